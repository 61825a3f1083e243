import {plainElements, type TableOptions} from "../graph-table.js"
import {escapeXml, toNmtoken} from "../xml.js"
import type {GraphFormat, GraphSource} from "./graph-format.js"
import {inPieces} from "./json-text.js"

/** GraphML as yEd draws it: boxes with names, arrows with types, and the evidence as descriptions. */
export const yed: GraphFormat = {
  name: "yed",
  label: "GraphML for yEd",
  extensions: ["yed.graphml"],
  write: (source, options) => inPieces(write(source, options)),
}

function* write(source: GraphSource, options?: TableOptions): Generator<string> {
  const {nodes, edges, looks} = plainElements(source, options)
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">\n'
  yield '<key id="d0" for="node" yfiles.type="nodegraphics"/>\n<key id="d1" for="edge" yfiles.type="edgegraphics"/>\n'
  yield '<key id="d2" for="node" attr.name="description" attr.type="string"/>\n<key id="d3" for="edge" attr.name="description" attr.type="string"/>\n'
  yield '<key id="d4" for="node" attr.name="type" attr.type="string"/>\n<key id="d5" for="edge" attr.name="type" attr.type="string"/>\n'
  yield '<graph id="G" edgedefault="directed">\n'
  let count = 0
  for (const {key, attributes} of nodes()) {
    const label = String(attributes.label ?? attributes.name ?? key)
    const width = Math.round(24 + 7 * Math.min(label.length, 60))
    // Without places yEd would draw all on one spot; a grid lets a person see that there is a layout to choose.
    const look = looks.get(key)
    // yEd draws y downwards, and names a box by its upper left corner.
    const [lookX, lookY] = look === undefined ? [] : [round(look.x - width / 2), round(-look.y - 15)]
    const x = lookX ?? (Number.isFinite(attributes.x) ? attributes.x : (count % 40) * 160)
    const y = lookY ?? (Number.isFinite(attributes.y) ? attributes.y : Math.floor(count / 40) * 60)
    count++
    yield `<node id="${toNmtoken(key)}">${data("d2", describe(attributes))}${data("d4", attributes.type)}<data key="d0"><y:ShapeNode><y:Geometry x="${x}" y="${y}" width="${width}" height="30"/><y:Fill color="${colour(look?.color ?? attributes.color)}"/><y:NodeLabel>${escapeXml(label)}</y:NodeLabel><y:Shape type="roundrectangle"/></y:ShapeNode></data></node>\n`
  }
  for (const {key, source: from, target: to, isDirected, attributes} of edges()) {
    const label = String(attributes.type ?? attributes.label ?? "")
    const direction = isDirected ? "" : ' directed="false"'
    const arrow = isDirected ? "standard" : "none"
    yield `<edge id="${toNmtoken(key)}" source="${toNmtoken(from)}" target="${toNmtoken(to)}"${direction}>${data("d3", describe(attributes))}${data("d5", attributes.type)}<data key="d1"><y:PolyLineEdge><y:Arrows source="none" target="${arrow}"/><y:EdgeLabel>${escapeXml(label)}</y:EdgeLabel></y:PolyLineEdge></data></edge>\n`
  }
  yield "</graph>\n</graphml>\n"
}

function describe({aliases, evidence}: {readonly [name: string]: unknown}): unknown {
  if (Array.isArray(evidence)) return evidence.map(({text}) => text).join("\n")
  return Array.isArray(aliases) ? aliases.join(", ") : undefined
}

function data(key: string, value: unknown): string {
  if (value === undefined || value === "") return ""
  return `<data key="${key}">${escapeXml(typeof value === "string" ? value : JSON.stringify(value))}</data>`
}

function colour(value: unknown): string {
  return typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value) ? value : "#E8EEF7"
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
