/**
 * Moves the unconnected parts of a graph close to each other without laying one over another, so that small parts
 * and lone nodes do not drift out of sight and the view is used for the graph.
 *
 * Each part is taken as the cells of a coarse grid that its nodes and edges touch, and set down, the largest
 * first, at the free place nearest to the middle.
 * @see Freivalds, Dogrusoz, Kikusts 2002, "Disconnected Graph Layout and the Polyomino Packing Approach"
 */

import {type EdgePairs, findComponents} from "./start-positions.js"

/** What stays the same for all packings of one graph. */
export interface Packing {
  readonly components: readonly (readonly number[])[]
  /** Beside `components`: pairs of node indexes, flat. */
  readonly edges: readonly (readonly number[])[]
}

export function preparePacking(nodeCount: number, edges: EdgePairs): Packing {
  const components = findComponents(nodeCount, edges)
  const componentOf = new Uint32Array(nodeCount)
  for (const [index, component] of components.entries())
    for (const node of component) componentOf[node] = index
  const own: number[][] = components.map(() => [])
  for (let i = 0; i + 1 < edges.length; i += 2) own[componentOf[edges[i]!]!]!.push(edges[i]!, edges[i + 1]!)
  return {components, edges: own}
}

/** Free cells around a node to its left and right (labels need them), and above and below. */
const roomX = 3
const roomY = 2
/** Cells to a typical edge. */
const cellsPerEdge = 2.5

/** New positions; those given are not changed. The parts keep their shapes. */
export function packComponents(positions: Float32Array, {components, edges}: Packing): Float32Array {
  if (components.length < 2) return positions
  const packed = new Float32Array(positions.length)
  const cell = typicalEdge(positions, edges) / cellsPerEdge
  const taken = new Set<number>()
  const spiral = new Spiral()
  // A part never finds room where an equal or smaller shape did not: each kind of lone node goes on from the last.
  let lonePlace = 0
  for (const [index, component] of components.entries()) {
    const [centreX, centreY] = centreOf(positions, component)
    const cells = cellsOf(positions, component, edges[index]!, cell, centreX, centreY)
    const isLone = component.length === 1
    let place = isLone ? lonePlace : 0
    while (index > 0 && cells.some(([x, y]) => taken.has(key(x + spiral.x(place), y + spiral.y(place)))))
      place++
    if (isLone) lonePlace = place
    const columns = spiral.x(place)
    const rows = spiral.y(place)
    for (const [x, y] of cells) taken.add(key(x + columns, y + rows))
    for (const node of component) {
      packed[2 * node] = positions[2 * node]! - centreX + columns * cell
      packed[2 * node + 1] = positions[2 * node + 1]! - centreY + rows * cell
    }
  }
  return packed
}

function key(x: number, y: number): number {
  return (x + 32_768) * 65_536 + y + 32_768
}

function centreOf(positions: Float32Array, component: readonly number[]): [number, number] {
  let left = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  for (const node of component) {
    left = Math.min(left, positions[2 * node]!)
    right = Math.max(right, positions[2 * node]!)
    top = Math.min(top, positions[2 * node + 1]!)
    bottom = Math.max(bottom, positions[2 * node + 1]!)
  }
  return [(left + right) / 2, (top + bottom) / 2]
}

/** The median length of an edge; where there are none, any length will do. */
function typicalEdge(positions: Float32Array, edges: readonly (readonly number[])[]): number {
  const lengths: number[] = []
  for (const own of edges) {
    for (let i = 0; i + 1 < own.length; i += 2) {
      const from = own[i]!
      const to = own[i + 1]!
      lengths.push(
        Math.hypot(
          positions[2 * from]! - positions[2 * to]!,
          positions[2 * from + 1]! - positions[2 * to + 1]!,
        ),
      )
    }
  }
  lengths.sort((a, b) => a - b)
  return lengths[lengths.length >> 1] || 10
}

/** The cells that a part covers, seen from its centre. */
function cellsOf(
  positions: Float32Array,
  component: readonly number[],
  edges: readonly number[],
  cell: number,
  centreX: number,
  centreY: number,
): readonly (readonly [number, number])[] {
  const cells = new Map<number, readonly [number, number]>()
  const cover = (x: number, y: number) => {
    if (!cells.has(key(x, y))) cells.set(key(x, y), [x, y])
  }
  for (const node of component) {
    const column = Math.round((positions[2 * node]! - centreX) / cell)
    const row = Math.round((positions[2 * node + 1]! - centreY) / cell)
    for (let x = column - roomX; x <= column + roomX; x++) {
      for (let y = row - roomY; y <= row + roomY; y++) cover(x, y)
    }
  }
  for (let i = 0; i + 1 < edges.length; i += 2) {
    const fromX = (positions[2 * edges[i]!]! - centreX) / cell
    const fromY = (positions[2 * edges[i]! + 1]! - centreY) / cell
    const toX = (positions[2 * edges[i + 1]!]! - centreX) / cell
    const toY = (positions[2 * edges[i + 1]! + 1]! - centreY) / cell
    const steps = Math.min(2000, Math.ceil(Math.hypot(toX - fromX, toY - fromY)))
    for (let step = 1; step < steps; step++) {
      const share = step / steps
      cover(Math.round(fromX + (toX - fromX) * share), Math.round(fromY + (toY - fromY) * share))
    }
  }
  return [...cells.values()]
}

/** Cells by their distance from the middle, as far out as anybody asks. */
class Spiral {
  readonly #places: [number, number][] = [[0, 0]]
  #ring = 0

  x(place: number): number {
    return this.#at(place)[0]
  }

  y(place: number): number {
    return this.#at(place)[1]
  }

  #at(place: number): [number, number] {
    while (place >= this.#places.length) this.#addRing()
    return this.#places[place]!
  }

  /** The cells between two circles, by angle. */
  #addRing(): void {
    const inner = this.#ring
    const outer = inner + 1
    const ring: [number, number][] = []
    for (let x = -outer; x <= outer; x++) {
      for (let y = -outer; y <= outer; y++) {
        const distance = Math.hypot(x, y)
        if (distance > inner && distance <= outer) ring.push([x, y])
      }
    }
    ring.sort(
      ([ax, ay], [bx, by]) =>
        Math.hypot(ax, ay) - Math.hypot(bx, by) || Math.atan2(ay, ax) - Math.atan2(by, bx),
    )
    this.#places.push(...ring)
    this.#ring = outer
  }
}
