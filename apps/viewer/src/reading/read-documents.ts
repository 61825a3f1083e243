/** Texts in, extractions out: what `relata build` does with files, for the page. Pure; the worker calls it. */

import {extract} from "@relata/extract"
import {readDocuments} from "@relata/formats"
import {annotate} from "@relata/language"
import {type Extraction, type Issue, RelataError} from "@relata/model"

/** A text that the reader handed over. */
export interface TextInput {
  /** A file's name, or what stands for one. */
  readonly name: string
  readonly bytes: Uint8Array
}

export interface Reading {
  readonly extractions: readonly Extraction[]
  readonly issues: readonly Issue[]
}

/**
 * Reads one input. What cannot be read is an issue, so that one bad file does not lose the others.
 * @param onDocument - hears after each document how many of this input are done, and of how many
 */
export function readInput(
  {name, bytes}: TextInput,
  onDocument: (done: number, total: number) => void = () => {},
): Reading {
  try {
    const {documents, issues} = readDocuments(bytes, {source: name})
    const extractions = documents.map((document, i) => {
      const extraction = extract(annotate(document))
      onDocument(i + 1, documents.length)
      return extraction
    })
    return {extractions, issues}
  } catch (error) {
    if (!(error instanceof RelataError)) throw error
    return {extractions: [], issues: [{code: error.code, message: error.message}]}
  }
}
