import type {EdgePairs} from "../layout/start-positions.js"

const damping = 0.85
const mostRounds = 60
/** It ends when all ranks together change by less than this. */
const enough = 1e-6

/**
 * How much each node matters: what a reader who follows relations, either way, and now and then starts anew, would see of
 * it. The ranks sum up to 1.
 * @param weights - beside `edges`; greater is followed more often
 * @see Page, Brin, Motwani, Winograd 1999, "The PageRank Citation Ranking: Bringing Order to the Web"
 */
export function pageRank(count: number, edges: EdgePairs, weights: Float32Array): Float64Array {
  const strength = new Float64Array(count)
  for (let edge = 0; edge < weights.length; edge++) {
    strength[edges[2 * edge]!]! += weights[edge]!
    strength[edges[2 * edge + 1]!]! += weights[edge]!
  }
  let ranks = new Float64Array(count).fill(1 / count)
  for (let round = 0; round < mostRounds; round++) {
    const next = new Float64Array(count)
    // What nothing leads on from starts anew.
    let lost = 0
    for (let node = 0; node < count; node++) if (strength[node] === 0) lost += ranks[node]!
    for (let edge = 0; edge < weights.length; edge++) {
      const from = edges[2 * edge]!
      const to = edges[2 * edge + 1]!
      next[to]! += (ranks[from]! * weights[edge]!) / strength[from]!
      next[from]! += (ranks[to]! * weights[edge]!) / strength[to]!
    }
    let change = 0
    for (let node = 0; node < count; node++) {
      next[node] = (1 - damping + damping * lost) / count + damping * next[node]!
      change += Math.abs(next[node]! - ranks[node]!)
    }
    ranks = next
    if (change < enough) break
  }
  return ranks
}
