/** Widens or narrows a layout towards the shape of the view, so that it fills it. */

/** Distances keep their sense within these. */
const least = 0.6
const most = 1.6

/** New positions, drawn out sideways by at most {@link most}, or pressed together by at most {@link least}. */
export function fillView(
  positions: Float32Array,
  view: {readonly width: number; readonly height: number},
): Float32Array {
  let left = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let bottom = Number.POSITIVE_INFINITY
  let top = Number.NEGATIVE_INFINITY
  for (let i = 0; i < positions.length; i += 2) {
    left = Math.min(left, positions[i]!)
    right = Math.max(right, positions[i]!)
    bottom = Math.min(bottom, positions[i + 1]!)
    top = Math.max(top, positions[i + 1]!)
  }
  const width = right - left
  const height = top - bottom
  if (!(width > 0 && height > 0)) return positions
  const share = ((view.width / view.height) * height) / width
  const stretch = Math.min(most, Math.max(least, share))
  return positions.map((value, i) => (i % 2 === 0 ? value * stretch : value))
}
