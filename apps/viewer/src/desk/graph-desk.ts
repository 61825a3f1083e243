/**
 * Answers over one open graph. Pure and synchronous: the worker calls it, tests call it, and a page without
 * workers could call it too.
 */

import {
  compareSpans,
  type DocumentId,
  defaultSchema,
  type EntityId,
  type Fact,
  type GraphEvidence,
  KnowledgeGraph,
  type RelationId,
  relationTypeNamed,
  type Span,
} from "@relata/model"
import {
  allSimplePaths,
  type CardStatement,
  createSearch,
  entityCard,
  relationWords,
  type Search,
} from "@relata/query"
import type {
  DocumentLink,
  DocumentPage,
  EntityLink,
  EntityPage,
  EvidenceQuote,
  FoundPath,
  MemberRow,
  MentionInText,
  PathStep,
  Scene,
  SearchHit,
  Selection,
  StandIn,
  StatementInText,
  StatementPage,
  StatementRef,
  StatementRow,
} from "./messages.js"
import {documentLink, sceneOf} from "./scene.js"

/** Longer ways, and more of them, say nothing to a reader. */
const longestPath = 6
const mostPaths = 3

export class GraphDesk {
  readonly #graph: KnowledgeGraph
  /** Made at the first search, so that the first picture does not wait for it. */
  #search: Search | undefined
  /** Statements by document, made at the first document that is opened. */
  #statements: Map<DocumentId, StatementInText[]> | undefined

  constructor(graph: KnowledgeGraph) {
    this.#graph = graph
  }

  scene(): Scene {
    const {graph, documents} = this.#graph
    return sceneOf({
      nodes: graph.mapNodes((id, attributes) => [id as EntityId, attributes] as const),
      edges: graph.mapDirectedEdges((id, attributes, source, target) => {
        const row = {source: source as EntityId, target: target as EntityId, attributes}
        return [id as RelationId, row] as const
      }),
      documents: documents.values(),
    })
  }

  /** Makes the search index, so that the first search need not wait for it. */
  prepareSearch(): Search {
    this.#search ??= createSearch(this.#graph)
    return this.#search
  }

  search(words: string, limit: number): readonly SearchHit[] {
    return this.prepareSearch()
      .search(words, {limit})
      .map(({id, label, type, name, degree}) => ({
        id,
        label,
        type,
        degree,
        ...(name === label ? {} : {alias: name}),
      }))
  }

