import {type Draft, makeDraft} from "./draft.js"
import {isSiteLabel} from "./site-words.js"

/** A line of the text without the white space around it, and whether a blank line stands before it. */
interface Line {
  readonly start: number
  readonly end: number
  readonly indent: number
  readonly gap: boolean
}

/** Lines of more than this are nobody's wrapped lines: each is a paragraph of its own. */
const widestWrap = 100

/**
 * Cuts a plain text into drafts: usually one a line, or one for several lines that were wrapped at a fixed width.
 *
 * Whether a text is wrapped is read from its lines: a break is a wrap when the next line's first word would not
 * have fitted. The width is the longest line where that holds nearly everywhere. Lines without a letter or digit
 * (rules, underlines) belong to no draft. Time is linear.
 */
export function draftLines(text: string): Draft[] {
  const lines = splitLines(text)
  const width = wrapWidth(text, lines)
  const drafts: Draft[] = []
  for (let i = 0; i < lines.length; ) {
    const first = lines[i]!
    if (isRule(text, first)) {
      i++
      continue
    }
    if (isRow(text, first) && (isRow(text, lines[i - 1]) || isRow(text, lines[i + 1]))) {
      drafts.push(...draftCells(text, first))
      i++
      continue
    }
    const bullet = bulletLength(text, first)
    let next = i + 1
    while (
      next < lines.length &&
      continues(text, lines[next - 1]!, lines[next]!, width, next - 1 === i && bullet > 0)
    ) {
      next++
    }
    const level = next === i + 1 ? underlineLevel(text, first, lines[next]) : 0
    const last = lines[next - 1]!
    drafts.push(
      makeDraft(text, {
        start: first.start + bullet,
        end: last.end,
        outerStart: first.start,
        kind: level > 0 ? "heading" : isCommand(text, first) ? "code" : undefined,
        level: level > 0 ? level : undefined,
        bullet: bullet > 0,
        gap: first.gap,
      }),
    )
    i = next
  }
  return drafts
}

function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let gap = true
  for (let from = 0; from <= text.length; ) {
    let to = from
    while (to < text.length && !isLineEnd(text.charCodeAt(to))) to++
    let start = from
    let end = to
    while (start < end && isSpace(text.charCodeAt(start))) start++
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--
    if (start < end) {
      lines.push({start, end, indent: start - from, gap})
      gap = false
    } else if (to > from || text.charCodeAt(from - 1) !== 0x0d || text.charCodeAt(from) !== 0x0a) {
      gap = true
    }
    from = to + 1
  }
  return lines
}

/** A row of a table: short cells with tabs between. */
function isRow(text: string, line: Line | undefined): boolean {
  if (line === undefined || line.end - line.start > 600) return false
  const cells = text.slice(line.start, line.end).split("\t")
  return cells.length >= 2 && cells.every((cell) => cell.length <= 80) && !cells.some(isSiteLabel)
}

function draftCells(text: string, line: Line): Draft[] {
  const drafts: Draft[] = []
  for (const {0: cell, index} of text.slice(line.start, line.end).matchAll(/[^\t]+/g)) {
    const start = line.start + index + cell.length - cell.trimStart().length
    const end = start + cell.trim().length
    if (/[\p{L}\p{N}]/u.test(cell))
      drafts.push(makeDraft(text, {start, end, kind: "table-cell", gap: drafts.length === 0 && line.gap}))
  }
  return drafts
}

/** What is typed at a prompt. */
function isCommand(text: string, line: Line): boolean {
  return /^(?:\$ [a-z./~]|>>> \S)/.test(text.slice(line.start, line.start + 8))
}

function isLineEnd(unit: number): boolean {
  return (
    unit === 0x0a ||
    unit === 0x0d ||
    unit === 0x0c ||
    unit === 0x0b ||
    unit === 0x85 ||
    unit === 0x2028 ||
    unit === 0x2029
  )
}

function isSpace(unit: number): boolean {
  return (
    unit === 0x20 ||
    unit === 0x09 ||
    unit === 0xa0 ||
    unit === 0xfeff ||
    unit === 0x3000 ||
    (unit >= 0x2000 && unit <= 0x200b)
  )
}

/** The column at which the text is wrapped; 0 when it is not. */
function wrapWidth(text: string, lines: readonly Line[]): number {
  const lengths: number[] = []
  let long = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const next = lines[i + 1]!
    if (next.gap) continue
    const line = lines[i]!
    const length = line.end - line.start + line.indent
    if (length > widestWrap) long++
    else if (length >= 30) lengths.push(length)
  }
  if (lengths.length < 3 || long > lengths.length * 0.1) return 0
  lengths.sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.95)]!
  let wraps = 0
  let breaks = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!
    if (lines[i + 1]!.gap || line.end - line.start < 30) continue
    breaks++
    if (isFull(text, line, lines[i + 1]!, width)) wraps++
  }
  return wraps >= breaks * 0.6 ? width : 0
}

/** True when the first word of `next` would not have fitted into `line`. */
function isFull(text: string, line: Line, next: Line, width: number): boolean {
  let word = next.start
  while (word < next.end && !isSpace(text.charCodeAt(word)) && word - next.start < widestWrap) word++
  // A few columns short, since writers and programs leave some room.
  return line.indent + (line.end - line.start) + 1 + (word - next.start) > width - 4
}

function continues(text: string, line: Line, next: Line, width: number, afterBullet: boolean): boolean {
  if (next.gap || bulletLength(text, next) > 0 || isRule(text, next) || isRule(text, line)) return false
  const length = line.end - line.start
  if (afterBullet && next.indent > line.indent && length <= widestWrap + 40) return true
  if (width > 0 && length >= 30 && isFull(text, line, next, width)) return true
  // Wrapped by hand: the sentence plainly goes on.
  if (length < 40 || length > widestWrap + 40) return false
  return (
    /[\p{Ll}\p{N},-]$/u.test(text.slice(line.end - 2, line.end)) &&
    /^\p{Ll}/u.test(text.slice(next.start, next.start + 2))
  )
}

const bullets =
  /^(?:[•‣◦▪▸►●○■□–—*+-]|·|(?:\d{1,3}|[a-zA-Z])[.)]|\(\d{1,3}\)|\[\d{1,3}\]|\[[ xX]\])(?:[ \t\u00a0]+(?:\[[ xX]\][ \t]+)?|$)/u

/** How many characters of a line are its bullet or number with the space behind it; 0 when it has none. */
function bulletLength(text: string, line: Line): number {
  const head = text.slice(line.start, Math.min(line.end, line.start + 12))
  const found = bullets.exec(head)?.[0].length ?? 0
  if (found === 0 || line.start + found >= line.end) return 0
  // "A. Turing" and "A) " are told apart by what follows: a lone capital with a point may be a name.
  if (/^[A-Za-z]\./.test(head)) return 0
  return found
}

/** A line without a letter or a digit in its beginning: a rule, an underline, a row of stars. */
function isRule(text: string, line: Line): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(line.start, Math.min(line.end, line.start + 400)))
}

/** 1 for a line underlined with `=`, 2 with `-` or `~`, else 0. */
function underlineLevel(text: string, line: Line, next: Line | undefined): number {
  if (next === undefined || next.gap || next.end - next.start < 3) return 0
  if (line.end - line.start > 120 || next.end - next.start > 200) return 0
  const under = text.slice(next.start, next.end)
  if (/^=+$/.test(under)) return 1
  return /^(?:-+|~+|\^+)$/.test(under) ? 2 : 0
}
