/** What is on the screen as an SVG file: edges and nodes from the stage, everything with words from the overlay. */

import {type Point, pointAt} from "./geometry.js"
import type {Painter} from "./painter.js"
import type {Ground} from "./stage.js"
import {SvgContext} from "./svg-context.js"

const round = (value: number) => Math.round(value * 100) / 100

/** @param drawWords - draws what lies over nodes and edges */
export function svgDrawing(stage: Ground, drawWords: (context: CanvasRenderingContext2D) => void): string {
  const {painter, graph, scene} = stage
  const {width, height} = stage.view
  const body: string[] = []
  const edges = (stage.areEdgesDrawn ? graph.edges().map(Number) : [])
    .filter((index) => painter.isEdgeShown(index))
    .map((index) => ({index, look: painter.reduceEdge(graph.edgeList[index]!)}))
    .sort((a, b) => a.look.zIndex - b.look.zIndex)
  for (const {index, look} of edges) body.push(...edgeElements(stage, index, look))
  const nodes = [...scene.nodes.keys()]
    .filter((index) => painter.isNodeShown(index))
    .map((index) => ({index, look: painter.reduceNode(graph.nodeList[index]!)}))
    .sort((a, b) => a.look.zIndex - b.look.zIndex)
  for (const {index, look} of nodes) {
    const {x, y} = stage.pointOf(index)
    const radius = stage.radiusOf(index)
    if (x < -radius || y < -radius || x > width + radius || y > height + radius) continue
    body.push(
      `<circle cx="${round(x)}" cy="${round(y)}" r="${round(Math.max(0.5, radius - 0.75))}" fill="${look.fill}" stroke="${look.border}" stroke-width="1.5"/>`,
    )
  }
  const ruler = document.createElement("canvas").getContext("2d")
  if (ruler) {
    const words = new SvgContext(ruler)
    // It has as much of a context as the overlay uses.
    drawWords(words as unknown as CanvasRenderingContext2D)
    body.push(...words.elements)
  }
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">\n` +
    `<rect width="100%" height="100%" fill="${painter.surface.background}"/>\n${body.join("\n")}\n</svg>\n`
  )
}

function edgeElements(stage: Ground, index: number, look: ReturnType<Painter["reduceEdge"]>): string[] {
  const {ink, opacity, size, hasHead, isDashed} = look
  const {source, target} = stage.scene.edges[index]!
  if (source === target) return []
  const stroke = stage.strokeAt(index)
  const {from, to, control} = stroke
  const width = Math.max(0.8, size * (stage.lens().radii || 1))
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const reach = stage.radiusOf(target)
  const head = hasHead ? Math.max(5, width * 4.5) : 0
  if (length < 1) return []
  // The line ends at the arrow's base, and the arrow at the node's rim.
  const tip = pointAt(stroke, Math.max(0, 1 - reach / length))
  const base = pointAt(stroke, Math.max(0, 1 - (reach + head) / length))
  const elements = [
    `<path d="M${round(from.x)} ${round(from.y)}${control ? `Q${round(control.x)} ${round(control.y)} ` : "L"}${round(base.x)} ${round(base.y)}" fill="none" stroke="${ink}" stroke-width="${round(width)}"${opacity < 1 ? ` stroke-opacity="${round(opacity)}"` : ""}${isDashed ? ' stroke-dasharray="6 4"' : ""}/>`,
  ]
  if (head > 0) elements.push(arrowHead(base, tip, {ink, opacity}, head))
  return elements
}

function arrowHead(
  base: Point,
  tip: Point,
  {ink, opacity}: {readonly ink: string; readonly opacity: number},
  head: number,
): string {
  const angle = Math.atan2(tip.y - base.y, tip.x - base.x)
  const side = head * 0.38
  const corner = (sign: 1 | -1) =>
    `${round(base.x + sign * side * Math.sin(angle))} ${round(base.y - sign * side * Math.cos(angle))}`
  return `<path d="M${round(tip.x)} ${round(tip.y)}L${corner(1)}L${corner(-1)}Z" fill="${ink}"${opacity < 1 ? ` fill-opacity="${round(opacity)}"` : ""}/>`
}
