import {perForm} from "@relata/language"
import type {AnnotatedDocument, Token} from "@relata/model"
import {type Cluster, typeOrder} from "../entity/cluster.js"
import {belongings, objectVerbs, speechVerbs, subjectVerbs} from "../entity/evidence-words.js"
import type {Link} from "../entity/link-rules.js"
import {pronounSignals, trustOf} from "../entity/link-trust.js"
import type {NominalMention} from "../mention/find-nominals.js"
import type {TextMention} from "../mention/mention.js"
import type {PronounMention} from "./find-pronouns.js"
import type {Entry, History, Role} from "./history.js"
import {pronounWeights} from "./pronoun-weights.js"

/** How many sentences back a pronoun may look. */
const window = 3

/** The kinds of pronouns that have weights of their own. */
type Weighted = keyof typeof pronounWeights

/**
 * What the weights must come to. Zero is where a wrong antecedent is as likely as a right one, seen alone; a missing
 * antecedent costs the text that follows, too.
 */
const threshold: Readonly<Record<Weighted, number>> = {person: -3, thing: -1, several: -1}

/** Added for what has a name: pages about named things are what a graph is made of, and GUM also has letters and courts. */
const ofName: Readonly<Record<Weighted, number>> = {person: 1, thing: 1, several: 0.5}

/** Added for what an article begins with: a page tells of somebody, as biographies do and few texts of GUM. */
const ofTopic: Readonly<Record<Weighted, number>> = {person: 1, thing: 0, several: 0}

/** A thing that a pronoun may refer to, with what speaks for or against it. */
export interface Candidate {
  readonly cluster: Cluster
  /** Where it was mentioned last before the pronoun. */
  readonly mention: TextMention
  /** Whether the article begins with it. */
  readonly isTopic: boolean
  /** Names of features in {@link pronounWeights}. */
  readonly features: readonly string[]
}

/**
 * What a pronoun refers to: of the things that agree with it and stand near, the one that most speaks for; nothing when
 * more speaks against each of them.
 */
export function antecedentOfPronoun(
  doc: AnnotatedDocument,
  history: History,
  pronoun: PronounMention,
): Antecedent | undefined {
  if (weightedAs(pronoun) === undefined) return undefined
  const candidates = candidatesFor(doc, history, pronoun)
  const owner = isOwn(doc, pronoun) ? ownSubject(history, pronoun, candidates) : undefined
  return chooseCandidate(
    pronoun,
    (owner === undefined ? candidates : [owner]).map((candidate) => ({
      candidate,
      score: scoreOf(pronoun, candidate),
    })),
  )
}

/** "his own" */
function isOwn({sentences}: AnnotatedDocument, {sentence, to}: PronounMention): boolean {
  return sentences[sentence]!.tokens[to]?.form === "own"
}

/** "Ada took ideas from Bea's book for her own": what is somebody's own is the subject's. */
function ownSubject(
  history: History,
  {sentence}: PronounMention,
  candidates: readonly Candidate[],
): Candidate | undefined {
  const subjects = candidates.filter(
    ({mention}) => mention.sentence === sentence && history.roleOf(mention) === "subject",
  )
  return subjects.length === 1 ? subjects[0] : undefined
}

/** What a pronoun refers to, and why. */
export interface Antecedent {
  readonly cluster: Cluster
  readonly link: Link
}

/** Of weighed candidates, in the order of {@link candidatesFor}, the best, if it is better than none. */
export function chooseCandidate(
  pronoun: PronounMention,
  weighed: readonly {readonly candidate: Candidate; readonly score: number}[],
): Antecedent | undefined {
  const none = scoreOf(pronoun)
  let best: Candidate | undefined
  let most = none
  for (const {candidate, score} of weighed) {
    if (score <= most) continue
    best = candidate
    most = score
  }
  if (best === undefined) return undefined
  let rivals = Math.exp(none - most)
  for (const {candidate, score} of weighed) if (candidate !== best) rivals += Math.exp(score - most)
  const confidence = trustOf("pronoun", pronounSignals(pronoun, best.cluster, -Math.log(rivals)))
  return {cluster: best.cluster, link: {rule: "pronoun", to: best.mention, confidence}}
}

/** What speaks for a candidate, all together; without one, what must be exceeded. */
export function scoreOf(pronoun: PronounMention, candidate?: Candidate): number {
  const kind = weightedAs(pronoun)
  if (kind === undefined) return 0
  if (candidate === undefined) return threshold[kind]
  const weights = pronounWeights[kind]
  let score = candidate.cluster.isNamed ? ofName[kind] : 0
  if (candidate.isTopic) score += ofTopic[kind]
  for (const feature of candidate.features) score += weights[feature] ?? 0
  return score
}

