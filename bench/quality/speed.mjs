// Characters that a CPU second reads, from bytes to the extraction, on one core.

import {existsSync} from "node:fs"
import {join} from "node:path"
import {rawText, readConllu} from "../../packages/language/train/conllu.mjs"
import {root} from "./relata.mjs"

const by = "node bench/quality.mjs --shared PATH --only speed"

/**
 * The text is GUM's news and interviews (train), one after the other, repeated; CPU time, so that a busy machine
 * disturbs little. `growth` compares the time for a character in a document of a megabyte and in one of 100 kB.
 * @param {string} shared @param {{megabytes: number}} options the larger document
 * @returns {Promise<import("./row.mjs").Row[]>}
 */
export async function speedRows(shared, {megabytes = 1} = {}) {
  const on = `GUM train, news and interviews as text, in a document of ${megabytes} MB`
  const rows = [
    {
      what: "characters a CPU second, text to extraction",
      value: undefined,
      reach: 500_000,
      show: (value) => Math.round(value).toLocaleString("en-US"),
      comparison: "wink, tags only: 350,000",
    },
    {
      what: `time a character, ${megabytes} MB against 100 kB`,
      value: undefined,
      reach: 1.2,
      isLimit: true,
      show: (value) => value.toFixed(2),
    },
  ].map((row) => ({...row, on, by, missing: "there is no treebanks/gum-train.conllu"}))
  const file = join(shared, "treebanks", "gum-train.conllu")
  if (!existsSync(file)) return rows
  const read = await pipeline()
  const sentences = readConllu(file).filter(({document}) => /_(?:news|interview)_/.test(document))
  const {text} = rawText(sentences)
  const sized = (size) => `${text}\n\n`.repeat(Math.ceil(size / text.length)).slice(0, size)
  for (let turn = 0; turn < 5; turn++) await rateOf(read, sized(100_000)) // the compiler's turn
  const small = await rateOf(read, sized(100_000))
  const large = await rateOf(read, sized(megabytes * 1_000_000))
  rows[0].value = large
  rows[1].value = small / large
  return rows
}

async function pipeline() {
  // As the command has it.
  await import(join(root, "packages", "cli", "bin", "optimise-less.js"))
  const from = (name) => import(join(root, "packages", name, "dist", "index.js"))
  const [{openDocuments}, {annotate}, {extract}] = [
    await from("formats"),
    await from("language"),
    await from("extract"),
  ]
  return async (bytes) => {
    const {documents} = await openDocuments(bytes, {source: "speed.txt"})
    return documents.map((document) => extract(annotate(document)))
  }
}

async function rateOf(read, text) {
  const bytes = new TextEncoder().encode(text)
  const before = process.cpuUsage()
  await read(bytes)
  const {user, system} = process.cpuUsage(before)
  return text.length / ((user + system) / 1e6)
}
