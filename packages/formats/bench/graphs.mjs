/**
 * Time and memory of writing and reading a large graph, in each format that is read.
 *
 *     npx tsc -b && node --expose-gc packages/formats/bench/graphs.mjs [edges] [format…]
 */
import {closeSync, createReadStream, mkdtempSync, openSync, rmSync, statSync, writeSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {MultiGraph} from "graphology"
import {graphFormats} from "../dist/index.js"

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
