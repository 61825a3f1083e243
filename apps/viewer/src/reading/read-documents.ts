/** Texts in, extractions out: what `relata build` does with files, for the page. Pure; the worker calls it. */

import {extract} from "@relata/extract"
import {openDocuments} from "@relata/formats"
import {annotate} from "@relata/language"
import type {Extraction, Issue} from "@relata/model"

/** A text that the reader handed over: a text file, a page, a PDF, a letter, or an archive of such. */
export interface TextInput {
  /** A file's name, or what stands for one. */
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Reads one input.
 * @param onDocument - hears after each document how many of this input are done, and of how many
 * @throws RelataError those of `openDocuments`
 */
export async function readText(
  {name, bytes}: TextInput,
  onDocument: (done: number, total: number) => void = () => {},
): Promise<{readonly extractions: readonly Extraction[]; readonly issues: readonly Issue[]}> {
  const {documents, issues} = await openDocuments(bytes, {source: name})
  const extractions = documents.map((document, i) => {
    const extraction = extract(annotate(document))
    onDocument(i + 1, documents.length)
    return extraction
  })
  return {extractions, issues}
}
