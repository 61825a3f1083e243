/** The name of something seen, and how strong it is. */
export type Signal = readonly [name: string, strength: number]

/** Weights of signals by their names. */
export type Weights = ReadonlyMap<string, number>

/** A table of weights as {@link logistic} looks them up. */
export function weightsOf(table: Readonly<Record<string, number>>): Weights {
  return new Map(Object.entries(table))
}

/** How likely something is by weighed signals, 0 to 1; a signal without a weight counts nothing. */
export function logistic(weights: Weights, signals: readonly Signal[]): number {
  let score = 0
  for (const [name, strength] of signals) score += strength * (weights.get(name) ?? 0)
  return 1 / (1 + Math.exp(-score))
}
