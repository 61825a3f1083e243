import {expect, test} from "@jest/globals"
import {parseSchema} from "@relata/model"
import {extract} from "../../src/extract.js"
import {annotated, lighthouses} from "./lighthouses.js"

function facts(text: string, schema = lighthouses): string[] {
  const {entities, relations} = extract(annotated(text), {schema})
  const label = (id: string) => entities.find((entity) => entity.id === id)!.label
  return relations.map(
    ({source, type, target, literal}) =>
      `${label(source)} ${type} ${target ? label(target) : `"${literal}"`}`,
  )
}

const schemaOf = (...relationTypes: object[]) =>
  parseSchema(
    JSON.stringify({entityTypes: [{name: "Ship", is: "Product"}, "Person", "Organization"], relationTypes}),
    {
      source: "test",
    },
  )

test.each([
  [
    "a passive with by",
    "The Tolvan Tower was designed by Edith Rowse.",
    ["Tolvan Tower designedBy Edith Rowse"],
  ],
  [
    "the same said actively",
    "Edith Rowse designed the Tolvan Tower.",
    ["Tolvan Tower designedBy Edith Rowse"],
  ],
  ["a noun", "Jonas Pell is the keeper of the Tolvan Tower.", ["Tolvan Tower keeper Jonas Pell"]],
  ["nothing for other relations", "Edith Rowse married Jonas Pell.", []],
])("a name of a relation is read from %s", (_form, text, found) => {
  expect(facts(text)).toEqual(found)
})

test("a relation that relata's own schema has is read by relata's rules", () => {
  const schema = schemaOf({name: "foundedBy", domain: ["Organization"], range: ["Person"]})
  expect(facts("Ada Lunde founded Lunde Shipping Company.", schema)).toEqual([
    "Lunde Shipping Company foundedBy Ada Lunde",
  ])
  const turned = schemaOf({
    name: "founderOf",
    domain: ["Person"],
    range: ["Organization"],
    aliases: ["founder of"],
  })
  expect(facts("Ada Lunde founded Lunde Shipping Company.", turned)).toEqual([
    "Ada Lunde founderOf Lunde Shipping Company",
  ])
})

test("trigger words state a relation, and its domain and range tell which end is which", () => {
  const schema = schemaOf({name: "maker", domain: ["Organization"], range: ["Person"], triggers: ["rename"]})
  expect(facts("Ada Lunde renamed Lunde Shipping Company.", schema)).toEqual([
    "Lunde Shipping Company maker Ada Lunde",
  ])
})

test("what domain or range forbid is left out", () => {
  const schema = schemaOf({name: "ownedBy", domain: ["Organization"], range: ["Organization"]})
  expect(facts("Lunde Shipping Company is owned by Ada Lunde.", schema)).toEqual([])
})

test("only things that fit the schema are entities", () => {
  const {entities} = extract(
    annotated("Edith Rowse designed the Tolvan Tower and sold Rowse Limited in Oslo."),
    {
      schema: lighthouses,
    },
  )
  expect(entities.map(({label, type}) => `${label}: ${type}`)).toEqual([
    "Edith Rowse: Person",
    "Tolvan Tower: Lighthouse",
  ])
})

test("the extractor's name tells by which schema it read", () => {
  const names = [undefined, lighthouses, schemaOf({name: "ownedBy"})].map(
    (schema) => extract(annotated("Nothing."), schema ? {schema} : {}).extractor,
  )
  expect(new Set(names).size).toBe(3)
})