  entity(id: EntityId): EntityPage | undefined {
    const {graph} = this.#graph
    if (!graph.hasNode(id)) return undefined
    const card = entityCard(this.#graph, id)
    const {label, type, aliases, confidence, mentionCount, documents, facts, relations} = card
    const factGroups = new Map<string, StatementRow[]>()
    for (const fact of facts) {
      const rows = factGroups.get(fact.type) ?? []
      factGroups.set(fact.type, rows)
      rows.push({...row(fact, {kind: "fact", entity: id, fact: factKey(fact)}), literal: fact.literal})
    }
    return {
      id,
      label,
      type,
      aliases,
      ...(confidence === undefined ? {} : {confidence}),
      mentionCount,
      degree: graph.degree(id),
      documents: documents.map((document) => this.#documentLink(document.id)),
      facts: [...factGroups].map(([type, rows]) => ({
        type,
        direction: "out",
        words: relationWords(type),
        rows,
      })),
      relations: relations.map(({type, direction, relations}) => ({
        type,
        direction,
        words: wordsFrom(type, direction),
        rows: relations.map((relation) => ({
          ...row(relation, {kind: "relation", id: relation.id}),
          other: relation.other,
        })),
      })),
    }
  }

  statement(ref: StatementRef): StatementPage | undefined {
    const {graph} = this.#graph
    if (ref.kind === "fact") {
      const fact = graph.hasNode(ref.entity)
        ? graph.getNodeAttribute(ref.entity, "facts").find((one) => factKey(one) === ref.fact)
        : undefined
      const subject = this.#link(ref.entity)
      if (!fact || !subject) return undefined
      const {evidence, ...rest} = fact
      return {
        ...rest,
        ...definitionOf(fact.type),
        ref,
        subject,
        evidence: evidence.map((one) => this.#quote(one, [ref.entity])),
      }
    }
    if (!graph.hasEdge(ref.id)) return undefined
    const [source, target] = graph.extremities(ref.id)
    const subject = this.#link(source)
    const object = this.#link(target)
    if (!subject || !object) return undefined
    const {type, predicate, factuality, confidence, qualifiers, evidence} = graph.getEdgeAttributes(ref.id)
    const quotes = evidence.map((one) => this.#quote(one, [source, target]))
    const statement = {ref, subject, object, type, predicate, factuality, confidence, qualifiers}
    return {...statement, ...definitionOf(type), evidence: quotes}
  }

  document(id: DocumentId): DocumentPage | undefined {
    const document = this.#graph.documents.get(id)
    if (!document) return undefined
    this.#statements ??= this.#indexStatements()
    const mentions: MentionInText[] = []
    this.#graph.graph.forEachNode((entity, node) => {
      if (!node.documents.includes(id)) return
      for (const {document: where, start, end, kind} of node.mentions) {
        if (where === id) mentions.push({start, end, kind, entity: entity as EntityId})
      }
    })
    const {text, blocks, author, url} = document
    return {
      ...this.#documentLink(id),
      ...(author === undefined ? {} : {author}),
      ...(url === undefined ? {} : {url}),
      text,
      blocks,
      statements: this.#statements.get(id) ?? [],
      mentions: mentions.sort(compareSpans),
    }
  }

  paths(from: EntityId, to: EntityId, isDirected: boolean): FoundPath[] {
    const {graph} = this.#graph
    if (!graph.hasNode(from) || !graph.hasNode(to)) return []
    const {paths} = allSimplePaths(this.#graph, from, to, {
      directed: isDirected,
      maxLength: longestPath,
      limit: mostPaths,
      maxSteps: 300_000,
    })
    return paths.map(({entities, steps}) => ({
      entities,
      relations: steps.flat(),
      steps: steps.map((relations) => this.#pathStep(relations)),
    }))
  }

  #pathStep([id, ...others]: readonly RelationId[]): PathStep {
    const {graph} = this.#graph
    const [source, target] = graph.extremities(id!)
    const {type, factuality, evidence} = graph.getEdgeAttributes(id!)
    const [first] = evidence
    const quote = first && this.#quote(first, [])
    const shift = (span: Span | undefined) =>
      span && quote ? {start: span.start - quote.start, end: span.end - quote.start} : undefined
    return {
      ref: {kind: "relation", id: id!},
      subject: this.#link(source)!,
      words: relationWords(type),
      object: this.#link(target)!,
      factuality,
      others: others.length,
      ...(quote
        ? {
            quote: {
              text: quote.sentence,
              ...parts({
                subject: shift(quote.subject),
                trigger: shift(quote.trigger),
                object: shift(quote.object),
              }),
            },
          }
        : {}),
    }
  }

  members(id: EntityId): MemberRow[] {
    const {graph, extractions} = this.#graph
    if (!graph.hasNode(id)) return []
    return graph.getNodeAttribute(id, "members").map((ref) => {
      const place = ref.lastIndexOf("#")
      const extraction = extractions.get(ref.slice(0, place) as DocumentId)
      const entity = extraction?.entities.find((one) => one.id === ref.slice(place + 1))
      if (!extraction || !entity) return {ref, label: graph.getNodeAttribute(id, "label"), mentionCount: 0}
      const [mention] = entity.mentions
      const context = mention && around(extraction.text, mention)
      return {
        ref,
        label: entity.label,
        mentionCount: entity.mentions.length,
        document: this.#documentLink(extraction.id),
        ...(context ? {context} : {}),
      }
    })
  }

  /** The graph itself, or a copy that holds only the given nodes and edges. */
  part(selection?: Selection): KnowledgeGraph {
    if (!selection) return this.#graph
    const {graph, extractions, corrections} = this.#graph
    const copy = graph.emptyCopy()
    copy.clear()
    for (const id of selection.nodes) copy.addNode(id, graph.getNodeAttributes(id))
    for (const id of selection.edges) {
      const [source, target] = graph.extremities(id)
      copy.addDirectedEdgeWithKey(id, source, target, graph.getEdgeAttributes(id))
    }
    return new KnowledgeGraph({graph: copy, extractions, corrections})
  }

  #link(id: string): EntityLink | undefined {
    const {graph} = this.#graph
    if (!graph.hasNode(id)) return undefined
    const {label, type} = graph.getNodeAttributes(id)
    return {id: id as EntityId, label, type}
  }

