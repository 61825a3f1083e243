/** The name of something seen, and how strong it is. */
export type Signal = readonly [name: string, strength: number]

/** How likely something is by weighed signals, 0 to 1; a signal without a weight counts nothing. */
export function logistic(weights: Readonly<Record<string, number>>, signals: readonly Signal[]): number {
  let score = 0
  for (const [name, strength] of signals) score += strength * (weights[name] ?? 0)
  return 1 / (1 + Math.exp(-score))
}