/** With which weights the antecedent of a pronoun is chosen; `undefined` for the first and second person. */
export function weightedAs({asks}: PronounMention): Weighted | undefined {
  switch (asks) {
    case "male":
    case "female":
      return "person"
    case "thing":
    case "several":
      return asks
    default:
      return undefined
  }
}

/** The things that a pronoun may refer to, nearest first. */
export function candidatesFor(
  doc: AnnotatedDocument,
  history: History,
  pronoun: PronounMention,
): Candidate[] {
  const {tokens} = doc.sentences[pronoun.sentence]!
  const role = history.roleOf(pronoun)
  const isMain = isMainClause(tokens, pronoun.head)
  const expected = expectedType(tokens, pronoun.head)
  /** Of each thing its nearest mention, and how often it is mentioned near by. */
  const near = new Map<Cluster, {readonly entry: Entry; times: number}>()
  for (const entry of history.before(pronoun, window)) {
    if (!agrees(pronoun, entry) || isBareOffice(doc, entry)) continue
    // "Acme's revenue fell. Its subsidiary …": an idea has no subsidiary
    if (
      expected !== undefined &&
      !entry.cluster.isNamed &&
      entry.cluster.type === "Concept" &&
      entry.mention.kind === "nominal"
    )
      continue
    if (entry.mention.sentence === pronoun.sentence && isBarred(tokens, pronoun, entry.mention, history))
      continue
    const known = near.get(entry.cluster)
    if (known === undefined) near.set(entry.cluster, {entry, times: 1})
    else known.times++
  }
  const candidates: Candidate[] = []
  for (const [cluster, {entry, times}] of near) {
    const {mention, role: its} = entry
    const features = [
      "any",
      sentencesBack[pronoun.sentence - mention.sentence]!,
      its,
      roleForRole[its][role],
      mention.kind,
      ranks[Math.min(candidates.length, 3)]!,
      timesNear[Math.min(times, 4) - 1]!,
      ofType(cluster),
    ]
    if (expected !== undefined)
      features.push(expected === cluster.type ? "fits its words" : "does not fit its words")
    if (mention.kind === "nominal") {
      features.push(determinerOf(mention as NominalMention))
      const owner = ownerOf(doc.sentences[mention.sentence]!.tokens, mention.head)
      if (owner !== undefined) features.push(owner.upos === "PROPN" ? "owned by a name" : "owned")
    }
    if (isMain && its === "subject" && isMainClause(doc.sentences[mention.sentence]!.tokens, mention.head))
      features.push("subject of the sentence")
    if (cluster.gender !== undefined) features.push("gender known")
    const isTopic = history.isTopic(cluster, pronoun)
    if (isTopic) features.push(role === "subject" ? "topic for subject" : "topic")
    // "Born to Ada, she …": what is named on the way to the subject is not yet spoken of.
    if (role === "subject" && isMain && pronoun.sentence === mention.sentence && its !== "subject")
      features.push("on the way to the subject")
    features.push(namedOften[Math.min(5, Math.floor(Math.log2(cluster.mentions.length + 1)))]!)
    candidates.push({cluster, mention, isTopic, features})
  }
  return candidates
}

// Names of features, made once: there are hundreds of thousands of candidates in a long text.
const sentencesBack = [0, 1, 2, 3].map((count) => `${count} sentences back`)
const ranks = [1, 2, 3, 4].map((rank) => `rank ${rank}`)
const timesNear = [1, 2, 3, 4].map((times) => `${times} times near`)
const namedOften = [0, 1, 2, 3, 4, 5].map((often) => `named ${often} of 5 often`)
const namedTypes = new Map(typeOrder.map((type) => [type, `named ${type}`]))
const commonTypes = new Map(typeOrder.map((type) => [type, `common ${type}`]))
const roleForRole = forEachRole((its) => forEachRole((role) => `${its} for ${role}`))

function forEachRole<Value>(make: (role: Role) => Value): Readonly<Record<Role, Value>> {
  return {
    subject: make("subject"),
    owner: make("owner"),
    possessor: make("possessor"),
    object: make("object"),
    other: make("other"),
  }
}

function ofType({isNamed, type}: Cluster): string {
  return (isNamed ? namedTypes : commonTypes).get(type) ?? ""
}

