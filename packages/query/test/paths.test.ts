import {expect, test} from "@jest/globals"
import type {EntityId, KnowledgeGraph} from "@relata/model"
import fc from "fast-check"
import {type AllPathsOptions, allSimplePaths, findEntity, pathText, shortestPath} from "../src/index.js"
import {graphOf} from "./graph-of.js"

const graph = graphOf(`
  Xiaomi (Organization) FOUNDED_BY Lei Jun (Person)
  Xiaomi (Organization) PRODUCES Xiaomi SU7 (Product)
  Xiaomi (Organization) DESIGNS Xiaomi SU7 (Product)
  Xiaomi (Organization) DESIGNS Xiaomi SU7 (Product)
  Lei Jun (Person) ~INVESTED_IN Gensyn (Organization)
  Gensyn (Organization) USES Nvidia (Organization)
  Xiaomi (Organization) USES Nvidia (Organization)
  Nvidia (Organization) !ACQUIRED Corning (Organization)
  Beijing (Location) PART_OF China (Location)
`)
const shortest = (from: string, to: string, options = {}) => {
  const path = shortestPath(graph, findEntity(graph, from), findEntity(graph, to), options)
  return path && pathText(graph, path)
}
const all = (from: string, to: string, options: AllPathsOptions = {}) => {
  const {paths, isComplete} = allSimplePaths(graph, findEntity(graph, from), findEntity(graph, to), options)
  return [...paths.map((path) => pathText(graph, path)), ...(isComplete ? [] : ["…"])]
}

test.each([
  [
    "reads as a sentence, with arrows that show which way relations point",
    shortest("Lei Jun", "Xiaomi SU7"),
    "Lei Jun ←founded by– Xiaomi –designs (+1)→ Xiaomi SU7",
  ],
  ["says what is only planned", shortest("Lei Jun", "Gensyn"), "Lei Jun –invested in (planned)→ Gensyn"],
  ["follows relations one way when asked", shortest("Lei Jun", "Xiaomi SU7", {directed: true}), undefined],
  [
    "finds the way that directions leave",
    shortest("Lei Jun", "Nvidia", {directed: true}),
    "Lei Jun –invested in (planned)→ Gensyn –uses→ Nvidia",
  ],
  ["joins nothing by what a text denies", shortest("Nvidia", "Corning"), undefined],
  [
    "follows denials when asked",
    shortest("Nvidia", "Corning", {factualities: ["negated"]}),
    "Nvidia –acquired (negated)→ Corning",
  ],
  ["keeps to relation types", shortest("Lei Jun", "Nvidia", {relationTypes: ["USES"]}), undefined],
  [
    "goes through an entity type when asked, though it is longer",
    shortest("Xiaomi", "Nvidia", {through: ["Person"]}),
    "Xiaomi –founded by→ Lei Jun –invested in (planned)→ Gensyn –uses→ Nvidia",
  ],
  [
    "goes through a relation type when asked",
    shortest("Lei Jun", "Nvidia", {through: ["FOUNDED_BY"]}),
    "Lei Jun ←founded by– Xiaomi –uses→ Nvidia",
  ],
  ["does not count its ends", shortest("Lei Jun", "Xiaomi", {through: ["Product"]}), undefined],
  [
    "meets every type that it has to",
    shortest("Xiaomi SU7", "Nvidia", {through: ["Person", "DESIGNS"]}),
    "Xiaomi SU7 ←designs (+1)– Xiaomi –founded by→ Lei Jun –invested in (planned)→ Gensyn –uses→ Nvidia",
  ],
  ["avoids an entity type", shortest("Xiaomi", "Gensyn", {avoid: ["Organization", "Person"]}), undefined],
  [
    "goes around an entity type",
    shortest("Xiaomi", "Gensyn", {avoid: ["Person"]}),
    "Xiaomi –uses→ Nvidia ←uses– Gensyn",
  ],
  [
    "goes around a relation type, and ends may be of a type that it avoids",
    shortest("Lei Jun", "Nvidia", {avoid: ["FOUNDED_BY", "Person"]}),
    "Lei Jun –invested in (planned)→ Gensyn –uses→ Nvidia",
  ],
  ["keeps to a length", shortest("Lei Jun", "Xiaomi SU7", {maxLength: 1}), undefined],
  ["knows when there is no way", shortest("Xiaomi", "China"), undefined],
  ["has no steps from an entity to itself", shortest("Xiaomi", "Xiaomi"), "Xiaomi"],
])("a shortest path %s", (_behaviour, path, expected) => expect(path).toBe(expected))

