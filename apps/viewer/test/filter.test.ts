import {describe, expect, test} from "@jest/globals"
import type {EntityId} from "@relata/model"
import type {Scene} from "../src/desk/messages.js"
import {applyFilter, emptyFilter, type Filter, onlyThis, tally, toggled} from "../src/filter.js"

/** `ada:Person@0,1` is an entity in documents 0 and 1; `ada-KNOWS->bob@0` a relation that document 0 states. */
function scene(words: string): Scene {
  const nodes: Scene["nodes"][number][] = []
  const edges: Scene["edges"][number][] = []
  const documents = (list: string) => list.split(",").map(Number)
  for (const item of words.split(" ")) {
    const relation = /^(\w+)-(\w+)->(\w+)@(.+)$/.exec(item)
    const entity = /^(\w+):(\w+)@(.+)$/.exec(item)
    if (relation) {
      const [, from, type, to, where] = relation
      const indexOf = (name: string) => nodes.findIndex(({label}) => label === name)
      edges.push({
        id: item as Scene["edges"][number]["id"],
        source: indexOf(from!),
        target: indexOf(to!),
        type: type!,
        predicate: type!.toLowerCase(),
        weight: 1,
        confidence: 1,
        factuality: "asserted",
        documents: documents(where!),
        years: type === "KNOWS" ? {from: 2010, to: 2012} : {from: 2013, to: 2020},
      })
    } else {
      const [, label, type, where] = entity!
      nodes.push({
        id: label as Scene["nodes"][number]["id"],
        label: label!,
        type: type!,
        degree: words.includes(`${label}-`) || words.includes(`>${label}@`) ? 1 : 0,
        mentionCount: 1,
        ...(label === "acme" ? {confidence: 0.7} : label === "ada" ? {confidence: 0.9} : {}),
        documents: documents(where!),
      })
    }
  }
  return {nodes, edges, documents: []}
}

/** What a filter leaves, as words. */
function left(graph: Scene, filter: Partial<Filter>): string {
  const shown = applyFilter(graph, {...emptyFilter, ...filter})
  const names = graph.nodes.filter((_, index) => shown.nodes[index]).map(({label}) => label)
  const relations = graph.edges.filter((_, index) => shown.edges[index]).map(({type}) => type)
  expect(shown.nodeCount).toBe(names.length)
  expect(shown.edgeCount).toBe(relations.length)
  return [...names, ...relations].join(" ")
}

const graph = scene(
  "lone:Person@1 ada:Person@0 bob:Person@0,1 acme:Organization@1 ada-KNOWS->bob@0 bob-WORKS_FOR->acme@1",
)

describe("a filter", () => {
  test.each<[string, Partial<Filter>, string]>([
    ["that is empty leaves everything", {}, "lone ada bob acme KNOWS WORKS_FOR"],
    ["takes the relations of what it hides", {hiddenTypes: new Set(["Organization"])}, "lone ada bob KNOWS"],
    ["leaves out what is hidden by hand", {hiddenEntities: new Set(["bob" as EntityId])}, "lone ada acme"],
    ["shows only what is named", {onlyEntities: new Set(["ada", "bob"] as EntityId[])}, "ada bob KNOWS"],
    ["by years shows what is dated then", {years: {from: 2010, to: 2012}}, "ada bob KNOWS"],
    ["by years shows what lasts into them", {years: {from: 2011, to: 2013}}, "ada bob acme KNOWS WORKS_FOR"],
    ["by years shows nothing of other times", {years: {from: 1999, to: 2000}}, ""],
    ["by fewest relations hides what has fewer", {leastDegree: 1}, "ada bob acme KNOWS WORKS_FOR"],
    ["by fewest sentences hides what is said less often", {leastEvidence: 2}, "lone ada bob acme"],
    ["by certainty hides what is less sure", {leastConfidence: 0.5}, "lone ada bob acme KNOWS WORKS_FOR"],
    [
      "by certainty hides a thing that is less sure, with its relations",
      {leastConfidence: 0.8},
      "lone ada bob KNOWS",
    ],
    [
      "of relation types leaves the entities",
      {hiddenRelations: new Set(["KNOWS"])},
      "lone ada bob acme WORKS_FOR",
    ],
    ["to one document leaves what it says", {onlyDocument: 1}, "lone bob acme WORKS_FOR"],
    ["may leave out what is not related", {hidesUnrelated: true}, "ada bob acme KNOWS WORKS_FOR"],
    ["may leave nothing", {hiddenTypes: new Set(["Person", "Organization"])}, ""],
  ])("%s", (_behaviour, filter, words) => expect(left(graph, filter)).toBe(words))
})

test("a tally has the most frequent first, ties by name", () => {
  expect(tally([{type: "b"}, {type: "c"}, {type: "a"}, {type: "c"}])).toEqual([
    {type: "c", count: 2},
    {type: "a", count: 1},
    {type: "b", count: 1},
  ])
})

test("a toggle puts in and takes out, and leaves the given set alone", () => {
  const set = new Set(["a"])
  expect([...toggled(set, "b")]).toEqual(["a", "b"])
  expect([...toggled(set, "a")]).toEqual([])
  expect([...set]).toEqual(["a"])
})

describe("only this", () => {
  test("hides all the others", () => {
    expect([...onlyThis(["a", "b", "c"], new Set(), "b")]).toEqual(["a", "c"])
  })

  test("asked again shows all", () => {
    expect([...onlyThis(["a", "b", "c"], new Set(["a", "c"]), "b")]).toEqual([])
  })
})
