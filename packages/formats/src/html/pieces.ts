import type {BlockKind} from "@relata/model"
import type {Piece} from "../layout/compose.js"
import {hintOf} from "./hints.js"
import {attribute, type HtmlDocument, type HtmlElement, type HtmlNode, isElement, textOf} from "./parse.js"

/** A piece of a page with what the markup around it says. */
export interface HtmlPiece extends Piece {
  /** It stands in `<nav>` and the like. */
  readonly isSite: boolean
  /** The designers' words around it that may mean the same. */
  readonly words: readonly string[]
  readonly cell?: number
  /** It stands in `<main>`, `<article>` or what the page declares its text to be. */
  readonly isMain: boolean
}

/** What the page shows, for its metadata. */
export interface ShownFacts {
  /** The first heading of the first level. */
  readonly heading?: string
}

const blockElements = new Set(
  `address|article|aside|blockquote|body|caption|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form
  |frameset|h1|h2|h3|h4|h5|h6|header|hgroup|hr|html|legend|li|main|menu|nav|ol|p|pre|listing|plaintext|xmp|search|section|summary
  |table|tbody|td|tfoot|th|thead|tr|ul|button|label`
    .split("|")
    .map((name) => name.trim()),
)

/** What holds for the text at one place of the page; children inherit it. */
interface Surroundings {
  readonly kind: BlockKind | undefined
  readonly level: number | undefined
  readonly isSite: boolean
  readonly words: readonly string[]
  readonly isMain: boolean
  readonly section: number | undefined
  /** Which cell of a table it is in, the innermost. */
  readonly cell: number | undefined
  readonly inLink: boolean
  readonly isPre: boolean
}

interface Frame {
  readonly nodes: readonly HtmlNode[]
  next: number
  readonly around: Surroundings
  readonly closes: boolean
  readonly after: string
}

/**
 * The text of a page in pieces, each with the markup that it stands in. The walk keeps its own stack, since pages
 * nest as deep as they please. Time is linear in the tree.
 */
export function readPieces(tree: HtmlDocument): {readonly pieces: HtmlPiece[]; readonly shown: ShownFacts} {
  const pieces: HtmlPiece[] = []
  const buffer = new PieceBuffer(pieces)
  let sections = 0
  let cells = 0
  let heading: string | undefined
  const start: Surroundings = {
    kind: undefined,
    level: undefined,
    isSite: false,
    words: [],
    isMain: false,
    section: undefined,
    cell: undefined,
    inLink: false,
    isPre: false,
  }
  const stack: Frame[] = [{nodes: tree.childNodes, next: 0, around: start, closes: false, after: ""}]
  while (stack.length > 0) {
    const frame = stack[stack.length - 1]!
    const node = frame.nodes[frame.next++]
    if (node === undefined) {
      if (frame.closes) buffer.flush()
      else if (frame.after !== "") buffer.add(frame.after, frame.around)
      stack.pop()
    } else if (node.nodeName === "#text" && "value" in node) {
      buffer.add(node.value, frame.around)
    } else if (isElement(node)) {
      if (node.tagName === "br") buffer.breakLine()
      else {
        const around = enter(node, frame.around, {sections, cells})
        if (around === undefined) continue
        if (node.tagName === "article") sections++
        if (isCell(node)) cells++
        if (node.tagName === "h1" && heading === undefined) heading = textOf(node)
        const isBlock = blockElements.has(node.tagName)
        if (isBlock) buffer.flush()
        if (node.tagName === "li") buffer.bullet()
        // Links side by side are set apart by their style.
        const before = frame.nodes[frame.next - 2]
        if (node.tagName === "a" && before !== undefined && before.nodeName === "a")
          buffer.add(" ", frame.around)
        const quote = node.tagName === "q"
        if (quote) buffer.add("“", frame.around)
        stack.push({nodes: node.childNodes, next: 0, around, closes: isBlock, after: quote ? "”" : ""})
      }
    }
  }
  buffer.flush()
  return {pieces: pieces.map(outOfLayoutTable(pieces)), shown: heading ? {heading} : {}}
}

