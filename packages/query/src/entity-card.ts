import type {
  Document,
  DocumentId,
  EntityId,
  Factuality,
  GraphEvidence,
  KnowledgeGraph,
  RelationId,
  Span,
} from "@relata/model"
import {compareText, type NormalValues} from "@relata/model"
import {requireEntity} from "./neighbourhood.js"
import {byAttestation} from "./paths.js"

/** Words of a document that say something, ready to be shown. */
export interface Quote extends Span {
  readonly document: DocumentId
  /** Where the document came from. */
  readonly source: string
  readonly title?: string
  /** The page that it stands on, for documents that have pages. */
  readonly page?: number
  /** The document's text between `start` and `end`. */
  readonly text: string
  /** What to mark: spans within `text`. */
  readonly subject?: Span
  readonly trigger?: Span
  readonly object?: Span
}

/** An entity as a link to it needs: what to show, and where it leads. */
export interface EntityName {
  readonly id: EntityId
  readonly label: string
  readonly type: string
}

/** What a statement about an entity says beside its two ends. */
export interface CardStatement {
  /** The words of the text that carry it: `invested in`. */
  readonly predicate: string
  readonly factuality: Factuality
  readonly qualifiers: Readonly<Record<string, string>>
  /** The qualifiers, and under `literal` the value of a fact, normalised where they are dates, sums or quantities. */
  readonly values?: NormalValues
  /** 0 to 1. */
  readonly confidence: number
  /** Where texts say so, the surest first. */
  readonly quotes: readonly Quote[]
}

export interface CardRelation extends CardStatement {
  readonly id: RelationId
  readonly other: EntityName
}

export interface CardFact extends CardStatement {
  readonly type: string
  readonly literal: string
}

/** Relations of one type in one direction. */
export interface RelationGroup {
  readonly type: string
  /** `out` where the entity is the source, `in` where it is the target. */
  readonly direction: "out" | "in"
  /** The best attested first. */
  readonly relations: readonly CardRelation[]
}

/** What the graph knows of one entity. */
export interface EntityCard extends EntityName {
  readonly aliases: readonly string[]
  /** 0 to 1: that it is a thing of its type; absent where no document has judged it. */
  readonly confidence?: number
  readonly mentionCount: number
  /** The documents that mention it, in the order of their ids. */
  readonly documents: readonly {readonly id: DocumentId; readonly source: string; readonly title?: string}[]
  readonly facts: readonly CardFact[]
  /** The larger groups first; of equals by type, `out` before `in`. */
  readonly relations: readonly RelationGroup[]
}

/**
 * Gathers what the graph knows of an entity, with the words behind it.
 *
 * @throws RelataError `query.unknown-entity` when the graph has no such entity
 */
export function entityCard(graph: KnowledgeGraph, id: EntityId): EntityCard {
  requireEntity(graph, id)
  const {aliases, confidence, mentionCount, documents, facts} = graph.graph.getNodeAttributes(id)
  return {
    ...entityName(graph, id),
    aliases,
    ...(confidence !== undefined && {confidence}),
    mentionCount,
    documents: documents.map((document) => ({id: document, ...origin(graph.documents.get(document))})),
    facts: facts.map(({type, literal, ...statement}) => ({
      type,
      literal,
      ...cardStatement(graph, statement),
    })),
    relations: relationGroups(graph, id),
  }
}

/** The id, label and type of an entity of the graph. */
export function entityName(graph: KnowledgeGraph, id: EntityId): EntityName {
  const {label, type} = graph.graph.getNodeAttributes(id)
  return {id, label, type}
}

function relationGroups(graph: KnowledgeGraph, id: EntityId): RelationGroup[] {
  const groups = new Map<string, {type: string; direction: "out" | "in"; ids: RelationId[]}>()
  const add = (edge: string, type: string, direction: "out" | "in") => {
    const key = `${type} ${direction}`
    const group = groups.get(key) ?? {type, direction, ids: []}
    groups.set(key, group)
    group.ids.push(edge as RelationId)
  }
  graph.graph.forEachOutEdge(id, (edge, {type}) => add(edge, type, "out"))
  graph.graph.forEachInEdge(id, (edge, {type}) => add(edge, type, "in"))
  return [...groups.values()]
    .sort(
      (a, b) =>
        b.ids.length - a.ids.length || compareText(a.type, b.type) || (a.direction === "out" ? -1 : 1),
    )
    .map(({type, direction, ids}) => ({
      type,
      direction,
      relations: ids.sort(byAttestation(graph)).map((edge) => {
        const otherId = graph.graph.opposite(id, edge) as EntityId
        const other = entityName(graph, otherId)
        return {id: edge, other, ...cardStatement(graph, graph.graph.getEdgeAttributes(edge))}
      }),
    }))
}

function cardStatement(
  graph: KnowledgeGraph,
  {
    predicate,
    factuality,
    qualifiers,
    values,
    confidence,
    evidence,
  }: Omit<CardStatement, "quotes"> & {readonly evidence: readonly GraphEvidence[]},
): CardStatement {
  return {
    predicate,
    factuality,
    qualifiers,
    ...(values === undefined ? {} : {values}),
    confidence,
    quotes: evidence.map((one) => quoteOf(graph, one)),
  }
}

/** The words behind a statement, with what to mark in them. */
export function quoteOf(graph: KnowledgeGraph, evidence: GraphEvidence): Quote {
  const {document, start, end, subject, trigger, object} = evidence
  const within = (span: Span): Span => ({start: span.start - start, end: span.end - start})
  const page = pageOf(graph.documents.get(document), start)
  return {
    document,
    ...origin(graph.documents.get(document)),
    ...(page !== undefined && {page}),
    start,
    end,
    text: graph.quote(document, {start, end}),
    ...(subject && {subject: within(subject)}),
    ...(trigger && {trigger: within(trigger)}),
    ...(object && {object: within(object)}),
  }
}

function origin(document: Document | undefined): {readonly source: string; readonly title?: string} {
  return {source: document?.source ?? "", ...(document?.title !== undefined && {title: document.title})}
}

function pageOf(document: Document | undefined, offset: number): number | undefined {
  if (document?.blocks[0]?.page === undefined) return undefined
  return document.blocks.findLast(({start}) => start <= offset)?.page
}
