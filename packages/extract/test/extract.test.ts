import {expect, test} from "@jest/globals"
import {annotate} from "@relata/language"
import {documentId} from "@relata/model"
import fc from "fast-check"
import {extract} from "../src/extract.js"
import {read} from "./document.js"

const text = `# Quillon Sells Its Old Factory
Zora Hale, founder of Quillon, said on Monday that the company would sell its factory in Oslo to Brandt Inc.
She also showed the Lyra X2, a phone equipped with the Gekkon engine.`

test("equal input gives equal output", () => {
  expect(JSON.stringify(extract(read(text)))).toBe(JSON.stringify(extract(read(text))))
})

test("every label is the exact words of one of its mentions", () => {
  for (const {label, mentions} of extract(read(text)).entities) {
    expect(mentions.map(({start, end}) => text.slice(start, end))).toContain(label)
  }
})

const words = fc.constantFrom(
  "Zora",
  "Hale",
  "Quillon",
  "Inc.",
  "the",
  "company",
  "a",
  "is",
  "was",
  "founded",
  "by",
  "in",
  "Oslo",
  "and",
  ",",
  ".",
  "(",
  ")",
  "of",
  "for",
  "NX-2",
  "2012",
  "Games",
  "She",
  "it",
  "Its",
  "'s",
  "said",
  "that",
  "$",
  "4.5",
  "million",
  "“",
  "”",
  ":",
  "\n",
  "---",
  "[1]",
  "US",
  "CEO",
  "The",
  "President",
  "constructor",
  "__proto__",
  "成果",
  "II",
  "&",
)

test("any text is extracted, with mentions inside it and ends that exist", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(words, {maxLength: 60}).map((list) => list.join(" ")),
        fc.string({unit: "binary", maxLength: 120}),
      ),
      (any) => {
        const {entities, relations} = extract(read(any))
        const ids = new Set<string>()
        for (const [i, {id, label, mentions}] of entities.entries()) {
          ids.add(id)
          expect(id).toBe(`e${i + 1}`)
          expect(label.trim()).not.toBe("")
          expect(mentions.map(({start, end}) => any.slice(start, end))).toContain(label)
        }
        for (const {source, target, literal} of relations) {
          expect(ids.has(source)).toBe(true)
          expect(target === null ? literal !== null : ids.has(target)).toBe(true)
        }
      },
    ),
    {numRuns: 300},
  )
})

test("chrome and code say nothing", () => {
  const document = {
    id: documentId("test", text),
    source: "test",
    text,
    blocks: [{kind: "chrome" as const, start: 0, end: text.length, article: 0}],
  }
  expect(extract(annotate(document)).entities).toEqual([])
})
