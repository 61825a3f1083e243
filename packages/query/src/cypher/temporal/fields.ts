import {runtimeError} from "../error.js"
import {isInteger, isNumber, toDouble} from "../value/number.js"
import {isKind, type MapValue, type TemporalValue, typeOf, type Value} from "../value/value.js"
import {
  dateOf,
  dayOf,
  daysInMonth,
  firstWeekOf,
  isLeapYear,
  quarterOf,
  weekDayOf,
  weekOf,
} from "./calendar.js"
import {dayOfQuarterOf} from "./components.js"
import {zoneOf} from "./make.js"
import {parseZone, type Zone} from "./zone.js"

const temporalKinds = ["date", "localtime", "time", "localdatetime", "datetime"]

export function isTemporal(value: Value): value is TemporalValue {
  return temporalKinds.includes(typeOf(value))
}

/** A field of a map that must be a whole number. */
function field(map: MapValue, key: string): number | undefined {
  const value = map.get(key) ?? null
  if (value === null) return undefined
  if (isInteger(value)) return Number(value)
  throw runtimeError(
    "ArgumentError",
    "InvalidArgumentValue",
    `${key} must be an integer, not a ${typeOf(value)}.`,
  )
}

/** A field in its range. */
function ranged(map: MapValue, key: string, least: number, most: number): number | undefined {
  const value = field(map, key)
  if (value !== undefined && (value < least || value > most))
    throw runtimeError(
      "ArgumentError",
      "InvalidArgumentValue",
      `${key} is ${least} to ${most}, not ${value}.`,
    )
  return value
}

function given(map: MapValue, ...keys: readonly string[]): boolean {
  return keys.some((key) => (map.get(key) ?? null) !== null)
}

/** What a map is based on: `{date: other, …}`, `{time: other, …}`, `{datetime: other, …}`. */
export function baseOf(map: MapValue, ...keys: readonly string[]): TemporalValue | undefined {
  for (const key of keys) {
    const value = map.get(key) ?? null
    if (value === null) continue
    if (isTemporal(value)) return value
    throw runtimeError(
      "ArgumentError",
      "InvalidArgumentValue",
      `${key} must be a point in time, not a ${typeOf(value)}.`,
    )
  }
  return undefined
}

/**
 * The day that a map names, by month, week, day of the year or quarter; what it does not say comes from `base`.
 * @throws CypherError `query.invalid-argument-value` for a day that does not exist
 */
export function dayOfFields(map: MapValue, base: number | undefined): number {
  const from = base === undefined ? undefined : dateOf(base)
  const year = ranged(map, "year", -999_999_999, 999_999_999)
  const needYear = (fallback: number | undefined): number => {
    const found = year ?? fallback
    if (found !== undefined) return found
    throw runtimeError("ArgumentError", "InvalidArgumentValue", "A date needs a year.")
  }
  if (given(map, "week", "dayOfWeek", "weekDay")) {
    const iso = base === undefined ? undefined : weekOf(base)
    const weekYear = needYear(iso?.weekYear)
    const week = ranged(map, "week", 1, 53) ?? iso?.week ?? 1
    const weekDay =
      ranged(map, "dayOfWeek", 1, 7) ??
      ranged(map, "weekDay", 1, 7) ??
      (base === undefined ? 1 : weekDayOf(base))
    const monday = firstWeekOf(weekYear) + (week - 1) * 7
    if (week === 53 && weekOf(monday).week !== 53)
      throw runtimeError("ArgumentError", "InvalidArgumentValue", `The year ${weekYear} has no week 53.`)
    return monday + weekDay - 1
  }
  if (given(map, "ordinalDay")) {
    const whole = needYear(from?.year)
    return dayOf(whole, 1, 1) + ranged(map, "ordinalDay", 1, isLeapYear(whole) ? 366 : 365)! - 1
  }
  if (given(map, "quarter", "dayOfQuarter")) {
    const quarter = ranged(map, "quarter", 1, 4) ?? (from ? quarterOf(from.month) : 1)
    const dayOfQuarter = ranged(map, "dayOfQuarter", 1, 92) ?? (base === undefined ? 1 : dayOfQuarterOf(base))
    return dayOf(needYear(from?.year), quarter * 3 - 2, 1) + dayOfQuarter - 1
  }
  const whole = needYear(from?.year)
  const month = ranged(map, "month", 1, 12) ?? from?.month ?? 1
  const day = ranged(map, "day", 1, daysInMonth(whole, month))
  return dayOf(whole, month, day ?? Math.min(from?.day ?? 1, daysInMonth(whole, month)))
}

/** The time of day that a map names; what it does not say comes from `base`. */
export function nanosOfFields(map: MapValue, base: number | undefined): number {
  const seconds = Math.floor((base ?? 0) / 1e9)
  const hour = ranged(map, "hour", 0, 23) ?? Math.floor(seconds / 3600)
  const minute = ranged(map, "minute", 0, 59) ?? Math.floor(seconds / 60) % 60
  const second = ranged(map, "second", 0, 59) ?? seconds % 60
  return (hour * 3600 + minute * 60 + second) * 1e9 + fractionOfFields(map, (base ?? 0) % 1e9)
}

/** Milli-, micro- and nanoseconds add up; each alone may also count the whole fraction. */
function fractionOfFields(map: MapValue, base: number): number {
  const milli = ranged(map, "millisecond", 0, 999)
  const micro = ranged(map, "microsecond", 0, milli === undefined ? 999_999 : 999)
  const most = micro !== undefined ? 999 : milli !== undefined ? 999_999 : 999_999_999
  const nano = ranged(map, "nanosecond", 0, most)
  if (milli === undefined && micro === undefined && nano === undefined) return base
  const baseMilli = nano !== undefined && nano >= 1e6 ? 0 : Math.floor(base / 1e6)
  const baseMicro = nano !== undefined && nano >= 1e3 ? 0 : Math.floor(base / 1e3) % 1000
  const millis = milli ?? (micro !== undefined && micro >= 1000 ? 0 : baseMilli)
  const micros = micro ?? (milli === undefined ? baseMicro : 0)
  const nanos = nano ?? (milli === undefined && micro === undefined ? base % 1000 : 0)
  return millis * 1e6 + micros * 1e3 + nanos
}

/** The zone that a map asks for. */
export function zoneOfFields(map: MapValue): Zone | undefined {
  const zone = map.get("timezone") ?? null
  if (zone === null) return undefined
  if (typeof zone === "string") return parseZone(zone)
  throw runtimeError(
    "ArgumentError",
    "InvalidArgumentValue",
    `A time zone is a string, not a ${typeOf(zone)}.`,
  )
}

export function zoneOfValue(value: TemporalValue | undefined): Zone | undefined {
  if (value === undefined) return undefined
  if (isKind(value, "datetime")) return zoneOf(value)
  return isKind(value, "time") ? value.offset : undefined
}

/** The parts of a duration that a map names. */
export function durationFields(map: MapValue) {
  const part = (key: string): number => {
    const value = map.get(key) ?? null
    if (value === null) return 0
    if (isNumber(value)) return toDouble(value)
    throw runtimeError(
      "ArgumentError",
      "InvalidArgumentValue",
      `${key} must be a number, not a ${typeOf(value)}.`,
    )
  }
  return {
    months: part("years") * 12 + part("quarters") * 3 + part("months"),
    days: part("weeks") * 7 + part("days"),
    seconds: part("hours") * 3600 + part("minutes") * 60 + part("seconds"),
    nanos: part("milliseconds") * 1e6 + part("microseconds") * 1e3 + part("nanoseconds"),
  }
}
