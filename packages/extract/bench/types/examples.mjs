// Names of the corpora as the extractor sees them: what speaks for each thing's type, and which types are right.

import {readFileSync} from "node:fs"
import {join} from "node:path"
import {annotate, annotateWith, createAnalyser} from "../../../language/dist/index.js"
import {documentId} from "../../../model/dist/index.js"
import {findClauses} from "../../dist/clause/find-clauses.js"
import {findAcronyms} from "../../dist/entity/acronyms.js"
import {readEvidence} from "../../dist/entity/evidence.js"
import {linkNames} from "../../dist/entity/link-names.js"
import {allSignals} from "../../dist/entity/signal-table.js"
import {findNames} from "../../dist/mention/find-names.js"
import {paragraphsOf} from "../coreference/found.mjs"
import {readGumTypes, readPosts, readWikiGold} from "./corpora.mjs"

/**
 * @typedef {object} Example
 * @property {[string, number][]} values signals and how strong they are, of {@link TypeEvidence}
 * @property {string[]} types those that the corpus allows
 * @property {string} corpus
 * @property {number} [fold] of WikiGold
 */

/**
 * @param {string} treebanks
 * @param {string} folds holds `without-0.bin`, …: nets that did not see that fold of WikiGold
 * @returns {{train: Example[], dev: Example[]}} the names net's opinion is left out where it has seen the text
 */
export function readExamples(treebanks, folds) {
  const train = []
  const wiki = readWikiGold(treebanks)
  for (const [fold, documents] of wiki.entries()) {
    let analyser
    try {
      analyser = createAnalyser(readFileSync(join(folds, `without-${fold}.bin`)))
    } catch {
      continue
    }
    for (const document of documents)
      for (const one of examplesOf(document, "wikigold", true, (doc) => annotateWith(analyser, doc)))
        train.push({...one, fold})
  }
  for (const file of ["btc-a.conll", "btc-b.conll"])
    for (const post of readPosts(treebanks, file, "btc")) train.push(...examplesOf(post, "btc", true))
  for (const post of readPosts(treebanks, "wnut17-dev.conll", "wnut"))
    train.push(...examplesOf(post, "wnut", true))
  for (const post of readPosts(treebanks, "wnut17-train.conll", "wnut"))
    train.push(...examplesOf(post, "wnut seen", false))
  for (const post of readPosts(treebanks, "btc-f.conll", "btc"))
    train.push(...examplesOf(post, "btc seen", false))
  for (const post of readPosts(treebanks, "uner-ewt-dev.iob2", "uner"))
    train.push(...examplesOf(post, "uner seen", false))
  for (const document of readGumTypes(join(treebanks, "gum-train.conllu")))
    train.push(...examplesOf(document, "gum seen", false))
  const dev = readGumTypes(join(treebanks, "gum-dev.conllu")).flatMap((document) =>
    examplesOf(document, "gum dev", true),
  )
  return {train, dev}
}

function examplesOf({text, types}, corpus, isNetFair, read = annotate) {
  const doc = read({id: documentId("bench", text), source: "bench", text, blocks: paragraphsOf(text)})
  const names = findNames(doc)
  const signals = allSignals()
  const evidence = readEvidence(doc, doc.sentences.map(findClauses), names, {signals})
  const acronyms = findAcronyms(doc, names, [])
  return linkNames(names, evidence.of, acronyms.byKey).flatMap(({mentions, evidence, type}) => {
    const votes = mentions.flatMap(({start, end}) => types.get(`${start}:${end}`) ?? [])
    const allowed = [...new Set(votes)].filter(
      (type) => votes.filter((vote) => vote === type).length * 2 >= mentions.length,
    )
    if (allowed.length === 0) return []
    const values = evidence.values().filter(([name]) => isNetFair || !name.startsWith("net "))
    return [{values, types: allowed, corpus, label: mentions[0].text, was: type}]
  })
}
