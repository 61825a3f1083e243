import type {NameSpan} from "@relata/model"
import type {TextMention} from "../mention/mention.js"
import type {Link} from "./link-rules.js"
import {type SignalTable, weighedSignals} from "./signal-table.js"
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

/** Numbers added up under small keys, in the order in which the keys came; there are few. */
class Sums {
  readonly keys: number[] = []
  readonly sums: number[] = []

  add(key: number, amount: number): void {
    const at = this.keys.indexOf(key)
    if (at >= 0) this.sums[at]! += amount
    else {
      this.keys.push(key)
      this.sums.push(amount)
    }
  }

  addAll({keys, sums}: Sums): void {
    for (let at = 0; at < keys.length; at++) this.add(keys[at]!, sums[at]!)
  }

  get(key: number): number {
    const at = this.keys.indexOf(key)
    return at < 0 ? 0 : this.sums[at]!
  }
}

/** Index in {@link typeOrder}. */
const typeNumbers: ReadonlyMap<string, number> = new Map(typeOrder.map((type, number) => [type, number]))

/** For each of {@link weighedSignals} numbers of types and the weights for them; benches put others in. */
export const weightsOf = weighedSignals.names.map((signal) =>
  typeWeights.get(signal)!.map(([type, weight]) => ({type: typeNumbers.get(type)!, weight})),
)

/** What speaks for each type of a thing, added up over its mentions. */
export class TypeEvidence {
  /** By number of the type. */
  private readonly weights = new Sums()
  /** How many mentions show each signal, by its number in `table`. */
  private readonly signals = new Sums()
  private readonly table: SignalTable
  private mentions = 0
  /** By number of the type, until something is added. */
  private scored: Float64Array | undefined
  /** Sums of the language layer's likelihoods over `places` mentions, by number of the type. */
  private readonly opinions = new Sums()
  private places = 0
  private described: Set<string> | undefined

  /** @param table - the signals that are counted; only {@link weighedSignals} are weighed */
  constructor(table: SignalTable = weighedSignals) {
    this.table = table
  }

  /** Adds `weight` for `type`; nothing for `undefined`. */
  add(type: string | undefined, weight: number): void {
    if (type === undefined) return
    this.weights.add(typeNumbers.get(type)!, weight)
    this.scored = undefined
  }

  /** Adds what the language layer makes of one mention; `share` says how much of it is to be believed. */
  addLikelihoods(types: NameSpan["types"], share: number): void {
    this.places++
    this.scored = undefined
    for (const kind in types) {
      const type = typeOfSpan[kind]
      if (type !== undefined) this.opinions.add(typeNumbers.get(type)!, types[kind]! * share)
    }
  }

  /** Counts a mention, whose signals are added beside it. */
  addMention(): void {
    this.mentions++
  }

  /** Adds a signal, as {@link SignalTable} names it, as strong as `value`. */
  addSignal(kind: string, name: string, value = 1): void {
    const number = this.table.numberOf(kind, name)
    if (number === undefined) return
    this.scored = undefined
    this.signals.add(number, value)
  }

  /** Adds everything that speaks for another thing, which turned out to be this one. */
  addAll(other: TypeEvidence): void {
    this.scored = undefined
    this.weights.addAll(other.weights)
    this.opinions.addAll(other.opinions)
    this.places += other.places
    this.signals.addAll(other.signals)
    this.mentions += other.mentions
    for (const description of other.descriptions) this.describe(description)
  }

  /** Another with all that speaks here, to add to. */
  copy(): TypeEvidence {
    const copy = new TypeEvidence(this.table)
    copy.addAll(this)
    return copy
  }

  /** Lemmas of the nouns that the text calls it by: `architect`, `company`. */
  get descriptions(): ReadonlySet<string> {
    return this.described ?? none
  }

  describe(lemma: string): void {
    this.described ??= new Set()
    this.described.add(lemma)
  }

  /** What the hand-written evidence and the names net say for a type. */
  weight(type: string): number {
    const number = typeNumbers.get(type)!
    const likelihood = this.places === 0 ? 0 : this.opinions.get(number) / this.places
    return this.weights.get(number) + (opinionWeights[type] ?? 0) * likelihood
  }

  /** Every type with what speaks for it, as of now. */
  all(): ReadonlyMap<string, number> {
    const scores = this.scores()
    return new Map(
      typeOrder.flatMap((type, number) =>
        Math.abs(scores[number]!) > 0.005 ? [[type, scores[number]!] as const] : [],
      ),
    )
  }

  /** What {@link typeWeights} weighs: each signal with its strength. */
  values(): [string, number][] {
    const values: [string, number][] = []
    this.forEachValue((signal, strength) => values.push([this.table.names[signal]!, strength]))
    return values
  }

  private forEachValue(take: (signal: number, strength: number) => void): void {
    const n = Math.max(1, this.mentions)
    const root = Math.sqrt(n)
    for (let at = 0; at < this.signals.keys.length; at++) {
      const signal = this.signals.keys[at]!
      const count = this.signals.sums[at]!
      take(signal, this.table.isOpinion[signal]! ? count / n : Math.min(1, count / root))
    }
    for (let at = 0; at < this.weights.keys.length; at++) {
      const strength = Math.max(-6, Math.min(6, this.weights.sums[at]! / root))
      const signal = this.table.numberOf("says ", typeOrder[this.weights.keys[at]!]!)
      if (strength !== 0 && signal !== undefined) take(signal, strength / 3)
    }
  }

  /**
   * What speaks for each type, all in all: the hand-written evidence, and the signals by their learned weights. By number of
   * the type.
   */
  private scores(): Float64Array {
    if (this.scored !== undefined) return this.scored
    const scores = new Float64Array(typeOrder.length)
    for (let type = 0; type < typeOrder.length; type++)
      scores[type] = Math.max(least, this.weight(typeOrder[type]!))
    this.scored = scores
    this.forEachValue((signal, strength) => {
      for (const {type, weight} of weightsOf[signal] ?? []) scores[type]! += weight * strength
    })
    return scores
  }

  /** How likely each type is; they sum to 1. */
  likelihoods(): ReadonlyMap<string, number> {
    const scores = this.scores()
    const most = Math.max(...scores)
    let all = 0
    for (const score of scores) all += Math.exp(score - most)
    return new Map(typeOrder.map((type, number) => [type, Math.exp(scores[number]! - most) / all]))
  }

  /** The type that most speaks for. */
  strongest(): string {
    const scores = this.scores()
    return typeOrder[scores.indexOf(Math.max(...scores))]!
  }
}

/** That of things without a name. */
export const noEvidence = new TypeEvidence()

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
