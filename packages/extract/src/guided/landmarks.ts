import type {OwnReading} from "./own-reading.js"
import type {Passage, Range, Word} from "./passage.js"
import {textOfRange} from "./passage.js"
import {parseDate} from "./values.js"

/** How an edge of a span lies to ranges that something else has found: on their edge, inside one, or neither. */
export type EdgePlace = "at" | "in" | "out"

/** What there is in a passage to cut spans by: ranges that others than the model of spans have found. */
export class Landmarks {
  readonly passage: Passage
  readonly unlearned: OwnReading
  /** Names that relata finds by itself. */
  readonly names: Ruler
  /** Dates as long as they can be read: "the 3rd of May 2001" and not its year alone. */
  readonly dates: Ruler
  /** Runs of words with capitals, with the small words that stand between them in titles. */
  readonly runs: Ruler
  /** What sentences open with: all in front of the first verb, bracket or comma. */
  readonly topics: Ruler
  /** By word, the noun phrase of which it is the head. */
  readonly phrases: readonly Phrase[]

  constructor(passage: Passage, unlearned: OwnReading) {
    this.passage = passage
    this.unlearned = unlearned
    this.names = new Ruler(passage, unlearned.namesIn(passage))
    this.dates = new Ruler(passage, datesIn(passage))
    this.runs = new Ruler(passage, runsIn(passage))
    this.topics = new Ruler(passage, topicsIn(passage))
    this.phrases = phrasesIn(passage)
  }
}

/** Ranges that do not overlap, laid along the words of a passage. */
export class Ruler {
  readonly #starts: Int32Array
  readonly #ends: Int32Array
  /** By word, the number of the range that it stands in, from 1; 0 for none. */
  readonly #number: Int32Array
  readonly ranges: readonly Range[]

  constructor({words}: Passage, ranges: readonly Range[]) {
    this.#number = new Int32Array(words.length + 1)
    this.#starts = new Int32Array(words.length + 1)
    this.#ends = new Int32Array(words.length + 1)
    this.ranges = ranges
    for (const [i, {from, to}] of ranges.entries()) {
      this.#starts[from] = i + 1
      this.#ends[to] = i + 1
      this.#number.fill(i + 1, from, to)
    }
  }

  /** The range that holds a span wholly. */
  around({from, to}: Range): Range | undefined {
    const number = this.#number[from]!
    return number !== 0 && this.#number[to - 1] === number ? this.ranges[number - 1] : undefined
  }

  /** Whether the edge before a word lies inside a range. */
  isInside(word: number): boolean {
    return word > 0 && this.#number[word] !== 0 && this.#number[word - 1] === this.#number[word]
  }

  /** How the edge before a word lies, as one where a span begins. */
  beginsAt(word: number): EdgePlace {
    return this.#starts[word] !== 0 ? "at" : this.#number[word] !== 0 ? "in" : "out"
  }

  /** How the edge before a word lies, as one where a span ends. */
  endsAt(word: number): EdgePlace {
    return this.#ends[word] !== 0 ? "at" : word > 0 && this.#number[word - 1] !== 0 ? "in" : "out"
  }

  /** The ranges that lie wholly in a span, from the left. */
  inside({from, to}: Range): Range[] {
    const found: Range[] = []
    for (let i = from; i < to; i++) {
      const number = this.#starts[i]!
      if (number === 0) continue
      const range = this.ranges[number - 1]!
      if (range.to <= to) found.push(range)
    }
    return found
  }

  /** How a span lies to the ranges: the place of its two edges, `one` for a range itself. */
  placeOf({from, to}: Range): string {
    const [begin, end] = [this.beginsAt(from), this.endsAt(to)]
    const isOne = begin === "at" && this.#starts[from] === this.#ends[to]
    if (isOne) return "one"
    const isWithin = this.#number[from] !== 0 && this.#number[from] === this.#number[to - 1]
    return isWithin ? `part ${begin} ${end}` : `${begin} ${end}`
  }
}

const longestDate = 6

