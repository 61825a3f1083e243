import {expect, test} from "@jest/globals"
import {perform} from "../src/perform.js"
import type {Task} from "../src/task.js"

const settings = {output: "line", known: new Map()} as const
const stdin = {path: "stdin", source: "stdin"}
const page = (text: string): Task => ({kind: "bytes", ...stdin, bytes: new TextEncoder().encode(text)})
const record = (line: string, keepsId = true): Task => ({kind: "record", ...stdin, line, number: 1, keepsId})
const linesOf = async (task: Task) =>
  (await perform(task, settings)).documents.map(({lines}) => JSON.parse(new TextDecoder().decode(lines)))

test.each<[string, Task, string, string]>([
  ["an empty input", page(""), "formats.empty", "It is empty."],
  ["a binary input", page("\u0000\u0001"), "formats.not-text", "It is not text"],
  ["a paragraph without end", page("word ".repeat(300_000)), "cli.not-prose", "It has 1,499,999 characters"],
  ["a text without end", page(`${"word ".repeat(100_000)}\n\n`.repeat(17)), "cli.too-long", "It has 8,"],
  ["a line that is no JSON", record("{"), "formats.bad-line", "It is not JSON."],
  ["a line without text", record('{"id":1}'), "formats.bad-line", 'It has no string "text".'],
  [
    "a file of another size than any document has",
    {kind: "file", path: "x", source: "x", size: 2e9},
    "cli.too-large",
    "It has 2.0 GB; a document may have 64.0 MB. Split it.",
  ],
  [
    "a file that is gone",
    {kind: "file", path: "/nowhere/x", source: "x", size: 1},
    "cli.unreadable",
    "It is not there",
  ],
])("%s gives a flaw and no document", async (_what, task, code, reason) => {
  const reading = await perform(task, settings)
  expect(reading).toEqual({
    documents: [],
    notes: [],
    passedBy: [{code, reason: expect.stringContaining(reason)}],
  })
})

test.each<[string, string, boolean, string | RegExp, string]>([
  ["keeps its id, which names its source", '{"id":"a","text":"x"}', true, "a", "a"],
  ["keeps a number as its id", '{"id":7,"text":"x"}', true, "7", "7"],
  ["keeps a source of its own", '{"id":"a","source":"b","text":"x"}', true, "a", "b"],
  ["gets an id where it has none", '{"text":"x"}', true, /^[0-9a-f]{16}$/, "stdin"],
  ["gets an id where ids are not to stay", '{"id":"a","text":"x"}', false, /^[0-9a-f]{16}$/, "stdin#a"],
])("a record %s", async (_behaviour, line, keepsId, id, source) => {
  const [extraction] = await linesOf(record(line, keepsId))
  expect(extraction).toMatchObject({id: expect.stringMatching(id), source, text: "x"})
})

test("a document that is known by the same extractor is not extracted again", async () => {
  const [{id, extractor}] = await linesOf(page("Bob lives in Paris."))
  const again = await perform(page("Bob lives in Paris."), {...settings, known: new Map([[id, extractor]])})
  expect(again.documents).toEqual([{id}])
  const older = await perform(page("Bob lives in Paris."), {
    ...settings,
    known: new Map([[id, "relata/0.0.1"]]),
  })
  expect(older.documents[0]!.lines).toBeDefined()
})

test("records are those of a graph file, without its header", async () => {
  const {documents} = await perform(page("Jane Doe founded Acme Corporation."), {
    ...settings,
    output: "records",
  })
  const kinds = new TextDecoder()
    .decode(documents[0]!.lines)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).record)
  expect(kinds[0]).toBe("document")
  expect(kinds).toContain("entity")
  expect(kinds).toContain("relation")
})
