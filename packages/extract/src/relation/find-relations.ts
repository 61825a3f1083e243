import type {AnnotatedDocument, ExtractedEntity, ExtractedRelation, Schema} from "@relata/model"
import {relationTypeNamed} from "@relata/model"
import type {Clause, SentenceAnalysis} from "../clause/clause.js"
import type {SchemaGuide} from "../guided/schema-guide.js"
import {isTitle, saysNothing} from "../sentence-kind.js"
import {RelationCollector} from "./collect.js"
import {referentsOf} from "./ends.js"
import {factStatements} from "./fact-rows.js"
import {linkStatements} from "./link-relations.js"
import {listStatements} from "./list-relations.js"
import {measureStatements} from "./measure-relations.js"
import {nounStatements} from "./noun-relations.js"
import type {End, Scene, Statement} from "./scene.js"
import {sideStatements} from "./side-relations.js"
import {tieStatements} from "./tie-relations.js"
import {topicBodiesOf} from "./topic-body.js"
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
  const topics = topicBodiesOf(doc, entities)
  for (const [index, sentence] of doc.sentences.entries()) {
    const analysis = analyses[index]
    if (!analysis || saysNothing(doc, sentence) || isTitle(doc, sentence)) continue
    const here = referents[index]!
    if (here.all.length === 0) continue
    let nameCount = 0
    for (const {isNamed} of here.all) if (isNamed) nameCount++
    const scene: Scene = {
      doc,
      sentence,
      analysis,
      referents: here,
      nameCount,
      ...withTopic(topics.get(doc.document.blocks[sentence.block]!.article)),
      ...(guide ? {rules: guide} : {}),
    }
    const typed = new Set<string>()
    const related = new Set<string>()
    const taken: Statement[] = []
    const addOne = (statement: Statement, finder: Finder): boolean => {
      if (statement.isOpen && typed.size > 0 && typed.has(pairOf(statement))) return false
      if (statement.isFallback && related.size > 0 && related.has(pairOf(statement))) return false
      if (!collector.add(statement)) return false
      const pair = pairOf(statement)
      related.add(pair)
      taken.push(statement)
      observe?.(statement, finder)
      if (isTyped(schema, statement)) typed.add(pair)
      return true
    }
    const add = (statement: Statement, finder: Finder): boolean =>
      guide
        ? guide.readings(statement).filter((reading) => addOne(reading, finder)).length > 0
        : addOne(statement, finder)
    nounStatements(scene, (statement) => add(statement, "noun"))
    linkStatements(scene, (statement) => add(statement, "link"))
    measureStatements(scene, (statement) => add(statement, "measure"))
    // the last first, so that a verb of intending knows whether its infinitive has a relation of its own
    const stated = new Set<Clause>()
    for (let i = analysis.clauses.length - 1; i >= 0; i--) {
      const clause = analysis.clauses[i]!
      verbStatements(scene, clause, stated, (statement) => {
        if (add(statement, "verb") && isTyped(schema, statement) && hasName(statement)) stated.add(clause)
      })
    }
    if (nameCount > 1) {
      tieStatements(scene, (statement) => add(statement, "tie"))
      sideStatements(scene, (statement) => add(statement, "side"))
      listStatements(scene, [...taken], (statement) => add(statement, "list"))
    }
  }
  for (const statement of factStatements(doc, analyses, referents)) {
    for (const reading of guide?.readings(statement) ?? [statement])
      if (collector.add(reading)) observe?.(reading, "fact")
  }
  return collector.relations()
}

function withTopic(topic: ExtractedEntity | undefined): {readonly topic?: ExtractedEntity} {
  return topic === undefined ? {} : {topic}
}

function isTyped(schema: Schema, statement: Statement): boolean {
  return relationTypeNamed(schema, statement.type) !== undefined
}

/** The two ends, whichever way round: what a type of the schema says of them needs no open verb beside it. */
function pairOf({source, target}: Statement): string {
  const [a, b] = [keyOf(source), keyOf(target)]
  return a < b ? `${a}\t${b}` : `${b}\t${a}`
}

function keyOf(end: End): string {
  return end.kind === "entity" ? end.referent.entity.id : `"${end.text}"`
}

function hasName({source, target}: Statement): boolean {
  return [source, target].some((end) => end.kind === "entity" && end.referent.isNamed)
}
