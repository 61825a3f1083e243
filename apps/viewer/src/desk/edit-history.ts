/** The log of corrections with its undo stack. It knows corrections, and nothing of graphs. */

import type {Correction, CorrectionId, Edit, Extraction} from "@relata/model"

/** One step of the undo stack: what it put into the log, and what it took out. */
export interface Change {
  readonly added: readonly Correction[]
  readonly removed: readonly Correction[]
  /** Documents that came in with it, and those that they took the place of. */
  readonly documents?: {readonly added: readonly Extraction[]; readonly removed: readonly Extraction[]}
}

export class EditHistory {
  readonly #makeId: () => CorrectionId
  #corrections: readonly Correction[]
  /** The log as the file has it. */
  #saved: ReadonlyMap<CorrectionId, Correction>
  #done: readonly Change[] = []
  #undone: readonly Change[] = []

  /** @param makeId - gives an id that no correction had before, in any file */
  constructor(corrections: readonly Correction[], makeId: () => CorrectionId) {
    this.#corrections = corrections
    this.#saved = byId(corrections)
    this.#makeId = makeId
  }

  /** In the order of the log. */
  get corrections(): readonly Correction[] {
    return this.#corrections
  }

  /** What `undo` would take back. */
  get last(): Change | undefined {
    return this.#done.at(-1)
  }

  /** What `redo` would do again. */
  get next(): Change | undefined {
    return this.#undone.at(-1)
  }

  /** What the log has that the file has not, and the other way round. */
  get unsaved(): Change {
    const now = byId(this.#corrections)
    return {
      added: this.#corrections.filter(({id}) => !this.#saved.has(id)),
      removed: [...this.#saved.values()].filter(({id}) => !now.has(id)),
    }
  }

  /** Writes edits at the end of the log, as one step. */
  make(edits: readonly Edit[]): Change {
    const first = 1 + this.#corrections.reduce((most, {sequence}) => Math.max(most, sequence), 0)
    const added = edits.map((edit, i): Correction => ({...edit, id: this.#makeId(), sequence: first + i}))
    return this.#do({added, removed: []})
  }

  /** Does a change that was put together elsewhere, as one step. */
  take(change: Change): Change {
    return this.#do(change)
  }

  /** Takes one correction out of the log, wherever it stands, as a step that can be undone; `undefined` when it is not there. */
  takeBack(id: CorrectionId): Change | undefined {
    const removed = this.#corrections.filter((correction) => correction.id === id)
    return removed.length === 0 ? undefined : this.#do({added: [], removed})
  }

  undo(): Change | undefined {
    const change = this.#done.at(-1)
    if (!change) return undefined
    this.#done = this.#done.slice(0, -1)
    this.#undone = [...this.#undone, change]
    this.#apply({added: change.removed, removed: change.added})
    return change
  }

  redo(): Change | undefined {
    const change = this.#undone.at(-1)
    if (!change) return undefined
    this.#undone = this.#undone.slice(0, -1)
    this.#done = [...this.#done, change]
    this.#apply(change)
    return change
  }

  /** The file has the log now as it stands after `change` was written into it. */
  markSaved({added, removed}: Change): void {
    const saved = new Map(this.#saved)
    for (const correction of added) saved.set(correction.id, correction)
    for (const {id} of removed) saved.delete(id)
    this.#saved = saved
  }

  #do(change: Change): Change {
    this.#done = [...this.#done, change]
    this.#undone = []
    this.#apply(change)
    return change
  }

  #apply({added, removed}: Change): void {
    const gone = new Set(removed.map(({id}) => id))
    this.#corrections = [...this.#corrections.filter(({id}) => !gone.has(id)), ...added].sort(
      (a, b) => a.sequence - b.sequence || (a.id < b.id ? -1 : 1),
    )
  }
}

function byId(corrections: readonly Correction[]): Map<CorrectionId, Correction> {
  return new Map(corrections.map((correction) => [correction.id, correction]))
}
