import type {AnnotatedDocument, ExtractedEntity, Mention, Sentence} from "@relata/model"
import type {NounPhrase, SentenceAnalysis, TokenRange} from "../clause/clause.js"
import {withConjuncts} from "../clause/phrase.js"
import {transparentNouns} from "./noun-rules.js"

/** A mention with its entity, at its tokens in one sentence. */
export interface Referent extends TokenRange {
  readonly entity: ExtractedEntity
  readonly mention: Mention
}

/** What a sentence's tokens refer to. */
export interface SentenceReferents {
  /** The longest mention over token `at`. */
  at(at: number): Referent | undefined
  /** Mentions that lie wholly in a range, in the order of the text. */
  within(range: TokenRange): readonly Referent[]
}

/** Lays the mentions of all entities over the sentences, once for a document. */
export function referentsOf(
  doc: AnnotatedDocument,
  entities: readonly ExtractedEntity[],
): readonly SentenceReferents[] {
  const mentions = entities.flatMap((entity) => entity.mentions.map((mention) => ({entity, mention})))
  mentions.sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end)
  const result: SentenceReferents[] = []
  let next = 0
  for (const sentence of doc.sentences) {
    while (next < mentions.length && mentions[next]!.mention.end <= sentence.start) next++
    const here: Referent[] = []
    for (let i = next; i < mentions.length && mentions[i]!.mention.start < sentence.end; i++) {
      const {entity, mention} = mentions[i]!
      const range = tokensOf(sentence, mention)
      if (range) here.push({...range, entity, mention})
    }
    result.push(overTokens(sentence.tokens.length, here))
  }
  return result
}

function tokensOf(sentence: Sentence, mention: Mention): TokenRange | undefined {
  const from = firstAt(sentence.tokens, (token) => token.end > mention.start)
  let to = from
  while (to < sentence.tokens.length && sentence.tokens[to]!.start < mention.end) to++
  return to > from ? {from, to} : undefined
}

/** The index of the first item, in rising order, that passes a test all later ones pass too; else the length. */
function firstAt<Item>(items: readonly Item[], isReached: (item: Item) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isReached(items[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

function overTokens(count: number, referents: readonly Referent[]): SentenceReferents {
  const byToken: (Referent | undefined)[] = new Array(count).fill(undefined)
  for (const referent of referents) {
    for (let i = referent.from; i < referent.to; i++) {
      const known = byToken[i]
      const isLonger = known === undefined || referent.to - referent.from > known.to - known.from
      // a name inside a longer common phrase does not give way to it, except at the phrase's own head
      if (isLonger) byToken[i] = referent
    }
  }
  return {
    at: (at) => byToken[at],
    within: ({from, to}) => {
      const found: Referent[] = []
      for (let i = firstAt(referents, (referent) => referent.from >= from); i < referents.length; i++) {
        const referent = referents[i]!
        if (referent.from >= to) break
        if (referent.to <= to) found.push(referent)
      }
      return found
    },
  }
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
  /\b(?:party|union|society|association|league|club|academy|order|church|movement|federation|guild|brotherhood|front|alliance|coalition|committee|council|parliament|senate|resistance|communists|socialists|democrats|greens)$/i

/** "Royal Academy" of "Royal Academy of Music". */
function headOf(name: string): string {
  return name.split(/ (?:of|for|on) /, 1)[0]!
}

/** Whether an entity is of one of `types`; no types stand for all. A name of unknown kind may be a thing or a body. */
export function isOfType(entity: ExtractedEntity, types: readonly string[]): boolean {
  if (types.length === 0 || types.includes(entity.type)) return true
  if (
    entity.type === "Organization" &&
    types.includes(association.test(headOf(entity.label)) ? "Association" : "Employer")
  )
    return true
  return (
    entity.type === "Concept" &&
    isNamed(entity) &&
    (types.includes("Organization") || types.includes("Product"))
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
): Referent[] {
  return withConjuncts(phrase).flatMap((member) => referentsOfMember(analysis, referents, member))
}

/** Of what a noun phrase refers to, that which the text gives a name. */
export function namedReferentsOf(
  analysis: SentenceAnalysis,
  referents: SentenceReferents,
  phrase: NounPhrase,
): Referent[] {
  return referentsOfPhrase(analysis, referents, phrase).filter(({entity}) => isNamed(entity))
}

function referentsOfMember(
  analysis: SentenceAnalysis,
  referents: SentenceReferents,
  phrase: NounPhrase,
): Referent[] {
  const found: Referent[] = []
  const head = referentAtHead(analysis, referents, phrase)
  const lemma = analysis.tokens[phrase.head]!.lemma.toLowerCase()
  const named = head && isNamed(head.entity) ? head : undefined
  if (named) found.push(named)
  else {
    const beside = phrase.appositions
      .flatMap((apposition) => referentsOfMember(analysis, referents, apposition))
      .filter((referent) => isNamed(referent.entity))
    if (beside.length > 0) found.push(...beside)
    else if (transparentNouns.has(lemma)) {
      const inner = phrase.modifiers.find((modifier) => modifier.preposition === "of")?.phrase
      if (inner) found.push(...referentsOfPhrase(analysis, referents, inner))
    }
    if (found.length === 0) found.push(...(describedBy(analysis, referents, phrase) ?? (head ? [head] : [])))
  }
  const examples = phrase.examples.flatMap((example) => referentsOfMember(analysis, referents, example))
  // "products such as the A1": the names say it better than the general word
  const isNamedByExamples = examples.some(({entity}) => isNamed(entity))
  return [...(isNamedByExamples ? found.filter(({entity}) => isNamed(entity)) : found), ...examples]
}

/** The entity that the head of a phrase names, when the mention is the phrase's own and not only a modifier. */
export function referentAtHead(
  analysis: SentenceAnalysis,
  referents: SentenceReferents,
  phrase: NounPhrase,
): Referent | undefined {
  const head = referents.at(phrase.head)
  return head && isNamed(head.entity) ? head : (nameBefore(analysis, referents, phrase) ?? head)
}

/** "Acme is a company that …": what is said of the company is said of Acme. */
function describedBy(
  analysis: SentenceAnalysis,
  referents: SentenceReferents,
  phrase: NounPhrase,
): readonly Referent[] | undefined {
  if (!/^(?:an?|the|one)$/i.test(analysis.tokens[phrase.from]!.form)) return undefined
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
  return subject && isNamed(subject.entity) ? [subject] : undefined
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
