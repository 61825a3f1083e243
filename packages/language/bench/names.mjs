/**
 * Scores names on the development parts, with compromise beside:
 *
 *   node packages/language/bench/names.mjs --treebanks FOLDER [--model FILE] [--folds FOLDER]
 *
 * With --folds, WikiGold is scored in five folds: for each the names net is trained without it (kept in that folder, and
 * taken from there when it is there already). Without, the fold that the weights' training left out is scored (0).
 */
import {execFileSync} from "node:child_process"
import {existsSync, mkdirSync, readFileSync} from "node:fs"
import {join} from "node:path"
import {parseArgs} from "node:util"
import {englishModel} from "@relata/language-data"
import {createAnalyser} from "../dist/index.js"
import {readConllu} from "../train/conllu.mjs"
import {foldOf, readWikiGold, readWnut, setGumNames} from "../train/names.mjs"
import {compromiseNames} from "./compromise.mjs"
import {findNames, scoreNames} from "./name-score.mjs"

const {values: options} = parseArgs({
  options: {treebanks: {type: "string"}, model: {type: "string"}, folds: {type: "string"}},
})
if (options.treebanks === undefined) {
  process.stderr.write(
    "Usage: node packages/language/bench/names.mjs --treebanks FOLDER [--model FILE] [--folds FOLDER]\n",
  )
  process.exit(2)
}
const analyser = createAnalyser(options.model === undefined ? englishModel() : readFileSync(options.model))
const print = (...cells) =>
  process.stdout.write(
    `${cells.map((cell, i) => (i === 0 ? cell.padEnd(30) : String(cell).padStart(10))).join("")}\n`,
  )

process.stdout.write(`F1 of exact spans over persons, organisations and places, by ${analyser.model}\n\n`)
print("", "spans", "typed", "all types", "comprom.", "typed")
const gum = readConllu(join(options.treebanks, "gum-dev.conllu"))
setGumNames(gum)
const gumWords = gum.map(({words}) => words)
const gumDocuments = new Map(gum.map(({words, document}) => [words, document]))
const inDocument = (words) => gumDocuments.get(words)
printPairs("GUM dev", findNames(analyser, gumWords, inDocument))
printPairs(
  "  in capitals",
  findNames(analyser, gumWords, inDocument, (form) => form.toUpperCase()),
)
printPairs(
  "  in lower case",
  findNames(analyser, gumWords, inDocument, (form) => form.toLowerCase()),
)

const names = join(options.treebanks, "names")
const posts = readWnut(names, "dev")
printPairs(
  "WNUT 2017 dev",
  findNames(analyser, posts, (words) => words),
)

const {sentences, articleOf} = readWikiGold(names)
const inArticle = (words) => articleOf.get(words)
const inFold = (fold) => sentences.filter((_, i) => foldOf(i) === fold)
if (options.folds === undefined) printPairs("WikiGold, fold 0", findNames(analyser, inFold(0), inArticle))
else {
  const all = []
  for (const fold of [0, 1, 2, 3, 4]) {
    const pairs = findNames(createAnalyser(readFileSync(trainedWithout(fold))), inFold(fold), inArticle)
    printPairs(`WikiGold, fold ${fold}`, pairs)
    all.push(...pairs)
  }
  printPairs("WikiGold, five folds", all)
}

/** The weights trained without a fold. */
function trainedWithout(fold) {
  mkdirSync(options.folds, {recursive: true})
  const file = join(options.folds, `without-${fold}.bin`)
  if (!existsSync(file)) {
    const trainer = new URL("../train/train.mjs", import.meta.url).pathname
    const args = ["--treebanks", options.treebanks, "--keep", "syntax", "--fold", String(fold), "--out", file]
    execFileSync(process.execPath, [trainer, ...args], {stdio: ["ignore", "ignore", "inherit"]})
  }
  return file
}

function printPairs(name, pairs) {
  const {any, untyped, typed} = scoreNames(pairs)
  const peer = scoreNames(pairs.map(({words, gold}) => ({gold, found: compromiseNames(words)})))
  print(name, ...[untyped, typed, any, peer.untyped, peer.typed].map((x) => x.toFixed(2)))
}
