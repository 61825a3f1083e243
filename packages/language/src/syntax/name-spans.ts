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
 * Reads names off the scores of their tags: the best sequence in which every name is closed (Viterbi 1967).
 *
 * @param at - where the sentence's scores begin
 */
export function readNames(net: NameScores, at: number, words: number): FoundName[] {
  const {scores, stride, types, steps} = net
  const kinds = types.length
  if (!hasNames(scores, at, stride, words, kinds)) return []
  const tags = 1 + kinds * perType
  const closed = closedTags(kinds)
  // For each word and tag: the best sum that ends there, and the tag before it.
  const sums = new Int32Array(words * tags)
  const before = new Uint8Array(words * tags)
  const bestBefore = (t: number, tag: number, from: readonly number[]): void => {
    let best = Number.NEGATIVE_INFINITY
    let by = 0
    for (const tagBefore of from) {
      const sum = sums[(t - 1) * tags + tagBefore]! + steps[tagBefore * stride + tag]!
      if (sum > best) {
        best = sum
        by = tagBefore
      }
    }
    sums[t * tags + tag] = best + scores[at + t * stride + tag]!
    before[t * tags + tag] = by
  }
  for (let t = 0; t < words; t++) {
    for (let tag = 0; tag < tags; tag++) {
      const position = (tag - 1) % perType
      const isInside = tag > 0 && (position === 1 || position === 2)
      if (t === 0) sums[tag] = isInside ? never : scores[at + tag]! + steps[tags * stride + tag]!
      else bestBefore(t, tag, isInside ? [tag - position, tag - position + 1] : closed)
    }
  }
  let tag = 0
  const last = (words - 1) * tags
  const endSum = (end: number): number => sums[last + end]! + steps[end * stride + tags]!
  for (const end of closed) if (endSum(end) > endSum(tag)) tag = end
  const names: FoundName[] = []
  for (let t = words - 1, to = words; t >= 0; tag = before[t-- * tags + tag]!) {
    const position = (tag - 1) % perType
    if (tag > 0 && position >= 2) to = t + 1
    if (tag > 0 && (position === 0 || position === 3))
      names.push({from: t, to, types: typesOf(net, at, t, to)})
  }
  return names.reverse()
}

/** Lower than any sum, and far from the end of int32. */
const never = -(1 << 30)

/** The tags behind which a name may begin: `O`, and L and U of each type. */
function closedTags(kinds: number): number[] {
  return [0, ...Array.from({length: kinds}, (_, k) => [3 + k * perType, 4 + k * perType]).flat()]
}

/** Most sentences have no name; in these `O` leads everywhere, and there is nothing to search. */
function hasNames(scores: Int16Array, at: number, stride: number, words: number, kinds: number): boolean {
  for (let t = 0; t < words; t++) {
    const row = at + t * stride
    const none = scores[row]!
    for (let c = 1; c <= kinds * perType; c++) if (scores[row + c]! > none) return true
  }
  return false
}

/** The likelihood of each type, were the span a name, in thousandths; small ones are left out. */
function typesOf(
  {scores, stride, bits, steps, types}: NameScores,
  at: number,
  from: number,
  to: number,
): FoundName["types"] {
  const sums = types.map((_, k) => {
    const first = 1 + k * perType
    if (to - from === 1) return scores[at + from * stride + first + 3]!
    let sum = 0
    for (let t = from, tag = first; t < to; t++) {
      const next = t + 1 === to - 1 ? first + 2 : first + 1
      sum += scores[at + t * stride + tag]!
      if (t + 1 < to) sum += steps[tag * stride + next]!
      tag = next
    }
    return sum
  })
  const top = Math.max(...sums)
  const powers = sums.map((sum) => powerOf((sum - top) / (1 << bits)))
  const all = powers.reduce((a, b) => a + b, 0)
  const found: Partial<Record<NameType, number>> = {}
  for (const [k, type] of types.entries()) {
    const share = Math.round((powers[k]! / all) * 1000) / 1000
    if (share >= 0.01) found[type] = share
  }
  return found
}

/** e^x for x ≤ 0, by multiplication alone: `Math.exp` differs between engines in its last bits. */
export function powerOf(x: number): number {
  let y = Math.max(0, 1 + Math.max(x, -16) / 1024)
  for (let i = 0; i < 10; i++) y *= y
  return y
}
