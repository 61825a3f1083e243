/** Arithmetic on calendar days (proleptic Gregorian), without time zones. */

/** A day, month or year; `month` and `day` count from 1. */
export interface Day {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

/** The day, month or year that an ISO 8601 date begins with. */
export function readIso(text: string): Day | undefined {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?!\d)/.exec(text)
  if (match === null) return undefined
  const [, year, month, day] = match
  return dayOf(
    Number(year),
    month === undefined ? undefined : Number(month),
    day === undefined ? undefined : Number(day),
  )
}

/** A day if it is one: February has no 30. */
export function dayOf(year: number, month?: number, day?: number): Day | undefined {
  if (month === undefined) return {year}
  if (month < 1 || month > 12) return undefined
  if (day === undefined) return {year, month}
  return day >= 1 && day <= lastDay(year, month) ? {year, month, day} : undefined
}

export function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

export function isoOf({year, month, day}: Day): string {
  const parts = [
    String(year).padStart(4, "0"),
    ...[month, day].flatMap((part) => (part === undefined ? [] : [pad(part)])),
  ]
  return parts.join("-")
}

export function pad(number: number): string {
  return String(number).padStart(2, "0")
}

/** So many days later; `undefined` where the day is not known. */
export function addDays({year, month, day}: Day, days: number): Day | undefined {
  if (month === undefined || day === undefined) return undefined
  const date = new Date(Date.UTC(year, month - 1, day + days))
  return {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()}
}

/** The month so many months later. */
export function addMonths({year, month}: Day, months: number): Day | undefined {
  if (month === undefined) return undefined
  const count = year * 12 + month - 1 + months
  return {year: Math.floor(count / 12), month: (count % 12) + 1}
}

/** 0 for Sunday. */
export function weekday({year, month, day}: Day): number | undefined {
  return month === undefined || day === undefined
    ? undefined
    : new Date(Date.UTC(year, month - 1, day)).getUTCDay()
}

/** The ISO 8601 week of a day: `2026-W12`. */
export function weekOf(day: Day): string | undefined {
  const thursday = addDays(day, 3 - (((weekday(day) ?? 0) + 6) % 7))
  if (thursday?.month === undefined || thursday.day === undefined) return undefined
  const start = Date.UTC(thursday.year, 0, 1)
  const days = (Date.UTC(thursday.year, thursday.month - 1, thursday.day) - start) / 86_400_000
  return `${thursday.year}-W${pad(Math.floor(days / 7) + 1)}`
}
