import {runtimeError} from "../error.js"
import {dateOf, dayOf, firstWeekOf, quarterOf, weekDayOf, weekOf} from "./calendar.js"

const units = [
  "millennium",
  "century",
  "decade",
  "year",
  "weekYear",
  "quarter",
  "month",
  "week",
  "day",
  "hour",
  "minute",
  "second",
  "millisecond",
  "microsecond",
]

const nanosOfUnit: Readonly<Record<string, number>> = {
  hour: 3600e9,
  minute: 60e9,
  second: 1e9,
  millisecond: 1e6,
  microsecond: 1e3,
}

/** Cuts a day and a time of day down to the beginning of a unit. */
export function truncate(unit: string, day: number, nanos: number): {day: number; nanos: number} {
  const name = units.find((each) => each.toLowerCase() === unit.toLowerCase())
  if (!name)
    throw runtimeError("ArgumentError", "InvalidArgumentValue", `${unit} is none of ${units.join(", ")}.`)
  const size = nanosOfUnit[name]
  if (size !== undefined) return {day, nanos: nanos - (nanos % size)}
  return {day: beginningOf(name, day), nanos: 0}
}

function beginningOf(unit: string, day: number): number {
  const {year, month} = dateOf(day)
  const beginningOfYears = (count: number) => dayOf(Math.floor(year / count) * count, 1, 1)
  switch (unit) {
    case "millennium":
      return beginningOfYears(1000)
    case "century":
      return beginningOfYears(100)
    case "decade":
      return beginningOfYears(10)
    case "year":
      return dayOf(year, 1, 1)
    case "weekYear":
      return firstWeekOf(weekOf(day).weekYear)
    case "quarter":
      return dayOf(year, quarterOf(month) * 3 - 2, 1)
    case "month":
      return dayOf(year, month, 1)
    case "week":
      return day - weekDayOf(day) + 1
    default:
      return day
  }
}

/** Whether a unit is longer than a day, or one. */
export function isDateUnit(unit: string): boolean {
  const name = units.find((each) => each.toLowerCase() === unit.toLowerCase())
  return name !== undefined && !(name in nanosOfUnit)
}
