import type {Token} from "@relata/model"
import type {Chunk} from "./chunk.js"
import {sayingVerbs} from "./verb-forms.js"

const subjectPronoun = /^(?:he|she|they|we|i)$/i

/** Whether a verb group that has its own tense begins at `at`, adverbs aside. */
export function startsFiniteVerb(tokens: readonly Token[], chunks: readonly Chunk[], at: number): boolean {
  let i = at
  while (chunks[i]?.kind === "adverb") i++
  const chunk = chunks[i]
  if (chunk?.kind !== "verb") return false
  if (chunk.predicate.form === "finite") return true
  const before = chunks[at - 1]
  if (before?.kind === "noun" && subjectPronoun.test(tokens[before.head]!.form))
    return chunk.predicate.form === "ambiguous"
  if (chunk.predicate.form !== "ambiguous") return false
  const behind = chunks[i + 1]?.kind
  // "…, the firm said." and "the firm said that …"
  const isSaying =
    sayingVerbs.has(chunk.predicate.lemma) &&
    (behind === undefined || behind === "other" || behind === "relative")
  return behind === "noun" || isSaying
}
