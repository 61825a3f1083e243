import {expect, test} from "@jest/globals"
import {noForms, noteForm, writeForm} from "../../src/guided/forms.js"

/** What becomes of words of a text after examples of how others were written. */
function written(
  examples: readonly (readonly [string, string, string?])[],
  words: string,
  next = "",
): string {
  const forms = noForms()
  for (const [said, wrote, unit] of examples) noteForm(forms, "role", said, wrote, unit)
  return writeForm(forms, "role", words, next)
}

test.each([
  ["the text's own words without any", [], "Ada Lunde", "", "Ada Lunde"],
  ["a name that was seen", [["the States", "United States"]], "The States", "", "United States"],
  ["a date by the pattern of others", [["4 March 1871", "1871-03-04"]], "June 9, 1988", "", "1988-06-09"],
  ["a year by the pattern of years", [["1871", "01 January 1871"]], "1988", "", "01 January 1988"],
  ["a number with its unit", [["31", "31 m", "metres"]], "45", "metres", "45 m"],
  [
    "a number by another unit",
    [
      ["31", "31 m", "metres"],
      ["9", "9 kg", "kilos"],
    ],
    "45",
    "kilos",
    "45 kg",
  ],
  ["a whole number with a point", [["31", "31.0"]], "45", "", "45.0"],
  [
    "what stands round a name as a rule",
    [
      ["Drum", "Drum (band)"],
      ["Pipe", "Pipe (band)"],
    ],
    "Fife",
    "",
    "Fife (band)",
  ],
  [
    "nothing round it that is no rule",
    [
      ["Drum", "Drum (band)"],
      ["Pipe", "Pipe"],
    ],
    "Fife",
    "",
    "Fife",
  ],
  ["words that name parts of objects", [["Ada", "Ada"]], "constructor", "", "constructor"],
] as const)("an end is written as %s", (_how, examples, words, next, result) => {
  expect(written(examples as never, words, next)).toBe(result)
})
