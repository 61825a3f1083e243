import type {Factuality} from "./extraction.js"
import type {EntityRef, Id} from "./id.js"

/** Names one correction, so that logs can be united without repeating an edit. */
export type CorrectionId = Id<"correction">

/** A relation as a correction names it: by any entity that its ends hold, and its type. */
export interface RelationRef {
  readonly source: EntityRef
  readonly type: string
  readonly target: EntityRef
  /** Which of several of this type between these ends, from 1; only imported graphs have such. */
  readonly nth?: number
}

/** A value that texts give an entity, as a correction names it: spellings of the literal that fold alike are one. */
export interface FactRef {
  readonly entity: EntityRef
  readonly type: string
  readonly literal: string
}

/**
 * What a person changed. Entities are named by an {@link EntityRef} into one document, which stays true when
 * other documents come and go; the change applies to the whole node that holds that entity. A correction whose
 * references are no longer in the graph does nothing, and does not fail.
 */
export type Edit =
  | {readonly kind: "rename-entity"; readonly entity: EntityRef; readonly label: string}
  | {readonly kind: "retype-entity"; readonly entity: EntityRef; readonly type: string}
  | {readonly kind: "merge-entities"; readonly entities: readonly EntityRef[]}
  /** Takes the named entities out of their node, into one of their own. */
  | {readonly kind: "split-entity"; readonly entities: readonly EntityRef[]}
  | {readonly kind: "reject-entity"; readonly entity: EntityRef}
  | {readonly kind: "add-entity"; readonly entity: EntityRef; readonly label: string; readonly type: string}
  | {readonly kind: "reject-relation"; readonly relation: RelationRef}
  | {readonly kind: "retype-relation"; readonly relation: RelationRef; readonly type: string}
  | {readonly kind: "reverse-relation"; readonly relation: RelationRef}
  | {readonly kind: "add-relation"; readonly relation: RelationRef; readonly factuality: Factuality}
  /** Takes a value away from the node, and what denies it with it. */
  | {readonly kind: "reject-fact"; readonly fact: FactRef}

/** An edit with its place in the log. Logs are replayed in the order of `sequence`, then `id`. */
export type Correction = Edit & {
  readonly id: CorrectionId
  readonly sequence: number
}
