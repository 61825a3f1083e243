import {RelataError} from "@relata/model"
import {durationText} from "../temporal/duration.js"
import {temporalText} from "../temporal/format.js"
import {floatOf, integerOf} from "./number.js"
import {
  type DurationValue,
  type FloatValue,
  isList,
  isMap,
  type NodeValue,
  type PathValue,
  type RelationshipValue,
  type TemporalValue,
  type Value,
} from "./value.js"

/** Whole numbers that must stay floats are written `{float: 1}`. */
interface WrittenFloat {
  readonly float: number
}

/**
 * A value of a query from plain JavaScript: numbers that are whole are integers, objects are maps.
 * @throws RelataError `query.bad-parameter` for what no query has, such as a function
 */
export function parameterOf(input: unknown): Value {
  switch (typeof input) {
    case "undefined":
      return null
    case "boolean":
    case "string":
      return input
    case "bigint":
      return integerOf(input)
    case "number":
      return Number.isInteger(input) && !Number.isSafeInteger(input) ? floatOf(input) : input + 0
    case "object":
      if (input === null) return null
      if (Array.isArray(input)) return input.map(parameterOf)
      if (isWrittenFloat(input)) return floatOf(input.float)
      return new Map(Object.entries(input).map(([key, value]) => [key, parameterOf(value)]))
  }
  throw new RelataError("query.bad-parameter", `A ${typeof input} cannot be a parameter.`)
}

function isWrittenFloat(input: object): input is WrittenFloat {
  const keys = Object.keys(input)
  return keys.length === 1 && keys[0] === "float" && typeof (input as WrittenFloat).float === "number"
}

/** How values that JSON does not know are written. */
export interface ValueWriters {
  float?(value: FloatValue): unknown
  integer?(value: bigint): unknown
  temporal?(value: TemporalValue | DurationValue, text: string): unknown
  node?(value: NodeValue, convert: (value: Value) => unknown): unknown
  relationship?(value: RelationshipValue, convert: (value: Value) => unknown): unknown
  path?(value: PathValue, convert: (value: Value) => unknown): unknown
}

/**
 * A value as plain JavaScript. Unless told otherwise a float is a number, times are ISO 8601 text, nodes and
 * relationships are objects of their properties with their id, labels or type, and a path is the list of these.
 */
export function valueTo(value: Value, writers: ValueWriters = {}): unknown {
  const convert = (inner: Value): unknown => valueTo(inner, writers)
  if (value === null || typeof value === "string" || typeof value === "boolean" || typeof value === "number")
    return value
  if (typeof value === "bigint") return writers.integer ? writers.integer(value) : value
  if (isList(value)) return value.map(convert)
  if (isMap(value)) return objectOf(value, convert)
  switch (value.kind) {
    case "float":
      return writers.float ? writers.float(value) : value.value
    case "node":
      return writers.node ? writers.node(value, convert) : nodeObject(value, convert)
    case "relationship":
      return writers.relationship ? writers.relationship(value, convert) : relationshipObject(value, convert)
    case "path":
      return writers.path ? writers.path(value, convert) : pathObject(value, convert)
    case "duration": {
      const text = durationText(value)
      return writers.temporal ? writers.temporal(value, text) : text
    }
    default: {
      const text = temporalText(value)
      return writers.temporal ? writers.temporal(value, text) : text
    }
  }
}

function objectOf(map: ReadonlyMap<string, Value>, convert: (value: Value) => unknown): object {
  return Object.fromEntries([...map].map(([key, value]) => [key, convert(value)]))
}

function nodeObject(node: NodeValue, convert: (value: Value) => unknown): object {
  const {graph, id} = node
  return {
    id: graph.nodeIds[id],
    labels: graph.labelsOf(id),
    properties: objectOf(graph.propertiesOf(node), convert),
  }
}

function relationshipObject(relationship: RelationshipValue, convert: (value: Value) => unknown): object {
  const {graph, id} = relationship
  return {
    id: graph.relationshipIds[id],
    type: graph.types[graph.typeOf[id]!],
    start: graph.nodeIds[graph.starts[id]!],
    end: graph.nodeIds[graph.ends[id]!],
    properties: objectOf(graph.propertiesOf(relationship), convert),
  }
}

function pathObject({nodes, relationships, graph}: PathValue, convert: (value: Value) => unknown): unknown[] {
  return nodes.flatMap((id, i) => {
    const node = convert({kind: "node", id, graph})
    const relationship = relationships[i]
    return relationship === undefined
      ? [node]
      : [node, convert({kind: "relationship", id: relationship, graph})]
  })
}
