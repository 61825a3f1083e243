import {type NodeValue, type RelationshipValue, textOf, type Value} from "@relata/query"
import {printable} from "../text-layout.js"

/** A value as it stands in a table: entities by their names, paths as they read. */
export function cellText(value: Value): string {
  if (value === null) return ""
  if (Array.isArray(value)) return value.map((item) => cellText(item as Value)).join(", ")
  if (value instanceof Map)
    return `{${[...value].map(([key, item]) => `${key}: ${cellText(item)}`).join(", ")}}`
  if (typeof value === "object" && "kind" in value) {
    switch (value.kind) {
      case "node":
        return nodeText(value)
      case "relationship":
        return relationText(value)
      case "path":
        return pathText(value.nodes, value.relationships, value.graph)
    }
  }
  return printable(textOf(value))
}

function nodeText(node: NodeValue): string {
  return `${nameOf(node)} (${node.graph.labelsOf(node.id).join(", ")})`
}

function nameOf({graph, id}: NodeValue): string {
  const name =
    graph.nodeProperty(id, "name") ?? graph.nodeProperty(id, "title") ?? graph.nodeProperty(id, "text")
  return printable(typeof name === "string" ? name : String(graph.nodeIds[id]))
}

function relationText({graph, id}: RelationshipValue): string {
  const end = (node: number) => nameOf({kind: "node", id: node, graph})
  return `${end(graph.starts[id]!)} –${graph.types[graph.typeOf[id]!]}→ ${end(graph.ends[id]!)}`
}

function pathText(
  nodes: readonly number[],
  relationships: readonly number[],
  graph: NodeValue["graph"],
): string {
  return nodes
    .map((node, i) => {
      const name = nameOf({kind: "node", id: node, graph})
      const relation = relationships[i]
      if (relation === undefined) return name
      const type = graph.types[graph.typeOf[relation]!]
      return graph.starts[relation] === node ? `${name} –${type}→ ` : `${name} ←${type}– `
    })
    .join("")
}
