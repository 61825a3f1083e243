import {bestOf} from "./best-of.js"
import {probabilities, type Weights} from "./log-linear.js"
import type {Known} from "./memory.js"
import type {OwnReading} from "./own-reading.js"
import {overlap, type Passage, type Range, type Word} from "./passage.js"

/** A run of words that may be an end of a relation. */
export interface Candidate extends Range {
  /** How likely it is a subject, and how likely an object, as the model of spans has it. */
  readonly subject: number
  readonly object: number
  /** How likely it is an end at all: how well it is cut. */
  readonly end: number
  /** True when an example tells of it, though the model would not have proposed it. */
  readonly isGiven?: boolean
}

/** The most words that an end has. */
const longestSpan = 14

/** How many candidates of each kind a sentence keeps. */
const subjectsKept = 3
const endsKept = 14

/** A candidate is at least so likely an end, and so likely beside one that it overlaps. */
const leastEnd = 0.01
const rivalShare = 0.07

const opening = /^[("“‘[]$/
const neverFirst = /^[,.;:)\]!?”’%]$|^'s$/
const neverLast = /^[,;:(["“‘[]$/

/** Whether words may be an end at all: no stray punctuation at the edges, brackets closed. */
export function isPossible({words}: Passage, {from, to}: Range): boolean {
  const first = words[from]!.token
  const last = words[to - 1]!.token
  if (neverFirst.test(first.form) || neverLast.test(last.form) || last.upos === "DET") return false
  if (to - from === 1) return words[from]!.plain !== ""
  let depth = 0
  let quotes = 0
  for (let i = from; i < to; i++) {
    const {form} = words[i]!.token
    if (/^[([]$/.test(form)) depth++
    else if (/^[)\]]$/.test(form) && --depth < 0) return false
    else if (/^["“”]$/.test(form)) quotes++
    else if (form === ";") return false
  }
  if (depth !== 0 || quotes % 2 === 1) return false
  // A phrase in quotes is cut inside them.
  return !(opening.test(first.form) && /^["”’)\]]$/.test(last.form))
}

/** Every run of words of a sentence that may be an end. */
export function* possibleSpans(passage: Passage, sentence: number): Generator<Range> {
  const {from: start, to: end} = passage.sentences[sentence]!
  for (let from = start; from < end; from++) {
    if (neverFirst.test(passage.words[from]!.token.form)) continue
    for (let to = from + 1; to <= Math.min(end, from + longestSpan); to++) {
      const range = {from, to}
      if (isPossible(passage, range)) yield range
    }
  }
}

/** What is known of a span and its edges, in the names of features. */
export function spanFeatures(passage: Passage, {from, to}: Range, {mentionAt}: OwnReading): string[] {
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
export function headOf(words: readonly Word[], {from, to}: Range): Word {
  for (let i = to - 1; i >= from; i--) {
    const {head, token} = words[i]!
    if ((head < from || head >= to) && token.upos !== "PUNCT") return words[i]!
  }
  return words[to - 1]!
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

/** The spans of one sentence that a model holds the likeliest ends. */
export function candidatesOf(
  passage: Passage,
  sentence: number,
  weights: Weights,
  {knownAs, unlearned}: Known & {readonly unlearned: OwnReading},
): Candidate[] {
  const all: Candidate[] = []
  for (const range of possibleSpans(passage, sentence)) {
    const features = [...spanFeatures(passage, range, unlearned), ...roleFeatures(knownAs(range))]
    const [subject, object, end] = probabilities(weights, features)
    all.push({...range, subject: subject!, object: object!, end: end!})
  }
  return likeliest(all)
}

/** The spans of a sentence that are worth a try, in their order. */
export function likeliest(all: readonly Candidate[]): Candidate[] {
  const kept = new Set([
    ...bestOf(all, subjectsKept, ({subject}) => subject),
    ...bestOf(all, endsKept, ({end}) => end),
  ])
  const row = all.filter((candidate) => kept.has(candidate) && candidate.end > leastEnd)
  return row.filter((candidate) =>
    row.every((other) => !overlap(other, candidate) || candidate.end >= other.end * rivalShare),
  )
}
