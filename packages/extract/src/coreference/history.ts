import type {AnnotatedDocument, Token} from "@relata/model"
import type {SentenceAnalysis} from "../clause/clause.js"
import {withConjuncts} from "../clause/phrase.js"
import type {Cluster} from "../entity/cluster.js"
import type {TextMention} from "../mention/mention.js"

/** What a mention is to its clause; `owner` is the possessor of a subject: "Ada's idea won". */
export type Role = "subject" | "owner" | "possessor" | "object" | "other"

/** A mention that has been read, with what it refers to. */
export interface Entry {
  readonly mention: TextMention
  readonly cluster: Cluster
  readonly role: Role
}

/** What has been spoken of so far, latest last. */
export class History {
  private readonly bySentence = new Map<number, Entry[]>()
  private readonly doc: AnnotatedDocument
  private readonly analyses: readonly SentenceAnalysis[]
  /** Of each article the thing that it begins with, as the subject of its first sentence that has a named one. */
  private readonly topics = new Map<number, Cluster>()
  private readonly wordsOfNames = new Map<Cluster, ReadonlySet<string>>()

  /** Of each sentence the heads of the subjects that its clauses have, which the tree alone does not tell. */
  private readonly subjects: readonly ReadonlySet<number>[]

  constructor(doc: AnnotatedDocument, analyses: readonly SentenceAnalysis[]) {
    this.doc = doc
    this.analyses = analyses
    this.subjects = analyses.map(
      ({clauses}) => new Set(clauses.flatMap(({subject}) => (subject === undefined ? [] : [subject.head]))),
    )
  }

  /** Heads of the subject of the verb that a mention is an object of. */
  actors({sentence, head}: TextMention): readonly number[] {
    const clause = this.analyses[sentence]!.clauses.find(({objects}) =>
      objects.some((object) => object.head === head),
    )
    return clause?.subject === undefined ? [] : withConjuncts(clause.subject).map((phrase) => phrase.head)
  }

  /** What a word is to its clause. */
  roleOf({sentence, head}: TextMention): Role {
    if (this.subjects[sentence]!.has(head)) return "subject"
    return roleOf(this.doc.sentences[sentence]!.tokens, head)
  }

  add(mention: TextMention, cluster: Cluster): void {
    const entry = {mention, cluster, role: this.roleOf(mention)}
    const list = this.bySentence.get(mention.sentence)
    if (list === undefined) this.bySentence.set(mention.sentence, [entry])
    else list.push(entry)
    if (entry.role === "subject" && mention.kind === "name" && !this.topics.has(mention.article))
      this.topics.set(mention.article, cluster)
  }

  /** Whether an article is about a thing, as far as its beginning tells. */
  isTopic(cluster: Cluster, {article}: TextMention): boolean {
    return this.topics.get(article) === cluster
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

  /** Entries before a mention in its article, nearest sentence first; within a sentence subjects first, then from the left. */
  *back(mention: TextMention, window: number): Generator<Entry> {
    let steps = 0
    for (let s = mention.sentence; s >= 0 && steps <= window; s--) {
      const sentence = this.doc.sentences[s]!
      if (this.doc.document.blocks[sentence.block]!.article !== mention.article) return
      const entries = latest(this.bySentence.get(s) ?? [], mention.start)
      yield* entries.filter(({role}) => role === "subject")
      yield* entries.filter(({role}) => role !== "subject")
      steps++
    }
  }
}

/** The entries that end before a place, in the order of the text; of many, as in a list of names, the last. */
function latest(entries: readonly Entry[], start: number): Entry[] {
  const found: Entry[] = []
  for (let i = entries.length - 1; i >= 0 && found.length < 50; i--) {
    if (entries[i]!.mention.end <= start) found.push(entries[i]!)
  }
  return found.reverse()
}

/** The role of a word, or of the list that it is a member of. */
function roleOf(tokens: readonly Token[], at: number): Role {
  let {deprel, head} = tokens[at]!
  for (let steps = 0; steps < 4 && (deprel === "conj" || deprel === "flat"); steps++) {
    const above = tokens[head ?? -1]
    if (above === undefined) break
    ;({deprel, head} = above)
  }
  if (deprel === undefined) return "other"
  if (deprel.startsWith("nsubj")) return "subject"
  if (deprel === "nmod:poss") return tokens[head ?? -1]?.deprel?.startsWith("nsubj") ? "owner" : "possessor"
  return deprel === "obj" || deprel === "iobj" ? "object" : "other"
}
