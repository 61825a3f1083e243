import type {AnnotatedDocument, ExtractedRelation, Schema} from "@relata/model"
import {relationTypeNamed} from "@relata/model"
import type {Clause, SentenceAnalysis} from "../clause/clause.js"
import type {CandidateEntity} from "../entity/resolve-entities.js"
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
  readonly entities: readonly CandidateEntity[]
  readonly schema: Schema
  /** What a schema of the user's own makes of the tables. */
  readonly guide?: SchemaGuide
  /** Is told each statement that is taken, and what found it. */
  readonly observe?: (statement: Statement, finder: Finder) => void
}): ExtractedRelation[] {
  const collector = new RelationCollector(schema)
  const referents = referentsOf(doc, entities)
  const topics = topicBodiesOf(doc, entities)
  for (let index = 0; index < doc.sentences.length; index++) {
    const sentence = doc.sentences[index]!
    const analysis = analyses[index]
    if (!analysis || saysNothing(doc, sentence) || isTitle(doc, sentence)) continue
    const here = referents[index]!
    if (here.all.length === 0) continue
    let nameCount = 0
    for (const {isNamed} of here.all) if (isNamed) nameCount++
    const topic = topics.get(doc.document.blocks[sentence.block]!.article)
    const scene: Scene = {doc, sentence, analysis, referents: here, nameCount, topic, rules: guide}
    findInSentence(scene, new SentenceStatements(schema, collector, guide, observe))
  }
  for (const statement of factStatements(doc, analyses, referents)) {
    for (const reading of guide?.readings(statement) ?? [statement])
      if (collector.add(reading)) observe?.(reading, "fact")
  }
  return collector.relations()
}

function findInSentence(scene: Scene, found: SentenceStatements): void {
  nounStatements(scene, (statement) => found.add(statement, "noun"))
  linkStatements(scene, (statement) => found.add(statement, "link"))
  measureStatements(scene, (statement) => found.add(statement, "measure"))
  // the last first, so that a verb of intending knows whether its infinitive has a relation of its own
  const {clauses} = scene.analysis
  const stated = new Set<Clause>()
  for (let i = clauses.length - 1; i >= 0; i--) {
    const clause = clauses[i]!
    verbStatements(scene, clause, stated, (statement) => {
      if (found.add(statement, "verb") && found.isTyped(statement) && hasName(statement)) stated.add(clause)
    })
  }
  if (scene.nameCount < 2) return
  tieStatements(scene, (statement) => found.add(statement, "tie"))
  sideStatements(scene, (statement) => found.add(statement, "side"))
  listStatements(scene, [...found.taken], (statement) => found.add(statement, "list"))
}

/** Takes in the statements of one sentence, each pair of ends under an open verb only where nothing better is said of it. */
class SentenceStatements {
  readonly taken: Statement[] = []
  readonly #schema: Schema
  readonly #collector: RelationCollector
  readonly #guide: SchemaGuide | undefined
  readonly #observe: ((statement: Statement, finder: Finder) => void) | undefined
  /** Pairs of ends, those with a type of the schema and all. */
  readonly #typed = new Set<string>()
  readonly #related = new Set<string>()

  constructor(
    schema: Schema,
    collector: RelationCollector,
    guide: SchemaGuide | undefined,
    observe: ((statement: Statement, finder: Finder) => void) | undefined,
  ) {
    this.#schema = schema
    this.#collector = collector
    this.#guide = guide
    this.#observe = observe
  }

  /** Tells whether the statement was taken, or one that it stands for in the user's schema. */
  add(statement: Statement, finder: Finder): boolean {
    if (this.#guide === undefined) return this.#addOne(statement, finder)
    const readings = this.#guide.readings(statement)
    return readings.filter((reading) => this.#addOne(reading, finder)).length > 0
  }

  isTyped({type}: Statement): boolean {
    return relationTypeNamed(this.#schema, type) !== undefined
  }

  #addOne(statement: Statement, finder: Finder): boolean {
    if (statement.isOpen && this.#typed.size > 0 && this.#typed.has(pairOf(statement))) return false
    if (statement.isFallback && this.#related.size > 0 && this.#related.has(pairOf(statement))) return false
    if (!this.#collector.add(statement)) return false
    const pair = pairOf(statement)
    this.#related.add(pair)
    this.taken.push(statement)
    this.#observe?.(statement, finder)
    if (this.isTyped(statement)) this.#typed.add(pair)
    return true
  }
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
