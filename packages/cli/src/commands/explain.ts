import type {ExplainedMention, Explanation} from "@relata/extract"
import {
  type DocumentId,
  type EntityId,
  type EntityRef,
  entityRef,
  foldName,
  type GraphEvidence,
  type KnowledgeGraph,
  type MemberRule,
  memberLinks,
  RelataError,
  type Span,
} from "@relata/model"
import {type EntityName, entityName, findEntity} from "@relata/query"
import type {CommandSpec} from "../command.js"
import {loadReader, type Reader} from "../load-reader.js"
import {openGraphFile} from "../open-graph-file.js"
import {styleFor, widthFor, writeData} from "../terminal.js"
import {printable} from "../text-layout.js"
import {explanationText} from "./explain-text.js"
import {openForCommand} from "./open-for-command.js"
import {graphArgument, jsonOption} from "./shared-options.js"

/** Why an entity is in the graph, and of its type. */
export interface EntityWhy extends EntityName {
  readonly kind: "entity"
  /** By all documents, 0 to 1; absent where none has judged it. */
  readonly confidence?: number
  /** Why the entities of several documents are one. */
  readonly links: readonly LinkWhy[]
  /** Weight by type, and what it comes from. */
  readonly types: readonly {
    readonly type: string
    readonly weight: number
    readonly sources: readonly string[]
  }[]
  readonly documents: readonly DocumentWhy[]
}

/** Why an entity of one document is one with that of another. */
export interface LinkWhy {
  /** Label, type and source of the one. */
  readonly member: string
  /** The same of the other. */
  readonly to: string
  readonly rule: MemberRule
  /** Names of other things that both documents have. */
  readonly sharedNames: readonly string[]
  readonly confidence: number
}

/** What one document contributes. */
export interface DocumentWhy {
  readonly source: string
  /** How far this document alone lets it be trusted: that it is a thing with these words, and that its type is right. */
  readonly trust?: {readonly span: number; readonly type: number}
  /** Set when another version of the extractor read it: the reasons are those of this version. */
  readonly readBy?: string
  readonly mentions: readonly MentionWhy[]
}

export interface MentionWhy {
  readonly text: string
  readonly sentence: string
  readonly why: string
  /** Of the link to another mention, where a rule made one. */
  readonly confidence?: number
}

/** Why a relation, or a fact with a value, is in the graph. */
export interface RelationWhy {
  readonly kind: "relation"
  readonly subject: string
  readonly type: string
  readonly object: string
  readonly confidence: number
  readonly evidence: readonly EvidenceWhy[]
}

export interface EvidenceWhy {
  readonly source: string
  readonly sentence: string
  readonly trigger: string
  /** How the subject's and the object's words are those things. */
  readonly ends: readonly string[]
  readonly rule: string
  /** Confidence of the construction, and what it became. */
  readonly confidence: string
  readonly readBy?: string
}

/** Tells why a graph file has an entity, or a relation (`[subject, TYPE, object]`); see {@link explainCommand}. */
export async function explain(
  path: string,
  what: string | readonly [subject: string, type: string, object: string],
): Promise<readonly (EntityWhy | RelationWhy)[]> {
  const {graph} = await openGraphFile(path)
  return explainIn(graph, typeof what === "string" ? [what] : what, await loadReader())
}

export const explainCommand: CommandSpec = {
  name: "explain",
  summary: "tell why an entity or a relation is in the graph",
  description:
    "Tells why an entity is there (its mentions and why each is one, what speaks for its type, why documents are linked), or a relation: subject, type, object, where the object may be a value. The documents are read again by this version of the extractor; it says so where another version read them for the graph. Confidences of several places of evidence unite to the chance that one of them is right.",
  arguments: [
    graphArgument,
    ["<what...>", "an entity, by name or id; or a relation: subject, type and object, each in quotes"],
  ],
  options: [jsonOption],
  examples: [
    'relata explain graph.relata.jsonl "Lei Jun"',
    'relata explain graph.relata.jsonl Xiaomi FOUNDED_BY "Lei Jun"',
    "relata explain graph.relata.jsonl Xiaomi STARTED_ON 2010 --json",
  ],
  async run({arguments: [path, ...what], options}, terminal) {
    const {graph, exitCode} = await openForCommand(path!, terminal)
    const found = explainIn(graph, what, await loadReader())
    const text =
      options.json === true
        ? JSON.stringify(found, undefined, 2)
        : found
            .map((one) => explanationText(one, {style: styleFor(terminal), width: widthFor(terminal)}))
            .join("\n\n")
    await writeData(terminal, `${text}\n`)
    return exitCode
  },
}

