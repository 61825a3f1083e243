/**
 * Measures raw text to tags and trees, in CPU time, with cold caches:
 *
 *   node packages/language/bench/speed.mjs FILE.txt|FILE.conllu … [--machine plain] [--repeat N]
 */
import {readFileSync} from "node:fs"
import {parseArgs} from "node:util"
import {englishModel} from "@relata/language-data"
import {annotateWith, createAnalyser} from "../dist/index.js"
import {rawText, readConllu} from "../train/conllu.mjs"

const {values: options, positionals} = parseArgs({
  allowPositionals: true,
  options: {machine: {type: "string", default: "fastest"}, repeat: {type: "string", default: "1"}},
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
