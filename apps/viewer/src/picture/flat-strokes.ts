/** Edges and nodes on a 2D canvas, as the programs for the graphics card draw them. */

import {type Point, pointAt, type Stroke} from "./geometry.js"

export function drawEdge(
  context: CanvasRenderingContext2D,
  stroke: Stroke,
  look: {
    readonly ink: string
    readonly opacity: number
    readonly hasHead: boolean
    readonly isDashed: boolean
  },
  /** Pixels from the middle of the target to its rim, and of the line. */
  {reach, width}: {readonly reach: number; readonly width: number},
): void {
  const {from, to, control} = stroke
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  if (length < 1) return
  const head = look.hasHead ? Math.min(Math.max(6, width * 4.5), length / 2) : 0
  const tip = pointAt(stroke, Math.max(0, 1 - reach / length))
  const base = pointAt(stroke, Math.max(0, 1 - (reach + head) / length))
  context.globalAlpha = look.opacity
  context.strokeStyle = look.ink
  context.lineWidth = width
  context.setLineDash(look.isDashed ? [6, 4] : [])
  context.beginPath()
  context.moveTo(from.x, from.y)
  if (control) context.quadraticCurveTo(control.x, control.y, base.x, base.y)
  else context.lineTo(base.x, base.y)
  context.stroke()
  context.setLineDash([])
  if (head > 0) {
    const angle = Math.atan2(tip.y - base.y, tip.x - base.x)
    const side = head * 0.38
    context.fillStyle = look.ink
    context.beginPath()
    context.moveTo(tip.x, tip.y)
    context.lineTo(base.x + side * Math.sin(angle), base.y - side * Math.cos(angle))
    context.lineTo(base.x - side * Math.sin(angle), base.y + side * Math.cos(angle))
    context.fill()
  }
  context.globalAlpha = 1
}

export function drawNode(
  context: CanvasRenderingContext2D,
  {x, y}: Point,
  radius: number,
  {fill, border}: {readonly fill: string; readonly border: string},
): void {
  context.fillStyle = fill
  context.strokeStyle = border
  context.lineWidth = 1.5
  context.beginPath()
  context.arc(x, y, Math.max(2, radius - 0.75), 0, 2 * Math.PI)
  context.fill()
  context.stroke()
}
