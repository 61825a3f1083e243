import type {Draft, NounPhrase, Oblique, TokenRange} from "./clause.js"

/** A phrase of a noun and the words before it, on which nothing hangs yet. */
export function newPhrase(
  {from, to, head}: TokenRange & {readonly head: number},
  possessor?: NounPhrase["possessor"],
): Draft<NounPhrase> {
  return {
    from,
    to,
    head,
    end: to,
    possessor,
    modifiers: [],
    conjuncts: [],
    appositions: [],
    examples: [],
    parenthesis: undefined,
  }
}

/** A prepositional phrase over a noun group. */
export function obliqueOf(
  preposition: string,
  from: number,
  phrase: NounPhrase,
  {near, to = phrase.end}: {readonly near?: NounPhrase | undefined; readonly to?: number} = {},
): Oblique {
  return {preposition, phrase, near, from, to}
}

/** A phrase without the list that it opens. */
export function withoutConjuncts(phrase: NounPhrase): NounPhrase {
  return phrase.conjuncts.length === 0 ? phrase : phraseAs(phrase, phrase.possessor, [])
}

/** A phrase with another possessor: that of "whose". */
export function withPossessor(phrase: NounPhrase, possessor: NounPhrase["possessor"]): NounPhrase {
  return phraseAs(phrase, possessor, phrase.conjuncts)
}

/** What hangs on the phrase later hangs on this one, too. */
function phraseAs(
  {from, to, head, end, modifiers, appositions, examples, parenthesis}: NounPhrase,
  possessor: NounPhrase["possessor"],
  conjuncts: readonly NounPhrase[],
): NounPhrase {
  return {from, to, head, end, possessor, modifiers, conjuncts, appositions, examples, parenthesis}
}

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

/** Every phrase inside `phrase`, itself first. */
export function phrasesWithin(phrase: NounPhrase): NounPhrase[] {
  const found: NounPhrase[] = []
  collectPhrases(phrase, found)
  return found
}

/** Adds every phrase inside `phrase`, itself first. */
export function collectPhrases(phrase: NounPhrase, into: NounPhrase[]): void {
  into.push(phrase)
  for (const modifier of phrase.modifiers) if (modifier.phrase) collectPhrases(modifier.phrase, into)
  for (const example of phrase.examples)
    if (example !== phrase) collectPhrases(withoutConjuncts(example), into)
  for (const apposition of phrase.appositions) collectPhrases(apposition, into)
  for (const conjunct of phrase.conjuncts) collectPhrases(conjunct, into)
}
