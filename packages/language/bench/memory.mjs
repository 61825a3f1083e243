/**
 * Shows that memory stays flat: annotates ten megabytes of text, document by document, and prints heap and resident memory as it
 * goes. Nothing of a document is kept.
 *
 *   node --expose-gc packages/language/bench/memory.mjs TEXT … [--megabytes 10]
 *
 * Each document is a stretch of the given texts in which every fourth word is made up, so that the cache of forms meets ever new ones.
 */
import {readFileSync} from "node:fs"
import {parseArgs} from "node:util"
import {annotate} from "../dist/index.js"

const {values: options, positionals} = parseArgs({
  allowPositionals: true,
  options: {megabytes: {type: "string", default: "10"}},
})
if (positionals.length === 0 || globalThis.gc === undefined) {
  process.stderr.write("Usage: node --expose-gc packages/language/bench/memory.mjs TEXT … [--megabytes 10]\n")
  process.exit(2)
}
const text = positionals.map((file) => readFileSync(file, "utf8")).join("\n\n")
const documentSize = 50_000

let made = 0
let read = 0
const report = () => {
  globalThis.gc()
  const {heapUsed, arrayBuffers, rss} = process.memoryUsage()
  const [heap, buffers, resident] = [heapUsed, arrayBuffers, rss].map((bytes) => (bytes / 1e6).toFixed(1))
  process.stdout.write(
    `${(read / 1e6).toFixed(1).padStart(5)} MB read: heap ${heap} MB, buffers ${buffers} MB, resident ${resident} MB\n`,
  )
}
report()
let next = 0
while (read < Number(options.megabytes) * 1e6) {
  const from = (read * 7) % Math.max(1, text.length - documentSize)
  const own = text
    .slice(from, from + documentSize)
    .replace(/\p{L}{3,}/gu, (word) => (made++ % 4 === 0 ? `${word}${made.toString(36)}` : word))
  annotate({
    id: "bench",
    source: "bench",
    text: own,
    blocks: [{start: 0, end: own.length, kind: "paragraph", article: 0}],
  })
  read += own.length
  if (read >= next) {
    report()
    next += 1e6
  }
}
