import {decodeHTML} from "entities"

/** The words of a stretch of Markdown, without its marks. */
export interface InlineText {
  readonly text: string
  /** The share of its characters that are in links, 0 to 1. */
  readonly links: number
}

/** A run of `*`, `_`, `~` or `=` that may open or close emphasis. */
interface Run {
  readonly at: number
  readonly mark: string
  readonly canOpen: boolean
  readonly canClose: boolean
  left: number
}

interface Bracket {
  readonly at: number
  readonly from: number
  readonly isImage: boolean
}

/** How far a link's destination is looked for. */
const longestDestination = 2000

/**
 * Takes the marks out of inline Markdown (CommonMark, with the strike-through, notes and `[[wiki links]]` in common
 * use): links and emphasis keep their words, pictures and note numbers go, escapes and entities are decoded, line
 * breaks become spaces. Marks that pair with nothing are text. Time is linear, also for marks that never close.
 * @param labels - the labels of link definitions, as {@link linkLabel} gives them
 */
export function readInline(source: string, labels: ReadonlySet<string>): InlineText {
  return new InlineReader(source, labels).read()
}

/** A label as definitions are looked up by. */
export function linkLabel(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase()
}

class InlineReader {
  readonly #source: string
  readonly #labels: ReadonlySet<string>
  readonly #out: string[] = []
  readonly #runs: Run[] = []
  readonly #brackets: Bracket[] = []
  /** Where runs of backticks start, by their length; found when the first one comes. */
  #ticks: Map<number, {readonly starts: number[]; next: number}> | undefined
  #hasCommentEnd = true
  #at = 0
  #linked = 0

  constructor(source: string, labels: ReadonlySet<string>) {
    this.#source = source
    this.#labels = labels
  }

  read(): InlineText {
    const special = /[\\`<&![\]*_~=\n]/g
    while (this.#at < this.#source.length) {
      special.lastIndex = this.#at
      const next = special.exec(this.#source)?.index ?? this.#source.length
      if (next > this.#at) this.#out.push(this.#source.slice(this.#at, next))
      this.#at = next
      if (next < this.#source.length) this.#readSpecial(this.#source[next]!)
    }
    this.#pairRuns()
    const text = this.#out.join("").replace(/\s+/g, " ").trim()
    return {text, links: text === "" ? 0 : Math.min(1, this.#linked / text.length)}
  }

  #readSpecial(mark: string): void {
    switch (mark) {
      case "\\":
        this.#readEscape()
        break
      case "`":
        this.#readCode()
        break
      case "<":
        this.#readAngle()
        break
      case "&":
        this.#readEntity()
        break
      case "\n":
        this.#put(" ", 1)
        break
      case "!":
        if (this.#source[this.#at + 1] === "[") this.#open(true)
        else this.#put("!", 1)
        break
      case "[":
        this.#open(false)
        break
      case "]":
        this.#close()
        break
      default:
        this.#readRun(mark)
    }
  }

  #put(text: string, length: number): void {
    this.#out.push(text)
    this.#at += length
  }

