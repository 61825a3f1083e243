import type {Kernels, Machine} from "./kernels.js"

/** The kernels as plain loops over typed arrays, for places without WebAssembly SIMD. */
export function plainMachine(bytes: number): Machine {
  const buffer = new ArrayBuffer(bytes)
  return {buffer, kernels: plainKernels(buffer), kind: "plain"}
}

function plainKernels(buffer: ArrayBuffer): Kernels {
  const short = new Int16Array(buffer)
  const int = new Int32Array(buffer)
  let sums = new Int32Array(256)

  /** sums[j] += Σ x[i] w[i][j] */
  const addProducts = (x: number, k: number, w: number, m: number): void => {
    for (let i = 0; i < k; i += 2) {
      const a = short[x + i]!
      const b = short[x + i + 1]!
      if (a === 0 && b === 0) continue
      let at = w + i * m
      for (let j = 0; j < m; j++, at += 2) {
        sums[j] = (sums[j]! + Math.imul(a, short[at]!) + Math.imul(b, short[at + 1]!)) | 0
      }
    }
  }
  const roomFor = (m: number): void => {
    if (m > sums.length) sums = new Int32Array(m)
  }

  return {
    multiply16(x, n, k, w, bias, m, out, stride, shift, relu) {
      roomFor(m)
      const floor = relu ? 0 : -32768
      const round = 1 << (shift - 1)
      for (let t = 0; t < n; t++) {
        for (let j = 0; j < m; j++) sums[j] = (int[(bias >> 2) + j]! + round) | 0
        addProducts((x >> 1) + t * k, k, w >> 1, m)
        const to = (out >> 1) + t * stride
        for (let j = 0; j < m; j++) {
          const y = sums[j]! >> shift
          short[to + j] = y > 32767 ? 32767 : Math.max(y, floor)
        }
      }
    },
    multiply32(x, n, k, w, m, out) {
      roomFor(m)
      for (let t = 0; t < n; t++) {
        sums.fill(0, 0, m)
        addProducts((x >> 1) + t * k, k, w >> 1, m)
        int.set(sums.subarray(0, m), (out >> 2) + t * m)
      }
    },
    pack(x, n, k, m, out) {
      const pairs = k >> 1
      for (let t = 0; t < n; t++) {
        for (let i = 0; i < pairs; i++) int[(out >> 2) + i * m + t] = int[(x >> 2) + t * pairs + i]!
      }
    },
    sumRows(rows, count, m, out, relu) {
      const floor = relu ? 0 : -32768
      for (let j = 0; j < m; j++) {
        let sum = short[(int[rows >> 2]! >> 1) + j]!
        for (let i = 1; i < count; i++) sum = clip(sum + short[(int[(rows >> 2) + i]! >> 1) + j]!)
        short[(out >> 1) + j] = Math.max(sum, floor)
      }
    },
    recur(u, uStep, skip, skipStep, out, outStep, n, h, vf, vr) {
      for (let j = 0; j < h; j++) {
        const wf = short[(vf >> 1) + j]!
        const wr = short[(vr >> 1) + j]!
        let c = 0
        for (let t = 0; t < n; t++) {
          const at = ((u + t * uStep) >> 1) + j
          const f = gate(clip(short[at + h]! + recurrent(wf, c)))
          const r = gate(clip(short[at + 2 * h]! + recurrent(wr, c)))
          c = clip(c + product(32767 - f, clip(short[at]! - c)))
          const s = short[((skip + t * skipStep) >> 1) + j]!
          short[((out + t * outStep) >> 1) + j] = clip(s + product(r, clip(c - s)))
        }
      }
    },
  }
}

function clip(x: number): number {
  return x > 32767 ? 32767 : Math.max(x, -32768)
}

/** The product of two fractions of fifteen bits, rounded. */
function product(a: number, b: number): number {
  return clip((Math.imul(a, b) + 0x4000) >> 15)
}

/** Weight times cell, back at eleven bits; the shift drops what leaves sixteen bits, as the SIMD instruction does. */
function recurrent(w: number, c: number): number {
  return (product(w, c) << 19) >> 16
}

/** x / 4 + 1/2 between 0 and 1: from eleven bits to fifteen. */
function gate(x: number): number {
  const y = clip(clip(4 * x) + 16384)
  return Math.max(y, 0)
}
