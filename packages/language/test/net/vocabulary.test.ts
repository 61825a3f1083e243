import {expect, test} from "@jest/globals"
import {DocumentWords, Vocabulary} from "../../src/net/vocabulary.js"

test("a word in a text has the number of its letters, however often others took its place", () => {
  const vocabulary = new Vocabulary()
  // So many that several share a place among those met lately.
  const forms = Array.from({length: 40_000}, (_, i) => `w${i}`)
  const numbers = forms.map((form) => vocabulary.numberOf(form))
  const text = forms.join(" ")
  let at = 0
  const found = forms.map((form) => {
    const number = vocabulary.numberIn(text, at, at + form.length)
    at += form.length + 1
    return number
  })
  expect(found).toEqual(numbers)
  expect(vocabulary.numberIn("xw7x", 1, 3)).toBe(vocabulary.numberOf("w7"))
})

test("a vocabulary that was emptied numbers its words anew", () => {
  const vocabulary = new Vocabulary()
  const before = new DocumentWords(vocabulary)
  for (let i = 0; i < 20_000; i++) before.add(`w${i}`)
  vocabulary.makeRoom()
  const words = new DocumentWords(vocabulary)
  words.add("w19999")
  words.add("the end", 4, 7)
  expect([words.formOf(0), words.formOf(1)]).toEqual(["w19999", "end"])
  expect([words.numbers[0], words.numbers[1]]).toEqual([0, 1])
})
