import {join} from "node:path"
import {describe, expect, test} from "@jest/globals"
import {writeGraphFile} from "@relata/model"
import {extractionOf} from "../../query/test/graph-of.js"
import {query} from "../src/index.js"
import {run} from "../src/program.js"
import {fakeTerminal} from "./fake-terminal.js"
import {temporaryFolder} from "./temporary-folder.js"

const folder = temporaryFolder({
  "graph.relata.jsonl": [
    ...writeGraphFile({
      extractions: [
        extractionOf(
          `Acme (Organization) FOUNDED_BY Jane Doe (Person)
           Acme (Organization) PRODUCES Rocket Shoes (Product)`,
          "notes/one.txt",
        ),
      ],
    }),
  ].join(""),
  "question.cypher": "MATCH (n:Person)\nRETURN n.name AS name",
})
const graph = join(folder, "graph.relata.jsonl")

async function relata(args: readonly string[], options: Parameters<typeof fakeTerminal>[0] = {}) {
  const terminal = fakeTerminal(options)
  const code = await run(["query", graph, ...args], terminal)
  return {code, data: terminal.data(), words: terminal.words()}
}

const founders = "MATCH (a)-[r:FOUNDED_BY]->(b) RETURN a.name AS firm, b"

describe("relata query", () => {
  test("gives a table", async () => {
    expect(await relata([founders])).toEqual({
      code: 0,
      data: "firm  b\n────  ─────────────────\nAcme  Jane Doe (Person)\n",
      words: "",
    })
  })

  test("gives JSON, JSON Lines and CSV for programs", async () => {
    const names = "MATCH (n) RETURN n.name AS name, n.aliases AS aliases ORDER BY name LIMIT 2"
    expect(JSON.parse((await relata([names, "-f", "json"])).data)).toEqual([
      {name: "Acme", aliases: []},
      {name: "Jane Doe", aliases: []},
    ])
    expect((await relata([names, "-f", "jsonl"])).data).toBe(
      '{"name":"Acme","aliases":[]}\n{"name":"Jane Doe","aliases":[]}\n',
    )
    expect((await relata([`RETURN 'a "b"' AS x, null AS y, [1, 2] AS z`, "-f", "csv"])).data).toBe(
      'x,y,z\r\n"a ""b""",,"[1,2]"\r\n',
    )
    expect((await relata(["MATCH (n:Nobody) RETURN n", "-f", "json"])).data).toBe("[]\n")
  })

  test("keeps large integers whole in JSON, and tells floats apart in a table", async () => {
    expect((await relata(["RETURN 9223372036854775807 AS x, 1.0 AS y", "-f", "jsonl"])).data).toBe(
      '{"x":"9223372036854775807","y":1}\n',
    )
    expect((await relata(["RETURN 1.0 AS y"])).data).toContain("1.0")
  })

  test("gives the sentences behind each row", async () => {
    expect((await relata([founders, "--evidence"])).data).toContain(
      "Acme  Jane Doe (Person)\n  “Acme (Organization) FOUNDED_BY Jane Doe (Person)” [notes/one.txt]\n",
    )
    const [row] = JSON.parse((await relata([founders, "--evidence", "-f", "json"])).data)
    expect(row.evidence).toEqual([
      {
        relation: "acme.organization|FOUNDED_BY|jane-doe.person",
        sentence: "Acme (Organization) FOUNDED_BY Jane Doe (Person)",
        source: "notes/one.txt",
      },
    ])
  })

  test("shows paths as they read", async () => {
    const {data} = await relata(["MATCH p = (:Person)--()-->(:Product) RETURN p"])
    expect(data).toContain("Jane Doe ←FOUNDED_BY– Acme –PRODUCES→ Rocket Shoes\n")
  })

  test("answers a question, and shows the query that it became", async () => {
    const {code, data, words} = await relata(["who", "founded", "Acme?"])
    expect({code, data}).toEqual({code: 0, data: expect.stringContaining("Jane Doe  Person  asserted\n")})
    expect(words).toContain('MATCH (a:Organization {name: "Acme"})-[r:FOUNDED_BY]->(x)\n')
  })

  test("offers what comes near a question that it does not understand", async () => {
    expect(await relata(["who", "painted", "Akme"])).toEqual({
      code: 3,
      data: "",
      words:
        "relata: This is no query, and no question that the graph's words answer. Names that come near: Acme.\n",
    })
  })

  test("takes parameters as JSON or as text", async () => {
    const {data} = await relata([
      "RETURN $a + 1 AS a, $b AS b, $c.d AS d",
      "-p",
      "a=1",
      "-p",
      "b=x=y",
      "-p",
      'c={"d":[1]}',
      "-f",
      "jsonl",
    ])
    expect(data).toBe('{"a":2,"b":"x=y","d":[1]}\n')
    expect((await relata(["RETURN $a", "-p", "a"])).code).toBe(2)
  })

  test("reads the query from a file or from stdin", async () => {
    const table = "name\n────────\nJane Doe\n"
    expect((await relata(["--file", join(folder, "question.cypher")])).data).toBe(table)
    expect((await relata([], {input: "MATCH (n:Person) RETURN n.name AS name"})).data).toBe(table)
    expect((await relata(["-"], {input: "MATCH (n:Person) RETURN n.name AS name"})).data).toBe(table)
    expect(await relata(["--file", join(folder, "none.cypher")])).toMatchObject({code: 3, data: ""})
    expect((await relata([])).words).toContain("There is no query.")
  })

  test("marks what is wrong with a query, which is wrong use", async () => {
    expect(await relata(["MATCH (firm) RETURN frm.name"])).toEqual({
      code: 2,
      data: "",
      words:
        "relata: There is no variable frm here. Did you mean firm? (line 1, column 21)\n  MATCH (firm) RETURN frm.name\n                      ^^^\n",
    })
  })

  test("tells what the graph does not have", async () => {
    const {code, words} = await relata(["MATCH (n:Persn) RETURN n"])
    expect({code, words}).toEqual({
      code: 0,
      words: "relata: The graph has no label Persn; did you mean Person?\n",
    })
  })

  test("shows the plan, with --explain and with PROFILE", async () => {
    expect((await relata([founders, "--explain"])).data).toBe(
      "project firm                         about 1 rows\nscan relationships -[:FOUNDED_BY]->  about 1 rows\n",
    )
    const profiled = await relata([`PROFILE ${founders}`])
    expect(profiled.data).toContain("Jane Doe")
    expect(profiled.words).toMatch(/scan relationships .* 1 rows, [\d.]+ ms/)
  })

  test("stops a query at its limit of time", async () => {
    const endless = "UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN count(*)"
    const {code, words} = await relata([endless, "--timeout", "1"])
    expect({code, words}).toEqual({code: 3, words: expect.stringContaining("took more than 1000 ms")})
  })

  test("asks for queries on a terminal, over several lines", async () => {
    const terminal = fakeTerminal({
      input: "MATCH (n:Person)\nRETURN n.name AS name\nRETURN x\nwho founded Acme\nexit\n",
    })
    Object.assign(terminal.stdin, {isTTY: true})
    expect(await run(["query", graph, "-f", "jsonl"], terminal)).toBe(0)
    expect(terminal.data()).toBe(
      '{"name":"Jane Doe"}\n{"name":"Jane Doe","type":"Person","factuality":"asserted"}\n',
    )
    expect(terminal.words()).toContain("There is no variable x here.")
  })

  test("is a function, too", async () => {
    const {columns, rows} = await query(graph, founders)
    expect(columns).toEqual(["firm", "b"])
    expect(rows).toHaveLength(1)
  })
})

test("a graph on stdin needs the query beside it", async () => {
  const terminal = fakeTerminal({input: "{}"})
  expect(await run(["query", "-"], terminal)).toBe(3)
  expect(terminal.words()).toContain("stdin holds the graph")
})
