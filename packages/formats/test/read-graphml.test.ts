import {gzipSync} from "node:zlib"
import {describe, expect, test} from "@jest/globals"
import fc from "fast-check"
import {emptyGraph} from "../src/graph/graph-reading.js"
import {type GraphReading, readGraphml, writeGraphml} from "../src/index.js"

const keys = (xml: string) => `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${xml}</graphml>`
const graph = (xml: string, keyElements = "", direction = "directed") =>
  keys(`${keyElements}<graph edgedefault="${direction}">${xml}</graph>`)

/** A graph as lines: `a {"w":1}`, `e: a -> b {}`, with the codes of the issues behind. */
function show({graph, issues, isComplete}: GraphReading): string[] {
  return [
    ...graph.mapNodes((node, attributes) => `${node} ${JSON.stringify(attributes)}`),
    ...graph.mapEdges(
      (edge, attributes, source, target, _s, _t, isUndirected) =>
        `${edge}: ${source} ${isUndirected ? "--" : "->"} ${target} ${JSON.stringify(attributes)}`,
    ),
    ...issues.map(({code}) => code),
    ...(isComplete ? [] : ["incomplete"]),
  ]
}

const read = async (...chunks: (string | Uint8Array)[]) => show(await readGraphml(chunks))

test.each([
  [
    "reads nodes, edges and typed values",
    graph(
      '<node id="a"><data key="k"> 7 </data></node><node id="b"/><edge id="e" source="a" target="b"/>',
      '<key id="k" for="node" attr.name="age" attr.type="int"/>',
    ),
    ['a {"age":7}', "b {}", "e: a -> b {}"],
  ],
  [
    "casts defaults and gives them to nodes without a value",
    graph(
      '<node id="a"/><node id="b"><data key="k">false</data></node>',
      '<key id="k" for="node" attr.name="f" attr.type="boolean"><default>True</default></key>',
    ),
    ['a {"f":true}', 'b {"f":false}'],
  ],
  [
    'takes keys for="all" and keys that do not say for what',
    graph(
      '<node id="a"><data key="k">A</data><data key="m">M</data></node><edge id="e" source="a" target="a"><data key="k">E</data></edge>',
      '<key id="k" for="all" attr.name="label"/><key id="m" attr.name="more" attr.type="liststring"/>',
    ),
    ['a {"label":"A","more":"M"}', 'e: a -> a {"label":"E"}'],
  ],
  [
    "tells one key id of nodes from the same id of edges",
    graph(
      '<node id="a"><data key="d">1</data></node><edge id="e" source="a" target="a"><data key="d">1</data></edge>',
      '<key id="d" for="node" attr.name="n" attr.type="int"/><key id="d" for="edge" attr.name="t"/>',
    ),
    ['a {"n":1}', 'e: a -> a {"t":"1"}'],
  ],
  [
    "mixes directed and undirected edges, before their nodes too, without ids",
    graph(
      '<edge source="a" target="b"/><edge source="a" target="b" directed="false"/><node id="a"/><node id="b"/>',
    ),
    ["a {}", "b {}", "#1: a -> b {}", "#2: a -- b {}"],
  ],
  [
    "flattens nested graphs, with the node around them as parent",
    graph(
      '<node id="g"><graph edgedefault="undirected"><node id="h"/><edge source="h" target="h"/></graph></node>',
    ),
    ["g {}", 'h {"parent":"g"}', "#1: h -- h {}", "formats.several-graphs"],
  ],
  [
    "keeps one of two nodes with one id and both edges with one id",
    graph(
      '<node id="a"/><node id="a"/><edge id="e" source="a" target="a"/><edge id="e" source="a" target="a"/>',
    ),
    ["a {}", "e: a -> a {}", "#1: a -> a {}", "formats.duplicate-node", "formats.duplicate-edge"],
  ],
  [
    "adds the node that an edge leads to and nobody told",
    graph('<node id="a"/><edge id="e" source="a" target="ghost"/>'),
    ["a {}", "ghost {}", "e: a -> ghost {}", "formats.missing-node"],
  ],
  [
    "keeps numbers that no number can hold as text",
    graph(
      '<node id="a"><data key="k">9007199254740993</data></node><node id="b"><data key="k">NaN</data></node><node id="c"><data key="k"/></node>',
      '<key id="k" for="node" attr.name="n" attr.type="long"/>',
    ),
    ['a {"n":"9007199254740993"}', 'b {"n":"NaN"}', "c {}", "formats.bad-value", "formats.bad-value"],
  ],
  [
    "takes attributes that stand on the elements, and prefixed elements",
    '<g:graphml xmlns:g="http://graphml.graphdrawing.org/xmlns"><g:graph edgedefault="directed"><g:node id="a" labels=":P"/><g:edge id="e" source="a" target="a" label="L"/></g:graph></g:graphml>',
    ['a {"labels":":P"}', 'e: a -> a {"label":"L"}'],
  ],
  [
    "says that there is no graph",
    keys('<key id="constructor" for="constructor"><default>x</default></key>'),
    ["formats.no-graph"],
  ],
  [
    "reports hyperedges and ports",
    graph(
      '<node id="a"><port name="p"/></node><edge id="e" source="a" target="a" sourceport="p"/><hyperedge><endpoint node="a"/></hyperedge>',
    ),
    ["a {}", 'e: a -> a {"sourceport":"p"}', "formats.port", "formats.hyperedge"],
  ],
  [
    "keeps what stood before a break, and says so",
    graph('<node id="a"/><node id="b"/><edge id="e" sou').replace("</graph></graphml>", ""),
    ["a {}", "b {}", "formats.truncated", "incomplete"],
  ],
  [
    "holds names that objects have of their own",
    graph(
      '<node id="constructor"><data key="__proto__">x</data></node><node id="__proto__"/><edge id="e" source="constructor" target="__proto__"/>',
      '<key id="__proto__" for="node"/>',
    ),
    ['constructor {"__proto":"x"}', "__proto__ {}", "e: constructor -> __proto__ {}"],
  ],
])("%s", async (_behaviour, xml, expected) => {
  expect(await read(xml)).toEqual(expected)
})

