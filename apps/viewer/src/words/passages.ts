/** Lays a document out for reading: its blocks, and in each the sentences that carry statements. */

import type {Block, BlockKind, Span} from "@relata/model"
import {cutSegments, type Segment} from "./segments.js"

/** A block as it is shown. Text that no block covers becomes paragraphs, so that nothing of a document is lost. */
export interface Passage extends Span {
  readonly kind: BlockKind
  readonly level?: number
  /** The page of the document that it begins on, where that is another page than before. */
  readonly newPage?: number
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
  let lastPage: number | undefined
  return coverText(text, blocks).map(({page, ...block}) => {
    const newPage = page === lastPage ? undefined : page
    lastPage = page ?? lastPage
    while (firstOpen < roles.length && roles[firstOpen]!.end <= block.start) firstOpen++
    const own = []
    for (let i = firstOpen; i < roles.length && roles[i]!.start < block.end; i++) {
      if (roles[i]!.end > block.start) own.push(roles[i]!)
    }
    return {
      ...block,
      ...(newPage === undefined ? {} : {newPage}),
      segments: cutSegments(text, block, own),
    }
  })
}

type Piece = Span & {readonly kind: BlockKind; readonly level?: number; readonly page?: number}

/** The blocks, with paragraphs for the text between them. */
function coverText(text: string, blocks: readonly Block[]): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  const fill = (start: number, stop: number) => {
    if (text.slice(start, stop).trim() !== "") pieces.push({start, end: stop, kind: "paragraph"})
  }
  for (const {start, end: stop, kind, level, page} of [...blocks].sort((a, b) => a.start - b.start)) {
    if (stop <= end) continue
    fill(end, start)
    pieces.push({
      start: Math.max(start, end),
      end: stop,
      kind,
      ...(level === undefined ? {} : {level}),
      ...(page === undefined ? {} : {page}),
    })
    end = stop
  }
  fill(end, text.length)
  return pieces
}

/** Passages that are drawn together or not at all: what is out of sight is only a height. */
export interface Stretch extends Span {
  readonly passages: readonly Passage[]
  /** How long it reads, in characters; a passage counts for at least a line. */
  readonly length: number
}

const stretchLength = 6000
const lineLength = 80

/** Cuts passages into stretches of about 6,000 characters. */
export function stretchesOf(passages: readonly Passage[]): Stretch[] {
  const stretches: {start: number; end: number; length: number; passages: Passage[]}[] = []
  for (const passage of passages) {
    const length = Math.max(lineLength, passage.end - passage.start)
    const last = stretches.at(-1)
    if (last && last.length + length <= stretchLength) {
      last.passages.push(passage)
      last.length += length
      last.end = passage.end
    } else stretches.push({start: passage.start, end: passage.end, length, passages: [passage]})
  }
  return stretches
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
