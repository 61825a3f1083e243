/**
 * Learns how far single links can be trusted, and prints it as `src/entity/link-trust.ts` has it:
 *
 *   node packages/extract/bench/coreference/learn-trust.mjs --treebanks FOLDER
 *
 * Prints calibration by four-fold cross-validation over documents to stderr.
 */
import {join} from "node:path"
import {parseArgs} from "node:util"
import {learnLogistic, probability} from "../confidence/logistic.mjs"
import {judgeLinks} from "./links.mjs"

const bins = [0.9, 0.8, 0.7, 0.6, 0.5, 0.3, 0]

const {values: options} = parseArgs({options: {treebanks: {type: "string"}}})
if (options.treebanks === undefined) {
  process.stderr.write("Usage: node packages/extract/bench/coreference/learn-trust.mjs --treebanks FOLDER\n")
  process.exitCode = 2
} else {
  const [dev, train] = ["gum-dev", "gum-train"].map((part) =>
    judgeLinks(join(options.treebanks, `${part}.conllu`)),
  )
  learn("pronoun", "pronoun", dev)
  learn("phrase", "same phrase", [...dev, ...train])
}

function learn(kind, rule, documents) {
  const groups = documents.map((links) => links.filter((link) => link.rule === rule))
  const rows = groups.flatMap((links, i) => {
    const weights = weightsOf(groups.filter((_links, j) => j % 4 !== i % 4).flat())
    return links.map(({signals, isRight}) => ({p: probability(weights, signals), isRight}))
  })
  process.stderr.write(`${kind}: ${rows.length}\n`)
  for (const [i, low] of bins.entries()) {
    const here = rows.filter(({p}) => p >= low && (i === 0 || p < bins[i - 1]))
    if (here.length === 0) continue
    const right = here.filter(({isRight}) => isRight).length / here.length
    process.stderr.write(`  from ${low.toFixed(1)}: ${String(here.length).padStart(5)} ${right.toFixed(2)}\n`)
  }
  const cells = [...weightsOf(groups.flat())]
    .map(([name, weight]) => [name, Math.round(weight * 100) / 100])
    .filter(([, weight]) => weight !== 0)
    .map(([name, weight]) => `    ${/^\w+$/.test(name) ? name : JSON.stringify(name)}: ${weight},`)
  console.log(`  ${kind}: {\n${cells.join("\n")}\n  },`)
}

function weightsOf(links) {
  return learnLogistic(links.map(({signals, isRight}) => [signals, isRight]))
}
