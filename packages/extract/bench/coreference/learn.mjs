/**
 * Learns what speaks for the antecedent of a pronoun, and prints it as `src/coreference/pronoun-weights.ts` has it:
 *
 *   node packages/extract/bench/coreference/learn.mjs GUM-TRAIN.conllu
 *
 * For each pronoun the candidates compete with each other and with "nothing" (score 0) in a log-linear model; those
 * whose last mention is in the pronoun's cluster of the gold are right. Full-batch gradient descent with L2, the same on
 * every run; weights are rounded to one place.
 */
import {annotate} from "../../../language/dist/index.js"
import {documentId} from "../../../model/dist/index.js"
import {findClauses} from "../../dist/clause/find-clauses.js"
import {candidatesFor, weightedAs} from "../../dist/coreference/resolve-pronoun.js"
import {resolveClusters} from "../../dist/entity/resolve-entities.js"
import {paragraphsOf} from "./found.mjs"
import {readGum} from "./gum.mjs"

const [file] = process.argv.slice(2)
const examples = {person: [], thing: [], several: []}
for (const {text, clusters} of readGum(file)) collect(text, clusters)
for (const [kind, list] of Object.entries(examples)) {
  const weights = learn(list)
  process.stderr.write(`${kind}: ${list.length} pronouns, ${share(list, weights)} right\n`)
  const lines = [...weights]
    .map(([name, weight]) => [name, Math.round(weight * 10) / 10])
    .filter(([, weight]) => weight !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => `    ${/^\w+$/.test(name) ? name : JSON.stringify(name)}: ${weight},`)
  console.log(`  ${kind}: {\n${lines.join("\n")}\n  },`)
}

function collect(text, gold) {
  const doc = annotate({id: documentId("bench", text), source: "bench", text, blocks: paragraphsOf(text)})
  const clusterAt = new Map()
  for (const cluster of gold) {
    // Of nested mentions with one head, the first listed counts: they are rarely of two things.
    for (const {head} of cluster) if (!clusterAt.has(head.end)) clusterAt.set(head.end, cluster)
  }
  const goldOf = ({sentence, head}) => clusterAt.get(doc.sentences[sentence].tokens[head].end)
  resolveClusters(doc, doc.sentences.map(findClauses), (_doc, history, pronoun) => {
    const candidates = candidatesFor(doc, history, pronoun)
    const wanted = goldOf(pronoun)
    const isRight = candidates.map(({mention}) => wanted !== undefined && goldOf(mention) === wanted)
    const list = examples[weightedAs(pronoun)]
    if (list !== undefined && candidates.length > 0)
      list.push({candidates: candidates.map(({features}) => features), isRight})
    const right = candidates.find((_candidate, i) => isRight[i])
    return right && {cluster: right.cluster}
  })
}

function learn(list) {
  const weights = new Map()
  for (const {candidates} of list)
    for (const features of candidates) for (const f of features) weights.set(f, 0)
  const velocity = new Map([...weights.keys()].map((name) => [name, 0]))
  for (let round = 0; round < 400; round++) {
    const gradient = new Map([...weights].map(([name, weight]) => [name, -0.5 * weight]))
    for (const {candidates, isRight} of list) {
      const scores = candidates.map((features) => Math.exp(scoreOf(features, weights)))
      const all = 1 + scores.reduce((a, b) => a + b, 0)
      const right = isRight.some(Boolean)
        ? scores.reduce((a, b, i) => a + (isRight[i] ? b : 0), 0)
        : undefined
      for (const [i, features] of candidates.entries()) {
        const wanted = right !== undefined && isRight[i] ? scores[i] / right : 0
        const step = wanted - scores[i] / all
        for (const feature of features) gradient.set(feature, gradient.get(feature) + step)
      }
    }
    for (const [name, slope] of gradient) {
      velocity.set(name, 0.9 * velocity.get(name) + (0.3 * slope) / list.length)
      weights.set(name, weights.get(name) + velocity.get(name))
    }
  }
  return weights
}

function scoreOf(features, weights) {
  return features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0)
}

function share(list, weights) {
  const right = list.filter(({candidates, isRight}) => {
    const scores = candidates.map((features) => scoreOf(features, weights))
    const best = scores.indexOf(Math.max(...scores))
    return scores[best] > 0 ? isRight[best] : !isRight.some(Boolean)
  })
  return (right.length / list.length).toFixed(3)
}
