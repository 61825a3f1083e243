import type {Document, Issue} from "@relata/model"

/** What a reader knows about the input besides its text. */
export interface ReadContext {
  /** The path or address that the text was read from. */
  readonly source: string
}

/** What came out of one input: a file may hold several documents, and flaws that did not stop the reading. */
export interface ReadResult {
  readonly documents: readonly Document[]
  readonly issues: readonly Issue[]
}

/** A document format: how to recognise it and how to read it. One file each, listed in `formats`. */
export interface DocumentFormat {
  /** The name that `--from` and `format` take: `html`. */
  readonly name: string
  /** For people: `HTML page`. */
  readonly label: string
  /** Lower case, without the dot, the usual one first. */
  readonly extensions: readonly string[]
  readonly mediaTypes: readonly string[]
  /** True when the first few thousand characters of a text say that it is of this format. */
  readonly recognises: (head: string) => boolean
  /**
   * Reads a decoded text.
   * @throws RelataError when there is nothing in it to read
   */
  readonly read: (text: string, context: ReadContext) => ReadResult
}