  #readEscape(): void {
    const next = this.#source[this.#at + 1]
    if (next !== undefined && /[!-/:-@[-`{-~]/.test(next)) this.#put(next, 2)
    else if (next === "\n") this.#put(" ", 2)
    else this.#put("\\", 1)
  }

  #readCode(): void {
    const length = runLength(this.#source, this.#at)
    const end = this.#nextTicks(length, this.#at + length)
    if (end === undefined) this.#put("`".repeat(length), length)
    else this.#put(this.#source.slice(this.#at + length, end), end + length - this.#at)
  }

  /** Where the next run of exactly `length` backticks starts. All runs are found once, and each is passed once. */
  #nextTicks(length: number, from: number): number | undefined {
    if (this.#ticks === undefined) {
      this.#ticks = new Map()
      for (let at = this.#source.indexOf("`", from); at >= 0; ) {
        const run = runLength(this.#source, at)
        const starts = this.#ticks.get(run)
        if (starts === undefined) this.#ticks.set(run, {starts: [at], next: 0})
        else starts.starts.push(at)
        at = this.#source.indexOf("`", at + run)
      }
    }
    const runs = this.#ticks.get(length)
    if (runs === undefined) return undefined
    while (runs.next < runs.starts.length && runs.starts[runs.next]! < from) runs.next++
    return runs.starts[runs.next]
  }

  #readAngle(): void {
    if (this.#source.startsWith("<!--", this.#at)) {
      const end = this.#hasCommentEnd ? this.#source.indexOf("-->", this.#at + 4) : -1
      this.#hasCommentEnd = end >= 0
      if (end >= 0) this.#at = end + 3
      else this.#put("<", 1)
      return
    }
    const tag = /<(?:([a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w.-]+)|\/?[a-z][^<>]*)>/iy
    tag.lastIndex = this.#at
    const found = tag.exec(this.#source)
    if (found === null) this.#put("<", 1)
    else if (found[1] !== undefined) this.#put(found[1], found[0].length)
    else this.#put(/^<br\b/i.test(found[0]) ? " " : "", found[0].length)
  }

  #readEntity(): void {
    const entity = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y
    entity.lastIndex = this.#at
    const found = entity.exec(this.#source)?.[0]
    if (found === undefined) this.#put("&", 1)
    else this.#put(decodeHTML(found), found.length)
  }

  #open(isImage: boolean): void {
    const mark = isImage ? "![" : "["
    this.#brackets.push({at: this.#out.length, from: this.#at + mark.length, isImage})
    this.#put(mark, mark.length)
  }

  #close(): void {
    const bracket = this.#brackets.pop()
    if (bracket === undefined) {
      this.#put("]", 1)
      return
    }
    const label = this.#source.slice(bracket.from, Math.min(this.#at, bracket.from + 1000))
    const end = this.#linkEnd(label)
    if (end === undefined) {
      if (label.startsWith("^") && !/\s/.test(label)) this.#cut(bracket.at, 1)
      else this.#put("]", 1)
      return
    }
    if (bracket.isImage) this.#cut(bracket.at, end - this.#at)
    else {
      this.#out[bracket.at] = ""
      for (let i = bracket.at; i < this.#out.length; i++) this.#linked += this.#out[i]!.length
      this.#at = end
      // Links hold no links, so what stands before is counted once.
      this.#brackets.length = 0
    }
  }

  /** Drops what was put out since `from`, and skips `length` characters. */
  #cut(from: number, length: number): void {
    this.#out.length = from
    while (this.#runs.length > 0 && this.#runs[this.#runs.length - 1]!.at >= from) this.#runs.pop()
    this.#at += length
  }

  /** Where the link ends whose words end here; `undefined` when this is no link. */
  #linkEnd(label: string): number | undefined {
    const next = this.#source[this.#at + 1]
    if (next === "(") {
      const end = destinationEnd(this.#source, this.#at + 2)
      if (end !== undefined) return end
    }
    if (next === "[") {
      const reference = /\[([^[\]]{0,999})\]/y
      reference.lastIndex = this.#at + 1
      const found = reference.exec(this.#source)
      if (found !== null && this.#labels.has(linkLabel(found[1] === "" ? label : found[1]!))) {
        return this.#at + 1 + found[0].length
      }
    }
    return this.#labels.has(linkLabel(label)) ? this.#at + 1 : undefined
  }

  #readRun(mark: string): void {
    const length = runLength(this.#source, this.#at)
    const before = this.#source[this.#at - 1] ?? " "
    const after = this.#source[this.#at + length] ?? " "
    const isLeft = !/\s/.test(after) && (!isPunctuation(after) || /\s/.test(before) || isPunctuation(before))
    const isRight = !/\s/.test(before) && (!isPunctuation(before) || /\s/.test(after) || isPunctuation(after))
    const isWord = mark === "_" && isLeft && isRight
    const isMark =
      mark === "*" || mark === "_" || (mark === "~" && length <= 2) || (mark === "=" && length === 2)
    if (isMark && (isLeft || isRight)) {
      this.#runs.push({
        at: this.#out.length,
        mark,
        canOpen: isLeft && (!isWord || isPunctuation(before)),
        canClose: isRight && (!isWord || isPunctuation(after)),
        left: length,
      })
    }
    this.#put(mark.repeat(length), length)
  }

  /** Pairs each closing run with the nearest open ones of its kind; what is left over stays as text. */
  #pairRuns(): void {
    const open = new Map<string, Run[]>()
    for (const run of this.#runs) {
      const stack = open.get(run.mark) ?? []
      open.set(run.mark, stack)
      while (run.canClose && run.left > 0 && stack.length > 0) {
        const opener = stack[stack.length - 1]!
        const paired = Math.min(opener.left, run.left)
        opener.left -= paired
        run.left -= paired
        if (opener.left === 0) stack.pop()
      }
      if (run.canOpen && run.left > 0) stack.push(run)
    }
    for (const run of this.#runs) this.#out[run.at] = run.mark.repeat(run.left)
  }
}

function runLength(source: string, at: number): number {
  const mark = source[at]
  let end = at + 1
  while (end < source.length && source[end] === mark) end++
  return end - at
}

function isPunctuation(character: string): boolean {
  return /[!-/:-@[-`{-~\p{P}\p{S}]/u.test(character)
}

/** Where `(destination "title")` ends, from behind its opening bracket. */
function destinationEnd(source: string, from: number): number | undefined {
  const limit = Math.min(source.length, from + longestDestination)
  let depth = 1
  let quote = ""
  for (let at = from; at < limit; at++) {
    const character = source[at]!
    if (character === "\\") at++
    else if (quote !== "") {
      if (character === quote) quote = ""
    } else if ((character === '"' || character === "'") && /\s/.test(source[at - 1]!)) quote = character
    else if (character === "<" && at === from) quote = ">"
    else if (character === "(" && ++depth > 32) return undefined
    else if (character === ")" && --depth === 0) return at + 1
    else if (character === "\n" && source[at + 1] === "\n") return undefined
  }
  return undefined
}
