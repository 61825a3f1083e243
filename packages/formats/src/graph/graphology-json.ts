import {plainElements} from "../graph-table.js"
import {GraphBuilder} from "./graph-builder.js"
import type {GraphFormat} from "./graph-format.js"
import {
  attributesOf,
  idOf,
  inPieces,
  isObject,
  listed,
  notThis,
  objectsOf,
  readJsonObject,
} from "./json-text.js"

/** What graphology's `graph.export()` gives and `Graph.from` takes. Holds every graph whole. */
export const graphologyJson: GraphFormat = {
  name: "graphology",
  label: "graphology JSON",
  extensions: ["graphology.json"],
  recognises: (head) => /^\s*\{\s*"(?:options|attributes|nodes)"\s*:/.test(head) && /"key"\s*:/.test(head),
  write: (source) => inPieces(write(source)),
  async read(chunks) {
    const file = await readJsonObject(chunks, "graphology JSON")
    if (!Array.isArray(file.nodes)) throw notThis("graphology JSON", 'it has no list "nodes"')
    const type = isObject(file.options) ? file.options.type : undefined
    const builder = new GraphBuilder()
    builder.graph(attributesOf(file.attributes))
    for (const node of objectsOf(file.nodes)) {
      const key = idOf(node?.key)
      if (key === undefined) builder.skipped("node", "has no key")
      else builder.node(key, attributesOf(node!.attributes))
    }
    for (const edge of objectsOf(file.edges)) {
      const [source, target] = [idOf(edge?.source), idOf(edge?.target)]
      if (edge === undefined || source === undefined || target === undefined)
        builder.skipped("edge", "has no source or target")
      else {
        builder.edge({
          id: idOf(edge.key),
          source,
          target,
          isDirected: type !== "undirected" && edge.undirected !== true,
          attributes: attributesOf(edge.attributes),
        })
      }
    }
    return builder.finish()
  },
}

function* write(source: Parameters<typeof plainElements>[0]): Generator<string> {
  const {graph, nodes, edges} = plainElements(source)
  const {type, multi, allowSelfLoops} = graph
  yield `{"options":${JSON.stringify({type, multi, allowSelfLoops})},\n"attributes":${JSON.stringify(graph.getAttributes())},\n"nodes":[`
  yield* listed(nodes(), ({key, attributes}) => JSON.stringify({key, ...filled(attributes)}))
  yield `],\n"edges":[`
  yield* listed(edges(), ({key, source, target, isDirected, attributes}) =>
    JSON.stringify({key, source, target, ...filled(attributes), ...(isDirected ? {} : {undirected: true})}),
  )
  yield "]}\n"
}

function filled(attributes: object): object {
  return Object.keys(attributes).length > 0 ? {attributes} : {}
}
