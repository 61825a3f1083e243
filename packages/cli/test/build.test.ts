import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import {join} from "node:path"
import {expect, test} from "@jest/globals"
import {ended, relata, start} from "./relata.js"
import {temporaryFolder} from "./temporary-folder.js"

const pages = {
  "pages/one.txt": "Lei Jun founded Xiaomi in 2010. Xiaomi produces the Xiaomi SU7.\n",
  "pages/two.md": "# A deal\n\nAcme Corporation acquired Widget Limited in 2019.\n",
  "pages/deep/three.html": "<html><body><p>Jane Doe works for Acme Corporation in Berlin.</p></body></html>",
  "pages/four.jsonl":
    '{"id":"a","text":"Jane Doe lives in Berlin."}\n{"id":"b","text":"Widget Limited is based in Paris."}\n',
}
const read = (...path: string[]) => readFileSync(join(...path))
const sourcesIn = (graph: Buffer) =>
  [...graph.toString().matchAll(/"record":"document".*?"source":"(.*?)"/g)].map(([, source]) => source).sort()

test("a build tells in a line what is wrong with each bad document, and builds the good ones", async () => {
  const folder = temporaryFolder({
    ...pages,
    "pages/empty.txt": "",
    "pages/binary.txt": new Uint8Array(4096).map((_, i) => (i * 7919) % 256),
    "pages/picture.bin": new Uint8Array(64),
    "pages/line.txt": "Acme Corporation bought Widget Limited. ".repeat(256_000),
    "pages/deep.html": `<p>Jane Doe founded Acme.</p>${"<div>".repeat(100_000)}${"</div>".repeat(100_000)}`,
    "pages/latin.txt": Buffer.concat([
      Buffer.from("Jane Doe "),
      Buffer.from([0xff, 0xc3, 0xc0]),
      Buffer.from(" met Bob."),
    ]),
    "pages/lines.jsonl": '{"text":"Bob lives in Paris."}\nnonsense\n{"id":3}\n',
  })
  symlinkSync("nowhere", join(folder, "pages/dangling.txt"))
  symlinkSync("..", join(folder, "pages/circle"))
  mkdirSync(join(folder, "pages/folder.txt"))
  const {code, data, words} = await relata(["build", "pages", "missing.txt", "-o", "g.relata.jsonl"], folder)
  expect({code, data}).toEqual({code: 1, data: ""})
  const lines = words.trimEnd().split("\n")
  const passedBy = lines.filter(
    (line) => line.includes("passed by pages/") || line.includes("passed by missing"),
  )
  const told = passedBy.map((line) => /passed by (\S+): It \S+ \S+.*\.$/.exec(line)?.[1]).sort()
  expect(told).toEqual([
    "missing.txt",
    "pages/binary.txt",
    "pages/dangling.txt",
    "pages/empty.txt",
    "pages/line.txt",
    "pages/lines.jsonl:2",
    "pages/lines.jsonl:3",
  ])
  expect(words).toContain("relata: left out pages/picture.bin: relata reads no .bin files.\n")
  expect(words).toMatch(/relata: pages\/latin\.txt: .*UTF-8.*\n/)
  expect(lines.at(-1)).toBe("Read 8 documents, passed by 7: g.relata.jsonl")
  expect(sourcesIn(read(folder, "g.relata.jsonl"))).toEqual([
    "deep.html",
    "deep/three.html",
    "four.jsonl#a",
    "four.jsonl#b",
    "latin.txt",
    "lines.jsonl",
    "one.txt",
    "two.md",
  ])
})

test("the same documents give the same bytes, in any order, from any folder, with any number of jobs", async () => {
  const folder = temporaryFolder({
    ...pages,
    "elsewhere/x": "",
    "more/five.txt": "Bob Stone founded Widget Limited.",
  })
  const builds = await Promise.all([
    relata(["build", "pages", "more", "-o", "a.relata.jsonl", "--jobs", "1"], folder),
    relata(
      ["build", "../more", "../pages", "-o", "b.relata.jsonl", "--jobs", "3"],
      join(folder, "elsewhere"),
    ),
    relata(["build", "more/five.txt", join(folder, "pages"), "more", "-o", "-"], folder),
  ])
  expect(builds.map(({code}) => code)).toEqual([0, 0, 0])
  const first = read(folder, "a.relata.jsonl").toString()
  expect(first).toContain("Xiaomi")
  expect(read(folder, "elsewhere/b.relata.jsonl").toString()).toBe(first)
  expect(builds[2]!.data).toBe(first)
})