test("takes the labels, places and colours that yEd draws", async () => {
  const xml = graph(
    '<node id="a"><data key="d"><y:ShapeNode><y:Geometry x="1.5" y="-2"/><y:Fill color="#FFCC00"/><y:NodeLabel>Ann<y:LabelModel>no</y:LabelModel></y:NodeLabel></y:ShapeNode></data></node>' +
      '<node id="e"><data key="d"/></node><node id="g"><data key="d"><y:ProxyAutoBoundsNode><y:Realizers active="1"><y:GroupNode><y:NodeLabel>open</y:NodeLabel></y:GroupNode><y:GroupNode><y:NodeLabel>Team</y:NodeLabel></y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data></node>',
    '<key id="d" for="node" yfiles.type="nodegraphics"/>',
  )
  expect(await read(xml)).toEqual([
    'a {"label":"Ann","x":1.5,"y":-2,"color":"#FFCC00"}',
    "e {}",
    'g {"label":"Team"}',
  ])
})

describe("hostile input", () => {
  test.each([
    ["formats.empty", ""],
    ["formats.not-graphml", "<gexf/>"],
    ["formats.empty", " \n "],
    ["formats.not-graphml", "<!-- nothing -->"],
    ["formats.not-graphml", '{"nodes": []}'],
    ["formats.entities", '<!DOCTYPE g [<!ENTITY a "b">]><graphml/>'],
    ["formats.bad-xml", graph('<node id="a"><data key="l">AT&T < x</data></node>')],
    ["formats.bad-xml", graph("<node id=a/>")],
    ["formats.too-deep", "<graphml>".padEnd(600_000, "<graph>")],
  ])("is refused with %s", async (code, text) => {
    await expect(readGraphml([text])).rejects.toMatchObject({name: "RelataError", code})
  })

  test("that unpacks to far more than its size is refused", async () => {
    const bomb = gzipSync(Buffer.alloc(100 * 2 ** 20, " "))
    await expect(readGraphml([bomb])).rejects.toMatchObject({code: "formats.too-large"})
  })

  test("of any kind gives a graph or a RelataError", async () => {
    const piece = fc.constantFrom(
      ..."<graphml> <graph edgedefault='directed'> <node id='a'> <node id='b'/> </node> <edge source='a' target='b'/> <data key='k'> </data> <key id='k'/> </graph> </graphml> & &amp; <![CDATA[ ]]> <!-- --> x \u0000".split(
        " ",
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, {maxLength: 30}), async (pieces) => {
        const text = `<graphml>${pieces.join("")}`
        try {
          JSON.stringify((await readGraphml([text])).graph.export())
        } catch (error) {
          expect(error).toMatchObject({name: "RelataError"})
        }
      }),
      {numRuns: 500},
    )
  })
})

test.each([
  ["UTF-16 with a mark", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le")],
  ["UTF-16 without a mark", (text: string) => Buffer.from(text, "utf16le")],
  ["UTF-8 with a mark", (text: string) => Buffer.from(`\ufeff${text}`)],
  [
    "Latin-1 as declared",
    (text: string) => Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${text}`, "latin1"),
  ],
  ["gzip", (text: string) => gzipSync(text)],
])("reads %s, however it is cut", async (_name, encode) => {
  const bytes = encode(graph('<node id="Zoë"/>'))
  const cut = Array.from({length: Math.ceil(bytes.length / 3)}, (_, i) => bytes.subarray(3 * i, 3 * i + 3))
  expect(await read(...cut)).toEqual(["Zoë {}"])
})

/** Characters that XML cannot hold at all become U+FFFD. */
function asXmlHolds(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, "\ufffd")
}

test("gives back any graph that was written", async () => {
  const text = fc.string({unit: "binary"})
  const attributes = fc.record(
    {
      label: text.map(asXmlHolds),
      "b c": text.map(asXmlHolds),
      id: text.map(asXmlHolds),
      Label: fc.boolean(),
      constructor: fc.integer(),
      weight: fc.double({noNaN: true, noDefaultInfinity: true}).map((n) => n + 0),
    },
    {requiredKeys: []},
  )
  const elements = fc.uniqueArray(fc.record({key: text, attributes}), {
    selector: ({key}) => key,
    minLength: 1,
  })
  await fc.assert(
    fc.asyncProperty(elements, elements, async (nodes, edges) => {
      const given = emptyGraph()
      for (const {key, attributes} of nodes) given.addNode(key, attributes)
      edges.forEach(({key, attributes}, i) => {
        const ends = [nodes[i % nodes.length]!.key, nodes[0]!.key] as const
        if (i % 2) given.addDirectedEdgeWithKey(key, ...ends, attributes)
        else given.addUndirectedEdgeWithKey(key, ...ends, attributes)
      })
      const {graph, issues} = await readGraphml([[...writeGraphml(given, {isExact: true})].join("")])
      expect(issues).toEqual([])
      expect(graph.export()).toEqual(given.export())
    }),
    {numRuns: 300},
  )
})
