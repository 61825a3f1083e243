/**
 * Prints the accuracy of the language layer on the development parts, next to compromise:
 *
 *   node packages/language/bench/accuracy.mjs --treebanks FOLDER [--model FILE] [--fold-model K=FILE …]
 *
 * WikiGold is part of the training data, so its row needs models that were trained without a fifth each
 * (train.mjs --fold K --out FILE); it is left out otherwise.
 */
import {execFileSync} from "node:child_process"
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {parseArgs} from "node:util"
import {gzipSync} from "node:zlib"
import {englishModel} from "@relata/language-data"
import {createAnalyser} from "../dist/index.js"
import {readConllu} from "../train/conllu.mjs"
import {readWikiGold, readWnut, setGumNames} from "../train/names.mjs"
import {compromiseNames, compromiseTags} from "./compromise.mjs"
import {goldNames, scoreNames} from "./name-score.mjs"
import {score} from "./score.mjs"

const {values: options} = parseArgs({
  options: {
    treebanks: {type: "string"},
    model: {type: "string"},
    "fold-model": {type: "string", multiple: true, default: []},
  },
})
if (options.treebanks === undefined) {
  process.stderr.write(
    "Usage: node packages/language/bench/accuracy.mjs --treebanks FOLDER [--model FILE] [--fold-model K=FILE …]\n",
  )
  process.exit(2)
}
const folder = options.treebanks
const bytes = options.model === undefined ? englishModel() : readFileSync(options.model)
const analyser = createAnalyser(bytes)
const print = (...cells) =>
  process.stdout.write(
    `${cells.map((cell, i) => (i === 0 ? cell.padEnd(34) : String(cell).padStart(10))).join("")}\n`,
  )
const percent = (x) => x.toFixed(2)

process.stdout.write(
  `${analyser.model}, ${Math.round(gzipSync(bytes, {level: 9}).length / 1000)} kB gzipped\n\n`,
)
print("trees", "words", "sentences", "UPOS", "XPOS", "lemmas", "UAS", "LAS", "LAS+sub", "comprom.")
const work = mkdtempSync(join(tmpdir(), "relata-accuracy-"))
for (const name of ["ewt-dev", "gum-dev"]) {
  const file = join(folder, `${name}.conllu`)
  const gold = readConllu(file)
  for (const flag of ["--gold-tokens", ""]) {
    const args = [
      new URL("conllu.mjs", import.meta.url).pathname,
      file,
      ...(flag ? [flag] : []),
      ...(options.model ? ["--model", options.model] : []),
    ]
    const out = join(work, "system.conllu")
    writeFileSync(
      out,
      execFileSync(process.execPath, args, {maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"]}),
    )
    const {words, sentences, upos, xpos, lemmas, uas, las, lasWithSubtypes} = score(gold, readConllu(out))
    const peer = flag ? percent(compromiseTags(gold)) : ""
    print(
      `${name} ${flag || "from raw text"}`,
      ...[words, sentences, upos, xpos, lemmas, uas, las, lasWithSubtypes].map(percent),
      peer,
    )
  }
}
rmSync(work, {recursive: true})

process.stdout.write("\n")
print("names", "spans", "typed", "all types", "comprom.", "typed")
const gum = readConllu(join(folder, "gum-dev.conllu"))
setGumNames(gum)
printNames(
  "gum-dev",
  gum.map(({words}) => words),
  analyser,
)
const names = join(folder, "names")
printNames("wnut17-dev", readWnut(names, "dev"), analyser)
if (options["fold-model"].length > 0) {
  const wikiGold = readWikiGold(names)
  const pairs = options["fold-model"].flatMap((option) => {
    const [fold, file] = option.split("=")
    const part = wikiGold.filter((_, i) => Math.floor(i / 20) % 5 === Number(fold))
    return pairsOf(part, createAnalyser(readFileSync(file)))
  })
  printPairs(`wikigold, ${options["fold-model"].length} folds of 5`, pairs)
}

function printNames(name, sentences, by) {
  printPairs(name, pairsOf(sentences, by))
}

function pairsOf(sentences, by) {
  const pairs = []
  by.analyse(
    sentences.map((words) => words.map(({form}) => form)),
    (_words, found, index) => pairs.push({words: sentences[index], gold: goldNames(sentences[index]), found}),
  )
  return pairs
}

function printPairs(name, pairs) {
  const {any, untyped, typed} = scoreNames(pairs)
  const peer = scoreNames(pairs.map(({words, gold}) => ({gold, found: compromiseNames(words)})))
  print(name, ...[untyped, typed, any, peer.untyped, peer.typed].map(percent))
}
