/** Questions about the words around a word, which the rules of this folder ask. */
import type {Upos} from "@relata/model"
import type {Word} from "../word.js"

export function set(word: Word, upos: Upos, xpos: string): undefined {
  word.upos = upos
  word.xpos = xpos
}

/** The nearest word before `at` that is not an adverb, "not", or a quote. */
export function before(words: readonly Word[], at: number): Word | undefined {
  let i = at - 1
  while (i >= 0 && (words[i]!.upos === "ADV" || words[i]!.xpos === "RB" || words[i]!.xpos === "``")) i--
  return words[i]
}

/** The nearest word behind `at` that is not an adverb or "not". */
export function after(words: readonly Word[], at: number): Word | undefined {
  let i = at + 1
  while (i < words.length && (words[i]!.upos === "ADV" || words[i]!.xpos === "RB" || words[i]!.xpos === "``"))
    i++
  return words[i]
}

const nominal: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM", "SYM"])
export const subjectPronouns = /^(?:i|we|they|you|who)$/
export const thirdPersons = /^(?:he|she|it|who|which|that)$/

export function isNounLike(word: Word | undefined): boolean {
  return word !== undefined && nominal.has(word.upos)
}

export function isDeterminer(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (word.upos === "DET" || word.xpos === "PRP$" || word.xpos === "POS" || word.xpos === "WP$")
  )
}

export function canStartObject(word: Word | undefined): boolean {
  if (word === undefined) return false
  return (
    word.upos === "DET" ||
    word.xpos === "PRP" ||
    word.xpos === "PRP$" ||
    word.upos === "PROPN" ||
    word.upos === "NUM" ||
    word.xpos === "$" ||
    /^(?:to|that|many|more|several|its|such)$/.test(word.lower)
  )
}

export function isModal(word: Word | undefined): boolean {
  return word !== undefined && (word.xpos === "MD" || /^(?:do|does|did)$/.test(word.lower))
}

export const beForms = /^(?:be|is|are|was|were|been|being|am|'s|'re|'m)$/
export const haveForms = /^(?:have|has|had|'ve|having|'s|'d)$/

export function isVerbal(word: Word): boolean {
  return word.upos === "VERB" || word.upos === "AUX"
}

export function isFiniteVerb(word: Word | undefined): boolean {
  return word !== undefined && isVerbal(word) && /^(?:VBZ|VBP|VBD|MD)$/.test(word.xpos)
}

const clauseBreak =
  /^(?:[,;:()—–]|that|which|who|whom|whose|because|if|when|while|although|though|where|as|but|and|or)$/

/** Whether the clause has had its finite verb before `at`. */
export function hasFiniteBefore(words: readonly Word[], at: number, reach = 15): boolean {
  for (let i = at - 1; i >= 0 && i >= at - reach; i--) {
    const word = words[i]!
    if (isFiniteVerb(word)) return true
    if (clauseBreak.test(word.lower) && word.lower !== "and" && word.lower !== "or" && word.lower !== ",")
      return false
    if (word.lower === "," && reach === 15 && isVerbal(words[i - 1] ?? word)) return false
  }
  return false
}

export function hasFiniteAfter(words: readonly Word[], at: number): boolean {
  for (let i = at + 1; i < words.length && i <= at + 15; i++) {
    const word = words[i]!
    if (isFiniteVerb(word)) return true
    if (/^(?:[;:.]|that|which|who|because|if|when|while|although)$/.test(word.lower)) return false
  }
  return false
}

/** "Acme announced, and Bolt followed": a finite verb behind a comma or "and" belongs to another clause. */
export function hasBreakBeforeFinite(words: readonly Word[], at: number): boolean {
  for (let i = at + 1; i < words.length && i <= at + 15; i++) {
    if (isFiniteVerb(words[i])) return false
    if (clauseBreak.test(words[i]!.lower)) return true
  }
  return true
}
