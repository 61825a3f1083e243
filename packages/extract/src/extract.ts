import type {AnnotatedDocument, Extraction, Schema} from "@relata/model"
import {defaultSchema} from "@relata/model"
import {findClauses} from "./clause/find-clauses.js"
import {keepEntities} from "./entity/keep-entities.js"
import {resolveEntities} from "./entity/resolve-entities.js"
import {findPropositions} from "./proposition/find-propositions.js"
import {findRelations} from "./relation/find-relations.js"
import {withValues} from "./value/with-values.js"

/** Name and version of the extractor; it changes whenever equal text may give another extraction. */
export const extractorVersion = "relata/0.1.0"

/**
 * Reads what a document says: entities, propositions and relations, each with the place where it is said.
 *
 * A pure function of the document and the schema. It never fails on a text; time is linear in its length.
 */
export function extract(
  doc: AnnotatedDocument,
  {schema = defaultSchema}: {readonly schema?: Schema} = {},
): Extraction {
  const analyses = doc.sentences.map(findClauses)
  const propositions = findPropositions(doc, analyses)
  const candidates = resolveEntities(doc, analyses)
  const statements = findRelations({doc, analyses, entities: candidates, schema})
  const {entities, relations} = keepEntities(candidates, statements, schema)
  return {
    ...doc.document,
    extractor: `${extractorVersion} ${doc.model}`,
    entities,
    propositions,
    relations: relations.map((relation) => withValues(relation, doc.document.date)),
  }
}
