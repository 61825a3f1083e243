import {expect, test} from "@jest/globals"
import fc from "fast-check"
import {foldName, foldOrganizationName, slugOf} from "../src/index.js"

test.each([
  ["the Café Müller’s", "cafe muller"],
  ["MiMo-V2 Pro", "mimo v2 pro"],
  ["C++", "c++"],
  ["東京", "東京"],
  ["...", "..."],
  ["The", "the"],
])("folds %j to %j", (name, folded) => expect(foldName(name)).toBe(folded))

test.each([
  ["Xiaomi Corporation", "xiaomi"],
  ["Procter & Gamble Co., Ltd.", "procter & gamble"],
  ["Tiffany & Co.", "tiffany"],
  ["Inc.", "inc"],
])("folds the organisation %j to %j", (name, folded) => expect(foldOrganizationName(name)).toBe(folded))

test("folding twice is folding once", () => {
  fc.assert(
    fc.property(fc.string({unit: "binary", maxLength: 40}), (name) => {
      const folded = foldName(name)
      // An article may stand behind an article ("the a team"): one is dropped each time.
      fc.pre(!/^(?:the|an|a) /.test(folded))
      expect(foldName(folded)).toBe(folded)
    }),
  )
})

test("a slug is of letters, digits and hyphens", () => {
  fc.assert(
    fc.property(fc.string({unit: "binary"}), (name) => {
      expect(slugOf(foldName(name))).toMatch(/^[\p{L}\p{N}-]*$/u)
    }),
  )
})
