import {readFileSync, writeFileSync} from "node:fs"
import {join} from "node:path"
import {fileURLToPath} from "node:url"
import {beforeAll, expect, test} from "@jest/globals"
import {run} from "../src/program.js"
import {fakeTerminal} from "./fake-terminal.js"
import {relata} from "./relata.js"
import {temporaryFolder} from "./temporary-folder.js"

/*
 * Thirty questions about the texts of fixtures/, by name, in plain words and in openCypher, with the answers that the
 * graph gives: `?` is a question, `=` a row. A person can check them against the texts. When the extractor reads
 * more, RELATA_UPDATE_GOLDEN=1 writes the answers anew, and the change is to be reviewed like any other.
 */
const goldenFile = fileURLToPath(new URL("./questions.golden.txt", import.meta.url))
const fixtures = fileURLToPath(new URL("../../../fixtures", import.meta.url))
const folder = temporaryFolder({})
const graph = join(folder, "graph.relata.jsonl")
const golden = readFileSync(goldenFile, "utf8")
const questions = golden.match(/(?<=^\? ).*/gm) ?? []

beforeAll(async () => {
  expect(await relata(["build", fixtures, "-o", graph], folder)).toMatchObject({code: 0})
}, 120_000)

async function answerTo(question: string): Promise<string> {
  const terminal = fakeTerminal()
  expect({question, code: await run(["query", graph, "-f", "csv", question], terminal)}).toEqual({
    question,
    code: 0,
  })
  const rows = terminal.data().trimEnd().split("\r\n").slice(1)
  return [`? ${question}`, ...rows.map((row) => `= ${row}`)].map((line) => `${line}\n`).join("")
}

test("thirty questions about the fixtures have the answers that a person can check", async () => {
  expect(questions).toHaveLength(30)
  const answers: string[] = []
  for (const question of questions) answers.push(await answerTo(question))
  if (process.env.RELATA_UPDATE_GOLDEN) writeFileSync(goldenFile, answers.join(""))
  else expect(answers.join("")).toBe(golden)
}, 120_000)
