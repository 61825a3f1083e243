/**
 * Prints scores of mentions and coreference on a CoNLL-U file of GUM, document by document and together:
 *
 *   node packages/extract/bench/coreference.mjs GUM.conllu [--only PART-OF-NAME] [--errors] [--mentions]
 *
 * What is measured and how is told in coreference/measure.mjs. Under it stand the rules that linked mentions, with how
 * many of their links are right (coreference/links.mjs) beside the confidence that they give. --errors prints each cluster of the gold with the
 * number of the found cluster behind each mention; --mentions the mentions that only one side has.
 */
import {parseArgs} from "node:util"
import {judgeLinks, precisionByRule} from "./coreference/links.mjs"
import {alignHeads, measureCoreference, scorePronouns} from "./coreference/measure.mjs"

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {only: {type: "string"}, errors: {type: "boolean"}, mentions: {type: "boolean"}},
})
if (positionals.length !== 1) {
  process.stderr.write(
    "Usage: node packages/extract/bench/coreference.mjs GUM.conllu [--only NAME] [--errors]\n",
  )
  process.exit(2)
}
const {documents, ...scores} = measureCoreference(positionals[0], {only: values.only})
const show = ({precision, recall, f1}) => [f1, precision, recall].map((value) => value.toFixed(3)).join(" ")
console.log(
  `${"".padEnd(24)}${["mentions F1 P R", "MUC", "B3", "CEAF-e"].map((head) => head.padEnd(20)).join("")}CoNLL`,
)
for (const [name, {mentions, muc, bCubed, ceaf, conll}] of Object.entries(scores)) {
  const cells = [mentions, muc, bCubed, ceaf].map((rate) => show(rate).padEnd(20)).join("")
  console.log(`${name.padEnd(24)}${cells}${conll.toFixed(3)}`)
}
for (const [kind, {wanted, joined, right}] of scorePronouns(documents)) {
  console.log(`pronouns ${kind.padEnd(12)} right ${right} of ${joined} joined, ${wanted} to join`)
}
printLinks()
for (const document of documents) {
  if (values.errors) printClusters(document)
  if (values.mentions) printMentions(document)
}

function printLinks() {
  const links = judgeLinks(positionals[0], {only: values.only}).flat()
  console.log("\nlinks by rule         count  right  confidence")
  for (const {rule, count, right, confidence} of precisionByRule(links)) {
    const cells = [String(count).padStart(5), (right / count).toFixed(2).padStart(5), confidence.toFixed(2)]
    console.log(`  ${rule.padEnd(18)} ${cells.join("  ")}`)
  }
}

function printClusters({id, text, gold, found}) {
  console.log(`\n${id}`)
  const named = alignHeads(gold, found)
  const numberOf = new Map(named.flatMap((cluster, i) => cluster.map((mention) => [mention, i])))
  for (const [g, cluster] of gold.entries()) {
    if (cluster.length < 2) continue
    const mentions = cluster.map((mention) => `${quote(text, mention)}#${numberOf.get(mention) ?? "-"}`)
    console.log(`  gold ${g}: ${mentions.join(" | ")}`)
  }
  const goldOf = new Map(gold.flatMap((cluster, i) => cluster.map((mention) => [mention, i])))
  for (const [f, cluster] of named.entries()) {
    if (new Set(cluster.map((mention) => goldOf.get(mention) ?? mention)).size < 2) continue
    const mentions = cluster.map((mention) => `${quote(text, mention)}#${goldOf.get(mention) ?? "-"}`)
    console.log(`  mixed ${f}: ${mentions.join(" | ")}`)
  }
}

function printMentions({id, text, gold, found}) {
  const named = new Set(alignHeads(gold, found).flat())
  const wanted = new Set(gold.flat())
  console.log(`\n${id}`)
  for (const mention of wanted) if (!named.has(mention)) console.log(`  missed  ${quote(text, mention)}`)
  for (const mention of named) if (!wanted.has(mention)) console.log(`  extra   ${quote(text, mention)}`)
  const exact = new Set(gold.flat().map(({start, end}) => `${start}-${end}`))
  for (const mention of found.flat()) {
    if (!exact.has(`${mention.start}-${mention.end}`)) console.log(`  span    ${quote(text, mention)}`)
  }
}

function quote(text, {start, end}) {
  return JSON.stringify(text.slice(start, end).replace(/\s+/g, " "))
}
