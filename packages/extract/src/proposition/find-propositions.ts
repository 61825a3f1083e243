import type {AnnotatedDocument, Proposition, Sentence} from "@relata/model"
import type {Clause, NounPhrase, Oblique, SentenceAnalysis} from "../clause/clause.js"
import {ownEnd, withConjuncts} from "../clause/phrase.js"
import {saysNothing} from "../sentence-kind.js"
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
    found.push(...propositionsOf(doc.document.text, sentence, analysis))
  }
  return found
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

  form(at: number): string {
    return this.#analysis.tokens[at]!.form.toLowerCase()
  }
}

function clausePropositions(words: Words, clause: Clause, analysis: SentenceAnalysis): Candidate[] {
  const {subject, predicate} = clause
  if (!subject || words.form(subject.head) === "there" || predicate.from === subject.from) return []
  if (isAbsorbed(clause, analysis)) return []
  const relation = relationPhrase(words, clause)
  const obliques = clause.obliques.filter(
    (oblique) => oblique.phrase !== undefined && !/^(?:in which|which)$/.test(clause.mark ?? ""),
  )
  const subjects = withConjuncts(subject).map((phrase) => words.phrase(phrase))
  const depth = depthOf(clause)
  const shape = (kind: PropositionShape["kind"], more: number): PropositionShape => ({
    kind,
    clause: clause.kind,
    isSubjectShared: clause.isSubjectShared,
    isSubjectPronoun: analysis.tokens[subject.head]!.upos === "PRON",
    depth,
    argumentCount: more,
    length: analysis.tokens.length,
    hasObject: clause.objects.length > 0,
  })
  const found: Candidate[] = []
  const [first, second] = clause.objects
  const times = clause.times.map((time) => words.phrase(time))
  const complement = complementOf(words, clause, analysis)
  for (const who of subjects) {
    if (clause.adjective) {
      const [oblique, ...rest] = obliques
      const adjective = words.of(clause.adjective.from, clause.adjective.to)
      if (oblique?.phrase && oblique.from === clause.adjective.to) {
        for (const member of withConjuncts(oblique.phrase)) {
          found.push({
            subject: who,
            relation: `${relation} ${adjective} ${oblique.preposition}`,
            object: words.phrase(member),
            arguments: [...rest.map((other) => words.of(other.from, other.to)), ...times],
            shape: shape("oblique", rest.length),
          })
        }
      } else {
        found.push({
          subject: who,
          relation,
          object: adjective,
          arguments: [...obliques.map((other) => words.of(other.from, other.to)), ...times],
          shape: shape("adjective", obliques.length),
        })
      }
    } else if (first) {
      const others = [...obliques.map((oblique) => words.of(oblique.from, oblique.to)), ...times]
      const objects = second
        ? [`${words.phrase(first)} ${words.phrase(second)}`]
        : withConjuncts(first).map((member) => words.phrase(member))
      for (const object of objects)
        found.push({subject: who, relation, object, arguments: others, shape: shape("object", others.length)})
    } else if (obliques.length > 0) {
      found.push(...obliqueCandidates(words, who, relation, obliques, times, shape))
    } else if (times.length > 0) {
      found.push({
        subject: who,
        relation,
        object: times[0]!,
        arguments: times.slice(1),
        shape: shape("oblique", 0),
      })
    } else if (complement) {
      found.push({
        subject: who,
        relation: `${relation}${complement.mark}`,
        object: complement.text,
        arguments: [],
        shape: shape("clause", 0),
      })
    }
  }
  return found
}

function obliqueCandidates(
  words: Words,
  who: string,
  relation: string,
  obliques: readonly Oblique[],
  times: readonly string[],
  shape: (kind: PropositionShape["kind"], more: number) => PropositionShape,
): Candidate[] {
  const behind = [...obliques].sort((a, b) => Number(a.preposition === "by") - Number(b.preposition === "by"))
  const found: Candidate[] = []
  const [first] = behind
  if (!first?.phrase) return found
  const rest = obliques.filter((oblique) => oblique !== obliques[0])
  for (const member of withConjuncts(obliques[0]!.phrase!)) {
    found.push({
      subject: who,
      relation: `${relation} ${obliques[0]!.preposition}`,
      object: words.phrase(member),
      arguments: [...rest.map((oblique) => words.of(oblique.from, oblique.to)), ...times],
      shape: shape("oblique", rest.length),
    })
  }
  return found
}

/** The verb with its auxiliaries; for an infinitive also the verb that governs it: `plans to invest`. */
function relationPhrase(words: Words, clause: Clause): string {
  const own = words.of(clause.predicate.from, clause.predicate.to)
  const host = governor(clause)
  return host ? `${relationPhrase(words, host)} ${own}` : own
}

/** The clause whose verb directly takes this infinitive or gerund: `plans` of `plans to invest`. */
function governor(clause: Clause): Clause | undefined {
  const host = clause.parent
  if (!host || host.objects.length > 0 || host.subject !== clause.subject) return undefined
  const takes =
    clause.kind === "infinitive" || (clause.kind === "complement" && clause.predicate.form === "gerund")
  const begins = host.adjective ? host.adjective.to : host.predicate.to
  return takes && begins === clause.predicate.from && !host.adjective ? host : undefined
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
          isSubjectShared: false,
          isSubjectPronoun: false,
          depth: 0,
          argumentCount: 0,
          length: analysis.tokens.length,
          hasObject: true,
        },
      })
    }
  }
  return found
}
