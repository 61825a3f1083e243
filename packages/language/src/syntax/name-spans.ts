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

/**
 * Reads names off the scores of their tags: the best sequence in which every name is closed (Viterbi 1967).
 *
 * @param scores - `stride` scores a word, from `at`; scores are logits with `bits` bits behind the point
 * @param types - in the order of the weights
 */
export function readNames(
  scores: Int16Array,
  at: number,
  stride: number,
  words: number,
  bits: number,
  types: readonly NameType[],
): FoundName[] {
  if (!hasNames(scores, at, stride, words, types.length)) return []
  const kinds = types.length
  // For each word: the best sum that ends outside of names or with a closed one, and inside a name of each type.
  const inside = new Float64Array((words + 1) * kinds).fill(Number.NEGATIVE_INFINITY)
  const outside = new Float64Array(words + 1)
  // How `outside` was reached: -1 by O, else twice the type, plus 1 when a longer name closed.
  const closedBy = new Int16Array(words + 1).fill(-1)
  const goesOn = new Uint8Array((words + 1) * kinds)
  for (let t = 0; t < words; t++) {
    const row = at + t * stride
    let best = outside[t]! + scores[row]!
    let by = -1
    for (let k = 0; k < kinds; k++) {
      const cell = row + 1 + k * perType
      const single = outside[t]! + scores[cell + 3]!
      const longer = inside[t * kinds + k]! + scores[cell + 2]!
      if (single > best) {
        best = single
        by = 2 * k
      }
      if (longer > best) {
        best = longer
        by = 2 * k + 1
      }
      const begins = outside[t]! + scores[cell]!
      const continues = inside[t * kinds + k]! + scores[cell + 1]!
      inside[(t + 1) * kinds + k] = Math.max(begins, continues)
      goesOn[(t + 1) * kinds + k] = continues > begins ? 1 : 0
    }
    outside[t + 1] = best
    closedBy[t + 1] = by
  }
  const names: FoundName[] = []
  for (let t = words; t > 0; ) {
    const by = closedBy[t]!
    let from = t - 1
    if (by >= 0) {
      if (by % 2 === 1) {
        const kind = by >> 1
        // Back over the words inside: the name begins where its type was entered from outside.
        while (goesOn[from * kinds + kind] === 1) from--
        from--
      }
      names.push({from, to: t, types: typesOf(scores, at, stride, from, t, bits, types)})
    }
    t = from
  }
  return names.reverse()
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

/** The share of each type in the likelihood of the words' name tags, in thousandths; small shares are left out. */
function typesOf(
  scores: Int16Array,
  at: number,
  stride: number,
  from: number,
  to: number,
  bits: number,
  types: readonly NameType[],
): FoundName["types"] {
  const shares = types.map(() => 0)
  for (let t = from; t < to; t++) {
    const row = at + t * stride + 1
    let top = -32768
    for (let c = 0; c < types.length * perType; c++) top = Math.max(top, scores[row + c]!)
    for (let c = 0; c < types.length * perType; c++) {
      shares[Math.floor(c / perType)]! += powerOf((scores[row + c]! - top) / (1 << bits))
    }
  }
  const sum = shares.reduce((a, b) => a + b, 0)
  const found: Partial<Record<NameType, number>> = {}
  for (const [k, type] of types.entries()) {
    const share = Math.round((shares[k]! / sum) * 1000) / 1000
    if (share >= 0.01) found[type] = share
  }
  return found
}

/** e^x for x ≤ 0, by multiplication alone: `Math.exp` differs between engines in its last bits. */
function powerOf(x: number): number {
  let y = Math.max(0, 1 + Math.max(x, -16) / 1024)
  for (let i = 0; i < 10; i++) y *= y
  return y
}
