import type {Factuality} from "./extraction.js"
import type {EntityId, EntityRef, RelationId} from "./id.js"
import type {GivenRelation, GraphEvidence} from "./knowledge-graph.js"
import type {Member} from "./linking.js"

/** A node in the making. */
export interface Slot {
  /** The folded name that its key is made of. */
  name: string
  typeClass: string
  /** What corrections may call it by: the references of its members, and one that a person added. Sorted. */
  refs: EntityRef[]
  members: Member[]
  /** Set by a person; each outweighs what the texts say. */
  label?: string
  type?: string
}

/** An edge in the making. */
export interface RelationInProgress {
  source: EntityId
  target: EntityId
  type: string
  evidence: GraphEvidence[]
  /** The imported edges that it holds. */
  given?: readonly GivenRelation[]
  /** From 2: which of the parallel ones of its type it is. */
  nth?: number
  /** Set when a person added it: what it is without any evidence. */
  added?: Factuality
}

/**
 * The key of a relation; what a text denies never joins what another states.
 *
 * @param nth - of parallel relations of an imported graph the first is the one that texts state, too
 */
export function relationId(
  source: EntityId,
  type: string,
  target: EntityId,
  {isNegated, nth = 1}: {readonly isNegated: boolean; readonly nth?: number | undefined},
): RelationId {
  return `${source}|${type}|${target}${isNegated ? "|negated" : ""}${nth > 1 ? `|${nth}` : ""}` as RelationId
}
