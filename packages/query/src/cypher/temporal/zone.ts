import {runtimeError} from "../error.js"
import {dayOf, secondsPerDay} from "./calendar.js"

/** A zone of time: a name from the IANA data, or an offset in seconds. */
export type Zone = string | number

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (!format) {
    try {
      format = new Intl.DateTimeFormat("en-US", {
        timeZone: zone,
        hourCycle: "h23",
        era: "short",
        year: "numeric",
        month: "numeric",
        day: "numeric",
        hour: "numeric",
        minute: "numeric",
        second: "numeric",
      })
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause
      throw runtimeError("ArgumentError", "InvalidArgumentValue", `There is no time zone ${zone}.`)
    }
    formats.set(zone, format)
  }
  return format
}

/** As far from 1970 as `Date` goes, in seconds. */
const farthest = 8.64e12

/** Seconds east of Greenwich at an instant, given in seconds since 1970. */
function offsetAt(zone: string, instant: number): number {
  const seconds = Math.max(-farthest, Math.min(farthest, Math.floor(instant)))
  const parts = new Map(
    formatFor(zone)
      .formatToParts(seconds * 1000)
      .map(({type, value}) => [type, value]),
  )
  const field = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type))
  const year = parts.get("era") === "BC" ? 1 - field("year") : field("year")
  const local =
    dayOf(year, field("month"), field("day")) * secondsPerDay +
    field("hour") * 3600 +
    field("minute") * 60 +
    field("second")
  return local - seconds
}

/**
 * The offset that holds at a local time. A time that comes twice is taken for the first; one that is left out
 * in spring is moved on by what is left out.
 */
export function resolveLocal(
  zone: Zone,
  day: number,
  nanos: number,
): {readonly offset: number; readonly shift: number} {
  if (typeof zone === "number") return {offset: zone, shift: 0}
  const local = day * secondsPerDay + nanos / 1e9
  const before = offsetAt(zone, local - secondsPerDay)
  if (offsetAt(zone, local - before) === before) return {offset: before, shift: 0}
  const after = offsetAt(zone, local + secondsPerDay)
  if (offsetAt(zone, local - after) === after) return {offset: after, shift: 0}
  return {offset: after, shift: after - before}
}

/** The offset at an instant. */
export function offsetOf(zone: Zone, instant: number): number {
  return typeof zone === "number" ? zone : offsetAt(zone, instant)
}

/** Reads `Z`, `+01:00`, `+0100`, `+01`, `+01:00:30` or a name. */
export function parseZone(text: string): Zone {
  if (text === "Z" || text === "z") return 0
  const match = /^([+-])(\d\d)(?::?(\d\d))?(?::?(\d\d))?$/.exec(text)
  if (match) {
    const [, sign, hours, minutes = "0", seconds = "0"] = match
    const offset = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
    if (offset <= 18 * 3600 && Number(minutes) < 60 && Number(seconds) < 60)
      return sign === "-" ? -offset + 0 : offset
  } else if (/^[A-Za-z]/.test(text)) {
    formatFor(text)
    return text
  }
  throw runtimeError("ArgumentError", "InvalidArgumentValue", `${text} is no time zone.`)
}
