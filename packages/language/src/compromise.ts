/** The only file that knows compromise: words in, tags and base forms out. */
import nlp from "compromise/two"

/** A word as compromise is asked about it. */
export interface Term {
  readonly text: string
  /** Punctuation directly before and behind the word, with the space that follows. */
  readonly before: string
  readonly after: string
}

/** What compromise says of a word. */
export interface TermTags {
  /** Its tags, such as `PastTense`, `Plural` or `FemaleName`. */
  readonly tags: ReadonlySet<string>
  /** The classes between which its word list leaves the word open: `Noun|Verb`. */
  readonly classes: string | undefined
}

/** Name and version of the analyser, for `AnnotatedDocument.model`. */
export const analyserName = `compromise/${nlp.version}`

interface CompromiseTerm {
  text: string
  normal: string
  pre: string
  post: string
  tags: Set<string>
  switch?: string
}
interface CompromiseView {
  compute(steps: readonly string[]): CompromiseView
}
interface CompromiseModel {
  one: {lexicon: Readonly<Record<string, string | readonly string[]>>}
  two: {switches: Readonly<Record<string, string>>; irregularPlurals: Readonly<Record<string, string>>}
}
interface CompromiseMethods {
  two: {
    transform: {
      verb: {toInfinitive(word: string, model: unknown, tense: string): string}
      noun: {toSingular(word: string, model: unknown): string}
    }
  }
}

// Its typings do not cover what lies beneath the fluent interface, hence the casts of this file.
const View = nlp.tokenize("").constructor as unknown as new (document: CompromiseTerm[][]) => CompromiseView
const model = nlp.model() as unknown as CompromiseModel
const {verb, noun} = (nlp.methods() as unknown as CompromiseMethods).two.transform

/**
 * Lexicon and preTagger without the steps that split contractions (our tokens stay as they are) and without the
 * postTagger, which takes four fifths of the time.
 */
const steps = ["alias", "normal", "machine", "freeze", "lexicon", "preTagger", "unfreeze"]

/** Tags sentences; the answer has the shape of the question. */
export function tagTerms(sentences: readonly (readonly Term[])[]): TermTags[][] {
  const terms = sentences.map((sentence) =>
    sentence.map(({text, before, after}): CompromiseTerm => {
      return {text, normal: text.toLowerCase(), pre: before, post: after, tags: new Set()}
    }),
  )
  new View(terms.filter((sentence) => sentence.length > 0)).compute(steps)
  return terms.map((sentence) => sentence.map((term) => ({tags: term.tags, classes: term.switch})))
}

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

export type Tense = "PastTense" | "Participle" | "PresentTense" | "Gerund"

/** The base form of an inflected verb in lower case. */
export function infinitive(word: string, tense: Tense): string {
  return verb.toInfinitive(word, model, tense)
}

const singulars = new Map(Object.entries(model.two.irregularPlurals).map(([one, many]) => [many, one]))

/** The singular of a plural noun in lower case, where it is irregular. */
export function irregularSingular(word: string): string | undefined {
  return singulars.get(word)
}

/** The singular that compromise's rules build. */
export function singular(word: string): string {
  return noun.toSingular(word, model)
}
