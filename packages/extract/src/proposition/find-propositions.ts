import type {AnnotatedDocument, Proposition, Sentence} from "@relata/model"
import type {Clause, NounPhrase, Oblique, SentenceAnalysis, TokenRange} from "../clause/clause.js"
import {withConjuncts} from "../clause/phrase.js"
import {isTitle, saysNothing} from "../sentence-kind.js"
import type {PropositionShape} from "./confidence.js"
import {Sayings} from "./sayings.js"
import {type Said, Words} from "./words.js"

/**
 * States each clause as subject, relation phrase and arguments, in the words of the text (open information
 * extraction). Members of a list give a proposition each; what stands beside a name to describe it gives one
 * with `is`.
 * @param analyses - one for each sentence of `doc`
 */
export function findPropositions(
  doc: AnnotatedDocument,
  analyses: readonly SentenceAnalysis[],
): Proposition[] {
  const found: Proposition[] = []
  for (let index = 0; index < doc.sentences.length; index++) {
    const sentence = doc.sentences[index]!
    const analysis = analyses[index]
    if (analysis && !saysNothing(doc, sentence)) saySentence(doc, sentence, analysis, found)
  }
  return found
}

function saySentence(
  doc: AnnotatedDocument,
  sentence: Sentence,
  analysis: SentenceAnalysis,
  found: Proposition[],
): void {
  if (analysis.clauses.length === 0 && !analysis.phrases.some(isDescribed)) return
  const words = new Words(doc.document.text, sentence, analysis)
  const said = new Sayings(sentence, isTitle(doc, sentence), found)
  const absorbed = absorbedClauses(analysis)
  for (const clause of analysis.clauses) if (!absorbed?.has(clause)) sayClause(said, words, clause, analysis)
  for (const phrase of analysis.phrases)
    if (isDescribed(phrase)) sayAppositions(said, words, phrase, analysis)
}

/** What a clause states, before subjects and objects in lists are told apart. */
interface Core {
  /** `has invested in`, `is dependent on`. */
  readonly relation: string
  readonly objects: readonly Said[]
  /** The relation with the object, for what is said of both: `has invested $3 million`. */
  readonly whole: string
  /** The relation up to the noun of the object, for what is said of that alone. */
  readonly beforeObject: string
  readonly kind: PropositionShape["kind"]
  /** Prepositional phrases beside it. */
  readonly adjuncts: readonly Oblique[]
  /** The noun phrase of the object, whose own prepositional phrases may be told apart. */
  readonly phrase?: NounPhrase
}

/**
 * The propositions of one clause: the complete statement with all arguments, and, where it has several, the bare
 * statement and one for each further argument, which can be trusted less.
 */
function sayClause(said: Sayings, words: Words, clause: Clause, analysis: SentenceAnalysis): void {
  const {subject, predicate} = clause
  if (!subject || words.form(subject.head) === "there" || predicate.from === subject.from) return
  const core = coreOf(words, clause, analysis)
  if (!core) return
  const times = timesBeside(words, clause, core)
  const further: string[] = []
  for (const {from, to} of core.adjuncts) further.push(words.of(from, to))
  for (const time of times) further.push(time)
  const told = {core, further, times, chain: chainOf(words, clause, core)}
  const depth = depthOf(clause)
  const shape = (detail: PropositionShape["detail"]): PropositionShape => ({
    kind: core.kind,
    detail,
    clause: clause.kind,
    isSubjectShared: clause.isSubjectShared,
    depth,
    argumentCount: further.length,
    length: analysis.tokens.length,
  })
  // what is done in passing is not told apart any further: "after giving a speech in Lund"
  const isInPassing = clause.kind === "adverbial" && predicate.form === "gerund"
  for (const member of withConjuncts(subject)) {
    const who = words.bare(member)
    const say: Say = (relation, object, detail, others = nothing) =>
      said.add(who, relation, object, others, shape(detail))
    sayObjects(told, isInPassing, say)
    if (!isInPassing) {
      sayTails(words, core.whole, core.adjuncts, say, "adjunct")
      for (const time of times) say(core.whole, time, "adjunct")
    }
    if (core.phrase) sayModifiers(words, core.beforeObject, core.phrase, say)
  }
}

const nothing: readonly string[] = []

/** Takes in what is said of one subject. */
type Say = (
  relation: string,
  object: string,
  detail: PropositionShape["detail"],
  others?: readonly string[],
) => void

