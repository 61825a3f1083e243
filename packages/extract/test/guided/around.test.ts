import {expect, test} from "@jest/globals"
import {annotate} from "@relata/language"
import {documentId} from "@relata/model"
import {aroundOf} from "../../src/guided/around.js"
import {learnForms, saidEnd, writeForm} from "../../src/guided/forms.js"
import {type Passage, passagesOf, type Range} from "../../src/guided/passage.js"

function passageOf(text: string): Passage {
  const block = {kind: "paragraph", start: 0, end: text.length, article: 0} as const
  const document = {id: documentId("test", text), source: "test", text, blocks: [block]}
  return passagesOf(annotate(document))[0]!
}

/** The words of a passage that read so. */
function rangeOf({words}: Passage, said: string): Range {
  const parts = said.split(" ")
  const from = words.findIndex((_, at) => parts.every((part, i) => words[at + i]?.token.form === part))
  return {from, to: from + parts.length}
}

test.each([
  ["beside it", "The song Tolvan was sung by Ada Lunde.", "Tolvan", "song"],
  ["behind it", "The Tolvan album was sold in Lund.", "Tolvan", "album"],
  ["in brackets", "Ada Lunde sang Tolvan (song) in Lund.", "Tolvan", "song"],
  ["of it in a sentence", "Tolvan is a song by Ada Lunde.", "Tolvan", "song"],
  ["not of the name beside it", "The Drumlin song Tolvan was sung in Lund.", "Drumlin", undefined],
  ["nothing", "Ada Lunde sang in Lund.", "Lund", undefined],
])("what a text calls a thing is the noun that stands %s", (_where, text, said, noun) => {
  const passage = passageOf(text)
  expect(aroundOf(passage, rangeOf(passage, said)).noun).toBe(noun)
})

test("an end that closes with a noun has its name without it", () => {
  const passage = passageOf("They sold the Tolvan album in Lund.")
  const {bare, noun} = aroundOf(passage, rangeOf(passage, "Tolvan album"))
  expect([bare, noun]).toEqual(["Tolvan", "album"])
})

test("what a text calls a thing stands where others had theirs", () => {
  const examples = [
    ["The album Tolvan was sold.", "Tolvan", "Tolvan (album)"],
    ["The film Marrow was shown.", "Marrow", "Marrow (film)"],
    ["Ada saw Lund.", "Lund", "Lund"],
  ] as const
  const forms = learnForms(
    examples.map(([text, said, written]) => {
      const passage = passageOf(text)
      return {...saidEnd(passage, rangeOf(passage, said), "S"), written}
    }),
  )
  const write = (text: string, said: string) => {
    const passage = passageOf(text)
    return writeForm(forms, saidEnd(passage, rangeOf(passage, said), "S"))
  }
  expect(write("The novel Skerry was read.", "Skerry")).toBe("Skerry (novel)")
  expect(write("Ben saw Orran.", "Orran")).toBe("Orran")
})
