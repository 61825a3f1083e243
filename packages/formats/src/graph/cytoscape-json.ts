import {plainElements, plainSource, type TableOptions} from "../graph-table.js"
import {GraphBuilder} from "./graph-builder.js"
import type {GraphFormat, GraphSource} from "./graph-format.js"
import {
  attributesOf,
  idOf,
  inPieces,
  isObject,
  type JsonObject,
  listed,
  notThis,
  objectsOf,
  readJsonObject,
} from "./json-text.js"
import {attributesBeside} from "./node-link.js"

const nodeFields = new Set(["id"])
const edgeFields = new Set(["id", "source", "target"])

/** Cytoscape's JSON, of the desktop program (`.cyjs`) and of Cytoscape.js. `x` and `y` are the position. */
export const cytoscapeJson: GraphFormat = {
  name: "cytoscape",
  label: "Cytoscape JSON",
  extensions: ["cyjs"],
  recognises: (head) => /^\s*\{/.test(head) && /"elements"\s*:\s*[[{]/.test(head),
  write: (source, options) => inPieces(write(source, options)),
  async read(chunks) {
    const file = await readJsonObject(chunks, "Cytoscape JSON")
    const {elements} = file
    if (!Array.isArray(elements) && !isObject(elements))
      throw notThis("Cytoscape JSON", 'it has no "elements"')
    const builder = new GraphBuilder()
    builder.graph(attributesOf(file.data))
    const all = Array.isArray(elements)
      ? objectsOf(elements)
      : [...objectsOf((elements as JsonObject).nodes), ...objectsOf((elements as JsonObject).edges)]
    for (const element of all) readElement(element, builder)
    return builder.finish()
  },
}

function readElement(element: JsonObject | undefined, builder: GraphBuilder): void {
  const data = isObject(element?.data) ? element.data : {}
  const [id, source, target] = [idOf(data.id), idOf(data.source), idOf(data.target)]
  if (source !== undefined && target !== undefined) {
    const {directed, ...attributes} = attributesOf(data, edgeFields)
    builder.edge({id, source, target, isDirected: directed !== false, attributes})
  } else if (id !== undefined) {
    const {x, y} = isObject(element?.position) ? element.position : {}
    builder.node(id, {...attributesOf(data, nodeFields), ...attributesOf({x, y})})
  } else builder.skipped("element", "has neither an id nor a source and a target")
}

function* write(given: GraphSource, options?: TableOptions): Generator<string> {
  const source = plainSource(given)
  const {graph, nodes, edges, looks} = plainElements(given, options)
  const isKnowledge = "graph" in source
  yield `{"format_version":"1.0","generated_by":"relata","target_cytoscapejs_version":"~3.0","data":${JSON.stringify(graph.getAttributes())},\n"elements":{"nodes":[`
  yield* listed(nodes(), ({key, attributes}) => {
    // Cytoscape draws y downwards.
    const look = looks.get(key)
    const {x, y, ...others} = look === undefined ? attributes : {...attributes, ...look, y: -look.y}
    const isPlaced = Number.isFinite(x) && Number.isFinite(y)
    const data = {id: key, ...attributesBeside(isPlaced ? others : attributes, nodeFields)}
    return JSON.stringify({data, ...(isPlaced ? {position: {x, y}} : {})})
  })
  yield `],\n"edges":[`
  yield* listed(edges(), ({key, source: from, target: to, isDirected, attributes}) => {
    const {type} = attributes
    const data = {
      id: key,
      source: from,
      target: to,
      ...(isDirected ? {} : {directed: false}),
      // Cytoscape's styles look for the kind of an edge there.
      ...(isKnowledge && typeof type === "string" ? {interaction: type, label: type} : {}),
      ...attributesBeside(attributes, edgeFields),
    }
    return JSON.stringify({data})
  })
  yield "]}}\n"
}
