/** What lies under a point, and which way to the next node. Both look at everything, so not at every frame. */

import {distanceTo, type Point} from "./geometry.js"
import type {Direction, Target} from "./picture.js"
import type {Stage} from "./stage.js"

/** A click this near to a node's rim or to an edge counts for it, in pixels. */
const nodeReach = 12
const edgeReach = 7

/** The nearest shown node that way; without `from`, the one nearest the middle of the view. */
export function neighbourTowards(
  stage: Stage,
  direction: Direction,
  from: number | undefined,
): number | undefined {
  const {width, height} = stage.view
  const start = from === undefined ? {x: width / 2, y: height / 2} : stage.pointOf(from)
  let best: {index: number; cost: number} | undefined
  for (const index of stage.scene.nodes.keys()) {
    if (index === from || !stage.painter.isNodeShown(index)) continue
    const {x, y} = stage.pointOf(index)
    const along =
      direction === "left"
        ? start.x - x
        : direction === "right"
          ? x - start.x
          : direction === "up"
            ? start.y - y
            : y - start.y
    const across =
      direction === "left" || direction === "right" ? Math.abs(y - start.y) : Math.abs(x - start.x)
    // Nothing behind, and what lies askew counts as farther.
    if (from !== undefined && (along <= 1 || across > 2.5 * along)) continue
    const cost = from === undefined ? Math.hypot(x - start.x, y - start.y) : along + 2 * across
    if (!best || cost < best.cost) best = {index, cost}
  }
  return best?.index
}

/** What a click at a point means: a node it is on, else an edge, else a node that it just missed. */
export function nearestTarget(stage: Stage, point: Point): Target | undefined {
  let node: {index: number; distance: number} | undefined
  for (const index of stage.scene.nodes.keys()) {
    if (!stage.painter.isNodeShown(index)) continue
    const {x, y} = stage.pointOf(index)
    const distance = Math.hypot(x - point.x, y - point.y) - stage.radiusOf(index)
    if (distance <= nodeReach && (!node || distance < node.distance)) node = {index, distance}
  }
  if (node && node.distance <= 3) return {kind: "node", index: node.index}
  // Between a node that is near and an edge that is hit, the edge is meant.
  const edge = nearestEdge(stage, point)
  if (edge !== undefined) return {kind: "edge", index: edge}
  return node && {kind: "node", index: node.index}
}

function nearestEdge(stage: Stage, point: Point): number | undefined {
  let best: {index: number; distance: number} | undefined
  for (const index of stage.scene.edges.keys()) {
    if (!stage.painter.isEdgeShown(index)) continue
    const distance = distanceTo(stage.strokeAt(index), point)
    if (distance <= edgeReach && (!best || distance < best.distance)) best = {index, distance}
  }
  return best?.index
}
