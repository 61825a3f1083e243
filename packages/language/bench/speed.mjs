/**
 * Measures raw text to tags, trees and names, in CPU time, with cold caches:
 *
 *   node packages/language/bench/speed.mjs FILE.txt|FILE.conllu … [--machine plain] [--repeat N] [--peers]
 *
 * With --peers, compromise and wink-nlp read the same text: they tag, and find no heads.
 */
import {readFileSync} from "node:fs"
import {parseArgs} from "node:util"
import {englishModel} from "@relata/language-data"
import {annotateWith, createAnalyser} from "../dist/index.js"
import {rawText, readConllu} from "../train/conllu.mjs"

const {values: options, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    machine: {type: "string", default: "fastest"},
    repeat: {type: "string", default: "1"},
    peers: {type: "boolean"},
  },
})
const text = positionals
  .map((file) => (file.endsWith(".conllu") ? rawText(readConllu(file)).text : readFileSync(file, "utf8")))
  .join("\n\n")

const cpuMs = (work) => {
  const before = process.cpuUsage()
  const result = work()
  const {user, system} = process.cpuUsage(before)
  return {result, ms: (user + system) / 1000}
}
const print = (name, value) => process.stdout.write(`${name.padEnd(28)}${value}\n`)

const bytes = englishModel()
const {result: analyser, ms: loadMs} = cpuMs(() => createAnalyser(bytes, {machine: options.machine}))
print("load", `${loadMs.toFixed(0)} ms CPU, ${analyser.machine}`)
const blocks = [...text.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/g)].map((match) => {
  return {start: match.index, end: match.index + match[0].length, kind: "paragraph", article: 0}
})
for (let i = 0; i < Number(options.repeat); i++) {
  const {result, ms} = cpuMs(() => annotateWith(analyser, {id: "bench", source: "bench", text, blocks}))
  const tokens = result.sentences.reduce((sum, sentence) => sum + sentence.tokens.length, 0)
  print(
    i === 0 ? "cold" : "again",
    `${tokens} tokens, ${Math.round((tokens / ms) * 1000)} tokens per CPU second`,
  )
}
print("memory", `${Math.round(process.memoryUsage().rss / 1e6)} MB resident`)

if (options.peers) {
  const {compromiseRead} = await import("./compromise.mjs")
  const {winkRead} = await import("./wink.mjs")
  const paragraphs = blocks.map(({start, end}) => text.slice(start, end))
  const peers = {
    compromise: (paragraph) => compromiseRead(paragraph).length,
    "wink-nlp": (paragraph) => winkRead(paragraph),
  }
  for (const [name, read] of Object.entries(peers)) {
    const {result, ms} = cpuMs(() => paragraphs.reduce((sum, paragraph) => sum + read(paragraph), 0))
    print(name, `${result} tokens, ${Math.round((result / ms) * 1000)} tokens per CPU second`)
  }
}
