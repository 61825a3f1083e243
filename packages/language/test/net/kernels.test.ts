import {expect, test} from "@jest/globals"
import type {Kernels} from "../../src/net/kernels.js"
import {createMachine} from "../../src/net/machine.js"

const size = 1 << 20

/** Runs a kernel on both machines over the same numbers and compares all of memory but the room for its own use. */
function compare(
  fill: (i: number) => number,
  work: (kernels: Kernels) => void,
  [from, to]: readonly [number, number] = [0, 0],
): void {
  const machines = [createMachine(size), createMachine(size, "plain")]
  for (const {buffer, kernels} of machines) {
    const numbers = new Int16Array(buffer)
    for (let i = 0; i < size / 4; i++) numbers[i] = fill(i)
    work(kernels)
    new Uint8Array(buffer).fill(0, from, to)
  }
  const [a, b] = machines.map(({buffer}) => new Int32Array(buffer, 0, size / 4))
  expect(a!.findIndex((number, i) => number !== b![i])).toBe(-1)
}

const small = (i: number) => Math.imul(i + 1, 0x9e3779b1) >> 20
const large = (i: number) => Math.imul(i + 1, 0x9e3779b1) >> 16
const pointers = (i: number) => (i < 8 ? [1024, 0, 4096, 0, 8192, 0, 16384, 0][i]! : large(i))

/** Puts the ends of three sentences of 4, 1 and 5 words first. */
const withEnds = (fill: (i: number) => number) => (i: number) =>
  i < 8 ? [4, 0, 5, 0, 10, 0, 0, 0][i]! : fill(i)
/** Numbers of ten words at 64. */
const batch = (i: number) => (i >= 32 && i < 52 ? (i % 2 === 0 ? (i * 7) % 11 : 0) : withEnds(large)(i))
/** The buckets of distances at 64, and scores without which each number would be a sum of thousands. */
const withSteps = (fill: (i: number) => number) => (i: number) =>
  i >= 32 && i < 48 ? (i < 36 ? 0x0100 : 0x0402) : fill(i)
/** Heads of ten words at 256, distances' buckets at 96, places of heads at 512. */
const withHeads = (i: number) => {
  const heads = [1, -1, 1, 2, -1, 1, -1, 1, 1, 2]
  if (i >= 128 && i < 148) return i % 2 === 0 ? heads[(i - 128) / 2]! : heads[(i - 129) / 2]! < 0 ? -1 : 0
  if (i >= 48 && i < 60) return 0x0302
  if (i >= 256 && i < 276) return i % 2 === 0 ? (i >> 1) % 7 : 0
  return withEnds(small)(i)
}

test("both machines are what they say", () => {
  expect([createMachine(size).kind, createMachine(size, "plain").kind]).toEqual(["simd", "plain"])
})

type Case = [string, (i: number) => number, (kernels: Kernels) => void, ...(readonly [number, number])[]]

test.each<Case>([
  ["multiply16", small, (k) => k.multiply16(0, 7, 64, 4096, 65536, 96, 600_000, 96, 12, 0)],
  ["multiply16 above zero", small, (k) => k.multiply16(0, 9, 64, 4096, 65536, 48, 600_000, 64, 8, 1)],
  [
    "multiply16 beyond all bounds",
    large,
    (k) => k.multiply16(0, 6, 128, 4096, 65536, 40, 600_000, 40, 12, 0),
  ],
  ["multiply32", small, (k) => k.multiply32(0, 7, 64, 4096, 24, 600_000)],
  ["pack", large, (k) => k.pack(0, 17, 64, 3, 600_000)],
  ["sumRows", pointers, (k) => k.sumRows(0, 4, 64, 600_000, 0, 1)],
  ["sumRows with a shift", pointers, (k) => k.sumRows(0, 4, 64, 600_000, 3, 0)],
  ["sumRows of three", pointers, (k) => k.sumRows(0, 3, 64, 600_000, 1, 0)],
  [
    "sumWindows",
    batch,
    (k) => k.sumWindows(64, 0, 3, 1, 8192, 384, 1024, 2048, 64, 160, 600_000),
    [160, 192],
  ],
  ["recurBoth", withEnds(small), (k) => k.recurBoth(1024, 3, 60_000, 300_000, 0, 3, 64, 90_000, 95_000)],
  [
    "recurBoth beyond all bounds",
    withEnds(large),
    (k) => k.recurBoth(1024, 4, 60_000, 300_000, 0, 3, 40, 90_000, 95_000),
  ],
  [
    "arcs",
    withSteps(small),
    (k) => k.arcs(4096, 20_000, 13, 64, 1024, 60_000, 24, 64, 80_000, 100_000, 110_000, 400),
    [110_000, 120_000],
  ],
  [
    "arcs with a cycle",
    withSteps((i) => Math.imul(i + 7, 0x85ebca6b) >> 22),
    (k) => k.arcs(4096, 20_000, 12, 64, 1024, 60_000, 24, 64, 80_000, 100_000, 110_000, 400),
    [110_000, 120_000],
  ],
  ["gatherHeads", withHeads, (k) => expect(k.gatherHeads(8192, 64, 256, 0, 3, 512, 100_000)).toBe(4)],
  [
    "sumLabels",
    withHeads,
    (k) => k.sumLabels(8192, 16_384, 512, 1024, 4096, 96, 256, 0, 3, 64, 160, 600_000),
  ],
  ["highest", large, (k) => k.highest(4096, 48, 43, 30, -1, 500_000)],
  ["highest but for one", () => 5, (k) => k.highest(4096, 48, 43, 30, 0, 500_000)],
  [
    "nameTags",
    withEnds(large),
    (k) => k.nameTags(4096, 32, 0, 3, 7, 20_000, 40_000, 60_000, 90_000),
    [40_000, 80_000],
  ],
])("%s gives the same numbers on both", (_kernel, fill, work, ...scratch) => compare(fill, work, ...scratch))
