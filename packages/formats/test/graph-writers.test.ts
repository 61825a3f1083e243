import {expect, test} from "@jest/globals"
import {foldGraph} from "@relata/model"
import {SaxesParser} from "saxes"
import {emptyGraph} from "../src/graph/graph-reading.js"
import {layoutGraph} from "../src/graph/layout-graph.js"
import {placeLabels, widthOf} from "../src/graph/place-labels.js"
import {
  extractionOfGraph,
  type GraphSource,
  graphFormatNamed,
  looksOf,
  readGraphml,
  writeGraphml,
} from "../src/index.js"

/** Two persons and a hostile name. */
function sample() {
  const graph = emptyGraph()
  graph.addNode("a", {label: `Ann "A" O'Neil\\`, type: "Person", labels: ":Person:Author"})
  graph.addNode("b", {label: "=cmd|' /C calc'!A0\n<b>&", type: "Person"})
  graph.addDirectedEdgeWithKey("e", "a", "b", {type: "KNOWS", weight: 2})
  return graph
}

async function written(name: string, graph: GraphSource = sample()): Promise<string[]> {
  const format = graphFormatNamed(name)
  const outputs = format.writeParts?.(graph, {isExact: true}).map(({pieces}) => pieces) ?? [
    format.write!(graph, {isExact: true}),
  ]
  return Promise.all(
    outputs.map(async (pieces) => {
      let text = ""
      for await (const piece of pieces) text += piece
      return text
    }),
  )
}

test.each([
  [
    "csv",
    [
      'id,label,labels,type\na,"Ann ""A"" O\'Neil\\",:Person:Author,Person\nb,"\'=cmd|\' /C calc\'!A0\n<b>&",,Person\n',
      "id,source,target,directed,type,weight\ne,a,b,true,KNOWS,2\n",
    ],
  ],
  [
    "neo4j-csv",
    [
      ':ID,:LABEL,label:string,type:string\na,Person;Author,"Ann ""A"" O\'Neil\\",Person\nb,Node,"=cmd|\' /C calc\'!A0\n<b>&",Person\n',
      ":START_ID,:END_ID,:TYPE,key:string,type:string,weight:int\na,b,KNOWS,e,KNOWS,2\n",
    ],
  ],
  [
    "cypher",
    [
      [
        "CREATE INDEX relata_key IF NOT EXISTS FOR (n:Relata) ON (n.key);",
        "UNWIND [",
        "{key: 'a', label: 'Ann \"A\" O\\'Neil\\\\', type: 'Person'}",
        "] AS row",
        "CREATE (n:Relata:Person:Author) SET n = row;",
        "UNWIND [",
        "{key: 'b', label: '=cmd|\\' /C calc\\'!A0\\u000a<b>&', type: 'Person'}",
        "] AS row",
        "CREATE (n:Relata) SET n = row;",
        "UNWIND [",
        "{a: 'a', b: 'b', p: {key: 'e', type: 'KNOWS', weight: 2}}",
        "] AS row",
        "MATCH (a:Relata {key: row.a}), (b:Relata {key: row.b}) CREATE (a)-[r:KNOWS]->(b) SET r = row.p;",
        "",
      ].join("\n"),
    ],
  ],
  [
    "dot",
    [
      [
        "digraph G {",
        "  node [shape=box, style=rounded];",
        '  "a" [label="Ann \\"A\\" O\'Neil\\\\", class="Person"];',
        '  "b" [label="=cmd|\' /C calc\'!A0\\n<b>&", class="Person"];',
        '  "a" -> "b" [label="KNOWS"];',
        "}",
        "",
      ].join("\n"),
    ],
  ],
  [
    "mermaid",
    [
      'flowchart LR\n  n1["Ann #34;A#34; O\'Neil#92;"]\n  n2["=cmd|\' /C calc\'!A0#10;#60;b#62;#38;"]\n  n1 -->|"KNOWS"| n2\n',
    ],
  ],
])("%s escapes what would end a value", async (name, expected) => {
  expect(await written(name)).toEqual(expected)
})

test("the names that yEd draws come back as labels", async () => {
  const [text] = await written("yed")
  const {graph, issues} = await readGraphml([text!])
  expect(issues).toEqual([])
  expect(graph.getNodeAttribute("a", "label")).toBe(`Ann "A" O'Neil\\`)
  expect(graph.getEdgeAttribute("e", "label")).toBe("KNOWS")
})

test("a picture is well-formed, and equal graphs give equal pictures", async () => {
  const [text] = await written("svg")
  const parser = new SaxesParser()
  parser.on("error", (error) => {
    throw error
  })
  parser.write(text!).close()
  expect(text).toContain(">Ann &quot;A&quot; O'Neil\\</text>")
  expect(await written("svg")).toEqual([text])
})

