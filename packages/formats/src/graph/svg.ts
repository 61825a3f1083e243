import type {Attributes} from "graphology-types"
import {plainElements} from "../graph-table.js"
import {escapeXml} from "../xml.js"
import type {GraphFormat, GraphSource} from "./graph-format.js"
import {inPieces} from "./json-text.js"
import {layoutGraph, type Place} from "./layout-graph.js"
import {placeLabels, shortened, widthOf} from "./place-labels.js"

/**
 * A picture of the graph that stands in a report as it is: laid out, coloured by type, with labels that do not cover
 * one another, a legend, and the words behind each edge on hovering. Drawn without a browser.
 */
export const svg: GraphFormat = {
  name: "svg",
  label: "SVG picture",
  extensions: ["svg"],
  write: (source) => inPieces(write(source)),
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

function* write(source: GraphSource): Generator<string> {
  const {graph, nodes, edges} = plainElements(source)
  const attributes = new Map<string, Attributes>()
  for (const node of nodes()) attributes.set(node.key, node.attributes)
  const labelOf = (node: string) => {
    const {label, name} = attributes.get(node)!
    return String(label ?? name ?? node)
  }
  const places = layoutGraph(graph, (node) => widthOf(shortened(labelOf(node))) * 11)
  const types = colours([...attributes.values()])
  const labels = placeLabels(places, labelOf)
  const frame = frameOf(places, labels)
  const legend = [...types].filter(([type]) => type !== "")
  const legendHeight = legend.length > 1 ? 22 * Math.ceil(legend.length / 4) + 20 : 0
  const height = frame.height + legendHeight
  yield `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${round(frame.left)} ${round(frame.top)} ${round(frame.width)} ${round(height)}" width="${round(frame.width)}" height="${round(height)}" font-family="Helvetica, Arial, 'Noto Sans', 'Noto Sans CJK SC', sans-serif">\n`
  yield `<title>Graph of ${graph.order} nodes and ${graph.size} edges</title>\n`
  yield `<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto" markerUnits="userSpaceOnUse"><path d="M0 1 L7 4 L0 7 z" fill="#8b93a1"/></marker></defs>\n`
  yield `<rect x="${round(frame.left)}" y="${round(frame.top)}" width="${round(frame.width)}" height="${round(height)}" fill="#ffffff"/>\n`
  yield '<g fill="none" stroke="#aeb6c2" stroke-width="1">\n'
  const isLabelled = graph.size <= mostEdgeLabels
  const edgeLabels: string[] = []
  const counts = new Map<string, number>()
  for (const edge of edges()) {
    const pair = JSON.stringify([edge.source, edge.target].sort())
    const nth = counts.get(pair) ?? 0
    counts.set(pair, nth + 1)
    const line = lineOf(
      places.get(edge.source)!,
      places.get(edge.target)!,
      edge.source < edge.target ? nth : -nth,
    )
    const arrow = edge.isDirected ? ' marker-end="url(#arrow)"' : ""
    const kind = String(edge.attributes.type ?? edge.attributes.label ?? "")
    const words = edge.attributes.evidence?.[0]?.text ?? ""
    const dashes =
      edge.attributes.factuality !== undefined && edge.attributes.factuality !== "asserted"
        ? ' stroke-dasharray="4 3"'
        : ""
    yield `<path d="${line.path}"${arrow}${dashes}><title>${escapeXml(`${labelOf(edge.source)} — ${kind} — ${labelOf(edge.target)}${words === "" ? "" : `\n${words}`}`)}</title></path>\n`
    if (isLabelled && edge.source !== edge.target && kind !== "") {
      edgeLabels.push(
        `<text x="${round(line.x)}" y="${round(line.y)}">${escapeXml(shortened(kind))}</text>\n`,
      )
    }
  }
  yield '</g>\n<g stroke="#ffffff" stroke-width="1.2">\n'
  for (const [node, {x, y, radius}] of places) {
    const own = attributes.get(node)!
    const colour = isColour(own.color) ? own.color : (types.get(typeOf(own)) ?? otherColour)
    yield `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${colour}"><title>${escapeXml(`${labelOf(node)}${typeOf(own) === "" ? "" : ` (${typeOf(own)})`}`)}</title></circle>\n`
  }
  yield "</g>\n"
  const halo = 'paint-order="stroke" stroke="#ffffff" stroke-width="3" stroke-linejoin="round"'
  if (edgeLabels.length > 0) {
    yield `<g font-size="8.5" fill="#6b7480" text-anchor="middle" ${halo}>\n`
    yield* edgeLabels
    yield "</g>\n"
  }
  yield `<g fill="#1f2733" ${halo}>\n`
  for (const {text, x, y, size} of labels) {
    yield `<text x="${round(x)}" y="${round(y)}" font-size="${round(size)}">${escapeXml(text)}</text>\n`
  }
  yield "</g>\n"
  if (legendHeight > 0) yield* legendOf(legend, frame)
  yield "</svg>\n"
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

function* legendOf(
  legend: readonly (readonly [string, string])[],
  {
    left,
    top,
    width,
    height,
  }: {readonly left: number; readonly top: number; readonly width: number; readonly height: number},
): Generator<string> {
  const column = (width - 40) / 4
  yield '<g font-size="12" fill="#1f2733">\n'
  for (const [i, [type, colour]] of legend.entries()) {
    const x = left + 24 + column * (i % 4)
    const y = top + height + 14 + 22 * Math.floor(i / 4)
    yield `<circle cx="${round(x)}" cy="${round(y)}" r="6" fill="${colour}"/><text x="${round(x + 11)}" y="${round(y + 4)}">${escapeXml(shortened(type))}</text>\n`
  }
  yield "</g>\n"
}

function frameOf(places: ReadonlyMap<string, Place>, labels: ReturnType<typeof placeLabels>) {
  let [left, top, right, bottom] = [0, 0, 0, 0]
  for (const {x, y, radius} of places.values()) {
    left = Math.min(left, x - radius)
    right = Math.max(right, x + radius)
    top = Math.min(top, y - radius)
    bottom = Math.max(bottom, y + radius)
  }
  for (const {x, y, text, size} of labels) {
    left = Math.min(left, x)
    right = Math.max(right, x + widthOf(text) * size)
    top = Math.min(top, y - size)
    bottom = Math.max(bottom, y + size * 0.3)
  }
  const margin = 24
  return {
    left: left - margin,
    top: top - margin,
    width: right - left + 2 * margin,
    height: bottom - top + 2 * margin,
  }
}

/** The path of an edge from rim to rim; parallel edges bend more and more, a loop stands above its node. */
function lineOf(
  from: Place,
  to: Place,
  nth: number,
): {readonly path: string; readonly x: number; readonly y: number} {
  if (from === to) {
    const {x, y, radius} = from
    const high = radius + 22 + 9 * Math.abs(nth)
    const path = `M${round(x - radius * 0.6)} ${round(y - radius * 0.8)} C${round(x - high)} ${round(y - 2 * high)} ${round(x + high)} ${round(y - 2 * high)} ${round(x + radius * 0.6)} ${round(y - radius * 0.8)}`
    return {path, x, y: y - 1.6 * high}
  }
  const distance = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const [dx, dy] = [(to.x - from.x) / distance, (to.y - from.y) / distance]
  const start = {x: from.x + dx * from.radius, y: from.y + dy * from.radius}
  const end = {x: to.x - dx * (to.radius + 1.5), y: to.y - dy * (to.radius + 1.5)}
  const bend = nth * 26
  const middle = {x: (start.x + end.x) / 2 - dy * bend, y: (start.y + end.y) / 2 + dx * bend}
  const path =
    nth === 0
      ? `M${round(start.x)} ${round(start.y)} L${round(end.x)} ${round(end.y)}`
      : `M${round(start.x)} ${round(start.y)} Q${round(middle.x)} ${round(middle.y)} ${round(end.x)} ${round(end.y)}`
  return {path, x: (start.x + end.x) / 2 - (dy * bend) / 2, y: (start.y + end.y) / 2 + (dx * bend) / 2}
}

function isColour(value: unknown): value is string {
  return typeof value === "string" && /^#[0-9a-f]{3,8}$/i.test(value)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
