import type {Landmarks, Phrase} from "./landmarks.js"
import type {Range, Word} from "./passage.js"
import {stemOf} from "./stems.js"

/** Features of the spans of a passage. */
export class SpanFeatures {
  readonly landmarks: Landmarks

  constructor(landmarks: Landmarks) {
    this.landmarks = landmarks
  }

  /** What is known of a span and its edges, in the names of features. */
  of(range: Range): string[] {
    return [...spanFeatures(this.landmarks, range), ...this.#landed(range)]
  }

  /** How a span lies to what else has been found. */
  #landed(range: Range): string[] {
    const {words} = this.landmarks.passage
    const {names, dates, runs, topics, phrases} = this.landmarks
    const {from, to} = range
    const inside = names.inside(range)
    const features = [
      `names=${names.placeOf(range)}`,
      `names-in=${Math.min(inside.length, 3)}`,
      `runs=${runs.placeOf(range)}`,
      `edges=${names.placeOf(range)}|${runs.placeOf(range)}`,
    ]
    const topic = topics.placeOf(range)
    if (topic !== "out out") features.push(`topic=${topic}`, `topic=${topic}|${names.placeOf(range)}`)
    const date = dates.placeOf(range)
    if (date !== "out out") features.push(`date=${date}`)
    const at = headAt(words, range)
    const phrase = phrases[at]!
    const left = from === phrase.from ? "at" : from > phrase.from ? "in" : "out"
    const right = rightOf(to, phrase)
    features.push(`phrase=${left} ${right}`, `phrase=${left} ${right}|${words[at]!.token.upos}`)
    for (const [i, name] of inside.entries()) {
      const next = inside[i + 1]
      if (next) features.push(`joint:${lemmasOf(words.slice(name.to, next.from).slice(0, 3))}`)
    }
    features.push(...this.#typed(range))
    const first = inside[0]
    if (first && first.from > from)
      features.push(`lead-in=${words[first.from - 1]!.token.upos}/${words[first.from - 1]!.shape}`)
    const last = inside.at(-1)
    if (last && last.to < to) features.push(`tail=${words[last.to]!.token.upos}/${words[last.to]!.shape}`)
    return features
  }

  /** Where words by which the schema calls its types stand: "the song Drum", "Drum Song", "the band's song". */
  #typed({from, to}: Range): string[] {
    const {words} = this.landmarks.passage
    const features: string[] = []
    const look = (place: string, at: number) => {
      const word = words[at]
      if (
        word &&
        /^\p{L}/u.test(word.token.form) &&
        this.landmarks.unlearned.typeStems.has(stemOf(word.plain))
      )
        features.push(`type-word=${place}/${word.shape}`)
    }
    look("before", from - 1)
    look("after", to)
    look("first", from)
    if (to - from > 1) look("last", to - 1)
    for (let i = from + 1; i < to - 1; i++) look("inside", i)
    return [...new Set(features)]
  }
}

/** Where a span ends, seen from a noun phrase: at its end, at that of its "of …", or elsewhere. */
function rightOf(to: number, phrase: Phrase): string {
  if (to <= phrase.to) return to === phrase.to ? "at" : "in"
  return to === phrase.widest ? "wide" : to < phrase.widest ? "between" : "out"
}

function lemmasOf(words: readonly Word[]): string {
  return words.map(({lemma}) => lemma).join(" ")
}

