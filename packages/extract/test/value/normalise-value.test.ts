import {describe, expect, test} from "@jest/globals"
import {describeValue} from "@relata/model"
import fc from "fast-check"
import {normaliseValue} from "../../src/value/normalise-value.js"

/** What a value of a document of Friday 27 March 2026 comes to, in a few characters. */
function normal(words: string, date = "2026-03-27"): string | undefined {
  const value = normaliseValue(words, {date})
  return value && `${value.kind} ${describeValue(value)}`
}

describe("sums and counts", () => {
  test.each([
    ["over 60 billion yuan", "money over 60,000,000,000 CNY"],
    ["$4.5 billion", "money 4,500,000,000 USD"],
    ["more than US$3bn", "money over 3,000,000,000 USD"],
    ["€12,500", "money 12,500 EUR"],
    ["about 40 million Canadian dollars", "money about 40,000,000 CAD"],
    ["half a million pounds", "money 500,000 GBP"],
    ["EUR 300", "money 300 EUR"],
    ["three dollars", "money 3 USD"],
    ["40%", "quantity 40 percent"],
    ["nearly 12.5 per cent", "quantity nearly 12.5 percent"],
    ["6-fold", "quantity 6 times"],
    ["at least 1,548 horsepower", "quantity at least 1,548 horsepower"],
    ["two hundred and fifty employees in Oslo", "quantity 250 employees"],
    ["twenty-five", "quantity 25"],
    ["a dozen", "quantity 12"],
  ])("%s", (words, expected) => expect(normal(words)).toBe(expected))
})

describe("dates", () => {
  test.each([
    ["19 March 2014", "2014-03-19"],
    ["March 19, 2014", "2014-03-19"],
    ["Thursday, Mar. 19, 2026", "2026-03-19"],
    ["May 2014", "2014-05"],
    ["2014", "2014"],
    ["2014-05-06", "2014-05-06"],
    ["the 1990s", "199X"],
    ["the 19th century", "18XX"],
    ["late 2023", "2023-09/2023-12"],
    ["early March 2024", "2024-03-01/2024-03-10"],
    ["the late 1990s", "1997/1999"],
    ["spring 2024", "2024-21"],
    ["the third quarter of 2025", "2025-35"],
    ["the first half of 2025", "2025-40"],
    ["since 2005", "2005/.."],
    ["until May 2030", "../2030-05"],
    ["from 2004 to 2008", "2004/2008"],
    ["2004–08", "2004/2008"],
    ["around 1850", "1850~"],
    ["the evening of March 19", "2026-03-19"],
  ])("%s", (words, expected) => expect(normal(words)).toBe(`date ${expected}`))
})

describe("dates that count from the document's", () => {
  test.each([
    ["March 19", "2026-03-19"],
    ["December 30", "2025-12-30"],
    ["April", "2026-04"],
    ["yesterday", "2026-03-26"],
    ["Monday", "2026-03-23"],
    ["next Monday", "2026-03-30"],
    ["last year", "2025"],
    ["late last year", "2025-09/2025-12"],
    ["next month", "2026-04"],
    ["last week", "2026-W12"],
    ["the next three years", "2026/2029"],
    ["the past six months", "2025-09/2026-03"],
    ["two years ago", "2024"],
  ])("%s", (words, expected) => expect(normal(words)).toBe(`date ${expected}`))

  test("are not guessed for a document without a date", () => {
    expect(normaliseValue("March 19")).toBeUndefined()
    expect(normaliseValue("last year")).toBeUndefined()
    expect(normaliseValue("the next three years")).toEqual({kind: "duration", iso: "P3Y"})
  })
})

test.each([
  ["three years", "P3Y"],
  ["a decade", "P10Y"],
  ["18 months", "P18M"],
  ["90 minutes", "PT90M"],
])("a length of time: %s", (words, expected) => expect(normal(words)).toBe(`duration ${expected}`))

test.each([
  "architect",
  "a new company",
  "February 30, 2024",
  "the company",
  "ten years later",
  "$3 billion programme",
  "",
])("what is no value stays words: %s", (words) => expect(normal(words)).toBeUndefined())

test("no words fail", () => {
  fc.assert(
    fc.property(fc.string(), (words) => {
      normaliseValue(words, {date: "2026-03-27"})
    }),
  )
})
