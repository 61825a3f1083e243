import {expect, test} from "@jest/globals"
import {foldGraph} from "@relata/model"
import {createSearch} from "../src/index.js"
import {extractionOf, graphOf} from "./graph-of.js"

const graph = graphOf(`
  Xiaomi (Organization) = Xiaomi Corporation
  Xiaomi (Organization) FOUNDED_BY Lei Jun (Person)
  Lei Jun (Person) = Lei
  Xiaomi (Organization) PRODUCES Xiaomi SU7 (Product)
  Xiaomi SU7 (Product) = SU7
  Xiaomi (Organization) DEVELOPS MiMo-V2-Pro (Product)
  Xiaomi (Organization) DEVELOPS Xiaomi Miclaw (Product)
  Lei Jun (Person) WORKS_WITH Søren Łuczak (Person)
  OpenAI (Organization) COMPETES_WITH Xiaomi (Organization)
  José Muñoz (Person) LEADS Hyundai (Organization)
  北京大学 (Organization) EDUCATES Lei Jun (Person)
  Sumatran rhinoceros (NaturalKind) FOUND_IN Indonesia (Location)
`)
const {search} = createSearch(graph)
const found = (words: string) => search(words).map(({label, name, match}) => `${label} ← ${name}: ${match}`)

test.each([
  ["finds a label whatever its case", "xiaomi", "Xiaomi ← Xiaomi: exact"],
  ["finds an alias and says which name it was", "su7", "Xiaomi SU7 ← SU7: exact"],
  ["finds the beginning of a word", "xiaom", "Xiaomi ← Xiaomi: prefix"],
  ["finds a later word of a name", "miclaw", "Xiaomi Miclaw ← Xiaomi Miclaw: words"],
  ["forgives a swapped letter", "xaiomi", "Xiaomi ← Xiaomi: similar"],
  ["forgives a missing letter", "hyunda motor", "Hyundai ← Hyundai: similar"],
  ["finds accented letters by plain ones", "jose munoz", "José Muñoz ← José Muñoz: exact"],
  [
    "finds letters that are no accented ones by plain ones",
    "soren luczak",
    "Søren Łuczak ← Søren Łuczak: exact",
  ],
  ["finds plain letters by accented ones", "Léi Jün", "Lei Jun ← Lei Jun: exact"],
  ["looks past hyphens", "mimo v2 pro", "MiMo-V2-Pro ← MiMo-V2-Pro: exact"],
  ["looks past hyphens that are left out", "mimov2", "MiMo-V2-Pro ← MiMo-V2-Pro: prefix"],
  ["looks past a space that is too much", "open ai", "OpenAI ← OpenAI: words"],
  ["looks past a possessive", "Xiaomi’s", "Xiaomi ← Xiaomi: exact"],
  ["finds a sign in a script without spaces", "大学", "北京大学 ← 北京大学: words"],
  ["narrows a name by a type", "lei person", "Lei Jun ← Lei Jun: words"],
  ["finds by a type of two words", "natural kind", "Sumatran rhinoceros ← Sumatran rhinoceros: type"],
  ["gives names with some of the words when none has all", "lei jun biography", "Lei Jun ← Lei Jun: similar"],
])("%s", (_behaviour, words, best) => expect(found(words)[0]).toBe(best))

test("ranks the very name before longer ones, and those by their importance", () => {
  expect(found("xiaomi")).toEqual([
    "Xiaomi ← Xiaomi: exact",
    "Xiaomi SU7 ← Xiaomi SU7: words",
    "Xiaomi Miclaw ← Xiaomi Miclaw: words",
  ])
})

test("gives each entity once, by its best name", () => {
  expect(found("corporation")).toEqual(["Xiaomi ← Xiaomi Corporation: words"])
})

test("lists what is of a type by its label, the best known first", () => {
  expect(found("person")).toEqual([
    "Lei Jun ← Lei Jun: type",
    "José Muñoz ← José Muñoz: type",
    "Søren Łuczak ← Søren Łuczak: type",
  ])
})

test("does not guess at words with a digit", () => expect(found("SU8")).toEqual([]))

test.each([
  ["", "nothing"],
  ["  ", "white space"],
  ["—!?", "punctuation"],
])("finds nothing for %j: %s", (words) => expect(search(words)).toEqual([]))

test("keeps to the wanted types and to the limit", () => {
  expect(search("xiaomi", {types: ["Product"]}).map((hit) => hit.label)).toEqual([
    "Xiaomi SU7",
    "Xiaomi Miclaw",
  ])
  expect(search("xiaomi", {limit: 1})).toHaveLength(1)
})

test("says how often an entity is mentioned and how many relations it has", () => {
  expect(search("Lei Jun")[0]).toMatchObject({id: "lei-jun.person", mentionCount: 4, degree: 3})
})

test("of things that are found alike the surer comes first, and each hit tells how sure it is", () => {
  const read = extractionOf("Arvo Test (Product)\nBrel Test (Product)", "a.txt")
  const judged = read.entities.map((entity, i) => ({...entity, confidence: [0.4, 0.9][i]!}))
  const hits = createSearch(foldGraph([{...read, entities: judged}])).search("test")
  expect(hits.map(({label, confidence}) => [label, confidence])).toEqual([
    ["Brel Test", 0.9],
    ["Arvo Test", 0.4],
  ])
  expect(search("Lei Jun")[0]).not.toHaveProperty("confidence")
})
