import {intern} from "../intern.js"

/** What a form looks like, as bits; worked out once for each form, since the same few thousand make up most of a text. */
export const Sign = {
  upperFirst: 1 << 0,
  lowerFirst: 1 << 1,
  letterFirst: 1 << 2,
  /** A capital, then a small letter. */
  upperLower: 1 << 3,
  /** One capital and small letters, nothing else. */
  upperThenLower: 1 << 4,
  /** Small letters and apostrophes, two at least. */
  small: 1 << 5,
  twoLetters: 1 << 6,
  hasLower: 1 << 7,
  /** Two capitals at least, nothing else. */
  capitals: 1 << 8,
  /** A capital, and not all of it in capitals: acronyms speak for themselves. */
  capitalised: 1 << 9,
  /** A colon, quote, bullet or the like, behind which any word may take a capital. */
  opening: 1 << 10,
  roman: 1 << 11,
  /** "15S" */
  figureUpper: 1 << 12,
  /** "H100" */
  upperFigure: 1 << 13,
  foreignScript: 1 << 14,
  currencyLast: 1 << 15,
  /** A hyphen or an opening square bracket, which may join tokens. */
  joint: 1 << 16,
} as const

const {upperFirst, lowerFirst, letterFirst, upperLower, upperThenLower, small, twoLetters, hasLower} = Sign

const patterns: readonly (readonly [number, RegExp])[] = [
  [upperFirst, /^\p{Lu}/u],
  [lowerFirst, /^\p{Ll}/u],
  [letterFirst, /^\p{L}/u],
  [upperLower, /^\p{Lu}\p{Ll}/u],
  [upperThenLower, /^\p{Lu}\p{Ll}+$/u],
  [small, /^\p{Ll}[\p{Ll}'’]+$/u],
  [twoLetters, /^\p{L}{2}/u],
  [hasLower, /\p{Ll}/u],
  [Sign.capitals, /^\p{Lu}{2,}$/u],
  [Sign.opening, /^[:•*–—;?!."“‘«([-]{1,3}$/],
  [Sign.roman, /^[IVX]+$/],
  [Sign.figureUpper, /^\d+\p{Lu}+$/u],
  [Sign.upperFigure, /^\p{Lu}[\p{L}-]*\d/u],
  [Sign.foreignScript, /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Arab}\p{sc=Thai}\p{sc=Hebr}]/u],
  [Sign.currencyLast, /\p{Sc}$/u],
  [Sign.joint, /^[-‐‑[]$/],
]

/** The signs of words of ASCII letters that are small, but for the first letter perhaps. */
const ofSmallWord = lowerFirst | letterFirst | small | twoLetters | hasLower
const ofCapitalisedWord =
  upperFirst | letterFirst | upperLower | upperThenLower | twoLetters | hasLower | Sign.capitalised

function signsOf(form: string): number {
  if (form.length > 1) {
    let i = 1
    while (i < form.length && form.charCodeAt(i) >= 0x61 && form.charCodeAt(i) <= 0x7a) i++
    if (i === form.length) {
      const first = form.charCodeAt(0)
      if (first >= 0x61 && first <= 0x7a) return ofSmallWord
      if (first >= 0x41 && first <= 0x5a) return ofCapitalisedWord
    }
  }
  let signs = 0
  for (const [sign, pattern] of patterns) if (pattern.test(form)) signs |= sign
  if ((signs & upperFirst) !== 0 && form.length > 1 && form !== form.toUpperCase()) signs |= Sign.capitalised
  return signs
}

/** So many forms are kept before a new document starts from none, so that memory does not grow without end. */
const mostForms = 20_000

/** How many places there are for the numbers of forms that were met last; a power of two. */
const recentForms = 1 << 14

/** Numbers forms, and keeps what can be said of a form alone. */
export class Vocabulary {
  readonly forms: string[] = []
  /** Bits of {@link Sign} by number. */
  signs = new Uint32Array(4096)
  /** How often the forms were numbered anew: what is kept by number from an earlier turn is out of date. */
  turn = 0
  readonly #numbers = new Map<string, number>()
  /** By a hash of the form: a number, or -1. */
  readonly #recent = new Int32Array(recentForms).fill(-1)

  numberOf(form: string): number {
    return this.#numbers.get(form) ?? this.#add(form)
  }

  /** The number of `text.slice(start, end)`; no string is made for a form that was met lately. */
  numberIn(text: string, start: number, end: number): number {
    let hash = end - start
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
    const place = (hash ^ (hash >>> 15)) & (recentForms - 1)
    const recent = this.#recent[place]!
    if (recent >= 0 && isAt(this.forms[recent]!, text, start, end)) return recent
    const number = this.numberOf(text.slice(start, end))
    this.#recent[place] = number
    return number
  }

  /** Forgets all forms when they have become too many; to be called between documents. */
  makeRoom(): void {
    if (this.forms.length < mostForms) return
    this.#numbers.clear()
    this.#recent.fill(-1)
    this.forms.length = 0
    this.turn++
  }

  #add(found: string): number {
    const number = this.forms.length
    const form = intern(found)
    if (number === this.signs.length) this.signs = grown(this.signs, new Uint32Array(number * 2))
    this.signs[number] = signsOf(form)
    this.forms.push(form)
    this.#numbers.set(form, number)
    return number
  }
}

function isAt(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false
  for (let i = 0; i < form.length; i++) if (form.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  return true
}

/** The words of one document, in sentences, as numbers of a vocabulary. */
export class DocumentWords {
  readonly vocabulary: Vocabulary
  numbers = new Int32Array(256)
  /** For each sentence the index behind its last word. */
  readonly ends: number[] = []
  count = 0

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary
  }

  /** Adds the word `text.slice(start, end)`. */
  add(text: string, start = 0, end = text.length): void {
    if (this.count === this.numbers.length) this.numbers = grown(this.numbers, new Int32Array(this.count * 2))
    this.numbers[this.count++] = this.vocabulary.numberIn(text, start, end)
  }

  endSentence(): void {
    this.ends.push(this.count)
  }

  formOf(at: number): string {
    return this.vocabulary.forms[this.numbers[at]!]!
  }

  signsOf(at: number): number {
    return this.vocabulary.signs[this.numbers[at]!]!
  }

  /** The forms of a sentence's words, as strings. */
  formsOf(start: number, end: number): string[] {
    const forms = new Array<string>(end - start)
    for (let t = start; t < end; t++) forms[t - start] = this.formOf(t)
    return forms
  }
}

function grown<Numbers extends Int32Array | Uint32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from)
  return to
}
