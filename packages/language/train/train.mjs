// Trains the language layer:
//
//   node packages/language/train/train.mjs --treebanks FOLDER [--seed 1] [--out FILE] [--fold K] [--keep syntax|names]
//
// FOLDER holds ewt-train.conllu, gum-train.conllu and names/*. Two nets are trained side by side, one for tags and trees and one for
// names. Each training is a single-threaded C program, so that a seed gives the same bytes everywhere.
// --fold K (0 to 4) leaves out a fifth of WikiGold, to measure names on it. --keep takes one net from the package's weights
// as it is, and with syntax all that is not of names.
import {execFileSync, spawn} from "node:child_process"
import crypto from "node:crypto"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import {parseArgs} from "node:util"
import {channelNames, channelsOf, normaliseForm} from "../dist/net/features.js"
import {writeWordClasses} from "../dist/net/word-classes.js"
import {trainBoundaries} from "./boundaries.mjs"
import {readConllu} from "./conllu.mjs"
import {makeVocabularies, setCasing, writeExamples} from "./examples.mjs"
import {readGazetteer} from "./gazetteer.mjs"
import {learnLemmas} from "./lemmas.mjs"
import {countContexts} from "./name-contexts.mjs"
import {
  foldOf,
  nameTypes,
  readBroadTwitter,
  readUniversalNer,
  readWikiGold,
  readWnut,
  setGumNames,
} from "./names.mjs"
import {quantise, readFloats, readHeader, readParts, vector, words, writeModelFile} from "./quantise.mjs"
import {randomNumbers} from "./random.mjs"
import {swapNames} from "./swap-names.mjs"
import {readWordList} from "./word-list.mjs"

const here = new URL(".", import.meta.url).pathname
const packageWeights = path.join(here, "../../language-data/data/english.bin")
const {values: options} = parseArgs({
  options: {
    treebanks: {type: "string"},
    seed: {type: "string", default: "1"},
    out: {type: "string", default: packageWeights},
    fold: {type: "string"},
    keep: {type: "string"},
    // For experiments: weights that are trained already (NET=FILE), no names (names=none), settings (NET.key=value).
    floats: {type: "string", multiple: true, default: []},
    set: {type: "string", multiple: true, default: []},
  },
})
if (options.treebanks === undefined) {
  process.stderr.write(
    "Usage: node packages/language/train/train.mjs --treebanks FOLDER [--seed N] [--out FILE]\n",
  )
  process.exit(2)
}
const folder = options.treebanks
const work = fs.mkdtempSync(path.join(os.tmpdir(), "relata-train-"))
const log = (line) => process.stderr.write(`${line}\n`)

/** The nets, their sizes and the trainer's settings. Words rarer than `least` share a row, channel by channel. */
const nets = {
  syntax: {
    sizes: {embed: 64, hidden: 96, arc: 96, label: 96, window: 1, layers: 2, rank: 64},
    least: [2, 4, 4, 3, 4, 4, 5, 1],
    settings: {epochs: 40},
  },
  names: {
    sizes: {embed: 48, hidden: 64, arc: 48, label: 48, window: 1, layers: 2},
    least: [3, 8, 8, 4, 8, 6, 5, 1, 5],
    // Tags and trees help to read names, but only names count.
    // Of sentences without names some are skipped at each turn.
    settings: {
      epochs: 9,
      nameWeight: 2,
      tagWeight: 0.5,
      treeWeight: 0.2,
      clip: 1,
      farthest: 0.05,
      decay: 0.01,
      skipped: 0.6,
    },
  },
}

if (options.floats.includes("names=none")) delete nets.names
if (options.keep !== undefined) delete nets[options.keep]

const treebanks = ["ewt", "gum"].map((name) => readConllu(path.join(folder, `${name}-train.conllu`)))
setGumNames(treebanks[1])
const trees = treebanks.flat().map((sentence) => sentence.words)
const documents = new Map(treebanks.flat().map(({words, document}) => [words, document]))
setCasing(trees, (words) => documents.get(words))
const list = readWordList()
const gazetteer = readGazetteer()
const classIn = (classes, form) => classes.get(normaliseForm(form)) ?? "-"
const channelsFor = (form, casing) => channelsOf(form, classIn(list, form), casing, classIn(gazetteer, form))

const {sentences: wikiGold, articleOf} = readWikiGold(path.join(folder, "names"))
setCasing(wikiGold, (words) => articleOf.get(words))
const isLeftOut = (i) => options.fold !== undefined && foldOf(i) === Number(options.fold)
// Universal NER is over the development part of EWT, which trees are measured on: it serves names only.
const universalNer = readUniversalNer(path.join(folder, "names"))
const posts = [
  ...universalNer,
  ...readWnut(path.join(folder, "names"), "train"),
  ...readBroadTwitter(path.join(folder, "names")),
]
setCasing(posts, () => undefined)
const wikiGoldRead = wikiGold.filter((_, i) => !isLeftOut(i))
const gum = treebanks[1].map(({words}) => words)
const copies = swapNames([...wikiGoldRead, ...gum, ...universalNer], randomNumbers(Number(options.seed)))
setCasing([...copies.keys()], (copy) => articleOf.get(copies.get(copy)) ?? documents.get(copies.get(copy)))
const corpora = {
  syntax: trees.map((sentence) => sentence.map((word) => ({...word, name: undefined}))),
  names: [
    ...trees,
    // Small and clean: three times; GUM's names twice. Copies with other names are added below.
    ...[1, 2, 3].flatMap(() => wikiGoldRead),
    ...gum.map((words) => words.map(({form, name, casing}) => ({form, name, casing}))),
    ...posts,
  ],
}