/** The type of thing that owns, does or suffers such a thing: "its subsidiary", "it acquired Bolt". */
function expectedType(tokens: readonly Token[], at: number): string | undefined {
  const {deprel, head} = tokens[at]!
  const other = tokens[head ?? -1]
  if (other === undefined) return undefined
  const lemma = other.lemma.toLowerCase()
  if (deprel === "nmod:poss") {
    // "its stock price" is not the price of a product
    const before = tokens[(head ?? 0) - 1]
    return (before?.deprel === "compound" ? belongings.get(before.lemma) : undefined) ?? belongings.get(lemma)
  }
  if (deprel === "nsubj") return speechVerbs.has(lemma) ? "Organization" : subjectVerbs.get(lemma)
  return deprel === "obj" || deprel === "nsubj:pass" ? objectVerbs.get(lemma) : undefined
}

/** `Ada` of "Ada's idea" */
function ownerOf(tokens: readonly Token[], head: number): Token | undefined {
  for (let i = head - 1; i >= 0 && i > head - 8; i--) {
    if (tokens[i]!.head === head && tokens[i]!.deprel === "nmod:poss") return tokens[i]
  }
  return undefined
}

/** Whether a word stands in the main clause of its sentence. */
function isMainClause(tokens: readonly Token[], at: number): boolean {
  for (let i = at, steps = 0; i >= 0 && steps < 8; i = tokens[i]!.head ?? -1, steps++) {
    if (opensClause(tokens[i]!.deprel ?? "")) return false
  }
  return true
}

const opensClause = perForm((deprel) => /^(?:acl|advcl|ccomp|xcomp|csubj|parataxis)/.test(deprel))

function determinerOf({determiner}: NominalMention): string {
  if (determiner === undefined) return "bare"
  if (/^an?$/.test(determiner)) return "a"
  return /^(?:the|this|that|these|those)$/.test(determiner) ? "the" : "other determiner"
}

function agrees(pronoun: PronounMention, {cluster, mention}: Entry): boolean {
  const {type, gender, isNamed} = cluster
  if (mention.kind === "pronoun" && (mention as PronounMention).asks !== pronoun.asks) return false
  const isPlural = !isNamed && mention.kind === "nominal" && (mention as NominalMention).isPlural
  switch (pronoun.asks) {
    case "male":
      return type === "Person" && gender !== "Fem" && !isPlural
    case "female":
      return type === "Person" && gender !== "Masc" && !isPlural
    case "thing":
      return type !== "Person" && type !== "Group" && !isPlural
    case "several":
      return isNamed ? type === "Group" || type === "Organization" : isPlural || type === "Group"
    default:
      return false
  }
}

/** "stepped down as chief executive": what somebody is, and nobody by itself. */
function isBareOffice({sentences}: AnnotatedDocument, {cluster, mention}: Entry): boolean {
  if (cluster.isNamed || cluster.type !== "Person" || mention.kind !== "nominal") return false
  const {determiner, isPlural, sentence, from, head} = mention as NominalMention
  if (isPlural) return false
  if (determiner === undefined) return true
  const {tokens} = sentences[sentence]!
  for (let i = Math.max(0, from - 6); i < from; i++)
    if (tokens[i]!.head === head && tokens[i]!.form === "as") return true
  return false
}

/** What a pronoun cannot mean in its own sentence: the phrase it stands in, and the subject of its own verb. */
function isBarred(
  tokens: readonly Token[],
  pronoun: PronounMention,
  mention: TextMention,
  history: History,
): boolean {
  const {head} = pronoun
  if (hangsOn(tokens, head, mention.head)) return true
  const token = tokens[head]!
  if (/sel(?:f|ves)$/i.test(token.form) || token.deprel === "nmod:poss") return false
  if (history.actors(pronoun).includes(mention.head)) return true
  let other = tokens[mention.head]!
  // "Acme, Bolt and Caro own it": each of them owns
  for (let steps = 0; other.deprel === "conj" && steps < 8; steps++) other = tokens[other.head!]!
  return token.head === other.head && (other.deprel?.startsWith("nsubj") ?? false)
}

const isInPhrase = perForm((deprel) => /^(?:nmod|compound|amod|det|flat|case|nummod)/.test(deprel))

/** Whether a word stands in the phrase of another, but not in a clause of its own there. */
function hangsOn(tokens: readonly Token[], at: number, head: number): boolean {
  for (let i = at, steps = 0; steps < 8; steps++) {
    if (!isInPhrase(tokens[i]!.deprel ?? "")) return false
    i = tokens[i]!.head ?? -1
    if (i === head) return true
    if (i < 0) return false
  }
  return false
}
