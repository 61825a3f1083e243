import {expect, test} from "@jest/globals"
import {type EntityId, foldGraph} from "@relata/model"
import {entityCard} from "../src/index.js"
import {extractionOf} from "./graph-of.js"

const graph = foldGraph([
  extractionOf(
    `Xiaomi (Organization) = Xiaomi Corporation
     Xiaomi (Organization) FOUNDED_BY Lei Jun (Person)
     Xiaomi (Organization) PRODUCES Xiaomi SU7 (Product)
     Xiaomi (Organization) ~PRODUCES Xiaomi YU7 (Product)
     Xiaomi (Organization) HAS_REVENUE "12 billion"
     Corning (Organization) SUPPLIES Xiaomi (Organization)`,
    "a.txt",
  ),
  extractionOf("Xiaomi (Organization) PRODUCES Xiaomi SU7 (Product)", "b.txt"),
])
const card = entityCard(graph, "xiaomi.organization" as EntityId)

test("tells names, type, mentions and documents", () => {
  expect(card).toMatchObject({
    label: "Xiaomi",
    type: "Organization",
    aliases: ["Xiaomi Corporation"],
    mentionCount: 7,
  })
  expect(card.documents.map(({source}) => source).sort()).toEqual(["a.txt", "b.txt"])
})

test("groups relations by type and direction, the larger groups and the better attested relations first", () => {
  const read = card.relations.map(
    ({type, direction, relations}) =>
      `${type} ${direction}: ${relations.map(({other, quotes, factuality}) => `${other.label} ${quotes.length} ${factuality}`).join(", ")}`,
  )
  expect(read).toEqual([
    "PRODUCES out: Xiaomi SU7 2 asserted, Xiaomi YU7 1 planned",
    "FOUNDED_BY out: Lei Jun 1 asserted",
    "SUPPLIES in: Corning 1 asserted",
  ])
})

test("quotes the words of the document, with what to mark in them", () => {
  const [quote] = card.relations[1]!.relations[0]!.quotes
  expect(quote).toMatchObject({
    source: "a.txt",
    text: "Xiaomi (Organization) FOUNDED_BY Lei Jun (Person)",
  })
  expect(quote!.text.slice(quote!.trigger!.start, quote!.trigger!.end)).toBe("FOUNDED_BY")
})

test("gives facts, whose other end is a value, with their quotes", () => {
  expect(card.facts).toMatchObject([
    {type: "HAS_REVENUE", literal: "12 billion", quotes: [{source: "a.txt"}]},
  ])
})
