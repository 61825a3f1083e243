import {kindOf, roughKind} from "./kinds.js"
import type {Passage} from "./passage.js"
import type {Candidate} from "./spans.js"

/** What joins the members of a list, besides determiners. */
const joint = /^(?:,|;|\/|and|or|&|nor)$/i
const filler = /^(?:the|an?|also|then|later|as|well|both)$/i

/** A member of a list of things that stand side by side: "for the Orlo, the Pim and the Tarn". */
export interface ListPlace {
  /** The list's members, in their order. */
  readonly members: readonly Candidate[]
  /** From 0. */
  readonly at: number
}

/**
 * The lists in a sentence whose members are candidates.
 *
 * A list has an "and", an "or" or the like in it, or three members: "Tolvan, Kerrow" is a place and where it lies.
 * @param tops - candidates of one sentence that do not overlap
 */
export function listsOf(passage: Passage, tops: readonly Candidate[]): Map<Candidate, ListPlace> {
  const places = new Map<Candidate, ListPlace>()
  const row = [...tops].sort((a, b) => a.from - b.from)
  let members: Candidate[] = []
  let hasWord = false
  const close = () => {
    if (members.length > 2 || (members.length === 2 && hasWord)) {
      const whole = members
      for (const [at, member] of whole.entries()) places.set(member, {members: whole, at})
    }
    members = []
    hasWord = false
  }
  for (const candidate of row) {
    const last = members.at(-1)
    const between = last ? passage.words.slice(last.to, candidate.from).map(({token}) => token.form) : []
    const joints = between.filter((form) => joint.test(form))
    const isNext =
      last !== undefined &&
      joints.length > 0 &&
      between.every((form) => joint.test(form) || filler.test(form)) &&
      roughKind(kindOf(passage, last)) === roughKind(kindOf(passage, candidate))
    if (!isNext) close()
    else if (joints.some((form) => /^\p{L}|&/u.test(form))) hasWord = true
    members.push(candidate)
  }
  close()
  return places
}
