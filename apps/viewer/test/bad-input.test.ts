/** Files and values that break viewers of graphs: what is kept of each, and what is told of it. */

import {describe, expect, test} from "@jest/globals"
import {foldGraph, openGraph} from "@relata/model"
import {GraphDesk} from "../src/desk/graph-desk.js"
import type {Reading} from "../src/reading/arrivals.js"
import {mendAmpersands} from "../src/reading/mend-ampersands.js"
import {readFiles} from "../src/reading/read-files.js"
import {displayLabel} from "../src/words/display-label.js"

const two = '<node id="a"/>\n<node id="b"/>\n'
const edge = '<edge id="e" source="a" target="b"/>\n'

/** A GraphML file; the first line of `inner` is line 4. */
function graphml(inner: string, {keys = "", before = ""} = {}): string {
  return `<?xml version="1.0"?>${before}\n<graphml>${keys}\n<graph edgedefault="directed">\n${inner}</graph>\n</graphml>\n`
}

function read(text: string | Uint8Array<ArrayBuffer>, name = "x.graphml"): Promise<Reading> {
  return readFiles([new File([text], name)])
}

/** What came of a graph, on a line: what was kept, and what was told of it. */
function outcome({graphs, failures}: Reading): string[] {
  return [
    ...graphs.flatMap(({nodes, edges, isComplete, issues}) => [
      `${nodes} nodes, ${edges} edges${isComplete ? "" : ", broken off"}`,
      ...issues.map(({message}) => message),
    ]),
    ...failures.map(({message}) => `refused: ${message}`),
  ]
}

describe("a file that is no whole GraphML", () => {
  test.each<[string, string, (RegExp | string)[]]>([
    ["empty", "", [/^refused: x\.graphml: The file is empty/]],
    ["JSON", '{"hello": 1}', [/^refused: .*This is not GraphML.*It looks like JSON/s]],
    [
      "a web page",
      "<!doctype html><html><body>Not found</body></html>",
      [/^refused: .*It looks like a web page, as comes when a download fails/],
    ],
    ["XML of another kind", "<rss><channel/></rss>", [/^refused: .*its first element is <rss>/]],
    ["plain text", "Dear all,", [/^refused: .*It looks like plain text/]],
    ["without a graph", "<graphml></graphml>", ["0 nodes, 0 edges", /no <graph>/]],
    [
      "cut off",
      graphml(two + edge).slice(0, -30),
      ["2 nodes, 0 edges, broken off", /^Line 6: the file breaks off here.*nodes: 2, edges: 0/],
    ],
    ["an empty graph", graphml(""), ["0 nodes, 0 edges", /^There is no node and no edge/]],
  ])("%s", async (_what, text, expected) => {
    const told = outcome(await read(text))
    expect(told).toHaveLength(expected.length)
    for (const [i, line] of expected.entries())
      expect(told[i]).toEqual(typeof line === "string" ? line : expect.stringMatching(line))
  })
})

