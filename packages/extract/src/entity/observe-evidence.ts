import type {TextMention} from "../mention/mention.js"
import type {TypeEvidence} from "./cluster.js"

/** Where evidence for a type comes from. */
export type EvidenceSource =
  | "signals with learned weights"
  | "its own words"
  | "the words beside it"
  | "the name tagger"
  | "appositions and examples"
  | "verbs"
  | "he and she"

/** Is told what each source adds for a type of a mention; below zero it speaks against. */
export type ObserveEvidence = (
  mention: TextMention,
  source: EvidenceSource,
  type: string,
  weight: number,
) => void

/** Tells what was added since it told last. */
export class Told {
  /** By the names' numbers. */
  readonly #evidence: readonly TypeEvidence[]
  readonly #observe: ObserveEvidence
  readonly #before = new Map<TextMention, ReadonlyMap<string, number>>()

  constructor(evidence: readonly TypeEvidence[], observe: ObserveEvidence) {
    this.#evidence = evidence
    this.#observe = observe
  }

  tell(source: EvidenceSource, mentions: readonly TextMention[]): void {
    for (const mention of mentions) {
      const now = this.#evidence[mention.number]!.all()
      const before = this.#before.get(mention)
      for (const [type, weight] of now) {
        const added = weight - (before?.get(type) ?? 0)
        if (Math.abs(added) > 1e-9) this.#observe(mention, source, type, added)
      }
      this.#before.set(mention, now)
    }
  }
}
