/**
 * The rules for words, figures and marks that the quick path of `tokenize` cannot read: addresses, dates, hyphens, clitics,
 * abbreviations, smileys, ideographs.
 */

import {followsKindWord, isAbbreviation} from "./abbreviations.js"
import {isDigitAt, isLetterAt, isSpace, Kind, kindAt} from "./characters.js"
import {pushPlain} from "./fused-words.js"
import {push, type TokenSpans} from "./token-spans.js"

/** No token is longer than this, so that hostile input costs no more than other input. */
const longestToken = 256

// Every pattern is anchored by the `y` flag and bounded, or consumes what it has read: no input takes long.
const webAddress = [
  /(?:(?:https?|ftp):\/\/|www\.)[^\s<>"“”‘’]{1,240}|[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,62}){0,4}\.(?:com|org|net|edu|gov|io|info|co\.uk|doc|docx|xls|pdf|ppt|txt|html?|zip|jpg|png)(?:\/[^\s<>"“”‘’]{0,200})?(?![\p{L}\p{N}@])/iuy,
]
const mailAddress = [/[\w.+-]{1,64}@[\p{L}\p{N}_-]{1,64}(?:\.[\w-]{1,64}){0,4}/uy]
const handle = [/[@#][\p{L}_][\p{L}\p{M}\p{N}_]{1,60}/uy]
const figure = [/\d{1,60}(?:[.,:]\d{1,60}){0,40}/uy]
const wholeDate = [
  /\d{1,4}(?:([/.-])\d{1,4})(?:\1\d{1,4}){1,3}(?![\p{L}\p{N}])|\d{2,4}\/\d{1,4}(?![\p{L}\p{N}/])|\d{1,2}\/\d{2,4}(?![\p{L}\p{N}/])|\d{3}-\d{4}(?![\p{L}\p{N}-])/uy,
]
const money = [/(?:(?:US|C|CA|A|AU|HK|NZ|S|R)\$|\p{Sc})/uy]
const ideographs = [/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー々]{1,200}/uy]
const letterRun = [
  /(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])(?:[\p{L}\p{M}\p{N}_\u00ad\u200c®™]|\u200d)){1,200}/uy,
]
const dotted = [
  /(?:\p{L}\.){1,8}\p{L}(?![\p{L}\p{N}])|Ph\.\s?D|\p{Ll}{1,20}(?:\.\p{Ll}{1,20}){2,8}(?![\p{L}\p{N}])/uy,
]
/** `b/c`, `w/o`, `I/O`; `AT&T` */
const joinedLetters = [
  /(?:\p{L}\/\p{L}|w\/)(?![\p{L}\p{N}/])/uy,
  /\p{Lu}{1,4}&\p{Lu}{1,4}(?![\p{Lu}\p{Ll}\p{N}])/uy,
]
const signs = [
  /(?:[:;=8][-o*']?[)\]([dDpP/\\|3]|<3|[-^]_+[-^]|\^\^)(?![\p{L}\p{N}(])/uy,
  /[.!?]{2,200}|[=_~-]{2,200}|([*$])\1{1,200}|''|``|<<|>>|‘’|->|=>|<-|\/\//uy,
  ...money,
]
const clitic = [/(?:n['’`]t|['’ʼ`´](?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M))(?![\p{L}\p{N}])/iuy]
const bareClitic = [/['’ʼ`´](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])/iuy]
const units =
  /^(?:m|k|mn|bn|mm|cm|km|kg|g|ft|in|am|pm|AM|PM|lb|lbs|oz|hrs?|mins?|mph|kph|mg|ml|yrs?|yo|K|M|B|MW|kW|kWh|MWh|GW|GB|MB|TB|KB|Hz|kHz|MHz|GHz|ppm|x|nm|bp|kb|pp|usd|USD|EUR|persons|days|years|inch|inches|miles|minutes|hours)$/

/** The end of what the first of sticky patterns matches at `at`, or 0. */
function match(patterns: readonly RegExp[], text: string, at: number, end: number): number {
  for (const pattern of patterns) {
    pattern.lastIndex = at
    if (!pattern.test(text)) continue
    const to = Math.min(pattern.lastIndex, end, at + longestToken)
    // A pair of surrogates is never cut.
    const isCut = isHighSurrogate(text.charCodeAt(to - 1)) && to > at + 1 && to < pattern.lastIndex
    return isCut ? to - 1 : to
  }
  return 0
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}

/** Pushes one token with its clitics; returns where it ends. */
export function chunk(text: string, at: number, end: number, kind: Kind, into: TokenSpans): number {
  const code = text.charCodeAt(at)
  if (kind === Kind.letter || kind === Kind.digit) {
    // "US$5"
    let to = code < 0x5b ? match(money, text, at, end) : 0
    if (to === 0) to = trimAddress(text, at, addressAt(text, at, end))
    if (to === 0) return kind === Kind.digit ? number(text, at, end, into) : word(text, at, end, into)
    push(into, at, to)
    return to
  }
  const to = endOfMark(text, at, end, kind, code, into)
  push(into, at, to)
  return to
}

/** Where a token ends that begins with neither letter nor figure. */
function endOfMark(
  text: string,
  at: number,
  end: number,
  kind: Kind,
  code: number,
  into: TokenSpans,
): number {
  if (kind === Kind.mark) {
    const to = match(ideographs, text, at, end)
    if (to > 0) return to
  }
  if ((code === 0x2e || code === 0x2b) && isDigitAt(text, at + 1, end) && !isWordBefore(text, at)) {
    return match(figure, text, at + 1, end)
  }
  let to = code === 0x40 || code === 0x23 ? match(handle, text, at, end) : 0
  // After a bracket or a quote: ("Mosaic"'s), and the users' plural.
  const isTight = into.count > 0 && into.ends[into.count - 1] === at
  if (to === 0 && isTight && (code === 0x27 || code === 0x2019 || code === 0x60)) {
    to = match(bareClitic, text, at, end)
  }
  if (to === 0) to = match(signs, text, at, end)
  if (to > 0) return to
  to = at + (text.codePointAt(at)! > 0xffff && at + 2 <= end ? 2 : 1)
  // Combining marks, variation selectors and joiners stay with what they modify (emoji, mostly).
  if (code > 0x7f) {
    while (to < end && to - at < longestToken && isJoined(text, to))
      to += text.codePointAt(to)! > 0xffff ? 2 : 1
  }
  return Math.min(to, end)
}

function isJoined(text: string, at: number): boolean {
  const code = text.codePointAt(at)!
  if (
    code === 0x200d ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    (code >= 0x1f3fb && code <= 0x1f3ff) ||
    code === 0x20e3
  )
    return true
  return text.charCodeAt(at - 1) === 0x200d && code > 0xff
}

/** Where an address ends that begins at `at`, with the marks behind it; 0 when there is none. */
export function addressAt(text: string, at: number, end: number): number {
  // No address begins inside a word.
  if (at > 0 && kindAt(text, at - 1) === Kind.letter) return 0
  // Look for the signs of an address first: a dot, slash or at-sign inside the run.
  const limit = Math.min(end, at + 66)
  for (let i = at; i < limit; i++) {
    const code = text.charCodeAt(i)
    if (code <= 0x20) return 0
    if (code === 0x40) return match(mailAddress, text, at, end) || 0
    if (code === 0x2f || code === 0x3a)
      return text.charCodeAt(i + 1) === 0x2f || text.charCodeAt(i + 2) === 0x2f
        ? match(webAddress, text, at, end)
        : 0
    if (code === 0x2e && i + 1 < limit && kindAt(text, i + 1) !== Kind.space) {
      const mail = text.indexOf("@", i) // bounded below: only within the run
      if (mail > 0 && mail < limit && !hasSpace(text, i, mail)) return match(mailAddress, text, at, end)
      return match(webAddress, text, at, end)
    }
    if (code === 0x2c || code === 0x3b || code === 0x28 || code === 0x29) return 0
  }
  return 0
}

function hasSpace(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) <= 0x20) return true
  return false
}

