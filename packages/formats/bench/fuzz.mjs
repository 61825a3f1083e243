/**
 * Mutates files and reads them: each must give a graph or documents, or a RelataError, within its time and memory.
 *
 *     npx tsc -b && node packages/formats/bench/fuzz.mjs graphs|documents [--runs 100000] [--seed 1] FILE…
 *
 * Beside the files that are named, `graphs` mutates what relata itself writes of a small hostile graph, in every format. Reading
 * goes on in a worker with a limited heap; an input that takes longer than the limit ends it. Progress and what was found
 * are printed; exit code 1 when something was found. A run can be had again by its seed and number.
 */
import {readFileSync} from "node:fs"
import {basename} from "node:path"
import {isMainThread, Worker, workerData} from "node:worker_threads"
import {MultiGraph} from "graphology"
import {
  convertStream,
  graphFormatNamed,
  graphFormatOfContent,
  graphFormatOfName,
  graphFormats,
  openDocuments,
} from "../dist/index.js"

/** On a machine that does other things, too. */
const mostSeconds = 20
const mostMegabytes = 512

const words =
  '<graph>|</node>|"|\'|__proto__|constructor|&#0;|&x;|]]>|<![CDATA[|{|[|}|null|1e999|-0|<!DOCTYPE a [|<!ENTITY a "b">|\0|::|\r|\n|,|;|\ufeff|\u2028|=cmd()|<<(|)>>|@prefix|@context|toString|NaN|%00|..|{{{{{{{{|((((((((|[[[[[[[['.split(
    "|",
  )

if (isMainThread) await watch(process.argv.slice(2))
else await work(workerData)

async function watch([family, ...args]) {
  const option = (name, usual) => {
    const at = args.indexOf(`--${name}`)
    return at < 0 ? usual : Number(args.splice(at, 2)[1])
  }
  const [runs, seed] = [option("runs", 100_000), option("seed", 1)]
  if (family !== "graphs" && family !== "documents") throw new Error("Say graphs or documents.")
  const start = performance.now()
  // Read, refused, found, the run that is going on, when it began, the slowest in milliseconds.
  const board = new Float64Array(new SharedArrayBuffer(48))
  let next = 0
  let told = 0
  while (next < runs) {
    const worker = new Worker(new URL(import.meta.url), {
      workerData: {family, paths: args, runs, seed, next, board},
      resourceLimits: {maxOldGenerationSizeMb: mostMegabytes},
    })
    const end = await new Promise((resolve) => {
      const timer = setInterval(() => {
        const [read, refused, found, run, since] = board
        if (run - told >= 10_000) {
          told = run
          console.log(`${run} runs: ${read} read, ${refused} refused, ${found} found`)
        }
        if (since > 0 && Date.now() - since > mostSeconds * 1000) {
          clearInterval(timer)
          resolve(`run ${run}: longer than ${mostSeconds} s`)
          worker.terminate()
        }
      }, 200)
      worker.on("error", (error) => {
        clearInterval(timer)
        resolve(
          `run ${board[3]}: ${error.code === "ERR_WORKER_OUT_OF_MEMORY" ? `more than ${mostMegabytes} MB` : error.stack}`,
        )
      })
      worker.on("exit", () => {
        clearInterval(timer)
        resolve(undefined)
      })
    })
    if (end === undefined) break
    console.log(end)
    board[2]++
    next = board[3] + 1
  }
  const [read, refused, found, , , slowest] = board
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  console.log(
    `${family}, seed ${seed}: ${runs} runs in ${seconds} s: ${read} read, ${refused} refused, ${found} found; slowest ${slowest.toFixed(0)} ms`,
  )
  process.exitCode = found > 0 ? 1 : 0
}

async function work({family, paths, runs, seed, next, board}) {
  const samples = family === "graphs" ? await graphSamples(paths) : documentSamples(paths)
  for (let run = next; run < runs; run++) {
    board[3] = run
    // Each run has numbers of its own, so that it can be had without those before it.
    const random = randomOf(seed * 1_000_003 + run)
    const sample = samples[random(samples.length)]
    const bytes = mutate(sample.bytes, random)
    board[4] = Date.now()
    const start = performance.now()
    try {
      await (family === "graphs" ? readGraph(sample, bytes) : readDocuments(sample, bytes))
      board[0]++
    } catch (error) {
      if (error.name === "RelataError") board[1]++
      else {
        board[2]++
        console.log(`run ${run}, ${sample.name}: ${error.stack?.split("\n").slice(0, 6).join("\n")}`)
      }
    }
    board[5] = Math.max(board[5], performance.now() - start)
    board[4] = 0
  }
  board[3] = runs
}

