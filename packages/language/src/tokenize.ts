import type {Span} from "@relata/model"
import {isAbbreviation} from "./abbreviations.js"

/** What the characters of a token already tell, before any tagging. */
export type TokenShape =
  | "word"
  | "number"
  | "symbol"
  | "punctuation"
  /** `'s`, `n't`, `'ll`: split from the word before it. */
  | "clitic"
  /** Web and mail addresses, `#tags`, `@handles`. */
  | "address"
  /** `[12]`, `[edit]`: marks that a page sets into its sentences. */
  | "noise"

/** A token before tagging. */
export interface RawToken extends Span {
  readonly form: string
  readonly shape: TokenShape
}

/** No token is longer than this, so that hostile input costs no more than other input. */
const longestToken = 256

/**
 * Splits `text[start, end)` into tokens that ascend, do not overlap and cover every character but white space.
 *
 * Words follow Universal Dependencies, except that hyphenated words stay whole (`MiMo-V2-Pro`, `co-packaged`)
 * because names are built of them. Abbreviations and initials keep their full stop (`Inc.`, `J.`, `U.S.`).
 * Runs of ideographs or of kana are tokens of their own, also inside a Latin word. Time is linear.
 */
export function tokenize(text: string, start = 0, end = text.length): RawToken[] {
  const tokens: RawToken[] = []
  let at = start
  let openQuote = false
  while (at < end) {
    if (isSpace(text.charCodeAt(at))) {
      at++
      continue
    }
    const match = nextToken(text, at, end)
    if (match.shape === "word") {
      pushWord(tokens, text, match, end, openQuote)
    } else {
      tokens.push({start: at, end: match.end, form: text.slice(at, match.end), shape: match.shape})
      const char = text[at]
      if (char === "'" || char === "‘") openQuote = true
      else if (char === "’" || (match.end < end && text[match.end] === "\n")) openQuote = false
    }
    at = tokens[tokens.length - 1]!.end
  }
  return tokens
}

interface Match {
  readonly start: number
  readonly end: number
  readonly shape: TokenShape
}

const address =
  /(?:(?:https?|ftp):\/\/|www\.)[^\s<>"“”]{1,240}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}|[@#][\p{L}_][\p{L}\p{M}\p{N}_]{1,60}/uy
const noise =
  /\[(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,8}|[a-z]|edit|update|hide|show|citation needed|clarification needed|who\?|when\?|(?:note|nb|n) \d{1,3})\]/iuy
const isoDate = /\d{4}-\d{2}-\d{2}(?!\d)/uy
const number = /\d{1,64}(?:[.,]\d{1,32}){0,16}/uy
const currency = /(?:(?:US|C|CA|A|AU|HK|NZ|S|R)\$|\p{Sc})/uy
/** A character of a word: a letter, mark or digit, or what is invisible inside words; ideographs are matched apart. */
const inWord = "(?![\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}])[\\p{L}\\p{M}\\p{N}_®™°\\u00ad\\u200c\\u200d]"
/** What joins parts of a word: a hyphen, an apostrophe, "&", or a full stop as in "H.264", "example.org" and "U.S". */
const joint = "(?:[-‐‑'’ʼ&·]|\\.(?=[\\p{Ll}\\p{N}]|\\p{Lu}(?!\\p{Ll})))(?=[\\p{L}\\p{N}])"
// The counts are bounded, so that an endless word costs no more than many short ones.
const word = new RegExp(`(?:${inWord}){1,128}(?:${joint}(?:${inWord}){1,64}){0,16}`, "uy")
const ideographs = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー々]{1,128}/uy
const repeated = /([.!?*=_~-])\1{1,255}/uy

function nextToken(text: string, at: number, end: number): Match {
  const stop = Math.min(end, at + longestToken)
  /** Where a match at `at` ends; 0 without one. */
  const match = (pattern: RegExp): number => {
    pattern.lastIndex = at
    return pattern.test(text) ? wholeCharacters(text, Math.min(pattern.lastIndex, stop)) : 0
  }
  const code = text.charCodeAt(at)
  const noiseEnd = code === 0x5b ? match(noise) : 0
  if (noiseEnd > 0) return {start: at, end: noiseEnd, shape: "noise"}
  const addressEnd = match(address)
  if (addressEnd > 0) return {start: at, end: trimAddress(text, at, addressEnd), shape: "address"}
  const currencyEnd = match(currency)
  if (currencyEnd > 0) return {start: at, end: currencyEnd, shape: "symbol"}
  if (isDigit(code)) {
    const dateEnd = match(isoDate)
    if (dateEnd > 0) return {start: at, end: dateEnd, shape: "number"}
    const digits = match(number)
    const whole = match(word)
    // "10-11", "2012-13" and "24/7" are several numbers; "175-year-old", "800G+" and "1990s" are one word.
    if (whole <= digits || /^[\d.,]+[-‐‑]\d[\d.,-]*$/.test(text.slice(at, whole))) {
      return {start: at, end: digits, shape: "number"}
    }
  }
  const wordEnd = match(word)
  if (wordEnd > 0) return {start: at, end: plusses(text, wordEnd, stop), shape: "word"}
  const ideographsEnd = match(ideographs)
  if (ideographsEnd > 0) return {start: at, end: ideographsEnd, shape: "word"}
  const repeatedEnd = match(repeated)
  if (repeatedEnd > 0) return {start: at, end: repeatedEnd, shape: "punctuation"}
  // ".NET", ".5"
  if (code === 0x2e && isLetterOrDigit(text, at + 1) && (at === 0 || isSpace(text.charCodeAt(at - 1)))) {
    word.lastIndex = at + 1
    if (word.test(text)) return {start: at, end: Math.min(word.lastIndex, stop), shape: "word"}
  }
  const clitic = leadingClitic(text, at, end)
  if (clitic > 0) return {start: at, end: clitic, shape: "clitic"}
  const size = text.codePointAt(at)! > 0xffff && at + 2 <= end ? 2 : 1
  const isSymbol = /[%§+=<>^~|°\p{S}]/u.test(text.slice(at, at + size))
  return {start: at, end: at + size, shape: isSymbol ? "symbol" : "punctuation"}
}

