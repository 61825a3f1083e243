import {expect, test} from "@jest/globals"
import {explain} from "../../src/explain/explain.js"
import {extract} from "../../src/extract.js"
import {read} from "../document.js"

const text =
  "Quillon Corporation was founded by Zora Hale in 1998. Quillon sells lamps. Hale is an architect. She lives in Oslo."

test("every mention of a kept entity is told why it is one", () => {
  const doc = read(text)
  const {mentions} = explain(doc)
  const known = new Map(mentions.map(({start, end, why}) => [`${start}-${end}`, why]))
  for (const entity of extract(doc).entities)
    for (const {start, end} of entity.mentions) expect(known.get(`${start}-${end}`)).toBeTruthy()
  const why = (words: string) => {
    const start = text.indexOf(words)
    return known.get(`${start}-${start + words.length}`)
  }
  expect(why("She")).toMatch(/^pronoun: “Hale” weighs most/)
  expect(why("Zora Hale")).toBe("name: its first")
  expect(known.get(`${text.indexOf("Hale is")}-${text.indexOf(" is an")}`)).toBe(
    "name: one name of the person “Zora Hale”",
  )
})

test("a type is told what speaks for it", () => {
  const {signals} = explain(read(text))
  const start = text.indexOf("Quillon Corporation")
  const own = signals.filter((signal) => signal.start === start && signal.type === "Organization")
  expect(own.map(({source}) => source)).toContain("its own words")
  expect(own.every(({weight}) => weight > 0)).toBe(true)
})

test("every relation has a statement with the rule that made it", () => {
  const doc = read(text)
  const {statements} = explain(doc)
  for (const {type, evidence} of extract(doc).relations)
    for (const {start, trigger} of evidence)
      expect(
        statements.some(
          (made) =>
            made.type === type && made.sentence.start === start && made.trigger.start === trigger?.start,
        ),
      ).toBe(true)
  expect(statements.map(({rule}) => rule)).toContain("verb rule: found | obj FOUNDED_BY subj")
})
