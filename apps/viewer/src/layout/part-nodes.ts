/** Parts nodes that would be drawn over each other. Nothing in it is random, so equal layouts stay equal. */

import {extentOf} from "./forces.js"

/** Free pixels between two discs. */
const margin = 4
/** How much more room than the view has discs may need; where they need more, a few rounds would part none. */
const mostCrowded = 4
/** Fewer rounds for more nodes, so that it takes about the same time. */
const mostRounds = (nodes: number) => Math.min(80, Math.max(5, Math.round(200_000 / nodes)))

/**
 * Moves overlapping nodes apart, in place, a little in each round until none overlap or the rounds are over: a
 * crowd that has no room stays a crowd, and one that has none at all is left alone.
 * @param sizes - radii in pixels
 * @param viewWidth - the width in pixels that the picture is drawn at, to turn radii into layout units
 */
export function partNodes(positions: Float32Array, sizes: Float32Array, viewWidth: number): void {
  const unit = extentOf(positions) / viewWidth
  if (unit === 0) return
  const needed = sizes.reduce((sum, size) => sum + (2 * size + margin) ** 2, 0)
  if (needed > mostCrowded * viewWidth ** 2) return
  const cell = (2 * sizes.reduce((most, size) => Math.max(most, size), 0) + margin) * unit
  const rounds = mostRounds(sizes.length)
  for (let round = 0; round < rounds; round++) {
    if (!partOnce(positions, sizes, unit, cell)) return
  }
}

/** One round; tells whether anything overlapped. A node can only meet nodes of its own and the eight cells around. */
function partOnce(positions: Float32Array, sizes: Float32Array, unit: number, cell: number): boolean {
  const cells = new Map<number, number[]>()
  const keyOf = (column: number, row: number) => column * 67_108_864 + row
  for (let node = 0; node < sizes.length; node++) {
    const key = keyOf(Math.floor(positions[2 * node]! / cell), Math.floor(positions[2 * node + 1]! / cell))
    const inside = cells.get(key)
    if (inside) inside.push(node)
    else cells.set(key, [node])
  }
  let hasMoved = false
  for (let node = 0; node < sizes.length; node++) {
    const column = Math.floor(positions[2 * node]! / cell)
    const row = Math.floor(positions[2 * node + 1]! / cell)
    for (let x = column - 1; x <= column + 1; x++) {
      for (let y = row - 1; y <= row + 1; y++) {
        for (const other of cells.get(keyOf(x, y)) ?? []) {
          if (
            other > node &&
            pushApart(positions, node, other, (sizes[node]! + sizes[other]! + margin) * unit)
          ) {
            hasMoved = true
          }
        }
      }
    }
  }
  return hasMoved
}

function pushApart(positions: Float32Array, a: number, b: number, wanted: number): boolean {
  let x = positions[2 * b]! - positions[2 * a]!
  let y = positions[2 * b + 1]! - positions[2 * a + 1]!
  let distance = Math.hypot(x, y)
  // A hair less than wanted is enough, or rounding would keep two discs pushing for ever.
  if (distance >= wanted * 0.999) return false
  if (distance === 0) {
    // Any way will do, as long as it is another for other pairs.
    x = Math.cos(a + 2 * b)
    y = Math.sin(a + 2 * b)
    distance = 1
    const push = wanted / 2
    move(positions, a, -x * push, -y * push)
    move(positions, b, x * push, y * push)
    return true
  }
  const push = (wanted - distance) / 2 / distance
  move(positions, a, -x * push, -y * push)
  move(positions, b, x * push, y * push)
  return true
}

function move(positions: Float32Array, node: number, x: number, y: number): void {
  positions[2 * node]! += x
  positions[2 * node + 1]! += y
}
