import {isCommonWord} from "@relata/language"
import type {AnnotatedDocument, Token} from "@relata/model"
import type {SentenceAnalysis} from "../clause/clause.js"
import type {NominalMention} from "../mention/find-nominals.js"
import type {TextMention} from "../mention/mention.js"
import {type Cluster, MentionIndex} from "./cluster.js"
import {headLemma} from "./evidence.js"
import {headTypes} from "./head-types.js"

/**
 * Noun phrases that say what a named thing is: in apposition ("its first phone, the Acme One"), or after "is"
 * ("Acme is a glass company"). They must agree in type.
 */
export function attachPredicates(
  doc: AnnotatedDocument,
  analyses: readonly SentenceAnalysis[],
  clusters: readonly Cluster[],
  nominals: readonly NominalMention[],
): Map<NominalMention, Cluster> {
  const clusterOf = new Map<TextMention, Cluster>()
  for (const cluster of clusters) for (const mention of cluster.mentions) clusterOf.set(mention, cluster)
  const names = new MentionIndex(clusterOf.keys())
  const phrases = new MentionIndex(nominals)
  const found = new Map<NominalMention, Cluster>()
  for (const [sentence, {phrases: nounPhrases, clauses}] of analyses.entries()) {
    const {tokens} = doc.sentences[sentence]!
    const join = (a: number, b: number) => {
      const [first, second] = [names.find(sentence, a), names.find(sentence, b)]
      if ((first === undefined) === (second === undefined)) return
      const nominal = phrases.find(sentence, first === undefined ? a : b)
      const cluster = clusterOf.get(first ?? second!)
      if (nominal === undefined || cluster === undefined || nominal.isPlural || found.has(nominal)) return
      const type = headTypes.get(headLemma(tokens[nominal.head]!))
      if (type !== undefined && isSameKind(type, cluster.type)) found.set(nominal, cluster)
    }
    for (const phrase of nounPhrases)
      for (const apposition of phrase.appositions) join(phrase.head, apposition.head)
    for (const [at, {deprel, head}] of tokens.entries())
      if (deprel === "appos" && head !== undefined && head >= 0) join(head, at)
    for (const {predicate, subject, objects} of clauses) {
      if (
        predicate.lemma !== "be" ||
        predicate.isNegated ||
        predicate.modal !== undefined ||
        subject === undefined
      )
        continue
      // "Ada was a chemist and suffragist": both are said of the one subject.
      const [object] = objects
      if (object === undefined || subject.conjuncts.length > 0) continue
      join(subject.head, object.head)
      for (const conjunct of object.conjuncts) join(subject.head, conjunct.head)
    }
  }
  return found
}

function isSameKind(a: string, b: string): boolean {
  if (a === b) return true
  return (thingTypes.has(a) && thingTypes.has(b)) || (b === "Organization" && a === "Group")
}

/**
 * Noun phrases that are a name with a word for what it is: "the Gecko layout engine", "the al-Ahali group", "AI
 * technology"; and those that say a name of common words in full: "the new autumn product launch event" for the
 * "Autumn Product Launch".
 * @returns mention to the named thing that it speaks of
 */
export function attachDescribed(
  doc: AnnotatedDocument,
  clusters: readonly Cluster[],
  nominals: readonly NominalMention[],
): Map<NominalMention, Cluster> {
  const clusterOf = new Map<TextMention, Cluster>()
  for (const cluster of clusters) for (const mention of cluster.mentions) clusterOf.set(mention, cluster)
  const index = new MentionIndex(clusterOf.keys())
  const plain = namesOfCommonWords(clusters)
  const found = new Map<NominalMention, Cluster>()
  for (const nominal of nominals) {
    const tokens = doc.sentences[nominal.sentence]!.tokens
    const name = index.find(nominal.sentence, skipAdjectives(tokens, nominal))
    if (name !== undefined && name.from >= nominal.from && name.to <= nominal.head && !nominal.isPlural) {
      const cluster = clusterOf.get(name)!
      if (isDescription(cluster, headLemma(tokens[nominal.head]!), nominal, name)) found.set(nominal, cluster)
      continue
    }
    const words = new Set(tokens.slice(nominal.from, nominal.to).map(({form}) => form.toLowerCase()))
    const said = (
      plain.get(tokens[nominal.head]!.form.toLowerCase()) ??
      plain.get(tokens[nominal.head - 1]?.form.toLowerCase() ?? "")
    )?.find(({parts}) => parts.every((part) => words.has(part)))
    if (said !== undefined) found.set(nominal, said.cluster)
  }
  return found
}

/** "the liberal Acme party" */
function skipAdjectives(tokens: readonly Token[], {from, head}: NominalMention): number {
  let at = from
  while (at < head && tokens[at]!.upos === "ADJ") at++
  return at
}

const thingTypes: ReadonlySet<string> = new Set(["Product", "Technology", "Work", "Law", "Award"])
const namedGroups =
  /^(?:company|firm|corporation|community|group|party|organization|organisation|newspaper|magazine|band|foundation|agency|startup|museum|prize|river|region)$/

/** Whether the head says what the name is, and not something of the name's: "engine", not "headquarters". */
function isDescription(cluster: Cluster, lemma: string, nominal: NominalMention, name: TextMention): boolean {
  const isDefinite =
    nominal.determiner === undefined || /^(?:the|this|that|its|their|his|her)$/.test(nominal.determiner)
  if (!isDefinite) return false
  const {type} = cluster
  if (type === "Concept" || type === "Technology") {
    if (/^(?:technology|field|technique|method|algorithm|protocol|standard|format)$/.test(lemma)) return true
  }
  if (thingTypes.has(type)) {
    const headType = headTypes.get(lemma)
    return (
      headType !== undefined && (thingTypes.has(headType) || /^(?:client|editor|player|reader)$/.test(lemma))
    )
  }
  return (
    nominal.to - name.to === 1 &&
    nominal.determiner === "the" &&
    namedGroups.test(lemma) &&
    type !== "Person" &&
    type !== "Location"
  )
}

interface PlainName {
  readonly parts: readonly string[]
  readonly cluster: Cluster
}

/** Names of three words or more that are all common words, by their last word. */
function namesOfCommonWords(clusters: readonly Cluster[]): ReadonlyMap<string, PlainName[]> {
  const names = new Map<string, PlainName[]>()
  for (const cluster of clusters) {
    for (const text of new Set(cluster.mentions.map((mention) => mention.text))) {
      const parts = text.toLowerCase().split(/\s+/)
      if (parts.length < 3 || !parts.every(isCommonWord)) continue
      const list = names.get(parts.at(-1)!) ?? []
      list.push({parts, cluster})
      names.set(parts.at(-1)!, list)
    }
  }
  return names
}
