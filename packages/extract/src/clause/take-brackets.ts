import type {Draft, NounPhrase} from "./clause.js"
import {closeOf} from "./close-of.js"
import type {Reading} from "./reading.js"
import {predicateAs} from "./verb-chunk.js"

/**
 * Reads what stands in brackets, each as a small text of its own: "Acme (founded in 1921 by Ada Berg)", "Ada Berg
 * (chairwoman of Acme)". A noun that opens it says what the noun before the bracket is; a participle, what was done to it.
 * @param owners - every phrase of the sentence
 * @param step - reads the chunk at an index, and gives the next
 */
export function takeBrackets(
  reading: Reading,
  owners: readonly NounPhrase[],
  step: (reading: Reading, at: number) => number,
): void {
  const byStart = new Map<number, NounPhrase>()
  for (const owner of owners) if (owner.parenthesis) byStart.set(owner.parenthesis.from, owner)
  for (let at = 0; at < reading.chunks.length; at++) {
    const chunk = reading.chunks[at]!
    if (chunk.kind !== "open") continue
    const close = closeOf(reading.chunks, at)
    if (close > at + 1) readBracket(reading, byStart.get(chunk.to), at + 1, close, step)
    at = close
  }
}

function readBracket(
  reading: Reading,
  owner: NounPhrase | undefined,
  from: number,
  to: number,
  step: (reading: Reading, at: number) => number,
): void {
  const first = reading.chunks[from]!
  let at = from
  reading.hasComma = false
  reading.hasCoordinator = false
  reading.last = owner
  const isParticiple =
    first.kind === "verb" && (first.predicate.form === "ambiguous" || first.predicate.form === "participle")
  const opened = reading.open(isParticiple ? "reduced" : "main", first.from)
  reading.root = opened
  reading.current = opened
  if (isParticiple) {
    if (owner === undefined) return
    opened.subject = owner
    opened.isSubjectShared = true
    opened.predicate = predicateAs(first.predicate, {form: "participle", isPassive: true})
    reading.last = undefined
    at++
  }
  while (at < to) at = Math.max(at + 1, step(reading, at))
  const {subject} = opened
  if (owner === undefined || opened.predicate !== undefined || subject?.from !== first.from) return
  if (reading.tokens[subject.head]!.upos === "NOUN") (owner as Draft<NounPhrase>).appositions.push(subject)
}
