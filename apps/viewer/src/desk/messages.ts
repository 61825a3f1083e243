/**
 * What the desk answers. The desk holds the graph, in a worker; the page asks it and draws what it says.
 * Everything here is plain data, ready to be posted.
 */

import type {
  Block,
  Correction,
  CorrectionId,
  DocumentId,
  EntityId,
  EntityRef,
  Extraction,
  Factuality,
  Issue,
  MentionKind,
  RelationId,
  Span,
} from "@relata/model"
import type {Completions} from "@relata/query"
import type {Asked} from "./ask-messages.js"
import type {Change} from "./edit-history.js"
import type {Moves} from "./follow-moves.js"

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
  /** 0 to 1; absent where no document has judged it. */
  readonly confidence?: number
  /** Indexes into `Scene.documents`. */
  readonly documents: readonly number[]
  /** When it was, began or ended, by its values that are dates; absent when no text says. */
  readonly years?: {readonly from: number; readonly to: number}
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
  /** When it was so, by its qualifiers, both ends included; absent when no text says. */
  readonly years?: {readonly from: number; readonly to: number}
}

export interface DocumentRow {
  readonly id: DocumentId
  readonly title: string
  readonly source: string
  readonly date?: string
  /** Statements (relations and facts) that it is evidence of. */
  readonly statements: number
}

/** Names a statement: a relation between two entities, or a fact of one (by its type and value, which edits of others leave true). */
export type StatementRef =
  | {readonly kind: "relation"; readonly id: RelationId}
  | {readonly kind: "fact"; readonly entity: EntityId; readonly fact: string}

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
  /** 0 to 1; absent where no document has judged it. */
  readonly confidence?: number
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
  /** The page that it begins on, of a document that has pages. */
  readonly page?: number
  readonly sentence: string
  readonly subject?: Span
  readonly trigger?: Span
  readonly object?: Span
  readonly confidence: number
  readonly factuality: Factuality
  readonly reportedBy?: EntityLink
  /** Which of its words another rule than an equal name took for one of the ends. */
  readonly standIns: readonly StandIn[]
}

/** Words that are taken for a thing: `its` for Xiaomi. */
export interface StandIn {
  readonly words: string
  readonly label: string
  /** `pronoun`, `initials`, … */
  readonly rule: string
  readonly confidence: number
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
  /** Where nodes lay in the file that it came from: flat `[x, y, …]` beside `scene.nodes`, NaN for the others. */
  readonly places?: Float32Array
  readonly issues: readonly Issue[]
  readonly history: HistoryState
  /** Where the server that the graph came from takes corrections; absent when it does not. */
  readonly corrections?: string
}

/**
 * Where a graph comes from: an address on the page's own server, a file that the reader chose, or texts that were read.
 */
export type GraphSource =
  | {readonly kind: "address"; readonly url: string}
  | {
      readonly kind: "file"
      readonly file: Blob
      /** True when the reader has no such file: it was made of another. */
      readonly isNew?: boolean
      readonly places?: GivenPlaces
    }
  | {
      readonly kind: "extractions"
      readonly extractions: readonly Extraction[]
      /** To be added to the log. */
      readonly corrections?: readonly Correction[]
    }

/** Where nodes lie, by entities that they hold: flat `[x, y, …]` beside `members`, NaN for those that lie nowhere. */
export interface GivenPlaces {
  readonly members: readonly EntityRef[]
  readonly at: Float32Array
}

/** What the reader wants changed, by what is on the screen. */
export type EditOrder =
  | {readonly kind: "rename-entity"; readonly entity: EntityId; readonly label: string}
  | {readonly kind: "retype-entity"; readonly entity: EntityId; readonly type: string}
  | {readonly kind: "reject-entity"; readonly entity: EntityId}
  | {readonly kind: "merge-entity"; readonly entity: EntityId; readonly into: EntityId}
  | {readonly kind: "merge-entities"; readonly entities: readonly EntityId[]; readonly into: EntityId}
  /** The members leave for a node of their own, which may get a name. */
  | {readonly kind: "split-entity"; readonly members: readonly EntityRef[]; readonly label?: string}
  | {readonly kind: "add-entity"; readonly label: string; readonly type: string}
  | {readonly kind: "reject-relation"; readonly relation: RelationId}
  | {readonly kind: "reverse-relation"; readonly relation: RelationId}
  | {readonly kind: "retype-relation"; readonly relation: RelationId; readonly type: string}
  | {
      readonly kind: "reject-fact"
      readonly entity: EntityId
      readonly type: string
      readonly literal: string
    }
  | {
      readonly kind: "add-relation"
      readonly source: EntityId | NewEntity
      readonly type: string
      readonly target: EntityId | NewEntity
      readonly factuality: Factuality
    }

