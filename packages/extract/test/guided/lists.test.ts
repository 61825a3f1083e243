import {expect, test} from "@jest/globals"
import {listsOf} from "../../src/guided/lists.js"
import {passagesOf, textOfRange} from "../../src/guided/passage.js"
import type {Candidate} from "../../src/guided/spans.js"
import {annotated} from "./lighthouses.js"

/** The lists in a text whose candidates are marked: `[Orlo], [Pim] and [Tarn]`. */
function lists(marked: string): string[] {
  const text = marked.replace(/[[\]]/g, "")
  const passage = passagesOf(annotated(text))[0]!
  let removed = 0
  const candidates = [...marked.matchAll(/\[([^\]]*)\]/g)].map((found): Candidate => {
    const start = found.index - removed
    removed += 2
    const inside = passage.words.flatMap(({token}, i) =>
      token.start >= start && token.end <= start + found[1]!.length ? [i] : [],
    )
    return {from: inside[0]!, to: inside.at(-1)! + 1, subject: 0.5, object: 0.5, end: 0.5}
  })
  const members = new Set([...listsOf(passage, candidates).values()].map((place) => place.members))
  return [...members].map((list) => list.map((member) => textOfRange(passage, member)).join(" + "))
}

test.each([
  ["of three", "It runs on the [Orlo], the [Pim] and the [Tarn].", ["Orlo + Pim + Tarn"]],
  ["of two with a word between", "It was drawn by [Ada Lunde] and [Ben Rowe].", ["Ada Lunde + Ben Rowe"]],
  ["but not a place and where it lies", "It stands in [Tolvan], [Kerrow].", []],
  ["but not what has other words between", "[Ada Lunde] wrote to [Ben Rowe] and left.", []],
])("candidates stand in a list %s", (_what, marked, expected) => {
  expect(lists(marked)).toEqual(expected)
})
