/** What is in focus, drawn above the veil that lies over everything else where there is too much to paint anew. */

import {mix} from "../look/contrast.js"
import {edgeWidth} from "../look/sizes.js"
import {drawEdge, drawNode} from "./flat-strokes.js"
import type {Focus} from "./picture.js"
import type {Stage} from "./stage.js"

/** More lines than these are a blot. */
const mostEdges = 3000

export function drawLifted(context: CanvasRenderingContext2D, stage: Stage, focus: Focus): void {
  const {painter, scene} = stage
  const {surface, marks} = painter
  const plain = mix(surface.edge, surface.text, 0.4)
  const scale = Math.min(1.5, stage.lens().radii)
  let left = mostEdges
  for (const index of focus.edges) {
    if (!painter.isEdgeShown(index) || left-- <= 0) continue
    const {source, target, weight} = scene.edges[index]!
    if (source === target) continue
    const isChosen = marks.selected?.kind === "edge" && marks.selected.index === index
    drawEdge(
      context,
      stage.strokeAt(index),
      {ink: isChosen ? surface.accent : plain, opacity: 1, hasHead: true, isDashed: false},
      {reach: stage.radiusOf(target), width: Math.max(1.2, edgeWidth(weight) * scale) + (isChosen ? 2 : 0)},
    )
  }
  for (const index of focus.nodes) {
    if (!painter.isNodeShown(index)) continue
    drawNode(context, stage.pointOf(index), stage.radiusOf(index), painter.paintOf(index))
  }
}
