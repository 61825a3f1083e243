import type {BlockKind} from "@relata/model"
import {linkLabel} from "./inline.js"

/** A block of Markdown: inline Markdown to be read, lines of code, or a stretch of HTML. */
export interface MarkdownBlock {
  readonly source: string
  readonly content: "inline" | "code" | "html"
  readonly kind: BlockKind
  readonly level?: number
  readonly bullet: boolean
}

/** What stands around a line: a quote, or a list item with the column where its text begins. */
type Container = {readonly kind: "quote"} | {readonly kind: "item"; readonly indent: number; isNew: boolean}

/** Deeper quotes and lists are taken as text of the innermost. */
const deepest = 32

/**
 * Cuts Markdown into blocks (CommonMark and GitHub's tables): headings, paragraphs, items, quotes, cells, code.
 *
 * One pass over the lines, each looked at for as many quotes and items as may enclose it, so time is linear.
 */
export function readBlocks(source: string): {readonly blocks: MarkdownBlock[]; readonly labels: Set<string>} {
  const reader = new BlockReader()
  for (let from = 0; from <= source.length; ) {
    let to = source.indexOf("\n", from)
    if (to < 0) to = source.length
    const end = source[to - 1] === "\r" ? to - 1 : to
    reader.readLine(expandTabs(source.slice(from, Math.max(from, end))))
    from = to + 1
  }
  return reader.finish()
}

function expandTabs(line: string): string {
  if (!/^ *\t/.test(line)) return line
  const indent = /^[ \t]*/.exec(line)![0]
  let width = 0
  for (const character of indent) width = character === "\t" ? width - (width % 4) + 4 : width + 1
  return " ".repeat(width) + line.slice(indent.length)
}

const fenceStart = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/
const atxHeading = /^ {0,3}(#{1,6})(?:[ ]+|$)/
const thematicBreak = /^ {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/
const itemStart = /^( {0,3})([-+*]|\d{1,9}[.)])( {1,4}(?=\S)| *$| (?= ))/
const htmlStart =
  /^ {0,3}<(?:!--|\?|![a-z]|\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|img|kbd|legend|li|link|main|menu|meta|nav|noframes|ol|optgroup|option|p|picture|pre|script|search|section|style|sub|summary|sup|table|tbody|td|template|textarea|tfoot|th|thead|title|tr|track|ul|video)(?:[\s/>]|$))/i
