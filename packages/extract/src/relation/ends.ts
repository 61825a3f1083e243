import type {AnnotatedDocument, ExtractedEntity, Mention} from "@relata/model"
import type {NounPhrase, SentenceAnalysis, TokenRange} from "../clause/clause.js"
import type {CandidateEntity} from "../entity/resolve-entities.js"
import {lowerBound} from "../lower-bound.js"
import {sortFew} from "../sort-few.js"
import {transparentNouns} from "./noun-rules.js"

/** A mention with its entity, at its tokens in one sentence. */
export interface Referent extends TokenRange {
  readonly entity: ExtractedEntity
  readonly mention: Mention
  /** Whether the text gives the entity a name. */
  readonly isNamed: boolean
}

/** What a sentence's tokens refer to. */
export class SentenceReferents {
  /** In the order of the text, of two that begin together the longer first. */
  readonly all: readonly Referent[]
  readonly #byToken: readonly (Referent | undefined)[]

  constructor(tokenCount: number, referents: readonly Referent[]) {
    this.all = referents
    this.#byToken = referents.length === 0 ? [] : longestOver(tokenCount, referents)
  }

  /** The longest mention over token `at`. */
  at(at: number): Referent | undefined {
    return this.#byToken[at]
  }

  /** Mentions that lie wholly in a range, in the order of the text. */
  within({from, to}: TokenRange): Referent[] {
    const found: Referent[] = []
    for (let i = this.#firstFrom(from); i < this.all.length; i++) {
      const referent = this.all[i]!
      if (referent.from >= to) break
      if (referent.to <= to) found.push(referent)
    }
    return found
  }

  /** Of the mentions that lie wholly in a range, those that are names. */
  namesWithin({from, to}: TokenRange): Referent[] {
    return this.within({from, to}).filter(({mention}) => mention.kind === "name")
  }

  /** The index of the first mention that begins at `from` or behind it. */
  #firstFrom(from: number): number {
    return lowerBound(this.all.length, (i) => this.all[i]!.from < from)
  }
}

function longestOver(tokenCount: number, referents: readonly Referent[]): (Referent | undefined)[] {
  const byToken = new Array<Referent | undefined>(tokenCount).fill(undefined)
  for (const referent of referents) {
    for (let i = referent.from; i < referent.to; i++) {
      const known = byToken[i]
      const isLonger = known === undefined || referent.to - referent.from > known.to - known.from
      // a name inside a longer common phrase does not give way to it, except at the phrase's own head
      if (isLonger) byToken[i] = referent
    }
  }
  return byToken
}

