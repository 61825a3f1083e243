import {runtimeError} from "../error.js"
import {compareNumbers, isNumber} from "./number.js"
import {
  type DateTimeValue,
  type DurationValue,
  isList,
  isMap,
  type MapValue,
  type TemporalValue,
  type TimeValue,
  typeOf,
  type Value,
} from "./value.js"

/** Truth in three values; `null` is "unknown". */
export type Ternary = boolean | null

/** Is told how many steps were taken, as lists of lists may take many; may throw to stop them. */
export interface Meter {
  spend(steps: number): void
}

/** `a = b`: unknown where a `null` decides, false between types, true between `1` and `1.0`. */
export function equals(a: Value, b: Value, meter?: Meter): Ternary {
  if (a === null || b === null) return null
  if (typeof a === "string" || typeof a === "boolean") return a === b
  if (isNumber(a)) return isNumber(b) && compareNumbers(a, b) === 0
  if (isList(a)) return isList(b) ? equalLists(a, b, meter) : false
  if (isMap(a)) return isMap(b) ? equalMaps(a, b, meter) : false
  if (typeof b !== "object" || isList(b) || isMap(b) || isNumber(b) || a.kind !== b.kind) return false
  return order(a, b) === 0
}

function equalLists(a: readonly Value[], b: readonly Value[], meter?: Meter): Ternary {
  if (a.length !== b.length) return false
  meter?.spend(a.length)
  let result: Ternary = true
  for (let i = 0; i < a.length; i++) {
    const same = equals(a[i]!, b[i]!, meter)
    if (same === false) return false
    if (same === null) result = null
  }
  return result
}

function equalMaps(a: MapValue, b: MapValue, meter?: Meter): Ternary {
  if (a.size !== b.size) return false
  meter?.spend(a.size)
  let result: Ternary = true
  for (const [key, value] of a) {
    const other = b.get(key)
    if (other === undefined) return false
    const same = equals(value, other, meter)
    if (same === false) return false
    if (same === null) result = null
  }
  return result
}

/** The order that `<` and its kin ask for; `null` where two values have none, `NaN` where a `NaN` is compared. */
export function compare(a: Value, b: Value, meter?: Meter): number | null {
  if (a === null || b === null) return null
  if (isNumber(a)) return isNumber(b) ? compareNumbers(a, b) : null
  if (typeof a !== typeof b) return null
  if (typeof a === "string" || typeof a === "boolean") return a < b! ? -1 : a > b! ? 1 : 0
  if (isList(a)) return isList(b) ? compareLists(a, b, meter) : null
  const type = typeOf(a)
  if (type !== typeOf(b)) return null
  switch (type) {
    case "date":
    case "time":
    case "localtime":
    case "datetime":
    case "localdatetime":
      return order(a, b)
  }
  return null
}

function compareLists(a: readonly Value[], b: readonly Value[], meter?: Meter): number | null {
  const length = Math.min(a.length, b.length)
  meter?.spend(length)
  for (let i = 0; i < length; i++) {
    const same = equals(a[i]!, b[i]!, meter)
    if (same === null) return null
    if (!same) return compare(a[i]!, b[i]!, meter)
  }
  return Math.sign(a.length - b.length)
}

/** Ascending as ORDER BY sorts types that have no order between them. */
const typeRank = [
  "map",
  "node",
  "relationship",
  "list",
  "path",
  "datetime",
  "localdatetime",
  "date",
  "time",
  "localtime",
  "duration",
  "string",
  "boolean",
  "number",
  "null",
] as const

function rank(value: Value): number {
  if (isNumber(value)) return typeRank.indexOf("number")
  return typeRank.indexOf(typeOf(value) as (typeof typeRank)[number])
}

/** The order of ORDER BY, min and max: total, `NaN` the greatest number, `null` last. */
export function order(a: Value, b: Value, meter?: Meter): number {
  if (typeof a === "string" && typeof b === "string") return a < b ? -1 : a > b ? 1 : 0
  if (isNumber(a) && isNumber(b)) {
    const result = compareNumbers(a, b)
    return Number.isNaN(result) ? Number(isNaNValue(a)) - Number(isNaNValue(b)) : result
  }
  const byType = rank(a) - rank(b)
  if (byType !== 0) return byType
  if (a === null || b === null) return 0
  if (typeof a === "boolean") return Number(a) - Number(b)
  if (isList(a)) return orderLists(a, b as readonly Value[], meter)
  if (isMap(a)) return orderMaps(a, b as MapValue, meter)
  return orderKinds(a as Ordered, b as Ordered)
}

type Ordered = Exclude<Extract<Value, {readonly kind: string}>, {readonly kind: "float"}>

