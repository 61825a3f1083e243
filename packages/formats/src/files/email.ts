import {type Document, type Issue, RelataError} from "@relata/model"
import {documentFromHtml} from "../html.js"
import {documentFromText} from "../plain-text.js"
import type {FileFormat} from "./file-format.js"

/** E-mail: one message (`.eml`) or a folder of them (`.mbox`). Attachments are left out, and said so. */
export const email: FileFormat = {
  name: "email",
  label: "e-mail",
  extensions: ["eml", "mbox"],
  recognises: (bytes) => {
    const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096))
    if (/^From \S+ .*\d{4}\r?\n[\w-]+: /.test(head)) return true
    return (
      /^(?:[A-Z][\w-]*: .*\r?\n(?:[ \t].*\r?\n)*){2}/.test(head) &&
      /^(?:From|Received|Return-Path|MIME-Version|Message-ID): /im.test(head) &&
      /^(?:Subject|Date): /im.test(head)
    )
  },
  async read(bytes, {source}) {
    const documents: Document[] = []
    const issues: Issue[] = []
    const messages = messagesOf(bytes)
    for (const [i, message] of messages.entries()) {
      const name = messages.length === 1 ? source : `${source}#${i + 1}`
      const {document, left} = await readMessage(message, name)
      if (document === undefined)
        issues.push({code: "formats.no-text", message: `Message ${i + 1} has no text; it was passed by.`})
      else documents.push(document)
      if (left.length > 0) {
        const what = left.length === 1 ? "an attachment" : `${left.length} attachments`
        issues.push({
          code: "formats.attachments",
          message: `${name} has ${what} (${left.slice(0, 5).join(", ")}), which ${left.length === 1 ? "was" : "were"} not read.`,
        })
      }
    }
    if (documents.length === 0)
      throw new RelataError("formats.no-text", `${source} has no message with text.`)
    return {documents, issues}
  },
}

/** The messages of a folder begin with "From " lines; ">From " in their text is "From ". */
function messagesOf(bytes: Uint8Array): (string | Uint8Array)[] {
  // windows-1252 has a character for every byte, so the bytes can be had back.
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 5))
  if (head !== "From ") return [bytes]
  const text = binaryText(bytes)
  const parts = text.split(/^From .*\r?\n(?=[\w-]+:)/m).slice(1)
  return parts.map((part) => bytesOf(part.replace(/^>(>*From )/gm, "$1")))
}

function binaryText(bytes: Uint8Array): string {
  let text = ""
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

async function readMessage(message: string | Uint8Array, source: string) {
  const {default: PostalMime} = await import("postal-mime")
  const {subject, from, date, text, html, attachments} = await PostalMime.parse(message, {
    maxNestingDepth: 50,
  })
  const author = from?.name || from?.address
  const sent = date === undefined ? Number.NaN : Date.parse(date)
  const facts = {
    ...(subject ? {title: subject} : {}),
    ...(author ? {author} : {}),
    ...(Number.isFinite(sent) ? {date: new Date(sent).toISOString().replace(/\.000Z$/, "Z")} : {}),
  }
  const left = attachments.map(({filename, mimeType}) => filename ?? mimeType)
  if (text !== undefined && /\S/.test(text))
    return {document: documentFromText(text.trimEnd(), {source, ...facts}), left}
  if (html !== undefined && /\S/.test(html.replace(/<[^>]*>/g, "")))
    return {document: {...documentFromHtml(html, {source}), ...facts}, left}
  return {document: undefined, left}
}
