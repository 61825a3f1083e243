import type {Token} from "@relata/model"
import type {NounPhrase} from "./clause.js"
import {isMonth} from "./noun-dates.js"
import {positionNouns} from "./role-nouns.js"
import type {Surroundings} from "./surroundings.js"
import {isTime} from "./time.js"

/** Whether `token` is a name's word by its tag and writing. */
export function isNameWord(token: Token): boolean {
  return token.upos === "PROPN" || (token.upos === "X" && /^\p{Lu}/u.test(token.form))
}

/** Whether of two phrases with a comma between them the second says what the first is, or names it. */
export function isApposition(tokens: readonly Token[], first: NounPhrase, second: NounPhrase): boolean {
  const [a, b] = [tokens[first.head]!, tokens[second.head]!]
  if (a.upos === "PRON" || b.upos === "PRON") return false
  const isOneOf =
    b.form.toLowerCase() === "one" && second.modifiers.some(({preposition}) => preposition === "of")
  if (isOneOf) return true
  if (b.upos === "NUM") return false
  const opener = tokens[second.from]!
  // "Acme, the two companies said": one name is not several things
  if (isNameWord(a) && b.upos === "NOUN" && b.feats?.Number === "Plur") return false
  if (isNameWord(a) && !isTime(tokens, first)) {
    if (isNameWord(b) && positionNouns.has(b.form.toLowerCase()))
      return second.modifiers.length > 0 || second.possessor !== undefined
    if (isNameWord(b))
      return (
        /^(?:the|a|an)$/i.test(opener.form) &&
        second.modifiers.some((m) => m.preposition === "of") &&
        second.to - second.from > 1
      )
    return (
      opener.upos === "DET" ||
      second.possessor !== undefined ||
      second.modifiers.length > 0 ||
      second.from === second.head ||
      (positionNouns.has(b.lemma.toLowerCase()) && b.feats?.Number !== "Plur")
    )
  }
  const describes =
    tokens[first.from]!.upos === "DET" ||
    first.possessor !== undefined ||
    first.to - first.from > 1 ||
    isOfficeOf(a, first)
  return isNameWord(b) && describes && a.upos === "NOUN" && !isMonth(b.form)
}

/** "Co-founder of Acme, Ada Berg, said": an office with whose it is, without an article. */
function isOfficeOf(noun: Token, {modifiers}: NounPhrase): boolean {
  return (
    noun.feats?.Number !== "Plur" &&
    positionNouns.has(noun.lemma.toLowerCase()) &&
    modifiers.some(({preposition}) => preposition === "of")
  )
}

/** "Paris, Texas" behind a preposition of place. */
export function isPlaceInPlace(
  tokens: readonly Token[],
  first: NounPhrase,
  second: NounPhrase,
  where: Surroundings,
): boolean {
  return (
    where.preposition !== undefined &&
    /^(?:in|at|near|from|of|to|outside|around)$/.test(where.preposition) &&
    isNameWord(tokens[first.head]!) &&
    isNameWord(tokens[second.head]!) &&
    !(where.isOfRole && second.to - second.from > 1) &&
    second.conjuncts.length === 0
  )
}

/** Whether two phrases may be members of one list: both names or neither, and no pronoun. */
export function isAlike(tokens: readonly Token[], first: NounPhrase, second: NounPhrase): boolean {
  return (
    isNameWord(tokens[first.head]!) === isNameWord(tokens[second.head]!) &&
    tokens[second.head]!.upos !== "PRON"
  )
}
