import type {AnnotatedDocument, ExtractedEntity, ExtractedRelation, Schema} from "@relata/model"
import {relationTypeNamed} from "@relata/model"
import type {Clause, SentenceAnalysis} from "../clause/clause.js"
import type {SchemaGuide} from "../guided/schema-guide.js"
import {isTitle, saysNothing} from "../sentence-kind.js"
import {RelationCollector} from "./collect.js"
import {isNamed, referentsOf} from "./ends.js"
import {factStatements} from "./fact-rows.js"
import {linkStatements} from "./link-relations.js"
import {listStatements} from "./list-relations.js"
import {measureStatements} from "./measure-relations.js"
import {nounStatements} from "./noun-relations.js"
import type {End, Scene, Statement} from "./scene.js"
import {sideStatements} from "./side-relations.js"
import {tieStatements} from "./tie-relations.js"
import {verbStatements} from "./verb-relations.js"

/** Which finder made a statement. */
export type Finder = "noun" | "link" | "measure" | "verb" | "tie" | "side" | "list" | "fact"

/**
 * Finds the relations that a document states between its entities, or between an entity and a value.
 *
 * Verbs, nouns and small constructions are mapped to the schema's types by the tables `verb-rules.ts`,
 * `noun-rules.ts` and `link-rules.ts`; what fits no type keeps its own verb. Titles and questions state nothing.
 * @param analyses - one for each sentence of `doc`
 * @returns in the order of first evidence; the same statement made twice is one relation
 */
export function findRelations({
  doc,
  analyses,
  entities,
  schema,
  guide,
  observe,
}: {
  readonly doc: AnnotatedDocument
  readonly analyses: readonly SentenceAnalysis[]
  readonly entities: readonly ExtractedEntity[]
  readonly schema: Schema
  /** What a schema of the user's own makes of the tables. */
  readonly guide?: SchemaGuide
  /** Is told each statement that is taken, and what found it. */
  readonly observe?: (statement: Statement, finder: Finder) => void
}): ExtractedRelation[] {
  const collector = new RelationCollector(schema)
  const referents = referentsOf(doc, entities)
  for (const [index, sentence] of doc.sentences.entries()) {
    const analysis = analyses[index]
    if (!analysis || saysNothing(doc, sentence) || isTitle(doc, sentence)) continue
    const here = referents[index]!
    const mentions = here.within({from: 0, to: sentence.tokens.length})
    if (mentions.length === 0) continue
    const nameCount = mentions.reduce((count, {entity}) => count + (isNamed(entity) ? 1 : 0), 0)
    const scene: Scene = {
      doc,
      sentence,
      analysis,
      referents: here,
      nameCount,
      ...(guide ? {rules: guide} : {}),
    }
    const typed = new Set<string>()
    const related = new Set<string>()
    const taken: Statement[] = []
    const add = (statement: Statement, finder: Finder): boolean =>
      guide
        ? guide.readings(statement).filter((reading) => addOne(reading, finder)).length > 0
        : addOne(statement, finder)
    const addOne = (statement: Statement, finder: Finder): boolean => {
      if (statement.isOpen && typed.has(pairOf(statement))) return false
      if (statement.isFallback && related.has(pairOf(statement))) return false
      const isTaken = collector.add(statement)
      if (isTaken) related.add(pairOf(statement))
      if (isTaken) taken.push(statement)
      if (isTaken) observe?.(statement, finder)
      if (isTaken && isTyped(schema, statement)) typed.add(pairOf(statement))
      return isTaken
    }
    for (const statement of nounStatements(scene)) add(statement, "noun")
    for (const statement of linkStatements(scene)) add(statement, "link")
    for (const statement of measureStatements(scene)) add(statement, "measure")
    // the last first, so that a verb of intending knows whether its infinitive has a relation of its own
    const stated = new Set<Clause>()
    for (const clause of [...analysis.clauses].reverse()) {
      for (const statement of verbStatements(scene, clause, stated)) {
        if (add(statement, "verb") && isTyped(schema, statement) && hasName(statement)) stated.add(clause)
      }
    }
    if (nameCount > 1) {
      for (const statement of tieStatements(scene)) add(statement, "tie")
      for (const statement of sideStatements(scene)) add(statement, "side")
      for (const statement of [...listStatements(scene, taken)]) add(statement, "list")
    }
  }
  for (const statement of factStatements(doc, analyses, referents)) {
    for (const reading of guide?.readings(statement) ?? [statement])
      if (collector.add(reading)) observe?.(reading, "fact")
  }
  return collector.relations()
}

function isTyped(schema: Schema, statement: Statement): boolean {
  return relationTypeNamed(schema, statement.type) !== undefined
}

/** The two ends, whichever way round: what a type of the schema says of them needs no open verb beside it. */
function pairOf({source, target}: Statement): string {
  const key = (end: End) => (end.kind === "entity" ? end.referent.entity.id : `"${end.text}"`)
  return [key(source), key(target)].sort().join("\t")
}

function hasName({source, target}: Statement): boolean {
  return [source, target].some((end) => end.kind === "entity" && isNamed(end.referent.entity))
}