test("all paths come by length, and relations side by side are one step", () => {
  expect(all("Lei Jun", "Nvidia")).toEqual([
    "Lei Jun –invested in (planned)→ Gensyn –uses→ Nvidia",
    "Lei Jun ←founded by– Xiaomi –uses→ Nvidia",
  ])
  expect(all("Xiaomi SU7", "Gensyn")).toEqual([
    "Xiaomi SU7 ←designs (+1)– Xiaomi –founded by→ Lei Jun –invested in (planned)→ Gensyn",
    "Xiaomi SU7 ←designs (+1)– Xiaomi –uses→ Nvidia ←uses– Gensyn",
  ])
})

test("all paths say when the limit left some out", () => {
  expect(all("Lei Jun", "Nvidia", {limit: 1})).toEqual([
    "Lei Jun –invested in (planned)→ Gensyn –uses→ Nvidia",
    "…",
  ])
  expect(all("Lei Jun", "Nvidia", {limit: 2})).toHaveLength(2)
})

test("an entity that the graph lacks is refused", () => {
  const here = "xiaomi.organization" as EntityId
  const away = "nobody.person" as EntityId
  for (const [from, to] of [
    [here, away],
    [away, here],
  ] as const) {
    expect(() => shortestPath(graph, from, to)).toThrow(
      expect.objectContaining({code: "query.unknown-entity"}),
    )
    expect(() => allSimplePaths(graph, from, to)).toThrow(
      expect.objectContaining({code: "query.unknown-entity"}),
    )
  }
})

test("the first paths through a graph with too many come quickly", () => {
  const dense = completeGraph(60)
  const [from, to] = dense.graph.nodes() as EntityId[]
  const {paths, isComplete} = allSimplePaths(dense, from!, to!, {maxLength: 12, limit: 100})
  expect(paths).toHaveLength(100)
  expect(isComplete).toBe(false)
})

test("a search for paths ends even where trails abound and none arrives", () => {
  const dense = completeGraph(40)
  const [from, to] = dense.graph.nodes() as EntityId[]
  const {isComplete} = allSimplePaths(dense, from!, to!, {maxLength: 39, limit: 1e9, maxSteps: 50_000})
  expect(isComplete).toBe(false)
})

test("all paths are those that trying everything finds, on any small graph", () => {
  const edges = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), {maxLength: 14})
  fc.assert(
    fc.property(edges, fc.boolean(), fc.integer({min: 1, max: 5}), (pairs, directed, maxLength) => {
      const small = graphOfPairs(pairs)
      const nodes = small.graph.nodes() as EntityId[]
      if (nodes.length < 2) return
      const [from, to] = [nodes[0]!, nodes.at(-1)!]
      const expected = everyPath(small, from, to, {directed, maxLength})
      const {paths, isComplete} = allSimplePaths(small, from, to, {directed, maxLength, limit: 1e6})
      expect(isComplete).toBe(true)
      expect(paths.map((path) => path.entities.join(" ")).sort()).toEqual(expected.sort())
      expect(paths.map((path) => path.steps.length)).toEqual(
        paths.map((path) => path.steps.length).sort((a, b) => a - b),
      )
      const best = shortestPath(small, from, to, {directed, maxLength})
      expect(best?.entities).toEqual(paths[0]?.entities)
    }),
  )
})

function everyPath(
  {graph: all}: KnowledgeGraph,
  from: EntityId,
  to: EntityId,
  {directed, maxLength}: {directed: boolean; maxLength: number},
  trail: readonly string[] = [from],
): string[] {
  const at = trail.at(-1)!
  if (at === to) return [trail.join(" ")]
  if (trail.length > maxLength) return []
  const next = directed ? all.outNeighbors(at) : all.neighbors(at)
  return [...new Set(next)]
    .filter((node) => !trail.includes(node))
    .flatMap((node) =>
      everyPath({graph: all} as KnowledgeGraph, from, to, {directed, maxLength}, [...trail, node]),
    )
}

function graphOfPairs(pairs: readonly (readonly [number, number])[]): KnowledgeGraph {
  const name = (n: number) => `Node ${"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[n % 26]}${Math.floor(n / 26)} (Concept)`
  return graphOf(pairs.map(([a, b]) => `${name(a)} LINKS_TO ${name(b)}`).join("\n"))
}

function completeGraph(size: number): KnowledgeGraph {
  const pairs: [number, number][] = []
  for (let a = 0; a < size; a++) for (let b = a + 1; b < size; b++) pairs.push([a, b])
  return graphOfPairs(pairs)
}
