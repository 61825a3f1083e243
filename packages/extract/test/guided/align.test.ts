import {expect, test} from "@jest/globals"
import {alignEnd} from "../../src/guided/align.js"
import {passagesOf, textOfRange} from "../../src/guided/passage.js"
import {annotated} from "./lighthouses.js"

function found(text: string, name: string): string[] {
  const passage = passagesOf(annotated(text))[0]!
  return alignEnd(passage, name).map((range) => textOfRange(passage, range))
}

/** Places where names of the text are given, as `[Tolvan Light]`. */
function foundAmong(marked: string, name: string): string[] {
  const passage = passagesOf(annotated(marked.replace(/[[\]]/g, "")))[0]!
  const names = [...marked.matchAll(/\[([^\]]*)\]/g)].flatMap((found) => alignEnd(passage, found[1]!))
  return alignEnd(passage, name, names).map((range) => textOfRange(passage, range))
}

test("an end is no part of a longer name where it stands alone, too", () => {
  expect(foundAmong("[Orran Ferries] sails to [Orran].", "Orran")).toEqual(["Orran"])
  expect(foundAmong("[Orran Ferries] sails north.", "Orran")).toEqual(["Orran"])
})

test("of a name that is told in part, the whole is taken when nothing speaks against it", () => {
  expect(foundAmong("She read [The Drowned Bell] twice.", "Tolvan II: The Drowned Bell")).toEqual([
    "The Drowned Bell",
  ])
  expect(foundAmong("There [Ben Lunde] lived.", "Ada Lunde")).toEqual(["Lunde"])
})

test.each([
  ["the same words", "Ada Lunde sailed north.", "Ada Lunde", ["Ada Lunde"]],
  ["case, accents and blanks", "They read El Nino weekly.", "el niño", ["El Nino"]],
  ["every place", "Brea lies far off. Few know Brea.", "Brea", ["Brea", "Brea"]],
  ["a date in other words", "It burned on May 3rd, 2001.", "2001-05-03", ["May 3rd, 2001"]],
  ["a less exact date", "It burned in May 2001.", "2001-05-03", ["May 2001"]],
  ["a number in other words", "It has seven rooms.", "7", ["seven"]],
  ["a measure with its unit cut short", "It is 31 metres high.", "31 m", ["31"]],
  ["without what stands in brackets", "He heard Drum Song.", "Drum Song (Tolvan album)", ["Drum Song"]],
  ["the bracket that it closes", "They saw (4071) Orran shine.", "(4071) Orran", ["(4071) Orran"]],
  ["the bracket that it opens", "She reads Reef (journal) weekly.", "Reef (journal)", ["Reef (journal)"]],
  ["what stands inside brackets", "The reef (Marrow Ness) is low.", "Marrow Ness", ["Marrow Ness"]],
  ["a name turned round", "Ada Lunde sailed north.", "Lunde, Ada", ["Ada Lunde"]],
  ["a name without its middle", "Ada Maud Lunde sailed north.", "Ada Lunde", ["Ada Maud Lunde"]],
  [
    "a name without some of its middle",
    "Ada Maud Ida Lunde sailed.",
    "Ada Ida Lunde",
    ["Ada Maud Ida Lunde"],
  ],
  ["a middle name for its initial", "Ada Maud Lunde sailed north.", "Ada M. Lunde", ["Ada Maud Lunde"]],
  ["a name without its initial", "Ada Lunde sailed north.", "Ada M. Lunde", ["Ada Lunde"]],
  ["a nickname in its middle", 'Ada "Mo" Lunde sailed north.', "Ada Lunde", ['Ada "Mo" Lunde']],
  [
    "a date without the words around it",
    "On the night of May 3rd, 2001, the inn burned.",
    "2001-05-03",
    ["May 3rd, 2001"],
  ],
  ["a year without the words around it", "In the spring of 2001 the inn burned.", "2001-05-03", ["2001"]],
  ["no initials of a name that has some itself", "The FK met in May.", "FC Kerrow", []],
  ["initials", "He left the U.S. for good.", "United States", ["U.S."]],
  ["what stands before a comma", "She lives in Orran.", "Orran, Northshire", ["Orran"]],
  ["the longest part", "The Marrow Ness Reef Committee met.", "Marrow Ness Society", ["Marrow Ness"]],
  ["nothing where nothing is said", "The sea was calm.", "Ada Lunde", []],
])("an end is found by %s", (_by, text, name, places) => {
  expect(found(text, name)).toEqual(places)
})
