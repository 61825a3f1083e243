// The pages that people have annotated (PATH/gold): things, relations, traps, what belongs to the site and not the text.

import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {pathToFileURL} from "node:url"
import {calibrationTable, judge, rightAtTop} from "./calibration.mjs"
import {relata, run} from "./relata.mjs"

const columns = [
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

/**
 * Reads each annotated page with `relata extract`, as a user would, and scores it.
 * @returns {Promise<{documents: object[], rates: object, judged: object[]} | undefined>} undefined without PATH/gold
 */
export async function measureGold(shared) {
  const gold = join(shared, "gold")
  const scorer = join(gold, "score-gold.mjs")
  if (!existsSync(scorer)) return undefined
  const {score, makeOntology, rates} = await import(pathToFileURL(scorer).href)
  const ontology = JSON.parse(readFileSync(join(gold, "ontology.json"), "utf8"))
  const documents = annotatedTexts(gold).map((name) => measure(gold, name))
  const sum = {}
  for (const {score: one} of documents)
    for (const [key, count] of Object.entries(one.counts)) sum[key] = (sum[key] ?? 0) + count
  const judged = documents.map((document) => judge({score, makeOntology, ontology}, document))
  return {documents, rates: rates(sum), judged}
}

/** @returns {import("./row.mjs").Row[]} micro averages over the pages */
export function goldRows(measured) {
  const {rates = {}, judged = []} = measured ?? {}
  const count = (value) => String(value)
  return [
    {what: "gold, entity F1", value: rates.entityF1, reach: 0.8, comparison: "capitals ~.5"},
    {what: "gold, core entity recall", value: rates.entityCoreR, reach: 0.92, comparison: "capitals ~.8"},
    {what: "gold, duplicates", value: rates.duplicateRate, reach: 0.04, isLimit: true},
    {what: "gold, over-merges", value: rates.overMergeRate, reach: 0.04, isLimit: true},
    {what: "gold, relation pair F1", value: rates.pairF1, reach: 0.55, comparison: "capitals .2"},
    {what: "gold, relation typed F1", value: rates.typedF1, reach: 0.45, comparison: "capitals .02"},
    {what: "gold, core relation recall", value: rates.coreTypedR, reach: 0.6},
    {
      what: "gold, chrome leaks",
      value: rates.chromeLeaks,
      reach: 0,
      isLimit: true,
      show: count,
      comparison: "6 to 27",
    },
    {what: "gold, traps fallen into", value: rates.traps, reach: 3, isLimit: true, show: count},
    {what: "gold, factuality of hedged facts", value: rates.factualityNonAsserted ?? undefined, reach: 0.8},
    {what: "relations given .9 or more that are right", value: rightAtTop(judged, "relations"), reach: 0.9},
    {what: "entities given .9 or more that are right", value: rightAtTop(judged, "entities"), reach: 0.9},
  ].map((row) => ({
    ...row,
    on: measured ? `gold, ${measured.documents.length} pages` : "gold",
    by: "node bench/quality.mjs --shared PATH --only gold",
    missing: measured ? "nothing to count" : "there is no gold/score-gold.mjs",
  }))
}

/** The figures page by page, the calibration, and what to know about each page; with what was missed when asked. */
export function describeGold({documents, judged}, {withMisses}) {
  const parts = [table(documents), "", calibrationTable(judged)]
  for (const document of documents) parts.push(...describe(document, withMisses))
  return parts.join("\n")
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

function table(results) {
  const rows = results.map(({name, score: {rates, counts}}) => [
    name,
    ...columns.map(([, value]) => value(rates, counts)),
  ])
  const lines = [
    ["Text", ...columns.map(([heading]) => heading)],
    ["---", ...columns.map(() => "---:")],
    ...rows,
  ]
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")
}

function describe({name, score, extraction, annotation, isTextKept}, withMisses) {
  const {entities, relations} = extraction
  const lines = [`\n${name}: ${entities.length} entities, ${relations.length} relations`]
  if (!isTextKept) lines.push("  The extraction's text is not the file's text, so its offsets do not fit.")
  const core = annotation.entities.filter(({importance, optional}) => importance === "core" && !optional)
  const faults = core.flatMap((wanted) => faultOf(wanted, entities))
  lines.push(
    `  exactly one node of a right type: ${core.length - faults.length} of ${core.length} core entities`,
    ...faults.map((fault) => `    ${fault}`),
  )
  const asserted = relations.filter(({evidence}) =>
    evidence.some((span) => isQuestion(extraction.text, span)),
  )
  lines.push(`  relations read from questions: ${asserted.length}`)
  if (!withMisses) return lines
  for (const [heading, items] of Object.entries(score.lists)) {
    if (items.length) lines.push(`  ${heading}: ${items.length}\n    ${items.join("\n    ")}`)
  }
  return lines
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
