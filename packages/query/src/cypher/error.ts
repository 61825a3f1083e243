import {RelataError, type Span} from "@relata/model"

/** The family of an error, in the words of the openCypher TCK. */
export type ErrorType =
  | "SyntaxError"
  | "SemanticError"
  | "TypeError"
  | "ArgumentError"
  | "ArithmeticError"
  | "ParameterMissing"
  | "ProcedureError"
  | "EntityNotFound"

/** When it shows: before the query runs, or while it does. */
export type ErrorPhase = "compile time" | "runtime"

/** What a {@link CypherError} is made of. */
export interface CypherErrorParts {
  readonly type: ErrorType
  readonly phase: ErrorPhase
  /** The TCK's name for it: `UndefinedVariable`. */
  readonly detail: string
  readonly message: string
  /** The query, and the stretch of it that is wrong. */
  readonly text?: string | undefined
  readonly span?: Span | undefined
  /** What to write instead. */
  readonly hint?: string | undefined
}

/**
 * A query that cannot be read or cannot be answered.
 *
 * `code` is `query.` and the detail in kebab case (`query.undefined-variable`). Where the place is known, the
 * message ends with line and column, the line itself and a mark below the stretch that is wrong.
 */
export class CypherError extends RelataError {
  readonly tckType: ErrorType
  readonly tckPhase: ErrorPhase
  readonly tckDetail: string
  /** What was wrong, without the place. */
  readonly reason: string
  readonly hint: string | undefined
  /** Where in the query; `undefined` when the place is not known. */
  readonly span: Span | undefined
  /** 1-based. */
  readonly line: number | undefined
  /** 1-based, in UTF-16 code units. */
  readonly column: number | undefined

  constructor(parts: CypherErrorParts) {
    const {type, phase, detail, message, text, span, hint} = parts
    const place = text !== undefined && span ? placeOf(text, span.start) : undefined
    const sentences = hint ? `${message} ${hint}` : message
    super(
      `query.${kebab(detail)}`,
      place && text !== undefined && span
        ? `${sentences} (line ${place.line}, column ${place.column})\n${excerpt(text, span)}`
        : sentences,
    )
    this.tckType = type
    this.tckPhase = phase
    this.tckDetail = detail
    this.reason = message
    this.hint = hint
    this.span = span
    this.line = place?.line
    this.column = place?.column
  }

  /** The same error with its place, for errors that values raise, which do not know the query. */
  at(text: string, span: Span): CypherError {
    if (this.span) return this
    const {tckType: type, tckPhase: phase, tckDetail: detail, reason: message, hint} = this
    return new CypherError({type, phase, detail, message, text, span, hint})
  }
}

/** An error that shows while the query runs. */
export function runtimeError(type: ErrorType, detail: string, message: string): CypherError {
  return new CypherError({type, phase: "runtime", detail, message})
}

function placeOf(text: string, offset: number): {line: number; column: number} {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf("\n") + 1
  return {line: before.split("\n").length, column: offset - lineStart + 1}
}

/** The line of the query with a mark below the stretch; a long line is cut around it. */
function excerpt(text: string, {start, end}: Span): string {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1
  const newline = text.indexOf("\n", start)
  const lineEnd = newline < 0 ? text.length : newline
  const from = Math.max(lineStart, start - 60)
  const to = Math.min(lineEnd, Math.max(end, start) + 40, from + 160)
  const width = Math.max(1, Math.min(end, to) - start)
  return `${text.slice(from, to).replaceAll("\t", " ")}\n${" ".repeat(start - from)}${"^".repeat(width)}`
}

function kebab(detail: string): string {
  return detail.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase()
}
