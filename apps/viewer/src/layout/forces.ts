/** ForceAtlas2, stepping over flat arrays, without a clock. */

import iterate from "graphology-layout-forceatlas2/iterate.js"
import type {EdgePairs} from "./start-positions.js"

/** What a layout works on. */
export interface LayoutInput {
  /** Flat `[x, y, …]`, finite and no two equal. */
  readonly positions: Float32Array
  /** Radii in pixels, as drawn when the whole graph is in view. */
  readonly sizes: Float32Array
  readonly edges: EdgePairs
  /** Beside `edges`: how strongly each pulls. */
  readonly weights: Float32Array
  /** Beside the nodes: 1 stays where it is. */
  readonly fixed?: Uint8Array
}

// The layout of the arrays that the library steps over.
const perNode = 10
const perEdge = 3

/** Above this many nodes the approximation of far forces costs less than it saves. */
const barnesHutFrom = 250
/** Steps between two looks at how far nodes moved: few where each takes long. */
const stepsPerLook = (nodes: number) => (nodes > 3000 ? 2 : 10)
/** The picture counts as still when nodes move less than this share of its width a step, on average. */
const stillShare = 0.00012

/** A run of ForceAtlas2, as many steps at a time as the caller has time for. */
export class Forces {
  readonly #nodes: Float32Array
  readonly #edges: Float32Array
  readonly #settings: Readonly<Record<string, number | boolean>>
  readonly #last: Float32Array
  #steps = 0
  #isStill = false

  constructor({positions, edges, weights, fixed}: LayoutInput) {
    const count = positions.length / 2
    this.#nodes = new Float32Array(count * perNode)
    this.#edges = new Float32Array((edges.length / 2) * perEdge)
    for (let i = 0; i < count; i++) {
      this.#nodes[i * perNode] = positions[2 * i]!
      this.#nodes[i * perNode + 1] = positions[2 * i + 1]!
      this.#nodes[i * perNode + 6] = 1
      this.#nodes[i * perNode + 7] = 1
      this.#nodes[i * perNode + 8] = 1
      this.#nodes[i * perNode + 9] = fixed?.[i] ?? 0
    }
    for (let i = 0; i < weights.length; i++) {
      const from = edges[2 * i]! * perNode
      const to = edges[2 * i + 1]! * perNode
      this.#edges[i * perEdge] = from
      this.#edges[i * perEdge + 1] = to
      this.#edges[i * perEdge + 2] = weights[i]!
      this.#nodes[from + 6]! += 1
      this.#nodes[to + 6]! += 1
    }
    for (let i = 0; i < count; i++) {
      // Hubs push harder, but not in proportion: else the edges between hubs are long and all others short.
      this.#nodes[i * perNode + 6] = 1 + 0.9 * Math.sqrt(this.#nodes[i * perNode + 6]! - 1)
    }
    this.#settings = {
      linLogMode: false,
      outboundAttractionDistribution: false,
      adjustSizes: false,
      edgeWeightInfluence: 1,
      scalingRatio: 12,
      // Strong enough that unconnected parts stay near each other.
      gravity: count > 2000 ? 0.6 : 1.2,
      strongGravityMode: false,
      slowDown: 1 + Math.log(Math.max(1, count)),
      barnesHutOptimize: count > barnesHutFrom,
      barnesHutTheta: count > 2000 ? 1 : 0.6,
    }
    this.#last = this.positions()
  }

  get steps(): number {
    return this.#steps
  }

  /** True once the nodes have all but stopped. */
  get isStill(): boolean {
    return this.#isStill
  }

  /** Runs a few steps; nothing when the picture is still. */
  advance(): void {
    if (this.#isStill) return
    const steps = stepsPerLook(this.#nodes.length / perNode)
    for (let i = 0; i < steps; i++) iterate(this.#settings, this.#nodes, this.#edges)
    this.#steps += steps
    this.#isStill = this.#meanMove() < stillShare * steps
  }

  /** A copy of where the nodes are. */
  positions(): Float32Array {
    const positions = new Float32Array((this.#nodes.length / perNode) * 2)
    for (let i = 0; i < positions.length / 2; i++) {
      positions[2 * i] = this.#nodes[i * perNode]!
      positions[2 * i + 1] = this.#nodes[i * perNode + 1]!
    }
    return positions
  }

  /** How far nodes moved since the last look, on average, as a share of the picture's width. */
  #meanMove(): number {
    const now = this.positions()
    let moved = 0
    for (let i = 0; i < now.length; i += 2) {
      moved += Math.hypot(now[i]! - this.#last[i]!, now[i + 1]! - this.#last[i + 1]!)
    }
    this.#last.set(now)
    const extent = extentOf(now)
    return extent === 0 ? 0 : moved / (now.length / 2) / extent
  }
}

/** The longer side of the box around all positions. */
export function extentOf(positions: Float32Array): number {
  let left = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  for (let i = 0; i < positions.length; i += 2) {
    left = Math.min(left, positions[i]!)
    right = Math.max(right, positions[i]!)
    top = Math.min(top, positions[i + 1]!)
    bottom = Math.max(bottom, positions[i + 1]!)
  }
  return positions.length === 0 ? 0 : Math.max(right - left, bottom - top)
}
