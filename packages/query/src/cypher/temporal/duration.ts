import {runtimeError} from "../error.js"
import type {DurationValue} from "../value/value.js"
import {secondsPerDay} from "./calendar.js"
import {fractionText} from "./format.js"

/** The mean length of a month, by which a part of one becomes days and seconds. */
const secondsPerMonth = 2_629_746

/** The parts of a duration, which may be fractions. */
export interface DurationParts {
  readonly months?: number
  readonly days?: number
  readonly seconds?: number
  readonly nanos?: number
}

/** Makes a duration of parts: what is no whole month or day goes on as days and seconds. */
export function makeDuration({months = 0, days = 0, seconds = 0, nanos = 0}: DurationParts): DurationValue {
  for (const part of [months, days, seconds, nanos])
    if (!Number.isFinite(part) || Math.abs(part) > Number.MAX_SAFE_INTEGER)
      throw runtimeError("ArithmeticError", "NumberOutOfRange", "The duration is too long to be counted.")
  const wholeMonths = Math.trunc(months)
  const monthSeconds = (months - wholeMonths) * secondsPerMonth
  const monthDays = Math.trunc(monthSeconds / secondsPerDay)
  const wholeDays = Math.trunc(days)
  const rest = monthSeconds - monthDays * secondsPerDay + (days - wholeDays) * secondsPerDay
  const wholeSeconds = Math.trunc(seconds)
  const restSeconds = Math.trunc(rest)
  const exact = (seconds - wholeSeconds + (rest - restSeconds)) * 1e9 + nanos
  // A little is added, as fractions lose some when they are taken apart; half a nanosecond stays none.
  const fraction = Math.trunc(exact + Math.sign(exact) * 0.05)
  const carried = Math.floor(fraction / 1e9)
  return {
    kind: "duration",
    months: wholeMonths + 0,
    days: wholeDays + monthDays + 0,
    seconds: wholeSeconds + restSeconds + carried + 0,
    nanos: fraction - carried * 1e9,
  }
}

export function addDurations(a: DurationValue, b: DurationValue): DurationValue {
  return makeDuration({
    months: a.months + b.months,
    days: a.days + b.days,
    seconds: a.seconds + b.seconds,
    nanos: a.nanos + b.nanos,
  })
}

export function negateDuration({months, days, seconds, nanos}: DurationValue): DurationValue {
  return makeDuration({months: -months, days: -days, seconds: -seconds, nanos: -nanos})
}

export function multiplyDuration({months, days, seconds, nanos}: DurationValue, by: number): DurationValue {
  return makeDuration({months: months * by, days: days * by, seconds: seconds * by, nanos: nanos * by})
}

export function divideDuration(duration: DurationValue, by: number): DurationValue {
  if (by === 0)
    throw runtimeError("ArithmeticError", "DivisionByZero", "A duration cannot be divided by zero.")
  const {months, days, seconds, nanos} = duration
  return makeDuration({months: months / by, days: days / by, seconds: seconds / by, nanos: nanos / by})
}

/** By ISO 8601: `P12Y5M14DT16H13M10.5S`, with a sign for each part. */
export function durationText({months, days, seconds, nanos}: DurationValue): string {
  // Seconds and nanoseconds of one sign, as they are written.
  const borrow = seconds < 0 && nanos > 0
  const whole = borrow ? seconds + 1 : seconds
  const part = borrow ? nanos - 1e9 : nanos
  const date = written(Math.trunc(months / 12), "Y") + written(months % 12, "M") + written(days, "D")
  const second = whole % 60
  const secondText =
    second === 0 && part === 0
      ? ""
      : `${second < 0 || part < 0 ? "-" : ""}${Math.abs(second)}${fractionText(Math.abs(part))}S`
  const time = written(Math.trunc(whole / 3600), "H") + written(Math.trunc(whole / 60) % 60, "M") + secondText
  return date === "" && time === "" ? "PT0S" : `P${date}${time === "" ? "" : `T${time}`}`
}

function written(count: number, unit: string): string {
  return count === 0 ? "" : `${count}${unit}`
}

const number = "([+-]?\\d+(?:[.,]\\d+)?)"
const units = new RegExp(
  `^([+-]?)P(?:${number}Y)?(?:${number}M)?(?:${number}W)?(?:${number}D)?(?:T(?:${number}H)?(?:${number}M)?(?:${number}S)?)?$`,
  "i",
)
const dateLike = /^P(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d(?:[.,]\d+)?)$/i

/** Reads `P1Y2M3W4DT5H6M7.8S` or `P2012-02-02T14:37:21.545`. */
export function parseDuration(text: string): DurationValue {
  const like = dateLike.exec(text)
  const match = units.exec(text)
  if (like) {
    const [years, months, days, hours, minutes] = like.slice(1).map(decimal)
    const [seconds, nanos] = secondsAndNanos(like[6])
    return makeDuration({
      months: years! * 12 + months!,
      days: days!,
      seconds: hours! * 3600 + minutes! * 60 + seconds,
      nanos,
    })
  }
  if (!match || /(?:P|T)$/i.test(text))
    throw runtimeError("ArgumentError", "InvalidArgumentValue", `"${text}" cannot be read as a duration.`)
  const [years, months, weeks, days, hours, minutes] = match.slice(2).map(decimal)
  const [seconds, nanos] = secondsAndNanos(match[8])
  const duration = makeDuration({
    months: years! * 12 + months!,
    days: weeks! * 7 + days!,
    seconds: hours! * 3600 + minutes! * 60 + seconds,
    nanos,
  })
  return match[1] === "-" ? negateDuration(duration) : duration
}

function decimal(digits: string | undefined): number {
  return digits === undefined ? 0 : Number(digits.replace(",", "."))
}

/** Apart, as a large number of seconds would lose the digits of its fraction. */
function secondsAndNanos(digits = "0"): [seconds: number, nanos: number] {
  const [whole = "0", fraction = ""] = digits.split(/[.,]/)
  const nanos = Number(fraction.slice(0, 9).padEnd(9, "0"))
  return [Number(whole), digits.startsWith("-") ? -nanos : nanos]
}