describe("GraphML with a flaw is kept, and the flaw told with its line", () => {
  test.each<[string, string, (RegExp | string)[]]>([
    [
      "a type of date",
      graphml('<node id="a"><data key="k">2020</data></node>', {
        keys: '<key id="k" for="node" attr.name="born" attr.type="date"/>',
      }),
      ["1 nodes, 0 edges"],
    ],
    [
      "a key for all",
      graphml(
        `<node id="a"><data key="k">2020</data></node>${two.slice(15)}<edge source="a" target="b"><data key="k">3</data></edge>`,
        {keys: '<key id="k" for="all" attr.name="born" attr.type="int"/>'},
      ),
      ["2 nodes, 1 edges"],
    ],
    [
      "a node twice",
      graphml(`${two}<node id="a"/>${edge}`),
      ["2 nodes, 1 edges", /^Line 6: Node "a" is there twice/],
    ],
    [
      "an edge's id twice",
      graphml(`${two}${edge}<edge id="e" source="b" target="a"/>`),
      ["2 nodes, 2 edges", /^Line 7: The id "e" stands on two edges/],
    ],
    ["a node without id", graphml(`<node/>\n${two}`), ["3 nodes, 0 edges", /^Line 4: a node has no id/]],
    [
      "an edge to a missing node",
      graphml(`${two}<edge source="a" target="zzz"/>`),
      ["3 nodes, 1 edges", /^Line 6: Edge .* leads to "zzz", which is told nowhere/],
    ],
    [
      "an edge to nowhere",
      graphml(`${two}<edge source="a"/>`),
      ["2 nodes, 0 edges", /^Line 6: an edge has no target. It was left out/],
    ],
    [
      "two graphs",
      graphml(two).replace("</graphml>", '<graph edgedefault="directed"><node id="c"/></graph></graphml>'),
      ["3 nodes, 0 edges", /^The file has 2 graphs/],
    ],
    [
      "a hyperedge",
      graphml(`${two}<hyperedge><endpoint node="a"/><endpoint node="b"/></hyperedge>`),
      ["2 nodes, 0 edges", /^Line 6: a hyperedge.*left out/],
    ],
    ["a port", graphml('<node id="a"><port name="p"/></node>'), ["1 nodes, 0 edges", /^Line 4: a port/]],
    [
      "a node called __proto__",
      graphml(
        `<node id="__proto__"/><node id="constructor"/><edge source="__proto__" target="constructor"/>`,
      ),
      ["2 nodes, 1 edges"],
    ],
  ])("%s", async (_what, text, expected) => {
    const told = outcome(await read(text))
    expect(told).toHaveLength(expected.length)
    for (const [i, line] of expected.entries())
      expect(told[i]).toEqual(typeof line === "string" ? line : expect.stringMatching(line))
  })

  test("a bare ampersand is read as itself, wherever a chunk ends, and those that are right stay", async () => {
    const label = (id: string, text: string) => `<node id="${id}"><data key="l">${text}</data></node>\n`
    const keys = '<key id="l" for="node" attr.name="label" attr.type="string"/>'
    const text = graphml(`${label("a", "R&D &amp; Sons")}${label("b", "Q & A")}${label("c", "&#65;")}`, {
      keys,
    })
    const {graphs, failures} = await read(text)
    expect(failures).toEqual([])
    expect(graphs[0]!.issues.map(({message}) => message)).toEqual([
      expect.stringMatching(/^Line 4: “&” begins no entity here, and 1 more after it/),
    ])
    const {graph} = await openGraph([new Uint8Array(await graphs[0]!.file.arrayBuffer())])
    expect(graph.graph.mapNodes((_, node) => node.label).sort()).toEqual(["A", "Q & A", "R&D & Sons"])
    for (let size = 1; size < 40; size++) {
      const pieces = Array.from({length: Math.ceil(text.length / size)}, (_, i) =>
        text.slice(i * size, (i + 1) * size),
      )
      let whole = ""
      const mended = {count: 0, firstLine: 0, hasRawParts: false}
      for await (const piece of mendAmpersands(pieces, mended)) whole += piece
      expect(whole).toBe(text.replace("R&D", "R&amp;D").replace("Q & A", "Q &amp; A"))
      expect(mended).toEqual({count: 2, firstLine: 4, hasRawParts: false})
    }
  })

  test("the default of a number is a number", async () => {
    const {graphs} = await read(
      graphml(two, {
        keys: '<key id="k" for="node" attr.name="weight" attr.type="double"><default>1.50</default></key>',
      }),
    )
    const {graph} = await openGraph([new Uint8Array(await graphs[0]!.file.arrayBuffer())])
    const facts = graph.graph.mapNodes((_, {facts}) => facts.map(({type, literal}) => `${type} ${literal}`))
    expect(facts.flat()).toContain("HAS_WEIGHT 1.5")
  })

  test("thousands of edges with and without direction are read", async () => {
    const nodes = Array.from({length: 400}, (_, i) => `<node id="n${i}"/>`).join("\n")
    const edges = Array.from(
      {length: 4000},
      (_, i) => `<edge source="n${i % 400}" target="n${(i * 7 + 1) % 400}" directed="${i % 2 === 0}"/>`,
    ).join("\n")
    expect(outcome(await read(graphml(`${nodes}${edges}`)))[0]).toBe("400 nodes, 4000 edges")
  })
})

