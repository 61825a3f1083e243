import {runtimeError} from "../../error.js"
import {temporalComponent} from "../../temporal/components.js"
import {isInteger} from "../../value/number.js"
import {isList, isMap, typeOf, type Value} from "../../value/value.js"

/** `value.key` */
export function accessProperty(value: Value, key: string): Value {
  if (value === null) return null
  if (isMap(value)) return value.get(key) ?? null
  if (typeof value === "object" && !isList(value)) {
    switch (value.kind) {
      case "node":
        return value.graph.nodeProperty(value.id, key)
      case "relationship":
        return value.graph.relationshipProperty(value.id, key)
      case "path":
      case "float":
        break
      default:
        return temporalComponent(value, key)
    }
  }
  throw runtimeError("TypeError", "InvalidArgumentType", `A ${typeOf(value)} has no property ${key}.`)
}

/** `value[at]` */
export function accessIndex(value: Value, at: Value): Value {
  if (value === null || at === null) return null
  if (isList(value)) {
    if (!isInteger(at)) throw noPlace(at)
    return value.at(Number(at)) ?? null
  }
  if (typeof at !== "string") {
    const holds = isMap(value) || (typeof value === "object" && "graph" in value)
    throw runtimeError(
      "TypeError",
      holds ? "MapElementAccessByNonString" : "InvalidArgumentType",
      `A ${typeOf(value)} cannot be asked for a ${typeOf(at)}.`,
    )
  }
  return accessProperty(value, at)
}

/** `value[from..to]` */
export function accessSlice(value: Value, from: Value | undefined, to: Value | undefined): Value {
  if (value === null || from === null || to === null) return null
  if (!isList(value))
    throw runtimeError("TypeError", "InvalidArgumentType", `A ${typeOf(value)} has no places.`)
  for (const bound of [from, to]) if (bound !== undefined && !isInteger(bound)) throw noPlace(bound)
  return value.slice(from === undefined ? 0 : Number(from), to === undefined ? undefined : Number(to))
}

function noPlace(at: Value) {
  return runtimeError("TypeError", "InvalidArgumentType", `A list has places 0, 1, 2 …, not a ${typeOf(at)}.`)
}
