import {isCommonWord, perForm} from "@relata/language"
import type {AnnotatedDocument, ExtractedEntity, LocalEntityId, Mention, Token} from "@relata/model"
import {compareText, foldName} from "@relata/model"
import type {SentenceAnalysis} from "../clause/clause.js"
import {findPronouns} from "../coreference/find-pronouns.js"
import {
  type ChooseAntecedent,
  type Reference,
  resolveCoreference,
} from "../coreference/resolve-coreference.js"
import {findNames} from "../mention/find-names.js"
import {findNominals} from "../mention/find-nominals.js"
import type {NameMention, TextMention} from "../mention/mention.js"
import type {MentionMap} from "../mention/mention-map.js"
import {findAcronyms} from "./acronyms.js"
import type {Cluster} from "./cluster.js"
import {confidenceOf} from "./confidence.js"
import {attachDescribed, attachPredicates} from "./described-names.js"
import {readEvidence} from "./evidence.js"
import {lastWordTypes} from "./head-types.js"
import {compareClusters, linkNames} from "./link-names.js"
import type {Link} from "./link-rules.js"
import {linkConfidence} from "./link-trust.js"
import {NamedThings} from "./named-things.js"
import {NominalGroups} from "./nominal-groups.js"
import {knownConcepts, knownPlaces, knownTechnologies} from "./world.js"

/** An entity on its way: what relations are read with, before it is decided what is kept. */
export interface CandidateEntity extends ExtractedEntity {
  readonly mentions: readonly TextMention[]
  /**
   * Indices of the mentions that only say what it is ("Acme is [a company]"): statements about them are statements
   * about the entity, but they do not name it.
   */
  readonly attributes: readonly number[]
  /** How far it can be trusted, 0 to 1: asked only for what is kept. */
  readonly trust: () => number
  /** Its mentions as an extraction has them, each with why it is one: likewise. */
  readonly linkedMentions: () => Mention[]
}

/**
 * Finds the things that a document speaks of: names with their aliases, pronouns and phrases that stand for them, and
 * the common noun phrases that may become things of their own (see `keepEntities`).
 *
 * @returns entities in the order of first mention, with ids `e1`, `e2`, …
 */
export function resolveEntities(
  doc: AnnotatedDocument,
  analyses: readonly SentenceAnalysis[],
): CandidateEntity[] {
  return entitiesOf(doc, resolveClusters(doc, analyses))
}

/** The clusters that have a name or a phrase to be called by, as entities. */
export function entitiesOf(doc: AnnotatedDocument, resolved: ResolvedClusters): CandidateEntity[] {
  return resolved.clusters
    .filter(hasLabel)
    .map((cluster, i) => entityOf(doc, cluster, `e${i + 1}` as LocalEntityId, resolved))
}

/** What is known of a document's things before they become entities. */
export interface ResolvedClusters {
  /** In the order of first mention; also what only pronouns speak of. */
  readonly clusters: readonly Cluster[]
  /** Mentions that only say what a thing is. */
  readonly attributes: ReadonlyMap<TextMention, Cluster>
  /** These, and names with a word for what they are. */
  readonly described: ReadonlyMap<TextMention, Cluster>
  /** Why mentions are of their things, where another rule than an equal name says so. */
  readonly links: Pick<MentionMap<Link>, "get">
}

/** The same as clusters of mentions. */
export function resolveClusters(
  doc: AnnotatedDocument,
  analyses: readonly SentenceAnalysis[],
  choose?: ChooseAntecedent,
): ResolvedClusters {
  const names = findNames(doc)
  const evidence = readEvidence(doc, analyses, names)
  const nominals = findNominals(doc, analyses, names)
  const acronyms = findAcronyms(doc, names, nominals)
  const clusters = linkNames(names, evidence.of, acronyms.byKey, (name) => actsAsPerson(doc, name)).filter(
    (cluster) => !isReference(cluster, doc),
  )
  const named = new NamedThings(doc, clusters)
  shareListTypes(named, evidence.lists)
  for (const cluster of clusters) setGender(cluster, doc)
  const attributes = attachPredicates(doc, analyses, named, nominals)
  const described = new Map([...attributes, ...attachDescribed(doc, clusters, named, nominals)])
  for (const [mention, cluster] of described) cluster.mentions.push(mention)
  const groups = new NominalGroups(doc, named, acronyms.nominals)
  const mentions = {names, named, nominals, described, pronouns: findPronouns(doc)}
  const {references, unnamed} = resolveCoreference(doc, analyses, mentions, groups, choose)
  for (const {mention, cluster} of references) cluster.mentions.push(mention)
  const links = linksOf(clusters, described, references, groups)
  const all = [...clusters, ...groups.clusters(), ...unnamed]
  for (const {mentions} of all) if (mentions.length > 1) mentions.sort((a, b) => a.start - b.start)
  all.sort(compareClusters)
  return {clusters: all, attributes, described, links}
}

