import type {Schema} from "@relata/model"
import type {Forms} from "./forms.js"
import type {Weights} from "./log-linear.js"
import type {RelationProfile} from "./pairs.js"

/** What was learned from annotated texts: which words are ends of relations, and which relation two ends have. */
export interface GuidedModel {
  readonly schema: Schema
  /** The names of relations, as the examples write them; the classes of `pairs`. */
  readonly relations: readonly string[]
  /** Three classes: subject, object, and an end of either kind in the way in which a sentence is cut. */
  readonly spans: Weights
  readonly pairs: Weights
  /** One class: whether a relation holds of a pair, by what names it there; for relations that no example tells. */
  readonly byName: Weights
  /** Words of the examples that were ends, by their plain letters: the roles, `S` or a relation's name. */
  readonly known: ReadonlyMap<string, readonly string[]>
  /** Pairs of ends of the examples, as `plain letters|plain letters`, with their relations. */
  readonly knownPairs: ReadonlyMap<string, readonly string[]>
  readonly profiles: readonly RelationProfile[]
  readonly forms: Forms
  /** One class: whether a guess is right. */
  readonly judge: Weights
  /** Of how many things the examples tell each relation. */
  readonly things: readonly number[]
  readonly thresholds: Thresholds
  /** How many sentences objects may stand behind their subjects: 0, and what else the examples have. */
  readonly reach: readonly number[]
  /** Relations that have one object for each subject, in all the examples. */
  readonly single: readonly string[]
  /** Whether two ends have one relation, in nearly all the examples. */
  readonly oneEach: boolean
}

/** From which probability on a relation is taken. */
export interface Thresholds {
  /** For the likeliest relation of a passage. */
  readonly first: number
  /** For all others. */
  readonly further: number
}
