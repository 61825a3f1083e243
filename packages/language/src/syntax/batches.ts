import {longestBatch} from "../net/layout.js"
import type {DocumentWords} from "../net/vocabulary.js"

/** What the nets read at once: whole sentences, or a piece of one that is longer than a batch. */
export interface Batch {
  /** The words `[from, to)` of the document. */
  readonly from: number
  readonly to: number
  /** For each sentence the index behind its last word, counted from `from`. */
  readonly ends: readonly number[]
  /** The first sentence, and the place in it where the batch begins: 0 unless it is a piece. */
  readonly first: number
  readonly offset: number
}

/** Batches of so many words keep their numbers in the caches; a longer sentence is a batch by itself. */
const usualBatch = 256

/** The sentences of a document in batches, in order. */
export function batchesOf({ends}: DocumentWords): Batch[] {
  const batches: Batch[] = []
  let from = 0
  let first = 0
  let own: number[] = []
  const close = (to: number): void => {
    if (own.length > 0) batches.push({from, to, ends: own, first, offset: 0})
    own = []
  }
  for (let s = 0, start = 0; s < ends.length; start = ends[s++]!) {
    const end = ends[s]!
    if (end - from > usualBatch) {
      close(start)
      from = start
      first = s
    }
    if (end - start > longestBatch) {
      for (let at = start; at < end; at += longestBatch) {
        const to = Math.min(end, at + longestBatch)
        batches.push({from: at, to, ends: [to - at], first: s, offset: at - start})
      }
      from = end
      first = s + 1
    } else own.push(end - from)
  }
  close(ends.at(-1) ?? 0)
  return batches
}
