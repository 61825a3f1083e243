/** The graph as sigma reads it: positions, sizes, colours, and nothing of what the graph says. */

import {MultiDirectedGraph} from "graphology"
import type {Scene} from "../desk/messages.js"
import {edgeWidth} from "../look/sizes.js"

/** Sigma's own attributes. A `type` here names a drawing program, so the entity's type never goes in. */
export interface DrawnNode {
  x: number
  y: number
  size: number
  color: string
  border: string
  /** Into `Scene.nodes`. */
  index: number
}

export interface DrawnEdge {
  type: "plain" | "straight" | "curved"
  curvature: number
  size: number
  color: string
  /** Into `Scene.edges`. */
  index: number
}

export type DrawnGraph = MultiDirectedGraph<DrawnNode, DrawnEdge>

export const nodeKey = (index: number) => `${index}`
export const edgeKey = (index: number) => `e${index}`

/** Colours are left to the painter, which gives them at each drawing. */
export function drawnGraph(
  scene: Scene,
  {
    sizes,
    positions,
    bends,
  }: {readonly sizes: Float32Array; readonly positions: Float32Array; readonly bends: Float32Array},
): DrawnGraph {
  const graph: DrawnGraph = new MultiDirectedGraph()
  for (const index of scene.nodes.keys()) {
    const x = positions[2 * index]!
    const y = positions[2 * index + 1]!
    graph.addNode(nodeKey(index), {x, y, size: sizes[index]!, color: "#000000", border: "#000000", index})
  }
  for (const [index, {source, target, weight}] of scene.edges.entries()) {
    const curvature = bends[index]!
    graph.addDirectedEdgeWithKey(edgeKey(index), nodeKey(source), nodeKey(target), {
      type: curvature === 0 ? "straight" : "curved",
      curvature,
      size: edgeWidth(weight),
      color: "#000000",
      index,
    })
  }
  return graph
}
