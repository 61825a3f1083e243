import {expect, test} from "@jest/globals"
import fc from "fast-check"
import {type Correction, type Extraction, foldGraph, memberLinks} from "../src/index.js"
import {extractions} from "./arbitraries.js"

/** A document whose things are given as `Name (Type) 0.9`, the confidence left out where nobody has judged it. */
function say(source: string, ...things: readonly string[]): Extraction {
  const text = `${source}: ${things.join("; ")}`
  return {
    id: source as Extraction["id"],
    source,
    text,
    blocks: [],
    extractor: "test/1",
    entities: things.map((thing, i) => {
      const [, label, type, confidence] = /^(.+) \((\w+)\)(?: ([\d.]+))?$/.exec(thing)!
      const [name, ...aliases] = label!.split(" = ")
      const start = text.indexOf(name!)
      return {
        id: `e${i + 1}` as Extraction["entities"][number]["id"],
        label: name!,
        type: type!,
        aliases,
        ...(confidence === undefined ? {} : {confidence: Number(confidence)}),
        mentions: [{start, end: start + name!.length, kind: "name" as const}],
      }
    }),
    propositions: [],
    relations: [],
  }
}

const confidences = (given: readonly Extraction[], corrections: readonly Correction[] = []) =>
  foldGraph(given, corrections).graph.mapNodes(
    (_node, {label, type, confidence}) => `${label} (${type}) ${confidence}`,
  )

test.each([
  ["a thing of one document keeps what that document gives", [say("a", "Acme (Organization) 0.6")], "0.6"],
  [
    "a further document takes away part of the doubt, less than one of its own",
    [say("a", "Acme (Organization) 0.6"), say("b", "Acme (Organization) 0.75")],
    `${Math.round((1 - 0.25 * Math.sqrt(0.4)) * 1000) / 1000}`,
  ],
  [
    "another type that a document gives weighs against it",
    [say("a", "Acme (Organization) 0.8"), say("b", "Acme (Organization) 0.8"), say("c", "Acme (Group) 0.4")],
    `${Math.round((1 - 0.2 * Math.sqrt(0.2)) * 0.8 * 1000) / 1000}`,
  ],
  [
    "a document that has not judged it says nothing",
    [say("a", "Acme (Organization) 0.6"), say("b", "Acme (Organization)")],
    "0.6",
  ],
  ["what nobody has judged has none", [say("a", "Acme (Organization)")], "undefined"],
])("%s", (_behaviour, given, expected) =>
  expect(confidences(given)).toEqual([`Acme (Organization) ${expected}`]),
)

test("what a person has named, typed or added is sure", () => {
  const corrections = [
    {kind: "rename-entity", entity: "a#e1", label: "Acme Ltd", id: "c1", sequence: 1},
    {kind: "retype-entity", entity: "a#e2", type: "Product", id: "c2", sequence: 2},
    {kind: "add-entity", entity: "c3", label: "Caro", type: "Person", id: "c3", sequence: 3},
  ] as unknown as Correction[]
  const given = [say("a", "Acme (Organization) 0.6", "Bolt (Work) 0.3", "Dorn (Location) 0.4")]
  expect(confidences(given, corrections)).toEqual([
    "Acme Ltd (Organization) 1",
    "Bolt (Product) 1",
    "Caro (Person) 1",
    "Dorn (Location) 0.4",
  ])
})

test("every node of judged things has a confidence between 0 and 1, in whatever order documents come", () => {
  fc.assert(
    fc.property(extractions, (given) => {
      const forward = foldGraph(given).graph
      const backward = foldGraph(given.toReversed()).graph
      forward.forEachNode((node, {confidence}) => {
        expect(confidence === undefined || (confidence >= 0 && confidence <= 1)).toBe(true)
        expect(backward.getNodeAttribute(node, "confidence")).toBe(confidence)
      })
    }),
    {numRuns: 60},
  )
})

test("mentions keep why they are of their thing", () => {
  const [document] = [say("a", "Acme Tools (Organization)")]
  const link = {rule: "initials", to: {start: 3, end: 13}, confidence: 0.78}
  const [entity] = document!.entities
  const linked = {...document!, entities: [{...entity!, mentions: [{...entity!.mentions[0]!, link}]}]}
  expect(foldGraph([linked]).graph.getNodeAttribute("acme-tools.organization", "mentions")).toMatchObject([
    {document: "a", link},
  ])
})

test.each([
  [
    "the same name, with a thing that both speak of",
    [say("a", "Acme (Product) 0.9", "Bolt (Person)"), say("b", "Acme (Product) 0.5", "bolt (Person)")],
    ["b#e1 → a#e1: same name, bolt"],
  ],
  [
    "the same name alone",
    [say("a", "Acme (Product) 0.3", "Bolt (Person)"), say("b", "Acme (Product) 0.5", "Caro (Person)")],
    ["a#e1 → b#e1: same name, "],
  ],
  [
    "a legal form",
    [say("a", "Acme (Organization)"), say("b", "Acme Inc. (Organization)")],
    ["a#e1 → b#e1: legal form, "],
  ],
  [
    "an alias",
    [say("a", "Acme Bolt 7 = Bolt 7 (Product) 0.9"), say("b", "Bolt 7 (Product) 0.8")],
    ["b#e1 → a#e1: alias, "],
  ],
])("entities of documents are told why they are one: %s", (_why, given, expected) => {
  const graph = foldGraph(given)
  const links = graph.graph
    .mapNodes((node) => memberLinks(graph, node as Parameters<typeof memberLinks>[1]))
    .flat()
  expect(
    links
      .filter(({member}) => member.endsWith("#e1"))
      .map(({member, to, rule, sharedNames}) => `${member} → ${to}: ${rule}, ${sharedNames.join(" ")}`),
  ).toEqual(expected)
})

test("a link is trusted more where both documents speak of something else, and wholly where a person made it", () => {
  const linkOf = (given: readonly Extraction[], corrections: readonly Correction[] = []) => {
    const graph = foldGraph(given, corrections)
    return memberLinks(graph, graph.graph.nodes()[0] as Parameters<typeof memberLinks>[1])[0]!
  }
  const alone = linkOf([say("a", "Acme (Product)"), say("b", "Acme (Product)")])
  const shared = linkOf([
    say("a", "Acme (Product)", "Bolt (Product)"),
    say("b", "Acme (Product)", "Bolt (Product)"),
  ])
  expect(alone.confidence).toBeLessThan(shared.confidence)
  const merge = {
    kind: "merge-entities",
    entities: ["a#e1", "b#e1"],
    id: "c1",
    sequence: 1,
  } as unknown as Correction
  expect(linkOf([say("a", "Acme (Product)"), say("b", "Dorn (Product)")], [merge])).toMatchObject({
    rule: "correction",
    confidence: 1,
  })
})
