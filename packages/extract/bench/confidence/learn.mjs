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

/** How much a further document may count: none of its doubt, a quarter of it by its logarithm, … */
const shares = [0, 0.25, 0.5, 0.75, 1]

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
  const wiki = crossValidated(
    names.filter(({corpus}) => corpus === "wikigold"),
    names,
  )
  describe("WikiGold, cross-validated", wiki)
  describeUnions(wiki)
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
  return examples.map(({label, type: kind, signals, isThing, isTyped}) => {
    const boundaries = probability(span, signals.span)
    const both = boundaries * probability(type, signals.type)
    const [, likely] = signals.type.find(([name]) => name === "type likely") ?? []
    return {name: `${label} ${kind}`, boundaries, both, likely, isThing, isTyped}
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

/**
 * How well the confidences of several texts unite, for names that several have: mean square error of "it is right in most of
 * them", by how much each further text counts (the fold's `shareOfFurther`).
 */
function describeUnions(rows) {
  const byName = new Map()
  for (const row of rows) byName.set(row.name, [...(byName.get(row.name) ?? []), row])
  const several = [...byName.values()].filter(({length}) => length > 1)
  const errors = shares.map((share) => {
    const squares = several.map((group) => {
      const doubts = group.map(({both}) => 1 - both).sort((a, b) => a - b)
      const doubt = doubts.reduce((product, one, i) => product * (i === 0 ? one : one ** share), 1)
      const isRight = group.filter(({isTyped}) => isTyped).length * 2 >= group.length
      return (1 - doubt - (isRight ? 1 : 0)) ** 2
    })
    return `${share}: ${(squares.reduce((sum, one) => sum + one, 0) / squares.length).toFixed(4)}`
  })
  process.stderr.write(`${several.length} names of several texts, error by share: ${errors.join(", ")}\n`)
  const sure = rows.filter(({likely}) => likely >= 0.9)
  const right = sure.filter(({isTyped}) => isTyped).length
  process.stderr.write(
    `the type's own likelihood from 0.9: ${sure.length}, of which right ${(right / sure.length).toFixed(2)}\n`,
  )
}
