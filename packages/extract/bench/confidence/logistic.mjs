// Logistic regression, the same on every run.

const settings = {rounds: 400, rate: 0.5, pull: 6}

/**
 * Full-batch AdaGrad; weights but that of `any` are drawn to zero.
 * @param {[signals: [string, number][], isRight: boolean][]} examples
 * @returns {Map<string, number>} signal to weight
 */
export function learnLogistic(examples) {
  const {rounds, rate, pull} = settings
  const names = [...new Set(examples.flatMap(([signals]) => signals.map(([name]) => name)))].sort()
  const idOf = new Map(names.map((name, id) => [name, id]))
  const data = examples.map(([signals, isRight]) => ({
    values: signals.map(([name, strength]) => [idOf.get(name), strength]),
    wanted: isRight ? 1 : 0,
  }))
  const weights = new Float64Array(names.length)
  const squares = new Float64Array(names.length)
  for (let round = 0; round < rounds; round++) {
    const gradient = weights.map((weight, id) => (names[id] === "any" ? 0 : -pull * weight))
    for (const {values, wanted} of data) {
      let score = 0
      for (const [id, strength] of values) score += weights[id] * strength
      const step = wanted - 1 / (1 + Math.exp(-score))
      for (const [id, strength] of values) gradient[id] += step * strength
    }
    for (const [id, slope] of gradient.entries()) {
      squares[id] += slope ** 2
      weights[id] += (rate * slope) / (Math.sqrt(squares[id]) + 1e-9)
    }
  }
  return new Map(names.map((name, id) => [name, weights[id]]))
}

/** @param {Map<string, number>} weights @param {[string, number][]} signals */
export function probability(weights, signals) {
  let score = 0
  for (const [name, strength] of signals) score += strength * (weights.get(name) ?? 0)
  return 1 / (1 + Math.exp(-score))
}