  #documentLink(id: DocumentId): DocumentLink {
    const document = this.#graph.documents.get(id)
    return document ? documentLink(document) : {id, title: "A document that is not in the file", source: ""}
  }

  /** @param ends - the nodes that the evidence speaks of, the subject first */
  #quote(evidence: GraphEvidence, ends: readonly string[]): EvidenceQuote {
    const {document, start, end, subject, trigger, object, confidence, factuality} = evidence
    const reportedBy = evidence.reportedBy === undefined ? undefined : this.#link(evidence.reportedBy)
    const page = this.#pageAt(document, start)
    return {
      document: this.#documentLink(document),
      ...(page === undefined ? {} : {page}),
      start,
      end,
      sentence: this.#graph.quote(document, {start, end}),
      ...parts({subject, trigger, object}),
      confidence,
      factuality,
      ...(reportedBy === undefined ? {} : {reportedBy}),
      standIns: ends.flatMap((end, i) => this.#standIn(document, [subject, object][i], end)),
    }
  }

  #standIn(document: DocumentId, span: Span | undefined, node: string): StandIn[] {
    const {label, mentions} = this.#graph.graph.getNodeAttributes(node)
    const link = mentions.find(
      (one) => one.document === document && one.start === span?.start && one.end === span.end,
    )?.link
    if (span === undefined || link === undefined) return []
    const {rule, confidence} = link
    return [{words: this.#graph.quote(document, span), label, rule, confidence}]
  }

  #pageAt(id: DocumentId, offset: number): number | undefined {
    const blocks = this.#graph.documents.get(id)?.blocks
    // Most documents have no pages, and say so at once.
    if (blocks?.[0]?.page === undefined) return undefined
    return blocks.find(({end}) => end > offset)?.page
  }

  #indexStatements(): Map<DocumentId, StatementInText[]> {
    const {graph} = this.#graph
    const index = new Map<DocumentId, StatementInText[]>()
    const add = (evidence: GraphEvidence, statement: Omit<StatementInText, "start" | "end" | "parts">) => {
      const own = index.get(evidence.document) ?? []
      index.set(evidence.document, own)
      own.push({...statement, start: evidence.start, end: evidence.end, parts: parts(evidence)})
    }
    graph.forEachDirectedEdge((id, {type, evidence}, source, target, from, to) => {
      const words = `${from.label} ${relationWords(type)} ${to.label}`
      const ref: StatementRef = {kind: "relation", id: id as RelationId}
      for (const one of evidence)
        add(one, {ref, subject: source as EntityId, object: target as EntityId, words})
    })
    graph.forEachNode((id, {label, facts}) => {
      for (const fact of facts) {
        const {type, literal, evidence} = fact
        const words = `${label} ${relationWords(type)} ${literal}`
        const ref: StatementRef = {kind: "fact", entity: id as EntityId, fact: factKey(fact)}
        for (const one of evidence) add(one, {ref, subject: id as EntityId, words})
      }
    })
    for (const own of index.values()) own.sort(compareSpans)
    return index
  }
}

/** What names a fact among those of its entity: a value that is denied is another fact than the same value asserted. */
function factKey({type, literal, factuality}: Pick<Fact, "type" | "literal" | "factuality">): string {
  return `${type}|${factuality === "negated" ? "negated|" : ""}${literal}`
}

/** How much is quoted on each side of a mention. */
const contextLength = 60

/** A stretch of its line around a mention, cut at words. */
function around(text: string, {start, end}: Span): {text: string; mention: Span} {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1
  const nextBreak = text.indexOf("\n", end)
  const lineEnd = nextBreak === -1 ? text.length : nextBreak
  let from = Math.max(lineStart, start - contextLength)
  let to = Math.min(lineEnd, end + contextLength)
  while (from > lineStart && /\S/.test(text[from - 1]!) && from < start) from++
  while (to < lineEnd && /\S/.test(text[to]!) && to > end) to--
  const before = from > lineStart ? "… " : ""
  const shift = before.length - from
  return {
    text: `${before}${text.slice(from, to)}${to < lineEnd ? " …" : ""}`,
    mention: {start: start + shift, end: end + shift},
  }
}

function row(
  {predicate, factuality, confidence, qualifiers, quotes}: CardStatement,
  ref: StatementRef,
): StatementRow {
  const [first] = quotes
  const quote = first && {text: first.text, ...parts(first)}
  return {
    ref,
    predicate,
    factuality,
    confidence,
    qualifiers,
    weight: quotes.length,
    ...(quote ? {quote} : {}),
  }
}

/** A relation type as it reads from the entity that is looked at. */
function wordsFrom(type: string, direction: "out" | "in"): string {
  if (direction === "out") return relationWords(type)
  const known = relationTypeNamed(defaultSchema, type)?.type
  if (known?.symmetric) return relationWords(type)
  return known?.inverse === undefined ? `${relationWords(type)} this` : relationWords(known.inverse)
}

function definitionOf(type: string): {readonly definition?: string} {
  const known = relationTypeNamed(defaultSchema, type)?.type
  return known ? {definition: known.definition} : {}
}

function parts(evidence: {
  readonly subject?: Span | undefined
  readonly trigger?: Span | undefined
  readonly object?: Span | undefined
}): {subject?: Span; trigger?: Span; object?: Span} {
  const {subject, trigger, object} = evidence
  return {...(subject ? {subject} : {}), ...(trigger ? {trigger} : {}), ...(object ? {object} : {})}
}
