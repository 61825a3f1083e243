import {expect, test} from "@jest/globals"
import fc from "fast-check"
import {sortFew} from "../src/sort-few.js"

test("sorts as arrays do, equal values in the order that they had", () => {
  fc.assert(
    fc.property(fc.array(fc.record({key: fc.nat(5), at: fc.nat()})), (values) => {
      const sorted = [...values]
      sortFew(sorted, (a, b) => a.key - b.key)
      expect(sorted).toEqual(values.toSorted((a, b) => a.key - b.key))
    }),
  )
})
