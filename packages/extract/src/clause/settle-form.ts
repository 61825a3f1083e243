import type {Predicate} from "./clause.js"
import type {Reading} from "./reading.js"
import {isTime} from "./time.js"

/** Decides what an ambiguous form such as `founded` is here. */
export function settleForm(reading: Reading, predicate: Predicate, at: number): Predicate["form"] {
  if (predicate.form !== "ambiguous") return predicate.form
  const clause = reading.current
  if (clause.predicate === undefined && clause.subject === undefined) {
    return reading.waiting() === undefined
      ? "participle"
      : isReducedRelative(reading, at)
        ? "participle"
        : "finite"
  }
  if (clause.predicate === undefined) {
    const isRelative = clause.kind === "relative" && clause.isSubjectShared
    return !isRelative && isReducedRelative(reading, at) ? "participle" : "finite"
  }
  if (reading.hasCoordinator) {
    const isParallel = clause.predicate.form !== "finite" && clause.kind === "reduced"
    return isParallel && reading.chunks[at + 1]?.kind !== "noun" ? "participle" : "finite"
  }
  if (reading.waiting() !== undefined)
    return reading.chunks[at + 1]?.kind === "noun" || !reading.hasComma
      ? "finite"
      : isReducedRelative(reading, at)
        ? "participle"
        : "finite"
  return "participle"
}

/** Whether another verb further on must be the finite verb that the subject waits for. */
export function isReducedRelative(reading: Reading, at: number): boolean {
  const verb = reading.chunks[at]
  if (verb?.kind !== "verb" || verb.predicate.form !== "ambiguous") return false
  const follower = reading.chunks[at + 1]
  const isNaming = /^(?:call|name|entitle|title|dub)$/.test(verb.predicate.lemma)
  // "spent three years in the army stationed in Japan"
  const {deprel, xpos} = reading.tokens[verb.predicate.verb]!
  if (deprel === "root" && xpos === "VBD") return false
  // "makes a lidar called Iris"
  if (isNaming && deprel === "acl") return true
  if (follower?.kind === "noun" && !isNaming && !isTime(reading.tokens, follower)) return false
  for (let i = at + 1; i < reading.chunks.length; i++) {
    const chunk = reading.chunks[i]!
    if (chunk.kind === "colon" || chunk.kind === "relative" || chunk.kind === "subordinator") return false
    if (chunk.kind !== "verb") continue
    if (chunk.predicate.form !== "finite" && chunk.predicate.form !== "ambiguous") continue
    const before = reading.chunks[i - 1]!
    const behind = reading.chunks[i + 1]
    // "a rocket operated by Acme": what "by" follows is rather a participle itself
    if (chunk.predicate.form === "ambiguous" && behind?.kind === "preposition" && behind.word === "by")
      continue
    if (before.kind === "coordinator") return false
    if (before.kind === "noun") {
      const opener = reading.chunks[i - 2]?.kind
      return opener === "preposition" || (isNaming && i - 1 === at + 1)
    }
    return before.kind === "comma"
      ? reading.hasComma || (reading.last?.appositions.length ?? 0) > 0
      : chunk.predicate.form === "finite"
  }
  // ", founded in 1998." behind a comma is no statement of tense
  const commas = reading.chunks.filter((chunk, i) => i < at && chunk.kind === "comma").length
  return reading.hasComma && reading.current.predicate === undefined && commas < 2
}
