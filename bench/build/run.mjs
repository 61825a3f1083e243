// Measures how fast, and in how much memory, documents become a graph file, and checks that their order makes no
// difference: `node bench/build/run.mjs [--documents 1000] [--seed 1] [--jobs 1,2]`. Run `npm run build` before.

import {spawn} from "node:child_process"
import {createHash} from "node:crypto"
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from "node:fs"
import {availableParallelism, cpus, tmpdir} from "node:os"
import {join} from "node:path"
import {argv, execPath, exit, version} from "node:process"
import {fileURLToPath} from "node:url"
import {parseArgs} from "node:util"
import {generateDocuments} from "./generate.mjs"

const {values} = parseArgs({
  options: {
    documents: {type: "string", default: "1000"},
    seed: {type: "string", default: "1"},
    jobs: {type: "string", default: `1,${availableParallelism()}`},
    one: {type: "string"},
  },
})
// One build in a process of its own, so that its memory is its own: the paths come on stdin.
if (values.one) await buildHere(JSON.parse(values.one))
else await runBench()

async function runBench() {
  const count = Number(values.documents)
  const folder = mkdtempSync(join(tmpdir(), "relata-bench-"))
  const pages = join(folder, "pages")
  try {
    const characters = generateDocuments(pages, count, Number(values.seed))
    console.log(
      `${count} documents, ${format(characters)} characters; node ${version}, ${cpus()[0]?.model ?? "?"}, ${availableParallelism()} cores`,
    )
    const hashes = new Set()
    for (const jobs of values.jobs.split(",").map(Number)) {
      const output = join(folder, `jobs-${jobs}.relata.jsonl`)
      const {seconds, peakMb} = await buildApart([pages], {output, jobs})
      hashes.add(hashOf(output))
      console.log(
        `--jobs ${jobs}: ${seconds.toFixed(1)} s, ${format(count / seconds)} documents/s, ${format(characters / seconds)} characters/s, peak ${format(peakMb)} MB, graph file ${format(statSync(output).size / 1e6)} MB`,
      )
    }
    const backwards = join(folder, "backwards.relata.jsonl")
    const files = readdirSync(pages).reverse()
    await buildApart(
      files.map((name) => join(pages, name)),
      {output: backwards, jobs: availableParallelism()},
    )
    hashes.add(hashOf(backwards))
    console.log(
      hashes.size === 1 ? "the same bytes in either order and with any number of jobs" : "THE BYTES DIFFER",
    )
    if (hashes.size !== 1) exit(1)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function buildApart(paths, options) {
  const child = spawn(execPath, [argv[1], "--one", JSON.stringify(options)], {
    stdio: ["pipe", "pipe", "inherit"],
  })
  child.stdin.end(JSON.stringify(paths))
  let answer = ""
  child.stdout.on("data", (chunk) => {
    answer += chunk
  })
  return new Promise((resolve, reject) =>
    child.on("close", (code) =>
      code === 0 ? resolve(JSON.parse(answer)) : reject(new Error(`A build ended with ${code}.`)),
    ),
  )
}

async function buildHere(options) {
  const {build} = await import(fileURLToPath(new URL("../../packages/cli/dist/index.js", import.meta.url)))
  const paths = JSON.parse(readFileSync(0, "utf8"))
  const started = performance.now()
  const result = await build(paths, options)
  if (result.passedBy > 0) throw new Error(`${result.passedBy} documents were passed by.`)
  const seconds = (performance.now() - started) / 1000
  console.log(JSON.stringify({seconds, peakMb: process.resourceUsage().maxRSS / 1024}))
}

function hashOf(path) {
  return createHash("sha256").update(readFileSync(path)).digest("hex")
}

function format(number) {
  return number.toLocaleString("en-US", {maximumFractionDigits: number < 100 ? 1 : 0})
}
