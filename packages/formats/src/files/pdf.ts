import {type Block, type Document, RelataError} from "@relata/model"
import {documentFromHtml} from "../html.js"
import {parseDate} from "../layout/dates.js"
import {escapeXml} from "../xml.js"
import {type FileFormat, startsWith} from "./file-format.js"
import {type PageText, type PdfLine, paragraphsOf} from "./pdf-layout.js"

const mostPages = 5000

/** PDF: the text in reading order, in paragraphs; blocks know their pages. Pictures of text are not read. */
export const pdf: FileFormat = {
  name: "pdf",
  label: "PDF document",
  extensions: ["pdf"],
  recognises: (bytes) => startsWith(bytes, "%PDF-"),
  async read(bytes, {source}) {
    const {pages, facts} = await readPages(bytes, source)
    const paragraphs = paragraphsOf(pages)
    if (paragraphs.length === 0) {
      throw new RelataError(
        "formats.no-text",
        `${source} has no text: its pages are pictures. Run text recognition (OCR) on it first.`,
      )
    }
    const page = paragraphs.map(({tag, text}) => `<${tag}>${escapeXml(text)}</${tag}>`).join("\n")
    const document = documentFromHtml(`<!doctype html><main>${page}</main>`, {source})
    return {documents: [{...document, ...facts, blocks: withPages(document, paragraphs)}], issues: []}
  },
}

/** Finds each block among the paragraphs, which come in the same order, to tell its page. */
function withPages(
  {text, blocks}: Document,
  paragraphs: readonly {readonly text: string; readonly page: number}[],
): Block[] {
  const squeezed = paragraphs.map((paragraph) => paragraph.text.replace(/\s+/g, ""))
  let at = 0
  return blocks.map((block) => {
    const start = text.slice(block.start, block.end).replace(/\s+/g, "").slice(0, 40)
    const found = squeezed.findIndex((paragraph, i) => i >= at && paragraph.includes(start))
    if (found >= 0) at = found
    return {...block, page: paragraphs[at]!.page}
  })
}

async function readPages(bytes: Uint8Array, source: string) {
  // Loaded here: pdf.js is large, and most runs read no PDF.
  const {getDocumentProxy} = await import("unpdf")
  try {
    // pdf.js takes the bytes away with it, and wants no Buffer of Node's: it gets its own.
    const file = await getDocumentProxy(new Uint8Array(bytes), {isEvalSupported: false, verbosity: 0})
    if (file.numPages > mostPages) {
      throw new RelataError(
        "formats.too-large",
        `${source} has ${file.numPages} pages; relata reads up to ${mostPages}. Split it.`,
      )
    }
    const pages: PageText[] = []
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number)
      const {items} = await page.getTextContent()
      const [, bottom = 0, , top = 0] = page.view
      pages.push({number, height: top - bottom, lines: linesOf(items, bottom)})
      page.cleanup()
    }
    const {info} = await file.getMetadata()
    await file.cleanup()
    return {pages, facts: factsOf(info as Readonly<Record<string, unknown>>)}
  } catch (error) {
    if (error instanceof RelataError) throw error
    const name = error instanceof Error ? error.name : ""
    const why =
      name === "PasswordException"
        ? "is locked with a password. Unlock it first"
        : "is a damaged PDF. Get a whole copy of it"
    throw new RelataError("formats.bad-pdf", `${source} ${why}.`, {cause: error})
  }
}

interface TextItem {
  readonly str: string
  /** A matrix: the last two are the place. */
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

/** The runs of a page put together to lines, in the order in which they were drawn. */
function linesOf(items: readonly object[], bottom: number): PdfLine[] {
  const lines: PdfLine[] = []
  for (const item of items) {
    if (!("str" in item)) continue
    // Checked above: what has `str` is a run of text, and no mark.
    const {str, transform, width} = item as TextItem
    if (str === "") continue
    const [, , , , x = 0, y = 0] = transform
    const size = Math.hypot(transform[2] ?? 0, transform[3] ?? 0)
    const last = lines.at(-1)
    const isSameLine =
      last !== undefined &&
      Math.abs(y - bottom - last.y) < Math.max(2, last.size * 0.45) &&
      x >= last.right - last.size
    if (!isSameLine) {
      if (str.trim() !== "") lines.push({text: str, x, y: y - bottom, right: x + width, size})
      continue
    }
    const isApart = x - last.right > size * 0.18 && !/\s$/.test(last.text) && !/^\s/.test(str)
    last.text += isApart ? ` ${str}` : str
    last.right = Math.max(last.right, x + width)
    if (str.trim() !== "") last.size = Math.max(last.size, size)
  }
  return lines.filter(({text}) => text.trim() !== "")
}

function factsOf({Title, Author, CreationDate, Language}: Readonly<Record<string, unknown>>) {
  const text = (value: unknown) => (typeof value === "string" ? value.trim() : "")
  const parts = /^D:(\d{4})(\d{2})(\d{2})/.exec(text(CreationDate))
  const date = parts === null ? undefined : parseDate(`${parts[1]}-${parts[2]}-${parts[3]}`)
  return {
    ...(text(Title) === "" ? {} : {title: text(Title)}),
    ...(text(Author) === "" ? {} : {author: text(Author)}),
    ...(text(Language) === "" ? {} : {language: text(Language)}),
    ...(date === undefined ? {} : {date}),
  }
}
