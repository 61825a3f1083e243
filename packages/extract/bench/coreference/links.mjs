// Links inside documents of GUM: by which rule each was made, and whether both ends are one thing to GUM.

import {annotate} from "../../../language/dist/index.js"
import {documentId} from "../../../model/dist/index.js"
import {findClauses} from "../../dist/clause/find-clauses.js"
import {candidatesFor, chooseCandidate, scoreOf} from "../../dist/coreference/resolve-pronoun.js"
import {linkConfidence, phraseSignals, pronounSignals} from "../../dist/entity/link-trust.js"
import {resolveClusters} from "../../dist/entity/resolve-entities.js"
import {paragraphsOf} from "./found.mjs"
import {readGum} from "./gum.mjs"

/**
 * A link is right when the carrying words of both ends are in one cluster of GUM. An end that is no mention to GUM makes a
 * pronoun's or a phrase's link wrong; between names it says nothing, as GUM has whole phrases. A name that is said again
 * counts once: it was linked once.
 *
 * @typedef {object} JudgedLink
 * @property {string} rule `same name` where no other rule was needed
 * @property {boolean} isRight @property {number} confidence
 * @property {[string, number][]} [signals] where each link is weighed
 * @property {string} words of both ends
 * @param {string} file a CoNLL-U file of GUM @param {{only?: string}} [options] a part of a document's name
 * @returns {JudgedLink[][]} by document
 */
export function judgeLinks(file, {only = ""} = {}) {
  const documents = readGum(file).filter(({id}) => id.includes(only))
  return documents.map(({text, clusters: gold}) => {
    const doc = annotate({id: documentId("bench", text), source: "bench", text, blocks: paragraphsOf(text)})
    const [spans, heads] = [new Map(), new Map()]
    for (const [i, cluster] of gold.entries()) {
      for (const {start, end, head} of cluster) {
        if (!spans.has(`${start}-${end}`)) spans.set(`${start}-${end}`, i)
        if (!heads.has(head.end)) heads.set(head.end, i)
      }
    }
    const thingOf = (mention) => {
      const {tokens} = doc.sentences[mention.sentence]
      const words = [...tokens.keys()].slice(mention.from, mention.to)
      const head = words.find((at) => !words.includes(tokens[at].head)) ?? mention.head
      return spans.get(`${mention.start}-${mention.end}`) ?? heads.get(tokens[head].end)
    }
    const signalsOf = new Map()
    const choose = (_doc, history, pronoun) => {
      const weighed = candidatesFor(doc, history, pronoun).map((candidate) => ({
        candidate,
        score: scoreOf(pronoun, candidate),
      }))
      const reference = chooseCandidate(pronoun, weighed)
      if (reference === undefined) return undefined
      const best = weighed.find(({candidate}) => candidate.mention === reference.link.to)
      const rivals = [scoreOf(pronoun), ...weighed.filter((one) => one !== best).map(({score}) => score)]
      const odds = best.score - Math.log(rivals.reduce((sum, score) => sum + Math.exp(score), 0))
      signalsOf.set(pronoun, pronounSignals(pronoun, best.candidate.cluster, odds))
      return reference
    }
    const {clusters, links, described} = resolveClusters(doc, doc.sentences.map(findClauses), choose)
    const judged = new Set()
    return clusters.flatMap(({mentions}) => {
      const names = mentions.filter((mention) => mention.kind === "name")
      return mentions.flatMap((mention) => {
        const link =
          links.get(mention) ?? (names.indexOf(mention) > 0 ? {rule: "same name", to: names[0]} : undefined)
        // A name in its own description has the same carrying word to GUM.
        if (link === undefined || link.to === mention || described.has(mention)) return []
        const [a, b] = [thingOf(mention), thingOf(link.to)]
        const words = `${mention.text} → ${link.to.text}`
        if (mention.kind === "name") {
          if (a === undefined || b === undefined || judged.has(words)) return []
          judged.add(words)
        }
        const confidence = link.rule === "same name" ? 1 : linkConfidence(mention, link)
        return [
          {
            rule: link.rule,
            isRight: a !== undefined && a === b,
            confidence,
            signals: link.rule === "same phrase" ? phraseSignals(mention, link.to) : signalsOf.get(mention),
            words,
          },
        ]
      })
    })
  })
}

/** @param {JudgedLink[]} links @returns {{rule: string, count: number, right: number, confidence: number}[]} by rule */
export function precisionByRule(links) {
  const rules = new Map()
  for (const {rule, isRight, confidence} of links) {
    const row = rules.get(rule) ?? {rule, count: 0, right: 0, confidence: 0}
    row.count++
    row.right += isRight ? 1 : 0
    row.confidence += confidence
    rules.set(rule, row)
  }
  return [...rules.values()]
    .map((row) => ({...row, confidence: row.confidence / row.count}))
    .sort((a, b) => b.count - a.count)
}
