import type {Kernels, Machine} from "./kernels.js"

/** The kernels as plain loops over typed arrays, for places without WebAssembly SIMD. */
export function plainMachine(bytes: number): Machine {
  const buffer = new ArrayBuffer(bytes)
  return {buffer, kernels: plainKernels(buffer), kind: "plain"}
}

function plainKernels(buffer: ArrayBuffer): Kernels {
  const short = new Int16Array(buffer)
  const int = new Int32Array(buffer)

  return {
    multiply16(x, n, k, w, bias, m, out, stride, shift, relu) {
      const floor = relu ? 0 : -32768
      const round = 1 << (shift - 1)
      for (let j = 0; j < m; j += 8) {
        for (let t = 0; t < n; t++) {
          addProducts(short, (x >> 1) + t * k, k, (w >> 1) + j * k, int, (bias >> 2) + j, round)
          const to = (out >> 1) + t * stride + j
          for (let c = 0; c < 8; c++) {
            const y = sums[c]! >> shift
            short[to + c] = y > 32767 ? 32767 : Math.max(y, floor)
          }
        }
      }
    },
    multiply32(x, n, k, w, m, out) {
      for (let j = 0; j < m; j += 8) {
        for (let t = 0; t < n; t++) {
          addProducts(short, (x >> 1) + t * k, k, (w >> 1) + j * k, noBias, 0, 0)
          int.set(sums, (out >> 2) + t * m + j)
        }
      }
    },
    pack(x, n, k, first, out) {
      const pairs = k >> 1
      for (let t = 0; t < n; t++) {
        const column = first + t
        const to = (out >> 2) + (column >> 3) * pairs * 8 + (column & 7)
        for (let i = 0; i < pairs; i++) int[to + i * 8] = int[(x >> 2) + t * pairs + i]!
      }
    },
    sumRows(rows, count, m, out, shift, relu) {
      const floor = relu ? 0 : -32768
      for (let j = 0; j < m; j++) {
        let sum = short[(int[rows >> 2]! >> 1) + j]!
        for (let i = 1; i < count; i++) sum = clip(sum + short[(int[(rows >> 2) + i]! >> 1) + j]!)
        short[(out >> 1) + j] = Math.max(sum >> shift, floor)
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

const sums = new Int32Array(8)
const noBias = new Int32Array(8)

/** sums[j] = bias[j] + round + Σ x[i] w[i][j] for one panel of eight columns; its sums are kept in registers. */
function addProducts(
  short: Int16Array,
  x: number,
  k: number,
  w: number,
  bias: Int32Array,
  at: number,
  round: number,
): void {
  let s0 = (bias[at]! + round) | 0
  let s1 = (bias[at + 1]! + round) | 0
  let s2 = (bias[at + 2]! + round) | 0
  let s3 = (bias[at + 3]! + round) | 0
  let s4 = (bias[at + 4]! + round) | 0
  let s5 = (bias[at + 5]! + round) | 0
  let s6 = (bias[at + 6]! + round) | 0
  let s7 = (bias[at + 7]! + round) | 0
  for (let i = 0; i < k; i += 2, w += 16) {
    const a = short[x + i]!
    const b = short[x + i + 1]!
    s0 = (s0 + Math.imul(a, short[w]!) + Math.imul(b, short[w + 1]!)) | 0
    s1 = (s1 + Math.imul(a, short[w + 2]!) + Math.imul(b, short[w + 3]!)) | 0
    s2 = (s2 + Math.imul(a, short[w + 4]!) + Math.imul(b, short[w + 5]!)) | 0
    s3 = (s3 + Math.imul(a, short[w + 6]!) + Math.imul(b, short[w + 7]!)) | 0
    s4 = (s4 + Math.imul(a, short[w + 8]!) + Math.imul(b, short[w + 9]!)) | 0
    s5 = (s5 + Math.imul(a, short[w + 10]!) + Math.imul(b, short[w + 11]!)) | 0
    s6 = (s6 + Math.imul(a, short[w + 12]!) + Math.imul(b, short[w + 13]!)) | 0
    s7 = (s7 + Math.imul(a, short[w + 14]!) + Math.imul(b, short[w + 15]!)) | 0
  }
  sums[0] = s0
  sums[1] = s1
  sums[2] = s2
  sums[3] = s3
  sums[4] = s4
  sums[5] = s5
  sums[6] = s6
  sums[7] = s7
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
