import {joinTypes, listOf} from "../check/static-type.js"
import {equals} from "../value/compare.js"
import {floatOf, integerOf, isInt64, isNumber, type NumberValue, toDouble} from "../value/number.js"
import {textOf} from "../value/text.js"
import {
  isKind,
  isList,
  isMap,
  type MapValue,
  type NodeValue,
  type PathValue,
  type RelationshipValue,
  type Value,
} from "../value/value.js"
import {anything, type FunctionDefinition, type ParameterKinds} from "./function.js"

const entity: ParameterKinds = ["node", "relationship"]
const relationship: ParameterKinds = ["relationship"]
const path: ParameterKinds = ["path"]
const temporal: ParameterKinds = ["date", "time", "localtime", "datetime", "localdatetime", "duration"]
const simple: ParameterKinds = ["boolean", "string", "integer", "float"]

/** Functions of graph elements, of maps, and those that turn types into each other. */
export const scalarFunctions: readonly FunctionDefinition[] = [
  {name: "id", parameters: [entity], result: "integer", call: ([of]) => (of as NodeValue).id},
  {
    name: "elementId",
    parameters: [entity],
    result: "string",
    call: ([of]) => elementId(of as NodeValue | RelationshipValue),
  },
  {
    name: "labels",
    parameters: [["node"]],
    result: () => listOf({kind: "string"}),
    call: ([of]) => (of as NodeValue).graph.labelsOf((of as NodeValue).id),
  },
  {
    name: "type",
    parameters: [relationship],
    result: "string",
    call: ([of]) => {
      const {graph, id} = of as RelationshipValue
      return graph.types[graph.typeOf[id]!]!
    },
  },
  {
    name: "properties",
    parameters: [[...entity, "map"]],
    result: "map",
    call: ([of]) => propertiesOf(of as NodeValue | RelationshipValue | MapValue),
  },
  {
    name: "keys",
    parameters: [[...entity, "map"]],
    result: () => listOf({kind: "string"}),
    call: ([of]) => [...propertiesOf(of as NodeValue | RelationshipValue | MapValue).keys()],
  },
  {
    name: "startNode",
    parameters: [relationship],
    result: "node",
    call: ([of]) => {
      const {graph, id} = of as RelationshipValue
      return {kind: "node", id: graph.starts[id]!, graph}
    },
  },
  {
    name: "endNode",
    parameters: [relationship],
    result: "node",
    call: ([of]) => {
      const {graph, id} = of as RelationshipValue
      return {kind: "node", id: graph.ends[id]!, graph}
    },
  },
  {
    name: "nodes",
    parameters: [path],
    result: () => listOf({kind: "node"}),
    call: ([of]) => nodesOf(of as PathValue),
  },
  {
    name: "relationships",
    parameters: [path],
    result: () => listOf({kind: "relationship"}),
    call: ([of]) => relationshipsOf(of as PathValue),
  },
  {
    name: "length",
    parameters: [path],
    result: "integer",
    call: ([of]) => (of as PathValue).relationships.length,
  },
  {
    name: "coalesce",
    parameters: [anything],
    variadic: true,
    takesNull: true,
    result: (types) => types.reduce(joinTypes, {kind: "null"}),
    call: (args) => args.find((arg) => arg !== null) ?? null,
  },
  {
    name: "nullIf",
    parameters: [anything, anything],
    takesNull: true,
    result: "any",
    call: ([a, b]) => (equals(a!, b!) ? null : a!),
  },
  {name: "toInteger", parameters: [simple], result: "integer", call: ([of]) => toInteger(of!)},
  {name: "toInt", parameters: [simple], result: "integer", call: ([of]) => toInteger(of!)},
  {
    name: "toIntegerOrNull",
    parameters: [anything],
    result: "integer",
    call: ([of]) => toInteger(of!),
  },
  {
    name: "toFloat",
    parameters: [["string", "integer", "float"]],
    result: "float",
    call: ([of]) => toFloat(of!),
  },
  {name: "toFloatOrNull", parameters: [anything], result: "float", call: ([of]) => toFloat(of!)},
  {
    name: "toBoolean",
    parameters: [["boolean", "string", "integer"]],
    result: "boolean",
    call: ([of]) => toBoolean(of!),
  },
  {name: "toBooleanOrNull", parameters: [anything], result: "boolean", call: ([of]) => toBoolean(of!)},
  {name: "toString", parameters: [[...simple, ...temporal]], result: "string", call: ([of]) => textOf(of!)},
  {
    name: "toStringOrNull",
    parameters: [anything],
    result: "string",
    call: ([of]) => (isList(of!) || isMap(of!) || isGraphValue(of!) ? null : textOf(of!)),
  },
  {
    name: "timestamp",
    parameters: [],
    result: "integer",
    isVolatile: false,
    call: (_args, {now}) => now,
  },
]

function elementId({kind, id, graph}: NodeValue | RelationshipValue): string {
  return String((kind === "node" ? graph.nodeIds : graph.relationshipIds)[id])
}

function propertiesOf(of: NodeValue | RelationshipValue | MapValue): MapValue {
  return isMap(of) ? of : of.graph.propertiesOf(of)
}

export function nodesOf({nodes, graph}: PathValue): NodeValue[] {
  return nodes.map((id) => ({kind: "node", id, graph}))
}

export function relationshipsOf({relationships, graph}: PathValue): RelationshipValue[] {
  return relationships.map((id) => ({kind: "relationship", id, graph}))
}

function isGraphValue(value: Value): boolean {
  return isKind(value, "node") || isKind(value, "relationship") || isKind(value, "path")
}

function toInteger(value: Value): Value {
  if (typeof value === "boolean") return Number(value)
  if (typeof value === "string") {
    const digits = value.trim()
    if (/^[+-]?\d+$/.test(digits)) {
      const whole = BigInt(digits.replace("+", ""))
      return isInt64(whole) ? integerOf(whole) : null
    }
    return isDecimal(digits) ? truncate(Number(digits)) : null
  }
  return isNumber(value) ? (typeof value === "bigint" ? value : truncate(toDouble(value))) : null
}

function truncate(value: number): Value {
  if (Number.isNaN(value)) return null
  const whole = Math.trunc(value)
  if (Number.isSafeInteger(whole)) return whole + 0
  return Number.isFinite(whole) && isInt64(BigInt(whole)) ? integerOf(BigInt(whole)) : null
}

function toFloat(value: Value): Value {
  if (typeof value === "string") {
    const digits = value.trim()
    if (isDecimal(digits)) return floatOf(Number(digits))
    const special = /^([+-]?)(nan|infinity)$/i.exec(digits)
    if (!special) return null
    return special[2]!.toLowerCase() === "nan" ? Number.NaN : special[1] === "-" ? -Infinity : Infinity
  }
  return isNumber(value) ? floatOf(toDouble(value as NumberValue)) : null
}

function isDecimal(digits: string): boolean {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(digits)
}

function toBoolean(value: Value): Value {
  if (typeof value === "boolean") return value
  if (typeof value === "number" && Number.isInteger(value)) return value !== 0
  if (typeof value !== "string") return null
  const word = value.trim().toLowerCase()
  return word === "true" ? true : word === "false" ? false : null
}
