// The clusters that the stages find, with their mentions widened to whole phrases.

import {annotate} from "../../../language/dist/index.js"
import {documentId} from "../../../model/dist/index.js"
import {findClauses} from "../../dist/clause/find-clauses.js"
import {resolveClusters} from "../../dist/entity/resolve-entities.js"

/**
 * @param {string} text paragraphs parted by empty lines
 * @returns {{start: number, end: number, head: {start: number, end: number}}[][]}
 */
export function findClusters(text) {
  const doc = annotate({id: documentId("bench", text), source: "bench", text, blocks: paragraphsOf(text)})
  const taken = new Set()
  return resolveClusters(doc, doc.sentences.map(findClauses))
    .clusters.map(({mentions}) =>
      mentions
        .map((mention) => widened(doc, mention))
        // Two phrases of one head are one mention to GUM.
        .filter(({start, end}) => !taken.has(`${start}-${end}`) && taken.add(`${start}-${end}`)),
    )
    .filter((cluster) => cluster.length > 0)
}

/** The lines of a text as paragraphs of one article. */
export function paragraphsOf(text) {
  return [...text.matchAll(/[^\n]+/g)].map(({0: {length}, index}) => ({
    kind: "paragraph",
    start: index,
    end: index + length,
    article: 0,
  }))
}

/** What belongs to a noun phrase in Universal Dependencies. */
const parts = /^(?:det|amod|nummod|nmod|compound|flat|fixed|goeswith|acl|advmod|obl|list|case|dep)(?::.*)?$/

function widened({sentences}, {start, end}) {
  const {tokens} = sentences[sentenceAt(sentences, start)]
  const inside = tokens.flatMap((token, i) => (token.end > start && token.start < end ? [i] : []))
  const head = inside.find((i) => !inside.includes(tokens[i].head)) ?? inside.at(-1)
  const children = new Map()
  for (const [i, token] of tokens.entries()) {
    if (!children.has(token.head)) children.set(token.head, [])
    children.get(token.head).push(i)
  }
  let [from, to] = [head, head]
  const take = (at, isHead) => {
    from = Math.min(from, at)
    to = Math.max(to, at)
    for (const child of children.get(at) ?? []) {
      const {deprel} = tokens[child]
      if (isHead && (!parts.test(deprel) || (deprel === "case" && tokens[child].upos === "ADP"))) continue
      if (isHead && tokens[at].upos === "PRON" && child < at) continue
      take(child, false)
    }
  }
  take(head, true)
  if (tokens[head].upos !== "PRON") {
    from = Math.min(from, inside[0])
    to = Math.max(to, inside.at(-1))
  }
  while (from < head && tokens[from].upos === "PUNCT") from++
  while (to > head && /^[,;:.!?–—-]$/.test(tokens[to].form)) to--
  return {
    start: tokens[from].start,
    end: tokens[to].end,
    head: {start: tokens[head].start, end: tokens[head].end},
  }
}

function sentenceAt(sentences, offset) {
  let low = 0
  let high = sentences.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (sentences[middle].start <= offset) low = middle
    else high = middle - 1
  }
  return low
}
