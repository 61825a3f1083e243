import {expect, test} from "@jest/globals"
import {findClauses} from "../../src/clause/find-clauses.js"
import {readUnlearned} from "../../src/guided/own-reading.js"
import {passagesOf, type Range, textOfRange} from "../../src/guided/passage.js"
import {annotated, lighthouses} from "./lighthouses.js"

function reading(text: string) {
  const doc = annotated(text)
  const passage = passagesOf(doc)[0]!
  const own = readUnlearned(doc, doc.sentences.map(findClauses), lighthouses)
  const range = (words: string): Range => {
    for (let from = 0; from < passage.words.length; from++)
      for (let to = from + 1; to <= passage.words.length; to++)
        if (textOfRange(passage, {from, to}) === words) return {from, to}
    throw new Error(`"${words}" is not there`)
  }
  return {
    says: (subject: string, object: string) => own.says(passage, range(subject), range(object)),
    reads: (subject: string, object: string) => own.reads(passage, range(subject), range(object)),
    mentionAt: (words: string) => own.mentionAt(passage, range(words)),
  }
}

test("the schema's names say which relation two names have, wherever the text speaks of them", () => {
  const {says} = reading("Edith Rowse lived on Orran Island. She designed Tolvan Light.")
  expect(says("Tolvan Light", "Edith Rowse")).toEqual(["designedBy"])
  expect(says("Orran Island", "Edith Rowse")).toEqual([])
})

test("relata's own schema tells what it reads between two names, and which way", () => {
  const {reads} = reading("Edith Rowse founded Rowse Works in 1871.")
  expect(reads("Rowse Works", "Edith Rowse")).toContain("FOUNDED_BY")
  expect(reads("Edith Rowse", "Rowse Works")).toContain("FOUNDED_BY turned")
})

test("a run of words lies to mentions as one of them, inside, over or across", () => {
  const {mentionAt} = reading("Edith Rowse founded Rowse Works in 1871.")
  expect(mentionAt("Edith Rowse")).toBe("name/Person")
  expect(mentionAt("Edith")).toBe("in")
  expect(mentionAt("founded Rowse Works")).toBe("over")
  expect(mentionAt("Rowse founded")).toBe("across")
  expect(mentionAt("founded")).toBe("none")
})