async function readGraph({format}, bytes) {
  const reading = await (format.read?.([bytes]) ?? format.readParts({edges: [bytes]}))
  JSON.stringify(reading.graph.export())
  if (format.scan === undefined && format.scanParts === undefined) return
  // Without holding it, too.
  const writer = graphFormatNamed("csv").writer
  const scan = (sink) => format.scan?.([bytes], sink) ?? format.scanParts({edges: () => [bytes]}, sink)
  const {nodes, edges} = await convertStream(
    scan,
    (shape) => writer(shape),
    async () => {},
  )
  if (nodes !== reading.graph.order || edges !== reading.graph.size)
    throw new Error(
      `${nodes} nodes and ${edges} edges without holding the graph, ${reading.graph.order} and ${reading.graph.size} with it`,
    )
}

async function readDocuments({name}, bytes) {
  const {documents} = await openDocuments(bytes, {source: name})
  for (const {text, blocks} of documents) {
    let last = 0
    for (const {start, end} of blocks) {
      if (start < last || end < start || end > text.length)
        throw new Error(`block ${start}-${end} after ${last} in ${text.length} characters`)
      last = end
    }
  }
}

async function graphSamples(paths) {
  const samples = paths.map((path) => {
    const bytes = readFileSync(path)
    const found = graphFormatOfContent(bytes.toString("utf8", 0, 4096)) ?? graphFormatOfName(path)
    const format = found?.read || found?.readParts ? found : graphFormatNamed("graphml")
    return {name: basename(path), bytes, format}
  })
  const graph = new MultiGraph()
  graph.addNode("__proto__", {label: "]]>&<", type: "Person", x: 1.5, list: ["a", {b: 1}]})
  graph.addNode("b", {label: "=1+1\r\n\u2028", flag: true, constructor: "c"})
  graph.addDirectedEdgeWithKey("e", "__proto__", "b", {type: "KNOWS", weight: 2, note: 'a "quote", a comma'})
  graph.addUndirectedEdgeWithKey("f", "b", "b", {type: "KNOWS", weight: 1e300})
  for (const format of graphFormats) {
    if (format.read === undefined && format.readParts === undefined) continue
    const outputs = format.writeParts?.(graph, {isExact: true}).map(({pieces}) => pieces) ?? [
      format.write(graph, {isExact: true}),
    ]
    for (const pieces of outputs) {
      const texts = []
      for await (const piece of pieces) texts.push(piece)
      samples.push({name: `of relata's own, ${format.name}`, bytes: Buffer.from(texts.join("")), format})
    }
  }
  return samples.filter(({bytes}) => bytes.length > 0)
}

function documentSamples(paths) {
  if (paths.length === 0) throw new Error("Name files to mutate.")
  return paths.map((path) => ({name: basename(path), bytes: readFileSync(path)}))
}

/** A small generator of numbers below a limit. */
function randomOf(seed) {
  let state = (Math.imul(seed, 2_654_435_761) ^ 0x9e3779b9) >>> 0
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

function mutate(bytes, random) {
  let all = Buffer.from(bytes)
  for (let n = 1 + random(random(2) === 0 ? 1 : 5); n > 0; n--) {
    const at = random(all.length)
    const length = random(Math.min(300, all.length - at) + 1)
    switch (random(8)) {
      case 0:
        all = Buffer.concat([all.subarray(0, at), all.subarray(at + length)])
        break
      case 1:
        all = Buffer.concat([all.subarray(0, at + length), all.subarray(at)])
        break
      case 2:
        all[at] = random(256)
        break
      case 3:
        all = all.subarray(0, at)
        break
      case 4: {
        // A stretch many times over: depth, length, counts.
        const part = all.subarray(at, at + Math.min(length, 40))
        all = Buffer.concat([all.subarray(0, at), ...Array(random(300)).fill(part), all.subarray(at)])
        break
      }
      case 5: {
        const to = random(all.length)
        const part = Buffer.from(all.subarray(at, at + length))
        all = Buffer.concat([all.subarray(0, to), part, all.subarray(to)])
        break
      }
      default:
        all = Buffer.concat([all.subarray(0, at), Buffer.from(words[random(words.length)]), all.subarray(at)])
    }
    if (all.length === 0) return Buffer.from(" ")
  }
  return all
}
