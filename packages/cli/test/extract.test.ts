import {expect, test} from "@jest/globals"
import {ended, relata, start} from "./relata.js"
import {temporaryFolder} from "./temporary-folder.js"

const sentences = Array.from({length: 60}, (_, i) => ({
  id: `s-${(i * 7919) % 1000}`,
  text: `Jane  Doe founded Acme Corporation ${i}.\r\n It has offices in Paris. 😀 `,
}))
const lines = sentences.map((sentence) => `${JSON.stringify(sentence)}\n`).join("")
const folder = temporaryFolder({
  "sentences.jsonl": lines,
  "page.html": "<p>Jane Doe founded Acme Corporation.</p>",
  "note.txt": "Bob Stone lives in Paris.",
  "empty.txt": "",
})
const parse = (data: string) =>
  data
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line))

test("lines with ids come out in their order, with the very id and text", async () => {
  const {code, data, words} = await relata(
    ["extract", "--input", "jsonl", "sentences.jsonl", "--jobs", "2"],
    folder,
  )
  expect({code, words}).toEqual({code: 0, words: ""})
  expect(parse(data).map(({id, text}) => ({id, text}))).toEqual(sentences)
  const piped = await relata(["extract", "--input", "jsonl", "-"], folder, lines)
  expect(piped.data).toBe(data)
})

test("each line has what the contract names", async () => {
  const {data} = await relata(["extract", "note.txt", "page.html"], folder)
  const extractions = parse(data)
  expect(extractions.map(({source}) => source)).toEqual(["note.txt", "page.html"])
  for (const {id, text, entities, propositions, relations} of extractions) {
    expect(id).toMatch(/^[0-9a-f]{16}$/)
    expect([entities, propositions, relations].every(Array.isArray)).toBe(true)
    for (const {label, mentions} of entities) {
      expect(mentions.map(({start, end}: {start: number; end: number}) => text.slice(start, end))).toContain(
        label,
      )
    }
  }
})

test("bad lines and files are told and passed by", async () => {
  const {code, data, words} = await relata(
    ["extract", "--input", "jsonl", "-"],
    folder,
    '{"id":"a","text":"Jane Doe met Bob."}\nnonsense\n{"id":"b"}\n\n{"id":7,"text":"Bob left."}\n',
  )
  expect(code).toBe(1)
  expect(parse(data).map(({id}) => id)).toEqual(["a", "7"])
  expect(words).toBe(
    'relata: passed by stdin:2: It is not JSON.\nrelata: passed by stdin:3: It has no string "text".\n',
  )
  const files = await relata(["extract", "empty.txt", "note.txt"], folder)
  expect(files.code).toBe(1)
  expect(parse(files.data)).toHaveLength(1)
})

test("no lines in give no lines out", async () => {
  expect(await relata(["extract", "--input", "jsonl", "-"], folder)).toEqual({code: 0, data: "", words: ""})
})

test("a reader that has enough ends the work quietly", async () => {
  const child = start(["extract", "--input", "jsonl", "-"], folder)
  const end = ended(child)
  child.stdin!.on("error", () => {}).write(lines.repeat(60))
  child.stdout!.once("data", () => child.stdout!.destroy())
  // More lines than a pipe holds, and no end to stdin: only the closed stdout can end this.
  expect(await end).toMatchObject({code: 0, words: ""})
})
