import {type FeatureIndex, Ftrl, shuffled, type Weights, weightsOf} from "./log-linear.js"
import type {Range} from "./passage.js"

/** A run of words of a sentence with its log-odds of being a segment. */
export interface ScoredRange extends Range {
  readonly score: number
}

/**
 * How likely each run of words is a segment of its sentence, where segments do not overlap and words between them are
 * none: a semi-Markov model, summed over every way to cut the sentence.
 *
 * Time is linear in the number of runs.
 * @param bounds - the words of the sentence; all ranges lie inside
 * @returns a probability for each range, in their order
 * @see Sarawagi and Cohen 2004, "Semi-Markov Conditional Random Fields for Information Extraction"
 */
export function marginals(ranges: readonly ScoredRange[], {from: start, to: end}: Range): Float64Array {
  const length = end - start
  const forward = new Float64Array(length + 1).fill(Number.NEGATIVE_INFINITY)
  const backward = new Float64Array(length + 1).fill(Number.NEGATIVE_INFINITY)
  const byEnd: number[][] = Array.from({length: length + 1}, () => [])
  const byStart: number[][] = Array.from({length: length + 1}, () => [])
  for (const [i, {from, to}] of ranges.entries()) {
    byEnd[to - start]!.push(i)
    byStart[from - start]!.push(i)
  }
  forward[0] = 0
  for (let at = 1; at <= length; at++) {
    let sum = forward[at - 1]!
    for (const i of byEnd[at]!) sum = logAdd(sum, forward[ranges[i]!.from - start]! + ranges[i]!.score)
    forward[at] = sum
  }
  backward[length] = 0
  for (let at = length - 1; at >= 0; at--) {
    let sum = backward[at + 1]!
    for (const i of byStart[at]!) sum = logAdd(sum, backward[ranges[i]!.to - start]! + ranges[i]!.score)
    backward[at] = sum
  }
  const total = forward[length]!
  return Float64Array.from(ranges, ({from, to, score}) =>
    Math.exp(forward[from - start]! + score + backward[to - start]! - total),
  )
}

function logAdd(a: number, b: number): number {
  const [less, more] = a < b ? [a, b] : [b, a]
  return less === Number.NEGATIVE_INFINITY ? more : more + Math.log1p(Math.exp(less - more))
}

/** A sentence cut by hand. */
export interface CutSentence {
  readonly bounds: Range
  readonly ranges: readonly (Range & {readonly features: Int32Array; readonly isSegment: boolean})[]
}

/** Learns to cut sentences: one class, whose weights summed are a range's score in {@link marginals}. */
export function trainSegments(
  sentences: readonly CutSentence[],
  index: FeatureIndex,
  {
    epochs = 4,
    rate = 0.1,
    sparsity = 0.3,
  }: {readonly epochs?: number; readonly rate?: number; readonly sparsity?: number} = {},
): Weights {
  const own = new Ftrl(index.names.length, rate, sparsity)
  const order = shuffled(sentences.length)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const number of order) {
      const {bounds, ranges} = sentences[number]!
      const scored = ranges.map((range): ScoredRange => {
        let score = 0
        for (const feature of range.features) score += own.weight[feature]!
        return {from: range.from, to: range.to, score}
      })
      const held = marginals(scored, bounds)
      const wanted = sharesOf(ranges.filter(({isSegment}) => isSegment))
      let at = 0
      for (const [i, {features, isSegment}] of ranges.entries()) {
        const gradient = held[i]! - (isSegment ? wanted[at++]! : 0)
        if (Math.abs(gradient) < 0.01) continue
        for (const feature of features) own.update(feature, gradient)
      }
    }
  }
  return weightsOf(own, index, 1)
}

/** How likely each of some segments should be: of those that overlap, each its share. */
function sharesOf(segments: readonly Range[]): number[] {
  return segments.map(({from, to}) => {
    let most = 1
    for (let word = from; word < to; word++)
      most = Math.max(most, segments.filter((other) => word >= other.from && word < other.to).length)
    return 1 / most
  })
}
