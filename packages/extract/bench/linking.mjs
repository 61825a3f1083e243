/**
 * Prints how many of the links between documents are right, by the rule that made them, on GUM's documents, whose entities
 * bear addresses in Wikipedia:
 *
 *   node packages/extract/bench/linking.mjs GUM.conllu… [--wrong]
 *
 * Two entities of two documents that the fold puts into one node are judged where GUM gives an address for both. A name
 * counts four times at most, as some stand in dozens of documents. --wrong lists the links that are not right.
 */
import {parseArgs} from "node:util"
import {annotate} from "../../language/dist/index.js"
import {documentId, foldGraph, foldName, memberLinks} from "../../model/dist/index.js"
import {extract} from "../dist/index.js"
import {paragraphsOf} from "./coreference/found.mjs"
import {placeOf, readGumDocuments, withoutArticle} from "./gum-entities.mjs"

const perName = 4

const {values, positionals} = parseArgs({allowPositionals: true, options: {wrong: {type: "boolean"}}})
if (positionals.length === 0) {
  process.stderr.write("Usage: node packages/extract/bench/linking.mjs GUM.conllu… [--wrong]\n")
  process.exitCode = 2
} else main(positionals.flatMap(readAddresses))

function main(documents) {
  const addressOf = new Map()
  const extractions = documents.map(({id, text, addresses}) => {
    const doc = annotate({id: documentId(id, text), source: id, text, blocks: paragraphsOf(text)})
    const extraction = extract(doc)
    for (const entity of extraction.entities)
      addressOf.set(`${extraction.id}#${entity.id}`, addressIn(entity, addresses))
    return extraction
  })
  const graph = foldGraph(extractions)
  const rows = new Map()
  const wrong = []
  graph.graph.forEachNode((node, {label}) => {
    const links = memberLinks(graph, node).filter(
      ({member, to}) => addressOf.get(member) && addressOf.get(to),
    )
    for (const {member, to, rule, sharedNames} of spread(links)) {
      const isRight = addressOf.get(member) === addressOf.get(to)
      for (const key of [
        rule,
        `${rule}, ${sharedNames.length > 0 ? "other names in both" : "no other name in both"}`,
      ]) {
        const row = rows.get(key) ?? {count: 0, right: 0}
        row.count++
        row.right += isRight ? 1 : 0
        rows.set(key, row)
      }
      if (!isRight) wrong.push(`${label}: ${addressOf.get(member)}, ${addressOf.get(to)}`)
    }
  })
  console.log(`${documents.length} documents, ${graph.graph.order} nodes`)
  for (const [key, {count, right}] of [...rows].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`${key.padEnd(36)} ${String(count).padStart(4)} ${(right / count).toFixed(2)}`)
  if (values.wrong) console.log(wrong.join("\n"))
}

function spread(links) {
  if (links.length <= perName) return links
  return Array.from({length: perName}, (_, i) => links[Math.floor((i * links.length) / perName)])
}

/** The address that most names of an entity have. */
function addressIn({mentions}, addresses) {
  const counts = new Map()
  for (const {start, end, kind} of mentions) {
    const address = kind === "name" ? (addresses.get(`${start}:${end}`) ?? addresses.get(end)) : undefined
    if (address !== undefined) counts.set(address, (counts.get(address) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** The addresses of a file's mentions, by `start:end` without an article, and by the end of their carrying words. */
function readAddresses(file) {
  return readGumDocuments(file).map(({id, text, sentences}) => {
    const addresses = new Map()
    for (const sentence of sentences) {
      for (const mention of sentence.mentions) {
        const address = foldName(mention.parts.slice(7).join("-"))
        if (address === "") continue
        const first = placeOf(sentence, withoutArticle(sentence.words, mention))
        addresses.set(`${first?.start}:${placeOf(sentence, mention.to)?.end}`, address)
        addresses.set(placeOf(sentence, mention.carrying)?.end, address)
      }
    }
    return {id, text, addresses}
  })
}
