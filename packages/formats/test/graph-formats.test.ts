import {expect, test} from "@jest/globals"
import fc from "fast-check"
import {emptyGraph, type ImportedGraph} from "../src/graph/graph-reading.js"
import {type GraphFormat, graphFormatOfContent, graphFormats, type Pieces} from "../src/index.js"

async function textOf(pieces: Pieces): Promise<string> {
  let text = ""
  for await (const piece of pieces) text += piece
  return text
}

/** Writes a graph and reads it back. */
async function roundTrip(format: GraphFormat, graph: ImportedGraph): Promise<ImportedGraph> {
  if (format.writeParts !== undefined) {
    const [nodes, edges] = await Promise.all(
      format.writeParts(graph, {isExact: true}).map(({pieces}) => textOf(pieces)),
    )
    const {graph: read} = await format.readParts!({nodes: [nodes!], edges: [edges!]})
    return read
  }
  const text = await textOf(format.write!(graph, {isExact: true}))
  const {graph: read, issues} = await format.read!([text])
  expect(issues).toEqual([])
  return read
}

const text = fc.string({unit: "binary"})
/** Text that every format can hold: no control characters, no lone surrogates. */
const plainText = fc
  .oneof(
    fc.string({unit: "grapheme"}),
    fc.constantFrom("]]>", "=1+1", "'x", '"', "a\nb", "a,b;c\td", "  ", "\u2028", "</x>&amp;", "@x", "\\n"),
  )
  .map((word) => `t${word}`)
/** What CSV would take for an id or a direction is left to its own test. */
const attributes = fc.record(
  {label: plainText, "b c": plainText, flag: fc.boolean(), count: fc.integer(), constructor: plainText},
  {requiredKeys: []},
)

function graphs(key: fc.Arbitrary<string>): fc.Arbitrary<ImportedGraph> {
  const elements = fc.uniqueArray(fc.record({key, attributes}), {selector: (one) => one.key, minLength: 1})
  return fc.tuple(elements, elements).map(([nodes, edges]) => {
    const graph = emptyGraph()
    for (const one of nodes) graph.addNode(one.key, one.attributes)
    edges.forEach((one, i) => {
      const ends = [nodes[i % nodes.length]!.key, nodes[0]!.key] as const
      const given = {...one.attributes, type: `T${i % 3}`}
      if (i % 2) graph.addUndirectedEdgeWithKey(one.key, ...ends, given)
      else graph.addDirectedEdgeWithKey(one.key, ...ends, given)
    })
    return graph
  })
}

/** As text, in an order of its own: formats may have another. */
function show(graph: ImportedGraph): unknown {
  const {nodes, edges} = graph.export()
  const sorted = (attributes: object | undefined) =>
    Object.entries(attributes ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    nodes: nodes.map(({key, attributes: given}) => JSON.stringify([key, sorted(given)])).sort(),
    edges: edges
      .map(({key, source, target, undirected, attributes: given}) => {
        // An undirected edge has no first end.
        const ends = undirected ? [source, target].sort() : [source, target]
        return JSON.stringify([key, ends, undirected ?? false, sorted(given)])
      })
      .sort(),
  }
}

const holdsAnyKey = new Set(["graphology", "json", "cytoscape", "jgf", "graphml"])

/** A node of which nothing is said, and that no edge has. */
const bare = emptyGraph()
bare.addNode("bare")

for (const format of graphFormats.filter(({read, readParts}) => read ?? readParts)) {
  test(`${format.label} gives back any graph that was written`, async () => {
    const key = holdsAnyKey.has(format.name) ? text : plainText
    await fc.assert(
      fc.asyncProperty(graphs(key), async (graph) => {
        expect(show(await roundTrip(format, graph))).toEqual(show(graph))
      }),
      {numRuns: 100, examples: [[bare]]},
    )
  })
}

test.each(graphFormats.filter(({read}) => read).map((format) => [format.name, format] as const))(
  "%s is known by its content",
  async (_name, format) => {
    const graph = emptyGraph()
    graph.addNode("a", {label: "A"})
    graph.addNode("b")
    graph.addEdgeWithKey("e", "a", "b", {type: "KNOWS"})
    expect(graphFormatOfContent(await textOf(format.write!(graph, {isExact: true})))?.name).toBe(format.name)
  },
)
