/** Bends edges that share both ends, so that each can be seen; an edge alone stays straight. */

interface Ends {
  readonly source: number
  readonly target: number
}

const step = 0.22

/**
 * A curvature for each edge, 0 for straight. Edges between one pair of nodes fan out evenly, whichever way they
 * run; the middle one of an odd number stays straight. Self loops have 0.
 */
export function curvatures(edges: readonly Ends[]): Float32Array {
  const bundles = new Map<number, number[]>()
  for (const [index, {source, target}] of edges.entries()) {
    if (source === target) continue
    // Exact for up to 2^26 nodes, beyond what a picture can hold.
    const key = Math.min(source, target) * 2 ** 26 + Math.max(source, target)
    const bundle = bundles.get(key)
    if (bundle) bundle.push(index)
    else bundles.set(key, [index])
  }
  const curvature = new Float32Array(edges.length)
  for (const bundle of bundles.values()) {
    if (bundle.length === 1) continue
    // Wide fans are laid closer, so that none leaves the neighbourhood of its line.
    const apart = Math.min(step, 0.9 / bundle.length)
    for (const [place, index] of bundle.entries()) {
      const {source, target} = edges[index]!
      // A side as seen from the lower node; an edge that runs the other way sees it mirrored.
      const side = (place - (bundle.length - 1) / 2) * apart * 2
      curvature[index] = source < target ? side : -side
    }
  }
  return curvature
}
