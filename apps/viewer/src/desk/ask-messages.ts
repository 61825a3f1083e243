/** What comes back when the graph is asked, by a query or a question. Plain data, ready to be posted. */

import type {EntityId, RelationId, Span} from "@relata/model"
import type {DocumentLink, EntityLink, StatementRef} from "./messages.js"

/** What a text became. */
export type Asked = Answered | NotUnderstood | AskFailure | {readonly kind: "stopped"}

/** The query that was run for a text. */
export interface Reading {
  readonly cypher: string
  /** Whether the text was a question in words, and the query is our reading of it. */
  readonly isPhrase: boolean
}

export interface Answered extends Reading {
  readonly kind: "rows"
  readonly columns: readonly AnswerColumn[]
  /** The first of them; see `total`. */
  readonly rows: readonly AnswerRow[]
  readonly total: number
  /** Whatever any of the rows speaks of, those included that are not in `rows`. */
  readonly nodes: readonly EntityId[]
  readonly relations: readonly RelationId[]
  /** What is probably not meant, with near names. */
  readonly warnings: readonly string[]
  /** For an answer without rows: entities whose names come near those that the query has in quotes. */
  readonly near: readonly EntityLink[]
  /** What was done, or would be, for EXPLAIN and PROFILE: a line a step, the last step first. */
  readonly plan: readonly string[]
}

export interface AnswerColumn {
  readonly name: string
  readonly isNumeric: boolean
}

export interface AnswerRow {
  readonly cells: readonly Cell[]
  readonly nodes: readonly EntityId[]
  /** The relations that the row came from. */
  readonly relations: readonly RelationId[]
}

/** A cell is words and links in a row; empty for `null`. */
export type Cell = readonly CellPart[]
export type CellPart =
  | {readonly kind: "text"; readonly text: string}
  | {readonly kind: "entity"; readonly entity: EntityLink}
  | {readonly kind: "document"; readonly document: DocumentLink}
  | {
      readonly kind: "relation"
      readonly ref: StatementRef
      readonly subject: EntityId
      readonly words: string
    }

/** The words are neither a query nor a question that the graph's words answer. */
export interface NotUnderstood {
  readonly kind: "unknown"
  readonly message: string
  /** Names and relations that come near. */
  readonly suggestions: readonly string[]
}

export interface AskFailure extends Reading {
  readonly kind: "failed"
  readonly message: string
  readonly hint?: string
  /** `line 2, column 8`, and the line with a mark below the stretch that is wrong. */
  readonly place?: string
  readonly excerpt?: string
  /** Where in the query. */
  readonly span?: Span
}
