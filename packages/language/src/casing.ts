import {isClosedClass} from "./closed-class.js"
import type {RawToken} from "./tokenize.js"

/** How a document writes a word in running text: the evidence for names at the start of sentences and in titles. */
export interface Casing {
  /** How often the word stands in lower case. */
  lower(word: string): number
  /** How often it stands with a capital where grammar asks for none. */
  capitalised(word: string): number
}

/** True when so many words have capitals that a capital says nothing: a title, or a line in capitals. */
function isTitleCase(tokens: readonly {readonly form: string}[]): boolean {
  let capital = 0
  let small = 0
  let isRunning = false
  for (const {form} of tokens) {
    if (runningWords.test(form)) isRunning = true
    if (isClosedClass(form.toLowerCase())) continue
    if (/^\p{Lu}/u.test(form)) capital++
    else if (/^\p{Ll}/u.test(form)) small++
  }
  if (capital >= 2 && tokens.every(({form}) => form === form.toUpperCase())) return true
  if (isRunning || tokens.at(-1)?.form === ".") return capital >= 4 && small === 0
  // A list of names is no title, though it has few words in lower case.
  return capital >= 2 && small * (tokens.length > 16 ? 12 : 4) <= capital
}

/** Pronouns and auxiliaries in lower case are rare in titles. */
const runningWords = /^(?:is|are|was|were|has|have|had|will|would|he|she|it|they|we|his|her|their|which|who)$/

/**
 * Where the title at the beginning of a sentence ends: the whole sentence, or a label such as `Market Outlook:`.
 * Capitals before it do not tell names from other words.
 * @param tokens - the tokens of one sentence
 * @returns the index of the first token behind it; 0 when the sentence has none
 */
export function endOfTitle(tokens: readonly {readonly form: string}[]): number {
  if (isTitleCase(tokens)) return tokens.length
  for (let i = 1; i < tokens.length && i <= 9; i++) {
    const {form} = tokens[i]!
    if (form === ":") return isTitleCase(tokens.slice(0, i)) ? i : 0
    if (i > 1 && !/[\p{L}\p{N}&]/u.test(form)) return 0
  }
  return 0
}

/** Counts the casing of words over the sentences of a document that are not in title case. */
export function readCasing(sentences: readonly (readonly RawToken[])[]): Casing {
  const lower = new Map<string, number>()
  const capitalised = new Map<string, number>()
  for (const tokens of sentences) {
    const titleEnd = endOfTitle(tokens)
    for (const [i, {form, shape}] of tokens.entries()) {
      if (shape !== "word") continue
      if (/^\p{Ll}|[-‐‑]\p{Ll}{3,}$/u.test(form)) count(lower, form.toLowerCase())
      else if (i >= titleEnd && !isOpening(tokens, i) && /^\p{Lu}/u.test(form))
        count(capitalised, form.toLowerCase())
    }
  }
  return {lower: (word) => lower.get(word) ?? 0, capitalised: (word) => capitalised.get(word) ?? 0}
}

/** Whether a token stands where any word takes a capital: first in its sentence, or after a colon or a quote. */
export function isOpening(tokens: readonly RawToken[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const {form, shape} = tokens[i]!
    if (shape === "noise") continue
    if (shape !== "punctuation") return i === 0 && shape === "number"
    if (/^[:•*–—;?!."“«]+$/u.test(form)) return true
    if (!/^['‘([]$/.test(form)) return false
  }
  return true
}

function count(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1)
}
