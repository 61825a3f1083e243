/** What is in focus, drawn above the veil that lies over everything else where there is too much to paint anew. */

import {mix} from "../look/contrast.js"
import {edgeWidth} from "../look/sizes.js"
import {pointAt} from "./geometry.js"
import type {Focus} from "./picture.js"
import type {Stage} from "./stage.js"

/** More lines than these are a blot. */
const mostEdges = 3000

export function drawLifted(context: CanvasRenderingContext2D, stage: Stage, focus: Focus): void {
  const {painter, scene} = stage
  const {surface, marks} = painter
  const plain = mix(surface.edge, surface.text, 0.4)
  let left = mostEdges
  for (const index of focus.edges) {
    if (!painter.isEdgeShown(index) || left-- <= 0) continue
    const {source, target, weight} = scene.edges[index]!
    if (source === target) continue
    const isChosen = marks.selected?.kind === "edge" && marks.selected.index === index
    const stroke = stage.strokeAt(index)
    const {from, to, control} = stroke
    const length = Math.hypot(to.x - from.x, to.y - from.y)
    if (length < 1) continue
    const width =
      Math.max(1.2, edgeWidth(weight) * Math.min(1.5, stage.sigma.scaleSize(1))) + (isChosen ? 2 : 0)
    const head = Math.min(Math.max(6, width * 4.5), length / 2)
    const tip = pointAt(stroke, Math.max(0, 1 - stage.radiusOf(target) / length))
    const base = pointAt(stroke, Math.max(0, 1 - (stage.radiusOf(target) + head) / length))
    context.strokeStyle = isChosen ? surface.accent : plain
    context.fillStyle = context.strokeStyle
    context.lineWidth = width
    context.beginPath()
    context.moveTo(from.x, from.y)
    if (control) context.quadraticCurveTo(control.x, control.y, base.x, base.y)
    else context.lineTo(base.x, base.y)
    context.stroke()
    const angle = Math.atan2(tip.y - base.y, tip.x - base.x)
    const side = head * 0.38
    context.beginPath()
    context.moveTo(tip.x, tip.y)
    context.lineTo(base.x + side * Math.sin(angle), base.y - side * Math.cos(angle))
    context.lineTo(base.x - side * Math.sin(angle), base.y + side * Math.cos(angle))
    context.fill()
  }
  context.lineWidth = 1.5
  for (const index of focus.nodes) {
    if (!painter.isNodeShown(index)) continue
    const {x, y} = stage.pointOf(index)
    const {fill, border} = painter.paintFor(scene.nodes[index]!.type)
    context.fillStyle = fill
    context.strokeStyle = border
    context.beginPath()
    context.arc(x, y, Math.max(2, stage.radiusOf(index) - 0.75), 0, 2 * Math.PI)
    context.fill()
    context.stroke()
  }
}
