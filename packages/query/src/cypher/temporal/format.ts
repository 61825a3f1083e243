import type {TemporalValue} from "../value/value.js"
import {dateOf} from "./calendar.js"

/** A point in time by ISO 8601, as short as it can be: `12:31`, `2015-07-21T21:40:32.142+02:00[Europe/Paris]`. */
export function temporalText(value: TemporalValue): string {
  switch (value.kind) {
    case "date":
      return dateText(value.day)
    case "localtime":
      return timeText(value.nanos)
    case "time":
      return timeText(value.nanos) + offsetText(value.offset)
    case "localdatetime":
      return `${dateText(value.day)}T${timeText(value.nanos)}`
    case "datetime": {
      const zone = value.zone ? `[${value.zone}]` : ""
      return `${dateText(value.day)}T${timeText(value.nanos)}${offsetText(value.offset)}${zone}`
    }
  }
}

function dateText(epochDay: number): string {
  const {year, month, day} = dateOf(epochDay)
  const digits = String(Math.abs(year)).padStart(4, "0")
  return `${year < 0 ? "-" : year > 9999 ? "+" : ""}${digits}-${two(month)}-${two(day)}`
}

function timeText(nanos: number): string {
  const seconds = Math.floor(nanos / 1e9)
  const rest = nanos - seconds * 1e9
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`
  if (seconds % 60 === 0 && rest === 0) return text
  return `${text}:${two(seconds % 60)}${fractionText(rest)}`
}

/** Nanoseconds as a decimal fraction without trailing zeros; empty for 0. */
export function fractionText(nanos: number): string {
  return nanos === 0 ? "" : `.${String(nanos).padStart(9, "0").replace(/0+$/, "")}`
}

export function offsetText(offset: number): string {
  if (offset === 0) return "Z"
  const size = Math.abs(offset)
  const seconds = size % 60 === 0 ? "" : `:${two(size % 60)}`
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(size / 3600))}:${two(Math.floor(size / 60) % 60)}${seconds}`
}

function two(value: number): string {
  return String(value).padStart(2, "0")
}
