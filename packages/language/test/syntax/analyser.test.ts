import {expect, test} from "@jest/globals"
import {englishModel} from "@relata/language-data"
import {type AnalysedWord, createAnalyser} from "../../src/syntax/analyser.js"
import type {FoundName} from "../../src/syntax/name-spans.js"

const analyser = createAnalyser(englishModel())

function analyse(sentences: readonly (readonly string[])[]): {words: AnalysedWord[]; names: FoundName[]}[] {
  const found: {words: AnalysedWord[]; names: FoundName[]}[] = []
  analyser.analyse(sentences, (words, names, index) => {
    expect(index).toBe(found.length)
    found.push({words: words.map((word) => ({...word})), names})
  })
  return found
}

test("gives each sentence back, in order, whatever their lengths", () => {
  const sentences = [3, 600, 1, 511, 512, 513, 2, 2000].map((size) =>
    Array.from({length: size}, (_, i) => (i % 7 === 0 ? "Ada" : "sings")),
  )
  const found = analyse(sentences)
  expect(found.map(({words}) => words.map(({form}) => form))).toEqual(sentences)
  for (const {words, names} of found) {
    expect(words.filter(({head}) => head === -1)).toHaveLength(1)
    for (const {head} of words) expect(head).toBeLessThan(words.length)
    for (const {from, to} of names) expect(0 <= from && from < to && to <= words.length).toBe(true)
  }
})

test("does not take an acronym for the little word that it looks like", () => {
  const [sentence] = analyse(["The US and the IT team said that AI helps us .".split(" ")])
  const tags = Object.fromEntries(sentence!.words.map(({form, upos}) => [form, upos]))
  expect(tags).toMatchObject({US: "PROPN", us: "PRON"})
  expect(["PROPN", "NOUN"]).toContain(tags.AI)
  expect(["PROPN", "NOUN"]).toContain(tags.IT)
})

test("what a document writes elsewhere tells a name from another word", () => {
  const alone = analyse([["Quill", "sells", "well", "."]])
  const known = analyse([
    ["Quill", "sells", "well", "."],
    ["They", "joined", "Quill", "in", "May", "."],
  ])
  expect(known[0]!.words[0]!.upos).toBe("PROPN")
  expect(alone[0]!.words).toHaveLength(4)
})

test("refuses bytes that are no model", () => {
  expect(() => createAnalyser(new Uint8Array(64))).toThrow(
    expect.objectContaining({code: "language.not-a-model"}),
  )
})
