import type {Attributes} from "graphology-types"
import {type NodeLooks, plainElements, plainSource} from "../graph-table.js"
import {keysInGiven} from "./given-graph.js"
import type {GraphSource} from "./graph-format.js"
import {layoutGraph, type Place} from "./layout-graph.js"
import {BoxGrid, placeLabels, shortened, widthOf as usualWidth} from "./place-labels.js"

/** A point of the picture; y runs downwards. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** The line of an edge: its ends, and between them none, one or two points that bend it (a Bézier curve). */
export interface DrawnLine {
  readonly points: readonly Point[]
  readonly hasArrow: boolean
  /** True for what is not asserted. */
  readonly isDashed: boolean
  /** What a reader is told on hovering. */
  readonly words: string
}

export interface DrawnCircle extends Point {
  /** The node's, or what the legend tells. */
  readonly key: string
  readonly radius: number
  readonly colour: string
  readonly words: string
}

/** A line of writing, by the left end or the middle of its baseline. */
export interface DrawnText extends Point {
  readonly text: string
  readonly size: number
}

/** What a picture of a graph shows, before it is drawn. */
export interface Picture {
  readonly frame: Frame
  readonly title: string
  readonly lines: readonly DrawnLine[]
  readonly circles: readonly DrawnCircle[]
  /** Kinds of edges, on the middle of their lines. Few graphs have room for them. */
  readonly lineTexts: readonly DrawnText[]
  readonly labels: readonly DrawnText[]
  readonly legend: readonly {readonly circle: DrawnCircle; readonly text: DrawnText}[]
}

