import {join} from "node:path"
import {expect, test} from "@jest/globals"
import {extract} from "@relata/extract"
import {documentFromText} from "@relata/formats"
import {annotate} from "@relata/language"
import {type Extraction, writeGraphFile} from "@relata/model"
import {explain} from "../src/index.js"
import {run} from "../src/program.js"
import {fakeTerminal} from "./fake-terminal.js"
import {temporaryFolder} from "./temporary-folder.js"

const read = (text: string, source: string) => extract(annotate(documentFromText(text, {source})))
const first = read("Zora Hale founded Quillon Corporation in 1998. She lives in Oslo.", "first.txt")
const second: Extraction = {
  ...read("Quillon Corporation sells lamps.", "second.txt"),
  extractor: "relata/0.0.1",
}
const folder = temporaryFolder({
  "graph.relata.jsonl": [...writeGraphFile({extractions: [first, second]})].join(""),
})
const graph = join(folder, "graph.relata.jsonl")

async function relata(...args: string[]) {
  const terminal = fakeTerminal()
  const code = await run(["explain", graph, ...args], terminal)
  return {code, data: terminal.data(), words: terminal.words()}
}

test("an entity is explained by its mentions, its type and the documents that share it", async () => {
  const {code, data} = await relata("Quillon Corporation")
  expect(code).toBe(0)
  expect(data).toContain("Organization")
  expect(data).toContain("its own words +")
  expect(data).toMatch(/^confidence 0\.\d+ from 2 documents$/m)
  expect(data).toMatch(
    /“Quillon Corporation” \(Organization\) in (\w+)\.txt: the same name, and types that agree: “Quillon Corporation” \(Organization\) in (?!\1)\w+\.txt; no other name in both \(0\.86\)/,
  )
  expect(data).toContain("1 mention in first.txt\n")
  expect(data).toMatch(/0\.\d+ that these words name a thing, 0\.\d+ that its type is right/)
  expect(data).toContain("1 mention in second.txt (read for the graph by relata/0.0.1")
})

test("a relation is explained by its sentence, its rule and its ends", async () => {
  const [why] = await explain(graph, ["Quillon Corporation", "FOUNDED_BY", "Zora Hale"])
  expect(why).toMatchObject({
    kind: "relation",
    evidence: [{trigger: "founded", rule: "verb rule: found | obj FOUNDED_BY subj", source: "first.txt"}],
  })
  expect((await relata("Quillon Corporation", "STARTED_ON", "1998")).data).toContain(
    "object “1998”: a value, in the words of the text",
  )
})

test("a relation that is not there is met with those that are", async () => {
  const {code, words} = await relata("Quillon Corporation", "OWNS", "Zora Hale")
  expect(code).toBe(3)
  expect(words).toContain("Between them are: FOUNDED_BY.")
})

test("a link inside a document is explained with its rule, what it leads to and how sure it is", async () => {
  const [why] = await explain(graph, "Zora Hale")
  expect(why).toMatchObject({
    kind: "entity",
    documents: [{mentions: [{text: "Zora Hale"}, {text: "She", confidence: expect.any(Number)}]}],
  })
  expect((await relata("Zora Hale")).data).toMatch(/She {2}pronoun: “Zora Hale” weighs most.* \(0\.\d+\)/s)
})
