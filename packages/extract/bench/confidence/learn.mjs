/**
 * Learns how far things can be trusted, and prints it as `src/entity/confidence-weights.ts` has it:
 *
 *   node packages/extract/bench/confidence/learn.mjs --treebanks FOLDER --folds FOLDER [--crossner FOLDER]
 *
 * Two logistic regressions for names (WikiGold, for types also GUM's development part) and two for common noun phrases
 * (GUM): that it is a thing with these boundaries, and that its type is right, too. Calibration is printed to stderr by
 * four-fold cross-validation, and on CrossNER, which nothing is learned from.
 */
import {parseArgs} from "node:util"
import {crossNerExamples, phraseExamples, trainingExamples} from "./entities.mjs"
import {learnLogistic, probability} from "./logistic.mjs"

const bins = [0.9, 0.8, 0.7, 0.6, 0.5, 0]

const {values: options} = parseArgs({
  options: {treebanks: {type: "string"}, folds: {type: "string"}, crossner: {type: "string"}},
})
if (options.treebanks !== undefined && options.folds !== undefined) main(options)
else {
  process.stderr.write(
    "Usage: node packages/extract/bench/confidence/learn.mjs --treebanks FOLDER --folds FOLDER [--crossner FOLDER]\n",
  )
  process.exitCode = 2
}

function main({treebanks, folds, crossner}) {
  const names = trainingExamples(treebanks, folds)
  const phrases = phraseExamples(treebanks)
  const weights = {name: learn(names), phrase: learn(phrases)}
  const test = crossner === undefined ? [] : crossNerExamples(crossner)
  describe(
    "WikiGold, cross-validated",
    crossValidated(
      names.filter(({corpus}) => corpus === "wikigold"),
      names,
    ),
  )
  describe("phrases of GUM, cross-validated", crossValidated(phrases, phrases))
  describe("CrossNER", judged(test, weights.name))
  for (const [kind, {span, type}] of Object.entries(weights))
    for (const [what, table] of Object.entries({span, type}))
      for (const [signal, weight] of [...table].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const shown = Math.round(weight * 100) / 100
        if (shown !== 0) console.log(`${kind} ${what} | ${signal} | ${shown}`)
      }
}

/** GUM's mentions have titles and appositions inside, so that they tell little about the boundaries of names. */
function learn(examples) {
  const isPlain = ({corpus, signals}) => corpus === "wikigold" || signals.span === signals.type
  return {
    span: learnLogistic(examples.filter(isPlain).map(({signals, isThing}) => [signals.span, isThing])),
    type: learnLogistic(
      examples.filter(({isThing}) => isThing).map(({signals, isTyped}) => [signals.type, isTyped]),
    ),
  }
}

function judged(examples, {span, type}) {
  return examples.map(({signals, isThing, isTyped}) => {
    const boundaries = probability(span, signals.span)
    return {boundaries, both: boundaries * probability(type, signals.type), isThing, isTyped}
  })
}

function crossValidated(examples, all) {
  return [...new Set(examples.map(({group}) => group))].flatMap((group) =>
    judged(
      examples.filter((one) => one.group === group),
      learn(all.filter((one) => one.group !== group)),
    ),
  )
}

function describe(what, rows) {
  process.stderr.write(`${what}: ${rows.length}\n`)
  for (const [i, low] of bins.entries()) {
    const cells = [
      ["boundaries", "isThing"],
      ["both", "isTyped"],
    ].map(([key, right]) => {
      const here = rows.filter((row) => row[key] >= low && (i === 0 || row[key] < bins[i - 1]))
      const share = here.filter((row) => row[right]).length / here.length
      return `${key} ${String(here.length).padStart(5)} ${here.length === 0 ? "–" : share.toFixed(2)}`
    })
    process.stderr.write(`  from ${low.toFixed(1)}: ${cells.join("   ")}\n`)
  }
}
