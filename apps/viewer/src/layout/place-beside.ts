/** Where a picture goes that is added to another: to its right, as dense as it, in its own shape. */

import {boxOf} from "./box-of.js"

type Place = readonly [x: number, y: number]

/** Free room between the two, as a share of the width of the first. */
const gap = 0.08

/**
 * The places of an added picture, moved and scaled as a whole.
 * @param there - the picture that stays
 * @param added - those that are not there yet, in units of their own
 */
export function placeBeside(there: readonly Place[], added: readonly Place[]): Place[] {
  if (there.length === 0 || added.length === 0) return [...added]
  const [first, second] = [boxOf(there), boxOf(added)]
  const scale = spacing(first, there.length) / spacing(second, added.length)
  const left = first.right + gap * (first.right - first.left)
  const middle = (first.bottom + first.top) / 2
  const own = (second.bottom + second.top) / 2
  return added.map(([x, y]) => [left + (x - second.left) * scale, middle + (y - own) * scale])
}

/** The side of the square that each node has to itself. */
function spacing({left, right, bottom, top}: ReturnType<typeof boxOf>, count: number): number {
  const [width, height] = [right - left, top - bottom]
  // A row has no height, and one node has neither.
  const area = Math.max(width, 1) * Math.max(height, width / 100, 1)
  return Math.sqrt(area / count)
}
