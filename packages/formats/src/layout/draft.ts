import type {BlockKind} from "@relata/model"

/**
 * A block in the making: a stretch of the text, what is known of it, and what the passes of the layout find out.
 *
 * Readers make drafts, the passes fill them in, {@link toBlocks} turns them into blocks. Only the layout writes
 * to them.
 */
export interface Draft {
  /** The words: without bullet, question mark-up ("QWhat…") or "[edit]". */
  start: number
  end: number
  /** The same with all of that; what a block of chrome covers. */
  readonly outerStart: number
  readonly outerEnd: number
  /** The beginning of the words (at most {@link headLength} characters), white space collapsed; passes look at it. */
  head: string
  /** True when `head` is all of it. */
  whole: boolean
  /** The last characters, for punctuation. */
  tail: string
  /** Counted up to {@link maxWords}. */
  words: number
  /** Unset while nobody knows; markup knows. */
  kind: BlockKind | undefined
  level?: number
  /** It began with a bullet or a number. */
  readonly bullet: boolean
  /** The text starts here, or a blank line stands before it. */
  readonly gap: boolean
  /** The share of its characters that are in links, 0 to 1; 0 where there are no links. */
  readonly links: number
  /** What sort of chrome it is, where that matters to a later pass. */
  role?: ChromeRole
  /** Index of the `<article>` that it stands in, where markup says so. */
  readonly section?: number
  article: number
}

/**
 * `byline`: who and when. `related`: the label above other articles. `contents`: the label above a list of
 * contents. `label`: any other words of the site.
 */
export type ChromeRole = "byline" | "related" | "contents" | "label" | "repeated"

const headLength = 600
const tailLength = 60
const maxWords = 80

/** What a reader tells of a draft. */
export interface DraftFacts {
  readonly start: number
  readonly end: number
  readonly outerStart?: number
  readonly outerEnd?: number
  readonly kind?: BlockKind | undefined
  readonly level?: number | undefined
  readonly bullet?: boolean
  readonly gap?: boolean
  readonly links?: number
  readonly section?: number | undefined
}

export function makeDraft(text: string, facts: DraftFacts): Draft {
  const {start, end, outerStart = start, outerEnd = end, bullet = false, gap = true, links = 0} = facts
  const draft: Draft = {
    start,
    end,
    outerStart,
    outerEnd,
    head: "",
    whole: true,
    tail: "",
    words: 0,
    kind: facts.kind,
    bullet,
    gap,
    links,
    article: 0,
    ...(facts.level === undefined ? {} : {level: facts.level}),
    ...(facts.section === undefined ? {} : {section: facts.section}),
  }
  measure(text, draft)
  return draft
}

/** Moves the words of a draft within its line, and looks at them anew. */
export function trimDraft(text: string, draft: Draft, start: number, end: number): void {
  draft.start = start
  draft.end = end
  measure(text, draft)
}

function measure(text: string, draft: Draft): void {
  const {start, end} = draft
  draft.whole = end - start <= headLength
  const head = text.slice(start, Math.min(end, start + headLength))
  draft.head = /[^\S ]| {2}/.test(head) ? head.replace(/\s+/g, " ") : head
  draft.tail = draft.whole ? draft.head.slice(-tailLength) : text.slice(end - tailLength, end)
  draft.words = countWords(draft.head)
}

function countWords(text: string): number {
  let count = 0
  let inWord = false
  for (let i = 0; i < text.length && count < maxWords; i++) {
    const isSpace = text.charCodeAt(i) === 32
    if (!isSpace && !inWord) count++
    inWord = !isSpace
  }
  return count
}

/** A full stop, question or exclamation mark of any script, with the quotes, brackets and notes after it. */
const sentenceEnd = /[.!?…。！？؟।։][\])"'”’»›」』）]*(?:\[[\w ]{1,20}\])*\s*$/u
const innerSentenceEnd = /[\p{Ll}\p{N})"”’\]][.!?]["”’)\]]*(?:\[[\w ]{1,20}\])*\s+["“‘(]?\p{Lu}|[。！？]./u
/** Scripts that put no spaces between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu

export function endsSentence(draft: Draft): boolean {
  return sentenceEnd.test(draft.tail)
}

/** Running text, as opposed to labels, headings, cells: a sentence of some length, or several. */
export function isProse(draft: Draft): boolean {
  if (!draft.whole) return true
  if (draft.words >= 7) {
    if (endsSentence(draft) || draft.words >= 30) return true
    // "Record Year for Rail! Freight Doubles" is a title of two parts.
    return (innerSentenceEnd.test(draft.head) || /[:：]$/.test(draft.head)) && capitalised(draft.head) < 0.6
  }
  if (draft.head.length < 16) return false
  const dense = draft.head.match(unspaced)?.length ?? 0
  return dense >= 14 && (endsSentence(draft) || dense >= 40)
}

/** Running text in its place: not in a title, not said by the site. */
export function isContent(draft: Draft): boolean {
  return draft.kind !== "chrome" && draft.kind !== "heading" && isProse(draft)
}

/** The share of longer words that begin with a capital or a digit. */
export function capitalised(line: string): number {
  const words = line.split(" ").filter((word) => word.length > 3)
  return words.length === 0
    ? 0
    : words.filter((word) => /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(word)).length / words.length
}

/** A few words that are no sentence. */
export function isStub(draft: Draft): boolean {
  return draft.whole && draft.words <= 6 && draft.head.length <= 60 && !/[.!?;,。！？]$/u.test(draft.head)
}

export function isChrome(draft: Draft): boolean {
  return draft.kind === "chrome"
}

export function markChrome(draft: Draft, role: ChromeRole): void {
  draft.kind = "chrome"
  draft.role = role
}
