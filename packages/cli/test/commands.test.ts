import {readFileSync} from "node:fs"
import {join} from "node:path"
import {expect, test} from "@jest/globals"
import {writeGraphFile} from "@relata/model"
import {extractionOf} from "../../query/test/graph-of.js"
import {exportGraph, path, search, show, stats} from "../src/index.js"
import {run} from "../src/program.js"
import {fakeTerminal} from "./fake-terminal.js"
import {temporaryFolder} from "./temporary-folder.js"

const extraction = extractionOf(
  `Xiaomi (Organization) = Xiaomi Corporation
   Xiaomi (Organization) FOUNDED_BY Lei Jun (Person)
   Xiaomi (Organization) PRODUCES Xiaomi SU7 (Product)
   Xiaomi SU7 (Product) = SU7
   Xiaomi (Organization) ~INVESTED_IN Gensyn (Organization)
   Gensyn (Organization) HAS_REVENUE "12 billion"
   Beijing (Location) PART_OF China (Location)`,
  "notes/one.txt",
)
const graphText = [...writeGraphFile({extractions: [extraction]})].join("")
const folder = temporaryFolder({
  "graph.relata.jsonl": graphText,
  "broken.relata.jsonl": `${graphText}nonsense\n`,
})
const graph = join(folder, "graph.relata.jsonl")

async function relata(args: readonly string[], options: Parameters<typeof fakeTerminal>[0] = {}) {
  const terminal = fakeTerminal(options)
  const code = await run(args, terminal)
  return {code, data: terminal.data(), words: terminal.words()}
}

test("search lists entities with the name that matched, type and counts", async () => {
  expect(await relata(["search", graph, "xiaomi", "corp"])).toEqual({
    code: 0,
    data: "Xiaomi  Organization  4 mentions, 3 relations  (as Xiaomi Corporation)\n",
    words: "",
  })
})

test("search says so when nothing is found, which is no failure", async () => {
  expect(await relata(["search", graph, "zanzibar"])).toEqual({
    code: 0,
    data: "",
    words: 'Nothing in the graph is called "zanzibar", or nearly so.\n',
  })
})

test("search keeps to types and to a limit", async () => {
  const {data} = await relata(["search", graph, "xiaomi", "--type", "Product,Person", "--json"])
  expect(JSON.parse(data).map(({label}: {label: string}) => label)).toEqual(["Xiaomi SU7"])
  expect((await relata(["search", graph, "xiaomi", "-n", "1"])).data.split("\n")).toHaveLength(2)
})

test("show tells names, facts and relations with their quotes", async () => {
  expect((await relata(["show", graph, "xiaomi"])).data).toBe(`\
Xiaomi  Organization  xiaomi.organization
also Xiaomi Corporation
4 mentions in 1 document

founded by
  Lei Jun  Person
    “Xiaomi (Organization) FOUNDED_BY Lei Jun (Person)” [notes/one.txt]

invested in
  Gensyn  Organization  (planned)
    “Xiaomi (Organization) ~INVESTED_IN Gensyn (Organization)” [notes/one.txt]

produces
  Xiaomi SU7  Product
    “Xiaomi (Organization) PRODUCES Xiaomi SU7 (Product)” [notes/one.txt]
`)
  expect((await relata(["show", graph, "Gensyn"])).data).toContain("has revenue: 12 billion\n    “Gensyn")
})

test("show reads relations that point here by their inverse", async () => {
  expect((await relata(["show", graph, "lei", "jun"])).data).toContain("founder of\n  Xiaomi  Organization\n")
})

test("show wraps to the terminal and marks the words there, unless colours are not wanted", async () => {
  const {data} = await relata(["show", graph, "xiaomi"], {isTTY: true, columns: 50})
  expect(data).toContain("\u001b[1mXiaomi\u001b[22m  Organization")
  expect(data).toContain("\u001b[4mFOUNDED_BY\u001b[24m")
  const plain = await relata(["show", graph, "xiaomi"], {isTTY: true, columns: 50, env: {NO_COLOR: "1"}})
  expect(plain.data).not.toContain("\u001b")
  expect(Math.max(...plain.data.split("\n").map((line) => line.length))).toBeLessThanOrEqual(50)
})

test("show fails with near names when nothing has the name", async () => {
  expect(await relata(["show", graph, "xaiomi"])).toEqual({
    code: 3,
    data: "",
    words:
      'relata: No single entity is known as "xaiomi". Near names: Xiaomi (Organization), Xiaomi SU7 (Product).\n',
  })
})

test("path reads as a sentence, with the words behind each step", async () => {
  expect(await relata(["path", graph, "lei jun", "su7"])).toEqual({
    code: 0,
    data: `\
Lei Jun ←founded by– Xiaomi –produces→ Xiaomi SU7
  “Xiaomi (Organization) FOUNDED_BY Lei Jun (Person)” [notes/one.txt]
  “Xiaomi (Organization) PRODUCES Xiaomi SU7 (Product)” [notes/one.txt]
`,
    words: "",
  })
})

