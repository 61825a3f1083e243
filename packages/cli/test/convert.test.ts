import {existsSync, readFileSync} from "node:fs"
import {join} from "node:path"
import {expect, test} from "@jest/globals"
import {relata} from "./relata.js"
import {temporaryFolder} from "./temporary-folder.js"

const graphml =
  '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="k" for="node" attr.name="born" attr.type="int"/>' +
  '<graph edgedefault="directed"><node id="ada"><data key="k">1815</data></node><node id="babbage"/>' +
  '<edge id="e" source="ada" target="babbage" label="KNOWS"/></graph></graphml>'

const folder = () =>
  temporaryFolder({
    "g.xml": graphml,
    "broken.graphml": graphml.replace("</graph></graphml>", '<node id="c'),
    "bad.graphml": graphml.replace("ada", "a & b"),
    "people.csv": "from;to;since\nada;babbage;1833\nbabbage;byron;=1+1\n",
  })

test("a graph of any format becomes one of any other, told by content and name", async () => {
  const cwd = folder()
  expect(await relata(["convert", "g.xml", "g.graphology.json"], cwd)).toMatchObject({
    code: 0,
    words: "Wrote 2 nodes and 1 edge: g.graphology.json\n",
  })
  expect(JSON.parse(readFileSync(join(cwd, "g.graphology.json"), "utf8"))).toMatchObject({
    nodes: [{key: "ada", attributes: {born: 1815}}, {key: "babbage"}],
    edges: [{key: "e", source: "ada", target: "babbage", attributes: {label: "KNOWS"}}],
  })
  expect(await relata(["convert", "g.graphology.json", "g.csv"], cwd)).toMatchObject({code: 0})
  expect(readFileSync(join(cwd, "g.nodes.csv"), "utf8")).toBe("id,born\nada,1815\nbabbage,\n")
  const back = await relata(["convert", "g.csv", "-", "--to", "graphology"], cwd)
  expect(JSON.parse(back.data)).toEqual(JSON.parse(readFileSync(join(cwd, "g.graphology.json"), "utf8")))
})

test("a table of edges alone is a graph", async () => {
  const {code, data} = await relata(["convert", "people.csv", "-", "--to", "graphology"], folder())
  expect(code).toBe(0)
  expect(JSON.parse(data)).toMatchObject({
    nodes: [{key: "ada"}, {key: "babbage"}, {key: "byron"}],
    edges: [{attributes: {since: "1833"}}, {attributes: {since: "=1+1"}}],
  })
})

test("a file that breaks off is kept up to the break, and the command fails and says where", async () => {
  const cwd = folder()
  const {code, words} = await relata(["convert", "broken.graphml", "out.gexf"], cwd)
  expect(code).toBe(3)
  expect(words).toMatch(
    /Line 1: the file breaks off here\. What stood before was kept \(nodes: 2, edges: 1\)/,
  )
  expect(readFileSync(join(cwd, "out.gexf"), "utf8")).toContain('<node id="ada"')
})

test("a file that is not well-formed is refused, and nothing is written", async () => {
  const cwd = folder()
  expect(await relata(["convert", "bad.graphml", "out.gexf"], cwd)).toMatchObject({
    code: 3,
    words: expect.stringMatching(/^relata: bad\.graphml: Line 1, column \d+: this is not XML/),
  })
  expect(existsSync(join(cwd, "out.gexf"))).toBe(false)
})

test("an unknown format is wrong use, with the formats that there are", async () => {
  expect(await relata(["convert", "g.xml", "out.xyz"], folder())).toMatchObject({
    code: 2,
    words: expect.stringMatching(/Give --to with one of: .*graphology/),
  })
})

test("an imported graph is one of relata's own, with facts and evidence", async () => {
  const cwd = folder()
  expect(await relata(["import", "g.xml", "-o", "g.relata.jsonl"], cwd)).toMatchObject({
    code: 0,
    words: "Imported 2 entities and 1 relation: g.relata.jsonl\n",
  })
  const {data} = await relata(["show", "g.relata.jsonl", "ada"], cwd)
  expect(data).toContain("1815")
  expect(data).toContain("ada knows babbage")
})
