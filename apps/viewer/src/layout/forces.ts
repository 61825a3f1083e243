/**
 * ForceAtlas2, a step at a time over flat arrays, without a clock.
 *
 * A step of our own: with the tree of `quad-tree.ts` it takes a fraction of the time of the library's, which is made for
 * graphs in objects.
 * @see Jacomy, Venturini, Heymann, Bastian 2014, "ForceAtlas2, a Continuous Graph Layout Algorithm for Handy Network
 *   Visualization Designed for the Gephi Software"
 */

import {QuadTree} from "./quad-tree.js"
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

/** How hard nodes push each other away. */
const repulsion = 12
/** Steps between two looks at how far nodes moved: few where each takes long. */
const stepsPerLook = (nodes: number) => (nodes > 20_000 ? 1 : nodes > 3000 ? 4 : 10)
/** The picture counts as still when nodes move less than this share of its width a step, on average. */
const stillShare = 0.00012

/** A run of ForceAtlas2, as many steps at a time as the caller has time for. */
export class Forces {
  readonly #edges: EdgePairs
  readonly #weights: Float32Array
  readonly #fixed: Uint8Array | undefined
  readonly #x: Float64Array
  readonly #y: Float64Array
  readonly #mass: Float64Array
  /** The force on each node in this step and in the one before it. */
  #forceX: Float64Array
  #forceY: Float64Array
  #lastForceX: Float64Array
  #lastForceY: Float64Array
  /** How well each node keeps to one direction, 0 to 1. */
  readonly #steadiness: Float64Array
  readonly #tree: QuadTree
  readonly #gravity: number
  readonly #theta: number
  readonly #slowness: number
  #last: Float32Array
  #steps = 0
  #isStill = false

  constructor({positions, edges, weights, fixed}: LayoutInput) {
    const count = positions.length / 2
    const numbers = () => new Float64Array(count)
    this.#edges = edges
    this.#weights = weights
    this.#fixed = fixed
    this.#x = numbers().map((_, node) => positions[2 * node]!)
    this.#y = numbers().map((_, node) => positions[2 * node + 1]!)
    this.#forceX = numbers()
    this.#forceY = numbers()
    this.#lastForceX = numbers()
    this.#lastForceY = numbers()
    this.#steadiness = numbers().fill(1)
    const degrees = new Uint32Array(count)
    for (const node of edges) degrees[node]!++
    // Hubs push harder, but not in proportion: else the edges between hubs are long and all others short.
    this.#mass = numbers().map((_, node) => 1 + 0.9 * Math.sqrt(degrees[node]!))
    this.#tree = new QuadTree(count)
    // Strong enough that unconnected parts stay near each other.
    this.#gravity = count > 2000 ? 0.6 : 1.2
    this.#theta = count > 2000 ? 1 : 0.7
    this.#slowness = 1 + Math.log(Math.max(1, count))
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
    const steps = stepsPerLook(this.#x.length)
    for (let i = 0; i < steps; i++) this.#step()
    this.#steps += steps
    this.#isStill = this.#meanMove() < stillShare * steps
  }

  /** A copy of where the nodes are. */
  positions(): Float32Array {
    const positions = new Float32Array(2 * this.#x.length)
    for (let node = 0; node < this.#x.length; node++) {
      positions[2 * node] = this.#x[node]!
      positions[2 * node + 1] = this.#y[node]!
    }
    return positions
  }

  #step(): void {
    ;[this.#forceX, this.#lastForceX] = [this.#lastForceX, this.#forceX]
    ;[this.#forceY, this.#lastForceY] = [this.#lastForceY, this.#forceY]
    const x = this.#x
    const y = this.#y
    const forceX = this.#forceX.fill(0)
    const forceY = this.#forceY.fill(0)
    this.#tree.build(x, y, this.#mass)
    this.#tree.repel(forceX, forceY, {strength: repulsion, theta: this.#theta})
    for (let node = 0; node < x.length; node++) {
      const distance = Math.hypot(x[node]!, y[node]!)
      if (distance === 0) continue
      const pull = (this.#gravity * this.#mass[node]!) / distance
      forceX[node]! -= x[node]! * pull
      forceY[node]! -= y[node]! * pull
    }
    for (let edge = 0; edge < this.#weights.length; edge++) {
      const from = this.#edges[2 * edge]!
      const to = this.#edges[2 * edge + 1]!
      const pullX = this.#weights[edge]! * (x[to]! - x[from]!)
      const pullY = this.#weights[edge]! * (y[to]! - y[from]!)
      forceX[from]! += pullX
      forceY[from]! += pullY
      forceX[to]! -= pullX
      forceY[to]! -= pullY
    }
    this.#move()
  }

  /** Nodes that swing to and fro go slowly, those that keep their direction fast. */
  #move(): void {
    for (let node = 0; node < this.#x.length; node++) {
      if (this.#fixed?.[node]) continue
      const forceX = this.#forceX[node]!
      const forceY = this.#forceY[node]!
      const lastX = this.#lastForceX[node]!
      const lastY = this.#lastForceY[node]!
      const swinging = this.#mass[node]! * Math.hypot(lastX - forceX, lastY - forceY)
      const traction = Math.hypot(lastX + forceX, lastY + forceY) / 2
      const calm = 1 + Math.sqrt(swinging)
      const speed = (this.#steadiness[node]! * Math.log(1 + traction)) / calm
      this.#steadiness[node] = Math.min(1, Math.sqrt((speed * (forceX * forceX + forceY * forceY)) / calm))
      this.#x[node]! += (forceX * speed) / this.#slowness
      this.#y[node]! += (forceY * speed) / this.#slowness
    }
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