log("Nets")
const program = path.join(work, "net")
execFileSync("cc", [
  "-O3",
  "-march=native",
  "-std=c99",
  "-D_GNU_SOURCE",
  "-ffp-contract=off",
  path.join(here, "net.c"),
  "-o",
  program,
  "-lm",
])
const vocabularies = {}
const examples = {}
for (const [name, {least}] of Object.entries(nets)) {
  vocabularies[name] = makeVocabularies(corpora[name], channelsFor, least)
  examples[name] = path.join(work, `${name}.bin`)
  const sentences = name === "names" ? [...corpora.names, ...copies.keys()] : corpora[name]
  writeExamples(examples[name], sentences, vocabularies[name], channelsFor)
}
await Promise.all(Object.keys(nets).map((name) => trainNet(name)))

const parts = options.keep === undefined ? {} : readParts(packageWeights, (part) => isKept(part))
if (options.keep !== "syntax") addRules()
if (nets.names !== undefined) addNameLists()
for (const name of Object.keys(nets)) addNet(name)
const digest = crypto.createHash("sha256")
for (const [name, {bytes}] of Object.entries(parts)) digest.update(name).update(bytes)
const version = digest.digest("hex").slice(0, 12)
const kept = options.keep === undefined ? {} : readHeader(packageWeights).nets
const sizes = Object.fromEntries(
  ["syntax", "names"].flatMap((name) => {
    const found = nets[name]?.sizes ?? kept[name]
    return found === undefined ? [] : [[name, found]]
  }),
)
writeModelFile(options.out, {name: "relata-english", version, nets: sizes}, parts)
fs.rmSync(work, {recursive: true})
log(`${options.out}: relata-english/${version}, ${fs.statSync(options.out).size} bytes`)

/** The word list belongs to both nets, and is made of the same lexicon each time. */
function isKept(part) {
  const isOfNames = part.startsWith("names/") || part === "gazetteer"
  return options.keep === "names" ? isOfNames : !isOfNames
}

function addRules() {
  log("Sentence boundaries")
  const boundaries = trainBoundaries(treebanks, randomNumbers(Number(options.seed)))
  log("Lemmas")
  const lemmas = learnLemmas(trees, list)
  Object.assign(parts, {
    boundaries: {kind: "vector", rows: 1, cols: boundaries.length, bytes: Buffer.from(boundaries.buffer)},
    "lemma.rules": words(lemmas.rules),
    "lemma.exceptions": words(lemmas.exceptions),
    list: words([...list].map(([word, sign]) => `${word}\t${sign}`).sort()),
  })
}

function addNameLists() {
  const {keys, weights} = countContexts([...trees, ...wikiGoldRead, ...posts], nameTypes)
  Object.assign(parts, {
    gazetteer: words(writeWordClasses(gazetteer)),
    "names/contexts.words": words(keys),
    "names/contexts": vector(weights),
  })
}

/** Runs the trainer as a process of its own, so that the nets share the machine's cores. */
async function trainNet(name) {
  const floats = path.join(work, `${name}.f32`)
  const given = options.floats.find((option) => option.startsWith(`${name}=`))
  if (given !== undefined) return fs.copyFileSync(given.slice(name.length + 1), floats)
  const {sizes, settings} = nets[name]
  for (const option of options.set.filter((option) => option.startsWith(`${name}.`))) {
    const [key, value] = option.slice(name.length + 1).split("=")
    const target = key in sizes ? sizes : settings
    target[key] = Number(value)
  }
  await runTrainer(name, examples[name], floats, {...sizes, ...settings, seed: options.seed})
}

function runTrainer(name, data, floats, settings) {
  const args = [data, floats, ...Object.entries(settings).map(([key, value]) => `${key}=${value}`)]
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {stdio: ["ignore", "pipe", "inherit"]})
    child.stdout.on("data", (data) => process.stderr.write(`${name}: ${data}`))
    child.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`The trainer of ${name} ended with ${code}.`)),
    )
  })
}

function addNet(name) {
  const tensors = readFloats(path.join(work, `${name}.f32`))
  const {channels, tags, labels} = vocabularies[name]
  channelNames.slice(0, channels.length).forEach((channel, i) => {
    parts[`${name}/channel.${i}.words`] = words(channels[i])
    parts[`${name}/channel.${i}`] = quantise(tensors.get(channel), "embedding")
  })
  const {layers, rank} = nets[name].sizes
  const matrices = Array.from({length: layers}, (_, k) => `layer${k + 1}`)
  const vectors = ["edge", ...matrices.flatMap((layer) => [`${layer}.vf`, `${layer}.vr`])]
  if (rank) matrices.push(...matrices.slice(1).map((layer) => `${layer}.in`))
  if (name === "names") {
    parts[`${name}/names`] = words(nameTypes)
    matrices.push("name")
    vectors.push("name.next")
  } else {
    parts[`${name}/tags`] = words(tags)
    parts[`${name}/labels`] = words(labels)
    matrices.push("tag", "arc.dep", "arc.query", "arc.head", "label.dep", "label.head", "label.out")
    vectors.push("arc.root", "arc.distance", "label.root", "label.dist")
  }
  for (const matrix of matrices) {
    parts[`${name}/${matrix}`] = quantise(tensors.get(matrix), "matrix")
    parts[`${name}/${matrix}.b`] = vector(tensors.get(`${matrix}.b`))
  }
  for (const part of vectors) parts[`${name}/${part}`] = vector(tensors.get(part))
}
