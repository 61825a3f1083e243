import {expect, test} from "@jest/globals"
import {openEnd, yearsIn, yearsOf, yearsOfDate} from "../src/words/years.js"

test.each<[string, [number, number] | undefined]>([
  ["2019", [2019, 2019]],
  ["May 2025", [2025, 2025]],
  ["2019-04-01/2021-06", [2019, 2021]],
  ["between 1998 and 2003", [1998, 2003]],
  ["the 1990s", [1990, 1999]],
  ["since 2005", [2005, openEnd]],
  ["2005/..", [2005, openEnd]],
  ["last Tuesday", undefined],
  ["$2,000", undefined],
  ["2000.5", undefined],
])("%s speaks of years, or of none", (words, expected) => {
  const years = yearsIn(words)
  expect(years && [years.from, years.to]).toEqual(expected)
})

test("only qualifiers that tell a time count, and one that says since has no end", () => {
  expect(yearsOf({amount: "2019 euros", place: "Leith"})).toBeUndefined()
  expect(yearsOf({date: "2014", period: "2016"})).toEqual({from: 2014, to: 2016})
  expect(yearsOf({since: "2014"})).toEqual({from: 2014, to: openEnd})
})

test.each<[string, boolean]>([
  ["2010", true],
  ["16 December 1969", true],
  ["March 2, 1970", true],
  ["1970-03-02", true],
  ["2010 employees", false],
  ["about 1500 ships in 1970", false],
])("%s is a date, or says more", (literal, isDate) => {
  expect(yearsOfDate(literal) !== undefined).toBe(isDate)
})
