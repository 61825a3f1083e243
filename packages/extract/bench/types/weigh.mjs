// Weights of the signals of names for each type, learned from examples.
//
// A log-linear model over types; an example's right types are a set, as no corpus knows all of relata's (partial
// annotation: Tsuboi et al. 2008, "Training Conditional Random Fields Using Incomplete Annotations"). Weights are drawn to
// zero, those of the hand-written evidence to what its table says. AdaGrad over all examples at once: the same on every run.

import {typeOrder as types} from "../../dist/entity/cluster.js"

/** How much an example of a corpus counts: posts are much of the data, and little like what people read with relata. */
const shares = {btc: 0.1, wnut: 0.5, "wnut seen": 0.3, "uner seen": 0.3}

const settings = {rounds: 80, rate: 0.3, pull: 2, pullOfSaid: 20, least: 8}

/** The table has that many signals: those that decide most. */
const kept = 360

/** The share of what was learned that counts beside the hand-written evidence; by GUM dev, CrossNER dev and the pages. */
const share = 0.7

/**
 * @param {import("./examples.mjs").Example[]} examples
 * @returns {Map<string, [string, number][]>} signal to what it counts for types, as `src/entity/type-weights.ts` has it
 */
export function weightsFrom(examples) {
  const counts = countsOf(examples)
  const importance = ([name, row]) =>
    (counts.get(name) ?? 0) * row.reduce((sum, weight) => sum + weight ** 2, 0)
  const best = [...learn(examples)]
    .sort((a, b) => importance(b) - importance(a) || (a[0] < b[0] ? -1 : 1))
    .slice(0, kept)
  const names = new Set(best.map(([name]) => name))
  const weights = learn(
    examples.map((one) => ({...one, values: one.values.filter(([name]) => names.has(name))})),
  )
  return new Map(
    [...weights.keys()].sort().flatMap((name) => {
      const cells = types
        .map((type, t) => [type, Math.round(weights.get(name)[t] * share * 10) / 10])
        .filter(([, weight]) => weight !== 0)
      return cells.length > 0 ? [[name, cells]] : []
    }),
  )
}

function countsOf(examples) {
  const counts = new Map()
  for (const {values} of examples) for (const [name] of values) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/** @returns {Map<string, Float64Array>} signal to its weight for each of {@link types} */
function learn(examples) {
  const {rounds, rate, pull, pullOfSaid, least} = settings
  const counts = countsOf(examples)
  const names = [...counts]
    .filter(([name, count]) => count >= least || /^(?:says|net) /.test(name))
    .map(([name]) => name)
    .sort()
  const idOf = new Map(names.map((name, id) => [name, id]))
  const k = types.length
  const prior = new Float64Array(names.length * k)
  const strength = new Float64Array(names.length * k).fill(pull)
  for (const [t, type] of types.entries()) {
    const id = idOf.get(`says ${type}`)
    if (id !== undefined) {
      prior[id * k + t] = 3
      strength[id * k + t] = pullOfSaid
    }
  }
  // No corpus tells sites from places: what speaks for one speaks for the other, but for the hand-written evidence.
  const [place, site] = [types.indexOf("Location"), types.indexOf("Facility")]
  const any = idOf.get("any") * k + site
  prior[any] = -1.5
  strength[any] = pullOfSaid
  const isTied = names.map((name) => !name.startsWith("says "))
  const weights = Float64Array.from(prior)
  const squares = new Float64Array(weights.length)
  const data = examples.map(({values, types: allowed, corpus}) => ({
    ids: values.flatMap(([name, value]) => (idOf.has(name) ? [[idOf.get(name), value]] : [])),
    allowed: types.map((type) => likelyOf(allowed, values).includes(type)),
    share: shares[corpus] ?? 1,
  }))
  const gradient = new Float64Array(weights.length)
  const scores = new Float64Array(k)
  for (let round = 0; round < rounds; round++) {
    gradient.fill(0)
    for (let i = 0; i < gradient.length; i++) gradient[i] = -strength[i] * (weights[i] - prior[i])
    for (const {ids, allowed, share} of data) {
      scores.fill(0)
      for (const [id, value] of ids) for (let t = 0; t < k; t++) scores[t] += value * weights[id * k + t]
      const top = Math.max(...scores)
      let [all, right] = [0, 0]
      for (let t = 0; t < k; t++) {
        scores[t] = Math.exp(scores[t] - top)
        all += scores[t]
        if (allowed[t]) right += scores[t]
      }
      for (let t = 0; t < k; t++) {
        const step = share * ((allowed[t] ? scores[t] / right : 0) - scores[t] / all)
        if (step !== 0) for (const [id, value] of ids) gradient[id * k + t] += step * value
      }
    }
    for (const [id, tied] of isTied.entries()) {
      if (!tied) {
        if (names[id] === "says Facility") gradient[id * k + place] = 0
        if (names[id] === "says Location") gradient[id * k + site] = 0
        continue
      }
      const both = (gradient[id * k + place] + gradient[id * k + site]) / 2
      gradient[id * k + place] = both
      gradient[id * k + site] = both
    }
    for (let i = 0; i < weights.length; i++) {
      squares[i] += gradient[i] ** 2
      weights[i] += (rate * gradient[i]) / (Math.sqrt(squares[i]) + 1e-9)
    }
  }
  return new Map(names.map((name, id) => [name, weights.slice(id * k, id * k + k)]))
}

/**
 * Of a set of many types, those that the hand-written evidence speaks for, else those that names of no other kind mostly
 * are: a name that is marked as "something else" is rarely a law or a substance without saying so.
 */
function likelyOf(allowed, values) {
  if (allowed.length < 4) return allowed
  const said = new Map(
    values.filter(([name]) => name.startsWith("says ")).map(([name, value]) => [name.slice(5), value]),
  )
  const spoken = allowed.filter((type) => (said.get(type) ?? 0) >= 0.5)
  if (spoken.length > 0) return spoken
  return allowed.filter((type) => ["Work", "Event", "Product"].includes(type) || (said.get(type) ?? 0) > 0)
}