/** HTML that goes on over blank lines, with what ends it. */
const rawHtml: readonly (readonly [RegExp, RegExp])[] = [
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<(?:script|style|pre|textarea)\b/i, /<\/(?:script|style|pre|textarea)>/i],
]
const delimiterRow = /^ {0,3}\|? *:?-+:? *(?:\| *:?-+:? *)*\|? *$/
/** Longer lines are neither a table's second row nor a definition; the patterns for those would take too long. */
const longestMarkup = 2000
const definition = /^ {0,3}\[([^\]]{1,999})\]:\s*(?:<[^<>]*>|\S+)?(?:\s+["'(].*)?\s*$/

class BlockReader {
  readonly #blocks: MarkdownBlock[] = []
  readonly #labels = new Set<string>()
  #containers: Container[] = []
  #paragraph: string[] = []
  #code: {readonly fence: string; readonly lines: string[]; readonly depth: number} | undefined
  #html: {readonly lines: string[]; readonly end: RegExp | undefined} | undefined
  #inTable = false
  #wasBlank = true

  finish(): {readonly blocks: MarkdownBlock[]; readonly labels: Set<string>} {
    this.#endLeaf()
    return {blocks: this.#blocks, labels: this.#labels}
  }

  readLine(line: string): void {
    const {rest, matched} = this.#matchContainers(line)
    const isBlank = !/\S/.test(rest)
    if (this.#code !== undefined && matched >= this.#code.depth) this.#readCode(rest)
    else if (this.#html !== undefined && matched === this.#containers.length) this.#readHtml(rest, isBlank)
    else this.#readNew(rest, matched, isBlank)
  }

  #readNew(rest: string, matched: number, isBlank: boolean): void {
    if (matched < this.#containers.length) {
      // A paragraph goes on without the marks of its quote or item, as long as the line begins nothing else.
      const goesOn = this.#paragraph.length > 0 && !this.#wasBlank && !isBlank && !startsBlock(rest)
      if (goesOn) {
        this.#paragraph.push(rest.trim())
        return
      }
      this.#endLeaf()
      this.#containers.length = matched
    }
    if (isBlank) this.#endLeaf()
    else this.#readLeaf(this.#openContainers(rest))
    this.#wasBlank = isBlank
  }

  #matchContainers(line: string): {rest: string; matched: number} {
    let rest = line
    let matched = 0
    for (const container of this.#containers) {
      if (container.kind === "quote") {
        const mark = /^ {0,3}> ?/.exec(rest)
        if (mark === null) break
        rest = rest.slice(mark[0].length)
      } else if (!/\S/.test(rest)) {
        rest = ""
      } else {
        if (indentOf(rest) < container.indent) break
        rest = rest.slice(container.indent)
      }
      matched++
    }
    return {rest, matched}
  }

  #openContainers(line: string): string {
    let rest = line
    while (this.#containers.length < deepest && !thematicBreak.test(rest)) {
      if (this.#paragraph.length === 0 && indentOf(rest) >= 4) break
      const quote = /^ {0,3}> ?/.exec(rest)
      if (quote !== null) {
        this.#endLeaf()
        this.#containers.push({kind: "quote"})
        rest = rest.slice(quote[0].length)
        continue
      }
      const item = itemStart.exec(rest)
      // "2020. A year" in the middle of a paragraph is no list.
      if (item === null || (this.#paragraph.length > 0 && /\d/.test(item[2]!) && !/^1[.)]$/.test(item[2]!)))
        break
      this.#endLeaf()
      const indent = item[0].length === rest.length ? item[1]!.length + item[2]!.length + 1 : item[0].length
      this.#containers.push({kind: "item", indent, isNew: true})
      rest = rest.slice(item[0].length).replace(/^\[[ xX]\] +/, "")
    }
    return rest
  }

  #readLeaf(line: string): void {
    if (this.#inTable && line.includes("|") && !startsBlock(line)) {
      this.#emitRow(line)
      return
    }
    this.#inTable = false
    if (this.#paragraph.length > 0 && this.#readUnderline(line)) return
    if (this.#paragraph.length === 0 && indentOf(line) >= 4) {
      this.#code = {fence: "", lines: [line.slice(4)], depth: this.#containers.length}
      return
    }
    const fence = fenceStart.exec(line)
    if (fence !== null) {
      this.#endLeaf()
      this.#code = {fence: fence[1]!, lines: [], depth: this.#containers.length}
      return
    }
    const heading = atxHeading.exec(line)
    if (heading !== null) {
      this.#endLeaf()
      this.#emit(withoutClosing(line.slice(heading[0].length)), "inline", "heading", heading[1]!.length)
    } else if (thematicBreak.test(line)) {
      this.#endLeaf()
    } else if (htmlStart.test(line) && this.#paragraph.length === 0) {
      this.#html = {lines: [], end: rawHtml.find(([start]) => start.test(line))?.[1]}
      this.#readHtml(line, false)
    } else if (
      this.#paragraph.length === 0 &&
      line.length <= longestMarkup &&
      definition.test(line) &&
      !line.trimStart().startsWith("[^")
    ) {
      this.#labels.add(linkLabel(definition.exec(line)![1]!))
    } else {
      this.#paragraph.push(
        this.#paragraph.length === 0 ? line.trim().replace(/^\[\^[^\]\s]+\]:\s*/, "") : line.trim(),
      )
    }
  }

  /** An underline makes a heading of the paragraph above it, or a table of its last line. */
  #readUnderline(line: string): boolean {
    const under = /^ {0,3}(=+|-+) *$/.exec(line)
    const header = this.#paragraph[this.#paragraph.length - 1]!
    if (
      line.length <= longestMarkup &&
      delimiterRow.test(line) &&
      line.includes("|") &&
      header.includes("|") &&
      cellsOf(line).length === cellsOf(header).length
    ) {
      this.#paragraph.pop()
      this.#endLeaf()
      this.#emitRow(header)
      this.#inTable = true
      return true
    }
    if (under === null) return false
    const text = this.#paragraph.join("\n")
    this.#paragraph = []
    this.#emit(text, "inline", "heading", under[1]!.startsWith("=") ? 1 : 2)
    return true
  }

  #readCode(line: string): void {
    const {fence, lines} = this.#code!
    if (fence === "" && /\S/.test(line) && indentOf(line) < 4) {
      this.#endLeaf()
      this.#readLeaf(this.#openContainers(line))
    } else if (fence !== "" && isClosingFence(line, fence)) {
      this.#endLeaf()
    } else lines.push(fence === "" ? line.slice(4) : line)
  }

  #readHtml(line: string, isBlank: boolean): void {
    const {lines, end} = this.#html!
    if (end === undefined && isBlank) this.#endLeaf()
    else {
      lines.push(line)
      if (end?.test(line)) this.#endLeaf()
    }
  }

  #emitRow(line: string): void {
    for (const cell of cellsOf(line)) this.#emit(cell, "inline", "table-cell")
  }

  #endLeaf(): void {
    const paragraph = this.#paragraph
    const code = this.#code
    const html = this.#html
    this.#paragraph = []
    this.#code = undefined
    this.#html = undefined
    this.#inTable = false
    if (paragraph.length > 0) this.#emit(paragraph.join("\n"), "inline", this.#kind())
    if (code !== undefined) this.#emit(code.lines.join("\n").trimEnd(), "code", "code")
    if (html !== undefined) this.#emit(html.lines.join("\n"), "html", this.#kind())
  }

  #kind(): BlockKind {
    const inner = this.#containers[this.#containers.length - 1]
    if (inner === undefined) return "paragraph"
    return inner.kind === "quote" ? "quote" : "list-item"
  }

  #emit(source: string, content: MarkdownBlock["content"], kind: BlockKind, level?: number): void {
    const inner = this.#containers[this.#containers.length - 1]
    const bullet = kind === "list-item" && inner?.kind === "item" && inner.isNew
    if (inner?.kind === "item") inner.isNew = false
    if (source.trim() === "") return
    this.#blocks.push({source, content, kind, bullet, ...(level === undefined ? {} : {level})})
  }
}

function indentOf(line: string): number {
  let indent = 0
  while (line[indent] === " ") indent++
  return indent
}

function startsBlock(line: string): boolean {
  return (
    /^ {0,3}>/.test(line) ||
    itemStart.test(line) ||
    atxHeading.test(line) ||
    fenceStart.test(line) ||
    thematicBreak.test(line) ||
    htmlStart.test(line)
  )
}

function isClosingFence(line: string, fence: string): boolean {
  const found = /^ {0,3}(`{3,}|~{3,}) *$/.exec(line)?.[1]
  return found !== undefined && found[0] === fence[0] && found.length >= fence.length
}

/** A heading may close with as many `#` as it likes. */
function withoutClosing(text: string): string {
  let end = text.length
  while (end > 0 && text[end - 1] === " ") end--
  let mark = end
  while (mark > 0 && text[mark - 1] === "#") mark--
  if (mark === 0) return ""
  if (mark === end || text[mark - 1] !== " ") return text.slice(0, end)
  return text.slice(0, mark).trimEnd()
}

function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "")
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll("\\|", "|").trim())
}
