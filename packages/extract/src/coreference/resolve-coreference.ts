import type {AnnotatedDocument, Token} from "@relata/model"
import type {SentenceAnalysis} from "../clause/clause.js"
import type {Cluster} from "../entity/cluster.js"
import {headLemma} from "../entity/evidence.js"
import {headTypes} from "../entity/head-types.js"
import type {NominalMention} from "../mention/find-nominals.js"
import type {TextMention} from "../mention/mention.js"
import type {PronounMention} from "./find-pronouns.js"

/** How many sentences back a pronoun may look, and a phrase such as "the company". */
const pronounWindow = 3
const nominalWindow = 6

/**
 * Finds what pronouns and definite phrases ("the company", "this model") refer to.
 *
 * The nearest fitting thing is taken: it must agree in kind, and stand in the same article and not too far back.
 * Subjects come before other words of their sentence. What finds nothing stays out. Names are settled before;
 * nothing is ever joined to a thing of another article.
 * @param clusters - named things with their types
 * @returns mention to the cluster that it belongs to
 */
export function resolveCoreference(
  doc: AnnotatedDocument,
  analyses: readonly SentenceAnalysis[],
  clusters: readonly Cluster[],
  nominals: readonly NominalMention[],
  pronouns: readonly PronounMention[],
): Map<TextMention, Cluster> {
  const found = new Map<TextMention, Cluster>()
  const history = new History(doc, analyses)
  const steps: {
    mention: TextMention
    cluster?: Cluster
    nominal?: NominalMention
    pronoun?: PronounMention
  }[] = []
  for (const cluster of clusters) for (const mention of cluster.mentions) steps.push({mention, cluster})
  for (const nominal of nominals) steps.push({mention: nominal, nominal})
  for (const pronoun of pronouns) steps.push({mention: pronoun, pronoun})
  steps.sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end)
  for (const {mention, cluster, nominal, pronoun} of steps) {
    if (cluster !== undefined) history.add(mention, cluster)
    else if (nominal !== undefined) {
      const antecedent = antecedentOfNominal(doc, history, nominal)
      if (antecedent !== undefined) {
        found.set(nominal, antecedent)
        history.add(nominal, antecedent)
      }
    } else if (pronoun !== undefined) {
      const antecedent = antecedentOfPronoun(history, pronoun)
      if (antecedent !== undefined) {
        found.set(pronoun, antecedent)
        history.add(pronoun, antecedent)
      }
    }
  }
  return found
}

interface Entry {
  readonly mention: TextMention
  readonly cluster: Cluster
  /** 2 for a subject, 1.5 for its possessor, else 0. */
  readonly subject: number
}

/** What has been spoken of so far, latest last, with the subjects marked. */
class History {
  private readonly bySentence = new Map<number, Entry[]>()
  /** Weight of each word as the subject of its sentence: the subject itself, and whom it belongs to. */
  private readonly subjects: ReadonlyMap<number, number>[]
  private readonly doc: AnnotatedDocument
  private readonly wordsOfNames = new Map<Cluster, ReadonlySet<string>>()

  constructor(doc: AnnotatedDocument, analyses: readonly SentenceAnalysis[]) {
    this.doc = doc
    this.subjects = analyses.map(({clauses}) => {
      const weights = new Map<number, number>()
      for (const {subject} of clauses) {
        if (subject === undefined) continue
        weights.set(subject.head, 2)
        if (subject.possessor !== undefined) weights.set(subject.possessor.head, 1.5)
      }
      return weights
    })
  }

  add(mention: TextMention, cluster: Cluster): void {
    const subject = this.subjects[mention.sentence]?.get(mention.head) ?? 0
    const list = this.bySentence.get(mention.sentence)
    if (list === undefined) this.bySentence.set(mention.sentence, [{mention, cluster, subject}])
    else list.push({mention, cluster, subject})
  }

  /** The words of all names of a cluster, in lower case. */
  nameWords(cluster: Cluster): ReadonlySet<string> {
    let words = this.wordsOfNames.get(cluster)
    if (words === undefined) {
      const texts = new Set(cluster.mentions.flatMap(({kind, text}) => (kind === "name" ? [text] : [])))
      words = new Set([...texts].flatMap((text) => text.toLowerCase().split(/[\s-]+/)))
      this.wordsOfNames.set(cluster, words)
    }
    return words
  }

