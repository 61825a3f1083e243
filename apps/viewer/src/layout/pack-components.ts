/**
 * Moves the unconnected parts of a graph close to each other without laying one over another, so that small parts
 * and lone nodes do not drift out of sight and the view is used for the graph.
 *
 * Lone nodes, when they are many, stand in rows below everything else, out of the way of what is connected.
 * Each other part is taken as the cells of a coarse grid that its nodes and edges touch, and set down, the largest
 * first, at the free place nearest to the middle.
 * @see Freivalds, Dogrusoz, Kikusts 2002, "Disconnected Graph Layout and the Polyomino Packing Approach"
 */

import {type EdgePairs, findComponents} from "./start-positions.js"

/** What stays the same for all packings of one graph. */
export interface Packing {
  /** Largest first; without the nodes of `lone`. */
  readonly components: readonly (readonly number[])[]
  /** Beside `components`: pairs of node indexes, flat. */
  readonly edges: readonly (readonly number[])[]
  /** Nodes without edges, when there are too many to be packed like the others. */
  readonly lone: readonly number[]
}

export function preparePacking(nodeCount: number, edges: EdgePairs): Packing {
  const all = findComponents(nodeCount, edges)
  const connected = all.filter(({length}) => length > 1)
  const lone = all.filter(({length}) => length === 1).map(([node]) => node!)
  const isShelved = lone.length > mostPackedLone
  const components = isShelved ? connected : all
  const componentOf = new Uint32Array(nodeCount)
  for (const [index, component] of components.entries())
    for (const node of component) componentOf[node] = index
  const own: number[][] = components.map(() => [])
  for (let i = 0; i + 1 < edges.length; i += 2) own[componentOf[edges[i]!]!]!.push(edges[i]!, edges[i + 1]!)
  return {components, edges: own, lone: isShelved ? lone : []}
}

/** Up to this many lone nodes find their places among the other parts. */
const mostPackedLone = 8
/** Free cells around a node to its left and right (labels need them), and above and below. */
const roomX = 3
const roomY = 2
/** Cells to a typical edge. */
const cellsPerEdge = 2.5
/** A part of more edges is a crowd, whose nodes cover what its edges cover. */
const mostTracedEdges = 20_000

/** New positions; those given are not changed. The parts keep their shapes, but are turned to lie and not stand. */
export function packComponents(given: Float32Array, {components, edges, lone}: Packing): Float32Array {
  const positions = given.slice()
  for (const component of components) layDown(positions, component)
  const packed = new Float32Array(positions.length)
  const edgeLength = typicalEdge(positions, edges)
  const cell = edgeLength / cellsPerEdge
  const taken = new Set<number>()
  const spiral = new Spiral()
  // A part never finds room where an equal or smaller shape did not: each kind of lone node goes on from the last.
  let lonePlace = 0
  for (const [index, component] of components.entries()) {
    const [centreX, centreY] = centreOf(positions, component)
    // Nothing has to find room beside the only part.
    const cells =
      components.length === 1 ? [] : cellsOf(positions, component, edges[index]!, cell, centreX, centreY)
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
  shelve(packed, components.flat(), lone, edgeLength)
  return packed
}

/**
 * Turns a part about its middle, in place, so that its longest direction lies across: views and labels are wider
 * than high. What is where most nodes are then comes to the left.
 */
function layDown(positions: Float32Array, component: readonly number[]): void {
  const count = component.length
  if (count < 2) return
  let meanX = 0
  let meanY = 0
  for (const node of component) {
    meanX += positions[2 * node]! / count
    meanY += positions[2 * node + 1]! / count
  }
  let xx = 0
  let xy = 0
  let yy = 0
  for (const node of component) {
    const x = positions[2 * node]! - meanX
    const y = positions[2 * node + 1]! - meanY
    xx += x * x
    xy += x * y
    yy += y * y
  }
  // The direction of the first principal component.
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy)
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  let skew = 0
  for (const node of component) {
    skew += ((positions[2 * node]! - meanX) * cos + (positions[2 * node + 1]! - meanY) * sin) ** 3
  }
  const side = skew < 0 ? -1 : 1
  for (const node of component) {
    const x = positions[2 * node]! - meanX
    const y = positions[2 * node + 1]! - meanY
    positions[2 * node] = meanX + side * (x * cos + y * sin)
    positions[2 * node + 1] = meanY + side * (y * cos - x * sin)
  }
}

/** Sets lone nodes down in rows below the others, in place. */
function shelve(
  positions: Float32Array,
  others: readonly number[],
  lone: readonly number[],
  edgeLength: number,
): void {
  if (lone.length === 0) return
  let left = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let bottom = Number.POSITIVE_INFINITY
  for (const node of others) {
    left = Math.min(left, positions[2 * node]!)
    right = Math.max(right, positions[2 * node]!)
    // Upwards is positive, as the picture draws it.
    bottom = Math.min(bottom, positions[2 * node + 1]!)
  }
  const apart = 0.85 * edgeLength
  // Never much higher than wide, even where there is little or nothing above.
  const width = Math.max(others.length === 0 ? 0 : right - left, apart * Math.sqrt(4 * lone.length))
  const middle = others.length === 0 ? 0 : (left + right) / 2
  const top = others.length === 0 ? 0 : bottom - 1.6 * edgeLength
  // Rows of equal length, as nearly as may be.
  const rows = Math.ceil(lone.length / Math.max(1, Math.floor(width / apart)))
  const perRow = Math.ceil(lone.length / rows)
  for (const [place, node] of lone.entries()) {
    const row = Math.floor(place / perRow)
    const inRow = Math.min(perRow, lone.length - row * perRow)
    positions[2 * node] = middle + ((place % perRow) - (inRow - 1) / 2) * apart
    positions[2 * node + 1] = top - row * apart
  }
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
  const cells = new Set<number>()
  const cover = (x: number, y: number) => cells.add(key(x, y))
  for (const node of component) {
    const column = Math.round((positions[2 * node]! - centreX) / cell)
    const row = Math.round((positions[2 * node + 1]! - centreY) / cell)
    for (let x = column - roomX; x <= column + roomX; x++) {
      for (let y = row - roomY; y <= row + roomY; y++) cover(x, y)
    }
  }
  const traced = edges.length > 2 * mostTracedEdges ? 0 : edges.length
  for (let i = 0; i + 1 < traced; i += 2) {
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
  return Array.from(cells, (at) => [Math.floor(at / 65_536) - 32_768, (at % 65_536) - 32_768] as const)
}

/** How much wider than high the whole is to be. */
const aspect = 1.5

/** Cells by their distance from the middle, on ellipses, as far out as anybody asks. */
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

  /** The cells between two ellipses, the nearest first. */
  #addRing(): void {
    const inner = this.#ring
    const outer = inner + 1
    const ring: [number, number][] = []
    const wide = Math.ceil(outer * aspect)
    for (let x = -wide; x <= wide; x++) {
      for (let y = -outer; y <= outer; y++) {
        const distance = Math.hypot(x / aspect, y)
        if (distance > inner && distance <= outer) ring.push([x, y])
      }
    }
    const distance = ([x, y]: readonly [number, number]) => Math.hypot(x / aspect, y)
    ring.sort((a, b) => distance(a) - distance(b) || Math.atan2(a[1], a[0]) - Math.atan2(b[1], b[0]))
    this.#places.push(...ring)
    this.#ring = outer
  }
}
