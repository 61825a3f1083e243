import type {AnnotatedDocument, Token} from "@relata/model"
import type {SentenceAnalysis} from "../clause/clause.js"
import {isOccupation} from "../clause/role-nouns.js"
import {type Cluster, noEvidence} from "../entity/cluster.js"
import {headLemma} from "../entity/head-nouns.js"
import {headTypes} from "../entity/head-types.js"
import type {Link} from "../entity/link-rules.js"
import type {NamedThings} from "../entity/named-things.js"
import type {NominalGroups} from "../entity/nominal-groups.js"
import type {NominalMention} from "../mention/find-nominals.js"
import type {NameMention, TextMention} from "../mention/mention.js"
import type {PronounMention} from "./find-pronouns.js"
import {type Entry, History} from "./history.js"
import {antecedentOfPronoun} from "./resolve-pronoun.js"

/** Says what a pronoun refers to. */
export type ChooseAntecedent = typeof antecedentOfPronoun

/** How many sentences back a phrase such as "the company" may look. */
const nominalWindow = 6

/**
 * Finds what common noun phrases and pronouns refer to, from the first to the last.
 *
 * A definite phrase ("the company", "this model") is the nearest named thing that it fits; other phrases with the same
 * words are one thing. A pronoun is the fitting thing that is most in mind. What it refers to must agree in kind, and
 * stand in the same article and not too far back. A pronoun that finds nothing is a
 * thing without a name. Names are settled before.
 * @param groups - takes the phrases that refer to no name
 * @param choose - for learning: what else to do with each pronoun
 */
export function resolveCoreference(
  doc: AnnotatedDocument,
  analyses: readonly SentenceAnalysis[],
  {names, named, nominals, described, pronouns}: FoundMentions,
  groups: NominalGroups,
  choose: ChooseAntecedent = antecedentOfPronoun,
): ResolvedReferences {
  const references: Reference[] = []
  const history = new History(doc, analyses)
  const unnamed = new Unnamed()
  // Three lists that are in order already, which sorting only has to merge.
  const mentions = [...names, ...nominals, ...pronouns]
  mentions.sort((a, b) => a.start - b.start || b.end - a.end)
  for (const mention of mentions) {
    const cluster =
      mention.kind === "name"
        ? named.of(mention)
        : mention.kind === "nominal"
          ? described.get(mention)
          : undefined
    if (cluster !== undefined) history.add(mention, cluster)
    else if (mention.kind === "nominal") {
      const antecedent = antecedentOfNominal(doc, history, mention)
      if (antecedent !== undefined) {
        const link = {rule: "definite phrase", to: antecedent.mention} as const
        references.push({mention, cluster: antecedent.cluster, link})
      }
      history.add(mention, antecedent?.cluster ?? groups.add(mention))
    } else if (mention.kind === "pronoun") {
      const antecedent = choose(doc, history, mention)
      const cluster = antecedent?.cluster ?? unnamed.clusterOf(mention)
      learnGender(cluster, mention, antecedent?.link)
      references.push({mention, cluster, link: antecedent?.link})
      history.add(mention, cluster)
    }
  }
  return {references, unnamed: unnamed.clusters}
}

/** Who is surely "she" is no "he" further on. */
function learnGender(cluster: Cluster, {asks}: PronounMention, link: Link | undefined): void {
  if (cluster.gender !== undefined || cluster.type !== "Person" || (link?.confidence ?? 0) < sureOfGender)
    return
  if (asks === "male") cluster.gender = "Masc"
  else if (asks === "female") cluster.gender = "Fem"
}

const sureOfGender = 0.85

/** What coreference is about, each list in the order of the text. */
export interface FoundMentions {
  readonly names: readonly NameMention[]
  readonly named: NamedThings
  readonly nominals: readonly NominalMention[]
  /** Phrases that are known to speak of a named thing. */
  readonly described: ReadonlyMap<TextMention, Cluster>
  readonly pronouns: readonly PronounMention[]
}

export interface ResolvedReferences {
  /** The pronouns, and the phrases that `groups` did not take. */
  readonly references: readonly Reference[]
  /** What only pronouns speak of. */
  readonly unnamed: readonly Cluster[]
}

/** A mention with what it refers to, and why; no link for a thing that it brings up itself. */
export interface Reference {
  readonly mention: TextMention
  readonly cluster: Cluster
  readonly link: Link | undefined
}

/** What only pronouns speak of: somebody whom the text does not name, or who speaks. */
class Unnamed {
  /** In the order in which they were spoken of. */
  readonly clusters: Cluster[] = []
  readonly #speakers = new Map<string, Cluster>()

