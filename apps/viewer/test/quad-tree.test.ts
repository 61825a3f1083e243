import {expect, test} from "@jest/globals"
import fc from "fast-check"
import {QuadTree} from "../src/layout/quad-tree.js"

const points = fc.array(
  fc.record({
    x: fc.integer({min: -8000, max: 8000}).map((eighths) => eighths / 8),
    y: fc.integer({min: -8000, max: 8000}).map((eighths) => eighths / 8),
    mass: fc.double({min: 1, max: 20, noNaN: true}),
  }),
  {minLength: 1, maxLength: 120},
)

interface Point {
  readonly x: number
  readonly y: number
  readonly mass: number
}

/** What pushes each point, by every other point alone. */
function direct(all: readonly Point[]): [x: number, y: number][] {
  return all.map((own) => {
    let [pushX, pushY] = [0, 0]
    for (const other of all) {
      const [x, y] = [own.x - other.x, own.y - other.y]
      const distance2 = x * x + y * y
      if (distance2 === 0) continue
      pushX += (own.mass * other.mass * x) / distance2
      pushY += (own.mass * other.mass * y) / distance2
    }
    return [pushX, pushY]
  })
}

function repelled(all: readonly Point[], theta: number): [x: number, y: number][] {
  const tree = new QuadTree(all.length)
  const numbers = (part: keyof Point) => Float64Array.from(all, (point) => point[part])
  const [forceX, forceY] = [new Float64Array(all.length), new Float64Array(all.length)]
  tree.build(numbers("x"), numbers("y"), numbers("mass"))
  tree.repel(forceX, forceY, {strength: 1, theta})
  return [...forceX].map((x, i) => [x, forceY[i]!])
}

test("pushes as each point alone would when no cell counts as one", () => {
  fc.assert(
    fc.property(points, (all) => {
      const wanted = direct(all)
      for (const [i, [x, y]] of repelled(all, 0).entries()) {
        const scale = 1e-9 * (1 + Math.hypot(...wanted[i]!))
        expect(Math.abs(x - wanted[i]![0])).toBeLessThan(scale + 1e-6)
        expect(Math.abs(y - wanted[i]![1])).toBeLessThan(scale + 1e-6)
      }
    }),
  )
})

test("comes near to that with cells, at no place by more than a tenth of what pushes there on average", () => {
  const all = Array.from({length: 600}, (_, i) => ({
    x: 10 * Math.sqrt(i) * Math.cos(2.4 * i),
    y: 10 * Math.sqrt(i) * Math.sin(2.4 * i),
    mass: 1 + (i % 5),
  }))
  const wanted = direct(all)
  const mean = wanted.reduce((sum, [x, y]) => sum + Math.hypot(x, y), 0) / all.length
  for (const [i, [x, y]] of repelled(all, 0.7).entries())
    expect(Math.hypot(x - wanted[i]![0], y - wanted[i]![1])).toBeLessThan(0.1 * mean)
})

test("points on one place push each other nowhere, and nothing comes out that is no number", () => {
  const all = Array.from({length: 40}, () => ({x: 3, y: 4, mass: 2}))
  expect(repelled(all, 0.9)).toEqual(all.map(() => [0, 0]))
})
