import type {Token} from "@relata/model"

/**
 * The grammar of a sentence as the later stages see it: noun phrases and clauses over token indices. They know
 * nothing of how it was found, so a dependency parse can give the same values as today's reader of chunks.
 *
 * Each kind of value is made in one place, with all its fields: V8 reads the fields of things of few shapes quickly.
 */

/** Half-open range of indices in `Sentence.tokens`. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

/** A noun with what belongs to it. `from` and `to` hold the bare phrase: `the first phone` of `the first phone of Acme`. */
export interface NounPhrase extends TokenRange {
  /** Index of the head noun: `phone`. */
  readonly head: number
  /** End of the phrase with everything that hangs on it: modifiers, lists, appositions. */
  readonly end: number
  /** `Acme` of `Acme's phone`, or the pronoun of `its phone`. */
  readonly possessor: (TokenRange & {readonly head: number}) | undefined
  /** Prepositional phrases on the noun: `of Acme`. */
  readonly modifiers: readonly Oblique[]
  /** The other members of the list that this phrase opens: `B` and `C` of `A, B and C`. */
  readonly conjuncts: readonly NounPhrase[]
  /** What is set beside it to say who or what it is: `a maker of phones` in `Acme, a maker of phones,`. */
  readonly appositions: readonly NounPhrase[]
  /** Members named behind it: `Acme` and `Emca` of `companies such as Acme and Emca`. */
  readonly examples: readonly NounPhrase[]
  /** What stands in brackets behind it, without the brackets. */
  readonly parenthesis: TokenRange | undefined
}

/** A prepositional phrase: `in Paris`; the preposition may have several words, in lower case. */
export interface Oblique extends TokenRange {
  readonly preposition: string
  /** Absent when the preposition governs a clause: `by building phones`. */
  readonly phrase: NounPhrase | undefined
  /** The noun phrase that it follows directly, and so might belong to. */
  readonly near: NounPhrase | undefined
}

/** The verb of a clause with its auxiliaries, negation, particle and the adverbs among them. */
export interface Predicate extends TokenRange {
  /** Index of the main verb. */
  readonly verb: number
  /** Lemma of the verb, with its particle behind a blank: `set up`; `be` for a copula. */
  readonly lemma: string
  readonly form: VerbForm
  readonly isPassive: boolean
  readonly isNegated: boolean
  /** `will`, `may`, …: the lemma of a modal auxiliary. */
  readonly modal: string | undefined
  /** Adverbs in the group, in lower case. */
  readonly adverbs: readonly string[]
}

/** `ambiguous`: a form such as `founded` that may be a past tense or a participle. */
export type VerbForm = "finite" | "infinitive" | "gerund" | "participle" | "ambiguous"

/** How a clause hangs in its sentence. */
export type ClauseKind = "main" | "relative" | "reduced" | "complement" | "adverbial" | "infinitive"

/** A predicate and its arguments. */
export interface Clause {
  readonly kind: ClauseKind
  readonly predicate: Predicate
  /** The grammatical subject, inherited in coordination and control; in passives what the verb is done to. */
  readonly subject: NounPhrase | undefined
  /** True when the subject is not said with this verb but taken over from another clause. */
  readonly isSubjectShared: boolean
  /** In the order of the text: of two, the first is the indirect object, or the second the complement of the first. */
  readonly objects: readonly NounPhrase[]
  /** Predicative adjectives: `dependent` of `is dependent on`. */
  readonly adjective: TokenRange | undefined
  readonly obliques: readonly Oblique[]
  /** Nouns that say when, without a preposition: `last year`. */
  readonly times: readonly NounPhrase[]
  /** The clause that this one depends on. */
  readonly parent: Clause | undefined
  /** The word that opens it: `if`, `that`, `which`, `by`. */
  readonly mark: string | undefined
  /** Index where its first word stands. */
  readonly start: number
}

/** What is known of a sentence's grammar. */
export interface SentenceAnalysis {
  readonly tokens: readonly Token[]
  /** Every noun phrase, also those inside others, by position. */
  readonly phrases: readonly NounPhrase[]
  /** In the order of their verbs. */
  readonly clauses: readonly Clause[]
}

/** The same values while the reader still fills them. */
export type Draft<T> = {-readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K]}
