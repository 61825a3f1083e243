import type {Token} from "@relata/model"
import {pastForm} from "./verb-forms.js"

/**
 * Gives a sentence without a finite verb the one that its tags deny it: a noun in the form of a past tense or a third
 * person, between a noun and what can be its object. "Acme's revenue rose 16%."
 * @returns `tokens` itself when there is nothing to mend
 */
export function repairTags(tokens: readonly Token[]): readonly Token[] {
  if (tokens.length < 4 || !/^[.!]$/.test(tokens.at(-1)!.form) || tokens.some(isVerb)) return tokens
  const at = tokens.findIndex(
    (token, i) => i > 0 && canBeVerb(token) && isSubjectEnd(tokens[i - 1]!) && opensObject(tokens[i + 1]),
  )
  if (at < 0) return tokens
  const token = tokens[at]!
  const xpos = pastForm(token.form) === undefined ? "VBZ" : "VBD"
  return tokens.map((other, i) => (i === at ? {...token, upos: "VERB", xpos} : other))
}

function isVerb(token: Token): boolean {
  return token.upos === "AUX" || token.upos === "VERB"
}

function canBeVerb(token: Token): boolean {
  if (token.upos !== "NOUN" && token.upos !== "ADJ") return false
  const past = pastForm(token.form)
  return (
    past === "past" ||
    past === "either" ||
    (/[^su]s$/.test(token.form) && token.form !== token.lemma && /^\p{Ll}/u.test(token.form))
  )
}

function isSubjectEnd(token: Token): boolean {
  return token.upos === "NOUN" || token.upos === "PROPN" || token.upos === "PRON"
}

function opensObject(token: Token | undefined): boolean {
  return token !== undefined && /^(?:NUM|SYM|DET|PROPN|PRON|ADP|ADV|PART|SCONJ)$/.test(token.upos)
}
