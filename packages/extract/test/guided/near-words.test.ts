import {expect, test} from "@jest/globals"
import {nearStems} from "../../src/guided/near-words.js"
import {stemOf, stemsOfName} from "../../src/guided/stems.js"

test.each([
  ["birthPlace", "native"],
  ["educated at an alma mater", "graduated"],
  ["date of publication", "printed"],
  ["recordLabel", "signed"],
])("%s is near %s", (name, word) => {
  expect(nearStems(stemsOfName(name))).toContain(stemOf(word))
})

test("words are near a name that has all of a key's words", () => {
  expect(nearStems(stemsOfName("doctoralAdvisor"))).toContain(stemOf("supervised"))
  expect(nearStems(stemsOfName("advisor"))).toEqual([])
})

test("a name's own words are not near it", () => {
  expect(nearStems(stemsOfName("birthPlace"))).not.toContain(stemOf("place"))
})
