/** Where the scores of one sentence's name tags lie, and the room for the search; places count numbers. */
export interface NameTagScores {
  readonly short: Int16Array
  readonly int: Int32Array
  /** The first word's scores, in `short`, `stride` a word. */
  readonly scores: number
  readonly stride: number
  /** How many types there are; each has four tags behind `O`: B, I, L, U. */
  readonly kinds: number
  /** In `short`: row c has the steps from tag c, the row behind the tags those from the beginning, the column those to the end. */
  readonly steps: number
  /** In `int`: room for a row of `stride` for each word, for the best sums that end in each tag, and for the tags before. */
  readonly sums: number
  readonly before: number
}

/** The tags in the order of the weights: `O`, then B, I, L and U of each type. */
const perType = 4

/** Lower than any sum, and far from the end of int32. */
const never = -(1 << 30)

/** Writes the best tags of a sentence in which every name is closed to `int` from `out` on (Viterbi 1967). */
export function bestNameTags(place: NameTagScores, words: number, out: number): void {
  const {short, int, scores, stride, kinds, steps, sums, before} = place
  const tags = 1 + kinds * perType
  if (!hasNames(place, words, tags)) {
    int.fill(0, out, out + words)
    return
  }
  // The tags behind which a name may begin: `O`, and L and U of each type.
  const closed = [0, ...Array.from({length: kinds}, (_, k) => [3 + k * perType, 4 + k * perType]).flat()]
  for (let t = 0; t < words; t++) {
    for (let tag = 0; tag < tags; tag++) {
      const position = (tag - 1) % perType
      const isInside = tag > 0 && (position === 1 || position === 2)
      const score = short[scores + t * stride + tag]!
      const to = sums + t * stride + tag
      if (t === 0) {
        int[to] = isInside ? never : score + short[steps + tags * stride + tag]!
        continue
      }
      let best = Number.NEGATIVE_INFINITY
      let by = 0
      for (const last of isInside ? [tag - position, tag - position + 1] : closed) {
        const sum = int[to - tag - stride + last]! + short[steps + last * stride + tag]!
        if (sum <= best) continue
        best = sum
        by = last
      }
      int[to] = best + score
      int[before + t * stride + tag] = by
    }
  }
  const last = sums + (words - 1) * stride
  const endSum = (tag: number): number => int[last + tag]! + short[steps + tag * stride + tags]!
  let tag = 0
  for (const end of closed) if (endSum(end) > endSum(tag)) tag = end
  for (let t = words - 1; t >= 0; t--) {
    int[out + t] = tag
    tag = int[before + t * stride + tag]!
  }
}

/** Most sentences have no name; in these `O` leads everywhere, and there is nothing to search. */
function hasNames({short, scores, stride}: NameTagScores, words: number, tags: number): boolean {
  for (let t = 0; t < words; t++) {
    const row = scores + t * stride
    for (let tag = 1; tag < tags; tag++) if (short[row + tag]! > short[row]!) return true
  }
  return false
}