  /** A new thing for a pronoun of the third person; for others, the one who speaks or is spoken to in its article. */
  clusterOf({asks, article}: PronounMention): Cluster {
    const isThird = asks === "male" || asks === "female" || asks === "thing" || asks === "several"
    if (isThird) return this.#make(typeFor[asks], asks)
    const key = `${asks} ${article}`
    const known = this.#speakers.get(key) ?? this.#make(asks === "speakers" ? "Group" : "Person", asks)
    this.#speakers.set(key, known)
    return known
  }

  #make(type: string, asks: PronounMention["asks"]): Cluster {
    const gender = asks === "male" ? "Masc" : asks === "female" ? "Fem" : undefined
    const cluster = {
      mentions: [],
      evidence: noEvidence,
      links: undefined,
      isNamed: false,
      type,
      gender,
    }
    this.clusters.push(cluster)
    return cluster
  }
}

const typeFor = {male: "Person", female: "Person", thing: "Concept", several: "Group"} as const

/** Phrases that can stand for a name: "the company", "this model", not "the new company in Paris". */
function antecedentOfNominal(
  doc: AnnotatedDocument,
  history: History,
  nominal: NominalMention,
): Entry | undefined {
  if (nominal.isPlural || nominal.to - nominal.from > 2) return undefined
  if (nominal.determiner === undefined || !/^(?:the|this|that)$/.test(nominal.determiner)) return undefined
  const tokens = doc.sentences[nominal.sentence]!.tokens
  if (nominal.determiner === "the" && isSpecified(tokens, nominal)) return undefined
  const lemma = headLemma(tokens[nominal.head]!)
  if (tokens[nominal.head]!.form.endsWith("-year-old")) return soleActor(history, nominal, nominalWindow)
  const type = headTypes.get(lemma)
  if (type === undefined || !canBeNamed(type)) return undefined
  // "the company", but of phrases with a modifier only "this latest model" points back.
  if (nominal.to - nominal.from === 2 && !isLightModifier(tokens[nominal.from]!, nominal.determiner))
    return undefined
  const wanted = type === "Group" ? "Organization" : type
  const fitting = history
    .before(nominal, nominalWindow)
    .filter(
      ({cluster, mention}) =>
        cluster.isNamed &&
        (cluster.type === wanted || (wanted === "Product" && cluster.type === "Technology")) &&
        !(mention.sentence === nominal.sentence && mention.to === nominal.from),
    )
  return (
    nearestNamed(history, nominal, fitting, (cluster) => isDescribedAs(history, cluster, lemma)) ??
    nearestNamed(history, nominal, fitting, (cluster) => canBeCalled(history, cluster, lemma)) ??
    (type === "Person" && isOccupation(lemma) ? onlyOneNear(nominal, fitting) : undefined)
  )
}

/** "The 25-year-old": the person that the sentences before tell of, the topic or the nearest one that acts. */
function soleActor(history: History, nominal: NominalMention, window: number): Entry | undefined {
  const people = history
    .before(nominal, window)
    .filter(
      ({cluster, mention}) =>
        cluster.isNamed && cluster.type === "Person" && mention.sentence < nominal.sentence,
    )
  const near = people.filter(({mention}) => nominal.sentence - mention.sentence <= topicWindow)
  return (
    near.find(({cluster}) => history.isTopic(cluster, nominal)) ??
    near.find(({role}) => role === "subject") ??
    (new Set(people.map(({cluster}) => cluster)).size === 1 ? people[0] : undefined)
  )
}

/** The named thing before a phrase that it can stand for; what is named in passing gives way to the article's topic. */
function nearestNamed(
  history: History,
  nominal: NominalMention,
  fitting: readonly Entry[],
  isGood: (cluster: Cluster) => boolean,
): Entry | undefined {
  const good = fitting.filter(({cluster}) => isGood(cluster))
  // of several companies, "the company" is the one that the page tells of, if it was spoken of just now
  const near = good.filter(({mention}) => nominal.sentence - mention.sentence <= topicWindow)
  const topic = near.find(({cluster}) => history.isTopic(cluster, nominal)) ?? mostNamed(history, near)
  if (topic !== undefined) return topic
  let nearest: Entry | undefined
  for (const entry of good) {
    const {cluster, mention, role} = entry
    const isPassing = role === "other" && mention.sentence < nominal.sentence
    if (nearest === undefined && !isPassing) return entry
    if (history.isTopic(cluster, nominal)) return entry
    nearest ??= entry
  }
  return nearest
}

