import {describe, expect, test} from "@jest/globals"
import fc from "fast-check"
import {communities} from "../src/analysis/communities.js"
import {longestChain} from "../src/analysis/longest-chain.js"
import {pageRank} from "../src/analysis/page-rank.js"

const ones = (edges: readonly number[]) => new Float32Array(edges.length / 2).fill(1)
const graphs = fc.integer({min: 1, max: 30}).chain((count) =>
  fc.record({
    count: fc.constant(count),
    edges: fc
      .array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), {maxLength: 80})
      .map((pairs) => Uint32Array.from(pairs.filter(([from, to]) => from !== to).flat())),
  }),
)

describe("PageRank", () => {
  test("sums up to 1, whatever the graph", () => {
    fc.assert(
      fc.property(graphs, ({count, edges}) => {
        const sum = pageRank(count, edges, new Float32Array(edges.length / 2).fill(1)).reduce(
          (a, b) => a + b,
          0,
        )
        expect(sum).toBeCloseTo(1, 6)
      }),
    )
  })

  test("puts the middle of a star first, its ends alike, and what stands alone last", () => {
    const star = [0, 1, 0, 2, 0, 3]
    const [middle, one, two, three, alone] = pageRank(5, Uint32Array.from(star), ones(star))
    expect(middle).toBeGreaterThan(one!)
    expect([two, three]).toEqual([one, one])
    expect(alone).toBeLessThan(one!)
  })

  test("follows a stronger edge more", () => {
    const [, weak, strong] = pageRank(3, Uint32Array.from([0, 1, 0, 2]), Float32Array.from([1, 4]))
    expect(strong).toBeGreaterThan(weak!)
  })
})

describe("communities", () => {
  /** Edges between each two of these nodes. */
  const clique = (...nodes: readonly number[]) =>
    nodes.flatMap((from, i) => nodes.slice(i + 1).flatMap((to) => [from, to]))

  test("part two cliques that one edge joins, the larger first", () => {
    const edges = [...clique(0, 1, 2, 3), ...clique(4, 5, 6, 7, 8), 3, 4]
    expect([...communities(10, Uint32Array.from(edges), ones(edges))]).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0, 2])
  })

  test("never join what is not connected, and are numbered by size", () => {
    fc.assert(
      fc.property(graphs, ({count, edges}) => {
        const groups = communities(count, edges, new Float32Array(edges.length / 2).fill(1))
        const reach = Array.from({length: count}, (_, node) => node)
        const rootOf = (node: number): number => (reach[node] === node ? node : rootOf(reach[node]!))
        for (let i = 0; i < edges.length; i += 2) reach[rootOf(edges[i]!)] = rootOf(edges[i + 1]!)
        const sizes: number[] = []
        for (let node = 0; node < count; node++) {
          sizes[groups[node]!] = (sizes[groups[node]!] ?? 0) + 1
          expect(rootOf(node)).toBe(rootOf(groups.indexOf(groups[node]!)))
        }
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
      }),
    )
  })
})

describe("the longest chain", () => {
  const line = Uint32Array.from([0, 1, 1, 2, 2, 3, 3, 4, 4, 5])

  test("goes from end to end, or as far as it may", () => {
    expect(longestChain(6, line, 9)?.toSorted()).toEqual([0, 5])
    const [from, to] = longestChain(6, line, 2)!
    expect(Math.abs(from - to)).toBe(2)
  })

  test("is none where nothing is related", () => {
    expect(longestChain(3, new Uint32Array(), 6)).toBeUndefined()
  })
})
