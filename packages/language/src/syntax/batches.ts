import {longestBatch} from "../net/net.js"

/** What a net reads at once: whole sentences, or a piece of one that is longer than a batch. */
export interface Batch {
  readonly forms: readonly string[]
  /** How the document writes each word elsewhere: indices of `casingSigns`. */
  readonly casing: Uint8Array
  /** For each sentence the index behind its last word. */
  readonly ends: readonly number[]
  /** The first sentence, and the place in it where the batch begins: 0 unless it is a piece. */
  readonly first: number
  readonly offset: number
}

/** The sentences of a document in batches, in order; the arrays of a batch hold until the next one is taken. */
export function* batchesOf(
  sentences: readonly (readonly string[])[],
  casing: readonly Uint8Array[],
): Generator<Batch> {
  const codes = new Uint8Array(longestBatch)
  let forms: string[] = []
  let ends: number[] = []
  let first = 0
  for (const [index, sentence] of sentences.entries()) {
    if (forms.length > 0 && forms.length + sentence.length > longestBatch) {
      yield {forms, casing: codes, ends, first, offset: 0}
      forms = []
      ends = []
    }
    if (sentence.length > longestBatch) {
      for (let offset = 0; offset < sentence.length; offset += longestBatch) {
        const piece = sentence.slice(offset, offset + longestBatch)
        const own = casing[index]!.subarray(offset, offset + longestBatch)
        yield {forms: piece, casing: own, ends: [piece.length], first: index, offset}
      }
      continue
    }
    if (forms.length === 0) first = index
    codes.set(casing[index]!, forms.length)
    for (const form of sentence) forms.push(form)
    ends.push(forms.length)
  }
  if (forms.length > 0) yield {forms, casing: codes, ends, first, offset: 0}
}