  /** Entries before a mention, nearest sentence first; within a sentence subjects first, then from the left. */
  *back(mention: TextMention, window: number): Generator<Entry> {
    let steps = 0
    for (let s = mention.sentence; s >= 0 && steps <= window; s--) {
      const sentence = this.doc.sentences[s]!
      if (this.doc.document.blocks[sentence.block]!.article !== mention.article) return
      const entries = (this.bySentence.get(s) ?? []).filter((entry) => entry.mention.end <= mention.start)
      yield* entries.filter(({subject}) => subject === 2)
      yield* entries.filter(({subject}) => subject < 2)
      steps++
    }
  }
}

/**
 * Among the things that fit, the nearest subject wins; what is spoken of often, and was a pronoun just before, wins over
 * what is named in passing.
 */
function antecedentOfPronoun(history: History, pronoun: PronounMention): Cluster | undefined {
  const scores = new Map<Cluster, number>()
  for (const {cluster, mention, subject} of history.back(pronoun, pronounWindow)) {
    if (!agrees(pronoun, cluster, mention)) continue
    const distance = pronoun.sentence - mention.sentence
    const score =
      3 -
      distance +
      subject +
      (mention.kind === "pronoun" ? 1 : 0) +
      Math.min(1.5, Math.log2(cluster.mentions.length) / 2)
    if (score > (scores.get(cluster) ?? 0)) scores.set(cluster, score)
  }
  let best: Cluster | undefined
  for (const [cluster, score] of scores) if (best === undefined || score > scores.get(best)!) best = cluster
  return best
}

function agrees(pronoun: PronounMention, cluster: Cluster, mention: TextMention): boolean {
  const {type, gender} = cluster
  switch (pronoun.asks) {
    case "male":
      return type === "Person" && gender !== "Fem"
    case "female":
      return type === "Person" && gender !== "Masc"
    case "thing":
      return type !== "Person" && type !== "Group" && !isPassingPlace(type, mention)
    case "several":
      return type === "Group" || type === "Organization"
  }
}

/** Places and ideas are mentioned in passing; "it" is rarely about them. */
function isPassingPlace(type: string, mention: TextMention): boolean {
  return (type === "Location" || type === "Concept") && mention.kind !== "pronoun"
}

/** Phrases that can stand for a name: "the company", "this model", not "the new company in Paris". */
function antecedentOfNominal(
  doc: AnnotatedDocument,
  history: History,
  nominal: NominalMention,
): Cluster | undefined {
  if (nominal.isPlural || nominal.to - nominal.from > 2) return undefined
  if (nominal.determiner === undefined || !/^(?:the|this|that)$/.test(nominal.determiner)) return undefined
  const tokens = doc.sentences[nominal.sentence]!.tokens
  const next = tokens[nominal.to]
  if (
    next !== undefined &&
    /^(?:of|that|which|who|for|in|with|from|behind|to)$/.test(next.form) &&
    nominal.determiner === "the"
  )
    return undefined
  const lemma = headLemma(tokens[nominal.head]!)
  const type = headTypes.get(lemma)
  if (type === undefined || !canBeNamed(type)) return undefined
  // "the company", but of phrases with a modifier only "this latest model" points back.
  if (nominal.to - nominal.from === 2 && !isLightModifier(tokens[nominal.from]!, nominal.determiner))
    return undefined
  for (const {cluster, mention} of history.back(nominal, nominalWindow)) {
    if (mention.sentence === nominal.sentence && mention.to === nominal.from) continue
    const wanted = type === "Group" ? "Organization" : type
    const fits = cluster.type === wanted || (wanted === "Product" && cluster.type === "Technology")
    if (fits && isDescribedAs(history, cluster, lemma)) return cluster
  }
  return undefined
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
  if (trades.test(lemma) && cluster.evidence.descriptions.size === 0) return true
  return history.nameWords(cluster).has(lemma)
}
