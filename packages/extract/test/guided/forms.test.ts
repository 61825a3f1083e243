import {expect, test} from "@jest/globals"
import type {OtherName} from "../../src/guided/around.js"
import {learnForms, type SaidEnd, writeForm} from "../../src/guided/forms.js"
import {stemOf} from "../../src/guided/stems.js"

type Said = readonly [words: string, next?: string, around?: string, names?: readonly string[]]
type Written = readonly [words: string, written: string, next?: string, names?: readonly string[]]

const end = ([words, next = "", around = "", names = []]: Said): SaidEnd => ({
  role: "role",
  words,
  next,
  around: {stems: new Set(around.split(" ").map(stemOf)), names: names.map(nameAt)},
})

const nameAt = (text: string, at: number): OtherName => ({
  text,
  traits: [/^The /.test(text) ? "is ORG" : "is LOC", `after ${at + 1}`],
})

/** What becomes of words of a text after examples of how others were written. */
function written(examples: readonly Written[], said: Said): string {
  const forms = learnForms(
    examples.map(([words, text, next, names]) => ({...end([words, next, "", names]), written: text})),
  )
  return writeForm(forms, end(said))
}

test.each<readonly [string, readonly Written[], Said, string]>([
  ["the text's own words without any", [], ["Ada Lunde"], "Ada Lunde"],
  ["a name that was seen", [["the States", "United States"]], ["The States"], "United States"],
  ["a place by its commonest name", [["U.S.", "United States"]], ["USA"], "United States"],
  ["a date by the pattern of others", [["4 March 1871", "1871-03-04"]], ["June 9, 1988"], "1988-06-09"],
  ["a year by the pattern of years", [["1871", "01 January 1871"]], ["1988"], "01 January 1988"],
  ["a month without the day of another date", [["March 1871", "18 March 1871"]], ["June 1988"], "June 1988"],
  [
    "whole figures as others of them, whatever those with a point are",
    [
      ["12.5", "12.5"],
      ["3.25", "3.25"],
      ["40", "40.0"],
    ],
    ["97"],
    "97.0",
  ],
  ["figures behind a point without rounding", [["40", "40.0"]], ["3.25"], "3.25"],
  ["a number with its unit", [["31", "31 m", "metres"]], ["45", "metres"], "45 m"],
  [
    "a number by another unit",
    [
      ["31", "31 m", "metres"],
      ["9", "9 kg", "kilos"],
    ],
    ["45", "kilos"],
    "45 kg",
  ],
  ["a number with a unit never seen", [["31 metres", "31.0 (metres)"]], ["45 knots"], "45.0 (knots)"],
  ["a whole number with a point", [["31", "31.0"]], ["45"], "45.0"],
  ["a whole date as ISO 8601 without examples", [], ["9 June 1988"], "1988-06-09"],
  ["a number without its commas without examples", [], ["16,800"], "16800"],
  [
    "a number without a unit by no pattern that has one",
    [["31,000 metres", "31000.0 (metres)"]],
    ["45,000"],
    "45000",
  ],
  ["figures with hyphens as they are", [["0-306-40615-2", '"0-306-40615-2"']], ["9-99-1"], '"9-99-1"'],
  [
    "what stands round a name as a rule",
    [
      ["Drum", "Drum (band)"],
      ["Pipe", "Pipe (band)"],
    ],
    ["Fife"],
    "Fife (band)",
  ],
  [
    "nothing round it that is no rule",
    [
      ["Drum", "Drum (band)"],
      ["Pipe", "Pipe"],
    ],
    ["Fife"],
    "Fife",
  ],
  [
    "what stands round few names where the text says so",
    [
      ["Drum", "Drum (band)"],
      ["Pipe", "Pipe"],
    ],
    ["Fife", "", "the band plays"],
    "Fife (band)",
  ],
  [
    "nothing round it that one name alone has",
    [
      ["Drum", "Drum (of 1990)"],
      ["Drum", "Drum (of 1990)"],
      ["Pipe", "Pipe"],
      ["Flute", "Flute"],
    ],
    ["Fife"],
    "Fife",
  ],
  [
    "a name with another of its text",
    [
      ["Tolvan", "Tolvan, Kerrow", "", ["Kerrow"]],
      ["Marrow", "Marrow, Kerrow", "", ["Kerrow"]],
    ],
    ["Fallow", "", "", ["Ada", "Kerrow"]],
    "Fallow, Kerrow",
  ],
  [
    "a name with the one that stands as others did",
    [
      ["Tolvan", "Tolvan, Kerrow", "", ["Orran", "Kerrow"]],
      ["Marrow", "Marrow, Skerry", "", ["Pim", "Skerry"]],
    ],
    ["Fallow", "", "", ["Hollin", "Tarn", "Lowe"]],
    "Fallow, Tarn",
  ],
  [
    "a name with no second article",
    [
      ["Drum", "The Drum"],
      ["Pipe", "The Pipe"],
    ],
    ["the Fife"],
    "the Fife",
  ],
  [
    "the one of several names of which the text has more",
    [
      ["Tolvan, Kerrow", "Tolvan, Kerrow"],
      ["Tolvan, Skerry", "Tolvan, Skerry"],
    ],
    ["Tolvan", "", "in skerry"],
    "Tolvan, Skerry",
  ],
  [
    "no other name but one of a kind that stood there",
    [
      ["Tolvan", "Tolvan, Kerrow", "", ["Kerrow"]],
      ["Orran", "Orran, Kerrow", "", ["Kerrow"]],
    ],
    ["Lunde", "", "", ["The Drum Company"]],
    "Lunde",
  ],
  [
    "a full name without its middle where others are",
    [
      ["Ada Maud Lunde", "Ada Lunde", "("],
      ["Ben Olaf Rowe", "Ben Rowe", "("],
    ],
    ["Cora Jane Munk", "("],
    "Cora Munk",
  ],
  [
    "a full name without its middle and the letters behind it",
    [
      ["Ada Maud Lunde", "Ada Lunde", "("],
      ["Ben Olaf Rowe", "Ben Rowe", "("],
    ],
    ["Cora Jane Munk OBE", "("],
    "Cora Munk",
  ],
  ["initials as others", [["Ada M. Lunde", "Ada M. Lunde"]], ["Ben O Rowe"], "Ben O. Rowe"],
  ["words that name parts of objects", [["Ada", "Ada"]], ["constructor"], "constructor"],
])("an end is written as %s", (_how, examples, said, result) => {
  expect(written(examples, said)).toBe(result)
})
