import {describe, expect, test} from "@jest/globals"
import {nodeSizes} from "../src/look/sizes.js"

const covered = (sizes: Float32Array) => sizes.reduce((sum, size) => sum + (2 * size) ** 2, 0)
const alike = (count: number) => Array.from({length: count}, (_, i) => 3 + (i % 4))

describe("radii of nodes", () => {
  test("grow with the root of the degree", () => {
    const [least, middle, most] = nodeSizes([0, 4, 16])
    expect([least, middle, most]).toEqual([7, 14.5, 22])
  })

  test.each([300, 900, 3000, 20_000])("leave room between groups where %d nodes have like degrees", (count) =>
    expect(covered(nodeSizes(alike(count)))).toBeLessThan(115_000),
  )

  test("stay as they are where few are large", () => {
    const sizes = nodeSizes([400, ...Array(299).fill(1)])
    expect(sizes[0]).toBe(18)
    expect(sizes[1]).toBeCloseTo(5.65)
  })

  test("keep their order in a crowd", () => {
    const sizes = nodeSizes(alike(900))
    expect(sizes[3]).toBeGreaterThan(sizes[2]!)
    expect(sizes[2]).toBeGreaterThan(sizes[0]!)
  })
})