interface Frame {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Told apart by people who do not see red and green, too; on white, with dark writing beside. */
const palette = [
  "#4c78a8",
  "#e4862b",
  "#3f9b8f",
  "#c44e52",
  "#8a6bb1",
  "#b8912f",
  "#5b9bd5",
  "#8c6d5a",
  "#d37295",
  "#79a34a",
]
const otherColour = "#8b93a1"
/** With more edges than these their types would be a thicket. */
const mostEdgeLabels = 60

/**
 * Lays a graph out and says what is to be drawn: circles coloured by type, lines that bend apart where they are parallel,
 * labels that do not cover one another, a legend. Equal graphs give equal pictures.
 * @param widthOf - the width of a text in ems
 */
export function pictureOf(source: GraphSource, widthOf: (text: string) => number = usualWidth): Picture {
  const {graph, nodes, edges} = plainElements(source)
  const attributes = new Map<string, Attributes>()
  for (const node of nodes()) attributes.set(node.key, node.attributes)
  const labelOf = (node: string) => {
    const {label, name} = attributes.get(node)!
    return String(label ?? name ?? node)
  }
  const places = layoutGraph(graph, (node) => widthOf(shortened(labelOf(node))) * 11)
  const types = colours([...attributes.values()])
  const taken = new BoxGrid()
  const labels = placeLabels(places, labelOf, widthOf, {
    taken,
    neighboursOf: (node) => graph.mapNeighbors(node, (other) => places.get(other)!),
  })
  const kinds = [...types].filter(([type]) => type !== "")
  const isLabelled = graph.size <= mostEdgeLabels
  const lines: DrawnLine[] = []
  const lineTexts: DrawnText[] = []
  const counts = new Map<string, number>()
  for (const edge of edges()) {
    const pair = JSON.stringify([edge.source, edge.target].sort())
    const nth = counts.get(pair) ?? 0
    counts.set(pair, nth + 1)
    const points = lineOf(
      places.get(edge.source)!,
      places.get(edge.target)!,
      edge.source < edge.target ? nth : -nth,
    )
    const {type, label, evidence, factuality} = edge.attributes
    const kind = String(type ?? label ?? "")
    const words = evidence?.[0]?.text ?? ""
    lines.push({
      points,
      hasArrow: edge.isDirected,
      isDashed: factuality !== undefined && factuality !== "asserted",
      words: `${labelOf(edge.source)} — ${kind} — ${labelOf(edge.target)}${words === "" ? "" : `\n${words}`}`,
    })
    const text = isLabelled && kind !== "" ? lineText(shortened(kind), points, taken, widthOf) : undefined
    if (text !== undefined) lineTexts.push(text)
  }
  const circles = [...places].map(([node, {x, y, radius}]) => {
    const own = attributes.get(node)!
    const type = typeOf(own)
    const colour = isColour(own.color) ? own.color : (types.get(type) ?? otherColour)
    return {key: node, x, y, radius, colour, words: `${labelOf(node)}${type === "" ? "" : ` (${type})`}`}
  })
  const legendRows = kinds.length > 1 ? Math.ceil(kinds.length / 4) : 0
  const inner = frameOf(lines, circles, [...labels, ...lineTexts], {widthOf, isWide: legendRows > 0})
  return {
    frame: {...inner, height: inner.height + (legendRows > 0 ? 22 * legendRows + 20 : 0)},
    title: `Graph of ${graph.order} nodes and ${graph.size} edges`,
    lines,
    circles,
    lineTexts,
    labels,
    legend: legendRows > 0 ? legendOf(kinds, inner) : [],
  }
}

/**
 * Where the nodes of a graph lie in its picture and their colours, by their keys, for the formats that have a place for
 * them.
 */
export function looksOf(source: GraphSource): NodeLooks {
  const plain = plainSource(source)
  const {circles} = pictureOf(plain)
  const keys = plain === source ? undefined : keysInGiven(plain)
  const own = new Map([...(keys ?? [])].map(([node, key]) => [key, node]))
  return Object.fromEntries(
    circles.map(({key, x, y, colour}) => [own.get(key) ?? key, {x: round(x), y: round(-y), color: colour}]),
  )
}

function typeOf({type, labels}: Attributes): string {
  if (typeof type === "string") return type
  return typeof labels === "string" ? labels.replace(/^:/, "") : ""
}

/** A colour for each type, the most frequent first; after ten, grey. */
function colours(all: readonly Attributes[]): Map<string, string> {
  const counts = new Map<string, number>()
  for (const one of all) counts.set(typeOf(one), (counts.get(typeOf(one)) ?? 0) + 1)
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return new Map(sorted.map(([type], i) => [type, palette[i] ?? otherColour]))
}

function legendOf(kinds: readonly (readonly [string, string])[], {left, top, width, height}: Frame) {
  const column = (width - 40) / 4
  return kinds.map(([type, colour], i) => {
    const x = left + 24 + column * (i % 4)
    const y = top + height + 14 + 22 * Math.floor(i / 4)
    return {
      circle: {key: type, x, y, radius: 6, colour, words: type},
      text: {x: x + 11, y: y + 4, text: shortened(type), size: 12},
    }
  })
}

/** The kind of an edge on its line, at the first place from the middle on where it covers nothing; else it is left out. */
function lineText(
  text: string,
  points: readonly Point[],
  taken: BoxGrid,
  widthOf: (text: string) => number,
): DrawnText | undefined {
  const size = 8.5
  const half = (widthOf(text) * size) / 2
  for (const part of [0.5, 0.4, 0.6, 0.3, 0.7]) {
    const {x, y} = pointOn(points, part)
    for (const shift of [0, -8, 9]) {
      const base = y + size * 0.3 + shift
      const box = {left: x - half, top: base - size * 0.8, right: x + half, bottom: base + size * 0.25}
      if (taken.covers(box)) continue
      taken.add(box)
      return {x, y: base, text, size}
    }
  }
  return undefined
}

/** Narrower than this a legend has no room. */
const legendWidth = 480

function frameOf(
  lines: readonly DrawnLine[],
  circles: readonly DrawnCircle[],
  texts: readonly DrawnText[],
  {widthOf, isWide}: {readonly widthOf: (text: string) => number; readonly isWide: boolean},
): Frame {
  let [left, top, right, bottom] = [0, 0, 0, 0]
  const stretch = (x1: number, y1: number, x2: number, y2: number) => {
    left = Math.min(left, x1)
    top = Math.min(top, y1)
    right = Math.max(right, x2)
    bottom = Math.max(bottom, y2)
  }
  for (const {x, y, radius} of circles) stretch(x - radius, y - radius, x + radius, y + radius)
  for (const {points} of lines) {
    for (let i = 0; i <= 8; i++) {
      const {x, y} = pointOn(points, i / 8)
      stretch(x, y, x, y)
    }
  }
  // Texts on lines stand around their middle, and within a text's width of it on either side.
  for (const {x, y, text, size} of texts) stretch(x, y - size, x + widthOf(text) * size, y + size * 0.3)
  const margin = 24
  const width = right - left + 2 * margin
  return {
    left: left - margin,
    top: top - margin,
    width: isWide ? Math.max(width, legendWidth) : width,
    height: bottom - top + 2 * margin,
  }
}

/** The line of an edge from rim to rim; parallel edges bend more and more, a loop stands above its node. */
function lineOf(from: Place, to: Place, nth: number): readonly Point[] {
  if (from === to) {
    const {x, y, radius} = from
    const high = radius + 22 + 9 * Math.abs(nth)
    return [
      {x: x - radius * 0.6, y: y - radius * 0.8},
      {x: x - high, y: y - 2 * high},
      {x: x + high, y: y - 2 * high},
      {x: x + radius * 0.6, y: y - radius * 0.8},
    ]
  }
  const distance = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const [dx, dy] = [(to.x - from.x) / distance, (to.y - from.y) / distance]
  const start = {x: from.x + dx * from.radius, y: from.y + dy * from.radius}
  const end = {x: to.x - dx * (to.radius + 1.5), y: to.y - dy * (to.radius + 1.5)}
  if (nth === 0) return [start, end]
  const bend = nth * 26
  return [start, {x: (start.x + end.x) / 2 - dy * bend, y: (start.y + end.y) / 2 + dx * bend}, end]
}

/** A point of a line or Bézier curve, by the part of the way to it. */
export function pointOn(points: readonly Point[], part: number): Point {
  let level = points
  while (level.length > 1) {
    level = level.slice(1).map((b, i) => {
      const a = level[i]!
      return {x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part}
    })
  }
  return level[0]!
}

function isColour(value: unknown): value is string {
  return typeof value === "string" && /^#[0-9a-f]{3,8}$/i.test(value)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
