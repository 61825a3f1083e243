/** Lines and curves as the picture draws them, in pixels of the view. */

export interface Point {
  readonly x: number
  readonly y: number
}

/** An edge as drawn: straight without `control`, else a quadratic curve through it. */
export interface Stroke {
  readonly from: Point
  readonly to: Point
  readonly control: Point | undefined
}

/** The stroke of an edge; `curvature` 0 is straight, and the sign says to which side it bends. */
export function strokeOf(from: Point, to: Point, curvature: number): Stroke {
  if (curvature === 0) return {from, to, control: undefined}
  // The same point as the curve program bends to.
  const control = {
    x: (from.x + to.x) / 2 + (to.y - from.y) * curvature,
    y: (from.y + to.y) / 2 - (to.x - from.x) * curvature,
  }
  return {from, to, control}
}

/** The point at a share of the way, 0 to 1. */
export function pointAt({from, to, control}: Stroke, share: number): Point {
  if (!control) return {x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share}
  const a = (1 - share) ** 2
  const b = 2 * (1 - share) * share
  const c = share ** 2
  return {x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y}
}

const pieces = 12

/** How far a point is from a stroke, curves taken as a dozen straight pieces. */
export function distanceTo(stroke: Stroke, point: Point): number {
  if (!stroke.control) return distanceToSegment(point, stroke.from, stroke.to)
  let nearest = Number.POSITIVE_INFINITY
  let last: Point = stroke.from
  for (let i = 1; i <= pieces; i++) {
    const next = pointAt(stroke, i / pieces)
    nearest = Math.min(nearest, distanceToSegment(point, last, next))
    last = next
  }
  return nearest
}

function distanceToSegment(point: Point, from: Point, to: Point): number {
  const x = to.x - from.x
  const y = to.y - from.y
  const length = x * x + y * y
  const share = length === 0 ? 0 : ((point.x - from.x) * x + (point.y - from.y) * y) / length
  const bounded = Math.min(1, Math.max(0, share))
  return Math.hypot(point.x - from.x - bounded * x, point.y - from.y - bounded * y)
}
