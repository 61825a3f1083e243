import {describe, expect, test} from "@jest/globals"
import {strToU8, zipSync} from "fflate"
import {emptyGraph} from "../src/graph/graph-reading.js"
import {type GraphReading, graphFormatNamed, openDocuments} from "../src/index.js"

async function read(format: string, text: string): Promise<GraphReading> {
  const {read: readGraph, readParts} = graphFormatNamed(format)
  return readGraph?.([text]) ?? readParts!({edges: [text]})
}

const deep = 100_000

describe("what is meant to harm the reader of graphs", () => {
  test.each([
    [
      "an entity bomb",
      "graphml",
      "formats.entities",
      '<!DOCTYPE g [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><graphml/>',
    ],
    [
      "an entity bomb",
      "gexf",
      "formats.entities",
      '<!DOCTYPE g [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><gexf/>',
    ],
    [
      "an external entity",
      "graphml",
      "formats.entities",
      '<!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/hostname">]><graphml>&x;</graphml>',
    ],
    [
      "a parameter entity",
      "graphml",
      "formats.entities",
      '<!DOCTYPE g [<!ENTITY % x SYSTEM "http://localhost/x"> %x;]><graphml/>',
    ],
    ["deep nesting", "graphml", "formats.too-deep", `<graphml>${"<graph>".repeat(deep)}`],
    ["deep nesting", "gexf", "formats.too-deep", `<gexf>${"<node>".repeat(deep)}`],
    [
      "deep nesting",
      "json",
      "formats.too-deep",
      `{"nodes":[{"id":"a","x":${"[".repeat(deep)}${"]".repeat(deep)}}]}`,
    ],
    [
      "deep nesting",
      "graphology",
      "formats.too-deep",
      `{"nodes":[{"key":"a","attributes":{"x":${'{"x":'.repeat(deep)}1${"}".repeat(deep)}}}]}`,
    ],
    ["deep nesting", "jsonld", "formats.too-deep", `{"@graph":${"[".repeat(deep)}${"]".repeat(deep)}}`],
  ])("%s, %s: %s", async (_what, format, code, text) => {
    await expect(read(format, text)).rejects.toMatchObject({name: "RelataError", code})
  })

  test("deep nesting of blank nodes in Turtle is read or refused", async () => {
    const text = `<urn:a> <urn:p> ${"[ <urn:p> ".repeat(deep)} 1 ${"]".repeat(deep)} .`
    try {
      expect((await read("ttl", text)).graph.order).toBe(deep + 1)
    } catch (error) {
      expect(error).toMatchObject({name: "RelataError"})
    }
  })

  test.each([
    [
      "json",
      '{"nodes":[{"id":"__proto__","__proto__":{"polluted":1}},{"id":"constructor"}],"edges":[{"source":"__proto__","target":"constructor","constructor":{"x":1}}]}',
    ],
    [
      "graphology",
      '{"nodes":[{"key":"__proto__","attributes":{"__proto__":{"polluted":1}}},{"key":"constructor"}],"edges":[{"key":"__proto__","source":"__proto__","target":"constructor","attributes":{}}]}',
    ],
    [
      "cytoscape",
      '{"elements":{"nodes":[{"data":{"id":"__proto__","__proto__":{"polluted":1}}},{"data":{"id":"constructor"}}],"edges":[{"data":{"id":"e","source":"__proto__","target":"constructor"}}]}}',
    ],
    [
      "jgf",
      '{"graph":{"nodes":{"__proto__":{"metadata":{"__proto__":{"polluted":1}}},"constructor":{}},"edges":[{"source":"__proto__","target":"constructor"}]}}',
    ],
    ["csv", "source,target,__proto__\n__proto__,constructor,polluted\n"],
    [
      "gexf",
      '<gexf><graph><attributes class="node"><attribute id="__proto__" title="__proto__"/></attributes><nodes><node id="__proto__"><attvalues><attvalue for="__proto__" value="polluted"/></attvalues></node><node id="constructor"/></nodes><edges><edge source="__proto__" target="constructor"/></edges></graph></gexf>',
    ],
  ])("names that objects have of their own are names like others, %s", async (format, text) => {
    const {graph} = await read(format, text)
    expect(graph.nodes().sort()).toEqual(["__proto__", "constructor"])
    expect(graph.size).toBe(1)
    expect(({} as {polluted?: unknown}).polluted).toBeUndefined()
    JSON.stringify(graph.export())
  })

  test.each(["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "'=1"])(
    "the formula %j is no formula in CSV, and comes back as it was",
    async (formula) => {
      const graph = emptyGraph()
      graph.addNode(formula, {[formula]: formula})
      const csv = graphFormatNamed("csv")
      const [nodes, edges] = csv.writeParts!(graph, {isExact: true}).map(({pieces}) =>
        [...(pieces as Iterable<string>)].join(""),
      )
      for (const line of nodes!.split("\n"))
        for (const cell of line.split(",")) expect(cell).not.toMatch(/^"?[=+\-@\t\r]/)
      const {graph: back} = await csv.readParts!({nodes: [nodes!], edges: [edges!]})
      expect(back.export().nodes).toEqual(graph.export().nodes)
    },
  )

  test("a table in one line is read in linear time", async () => {
    const cells = Array.from({length: 200_000}, (_, i) => `"c${i}"`).join(",")
    const {issues} = await read("csv", `source,target\na,b,${cells}\n`)
    expect(issues.map(({code}) => code)).toEqual(["formats.skipped"])
  })
})

describe("what is meant to harm the reader of documents", () => {
  test("an archive that says it unpacks to far more than its size is refused", async () => {
    const bomb = zipSync({"a.txt": strToU8("Ann Holm founded it.")})
    const view = new DataView(bytesOf(bomb))
    // The size of the file as the archive's directory has it.
    for (let at = 0; at < bomb.length - 4; at++)
      if (view.getUint32(at) === 0x504b0102) view.setUint32(at + 24, 0x7fffffff, true)
    await expect(openDocuments(bomb, {source: "a.zip"})).rejects.toMatchObject({code: "formats.too-large"})
  })

  test.each(["a.rss", "word/document.xml"])("an entity bomb is refused, %s", async (name) => {
    const text =
      '<!DOCTYPE g [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>'
    const bytes =
      name === "a.rss"
        ? strToU8(text)
        : zipSync({"[Content_Types].xml": strToU8("<Types/>"), [name]: strToU8(text)})
    await expect(openDocuments(bytes, {source: name === "a.rss" ? name : "a.docx"})).rejects.toMatchObject({
      name: "RelataError",
      code: "formats.entities",
    })
  })

  test("HTML a hundred thousand levels deep is read", async () => {
    const {documents} = await openDocuments(strToU8(`${"<div>".repeat(deep)}<p>Ann Holm founded it.</p>`), {
      source: "a.html",
    })
    expect(documents[0]?.text).toContain("Ann Holm founded it.")
  })
})

function bytesOf({buffer}: Uint8Array): ArrayBuffer {
  return buffer as ArrayBuffer
}
