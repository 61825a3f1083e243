import type {AnnotatedDocument, Proposition, Sentence} from "@relata/model"
import type {Clause, NounPhrase, Oblique, SentenceAnalysis} from "../clause/clause.js"
import {ownEnd, withConjuncts} from "../clause/phrase.js"
import {isTitle, saysNothing} from "../sentence-kind.js"
import {confidenceOf, type PropositionShape} from "./confidence.js"

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
  for (const [index, sentence] of doc.sentences.entries()) {
    const analysis = analyses[index]
    if (!analysis || saysNothing(doc, sentence)) continue
    const propositions = propositionsOf(doc.document.text, sentence, analysis)
    // a title is shortened, and its capitals mislead
    found.push(...(isTitle(doc, sentence) ? propositions.map(doubted) : propositions))
  }
  return found
}

function doubted(proposition: Proposition): Proposition {
  return {...proposition, confidence: Math.round(proposition.confidence * 300) / 1000}
}

/** A proposition before its confidence is known. */
interface Candidate {
  readonly subject: string
  readonly relation: string
  readonly object: string
  readonly arguments: readonly string[]
  readonly shape: PropositionShape
}

function propositionsOf(text: string, sentence: Sentence, analysis: SentenceAnalysis): Proposition[] {
  const words = new Words(text, analysis)
  const candidates = [
    ...analysis.clauses.flatMap((clause) => clausePropositions(words, clause, analysis)),
    ...appositions(words, analysis),
  ]
  const seen = new Set<string>()
  const propositions: Proposition[] = []
  for (const {shape, ...candidate} of candidates) {
    const key = [candidate.subject, candidate.relation, candidate.object, ...candidate.arguments].join("\t")
    if (seen.has(key) || candidate.object === "") continue
    seen.add(key)
    propositions.push({
      ...candidate,
      confidence: confidenceOf(shape),
      sentence: {start: sentence.start, end: sentence.end},
    })
  }
  return propositions
}

/** Reads stretches of a sentence as text. */
class Words {
  readonly #text: string
  readonly #analysis: SentenceAnalysis

  constructor(text: string, analysis: SentenceAnalysis) {
    this.#text = text
    this.#analysis = analysis
  }

  of(from: number, to: number): string {
    const {tokens} = this.#analysis
    let end = to
    while (end > from && /^[,;:]$/.test(tokens[end - 1]!.form)) end--
    if (end <= from) return ""
    return this.#text.slice(tokens[from]!.start, tokens[end - 1]!.end).replace(/\s+/g, " ")
  }

  phrase(phrase: NounPhrase): string {
    return this.of(phrase.from, ownEnd(phrase))
  }

  /** A phrase without what is set beside it. */
  bare(phrase: NounPhrase): string {
    let to = phrase.to
    for (const modifier of phrase.modifiers) to = Math.max(to, modifier.to)
    return this.of(phrase.from, to)
  }

  /** A phrase with no more than its "of" phrases: what else hangs on it can be said apart. */
  minimal(phrase: NounPhrase): string {
    return this.of(phrase.from, this.#minimalEnd(phrase))
  }

  #minimalEnd(phrase: NounPhrase): number {
    let to = phrase.to
    for (const {preposition, phrase: inner, from} of phrase.modifiers)
      if (preposition === "of" && inner && from === to) to = this.#minimalEnd(inner)
    return to
  }

  said(phrase: NounPhrase): Said {
    return {complete: this.phrase(phrase), minimal: this.minimal(phrase)}
  }

  /** A preposition as the text writes it. */
  preposition(oblique: Oblique): string {
    return this.of(oblique.from, oblique.from + oblique.preposition.split(" ").length)
  }

  form(at: number): string {
    return this.#analysis.tokens[at]!.form.toLowerCase()
  }
}