/** The surroundings within an element; `undefined` when nobody reads what is in it. */
function enter(
  element: HtmlElement,
  around: Surroundings,
  {sections, cells}: {readonly sections: number; readonly cells: number},
): Surroundings | undefined {
  const {tagName} = element
  const hint = hintOf(element)
  if (hint?.kind === "unread" || isMarker(element)) return undefined
  const isArticle = tagName === "article"
  let words = isArticle ? noWords : around.words
  if (hint?.kind === "word" && !words.includes(hint.word)) words = [...words, hint.word]
  const {kind, level} = blockOf(tagName, around)
  return {
    kind,
    level,
    words,
    isSite: around.isSite || hint?.kind === "site",
    isMain: around.isMain || isArticle || tagName === "main" || isDeclaredText(element),
    section: isArticle ? sections : around.section,
    cell: isCell(element) ? cells : element.tagName === "article" ? undefined : around.cell,
    inLink: around.inLink || (tagName === "a" && attribute(element, "href") !== undefined),
    isPre:
      around.isPre ||
      tagName === "pre" ||
      tagName === "listing" ||
      tagName === "xmp" ||
      tagName === "plaintext",
  }
}

const noWords: readonly string[] = []

function isCell(element: HtmlElement): boolean {
  return element.tagName === "td" || element.tagName === "th"
}

/**
 * Old pages are laid out in tables. What stands in a cell of more than two blocks is no value of a table: its running
 * text is paragraphs, and its short lines are whatever they would be elsewhere.
 */
function outOfLayoutTable(pieces: readonly HtmlPiece[]): (piece: HtmlPiece) => HtmlPiece {
  const sizes = new Map<number, number>()
  for (const {cell} of pieces) if (cell !== undefined) sizes.set(cell, (sizes.get(cell) ?? 0) + 1)
  return (piece) => {
    if (piece.kind !== "table-cell" || piece.cell === undefined || sizes.get(piece.cell)! <= 2) return piece
    return {...piece, kind: undefined}
  }
}

function blockOf(
  tagName: string,
  around: Surroundings,
): {kind: BlockKind | undefined; level: number | undefined} {
  switch (tagName) {
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6":
      return {kind: "heading", level: Number(tagName[1])}
    case "li":
      return {kind: "list-item", level: undefined}
    case "td":
    case "th":
    case "dt":
    case "dd":
      return {kind: "table-cell", level: undefined}
    case "blockquote":
      return {kind: "quote", level: undefined}
    case "figcaption":
    case "caption":
      return {kind: "caption", level: undefined}
    case "pre":
    case "listing":
    case "xmp":
      return {kind: "code", level: undefined}
    case "p":
      return around.kind === undefined ? {kind: "paragraph", level: undefined} : around
    case "table":
    case "article":
    case "main":
      return {kind: undefined, level: undefined}
    default:
      return around
  }
}

/** Note numbers ("[12]", "[citation needed]"), "[edit]" links and the like: parts of the text that are no words. */
function isMarker(element: HtmlElement): boolean {
  if (element.tagName !== "sup" && element.tagName !== "span" && element.tagName !== "a") return false
  // Looking into every link and span would make deep trees quadratic.
  if (element.childNodes.length > 6) return false
  const text = textOf(element, 40)
  if (!/^\[[^[\]]{1,24}\]$/.test(text)) return false
  return (
    element.tagName === "sup" ||
    /^\[(?:\d{1,3}|[a-z]|edit|edit source|update|note \d+|citation needed|clarification needed|who\?|when\?)\]$/i.test(
      text,
    )
  )
}

function isDeclaredText(element: HtmlElement): boolean {
  return attribute(element, "role") === "main" || attribute(element, "itemprop") === "articleBody"
}

