import {describe, expect, test} from "@jest/globals"
import {documentId, type Extraction, foldGraph, type LocalEntityId} from "@relata/model"
import {GraphDesk} from "../src/desk/graph-desk.js"

const text = "Mina Okafor founded Harbour Robotics. Harbour Robotics earned €88 million. Tidewater is near."

function span(words: string, from = 0): {start: number; end: number} {
  const start = text.indexOf(words, from)
  return {start, end: start + words.length}
}

const id = (name: string) => name as LocalEntityId
const entity = (name: string, label: string, type: string) => ({
  id: id(name),
  label,
  type,
  aliases: label === "Harbour Robotics" ? ["HR"] : [],
  mentions: [{...span(label), kind: "name" as const}],
})
const first = span("Mina Okafor founded Harbour Robotics.")
const second = span("Harbour Robotics earned €88 million.")

const extraction: Extraction = {
  id: documentId("notes/harbour.txt", text),
  source: "notes/harbour.txt",
  text,
  blocks: [{start: 0, end: text.length, kind: "paragraph", article: 0}],
  extractor: "test",
  propositions: [],
  entities: [
    entity("e1", "Mina Okafor", "Person"),
    entity("e2", "Harbour Robotics", "Organization"),
    entity("e3", "Tidewater", "Organization"),
  ],
  relations: [
    {
      source: id("e2"),
      target: id("e1"),
      literal: null,
      type: "FOUNDED_BY",
      predicate: "founded",
      factuality: "asserted",
      reportedBy: null,
      qualifiers: {},
      confidence: 0.9,
      evidence: [
        {...first, subject: span("Harbour Robotics"), trigger: span("founded"), object: span("Mina Okafor")},
      ],
    },
    {
      source: id("e2"),
      target: null,
      literal: "€88 million",
      type: "HAS_REVENUE",
      predicate: "earned",
      factuality: "asserted",
      reportedBy: null,
      qualifiers: {},
      confidence: 0.8,
      evidence: [{...second, subject: span("Harbour Robotics", 40), trigger: span("earned")}],
    },
  ],
}
const desk = new GraphDesk(foldGraph([extraction]))
const scene = desk.scene()
const idOf = (label: string) => scene.nodes.find((node) => node.label === label)!.id

test("says which words of a sentence are taken for an end, by which rule and how surely", () => {
  const [ada, ...others] = extraction.entities
  const [mention] = ada!.mentions
  const link = {rule: "pronoun", to: second, confidence: 0.7}
  const linked = {...extraction, entities: [{...ada!, mentions: [{...mention!, link}]}, ...others]}
  const graph = foldGraph([linked])
  const statement = new GraphDesk(graph).statement({kind: "relation", id: graph.graph.edges()[0] as never})
  expect(statement?.evidence.map(({standIns}) => standIns)).toEqual([
    [{words: "Mina Okafor", label: "Mina Okafor", rule: "pronoun", confidence: 0.7}],
  ])
})

describe("the desk", () => {
  test("gives a scene with every node, edge and document", () => {
    expect(scene.nodes.map(({label, degree}) => `${label} ${degree}`).sort()).toEqual([
      "Harbour Robotics 1",
      "Mina Okafor 1",
      "Tidewater 0",
    ])
    const [edge] = scene.edges
    expect([scene.nodes[edge!.source]!.label, edge!.type, scene.nodes[edge!.target]!.label]).toEqual([
      "Harbour Robotics",
      "FOUNDED_BY",
      "Mina Okafor",
    ])
    expect(scene.documents).toEqual([
      {id: extraction.id, title: "harbour.txt", source: "notes/harbour.txt", statements: 2},
    ])
  })

  test("finds an entity by its alias, and says which", () => {
    expect(desk.search("HR", 5)[0]).toMatchObject({label: "Harbour Robotics", alias: "HR", degree: 1})
  })

  test("reads a relation from the side that is looked at", () => {
    const words = (label: string) => desk.entity(idOf(label))!.relations.map((group) => group.words)
    expect(words("Harbour Robotics")).toEqual(["founded by"])
    expect(words("Mina Okafor")).toEqual(["founder of"])
  })

  test("gives each line of an entity the sentence behind it, with its parts", () => {
    const {quote} = desk.entity(idOf("Mina Okafor"))!.relations[0]!.rows[0]!
    expect(quote?.text).toBe("Mina Okafor founded Harbour Robotics.")
    const {start, end} = quote!.trigger!
    expect(quote!.text.slice(start, end)).toBe("founded")
  })

  test("opens a relation and a fact alike", () => {
    const page = desk.statement({kind: "relation", id: scene.edges[0]!.id})!
    expect([page.subject.label, page.type, page.object?.label]).toEqual([
      "Harbour Robotics",
      "FOUNDED_BY",
      "Mina Okafor",
    ])
    const fact = desk.statement({
      kind: "fact",
      entity: idOf("Harbour Robotics"),
      fact: "HAS_REVENUE|€88 million",
    })!
    expect([fact.subject.label, fact.type, fact.literal]).toEqual([
      "Harbour Robotics",
      "HAS_REVENUE",
      "€88 million",
    ])
    expect(fact.evidence[0]!.sentence).toBe("Harbour Robotics earned €88 million.")
  })

  test("gives a document with its statements where they stand", () => {
    const page = desk.document(extraction.id)!
    expect(page.statements.map(({start, end, words}) => [text.slice(start, end), words])).toEqual([
      ["Mina Okafor founded Harbour Robotics.", "Harbour Robotics founded by Mina Okafor"],
      ["Harbour Robotics earned €88 million.", "Harbour Robotics has revenue €88 million"],
    ])
  })

  test("has no answer for what is not there", () => {
    const none = "nobody.person" as (typeof scene.nodes)[number]["id"]
    expect(desk.entity(none)).toBeUndefined()
    expect(desk.statement({kind: "fact", entity: none, fact: "HAS_REVENUE|€88 million"})).toBeUndefined()
    expect(desk.statement({kind: "fact", entity: idOf("Tidewater"), fact: "HAS_REVENUE|€7"})).toBeUndefined()
  })

  test("cuts a part out of the graph for an export", () => {
    const part = desk.part({
      nodes: [idOf("Mina Okafor"), idOf("Harbour Robotics")],
      edges: [scene.edges[0]!.id],
    })
    expect([part.graph.order, part.graph.size]).toEqual([2, 1])
    expect([desk.part().graph.order, desk.part().graph.size]).toEqual([3, 1])
  })
})