function explainIn(
  graph: KnowledgeGraph,
  what: readonly string[],
  reader: Reader,
): (EntityWhy | RelationWhy)[] {
  const reasons = new Reasons(graph, reader)
  if (what.length === 3 && /^[A-Z][A-Z0-9_]*$/.test(what[1]!)) return relationWhys(graph, reasons, what)
  const ids = what.length === 1 ? what[0]!.split("|") : []
  if (ids.length >= 3) return relationWhys(graph, reasons, ids)
  return [entityWhy(graph, reasons, findEntity(graph, what.join(" ")))]
}

/** Explanations of documents, each made once when it is asked for. */
class Reasons {
  readonly #graph: KnowledgeGraph
  readonly #reader: Reader
  readonly #known = new Map<DocumentId, Explanation>()

  constructor(graph: KnowledgeGraph, reader: Reader) {
    this.#graph = graph
    this.#reader = reader
  }

  of(id: DocumentId): Explanation | undefined {
    const document = this.#graph.extractions.get(id)
    // An imported graph tells of itself; nothing was read from it.
    if (document === undefined || document.extractor.startsWith("import/")) return undefined
    const known = this.#known.get(id) ?? this.#reader.explain(this.#reader.annotate(document))
    this.#known.set(id, known)
    return known
  }

  /** The version that read a document, when it was another. */
  readBy(id: DocumentId): {readBy?: string} {
    const before = this.#graph.extractions.get(id)?.extractor
    const now = this.of(id)?.extractor
    return before === undefined || now === undefined || before === now ? {} : {readBy: before}
  }

  mention(id: DocumentId, span: Span): Pick<ExplainedMention, "why" | "confidence" | "thing"> {
    const explanation = this.of(id)
    if (explanation === undefined) return {why: "given by the graph that was imported"}
    return (
      explanation.mentions.find(({start, end}) => start === span.start && end === span.end) ?? {
        why: "this version of the extractor does not find it",
      }
    )
  }
}

function entityWhy(graph: KnowledgeGraph, reasons: Reasons, id: EntityId): EntityWhy {
  const {confidence, documents, mentions} = graph.graph.getNodeAttributes(id)
  const weights = new Map<string, Map<string, number>>()
  for (const {document, start, end} of mentions) {
    for (const signal of reasons.of(document)?.signals ?? []) {
      if (signal.start !== start || signal.end !== end) continue
      const sources = weights.get(signal.type) ?? new Map<string, number>()
      sources.set(signal.source, (sources.get(signal.source) ?? 0) + signal.weight)
      weights.set(signal.type, sources)
    }
  }
  return {
    kind: "entity",
    ...entityName(graph, id),
    ...(confidence === undefined ? {} : {confidence}),
    links: linkWhys(graph, id),
    types: [...weights]
      .map(([type, sources]) => ({
        type,
        weight: round([...sources.values()].reduce((sum, weight) => sum + weight, 0)),
        sources: [...sources].map(([source, weight]) => `${source} ${signed(weight)}`),
      }))
      .sort((a, b) => b.weight - a.weight),
    documents: documents.map((document) =>
      documentWhy(
        graph,
        reasons,
        document,
        mentions.filter((mention) => mention.document === document),
      ),
    ),
  }
}

function documentWhy(
  graph: KnowledgeGraph,
  reasons: Reasons,
  document: DocumentId,
  mentions: readonly Span[],
): DocumentWhy {
  const explained = mentions.map((span) => ({span, ...reasons.mention(document, span)}))
  const thing = explained.find((one) => one.thing !== undefined)?.thing
  return {
    source: sourceOf(graph, document),
    ...(thing === undefined ? {} : {trust: {span: round(thing.span), type: round(thing.type)}}),
    ...reasons.readBy(document),
    mentions: explained.map(({span, why, confidence}) => ({
      text: graph.quote(document, span),
      sentence: sentenceAt(graph, document, span.start),
      why,
      ...(confidence === undefined ? {} : {confidence}),
    })),
  }
}

/** Why the entities of documents are one node. */
function linkWhys(graph: KnowledgeGraph, id: EntityId): LinkWhy[] {
  const known = new Map<EntityRef, string>()
  for (const extraction of graph.extractions.values())
    for (const entity of extraction.entities)
      known.set(
        entityRef(extraction.id, entity.id),
        `“${printable(entity.label)}” (${entity.type}) in ${printable(extraction.source)}`,
      )
  return memberLinks(graph, id).map(({member, to, rule, sharedNames, confidence}) => ({
    member: known.get(member) ?? member,
    to: known.get(to) ?? to,
    rule,
    sharedNames,
    confidence,
  }))
}

