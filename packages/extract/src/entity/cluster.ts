import type {NameSpan} from "@relata/model"
import type {TextMention} from "../mention/mention.js"

/** Ties go to the type that stands first. */
const order = [
  "Person",
  "Organization",
  "Location",
  "Product",
  "Facility",
  "Event",
  "Work",
  "Award",
  "Law",
  "Technology",
  "Group",
  "NaturalKind",
  "Concept",
]

/** relata's types for the kinds of names that the language layer sees. */
export const typeOfSpan: Readonly<Record<string, string>> = {
  PER: "Person",
  ORG: "Organization",
  LOC: "Location",
  PRODUCT: "Product",
  EVENT: "Event",
  WORK: "Work",
}

/** How much a sure opinion of the language layer counts; it knows some types from few examples. */
const opinionWeights: Readonly<Record<string, number>> = {
  Person: 1.2,
  Organization: 1,
  Location: 1,
  Product: 0.3,
  Event: 0.7,
  Work: 0.9,
}

/** What speaks for each type of a thing, added up over its mentions. */
export class TypeEvidence {
  private readonly weights = new Map<string, number>()
  /** Sums of the language layer's likelihoods over `places` mentions. */
  private readonly likelihoods = new Map<string, number>()
  private places = 0
  /** Lemmas of the nouns that the text calls it by: `architect`, `company`. */
  readonly descriptions = new Set<string>()

  /** Adds `weight` for `type`; nothing for `undefined`. */
  add(type: string | undefined, weight: number): void {
    if (type !== undefined) this.weights.set(type, (this.weights.get(type) ?? 0) + weight)
  }

  /** Adds what the language layer makes of one mention; `share` says how much of it is to be believed. */
  addLikelihoods(types: NameSpan["types"], share: number): void {
    this.places++
    for (const [kind, likelihood] of Object.entries(types)) {
      const type = typeOfSpan[kind]
      if (type !== undefined)
        this.likelihoods.set(type, (this.likelihoods.get(type) ?? 0) + likelihood * share)
    }
  }

  /** Adds everything that speaks for another thing, which turned out to be this one. */
  addAll(other: TypeEvidence): void {
    for (const [type, weight] of other.weights) this.add(type, weight)
    for (const [type, sum] of other.likelihoods)
      this.likelihoods.set(type, (this.likelihoods.get(type) ?? 0) + sum)
    this.places += other.places
    for (const description of other.descriptions) this.descriptions.add(description)
  }

  weight(type: string): number {
    const likelihood = this.places === 0 ? 0 : (this.likelihoods.get(type) ?? 0) / this.places
    return (this.weights.get(type) ?? 0) + (opinionWeights[type] ?? 0) * likelihood
  }

  /** Every type with its weight, as of now. */
  all(): ReadonlyMap<string, number> {
    return new Map(
      order.map((type) => [type, this.weight(type)] as const).filter(([, weight]) => weight !== 0),
    )
  }

  /** The type that most speaks for; `undefined` without any evidence. */
  strongest(): string | undefined {
    let best: string | undefined
    let most = 0
    for (const type of order) {
      if (this.weight(type) > most) {
        best = type
        most = this.weight(type)
      }
    }
    return best
  }
}

/** What will be an entity: mentions that are taken for one thing. */
export interface Cluster {
  /** In the order of the text. */
  readonly mentions: TextMention[]
  readonly evidence: TypeEvidence
  /** Names that a rule joined with the others, with the rule. */
  readonly links?: Map<string, string>
  /** Whether a name is among its mentions. */
  readonly isNamed: boolean
  type: string
  /** `Masc` or `Fem`, where a title, a given name or a head noun tells. */
  gender?: string
}

/** Where each mention stands, for questions by word. */
export class MentionIndex<Item extends TextMention> {
  private readonly at = new Map<number, Map<number, Item>>()

  constructor(mentions: Iterable<Item>) {
    for (const mention of mentions) {
      let words = this.at.get(mention.sentence)
      if (words === undefined) {
        words = new Map()
        this.at.set(mention.sentence, words)
      }
      for (let i = mention.from; i < mention.to; i++) words.set(i, mention)
    }
  }

  /** The mention that holds the word. */
  find(sentence: number, token: number): Item | undefined {
    return this.at.get(sentence)?.get(token)
  }
}
