/** What kinds of names the net tells apart. */
export type NameType = "PER" | "ORG" | "LOC" | "PRODUCT" | "EVENT" | "WORK" | "OTHER"

/** A name in a sentence: words `[from, to)`, and how likely each type is; the likelihoods sum to 1. */
export interface FoundName {
  readonly from: number
  readonly to: number
  readonly types: Readonly<Partial<Record<NameType, number>>>
}

/** The tags in the order of the weights: `O`, then B, I, L and U of each type. */
const perType = 4

/** How the scores of a batch lie in memory. */
export interface NameScores {
  /** Scores of the words' tags, `stride` a word: logits with `bits` bits behind the point. */
  readonly scores: Int16Array
  readonly stride: number
  readonly bits: number
  /** Scores of the step from one tag (row) to the next (column), `stride` a row; the row behind the tags is the beginning. */
  readonly steps: Int16Array
  /** In the order of the weights. */
  readonly types: readonly NameType[]
}

/**
 * Reads names off the best tags of a sentence, in which every name is closed.
 *
 * @param tags - the tags of a batch's words
 * @param start - the sentence's first word in the batch
 * @param words - how many words it has
 */
export function readNames(net: NameScores, tags: Int32Array, start: number, words: number): FoundName[] {
  const names: FoundName[] = []
  let from = start
  for (let t = start; t < start + words; t++) {
    const tag = tags[t]!
    if (tag === 0) continue
    const position = (tag - 1) % perType
    if (position === 0 || position === 3) from = t
    if (position >= 2) names.push({from: from - start, to: t + 1 - start, types: typesOf(net, from, t + 1)})
  }
  return names
}

/** The likelihood of each type, were the span a name, in thousandths; small ones are left out. */
function typesOf(net: NameScores, from: number, to: number): FoundName["types"] {
  const {types} = net
  let top = Number.NEGATIVE_INFINITY
  for (let k = 0; k < types.length; k++) top = Math.max(top, sumOf(net, k, from, to))
  const powers: number[] = []
  let all = 0
  for (let k = 0; k < types.length; k++) {
    const power = powerOf((sumOf(net, k, from, to) - top) / (1 << net.bits))
    powers.push(power)
    all += power
  }
  const found: Partial<Record<NameType, number>> = {}
  for (let k = 0; k < types.length; k++) {
    const share = Math.round((powers[k]! / all) * 1000) / 1000
    if (share >= 0.01) found[types[k]!] = share
  }
  return found
}

/** The score of words `[from, to)` being one name of a type. */
function sumOf({scores, stride, steps}: NameScores, type: number, from: number, to: number): number {
  const first = 1 + type * perType
  if (to - from === 1) return scores[from * stride + first + 3]!
  let sum = 0
  for (let t = from, tag = first; t < to; t++) {
    const next = t + 1 === to - 1 ? first + 2 : first + 1
    sum += scores[t * stride + tag]!
    if (t + 1 < to) sum += steps[tag * stride + next]!
    tag = next
  }
  return sum
}

/** e^x for x ≤ 0, by multiplication alone: `Math.exp` differs between engines in its last bits. */
export function powerOf(x: number): number {
  let y = Math.max(0, 1 + Math.max(x, -16) / 1024)
  for (let i = 0; i < 10; i++) y *= y
  return y
}
