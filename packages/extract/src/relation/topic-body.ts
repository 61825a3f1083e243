import type {AnnotatedDocument, ExtractedEntity} from "@relata/model"
import {lowerBound} from "../lower-bound.js"

/** Of each article the organisation that it tells of, where one stands out. */
export type TopicBodies = ReadonlyMap<number, ExtractedEntity>

/**
 * The organisation that each article is about: named at its beginning, at least twice, and twice as often as any other.
 * "Chairman Ada Hale said" speaks of its chairman. Time is linear in the mentions.
 */
export function topicBodiesOf(doc: AnnotatedDocument, entities: readonly ExtractedEntity[]): TopicBodies {
  const leads = new Map<number, Lead>()
  const {blocks} = doc.document
  const places = articlesOf(doc)
  for (const entity of entities) {
    if (entity.type !== "Organization") continue
    const counts = new Map<number, number>()
    let first: number | undefined
    for (const {start, kind} of entity.mentions) {
      if (kind !== "name") continue
      const article = blocks[places.blockAt(start)]?.article
      if (article === undefined) continue
      counts.set(article, (counts.get(article) ?? 0) + 1)
      first ??= start
    }
    for (const [article, count] of counts) {
      const lead = leads.get(article) ?? {most: 0, second: 0, entity, first: first!}
      if (count > lead.most) leads.set(article, {entity, first: first!, most: count, second: lead.most})
      else if (count > lead.second) leads.set(article, {...lead, second: count})
    }
  }
  const topics = new Map<number, ExtractedEntity>()
  for (const [article, {entity, first, most, second}] of leads) {
    const opening = places.openingEnd(article)
    if (most >= 2 && most >= 2 * second && first < opening) topics.set(article, entity)
  }
  return topics
}

interface Lead {
  readonly entity: ExtractedEntity
  readonly first: number
  readonly most: number
  readonly second: number
}

/** How many sentences are the beginning of an article. */
const openingSentences = 3

function articlesOf(doc: AnnotatedDocument) {
  const {blocks} = doc.document
  const ends = new Map<number, number>()
  const seen = new Map<number, number>()
  for (const {block, end} of doc.sentences) {
    const article = blocks[block]!.article
    const count = (seen.get(article) ?? 0) + 1
    seen.set(article, count)
    if (count <= openingSentences) ends.set(article, end)
  }
  return {
    /** The last block that begins at an offset or before it. */
    blockAt(offset: number): number {
      return lowerBound(blocks.length, (i) => blocks[i]!.start <= offset) - 1
    },
    openingEnd: (article: number): number => ends.get(article) ?? 0,
  }
}
