/** A stretch of text: half-open `[start, end)`, in UTF-16 code units of `Document.text`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** True when `inner` lies wholly within `outer`; equal spans contain each other. */
export function containsSpan(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** True when the two spans share at least one code unit. */
export function overlapsSpan(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Orders spans by start, the longer first among those that start together. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}
