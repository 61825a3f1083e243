import {describe, expect, test} from "@jest/globals"
import fc from "fast-check"
import {curvatures} from "../src/picture/curvature.js"
import {distanceTo, pointAt, strokeOf} from "../src/picture/geometry.js"
import {type LabelWish, placeLabels} from "../src/picture/place-labels.js"

const view = {width: 400, height: 300}

describe("labels", () => {
  const wishes = fc.array(
    fc.record({
      x: fc.integer({min: 0, max: 400}),
      y: fc.integer({min: 0, max: 300}),
      radius: fc.integer({min: 2, max: 20}),
      width: fc.integer({min: 10, max: 120}),
      height: fc.constant(14),
    }),
    {maxLength: 40},
  )

  test("never cover each other or another's node, and stay in the view", () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const nodes: LabelWish[] = list.map((wish, index) => ({
          ...wish,
          index,
          isForced: false,
          isKeen: false,
        }))
        const placed = placeLabels(nodes, {discs: nodes}, view, 100)
        for (const [i, a] of placed.entries()) {
          expect(a.left).toBeGreaterThanOrEqual(0)
          expect(a.right).toBeLessThanOrEqual(view.width)
          for (const b of placed.slice(i + 1)) {
            expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false)
          }
          for (const {index, x, y, radius} of nodes) {
            if (index === a.index) continue
            const isOver =
              a.left < x + radius && x - radius < a.right && a.top < y + radius && y - radius < a.bottom
            expect(isOver).toBe(false)
          }
        }
      }),
    )
  })

  test("go to the more important first, and there are no more than asked for", () => {
    const at = (index: number, x: number): LabelWish => ({
      index,
      x,
      y: 50,
      radius: 5,
      width: 20,
      height: 14,
      isForced: false,
    })
    expect(
      placeLabels([at(2, 50), at(0, 150), at(1, 250)], {discs: []}, view, 2).map(({index}) => index),
    ).toEqual([2, 0])
  })

  test("of what matters most lie over its crowd where there is no free place, but not over each other", () => {
    const crowd = Array.from({length: 20}, (_, i) => ({
      index: i,
      x: 200 + 8 * (i % 5),
      y: 150 + 8 * (i / 5),
      radius: 9,
    }))
    const keen = crowd.map(
      (disc): LabelWish => ({...disc, width: 60, height: 14, isForced: false, isKeen: true}),
    )
    const placed = placeLabels(keen, {discs: crowd}, view, 30)
    expect(placed.map(({index}) => index)).toContain(0)
    const vague = keen.map((wish) => ({...wish, isKeen: false}))
    expect(placeLabels(vague.slice(12, 13), {discs: crowd}, view, 30)).toEqual([])
    for (const [i, a] of placed.entries()) {
      for (const b of placed.slice(i + 1))
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false)
    }
  })

  test("that are forced are placed even where there is no room", () => {
    const wish: LabelWish = {
      index: 0,
      x: 395,
      y: 5,
      radius: 30,
      width: 900,
      height: 14,
      isForced: true,
      isKeen: false,
    }
    expect(placeLabels([wish], {discs: []}, view, 0)).toHaveLength(1)
  })
})

describe("curvatures", () => {
  test("keep an edge alone straight", () => {
    expect([
      ...curvatures([
        {source: 0, target: 1},
        {source: 1, target: 2},
      ]),
    ]).toEqual([0, 0])
  })

  test("part edges that share both ends, whichever way they run", () => {
    const [there, back] = curvatures([
      {source: 0, target: 1},
      {source: 1, target: 0},
    ])
    const bend = (curvature: number, isBack: boolean) => {
      const [a, b] = [
        {x: 0, y: 0},
        {x: 100, y: 0},
      ]
      return pointAt(isBack ? strokeOf(b, a, curvature) : strokeOf(a, b, curvature), 0.5).y
    }
    expect(Math.abs(bend(there!, false) - bend(back!, true))).toBeGreaterThan(10)
  })

  test("let the middle one of three go straight", () => {
    const three = curvatures(Array.from({length: 3}, () => ({source: 0, target: 1})))
    expect(three[1]).toBe(0)
    expect(three[0]).toBe(-three[2]!)
  })

  test("leave loops alone", () => {
    expect([
      ...curvatures([
        {source: 3, target: 3},
        {source: 3, target: 3},
      ]),
    ]).toEqual([0, 0])
  })
})

describe("distance to an edge", () => {
  const from = {x: 0, y: 0}
  const to = {x: 100, y: 0}

  test("is that to its nearest point, and to its end beyond it", () => {
    expect(distanceTo(strokeOf(from, to, 0), {x: 50, y: 7})).toBe(7)
    expect(distanceTo(strokeOf(from, to, 0), {x: 103, y: 4})).toBe(5)
  })

  test("follows the curve", () => {
    const stroke = strokeOf(from, to, 0.5)
    expect(distanceTo(stroke, pointAt(stroke, 0.5))).toBeLessThan(1)
    expect(distanceTo(stroke, {x: 50, y: 0})).toBeGreaterThan(20)
  })

  test("to an edge without length is that to its point", () => {
    expect(distanceTo(strokeOf(from, from, 0), {x: 3, y: 4})).toBe(5)
  })
})