function relationWhys(graph: KnowledgeGraph, reasons: Reasons, what: readonly string[]): RelationWhy[] {
  const [subjectWords, type, objectWords] = what as [string, string, string]
  const subject = findEntity(graph, subjectWords)
  const found: RelationWhy[] = []
  const {label, facts} = graph.graph.getNodeAttributes(subject)
  for (const fact of facts) {
    if (fact.type !== type || foldName(fact.literal) !== foldName(objectWords)) continue
    found.push(whyOf(graph, reasons, [label, type, fact.literal], fact))
  }
  if (found.length > 0) return found
  const object = findEntity(graph, objectWords)
  for (const [from, to] of [
    [subject, object],
    [object, subject],
  ] as const) {
    graph.graph.forEachDirectedEdge(from, to, (_edge, attributes, source, target) => {
      if (attributes.type !== type || source !== from || target !== to) return
      const names = [from, to].map((id) => graph.graph.getNodeAttribute(id, "label")) as [string, string]
      found.push(whyOf(graph, reasons, [names[0], type, names[1]], attributes))
    })
    if (found.length > 0) return found
  }
  const known = new Set<string>(
    facts.filter((fact) => foldName(fact.literal) === foldName(objectWords)).map((fact) => fact.type),
  )
  graph.graph.forEachEdge(subject, (_edge, attributes, source, target) => {
    if (source === object || target === object) known.add(attributes.type)
  })
  throw new RelataError(
    "cli.unknown-relation",
    `The graph has no ${type} between ${label} and ${entityName(graph, object).label}. ${
      known.size === 0
        ? "Nothing links the two directly."
        : `Between them are: ${[...known].sort().join(", ")}.`
    }`,
  )
}

function whyOf(
  graph: KnowledgeGraph,
  reasons: Reasons,
  [subject, type, object]: readonly [string, string, string],
  {
    confidence,
    evidence,
    literal,
  }: {
    readonly confidence: number
    readonly evidence: readonly GraphEvidence[]
    readonly literal?: string
  },
): RelationWhy {
  const isFact = literal !== undefined
  return {
    kind: "relation",
    subject,
    type,
    object,
    confidence,
    evidence: evidence.map((one): EvidenceWhy => {
      const {document, trigger} = one
      const statement = reasons
        .of(document)
        ?.statements.find(
          (made) =>
            made.sentence.start === one.start &&
            made.trigger.start === trigger?.start &&
            made.trigger.end === trigger?.end &&
            made.type === type,
        )
      const ends = (["subject", "object"] as const).flatMap((name) => {
        const span = one[name]
        if (span === undefined) return []
        const why =
          name === "object" && isFact
            ? "a value, in the words of the text"
            : withConfidence(reasons.mention(document, span))
        return [`${name} “${graph.quote(document, span)}”: ${why}`]
      })
      const based = statement === undefined ? "" : `${round(statement.confidence)} for the construction`
      return {
        source: sourceOf(graph, document),
        sentence: graph.quote(document, one).replace(/\s+/g, " ").trim(),
        trigger: trigger === undefined ? one.predicate : graph.quote(document, trigger),
        ends,
        rule: statement?.rule ?? "this version of the extractor does not make it here",
        confidence: [based, `${one.confidence} as ${one.factuality}`].filter(Boolean).join(", "),
        ...reasons.readBy(document),
      }
    }),
  }
}

function withConfidence({why, confidence}: Pick<ExplainedMention, "why" | "confidence">): string {
  return confidence === undefined ? why : `${why} (${confidence})`
}

function sourceOf(graph: KnowledgeGraph, document: DocumentId): string {
  return graph.documents.get(document)?.source ?? document
}

/** The words around a place: its line, cut to what is near. */
function sentenceAt(graph: KnowledgeGraph, document: DocumentId, start: number): string {
  const text = graph.documents.get(document)?.text ?? ""
  const before = Math.max(text.lastIndexOf("\n", start), text.lastIndexOf(". ", start) + 1, start - 120)
  const stops = [text.indexOf("\n", start), text.indexOf(". ", start) + 1].filter((at) => at > start)
  const after = Math.min(text.length, start + 120, ...stops)
  return text.slice(Math.max(0, before), after).replace(/\s+/g, " ").trim()
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(round(value))}`
}
