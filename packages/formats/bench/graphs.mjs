/**
 * Time and memory of writing and reading a large graph, in each format that is read; GraphML beside graphology-graphml
 * and igraph (python3), which read the same file in processes of their own, if they are there.
 *
 *     npx tsc -b && node --expose-gc packages/formats/bench/graphs.mjs [edges] [format…]
 */
import {spawnSync} from "node:child_process"
import {closeSync, createReadStream, mkdtempSync, openSync, rmSync, statSync, writeSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {fileURLToPath} from "node:url"
import {MultiGraph} from "graphology"
import {graphFormats} from "../dist/index.js"

if (process.argv[2] === "--peer") {
  await readWithPeer(process.argv[3])
  process.exit()
}

const size = Number(process.argv[2] ?? 1_000_000)
const names = process.argv.slice(3)
const order = Math.ceil(size / 10)

const graph = new MultiGraph()
for (let i = 0; i < order; i++)
  graph.addNode(`n${i}`, {label: `Holm & Sons ${i}`, type: "Organization", size: i % 7})
for (let i = 0; i < size; i++) {
  graph.addDirectedEdgeWithKey(`e${i}`, `n${(i * 7919) % order}`, `n${(i * 104_729 + 13) % order}`, {
    type: "SUPPLIES",
    weight: 1 + (i % 5),
  })
}
const folder = mkdtempSync(join(tmpdir(), "relata-bench-"))
console.log(`${order} nodes, ${size} edges; the graph takes ${used()} MB (rss ${rss()} MB)`)
for (const format of graphFormats) {
  if (format.write === undefined || format.read === undefined) continue
  if (names.length > 0 && !names.includes(format.name)) continue
  const path = join(folder, format.name)
  const written = await measured(async (look) => {
    const file = openSync(path, "w")
    let count = 0
    for await (const piece of format.write(graph, {isExact: true})) {
      writeSync(file, piece)
      if (++count % 256 === 0) look()
    }
    closeSync(file)
  })
  const megabytes = (statSync(path).size / 1e6).toFixed(0)
  let reading
  const read = await measured(async (look) => {
    reading = await format.read(
      (async function* () {
        for await (const chunk of createReadStream(path, {highWaterMark: 1 << 18})) {
          look()
          yield chunk
        }
      })(),
    )
  })
  const isWhole = reading.graph.order === order && reading.graph.size === size && reading.issues.length === 0
  reading = undefined
  console.log(
    `${format.name}: ${megabytes} MB; written ${written}; read ${read}${isWhole ? "" : "; NOT THE SAME"}`,
  )
  if (format.name === "graphml") peers(path)
}
rmSync(folder, {recursive: true})

async function measured(work) {
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let most = before
  const start = performance.now()
  const cpu = process.cpuUsage()
  await work(() => {
    most = Math.max(most, process.memoryUsage().rss)
  })
  most = Math.max(most, process.memoryUsage().rss)
  const {user, system} = process.cpuUsage(cpu)
  const seconds = (performance.now() - start) / 1000
  // On a busy machine the time of the processor says more than the time on the wall.
  return `${seconds.toFixed(1)} s (processor ${((user + system) / 1e6).toFixed(1)} s), ${((most - before) / 1e6).toFixed(0)} MB more`
}

function used() {
  globalThis.gc?.()
  return (process.memoryUsage().heapUsed / 1e6).toFixed(0)
}

function rss() {
  return (process.memoryUsage().rss / 1e6).toFixed(0)
}

function peers(path) {
  console.log(
    `  graphology-graphml: ${inProcess(process.execPath, ["--max-old-space-size=6000", fileURLToPath(import.meta.url), "--peer", path])}`,
  )
  const script = [
    "import igraph, resource, sys, time",
    "start, before = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss",
    "graph = igraph.Graph.Read_GraphML(sys.argv[1])",
    "more = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1000",
    "print(f'read in {time.process_time() - start:.1f} s of the processor, {more:.0f} MB more; {graph.vcount()} nodes, {graph.ecount()} edges')",
  ]
  const python = ["/usr/bin/python3", "python3"].find(
    (one) => spawnSync(one, ["-c", "import igraph"]).status === 0,
  )
  console.log(
    `  igraph: ${python === undefined ? "skipped, no python3 here has it" : inProcess(python, ["-c", script.join("\n"), path])}`,
  )
}

/** What a command says of itself; it gets as many seconds as any reader should need. */
function inProcess(command, args) {
  const seconds = 180
  const {status, stdout, stderr, error} = spawnSync(command, args, {
    encoding: "utf8",
    timeout: seconds * 1000,
  })
  if (error?.code === "ETIMEDOUT") return `no answer in ${seconds} s`
  return status === 0
    ? stdout.trim()
    : `failed: ${
        stderr
          .trim()
          .split("\n")
          .find((line) => /error/i.test(line)) ?? stderr.slice(-200)
      }`
}

/** Reads a file with graphology-graphml: the whole text, then a DOM of it, then the graph. */
async function readWithPeer(path) {
  const {readFileSync} = await import("node:fs")
  const {default: graphology} = await import("graphology")
  let parse
  try {
    ;({parse} = (await import("graphology-graphml")).default)
  } catch (error) {
    if (error.code !== "ERR_MODULE_NOT_FOUND") throw error
    console.log("skipped, it is not installed")
    return
  }
  const before = process.memoryUsage().rss
  const graph = parse(graphology.MultiGraph, readFileSync(path, "utf8"))
  const {user, system} = process.cpuUsage()
  const more = process.resourceUsage().maxRSS / 1000 - before / 1e6
  console.log(
    `read in ${((user + system) / 1e6).toFixed(1)} s of the processor, ${more.toFixed(0)} MB more; ${graph.order} nodes, ${graph.size} edges`,
  )
}
