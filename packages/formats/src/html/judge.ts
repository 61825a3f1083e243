import type {Piece} from "../layout/compose.js"
import type {HtmlPiece} from "./pieces.js"

/** A word that stands around more than this share of the running text is a layout's and not a sign. */
const mostOfText = 0.3

/**
 * Decides which pieces of a page are chrome, by their markup: those in `<nav>` and the like, those under a class
 * name such as "sidebar" unless much of the text stands under it, short ones outside what the page calls its main
 * part, and runs of links that are no list of the text.
 */
export function judgePieces(pieces: readonly HtmlPiece[]): Piece[] {
  const telling = tellingWords(pieces)
  const hasMain = mainShare(pieces) >= 0.5
  const inRun = linkRuns(pieces, hasMain)
  return pieces.map((piece, at) => {
    const isChrome =
      piece.isSite ||
      piece.words.some((word) => telling.has(word) && !(word === "header" && piece.kind === "heading")) ||
      (hasMain && !piece.isMain && !isRunning(piece) && piece.kind !== "heading") ||
      inRun[at] === true
    const {text, kind, level, bullet, tight, links, section} = piece
    return {
      text,
      kind: isChrome ? "chrome" : kind,
      bullet,
      tight,
      links,
      ...(level === undefined ? {} : {level}),
      ...(section === undefined ? {} : {section}),
    }
  })
}

/** How much of the running text stands in what the page calls its main part; a lone teaser may call itself so too. */
function mainShare(pieces: readonly HtmlPiece[]): number {
  let all = 0
  let main = 0
  for (const piece of pieces) {
    if (piece.isSite || !isRunning(piece)) continue
    all += piece.text.length
    if (piece.isMain) main += piece.text.length
  }
  return all === 0 ? 0 : main / all
}

function tellingWords(pieces: readonly HtmlPiece[]): ReadonlySet<string> {
  const covered = new Map<string, number>()
  let all = 0
  for (const piece of pieces) {
    if (piece.isSite) continue
    const weight = isRunning(piece) ? piece.text.length : 0
    all += weight
    for (const word of piece.words) covered.set(word, (covered.get(word) ?? 0) + weight)
  }
  return new Set([...covered].filter(([, weight]) => weight <= all * mostOfText).map(([word]) => word))
}

/** Three or more pieces in a row that are nothing but links: in the text only where a list has no words for it. */
function linkRuns(pieces: readonly HtmlPiece[], hasMain: boolean): boolean[] {
  const inRun: boolean[] = new Array(pieces.length).fill(false)
  const running = pieces.map(isRunning)
  const first = running.indexOf(true)
  const last = running.lastIndexOf(true)
  for (let start = 0; start < pieces.length; ) {
    let end = start
    while (end < pieces.length && isLink(pieces[end]!)) end++
    const isOutside = hasMain ? !pieces[start]!.isMain : end <= first || start > last
    if (end - start >= 3 && isOutside) inRun.fill(true, start, end)
    start = Math.max(end, start + 1)
  }
  return inRun
}

function isLink(piece: HtmlPiece): boolean {
  return (
    piece.links >= 0.8 && piece.text.length <= 120 && piece.kind !== "table-cell" && piece.kind !== "code"
  )
}

/** Long enough to be a sentence, and not all of it a link. */
function isRunning(piece: HtmlPiece): boolean {
  return piece.text.length >= 60 && piece.links < 0.5
}
