import type {Attributes} from "graphology-types"
import {plainElements} from "../graph-table.js"
import {GraphBuilder} from "./graph-builder.js"
import type {GraphFormat} from "./graph-format.js"
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

/** JSON Graph Format, version 2 out, 1 and 2 in. An edge's `type` is its relation there. @see https://jsongraphformat.info */
export const jgf: GraphFormat = {
  name: "jgf",
  label: "JSON Graph Format",
  extensions: ["jgf", "jgf.json"],
  recognises: (head) =>
    /^\s*\{\s*"graphs?"\s*:/.test(head) &&
    /"(?:nodes|edges|metadata|label|id|type|directed)"/.test(head) &&
    !/"links"|"multigraph"/.test(head),
  write: (source) => inPieces(write(source)),
  async read(chunks) {
    const file = await readJsonObject(chunks, "JSON Graph Format")
    const graphs = Array.isArray(file.graphs)
      ? objectsOf(file.graphs)
      : isObject(file.graph)
        ? [file.graph]
        : []
    if (graphs.length === 0) throw notThis("JSON Graph Format", 'it has no "graph"')
    const builder = new GraphBuilder()
    if (graphs.length > 1) {
      builder.issue({
        code: "formats.several-graphs",
        message: `The file has ${graphs.length} graphs. All their nodes and edges were put into one.`,
      })
    }
    for (const graph of graphs) if (graph !== undefined) readGraph(graph, builder)
    return builder.finish()
  },
}

function readGraph(graph: JsonObject, builder: GraphBuilder): void {
  builder.graph(attributesOf(graph.metadata))
  const nodes: [string | undefined, JsonObject | undefined][] = Array.isArray(graph.nodes)
    ? objectsOf(graph.nodes).map((node) => [idOf(node?.id), node])
    : isObject(graph.nodes)
      ? Object.entries(graph.nodes).map(([id, node]) => [id, isObject(node) ? node : {}])
      : []
  for (const [id, node] of nodes) {
    if (id === undefined) builder.skipped("node", "has no id")
    else builder.node(id, {...attributesOf({label: node?.label}), ...attributesOf(node?.metadata)})
  }
  for (const edge of objectsOf(graph.edges)) {
    const [source, target] = [idOf(edge?.source), idOf(edge?.target)]
    if (edge === undefined || source === undefined || target === undefined) {
      builder.skipped("edge", "has no source or target")
      continue
    }
    const directed = edge.directed ?? graph.directed
    const named = attributesOf({label: edge.label, type: edge.relation})
    const attributes = {...named, ...attributesOf(edge.metadata)}
    builder.edge({id: idOf(edge.id), source, target, isDirected: directed !== false, attributes})
  }
}

function* write(given: Parameters<typeof plainElements>[0]): Generator<string> {
  const {graph, nodes, edges} = plainElements(given)
  const isDirected = graph.size === 0 ? graph.type !== "undirected" : graph.directedSize > 0
  yield `{"graph":{"directed":${isDirected},"metadata":${JSON.stringify(graph.getAttributes())},\n"nodes":{`
  yield* listed(nodes(), ({key, attributes}) => {
    const {label, ...metadata} = textOut(attributes, ["label"])
    return `${JSON.stringify(key)}:${JSON.stringify({label, metadata})}`
  })
  yield `},\n"edges":[`
  yield* listed(edges(), (edge) => {
    const {label, type: relation, ...metadata} = textOut(edge.attributes, ["label", "type"])
    const {key: id, source, target} = edge
    return JSON.stringify({id, source, relation, target, directed: edge.isDirected, label, metadata})
  })
  yield "]}}\n"
}

/** Fields of the format are text; attributes of those names that are none stay among the metadata. */
function textOut(attributes: Attributes, names: readonly string[]): Attributes {
  const odd = names.filter((name) => name in attributes && typeof attributes[name] !== "string")
  if (odd.length === 0) return attributes
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [odd.includes(name) ? `${name}_` : name, value]),
  )
}
