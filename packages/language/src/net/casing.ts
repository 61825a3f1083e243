/**
 * How a document writes a word elsewhere, for words with a capital: in lower case too, or with a capital where grammar
 * asks for none. It tells names from other words at the start of sentences and in titles.
 */

import {DocumentWords, Sign, Vocabulary} from "./vocabulary.js"

/** Codes of the evidence: no capital at all; no evidence; written with a capital elsewhere; in lower case elsewhere. */
export const casingSigns = ["-", "n", "c", "l"] as const

interface Counts {
  lower: number
  capital: number
}

/**
 * The evidence for each word of a document, as indices of {@link casingSigns}.
 *
 * The word itself does not count, nor do titles, where capitals say nothing. Time is linear.
 */
export function casingOf(words: DocumentWords): Uint8Array {
  const {vocabulary, numbers, ends, count} = words
  const {capitalised} = Sign
  // Both keyed by the form's number: a capitalised form shares its counts with the form in lower case.
  const counts = new Map<number, Counts>()
  for (let t = 0; t < count; t++) {
    const number = numbers[t]!
    if ((vocabulary.signs[number]! & capitalised) === 0 || counts.has(number)) continue
    const lower = vocabulary.numberOf(vocabulary.forms[number]!.toLowerCase())
    let both = counts.get(lower)
    if (both === undefined) {
      both = {lower: 0, capital: 0}
      counts.set(lower, both)
    }
    counts.set(number, both)
  }
  const isTitles = new Uint8Array(ends.length)
  for (let s = 0, start = 0; s < ends.length; start = ends[s++]!) {
    const end = ends[s]!
    isTitles[s] = isTitle(words, start, end) ? 1 : 0
    for (let t = start; t < end; t++) {
      const found = counts.get(numbers[t]!)
      if (found === undefined) continue
      if ((words.signsOf(t) & capitalised) === 0) found.lower++
      else if (isTitles[s] === 0 && !isOpening(words, start, t)) found.capital++
    }
  }
  const codes = new Uint8Array(count)
  for (let s = 0, start = 0; s < ends.length; start = ends[s++]!) {
    for (let t = start; t < ends[s]!; t++) {
      if ((words.signsOf(t) & capitalised) === 0) continue
      const {lower, capital} = counts.get(numbers[t]!)!
      const others = capital - (isTitles[s] === 1 || isOpening(words, start, t) ? 0 : 1)
      codes[t] = others > 0 && others >= lower ? 2 : lower > 0 ? 3 : 1
    }
  }
  return codes
}

/** The same for sentences of strings, sentence by sentence. */
export function readCasing(sentences: readonly (readonly string[])[]): Uint8Array[] {
  const words = new DocumentWords(new Vocabulary())
  for (const sentence of sentences) {
    for (const form of sentence) words.add(form)
    words.endSentence()
  }
  const codes = casingOf(words)
  return sentences.map((_, s) => codes.subarray(words.ends[s - 1] ?? 0, words.ends[s]))
}

/** Whether more than half of the words behind the first have capitals. */
function isTitle(words: DocumentWords, start: number, end: number): boolean {
  let letters = 0
  let capitals = 0
  for (let t = start + 1; t < end; t++) {
    const signs = words.signsOf(t)
    if ((signs & Sign.twoLetters) === 0) continue
    letters++
    if ((signs & Sign.upperFirst) !== 0) capitals++
  }
  return capitals * 2 > letters
}

/** First in the sentence, or behind a colon, a quote or a bullet: where any word may take a capital. */
export function isOpening(words: DocumentWords, start: number, at: number): boolean {
  return at === start || (words.signsOf(at - 1) & Sign.opening) !== 0
}
