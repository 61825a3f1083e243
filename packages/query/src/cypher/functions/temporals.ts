import {runtimeError} from "../error.js"
import {daysBetween, durationBetween, monthsBetween, secondsBetween} from "../temporal/between.js"
import {secondsPerDay} from "../temporal/calendar.js"
import {makeDuration, parseDuration} from "../temporal/duration.js"
import {
  baseOf,
  dayOfFields,
  durationFields,
  isTemporal,
  nanosOfFields,
  zoneOfFields,
  zoneOfValue,
} from "../temporal/fields.js"
import {carry, dateTimeAt, inZone, makeDateTime, makeTime} from "../temporal/make.js"
import {parseTemporal} from "../temporal/parse.js"
import {isDateUnit, truncate} from "../temporal/truncate.js"
import {parseZone, type Zone} from "../temporal/zone.js"
import {
  type DateTimeValue,
  type DurationValue,
  isMap,
  type MapValue,
  type TemporalValue,
  type Value,
} from "../value/value.js"
import {
  type FunctionContext,
  type FunctionDefinition,
  integer,
  type ParameterKinds,
  text,
} from "./function.js"

type Kind = TemporalValue["kind"]

const points: ParameterKinds = ["date", "time", "localtime", "datetime", "localdatetime"]
const sources: ParameterKinds = ["string", "map", ...points]

function hasDate(kind: Kind): boolean {
  return kind === "date" || kind === "localdatetime" || kind === "datetime"
}
function hasTime(kind: Kind): boolean {
  return kind !== "date"
}
function hasZone(kind: Kind): boolean {
  return kind === "time" || kind === "datetime"
}

/** A point in time of a kind from its parts, in a zone; for kinds without a zone that is of no account. */
function make(kind: Kind, day: number, nanos: number, zone: Zone): TemporalValue {
  switch (kind) {
    case "date":
      return {kind, day}
    case "localtime":
      return {kind, nanos}
    case "localdatetime":
      return {kind, day, nanos}
    case "time":
      return makeTime(nanos, makeDateTime(day, nanos, zone).offset)
    case "datetime":
      return makeDateTime(day, nanos, zone)
  }
}

function now({now: millis}: FunctionContext, kind: Kind, zone: Zone = 0): TemporalValue {
  const day = Math.floor(millis / (secondsPerDay * 1000))
  const nanos = Math.round((millis - day * secondsPerDay * 1000) * 1e6)
  return convert(kind, dateTimeAt(day, nanos, zone))
}

/** One point in time as another kind of it. */
function convert(kind: Kind, value: TemporalValue): TemporalValue {
  if (hasDate(kind) && !("day" in value))
    throw runtimeError(
      "TypeError",
      "InvalidArgumentValue",
      `A ${value.kind} has no date to make a ${kind} of.`,
    )
  if (hasTime(kind) && kind !== "datetime" && kind !== "localdatetime" && !("nanos" in value))
    throw runtimeError(
      "TypeError",
      "InvalidArgumentValue",
      `A ${value.kind} has no time to make a ${kind} of.`,
    )
  const day = "day" in value ? value.day : 0
  const nanos = "nanos" in value ? value.nanos : 0
  return make(kind, day, nanos, zoneOfValue(value) ?? 0)
}

function create(kind: Kind, source: Value | undefined, context: FunctionContext): TemporalValue {
  if (source === undefined) return now(context, kind)
  if (typeof source === "string") return fromText(kind, source)
  if (isTemporal(source!)) return convert(kind, source)
  return fromMap(kind, source as MapValue, context)
}

function fromText(kind: Kind, source: string): TemporalValue {
  const parsed = parseTemporal(
    source,
    kind === "date" ? "date" : kind === "time" || kind === "localtime" ? "time" : "datetime",
  )
  const {day = 0, nanos = 0, zone = 0, offset} = parsed
  // An offset before the name of a zone tells which of two equal times is meant.
  if (kind === "datetime" && typeof zone === "string" && offset !== undefined) {
    const instant = carry(day, nanos - offset * 1e9)
    const exact = dateTimeAt(instant.day, instant.nanos, zone)
    if (exact.offset === offset) return exact
  }
  return make(kind, day, nanos, zone)
}

