import type {Predicate} from "./clause.js"

/** Where a noun group stands, which decides what it may take in. */
export interface Surroundings {
  /** `subject`: before the verb of its clause; `object`: after it; `preposition`: governed by a preposition. */
  readonly place: "subject" | "object" | "preposition"
  readonly predicate?: Predicate | undefined
  readonly preposition?: string | undefined
  /** True where a comma ends the group: in "in 1998, Acme", what follows is no member of a list. */
  readonly stopsAtComma?: boolean | undefined
  /** True where examples behind a comma are rather those of a plural subject. */
  readonly leavesExamples?: boolean | undefined
  /** True behind "of" after a noun for an office: "the mayor of Lund, Ada Berg". */
  readonly isOfRole?: boolean | undefined
  /** True inside a prepositional phrase of a noun, whose further phrases are rather the outer noun's. */
  readonly isNested?: boolean | undefined
}

/** Those of a list or phrase of time that a comma ends. */
export function stoppingAtComma(where: Surroundings): Surroundings {
  return changed(where, {stopsAtComma: true})
}

/** Those of a prepositional phrase inside a phrase. */
export function insideNoun(outer: Surroundings, preposition: string, isOfRole: boolean): Surroundings {
  const place = outer.place === "subject" ? "subject" : "preposition"
  return changed(outer, {place, preposition, isOfRole, isNested: true})
}

/** Those of examples behind a noun. */
export function besideNoun(outer: Surroundings): Surroundings {
  return changed(outer, {place: "preposition", isNested: false})
}

function changed(
  {place, predicate, preposition, stopsAtComma, leavesExamples, isOfRole, isNested}: Surroundings,
  change: Partial<Surroundings>,
): Surroundings {
  return {
    place: change.place ?? place,
    predicate,
    preposition: change.preposition ?? preposition,
    stopsAtComma: change.stopsAtComma ?? stopsAtComma,
    leavesExamples,
    isOfRole: change.isOfRole ?? isOfRole,
    isNested: change.isNested ?? isNested,
  }
}

/** Whether a group reads alike in both. */
export function isSameSurroundings(a: Surroundings, b: Surroundings): boolean {
  return (
    a.place === b.place &&
    a.predicate?.from === b.predicate?.from &&
    a.preposition === b.preposition &&
    Boolean(a.stopsAtComma) === Boolean(b.stopsAtComma) &&
    Boolean(a.leavesExamples) === Boolean(b.leavesExamples) &&
    Boolean(a.isOfRole) === Boolean(b.isOfRole) &&
    Boolean(a.isNested) === Boolean(b.isNested)
  )
}
