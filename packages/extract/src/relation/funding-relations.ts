import type {Clause, NounPhrase} from "../clause/clause.js"
import {withConjuncts} from "../clause/phrase.js"
import {namedReferentsOf} from "./ends.js"
import {clauseConfidence} from "./open-relations.js"
import {type Scene, type Take, thing} from "./scene.js"

/**
 * Who gave the money that somebody raises: `Acme raised $40 million in a round led by Emca, with participation from
 * Bluefin`. Each giver invested in whoever raises it.
 */
export function fundingStatements(scene: Scene, clause: Clause, take: Take): void {
  const {predicate, subject} = clause
  if (predicate.isPassive || !subject || !/^(?:raise|secure|close|complete)$/.test(predicate.lemma)) return
  const raisers = namedReferentsOf(scene.analysis, scene.referents, subject).filter(
    ({entity}) => !/^(?:Person|Location|Event)$/.test(entity.type),
  )
  const rounds = roundsOf(scene, clause)
  if (raisers.length === 0 || rounds.length === 0) return
  for (const {phrase, from, to} of giversOf(scene, rounds)) {
    for (const giver of namedReferentsOf(scene.analysis, scene.referents, phrase)) {
      if (!/^(?:Organization|Person|Group)$/.test(giver.entity.type)) continue
      for (const raiser of raisers)
        take({
          scene,
          source: thing(giver),
          type: "INVESTED_IN",
          target: thing(raiser),
          trigger: {from, to},
          clause,
          confidence: clauseConfidence(scene, clause, [giver, raiser]),
        })
    }
  }
}

interface Giver {
  readonly phrase: NounPhrase
  /** The words that say that it gave. */
  readonly from: number
  readonly to: number
}

function* giversOf({analysis}: Scene, rounds: readonly NounPhrase[]): Generator<Giver> {
  for (const {head, modifiers} of rounds)
    for (const {preposition, phrase} of modifiers)
      if (preposition === "from" && phrase) yield {phrase, from: head, to: head + 1}
  for (const {predicate, subject, obliques} of analysis.clauses) {
    const isOfRound = subject !== undefined && rounds.some((round) => round.head === subject.head)
    if (!isOfRound || !/^(?:lead|co-lead|back|anchor|fund|finance)$/.test(predicate.lemma)) continue
    for (const {preposition, phrase} of obliques)
      if (preposition === "by" && phrase) yield {phrase, from: predicate.from, to: predicate.to}
  }
  for (const {head, modifiers} of analysis.phrases) {
    if (!/^(?:participation|investment|backing|support|money)$/.test(analysis.tokens[head]!.lemma)) continue
    for (const {preposition, phrase} of modifiers)
      if (preposition === "from" && phrase) yield {phrase, from: head, to: head + 1}
  }
}

/** "a Series B round", "new funding": what is raised, or in what. */
function roundsOf({analysis}: Scene, {objects, obliques}: Clause): NounPhrase[] {
  const phrases = [...objects, ...obliques.flatMap(({phrase}) => phrase ?? [])]
  const inside = phrases.flatMap(({modifiers}) => modifiers.flatMap(({phrase}) => phrase ?? []))
  return [...phrases, ...inside]
    .flatMap(withConjuncts)
    .filter(({head}) => /^(?:round|financing|funding|investment|capital)$/.test(analysis.tokens[head]!.lemma))
}
