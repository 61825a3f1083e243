import type {AnnotatedDocument, Token} from "@relata/model"
import type {SentenceAnalysis} from "../clause/clause.js"
import {withConjuncts} from "../clause/phrase.js"
import type {Cluster} from "../entity/cluster.js"
import type {TextMention} from "../mention/mention.js"
import {wordStarts} from "../mention/mention-index.js"

/** What a mention is to its clause; `owner` is the possessor of a subject: "Ada's idea won". */
export type Role = "subject" | "owner" | "possessor" | "object" | "other"

/** A mention that has been read, with what it refers to. */
export interface Entry {
  readonly mention: TextMention
  readonly cluster: Cluster
  readonly role: Role
}

const none: readonly number[] = []

/** What has been spoken of so far, latest last. */
export class History {
  /** In the order of the text, since mentions are added so. */
  private readonly entries: Entry[] = []
  /** Of each sentence its first in `entries`, from 1; 0 for none. */
  private readonly firsts: Int32Array
  private readonly doc: AnnotatedDocument
  private readonly analyses: readonly SentenceAnalysis[]
  /** Of each article the thing that it begins with, as the subject of its first sentence that has a named one. */
  private readonly topics = new Map<number, Cluster>()
  private readonly countsOfNames = new Map<Cluster, number>()
  private readonly wordsOfNames = new Map<Cluster, ReadonlySet<string>>()
  /** Where the words of each sentence begin in `isSubject` and `objectOf`. */
  private readonly starts: Int32Array
  /** For each word of the document 1 for the head of a clause's subject, which the tree alone does not tell. */
  private readonly isSubject: Uint8Array
  /** For each word the first clause of its sentence whose object it heads, from 1; 0 for none. */
  private readonly objectOf: Int32Array

  constructor(doc: AnnotatedDocument, analyses: readonly SentenceAnalysis[]) {
    this.doc = doc
    this.analyses = analyses
    this.firsts = new Int32Array(analyses.length)
    this.starts = wordStarts(doc)
    this.isSubject = new Uint8Array(this.starts.at(-1)!)
    this.objectOf = new Int32Array(this.isSubject.length)
    for (let i = 0; i < analyses.length; i++) {
      const start = this.starts[i]!
      const {clauses} = analyses[i]!
      for (let k = 0; k < clauses.length; k++) {
        const {subject, objects} = clauses[k]!
        if (subject !== undefined) this.isSubject[start + subject.head] = 1
        for (const {head} of objects)
          if (this.objectOf[start + head] === 0) this.objectOf[start + head] = k + 1
      }
    }
  }

  /** Heads of the subject of the verb that a mention is an object of. */
  actors({sentence, head}: TextMention): readonly number[] {
    const clause = this.objectOf[this.starts[sentence]! + head]!
    const subject = clause === 0 ? undefined : this.analyses[sentence]!.clauses[clause - 1]!.subject
    return subject === undefined ? none : withConjuncts(subject).map((phrase) => phrase.head)
  }

  /** What a word is to its clause. */
  roleOf({sentence, head}: TextMention): Role {
    if (this.isSubject[this.starts[sentence]! + head] === 1) return "subject"
    return roleOf(this.doc.sentences[sentence]!.tokens, head)
  }

  add(mention: TextMention, cluster: Cluster): void {
    const entry = {mention, cluster, role: this.roleOf(mention)}
    this.entries.push(entry)
    if (this.firsts[mention.sentence] === 0) this.firsts[mention.sentence] = this.entries.length
    if (entry.role === "subject" && mention.kind === "name" && !this.topics.has(mention.article))
      this.topics.set(mention.article, cluster)
  }

  /** Whether an article is about a thing, as far as its beginning tells. */
  isTopic(cluster: Cluster, {article}: TextMention): boolean {
    return this.topics.get(article) === cluster
  }

  /** How often the text names a thing. */
  nameCount(cluster: Cluster): number {
    let count = this.countsOfNames.get(cluster)
    if (count === undefined) {
      count = 0
      for (const {kind} of cluster.mentions) if (kind === "name") count++
      this.countsOfNames.set(cluster, count)
    }
    return count
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
  before(mention: TextMention, window: number): Entry[] {
    const {sentences, document} = this.doc
    const found: Entry[] = []
    let end = this.entries.length
    for (let s = mention.sentence; s >= 0 && s >= mention.sentence - window; s--) {
      if (document.blocks[sentences[s]!.block]!.article !== mention.article) break
      if (this.firsts[s] === 0) continue
      const latest = this.latest(this.firsts[s]! - 1, end, mention.start)
      for (const entry of latest) if (entry.role === "subject") found.push(entry)
      for (const entry of latest) if (entry.role !== "subject") found.push(entry)
      end = this.firsts[s]! - 1
    }
    return found
  }

  /** Of the entries `[from, to)` those that end before a place; of many, as in a list of names, the last. */
  private latest(from: number, to: number, start: number): Entry[] {
    const found: Entry[] = []
    for (let i = to - 1; i >= from && found.length < 50; i--) {
      if (this.entries[i]!.mention.end <= start) found.push(this.entries[i]!)
    }
    return found.reverse()
  }
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
