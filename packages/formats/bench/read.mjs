/**
 * Throughput of the readers and of the GraphML writer, on made texts.
 *
 *     npx tsc -b && node packages/formats/bench/read.mjs [megabytes]
 */
import {MultiDirectedGraph} from "graphology"
import {documentFromHtml, documentFromMarkdown, documentFromText, writeGraphml} from "../dist/index.js"

const megabytes = Number(process.argv[2] ?? 8)
const sentence = (i) =>
  `Holm & Sons delivered ${i} bridges to the city of Harbour ${i % 97}, which had ordered them in ${1900 + (i % 120)}.`
const paragraph = (i) => [i, i + 1, i + 2].map(sentence).join(" ")

/** `make(i)` over and over, until there are enough characters of it. */
function repeat(make) {
  const parts = []
  for (let i = 0, length = 0; length < megabytes * 1e6; i++) length += parts[parts.push(make(i)) - 1].length
  return parts.join("")
}

const texts = {
  "text, a line a paragraph": [documentFromText, repeat((i) => `Part ${i}\n\n${paragraph(i)}\n\n`)],
  "text, one line": [documentFromText, repeat((i) => `${sentence(i)} `)],
  "text, very short lines": [documentFromText, repeat((i) => `Line ${i % 5000}\n`)],
  HTML: [
    documentFromHtml,
    `<main>${repeat((i) => `<div class=c${i}><h2>Part ${i}</h2><p>${paragraph(i)} <a href="/${i}">more</a> of <b>it</b></p></div>\n`)}`,
  ],
  Markdown: [
    documentFromMarkdown,
    repeat((i) => `## Part ${i}\n\n${paragraph(i)} [more](/${i}) of **it**\n\n- one\n- two\n\n`),
  ],
}

for (const [name, [read, text]] of Object.entries(texts)) {
  read(text.slice(0, 200_000), {source: "warm-up"})
  const start = performance.now()
  const {blocks} = read(text, {source: name})
  const seconds = (performance.now() - start) / 1000
  console.log(
    `${name}: ${(text.length / 1e6 / seconds).toFixed(1)} MB/s, ${blocks.length} blocks, ${heap()} MB heap`,
  )
}

const graph = new MultiDirectedGraph()
const size = megabytes * 10_000
for (let i = 0; i < size / 4; i++)
  graph.addNode(`holm-${i}.organization`, {label: `Holm & Sons ${i}`, type: "Organization", mentionCount: i})
for (let i = 0; i < size; i++) {
  graph.addEdge(`holm-${i % (size / 4)}.organization`, `holm-${(i * 7) % (size / 4)}.organization`, {
    type: "SUPPLIES",
    weight: 1,
    evidence: [{text: sentence(i), start: 0, end: 90}],
  })
}
const before = process.memoryUsage().heapUsed
const start = performance.now()
let length = 0
let most = 0
for (const chunk of writeGraphml(graph)) {
  length += chunk.length
  most = Math.max(most, process.memoryUsage().heapUsed - before)
}
const seconds = (performance.now() - start) / 1000
console.log(
  `GraphML: ${Math.round(size / seconds)} edges/s, ${(length / 1e6 / seconds).toFixed(1)} MB/s, ${(most / 1e6).toFixed(0)} MB more heap at most`,
)

function heap() {
  return (process.memoryUsage().heapUsed / 1e6).toFixed(0)
}
