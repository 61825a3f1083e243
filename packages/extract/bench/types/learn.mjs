/**
 * Learns what each signal of a name counts for each type, and prints it as `src/entity/type-weights.ts` has it:
 *
 *   node packages/extract/bench/types/learn.mjs --treebanks FOLDER --folds FOLDER
 *
 * How is told in weigh.mjs. What it comes to is counted with the weights alone, without the hand-written evidence beside them.
 */
import {parseArgs} from "node:util"
import {typeOrder as types} from "../../dist/entity/cluster.js"
import {readExamples} from "./examples.mjs"
import {weightsFrom} from "./weigh.mjs"

const {values: options} = parseArgs({options: {treebanks: {type: "string"}, folds: {type: "string"}}})
if (options.treebanks !== undefined && options.folds !== undefined) {
  const {train, dev} = readExamples(options.treebanks, options.folds)
  print(train, dev)
} else {
  process.stderr.write(
    "Usage: node packages/extract/bench/types/learn.mjs --treebanks FOLDER --folds FOLDER\n",
  )
  process.exitCode = 2
}

function print(train, dev) {
  const weights = weightsFrom(train)
  for (const [what, list] of [
    ["WikiGold, seen", train.filter(({corpus}) => corpus === "wikigold")],
    ["GUM dev", dev],
  ]) {
    const right = list.filter(({values, types}) => types.includes(typeOf(weights, values))).length
    const before = list.filter(({types, was}) => types.includes(was)).length
    process.stderr.write(`${what}: ${list.length} things, ${right} of a right type; as linked ${before}\n`)
  }
  for (const [name, cells] of weights)
    console.log(`${name} | ${cells.map((cell) => cell.join(" ")).join(", ")}`)
}

function typeOf(weights, values) {
  const scores = new Map(types.map((type) => [type, 0]))
  for (const [name, value] of values)
    for (const [type, weight] of weights.get(name) ?? []) scores.set(type, scores.get(type) + value * weight)
  return [...scores].reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}
