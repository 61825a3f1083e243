import {RelataError} from "@relata/model"
import {docx} from "./files/docx.js"
import {email} from "./files/email.js"
import {epub} from "./files/epub.js"
import {type FileFormat, startsWith} from "./files/file-format.js"
import {pdf} from "./files/pdf.js"
import {readZip} from "./files/zip.js"
import type {ReadResult} from "./format.js"
import {formats} from "./formats.js"
import {unpacked} from "./graph/decode-stream.js"
import {formatOfSource, type ReadOptions, readDocuments} from "./read.js"

/** Every format of documents that is more than a text. */
export const fileFormats: readonly FileFormat[] = [pdf, docx, epub, email]

/** Extensions of all files that documents are read from, lower case, without the dot; archives among them. */
export const documentExtensions: ReadonlySet<string> = new Set([
  ...formats.flatMap(({extensions}) => extensions),
  ...fileFormats.flatMap(({extensions}) => extensions),
  "zip",
  "gz",
])

/** The most that a packed document may be when it is unpacked. */
const mostUnpacked = 64e6

/**
 * Reads the documents in one file or response, of any format: those of {@link readDocuments}, PDF, Word, EPUB, e-mail,
 * and any of them packed with gzip or in a ZIP archive.
 * @throws RelataError those of {@link readDocuments}; `formats.bad-pdf`, `formats.bad-zip`, `formats.bad-epub`,
 *   `formats.bad-gzip`, `formats.too-large`, `formats.no-text`
 */
export async function openDocuments(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const {source, format: name} = options
  const named = fileFormats.find((format) => format.name === name)
  if (named !== undefined) return named.read(bytes, {source})
  if (name !== undefined) return readDocuments(bytes, options)
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    return openDocuments(await gunzipped(bytes, source), {source: source.replace(/\.gz$/i, "")})
  }
  const isNamedText = formatOfSource(source) !== undefined
  const found = fileFormats.find((format) => !(isNamedText && format === email) && format.recognises(bytes))
  if (found !== undefined) return found.read(bytes, {source})
  if (startsWith(bytes, "PK\x03\x04")) {
    return readZip(bytes, {
      source,
      isReadable: (entry) => {
        const extension = entry.slice(entry.lastIndexOf(".") + 1).toLowerCase()
        return documentExtensions.has(extension) && extension !== "zip"
      },
      read: (content, place) => openDocuments(content, {source: place}),
    })
  }
  return readDocuments(bytes, options)
}

async function gunzipped(bytes: Uint8Array, source: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of unpacked([bytes])) {
    if (typeof piece === "string") continue
    size += piece.length
    if (size > mostUnpacked) {
      throw new RelataError("formats.too-large", `${source} unpacks to more than 64 MB. Unpack and split it.`)
    }
    pieces.push(piece)
  }
  const all = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