describe("a file that means harm is refused, and so is one that asks too much", () => {
  const laughs = (levels: number) =>
    Array.from({length: levels}, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("")
  test.each([
    [
      "a billion laughs",
      graphml('<node id="&l9;"/>', {before: `<!DOCTYPE graphml [<!ENTITY l0 "ha">${laughs(9)}]>`}),
    ],
    [
      "a hundred thousand laughs",
      graphml('<node id="&l5;"/>', {before: `<!DOCTYPE graphml [<!ENTITY l0 "ha">${laughs(5)}]>`}),
    ],
    [
      "one long entity, many times",
      graphml(`<node id="${"&l;".repeat(10_000)}"/>`, {
        before: `<!DOCTYPE graphml [<!ENTITY l "${"x".repeat(100_000)}">]>`,
      }),
    ],
    [
      "an entity from outside",
      graphml('<node id="&x;"/>', {before: '<!DOCTYPE graphml [<!ENTITY x SYSTEM "file:///etc/passwd">]>'}),
    ],
  ])("%s", async (_what, text) => {
    expect(outcome(await read(text))).toEqual([
      expect.stringMatching(/^refused: .*declares XML entities.*Remove the DOCTYPE/s),
    ])
  })

  test("graphs in graphs, a hundred thousand deep", async () => {
    const deep = '<node id="n"><graph edgedefault="directed">'.repeat(50_000)
    expect(outcome(await read(graphml(deep)))).toEqual([
      expect.stringMatching(/^refused: .*Line 4: elements lie more than/),
    ])
  })

  test("graphs in graphs, a few hundred deep, lie in one", async () => {
    const open = Array.from({length: 300}, (_, i) => `<node id="n${i}"><graph edgedefault="directed">`).join(
      "",
    )
    const told = outcome(await read(graphml(open + "</graph></node>".repeat(300))))
    expect(told).toEqual(["300 nodes, 0 edges", expect.stringMatching(/^The file has 301 graphs/)])
  })

  test("a picture, and what relata only writes", async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 1, 2, 3])
    const {failures} = await readFiles([
      new File([png], "photo.png"),
      new File(["<svg/>"], "drawn.svg"),
      new File(["One file is well."], "note.txt"),
    ])
    expect(failures.map(({message}) => message)).toEqual([
      expect.stringMatching(
        /^photo\.png is a drawing .*\(PNG picture\): relata writes such, and does not read them/,
      ),
      expect.stringMatching(/^drawn\.svg is a drawing .*\(SVG picture\)/),
    ])
  })
})

