import type {NounPhrase} from "./clause.js"

/** The members of the list that a phrase opens, itself first. */
export function withConjuncts(phrase: NounPhrase): readonly NounPhrase[] {
  return phrase.conjuncts.length === 0 ? [phrase] : [phrase, ...phrase.conjuncts]
}

/** Where a phrase ends with what hangs on it, but without the list that it opens. */
export function ownEnd(phrase: NounPhrase): number {
  if (phrase.conjuncts.length === 0) return phrase.end
  let end = phrase.to
  for (const modifier of phrase.modifiers) end = Math.max(end, modifier.to)
  for (const part of [...phrase.appositions, ...phrase.examples]) end = Math.max(end, part.end)
  if (phrase.parenthesis) end = Math.max(end, phrase.parenthesis.to + 1)
  return end
}
