import {expect, test} from "@jest/globals"
import type {Kernels} from "../../src/net/kernels.js"
import {createMachine} from "../../src/net/machine.js"

const size = 1 << 20

/** Runs a kernel on both machines over the same numbers and compares all of memory. */
function compare(fill: (i: number) => number, work: (kernels: Kernels) => void): void {
  const machines = [createMachine(size), createMachine(size, "plain")]
  for (const {buffer, kernels} of machines) {
    const numbers = new Int16Array(buffer)
    for (let i = 0; i < size / 4; i++) numbers[i] = fill(i)
    work(kernels)
  }
  const [a, b] = machines.map(({buffer}) => new Int32Array(buffer, 0, size / 4))
  expect(a!.findIndex((number, i) => number !== b![i])).toBe(-1)
}

const small = (i: number) => Math.imul(i + 1, 0x9e3779b1) >> 20
const large = (i: number) => Math.imul(i + 1, 0x9e3779b1) >> 16
const pointers = (i: number) => (i < 8 ? [1024, 0, 4096, 0, 8192, 0, 16384, 0][i]! : large(i))

test("both machines are what they say", () => {
  expect([createMachine(size).kind, createMachine(size, "plain").kind]).toEqual(["simd", "plain"])
})

test.each<[string, (i: number) => number, (kernels: Kernels) => void]>([
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
  ["recur", small, (k) => k.recur(0, 384, 60_000, 256, 600_000, 256, 30, 64, 90_000, 95_000)],
  [
    "recur beyond all bounds",
    large,
    (k) => k.recur(0, 384, 60_000, 256, 600_000, 256, 30, 64, 90_000, 95_000),
  ],
  [
    "recur backwards",
    large,
    (k) => k.recur(40 * 384, -384, 60_000, 256, 610_000, -256, 30, 64, 90_000, 95_000),
  ],
])("%s gives the same numbers on both", (_kernel, fill, work) => compare(fill, work))
