import type {DurationValue, TemporalValue} from "../value/value.js"
import {addMonths, secondsPerDay} from "./calendar.js"
import {carry, dateTimeAt, makeDateTime, makeLocalDateTime, makeLocalTime, makeTime, zoneOf} from "./make.js"

/**
 * A point in time some duration later: first months, then days, then seconds.
 *
 * A date takes whole days of the seconds and leaves the rest; a time takes only the seconds, round the clock.
 */
export function addTo(value: TemporalValue, {months, days, seconds, nanos}: DurationValue): TemporalValue {
  // Apart, as the nanoseconds of many days are no safe integer.
  const wholeDays = Math.trunc(seconds / secondsPerDay)
  const rest = (seconds - wholeDays * secondsPerDay) * 1e9 + nanos
  switch (value.kind) {
    case "date":
      return {kind: "date", day: addMonths(value.day, months) + days + wholeDays}
    case "localtime":
      return makeLocalTime(value.nanos + rest)
    case "time":
      return makeTime(value.nanos + rest, value.offset)
    case "localdatetime":
      return makeLocalDateTime(addMonths(value.day, months) + days + wholeDays, value.nanos + rest)
    case "datetime": {
      const zone = zoneOf(value)
      const moved =
        months === 0 && days === 0
          ? value
          : makeDateTime(addMonths(value.day, months) + days, value.nanos, zone)
      // Seconds are counted by the clock of the world, and not by that on the wall.
      const instant = carry(moved.day + wholeDays, moved.nanos - moved.offset * 1e9 + rest)
      return dateTimeAt(instant.day, instant.nanos, zone)
    }
  }
}
