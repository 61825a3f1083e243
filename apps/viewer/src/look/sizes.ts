/** How large nodes and edges are drawn. */

/** The most pixels that the discs may cover together (as squares), so that groups keep room between them. */
const mostCovered = 110_000

/**
 * Radii in pixels at the first view, by the square root of the degree or of another weight; smaller in larger graphs,
 * and smaller still where many weigh about the same, as their discs would fill the view.
 */
export function nodeSizes(degrees: readonly number[]): Float32Array {
  const count = degrees.length
  const [least, most] = rangeFor(count)
  const greatest = Math.sqrt(degrees.reduce((max, degree) => Math.max(max, degree), Number.MIN_VALUE))
  const sizes = Float32Array.from(
    degrees,
    (degree) => least + ((most - least) * Math.sqrt(degree)) / greatest,
  )
  const covered = sizes.reduce((sum, size) => sum + (2 * size) ** 2, 0)
  if (covered <= mostCovered) return sizes
  const share = Math.sqrt(mostCovered / covered)
  return sizes.map((size) => size * share)
}

function rangeFor(count: number): readonly [least: number, most: number] {
  if (count <= 60) return [7, 22]
  if (count <= 300) return [5, 18]
  if (count <= 1000) return [3.5, 15]
  if (count <= 3000) return [2.6, 12]
  return count <= 20_000 ? [1.4, 8] : [0.7, 5]
}

/** Above this many edges, none are drawn until the view is near; then those in it. */
export const mostEdgesAtOnce = 20_000

/** Widths in pixels, 1.5 to 4, by how many sentences say so. */
export function edgeWidth(weight: number): number {
  return Math.min(4, 1.5 + 0.7 * Math.log2(Math.max(1, weight)))
}
