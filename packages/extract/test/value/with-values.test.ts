import {expect, test} from "@jest/globals"
import {extract} from "../../src/extract.js"
import {read} from "../document.js"

test("sums and dates of a statement stand beside their words, counted from the document's date", () => {
  const doc = read("Quillon Corporation acquired Boltex Ltd for over 60 million euros on March 19.")
  const {relations} = extract({...doc, document: {...doc.document, date: "2026-03-27"}})
  const [deal] = relations.filter(({target}) => target !== null)
  expect(deal?.qualifiers.date).toBe("March 19")
  expect(deal?.values?.date).toEqual({kind: "date", iso: "2026-03-19"})
  expect(deal?.values?.amount).toMatchObject({kind: "money", amount: 60e6, currency: "EUR"})
})

test("a statement without values has none", () => {
  const {relations} = extract(read("Zora Hale founded Quillon."))
  expect(relations.length).toBeGreaterThan(0)
  for (const relation of relations) expect(relation).not.toHaveProperty("values")
})
