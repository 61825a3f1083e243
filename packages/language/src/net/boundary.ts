/** What the sentence splitter sees of the place between two tokens: a handful of hashed features. */

import {isSpace} from "../syntax/characters.js"
import type {TokenSpans} from "../syntax/token-spans.js"

/** How many weights the splitter has; features are hashed into them. */
export const boundaryWeights = 8192
export const boundaryFeatureCount = 18

enum Sort {
  none,
  capitalised,
  capitals,
  initial,
  lower,
  figure,
  opening,
  closing,
  terminal,
  dash,
  other,
  comma,
  mixed,
  straightQuote,
  abbreviation,
}

/**
 * Whether a sentence may end behind token `at`: it ends in a sign that is no letter or figure, or a line ends there.
 * Everywhere else the splitter does not look.
 */
export function mayEnd(text: string, tokens: TokenSpans, at: number): boolean {
  const end = tokens.ends[at]!
  const last = text.charCodeAt(end - 1)
  if (!(isLetter(last) || isDigit(last)) && last !== 0x2c) return true
  if (at + 1 >= tokens.count) return true
  for (let i = end; i < tokens.starts[at + 1]!; i++) if (text.charCodeAt(i) === 0x0a) return true
  return false
}

/**
 * Writes the features of the boundary behind token `at` into `out`, as indices of weights.
 * @param from - the first token of the sentence so far
 * @param open - bit 0: a quotation is open, bit 1: a bracket is open
 */
export function boundaryFeatures(
  text: string,
  tokens: TokenSpans,
  at: number,
  from: number,
  open: number,
  out: Int32Array,
): void {
  const here = hash(text, tokens, at)
  const before = hash(text, tokens, at - 1)
  const after = hash(text, tokens, at + 1)
  const s = sortOf(text, tokens, at)
  const s1 = sortOf(text, tokens, at - 1)
  const s2 = sortOf(text, tokens, at - 2)
  const n = sortOf(text, tokens, at + 1)
  const n2 = sortOf(text, tokens, at + 2)
  const gap = gapOf(text, tokens, at)
  const length = Math.min(15, at - from)
  const size = at > 0 ? Math.min(9, tokens.ends[at - 1]! - tokens.starts[at - 1]!) : 0
  let k = 0
  const add = (a: number, b: number) => {
    out[k] = mix(mix(k + 1, a), b) & (boundaryWeights - 1)
    k++
  }
  add(0, 0)
  add(here, 0)
  add(here, n)
  add(s, n)
  add(after, 0)
  add(before, here)
  add(s1 * 16 + n, here)
  add(gap, here)
  add(gap, s * 16 + n)
  add(n * 16 + n2, 0)
  add(after, s)
  add(length, s)
  add(open * 16 + n, here)
  add(size, here)
  add(s2 * 256 + s1 * 16 + s, 0)
  add(gap * 4096 + n * 256 + n2 * 16 + s, open)
  add(length, n * 16 + s)
  add(gap * 16 + n, before)
}

function mix(a: number, b: number): number {
  let h = Math.imul(a ^ (b + 0x9e3779b9), 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** FNV-1a over the first letters, capitals of ASCII folded, curly quotes made straight. */
function hash(text: string, tokens: TokenSpans, at: number): number {
  if (at < 0 || at >= tokens.count) return 7
  let h = 0x811c9dc5
  const end = Math.min(tokens.ends[at]!, tokens.starts[at]! + 20)
  for (let i = tokens.starts[at]!; i < end; i++) {
    let code = text.charCodeAt(i)
    if (code >= 0x41 && code <= 0x5a) code |= 0x20
    else if (isDigit(code)) code = 0x30
    h = Math.imul(h ^ code, 0x01000193)
  }
  return h >>> 0
}

function sortOf(text: string, tokens: TokenSpans, at: number): Sort {
  if (at < 0 || at >= tokens.count) return Sort.none
  const start = tokens.starts[at]!
  const end = tokens.ends[at]!
  const code = text.charCodeAt(start)
  if (isDigit(code)) return Sort.figure
  if (isLetter(code)) {
    if (text.charCodeAt(end - 1) === 0x2e) return Sort.abbreviation
    const isUpper = isCapital(text, start)
    if (!isUpper) return end - start > 1 && isCapital(text, end - 1) ? Sort.mixed : Sort.lower
    if (end - start === 1) return Sort.initial
    return isCapital(text, start + 1) ? Sort.capitals : Sort.capitalised
  }
  switch (code) {
    case 0x2e:
    case 0x21:
    case 0x3f:
    case 0x2026:
    case 0x3002:
    case 0xff01:
    case 0xff1f:
      return Sort.terminal
    case 0x28:
    case 0x5b:
    case 0x7b:
    case 0x201c:
    case 0x2018:
    case 0xab:
      return Sort.opening
    case 0x29:
    case 0x5d:
    case 0x7d:
    case 0x201d:
    case 0x2019:
    case 0xbb:
      return Sort.closing
    case 0x22:
    case 0x27:
      return Sort.straightQuote
    case 0x2d:
    case 0x2013:
    case 0x2014:
    case 0x2a:
    case 0x2022:
      return Sort.dash
    case 0x2c:
    case 0x3b:
    case 0x3a:
      return Sort.comma
    default:
      return Sort.other
  }
}

/** 0: the tokens touch, 1: space between them, 2: a line ends, 3: more than one space. */
function gapOf(text: string, tokens: TokenSpans, at: number): number {
  if (at + 1 >= tokens.count) return 2
  const from = tokens.ends[at]!
  const to = tokens.starts[at + 1]!
  for (let i = from; i < to && i < from + 8; i++) if (text.charCodeAt(i) === 0x0a) return 2
  return Math.min(to - from, 2) === 2 ? 3 : to - from
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isLetter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0xc0 && !(code >= 0x2000 && code < 0x2e80) && !isSpace(code) && code < 0x3000)
  )
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return code >= 0x41 && code <= 0x5a
  const char = text[at]!
  return char !== char.toLowerCase()
}
