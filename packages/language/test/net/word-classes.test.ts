import {expect, test} from "@jest/globals"
import fc from "fast-check"
import {readWordClasses, writeWordClasses} from "../../src/net/word-classes.js"

test("writes words of a class side by side, without what they share", () => {
  const classes = new Map([
    ["harbour", "f"],
    ["ann", "F"],
    ["anna", "F"],
    ["annika", "F"],
  ])
  expect(writeWordClasses(classes)).toEqual(["\tF", "Aann", "Da", "Dika", "\tf", "Aharbour"])
})

test("reads what it wrote", () => {
  const word = fc.stringMatching(/^[a-zé'~]{1,40}$/)
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.constantFrom("F", "FL", "~C"))), (entries) => {
      const classes = new Map(entries)
      expect(new Map([...readWordClasses(writeWordClasses(classes))].sort())).toEqual(
        new Map([...classes].sort()),
      )
    }),
  )
})
