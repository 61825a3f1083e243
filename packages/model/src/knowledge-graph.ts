import type {MultiDirectedGraph} from "graphology"
import type {Correction} from "./correction.js"
import type {Document} from "./document.js"
import type {Evidence, Extraction, Factuality, GivenEdge, MentionKind, MentionLink} from "./extraction.js"
import type {DocumentId, EntityId, EntityRef} from "./id.js"
import type {Span} from "./span.js"
import type {NormalValues} from "./value.js"

/** Where one document says so, as seen from the graph. */
export interface GraphEvidence extends Evidence {
  readonly document: DocumentId
  /** The words that carry the relation here. */
  readonly predicate: string
  readonly factuality: Factuality
  readonly qualifiers: Readonly<Record<string, string>>
  /** Its literal and qualifiers that are dates, sums or quantities, normalised; absent when none is. */
  readonly values?: NormalValues
  /** 0 to 1. */
  readonly confidence: number
  /** Who says so, where the text attributes the statement to somebody in the graph. */
  readonly reportedBy?: EntityId
}

/** A place where a text names a node or points at it. */
export interface GraphMention extends Span {
  readonly document: DocumentId
  readonly kind: MentionKind
  /** Why it is a mention of the node, where another rule than an equal name says so. */
  readonly link?: MentionLink
}

/** What texts say of a node that is a value and not another node: `HAS_REVENUE "$1.3 billion"`. */
export interface Fact {
  readonly type: string
  readonly predicate: string
  readonly literal: string
  readonly factuality: Factuality
  readonly qualifiers: Readonly<Record<string, string>>
  /** `literal` and the qualifiers normalised, where they are values. */
  readonly values?: NormalValues
  /** 0 to 1. */
  readonly confidence: number
  readonly evidence: readonly GraphEvidence[]
}

/** An entity in the graph. */
export interface NodeAttributes {
  readonly label: string
  readonly type: string
  /** Its other names, sorted. */
  readonly aliases: readonly string[]
  /**
   * 0 to 1: that it is a thing of this type, by all its documents ({@link uniteConfidence}); 1 when a person added, renamed
   * or retyped it. Absent where no document has judged it.
   */
  readonly confidence?: number
  readonly mentionCount: number
  /** The documents that mention it, sorted. */
  readonly documents: readonly DocumentId[]
  /** The entities of single documents that this node unites, sorted; corrections name a node by one of them. */
  readonly members: readonly EntityRef[]
  /** By document, then by place. Empty only when a person added the entity. */
  readonly mentions: readonly GraphMention[]
  /** By type, then by literal. */
  readonly facts: readonly Fact[]
}

/** An edge of an imported graph, and where it stands: the place of its relation in that document's list. */
export interface GivenRelation extends GivenEdge {
  readonly document: DocumentId
  readonly place: number
}

/** A relation in the graph. */
export interface EdgeAttributes {
  readonly type: string
  /** The words of the surest evidence; for a relation that a person added, the type in plain words. */
  readonly predicate: string
  /** How many evidences there are; 1 for a relation that a person added. */
  readonly weight: number
  /** 0 to 1: that at least one of the evidences is right, were they independent. */
  readonly confidence: number
  /** The strongest that any evidence states. */
  readonly factuality: Factuality
  /** Each from the surest evidence that has it. */
  readonly qualifiers: Readonly<Record<string, string>>
  /** The qualifiers that are dates, sums or quantities, normalised; absent when none is. */
  readonly values?: NormalValues
  /** The surest first. Empty only when a person added the relation. */
  readonly evidence: readonly GraphEvidence[]
  /** The edges of imported graphs that it holds: one of each graph, unless nodes or types were changed since. */
  readonly given?: readonly GivenRelation[]
  /** From 2: which of the parallel relations of its type it is; `RelationRef` names it so. */
  readonly nth?: number
}

/**
 * What documents say together: a property graph, and the documents behind it.
 *
 * It is made by `foldGraph` and not changed afterwards: a new document or an edit is folded again.
 */
export class KnowledgeGraph {
  /** Nodes are keyed by {@link EntityId} and edges by `RelationId`; both are in the order of their keys. */
  readonly graph: MultiDirectedGraph<NodeAttributes, EdgeAttributes>
  /** In the order of their ids. */
  readonly extractions: ReadonlyMap<DocumentId, Extraction>
  /** In the order of the log. */
  readonly corrections: readonly Correction[]
  private readonly nodeOfMember: ReadonlyMap<EntityRef, EntityId>

  constructor(parts: {
    readonly graph: MultiDirectedGraph<NodeAttributes, EdgeAttributes>
    readonly extractions: ReadonlyMap<DocumentId, Extraction>
    readonly corrections: readonly Correction[]
  }) {
    this.graph = parts.graph
    this.extractions = parts.extractions
    this.corrections = parts.corrections
    const nodeOfMember = new Map<EntityRef, EntityId>()
    this.graph.forEachNode((node, {members}) => {
      for (const member of members) nodeOfMember.set(member, node as EntityId)
    })
    this.nodeOfMember = nodeOfMember
  }

  /** The documents behind the graph, in the order of their ids. */
  get documents(): ReadonlyMap<DocumentId, Document> {
    return this.extractions
  }

  /** The node that holds an entity of one document; `undefined` when it was rejected or its document is gone. */
  nodeOf(member: EntityRef): EntityId | undefined {
    return this.nodeOfMember.get(member)
  }

  /** The words of a document between two offsets; empty when the document is not in the graph. */
  quote(document: DocumentId, span: Span): string {
    return this.extractions.get(document)?.text.slice(span.start, span.end) ?? ""
  }
}
