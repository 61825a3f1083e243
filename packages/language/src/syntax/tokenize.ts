import {asciiKinds, Kind, kindOf} from "./characters.js"
import {pushPlain} from "./fused-words.js"
import {addressAt, chunk, wordWithEnding} from "./token-rules.js"
import {push, type TokenSpans} from "./token-spans.js"

/**
 * Splits `text[start, end)` into tokens that ascend, do not overlap and cover every character but white space.
 *
 * Words follow the English treebanks of Universal Dependencies: clitics stand apart (`do|n't`, `Ann|'s`), and so do the
 * parts of a hyphenated word (`well|-|known`) unless the first is a prefix (`co-founder`) or the whole is a name
 * with figures in it (`COVID-19`, `MiMo-V2-Pro`). Abbreviations and initials keep their full stop (`Inc.`, `J.`, `U.S.`). Runs
 * of ideographs or kana are tokens of their own, also inside a Latin word. Time is linear.
 */
export function tokenize(text: string, start: number, end: number, into: TokenSpans): void {
  into.count = 0
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    const kind = code < 128 ? asciiKinds[code]! : kindOf(text, at)
    if (kind === Kind.space) {
      at++
      continue
    }
    let to = 0
    if (kind === Kind.other) {
      if (standsAlone(text, at, code)) {
        push(into, at, at + 1)
        to = at + 1
      }
    } else if (code < 128) {
      to = kind === Kind.letter ? plainWord(text, at, end, into) : plainFigure(text, at, end, into)
    }
    at = to > 0 ? to : chunk(text, at, end, kind, into)
  }
}

/** What a mark behind a run of letters means for it. */
enum Behind {
  /** Look at the rules. */
  rules,
  /** The word ends here. */
  ends,
  /** The word ends here unless an address begins with it. */
  endsNoAddress,
  /** A clitic, the stop of an abbreviation or the rest of a hyphenated word may follow. */
  mayGoOn,
}

const behindWord = new Uint8Array(128)
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code)
  if (asciiKinds[code] === Kind.space || ",;()".includes(char)) behindWord[code] = Behind.ends
  else if (':!?"[]{}%*=<>|\\^~'.includes(char)) behindWord[code] = Behind.endsNoAddress
  else if ("'`-".includes(char)) behindWord[code] = Behind.mayGoOn
}

/** Words of ASCII letters are looked at up to this length, since a run without spaces is looked through for each of its tokens. */
const longestPlainWord = 40

/** Pushes a word of ASCII letters when what stands behind it leaves no doubt; returns where it ends, or 0. */
function plainWord(text: string, at: number, end: number, into: TokenSpans): number {
  const limit = Math.min(end, at + longestPlainWord + 1)
  let to = at + 1
  let next = 0
  while (to < limit) {
    next = text.charCodeAt(to)
    if (next >= 128 || asciiKinds[next] !== Kind.letter) break
    to++
  }
  if (to - at > longestPlainWord) return 0
  if (to === end) {
    pushPlain(text, at, to, into)
    return to
  }
  if (next === 0x2e) {
    // "Ph. D" is one word.
    if (!isSpaceOrEnd(text, to + 1) || (to - at === 2 && text.charCodeAt(to - 1) === 0x68)) return 0
    return wordWithEnding(text, at, to, end, into)
  }
  const behind = next < 128 ? behindWord[next]! : behindMark(next)
  if (behind === Behind.rules) return 0
  if (behind !== Behind.ends && addressAt(text, at, end) > 0) return 0
  if (behind === Behind.mayGoOn) return wordWithEnding(text, at, to, end, into)
  pushPlain(text, at, to, into)
  return to
}

/** As `behindWord` has it, for dashes, quotes and the ellipsis. */
function behindMark(code: number): Behind {
  if (code === 0x2019) return Behind.mayGoOn
  return code === 0x2013 || code === 0x2014 || code === 0x201c || code === 0x201d || code === 0x2026
    ? Behind.endsNoAddress
    : Behind.rules
}

/** Pushes ASCII figures when what stands behind them leaves no doubt; returns where they end, or 0. */
function plainFigure(text: string, at: number, end: number, into: TokenSpans): number {
  const limit = Math.min(end, at + 20)
  let to = at + 1
  while (to < limit && isFigure(text.charCodeAt(to))) to++
  if (to === limit) return 0
  const next = text.charCodeAt(to)
  const isEnd =
    next === 0x20 ||
    next === 0x0a ||
    next === 0x29 ||
    ((next === 0x2c || next === 0x2e) && isSpaceOrEnd(text, to + 1))
  if (!isEnd) return 0
  push(into, at, to)
  return to
}

function isFigure(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isSpaceOrEnd(text: string, at: number): boolean {
  if (at >= text.length) return true
  const code = text.charCodeAt(at)
  return code === 0x20 || code === 0x0a
}

/** Marks that are tokens of their own whatever follows. */
const lonely = new Uint8Array(128)
for (const char of ',()"[]{}%&|\\') lonely[char.charCodeAt(0)] = 1

/** Whether a mark is a token of its own: no smiley, ellipsis, arrow, sum of money, handle or clitic can begin with it here. */
function standsAlone(text: string, at: number, code: number): boolean {
  if (code < 128 && lonely[code] === 1) return true
  if (at + 1 >= text.length) return code < 128
  const next = text.charCodeAt(at + 1)
  if (code >= 128) {
    return (code === 0x2013 || code === 0x2014 || code === 0x201c || code === 0x201d) && next < 128
  }
  if (next === 0x20 || next === 0x0a) return true
  switch (code) {
    case 0x2e:
      return next !== 0x2e && next !== 0x21 && next !== 0x3f && !isFigure(next)
    case 0x21:
    case 0x3f:
      return next !== 0x2e && next !== 0x21 && next !== 0x3f
    case 0x2d:
    case 0x2f:
      return isFigure(next) || (next < 128 && asciiKinds[next] === Kind.letter)
    default:
      return false
  }
}
