import type {EdgePairs} from "../layout/start-positions.js"

/**
 * The ends of a long chain: two nodes of the largest part that are far from each other by the shortest way, but no more
 * than `most` relations. Found by walking out twice, from the best connected node and from what is farthest from it;
 * `undefined` where no node has a relation. Linear.
 */
export function longestChain(
  count: number,
  edges: EdgePairs,
  most: number,
): readonly [from: number, to: number] | undefined {
  if (edges.length === 0) return undefined
  const offsets = new Uint32Array(count + 1)
  for (const node of edges) offsets[node + 1]!++
  for (let node = 0; node < count; node++) offsets[node + 1]! += offsets[node]!
  const filled = offsets.slice()
  const neighbours = new Uint32Array(edges.length)
  for (let i = 0; i < edges.length; i += 2) {
    neighbours[filled[edges[i]!]!++] = edges[i + 1]!
    neighbours[filled[edges[i + 1]!]!++] = edges[i]!
  }
  const farthest = (start: number, limit: number): number => {
    const distance = new Int32Array(count).fill(-1)
    distance[start] = 0
    const queue = [start]
    for (let next = 0; next < queue.length; next++) {
      const node = queue[next]!
      if (distance[node] === limit) break
      for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
        const neighbour = neighbours[i]!
        if (distance[neighbour] !== -1) continue
        distance[neighbour] = distance[node]! + 1
        queue.push(neighbour)
      }
    }
    return queue.at(-1)!
  }
  let hub = 0
  for (let node = 1; node < count; node++) {
    if (offsets[node + 1]! - offsets[node]! > offsets[hub + 1]! - offsets[hub]!) hub = node
  }
  const from = farthest(hub, count)
  return [from, farthest(from, most)]
}
