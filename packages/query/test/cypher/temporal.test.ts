import {describe, expect, test} from "@jest/globals"
import * as fc from "fast-check"
import {
  dateOf,
  dayOf,
  daysInMonth,
  firstWeekOf,
  weekDayOf,
  weekOf,
} from "../../src/cypher/temporal/calendar.js"
import {durationText, makeDuration, parseDuration} from "../../src/cypher/temporal/duration.js"
import {evaluated} from "./ask.js"

describe("points in time from maps", () => {
  test.each([
    ["date({year: 2024, month: 2, day: 29})", "2024-02-29"],
    ["date({year: 2024})", "2024-01-01"],
    ["date({year: 2020, week: 53, dayOfWeek: 5})", "2021-01-01"],
    ["date({year: 2024, ordinalDay: 366})", "2024-12-31"],
    ["date({year: 2024, quarter: 2, dayOfQuarter: 2})", "2024-04-02"],
    ["date({date: date('2024-03-31'), month: 4})", "2024-04-30"],
    ["localtime({hour: 7, minute: 5, millisecond: 20})", "07:05:00.02"],
    ["time({hour: 7, timezone: '-03:30'})", "07:00-03:30"],
    ["localdatetime({year: 2024, hour: 1, second: 2})", "2024-01-01T01:00:02"],
    ["datetime({year: 2024, month: 7, timezone: 'Europe/Paris'})", "2024-07-01T00:00+02:00[Europe/Paris]"],
    [
      "datetime({datetime: datetime('2024-07-01T12:00Z'), timezone: 'Asia/Tokyo'})",
      "2024-07-01T21:00+09:00[Asia/Tokyo]",
    ],
    ["datetime({date: date('2024-01-02'), time: localtime('03:04')})", "2024-01-02T03:04Z"],
    ["datetime.fromEpoch(0, 5)", "1970-01-01T00:00:00.000000005Z"],
    ["datetime.fromEpochMillis(-1)", "1969-12-31T23:59:59.999Z"],
  ])("%s is %s", (expression, expected) => expect(evaluated(`toString(${expression})`)).toBe(expected))
})

describe("points in time from text", () => {
  test.each([
    ["date('20240229')", "2024-02-29"],
    ["date('2024-W09-4')", "2024-02-29"],
    ["date('2024-060')", "2024-02-29"],
    ["date('-0044-03-15')", "-0044-03-15"],
    ["localtime('2359')", "23:59"],
    ["time('12:30:15.5+02')", "12:30:15.5+02:00"],
    ["datetime('2024-10-27T02:30+01:00[Europe/Berlin]')", "2024-10-27T02:30+01:00[Europe/Berlin]"],
    ["datetime('2024-10-27T02:30[Europe/Berlin]')", "2024-10-27T02:30+02:00[Europe/Berlin]"],
    ["datetime('2024-03-31T02:30[Europe/Berlin]')", "2024-03-31T03:30+02:00[Europe/Berlin]"],
  ])("%s is %s", (expression, expected) => expect(evaluated(`toString(${expression})`)).toBe(expected))
})

describe("components", () => {
  test.each([
    ["date('2024-12-30').week", "1"],
    ["date('2024-12-30').weekYear", "2025"],
    ["date('2024-12-30').dayOfWeek", "1"],
    ["date('2024-05-05').quarter", "2"],
    ["localtime('01:02:03.004005006').microsecond", "4005"],
    ["time('01:02+02:30').offsetMinutes", "150"],
    ["datetime('1970-01-02T00:00+01:00').epochSeconds", "82800"],
    ["datetime('2024-07-01T00:00[Europe/Rome]').timezone", "Europe/Rome"],
    ["duration('P1Y5M').monthsOfYear", "5"],
    ["duration('P17D').weeks", "2"],
    ["duration('PT1H1M1.5S').seconds", "3661"],
    ["duration('PT0.25S').millisecondsOfSecond", "250"],
  ])("%s is %s", (expression, expected) => expect(evaluated(expression)).toBe(expected))
})

