import {runtimeError} from "../error.js"
import {dayOf, daysInMonth, firstWeekOf, isLeapYear} from "./calendar.js"
import {parseZone, type Zone} from "./zone.js"

/** What a text says of a point in time. */
export interface ParsedTemporal {
  readonly day: number | undefined
  readonly nanos: number | undefined
  readonly zone: Zone | undefined
  /** The offset that stands before a zone's name. */
  readonly offset: number | undefined
}

const datePattern =
  /^([+-]\d{1,9}|\d{4})(?:-(\d\d)-(\d\d)|-(\d\d)|-?W(\d\d)(?:-?(\d))?|-?(\d{3})|(\d\d)(\d\d)|(\d\d))?$/
const timePattern = /^(\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?)?(Z|z|[+-][\d:]+)?(?:\[([^\]]+)\])?$/

/** Reads a date, a time, or both with `T` between, in the forms of ISO 8601 with and without its signs. */
export function parseTemporal(text: string, kind: "date" | "time" | "datetime"): ParsedTemporal {
  const [first, second] = splitAtT(text)
  if (kind === "time") {
    const time = second ?? first
    return {day: undefined, ...parseTime(time, text)}
  }
  const day = parseDate(first, text)
  if (kind === "date" || second === undefined)
    return {day, nanos: undefined, zone: undefined, offset: undefined}
  return {day, ...parseTime(second, text)}
}

function splitAtT(text: string): [string, string | undefined] {
  const at = text.indexOf("T")
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}

function bad(text: string) {
  return runtimeError("ArgumentError", "InvalidArgumentValue", `"${text}" cannot be read as a point in time.`)
}

function parseDate(text: string, whole: string): number {
  const match = datePattern.exec(text)
  if (!match) throw bad(whole)
  const numbers = match.slice(1).map((digits) => (digits === undefined ? undefined : Number(digits)))
  const [year, month1, day1, month2, week, weekDay, ordinal, month3, day3, month4] = numbers
  if (week !== undefined) {
    if (week < 1 || week > 53 || (weekDay !== undefined && (weekDay < 1 || weekDay > 7))) throw bad(whole)
    return firstWeekOf(year!) + (week - 1) * 7 + (weekDay ?? 1) - 1
  }
  if (ordinal !== undefined) {
    if (ordinal < 1 || ordinal > (isLeapYear(year!) ? 366 : 365)) throw bad(whole)
    return dayOf(year!, 1, 1) + ordinal - 1
  }
  const month = month1 ?? month2 ?? month3 ?? month4 ?? 1
  const day = day1 ?? day3 ?? 1
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year!, month)) throw bad(whole)
  return dayOf(year!, month, day)
}

function parseTime(text: string, whole: string): Omit<ParsedTemporal, "day"> {
  const match = timePattern.exec(text)
  if (!match) throw bad(whole)
  const [, hour, minute = "0", second = "0", fraction = "", offset, name] = match
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) throw bad(whole)
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second)
  const parsedOffset = offset === undefined ? undefined : parseZone(offset)
  return {
    nanos: seconds * 1e9 + Number(fraction.padEnd(9, "0")),
    zone: name === undefined ? parsedOffset : parseZone(name),
    offset: typeof parsedOffset === "number" ? parsedOffset : undefined,
  }
}
