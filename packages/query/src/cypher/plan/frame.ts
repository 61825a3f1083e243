/** How a variable is kept while the query runs: as a value, or as the index of a node or relationship. */
export type SlotKind = "value" | "node" | "relationship"

/** Where a variable is in the row. */
export interface Binding {
  readonly slot: number
  readonly kind: SlotKind
}

/** The variables in scope at a point of the plan. */
export type Bindings = ReadonlyMap<string, Binding>

/** Gives out the places of a row. One row is shared by the whole plan, and no place is used twice. */
export class Frame {
  private size: number
  private anonymous: number

  /** @param parent - a frame to go on from, without giving out anything of it */
  constructor(parent?: Frame) {
    this.size = parent?.size ?? 0
    this.anonymous = parent?.anonymous ?? 0
  }

  slot(): number {
    return this.size++
  }

  /** A name that no query can spell, for a part of a pattern that has none. */
  freshName(): string {
    return ` ${this.anonymous++}`
  }
}
