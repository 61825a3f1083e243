import {strToU8, zipSync} from "fflate"

/** An article, as its paragraphs; the first is its title, those with `## ` are headings. */
export type Article = readonly string[]

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
const plain = (paragraph: string) => paragraph.replace(/^#+ /, "")

export function asMarkdown(article: Article): Uint8Array {
  return strToU8(article.join("\n\n"))
}

export function asHtml(article: Article): Uint8Array {
  return strToU8(`<!doctype html><title>x</title><main>${htmlBody(article)}</main>`)
}

function htmlBody(article: Article): string {
  return article
    .map((paragraph) => {
      const tag = paragraph.startsWith("# ") ? "h1" : paragraph.startsWith("## ") ? "h2" : "p"
      return `<${tag}>${escaped(plain(paragraph))}</${tag}>`
    })
    .join("")
}

export function asDocx(article: Article): Uint8Array {
  const body = article.map((paragraph) => {
    const level = /^(#+) /.exec(paragraph)?.[1]?.length
    const style = level === undefined ? "" : `<w:pPr><w:pStyle w:val="H${level}"/></w:pPr>`
    // Word cuts its text into runs wherever it likes.
    const [head, tail] = [plain(paragraph).slice(0, 7), plain(paragraph).slice(7)]
    const run = (text: string) => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
    return `<w:p>${style}${run(head)}${run(tail)}</w:p>`
  })
  const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const style = (level: number) =>
    `<w:style w:styleId="H${level}"><w:name w:val="heading ${level}"/></w:style>`
  return zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/document.xml": strToU8(`<w:document ${namespace}><w:body>${body.join("")}</w:body></w:document>`),
    "word/styles.xml": strToU8(`<w:styles ${namespace}>${style(1)}${style(2)}</w:styles>`),
  })
}

export function asEpub(article: Article): Uint8Array {
  return zipSync({
    mimetype: [strToU8("application/epub+zip"), {level: 0}],
    "META-INF/container.xml": strToU8(
      '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    ),
    "OEBPS/book.opf": strToU8(
      '<package><metadata xmlns:dc="d"><dc:title>Book</dc:title><dc:creator>Ann</dc:creator></metadata><manifest><item id="c" href="one.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>',
    ),
    "OEBPS/one.xhtml": strToU8(`<html><body>${htmlBody(article)}</body></html>`),
  })
}

/** A PDF of plain pages: Helvetica, lines of about 80 characters, a new page after so many lines. */
export function asPdf(article: Article, linesOfPage = 50): Uint8Array {
  const pages: string[][] = [[]]
  for (const paragraph of article) {
    const size = paragraph.startsWith("# ") ? 20 : paragraph.startsWith("## ") ? 15 : 11
    for (const line of wrapped(plain(paragraph))) {
      if (pages.at(-1)!.length >= linesOfPage) pages.push([])
      pages.at(-1)!.push(`${size}|${line}`)
    }
    pages.at(-1)!.push("")
  }
  const objects: string[] = ["<</Type/Catalog/Pages 2 0 R>>", ""]
  objects.push("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
  const kids: string[] = []
  for (const lines of pages) {
    const drawn = lines.map((line, i) => {
      const [size, text = ""] = [line.split("|")[0], line.slice(line.indexOf("|") + 1)]
      return `BT /F ${size || 11} Tf 60 ${740 - 14 * i} Td (${text.replace(/[\\()]/g, "\\$&")}) Tj ET`
    })
    const stream = drawn.join("\n")
    objects.push(`<</Length ${stream.length}>>\nstream\n${stream}\nendstream`)
    kids.push(`${objects.length + 1} 0 R`)
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F 3 0 R>>>>/Contents ${objects.length} 0 R>>`,
    )
  }
  objects[1] = `<</Type/Pages/Count ${kids.length}/Kids[${kids.join(" ")}]>>`
  let text = "%PDF-1.4\n"
  const offsets = objects.map((object, i) => {
    const at = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

function wrapped(text: string): string[] {
  const lines: string[] = []
  let line = ""
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + word.length > 80) {
      lines.push(line)
      line = word
    } else line = line === "" ? word : `${line} ${word}`
  }
  return [...lines, line]
}
