import {expect, test} from "@jest/globals"
import {type Correction, foldGraph, openGraph, writeGraphFile} from "@relata/model"
import fc from "fast-check"
import {emptyGraph, type ImportedGraph} from "../src/graph/graph-reading.js"
import {extractionOfGraph, graphFormats} from "../src/index.js"

/** Through the graph file, as `relata import` and `relata export` do. */
async function imported(graph: ImportedGraph, more: readonly Correction[] = []) {
  const {extraction, corrections} = extractionOfGraph(graph, {source: "g.graphml"})
  const file = writeGraphFile({extractions: [extraction], corrections: [...corrections, ...more]})
  const {graph: knowledge, issues} = await openGraph([[...file].join("")])
  expect(issues).toEqual([])
  return knowledge
}

const value = fc.oneof(
  fc.string({unit: "grapheme"}),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom<unknown>(["a", "b"], {a: 1}, "", " x ", "9007199254740993"),
)
const attributes = fc.dictionary(
  fc.constantFrom("label", "name", "type", "labels", "weight", "x", "b c", "directed", "confidence"),
  value,
)
const graphs = fc
  .tuple(
    fc.uniqueArray(fc.tuple(fc.string(), attributes), {selector: ([key]) => key, minLength: 1}),
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean(), attributes)),
    attributes,
  )
  .map(([nodes, edges, own]) => {
    const graph = emptyGraph()
    graph.replaceAttributes(own)
    for (const [key, given] of nodes) graph.addNode(key, given)
    edges.forEach(([from, to, isDirected, given], i) => {
      const ends = [nodes[from % nodes.length]![0], nodes[to % nodes.length]![0]] as const
      if (isDirected) graph.addDirectedEdgeWithKey(`e${i}`, ...ends, given)
      else graph.addUndirectedEdgeWithKey(`e${i}`, ...ends, given)
    })
    return graph
  })

test("import then export gives what conversion gives, in every format", async () => {
  const texts = async (
    source: Parameters<NonNullable<(typeof graphFormats)[number]["write"]>>[0],
    i: number,
  ) => {
    const format = graphFormats[i]!
    const parts = format.writeParts?.(source, {isExact: true}).map(({pieces}) => pieces) ?? [
      format.write!(source, {isExact: true}),
    ]
    const all: string[] = []
    for (const pieces of parts) for await (const piece of pieces) all.push(piece)
    return all.join("")
  }
  await fc.assert(
    fc.asyncProperty(graphs, async (graph) => {
      const knowledge = await imported(graph)
      for (const [i, {name}] of graphFormats.entries()) {
        if (name === "svg" || name === "png" || name === "mermaid") continue
        expect(await texts(knowledge, i)).toBe(await texts(graph, i))
      }
    }),
    {numRuns: 60},
  )
})

/** Two loops, two parallel edges and an undirected one. */
function sample() {
  const graph = emptyGraph()
  graph.addNode("a", {name: "Ann", type: "Person", born: 1970})
  graph.addNode("b", {name: "Bob", type: "Person"})
  graph.addEdgeWithKey("e1", "a", "b", {label: "KNOWS", since: 1990})
  graph.addEdgeWithKey("e2", "a", "b", {label: "KNOWS", since: 2001})
  graph.addEdgeWithKey("l1", "a", "a", {label: "LIKES"})
  graph.addUndirectedEdgeWithKey("u", "a", "b", {label: "MARRIED"})
  return graph
}

test("loops and parallel edges are relations of the knowledge graph", async () => {
  const {graph} = await imported(sample())
  expect(graph.edges()).toEqual([
    "ann.person|KNOWS|bob.person",
    "ann.person|KNOWS|bob.person|2",
    "ann.person|LIKES|ann.person",
    "ann.person|MARRIED|bob.person",
  ])
  expect(graph.getEdgeAttributes("ann.person|KNOWS|bob.person|2").qualifiers).toEqual({since: "2001"})
})

test("corrections of an imported graph are in what is exported", async () => {
  const knowledge = await imported(sample())
  const [ann, bob] = ["ann.person", "bob.person"].map(
    (id) => knowledge.graph.getNodeAttribute(id, "members")[0]!,
  )
  const place = (sequence: number) => ({id: `c${sequence}` as Correction["id"], sequence})
  const corrected = await imported(sample(), [
    {kind: "rename-entity", entity: ann!, label: "Anna", ...place(10)},
    {kind: "reject-relation", relation: {source: ann!, type: "KNOWS", target: bob!, nth: 2}, ...place(11)},
    {kind: "reverse-relation", relation: {source: ann!, type: "KNOWS", target: bob!}, ...place(12)},
    {
      kind: "retype-relation",
      relation: {source: ann!, type: "LIKES", target: ann!},
      type: "LOVES",
      ...place(13),
    },
  ])
  const graphology = graphFormats.find(({name}) => name === "graphology")!
  const written = JSON.parse([...(graphology.write!(corrected) as Iterable<string>)].join(""))
  expect(written.nodes[0]).toEqual({key: "a", attributes: {name: "Anna", type: "Person", born: 1970}})
  expect(written.edges).toEqual([
    {key: "e1", source: "b", target: "a", attributes: {label: "KNOWS", since: 1990}},
    {key: "l1", source: "a", target: "a", attributes: {label: "LOVES"}},
    {key: "u", source: "a", target: "b", undirected: true, attributes: {label: "MARRIED"}},
  ])
})

test("beside documents, imported nodes and edges keep what their file has as `given`", () => {
  const {extraction, corrections} = extractionOfGraph(sample(), {source: "g.graphml"})
  const {given: _given, ...told} = extractionOfGraph(sample(), {source: "told.txt"}).extraction
  const document = {
    ...told,
    entities: told.entities.map(({given: _no, ...entity}) => entity),
    relations: told.relations.map(({given: _no, ...relation}) => relation),
  }
  const knowledge = foldGraph([extraction, document], corrections)
  const graphml = graphFormats.find(({name}) => name === "graphml")!
  const text = [...(graphml.write!(knowledge) as Iterable<string>)].join("")
  expect(text).toContain(
    "{&quot;key&quot;:&quot;a&quot;,&quot;attributes&quot;:{&quot;name&quot;:&quot;Ann&quot;",
  )
  expect(text).toContain("since&quot;:2001")
})

test("a confidence that a file gives a node is the entity's, and another value stays a fact", () => {
  const graph = emptyGraph()
  graph.addNode("a", {name: "Ann", confidence: 0.4})
  graph.addNode("b", {name: "Bob", confidence: 80})
  graph.addNode("c", {name: "Cy"})
  const {extraction} = extractionOfGraph(graph, {source: "g.graphml"})
  expect(extraction.entities.map(({label, confidence}) => [label, confidence])).toEqual([
    ["Ann", 0.4],
    ["Bob", 1],
    ["Cy", 1],
  ])
  expect(
    extraction.relations.filter(({type}) => type === "HAS_CONFIDENCE").map(({literal}) => literal),
  ).toEqual(["80"])
})