/** An object with all that hangs on it, and without what can be said apart. */
interface Said {
  readonly complete: string
  readonly minimal: string
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
function clausePropositions(words: Words, clause: Clause, analysis: SentenceAnalysis): Candidate[] {
  const {subject, predicate} = clause
  if (!subject || words.form(subject.head) === "there" || predicate.from === subject.from) return []
  if (isAbsorbed(clause, analysis)) return []
  const core = coreOf(words, clause, analysis)
  if (!core) return []
  const times = clause.times
    .map((time) => words.phrase(time))
    .filter((time) => time !== core.objects[0]?.complete)
  const further = [...core.adjuncts.map(({from, to}) => words.of(from, to)), ...times]
  const shape = (detail: PropositionShape["detail"]): PropositionShape => ({
    kind: core.kind,
    detail,
    clause: clause.kind,
    isSubjectShared: clause.isSubjectShared,
    isSubjectPronoun: analysis.tokens[subject.head]!.upos === "PRON",
    depth: depthOf(clause),
    argumentCount: further.length,
    length: analysis.tokens.length,
  })
  const found: Candidate[] = []
  const isInPassing = clause.kind === "adverbial" && predicate.form === "gerund"
  const chain = chainOf(words, clause, core)
  for (const member of withConjuncts(subject)) {
    const who = words.bare(member)
    const say = (
      relation: string,
      object: string,
      detail: PropositionShape["detail"],
      others: readonly string[] = [],
    ): void => {
      found.push({subject: who, relation, object, arguments: others, shape: shape(detail)})
    }
    for (const {complete, minimal} of core.objects) {
      say(core.relation, complete, "complete", further)
      if (chain) say(chain, minimal, "chain")
      // what is done in passing is not told apart any further: "after giving a speech in Lund"
      if (!isInPassing && (further.length > 0 || minimal !== complete)) say(core.relation, minimal, "bare")
    }
    if (!isInPassing) {
      for (const {relation, object, isNested} of tails(words, core.whole, core.adjuncts))
        say(relation, object, isNested ? "modifier" : "adjunct")
      for (const time of times) say(core.whole, time, "adjunct")
    }
    for (const other of core.phrase ? withConjuncts(core.phrase) : []) {
      const before = `${core.beforeObject} ${words.of(other.from, other.to)}`
      for (const {relation, object} of tails(words, before, other.modifiers))
        say(relation, object, "modifier")
    }
  }
  return found
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
function* tails(
  words: Words,
  before: string,
  obliques: readonly Oblique[],
  isNested = false,
): Generator<{readonly relation: string; readonly object: string; readonly isNested: boolean}> {
  for (const oblique of obliques) {
    const preposition = words.preposition(oblique)
    if (!oblique.phrase || !/^[a-z ]+$/i.test(preposition)) continue
    const relation = `${before} ${preposition}`
    for (const member of withConjuncts(oblique.phrase)) {
      yield {relation, object: words.minimal(member), isNested}
      yield* tails(words, `${relation} ${words.of(member.from, member.to)}`, member.modifiers, true)
    }
  }
}

function coreOf(words: Words, clause: Clause, analysis: SentenceAnalysis): Core | undefined {
  const relation = relationPhrase(words, clause)
  const obliques = clause.obliques.filter(
    ({phrase}) => phrase !== undefined && !/ which$/.test(clause.mark ?? ""),
  )
  const [first, second] = clause.objects
  if (clause.adjective) {
    const adjective = words.of(clause.adjective.from, clause.adjective.to)
    const [next] = obliques
    if (next?.phrase && next.from === clause.adjective.to) {
      return byOblique(words, `${relation} ${adjective}`, next, obliques)
    }
    const whole = `${relation} ${adjective}`
    return {
      relation,
      objects: [{complete: adjective, minimal: adjective}],
      whole,
      beforeObject: whole,
      kind: "adjective",
      adjuncts: obliques,
    }
  }
  if (first && second) {
    const object = `${words.phrase(first)} ${words.phrase(second)}`
    const whole = `${relation} ${object}`
    const objects = [{complete: object, minimal: object}]
    return {relation, objects, whole, beforeObject: whole, kind: "object", adjuncts: obliques}
  }
  if (first) {
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
  const nearest = obliques.find(({from}) => from >= clause.predicate.to) ?? obliques[0]
  if (nearest?.phrase) return byOblique(words, relation, nearest, obliques)
  const [time] = clause.times
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

/** Whether another clause's proposition already says this one: `plans` in `plans to invest`. */
function isAbsorbed(clause: Clause, analysis: SentenceAnalysis): boolean {
  return analysis.clauses.some((other) => other !== clause && governor(other) === clause)
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

/** `Acme, a maker of phones` states that Acme is one. */
function appositions(words: Words, analysis: SentenceAnalysis): Candidate[] {
  const found: Candidate[] = []
  for (const phrase of analysis.phrases) {
    for (const apposition of phrase.appositions) {
      found.push({
        subject: words.of(phrase.from, phrase.to),
        relation: "is",
        object: words.phrase(apposition),
        arguments: [],
        shape: {
          kind: "apposition",
          clause: "main",
          detail: "complete",
          isSubjectShared: false,
          isSubjectPronoun: false,
          depth: 0,
          argumentCount: 0,
          length: analysis.tokens.length,
        },
      })
    }
  }
  return found
}
