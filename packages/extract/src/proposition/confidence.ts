import type {ClauseKind} from "../clause/clause.js"

/** What a proposition's reliability depends on. */
export interface PropositionShape {
  /** What its object is: an object, the first prepositional phrase, an adjective, a clause, an apposition. */
  readonly kind: "object" | "oblique" | "adjective" | "clause" | "apposition"
  /**
   * Whether it says the whole clause, the clause without its further arguments, one of these, part of the object, or the
   * clause with the verb that governs it.
   */
  readonly detail: "complete" | "bare" | "adjunct" | "modifier" | "chain"
  readonly clause: ClauseKind
  readonly isSubjectShared: boolean
  readonly depth: number
  readonly argumentCount: number
  /** Tokens in the sentence. */
  readonly length: number
}

const byKind = {object: 0.9, oblique: 0.85, adjective: 0.75, clause: 0.7, apposition: 0.7} as const
const byDetail = {complete: 1, bare: 0.55, adjunct: 0.5, modifier: 0.4, chain: 0.35} as const
const byClause: Readonly<Record<ClauseKind, number>> = {
  main: 1,
  relative: 0.9,
  reduced: 0.8,
  complement: 0.9,
  adverbial: 0.8,
  infinitive: 0.85,
}

/** How far a proposition of that shape can be trusted, between 0 and 1. */
export function confidenceOf(shape: PropositionShape): number {
  let value = byKind[shape.kind] * byClause[shape.clause] * byDetail[shape.detail]
  if (shape.isSubjectShared) value *= 0.95
  value *= 1 - 0.03 * Math.min(shape.depth, 4)
  value *= 1 - 0.02 * Math.min(shape.argumentCount, 4)
  value *= 1 - 0.002 * Math.min(shape.length, 60)
  return Math.round(value * 1000) / 1000
}
