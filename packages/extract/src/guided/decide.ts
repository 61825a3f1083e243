import type {Thresholds} from "./guided-model.js"
import type {ListPlace} from "./lists.js"
import type {Pair} from "./pairs.js"
import {overlap, same} from "./passage.js"
import type {Candidate} from "./spans.js"

/** A pair that may have a relation. */
export interface Guess extends Pair {
  /** Index of the relation. */
  readonly relation: number
  /** 0 to 1. */
  readonly probability: number
}

/** How much of what speaks for one member of a list speaks for the others. */
const sharedInLists = 0.7

/** Guesses where members of one list have something of each other's probability: what one is, the others are as a rule. */
export function shareInLists<Kind extends Guess>(
  guesses: readonly Kind[],
  lists: ReadonlyMap<Candidate, ListPlace>,
): readonly Kind[] {
  if (lists.size === 0) return guesses
  const best = new Map<Candidate, Map<string, number>>()
  for (const {subject, object, relation, probability} of guesses) {
    const list = lists.get(object)
    if (!list || list.members.includes(subject)) continue
    const byKey = best.get(list.members[0]!) ?? new Map<string, number>()
    best.set(list.members[0]!, byKey)
    const key = `${relation} ${subject.from}-${subject.to}`
    byKey.set(key, Math.max(byKey.get(key) ?? 0, probability))
  }
  return guesses.map((guess) => {
    const {subject, object, relation, probability} = guess
    const list = lists.get(object)
    const shared = list && best.get(list.members[0]!)?.get(`${relation} ${subject.from}-${subject.to}`)
    return shared === undefined || shared * sharedInLists <= probability
      ? guess
      : {...guess, probability: shared * sharedInLists}
  })
}

/** What cannot be taken together, as the examples show. */
export interface Limits {
  /** Relations that have one object for each subject. */
  readonly single: ReadonlySet<number>
  /** Whether two ends have one relation. */
  readonly oneEach: boolean
}

/**
 * Chooses among guesses, the likeliest first: of guesses at one relation whose ends overlap, one is taken, and what one
 * relation says of an object it says of one subject.
 */
export function decide<Kind extends Guess>(
  guesses: readonly Kind[],
  {first, further}: Thresholds,
  limits: Limits,
): Kind[] {
  const taken: Kind[] = []
  const ranked = [...guesses].sort(
    (a, b) =>
      b.probability - a.probability ||
      a.relation - b.relation ||
      a.subject.from - b.subject.from ||
      a.object.from - b.object.from ||
      a.object.to - b.object.to,
  )
  for (const guess of ranked) {
    if (guess.probability < (taken.length === 0 ? first : further)) break
    if (taken.some((other) => excludes(other, guess, limits))) continue
    taken.push(guess)
  }
  return taken
}

function excludes(a: Guess, b: Guess, {single, oneEach}: Limits): boolean {
  const sameObject = overlap(a.object, b.object)
  if (a.relation === b.relation)
    return sameObject || (single.has(a.relation) && overlap(a.subject, b.subject))
  if (oneEach && sameObject && overlap(a.subject, b.subject)) return true
  // An end is cut in one way: "The Orlo Five" for one relation is not "Orlo Five" for another.
  return (
    (sameObject && !same(a.object, b.object)) ||
    (overlap(a.subject, b.subject) && !same(a.subject, b.subject)) ||
    (overlap(a.subject, b.object) && !same(a.subject, b.object)) ||
    (overlap(a.object, b.subject) && !same(a.object, b.subject))
  )
}