/** "The sailor": of whom the sentences just before name nobody else, and whom nothing calls something else. */
function onlyOneNear(nominal: NominalMention, fitting: readonly Entry[]): Entry | undefined {
  const near = fitting.filter(({mention}) => nominal.sentence - mention.sentence <= topicWindow)
  const [first] = near
  if (first === undefined || near.some(({cluster}) => cluster !== first.cluster)) return undefined
  const isActor = near.some(({role, mention}) => role === "subject" && mention.sentence < nominal.sentence)
  const isOther = [...first.cluster.evidence.descriptions].some((lemma) => isOccupation(lemma))
  return isActor && !isOther ? first : undefined
}

/** What the text names three times and twice as often as any of the others. */
function mostNamed(history: History, entries: readonly Entry[]): Entry | undefined {
  let best: Entry | undefined
  let most = 0
  let second = 0
  for (const cluster of new Set(entries.map((entry) => entry.cluster))) {
    const count = history.nameCount(cluster)
    if (count > most) {
      second = most
      most = count
      best = entries.find((entry) => entry.cluster === cluster)
    } else if (count > second) second = count
  }
  return most > 2 && most >= 2 * second && best?.cluster.type === "Organization" ? best : undefined
}

/** How many sentences back the topic of a page is still the first to think of. */
const topicWindow = 2

/** "the bank" may be a company that the text has not called anything else, and that is no university. */
function canBeCalled(history: History, cluster: Cluster, lemma: string): boolean {
  if (!trades.test(lemma) || cluster.evidence.descriptions.size > 0) return false
  return ![...history.nameWords(cluster)].some((word) => institutions.test(word))
}

const institutions =
  /^(?:university|institute|college|school|academy|court|parliament|senate|ministry|department|commission|council|committee|agency|authority|foundation|society|association|church|hospital|police|army)$/

/** "the company that makes it", "the firm in Oslo": said to be which one it is; "founded the firm in 2024" does not. */
function isSpecified(tokens: readonly Token[], {to, head}: NominalMention): boolean {
  const next = tokens[to]
  if (next === undefined) return false
  if (/^(?:of|that|which|who)$/.test(next.form)) return true
  const governed = next.deprel === "case" ? tokens[next.head ?? -1] : undefined
  return (
    /^(?:for|in|with|from|behind|to)$/.test(next.form) && (governed === undefined || governed.head === head)
  )
}

/** "this latest model", "the Oslo-based bank", "the French president" */
function isLightModifier({form, upos, feats}: Token, determiner: string): boolean {
  if (upos !== "ADJ" && feats?.NameType !== "Nat") return false
  return determiner !== "the" || /^\p{Lu}/u.test(form) || /-(?:based|born|owned|listed)$/.test(form)
}

/** Types whose things "the …" can point back to. */
function canBeNamed(type: string): boolean {
  return type !== "Concept" && type !== "Technology" && type !== "NaturalKind"
}

/** Kinds of companies: they fit a company that the text has not called anything else. */
const trades =
  /^(?:carmaker|automaker|chipmaker|drugmaker|manufacturer|maker|retailer|airline|bank|lender|insurer|broadcaster|publisher|conglomerate|giant|group|chain|studio|label|brand|developer|provider|supplier|agency|operator|club|team|side)$/

/** Words that end the names of parties. */
const partyWords =
  /^(?:alliance|front|union|movement|league|bloc|coalition|democrats|greens|liberals|socialists|communists|conservatives)$/

/** Nouns that fit every thing of their type. */
const generic =
  /^(?:company|firm|startup|start-up|business|corporation|organization|organisation|event|product|device|model|award|prize|law|treaty)$/

/**
 * "the company" fits any company; "the singer" only somebody whom the text has called a singer, and "the museum" only
 * what it has called one or what has "Museum" in its name.
 */
function isDescribedAs(history: History, cluster: Cluster, lemma: string): boolean {
  if (/^(?:woman|girl)$/.test(lemma)) return cluster.gender === "Fem"
  if (/^(?:man|boy)$/.test(lemma)) return cluster.gender === "Masc"
  if (generic.test(lemma) || cluster.evidence.descriptions.has(lemma)) return true
  // "the bank" for "Norbank"
  const words = history.nameWords(cluster)
  if (lemma === "party" && [...words].some((word) => partyWords.test(word))) return true
  return words.has(lemma) || (lemma.length > 3 && [...words].some((word) => word.endsWith(lemma)))
}
