/** How large nodes and edges are drawn. */

/** Radii in pixels at the first view, by the square root of the degree; smaller in larger graphs. */
export function nodeSizes(degrees: readonly number[]): Float32Array {
  const count = degrees.length
  const [least, most] = count <= 60 ? [7, 22] : count <= 300 ? [5, 18] : count <= 3000 ? [3.5, 15] : [2, 12]
  const greatest = Math.sqrt(degrees.reduce((max, degree) => Math.max(max, degree), 1))
  return Float32Array.from(degrees, (degree) => least + ((most - least) * Math.sqrt(degree)) / greatest)
}

/** Widths in pixels, 1.5 to 4, by how many sentences say so. */
export function edgeWidth(weight: number): number {
  return Math.min(4, 1.5 + 0.7 * Math.log2(Math.max(1, weight)))
}
