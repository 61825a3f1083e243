import type {ExtractedEntity, ExtractedRelation, LocalEntityId, Schema} from "@relata/model"
import {relationTypeNamed} from "@relata/model"
import type {CandidateEntity} from "./resolve-entities.js"

/**
 * Decides which candidates are things worth a node: names always; a common noun phrase when it is an end of a relation
 * of the schema, or when the text comes back to it. Relations of what is left out go with it. Ids are given anew, in the order of first mention.
 */
export function keepEntities(
  entities: readonly CandidateEntity[],
  relations: readonly ExtractedRelation[],
  schema: Schema,
): {entities: ExtractedEntity[]; relations: ExtractedRelation[]} {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const kept = new Set(entities.filter((entity) => isNamed(entity) || isTopic(entity)).map(({id}) => id))
  for (const {source, target, type, confidence} of relations) {
    if (target === null) continue
    const [from, to] = [byId.get(source), byId.get(target)]
    if (from === undefined || to === undefined) continue
    const isTyped = relationTypeNamed(schema, type) !== undefined
    for (const [entity, other] of [
      [from, to],
      [to, from],
    ] as const) {
      if (isNamed(entity) || isPlain(entity) || isOwnKind(entity)) continue
      const isSure = confidence >= leastForIdea || entity.type !== "Concept" || comesBack(entity)
      if ((isTyped && isSure) || (comesBack(entity) && isNamed(other))) kept.add(entity.id)
    }
  }
  const ids = new Map<LocalEntityId, LocalEntityId>()
  const keptEntities = entities
    .filter(({id}) => kept.has(id))
    .map((entity, i): ExtractedEntity => {
      const id = `e${i + 1}` as LocalEntityId
      ids.set(entity.id, id)
      const {label, type, aliases, attributes} = entity
      const mentions = entity.linkedMentions().filter((_mention, at) => !attributes.includes(at))
      return {id, label, type, aliases, confidence: entity.trust(), mentions}
    })
  const keptRelations = relations.flatMap((relation): ExtractedRelation[] => {
    const source = ids.get(relation.source)
    const target = relation.target === null ? null : ids.get(relation.target)
    if (source === undefined || target === undefined) return []
    const reportedBy = relation.reportedBy === null ? null : (ids.get(relation.reportedBy) ?? null)
    return [{...relation, source, target, reportedBy}]
  })
  return {entities: keptEntities, relations: keptRelations}
}

function isNamed({mentions}: ExtractedEntity): boolean {
  return mentions.some(({kind}) => kind === "name")
}

/**
 * A phrase of several words that the text comes back to: a kind of thing, or, said three times, an idea. "Executive
 * chairman" says what people are, and is nobody.
 */
function isTopic({label, type, mentions}: ExtractedEntity): boolean {
  if (type === "Person") return false
  const times = mentions.filter(({kind}) => kind === "nominal").length
  return /[\s-]/.test(label) && times >= (type === "Concept" ? 3 : 2)
}

/** A single common noun is no thing by itself: "models", "position"; kinds of people and techniques may be. */
function isPlain({label, type}: ExtractedEntity): boolean {
  return !/[\s-]/.test(label) && type !== "Group" && type !== "Technology" && type !== "NaturalKind"
}

/** An idea that a text says once becomes a thing by a relation that is at least as sure. */
const leastForIdea = 0.7

/** "Acme products", "Acme's services": a name and a word for whatever somebody makes or does. */
function isOwnKind({label}: ExtractedEntity): boolean {
  return /^(?:\p{Lu}\S* )+(?:products|services|offerings|solutions|goods|brands|projects|activities|works|people)$/u.test(
    label,
  )
}

function comesBack({mentions}: ExtractedEntity): boolean {
  return mentions.filter(({kind}) => kind === "nominal").length > 1
}
