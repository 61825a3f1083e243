/**
 * Mutates graph files and reads them: each must give a graph or a RelataError, in time.
 *
 *     npx tsc -b && node packages/formats/bench/fuzz-graphs.mjs RUNS FILE…
 */
import {readFileSync} from "node:fs"
import {graphFormatNamed, graphFormatOfContent, graphFormatOfName} from "../dist/index.js"

const runs = Number(process.argv[2] ?? 1000)
const files = process.argv.slice(3)
let state = 1
/** A small generator of numbers, so that a run can be had again. */
function random(limit) {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((state / 2 ** 32) * limit)
}

const samples = files.map((path) => {
  const bytes = readFileSync(path)
  const format =
    graphFormatOfContent(bytes.toString("utf8", 0, 4096)) ??
    graphFormatOfName(path) ??
    graphFormatNamed("graphml")
  return {path, bytes, format}
})
const outcomes = {graph: 0, refused: 0}
let slowest = 0
for (let run = 0; run < runs; run++) {
  const seed = state
  const {path, bytes, format} = samples[random(samples.length)]
  if (bytes.length === 0) continue
  const mutated = mutate(bytes)
  const start = performance.now()
  try {
    const reading = await (format.read?.([mutated]) ?? format.readParts({edges: [mutated]}))
    JSON.stringify(reading.graph.export())
    outcomes.graph++
  } catch (error) {
    if (error.name !== "RelataError") {
      console.log(`${path}, state ${seed}: ${error.stack}`)
      process.exitCode = 1
    }
    outcomes.refused++
  }
  slowest = Math.max(slowest, performance.now() - start)
}
const {rss} = process.memoryUsage()
console.log(
  `${runs} runs over ${samples.length} files: ${outcomes.graph} graphs, ${outcomes.refused} refused, slowest ${slowest.toFixed(0)} ms, ${(rss / 1e6).toFixed(0)} MB`,
)

function mutate(bytes) {
  let all = Buffer.from(bytes)
  for (let n = 1 + random(4); n > 0; n--) {
    const at = random(all.length)
    const length = random(Math.min(200, all.length - at) + 1)
    switch (random(5)) {
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
      default: {
        const words = [
          "<graph>",
          "</node>",
          '"',
          "__proto__",
          "&#0;",
          "&x;",
          "constructor",
          "]]>",
          "{",
          "null",
          "1e999",
          "<!DOCTYPE a [",
          "\0",
          "::",
        ]
        all = Buffer.concat([all.subarray(0, at), Buffer.from(words[random(words.length)]), all.subarray(at)])
      }
    }
    if (all.length === 0) return Buffer.from(" ")
  }
  return all
}
