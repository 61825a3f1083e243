import type {AnnotatedDocument, Extraction, Schema} from "@relata/model"
import {defaultSchema, hash64} from "@relata/model"
import {findClauses} from "./clause/find-clauses.js"
import {guidedExtract} from "./guided/guided-extract.js"
import type {GuidedModel} from "./guided/guided-model.js"
import {writeModel} from "./guided/model-file.js"
import {findPropositions} from "./proposition/find-propositions.js"
import {readBySchema} from "./read-by-schema.js"
import {withValues} from "./value/with-values.js"

/** Name and version of the extractor; it changes whenever equal text may give another extraction. */
export const extractorVersion = "relata/0.1.0"

export interface ExtractOptions {
  /** Only what fits it is extracted; relata's own schema unless told, with open relations beside it. */
  readonly schema?: Schema
  /** What {@link learn} made: it alone says which relations there are. */
  readonly model?: GuidedModel
  /** True to have each relation of a model say what spoke for it. */
  readonly hasReasons?: boolean
}

/**
 * Reads what a document says: entities, propositions and relations, each with the place where it is said.
 *
 * A pure function of the document and the options. It never fails on a text; time is linear in its length.
 */
export function extract(doc: AnnotatedDocument, options: ExtractOptions = {}): Extraction {
  const analyses = doc.sentences.map(findClauses)
  const propositions = findPropositions(doc, analyses)
  const read = options.model
    ? guidedExtract(doc, analyses, options.model, options)
    : readBySchema(doc, analyses, options.schema ?? defaultSchema)
  return {
    ...doc.document,
    extractor: extractorOf(doc, options),
    entities: read.entities,
    propositions,
    relations: read.relations.map((relation) => withValues(relation, doc.document.date)),
  }
}

const digests = new WeakMap<object, string>()

/** What made an extraction, with a digest of the schema or model that it was made by. */
function extractorOf(
  {model: language}: AnnotatedDocument,
  {schema = defaultSchema, model}: ExtractOptions,
): string {
  const marks = [
    ...(schema === defaultSchema ? [] : [`schema/${digestOf(schema, () => JSON.stringify(schema))}`]),
    ...(model ? [`model/${digestOf(model, () => writeModel(model))}`] : []),
  ]
  return [extractorVersion, ...marks, language].join(" ")
}

function digestOf(value: object, textOf: () => string): string {
  let digest = digests.get(value)
  if (digest === undefined) {
    digest = hash64(textOf())
    digests.set(value, digest)
  }
  return digest
}
