/** What lies under a point, and which way to the next node. Both look at everything, so not at every frame. */

import {distanceTo, type Point} from "./geometry.js"
import type {Direction, Target} from "./picture.js"
import type {Ground} from "./stage.js"

/** A click this near to a node's rim or to an edge counts for it, in pixels. */
const nodeReach = 12
const edgeReach = 7

/** The nearest shown node that way; without `from`, the one nearest the middle of the view. */
export function neighbourTowards(
  stage: Ground,
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

/** The node that a point is on. */
export function nodeAt(stage: Ground, point: Point): number | undefined {
  const near = nearestNode(stage, point)
  return near && near.distance <= 0 ? near.index : undefined
}

/** What a click at a point means: a node it is on, else an edge, else a node that it just missed. */
export function nearestTarget(stage: Ground, point: Point): Target | undefined {
  const node = nearestNode(stage, point)
  if (node && node.distance <= 3) return {kind: "node", index: node.index}
  // Between a node that is near and an edge that is hit, the edge is meant.
  const edge = nearestEdge(stage, point)
  if (edge !== undefined) return {kind: "edge", index: edge}
  return node && {kind: "node", index: node.index}
}

/** The shown node whose rim is nearest to a point, of those in reach. Looks at every node, and makes nothing. */
function nearestNode(
  stage: Ground,
  point: Point,
): {readonly index: number; readonly distance: number} | undefined {
  const {scale, x, y, radii} = stage.lens()
  let index: number | undefined
  let least = nodeReach
  for (const node of stage.graph.nodeList) {
    const acrossX = x + scale * node.x - point.x
    const acrossY = y - scale * node.y - point.y
    const reach = least + radii * node.size
    if (acrossX > reach || -acrossX > reach || acrossY > reach || -acrossY > reach) continue
    const distance = Math.sqrt(acrossX * acrossX + acrossY * acrossY) - radii * node.size
    if (distance > least || !stage.painter.isNodeShown(node.index)) continue
    least = distance
    index = node.index
  }
  return index === undefined ? undefined : {index, distance: least}
}

function nearestEdge(stage: Ground, point: Point): number | undefined {
  if (!stage.areEdgesDrawn) return undefined
  const {scale, x, y} = stage.lens()
  const {nodeList, edgeList} = stage.graph
  const {edges} = stage.scene
  let best: {index: number; distance: number} | undefined
  for (const {index, curvature} of edgeList) {
    const {source, target} = edges[index]!
    const from = nodeList[source]!
    const to = nodeList[target]!
    const fromX = x + scale * from.x - point.x
    const toX = x + scale * to.x - point.x
    const fromY = y - scale * from.y - point.y
    const toY = y - scale * to.y - point.y
    // No edge leaves the box around its ends by more than it bends.
    const room =
      edgeReach +
      (curvature === 0 ? 0 : Math.abs(curvature) * (Math.abs(toX - fromX) + Math.abs(toY - fromY)))
    if ((fromX > room && toX > room) || (fromX < -room && toX < -room)) continue
    if ((fromY > room && toY > room) || (fromY < -room && toY < -room)) continue
    if (!stage.painter.isEdgeShown(index)) continue
    const distance = distanceTo(stage.strokeAt(index), point)
    if (distance <= edgeReach && (!best || distance < best.distance)) best = {index, distance}
  }
  return best?.index
}

/** The shown nodes within a closed line. Linear in nodes and points. */
export function nodesIn(stage: Ground, line: readonly Point[]): number[] {
  const found: number[] = []
  for (const index of stage.scene.nodes.keys()) {
    if (stage.painter.isNodeShown(index) && isWithin(stage.pointOf(index), line)) found.push(index)
  }
  return found
}

/** A ray to the right crosses the line an odd number of times. */
function isWithin({x, y}: Point, line: readonly Point[]): boolean {
  let isInside = false
  for (const [i, a] of line.entries()) {
    const b = line[(i + 1) % line.length]!
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) isInside = !isInside
  }
  return isInside
}
