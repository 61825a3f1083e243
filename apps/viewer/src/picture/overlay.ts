/** What is drawn over nodes and edges by the page itself: labels, icons, rings. One 2D canvas, drawn each frame. */

import type {Paint, Surface} from "../look/palette.js"
import {type Point, pointAt, type Stroke} from "./geometry.js"
import type {Focus, Marks} from "./picture.js"
import {type Box, type Disc, type LabelWish, type PlacedLabel, placeLabels} from "./place-labels.js"

/** A node where it is on the screen now. */
export interface SeenNode extends Disc {
  readonly label: string
  readonly icon: Path2D
  /** False for a node that is to be named only when it is looked at. */
  readonly isNamed: boolean
  readonly paint: Paint
}

/** What a frame shows. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly surface: Surface
  /** The shown nodes that are in view, the most important first. */
  readonly nodes: readonly SeenNode[]
  readonly focus: Focus | undefined
  readonly marks: Marks
  readonly mostLabels: number
  /** What lies over the picture: no label goes under it. */
  readonly covered: readonly Box[]
  /** Edges whose words are drawn, with the nodes at their ends already on the screen. */
  readonly edgeWords: readonly {
    readonly stroke: Stroke
    readonly words: string
    readonly isSelected: boolean
  }[]
  /** Nodes that have a relation to themselves. */
  readonly loops: ReadonlySet<number>
}

const family = `system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif`
/** Icons are drawn in nodes of at least this radius. */
export const leastIconRadius = 8

/** How many names, of the most important, are worth covering small nodes for: in a crowd every place is some node's. */
const mostKeen = 24

/** Widths of texts by font, because measuring costs more than drawing. */
const widths = new Map<string, number>()

/** @returns the nodes that got a label */
export function drawOverlay(
  context: CanvasRenderingContext2D,
  frame: Frame,
): {readonly labelled: readonly number[]} {
  const {nodes, focus, marks, mostLabels} = frame
  context.textBaseline = "middle"
  context.lineJoin = "round"
  drawLoops(context, frame)
  drawIcons(context, frame)
  const byIndex = new Map(nodes.map((node) => [node.index, node]))
  const special = specialNodes(marks)
  const named = nodes.filter(
    ({index, isNamed}) => (focus ? focus.nodes.has(index) : isNamed) || special.has(index),
  )
  const wishes: LabelWish[] = [
    ...named.filter(({index}) => special.has(index)),
    ...named.filter(({index}) => !special.has(index)),
  ].map((node, rank) => ({
    ...node,
    // Beyond the ring.
    radius: node.radius + (special.has(node.index) ? 7 : 0),
    width: measure(context, node.label, fontOf(node, frame.surface)) + 2,
    height: fontSize(node, frame.surface) + 4,
    isForced: special.has(node.index),
    isKeen: rank < mostKeen,
  }))
  const placed = placeLabels(wishes, {discs: nodes, boxes: frame.covered}, frame, mostLabels)
  const words = placeEdgeWords(context, frame, placed)
  for (const one of words) drawEdgeWords(context, frame.surface, one)
  for (const label of placed) drawLabel(context, frame, byIndex.get(label.index)!, label)
  drawRings(context, frame, byIndex)
  return {labelled: placed.map(({index}) => index)}
}

function specialNodes({selected, hovered, cursor, picked}: Marks): Set<number> {
  // Names of very many would lie over each other: their rings are enough.
  const special = new Set<number>(picked.size <= mostKeen ? picked : [])
  if (selected?.kind === "node") special.add(selected.index)
  if (hovered?.kind === "node") special.add(hovered.index)
  if (cursor !== undefined) special.add(cursor)
  return special
}

function fontSize({radius}: Disc, {letters}: Surface): number {
  return Math.round(letters * Math.min(15, Math.max(11, Math.round(9.5 + radius * 0.25))))
}

function fontOf(node: Disc, surface: Surface): string {
  return `${node.radius >= 14 ? 600 : 500} ${fontSize(node, surface)}px ${family}`
}

function measure(context: CanvasRenderingContext2D, text: string, font: string): number {
  const key = `${font}|${text}`
  let width = widths.get(key)
  if (width === undefined) {
    context.font = font
    width = context.measureText(text).width
    if (widths.size > 20_000) widths.clear()
    widths.set(key, width)
  }
  return width
}

function drawIcons(context: CanvasRenderingContext2D, {nodes, focus, surface}: Frame): void {
  for (const {index, x, y, radius, icon, paint} of nodes) {
    if (radius < leastIconRadius) continue
    const isFaded = focus !== undefined && !focus.nodes.has(index)
    const scale = (radius * 1.08) / 16
    context.save()
    context.translate(x - 8 * scale, y - 8 * scale)
    context.scale(scale, scale)
    context.fillStyle = isFaded ? surface.background : paint.ink
    context.globalAlpha = isFaded ? 0.6 : 0.92
    context.fill(icon, "evenodd")
    context.restore()
  }
}

