// Measures how well relata reads texts that people have annotated.
//
//   node bench/quality.mjs --shared PATH [--json] [--misses]
//
// PATH holds gold/: texts (x.txt), their annotations (x.json) and the scorer (score-gold.mjs). Each text goes
// through `relata extract`, as a user would run it. Prints a table in Markdown, and what to know about each text.
// --misses lists what was missed, wrong or unmatched; --json prints the scorer's figures instead of the table.

import {spawnSync} from "node:child_process"
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs"
import {tmpdir} from "node:os"
import {dirname, join} from "node:path"
import {fileURLToPath} from "node:url"
import {parseArgs} from "node:util"

const relata = join(dirname(dirname(fileURLToPath(import.meta.url))), "packages", "cli", "bin", "relata.js")

const COLUMNS = [
  ["Entity F1", ({entityF1}) => share(entityF1)],
  ["Core recall", ({entityCoreR}) => share(entityCoreR)],
  ["Type accuracy", ({typeAccuracy}) => share(typeAccuracy)],
  ["Duplicates", (_rates, {duplicates}) => duplicates],
  ["Pair F1", ({pairF1}) => share(pairF1)],
  ["Typed F1", ({typedF1}) => share(typedF1)],
  ["Factuality", ({factuality}) => share(factuality)],
  ["Traps", ({traps}) => traps],
  ["Chrome leaks", ({chromeLeaks}) => chromeLeaks],
]

main()

function main() {
  const {values} = parseArgs({
    options: {shared: {type: "string"}, json: {type: "boolean"}, misses: {type: "boolean"}},
  })
  const gold = values.shared && join(values.shared, "gold")
  if (!gold) return fail("Say where the annotated texts are: node bench/quality.mjs --shared PATH")
  if (!existsSync(join(gold, "score-gold.mjs"))) return fail(`There is no score-gold.mjs in ${gold}.`)
  if (!existsSync(relata)) return fail("The relata command is not there yet: run `npm run build` first.")

  const results = annotatedTexts(gold).map((name) => measure(gold, name))
  if (values.json)
    return console.log(
      JSON.stringify(
        results.map(({name, score}) => ({name, ...score})),
        null,
        2,
      ),
    )
  console.log(table(results))
  for (const result of results) describe(result, values.misses)
}

/** The names of the texts that have an annotation beside them. */
function annotatedTexts(gold) {
  return readdirSync(gold)
    .filter((file) => file.endsWith(".txt"))
    .map((file) => file.slice(0, -".txt".length))
    .filter((name) => existsSync(join(gold, `${name}.json`)))
    .sort()
}

function measure(gold, name) {
  const textFile = join(gold, `${name}.txt`)
  const annotationFile = join(gold, `${name}.json`)
  const extraction = JSON.parse(run([relata, "extract", textFile]))
  const folder = mkdtempSync(join(tmpdir(), "relata-quality-"))
  try {
    const graphFile = join(folder, `${name}.json`)
    writeFileSync(graphFile, JSON.stringify(extraction))
    const scores = JSON.parse(run([join(gold, "score-gold.mjs"), annotationFile, graphFile, "--json"]))
    return {
      name,
      score: scores.documents[0],
      extraction,
      annotation: JSON.parse(readFileSync(annotationFile, "utf8")),
      // The scorer's offsets are into the file: a reader that changes the text makes every figure wrong.
      isTextKept: extraction.text === readFileSync(textFile, "utf8"),
    }
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function run(args) {
  const {status, stdout, stderr} = spawnSync(process.execPath, args, {encoding: "utf8", maxBuffer: 1e9})
  if (status === 0) return stdout
  process.stderr.write(stderr)
  return fail(`node ${args.join(" ")} ended with ${status}.`)
}

function table(results) {
  const rows = results.map(({name, score: {rates, counts}}) => [
    name,
    ...COLUMNS.map(([, value]) => value(rates, counts)),
  ])
  const lines = [
    ["Text", ...COLUMNS.map(([heading]) => heading)],
    ["---", ...COLUMNS.map(() => "---:")],
    ...rows,
  ]
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")
}

function describe({name, score, extraction, annotation, isTextKept}, withMisses) {
  const {entities, relations} = extraction
  console.log(`\n${name}: ${entities.length} entities, ${relations.length} relations`)
  if (!isTextKept) console.log("  The extraction's text is not the file's text, so its offsets do not fit.")
  const core = annotation.entities.filter(({importance, optional}) => importance === "core" && !optional)
  const faults = core.flatMap((wanted) => faultOf(wanted, entities))
  console.log(
    `  exactly one node of a right type: ${core.length - faults.length} of ${core.length} core entities`,
  )
  for (const fault of faults) console.log(`    ${fault}`)
  const asserted = relations.filter(({evidence}) =>
    evidence.some((span) => isQuestion(extraction.text, span)),
  )
  console.log(`  relations read from questions: ${asserted.length}`)
  if (!withMisses) return
  for (const [heading, items] of Object.entries(score.lists)) {
    if (items.length) console.log(`  ${heading}: ${items.length}\n    ${items.join("\n    ")}`)
  }
}

/** Why an annotated entity is not one node of a right type; nothing when it is. */
function faultOf({label, aliases, type, acceptableTypes = [type]}, entities) {
  const names = new Set([label, ...aliases].map(folded))
  const found = entities.filter((entity) =>
    [entity.label, ...entity.aliases].some((name) => names.has(folded(name))),
  )
  if (found.length === 0) return [`${label}: no node`]
  if (found.length > 1)
    return [`${label}: ${found.length} nodes (${found.map((entity) => entity.label).join("; ")})`]
  const [only] = found
  return acceptableTypes.includes(only.type)
    ? []
    : [`${label}: ${only.type}, not ${acceptableTypes.join(" or ")}`]
}

function folded(name) {
  return name
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^(?:the|an?) /, "")
}

function isQuestion(text, {start, end}) {
  return text.slice(start, end).trimEnd().endsWith("?")
}

function share(value) {
  return value === null ? "–" : value.toFixed(2)
}

function fail(message) {
  console.error(message)
  process.exit(2)
}
