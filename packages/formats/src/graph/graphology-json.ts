import {GraphBuilder} from "./graph-builder.js"
import type {GraphFormat} from "./graph-format.js"
import {type GraphShape, type GraphWriter, inOneFile, writePlain} from "./graph-writer.js"
import {attributesOf, idOf, isObject, JsonList, notThis, objectsOf, readJsonObject} from "./json-text.js"

/** What graphology's `graph.export()` gives and `Graph.from` takes. Holds every graph whole. */
export const graphologyJson: GraphFormat = {
  name: "graphology",
  label: "graphology JSON",
  extensions: ["graphology.json"],
  recognises: (head) => /^\s*\{\s*"(?:options|attributes|nodes)"\s*:/.test(head) && /"key"\s*:/.test(head),
  write: (source) => inOneFile(writePlain(source, writer)),
  writer,
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

function writer({kind, isMulti, allowsLoops, attributes}: GraphShape): GraphWriter {
  const [nodes, edges] = [new JsonList(), new JsonList()]
  const options = {type: kind, multi: isMulti, allowSelfLoops: allowsLoops}
  return {
    nodesHead: `{"options":${JSON.stringify(options)},\n"attributes":${JSON.stringify(attributes)},\n"nodes":[`,
    node: (key, own) => nodes.add({key, ...filled(own)}),
    nodesTail: '\n],\n"edges":[',
    edgesHead: "",
    edge: ({key, source, target, isDirected, attributes: own}) =>
      edges.add({key, source, target, ...filled(own), ...(isDirected ? {} : {undirected: true})}),
    edgesTail: "\n]}\n",
  }
}

function filled(attributes: object): object {
  return Object.keys(attributes).length > 0 ? {attributes} : {}
}