test("an update reads only what is new, keeps corrections, and gives what a new build gives", async () => {
  const folder = temporaryFolder(pages)
  const graph = join(folder, "g.relata.jsonl")
  await relata(["build", "pages", "-o", graph], folder)
  const document = /"record":"document","id":"(\w+)"/.exec(readFileSync(graph, "utf8"))![1]
  const correction = `{"record":"correction","kind":"rename-entity","entity":"${document}#e1","label":"New","id":"c1","sequence":1}\n`
  appendFileSync(graph, correction)
  writeFileSync(join(folder, "pages/one.txt"), "Lei Jun founded Kingsoft.\n")
  const updated = await relata(["build", "pages", "-o", graph, "--update", "--json"], folder)
  expect(updated).toMatchObject({
    code: 0,
    words: `Read 5 documents, 4 of them unchanged, kept 1 correction: ${graph}\n`,
  })
  expect(JSON.parse(updated.data)).toEqual({
    output: graph,
    documents: 5,
    reused: 4,
    passedBy: 0,
    corrections: 1,
  })
  const bytes = read(graph)
  expect(bytes.toString().endsWith(correction)).toBe(true)
  expect((await relata(["build", "pages", "-o", graph], folder)).code).toBe(0)
  expect(read(graph).equals(bytes)).toBe(true)
})

test("a build that finds nothing to read fails, and leaves the graph as it was", async () => {
  const folder = temporaryFolder({
    "g.relata.jsonl": '{"kind":"relata","version":1}\n',
    "empty/.hidden": "",
    "bad.txt": "",
  })
  for (const path of ["empty", "bad.txt", "missing"]) {
    const {code, words} = await relata(["build", path, "-o", "g.relata.jsonl"], folder)
    expect(code).toBe(3)
    expect(words).toContain("so g.relata.jsonl was not written.")
  }
  expect(read(folder, "g.relata.jsonl").toString()).toBe('{"kind":"relata","version":1}\n')
  expect(readdirSync(folder).filter((name) => name.includes("part"))).toEqual([])
})

test("a file that is no graph is not written over, nor is a graph taken for a document", async () => {
  const folder = temporaryFolder({
    ...pages,
    "report.txt": "my report",
    "g.relata.jsonl": '{"kind":"relata","version":1}\n',
  })
  const over = await relata(["build", "pages", "-o", "report.txt"], folder)
  expect(over).toMatchObject({
    code: 3,
    words: expect.stringContaining("report.txt is no graph file of this relata"),
  })
  expect(read(folder, "report.txt").toString()).toBe("my report")
  const graph = await relata(["build", "pages", "g.relata.jsonl", "-o", "out.relata.jsonl"], folder)
  expect(graph).toMatchObject({
    code: 1,
    words: expect.stringContaining("g.relata.jsonl: It is a relata graph already"),
  })
})

test("a build from stdin works", async () => {
  const folder = temporaryFolder()
  const {code} = await relata(
    ["build", "-", "-o", "g.relata.jsonl"],
    folder,
    "<p>Jane Doe founded Acme Corporation.</p>",
  )
  expect(code).toBe(0)
  expect(sourcesIn(read(folder, "g.relata.jsonl"))).toEqual(["stdin"])
})

test("Ctrl-C ends a build without a trace", async () => {
  const folder = temporaryFolder({"g.relata.jsonl": '{"kind":"relata","version":1}\n'})
  const child = start(["build", "-", "-o", "g.relata.jsonl"], folder)
  const end = ended(child)
  // The build holds its draft open while it waits for stdin.
  while (!readdirSync(folder).some((name) => name.endsWith(".part")))
    await new Promise((resolve) => setTimeout(resolve, 20))
  await new Promise((resolve) => setTimeout(resolve, 100))
  child.kill("SIGINT")
  expect(await end).toMatchObject({code: 130, data: "", words: ""})
  expect(readdirSync(folder)).toEqual(["g.relata.jsonl"])
  expect(existsSync(join(folder, "g.relata.jsonl"))).toBe(true)
})
