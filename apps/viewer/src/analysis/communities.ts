/**
 * Groups of nodes that have more to do with each other than with the rest.
 * @see Blondel, Guillaume, Lambiotte, Lefebvre 2008, "Fast unfolding of communities in large networks"
 */

import type {EdgePairs} from "../layout/start-positions.js"

/** A graph whose nodes are groups of nodes; what joins nodes of one group is in `inner`. */
interface Level {
  readonly count: number
  readonly offsets: Uint32Array
  readonly neighbours: Uint32Array
  readonly weights: Float64Array
  /** Twice what joins the nodes of each group. */
  readonly inner: Float64Array
}

/** Moves that gain less than this share of all weight are none: rounding would keep two groups trading for ever. */
const leastGain = 1e-9

/**
 * A community for each node; the largest is 0, and a node without edges has one of its own. The same each time: nodes are
 * looked at in their order, and of equal moves the first is made.
 */
export function communities(count: number, edges: EdgePairs, weights: Float32Array): Uint32Array {
  let groupOf = Uint32Array.from({length: count}, (_, node) => node)
  let level = firstLevel(count, edges, weights)
  for (;;) {
    const {groups, found} = moveNodes(level)
    groupOf = groupOf.map((group) => groups[group]!)
    if (found === level.count) break
    level = joined(level, groups, found)
  }
  return bySize(groupOf)
}

function firstLevel(count: number, edges: EdgePairs, given: Float32Array): Level {
  const pairs: [number, number, number][] = []
  for (let edge = 0; edge < given.length; edge++)
    pairs.push([edges[2 * edge]!, edges[2 * edge + 1]!, given[edge]!])
  return levelOf(count, pairs, new Float64Array(count))
}

function levelOf(
  count: number,
  pairs: Iterable<readonly [number, number, number]>,
  inner: Float64Array,
): Level {
  const list = [...pairs]
  const offsets = new Uint32Array(count + 1)
  for (const [from, to] of list) {
    offsets[from + 1]!++
    offsets[to + 1]!++
  }
  for (let node = 0; node < count; node++) offsets[node + 1]! += offsets[node]!
  const filled = offsets.slice()
  const neighbours = new Uint32Array(2 * list.length)
  const weights = new Float64Array(2 * list.length)
  for (const [from, to, weight] of list) {
    neighbours[filled[from]!] = to
    weights[filled[from]!++] = weight
    neighbours[filled[to]!] = from
    weights[filled[to]!++] = weight
  }
  return {count, offsets, neighbours, weights, inner}
}

/** Moves each node to the neighbouring group that gains most by it, until nothing gains. Groups come numbered from 0. */
function moveNodes({count, offsets, neighbours, weights, inner}: Level): {
  readonly groups: Uint32Array
  readonly found: number
} {
  const group = Uint32Array.from({length: count}, (_, node) => node)
  const strength = Float64Array.from({length: count}, (_, node) => {
    let sum = inner[node]!
    for (let i = offsets[node]!; i < offsets[node + 1]!; i++) sum += weights[i]!
    return sum
  })
  const total = strength.reduce((sum, one) => sum + one, 0)
  const groupStrength = strength.slice()
  /** What joins the node that is looked at to each group; emptied after each node. */
  const links = new Float64Array(count)
  for (let hasMoved = total > 0; hasMoved; ) {
    hasMoved = false
    for (let node = 0; node < count; node++) {
      const own = group[node]!
      const near: number[] = [own]
      for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
        const other = group[neighbours[i]!]!
        if (links[other] === 0 && other !== own) near.push(other)
        links[other]! += weights[i]!
      }
      groupStrength[own]! -= strength[node]!
      const gainOf = (to: number) => links[to]! - (groupStrength[to]! * strength[node]!) / total
      let best = own
      let most = gainOf(own) + leastGain * total
      for (const to of near) {
        if (gainOf(to) > most) {
          most = gainOf(to)
          best = to
        }
      }
      for (const to of near) links[to] = 0
      groupStrength[best]! += strength[node]!
      group[node] = best
      if (best !== own) hasMoved = true
    }
  }
  const numbers = new Map<number, number>()
  const groups = group.map((one) => {
    const number = numbers.get(one) ?? numbers.size
    numbers.set(one, number)
    return number
  })
  return {groups, found: numbers.size}
}

/** The level above: a node for each group. */
function joined(
  {count, offsets, neighbours, weights, inner}: Level,
  groups: Uint32Array,
  found: number,
): Level {
  const nextInner = new Float64Array(found)
  const between = new Map<number, [number, number, number]>()
  for (let node = 0; node < count; node++) {
    const from = groups[node]!
    nextInner[from]! += inner[node]!
    for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
      const to = groups[neighbours[i]!]!
      if (from === to) nextInner[from]! += weights[i]!
      // Each edge is met from both ends: one of them is enough.
      else if (from < to) {
        const key = from * found + to
        const pair = between.get(key)
        if (pair) pair[2] += weights[i]!
        else between.set(key, [from, to, weights[i]!])
      }
    }
  }
  return levelOf(found, between.values(), nextInner)
}

/** The same groups, the largest first; of equals the one that comes first. */
function bySize(groupOf: Uint32Array): Uint32Array {
  const sizes = new Map<number, number>()
  for (const group of groupOf) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  const ranks = new Map([...sizes].sort(([, a], [, b]) => b - a).map(([group], rank) => [group, rank]))
  return groupOf.map((group) => ranks.get(group)!)
}
