/**
 * The graph as sigma reads it: positions, sizes, and nothing of what the graph says.
 *
 * It stands where sigma expects a graph of graphology's, of which it uses a dozen methods. Two flat lists are a third of
 * the memory of one, open several times as fast, and spare the page a library; nothing is ever added or removed, so
 * there are no events to tell.
 */

import type {AbstractGraph} from "graphology-types"
import type {Scene} from "../desk/messages.js"
import {edgeWidth} from "../look/sizes.js"

/** Sigma's own attributes. A `type` here names a drawing program, so the entity's type never goes in. */
export interface DrawnNode {
  x: number
  y: number
  size: number
  /** Into `Scene.nodes`. */
  index: number
}

export interface DrawnEdge {
  type: "straight" | "curved"
  curvature: number
  size: number
  /** Into `Scene.edges`. */
  index: number
}

/** Keys are the indexes as text: what looks like the index of an array is fastest in sigma's tables. */
export class DrawnGraph {
  readonly multi = true
  readonly type = "directed"
  readonly nodeList: readonly DrawnNode[]
  readonly edgeList: readonly DrawnEdge[]
  readonly #scene: Scene
  readonly #nodeKeys: readonly string[]
  #edgeKeys: readonly string[]

  constructor(
    scene: Scene,
    {
      sizes,
      positions,
      bends,
    }: {readonly sizes: Float32Array; readonly positions: Float32Array; readonly bends: Float32Array},
  ) {
    this.#scene = scene
    this.nodeList = Array.from(scene.nodes, (_, index) => ({
      x: positions[2 * index]!,
      y: positions[2 * index + 1]!,
      size: sizes[index]!,
      index,
    }))
    this.edgeList = scene.edges.map(({weight}, index) => ({
      type: bends[index] === 0 ? "straight" : "curved",
      curvature: bends[index]!,
      size: edgeWidth(weight),
      index,
    }))
    this.#nodeKeys = this.nodeList.map(({index}) => `${index}`)
    this.#edgeKeys = this.edgeList.map(({index}) => `${index}`)
  }

  /** As sigma's types want it. */
  get forSigma(): AbstractGraph<DrawnNode, DrawnEdge> {
    // What sigma calls is below; see its `bindGraphHandlers`, `refresh` and `process`.
    return this as unknown as AbstractGraph<DrawnNode, DrawnEdge>
  }

  get order(): number {
    return this.nodeList.length
  }

  /** Lists of their own: sigma sorts them by what is drawn above what. */
  nodes(): string[] {
    return this.#nodeKeys.slice()
  }

  edges(): string[] {
    return this.#edgeKeys.slice()
  }

  /** Lets sigma see these edges alone, by their keys. */
  listEdges(keys: readonly string[]): void {
    this.#edgeKeys = keys
  }

  hasNode(key: string): boolean {
    return this.nodeList[Number(key)] !== undefined
  }

  hasEdge(key: string): boolean {
    return this.edgeList[Number(key)] !== undefined
  }

  getNodeAttributes(key: string): DrawnNode {
    return this.nodeList[Number(key)]!
  }

  getEdgeAttributes(key: string): DrawnEdge {
    return this.edgeList[Number(key)]!
  }

  extremities(key: string): [string, string] {
    const {source, target} = this.#scene.edges[Number(key)]!
    return [this.#nodeKeys[source]!, this.#nodeKeys[target]!]
  }

  forEachNode(visit: (key: string, node: DrawnNode) => void): void {
    for (const node of this.nodeList) visit(this.#nodeKeys[node.index]!, node)
  }

  forEachEdge(visit: (key: string, edge: DrawnEdge, source: string, target: string) => void): void {
    for (const key of this.#edgeKeys) visit(key, this.getEdgeAttributes(key), ...this.extremities(key))
  }

  on(): this {
    return this
  }

  removeListener(): this {
    return this
  }

  /** Sigma takes for a graph what has this and `dropNode`; it calls neither. */
  addUndirectedEdgeWithKey(): never {
    throw new TypeError("A drawn graph stays as it is made.")
  }

  dropNode(): never {
    throw new TypeError("A drawn graph stays as it is made.")
  }
}
