import {RelataError} from "@relata/model"

/**
 * The file of weights: the magic `RELATA-LANG-1\n`, the length of a JSON header (uint32, little endian), the header, and the
 * parts it lists, each at a multiple of eight from the end of the header.
 *
 * A number x is stored as round(4096 x): twelve bits behind the point. Matrices and embeddings are int8 with one
 * factor (uint16) for each column or row; vectors are int16. Lists of words are UTF-8, one a line.
 */
export interface ModelHeader {
  readonly name: string
  readonly version: string
  /** The sizes of each net by its name; the parts of a net begin with its name and a slash. */
  readonly nets: Readonly<Record<string, NetSizes>>
  readonly parts: Readonly<Record<string, PartPlace>>
}

export interface NetSizes {
  readonly embed: number
  readonly hidden: number
  readonly arc: number
  readonly label: number
  readonly window: number
  readonly layers: number
  /** Where given, the inputs of the layers above the first pass through so few numbers. */
  readonly rank?: number
}

export interface PartPlace {
  readonly kind: "embedding" | "matrix" | "vector" | "words" | "bytes" | "int16"
  readonly rows: number
  readonly cols: number
  readonly at: number
  readonly size: number
}

/** int8 numbers with one factor for each column (`matrix`) or row (`embedding`). */
export interface Quantised {
  readonly rows: number
  readonly cols: number
  readonly values: Int8Array
  readonly factors: Uint16Array
}

export const modelMagic = "RELATA-LANG-1\n"

/** A file of weights, or the parts of one net in it; read lazily part by part. */
export interface ModelFile {
  readonly header: ModelHeader
  has(part: string): boolean
  place(part: string): PartPlace
  quantised(part: string): Quantised
  vector(part: string): Int16Array
  words(part: string): string[]
}

/** @throws RelataError `language.not-a-model` when the bytes are something else */
export function readModelFile(bytes: Uint8Array): ModelFile {
  const magic = String.fromCharCode(...bytes.subarray(0, modelMagic.length))
  if (magic !== modelMagic) {
    throw new RelataError(
      "language.not-a-model",
      "These bytes are no weights of the language layer. Build @relata/language-data anew.",
    )
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const headerLength = view.getUint32(modelMagic.length, true)
  const start = modelMagic.length + 4
  const header = JSON.parse(decode(bytes.subarray(start, start + headerLength))) as ModelHeader
  const base = start + headerLength
  const place = (part: string): PartPlace => {
    const found = header.parts[part]
    if (found === undefined)
      throw new RelataError("language.part-missing", `The weights have no part "${part}".`)
    return found
  }
  /** A copy, since typed arrays must be aligned. */
  const copy = (part: string): ArrayBuffer => {
    const {at, size} = place(part)
    // Not `slice`: Node's Buffer has one of its own, which copies nothing.
    const own = new Uint8Array(size)
    own.set(bytes.subarray(base + at, base + at + size))
    return own.buffer
  }
  return {
    header,
    has: (part) => header.parts[part] !== undefined,
    place,
    quantised: (part) => {
      const {rows, cols, kind} = place(part)
      const buffer = copy(part)
      const factorCount = kind === "matrix" ? cols : rows
      return {
        rows,
        cols,
        factors: new Uint16Array(buffer, 0, factorCount),
        values: new Int8Array(buffer, factorCount * 2, rows * cols),
      }
    },
    vector: (part) => new Int16Array(copy(part)),
    words: (part) => {
      const text = decode(new Uint8Array(copy(part)))
      return text === "" ? [] : text.split("\n")
    },
  }
}

/** The parts of one net, by their names within it. */
export function netParts(file: ModelFile, net: string): ModelFile {
  const full = (part: string): string => `${net}/${part}`
  return {
    header: file.header,
    has: (part) => file.has(full(part)),
    place: (part) => file.place(full(part)),
    quantised: (part) => file.quantised(full(part)),
    vector: (part) => file.vector(full(part)),
    words: (part) => file.words(full(part)),
  }
}

declare const TextDecoder: new () => {decode(bytes: Uint8Array): string}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
