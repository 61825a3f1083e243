/**
 * Prints the accuracy of the language layer on the development parts, next to compromise and wink-nlp:
 *
 *   node packages/language/bench/accuracy.mjs --treebanks FOLDER [--model FILE]
 *
 * The peers find no heads; their UPOS is over the words that they have in common with the treebank, without marks.
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
import {compromiseTags} from "./compromise.mjs"
import {score} from "./score.mjs"
import {winkTags} from "./wink.mjs"

const {values: options} = parseArgs({
  options: {
    treebanks: {type: "string"},
    model: {type: "string"},
  },
})
if (options.treebanks === undefined) {
  process.stderr.write("Usage: node packages/language/bench/accuracy.mjs --treebanks FOLDER [--model FILE]\n")
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
print("trees", "words", "sentences", "UPOS", "XPOS", "lemmas", "UAS", "LAS", "LAS+sub", "comprom.", "wink")
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
    const peers = flag ? [compromiseTags(gold), winkTags(gold)].map(percent) : []
    print(
      `${name} ${flag || "from raw text"}`,
      ...[words, sentences, upos, xpos, lemmas, uas, las, lasWithSubtypes].map(percent),
      ...peers,
    )
  }
}
rmSync(work, {recursive: true})
