import {describe, expect, test} from "@jest/globals"
import {documentId, type Extraction, foldGraph, type LocalEntityId} from "@relata/model"
import fc from "fast-check"
import {DirectedGraph, MultiDirectedGraph, MultiGraph} from "graphology"
import {writeGraphml} from "../src/index.js"
import {fromNmtoken} from "../src/xml.js"
import {parseGraphml} from "./parse-graphml.js"

const text = "Ann Holm founded Holm & Sons in 1946. It has 40 employees."
const source = "a.txt"
const extraction: Extraction = {
  id: documentId(source, text),
  source,
  title: "Bridges",
  text,
  blocks: [{start: 0, end: text.length, kind: "paragraph", article: 0}],
  extractor: "test/1",
  entities: [
    {
      id: "e1" as LocalEntityId,
      label: "Ann Holm",
      type: "Person",
      aliases: [],
      confidence: 0.75,
      mentions: [{start: 0, end: 8, kind: "name"}],
    },
    {
      id: "e2" as LocalEntityId,
      label: "Holm & Sons",
      type: "Organization",
      aliases: ["Holm"],
      mentions: [{start: 17, end: 28, kind: "name"}],
    },
  ],
  propositions: [],
  relations: [
    {
      source: "e2" as LocalEntityId,
      target: "e1" as LocalEntityId,
      literal: null,
      type: "FOUNDED_BY",
      predicate: "founded",
      factuality: "asserted",
      reportedBy: null,
      qualifiers: {date: "1946"},
      confidence: 0.9,
      evidence: [{start: 0, end: 37}],
    },
    {
      source: "e2" as LocalEntityId,
      target: null,
      literal: "40",
      type: "HAS_EMPLOYEES",
      predicate: "has",
      factuality: "asserted",
      reportedBy: null,
      qualifiers: {},
      confidence: 0.8,
      evidence: [{start: 38, end: 58}],
    },
  ],
}

describe("a knowledge graph as GraphML", () => {
  const written = [...writeGraphml(foldGraph([extraction]))].join("")
  const read = parseGraphml(written)
  const company = read.nodes.find(({data}) => data.name === "Holm & Sons")
  const edge = read.edges[0]

  test("has every node and edge with names, types and labels", () => {
    expect(read.nodes.map(({data}) => [data.name, data.label, data.labels, data.type])).toEqual([
      ["Ann Holm", "Ann Holm", ":Person", "Person"],
      ["Holm & Sons", "Holm & Sons", ":Organization", "Organization"],
    ])
    expect(edge).toMatchObject({
      source: company?.id,
      data: {label: "FOUNDED_BY", interaction: "FOUNDED_BY", weight: "1"},
    })
  })

  test("tells how sure a thing is as a number, and nothing of one that nobody has judged", () => {
    expect(read.keys.find((key) => key.for === "node" && key.name === "confidence")).toMatchObject({
      type: "double",
    })
    expect(read.nodes.map(({data}) => data.confidence)).toEqual(["0.75", undefined])
  })

  test("carries the sentence behind each relation and each fact", () => {
    expect(JSON.parse(edge?.data.evidence ?? "")).toMatchObject([
      {text: "Ann Holm founded Holm & Sons in 1946.", source: "a.txt", title: "Bridges", start: 0, end: 37},
    ])
    expect(JSON.parse(company?.data.facts ?? "")).toMatchObject([
      {literal: "40", evidence: [{text: "It has 40 employees."}]},
    ])
  })

  test("declares its keys as every reader wants them", () => {
    expect(read.keys.find(({id}) => id === "labels")).toMatchObject({for: "node", name: "labels"})
    expect(read.keys.find(({id}) => id === "label")).toMatchObject({for: "edge", name: "label"})
    expect(written).toMatch(/<edge id="[^"]+" source="[^"]+" target="[^"]+"><data key="label">/)
    expect(written).not.toMatch(/<default|<!DOCTYPE|for="all"/)
    expect(written.lastIndexOf("<node ")).toBeLessThan(written.indexOf("<edge "))
  })
})

describe("any graph as GraphML", () => {
  test("keeps its attributes with the narrowest type that fits", () => {
    const graph = new DirectedGraph()
    graph.addNode("a", {
      small: 1,
      big: 2 ** 40,
      part: 0.5,
      yes: true,
      mixed: 1,
      list: [1, {b: 2}],
      x: 1,
      none: null,
    })
    graph.addNode("b", {small: -5, big: 1, part: 2, yes: false, mixed: "one", x: 0.5})
    graph.addEdge("a", "b", {weight: 0})
    const {keys, nodes, edges} = parseGraphml([...writeGraphml(graph)].join(""))
    const types = Object.fromEntries(
      keys.filter((key) => key.for === "node").map(({name, type}) => [name, type]),
    )
    expect(types).toMatchObject({
      small: "int",
      big: "long",
      part: "double",
      yes: "boolean",
      mixed: "string",
      list: "string",
      x: "double",
    })
    expect(nodes[0]?.data).toMatchObject({name: "a", list: '[1,{"b":2}]', big: "1099511627776"})
    expect(edges[0]?.data).toEqual({label: "RELATED", interaction: "RELATED", rawWeight: "0"})
  })

  test("renames attributes that readers would confuse", () => {
    const graph = new MultiDirectedGraph()
    graph.addNode("a", {id: "x", Source: "y", size: 1, Size: 2, "a b": 3})
    const {keys} = parseGraphml([...writeGraphml(graph)].join(""))
    expect(keys.map(({name}) => name)).toEqual([
      "name",
      "label",
      "labels",
      "Size",
      "Source_",
      "a_x0020_b",
      "id_",
      "size_2",
      "label",
      "interaction",
    ])
  })

  test("says which edges of a mixed graph have no direction", () => {
    const graph = new MultiGraph()
    graph.addDirectedEdgeWithKey("d", graph.addNode("a"), graph.addNode("b"))
    graph.addUndirectedEdgeWithKey("u", "a", "b")
    const written = [...writeGraphml(graph)].join("")
    expect(written).toContain('edgedefault="directed"')
    expect(written).toContain('<edge id="u" source="a" target="b" directed="false">')
  })

  test("comes back whole, whatever its strings hold", () => {
    const hostile = fc.oneof(
      fc.string({unit: "binary"}),
      fc.constantFrom(
        "]]>",
        "\r\n",
        "\u2028",
        "\ufffe",
        "\ud800",
        "<a b='\"'>&amp;",
        "__proto__",
        "_x0041_",
        "",
      ),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(hostile, hostile), {maxLength: 12}), hostile, (pairs, value) => {
        const graph = new MultiDirectedGraph()
        for (const [from, to] of pairs) {
          graph.mergeNode(from, {note: value})
          graph.mergeNode(to)
          graph.addEdge(from, to, {note: value, type: to})
        }
        const {nodes, edges} = parseGraphml([...writeGraphml(graph)].join(""))
        expect(nodes.map(({id}) => fromNmtoken(id))).toEqual(graph.nodes())
        expect(edges.map(({source: a, target: b}) => [fromNmtoken(a), fromNmtoken(b)])).toEqual(pairs)
        for (const {data} of edges) expect(data.note).toBe(asXml(value))
        expect(new Set(edges.map(({id}) => id)).size).toBe(edges.length)
      }),
    )
  })
})

/** What XML can hold of a string. */
function asXml(value: string): string {
  return value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, "\ufffd")
}
