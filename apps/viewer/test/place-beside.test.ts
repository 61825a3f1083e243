import {expect, test} from "@jest/globals"
import {placeBeside} from "../src/layout/place-beside.js"

const square = [
  [0, 0],
  [100, 0],
  [0, 100],
  [100, 100],
] as const

test("an added picture keeps its shape, and lies to the right of the one that is there", () => {
  const placed = placeBeside(square, [
    [5, 5],
    [6, 5],
    [5, 6],
    [6, 6],
  ])
  // As far apart as those that are there, whatever its own units.
  expect(placed).toEqual([
    [108, 0],
    [208, 0],
    [108, 100],
    [208, 100],
  ])
})

test("one node alone, and a row, come beside the picture at finite places", () => {
  expect(placeBeside(square, [[7, 7]])).toEqual([[108, 50]])
  const row = placeBeside(square, [
    [0, 3],
    [10, 3],
  ])
  expect(row.every(([x, y]) => x >= 108 && y === 50)).toBe(true)
  expect(row[0]).not.toEqual(row[1])
})

test("with nothing there, places stay what they were", () => {
  expect(placeBeside([], [[1, 2]])).toEqual([[1, 2]])
})
