import {type Document, type Issue, RelataError} from "@relata/model"
import {documentFromHtml} from "../html.js"
import {parseDate} from "../layout/dates.js"
import {includesName} from "./docx.js"
import {type FileFormat, startsWith} from "./file-format.js"
import {unzip} from "./unzip.js"
import {readXml} from "./xml-events.js"

/** E-books: a document for each chapter, in the order of reading. */
export const epub: FileFormat = {
  name: "epub",
  label: "EPUB book",
  extensions: ["epub"],
  recognises: (bytes) => startsWith(bytes, "PK\x03\x04") && includesName(bytes, "application/epub+zip"),
  async read(bytes, {source}) {
    const isText = (name: string) => /\.(?:x?html?|xml|opf)$/i.test(name)
    const files = unzip(bytes, {source, isWanted: isText})
    const text = (name: string) => {
      const found = files.get(name)
      if (found === undefined)
        throw new RelataError("formats.bad-epub", `${source} has no ${name}. Get a whole copy of it.`)
      return new TextDecoder().decode(found)
    }
    const packageName = rootOf(text("META-INF/container.xml"), source)
    const {chapters, facts} = readPackage(text(packageName), packageName, source)
    const documents: Document[] = []
    const issues: Issue[] = []
    for (const chapter of chapters) {
      try {
        const document = documentFromHtml(text(chapter), {source: `${source}#${chapter}`})
        documents.push({...document, ...facts, title: document.title ?? facts.title ?? source})
      } catch (error) {
        // Covers and empty pages have no text, and that is no flaw.
        if (!(error instanceof RelataError)) throw error
        if (error.code !== "formats.no-text") issues.push({code: error.code, message: error.message})
      }
    }
    if (documents.length === 0) {
      throw new RelataError(
        "formats.no-text",
        `${source} has no chapter with text that can be read; it may be locked or made of pictures.`,
      )
    }
    return {documents, issues}
  },
}

function rootOf(container: string, source: string): string {
  let path: string | undefined
  readXml(container, source, {
    open: (name, attributes) => {
      if (name === "rootfile") path ??= attributes["full-path"]
    },
  })
  if (path === undefined)
    throw new RelataError("formats.bad-epub", `${source} does not say where its book is.`)
  return path
}

function readPackage(text: string, packageName: string, source: string) {
  const paths = new Map<string, string>()
  const spine: string[] = []
  const found: Record<string, string> = Object.create(null)
  let current = ""
  readXml(text, source, {
    open(name, attributes) {
      current = name
      if (name === "item" && /html/.test(attributes["media-type"] ?? "")) {
        // The table of contents is no chapter.
        const isContents = /\bnav\b/.test(attributes.properties ?? "")
        if (!isContents) paths.set(attributes.id ?? "", resolved(packageName, attributes.href ?? ""))
      }
      if (name === "itemref" && attributes.linear !== "no") spine.push(attributes.idref ?? "")
    },
    text(part) {
      if (current !== "") found[current] = (found[current] ?? "") + part
    },
    close() {
      current = ""
    },
  })
  const date = parseDate((found.date ?? "").slice(0, 10))
  const [title, author, language] = [found.title?.trim(), found.creator?.trim(), found.language?.trim()]
  return {
    chapters: spine.map((id) => paths.get(id)).filter((path) => path !== undefined),
    facts: {
      ...(title ? {title} : {}),
      ...(author ? {author} : {}),
      ...(language ? {language} : {}),
      ...(date === undefined ? {} : {date}),
    },
  }
}

/** A path as the package file gives it, from the root of the archive. */
function resolved(packageName: string, href: string): string {
  const parts = packageName.split("/").slice(0, -1)
  let path = href.replace(/#.*$/, "")
  try {
    path = decodeURIComponent(path)
  } catch (error) {
    if (!(error instanceof URIError)) throw error
  }
  for (const part of path.split("/")) {
    if (part === "..") parts.pop()
    else if (part !== "." && part !== "") parts.push(part)
  }
  return parts.join("/")
}
