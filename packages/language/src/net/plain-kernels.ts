import type {Kernels, Machine} from "./kernels.js"
import {bestNameTags} from "./name-tags.js"
import {bestHeads} from "./tree.js"

/** The kernels as plain loops over typed arrays, for places without WebAssembly SIMD. */
export function plainMachine(bytes: number): Machine {
  const buffer = new ArrayBuffer(bytes)
  return {buffer, kernels: plainKernels(buffer), kind: "plain"}
}

function plainKernels(buffer: ArrayBuffer): Kernels {
  const short = new Int16Array(buffer)
  const int = new Int32Array(buffer)
  const bytes = new Uint8Array(buffer)

  const kernels: Kernels = {
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
    sumWindows(numbers, ends, sentences, window, forms, recordBytes, begin, end, m, rows, out) {
      const span = 2 * window + 1
      forWords(int, ends, sentences, (t, start, stop) => {
        for (let k = 0; k < span; k++) {
          const at = t + k - window
          const record =
            at < start ? begin : at < stop ? forms + int[(numbers >> 2) + at]! * recordBytes : end
          int[(rows >> 2) + k] = record + k * m * 2
        }
        kernels.sumRows(rows, span, m, out + t * m * 2, 0, 0)
      })
    },
    recurBoth(u, parts, below, out, ends, sentences, h, vf, vr) {
      const uStep = 2 * parts * h
      let start = 0
      for (let s = 0; s < sentences; s++) {
        const stop = int[(ends >> 2) + s]!
        for (let direction = 0; direction < 2; direction++) {
          const first = direction === 0 ? start : stop - 1
          const sign = direction === 0 ? 1 : -1
          const uAt = (u >> 1) + first * uStep + direction * parts * h
          const at = first * 2 * h + direction * h
          recur(short, {
            u: uAt,
            uStep: sign * uStep,
            skip: parts === 4 ? uAt + 3 * h : (below >> 1) + at,
            skipStep: sign * (parts === 4 ? uStep : 2 * h),
            out: (out >> 1) + at,
            outStep: sign * 2 * h,
            n: stop - start,
            h,
            vf: (vf >> 1) + direction * h,
            vr: (vr >> 1) + direction * h,
          })
        }
        start = stop
      }
    },
    arcs(query, heads, n, k, root, near, nearStride, steps, packed, scores, _room, found) {
      const width = (n + 8) & ~7
      kernels.pack(root, 1, k, 0, packed)
      kernels.pack(heads, n, k, 1, packed)
      kernels.multiply32(query, n, k, packed, width, scores)
      for (let i = 0; i < n; i++) {
        const bonus = (near >> 2) + i * nearStride
        const row = (scores >> 2) + i * width
        for (let head = -1; head < n; head++)
          int[row + 1 + head]! += int[bonus + bucketOf(bytes, steps, i, head)]!
      }
      bestHeads(int, scores >> 2, width, n, int, found >> 2)
    },
    gatherHeads(x, rowBytes, found, ends, sentences, places, out) {
      let count = 0
      forWords(int, ends, sentences, (t) => {
        int[(places >> 2) + t] = -1
      })
      forWords(int, ends, sentences, (t, start) => {
        const head = int[(found >> 2) + t]!
        const place = (places >> 2) + start + head
        if (head < 0 || int[place]! >= 0) return
        int[place] = count
        const from = x + (start + head) * rowBytes
        bytes.copyWithin(out + count * rowBytes, from, from + rowBytes)
        count++
      })
      return count
    },
    sumLabels(dependents, heads, places, root, distances, steps, found, ends, sentences, m, rows, out) {
      const rowBytes = m * 2
      forWords(int, ends, sentences, (t, start) => {
        const head = int[(found >> 2) + t]!
        int[rows >> 2] = dependents + t * rowBytes
        int[(rows >> 2) + 1] = head < 0 ? root : heads + int[(places >> 2) + start + head]! * rowBytes
        int[(rows >> 2) + 2] = distances + bucketOf(bytes, steps, t - start, head) * rowBytes
        kernels.sumRows(rows, 3, m, out + t * rowBytes, 0, 1)
      })
    },
    highest(x, stride, n, rows, without, out) {
      for (let t = 0; t < rows; t++) {
        const row = (x >> 1) + t * stride
        short.fill(-32768, row + n, row + stride)
        if (without >= 0) short[row + without] = -32768
        let best = 0
        for (let j = 1; j < n; j++) if (short[row + j]! > short[row + best]!) best = j
        int[(out >> 2) + t] = best
      }
    },
    nameTags(scores, stride, ends, sentences, kinds, steps, sums, before, out) {
      let start = 0
      for (let s = 0; s < sentences; s++) {
        const stop = int[(ends >> 2) + s]!
        const at = (scores >> 1) + start * stride
        const to = (out >> 2) + start
        const layout = {
          short,
          int,
          scores: at,
          stride,
          kinds,
          steps: steps >> 1,
          sums: sums >> 2,
          before: before >> 2,
        }
        bestNameTags(layout, stop - start, to)
        start = stop
      }
    },
  }
  return kernels
}

/** Calls back for each word of all sentences, with the ends of its sentence. */
function forWords(
  int: Int32Array,
  ends: number,
  sentences: number,
  visit: (t: number, start: number, stop: number) => void,
): void {
  let start = 0
  for (let s = 0; s < sentences; s++) {
    const stop = int[(ends >> 2) + s]!
    for (let t = start; t < stop; t++) visit(t, start, stop)
    start = stop
  }
}

/** The bucket of the distance from a word to its head: at `steps` lie those of 0 to 21 words. */
function bucketOf(bytes: Uint8Array, steps: number, dependent: number, head: number): number {
  if (head < 0) return 16
  const d = head - dependent
  return d < 0 ? bytes[steps + Math.min(-d, 21)]! : 8 + bytes[steps + Math.min(d, 21)]!
}

/** One direction of a layer of recurrent units over n words; places and steps count numbers. */
interface Recurrence {
  readonly u: number
  readonly uStep: number
  readonly skip: number
  readonly skipStep: number
  readonly out: number
  readonly outStep: number
  readonly n: number
  readonly h: number
  readonly vf: number
  readonly vr: number
}

function recur(short: Int16Array, {u, uStep, skip, skipStep, out, outStep, n, h, vf, vr}: Recurrence): void {
  for (let j = 0; j < h; j++) {
    const wf = short[vf + j]!
    const wr = short[vr + j]!
    let c = 0
    for (let t = 0; t < n; t++) {
      const at = u + t * uStep + j
      const f = gate(clip(short[at + h]! + recurrent(wf, c)))
      const r = gate(clip(short[at + 2 * h]! + recurrent(wr, c)))
      c = clip(c + product(32767 - f, clip(short[at]! - c)))
      const s = short[skip + t * skipStep + j]!
      short[out + t * outStep + j] = clip(s + product(r, clip(c - s)))
    }
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
