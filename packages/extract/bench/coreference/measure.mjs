// Scores mentions and coreference on whole documents of GUM, from raw text.
//
// What is scored is what the stages find before `keepEntities` decides what becomes a node: names, common noun phrases
// and pronouns. A graph wants short labels, GUM whole phrases, so a mention is widened by one rule: its head word with
// all that the predicted tree hangs on it as part of a noun phrase (determiners, adjectives, compounds, possessors,
// prepositional phrases, relative clauses), without appositions, conjuncts and the punctuation at its ends.
//
// `exact` asks for GUM's very span, `head` for its carrying word. GUM marks things that are mentioned once
// (singletons), too; `withoutSingletons` drops them on both sides before scoring.

import {findClusters} from "./found.mjs"
import {readGum} from "./gum.mjs"
import {scorePartitions} from "./score.mjs"

/** @param {string} file a CoNLL-U file of GUM @param {{only?: string}} [options] a part of a document's name */
export function measureCoreference(file, {only = ""} = {}) {
  const documents = readGum(file)
    .filter(({id}) => id.includes(only))
    .map(({id, text, clusters}) => ({id, text, gold: clusters, found: findClusters(text)}))
  const score = (match, isLong) =>
    scorePartitions(
      documents.map(({gold, found}) => {
        const named = match(gold, found)
        return {gold: gold.filter(isLong), found: named.filter(isLong)}
      }),
    )
  const all = () => true
  const several = (cluster) => cluster.length > 1
  return {
    documents,
    exact: score(alignExact, all),
    head: score(alignHeads, all),
    exactWithoutSingletons: score(alignExact, several),
    headWithoutSingletons: score(alignHeads, several),
  }
}

/** The found clusters with gold mentions in place of those of the same span. */
export function alignExact(gold, found) {
  const byPlace = new Map(gold.flat().map((mention) => [`${mention.start}-${mention.end}`, mention]))
  return found.map((cluster) =>
    cluster.map((mention) => byPlace.get(`${mention.start}-${mention.end}`) ?? mention),
  )
}

/** The same for mentions with the same carrying word; of several, the one of the most alike span, each but once. */
export function alignHeads(gold, found) {
  const byHead = new Map()
  for (const mention of gold.flat()) {
    const key = mention.head.end
    if (!byHead.has(key)) byHead.set(key, [])
    byHead.get(key).push(mention)
  }
  const pairs = found.flat().flatMap((mention) =>
    (byHead.get(mention.head.end) ?? []).map((wanted) => ({
      mention,
      wanted,
      overlap: overlapOf(mention, wanted),
    })),
  )
  pairs.sort((a, b) => b.overlap - a.overlap || a.mention.start - b.mention.start)
  const named = new Map()
  const used = new Set()
  for (const {mention, wanted} of pairs) {
    if (named.has(mention) || used.has(wanted)) continue
    named.set(mention, wanted)
    used.add(wanted)
  }
  return found.map((cluster) => cluster.map((mention) => named.get(mention) ?? mention))
}

function overlapOf(a, b) {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

/**
 * How pronouns are resolved, by kind: of those in the gold that have a mention before them in their cluster which is no
 * pronoun, the share that were joined with a thing of that cluster (recall); and of those joined with anything, the
 * share that were so rightly (precision). The thing is the nearest mention before that is no pronoun.
 */
export function scorePronouns(documents) {
  const kinds = new Map()
  for (const {text, gold, found} of documents) {
    const named = alignHeads(gold, found)
    const goldOf = new Map(gold.flatMap((cluster) => cluster.map((mention) => [mention, cluster])))
    const foundOf = new Map(named.flatMap((cluster) => cluster.map((mention) => [mention, cluster])))
    const before = (cluster, mention) =>
      cluster
        .filter((other) => other.start < mention.start && kindOf(text, other) === undefined)
        .sort((a, b) => b.start - a.start)[0]
    for (const mention of new Set([...goldOf.keys(), ...foundOf.keys()])) {
      const kind = kindOf(text, mention)
      if (kind === undefined) continue
      if (!kinds.has(kind)) kinds.set(kind, {wanted: 0, joined: 0, right: 0})
      const count = kinds.get(kind)
      const cluster = goldOf.get(mention)
      if (cluster && before(cluster, mention)) count.wanted++
      const antecedent = foundOf.has(mention) ? before(foundOf.get(mention), mention) : undefined
      if (antecedent === undefined) continue
      count.joined++
      if (cluster && goldOf.get(antecedent) === cluster) count.right++
    }
  }
  return kinds
}

const pronouns = [
  ["he, she", /^(?:he|him|his|himself|she|her|hers|herself)$/i],
  ["it", /^(?:it|its|itself)$/i],
  ["they", /^(?:they|them|their|theirs|themselves)$/i],
  ["I, we, you", /^(?:i|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself)$/i],
]

function kindOf(text, {start, end}) {
  return pronouns.find(([, pattern]) => pattern.test(text.slice(start, end)))?.[0]
}
