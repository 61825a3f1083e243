// Prints one table of how well relata reads: every figure that was asked for, beside what was to be reached.
//
//   node bench/quality.mjs --shared PATH [--only gold,carb,benchie,crossner,crossre,text2kg,coreference,speed]
//                          [--megabytes N] [--misses] [--json]
//
// PATH holds gold/ (annotated pages with their scorer), bench/ (benchmarks with theirs) and treebanks/ (GUM). What is
// missing there leaves a line that says so. Under the table stand the annotated pages one by one, and calibration:
// of the relations and entities with a confidence, how many are right. --misses lists what was missed, wrong or
// unmatched in the pages; --megabytes is the size of the document for speed (1); --json prints the rows.
//
// Everything runs on one core and takes about three minutes.

import {existsSync} from "node:fs"
import {parseArgs} from "node:util"
import {benchmarkNames, measureBenchmark} from "./quality/benchmarks.mjs"
import {coreferenceRows} from "./quality/coreference.mjs"
import {describeGold, goldRows, measureGold} from "./quality/gold.mjs"
import {relata} from "./quality/relata.mjs"
import {tableOf} from "./quality/row.mjs"
import {speedRows} from "./quality/speed.mjs"
import {text2kgRows} from "./quality/text2kg.mjs"

const parts = ["gold", ...benchmarkNames, "text2kg", "coreference", "speed"]

await main()

async function main() {
  const {values} = parseArgs({
    options: {
      shared: {type: "string"},
      only: {type: "string"},
      megabytes: {type: "string"},
      misses: {type: "boolean"},
      json: {type: "boolean"},
    },
  })
  const {shared} = values
  if (!shared || !existsSync(shared))
    return fail("Say where the annotated texts are: node bench/quality.mjs --shared PATH")
  if (!existsSync(relata)) return fail("The relata command is not there yet: run `npm run build` first.")
  const wanted = values.only?.split(",") ?? parts
  const unknown = wanted.find((part) => !parts.includes(part))
  if (unknown) return fail(`There is no part ${JSON.stringify(unknown)}: ${parts.join(", ")}.`)

  const gold = wanted.includes("gold") ? await measureGold(shared) : undefined
  const rows = []
  const texts = []
  for (const part of parts) {
    if (!wanted.includes(part)) continue
    process.stderr.write(`${part} …\n`)
    if (benchmarkNames.includes(part)) {
      const {rows: own, text} = await measureBenchmark(shared, part)
      rows.push(...own)
      if (text) texts.push(text)
    } else rows.push(...(await rowsOf(part, {shared, gold, megabytes: Number(values.megabytes ?? 1)})))
  }
  if (values.json) return console.log(JSON.stringify(rows, null, 2))
  console.log(tableOf(rows))
  for (const text of texts) console.log(`\n${text}`)
  if (gold) console.log(`\n${describeGold(gold, {withMisses: values.misses})}`)
}

function rowsOf(part, {shared, gold, megabytes}) {
  switch (part) {
    case "gold":
      return goldRows(gold)
    case "text2kg":
      return text2kgRows(shared)
    case "coreference":
      return coreferenceRows(shared)
    default:
      return speedRows(shared, {megabytes})
  }
}

function fail(message) {
  console.error(message)
  process.exit(2)
}