function spanFeatures({passage, unlearned: {mentionAt}}: Landmarks, {from, to}: Range): string[] {
  const {words} = passage
  const sentence = passage.sentences[words[from]!.sentence]!
  const first = words[from]!
  const last = words[to - 1]!
  const before = from > sentence.from ? words[from - 1] : undefined
  const after = to < sentence.to ? words[to] : undefined
  const head = headOf(words, {from, to})
  const pos = (word: Word | undefined) => word?.token.upos ?? "-"
  const length = to - from
  const size = length > 6 ? "7+" : String(length)
  const names = coverOf(words, {from, to})
  const mention = mentionAt(passage, {from, to})
  const features = [
    "bias",
    `length=${size}`,
    `first=${pos(first)}/${first.shape}`,
    `last=${pos(last)}/${last.shape}`,
    `before=${pos(before)}`,
    `after=${pos(after)}`,
    `before:${before?.lemma ?? "-"}`,
    `after:${after?.lemma ?? "-"}`,
    `edge-in=${pos(before)}/${before?.shape ?? ""}|${pos(first)}/${first.shape}`,
    `edge-out=${pos(last)}/${last.shape}|${pos(after)}/${after?.shape ?? ""}`,
    `first:${first.lemma}`,
    `last:${last.lemma}`,
    `head=${head.token.deprel}`,
    `head=${head.token.deprel}/${pos(head)}|${size}`,
    `name=${names}`,
    `name=${names}|${pos(before)}|${pos(after)}`,
    `closed=${isClosed(words, {from, to})}`,
    `mention=${mention}`,
    `mention=${mention}|${names}`,
  ]
  if (length <= 4) features.push(`tags=${words.slice(from, to).map(pos).join(" ")}`)
  if (length <= 6)
    features.push(
      `shapes=${words
        .slice(from, to)
        .map(({shape}) => shape)
        .join(" ")}`,
    )
  if (from === sentence.from) features.push(`opens|${pos(after)}|${after?.lemma}`)
  if (before && after && /^["“']$/.test(before.token.form) && /^["”']$/.test(after.token.form))
    features.push("quoted")
  if (before?.token.form === "(" && after?.token.form === ")") features.push("bracketed")
  for (let i = from; i < to; i++) {
    const {token, shape} = words[i]!
    if (i > from && i < to - 1 && /^[a-z]/.test(token.form)) features.push(`inside:${token.form}`)
    if (shape === ",") features.push("inside=,")
    if (token.upos === "VERB" || token.upos === "AUX") features.push(`holds=${token.upos}/${shape}`)
  }
  const govern = head.head < 0 ? undefined : words[head.head]
  features.push(`under=${head.token.deprel}<${govern?.lemma ?? "root"}`)
  return features
}

/** What examples tell of a span, in the names of features. */
export function roleFeatures(knownAs: readonly string[]): string[] {
  return knownAs.map((role) => `known=${role}`)
}

/** The word of a span whose head lies outside it; the last one where several do. */
export function headOf(words: readonly Word[], range: Range): Word {
  return words[headAt(words, range)]!
}

/** The index of {@link headOf}. */
export function headAt(words: readonly Word[], {from, to}: Range): number {
  for (let i = to - 1; i >= from; i--) {
    const {head, token} = words[i]!
    if ((head < from || head >= to) && token.upos !== "PUNCT") return i
  }
  return to - 1
}

/** How a span lies to the names that the language layer sees. */
export function coverOf(words: readonly Word[], {from, to}: Range): string {
  const first = words[from]!.name
  const isWhole = (after: Word | undefined) =>
    after === undefined || after.name === "" || after.name.startsWith("B-")
  const inside = words.slice(from, to)
  if (inside.every(({name}) => name === "")) return "none"
  const isOne = inside.slice(1).every(({name}) => name !== "" && !name.startsWith("B-"))
  if (isOne && first.startsWith("B-")) return isWhole(words[to]) ? first.slice(2) : "cut-short"
  if (isOne && first !== "") return "cut-begin"
  const starts = first === "" || first.startsWith("B-")
  return starts && isWhole(words[to]) ? "wider" : "across"
}

/** Whether exactly one word of a span has its head outside it, and no word outside hangs on the others. */
function isClosed(words: readonly Word[], {from, to}: Range): string {
  let out = 0
  for (let i = from; i < to; i++) {
    const {head} = words[i]!
    if (head < from || head >= to) out++
  }
  const before = words[from - 1]
  const after = words[to]
  const reaches = (word: Word | undefined) => word !== undefined && word.head >= from && word.head < to
  return `${out > 1 ? "many" : "one"}${reaches(before) ? "<" : ""}${reaches(after) ? ">" : ""}`
}
