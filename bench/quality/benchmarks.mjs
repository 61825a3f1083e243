// CaRB, BenchIE, CrossNER and CrossRE, through the benchmarks' own runner (PATH/bench/run-all.mjs).

import {existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {judgeNames, nameTable, rightAtTop} from "./names.mjs"
import {relata, run} from "./relata.mjs"

const by = "node PATH/bench/run-all.mjs --only NAME, system: relata extract --jobs 1 --input jsonl {in}"

/** The rows of each benchmark, in the order of the table. */
const benchmarks = {
  carb: {
    on: "CaRB, dev (584 sentences)",
    rows: ([{result} = {}]) => [
      {what: "CaRB F1", value: result?.f1, reach: 0.52, comparison: "OpenIE 5 .456"},
      {what: "CaRB AUC", value: result?.auc, reach: 0.3, comparison: "OpenIE 5 .237"},
    ],
  },
  benchie: {
    on: "BenchIE, dev (100 sentences)",
    rows: ([{result} = {}]) => [
      {what: "BenchIE F1", value: result?.f1, reach: 0.4, comparison: "ClausIE, MinIE .348"},
    ],
  },
  crossner: {
    on: "CrossNER, dev (5 domains, 2,079 sentences)",
    rows: (results) => {
      const all = results.find(({result}) => result.benchmark === "NER")?.result
      return [
        {
          what: "CrossNER untyped F1",
          value: all?.untyped.f1,
          reach: 0.62,
          comparison: "wink .513, compromise .338",
        },
        {what: "CrossNER coarse typed F1", value: all?.typed.f1, reach: 0.5, comparison: "compromise .284"},
      ]
    },
  },
  crossre: {
    on: "CrossRE, dev (5 domains, 1,762 sentences)",
    rows: (results) => {
      const all = results.find(({result}) => result.part === "ALL" && result.match === "overlap")?.result
      return [
        {
          what: "CrossRE untyped overlap F1",
          value: all?.untypedUndirected.f1,
          reach: 0.36,
          comparison: "all pairs of wink's entities .305",
        },
        {what: "  its precision, both ends in the gold", value: all?.untypedUndirected.pAligned},
        {what: "  its recall", value: all?.untypedUndirected.r},
      ]
    },
  },
}

export const benchmarkNames = Object.keys(benchmarks)

/**
 * @param {string} shared @param {string} name one of {@link benchmarkNames}
 * @returns {Promise<{rows: import("./row.mjs").Row[], text?: string}>} text is what stands below the table
 */
export async function measureBenchmark(shared, name) {
  const {on, rows} = benchmarks[name]
  const bench = join(shared, "bench")
  const source = join(bench, "data", name)
  if (!existsSync(source)) return {rows: complete(rows([]), on, name, `${source} is not there`)}
  const folder = mkdtempSync(join(tmpdir(), "relata-quality-"))
  try {
    // CrossRE's train part would be run as well: only the development part is laid before the runner.
    const data = join(folder, "data")
    linkDevelopmentPart(source, join(data, name), name)
    const lines = run([
      join(bench, "run-all.mjs"),
      ...["--system", `"${process.execPath}" "${relata}" extract --jobs 1 --input jsonl {in}`],
      ...["--data", data, "--out", join(folder, "out")],
      ...["--ner-map", join(bench, "maps", "ner-coarse.json"), "--only", name],
    ])
    const results = lines
      .split("\n")
      .filter((line) => line.startsWith(name))
      .map((line) => ({result: JSON.parse(line.slice(line.indexOf("\t") + 1))}))
    const missing = "the runner gave no figure"
    if (name !== "crossner") return {rows: complete(rows(results), on, name, missing)}
    const judged = await judgeNames(bench, join(folder, "out", "crossner", "dev"))
    const atTop = {what: "names given .9 or more that are right", value: rightAtTop(judged), reach: 0.9}
    return {
      rows: complete([...rows(results), atTop], on, name, missing),
      text: `CrossNER, dev\n${nameTable(judged)}`,
    }
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function linkDevelopmentPart(source, target, name) {
  if (name !== "crossre") {
    makeParent(target)
    symlinkSync(source, target)
    return
  }
  mkdirSync(target, {recursive: true})
  for (const part of ["dev", "dev.input"]) symlinkSync(join(source, part), join(target, part))
}

function makeParent(path) {
  mkdirSync(join(path, ".."), {recursive: true})
}

function complete(rows, on, name, missing) {
  return rows.map((row) => ({...row, on, by: by.replace("NAME", name), missing}))
}