test("neither circles nor labels of a picture cover one another", () => {
  const graph = emptyGraph()
  for (let i = 0; i < 120; i++) graph.addNode(`n${i}`, {label: `Node number ${i}`})
  for (let i = 1; i < 100; i++) graph.addEdge(`n${i}`, `n${Math.floor(i / 3)}`)
  const places = layoutGraph(graph, () => 60)
  const circles = [...places.values()]
  for (const [i, a] of circles.entries()) {
    for (const b of circles.slice(0, i))
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(a.radius + b.radius - 0.5)
  }
  const labels = placeLabels(places, (node) => String(graph.getNodeAttribute(node, "label")))
  expect(labels.length).toBeGreaterThan(100)
  for (const [i, a] of labels.entries()) {
    for (const b of labels.slice(0, i)) {
      const isBeside = a.x + widthOf(a.text) * a.size <= b.x || b.x + widthOf(b.text) * b.size <= a.x
      const isAbove = a.y + a.size * 0.25 <= b.y - b.size * 0.8 || b.y + b.size * 0.25 <= a.y - a.size * 0.8
      expect(isBeside || isAbove).toBe(true)
    }
  }
})

test("a graph that has places keeps them in its picture", () => {
  const graph = emptyGraph()
  graph.addNode("a", {x: 10, y: 20})
  graph.addNode("b", {x: -5, y: 0})
  expect(layoutGraph(graph, () => 0).get("a")).toMatchObject({x: 10, y: -20})
})

test.each(["graphml", "yed", "gexf", "cytoscape"])(
  "%s has the places and colours of a picture",
  async (name) => {
    const graph = sample()
    const looks = looksOf(graph)
    const format = graphFormatNamed(name)
    let text = ""
    for await (const piece of format.write!(graph, {isExact: true, looks})) text += piece
    const {graph: read} = await (name === "yed" ? graphFormatNamed("graphml") : format).read!([text])
    const [a, b] = [read.getNodeAttributes("a"), read.getNodeAttributes("b")]
    // Some draw y downwards, and yEd names the corner of a box; how far nodes lie apart is the same.
    const isBox = name === "yed"
    expect(Math.abs(a.x + (isBox ? a.width / 2 : 0) - b.x - (isBox ? b.width / 2 : 0))).toBeCloseTo(
      Math.abs(looks.a!.x - looks.b!.x),
      0,
    )
    expect(String(a.color).toLowerCase()).toBe(looks.a!.color)
  },
)

test("places that the viewer gives by its own keys are written for an imported graph's", async () => {
  const {extraction} = extractionOfGraph(sample(), {source: "g.graphml"})
  const knowledge = foldGraph([extraction])
  const [node] = knowledge.graph.filterNodes((_, {label}) => label.startsWith("Ann"))
  const text = [...writeGraphml(knowledge, {looks: {[node!]: {x: 7, y: 8, color: "#112233"}}})].join("")
  const {graph} = await readGraphml([text])
  expect(graph.getNodeAttributes("a")).toMatchObject({x: 7, y: 8, color: "#112233"})
})

test("an edge's triple is a term that its statement reifies, where that is wanted", async () => {
  const format = graphFormatNamed("nt")
  const text = [...(format.write!(sample(), {isExact: true, hasTripleTerms: true}) as Iterable<string>)].join(
    "",
  )
  expect(text).toContain(
    "<urn:relata:edge:e> <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( <urn:relata:node:a> <urn:relata:term:KNOWS> <urn:relata:node:b> )>> .",
  )
  expect(text).not.toContain("Statement")
  const {graph} = await format.read!([text])
  expect(graph.export().edges).toEqual(sample().export().edges)
})

test("RDF of others: a reified triple's annotations, blank nodes, and a statement on a value", async () => {
  const turtle = `PREFIX : <urn:x:>
    :a :knows :b ~ :r {| :since 1990 |} .
    << :a :age 7 >> :source :c .
    [] :knows :a .`
  const {graph, issues} = await graphFormatNamed("ttl").read!([turtle])
  expect(graph.mapEdges((_edge, {type, ...rest}, from, to) => [from, type, to, rest])).toEqual(
    expect.arrayContaining([
      ["urn:x:a", "urn:x:knows", "urn:x:b", {"urn:x:since": 1990}],
      ["_:b2", "urn:x:knows", "urn:x:a", {}],
    ]),
  )
  expect(issues.map(({code}) => code)).toEqual(["formats.skipped"])
})
