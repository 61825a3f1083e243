import type {Document} from "./document.js"
import type {LocalEntityId} from "./id.js"
import type {Span} from "./span.js"
import type {NormalValues} from "./value.js"

export type MentionKind = "name" | "nominal" | "pronoun"

/** A span that refers to something: `Xiaomi`, `the company`, `it`. */
export interface Mention extends Span {
  readonly kind: MentionKind
  /** What made it a mention of its thing; absent where it has the same name as another mention, or stands alone. */
  readonly link?: MentionLink
}

/** The rule by which a mention was taken for the same thing as another, and how far that can be trusted. */
export interface MentionLink {
  /** The rule's name: `initials`, `one name of a person`, `pronoun`. */
  readonly rule: string
  /** The words that it was joined with: the long form of initials, what a pronoun refers to. */
  readonly to: Span
  /** 0 to 1: that the two are one thing. */
  readonly confidence: number
}

/**
 * A node of another program's graph as its file has it. An import keeps it beside what it reads from it, so that the
 * graph can be written again as it was.
 */
export interface GivenNode {
  /** Its id in that graph. */
  readonly key: string
  /** Values as read: text, numbers, truth values, lists and maps. */
  readonly attributes: Readonly<Record<string, unknown>>
}

/** An edge of another program's graph as its file has it. */
export interface GivenEdge extends GivenNode {
  readonly isDirected: boolean
}

/** One thing that a document speaks of. */
export interface ExtractedEntity {
  readonly id: LocalEntityId
  /** The name by which the document knows it best; the exact words of one of its mentions, or, where a learned model reads, what its examples write for them. */
  readonly label: string
  /** A name from the schema's entity types. */
  readonly type: string
  /** Its other names in this document, sorted, without `label`. */
  readonly aliases: readonly string[]
  /**
   * 0 to 1: that its words are those of a thing, no more and no less, and that its type is right; absent where nobody
   * has judged it, as in files of earlier versions.
   */
  readonly confidence?: number
  /** In the order of the text; at least one. */
  readonly mentions: readonly Mention[]
  /** The node that it was imported from. */
  readonly given?: GivenNode
}

/** A complete statement of one clause, as text (open information extraction). */
export interface Proposition {
  readonly subject: string
  /** The verb with its auxiliaries, negation and preposition: `has not invested in`. */
  readonly relation: string
  readonly object: string
  /** Further arguments, each with its preposition. */
  readonly arguments: readonly string[]
  /** 0 to 1. */
  readonly confidence: number
  readonly sentence: Span
}

/**
 * How a text commits itself to a statement: `asserted` states it, `planned` intends, expects or schedules it,
 * `possible` hedges, conditions or speculates, `negated` denies it.
 */
export type Factuality = "asserted" | "planned" | "possible" | "negated"

/** Where a text says so: the sentence, and in it the words for the two ends and for the relation. */
export interface Evidence extends Span {
  readonly subject?: Span
  readonly trigger?: Span
  readonly object?: Span
}

/** A typed, directed link that one document states, from an entity to an entity or to a value. */
export interface ExtractedRelation {
  readonly source: LocalEntityId
  /** The other end; `null` when it is a value, which `literal` then holds. */
  readonly target: LocalEntityId | null
  readonly literal: string | null
  /** A relation type of the schema, or the text's own verb in UPPER_SNAKE. */
  readonly type: string
  /** The words of the text that carry it: `invested in`. */
  readonly predicate: string
  readonly factuality: Factuality
  /** Who says so, where the text attributes the statement to somebody. */
  readonly reportedBy: LocalEntityId | null
  /** What belongs to this statement and not to either end: `{amount: "$4.5 billion", date: "2026"}`. */
  readonly qualifiers: Readonly<Record<string, string>>
  /** The literal and the qualifiers that are dates, sums or quantities, normalised; absent when none is. */
  readonly values?: NormalValues
  /** 0 to 1. */
  readonly confidence: number
  /** At least one. */
  readonly evidence: readonly Evidence[]
  /** The edge that it was imported from. Only such relations may lead from an entity to itself. */
  readonly given?: GivenEdge
  /** What spoke for it and against it, the strongest first, when a learned model read it and was asked. */
  readonly why?: readonly string[]
}

/**
 * What one document says. It never changes: it depends on the document and on `extractor` and on nothing else.
 * As JSON on one line it is the output of `relata extract`.
 */
export interface Extraction extends Document {
  /** Name and version of the extractor and of its language layer: `relata/0.1.0 compromise/14.17.0`. */
  readonly extractor: string
  /** In the order of first mention. */
  readonly entities: readonly ExtractedEntity[]
  readonly propositions: readonly Proposition[]
  /** In the order of first evidence. */
  readonly relations: readonly ExtractedRelation[]
  /** For a graph that was imported: the attributes of the graph itself. */
  readonly given?: Readonly<Record<string, unknown>>
}
