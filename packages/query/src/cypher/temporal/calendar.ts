/*
 * The proleptic Gregorian calendar over days since 1970-01-01, by arithmetic alone, so that it holds for years
 * far beyond those of `Date`. Method: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */

export const secondsPerDay = 86_400
export const nanosPerSecond = 1e9
export const nanosPerDay = secondsPerDay * nanosPerSecond

export interface CalendarDate {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

export function dayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

export function dateOf(epochDay: number): CalendarDate {
  const z = epochDay + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted + (shifted < 10 ? 3 : -9)
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** 1 for Monday to 7 for Sunday. */
export function weekDayOf(epochDay: number): number {
  return modulo(epochDay + 3, 7) + 1
}

/** The Monday with which the first ISO week of a year begins. */
export function firstWeekOf(weekYear: number): number {
  const january4 = dayOf(weekYear, 1, 4)
  return january4 - (weekDayOf(january4) - 1)
}

/** The ISO week and the year that it belongs to. */
export function weekOf(epochDay: number): {readonly weekYear: number; readonly week: number} {
  const {year} = dateOf(epochDay - weekDayOf(epochDay) + 4)
  return {weekYear: year, week: Math.floor((epochDay - firstWeekOf(year)) / 7) + 1}
}

export function ordinalDayOf(epochDay: number): number {
  return epochDay - dayOf(dateOf(epochDay).year, 1, 1) + 1
}

export function quarterOf(month: number): number {
  return Math.ceil(month / 3)
}

/** A day some months later, or the last of that month when it has no such day. */
export function addMonths(epochDay: number, months: number): number {
  const {year, month, day} = dateOf(epochDay)
  const count = year * 12 + month - 1 + months
  const newYear = Math.floor(count / 12)
  const newMonth = modulo(count, 12) + 1
  return dayOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)))
}

export function modulo(a: number, b: number): number {
  return a - Math.floor(a / b) * b
}
