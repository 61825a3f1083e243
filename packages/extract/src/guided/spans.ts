import {bestOf} from "./best-of.js"
import type {Landmarks} from "./landmarks.js"
import {likelihood, scores, type Weights} from "./log-linear.js"
import type {Known} from "./memory.js"
import {overlap, type Passage, type Range} from "./passage.js"
import {marginals} from "./segments.js"
import {roleFeatures, type SpanFeatures} from "./span-features.js"

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

const reference =
  /^(?:it|its|itself|he|him|his|she|her|they|them|their|this|that|these|those|which|who|whom|whose|where|there)$/i

/** Whether a word speaks of what was named elsewhere, and opens no title: "It", "their". */
function refers({passage, names}: Landmarks, at: number): boolean {
  return reference.test(passage.words[at]!.token.form) && names.beginsAt(at) !== "at"
}

/** Every run of words of a sentence that may be an end; none begins or ends in the middle of a date. */
export function* possibleSpans(landmarks: Landmarks, sentence: number): Generator<Range> {
  const {passage, dates} = landmarks
  const {from: start, to: end} = passage.sentences[sentence]!
  for (let from = start; from < end; from++) {
    if (neverFirst.test(passage.words[from]!.token.form) || dates.isInside(from)) continue
    const isReference = refers(landmarks, from)
    for (let to = from + 1; to <= Math.min(end, from + longestSpan); to++) {
      const range = {from, to}
      if (dates.isInside(to) || (isReference && to === from + 1)) continue
      if (isReference && !/^\p{Lu}/u.test(passage.words[from + 1]!.token.form)) break
      if (isPossible(passage, range)) yield range
    }
  }
}

/** The spans of one sentence that a model holds the likeliest ends. */
export function candidatesOf(
  features: SpanFeatures,
  sentence: number,
  weights: Weights,
  {knownAs}: Pick<Known, "knownAs">,
): Candidate[] {
  const {landmarks} = features
  const scored = [...possibleSpans(landmarks, sentence)].map((range) => ({
    range,
    scores: scores(weights, [...features.of(range), ...roleFeatures(knownAs(range))]).all,
  }))
  return candidatesBy(landmarks.passage.sentences[sentence]!, scored)
}

/** The spans of a sentence that are worth a try, from their log-odds as subjects, as objects, and in a cut. */
export function candidatesBy(
  bounds: Range,
  spans: readonly {readonly range: Range; readonly scores: Float64Array}[],
): Candidate[] {
  const ends = marginals(
    spans.map(({range, scores}) => ({...range, score: scores[2]!})),
    bounds,
  )
  return likeliest(
    spans.map(({range, scores}, i) => ({
      ...range,
      subject: likelihood(scores[0]!),
      object: likelihood(scores[1]!),
      end: ends[i]!,
    })),
  )
}

/** The spans of a sentence that are worth a try, in their order. */
function likeliest(all: readonly Candidate[]): Candidate[] {
  const kept = new Set([
    ...bestOf(all, subjectsKept, ({subject}) => subject),
    ...bestOf(all, endsKept, ({end}) => end),
  ])
  const row = all.filter((candidate) => kept.has(candidate) && candidate.end > leastEnd)
  return row.filter((candidate) =>
    row.every((other) => !overlap(other, candidate) || candidate.end >= other.end * rivalShare),
  )
}
