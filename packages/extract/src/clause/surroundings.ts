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
