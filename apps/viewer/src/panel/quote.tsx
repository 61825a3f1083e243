import type {Span} from "@relata/model"
import {cutSegments, type Part, partsOf} from "../words/segments.js"

const partWords: Readonly<Record<Part, string>> = {subject: "subject", trigger: "relation", object: "object"}

/** A stretch of a document with the words of a statement marked by three kinds of underline. */
export function MarkedText({
  text,
  within,
  parts,
}: {
  readonly text: string
  readonly within: Span
  readonly parts: {readonly subject?: Span; readonly trigger?: Span; readonly object?: Span}
}) {
  return (
    <>
      {cutSegments<Part>(text, within, partsOf(parts)).map(({start, text: words, roles}) =>
        roles.length === 0 ? (
          words
        ) : (
          <mark
            key={start}
            class={roles.map((role) => `part-${role}`).join(" ")}
            title={roles.map((role) => partWords[role]).join(", ")}
          >
            {words}
          </mark>
        ),
      )}
    </>
  )
}

/** Says what the three underlines mean. */
export function PartsKey() {
  return (
    <p class="parts-key">
      <mark class="part-subject">subject</mark> <mark class="part-trigger">relation</mark>{" "}
      <mark class="part-object">object</mark>
    </p>
  )
}
