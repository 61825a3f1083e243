import {describe, expect, test} from "@jest/globals"
import fc from "fast-check"
import {Forces} from "../src/layout/forces.js"
import {packComponents, preparePacking} from "../src/layout/pack-components.js"
import {partNodes} from "../src/layout/part-nodes.js"
import {placeNew} from "../src/layout/place-new.js"
import {areFinite, findComponents, startPositions} from "../src/layout/start-positions.js"

/** A graph as its number of nodes and the pairs that its edges join. */
const graphs = fc.integer({min: 1, max: 60}).chain((count) =>
  fc.record({
    count: fc.constant(count),
    edges: fc
      .array(fc.tuple(fc.nat({max: count - 1}), fc.nat({max: count - 1})), {maxLength: 90})
      .map((pairs) => Uint32Array.from(pairs.filter(([from, to]) => from !== to).flat())),
  }),
)

function places(positions: Float32Array): Set<string> {
  const places = new Set<string>()
  for (let i = 0; i < positions.length; i += 2) places.add(`${positions[i]} ${positions[i + 1]}`)
  return places
}

describe("start positions", () => {
  test("are finite and never equal, for any graph", () => {
    fc.assert(
      fc.property(graphs, ({count, edges}) => {
        const positions = startPositions(count, edges)
        expect(areFinite(positions)).toBe(true)
        expect(places(positions).size).toBe(count)
      }),
    )
  })

  test("are the same each time", () => {
    const edges = Uint32Array.of(0, 1, 1, 2, 4, 5)
    expect(startPositions(7, edges)).toEqual(startPositions(7, edges))
  })

  test("never meet in a large graph of lone nodes and pairs", () => {
    const edges = Uint32Array.from({length: 4000}, (_, i) => i)
    expect(places(startPositions(10_000, edges)).size).toBe(10_000)
  })
})

test("components come largest first, each from its best connected node", () => {
  expect(findComponents(6, Uint32Array.of(4, 5, 0, 1, 1, 2))).toEqual([[1, 0, 2], [4, 5], [3]])
})

describe("forces", () => {
  const edges = Uint32Array.of(0, 1, 0, 2, 0, 3, 3, 4)
  const input = {
    positions: startPositions(8, edges),
    sizes: new Float32Array(8).fill(8),
    edges,
    weights: new Float32Array(4).fill(1),
  }

  test("come to rest by themselves, at finite places", () => {
    const forces = new Forces(input)
    while (!forces.isStill && forces.steps < 20_000) forces.advance()
    expect(forces.isStill).toBe(true)
    expect(areFinite(forces.positions())).toBe(true)
  })

  test("end at the same places each time", () => {
    const end = () => {
      const forces = new Forces(input)
      for (let i = 0; i < 20; i++) forces.advance()
      return forces.positions()
    }
    expect(end()).toEqual(end())
  })

  test("leave a graph of one node where it is, and still", () => {
    const forces = new Forces({
      positions: Float32Array.of(0, 0),
      sizes: Float32Array.of(8),
      edges: new Uint32Array(),
      weights: new Float32Array(),
    })
    forces.advance()
    expect(forces.isStill).toBe(true)
    expect(areFinite(forces.positions())).toBe(true)
  })
})

describe("nodes that would be drawn over each other", () => {
  test("are parted, even at one place", () => {
    const positions = Float32Array.of(0, 0, 1, 0, 0, 0, 100, 100)
    partNodes(positions, Float32Array.of(10, 10, 10, 10), 500)
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      const x = positions[2 * a]! - positions[2 * b]!
      const y = positions[2 * a + 1]! - positions[2 * b + 1]!
      expect((Math.hypot(x, y) / 100) * 500).toBeGreaterThan(20)
    }
  })

  test("leave those alone that have room", () => {
    const positions = Float32Array.of(0, 0, 50, 0, 100, 100)
    partNodes(positions, Float32Array.of(5, 5, 5), 500)
    expect([...positions]).toEqual([0, 0, 50, 0, 100, 100])
  })
})

describe("packing", () => {
  test("keeps the distances within every part", () => {
    fc.assert(
      fc.property(graphs, ({count, edges}) => {
        const positions = startPositions(count, edges)
        const packing = preparePacking(count, edges)
        const packed = packComponents(positions, packing)
        for (const component of packing.components) {
          const [first] = component
          for (const node of component) {
            const apart = (places: Float32Array) =>
              Math.hypot(
                places[2 * node]! - places[2 * first!]!,
                places[2 * node + 1]! - places[2 * first! + 1]!,
              )
            expect(apart(packed)).toBeCloseTo(apart(positions), 2)
          }
        }
      }),
    )
  })

  test("lays no two parts over each other", () => {
    fc.assert(
      fc.property(graphs, ({count, edges}) => {
        const packed = packComponents(startPositions(count, edges), preparePacking(count, edges))
        expect(places(packed).size).toBe(count)
      }),
    )
  })

  test("lays a standing part down", () => {
    const chain = Float32Array.of(0, 0, 0, 10, 0, 20, 0, 30)
    const packed = packComponents(chain, preparePacking(4, Uint32Array.of(0, 1, 1, 2, 2, 3)))
    expect(Math.abs(packed[6]! - packed[0]!)).toBeCloseTo(30, 3)
    expect(packed[7]! - packed[1]!).toBeCloseTo(0, 3)
  })

  test("sets many lone nodes down in rows below the rest", () => {
    const edges = Uint32Array.of(0, 1)
    const packed = packComponents(startPositions(30, edges), preparePacking(30, edges))
    const lowest = Math.min(packed[1]!, packed[3]!)
    for (let node = 2; node < 30; node++) expect(packed[2 * node + 1]!).toBeLessThan(lowest)
    expect(places(packed).size).toBe(30)
  })

  test("brings far parts near", () => {
    const edges = Uint32Array.of(0, 1, 2, 3)
    const packed = packComponents(
      Float32Array.of(0, 0, 10, 0, 5000, 5000, 5010, 5000),
      preparePacking(4, edges),
    )
    expect(Math.hypot(packed[4]! - packed[0]!, packed[5]! - packed[1]!)).toBeLessThan(60)
  })
})

describe("new nodes in a picture", () => {
  const known = fc.array(
    fc.option(fc.tuple(fc.integer({min: -500, max: 500}), fc.integer({min: -500, max: 500}))),
    {
      minLength: 1,
      maxLength: 40,
    },
  )

  test("leave the others where they are and get finite places of their own", () => {
    fc.assert(
      fc.property(known, fc.array(fc.tuple(fc.nat(39), fc.nat(39)), {maxLength: 60}), (places, pairs) => {
        const given = places.map((place) => place ?? undefined)
        const edges = Uint32Array.from(pairs.flatMap(([a, b]) => [a % places.length, b % places.length]))
        const placed = placeNew(given, edges)
        expect(areFinite(placed)).toBe(true)
        for (const [node, place] of given.entries()) {
          if (place) expect([...placed.slice(2 * node, 2 * node + 2)]).toEqual([...place])
        }
      }),
    )
  })

  test("come near what they are connected with", () => {
    const placed = placeNew([[0, 0], [100, 0], [1000, 1000], undefined], Uint32Array.from([0, 3, 1, 3]))
    expect(Math.hypot(placed[6]! - 50, placed[7]!)).toBeLessThan(400)
  })
})
