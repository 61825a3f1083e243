import {expect, test} from "@jest/globals"
import fc from "fast-check"
import {bestHeads} from "../../src/net/tree.js"

/** Every tree over n words with one word below the root, as heads; -1 is the root. */
function* trees(n: number): Generator<number[]> {
  const heads = new Array<number>(n).fill(-1)
  function* choose(at: number): Generator<number[]> {
    if (at === n) {
      if (isTree(heads)) yield [...heads]
      return
    }
    for (let head = -1; head < n; head++) {
      heads[at] = head
      yield* choose(at + 1)
    }
  }
  yield* choose(0)
}

function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head < 0).length !== 1) return false
  return heads.every((_, word) => {
    let at = word
    for (let steps = 0; at >= 0; steps++) {
      if (steps > heads.length) return false
      at = heads[at]!
    }
    return true
  })
}

const sumOf = (scores: Int32Array, width: number, heads: readonly number[]) =>
  heads.reduce((sum, head, word) => sum + scores[word * width + head + 1]!, 0)

test("finds the best of all trees", () => {
  fc.assert(
    fc.property(
      fc.integer({min: 1, max: 4}),
      fc.infiniteStream(fc.integer({min: -50, max: 50})),
      (n, numbers) => {
        const width = n + 1
        const scores = Int32Array.from({length: n * width}, () => numbers.next().value as number)
        const heads = new Int32Array(n)
        bestHeads(scores, 0, width, n, heads, 0)
        const best = Math.max(...[...trees(n)].map((tree) => sumOf(scores, width, tree)))
        expect(isTree([...heads])).toBe(true)
        expect(sumOf(scores, width, [...heads])).toBe(best)
      },
    ),
  )
})

test("makes a tree of long sentences", () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 60}), fc.integer(), (n, seed) => {
      const width = n + 1
      const scores = Int32Array.from({length: n * width}, (_, i) => Math.imul(i + seed, 0x9e3779b1) >> 8)
      const heads = new Int32Array(n)
      bestHeads(scores, 0, width, n, heads, 0)
      expect(isTree([...heads])).toBe(true)
    }),
    {numRuns: 50},
  )
})
