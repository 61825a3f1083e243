import {describe, expect, test} from "@jest/globals"
import {datePattern, isOfItsOwn, parseDate, parseNumber, writeDate} from "../../src/guided/values.js"

test.each([
  ["31 October 1950", {year: 1950, month: 10, day: 31}],
  ["October 31st, 1950", {year: 1950, month: 10, day: 31}],
  ["the 3rd of May 2001", {year: 2001, month: 5, day: 3}],
  ["1950-10-31", {year: 1950, month: 10, day: 31}],
  ["10/31/1950", {year: 1950, month: 10, day: 31}],
  ["31/10/1950", {year: 1950, month: 10, day: 31}],
  ["Oct. 1950", {year: 1950, month: 10}],
  ["1950", {year: 1950}],
  ["31 sheep", undefined],
  ["May", undefined],
  ["3 May", undefined],
  ["1950-13-01", undefined],
  ["", undefined],
])("%s is a date or none", (text, date) => {
  expect(parseDate(text)).toEqual(date)
})

test("a date of two small numbers is read as it is asked", () => {
  expect(parseDate("3/4/1950")).toEqual({year: 1950, month: 3, day: 4})
  expect(parseDate("3/4/1950", {dayFirst: true})).toEqual({year: 1950, month: 4, day: 3})
})

test.each([
  ["18 {Month} {YYYY}", true],
  ["May {YYYY}", true],
  ["{YYYY}-10-03", true],
  ["01 January {YYYY}", false],
  ["{YYYY}-01-01", false],
  ['"{DD} {Month} {YYYY}"', false],
])("%s names a day of its own or none", (pattern, isOwn) => {
  expect(isOfItsOwn(pattern)).toBe(isOwn)
})

describe("the way of writing a date is learned from one and used for another", () => {
  test.each([
    ["03 May 2001", "{DD} {Month} {YYYY}", "09 June 1988"],
    ["2001-05-03", "{YYYY}-{MM}-{DD}", "1988-06-09"],
    ['"3 May 2001"', '"{D} {Month} {YYYY}"', '"9 June 1988"'],
    ["May 3, 2001", "{Month} {D}, {YYYY}", "June 9, 1988"],
  ])("%s", (written, pattern, other) => {
    expect(datePattern(written, {year: 2001, month: 5, day: 3})).toBe(pattern)
    expect(writeDate(pattern, {year: 1988, month: 6, day: 9})).toBe(other)
  })

  test("what is written beyond the date that a text gives stays", () => {
    expect(datePattern("01 January 1844", {year: 1844})).toBe("01 January {YYYY}")
    expect(writeDate("01 January {YYYY}", {year: 1911})).toBe("01 January 1911")
  })

  test("another date has no pattern", () => {
    expect(datePattern("1999-05-03", {year: 2001, month: 5, day: 3})).toBeUndefined()
    expect(datePattern("2001-06-03", {year: 2001, month: 5, day: 3})).toBeUndefined()
  })
})

test.each([
  ["1,200", 1200],
  ["45.50", 45.5],
  ["seven", 7],
  ["-3", -3],
  ["12 m", undefined],
  ["1,2", undefined],
  ["", undefined],
])("%s is a number or none", (text, number) => {
  expect(parseNumber(text)).toBe(number)
})
