import {type Document, type Issue, RelataError} from "@relata/model"
import {readXml} from "./files/xml-events.js"
import type {DocumentFormat} from "./format.js"
import {documentFromHtml} from "./html.js"
import {escapeXml} from "./xml.js"

/** What an entry of a feed may say, by the names of RSS and Atom. */
const fields: Readonly<Record<string, "title" | "body" | "summary" | "date" | "author" | "link">> = {
  title: "title",
  encoded: "body",
  content: "body",
  description: "summary",
  summary: "summary",
  pubDate: "date",
  published: "date",
  updated: "date",
  date: "date",
  creator: "author",
  name: "author",
  link: "link",
  guid: "link",
}

type Entry = Partial<Record<"title" | "body" | "summary" | "date" | "author" | "link", string>>

/** RSS and Atom: a document for each entry, named by its address. */
export const feed: DocumentFormat = {
  name: "feed",
  label: "feed (RSS, Atom)",
  extensions: ["rss", "atom"],
  mediaTypes: ["application/rss+xml", "application/atom+xml"],
  recognises: (head) => /<(?:rss|rdf:RDF)[\s>][\s\S]{0,2000}<channel[\s>]|<feed[\s>][^>]*Atom/.test(head),
  read(text, {source}) {
    const documents: Document[] = []
    const issues: Issue[] = []
    entriesOf(text, source).forEach((entry, i) => {
      const title = plain(entry.title)
      const name = entry.link?.trim() || `${source}#${i + 1}`
      const heading = title === "" ? "" : `<h1>${escapeXml(title)}</h1>`
      const date = Date.parse(entry.date?.trim() ?? "")
      try {
        const document = documentFromHtml(`<main>${heading}${entry.body ?? entry.summary ?? ""}</main>`, {
          source: name,
        })
        documents.push({
          ...document,
          ...(title === "" ? {} : {title}),
          ...(entry.author?.trim() ? {author: entry.author.trim()} : {}),
          ...(Number.isFinite(date) ? {date: new Date(date).toISOString().replace(/\.000Z$/, "Z")} : {}),
          ...(/^https?:/.test(name) ? {url: name} : {}),
        })
      } catch (error) {
        if (!(error instanceof RelataError)) throw error
        issues.push({
          code: error.code,
          message: `Entry ${i + 1} (${title || name}) has no text; it was passed by.`,
        })
      }
    })
    if (documents.length === 0)
      throw new RelataError("formats.no-text", `${source} is a feed without entries.`)
    return {documents, issues}
  },
}

function entriesOf(text: string, source: string): Entry[] {
  const entries: Entry[] = []
  let entry: Entry | undefined
  let field: (typeof fields)[string] | undefined
  /** Elements inside a field: XHTML content of Atom comes as such. */
  let inside = 0
  let value = ""
  readXml(text, source, {
    open(name, attributes) {
      if (entry === undefined) {
        if (name === "item" || name === "entry") entry = {}
        return
      }
      if (field !== undefined) {
        inside++
        if (field === "body" || field === "summary") value += `<${name}>`
        return
      }
      field = fields[name]
      value = ""
      if (field === "link" && attributes.href !== undefined) {
        if ((attributes.rel ?? "alternate") === "alternate") entry.link ??= attributes.href
        field = undefined
      }
    },
    text(part) {
      if (field === undefined) return
      // Text among elements has to stay text; text that is a page in disguise has to become one.
      value += inside > 0 ? escapeXml(part) : part
    },
    close(name) {
      if (field !== undefined && inside > 0) {
        inside--
        if (field === "body" || field === "summary") value += `</${name}>`
        return
      }
      if (field !== undefined && entry !== undefined && fields[name] === field) {
        if (entry[field] === undefined && value.trim() !== "") entry[field] = value
        field = undefined
      } else if ((name === "item" || name === "entry") && entry !== undefined) {
        entries.push(entry)
        entry = undefined
      }
    },
  })
  return entries
}

function plain(title = ""): string {
  return title
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim()
}
