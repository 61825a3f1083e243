import {durationText} from "../temporal/duration.js"
import {temporalText} from "../temporal/format.js"
import {formatNumber, isNumber} from "./number.js"
import {isList, isMap, type NodeValue, type PathValue, type RelationshipValue, type Value} from "./value.js"

/** A value as people read it, strings without quotes: what `toString` gives and a table shows. */
export function textOf(value: Value): string {
  if (typeof value === "string") return value
  if (value === null || typeof value === "boolean") return String(value)
  if (isNumber(value)) return formatNumber(value)
  if (isList(value)) return `[${value.map(quotedText).join(", ")}]`
  if (isMap(value)) return mapText(value)
  switch (value.kind) {
    case "node":
      return nodeText(value)
    case "relationship":
      return relationshipText(value)
    case "path":
      return pathText(value)
    case "duration":
      return durationText(value)
    default:
      return temporalText(value)
  }
}

function quotedText(value: Value): string {
  return typeof value === "string" ? JSON.stringify(value) : textOf(value)
}

function mapText(map: ReadonlyMap<string, Value>): string {
  return `{${[...map].map(([key, value]) => `${key}: ${quotedText(value)}`).join(", ")}}`
}

function nodeText(node: NodeValue): string {
  const labels = node.graph.labelsOf(node.id).map((label) => `:${label}`)
  const properties = node.graph.propertiesOf(node)
  return `(${[labels.join(""), ...(properties.size > 0 ? [mapText(properties)] : [])].filter(Boolean).join(" ")})`
}

function relationshipText(relationship: RelationshipValue): string {
  const {graph, id} = relationship
  const properties = graph.propertiesOf(relationship)
  return `[:${graph.types[graph.typeOf[id]!]}${properties.size > 0 ? ` ${mapText(properties)}` : ""}]`
}

function pathText({nodes, relationships, graph}: PathValue): string {
  let text = nodeText({kind: "node", id: nodes[0]!, graph})
  relationships.forEach((id, i) => {
    const forward = graph.starts[id] === nodes[i]
    const inner = relationshipText({kind: "relationship", id, graph})
    text += `${forward ? "-" : "<-"}${inner}${forward ? "->" : "-"}`
    text += nodeText({kind: "node", id: nodes[i + 1]!, graph})
  })
  return text
}
