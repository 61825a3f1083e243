import {expect, test} from "@jest/globals"
import {IdFilter} from "../src/graph/id-filter.js"

test.each([100, 100_000])("of %i ids it knows all that were added, and no other", (count) => {
  const filter = new IdFilter()
  for (let i = 0; i < count; i++) expect(filter.add(`node ${i}`)).toBe(false)
  for (let i = 0; i < count; i++) if (!filter.has(`node ${i}`)) throw new Error(`node ${i} is lost`)
  let taken = 0
  for (let i = count; i < 2 * count; i++) if (filter.has(`node ${i}`)) taken++
  expect(taken).toBe(0)
  expect(filter.add("node 7")).toBe(true)
})
