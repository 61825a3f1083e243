/** The only file that knows compromise: what its word list says of single words. */
import nlp from "compromise/two"

interface CompromiseModel {
  one: {lexicon: Readonly<Record<string, string | readonly string[]>>}
  two: {switches: Readonly<Record<string, string>>}
}

// Its typings do not cover what lies beneath the fluent interface, hence the cast.
const model = nlp.model() as unknown as CompromiseModel

/** What the word list says of a word in lower case, whatever stands around it; empty when it is not listed. */
export function lookUp(word: string): readonly string[] {
  if (!Object.hasOwn(model.one.lexicon, word)) return []
  const found = model.one.lexicon[word]!
  return typeof found === "string" ? [found] : found
}

/** `Noun|Verb` and the like for words of several classes. */
export function classesOf(word: string): string | undefined {
  return Object.hasOwn(model.two.switches, word) ? model.two.switches[word] : undefined
}
