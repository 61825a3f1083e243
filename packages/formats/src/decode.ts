import {type Issue, RelataError} from "@relata/model"
import {describeBinary} from "./binary.js"

/** A text, and what had to be guessed or replaced to get it. */
export interface DecodedText {
  readonly text: string
  /** The encoding that was used, as the Encoding Standard names it. */
  readonly encoding: string
  readonly issues: readonly Issue[]
}

/** The share of U+FFFD above which what was decoded tells nobody anything. */
const mostReplaced = 0.2

/**
 * Decodes the bytes of a text file.
 *
 * In this order: a byte order mark decides; HTML says its own encoding in a `meta` element; else UTF-8. Bytes
 * that are not UTF-8 are read as windows-1252 when that makes sense of them (no control characters, and the bytes
 * above ASCII stand in or beside words, as accents and curly quotes do); else every bad sequence becomes U+FFFD,
 * and a text of which more than a fifth would be such signs is refused. The others are an issue. Line ends stay as they are.
 * @throws RelataError `formats.empty`, `formats.not-text`
 */
export function decodeText(
  bytes: Uint8Array,
  {source, format}: {readonly source: string; readonly format?: string},
): DecodedText {
  if (bytes.length === 0) {
    throw new RelataError("formats.empty", `${source} is empty. Leave it out, or check how it was saved.`)
  }
  const marked = encodingOfMark(bytes)
  if (marked !== undefined) {
    const text = new TextDecoder(marked).decode(bytes)
    return {text, encoding: marked, issues: replacementIssues(text, marked)}
  }
  const binary = describeBinary(bytes)
  if (binary !== undefined) {
    throw new RelataError(
      "formats.not-text",
      `${source} is not text: it looks like ${binary}. Save its text as .txt, .html or .md and read that.`,
    )
  }
  const declared = format === "html" || format === undefined ? encodingOfMeta(bytes) : undefined
  if (declared !== undefined && declared !== "utf-8") {
    const text = new TextDecoder(declared).decode(bytes)
    return {text, encoding: declared, issues: replacementIssues(text, declared)}
  }
  return decodeUnmarked(bytes, source)
}

function decodeUnmarked(bytes: Uint8Array, source: string): DecodedText {
  const text = new TextDecoder("utf-8").decode(bytes)
  const issues = replacementIssues(text, "utf-8")
  if (issues.length === 0) return {text, encoding: "utf-8", issues}
  const western = new TextDecoder("windows-1252").decode(bytes)
  if (isPlausibleWestern(western, bytes)) {
    const message =
      "The text is not UTF-8; it was read as windows-1252. Save it as UTF-8 to be sure of accents."
    return {text: western, encoding: "windows-1252", issues: [{code: "formats.encoding", message}]}
  }
  if (countReplaced(text) > text.length * mostReplaced) {
    throw new RelataError(
      "formats.not-text",
      `${source} is not text in an encoding that relata can tell: much of it is no UTF-8. If it is text, save it as UTF-8 and read that.`,
    )
  }
  return {text, encoding: "utf-8", issues}
}

function encodingOfMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8"
  // FF FE 00 00 is UTF-32, which no decoder offers; the NUL bytes then say that it is not text.
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes[2] === 0 && bytes[3] === 0 ? undefined : "utf-16le"
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be"
  return undefined
}

/** The encoding that a page names in its first 4 KiB, when there is a decoder for it. */
function encodingOfMeta(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 4096))
  const label = /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([a-z0-9_:.-]{2,40})/i.exec(head)?.[1]
  if (label === undefined) return undefined
  try {
    const {encoding} = new TextDecoder(label)
    // A page that can be read far enough to say so is not UTF-16, whatever it says.
    return encoding.startsWith("utf-16") ? "utf-8" : encoding
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Most bytes above ASCII stand beside letters, few belong to UTF-8 sequences, none are control characters. */
function isPlausibleWestern(text: string, bytes: Uint8Array): boolean {
  let high = 0
  let wordly = 0
  let wellFormed = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte < 0x80) continue
    high++
    if (byte >= 0xc2 && byte < 0xf5 && isContinuation(bytes[i + 1])) wellFormed++
    // windows-1252 is one byte a character, so indices agree.
    const character = text[i]!
    if (character >= "\u0080" && character <= "\u009f") return false
    if (/[\p{L}‘’“”–—…€£©®°«»·\u00a0]/u.test(character) && isBesideText(bytes, i)) wordly++
  }
  return wordly >= high * 0.8 && wellFormed <= high * 0.2
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte < 0xc0
}

function isBesideText(bytes: Uint8Array, at: number): boolean {
  return isTextByte(bytes[at - 1]) || isTextByte(bytes[at + 1])
}

function isTextByte(byte: number | undefined): boolean {
  return byte !== undefined && byte < 0x80 && byte >= 0x20
}

function countReplaced(text: string): number {
  let count = 0
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) count++
  return count
}

function replacementIssues(text: string, encoding: string): Issue[] {
  const first = text.indexOf("\ufffd")
  if (first < 0) return []
  const count = countReplaced(text)
  let line = 1
  for (let at = text.indexOf("\n"); at >= 0 && at < first; at = text.indexOf("\n", at + 1)) line++
  const what = count === 1 ? "1 character was" : `${count} characters were`
  const message = `${what} not valid ${encoding.toUpperCase()} and became U+FFFD, the first in line ${line}.`
  return [{code: "formats.bad-encoding", message, line}]
}
