import type {AnnotatedDocument, Schema, Span} from "@relata/model"
import {findClauses} from "../clause/find-clauses.js"
import {readBySchema} from "../read-by-schema.js"
import type {Passage, Range} from "./passage.js"

/** What rules say of two ranges of a passage: names of relations. */
export type RuleReading = (passage: Passage, subject: Range, object: Range) => readonly string[]

/** Schemas as rules read them here: without domains and ranges, which learning weighs for itself. */
const openSchemas = new WeakMap<Schema, Schema>()

/**
 * Reads a document by the rules that a schema's names and trigger words make.
 *
 * The rules need no examples, so that they help where examples are few; how far they can be trusted is learned.
 */
export function readByRules(doc: AnnotatedDocument, schema: Schema): RuleReading {
  const {relations} = readBySchema(doc, doc.sentences.map(findClauses), openSchemaOf(schema))
  const stated = relations.flatMap(({type, evidence}) =>
    evidence.flatMap(({subject, object}) => (subject && object ? [{type, subject, object}] : [])),
  )
  return ({words}, subject, object) => {
    const from = spanOf(words, subject)
    const to = spanOf(words, object)
    return stated
      .filter((statement) => overlaps(statement.subject, from) && overlaps(statement.object, to))
      .map(({type}) => type)
  }
}

function openSchemaOf(schema: Schema): Schema {
  let open = openSchemas.get(schema)
  if (!open) {
    open = {
      ...schema,
      relationTypes: schema.relationTypes.map((type) => ({
        ...type,
        domain: ["any"],
        range: ["any", "literal"],
      })),
    }
    openSchemas.set(schema, open)
  }
  return open
}

function spanOf(words: Passage["words"], {from, to}: Range): Span {
  return {start: words[from]!.token.start, end: words[to - 1]!.token.end}
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
