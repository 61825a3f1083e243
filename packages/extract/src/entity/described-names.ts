import {isCommonWord} from "@relata/language"
import type {AnnotatedDocument, Token} from "@relata/model"
import type {SentenceAnalysis} from "../clause/clause.js"
import type {NominalMention} from "../mention/find-nominals.js"
import type {TextMention} from "../mention/mention.js"
import {MentionIndex} from "../mention/mention-index.js"
import type {Cluster} from "./cluster.js"
import {headLemma} from "./head-nouns.js"
import {headTypes, typeOfNoun} from "./head-types.js"
import type {NamedThings} from "./named-things.js"

/**
 * Noun phrases that say what a named thing is: in apposition ("its first phone, the Acme One"), or after "is"
 * ("Acme is a glass company"). They must agree in type.
 */
export function attachPredicates(
  doc: AnnotatedDocument,
  analyses: readonly SentenceAnalysis[],
  named: NamedThings,
  nominals: readonly NominalMention[],
): Map<NominalMention, Cluster> {
  const phrases = new MentionIndex(doc, nominals)
  const found = new Map<NominalMention, Cluster>()
  const join = (sentence: number, a: number, b: number) => {
    const first = named.nameAt(sentence, a)
    const second = named.nameAt(sentence, b)
    if ((first === undefined) === (second === undefined)) return
    const nominal = phrases.find(sentence, first === undefined ? a : b)
    const cluster = named.of(first ?? second!)
    if (nominal === undefined || cluster === undefined || nominal.isPlural || found.has(nominal)) return
    const type = typeOfNoun(headLemma(doc.sentences[sentence]!.tokens[nominal.head]!))
    if (type !== undefined && isSameKind(type, cluster.type)) found.set(nominal, cluster)
  }
  for (let sentence = 0; sentence < analyses.length; sentence++) {
    const {phrases: nounPhrases, clauses} = analyses[sentence]!
    const {tokens} = doc.sentences[sentence]!
    for (const phrase of nounPhrases)
      for (const apposition of phrase.appositions) join(sentence, phrase.head, apposition.head)
    for (let at = 0; at < tokens.length; at++) {
      const {deprel, head} = tokens[at]!
      if (deprel === "appos" && head !== undefined && head >= 0) join(sentence, head, at)
    }
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
      join(sentence, subject.head, object.head)
      for (const conjunct of object.conjuncts) join(sentence, subject.head, conjunct.head)
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
  named: NamedThings,
  nominals: readonly NominalMention[],
): Map<NominalMention, Cluster> {
  const plain = namesOfCommonWords(clusters)
  const found = new Map<NominalMention, Cluster>()
  for (const nominal of nominals) {
    const cluster = describedBy(doc.sentences[nominal.sentence]!.tokens, nominal, named, plain)
    if (cluster !== undefined) found.set(nominal, cluster)
  }
  return found
}

function describedBy(
  tokens: readonly Token[],
  nominal: NominalMention,
  named: NamedThings,
  plain: ReadonlyMap<string, readonly PlainName[]>,
): Cluster | undefined {
  const name = named.nameAt(nominal.sentence, skipAdjectives(tokens, nominal))
  if (name !== undefined && name.from >= nominal.from && name.to <= nominal.head && !nominal.isPlural) {
    const cluster = named.of(name)!
    return isDescription(cluster, headLemma(tokens[nominal.head]!), nominal, name) ? cluster : undefined
  }
  return plain.size === 0 ? undefined : saidInFull(tokens, nominal, plain)
}

/** The name of common words of which a phrase has all. */
function saidInFull(
  tokens: readonly Token[],
  {from, to, head}: NominalMention,
  plain: ReadonlyMap<string, readonly PlainName[]>,
): Cluster | undefined {
  const candidates =
    plain.get(tokens[head]!.form.toLowerCase()) ?? plain.get(tokens[head - 1]?.form.toLowerCase() ?? "")
  if (candidates === undefined) return undefined
  const words = new Set(tokens.slice(from, to).map(({form}) => form.toLowerCase()))
  return candidates.find(({parts}) => parts.every((part) => words.has(part)))?.cluster
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
    const long = cluster.mentions.filter(({text}) => /\s\S+\s/.test(text))
    for (const text of new Set(long.map((mention) => mention.text))) {
      const parts = text.toLowerCase().split(/\s+/)
      if (!parts.every(isCommonWord)) continue
      const list = names.get(parts.at(-1)!) ?? []
      list.push({parts, cluster})
      names.set(parts.at(-1)!, list)
    }
  }
  return names
}