describe("durations", () => {
  test.each([
    ["duration({years: 1, months: 14, days: -3, hours: 1.5})", "P2Y2M-3DT1H30M"],
    ["duration({weeks: 1.5})", "P10DT12H"],
    ["duration('P1W2DT90M')", "P9DT1H30M"],
    ["-duration('P1M2D')", "P-1M-2D"],
    ["duration('P1M') * 2.5", "P2M15DT5H14M33S"],
    ["duration('PT1H') / 3", "PT20M"],
    ["duration('P1D') + duration('PT25H')", "P1DT25H"],
    ["date('2024-01-31') + duration('P1M')", "2024-02-29"],
    ["date('2024-03-31') - duration('P1M1D')", "2024-02-28"],
    ["localtime('23:00') + duration('PT2H')", "01:00"],
    [
      "datetime('2024-03-30T12:00[Europe/Berlin]') + duration('P1D')",
      "2024-03-31T12:00+02:00[Europe/Berlin]",
    ],
    [
      "datetime('2024-03-30T12:00[Europe/Berlin]') + duration('PT24H')",
      "2024-03-31T13:00+02:00[Europe/Berlin]",
    ],
    ["duration.between(date('2024-01-31'), date('2024-03-01'))", "P1M1D"],
    ["duration.between(datetime('2024-01-01T00:00Z'), datetime('2024-01-01T01:00+02:00'))", "PT-1H"],
    ["duration.inMonths(date('2024-05-15'), date('2023-05-16'))", "P-11M"],
    ["duration.inDays(date('2024-02-28'), date('2024-03-01'))", "P2D"],
    ["duration.inSeconds(localtime('01:00'), localtime('00:30'))", "PT-30M"],
  ])("%s is %s", (expression, expected) => expect(evaluated(`toString(${expression})`)).toBe(expected))
})

describe("truncation", () => {
  test.each([
    ["date.truncate('century', date('2024-05-15'))", "2000-01-01"],
    ["date.truncate('week', date('2024-05-15'), {dayOfWeek: 3})", "2024-05-15"],
    ["date.truncate('weekYear', date('2021-01-02'))", "2019-12-30"],
    ["localdatetime.truncate('quarter', date('2024-05-15'), {hour: 3})", "2024-04-01T03:00"],
    ["localtime.truncate('minute', localtime('12:34:56.7'))", "12:34"],
    ["time.truncate('hour', time('12:34+01:00'))", "12:00+01:00"],
    [
      "datetime.truncate('day', datetime('2024-05-15T12:34[Asia/Tokyo]'))",
      "2024-05-15T00:00+09:00[Asia/Tokyo]",
    ],
  ])("%s is %s", (expression, expected) => expect(evaluated(`toString(${expression})`)).toBe(expected))
})

describe("now", () => {
  test.each([
    ["date()", "2026-11-23"],
    ["datetime()", "2026-11-23T00:00Z"],
    ["localdatetime.statement()", "2026-11-23T00:00"],
    ["time.transaction('+02:00')", "02:00+02:00"],
    ["date.realtime('America/New_York')", "2026-11-22"],
    ["localtime()", "00:00"],
  ])("%s is %s", (expression, expected) => expect(evaluated(`toString(${expression})`)).toBe(expected))
})

test.each([
  ["date('2024-01-02') < date('2024-01-10')", "true"],
  ["datetime('2024-01-01T12:00+02:00') = datetime('2024-01-01T10:00Z')", "true"],
  ["date('2024-01-01') < localdatetime('2024-01-02T00:00')", "null"],
  ["duration('P1D') = duration('PT24H')", "false"],
  ["duration('P1D') < duration('P2D')", "null"],
])("%s is %s", (expression, expected) => expect(evaluated(expression)).toBe(expected))

const day = fc.integer({min: -400_000_000, max: 400_000_000})

describe("the calendar", () => {
  test("takes days apart and puts them together again", () => {
    fc.assert(
      fc.property(day, (epochDay) => {
        const {year, month, day: dayOfMonth} = dateOf(epochDay)
        expect(dayOfMonth).toBeLessThanOrEqual(daysInMonth(year, month))
        expect(dayOf(year, month, dayOfMonth)).toBe(epochDay)
      }),
    )
  })

  test("puts every day into a week that begins on a Monday", () => {
    fc.assert(
      fc.property(day, (epochDay) => {
        const {weekYear, week} = weekOf(epochDay)
        expect(week).toBeGreaterThanOrEqual(1)
        expect(firstWeekOf(weekYear) + (week - 1) * 7 + weekDayOf(epochDay) - 1).toBe(epochDay)
      }),
    )
  })
})

test("a duration is read back from its text", () => {
  const part = fc.integer({min: -1_000_000, max: 1_000_000})
  fc.assert(
    fc.property(part, part, part, fc.integer({min: -2e9, max: 2e9}), (months, days, seconds, nanos) => {
      const duration = makeDuration({months, days, seconds, nanos})
      expect(parseDuration(durationText(duration))).toEqual(duration)
    }),
  )
})
