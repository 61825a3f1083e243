import {expect, test} from "@jest/globals"
import fc from "fast-check"
import {intern} from "../src/intern.js"

test.each([
  "",
  "word",
  "42",
  "-0",
  "4294967295",
  "__proto__",
  "constructor",
  "’s",
  "Zoë",
  "żółw",
  "👍",
  "\ud83d",
])("keeps the letters of %j", (text) => expect(intern(text)).toBe(text))

test("keeps the letters of any text, cut from a longer one or not", () => {
  fc.assert(
    fc.property(fc.string({unit: "binary"}), fc.nat(80), fc.nat(80), (text, from, size) => {
      const part = text.slice(from, from + size)
      expect(intern(part)).toBe(part)
      expect(intern(text)).toBe(text)
    }),
  )
})