/** "C++", "800G+": plus signs belong to the word when nothing follows them. */
function plusses(text: string, to: number, stop: number): number {
  let at = to
  while (at < stop && text[at] === "+") at++
  if (
    at === to &&
    text[at] === "#" &&
    at < stop &&
    to > 0 &&
    /(?:^|[^\p{L}])[A-Z]$/u.test(text.slice(Math.max(0, to - 2), to))
  )
    at++
  return at < text.length && isLetterOrDigit(text, at) ? to : at
}

function wholeCharacters(text: string, to: number): number {
  const last = text.charCodeAt(to - 1)
  const isCut = last >= 0xd800 && last <= 0xdbff && isLowSurrogate(text.charCodeAt(to))
  return isCut ? to - 1 : to
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}

function trimAddress(text: string, from: number, to: number): number {
  let at = to
  while (at > from + 1 && /[.,;:!?'’)\]}»…]/.test(text[at - 1]!)) at--
  return at
}

/** An `'s` that stands apart from its word: after a closing quote or bracket (`"Mosaic"'s`). */
function leadingClitic(text: string, at: number, end: number): number {
  if (text[at] !== "'" && text[at] !== "’") return 0
  if (at === 0 || isSpace(text.charCodeAt(at - 1))) return 0
  const match = /^['’](?:s|re|ve|ll|d|m)\b/i.exec(text.slice(at, Math.min(end, at + 4)))
  return match === null ? 0 : at + match[0].length
}

const clitics = /^(.+?)(n['’]t|['’ʼ](?:s|re|ve|ll|d|m))$/i
const fused: ReadonlyMap<string, number> = new Map([
  ["cannot", 3],
  ["gonna", 3],
  ["wanna", 3],
  ["gotta", 3],
])

/** Splits a word run into its word, its clitics and its full stop. */
function pushWord(tokens: RawToken[], text: string, match: Match, end: number, openQuote: boolean): void {
  const {start} = match
  let to = match.end
  let form = text.slice(start, to)
  const push = (from: number, until: number, shape: TokenShape) =>
    tokens.push({start: from, end: until, form: text.slice(from, until), shape})
  if (
    to < end &&
    text[to] === "." &&
    text[to + 1] !== "." &&
    isAbbreviation(form, isFigureAt(text, to + 1))
  ) {
    push(start, to + 1, "word")
    return
  }
  // Damage of lost spaces: "ended.The", "dayLater" stays, but a full stop before a capital parts two words.
  const joint = /^(\p{L}*\p{Ll}{3,})\.(\p{Lu}\p{Ll}.*)$/u.exec(form)
  if (joint !== null) {
    to = start + joint[1]!.length
    form = joint[1]!
  }
  const cut = fused.get(form.toLowerCase())
  if (cut !== undefined) {
    push(start, start + cut, "word")
    push(start + cut, to, "word")
    return
  }
  const clitic = clitics.exec(form)
  if (clitic !== null) {
    const split = start + clitic[1]!.length
    push(start, split, shapeOf(clitic[1]!))
    push(split, to, "clitic")
    return
  }
  push(start, to, shapeOf(form))
  // "the users' opinions": a possessive, unless it closes a quotation.
  if (!openQuote && /s$/i.test(form) && (text[to] === "'" || text[to] === "’") && to + 2 < end) {
    if (text[to + 1] === " " && /[\p{L}\p{N}]/u.test(text[to + 2]!)) push(to, to + 1, "clitic")
  }
}

function shapeOf(form: string): TokenShape {
  return /^\d[\d.,]*$/.test(form) ? "number" : "word"
}

function isFigureAt(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(isSpace(text.charCodeAt(at)) ? at + 1 : at))
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isLetterOrDigit(text: string, at: number): boolean {
  return at < text.length && /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at)!))
}

/** White space as `\s` defines it, without a regular expression, because every character passes here. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  if (code < 0xa0) return false
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  )
}