/** Two values of one kind. */
function orderKinds(a: Ordered, b: Ordered): number {
  if (a.kind === "node" || a.kind === "relationship") return a.id - (b as typeof a).id
  if (a.kind === "path") {
    const other = b as typeof a
    return orderNumbers(a.nodes, other.nodes) || orderNumbers(a.relationships, other.relationships)
  }
  if (a.kind === "duration") return orderDurations(a, b as DurationValue)
  return orderTemporals(a, b as TemporalValue)
}

function orderNumbers(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!
  return a.length - b.length
}

const nanosPerDay = 86_400e9

function orderTemporals(a: TemporalValue, b: TemporalValue): number {
  const [dayA, nanosA] = instantOf(a)
  const [dayB, nanosB] = instantOf(b)
  return Math.sign(dayA - dayB || nanosA - nanosB)
}

/** Day and nanosecond of it at Greenwich, or as the value has them when it has no zone. */
export function instantOf(value: TemporalValue): readonly [day: number, nanos: number] {
  const day = "day" in value ? value.day : 0
  if (!("nanos" in value)) return [day, 0]
  const nanos = value.nanos - ("offset" in value ? (value as TimeValue | DateTimeValue).offset * 1e9 : 0)
  if (value.kind === "time") return [0, nanos]
  const shift = Math.floor(nanos / nanosPerDay)
  return [day + shift, nanos - shift * nanosPerDay]
}

/** By the mean length: a month is 30.436875 days of 24 hours. Equal only when every part is. */
function orderDurations(a: DurationValue, b: DurationValue): number {
  const lengthOf = ({months, days, seconds}: DurationValue) => months * 2_629_746 + days * 86_400 + seconds
  return Math.sign(
    lengthOf(a) - lengthOf(b) ||
      a.nanos - b.nanos ||
      a.months - b.months ||
      a.days - b.days ||
      a.seconds - b.seconds,
  )
}

function isNaNValue(value: Value): boolean {
  return typeof value === "number" && Number.isNaN(value)
}

function orderLists(a: readonly Value[], b: readonly Value[], meter?: Meter): number {
  meter?.spend(Math.min(a.length, b.length))
  for (let i = 0; i < a.length && i < b.length; i++) {
    const result = order(a[i]!, b[i]!, meter)
    if (result !== 0) return result
  }
  return a.length - b.length
}

function orderMaps(a: MapValue, b: MapValue, meter?: Meter): number {
  const keysA = [...a.keys()].sort()
  const keysB = [...b.keys()].sort()
  const byKeys = keysA.length - keysB.length || orderLists(keysA, keysB)
  return (
    byKeys ||
    orderLists(
      keysA.map((key) => a.get(key)!),
      keysA.map((key) => b.get(key)!),
      meter,
    )
  )
}

/**
 * A key of a JavaScript `Map` that is equal for values that grouping, DISTINCT and indexes hold for the same:
 * `1` and `1.0`, two `null`s, two `NaN`s.
 */
export function keyOf(value: Value, meter?: Meter): string | number | bigint | boolean | null {
  if (typeof value === "string") return value.startsWith("\0") ? `\0s${value}` : value
  if (value === null || typeof value === "boolean" || typeof value === "bigint") return value
  if (typeof value === "number") return value
  if (isNumber(value)) return Number.isSafeInteger(value.value) ? value.value + 0 : BigInt(value.value)
  return `\0${encode(value, meter)}`
}

/** As {@link keyOf}, as text that can be joined with others. */
export function encode(value: Value, meter?: Meter): string {
  switch (typeof value) {
    case "string":
      return `'${value.length}:${value}`
    case "number":
      return `#${value}`
    case "bigint":
      return `#${value}`
    case "boolean":
      return value ? "t" : "f"
  }
  if (value === null) return "-"
  if (isList(value)) {
    meter?.spend(value.length)
    return `[${value.map((item) => encode(item, meter)).join(",")}]`
  }
  if (isMap(value)) {
    const keys = [...value.keys()].sort()
    return `{${keys.map((key) => `${key.length}:${key}=${encode(value.get(key)!, meter)}`).join(",")}}`
  }
  switch (value.kind) {
    case "float":
      return `#${keyOf(value)}`
    case "node":
      return `n${value.id}`
    case "relationship":
      return `r${value.id}`
    case "path":
      return `p${value.nodes.join("-")}/${value.relationships.join("-")}`
    case "duration":
      return `d${value.months}/${value.days}/${value.seconds}/${value.nanos}`
    default:
      return `${value.kind}${instantOf(value).join("/")}`
  }
}

/** A value as a condition takes it. @throws CypherError `query.invalid-argument-type` for what is no truth value */
export function toTernary(value: Value): Ternary {
  if (value === null || typeof value === "boolean") return value
  throw runtimeError(
    "TypeError",
    "InvalidArgumentType",
    `A condition is true or false, not a ${typeOf(value)}.`,
  )
}