function fromMap(kind: Kind, map: MapValue, context: FunctionContext): TemporalValue {
  const wanted = hasZone(kind) ? zoneOfFields(map) : undefined
  const isOnlyZone = map.size > 0 && [...map.keys()].every((key) => key === "timezone")
  if (isOnlyZone) return now(context, kind, wanted)
  const dateBase = baseOf(map, "date", "datetime")
  const timeBase = baseOf(map, "time", "datetime")
  const day = hasDate(kind) ? dayOfFields(map, dateBase && "day" in dateBase ? dateBase.day : undefined) : 0
  const nanos = hasTime(kind)
    ? nanosOfFields(map, timeBase && "nanos" in timeBase ? timeBase.nanos : undefined)
    : 0
  if (!hasZone(kind)) return make(kind, day, nanos, 0)
  const own = zoneOfValue(timeBase)
  // A time that has a zone is the same instant in the zone that is asked for; one that has none is put there.
  if (wanted === undefined || own === undefined) return make(kind, day, nanos, wanted ?? own ?? 0)
  const dayOfTime = timeBase && "day" in timeBase && kind === "time" ? timeBase.day : day
  return convert(kind, inZone(makeDateTime(dayOfTime, nanos, own), wanted))
}

function truncated(
  kind: Kind,
  [unit, source, fields]: readonly Value[],
  context: FunctionContext,
): TemporalValue {
  const value = source === undefined ? now(context, kind) : (source as TemporalValue)
  const map = fields === undefined || fields === null || !isMap(fields) ? new Map<string, Value>() : fields
  if (!hasDate(kind) && isDateUnit(unit as string) && unit !== "day")
    throw runtimeError("ArgumentError", "InvalidArgumentValue", `A ${kind} has no ${unit as string}.`)
  const cut = truncate(unit as string, "day" in value ? value.day : 0, "nanos" in value ? value.nanos : 0)
  const day = hasDate(kind) ? dayOfFields(map, cut.day) : 0
  const nanos = hasTime(kind) ? nanosOfFields(map, cut.nanos) : 0
  return make(kind, day, nanos, zoneOfFields(map) ?? zoneOfValue(value) ?? 0)
}

function functionsOf(kind: Kind): FunctionDefinition[] {
  const clock = (name: string): FunctionDefinition => ({
    name: `${kind}.${name}`,
    parameters: [text],
    required: 0,
    result: kind,
    call: ([zone], context) => now(context, kind, zone === undefined ? 0 : parseZone(zone as string)),
  })
  return [
    {
      name: kind,
      parameters: [sources],
      required: 0,
      result: kind,
      call: ([source], context) => create(kind, source, context),
    },
    {
      name: `${kind}.truncate`,
      parameters: [text, points, ["map"]],
      required: 1,
      result: kind,
      call: (args, context) => truncated(kind, args, context),
    },
    clock("statement"),
    clock("transaction"),
    clock("realtime"),
  ]
}

function difference(
  name: string,
  measure: (a: TemporalValue, b: TemporalValue) => DurationValue,
): FunctionDefinition {
  return {
    name: `duration.${name}`,
    parameters: [points, points],
    result: "duration",
    call: ([a, b]) => measure(a as TemporalValue, b as TemporalValue),
  }
}

function fromEpoch(seconds: number, nanos: number): DateTimeValue {
  const day = Math.floor(seconds / secondsPerDay)
  const instant = carry(day, (seconds - day * secondsPerDay) * 1e9 + nanos)
  return dateTimeAt(instant.day, instant.nanos, 0)
}

/** Functions that make points in time and durations, cut them, and measure what lies between them. */
export const temporalFunctions: readonly FunctionDefinition[] = [
  ...(["date", "localtime", "time", "localdatetime", "datetime"] as const).flatMap(functionsOf),
  {
    name: "datetime.fromEpoch",
    parameters: [integer, integer],
    result: "datetime",
    call: ([seconds, nanos]) => fromEpoch(Number(seconds), Number(nanos)),
  },
  {
    name: "datetime.fromEpochMillis",
    parameters: [integer],
    result: "datetime",
    call: ([millis]) =>
      fromEpoch(Math.floor(Number(millis) / 1000), (((Number(millis) % 1000) + 1000) % 1000) * 1e6),
  },
  {
    name: "duration",
    parameters: [["string", "map", "duration"]],
    result: "duration",
    call: ([source]) => {
      if (typeof source === "string") return parseDuration(source)
      return isMap(source!) ? makeDuration(durationFields(source)) : (source as DurationValue)
    },
  },
  difference("between", durationBetween),
  difference("inMonths", monthsBetween),
  difference("inDays", daysBetween),
  difference("inSeconds", secondsBetween),
]
