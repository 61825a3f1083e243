import {expect, test} from "@jest/globals"
import {parseSchema} from "../src/parse-schema.js"

const parse = (value: unknown) =>
  parseSchema(typeof value === "string" ? value : JSON.stringify(value), {source: "s.json"})

test("what is left out of a schema is empty or allows all", () => {
  const {name, version, entityTypes, relationTypes} = parse({
    entityTypes: ["Ship", {name: "Crew", is: "group", definition: "Who sails it."}],
    relationTypes: [
      "builtBy",
      {name: "owner", domain: "Ship", range: ["Person", "literal"], triggers: ["own"]},
    ],
  })
  expect({name, version}).toEqual({name: "s.json", version: 1})
  expect(entityTypes).toEqual([
    {name: "Ship", definition: "", isValue: false, aliases: [], example: ""},
    {name: "Crew", definition: "Who sails it.", isValue: false, aliases: [], example: "", base: "Group"},
  ])
  expect(relationTypes.map(({domain, range, triggers}) => ({domain, range, triggers}))).toEqual([
    {domain: ["any"], range: ["any", "literal"], triggers: []},
    {domain: ["Ship"], range: ["Person", "literal"], triggers: ["own"]},
  ])
})

test("an ontology of concepts and relations is a schema, too", () => {
  const {name, entityTypes, relationTypes} = parse({
    title: "Harbour Ontology",
    concepts: [
      {qid: "C1", label: "ship"},
      {qid: "C2", label: "person"},
    ],
    relations: [
      {pid: "R1", label: "owned by", domain: "C1", range: "Person"},
      {pid: "R2", label: "launched", domain: "C1", range: ""},
      {pid: "R3", label: "owned by", domain: "number", range: "C1"},
    ],
  })
  expect(name).toBe("Harbour Ontology")
  expect(entityTypes.map((type) => type.name)).toEqual(["ship", "person"])
  expect(relationTypes.map(({name: relation, domain, range}) => [relation, domain, range])).toEqual([
    ["owned by", ["ship", "any"], ["person", "literal", "ship"]],
    ["launched", ["ship"], ["any", "literal"]],
  ])
})

test.each([
  ["{", "is not JSON"],
  [[], "The file is no object"],
  [{}, 'It has no list "relationTypes"'],
  [{relationTypes: []}, 'It has no list "relationTypes"'],
  [{entityTypes: "Ship", relationTypes: ["a"]}, 'Its "entityTypes" is no list'],
  [{relationTypes: [{}]}, 'relationTypes[0] has no "name"'],
  [{relationTypes: [7]}, "relationTypes[0] is no object"],
  [{relationTypes: [{name: "a", domain: [1]}]}, '"domain" of relationTypes[0] holds 1'],
  [{relationTypes: [{name: "a", definition: 1}]}, '"definition" of relationTypes[0] is 1'],
  [{relationTypes: ["a", "A"]}, 'relationTypes[1] has the name "A", which an earlier one has'],
  [{relationTypes: [{name: "a", range: ["Shipp"]}]}, 'relationTypes[0] ("a") has "Shipp" in its range'],
  [{relationTypes: [{name: "a", domain: ["literal"]}]}, '("a") has "literal" in its domain'],
  [{entityTypes: [{name: "Ship", is: "Boat"}], relationTypes: ["a"]}, '("Ship") is a "Boat"'],
])("a flaw is told with its place: %j", (value, message) => {
  expect(() => parse(value)).toThrow(
    expect.objectContaining({code: "model.bad-schema", message: expect.stringContaining(message)}),
  )
})
