import type {EntityId} from "@relata/model"
import {foldForSearch} from "../search.js"
import type {Lexicon, RelationPhrase} from "./lexicon.js"
import {stemOf} from "./stems.js"

/** A stretch of a question's words that names an entity. */
export interface SpottedEntity {
  readonly ids: readonly EntityId[]
  readonly words: string
  readonly start: number
  readonly end: number
}

/** A stretch of a question's words that names a relation. */
export interface SpottedRelation {
  readonly phrase: RelationPhrase
  /** Where its words are. */
  readonly places: readonly number[]
}

/** Finds the names in a question: the longest first, none across another. */
export function spotEntities(words: readonly string[], {entities, longestName}: Lexicon): SpottedEntity[] {
  const found: SpottedEntity[] = []
  const taken = words.map(() => false)
  for (let length = Math.min(longestName, words.length); length > 0; length--)
    for (let start = 0; start + length <= words.length; start++) {
      if (taken.slice(start, start + length).some(Boolean)) continue
      const stretch = words.slice(start, start + length).join(" ")
      const ids = entities.get(foldForSearch(stretch.replace(/['’]s$/, "")))
      // A word of everyday language is a name only where it is written as one.
      if (!ids || (length === 1 && grammatical.has(stretch.toLowerCase()))) continue
      taken.fill(true, start, start + length)
      found.push({ids, words: stretch, start, end: start + length})
    }
  return found.sort((a, b) => a.start - b.start)
}

const grammatical = new Set(
  "a an and are at by did do does for from had has have how in is it of on the to was were what when where which who with".split(
    " ",
  ),
)

/**
 * Finds the relation that a question asks for: the phrase with the most of its words in the question, in their
 * order, none of them part of a name. Entities may stand between them: `what did [X] invest in`.
 */
export function spotRelation(
  words: readonly string[],
  entities: readonly SpottedEntity[],
  {relations}: Lexicon,
): SpottedRelation[] {
  const free = words.map((word, i) =>
    entities.some(({start, end}) => i >= start && i < end) ? undefined : word.toLowerCase(),
  )
  return relations
    .flatMap((phrase) => {
      const places = placesOf(free, phrase)
      if (!places) return []
      const exact = places.filter((at, i) => free[at] === phrase.words[i]).length
      const score = 10 * phrase.words.length + exact - phrase.distance
      return [{phrase, places, score}]
    })
    .sort((a, b) => b.score - a.score)
}

function placesOf(
  free: readonly (string | undefined)[],
  {words, stems}: RelationPhrase,
): number[] | undefined {
  const places: number[] = []
  let from = 0
  for (let i = 0; i < words.length; i++) {
    const at = free.findIndex(
      (word, j) => j >= from && word !== undefined && (word === words[i] || stemOf(word) === stems[i]),
    )
    if (at < 0) return undefined
    places.push(at)
    from = at + 1
  }
  return places
}
