import {expect, test} from "@jest/globals"
import fc from "fast-check"
import {type EntityRef, foldGraph, openGraph, readGraphFile, unite, writeGraphFile} from "../src/index.js"
import {corrections, extractions} from "./arbitraries.js"

/** Cuts text into chunks of bytes at arbitrary places, within characters too. */
function chop(text: string, size: number): Uint8Array[] {
  const bytes = new TextEncoder().encode(text)
  return Array.from({length: Math.ceil(bytes.length / size)}, (_, n) => bytes.slice(n * size, (n + 1) * size))
}

test("reads back what it wrote, however the bytes arrive", async () => {
  await fc.assert(
    fc.asyncProperty(
      extractions,
      corrections,
      fc.integer({min: 1, max: 5000}),
      async (given, edits, size) => {
        const file = [...writeGraphFile({extractions: given, corrections: edits})].join("")
        const read = await readGraphFile(chop(file, size))
        expect(read).toEqual({...unite({extractions: given, corrections: edits}), issues: []})
      },
    ),
    {numRuns: 60},
  )
})

test("gives the same bytes however the fields of its parts are ordered", async () => {
  await fc.assert(
    fc.asyncProperty(extractions, corrections, async (given, edits) => {
      const file = [...writeGraphFile({extractions: given, corrections: edits})].join("")
      const reversed = {extractions: given.map(reverseFields), corrections: edits.map(reverseFields)}
      expect([...writeGraphFile(reversed)].join("")).toBe(file)
      expect([...writeGraphFile(await readGraphFile([file]))].join("")).toBe(file)
    }),
    {numRuns: 60},
  )
})

/** The same value with the fields of its records, at every depth but in maps, the other way round. */
function reverseFields<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(reverseFields) as Value
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).map(([name, part]) => [
    name,
    name === "qualifiers" ? part : reverseFields(part),
  ])
  return Object.fromEntries(entries.reverse())
}

test("files joined one behind the other are the union of their parts", async () => {
  await fc.assert(
    fc.asyncProperty(extractions, extractions, async (a, b) => {
      const [fileA, fileB] = [a, b].map((part) => [...writeGraphFile({extractions: part})].join(""))
      const {graph, issues} = await openGraph([fileA!, fileB!])
      const united = unite({extractions: a}, {extractions: b})
      expect(issues).toEqual([])
      expect(graph.graph.export()).toEqual(foldGraph(united.extractions).graph.export())
    }),
    {numRuns: 60},
  )
})

const header = '{"kind":"relata","version":1}\n'
const document =
  '{"record":"document","id":"d1","source":"a.txt","text":"Ada smiled.","blocks":[{"start":0,"end":11,"kind":"paragraph","article":0}],"extractor":"test/1"}\n'
const entity =
  '{"record":"entity","document":"d1","id":"e1","label":"Ada","type":"Person","aliases":[],"mentions":[{"start":0,"end":3,"kind":"name"}]}\n'

test.each([
  ["", "model.not-a-graph-file"],
  ["<graphml/>", "model.not-a-graph-file"],
  ['{"nodes":[],"edges":[]}', "model.not-a-graph-file"],
  ['{"kind":"relata","version":2}', "model.newer-graph-file"],
])("refuses %j as a graph file", async (text, code) => {
  await expect(readGraphFile([text])).rejects.toMatchObject({name: "RelataError", code})
})

test.each([
  ["a line that is no JSON", "{oops\n", /Line 3: this is not a record/],
  ["an unknown record", '{"record":"poem"}\n', /"poem" is no kind of record/],
  ["an entity without its document", '{"record":"entity","document":"d9"}\n', /belongs to no document/],
  ["an entity outside the text", entity.replace('"end":3', '"end":300'), /does not fit its document/],
  [
    "an unknown factuality",
    '{"record":"relation","document":"d1","source":"e1","target":"e1","type":"X","factuality":"sworn"}\n',
    /"sworn" is no factuality/,
  ],
  [
    "an incomplete correction",
    '{"record":"correction","id":"c1","sequence":1,"kind":"rename-entity"}\n',
    /rename-entity correction is not complete/,
  ],
])("passes over %s and says where", async (_what, bad, message) => {
  const {extractions, issues} = await readGraphFile([header, document, bad, entity])
  expect(extractions[0]!.entities.map(({label}) => label)).toEqual(["Ada"])
  expect(issues).toHaveLength(1)
  expect(issues[0]).toMatchObject({
    code: "model.bad-record",
    line: 3,
    message: expect.stringMatching(message),
  })
})

test("keeps the lines of a file that ends early", async () => {
  const {extractions, issues} = await readGraphFile([header, document, entity.slice(0, 50)])
  expect(extractions).toHaveLength(1)
  expect(issues[0]).toMatchObject({line: 3})
})

test("keeps a __proto__ among qualifiers as data", async () => {
  const relation =
    '{"record":"relation","document":"d1","source":"e1","target":null,"literal":"x","type":"X","predicate":"x","factuality":"asserted","reportedBy":null,"qualifiers":{"__proto__":"y"},"confidence":1,"evidence":[{"start":0,"end":3}]}\n'
  const {extractions} = await readGraphFile([header, document, entity, relation])
  expect(Object.entries(extractions[0]!.relations[0]!.qualifiers)).toEqual([["__proto__", "y"]])
  expect(({} as Record<string, unknown>).y).toBeUndefined()
})

test("keeps where nodes lay in a picture, and the graph stays what it is without them", async () => {
  const places = new Map([
    ["a#e1" as EntityRef, [1.006, -2] as const],
    ["a#e0" as EntityRef, [0, 3] as const],
  ])
  const lines = [...writeGraphFile({extractions: [], places})]
  expect(lines.slice(1)).toEqual(['{"record":"places","at":{"a#e0":[0,3],"a#e1":[1.01,-2]}}\n'])
  const bad = '{"record":"places","at":{"a#e9":[1],"a#e8":["x",1],"__proto__":[1,2]}}\n'
  const read = await readGraphFile([...lines, bad])
  expect([...read.places!.values()]).toEqual([
    [0, 3],
    [1.01, -2],
    [1, 2],
  ])
  expect(read).toMatchObject({extractions: [], corrections: [], issues: []})
  expect(await readGraphFile(lines.slice(0, 1))).not.toHaveProperty("places")
})

test("tells of places that are at nothing", async () => {
  const {issues} = await readGraphFile(['{"kind":"relata","version":1}\n{"record":"places","at":[1]}\n'])
  expect(issues.map(({line, message}) => [line, message])).toEqual([
    [2, "Line 2: these places are at nothing. Passed over."],
  ])
})

test("reads a file without confidences and links, and leaves out those that make no sense", async () => {
  const odd = entity
    .replace('"mentions"', '"confidence":"high","mentions"')
    .replace(
      '"kind":"name"',
      '"kind":"name","link":{"rule":"initials","to":{"start":8,"end":99},"confidence":0.5}',
    )
  expect(odd).not.toBe(entity)
  const {extractions, issues} = await readGraphFile([header, document, entity])
  expect(extractions[0]!.entities[0]).not.toHaveProperty("confidence")
  expect(await readGraphFile([header, document, odd])).toEqual({extractions, corrections: [], issues})
})