/** What a clause states of each of its subjects. */
interface Told {
  readonly core: Core
  /** All that is said beside it, in words. */
  readonly further: readonly string[]
  readonly times: readonly string[]
  readonly chain: string | undefined
}

/** The times of a clause, but for that which stands for its object. */
function timesBeside(words: Words, clause: Clause, {objects}: Core): readonly string[] {
  const times: string[] = []
  for (const phrase of clause.times) {
    const time = words.phrase(phrase)
    if (time !== objects[0]?.complete) times.push(time)
  }
  return times
}

function sayObjects({core, further, chain}: Told, isInPassing: boolean, say: Say): void {
  for (const {complete, minimal} of core.objects) {
    say(core.relation, complete, "complete", further)
    if (chain) say(chain, minimal, "chain")
    if (!isInPassing && (further.length > 0 || minimal !== complete)) say(core.relation, minimal, "bare")
  }
}

/** What is said of each object by what hangs on it. */
function sayModifiers(words: Words, before: string, object: NounPhrase, say: Say): void {
  for (const {from, to, modifiers} of withConjuncts(object))
    if (modifiers.length > 0) sayTails(words, `${before} ${words.of(from, to)}`, modifiers, say, "modifier")
}

/**
 * The relation with the clause above, where that has the same subject: "was the last ship to enter", "died after
 * giving"; `undefined` where the words between are many.
 */
function chainOf(words: Words, clause: Clause, core: Core): string | undefined {
  const {parent, kind, predicate} = clause
  const own = words.of(predicate.from, predicate.to)
  if (!parent || parent.subject !== clause.subject || !core.relation.startsWith(own)) return undefined
  const hangs = kind === "infinitive" || (kind === "adverbial" && predicate.form === "gerund")
  const between = predicate.from - parent.predicate.to
  if (!hangs || between <= 0 || between > 10 || governor(clause)) return undefined
  return words.of(parent.predicate.from, predicate.to) + core.relation.slice(own.length)
}

/** What prepositional phrases say, each alone, and those inside them: `became a justice of the court of | Lund`. */
function sayTails(
  words: Words,
  before: string,
  obliques: readonly Oblique[],
  say: Say,
  detail: "adjunct" | "modifier",
): void {
  for (const oblique of obliques) {
    if (!oblique.phrase) continue
    const preposition = words.preposition(oblique)
    if (!/^[a-z ]+$/i.test(preposition)) continue
    const relation = `${before} ${preposition}`
    for (const member of withConjuncts(oblique.phrase)) {
      say(relation, words.minimal(member), detail)
      if (member.modifiers.length > 0)
        sayTails(words, `${relation} ${words.of(member.from, member.to)}`, member.modifiers, say, "modifier")
    }
  }
}

function coreOf(words: Words, clause: Clause, analysis: SentenceAnalysis): Core | undefined {
  const relation = relationPhrase(words, clause)
  const obliques = clause.mark?.endsWith(" which")
    ? []
    : clause.obliques.filter(({phrase}) => phrase !== undefined)
  const first = clause.objects[0]
  const second = clause.objects[1]
  if (clause.adjective) return byAdjective(words, relation, clause.adjective, obliques)
  if (first) return byObjects(words, relation, first, second, obliques)
  const nearest = obliques.find(({from}) => from >= clause.predicate.to) ?? obliques[0]
  if (nearest?.phrase) return byOblique(words, relation, nearest, obliques)
  const time = clause.times[0]
  if (time) {
    const object = words.phrase(time)
    const objects = [{complete: object, minimal: object}]
    return {relation, objects, whole: relation, beforeObject: relation, kind: "oblique", adjuncts: []}
  }
  const complement = complementOf(words, clause, analysis)
  return (
    complement && {
      relation: `${relation}${complement.mark}`,
      objects: [{complete: complement.text, minimal: complement.text}],
      whole: relation,
      beforeObject: relation,
      kind: "clause",
      adjuncts: [],
    }
  )
}

function byAdjective(
  words: Words,
  relation: string,
  {from, to}: TokenRange,
  obliques: readonly Oblique[],
): Core {
  const adjective = words.of(from, to)
  const whole = `${relation} ${adjective}`
  const next = obliques[0]
  if (next?.phrase && next.from === to) return byOblique(words, whole, next, obliques)
  return {
    relation,
    objects: [{complete: adjective, minimal: adjective}],
    whole,
    beforeObject: whole,
    kind: "adjective",
    adjuncts: obliques,
  }
}

