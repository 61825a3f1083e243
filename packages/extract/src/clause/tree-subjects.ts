import type {Token} from "@relata/model"
import {headTypes} from "../entity/head-types.js"
import type {NounPhrase} from "./clause.js"
import type {OpenClause} from "./reading.js"
import {isTime} from "./time.js"

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
  takeParticiplesOfTree(tokens, phrases, clauses)
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

/**
 * "a museum in Lund, founded in 1934": behind a comma, a participle that the tree hangs on a noun speaks of that noun.
 */
function takeParticiplesOfTree(
  tokens: readonly Token[],
  phrases: readonly NounPhrase[],
  clauses: readonly OpenClause[],
): void {
  for (const clause of clauses) {
    if (clause.kind !== "reduced" || clause.predicate?.isPassive !== true) continue
    const {from, verb} = clause.predicate
    const {deprel, head = -1} = tokens[verb]!
    if (tokens[from - 1]?.form !== "," || deprel !== "acl" || head < 0 || head >= from) continue
    if (isSubject(clause.subject, head)) continue
    const phrase = phrases.find((candidate) => candidate.head === head) ?? phrases.find(holds(head))
    if (!phrase) continue
    if (makings.has(tokens[verb]!.lemma) && headTypes.get(tokens[head]!.lemma.toLowerCase()) === "Person") {
      const work = phrases.find(({end, head: name}) => end === from - 1 && tokens[name]!.upos === "PROPN")
      if (work !== undefined) clause.subject = work
      continue
    }
    // "went to school in Lund, named after"; "became the breakthrough album, driven by"
    const isPlace = tokens[phrase.from]!.upos === "PROPN" && tokens[phrase.from - 1]?.form === "in"
    if (!isPlace && !isTime(tokens, phrase) && !isWhatItBecomes(clauses, phrase)) clause.subject = phrase
  }
}

/** "the star of Low Tide, directed by …": what is made is the work and not whom the tree hangs it on. */
const makings: ReadonlySet<string> = new Set(
  "direct write compose produce publish release record illustrate choreograph film".split(" "),
)

/** "was made into a film", "became a party": what is said of it is said of the subject, which has the name. */
function isWhatItBecomes(clauses: readonly OpenClause[], phrase: NounPhrase): boolean {
  return clauses.some(
    ({predicate, objects, obliques}) =>
      (predicate?.lemma === "become" &&
        objects[0] !== undefined &&
        holds(phrase.head)({...objects[0], to: objects[0].end})) ||
      obliques.some(
        (oblique) => oblique.phrase === phrase && /^(?:into|as|according to)$/.test(oblique.preposition),
      ),
  )
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
