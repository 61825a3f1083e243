import {RelataError} from "@relata/model"
import {documentFromHtml} from "../html.js"
import {parseDate} from "../layout/dates.js"
import {escapeXml} from "../xml.js"
import {type FileFormat, startsWith} from "./file-format.js"
import {unzip} from "./unzip.js"
import {readXml} from "./xml-events.js"

const mainPart = "word/document.xml"
const stylesPart = "word/styles.xml"
const corePart = "docProps/core.xml"

/** Word documents: headings, paragraphs, lists and tables. Deleted text, comments and notes are left out. */
export const docx: FileFormat = {
  name: "docx",
  label: "Word document",
  extensions: ["docx"],
  recognises: (bytes) => startsWith(bytes, "PK\x03\x04") && includesName(bytes, mainPart),
  async read(bytes, {source}) {
    const parts = unzip(bytes, {source, isWanted: (name) => [mainPart, stylesPart, corePart].includes(name)})
    const text = (name: string) => new TextDecoder().decode(parts.get(name) ?? new Uint8Array())
    if (!parts.has(mainPart)) {
      throw new RelataError("formats.no-text", `${source} is no Word document: it has no ${mainPart}.`)
    }
    const levels = parts.has(stylesPart) ? headingStyles(text(stylesPart), source) : new Map<string, number>()
    const page = htmlOf(text(mainPart), levels, source)
    const facts = parts.has(corePart) ? factsOf(text(corePart), source) : {}
    return {documents: [{...documentFromHtml(page, {source}), ...facts}], issues: []}
  },
}

/** A ZIP lists its names at its end, and names the first files at its start. */
export function includesName(bytes: Uint8Array, name: string): boolean {
  const decoder = new TextDecoder("latin1")
  const ends = [bytes.subarray(0, 4096), bytes.subarray(Math.max(0, bytes.length - 65_536))]
  return ends.some((part) => decoder.decode(part).includes(name))
}

/** Which styles are headings, and of which level: by their names, or their place in the outline. */
function headingStyles(styles: string, source: string): Map<string, number> {
  const levels = new Map<string, number>()
  let id = ""
  readXml(styles, source, {
    open(name, attributes) {
      if (name === "style") id = attributes.styleId ?? ""
      const {val = ""} = attributes
      const level = name === "name" ? /^heading ([1-6])$/i.exec(val)?.[1] : undefined
      if (level !== undefined) levels.set(id, Number(level))
      else if (name === "name" && /^title$/i.test(val)) levels.set(id, 1)
      else if (name === "outlineLvl" && Number(val) < 6 && !levels.has(id)) levels.set(id, Number(val) + 1)
    },
  })
  return levels
}

function htmlOf(xml: string, levels: ReadonlyMap<string, number>, source: string): string {
  let page = ""
  let paragraph = ""
  let tag = "p"
  let isText = false
  /** How deep inside what is not read: deleted text, and the copy of a text box for old programs. */
  let skipped = 0
  readXml(xml, source, {
    open(name, {val, type}) {
      if (skipped > 0 || name === "del" || name === "moveFrom" || name === "Fallback") {
        skipped++
        return
      }
      if (name === "p") {
        // A text box stands inside a paragraph; its own paragraphs come before the rest of that one.
        page += closed(tag, paragraph)
        paragraph = ""
        tag = "p"
      } else if (name === "pStyle") tag = levels.has(val ?? "") ? `h${levels.get(val!)}` : tag
      else if (name === "outlineLvl" && Number(val) < 6) tag = `h${Number(val) + 1}`
      else if (name === "numId" && val !== "0" && tag === "p") tag = "li"
      else if (name === "t") isText = true
      else if (name === "tab") paragraph += " "
      else if (name === "br" || name === "cr") paragraph += type === "page" ? "" : "<br>"
      else if (name === "noBreakHyphen") paragraph += "-"
      else if (name === "tbl") page += "<table>"
      else if (name === "tr") page += "<tr>"
      else if (name === "tc") page += "<td>"
    },
    close(name) {
      if (skipped > 0) {
        skipped--
        return
      }
      if (name === "t") isText = false
      else if (name === "p") {
        page += closed(tag, paragraph)
        paragraph = ""
        tag = "p"
      } else if (name === "tbl") page += "</table>"
      else if (name === "tr") page += "</tr>"
      else if (name === "tc") page += "</td>"
    },
    text(text) {
      if (isText && skipped === 0) paragraph += escapeXml(text)
    },
  })
  return `<!doctype html><main>${page}</main>`
}

function closed(tag: string, paragraph: string): string {
  return paragraph.trim() === "" ? "" : `<${tag}>${paragraph}</${tag}>`
}

function factsOf(core: string, source: string): {title?: string; author?: string; date?: string} {
  const found: Record<string, string> = Object.create(null)
  let current = ""
  readXml(core, source, {
    open: (name) => {
      current = name
    },
    text: (text) => {
      found[current] = (found[current] ?? "") + text
    },
    close: () => {
      current = ""
    },
  })
  const date = parseDate((found.created ?? "").slice(0, 10))
  const title = found.title?.trim()
  const author = found.creator?.trim()
  return {...(title ? {title} : {}), ...(author ? {author} : {}), ...(date === undefined ? {} : {date})}
}