test("path says so when there is none, which is no failure", async () => {
  expect(await relata(["path", graph, "xiaomi", "china", "--all"])).toEqual({
    code: 0,
    data: "",
    words: "No path of up to 6 relations connects Xiaomi and China.\n",
  })
})

test("path goes through and around types, by their names in any case", async () => {
  const ways = async (...options: string[]) =>
    (await relata(["path", graph, "lei jun", "gensyn", "--all", ...options])).data.split("\n")[0]
  const way = "Lei Jun ←founded by– Xiaomi –invested in (planned)→ Gensyn"
  expect(await ways("--through", "organization")).toBe(way)
  expect(await ways("--through", "founded by,INVESTED_IN", "--avoid", "product")).toBe(way)
  expect(await ways("--through", "product")).toBe("")
  expect(await relata(["path", graph, "lei jun", "su7", "--avoid", "organization"])).toEqual({
    code: 0,
    data: "",
    words: "No path of up to 6 relations connects Lei Jun and Xiaomi SU7, around organization.\n",
  })
  expect((await relata(["path", graph, "lei jun", "su7", "--through", "Organisation"])).words).toContain(
    "Did you mean Organization?",
  )
})

test("path gives entities, relations and quotes as JSON", async () => {
  const {data} = await relata(["path", graph, "lei jun", "gensyn", "--all", "--json"])
  expect(JSON.parse(data)).toMatchObject({
    from: {id: "lei-jun.person"},
    to: {label: "Gensyn"},
    paths: [
      {
        steps: [
          [{type: "FOUNDED_BY"}],
          [{type: "INVESTED_IN", factuality: "planned", quotes: [{document: extraction.id}]}],
        ],
      },
    ],
    isComplete: true,
  })
})

test("stats shows figures, with bars on a terminal only", async () => {
  const {data} = await relata(["stats", graph])
  expect(data).toMatch(
    /^1 document, 6 entities, 4 relations, 1 fact, 11 mentions\n\nEntities by type\n {2}Location {6}2\n/,
  )
  expect(data).not.toContain("█")
  expect((await relata(["stats", graph], {isTTY: true})).data).toContain("██")
  expect(JSON.parse((await relata(["stats", graph, "--json"])).data)).toEqual(await stats(graph))
})

test("export writes to a file, whose name tells the format, or to stdout", async () => {
  const output = join(folder, "graph.GraphML")
  expect(await relata(["export", graph, "-o", output])).toEqual({
    code: 0,
    data: "",
    words: `Wrote 6 entities and 4 relations: ${output}\n`,
  })
  const file = readFileSync(output, "utf8")
  expect(file).toContain("<graphml")
  expect((await relata(["export", graph, "-o", "-", "--to", "graphml"])).data).toBe(file)
})

test("a graph comes from stdin as well", async () => {
  expect((await relata(["stats", "-"], {input: graphText})).data).toMatch(/^1 document/)
})

test("lines of a graph that cannot be used are told, and the rest is used", async () => {
  const broken = join(folder, "broken.relata.jsonl")
  const {code, data, words} = await relata(["search", broken, "su7"])
  expect({code, data}).toEqual({code: 1, data: "Xiaomi SU7  Product  2 mentions, 1 relation  (as SU7)\n"})
  expect(words).toMatch(/^relata: .*broken\.relata\.jsonl: Line 14: .*\n$/)
})

test("text that would steer the terminal is disarmed", async () => {
  const hostile = extractionOf("Evil\u001b[2J\u202e Corp (Organization) OWNS Thing (Product)", "a\u0007.txt")
  const file = join(
    temporaryFolder({"g.relata.jsonl": [...writeGraphFile({extractions: [hostile]})].join("")}),
    "g.relata.jsonl",
  )
  for (const args of [
    ["search", file, "corp"],
    ["show", file, "thing"],
    ["path", file, "corp", "thing"],
    ["stats", file],
  ]) {
    const {data, words} = await relata(args)
    expect(data + words).not.toMatch(/[\u001b\u202e\u0007]/)
  }
})

test("each command is a function of the library", async () => {
  expect((await search(graph, "su7"))[0]).toMatchObject({label: "Xiaomi SU7", name: "SU7"})
  expect(await show(graph, "Lei Jun")).toMatchObject({label: "Lei Jun", type: "Person"})
  expect((await path(graph, "lei jun", "su7", {all: true})).paths.map(({text}) => text)).toEqual([
    "Lei Jun ←founded by– Xiaomi –produces→ Xiaomi SU7",
  ])
  const output = join(folder, "library.graphml")
  await exportGraph(graph, output)
  expect(readFileSync(output, "utf8")).toContain("<graphml")
})
