/** What workers do: bytes to documents to extractions, one task at a time. */

import {readFile} from "node:fs/promises"
import {extract} from "@relata/extract"
import {documentFromText, openDocuments, type ReadResult, streamJsonLines} from "@relata/formats"
import {annotate} from "@relata/language"
import {type Document, type DocumentId, type Issue, RelataError, writeGraphFile} from "@relata/model"
import {isSystemError, unreadable} from "./inputs.js"
import type {Flaw, ReadDocument, Reading, RecordTask, Task, WorkerSettings} from "./task.js"
import {formatCount, formatSize} from "./text-layout.js"

/** Larger files are collections of documents or no documents at all. */
const fileSizeLimit = 64e6

/** A longer text fills the memory of a worker; the longest books have half of that. */
const textLengthLimit = 8e6

/** A paragraph of more characters is no text that people write: it is data, or a program, or an accident. */
const blockLengthLimit = 1e6

/** Reads what a task holds. It does not throw: what cannot be read is part of what it gives. */
export async function perform(task: Task, settings: WorkerSettings): Promise<Reading> {
  const documents: ReadDocument[] = []
  const passedBy: Flaw[] = []
  const notes: Flaw[] = []
  try {
    const {documents: read, issues} = await readTask(task)
    for (const issue of issues) (isLoss(issue) ? passedBy : notes).push(flawOf(issue, task.source))
    for (const document of read) documents.push(readDocument(document, settings))
  } catch (error) {
    passedBy.push(flawOf(error, task.source))
  }
  return {documents, passedBy, notes}
}

/** A flaw of a whole record loses a document; one of characters does not, nor does an attachment that is left out. */
function isLoss({code}: Issue): boolean {
  return !/encoding|attachments/.test(code)
}

async function readTask(task: Task): Promise<ReadResult> {
  switch (task.kind) {
    case "file": {
      if (task.size > fileSizeLimit) {
        throw new RelataError(
          "cli.too-large",
          `It has ${formatSize(task.size)}; a document may have ${formatSize(fileSizeLimit)}. Split it.`,
        )
      }
      return openDocuments(await readFile(task.path), {source: task.source})
    }
    case "bytes":
      return openDocuments(task.bytes, {source: task.source})
    case "record":
      return readRecord(task)
  }
}

/** The document of a line; with `keepsId`, under the very id that the line gives it. */
async function readRecord({line, source, keepsId}: RecordTask): Promise<ReadResult> {
  const documents: Document[] = []
  for await (const {document, issue} of streamJsonLines([line], {source})) {
    // It is the first line of what was given here; which one it is of the file, the user is told with the path.
    if (issue) {
      const reason = issue.message.replace(/^Line \d+ /, "It ").replace("; it was passed by", "")
      throw new RelataError(issue.code, reason)
    }
    if (document) documents.push(keepsId ? withOwnId(document, line) : document)
  }
  return {documents, issues: []}
}

/** What a program gives by id is named by it, and not by the file or pipe that it came through. */
function withOwnId(document: Document, line: string): Document {
  const record = JSON.parse(line) as {
    readonly id?: unknown
    readonly source?: unknown
    readonly url?: unknown
  }
  if (typeof record.id !== "string" && typeof record.id !== "number") return document
  const id = String(record.id) as DocumentId
  const isNamed = typeof record.source === "string" || typeof record.url === "string"
  const {id: _derived, source, ...others} = document
  return {id, source: isNamed ? source : id, ...others}
}

function readDocument(document: Document, {output, known, guide}: WorkerSettings): ReadDocument {
  if (known.size > 0 && known.get(document.id) === extractorName(guide)) return {id: document.id}
  if (document.text.length > textLengthLimit) {
    throw new RelataError(
      "cli.too-long",
      `It has ${formatCount(document.text.length)} characters; a document may have ${formatCount(textLengthLimit)}. Split it.`,
    )
  }
  for (const {start, end} of document.blocks) {
    if (end - start <= blockLengthLimit) continue
    throw new RelataError(
      "cli.not-prose",
      `It has ${formatCount(end - start)} characters without a paragraph's end, which is no text to read. Break it into lines.`,
    )
  }
  const extraction = extract(annotate(document), guide)
  const lines =
    output === "line"
      ? `${JSON.stringify(extraction)}\n`
      : // The header comes first, and belongs to the file.
        [...writeGraphFile({extractions: [extraction]})].slice(1).join("")
  return {id: document.id, lines: new TextEncoder().encode(lines)}
}

let nameOfExtractor: string | undefined

/** What this version writes into `Extraction.extractor`. */
function extractorName(guide: WorkerSettings["guide"]): string {
  nameOfExtractor ??= extract(annotate(documentFromText("", {source: ""})), guide).extractor
  return nameOfExtractor
}

function flawOf(error: unknown, source: string): Flaw {
  if (isSystemError(error)) return {code: "cli.unreadable", reason: `It ${unreadable(error)}`}
  if (error instanceof RangeError && /call stack/.test(error.message)) {
    return {code: "cli.too-deep", reason: "Its parts are nested too deeply to read. Save it as plain text."}
  }
  const {code, message} = error as {code?: unknown; message: string}
  const isOurs = error instanceof RelataError || !(error instanceof Error)
  if (!isOurs) return {code: "cli.unexpected", reason: `Relata failed on it: ${message}. Please report this.`}
  // The user sees the whole path before the reason; a message that begins with the source would say it twice.
  const reason = message.startsWith(`${source} `) ? `It ${message.slice(source.length + 1)}` : message
  return {code: String(code), reason}
}
