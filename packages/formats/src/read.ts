import {RelataError} from "@relata/model"
import {decodeText} from "./decode.js"
import type {DocumentFormat, ReadResult} from "./format.js"
import {formats} from "./formats.js"

/** How to read an input. */
export interface ReadOptions {
  /** The path or address of the input; its extension tells the format. */
  readonly source: string
  /** The name of a format, when it is known; see `formats`. */
  readonly format?: string
}

/** How much of a text is looked at to tell its format. */
const headLength = 4096

/**
 * Reads the documents in one file or response.
 *
 * The format is `format` when given, else what the extension of `source` says, else what the content looks like.
 * Most inputs hold one document; JSON Lines hold one a line. Time and memory are linear in the input.
 * @throws RelataError `formats.empty` when there is no text in it, `formats.not-text` when it is binary (the
 * message says what it looks like), `formats.unknown-format` when `format` names none
 */
export function readDocuments(bytes: Uint8Array, {source, format: name}: ReadOptions): ReadResult {
  const given = name === undefined ? formatOfSource(source) : formatNamed(name)
  const {text, issues} = decodeText(bytes, {source, ...(given === undefined ? {} : {format: given.name})})
  if (!/\S/.test(text)) {
    throw new RelataError("formats.empty", `${source} is empty. Leave it out, or check how it was saved.`)
  }
  const format = given ?? formatOfContent(text)
  const result = format.read(text, {source})
  return {documents: result.documents, issues: [...issues, ...result.issues]}
}

/**
 * The format that `name` stands for.
 * @throws RelataError `formats.unknown-format`
 */
export function formatNamed(name: string): DocumentFormat {
  const found = formats.find((format) => format.name === name)
  if (found !== undefined) return found
  const known = formats.map((format) => format.name).join(", ")
  throw new RelataError("formats.unknown-format", `There is no format "${name}". Use one of ${known}.`)
}

/** The format that the extension of a path or address stands for, if it stands for one. */
export function formatOfSource(source: string): DocumentFormat | undefined {
  const path = /^[a-z][a-z0-9+.-]*:\/\//i.test(source) ? source.replace(/[?#].*$/s, "") : source
  const extension = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase()
  if (extension === undefined) return undefined
  return formats.find((format) => format.extensions.includes(extension))
}

/** The format that a text looks like; plain text when it looks like nothing else. */
export function formatOfContent(text: string): DocumentFormat {
  const head = text.slice(0, headLength)
  return formats.find((format) => format.recognises(head)) ?? formats[formats.length - 1]!
}
