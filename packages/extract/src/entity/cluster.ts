import type {NameSpan} from "@relata/model"
import type {TextMention} from "../mention/mention.js"
import type {Link} from "./link-rules.js"
import {typeWeights} from "./type-weights.js"

/** The types of entities; ties go to the type that stands first. */
export const typeOrder = [
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

const none: ReadonlySet<string> = new Set()

/** Nothing speaks more against a type than this, however often it is said. */
const least = -6

/** What speaks for each type of a thing, added up over its mentions. */
export class TypeEvidence {
  private readonly weights = new Map<string, number>()
  /** How many mentions show each of {@link nameSignals}. */
  private readonly signals = new Map<string, number>()
  private mentions = 0
  /** The strongest type, until something is added. */
  private best: string | undefined
  /** Sums of the language layer's likelihoods over `places` mentions. */
  private readonly opinions = new Map<string, number>()
  private places = 0
  #descriptions: Set<string> | undefined

  /** Adds `weight` for `type`; nothing for `undefined`. */
  add(type: string | undefined, weight: number): void {
    if (type === undefined) return
    this.weights.set(type, (this.weights.get(type) ?? 0) + weight)
    this.best = undefined
  }

  /** Adds what the language layer makes of one mention; `share` says how much of it is to be believed. */
  addLikelihoods(types: NameSpan["types"], share: number): void {
    this.places++
    this.best = undefined
    for (const [kind, likelihood] of Object.entries(types)) {
      const type = typeOfSpan[kind]
      if (type !== undefined) this.opinions.set(type, (this.opinions.get(type) ?? 0) + likelihood * share)
    }
  }

  /** Adds what can be seen of one mention. */
  addSignals(signals: readonly string[]): void {
    this.mentions++
    for (const signal of signals) this.addSignal(signal, 1)
  }

  /** Adds one signal of {@link typeWeights}, as strong as `value`. */
  addSignal(signal: string, value: number): void {
    this.best = undefined
    this.signals.set(signal, (this.signals.get(signal) ?? 0) + value)
  }

  /** Adds everything that speaks for another thing, which turned out to be this one. */
  addAll(other: TypeEvidence): void {
    this.best = undefined
    for (const [type, weight] of other.weights) this.add(type, weight)
    for (const [type, sum] of other.opinions) this.opinions.set(type, (this.opinions.get(type) ?? 0) + sum)
    this.places += other.places
    for (const [signal, count] of other.signals)
      this.signals.set(signal, (this.signals.get(signal) ?? 0) + count)
    this.mentions += other.mentions
    for (const description of other.descriptions) this.describe(description)
  }

  /** Lemmas of the nouns that the text calls it by: `architect`, `company`. */
  get descriptions(): ReadonlySet<string> {
    return this.#descriptions ?? none
  }

  describe(lemma: string): void {
    this.#descriptions ??= new Set()
    this.#descriptions.add(lemma)
  }

  /** What the hand-written evidence and the names net say for a type. */
  weight(type: string): number {
    const likelihood = this.places === 0 ? 0 : (this.opinions.get(type) ?? 0) / this.places
    return (this.weights.get(type) ?? 0) + (opinionWeights[type] ?? 0) * likelihood
  }

  /** Every type with what speaks for it, as of now. */
  all(): ReadonlyMap<string, number> {
    return new Map([...this.scores()].filter(([, score]) => Math.abs(score) > 0.005))
  }

  /** What {@link typeWeights} weighs: each signal with its strength. */
  values(): [string, number][] {
    const n = Math.max(1, this.mentions)
    const root = Math.sqrt(n)
    const values: [string, number][] = []
    for (const [signal, count] of this.signals)
      values.push([signal, signal.startsWith("net ") ? count / n : Math.min(1, count / root)])
    for (const [type, weight] of this.weights) {
      const strength = Math.max(-6, Math.min(6, weight / root))
      if (strength !== 0) values.push([`says ${type}`, strength / 3])
    }
    return values
  }

  /** What speaks for each type, all in all: the hand-written evidence, and the signals by their learned weights. */
  private scores(): Map<string, number> {
    const scores = new Map<string, number>()
    for (const type of typeOrder) scores.set(type, Math.max(least, this.weight(type)))
    for (const [signal, strength] of this.values())
      for (const [type, weight] of typeWeights.get(signal) ?? [])
        scores.set(type, scores.get(type)! + weight * strength)
    return scores
  }

  /** How likely each type is; they sum to 1. */
  likelihoods(): ReadonlyMap<string, number> {
    const scores = this.scores()
    const most = Math.max(...scores.values())
    let all = 0
    for (const score of scores.values()) all += Math.exp(score - most)
    return new Map([...scores].map(([type, score]) => [type, Math.exp(score - most) / all]))
  }

  /** The type that most speaks for. */
  strongest(): string {
    if (this.best !== undefined) return this.best
    let most = Number.NEGATIVE_INFINITY
    for (const [type, score] of this.scores()) {
      if (score > most) {
        this.best = type
        most = score
      }
    }
    return this.best!
  }
}

/** What will be an entity: mentions that are taken for one thing. */
export interface Cluster {
  /** In the order of the text. */
  readonly mentions: TextMention[]
  readonly evidence: TypeEvidence
  /** Names that a rule joined with the others; absent when there are none. */
  links: Map<TextMention, Link> | undefined
  /** Whether a name is among its mentions. */
  readonly isNamed: boolean
  type: string
  /** `Masc` or `Fem`, where a title, a given name or a head noun tells. */
  gender: string | undefined
}