/** "Holland joined", "Holland's father": the subject of a clause or an owner, and behind no preposition. */
function actsAsPerson({sentences}: AnnotatedDocument, {sentence, from, to, head}: NameMention): boolean {
  const {tokens} = sentences[sentence]!
  const before = tokens[from - 1]
  if (before?.upos === "ADP" && tokens[to]?.xpos !== "POS") return false
  const {deprel = ""} = tokens[head]!
  return (
    before?.upos !== "DET" &&
    (deprel.startsWith("nsubj") || (deprel === "nmod:poss" && tokens[to]?.xpos === "POS"))
  )
}

function linksOf(
  named: readonly Cluster[],
  described: ReadonlyMap<TextMention, Cluster>,
  references: readonly Reference[],
  groups: NominalGroups,
): MentionMap<Link> {
  const {links} = groups
  for (const cluster of named) for (const [mention, link] of cluster.links ?? []) links.set(mention, link)
  for (const [mention, {mentions}] of described) links.set(mention, {rule: "with its kind", to: mentions[0]!})
  for (const {mention, link} of references) if (link !== undefined) links.set(mention, link)
  return links
}

function hasLabel({mentions}: Cluster): boolean {
  return mentions.some(({kind}) => kind !== "pronoun")
}

/**
 * "the Agreement", "our Order": a common word with a capital, always with a determiner, refers; it names nothing. A
 * plural with "the" does, "the Greens", unless the text writes it small, too.
 */
function isReference({mentions}: Cluster, doc: AnnotatedDocument): boolean {
  const refers = mentions.every(({sentence, from, to, text}) => {
    if (to - from > 1 || from === 0) return false
    const {tokens} = doc.sentences[sentence]!
    const before = tokens[from - 1]!
    return (
      (before.upos === "DET" || before.xpos === "PRP$") &&
      isPlainCapital(tokens[from]!) &&
      !lastWordTypes.has(text) &&
      !isKnown(text)
    )
  })
  return refers && !isPeople(mentions, doc)
}

/** "The Greens won": a plural with a capital that acts. */
function isPeople(mentions: readonly TextMention[], doc: AnnotatedDocument): boolean {
  const tokensOf = ({sentence}: TextMention) => doc.sentences[sentence]!.tokens
  return (
    mentions.every((mention) => {
      const tokens = tokensOf(mention)
      const isNamedSo = tokens[mention.from]!.xpos === "NNPS" && mention.to - mention.from === 1
      return isNamedSo && /^the$/i.test(tokens[mention.from - 1]?.form ?? "")
    }) &&
    mentions.some((mention) => tokensOf(mention)[mention.from]!.deprel?.startsWith("nsubj")) &&
    !saysSmall(doc, mentions[0]!.text)
  )
}

const isSmall = perForm((form) => /^\p{Ll}/u.test(form))

/** Whether the text writes a word small somewhere. */
function saysSmall(doc: AnnotatedDocument, word: string): boolean {
  let words = smallWords.get(doc)
  if (words === undefined) {
    const found = new Set<string>()
    for (const {tokens} of doc.sentences) for (const {form} of tokens) if (isSmall(form)) found.add(form)
    words = found
    smallWords.set(doc, words)
  }
  return words.has(word.toLowerCase())
}

const smallWords = new WeakMap<AnnotatedDocument, ReadonlySet<string>>()

function isPlainCapital({form, upos, feats}: Token): boolean {
  return (
    upos === "PROPN" && /^\p{Lu}\p{Ll}+$/u.test(form) && feats?.NameType === undefined && isCommonWord(form)
  )
}

function isKnown(text: string): boolean {
  const folded = foldName(text)
  return knownPlaces.has(folded) || knownTechnologies.has(folded) || knownConcepts.has(folded)
}

/** How much the others of a list count beside what is known of a name itself. */
const shareOfList = 0.7

