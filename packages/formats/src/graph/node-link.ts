import {GraphBuilder} from "./graph-builder.js"
import type {GraphFormat} from "./graph-format.js"
import {type GraphShape, type GraphWriter, inOneFile, writePlain} from "./graph-writer.js"
import {attributesOf, idOf, JsonList, notThis, objectsOf, readJsonObject} from "./json-text.js"

const nodeFields = new Set(["id"])
const edgeFields = new Set(["source", "target", "key", "directed"])

/**
 * Node-link JSON, as NetworkX and D3 have it. `edges` as NetworkX 3.4 and later write; `links` is read too, and ends
 * that are places in the list of nodes, as older D3 examples have them. An undirected edge among directed ones says
 * `"directed": false`.
 */
export const nodeLink: GraphFormat = {
  name: "json",
  label: "node-link JSON (NetworkX, D3)",
  extensions: ["json"],
  recognises: (head) =>
    /^\s*\{/.test(head) && /"(?:links|edges|nodes)"\s*:\s*\[/.test(head) && !/"elements"\s*:/.test(head),
  write: (source) => inOneFile(writePlain(source, writer)),
  writer,
  async read(chunks) {
    const file = await readJsonObject(chunks, "node-link JSON")
    const edges = file.edges ?? file.links
    if (!Array.isArray(file.nodes) && !Array.isArray(edges))
      throw notThis("node-link JSON", 'it has no "nodes"')
    const builder = new GraphBuilder()
    builder.graph(attributesOf(file.graph))
    const ids: (string | undefined)[] = []
    for (const node of objectsOf(file.nodes)) {
      const id = idOf(node?.id ?? node?.name)
      ids.push(id)
      if (id === undefined) builder.skipped("node", "has no id")
      else builder.node(id, attributesOf(node, nodeFields))
    }
    const end = (value: unknown) => {
      const id = idOf(value)
      const isPlace = typeof value === "number" && !builder.built.hasNode(id)
      return isPlace ? (ids[value] ?? id) : id
    }
    for (const edge of objectsOf(edges)) {
      const [source, target] = [end(edge?.source), end(edge?.target)]
      if (edge === undefined || source === undefined || target === undefined) {
        builder.skipped("edge", "has no source or target")
        continue
      }
      const key = idOf(edge.key)
      builder.edge({
        // NetworkX numbers parallel edges within each pair of nodes, which names no edge of the graph.
        id: typeof edge.key === "string" && !builder.built.hasEdge(key) ? key : undefined,
        source,
        target,
        isDirected: typeof edge.directed === "boolean" ? edge.directed : file.directed !== false,
        attributes: attributesOf(edge, edgeFields),
      })
    }
    return builder.finish()
  },
}

function writer({kind, attributes, edgeCount, directedCount}: GraphShape): GraphWriter {
  const isDirected = edgeCount === 0 ? kind !== "undirected" : directedCount > 0
  const [nodes, edges] = [new JsonList(), new JsonList()]
  return {
    nodesHead: `{"directed":${isDirected},"multigraph":true,"graph":${JSON.stringify(attributes)},\n"nodes":[`,
    node: (key, own) => nodes.add({id: key, ...attributesBeside(own, nodeFields)}),
    nodesTail: '\n],\n"edges":[',
    edgesHead: "",
    edge: (edge) =>
      edges.add({
        source: edge.source,
        target: edge.target,
        key: edge.key,
        ...(isDirected && !edge.isDirected ? {directed: false} : {}),
        ...attributesBeside(edge.attributes, edgeFields),
      }),
    edgesTail: "\n]}\n",
  }
}

/** Attributes beside fields of the format; one that has the name of a field gets a line behind it. */
export function attributesBeside(attributes: object, fields: ReadonlySet<string>): object {
  if (!Object.keys(attributes).some((name) => fields.has(name))) return attributes
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [fields.has(name) ? `${name}_` : name, value]),
  )
}
