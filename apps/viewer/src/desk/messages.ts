/**
 * What the desk answers. The desk holds the graph, in a worker; the page asks it and draws what it says.
 * Everything here is plain data, ready to be posted.
 */

import type {
  Block,
  DocumentId,
  EntityId,
  Factuality,
  Issue,
  MentionKind,
  RelationId,
  Span,
} from "@relata/model"

/** The whole graph as a picture needs it. Edges name their ends by index into `nodes`. */
export interface Scene {
  readonly nodes: readonly SceneNode[]
  readonly edges: readonly SceneEdge[]
  readonly documents: readonly DocumentRow[]
}

export interface SceneNode {
  readonly id: EntityId
  readonly label: string
  readonly type: string
  /** Relations in and out; a relation to itself counts once. */
  readonly degree: number
  readonly mentionCount: number
  /** Indexes into `Scene.documents`. */
  readonly documents: readonly number[]
}

export interface SceneEdge {
  readonly id: RelationId
  readonly source: number
  readonly target: number
  readonly type: string
  readonly predicate: string
  /** How many evidences there are. */
  readonly weight: number
  readonly confidence: number
  readonly factuality: Factuality
  /** Indexes into `Scene.documents`. */
  readonly documents: readonly number[]
}

export interface DocumentRow {
  readonly id: DocumentId
  readonly title: string
  readonly source: string
  readonly date?: string
  /** Statements (relations and facts) that it is evidence of. */
  readonly statements: number
}

/** Names a statement: a relation between two entities, or a fact of one (its place among the entity's facts). */
export type StatementRef =
  | {readonly kind: "relation"; readonly id: RelationId}
  | {readonly kind: "fact"; readonly entity: EntityId; readonly index: number}

export interface EntityLink {
  readonly id: EntityId
  readonly label: string
  readonly type: string
}

export interface DocumentLink {
  readonly id: DocumentId
  readonly title: string
  readonly source: string
  readonly date?: string
}

/** One line of an entity's page. */
export interface StatementRow {
  readonly ref: StatementRef
  readonly predicate: string
  /** The other end; absent for a fact, whose value is in `literal`. */
  readonly other?: EntityLink
  readonly literal?: string
  readonly factuality: Factuality
  readonly confidence: number
  readonly qualifiers: Readonly<Record<string, string>>
  /** How many sentences say so. */
  readonly weight: number
  /** The surest of them; the parts are spans within its text. */
  readonly quote?: {
    readonly text: string
    readonly subject?: Span
    readonly trigger?: Span
    readonly object?: Span
  }
}

/** Relations of one type in one direction, or facts of one type (`out`). */
export interface StatementGroup {
  readonly type: string
  readonly direction: "out" | "in"
  /** What stands above the rows, read from the entity: `founded by`, or its inverse `founder of`. */
  readonly words: string
  readonly rows: readonly StatementRow[]
}

export interface EntityPage extends EntityLink {
  readonly aliases: readonly string[]
  readonly mentionCount: number
  readonly degree: number
  readonly documents: readonly DocumentLink[]
  readonly facts: readonly StatementGroup[]
  /** The larger groups first, the best attested relation first in each. */
  readonly relations: readonly StatementGroup[]
}

/** A sentence that says so. Spans are offsets into the document; `sentence` is its words. */
export interface EvidenceQuote extends Span {
  readonly document: DocumentLink
  readonly sentence: string
  readonly subject?: Span
  readonly trigger?: Span
  readonly object?: Span
  readonly confidence: number
  readonly factuality: Factuality
  readonly reportedBy?: EntityLink
}

export interface StatementPage {
  readonly ref: StatementRef
  readonly subject: EntityLink
  readonly type: string
  readonly predicate: string
  /** What the schema says of its type; absent for a type that the text itself gave. */
  readonly definition?: string
  readonly object?: EntityLink
  readonly literal?: string
  readonly factuality: Factuality
  readonly confidence: number
  readonly qualifiers: Readonly<Record<string, string>>
  /** The surest first. */
  readonly evidence: readonly EvidenceQuote[]
}

/** A statement as a document carries it. */
export interface StatementInText extends Span {
  readonly ref: StatementRef
  readonly subject: EntityId
  readonly object?: EntityId
  /** `Xiaomi invested in Corning`, for labels and screen readers. */
  readonly words: string
  readonly parts: {readonly subject?: Span; readonly trigger?: Span; readonly object?: Span}
}

export interface MentionInText extends Span {
  readonly entity: EntityId
  readonly kind: MentionKind
}

export interface DocumentPage extends DocumentLink {
  readonly author?: string
  readonly url?: string
  readonly text: string
  readonly blocks: readonly Block[]
  /** By place in the text. */
  readonly statements: readonly StatementInText[]
  /** By place in the text. */
  readonly mentions: readonly MentionInText[]
}

export interface SearchHit extends EntityLink {
  /** The alias that was found, when it was not the label. */
  readonly alias?: string
  readonly degree: number
}

/** How far the reading of a file is. `total` is 0 when nobody said how long the file is. */
export interface Progress {
  readonly phase: "reading" | "folding"
  readonly bytes: number
  readonly total: number
}

export interface Opened {
  readonly scene: Scene
  readonly issues: readonly Issue[]
}

/** Where a graph file comes from: an address on the page's own server, or a file that the reader chose. */
export type GraphSource =
  | {readonly kind: "address"; readonly url: string}
  | {readonly kind: "file"; readonly file: Blob}

/** Which nodes and edges an export holds. */
export interface Selection {
  readonly nodes: readonly EntityId[]
  readonly edges: readonly RelationId[]
}

/**
 * What the page asks. Each answer comes later, whether the desk sits in a worker or not.
 * `undefined` means that the graph has no such thing (any more).
 */
export interface Desk {
  open(source: GraphSource, onProgress: (progress: Progress) => void): Promise<Opened>
  search(words: string, limit: number): Promise<readonly SearchHit[]>
  entity(id: EntityId): Promise<EntityPage | undefined>
  statement(ref: StatementRef): Promise<StatementPage | undefined>
  document(id: DocumentId): Promise<DocumentPage | undefined>
  /** The graph, or the given part of it, as a GraphML file. */
  graphml(selection?: Selection): Promise<Blob>
  /** Ends it, whatever it is doing. Answers under way never come. */
  close(): void
}
