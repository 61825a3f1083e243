// What Text2KGBench's runner calls: learns from an ontology's training examples, then extracts the sentences.
//
//   node bench/quality/text2kg-system.mjs SENTENCES.jsonl ONTOLOGY.json [--models FOLDER]
//
// The examples of ontologies/NAME_ontology.json are those of train/ont_NAME_train.jsonl beside that folder. Models are
// kept in FOLDER, so that each is learned once; without it in a temporary one.

import {existsSync, mkdirSync, mkdtempSync, rmSync} from "node:fs"
import {tmpdir} from "node:os"
import {basename, dirname, join} from "node:path"
import {parseArgs} from "node:util"
import {relata, run} from "./relata.mjs"

const {values, positionals} = parseArgs({options: {models: {type: "string"}}, allowPositionals: true})
const [sentences, ontology] = positionals
if (!sentences || !ontology) {
  console.error("Give the sentences and the ontology: text2kg-system.mjs SENTENCES.jsonl ONTOLOGY.json")
  process.exit(2)
}

const name = basename(ontology).replace(/_ontology\.json$/, "")
const examples = join(dirname(dirname(ontology)), "train", `ont_${name}_train.jsonl`)
if (!existsSync(examples)) {
  console.error(`There are no training examples for ${ontology}: ${examples} is not there.`)
  process.exit(2)
}

const folder = values.models ?? mkdtempSync(join(tmpdir(), "relata-text2kg-"))
try {
  mkdirSync(folder, {recursive: true})
  const model = join(folder, `${name}.model.json`)
  if (!existsSync(model)) run([relata, "learn", "--schema", ontology, "--examples", examples, "-o", model])
  const jobs = ["--jobs", "1", "--input", "jsonl"]
  process.stdout.write(run([relata, "extract", "--schema", ontology, "--model", model, ...jobs, sentences]))
} finally {
  if (!values.models) rmSync(folder, {recursive: true, force: true})
}
