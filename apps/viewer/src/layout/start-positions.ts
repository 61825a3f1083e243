/**
 * Where nodes start. The picture that is shown before any force has worked, and the seed that makes the forces'
 * result the same each time: nothing here is random, and no two nodes start at one place, because forces never
 * part nodes that do.
 */

/** Edges as pairs of node indexes, flat: `[from, to, from, to, …]`. */
export type EdgePairs = Uint32Array

const goldenAngle = Math.PI * (3 - Math.sqrt(5))
/** Distance between neighbours on a spiral, in layout units. */
const spacing = 10

/**
 * Flat `[x, y, x, y, …]`. Each connected component lies on a spiral of its own, its best connected node in the
 * middle and the others by their distance to it; the components lie on a wider spiral, the largest in the middle.
 * Linear in nodes and edges, but for sorting.
 */
export function startPositions(nodeCount: number, edges: EdgePairs): Float32Array {
  const positions = new Float32Array(2 * nodeCount)
  const components = findComponents(nodeCount, edges)
  let area = 0
  for (const [order, component] of components.entries()) {
    const radius = spacing * Math.sqrt(component.length)
    // Spirals that hold equal areas: a component's centre lies beyond all that the ones before it cover.
    const reach = order === 0 ? 0 : Math.sqrt(area) + radius + spacing
    const angle = order * goldenAngle
    const centreX = reach * Math.cos(angle)
    const centreY = reach * Math.sin(angle)
    for (const [place, node] of component.entries()) {
      const distance = spacing * Math.sqrt(place)
      positions[2 * node] = centreX + distance * Math.cos(place * goldenAngle)
      positions[2 * node + 1] = centreY + distance * Math.sin(place * goldenAngle)
    }
    area += 1.6 * (radius + spacing) ** 2
  }
  return positions
}

/** Components, the largest first; in each, nodes by their distance to its best connected node. */
export function findComponents(nodeCount: number, edges: EdgePairs): number[][] {
  const {offsets, neighbours} = adjacency(nodeCount, edges)
  const degree = (node: number) => offsets[node + 1]! - offsets[node]!
  const byDegree = Array.from({length: nodeCount}, (_, node) => node).sort(
    (a, b) => degree(b) - degree(a) || a - b,
  )
  const seen = new Uint8Array(nodeCount)
  const components: number[][] = []
  // The best connected node comes first, so it is the middle of its component.
  for (const first of byDegree) {
    if (seen[first]) continue
    seen[first] = 1
    const component = [first]
    for (let next = 0; next < component.length; next++) {
      const node = component[next]!
      for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
        const neighbour = neighbours[i]!
        if (seen[neighbour]) continue
        seen[neighbour] = 1
        component.push(neighbour)
      }
    }
    components.push(component)
  }
  return components.sort((a, b) => b.length - a.length || a[0]! - b[0]!)
}

/** The neighbours of node `n` are `neighbours[offsets[n]]` up to `neighbours[offsets[n + 1]]`, without it. */
function adjacency(nodeCount: number, edges: EdgePairs): {offsets: Uint32Array; neighbours: Uint32Array} {
  const offsets = new Uint32Array(nodeCount + 1)
  for (const node of edges) offsets[node + 1]!++
  for (let node = 0; node < nodeCount; node++) offsets[node + 1]! += offsets[node]!
  const neighbours = new Uint32Array(edges.length)
  const filled = offsets.slice()
  for (let i = 0; i + 1 < edges.length; i += 2) {
    const from = edges[i]!
    const to = edges[i + 1]!
    neighbours[filled[from]!++] = to
    neighbours[filled[to]!++] = from
  }
  return {offsets, neighbours}
}

/** True when each coordinate is a number that a drawing can use. */
export function areFinite(positions: Float32Array): boolean {
  return positions.every((value) => Number.isFinite(value))
}
