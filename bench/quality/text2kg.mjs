// Text2KGBench: learn from an ontology's training examples, extract its test sentences by schema and model.

import {existsSync, mkdtempSync, rmSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {run} from "./relata.mjs"

const system = join(import.meta.dirname, "text2kg-system.mjs")

const sets = [
  {
    set: "Wikidata",
    key: "wikidata_tekgen",
    comparison: ["Vicuna-13B .312", "Vicuna-13B .251"],
    on: "Text2KGBench Wikidata, dev (4 ontologies, 1,668 sentences)",
  },
  {
    set: "DBpedia",
    key: "dbpedia_webnlg",
    comparison: ["Vicuna-13B .284", "Vicuna-13B .228"],
    on: "Text2KGBench DBpedia, dev (8 ontologies, 918 sentences)",
  },
]

/**
 * @param {string} shared
 * @returns {import("./row.mjs").Row[]}
 */
export function text2kgRows(shared) {
  const bench = join(shared, "bench")
  const isThere = existsSync(join(bench, "data", "text2kg"))
  const results = isThere ? measure(bench) : new Map()
  return sets.flatMap(({set, key, comparison, on}) => {
    const result = results.get(key)
    const common = {
      on,
      by: "node PATH/bench/run-all.mjs --only text2kg, system: node bench/quality/text2kg-system.mjs {in} {onto}",
      missing: isThere ? "the runner gave no figure" : `${join(bench, "data", "text2kg")} is not there`,
    }
    return [
      {...common, what: `Text2KGBench ${set} F1`, value: result?.f1, reach: 0.55, comparison: comparison[0]},
      {
        ...common,
        what: `Text2KGBench ${set} strict F1`,
        value: result?.strict_f1,
        reach: 0.5,
        comparison: comparison[1],
      },
    ]
  })
}

/** The runner's figures for each set; the sentences about unseen things have lines of their own, which are left. */
function measure(bench) {
  const folder = mkdtempSync(join(tmpdir(), "relata-quality-"))
  try {
    const lines = run([
      join(bench, "run-all.mjs"),
      ...["--system", `"${process.execPath}" "${system}" {in} {onto} --models "${join(folder, "models")}"`],
      ...["--data", join(bench, "data"), "--out", join(folder, "out"), "--only", "text2kg"],
    ]).split("\n")
    return new Map(
      sets.flatMap(({key}) => {
        const line = lines.find((text) => text.startsWith(`text2kg ${key} \t`))
        return line ? [[key, JSON.parse(line.slice(line.indexOf("\t") + 1))]] : []
      }),
    )
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}
