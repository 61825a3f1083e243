/**
 * Mutates document files and reads them: each must give documents or a RelataError, in time.
 *
 *     npx tsc -b && node packages/formats/bench/fuzz-documents.mjs RUNS FILE…
 */
import {readFileSync} from "node:fs"
import {basename} from "node:path"
import {openDocuments} from "../dist/index.js"

const runs = Number(process.argv[2] ?? 1000)
const samples = process.argv.slice(3).map((path) => ({source: basename(path), bytes: readFileSync(path)}))
let state = 1
function random(limit) {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((state / 2 ** 32) * limit)
}

const outcomes = {read: 0, refused: 0}
let slowest = 0
for (let run = 0; run < runs; run++) {
  const seed = state
  const {source, bytes} = samples[random(samples.length)]
  const mutated = mutate(bytes)
  const start = performance.now()
  try {
    const {documents} = await openDocuments(mutated, {source})
    for (const {text, blocks} of documents) {
      let last = 0
      for (const {start: from, end} of blocks) {
        if (from < last || end < from || end > text.length)
          throw new Error(`block ${from}-${end} after ${last}`)
        last = end
      }
    }
    outcomes.read++
  } catch (error) {
    if (error.name !== "RelataError") {
      console.log(`${source}, state ${seed}: ${error.stack}`)
      process.exitCode = 1
    }
    outcomes.refused++
  }
  slowest = Math.max(slowest, performance.now() - start)
}
const {rss} = process.memoryUsage()
console.log(
  `${runs} runs over ${samples.length} files: ${outcomes.read} read, ${outcomes.refused} refused, slowest ${slowest.toFixed(0)} ms, ${(rss / 1e6).toFixed(0)} MB`,
)

function mutate(bytes) {
  let all = Buffer.from(bytes)
  for (let n = 1 + random(4); n > 0; n--) {
    const at = random(all.length)
    const length = random(Math.min(200, all.length - at) + 1)
    const kind = random(4)
    if (kind === 0) all = Buffer.concat([all.subarray(0, at), all.subarray(at + length)])
    else if (kind === 1) all = Buffer.concat([all.subarray(0, at + length), all.subarray(at)])
    else if (kind === 2) all[at] = random(256)
    else all = all.subarray(0, Math.max(8, at))
    if (all.length === 0) return Buffer.from(" ")
  }
  return all
}
