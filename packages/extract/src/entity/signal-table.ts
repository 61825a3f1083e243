import {typeWeights} from "./type-weights.js"

/**
 * Numbers for signals, whose names are a kind with a blank behind it and a value: `behind the`, `2 ending ton`. They are asked
 * for by both, as joining strings costs more than everything else that is done with a signal.
 */
export class SignalTable {
  /** By number. */
  readonly names: string[] = []
  /** By number: whether it is how likely the language layer finds a type. */
  readonly isOpinion: boolean[] = []
  private readonly byName = new Map<string, number>()
  private readonly byKind = new Map<string, Map<string, number>>()
  private readonly isOpen: boolean

  /** @param isOpen - whether other signals than those known get a number when they are first asked for */
  constructor(known: Iterable<string>, isOpen: boolean) {
    this.isOpen = isOpen
    for (const name of known) {
      const number = this.add(name)
      // Where a kind ends is for those to say who ask.
      let end = 0
      do {
        const kind = name.slice(0, end)
        const values = this.byKind.get(kind) ?? new Map<string, number>()
        this.byKind.set(kind, values.set(name.slice(end), number))
        end = name.indexOf(" ", end) + 1
      } while (end > 0)
    }
  }

  /** @param kind - with its blank: `behind `; empty for signals without a value */
  numberOf(kind: string, value: string): number | undefined {
    if (!this.isOpen) return this.byKind.get(kind)?.get(value)
    return this.byName.get(kind + value) ?? this.add(kind + value)
  }

  private add(name: string): number {
    const number = this.names.push(name) - 1
    this.isOpinion.push(name.startsWith("net "))
    this.byName.set(name, number)
    return number
  }
}

/** The signals that {@link typeWeights} weighs. */
export const weighedSignals = new SignalTable(typeWeights.keys(), false)

/** These under the same numbers, and all others that there may be: for those who learn what they weigh. */
export function allSignals(): SignalTable {
  return new SignalTable(typeWeights.keys(), true)
}
