import type {
  AnnotatedDocument,
  ExtractedEntity,
  ExtractedRelation,
  LocalEntityId,
  Mention,
  Schema,
} from "@relata/model"
import {compareText, entityTypeNamed, foldName, relationTypeNamed} from "@relata/model"
import type {SentenceAnalysis} from "../clause/clause.js"
import {applyModel} from "./apply-model.js"
import type {Guess} from "./decide.js"
import {saidEnd, writeForm} from "./forms.js"
import type {GuidedModel} from "./guided-model.js"
import {kindOf, roughKind, typesOfKinds} from "./kinds.js"
import {type Passage, type Range, textOfRange} from "./passage.js"

/** What a model reads in a document, as a graph takes it. */
export interface GuidedExtraction {
  readonly entities: readonly ExtractedEntity[]
  readonly relations: readonly ExtractedRelation[]
}

/**
 * Extracts the relations that a model has learned, and the things that they link.
 *
 * Names and values are written as the examples write them; the text's own words are among the aliases.
 * @param schema - when given, only relations that it has are kept
 */
export function guidedExtract(
  doc: AnnotatedDocument,
  analyses: readonly SentenceAnalysis[],
  model: GuidedModel,
  {schema, hasReasons = false}: {readonly schema?: Schema; readonly hasReasons?: boolean} = {},
): GuidedExtraction {
  const entities = new Map<string, Growing>()
  const relations = new Map<string, ExtractedRelation>()
  for (const {passage, guesses, why} of applyModel(doc, analyses, model, {hasReasons})) {
    for (const [at, guess] of guesses.entries()) {
      const name = model.relations[guess.relation]!
      const type = relationTypeNamed(model.schema, name)?.type
      if (schema && !relationTypeNamed(schema, name)) continue
      const subject = writeForm(model.forms, saidEnd(passage, guess.subject, "S"))
      const object = writeForm(model.forms, saidEnd(passage, guess.object, name))
      if (foldName(subject) === foldName(object)) continue
      const source = take(
        entities,
        passage,
        guess.subject,
        subject,
        typeOf(model.schema, type?.domain, passage, guess.subject),
      )
      source.confidence = Math.max(source.confidence, guess.probability)
      const isThing =
        isName(passage, guess.object) &&
        (!type || type.range.some((end) => end !== "literal" && !isValueType(model.schema, end)))
      const target = isThing
        ? take(
            entities,
            passage,
            guess.object,
            object,
            typeOf(model.schema, type?.range, passage, guess.object),
          )
        : undefined
      if (target) target.confidence = Math.max(target.confidence, guess.probability)
      const key = `${source.id}\t${name}\t${target?.id ?? `"${object}"`}`
      const confidence = Math.round(guess.probability * 1000) / 1000
      const evidence = evidenceOf(passage, guess)
      const before = relations.get(key)
      relations.set(key, {
        source: source.id,
        target: target?.id ?? null,
        literal: target ? null : object,
        type: name,
        predicate: predicateOf(passage, guess),
        factuality: "asserted",
        reportedBy: null,
        qualifiers: {},
        confidence: Math.max(confidence, before?.confidence ?? 0),
        evidence: before ? [...before.evidence, evidence] : [evidence],
        ...(why[at] ? {why: why[at]} : {}),
      })
    }
  }
  return inOrder([...entities.values()], [...relations.values()])
}

interface Growing {
  readonly id: LocalEntityId
  readonly label: string
  readonly type: string
  readonly aliases: Set<string>
  /** A statement is right only if its ends are: that of the likeliest. */
  confidence: number
  readonly mentions: Map<number, Mention>
}

function take(
  entities: Map<string, Growing>,
  passage: Passage,
  range: Range,
  label: string,
  type: string,
): Growing {
  const key = foldName(label)
  let entity = entities.get(key)
  if (!entity) {
    entity = {
      id: `e${entities.size + 1}` as LocalEntityId,
      label,
      type,
      aliases: new Set(),
      confidence: 0,
      mentions: new Map(),
    }
    entities.set(key, entity)
  }
  const words = textOfRange(passage, range)
  if (words !== entity.label) entity.aliases.add(words)
  const start = passage.words[range.from]!.token.start
  entity.mentions.set(start, {kind: "name", start, end: passage.words[range.to - 1]!.token.end})
  return entity
}

/** Entities by their first mention, with ids in that order; relations by their first evidence. */
function inOrder(entities: readonly Growing[], relations: readonly ExtractedRelation[]): GuidedExtraction {
  const settled = entities
    .map(({mentions, aliases, confidence, ...entity}) => ({
      ...entity,
      aliases: [...aliases].sort(compareText),
      confidence: Math.round(confidence * 100) / 100,
      mentions: [...mentions.values()].sort((a, b) => a.start - b.start),
    }))
    .sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start || a.mentions[0]!.end - b.mentions[0]!.end)
  const ids = new Map(settled.map(({id}, i) => [id, `e${i + 1}` as LocalEntityId]))
  return {
    entities: settled.map((entity) => ({...entity, id: ids.get(entity.id)!})),
    relations: relations
      .map((relation) => ({
        ...relation,
        source: ids.get(relation.source)!,
        target: relation.target === null ? null : ids.get(relation.target)!,
      }))
      .sort(
        (a, b) =>
          a.evidence[0]!.start - b.evidence[0]!.start ||
          b.confidence - a.confidence ||
          compareText(a.type, b.type),
      ),
  }
}

/** The type that a relation asks for, when it asks for one alone; else what the language layer takes it for. */
function typeOf(
  schema: Schema,
  wanted: readonly string[] | undefined,
  passage: Passage,
  range: Range,
): string {
  const read = typesOfKinds[kindOf(passage, range)] ?? "Concept"
  const things = (wanted ?? []).filter((name) => name !== "any" && name !== "literal")
  if (things.length === 0) return read
  return things.find((name) => (entityTypeNamed(schema, name)?.base ?? name) === read) ?? things[0]!
}

function isValueType(schema: Schema, name: string): boolean {
  return entityTypeNamed(schema, name)?.isValue === true || /^(?:Date|Money|Quantity)$/i.test(name)
}

function isName(passage: Passage, range: Range): boolean {
  return roughKind(kindOf(passage, range)) === "name"
}

function evidenceOf({words, sentences}: Passage, {subject, object}: Guess) {
  const first = sentences[Math.min(words[subject.from]!.sentence, words[object.from]!.sentence)]!.sentence
  const last = sentences[Math.max(words[subject.from]!.sentence, words[object.from]!.sentence)]!.sentence
  const span = ({from, to}: Range) => ({start: words[from]!.token.start, end: words[to - 1]!.token.end})
  return {start: first.start, end: last.end, subject: span(subject), object: span(object)}
}

/** The verb or noun that the object hangs on. */
function predicateOf({words}: Passage, {subject, object}: Guess): string {
  const outside = (at: number) =>
    at >= 0 && !(at >= object.from && at < object.to) && !(at >= subject.from && at < subject.to)
  for (let i = object.from; i < object.to; i++) {
    const {head} = words[i]!
    if (outside(head)) return words[head]!.token.form
  }
  return ""
}
