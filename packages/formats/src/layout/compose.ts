import type {BlockKind} from "@relata/model"
import {type Draft, makeDraft} from "./draft.js"

/** A block of marked-up text, before the text is put together. */
export interface Piece {
  readonly text: string
  readonly kind: BlockKind | undefined
  readonly level?: number
  /** It is the beginning of a list item. */
  readonly bullet: boolean
  /** It belongs to the piece before: a line further, without a blank line between. */
  readonly tight: boolean
  readonly links: number
  readonly section?: number
}

/** Puts pieces together into one text: a block a line, a blank line between all but items and cells. */
export function composeText(pieces: readonly Piece[]): {readonly text: string; readonly drafts: Draft[]} {
  const parts: string[] = []
  const spans: {readonly start: number; readonly end: number; readonly gap: boolean}[] = []
  let length = 0
  for (const [at, piece] of pieces.entries()) {
    const before = pieces[at - 1]
    const gap = before === undefined || !(piece.tight || isRow(before, piece))
    const separator = before === undefined ? "" : gap ? "\n\n" : "\n"
    parts.push(separator, piece.text)
    const start = length + separator.length
    length = start + piece.text.length
    spans.push({start, end: length, gap})
  }
  const text = parts.join("")
  const drafts = pieces.map((piece, at) =>
    makeDraft(text, {
      ...spans[at]!,
      kind: piece.kind,
      level: piece.level,
      bullet: piece.bullet,
      links: piece.links,
      section: piece.section,
    }),
  )
  return {text, drafts}
}

function isRow(before: Piece, piece: Piece): boolean {
  return before.kind === piece.kind && (piece.kind === "list-item" || piece.kind === "table-cell")
}
