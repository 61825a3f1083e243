import type {Token} from "@relata/model"
import type {NounPhrase} from "./clause.js"
import type {OpenClause} from "./reading.js"

/**
 * Gives clauses the subjects that the dependency tree gives them, where the reading from left to right took another
 * noun: "the space that this ride filled was turned into a stage", "the February election the seat was won".
 *
 * A pronoun directly before its verb stays, and what a relative clause takes from its antecedent.
 * @param textFrom - index behind a dateline, whose names are no subjects
 */
export function takeSubjectsOfTree(
  tokens: readonly Token[],
  phrases: readonly NounPhrase[],
  clauses: readonly OpenClause[],
  textFrom: number,
): void {
  const subjects = subjectsOf(tokens)
  if (subjects.size === 0) return
  for (const clause of clauses) {
    if (!clause.predicate) continue
    const {verb} = clause.predicate
    const {head = -1, deprel} = tokens[verb]!
    const isFunction = deprel === "cop" || deprel?.startsWith("aux") === true
    const at = subjects.get(isFunction ? head : verb)
    if (at === undefined || at < textFrom || isSubject(clause.subject, at) || isPronounBefore(tokens, clause))
      continue
    const phrase = phrases.find((candidate) => candidate.head === at) ?? phrases.find(holds(at))
    if (!phrase) continue
    clause.subject = phrase
    clause.isSubjectShared = false
  }
}

/** The head noun of each word's subject, by the word; relative words stand for another noun and are left out. */
function subjectsOf(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const subjects = new Map<number, number>()
  for (let i = 0; i < tokens.length; i++) {
    const {head = -1, deprel, form} = tokens[i]!
    if (head < 0 || deprel?.startsWith("nsubj") !== true || subjects.has(head)) continue
    if (!/^(?:who|which|that|whom|what)$/i.test(form)) subjects.set(head, i)
  }
  return subjects
}

function holds(at: number): (phrase: NounPhrase) => boolean {
  return ({from, to}) => from <= at && at < to
}

function isSubject(subject: NounPhrase | undefined, at: number): boolean {
  return subject !== undefined && [subject, ...subject.conjuncts, ...subject.appositions].some(holds(at))
}

function isPronounBefore(tokens: readonly Token[], {subject, isSubjectShared}: OpenClause): boolean {
  return subject !== undefined && !isSubjectShared && tokens[subject.head]!.upos === "PRON"
}
