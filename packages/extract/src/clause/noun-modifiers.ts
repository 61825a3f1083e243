import type {Token} from "@relata/model"
import {isClosing, isNominal, nominalFollows} from "./noun-words.js"
import {isIngForm, modifierGerunds, pastForm} from "./verb-forms.js"

/** "the rise": a verb after a determiner that no noun follows is a noun. */
export function isMistakenVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  if (token.upos === "VERB" && isIngForm(token.form) && isClosing(tokens[at + 1])) return true
  return token.upos === "VERB" && !isParticipleModifier(tokens, at, true)
}

const singularOpener = /^(?:the|a|an|this|that|each|every|its|his|her|their)$/i

/** "a series upgrade": a verb without ending does not agree with one thing, so it is a noun. */
export function isMistakenBase(tokens: readonly Token[], i: number, from: number, head: number): boolean {
  const token = tokens[i]!
  const form = token.form.toLowerCase()
  if (token.upos !== "VERB" || form !== token.lemma.toLowerCase() || pastForm(form) !== undefined)
    return false
  const noun = tokens[head]!
  if (!singularOpener.test(tokens[from]!.form) || noun.feats?.Number === "Plur") return false
  if (noun.upos === "NOUN" && noun.form.toLowerCase() !== noun.lemma.toLowerCase()) return false
  return !/^(?:staff|police|people|public|team|family|majority|crew)$/i.test(noun.form)
}

/** Gerunds that make compounds rather than clauses: "a training network". */
export const compoundGerunds =
  /^(?:training|operating|manufacturing|marketing|engineering|computing|processing|learning|mining|banking|housing|trading|gaming|testing|voting|advertising|broadcasting|publishing|programming|reasoning|modell?ing|shopping|racing|spending|streaming|governing|ruling|recording|planning|lending|nursing|sequencing|imaging|networking|messaging|logging|farming|fishing|shipping|printing|sailing|boxing|clearing)$/i

/** Whether a verb form belongs to the noun behind it: "the *growing* market". */
export function isParticipleModifier(tokens: readonly Token[], at: number, isInside: boolean): boolean {
  const token = tokens[at]!
  const past = pastForm(token.form)
  const isHyphened = /\p{L}-\p{L}/u.test(token.form)
  const isModifierForm =
    past === "participle" ||
    past === "either" ||
    (isInside && isIngForm(token.form)) ||
    modifierGerunds.test(token.form) ||
    isHyphened
  return isModifierForm && nominalFollows(tokens, at + 1)
}

/** A hyphen, slash or ampersand written without spaces between two parts of one word or name. */
export function isJoiner(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  const [before, next] = [tokens[at - 1], tokens[at + 1]]
  if (!before || !next) return false
  if (/^[-–/‑+]$/.test(token.form)) {
    const isTight = before.end === token.start && token.end === next.start
    if (
      /^(?:non|half|semi|self|free|pre|anti|multi|well|high|low|long|short|full|part|mid|third|second|first)$/i.test(
        before.form,
      )
    )
      return /^\p{Ll}/u.test(next.form)
    if (
      before.upos === "NUM" &&
      /^(?:year|month|week|day|hour|minute|page|man|member|point|seat|mile|foot|inch|acre|story|storey|old)$/i.test(
        next.form,
      )
    )
      return true
    return (isTight && next.upos !== "PUNCT") || (before.upos === "NUM" && next.upos === "NUM")
  }
  if (token.form === "&") return before.upos === "PROPN" && next.upos === "PROPN"
  return (
    token.form.toLowerCase() === "to" &&
    before.upos === "NUM" &&
    next.upos === "NUM" &&
    /^\d/.test(next.form) &&
    before.form.length < 4
  )
}

/** A comma or "and" between modifiers of one noun: "dense, robust and cheap fibre". */
export function joinsModifiers(tokens: readonly Token[], at: number, lastModifier: number): boolean {
  const token = tokens[at]!
  const isJoint = token.form === "," || (token.upos === "CCONJ" && /^(?:and|or|but)$/i.test(token.form))
  if (!isJoint) return false
  const before = tokens[at - 1]
  // "is unclear, and technical decisions": a lone adjective before ", and" ends its clause
  if (
    token.form === "," &&
    tokens[at + 1]?.upos === "CCONJ" &&
    tokens[at - 2]?.form !== "," &&
    before?.upos === "ADJ" &&
    tokens[at - 2]?.upos !== "DET" &&
    tokens[at - 2]?.upos !== "ADJ"
  )
    return false
  const isAfterModifier = lastModifier === at - 1 || (before?.form === "," && lastModifier === at - 2)
  if (!isAfterModifier) return false
  for (let i = at + 1; i < Math.min(tokens.length, at + 8); i++) {
    const next = tokens[i]!
    if (
      next.upos === "ADJ" ||
      next.upos === "ADV" ||
      (next.upos === "VERB" && (pastForm(next.form) !== undefined || isIngForm(next.form)))
    )
      continue
    if (isNominal(next) && next.form.includes("-") && isNominal(tokens[i + 1])) return true
    if (next.form === "," || next.upos === "CCONJ" || /^[-‑]$/.test(next.form)) continue
    return isNominal(next) && i > at + 1 && (tokens[i - 1]!.upos === "ADJ" || tokens[i - 1]!.upos === "VERB")
  }
  return false
}

/** Whether a list of hyphened words and adjectives, the last before a noun, goes on at the comma `at`. */
export function opensModifierList(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.form !== "," || !isModifierWord(tokens[at - 1]!)) return false
  let hasCoordinator = false
  for (let i = at + 1; i < Math.min(tokens.length, at + 10); i++) {
    const token = tokens[i]!
    if (token.upos === "CCONJ") hasCoordinator = true
    else if (token.form === ",") continue
    else if (isModifierWord(token) || token.upos === "ADJ") continue
    else
      return (
        hasCoordinator && isNominal(token) && tokens[i - 1]!.upos !== "CCONJ" && tokens[i - 1]!.form !== ","
      )
  }
  return false
}

function isModifierWord(token: Token): boolean {
  return /^\p{Ll}+-\p{L}/u.test(token.form) && token.upos !== "ADV"
}
