import type {GraphSnapshot} from "../snapshot.js"

/**
 * A value of the query language.
 *
 * An integer is a `number` when it is a safe one and a `bigint` beyond that, up to 64 bit. A float is a `number`
 * when it is no whole number, and a {@link FloatValue} when it is one, so that `1` and `1.0` stay apart; both are
 * made by `integerOf` and `floatOf` alone, and so each number has one form. A list is an array, a map is a `Map`.
 */
export type Value =
  | null
  | boolean
  | string
  | number
  | bigint
  | FloatValue
  | readonly Value[]
  | MapValue
  | NodeValue
  | RelationshipValue
  | PathValue
  | TemporalValue
  | DurationValue

export type MapValue = ReadonlyMap<string, Value>

/** A float that is a whole number. */
export interface FloatValue {
  readonly kind: "float"
  readonly value: number
}

/** A node of a snapshot, by its index there. */
export interface NodeValue {
  readonly kind: "node"
  readonly id: number
  readonly graph: GraphSnapshot
}

/** A relationship of a snapshot, by its index there. */
export interface RelationshipValue {
  readonly kind: "relationship"
  readonly id: number
  readonly graph: GraphSnapshot
}

/** Nodes and the relationships between them, in the order of the path. */
export interface PathValue {
  readonly kind: "path"
  readonly nodes: readonly number[]
  readonly relationships: readonly number[]
  readonly graph: GraphSnapshot
}

/** `day` counts from 1970-01-01. */
export interface DateValue {
  readonly kind: "date"
  readonly day: number
}
/** `nanos` counts from midnight. */
export interface LocalTimeValue {
  readonly kind: "localtime"
  readonly nanos: number
}
/** `offset` is seconds east of Greenwich; `nanos` is local. */
export interface TimeValue {
  readonly kind: "time"
  readonly nanos: number
  readonly offset: number
}
export interface LocalDateTimeValue {
  readonly kind: "localdatetime"
  readonly day: number
  readonly nanos: number
}
/** `day` and `nanos` are local; `zone` is an IANA name, when there is one. */
export interface DateTimeValue {
  readonly kind: "datetime"
  readonly day: number
  readonly nanos: number
  readonly offset: number
  readonly zone: string | undefined
}
/** A length of time; months, days and seconds do not turn into each other. `nanos` is 0 to 999,999,999. */
export interface DurationValue {
  readonly kind: "duration"
  readonly months: number
  readonly days: number
  readonly seconds: number
  readonly nanos: number
}

/** A point in time, or one in the day. */
export type TemporalValue = DateValue | LocalTimeValue | TimeValue | LocalDateTimeValue | DateTimeValue

/** The name of a value's type. */
export type ValueType =
  | "null"
  | "boolean"
  | "string"
  | "integer"
  | "float"
  | "list"
  | "map"
  | "node"
  | "relationship"
  | "path"
  | TemporalValue["kind"]
  | "duration"

export function typeOf(value: Value): ValueType {
  switch (typeof value) {
    case "boolean":
      return "boolean"
    case "string":
      return "string"
    case "bigint":
      return "integer"
    case "number":
      return Number.isInteger(value) ? "integer" : "float"
  }
  if (value === null) return "null"
  if (isList(value)) return "list"
  return isMap(value) ? "map" : value.kind
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}

export function isMap(value: Value): value is MapValue {
  return value instanceof Map
}

/** Whether it is one of the values that are objects with a `kind`. */
export function isKind<K extends Extract<Value, {readonly kind: string}>["kind"]>(
  value: Value,
  kind: K,
): value is Extract<Value, {readonly kind: K}> {
  return value !== null && typeof value === "object" && (value as {kind?: string}).kind === kind
}