function byObjects(
  words: Words,
  relation: string,
  first: NounPhrase,
  second: NounPhrase | undefined,
  obliques: readonly Oblique[],
): Core {
  if (second) {
    const object = `${words.phrase(first)} ${words.phrase(second)}`
    const whole = `${relation} ${object}`
    const objects = [{complete: object, minimal: object}]
    return {relation, objects, whole, beforeObject: whole, kind: "object", adjuncts: obliques}
  }
  const objects = withConjuncts(first).map((member) => words.said(member))
  const whole = `${relation} ${words.minimal(first)}`
  return {
    relation,
    objects,
    whole,
    beforeObject: relation,
    kind: "object",
    adjuncts: obliques,
    phrase: first,
  }
}

function byOblique(words: Words, relation: string, oblique: Oblique, obliques: readonly Oblique[]): Core {
  const phrase = oblique.phrase!
  const whole = `${relation} ${words.preposition(oblique)}`
  return {
    relation: whole,
    objects: withConjuncts(phrase).map((member) => words.said(member)),
    whole: relation,
    beforeObject: whole,
    kind: "oblique",
    adjuncts: obliques.filter((other) => other !== oblique),
    phrase,
  }
}

/** The verb with its auxiliaries; for an infinitive also the verb that governs it: `plans to invest`. */
function relationPhrase(words: Words, clause: Clause): string {
  const own = words.of(clause.predicate.from, clause.predicate.to)
  const host = governor(clause)
  if (!host) return own
  const adjective = host.adjective ? ` ${words.of(host.adjective.from, host.adjective.to)}` : ""
  return `${relationPhrase(words, host)}${adjective} ${own}`
}

/** The clause whose verb directly takes this infinitive or gerund: `plans` of `plans to invest`. */
function governor(clause: Clause): Clause | undefined {
  const host = clause.parent
  if (!host || host.objects.length > 0 || host.subject !== clause.subject) return undefined
  const takes =
    clause.kind === "infinitive" || (clause.kind === "complement" && clause.predicate.form === "gerund")
  const begins = host.adjective ? host.adjective.to : host.predicate.to
  return takes && begins === clause.predicate.from ? host : undefined
}

/** The clauses that another clause's proposition already says: `plans` in `plans to invest`. */
function absorbedClauses({clauses}: SentenceAnalysis): ReadonlySet<Clause> | undefined {
  let absorbed: Set<Clause> | undefined
  for (const clause of clauses) {
    const host = governor(clause)
    if (host === undefined || host === clause) continue
    absorbed ??= new Set()
    absorbed.add(host)
  }
  return absorbed
}

/** A clause that stands where an object would: `said that …`. */
function complementOf(
  words: Words,
  clause: Clause,
  analysis: SentenceAnalysis,
): {readonly mark: string; readonly text: string} | undefined {
  const complement = analysis.clauses.find(
    (other) => other.parent === clause && other.kind === "complement" && other.start >= clause.predicate.to,
  )
  if (!complement) return undefined
  const mark = complement.mark === "that" ? " that" : ""
  const from = mark ? complement.start + 1 : complement.start
  return {mark, text: words.of(from, endOf(complement, analysis))}
}

/** Where a clause ends with all that depends on it. */
function endOf(clause: Clause, analysis: SentenceAnalysis): number {
  let end = Math.max(clause.predicate.to, clause.adjective?.to ?? 0)
  for (const phrase of [...clause.objects, ...clause.times]) end = Math.max(end, phrase.end)
  for (const oblique of clause.obliques) end = Math.max(end, oblique.to)
  for (const other of analysis.clauses)
    if (other.parent === clause && other !== clause && other.start > clause.start)
      end = Math.max(end, endOf(other, analysis))
  return end
}

function depthOf(clause: Clause): number {
  let depth = 0
  for (let up = clause.parent; up; up = up.parent) depth++
  return depth
}

function isDescribed({appositions}: NounPhrase): boolean {
  return appositions.length > 0
}

/** `Acme, a maker of phones` states that Acme is one. */
function sayAppositions(said: Sayings, words: Words, phrase: NounPhrase, {tokens}: SentenceAnalysis): void {
  const shape: PropositionShape = {
    kind: "apposition",
    clause: "main",
    detail: "complete",
    isSubjectShared: false,
    depth: 0,
    argumentCount: 0,
    length: tokens.length,
  }
  const who = words.of(phrase.from, phrase.to)
  for (const apposition of phrase.appositions) said.add(who, "is", words.phrase(apposition), [], shape)
}
