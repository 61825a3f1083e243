import {type Document, type Issue, readLines} from "@relata/model"
import type {DocumentFormat, ReadContext} from "./format.js"
import {parseDate} from "./layout/dates.js"
import {documentFromText} from "./plain-text.js"

/** One JSON object a line, each a document: `{"id", "text"}`, and `title`, `date`, `author`, `language`, `source`, `url`. */
export const jsonLines: DocumentFormat = {
  name: "jsonl",
  label: "JSON Lines",
  extensions: ["jsonl", "ndjson"],
  mediaTypes: ["application/jsonl", "application/x-ndjson"],
  recognises: (head) => /^\s*\{\s*"(?:[^"\\]|\\.){0,60}"\s*:/.test(head) && /"text"\s*:/.test(head),
  read: (text, {source}) => {
    const documents: Document[] = []
    const issues: Issue[] = []
    let number = 0
    for (let from = 0; from <= text.length; ) {
      const found = text.indexOf("\n", from)
      const to = found < 0 ? text.length : found
      const result = readLine(text.slice(from, to), ++number, source)
      if (result.document !== undefined) documents.push(result.document)
      if (result.issue !== undefined) issues.push(result.issue)
      from = to + 1
    }
    return {documents, issues}
  },
}

/** One line of JSON Lines: a document, an issue, both when a detail is flawed, or neither when the line is blank. */
export interface JsonLine {
  /** 1-based. */
  readonly line: number
  readonly document?: Document
  readonly issue?: Issue
}

/**
 * Reads JSON Lines as they arrive, one document at a time: memory is that of the longest line.
 *
 * A line that is no document comes out as an issue with its number, and reading goes on. Blank lines come out too,
 * as neither, so that a caller may show how far it is.
 * @param chunks - UTF-8, cut anywhere, or decoded text
 */
export async function* streamJsonLines(
  chunks: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
  {source}: ReadContext,
): AsyncGenerator<JsonLine> {
  let number = 0
  for await (const line of readLines(chunks)) yield readLine(line, ++number, source)
}

function readLine(text: string, line: number, source: string): JsonLine {
  if (!/\S/.test(text)) return {line}
  const value = parse(text)
  if (value === undefined) return flaw(line, "is not JSON")
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return flaw(line, "is not a JSON object")
  const record = value as {readonly [key: string]: unknown}
  const {text: body} = record
  if (typeof body !== "string") return flaw(line, 'has no string "text"')
  if (!/\S/.test(body)) return flaw(line, 'has an empty "text"')
  // Not the line number: a document stays the same when lines before it come and go.
  const id =
    typeof record.id === "string" || typeof record.id === "number" ? `${source}#${record.id}` : source
  const date = typeof record.date === "string" ? parseDate(record.date) : undefined
  const hasBadDate =
    record.date !== undefined && record.date !== null && record.date !== "" && date === undefined
  return {
    line,
    document: documentFromText(body, {
      source: stringOf(record.source) ?? stringOf(record.url) ?? id,
      ...optional("title", record.title),
      ...optional("date", date),
      ...optional("author", record.author),
      ...optional("language", record.language),
      ...optional("url", record.url),
    }),
    ...(hasBadDate ? flaw(line, "has a date that is none; it was left out", "formats.bad-date") : {}),
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function flaw(line: number, what: string, code = "formats.bad-line"): JsonLine {
  const consequence = code === "formats.bad-line" ? "; it was passed by" : ""
  return {line, issue: {code, message: `Line ${line} ${what}${consequence}.`, line}}
}

function stringOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined
}

function optional<Key extends string>(key: Key, value: unknown): {[key in Key]?: string} {
  const text = stringOf(value)
  // A computed key widens to string; it is this one key.
  return (text === undefined ? {} : {[key]: text}) as {[key in Key]?: string}
}
