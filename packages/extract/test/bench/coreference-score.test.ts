import {expect, test} from "@jest/globals"
// @ts-expect-error: a bench is plain JavaScript
import {scorePartitions} from "../../bench/coreference/score.mjs"

/** `ab cd` is a partition of four mentions into two clusters. */
function partition(text: string): string[][] {
  return text.split(" ").map((cluster) => [...cluster])
}

function score(gold: string, found: string) {
  const {mentions, muc, bCubed, ceaf, conll} = scorePartitions([
    {gold: partition(gold), found: partition(found)},
  ])
  const round = ({precision, recall}: {precision: number; recall: number}) =>
    [precision, recall].map((rate) => Math.round(rate * 100) / 100)
  return {
    mentions: round(mentions),
    muc: round(muc),
    bCubed: round(bCubed),
    ceaf: round(ceaf),
    conll: Math.round(conll * 100) / 100,
  }
}

test("the gold scored against itself is perfect", () => {
  const perfect = [1, 1]
  expect(score("abc de f", "f ed cba")).toEqual({
    mentions: perfect,
    muc: perfect,
    bCubed: perfect,
    ceaf: perfect,
    conll: 1,
  })
})

// Worked by hand: a, b, c and d, e, f, g against a, b and c, d and f, g, h, i.
test("twinless mentions count against precision, and split clusters against recall", () => {
  expect(score("abc defg", "ab cd fghi")).toEqual({
    mentions: [0.75, 0.86],
    muc: [0.4, 0.4],
    bCubed: [0.5, 0.42],
    ceaf: [0.43, 0.65],
    conll: 0.46,
  })
})

test("one cluster of everything has full recall by links and pays in precision", () => {
  const {muc, bCubed} = score("ab cd", "abcd")
  expect(muc).toEqual([0.67, 1])
  expect(bCubed).toEqual([0.5, 1])
})
