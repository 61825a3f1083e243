import {runtimeError} from "../error.js"
import {instantOf} from "../value/compare.js"
import {integerOf} from "../value/number.js"
import type {DurationValue, TemporalValue, Value} from "../value/value.js"
import {dateOf, dayOf, ordinalDayOf, quarterOf, secondsPerDay, weekDayOf, weekOf} from "./calendar.js"
import {offsetText} from "./format.js"

/** `value.month`, `value.epochSeconds`, `duration.daysOfWeek` … */
export function temporalComponent(value: TemporalValue | DurationValue, key: string): Value {
  const component =
    value.kind === "duration"
      ? durationComponent(value, key)
      : ((("day" in value ? dateComponent(value.day, key) : undefined) ??
          ("nanos" in value ? timeComponent(value.nanos, key) : undefined) ??
          ("offset" in value ? zoneComponent(value, key) : undefined)) as Value | undefined)
  if (component !== undefined) return component
  throw runtimeError("TypeError", "InvalidArgumentType", `A ${value.kind} has no ${key}.`)
}

function dateComponent(epochDay: number, key: string): Value | undefined {
  const {year, month, day} = dateOf(epochDay)
  switch (key) {
    case "year":
      return year
    case "quarter":
      return quarterOf(month)
    case "month":
      return month
    case "week":
      return weekOf(epochDay).week
    case "weekYear":
      return weekOf(epochDay).weekYear
    case "day":
      return day
    case "ordinalDay":
      return ordinalDayOf(epochDay)
    case "weekDay":
    case "dayOfWeek":
      return weekDayOf(epochDay)
    case "dayOfQuarter":
      return dayOfQuarterOf(epochDay)
  }
  return undefined
}

export function dayOfQuarterOf(epochDay: number): number {
  const {year, month} = dateOf(epochDay)
  return epochDay - dayOf(year, quarterOf(month) * 3 - 2, 1) + 1
}

function timeComponent(nanos: number, key: string): Value | undefined {
  const seconds = Math.floor(nanos / 1e9)
  switch (key) {
    case "hour":
      return Math.floor(seconds / 3600)
    case "minute":
      return Math.floor(seconds / 60) % 60
    case "second":
      return seconds % 60
    case "millisecond":
      return Math.floor(nanos / 1e6) % 1000
    case "microsecond":
      return Math.floor(nanos / 1e3) % 1e6
    case "nanosecond":
      return nanos % 1e9
  }
  return undefined
}

function zoneComponent(
  value: Extract<TemporalValue, {readonly offset: number}>,
  key: string,
): Value | undefined {
  const {offset} = value
  switch (key) {
    case "timezone":
      return (value.kind === "datetime" ? value.zone : undefined) ?? offsetText(offset)
    case "offset":
      return offsetText(offset)
    case "offsetMinutes":
      return Math.trunc(offset / 60)
    case "offsetSeconds":
      return offset
  }
  if (value.kind !== "datetime") return undefined
  const [day, nanos] = instantOf(value)
  if (key === "epochSeconds") return day * secondsPerDay + Math.floor(nanos / 1e9)
  return key === "epochMillis" ? day * secondsPerDay * 1000 + Math.floor(nanos / 1e6) : undefined
}

function durationComponent({months, days, seconds, nanos}: DurationValue, key: string): Value | undefined {
  switch (key) {
    case "years":
      return Math.trunc(months / 12)
    case "quarters":
      return Math.trunc(months / 3)
    case "months":
      return months
    case "quartersOfYear":
      return Math.trunc(months / 3) % 4
    case "monthsOfQuarter":
      return months % 3
    case "monthsOfYear":
      return months % 12
    case "weeks":
      return Math.trunc(days / 7)
    case "days":
      return days
    case "daysOfWeek":
      return days % 7
    case "hours":
      return Math.trunc(seconds / 3600)
    case "minutes":
      return Math.trunc(seconds / 60)
    case "seconds":
      return seconds
    case "milliseconds":
      return seconds * 1e3 + Math.floor(nanos / 1e6)
    case "microseconds":
      return seconds * 1e6 + Math.floor(nanos / 1e3)
    case "nanoseconds":
      return integerOf(BigInt(seconds) * 1_000_000_000n + BigInt(nanos))
    case "minutesOfHour":
      return Math.trunc(seconds / 60) % 60
    case "secondsOfMinute":
      return seconds % 60
    case "millisecondsOfSecond":
      return Math.floor(nanos / 1e6)
    case "microsecondsOfSecond":
      return Math.floor(nanos / 1e3)
    case "nanosecondsOfSecond":
      return nanos
  }
  return undefined
}
