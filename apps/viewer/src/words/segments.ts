/** Cuts a text at the borders of spans, so that each piece has one set of roles. */

import type {Span} from "@relata/model"

/** A span that plays a part in the text: which words are the subject, where a sentence lies. */
export interface RoleSpan<Role> extends Span {
  readonly role: Role
}

/** A piece of text with the roles that cover all of it, in the order the spans were given. */
export interface Segment<Role> extends Span {
  readonly text: string
  readonly roles: readonly Role[]
}

/**
 * Segments cover `within` without gap or overlap, in order. Spans are clipped to `within`; empty and backward
 * ones are left out. Spans may overlap: a piece in two of them has both roles.
 *
 * Time is linear in segments × spans that overlap, after a sort.
 */
export function cutSegments<Role>(
  text: string,
  within: Span,
  spans: readonly RoleSpan<Role>[],
): Segment<Role>[] {
  const start = Math.max(0, within.start)
  const end = Math.min(text.length, within.end)
  const clipped = spans
    .map(({role, ...span}) => ({role, start: Math.max(start, span.start), end: Math.min(end, span.end)}))
    .filter((span) => span.start < span.end)
  const borders = new Set([start, end])
  for (const span of clipped) borders.add(span.start).add(span.end)
  const ordered = [...borders].sort((a, b) => a - b)
  const byStart = clipped.map((span, order) => ({...span, order})).sort((a, b) => a.start - b.start)
  const segments: Segment<Role>[] = []
  let open: typeof byStart = []
  let next = 0
  for (let i = 0; i + 1 < ordered.length; i++) {
    const from = ordered[i]!
    const to = ordered[i + 1]!
    open = open.filter((span) => span.end > from)
    while (next < byStart.length && byStart[next]!.start <= from) open.push(byStart[next++]!)
    const roles = [...open].sort((a, b) => a.order - b.order).map(({role}) => role)
    segments.push({start: from, end: to, text: text.slice(from, to), roles})
  }
  return segments
}

/** The parts of a sentence that carry a statement. */
export type Part = "subject" | "trigger" | "object"

/** The parts of an evidence as spans to cut by. */
export function partsOf(evidence: {
  readonly subject?: Span | undefined
  readonly trigger?: Span | undefined
  readonly object?: Span | undefined
}): RoleSpan<Part>[] {
  const parts: RoleSpan<Part>[] = []
  for (const role of ["subject", "trigger", "object"] as const) {
    const span = evidence[role]
    if (span) parts.push({start: span.start, end: span.end, role})
  }
  return parts
}
