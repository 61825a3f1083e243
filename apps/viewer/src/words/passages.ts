/** Lays a document out for reading: its blocks, and in each the sentences that carry statements. */

import type {Block, BlockKind, Span} from "@relata/model"
import {cutSegments, type Segment} from "./segments.js"

/** A block as it is shown. Text that no block covers becomes paragraphs, so that nothing of a document is lost. */
export interface Passage extends Span {
  readonly kind: BlockKind
  readonly level?: number
  readonly segments: readonly Segment<number>[]
}

/**
 * Passages in the order of the text; together they hold every character that is not white space between blocks.
 * A segment's roles are indexes into `sentences`.
 * @param sentences - may overlap
 */
export function layOut(text: string, blocks: readonly Block[], sentences: readonly Span[]): Passage[] {
  const roles = sentences.map(({start, end}, role) => ({start, end, role})).sort((a, b) => a.start - b.start)
  let firstOpen = 0
  return coverText(text, blocks).map((block) => {
    while (firstOpen < roles.length && roles[firstOpen]!.end <= block.start) firstOpen++
    const own = []
    for (let i = firstOpen; i < roles.length && roles[i]!.start < block.end; i++) {
      if (roles[i]!.end > block.start) own.push(roles[i]!)
    }
    return {...block, segments: cutSegments(text, block, own)}
  })
}

type Piece = Span & {readonly kind: BlockKind; readonly level?: number}

/** The blocks, with paragraphs for the text between them. */
function coverText(text: string, blocks: readonly Block[]): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  const fill = (start: number, stop: number) => {
    if (text.slice(start, stop).trim() !== "") pieces.push({start, end: stop, kind: "paragraph"})
  }
  for (const {start, end: stop, kind, level} of [...blocks].sort((a, b) => a.start - b.start)) {
    if (stop <= end) continue
    fill(end, start)
    pieces.push({start: Math.max(start, end), end: stop, kind, ...(level === undefined ? {} : {level})})
    end = stop
  }
  fill(end, text.length)
  return pieces
}

/** Statements by the stretch of text that they share, in the order of the text. */
export function groupBySentence<S extends Span>(
  statements: readonly S[],
): {readonly start: number; readonly end: number; readonly statements: readonly S[]}[] {
  const groups = new Map<string, {start: number; end: number; statements: S[]}>()
  for (const statement of statements) {
    const {start, end} = statement
    const group = groups.get(`${start} ${end}`) ?? {start, end, statements: []}
    groups.set(`${start} ${end}`, group)
    group.statements.push(statement)
  }
  return [...groups.values()].sort((a, b) => a.start - b.start || a.end - b.end)
}
