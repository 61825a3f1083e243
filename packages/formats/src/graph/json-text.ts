import {RelataError} from "@relata/model"
import type {Attributes} from "graphology-types"
import {type Chunks, decodeAll} from "./decode-stream.js"
import {safeName} from "./element-sink.js"

/** A JSON value in pieces that stay small: `yield* inPieces(...)`. */
export function* inPieces(texts: Iterable<string>): Generator<string> {
  let piece = ""
  for (const text of texts) {
    piece += text
    if (piece.length >= 32_768) {
      yield piece
      piece = ""
    }
  }
  if (piece !== "") yield piece
}

/** The elements of a JSON list, one a line. */
export function* listed<Value>(values: Iterable<Value>, toText: (value: Value) => string): Generator<string> {
  let separator = "\n"
  for (const value of values) {
    yield separator + toText(value)
    separator = ",\n"
  }
  yield "\n"
}

/** The same as text for each value as it comes. */
export class JsonList {
  #separator = "\n"

  add(value: object): string {
    const text = this.#separator + JSON.stringify(value)
    this.#separator = ",\n"
    return text
  }
}

/** A JSON object read from a file. @throws RelataError `formats.empty`, `formats.bad-json`, `formats.too-deep`, or what decoding throws */
export async function readJsonObject(chunks: Chunks, format: string): Promise<JsonObject> {
  const text = await decodeAll(chunks, {hasBadBytes: false, encoding: "utf-8"})
  if (text.trim() === "") throw new RelataError("formats.empty", "The file is empty. Check how it was saved.")
  checkDepth(text)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new RelataError("formats.bad-json", `This is not JSON: ${error.message}.`, {cause: error})
  }
  if (!isObject(value)) throw notThis(format, "it holds no JSON object")
  return value
}

/** Lists and objects may lie so deep in one another. */
const mostDepth = 1000

/** JSON can be parsed deeper than it can be written again. @throws RelataError `formats.too-deep` */
function checkDepth(text: string): void {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 34) {
      // To the end of the text in quotes.
      for (at++; at < text.length && text.charCodeAt(at) !== 34; at++) if (text.charCodeAt(at) === 92) at++
    } else if (code === 91 || code === 123) {
      if (++depth > mostDepth) {
        throw new RelataError(
          "formats.too-deep",
          `Lists and objects lie more than ${mostDepth} deep in one another (character ${at}).`,
        )
      }
    } else if (code === 93 || code === 125) depth--
  }
}

/** A JSON object; a value may be of any kind. */
export type JsonObject = Readonly<Record<string, unknown>>

/** True for objects that are no lists. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** The objects in a list; `undefined` for what is none. */
export function objectsOf(value: unknown): readonly (JsonObject | undefined)[] {
  return Array.isArray(value) ? value.map((one) => (isObject(one) ? one : undefined)) : []
}

/** An id as files have it: text, or a number. */
export function idOf(value: unknown): string | undefined {
  if (typeof value === "string") return value
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined
}

/** The fields of an object as attributes, but for those that mean something else. `null` is no value. */
export function attributesOf(fields: unknown, except: ReadonlySet<string> = new Set()): Attributes {
  const attributes: Attributes = {}
  if (!isObject(fields)) return attributes
  for (const name of Object.keys(fields)) {
    const value = fields[name]
    if (!except.has(name) && value !== null && value !== undefined) attributes[safeName(name)] = value
  }
  return attributes
}

/** For a file that is of another format than it was taken for. */
export function notThis(format: string, what: string): RelataError {
  return new RelataError(
    "formats.wrong-format",
    `This is not ${format}: ${what}. Name its format with --from.`,
  )
}