function datesIn(passage: Passage): Range[] {
  const {words} = passage
  const found: Range[] = []
  for (let from = 0; from < words.length; from++) {
    if (!/^(?:\d|\p{Lu})/u.test(words[from]!.token.form)) continue
    for (let to = Math.min(words.length, from + longestDate); to > from; to--) {
      if (words[to - 1]!.sentence !== words[from]!.sentence || words[to - 1]!.plain === "") continue
      const text = textOfRange(passage, {from, to})
      if (!/\d/.test(text) || /\b(?:of|the)$/.test(text) || !parseDate(text)) continue
      found.push({from, to})
      from = to - 1
      break
    }
  }
  return found
}

const small =
  /^(?:of|the|and|for|in|on|to|a|an|with|at|by|from|de|la|le|du|des|del|di|da|do|van|von|der|den|'s|’s|&|:|-|–)$/

/** What has a capital only because it opens a sentence. */
const opener = /^(?:DET|ADP|PRON|SCONJ|CCONJ|ADV|AUX|PART)$/

function isCapital({shape}: Word): boolean {
  return shape === "Aa" || shape === "A" || shape === "A1" || shape === "A0" || /^0/.test(shape)
}

function runsIn({words, sentences}: Passage): Range[] {
  return sentences.flatMap(({from: start, to: end}) => {
    const found: Range[] = []
    for (let from = start; from < end; from++) {
      if (!isCapital(words[from]!) || (from === start && opener.test(words[from]!.token.upos))) continue
      let to = from + 1
      for (let at = to; at < end && at - to < 3; at++) {
        if (isCapital(words[at]!)) to = at + 1
        else if (!small.test(words[at]!.token.form)) break
      }
      found.push({from, to})
      from = to - 1
    }
    return found
  })
}

/** What stands between the opening of a sentence and its first verb without a capital, bracket, comma or dash. */
function topicsIn({words, sentences}: Passage): Range[] {
  return sentences.flatMap(({from: start, to: end}) => {
    let from = start
    while (from < end && (quote.test(words[from]!.token.form) || words[from]!.token.upos === "DET")) from++
    let to = from
    while (to < end && !closing.test(words[to]!.token.form) && !isVerb(words[to]!)) to++
    return to > from && to < end && to - from <= longestTopic ? [{from, to}] : []
  })
}

const quote = /^["“”]$/
const closing = /^["“”();,:–—]$/
const longestTopic = 14

function isVerb({token: {form, upos}}: Word): boolean {
  return /^(?:VERB|AUX)$/.test(upos) && /^\p{Ll}/u.test(form)
}

/** What hangs on a noun from the left and belongs to its name, and what does so from the right. */
const modifier = /^(?:compound|amod|nummod|flat|flat:foreign|nmod:poss|nmod:unmarked)$/
const extension = /^(?:flat|flat:foreign|compound|nummod)$/

/** Where a noun phrase begins and ends, without determiners; and where it ends with its "of …", "in …". */
export interface Phrase extends Range {
  readonly widest: number
}

/** By word, the phrase of which it is the head. */
function phrasesIn({words}: Passage): Phrase[] {
  const children: number[][] = words.map(() => [])
  for (const [i, {head}] of words.entries()) if (head >= 0) children[head]!.push(i)
  const made: (Phrase | undefined)[] = words.map(() => undefined)
  const make = (head: number, depth: number): Phrase => {
    const known = made[head]
    if (known) return known
    let from = head
    let to = head + 1
    let widest = to
    if (depth < deepest) {
      for (const child of children[head]!) {
        const {deprel = ""} = words[child]!.token
        if (child < head && modifier.test(deprel)) from = Math.min(from, make(child, depth + 1).from)
        else if (child > head && extension.test(deprel)) to = Math.max(to, make(child, depth + 1).to)
      }
      widest = to
      for (const child of children[head]!) {
        if (child > head && words[child]!.token.deprel === "nmod")
          widest = Math.max(widest, make(child, depth + 1).widest)
      }
    }
    const phrase = {from, to, widest}
    made[head] = phrase
    return phrase
  }
  return words.map((_, head) => make(head, 0))
}

const deepest = 20
