import {expect, test} from "@jest/globals"
import {readDocuments, streamJsonLines} from "../src/index.js"

const lines = [
  '{"id": "a", "text": "Ada wrote.", "title": "Note", "date": "1842-03"}',
  "",
  "{broken",
  '["list"]',
  '{"id": "b"}',
  '{"id": 7, "text": "Mary wrote.", "source": "https://example.org/7"}',
].join("\n")

test("each line of JSON Lines is a document, and a bad one is an issue with its number", () => {
  const {documents, issues} = readDocuments(new TextEncoder().encode(lines), {source: "notes.jsonl"})
  expect(documents).toMatchObject([
    {source: "notes.jsonl#a", text: "Ada wrote.", title: "Note", date: "1842-03"},
    {source: "https://example.org/7", text: "Mary wrote."},
  ])
  expect(issues).toMatchObject([
    {code: "formats.bad-line", line: 3},
    {code: "formats.bad-line", line: 4},
    {code: "formats.bad-line", line: 5},
  ])
})

test("a date that is none is left out, with an issue", () => {
  const bytes = new TextEncoder().encode(
    '{"text": "Ada wrote.", "date": "soon"}\n{"text": "Ada wrote.", "date": "3 March 1842"}',
  )
  const {documents, issues} = readDocuments(bytes, {source: "a.jsonl"})
  expect(documents.map(({date}) => date)).toEqual([undefined, "1842-03-03"])
  expect(issues).toMatchObject([{code: "formats.bad-date", line: 1}])
})

test("a stream that is cut anywhere gives the same", async () => {
  const bytes = new TextEncoder().encode(lines.replace("Ada", "Zoë"))
  const found: string[] = []
  for (let size = 1; size < 5; size++) {
    const chunks = Array.from({length: Math.ceil(bytes.length / size)}, (_, i) =>
      bytes.subarray(i * size, (i + 1) * size),
    )
    const results: unknown[] = []
    for await (const result of streamJsonLines(chunks, {source: "notes.jsonl"})) results.push(result)
    found.push(JSON.stringify(results))
  }
  expect(new Set(found).size).toBe(1)
  expect(found[0]).toContain("Zoë wrote.")
})
