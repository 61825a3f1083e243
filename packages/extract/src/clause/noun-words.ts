import {perForm} from "@relata/language"
import type {Token} from "@relata/model"
import {isIngForm, pastForm} from "./verb-forms.js"

/** Whether a token is `its`, `her` before a noun, and the like. */
export function isPossessivePronoun({form, feats, xpos}: Token): boolean {
  if (form.length > longestPossessive) return false
  switch (possessiveOf(form)) {
    case "always":
      return true
    case "maybe":
      return feats?.Poss === "Yes" && xpos === "PRP$"
    default:
      return false
  }
}

const longestPossessive = "their".length
const possessiveOf = perForm((form): "always" | "maybe" | "never" => {
  if (/^(?:my|your|his|its|our|their)$/i.test(form)) return "always"
  return /^her$/i.test(form) ? "maybe" : "never"
})

/** Whether the token is the mark of a possessive. */
export function isPossessiveMark(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^(?:['’]s?|s['’])$/i.test(token.form) &&
    (token.upos === "PART" || token.upos === "PUNCT" || token.xpos === "POS")
  )
}

/** Whether a token can be the head of a noun phrase. */
export function isNominal(token: Token | undefined): boolean {
  if (token === undefined) return false
  return (
    token.upos === "NOUN" ||
    token.form === "US" ||
    token.upos === "PROPN" ||
    token.upos === "NUM" ||
    token.upos === "SYM" ||
    (token.upos === "X" && /\p{L}/u.test(token.form))
  )
}

/** Whether a noun comes from `at` on, with no more than modifiers before it. */
export function nominalFollows(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < Math.min(tokens.length, at + 4); i++) {
    const token = tokens[i]!
    if (isNominal(token) || /^["“”]$/.test(token.form)) return true
    if (
      token.upos === "VERB" &&
      token.form === token.lemma &&
      tokens[i - 1]!.upos === "ADJ" &&
      isClosing(tokens[i + 1])
    )
      return true
    if (i > at - 1 && token.upos === "VERB" && isIngForm(token.form) && isClosing(tokens[i + 1])) return true
    if (token.upos === "VERB" && pastForm(token.form) === undefined && !isIngForm(token.form)) return false
    if (token.upos !== "ADJ" && token.upos !== "ADV" && token.upos !== "VERB") return false
  }
  return false
}

/** Whether a token ends the noun phrase before it; also true at the end of the sentence. */
export function isClosing(token: Token | undefined): boolean {
  return token === undefined || token.upos === "PUNCT" || token.upos === "ADP" || token.upos === "CCONJ"
}

/** Whether a modifier or a number stands at `at`, adverbs aside. */
export function modifierFollows(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  if (token.upos === "ADV") return modifierFollows(tokens, at + 1)
  if (token.upos === "VERB") return pastForm(token.form) !== undefined && nominalFollows(tokens, at + 1)
  return (
    token.upos === "NUM" || (token.upos === "ADJ" && nominalFollows(tokens, at + 1)) || token.form === "$"
  )
}

const quantifiers: ReadonlySet<string> = new Set([
  "over",
  "about",
  "around",
  "nearly",
  "almost",
  "some",
  "roughly",
  "approximately",
  "under",
  "at",
  "least",
  "most",
  "up",
  "to",
  "more",
  "less",
  "fewer",
  "than",
  "above",
  "below",
  "just",
  "only",
  "close",
  "well",
])

/** Whether a word in lower case may stand before a number, as {@link opensNumber} reads it. */
export function mayOpenNumber(word: string): boolean {
  return word !== "to" && word !== "than" && quantifiers.has(word)
}

/** "over 60", "at least 60", "more than 60": what stands before a number and is no preposition there. */
export function opensNumber(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]!.form.toLowerCase()
  const next = tokens[at + 1]?.form.toLowerCase() ?? ""
  if (word === "at") return (next === "least" || next === "most") && numberFollows(tokens, at)
  if (word === "up" || word === "close") return next === "to" && numberFollows(tokens, at)
  if (word === "more" || word === "less" || word === "fewer")
    return next === "than" && numberFollows(tokens, at)
  return mayOpenNumber(word) && numberFollows(tokens, at)
}

/** Whether a number comes behind `at`, with no more than words such as "about" before it. */
export function numberFollows(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < Math.min(tokens.length, at + 3); i++) {
    const token = tokens[i]!
    if (token.upos === "NUM" || token.upos === "SYM" || /^[$€£¥]/.test(token.form)) return true
    if (!quantifiers.has(token.form.toLowerCase())) return false
  }
  return false
}

/** The noun-tagged verb of "This marks a change". */
export function isThirdPersonNoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.upos !== "NOUN" || !/[^s]s$/.test(token.form) || token.form === token.lemma) return false
  return (
    tokens[at + 1] !== undefined &&
    !/^(?:PUNCT|AUX|VERB|CCONJ)$/.test(tokens[at + 1]!.upos) &&
    !/^(?:news|series|means|species)$/i.test(token.form)
  )
}

/** Whether a demonstrative stands before its noun rather than for one. */
export function demonstrates(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (!next) return false
  const isPlural = /^th[eo]se$/i.test(tokens[at]!.form)
  if (next.upos === "NOUN") return !isThirdPersonNoun(tokens, at + 1) || isPlural
  return (next.upos === "ADJ" || (isPlural && next.upos === "VERB")) && tokens[at + 2]?.upos === "NOUN"
}
