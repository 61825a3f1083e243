import {beforeAll, expect, test} from "@jest/globals"
import {extract} from "../../src/extract.js"
import {strongestPatterns} from "../../src/guided/explain.js"
import {type Learned, learn} from "../../src/guided/learn.js"
import {parseModel, writeModel} from "../../src/guided/model-file.js"
import {annotated, examples, lighthouses} from "./lighthouses.js"

let learned: Learned
beforeAll(() => {
  learned = learn(examples, lighthouses, annotated)
})

function facts(text: string): string[] {
  const {entities, relations} = extract(annotated(text), {model: learned.model})
  const label = (id: string) => entities.find((entity) => entity.id === id)!.label
  return relations.map(
    ({source, type, target, literal}) =>
      `${label(source)} ${type} ${target ? label(target) : `"${literal}"`}`,
  )
}

test("every relation of the examples is found in its text", () => {
  const {aligned, relations} = learned.report
  expect(aligned).toBe(relations)
  expect(learned.report.f1).toBeGreaterThan(0.6)
})

test("names that no example has are found by what surrounds them", () => {
  expect(facts("Fallow Light was designed by Greta Munk.")).toEqual(["Fallow Light designedBy Greta Munk"])
  expect(facts("Greta Munk designed Fallow Light.")).toContain("Fallow Light designedBy Greta Munk")
  expect(facts("The keeper of Fallow Light was Ansel Roe.")).toContain("Fallow Light keeper Ansel Roe")
})

test("a relation that no example tells is found by its name", () => {
  const owner = {...lighthouses.relationTypes.find(({name}) => name === "keeper")!, name: "owner"}
  const schema = {...lighthouses, relationTypes: [...lighthouses.relationTypes, owner]}
  const {model} = learn(examples, schema, annotated)
  const typesIn = (text: string) => extract(annotated(text), {model}).relations.map(({type}) => type)
  expect(typesIn("The owner of Fallow Light was Greta Munk.")).toEqual(["owner"])
  expect(typesIn("Fallow Light was owned by Greta Munk.")).toEqual(["owner"])
  expect(typesIn("The keeper of Fallow Light was Greta Munk.")).toEqual(["keeper"])
})

test("values are written as the examples write them", () => {
  expect(facts("Fallow Light was first lit on 9 August 1877.")).toContain(
    'Fallow Light firstLit "1877-08-09"',
  )
  expect(facts("Fallow Light is 36 metres high.")).toContain('Fallow Light height "36 metres"')
})

test("a sentence that states nothing of the kind gives nothing", () => {
  expect(facts("The boat from Orran leaves at noon.")).toEqual([])
})

test("entities have the types of the schema, and relations the places they were read from", () => {
  const text = "Fallow Light was designed by Greta Munk."
  const {entities, relations} = extract(annotated(text), {model: learned.model})
  expect(entities.map(({label, type}) => `${label}: ${type}`)).toEqual([
    "Fallow Light: Lighthouse",
    "Greta Munk: Person",
  ])
  const [{subject, object}] = relations[0]!.evidence as never as [
    Record<"subject" | "object", {start: number; end: number}>,
  ]
  expect([subject, object].map(({start, end}) => text.slice(start, end))).toEqual([
    "Fallow Light",
    "Greta Munk",
  ])
})

test("a relation tells why when it is asked", () => {
  const {relations} = extract(annotated("Fallow Light was designed by Greta Munk."), {
    model: learned.model,
    hasReasons: true,
  })
  expect(relations[0]!.why).toEqual(
    expect.arrayContaining([expect.stringMatching(/^[+−]\d\.\d\d .*(?:design|PER)/)]),
  )
  const patterns = strongestPatterns(learned.model, 20).find(
    ({relation}) => relation === "designedBy",
  )!.patterns
  expect(patterns.join("\n")).toMatch(/design/)
})

test("a schema beside the model keeps only what both have", () => {
  const text = "Fallow Light was designed by Greta Munk. The keeper of Fallow Light was Ansel Roe."
  const schema = {
    ...lighthouses,
    relationTypes: lighthouses.relationTypes.filter(({name}) => name === "keeper"),
  }
  const {relations} = extract(annotated(text), {model: learned.model, schema})
  expect(new Set(relations.map(({type}) => type))).toEqual(new Set(["keeper"]))
})

test("equal examples give an equal model, and a written model reads as the one it was", () => {
  const text = writeModel(learned.model)
  expect(writeModel(learn(examples, lighthouses, annotated).model)).toBe(text)
  expect(writeModel(parseModel(text, {source: "model.json"}))).toBe(text)
})

test.each([
  ["{", "is not JSON"],
  ["{}", "is no model of relata learn"],
  ['{"kind":"relata-model","version":99}', "has version 99"],
  ['{"kind":"relata-model","version":5,"relations":[]}', "is not whole"],
])("what is no model is told: %s", (text, message) => {
  expect(() => parseModel(text, {source: "m.json"})).toThrow(
    expect.objectContaining({code: "extract.bad-model", message: expect.stringContaining(message)}),
  )
})
