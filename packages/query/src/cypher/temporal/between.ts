import type {DateTimeValue, DurationValue, LocalDateTimeValue, TemporalValue} from "../value/value.js"
import {addMonths, dateOf, secondsPerDay} from "./calendar.js"
import {makeDuration} from "./duration.js"
import {inZone, makeDateTime, makeLocalDateTime, zoneOf} from "./make.js"
import type {Zone} from "./zone.js"

type Moment = LocalDateTimeValue | DateTimeValue

/**
 * Makes two points in time comparable: what one of them lacks, a date or a zone, it takes from the other; without
 * a time it is midnight.
 */
function align(a: TemporalValue, b: TemporalValue): [Moment, Moment] {
  const hasDates = "day" in a && "day" in b
  const zone = zoneIn(a) ?? zoneIn(b)
  const hasZones = zoneIn(a) !== undefined && zoneIn(b) !== undefined
  const dayOf = (value: TemporalValue, other: TemporalValue): number =>
    "day" in value ? value.day : "day" in other ? other.day : 0
  const toMoment = (value: TemporalValue, other: TemporalValue): Moment => {
    const day = dayOf(value, other)
    const nanos = "nanos" in value ? value.nanos : 0
    if (zone === undefined) return makeLocalDateTime(day, nanos)
    return makeDateTime(day, nanos, zoneIn(value) ?? zoneIn(other)!)
  }
  const first = toMoment(a, b)
  const second = toMoment(b, a)
  // With dates on both sides the calendar of the first is the one that months and days are counted by.
  if (hasDates && hasZones && first.kind === "datetime" && second.kind === "datetime")
    return [first, inZone(second, zoneOf(first))]
  return [first, second]
}

function zoneIn(value: TemporalValue): Zone | undefined {
  if (value.kind === "datetime") return zoneOf(value)
  return value.kind === "time" ? value.offset : undefined
}

/** Seconds, and nanoseconds, from one moment to the next, by the clock of the world. */
function elapsed(a: Moment, b: Moment): {seconds: number; nanos: number} {
  const offset = (value: Moment) => (value.kind === "datetime" ? value.offset : 0)
  const seconds = (b.day - a.day) * secondsPerDay - (offset(b) - offset(a))
  const whole = Math.floor(a.nanos / 1e9)
  const wholeB = Math.floor(b.nanos / 1e9)
  return {seconds: seconds + wholeB - whole, nanos: b.nanos - wholeB * 1e9 - (a.nanos - whole * 1e9)}
}

/** Both have a date; otherwise there are no months and days between them. */
function haveDates(a: TemporalValue, b: TemporalValue): boolean {
  return "day" in a && "day" in b
}

function wholeMonths(a: Moment, b: Moment): number {
  const [from, to] = [dateOf(a.day), dateOf(b.day)]
  let months = (to.year - from.year) * 12 + (to.month - from.month)
  const reached = addMonths(a.day, months)
  const difference = reached - b.day || a.nanos - b.nanos
  if (months > 0 && difference > 0) months--
  else if (months < 0 && difference < 0) months++
  return months
}

function wholeDays(day: number, nanos: number, b: Moment): number {
  const days = b.day - day
  if (days > 0 && nanos > b.nanos) return days - 1
  return days < 0 && nanos < b.nanos ? days + 1 : days
}

/** Months, then days, then the rest. */
export function durationBetween(a: TemporalValue, b: TemporalValue): DurationValue {
  const [first, second] = align(a, b)
  if (!haveDates(a, b)) return makeDuration(elapsed(first, second))
  const months = wholeMonths(first, second)
  const reached = addMonths(first.day, months)
  const days = wholeDays(reached, first.nanos, second)
  const start =
    first.kind === "datetime"
      ? makeDateTime(reached + days, first.nanos, zoneOf(first))
      : makeLocalDateTime(reached + days, first.nanos)
  return makeDuration({months, days, ...elapsed(start, second)})
}

export function monthsBetween(a: TemporalValue, b: TemporalValue): DurationValue {
  const [first, second] = align(a, b)
  return makeDuration(haveDates(a, b) ? {months: wholeMonths(first, second)} : {})
}

export function daysBetween(a: TemporalValue, b: TemporalValue): DurationValue {
  const [first, second] = align(a, b)
  return makeDuration(haveDates(a, b) ? {days: wholeDays(first.day, first.nanos, second)} : {})
}

export function secondsBetween(a: TemporalValue, b: TemporalValue): DurationValue {
  return makeDuration(elapsed(...align(a, b)))
}
