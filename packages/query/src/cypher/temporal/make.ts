import type {DateTimeValue, LocalDateTimeValue, LocalTimeValue, TimeValue} from "../value/value.js"
import {modulo, nanosPerDay, secondsPerDay} from "./calendar.js"
import {offsetOf, resolveLocal, type Zone} from "./zone.js"

/** A local time with its zone; what a change of clocks leaves out is moved on. */
export function makeDateTime(day: number, nanos: number, zone: Zone): DateTimeValue {
  const {offset, shift} = resolveLocal(zone, day, nanos)
  const name = typeof zone === "string" ? zone : undefined
  const local = carry(day, nanos + shift * 1e9)
  return {kind: "datetime", ...local, offset, zone: name}
}

/** An instant, as day and nanoseconds at Greenwich, in a zone. */
export function dateTimeAt(day: number, nanos: number, zone: Zone): DateTimeValue {
  const offset = offsetOf(zone, day * secondsPerDay + nanos / 1e9)
  const name = typeof zone === "string" ? zone : undefined
  return {kind: "datetime", ...carry(day, nanos + offset * 1e9), offset, zone: name}
}

export function inZone({day, nanos, offset}: DateTimeValue, zone: Zone): DateTimeValue {
  const instant = carry(day, nanos - offset * 1e9)
  return dateTimeAt(instant.day, instant.nanos, zone)
}

export function zoneOf({zone, offset}: {readonly zone?: string | undefined; readonly offset: number}): Zone {
  return zone ?? offset
}

export function makeTime(nanos: number, offset: number): TimeValue {
  return {kind: "time", nanos: modulo(nanos, nanosPerDay), offset}
}

export function makeLocalTime(nanos: number): LocalTimeValue {
  return {kind: "localtime", nanos: modulo(nanos, nanosPerDay)}
}

export function makeLocalDateTime(day: number, nanos: number): LocalDateTimeValue {
  return {kind: "localdatetime", ...carry(day, nanos)}
}

/** Turns nanoseconds beyond a day into days. */
export function carry(day: number, nanos: number): {readonly day: number; readonly nanos: number} {
  const days = Math.floor(nanos / nanosPerDay)
  return {day: day + days, nanos: nanos - days * nanosPerDay}
}
