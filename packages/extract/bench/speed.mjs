/**
 * How many characters a CPU second reads, stage by stage, and whether time grows with the text or faster.
 *
 *   node packages/extract/bench/speed.mjs [--sizes 0.1,1,5] [--shapes 0.06,0.24] [--only SHAPE]
 *
 * Ordinary text is made by `bench/build/generate.mjs`; the hostile shapes repeat one piece in one line. Sizes are in
 * millions of characters, all in one document. CPU time is given, not wall-clock time, so that a busy machine
 * disturbs little. `growth` is the seconds for a character against those of the smallest size: 1 is linear.
 */
import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {generateDocuments} from "../../../bench/build/generate.mjs"
import {annotate} from "../../language/dist/index.js"
import {defaultSchema, documentId} from "../../model/dist/index.js"
import {findClauses} from "../dist/clause/find-clauses.js"
import {keepEntities} from "../dist/entity/keep-entities.js"
import {resolveEntities} from "../dist/entity/resolve-entities.js"
import {findNames} from "../dist/mention/find-names.js"
import {findPropositions} from "../dist/proposition/find-propositions.js"
import {findRelations} from "../dist/relation/find-relations.js"

const shapes = {
  initials: "A.b,",
  and: "Aaa and ",
  of: "Bank of ",
  list: "Acme, ",
  capitals: "Smith ",
  possessives: "the company's ",
  appositions: "Ada Stone, founder of Acme, ",
  statements: "Acme bought Bolt and ",
  relatives: "which is ",
  reports: "said that ",
  pronouns: "he ",
  brackets: "(",
}

const args = process.argv.slice(2)
const given = (name, otherwise) => (args.includes(name) ? args[args.indexOf(name) + 1] : otherwise)
const millions = (name, otherwise) =>
  given(name, otherwise)
    .split(",")
    .map((size) => Math.round(Number(size) * 1e6))
const only = given("--only")
const heads = {extract: "extract", all: "all", growth: "growth", heap: "heap"}

measure(documentOf(ordinaryText(100_000))) // the compiler's turn
print("text", "chars", ["annotate", "clauses", "propos.", "mentions", "entities", "relations", "keep"])
if (only === undefined || only === "ordinary")
  report("ordinary", millions("--sizes", "0.1,1,5"), ordinaryText)
for (const [name, piece] of Object.entries(shapes)) {
  if (only === undefined || only === name)
    report(name, millions("--shapes", "0.06,0.24"), (size) => piece.repeat(Math.ceil(size / piece.length)))
}

function report(name, sizes, textOf) {
  let first
  for (const size of sizes) {
    const {chars, seconds, megabytes} = measure(documentOf(textOf(size)))
    const total = sum(seconds)
    first ??= total / chars
    const rates = seconds.map((second) => rate(chars, second))
    print(name, chars.toLocaleString("en-US"), rates, {
      extract: rate(chars, sum(seconds.slice(1))),
      all: rate(chars, total),
      growth: (total / chars / first).toFixed(2),
      heap: `${megabytes} MB`,
    })
  }
}

/** Runs the stages as `extract` does; `mentions` is a part of `entities`, measured once more by itself. */
function measure(document) {
  const seconds = []
  const timed = (run) => {
    const before = process.cpuUsage()
    const result = run()
    const {user, system} = process.cpuUsage(before)
    seconds.push((user + system) / 1e6)
    return result
  }
  const doc = timed(() => annotate(document))
  const analyses = timed(() => doc.sentences.map(findClauses))
  timed(() => findPropositions(doc, analyses))
  timed(() => findNames(doc))
  const entities = timed(() => resolveEntities(doc, analyses))
  const [mentions] = seconds.splice(3, 1)
  const relations = timed(() => findRelations({doc, analyses, entities, schema: defaultSchema}))
  timed(() => keepEntities(entities, relations, defaultSchema))
  const megabytes = Math.round(process.memoryUsage().heapUsed / 1e6)
  seconds[3] -= mentions
  seconds.splice(3, 0, mentions)
  return {chars: document.text.length, seconds, megabytes}
}

/** Paragraphs of the bench's plain-text documents, one after the other. */
function ordinaryText(size) {
  const folder = mkdtempSync(join(tmpdir(), "relata-speed-"))
  try {
    // A document has some 3,000 characters, and two in five are plain text.
    generateDocuments(folder, Math.ceil(size / 1000) + 20)
    const files = readdirSync(folder).filter((file) => file.endsWith(".txt"))
    const text = files.map((file) => readFileSync(join(folder, file), "utf8")).join("\n\n")
    return text.repeat(Math.ceil(size / text.length)).slice(0, size)
  } finally {
    rmSync(folder, {recursive: true})
  }
}

function documentOf(text) {
  const blocks = [...text.matchAll(/[^\n]+/g)].map(({0: {length}, index}) => ({
    kind: "paragraph",
    start: index,
    end: index + length,
    article: 0,
  }))
  return {id: documentId("bench", "speed"), source: "bench", text, blocks}
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0)
}

function rate(chars, seconds) {
  return `${Math.round(chars / Math.max(seconds, 1e-4) / 1000).toLocaleString("en-US")}k`
}

function print(name, chars, stages, {extract, all, growth, heap} = heads) {
  const cells = [...stages, extract, all, growth, heap].map((cell) => cell.padStart(10)).join("")
  console.log(name.padEnd(12) + chars.padStart(11) + cells)
}