/** An entity that no text names. */
export interface NewEntity {
  readonly label: string
  readonly type: string
}

/** What can be undone and done again, in words, and how much of the log the file does not have. */
export interface HistoryState {
  readonly undo?: string
  readonly redo?: string
  readonly corrections: number
  readonly unsaved: number
  /** How many documents the file does not have. */
  readonly newDocuments: number
}

/** The graph after a change. */
export interface Edited extends Moves {
  readonly scene: Scene
  /** What was done, in words. */
  readonly words: string
  readonly history: HistoryState
  /** Where the entity is now that the change was about. */
  readonly touched?: EntityId
  /** Lines of a file that was added that could not be used. */
  readonly issues?: readonly Issue[]
  /** Where nodes lay in a file that was added, as in {@link Opened}. */
  readonly places?: Float32Array
}

export interface LogEntry {
  readonly id: CorrectionId
  readonly words: string
  readonly isSaved: boolean
}

/** One relation of a path, with the sentence behind it. */
export interface PathStep {
  readonly ref: StatementRef
  readonly subject: EntityLink
  readonly words: string
  readonly object: EntityLink
  readonly factuality: Factuality
  /** How many further relations join the two. */
  readonly others: number
  readonly quote?: {
    readonly text: string
    readonly subject?: Span
    readonly trigger?: Span
    readonly object?: Span
  }
}

export interface FoundPath {
  readonly entities: readonly EntityId[]
  readonly relations: readonly RelationId[]
  readonly steps: readonly PathStep[]
}

/** One document's reading of an entity: what can be split off. */
export interface MemberRow {
  readonly ref: EntityRef
  readonly label: string
  readonly mentionCount: number
  /** Absent for an entity that a person added. */
  readonly document?: DocumentLink
  /** The words around its first mention, which is marked. */
  readonly context?: {readonly text: string; readonly mention: Span}
}

/** Which nodes and edges an export holds. */
export interface Selection {
  readonly nodes: readonly EntityId[]
  readonly edges: readonly RelationId[]
}

/** How nodes are drawn, by their ids: for programs that read `x`, `y` and `color`. */
export type NodeLooks = Readonly<
  Record<EntityId, {readonly x: number; readonly y: number; readonly color: string}>
>

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
  /** The shortest ways from one entity to another, three at most; relations are followed either way unless `isDirected`. */
  paths(from: EntityId, to: EntityId, isDirected: boolean): Promise<readonly FoundPath[]>
  /** Asks the graph, in openCypher or in words; what was being asked before is stopped. */
  ask(text: string): Promise<Asked>
  /** Stops what is being asked; it then answers `stopped`. */
  cancelAsk(): Promise<void>
  /** The query that a question in words becomes; `undefined` when the graph's words do not answer it. */
  readPhrase(words: string): Promise<string | undefined>
  /** What could be written at a place of a query. */
  completeQuery(text: string, at: number): Promise<Completions>
  /** What an entity was put together from. */
  members(id: EntityId): Promise<readonly MemberRow[]>
  edit(order: EditOrder): Promise<Edited>
  undo(): Promise<Edited>
  redo(): Promise<Edited>
  /** Takes one correction out of the log. */
  takeBack(id: CorrectionId): Promise<Edited>
  /** The log of corrections, the newest first. */
  log(): Promise<readonly LogEntry[]>
  /** What the file does not have yet of the log. */
  unsaved(): Promise<Change>
  /** The file has it now. */
  markSaved(change: Change, also: {readonly areDocumentsSaved: boolean}): Promise<Edited>
  /** Adds what documents say to the graph, and the corrections that come with a graph file. */
  add(source: GraphSource, onProgress: (progress: Progress) => void): Promise<Edited>
  /**
   * Everything, corrections included, as a graph file.
   * @param at - where the nodes lie, kept with it: flat `[x, y, …]` beside the nodes of the scene
   */
  graphFile(at?: Float32Array): Promise<Blob>
  /** The same places as the file keeps them: by entities that the nodes hold. */
  places(at: Float32Array): Promise<Readonly<Record<string, readonly [x: number, y: number]>>>
  /** The graph, or the given part of it, as a GraphML file; with `looks`, laid out as on the screen. */
  graphml(selection?: Selection, looks?: NodeLooks): Promise<Blob>
  /** Ends it, whatever it is doing. Answers under way never come. */
  close(): void
}