describe("values that break drawings", () => {
  /** The scene of a graph of one node with these data, and one other. */
  async function scene(attributes: Readonly<Record<string, unknown>>, others: readonly object[] = []) {
    const file = JSON.stringify({
      nodes: [{id: "a", ...attributes}, {id: "b", label: "Other"}, ...others],
      links: [{source: "a", target: "b", ...(attributes.link as object)}],
    })
    const {graphs} = await read(file, "x.json")
    const [graph] = graphs
    const opened = await openGraph([new Uint8Array(await graph!.file.arrayBuffer())])
    expect(opened.issues).toEqual([])
    const {nodes, edges} = new GraphDesk(opened.graph).scene()
    return {graph: graph!, nodes, edges, one: nodes.find(({label}) => label !== "Other")!}
  }

  test.each([
    ["a label that is a page", "<img src=x onerror=alert(1)>"],
    ["a label that ends a script", "</script><script>alert(1)</script>"],
    ["a label from right to left with marks that turn it", "\u202eevil\u202c \u0645\u0631\u062d\u0628\u0627"],
  ])("%s stays as it is in the data", async (_what, label) => {
    const {one} = await scene({label})
    expect(one.label).toBe(label)
  })

  test.each<[string, unknown, string]>([
    ["control characters", "Ada\u0000\u0007 Love\u001blace", "Ada Love lace"],
    ["marks of direction", "\u202eevil\u202c name", "evil name"],
    ["a megabyte", "m".repeat(1_000_000), `${"m".repeat(59)}…`],
    ["an object", {first: "Ada"}, '{"first":"Ada"}'],
    ["a number", 42, "42"],
    ["nothing", "", "a"],
    ["null", null, "a"],
  ])("a label of %s is drawn short and plain", async (_what, label, drawn) => {
    const {one} = await scene({label})
    expect(displayLabel(one.label)).toBe(drawn)
  })

  test("a type of a node and of an edge are the entity's and the relation's", async () => {
    const {one, edges} = await scene({label: "A", type: "circle", link: {type: "curvedArrow"}})
    expect([one.type, edges[0]!.type]).toEqual(["circle", "CURVED_ARROW"])
  })

  test.each([
    ["not a number", {x: "NaN", y: 1}],
    ["text", {x: "left", y: "top"}],
    ["missing", {}],
    ["beyond what a drawing can hold", {x: 1e300, y: 1}],
  ])("a place that is %s is no place", async (_what, place) => {
    const {graph} = await scene(place)
    expect(graph.places).toBeUndefined()
  })

  test("places that are there are kept, and a node without one is told", async () => {
    const {graph} = await scene({x: 1, y: 2}, [
      {id: "c", x: 3, y: 4},
      {id: "d", x: "?", y: 4},
      {id: "e", x: 5, y: 6},
    ])
    expect([...graph.places!.at].map(String)).toEqual([
      "1",
      "2",
      "NaN",
      "NaN",
      "3",
      "4",
      "NaN",
      "NaN",
      "5",
      "6",
    ])
    expect(graph.issues.map(({message}) => message)).toEqual([
      expect.stringMatching(/^1 of the places are not numbers/),
    ])
  })

  test("places that GraphML has as NaN and Infinity are no places", async () => {
    const keys = ["x", "y"].map(
      (name) => `<key id="${name}" for="node" attr.name="${name}" attr.type="double"/>`,
    )
    const at = (id: string, x: string) =>
      `<node id="${id}"><data key="x">${x}</data><data key="y">0</data></node>`
    const {graphs} = await read(graphml(at("a", "NaN") + at("b", "Infinity"), {keys: keys.join("")}))
    expect(graphs[0]!.places).toBeUndefined()
  })

  test("nodes that are all at one point are laid out anew", async () => {
    const {graph} = await scene({x: 1, y: 1}, [
      {id: "c", x: 1, y: 1},
      {id: "d", x: 1, y: 1},
    ])
    expect(graph.places).toBeUndefined()
    expect(graph.issues.map(({message}) => message)).toEqual([
      expect.stringMatching(/most of them are one point/),
    ])
  })

  test.each([
    ["a size that is no number", {size: "NaN"}],
    ["a size beyond measure", {size: 1e9}],
    ["a colour that is none", {color: null}],
    ["a colour that is garbage", {color: "url(javascript:alert(1))"}],
  ])("%s says nothing of the entity", async (_what, attributes) => {
    const {nodes} = await scene({label: "A", ...attributes})
    expect(nodes).toHaveLength(2)
  })
})

test("a graph of nothing has a scene of nothing", () => {
  expect(new GraphDesk(foldGraph([])).scene()).toEqual({nodes: [], edges: [], documents: []})
})

test("two tables of one graph are read together", async () => {
  const {graphs, failures} = await readFiles([
    new File(["source,target,type\na,b,KNOWS\n"], "g.edges.csv"),
    new File(["id,label\na,Ada\nb,Bea\nc,Cleo\n"], "g.nodes.csv"),
  ])
  expect(failures).toEqual([])
  expect(graphs.map(({name, nodes, edges}) => [name, nodes, edges])).toEqual([["g.csv", 3, 1]])
})

test("one bad file loses nothing but itself", async () => {
  const {graphs, extractions, failures} = await readFiles([
    new File(["{"], "bad.json"),
    new File([graphml(two + edge)], "good.graphml"),
    new File(["Mina Okafor founded Harbour Robotics."], "note.txt"),
  ])
  expect([graphs.length, extractions.length, failures.map(({name}) => name)]).toEqual([1, 1, ["bad.json"]])
})