/** Names in one list are mostly of one type: each listens to the others. */
function shareListTypes(named: NamedThings, lists: readonly (readonly TextMention[])[]): void {
  const likelihoods = new Map<Cluster, ReadonlyMap<string, number>>()
  const heard = new Map<Cluster, Set<Cluster>>()
  for (const list of lists) {
    const members = new Set(list.flatMap((mention) => named.of(mention) ?? []))
    for (const member of members) {
      if (!likelihoods.has(member)) likelihoods.set(member, member.evidence.likelihoods())
      const others = heard.get(member) ?? new Set()
      heard.set(member, others)
      for (const other of members) if (other !== member) others.add(other)
    }
  }
  for (const [cluster, others] of heard) {
    if (others.size === 0) continue
    const scores = new Map<string, number>()
    for (const [type, likelihood] of likelihoods.get(cluster)!) {
      let sum = 0
      for (const other of others) sum += Math.log(0.02 + likelihoods.get(other)!.get(type)!)
      scores.set(type, Math.log(likelihood) + (shareOfList * sum) / others.size)
    }
    let best = cluster.type
    for (const [type, score] of scores) if (score > scores.get(best)!) best = type
    cluster.type = best
  }
}

function setGender(cluster: Cluster, doc: AnnotatedDocument): void {
  if (cluster.type !== "Person") return
  for (const mention of cluster.mentions as NameMention[]) {
    const title = mention.title
    if (title !== undefined && /^(?:mr|sir|lord|king|prince|duke|baron|father|brother)\b/.test(title))
      cluster.gender = "Masc"
    if (
      title !== undefined &&
      /^(?:mrs|ms|miss|dame|lady|queen|princess|duchess|baroness|sister)\b/.test(title)
    )
      cluster.gender = "Fem"
    const gender = doc.sentences[mention.sentence]!.tokens[mention.from]!.feats?.Gender
    if (gender !== undefined && mention.to - mention.from > 1) cluster.gender ??= gender
    if (cluster.gender !== undefined) return
  }
}

function entityOf(
  doc: AnnotatedDocument,
  cluster: Cluster,
  id: LocalEntityId,
  {attributes, links}: ResolvedClusters,
): CandidateEntity {
  const {mentions, type} = cluster
  const {label, aliases} = namesOf(cluster)
  return {
    id,
    label,
    type,
    aliases,
    mentions,
    attributes: describingOf(cluster, attributes),
    trust: () => confidenceOf(cluster, doc),
    linkedMentions: () => mentions.map((mention) => mentionOf(mention, links.get(mention))),
  }
}

const nothing: readonly never[] = []

function describingOf(
  {mentions, isNamed}: Cluster,
  attributes: ResolvedClusters["attributes"],
): readonly number[] {
  // Only what has a name is described.
  if (!isNamed || attributes.size === 0) return nothing
  const describing: number[] = []
  for (let at = 0; at < mentions.length; at++)
    if (mentions[at]!.kind === "nominal" && attributes.has(mentions[at]!)) describing.push(at)
  return describing
}

/** What a thing is called, first of all and otherwise. */
function namesOf({mentions, isNamed, type}: Cluster): Pick<ExtractedEntity, "label" | "aliases"> {
  if (mentions.length === 1) return {label: mentions[0]!.text, aliases: nothing}
  const kind = isNamed ? "name" : "nominal"
  const counts = new Map<string, number>()
  for (const mention of mentions)
    if (mention.kind === kind) counts.set(mention.text, (counts.get(mention.text) ?? 0) + 1)
  const label = bestLabel(counts, type)
  const aliases =
    counts.size === 1 ? nothing : [...counts.keys()].filter((text) => text !== label).sort(compareText)
  return {label, aliases}
}

function mentionOf(mention: TextMention, link: Link | undefined): Mention {
  const {start, end, kind} = mention
  if (link === undefined) return {start, end, kind}
  const {rule, to} = link
  const confidence = linkConfidence(mention, link)
  return {start, end, kind, link: {rule, to: {start: to.start, end: to.end}, confidence}}
}

/**
 * The label: for people and products the fullest name that is not out of proportion, for others the commonest.
 * Among equals the first in the text.
 * @param counts - how often each name is said
 */
function bestLabel(counts: ReadonlyMap<string, number>, type: string): string {
  let best = ""
  let bestScore = Number.NEGATIVE_INFINITY
  for (const [text, count] of counts) {
    if (counts.size === 1) return text
    const words = text.split(/\s+/).length
    const fullness = type === "Person" || type === "Product" ? Math.min(words, 2) * 1000 : 0
    const isShouting = text.length > 5 && text === text.toUpperCase() && /\p{Lu}{5}/u.test(text) ? -500 : 0
    const isAcronym =
      /^[\p{Lu}.]{2,5}$/u.test(text) && type !== "Technology" && type !== "Location" ? -0.5 : 0
    const plain = text.replace(/s$|,? (?:Inc|Corp|Co|Ltd)\.?$| (?:Corporation|Company|Limited)$/, "")
    const isLesserForm = plain !== text && counts.has(plain) ? -0.4 : 0
    const score = fullness + count + isShouting + isAcronym + isLesserForm
    if (score > bestScore) {
      best = text
      bestScore = score
    }
  }
  return best
}