/** A relation of a node to itself has no line to draw: a small ring stands for it. */
function drawLoops(context: CanvasRenderingContext2D, {nodes, loops, surface, focus}: Frame): void {
  if (loops.size === 0) return
  context.strokeStyle = surface.edge
  context.lineWidth = 1.5
  for (const {index, x, y, radius} of nodes) {
    if (!loops.has(index) || (focus && !focus.nodes.has(index))) continue
    context.beginPath()
    context.arc(x, y - radius - 4, 6, Math.PI * 0.8, Math.PI * 2.2)
    context.stroke()
  }
}

function drawLabel(context: CanvasRenderingContext2D, frame: Frame, node: SeenNode, box: PlacedLabel): void {
  const {surface, marks} = frame
  const isSelected = marks.selected?.kind === "node" && marks.selected.index === node.index
  context.font = fontOf(node, surface)
  const middle = (box.top + box.bottom) / 2
  if (isSelected) {
    context.fillStyle = surface.text
    context.beginPath()
    context.roundRect(box.left - 4, box.top - 2, box.right - box.left + 8, box.bottom - box.top + 4, 5)
    context.fill()
    context.fillStyle = surface.background
  } else {
    context.strokeStyle = surface.background
    context.lineWidth = 4
    context.globalAlpha = 0.9
    context.strokeText(node.label, box.left + 1, middle)
    context.globalAlpha = 1
    context.fillStyle = surface.text
  }
  context.fillText(node.label, box.left + 1, middle)
}

interface PlacedWords extends Box {
  readonly words: string
  readonly isSelected: boolean
}

const wordsSize = 11
const wordsFont = ({letters}: Surface) => `400 ${wordsSize * letters}px ${family}`

function placeEdgeWords(
  context: CanvasRenderingContext2D,
  frame: Frame,
  labels: readonly Box[],
): PlacedWords[] {
  const taken: Box[] = [
    ...labels,
    ...frame.nodes
      .filter(({index}) => frame.focus?.nodes.has(index))
      .map(({x, y, radius}) => ({left: x - radius, top: y - radius, right: x + radius, bottom: y + radius})),
  ]
  const placed: PlacedWords[] = []
  const high = 8 * frame.surface.letters
  for (const {stroke, words, isSelected} of frame.edgeWords) {
    const width = measure(context, words, wordsFont(frame.surface)) + 6
    const length = Math.hypot(stroke.to.x - stroke.from.x, stroke.to.y - stroke.from.y)
    if (length < width * 0.7 && !isSelected) continue
    const boxes = [0.5, 0.4, 0.6, 0.3, 0.7].map((share): Box => {
      const middle: Point = pointAt(stroke, share)
      return {
        left: middle.x - width / 2,
        top: middle.y - high,
        right: middle.x + width / 2,
        bottom: middle.y + high,
      }
    })
    const box =
      boxes.find((one) => !taken.some((other) => touches(one, other))) ?? (isSelected ? boxes[0] : undefined)
    if (!box) continue
    taken.push(box)
    placed.push({...box, words, isSelected})
  }
  return placed
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function drawEdgeWords(context: CanvasRenderingContext2D, surface: Surface, placed: PlacedWords): void {
  const {left, top, right, bottom, words, isSelected} = placed
  context.font = wordsFont(surface)
  context.fillStyle = surface.background
  context.globalAlpha = 0.92
  context.beginPath()
  context.roundRect(left, top, right - left, bottom - top, 4)
  context.fill()
  context.globalAlpha = 1
  context.fillStyle = isSelected ? surface.accent : surface.muted
  context.fillText(words, left + 3, (top + bottom) / 2 + 0.5)
}

function drawRings(
  context: CanvasRenderingContext2D,
  {surface, marks}: Frame,
  byIndex: ReadonlyMap<number, SeenNode>,
): void {
  const ring = (index: number | undefined, distance: number, width: number, colour: string) => {
    const node = index === undefined ? undefined : byIndex.get(index)
    if (!node) return
    context.strokeStyle = colour
    context.lineWidth = width
    context.beginPath()
    context.arc(node.x, node.y, node.radius + distance, 0, 2 * Math.PI)
    context.stroke()
  }
  const nodeOf = (target: Marks["selected"]) => (target?.kind === "node" ? target.index : undefined)
  ring(nodeOf(marks.hovered), 2, 1.5, surface.text)
  ring(nodeOf(marks.selected), 3, 3, surface.text)
  for (const index of marks.picked) ring(index, 3, 2.5, surface.accent)
  // The keyboard's ring has a light and a dark line, so that it shows on any colour.
  ring(marks.cursor, 6, 4, surface.background)
  ring(marks.cursor, 6, 2, surface.accent)
}
