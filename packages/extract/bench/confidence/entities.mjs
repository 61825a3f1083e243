// Things as the extractor finds them in texts whose things people have marked, with what tells how far they can be trusted,
// and whether they are right.

import {readFileSync} from "node:fs"
import {join} from "node:path"
import {annotate, annotateWith, createAnalyser} from "../../../language/dist/index.js"
import {documentId} from "../../../model/dist/index.js"
import {findClauses} from "../../dist/clause/find-clauses.js"
import {typeOrder, weightsOf} from "../../dist/entity/cluster.js"
import {confidenceSignals} from "../../dist/entity/confidence-signals.js"
import {resolveClusters} from "../../dist/entity/resolve-entities.js"
import {weighedSignals} from "../../dist/entity/signal-table.js"
import {paragraphsOf} from "../coreference/found.mjs"
import {readCrossNer, readGumTypes, readWikiGold} from "../types/corpora.mjs"
import {readExamples} from "../types/examples.mjs"
import {weightsFrom} from "../types/weigh.mjs"

/**
 * @typedef {object} Example
 * @property {string} label @property {string} type
 * @property {{span: [string, number][], type: [string, number][]}} signals
 * @property {boolean} isThing whether most of its mentions are names of the corpus, no words more and none less
 * @property {boolean} isTyped whether it is such a thing, and its type is one that the corpus allows
 * @property {string} corpus @property {number} group examples of one group are held out together
 */

/**
 * WikiGold, each fold read by a names net and by weights of types that have not seen it, and GUM's development part.
 * @param {string} treebanks @param {string} folds nets that did not see a fold of WikiGold @returns {Example[]}
 */
export function trainingExamples(treebanks, folds) {
  const found = []
  const known = new Set(weighedSignals.names)
  const train = readExamples(treebanks, folds).train.map((one) => ({
    ...one,
    values: one.values.filter(([name]) => known.has(name)),
  }))
  for (const [fold, documents] of readWikiGold(treebanks).entries()) {
    let analyser
    try {
      analyser = createAnalyser(readFileSync(join(folds, `without-${fold}.bin`)))
    } catch {
      continue
    }
    const own = [...weightsOf]
    weigh(weightsFrom(train.filter((one) => one.fold !== fold)))
    for (const document of documents)
      found.push(...examplesOf(document, "wikigold", fold, (doc) => annotateWith(analyser, doc)))
    weightsOf.splice(0, weightsOf.length, ...own)
  }
  for (const [i, document] of readGumTypes(join(treebanks, "gum-dev.conllu")).entries())
    found.push(...examplesOf(document, "gum", i % 4))
  return found
}

/** Has the extractor weigh signals of types by these weights. */
function weigh(weights) {
  for (const [number, name] of weighedSignals.names.entries())
    weightsOf[number] = (weights.get(name) ?? []).map(([type, weight]) => ({
      type: typeOrder.indexOf(type),
      weight,
    }))
}

/** @param {string} folder CrossNER's files of one part @returns {Example[]} */
export function crossNerExamples(folder) {
  return readCrossNer(folder).flatMap((document) => examplesOf(document, "crossner", 0))
}

function examplesOf({text, types}, corpus, group, read = annotate) {
  const {doc, clusters} = clustersOf(text, read)
  return clusters.flatMap((cluster) => {
    const names = cluster.mentions.filter(({kind}) => kind === "name")
    if (names.length === 0) return []
    const allowed = names.flatMap(({start, end}) => {
      const some = types.get(`${start}:${end}`)
      return some ? [some] : []
    })
    const isThing = allowed.length * 2 > names.length
    const isTyped = allowed.filter((some) => some.includes(cluster.type)).length * 2 > allowed.length
    return [{...told(doc, cluster), isThing, isTyped, corpus, group}]
  })
}

/**
 * Common noun phrases of GUM: a phrase is a thing when GUM has a mention with that carrying word.
 * @param {string} treebanks @returns {Example[]}
 */
export function phraseExamples(treebanks) {
  return ["gum-train.conllu", "gum-dev.conllu"].flatMap((file) =>
    readGumTypes(join(treebanks, file)).flatMap(({text, heads}, i) => {
      const {doc, clusters} = clustersOf(text, annotate)
      return clusters.flatMap((cluster) => {
        const first = cluster.mentions.find(({kind}) => kind === "nominal")
        if (cluster.isNamed || first === undefined) return []
        const allowed = heads.get(doc.sentences[first.sentence].tokens[first.head].end)
        const isTyped = allowed?.includes(cluster.type) ?? false
        return [{...told(doc, cluster), isThing: allowed !== undefined, isTyped, corpus: "gum", group: i % 4}]
      })
    }),
  )
}

function clustersOf(text, read) {
  const doc = read({id: documentId("bench", text), source: "bench", text, blocks: paragraphsOf(text)})
  return {doc, clusters: resolveClusters(doc, doc.sentences.map(findClauses)).clusters}
}

function told(doc, cluster) {
  const {type, mentions} = cluster
  return {label: mentions[0].text, type, signals: confidenceSignals(cluster, doc)}
}
