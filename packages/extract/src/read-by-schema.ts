import {type AnnotatedDocument, defaultSchema, type Extraction, type Schema} from "@relata/model"
import type {SentenceAnalysis} from "./clause/clause.js"
import {keepEntities} from "./entity/keep-entities.js"
import {type CandidateEntity, resolveEntities} from "./entity/resolve-entities.js"
import {guideOf} from "./guided/schema-guide.js"
import {findRelations} from "./relation/find-relations.js"

/** What relata's rules read in a document: all that they know by relata's own schema, by another only what fits it. */
export function readBySchema(
  doc: AnnotatedDocument,
  analyses: readonly SentenceAnalysis[],
  schema: Schema,
  resolved: readonly CandidateEntity[] = resolveEntities(doc, analyses),
): Pick<Extraction, "entities" | "relations"> {
  const guide = schema === defaultSchema ? undefined : guideOf(schema)
  const readable = guide?.schema ?? schema
  const candidates = guide ? resolved.map(guide.retype) : resolved
  const statements = findRelations({
    doc,
    analyses,
    entities: candidates,
    schema: readable,
    ...(guide && {guide}),
  })
  const {entities, relations} = keepEntities(candidates, statements, readable)
  return {entities: guide?.settle(entities, relations) ?? entities, relations}
}
