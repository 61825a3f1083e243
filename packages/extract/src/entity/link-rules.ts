import type {TextMention} from "../mention/mention.js"

/** A rule that takes two mentions for one thing. */
export interface LinkRule {
  /** What the mention is to the other, for a sentence that ends in the other's words. */
  readonly words: string
  /** 0 to 1: how far its links can be trusted; `bench/coreference.mjs` prints how many are right. */
  readonly confidence: number
}

/**
 * The rules, by the names that links give them. They are trusted by their share of right links among the
 * distinct ones of GUM, drawn to .85 by four links more, as some are rare there.
 */
export const linkRules = {
  "well-known name": {words: "another well-known name of", confidence: 0.92},
  initials: {words: "the initials of", confidence: 0.78},
  "legal form": {words: "with a legal form or kind of company, else the same as", confidence: 0.85},
  "full name": {words: "a shorter or longer full name of", confidence: 0.85},
  "one name": {words: "one name of the person", confidence: 0.88},
  maker: {words: "with its maker, else the same as", confidence: 0.54},
  "left out": {words: "with or without a year or middle word, the same as", confidence: 0.85},
  "first words": {words: "the first words of", confidence: 0.85},
  institution: {words: "the short name of the institution named last,", confidence: 0.82},
  introduced: {words: "short for what was introduced as", confidence: 0.85},
  "without its place": {words: "without the place that it is at home in, else the same as", confidence: 0.85},
  "with its kind": {words: "a name with a word for what it is:", confidence: 0.85},
  "long form": {words: "the long form of", confidence: 0.95},
  "definite phrase": {words: "a definite phrase for the nearest named thing that it fits,", confidence: 0.6},
  /** Weighed one by one, as the next; see `linkTrust`. */
  "same phrase": {words: "the same words as", confidence: 0.4},
  pronoun: {words: "a pronoun for", confidence: 0.75},
} satisfies Readonly<Record<string, LinkRule>>

export type LinkRuleName = keyof typeof linkRules

/** Why a mention is one of its thing. */
export interface Link {
  readonly rule: LinkRuleName
  /** The mention that it was joined with. */
  readonly to: TextMention
  /** When this very link was weighed, and not the rule alone; phrases are weighed by `linkConfidence`. */
  readonly confidence?: number
}