/** Lays the mentions of all entities over the sentences, once for a document. */
export function referentsOf(
  doc: AnnotatedDocument,
  entities: readonly CandidateEntity[],
): readonly SentenceReferents[] {
  const bySentence: Referent[][] = []
  for (const entity of entities) {
    const named = isNamed(entity)
    for (const mention of entity.mentions) {
      const {sentence, from, to} = mention
      const referent = {from, to, entity, mention, isNamed: named}
      const here = bySentence[sentence]
      if (here === undefined) bySentence[sentence] = [referent]
      else here.push(referent)
    }
  }
  const none = new SentenceReferents(0, [])
  return doc.sentences.map(({tokens}, index) => {
    const here = bySentence[index]
    if (here === undefined) return none
    sortFew(here, (a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end)
    return new SentenceReferents(tokens.length, here)
  })
}

/** Whether a word stands inside a mention: the "for" of "Songs for the Harbour" leads to nothing else. */
export function holds({from, to}: TokenRange, at: number): boolean {
  return from < at && at < to
}

/** Whether a word stands inside a name. */
export function isInsideName(referents: SentenceReferents, at: number): boolean {
  const around = referents.at(at)
  return around?.mention.kind === "name" && holds(around, at)
}

/** Whether the text gives an entity a name. */
export function isNamed(entity: ExtractedEntity): boolean {
  let known = named.get(entity)
  if (known === undefined) {
    known = entity.mentions.some((mention) => mention.kind === "name")
    named.set(entity, known)
  }
  return known
}

/** It is asked of both ends of every statement, and an entity may have thousands of mentions. */
const named = new WeakMap<ExtractedEntity, boolean>()

/** Bodies that one is a member of, by the noun that ends their names. */
const association =
  /\b(?:party|union|society|association|league|club|academy|order|legion|church|movement|federation|guild|brotherhood|front|alliance|coalition|committee|council|parliament|senate|resistance|communists|socialists|democrats|greens)$/i

/** "Royal Academy" of "Royal Academy of Music". */
function headOf(name: string): string {
  return name.split(/ (?:of|for|on) /, 1)[0]!
}

/** Whether an entity is of one of `types`; no types stand for all. A name of unknown kind may be a thing or a body. */
export function isOfType(entity: ExtractedEntity, types: readonly string[]): boolean {
  if (types.length === 0 || types.includes(entity.type)) return true
  const tellsBodies = types.includes("Association") || types.includes("Employer")
  if (
    tellsBodies &&
    entity.type === "Organization" &&
    types.includes(association.test(headOf(entity.label)) ? "Association" : "Employer")
  )
    return true
  return (
    entity.type === "Concept" &&
    (types.includes("Organization") || types.includes("Product")) &&
    isNamed(entity)
  )
}

/**
 * What a noun phrase refers to: the entity at its head, or what a transparent noun such as `version` stands before;
 * each member of a list; the names given as examples or beside it.
 */
export function referentsOfPhrase(
  analysis: SentenceAnalysis,
  referents: SentenceReferents,
  phrase: NounPhrase,
): readonly Referent[] {
  const first = referentsOfMember(analysis, referents, phrase)
  if (phrase.conjuncts.length === 0) return first
  return [...first, ...phrase.conjuncts.flatMap((other) => referentsOfMember(analysis, referents, other))]
}

/** Of what a noun phrase refers to, that which the text gives a name. */
export function namedReferentsOf(
  analysis: SentenceAnalysis,
  referents: SentenceReferents,
  phrase: NounPhrase,
): Referent[] {
  return referentsOfPhrase(analysis, referents, phrase).filter((referent) => referent.isNamed)
}

function referentsOfMember(
  analysis: SentenceAnalysis,
  referents: SentenceReferents,
  phrase: NounPhrase,
): readonly Referent[] {
  const head = referentAtHead(analysis, referents, phrase)
  const own = head?.isNamed ? [head] : referentsBeside(analysis, referents, phrase, head)
  if (phrase.examples.length === 0) return own
  const examples = phrase.examples.flatMap((example) => referentsOfMember(analysis, referents, example))
  // "products such as the A1": the names say it better than the general word
  const isNamedByExamples = examples.some((referent) => referent.isNamed)
  return [...(isNamedByExamples ? own.filter((referent) => referent.isNamed) : own), ...examples]
}

/** What a phrase whose head has no name refers to: the names beside it, what it stands before, whom it describes. */
function referentsBeside(
  analysis: SentenceAnalysis,
  referents: SentenceReferents,
  phrase: NounPhrase,
  head: Referent | undefined,
): readonly Referent[] {
  if (phrase.appositions.length > 0) {
    const beside = phrase.appositions
      .flatMap((apposition) => referentsOfMember(analysis, referents, apposition))
      .filter((referent) => referent.isNamed)
    if (beside.length > 0) return beside
  }
  if (
    phrase.modifiers.length > 0 &&
    transparentNouns.has(analysis.tokens[phrase.head]!.lemma.toLowerCase())
  ) {
    const inner = phrase.modifiers.find((modifier) => modifier.preposition === "of")?.phrase
    const found = inner ? referentsOfPhrase(analysis, referents, inner) : []
    if (found.length > 0) return found
  }
  return describedBy(analysis, referents, phrase) ?? (head ? [head] : [])
}

/** The entity that the head of a phrase names, when the mention is the phrase's own and not only a modifier. */
export function referentAtHead(
  analysis: SentenceAnalysis,
  referents: SentenceReferents,
  phrase: NounPhrase,
): Referent | undefined {
  const head = referents.at(phrase.head)
  return head?.isNamed ? head : (nameBefore(analysis, referents, phrase) ?? head)
}

const articles: ReadonlySet<string> = new Set(["a", "an", "the", "one"])

/** "Acme is a company that …": what is said of the company is said of Acme. */
function describedBy(
  analysis: SentenceAnalysis,
  referents: SentenceReferents,
  phrase: NounPhrase,
): Referent[] | undefined {
  if (!articles.has(analysis.tokens[phrase.from]!.form.toLowerCase())) return undefined
  const copula = analysis.clauses.find(
    ({predicate, objects, kind}) =>
      kind !== "complement" &&
      predicate.lemma === "be" &&
      !predicate.isNegated &&
      objects.length === 1 &&
      objects[0] === phrase,
  )
  const told = copula?.subject ?? toldAs(analysis, phrase)
  const subject = told && referents.at(told.head)
  return subject?.isNamed ? [subject] : undefined
}

/** "described Ada as a pupil that …": who is described. */
function toldAs(analysis: SentenceAnalysis, phrase: NounPhrase): NounPhrase | undefined {
  const clause = analysis.clauses.find(({obliques}) =>
    obliques.some((oblique) => oblique.preposition === "as" && oblique.phrase === phrase),
  )
  return clause && (clause.predicate.isPassive ? clause.subject : clause.objects[0])
}

/** A capitalised noun directly behind a name belongs to it, also where the tagger cut the name short. */
function nameBefore(
  analysis: SentenceAnalysis,
  referents: SentenceReferents,
  {from, head}: NounPhrase,
): Referent | undefined {
  if (head <= from || !/^\p{Lu}/u.test(analysis.tokens[head]!.form)) return undefined
  const before = referents.within({from, to: head}).at(-1)
  return before?.mention.kind === "name" && before.to === head ? before : undefined
}