function trimAddress(text: string, from: number, to: number): number {
  if (to === 0) return 0
  let at = to
  while (at > from + 1 && /[.,;:!?'’)\]}»…]/.test(text[at - 1]!)) at--
  return at
}

function number(text: string, at: number, end: number, into: TokenSpans): number {
  const to = match(wholeDate, text, at, end)
  if (to > 0) {
    push(into, at, to)
    return to
  }
  const digits = match(figure, text, at, end)
  const run = match(letterRun, text, at, end)
  if (run <= digits) {
    // "713-853-3989" is whole by now; "10-11" and "3/4" are several figures; "1." may be the number of a heading.
    push(into, at, digits)
    return digits
  }
  const tail = text.slice(digits, run)
  if (units.test(tail)) {
    push(into, at, digits)
    push(into, digits, run)
    return run
  }
  return word(text, at, end, into)
}

/** What may come before a hyphen inside one word: `co-founder`, `post-war`, `e-mail`. */
const prefixes =
  /^(?:non|pre|re|co|post|mid|ex|anti|e|pro|semi|multi|pan|mini|inter|intra|over|under|sub|ultra|trans|un|de|neo|pseudo|quasi|counter|macro|micro|meta|hyper|hypo|bi|tri|uni|infra|extra|super|vice|cross|psycho|socio|proto|para|auto|bio|geo|mis|dis|out|self_)$/i

/** A run that starts with a letter (or is no plain number): hyphens, dots, ampersands and clitics are looked at here. */
function word(text: string, at: number, end: number, into: TokenSpans): number {
  let to = match(dotted, text, at, end)
  if (to > 0 && !isLetterAt(text, to, end)) {
    // "U.S.", "e.g.", "a.m."; without the last stop ("U.S") as well.
    const isShort = text.charCodeAt(at + 1) === 0x2e || text.charCodeAt(at + 2) === 0x2e
    if (isShort && to < end && text.charCodeAt(to) === 0x2e && text.charCodeAt(to + 1) !== 0x2e) to++
    push(into, at, to)
    return to
  }
  to = match(joinedLetters, text, at, end)
  if (to > 0) {
    push(into, at, to)
    return to
  }
  to = match(letterRun, text, at, end)
  if (to === 0) {
    push(into, at, at + 1)
    return at + 1
  }
  return wordWithEnding(text, at, to, end, into)
}

/** Pushes a word whose run of letters and figures is `text[at, first)`, with what belongs to it; returns where it ends. */
export function wordWithEnding(
  text: string,
  at: number,
  first: number,
  end: number,
  into: TokenSpans,
): number {
  let to = first
  const next = to < end ? text.charCodeAt(to) : 0
  if (isHyphen(next)) {
    const whole = hyphenated(text, at, to, end)
    if (whole > to) {
      to = whole
      // "800G+-class" and the like end here too.
      return finishWord(text, at, to, end, into, to)
    }
  }
  // "C++", "800G+", "C#": such signs belong to the word when no letter follows.
  if (next === 0x2b || (next === 0x23 && to - at === 1)) {
    let until = to
    while (
      until < end &&
      until - to < 3 &&
      (text.charCodeAt(until) === 0x2b || text.charCodeAt(until) === 0x23)
    )
      until++
    if (!isLetterAt(text, until, end) && !isDigitAt(text, until, end)) {
      push(into, at, until)
      return until
    }
  }
  // "Node.js", "H.264"; but "ended.The" lost its space.
  if (
    next === 0x2e &&
    !isSpace(text.charCodeAt(to + 1)) &&
    bindsStop(text.slice(at, to), text.slice(to, to + 4))
  ) {
    const rest = match(letterRun, text, to + 1, end)
    if (rest > 0) to = rest
  }
  return finishWord(text, at, to, end, into, first)
}

function bindsStop(before: string, behind: string): boolean {
  if (/^\.\d/.test(behind)) return /\p{Lu}/u.test(before)
  return /^\.\p{Ll}{2,}/u.test(behind) && before.length > 1 && !/^\p{Lu}?\p{Ll}+$/u.test(before)
}

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011
}

/** The end of the hyphenated word when it is one token, else 0. */
function hyphenated(text: string, at: number, first: number, end: number): number {
  let to = first
  const parts = [text.slice(at, first)]
  while (to < end && isHyphen(text.charCodeAt(to)) && parts.length < 8) {
    const until = match(letterRun, text, to + 1, end)
    if (until === 0) break
    parts.push(text.slice(to + 1, until))
    to = until
  }
  if (parts.length < 2 || to - at > longestToken) return 0
  // COVID-19, GPT-4, MiMo-V2-Pro, F-16: a capital first and a figure later
  if (
    /^\p{Lu}/u.test(parts[0]!) &&
    parts.slice(1).some((part) => /\d/.test(part)) &&
    parts.slice(1).every((part) => /^[\p{Lu}\d]/u.test(part))
  )
    return to
  if (prefixes.test(parts[0]!)) {
    // Only the prefix binds: "non-profit|-|led"
    return at + parts[0]!.length + 1 + parts[1]!.length
  }
  // "ld2d-69366-1": codes
  if (
    parts.length > 1 &&
    /\d/.test(parts[0]!) &&
    /\p{L}/u.test(parts[0]!) &&
    parts.slice(1).every((part) => /^\d+$/.test(part))
  )
    return to
  return 0
}

/** Pushes `text[at, to)` with its clitics, or with the full stop of an abbreviation. */
function finishWord(
  text: string,
  at: number,
  to: number,
  end: number,
  into: TokenSpans,
  first: number,
): number {
  const next = to < end ? text.charCodeAt(to) : 0
  if (next === 0x2e && to - at <= 8 && text.charCodeAt(to + 1) !== 0x2e && to === first) {
    const form = text.slice(at, to)
    if (form === "etc" && !/^\.[,;:)]|^\.\s+[\p{Ll}(&]/u.test(text.slice(to, to + 5))) {
      // At the end of a sentence the treebanks leave the stop to the sentence.
      push(into, at, to)
      return to
    }
    if (to - at === 1 && !/^\.(?:\s?\p{Lu}|\s?[,-])/u.test(text.slice(to, Math.min(end, to + 3)))) {
      push(into, at, to)
      return to
    }
    // "The Model Y. It sells": a letter that tells one thing of a kind from another is no initial.
    if (to - at === 1 && followsKindWord(text.slice(Math.max(0, at - 12), at))) {
      push(into, at, to)
      return to
    }
    if (isAbbreviation(form, isDigitAt(text, isSpace(text.charCodeAt(to + 1)) ? to + 2 : to + 1, end))) {
      push(into, at, to + 1)
      return to + 1
    }
  }
  if (next === 0x27 || next === 0x2019 || next === 0x2bc || next === 0x60 || next === 0xb4) {
    // "do|n't": the n is at the end of the run
    if (to - at > 1 && (text.charCodeAt(to - 1) | 0x20) === 0x6e) {
      const until = match(clitic, text, to - 1, end)
      if (until > to) {
        push(into, at, to - 1)
        push(into, to - 1, until)
        return until
      }
    }
    const until = match(bareClitic, text, to, end)
    if (until > 0) {
      push(into, at, to)
      push(into, to, until)
      return until
    }
    // "O'Brien", "d'Estaing", "ma'am", "1990's": an apostrophe inside a word
    if (isLetterAt(text, to + 1, end) && next !== 0x60 && to - at <= 12) {
      const rest = match(letterRun, text, to + 1, end)
      if (rest > 0) return finishWord(text, at, rest, end, into, 0)
    }
    // "the users' views": a possessive, unless a quotation is open.
    if ((text.charCodeAt(to - 1) | 0x20) === 0x73 && next !== 0x60 && !opensQuote(text, at, into)) {
      push(into, at, to)
      push(into, to, to + 1)
      return to + 1
    }
  }
  if (to - at <= 8) pushPlain(text, at, to, into)
  else push(into, at, to)
  return to
}

/** Whether one of the last tokens opened a single quote that this word may close. */
function opensQuote(text: string, at: number, into: TokenSpans): boolean {
  for (let i = into.count - 1; i >= 0 && i >= into.count - 12; i--) {
    const code = text.charCodeAt(into.starts[i]!)
    if ((code === 0x27 || code === 0x2018) && into.ends[i]! - into.starts[i]! === 1) {
      return i === 0 || into.ends[i - 1] !== into.starts[i]
    }
  }
  return at < 0
}

function isWordBefore(text: string, at: number): boolean {
  if (at === 0) return false
  const kind = kindAt(text, at - 1)
  return kind === Kind.letter || kind === Kind.digit
}