/** The inline text of the block that is being read. */
class PieceBuffer {
  readonly #pieces: HtmlPiece[]
  #parts: string[] = []
  #around: Surroundings | undefined
  #length = 0
  #linked = 0
  /** The last character is white space, or there is none yet. */
  #isSpaced = true
  #isBullet = false

  constructor(pieces: HtmlPiece[]) {
    this.#pieces = pieces
  }

  add(value: string, around: Surroundings): void {
    const text = around.isPre ? value.replace(/\r\n?/g, "\n") : this.#collapse(value)
    if (text === "") return
    this.#around ??= around
    this.#parts.push(text)
    this.#length += text.length
    if (around.inLink) this.#linked += text.length
  }

  breakLine(): void {
    this.#parts.push("\n")
    this.#isSpaced = true
  }

  bullet(): void {
    this.#isBullet = true
  }

  flush(): void {
    const around = this.#around
    const text = this.#parts.join("")
    const links = this.#length === 0 ? 0 : this.#linked / this.#length
    this.#parts = []
    this.#around = undefined
    this.#length = 0
    this.#linked = 0
    this.#isSpaced = true
    if (around === undefined) return
    const isBullet = this.#isBullet && around.kind === "list-item"
    for (const [at, line] of linesOf(text, around).entries()) {
      this.#pieces.push({
        text: line,
        kind: kindOfLine(line, around),
        bullet: isBullet && at === 0,
        tight: at > 0,
        links,
        isSite: around.isSite,
        words: around.words,
        isMain: around.isMain,
        ...(around.level === undefined ? {} : {level: around.level}),
        ...(around.section === undefined ? {} : {section: around.section}),
        ...(around.cell === undefined ? {} : {cell: around.cell}),
      })
      this.#isBullet = false
    }
  }

  /** White space becomes single spaces across the borders of elements; soft hyphens and zero-width spaces go. */
  #collapse(value: string): string {
    let text = value.replace(/[\u00ad\u200b\u2060\ufeff]/g, "").replace(/[\s\u00a0]+/g, " ")
    if (this.#isSpaced && text.startsWith(" ")) text = text.slice(1)
    if (text !== "") this.#isSpaced = text.endsWith(" ")
    return text
  }
}

/** A line break ends a block, unless the sentence plainly goes on, or the block is one by nature. */
function linesOf(text: string, around: Surroundings): string[] {
  if (around.isPre) return /\S/.test(text) ? [text.replace(/^\n+/, "").trimEnd()] : []
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
  const isOne = around.kind === "heading" || around.kind === "caption"
  const isShortCell = around.kind === "table-cell" && lines.length <= 2 && text.length <= 80
  if (isOne || (isShortCell && !areItems(lines))) {
    return lines.length === 0 ? [] : [lines.join(" ")]
  }
  const joined: string[] = []
  let open: string[] = []
  for (const line of lines) {
    const before = open[open.length - 1]
    if (before !== undefined && !(/[\p{L}\p{N},]$/u.test(before) && /^\p{Ll}/u.test(line))) {
      joined.push(open.join(" "))
      open = []
    }
    open.push(line)
  }
  if (open.length > 0) joined.push(open.join(" "))
  return joined
}

/** "Ada Berg", "Tom Lund" in one cell: two lines that are values of their own, and not "Paris," with "France". */
function areItems([first = "", second = ""]: readonly string[]): boolean {
  return /^\p{Lu}\p{L}* \p{Lu}[^,]*[\p{L})]$/u.test(first) && /^\p{Lu}\p{L}* \p{Lu}/u.test(second)
}

/** Running text in a cell or a definition is a paragraph. */
function kindOfLine(line: string, around: Surroundings): BlockKind | undefined {
  if (around.kind !== "table-cell") return around.kind
  if (/[?？]$/.test(line) && line.length < 200) return "question"
  const isSentence = /[.!?]["”’)]*$/.test(line) && line.split(" ").length >= 8
  return line.length > 160 || isSentence ? "paragraph" : "table-cell"
}
