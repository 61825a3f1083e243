import type {TextMention} from "../mention/mention.js"

/** Weights that speak for each entity type; they add up over all mentions of a thing. */
export type TypeEvidence = Map<string, number>

/** What will be an entity: mentions that are taken for one thing. */
export interface Cluster {
  /** In the order of the text. */
  readonly mentions: TextMention[]
  readonly evidence: TypeEvidence
  /** Whether a name is among its mentions. */
  readonly isNamed: boolean
  type: string
  /** `Masc` or `Fem`, where a title, a given name or a head noun tells. */
  gender?: string
}

/** Adds `weight` for `type`. */
export function addEvidence(evidence: TypeEvidence, type: string | undefined, weight: number): void {
  if (type !== undefined) evidence.set(type, (evidence.get(type) ?? 0) + weight)
}

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

/** The type that most evidence speaks for; `undefined` without any. */
export function strongestType(evidence: TypeEvidence): string | undefined {
  let best: string | undefined
  let most = 0
  for (const type of order) {
    const weight = evidence.get(type) ?? 0
    if (weight > most) {
      best = type
      most = weight
    }
  }
  return best
}

/** Where each mention stands, for questions by word. */
export class MentionIndex {
  private readonly at = new Map<number, Map<number, TextMention>>()

  constructor(mentions: Iterable<TextMention>) {
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
  find(sentence: number, token: number): TextMention | undefined {
    return this.at.get(sentence)?.get(token)
  }
}
