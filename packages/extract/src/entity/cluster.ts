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

/** What speaks for each type of a thing, added up over its mentions. */
export class TypeEvidence {
  private readonly weights = new Map<string, number>()
  /** Lemmas of the nouns that the text calls it by: `architect`, `company`. */
  readonly descriptions = new Set<string>()

  /** Adds `weight` for `type`; nothing for `undefined`. */
  add(type: string | undefined, weight: number): void {
    if (type !== undefined) this.weights.set(type, (this.weights.get(type) ?? 0) + weight)
  }

  /** Adds everything that speaks for another thing, which turned out to be this one. */
  addAll(other: TypeEvidence): void {
    for (const [type, weight] of other.weights) this.add(type, weight)
    for (const description of other.descriptions) this.descriptions.add(description)
  }

  weight(type: string): number {
    return this.weights.get(type) ?? 0
  }

  /** Every type with its weight, as of now. */
  all(): ReadonlyMap<string, number> {
    return new Map(this.weights)
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
