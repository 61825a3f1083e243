// The inner loops in WebAssembly SIMD, written in AssemblyScript; `build.mjs` compiles them into src/net/wasm-bytes.ts.
// Each does exactly what its namesake in src/net/plain-kernels.ts does. Numbers are int16, sums int32.

import {contract, hasCycle} from "./tree"

/**
 * out[t][j] = (bias[j] + Σ x[t][i] w[i][j]) >> shift, for n rows. Weights lie in panels of eight columns, [j / 8][i / 2][j % 8][i % 2]:
 * a panel is read from end to end and stays in the nearest cache for all rows.
 */
export function multiply16(
  x: usize,
  n: i32,
  k: i32,
  w: usize,
  bias: usize,
  m: i32,
  out: usize,
  stride: i32,
  shift: i32,
  relu: i32,
): void {
  const round = i32x4.splat(1 << (shift - 1))
  const floor = i16x8.splat(relu ? 0 : -32768)
  const pairs = k >> 1
  const rowBytes = k << 1
  const outBytes = stride << 1
  for (let j = 0; j < m; j += 8) {
    const a = i32x4.add(v128.load(bias + (j << 2)), round)
    const b = i32x4.add(v128.load(bias + (j << 2), 16), round)
    const panel = w + <usize>((j * k) << 1)
    let to = out + (j << 1)
    let row = x
    let t = 0
    for (; t + 4 <= n; t += 4) {
      let x0 = row
      let x1 = x0 + rowBytes
      let x2 = x1 + rowBytes
      let x3 = x2 + rowBytes
      let a0 = a,
        b0 = b,
        a1 = a,
        b1 = b,
        a2 = a,
        b2 = b,
        a3 = a,
        b3 = b
      let at = panel
      for (let i = 0; i < pairs; i++) {
        const wa = v128.load(at)
        const wb = v128.load(at, 16)
        let v = v128.load32_splat(x0)
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(v, wa))
        b0 = i32x4.add(b0, i32x4.dot_i16x8_s(v, wb))
        v = v128.load32_splat(x1)
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(v, wa))
        b1 = i32x4.add(b1, i32x4.dot_i16x8_s(v, wb))
        v = v128.load32_splat(x2)
        a2 = i32x4.add(a2, i32x4.dot_i16x8_s(v, wa))
        b2 = i32x4.add(b2, i32x4.dot_i16x8_s(v, wb))
        v = v128.load32_splat(x3)
        a3 = i32x4.add(a3, i32x4.dot_i16x8_s(v, wa))
        b3 = i32x4.add(b3, i32x4.dot_i16x8_s(v, wb))
        at += 32
        x0 += 4
        x1 += 4
        x2 += 4
        x3 += 4
      }
      v128.store(to, narrowed(a0, b0, shift, floor))
      to += outBytes
      v128.store(to, narrowed(a1, b1, shift, floor))
      to += outBytes
      v128.store(to, narrowed(a2, b2, shift, floor))
      to += outBytes
      v128.store(to, narrowed(a3, b3, shift, floor))
      to += outBytes
      row += rowBytes << 2
    }
    for (; t < n; t++) {
      let a0 = a
      let b0 = b
      let at = panel
      for (let i = 0; i < pairs; i++) {
        const v = v128.load32_splat(row)
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(v, v128.load(at)))
        b0 = i32x4.add(b0, i32x4.dot_i16x8_s(v, v128.load(at, 16)))
        at += 32
        row += 4
      }
      v128.store(to, narrowed(a0, b0, shift, floor))
      to += outBytes
    }
  }
}

/** Two rows of four sums as eight numbers. */
function narrowed(a: v128, b: v128, shift: i32, floor: v128): v128 {
  return i16x8.max_s(floor, i16x8.narrow_i32x4_s(i32x4.shr_s(a, shift), i32x4.shr_s(b, shift)))
}

/** out[t][j] = Σ x[t][i] w[i][j] as int32, for n rows of m; weights lie as in `multiply16`. */
export function multiply32(x: usize, n: i32, k: i32, w: usize, m: i32, out: usize): void {
  const pairs = k >> 1
  const rowBytes = k << 1
  for (let j = 0; j < m; j += 8) {
    const panel = w + <usize>((j * k) << 1)
    let row = x
    let to = out + (j << 2)
    let t = 0
    for (; t + 2 <= n; t += 2) {
      let x1 = row + rowBytes
      let a0 = i32x4.splat(0)
      let b0 = a0
      let a1 = a0
      let b1 = a0
      let at = panel
      for (let i = 0; i < pairs; i++) {
        const wa = v128.load(at)
        const wb = v128.load(at, 16)
        let v = v128.load32_splat(row)
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(v, wa))
        b0 = i32x4.add(b0, i32x4.dot_i16x8_s(v, wb))
        v = v128.load32_splat(x1)
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(v, wa))
        b1 = i32x4.add(b1, i32x4.dot_i16x8_s(v, wb))
        at += 32
        row += 4
        x1 += 4
      }
      v128.store(to, a0)
      v128.store(to, b0, 16)
      to += <usize>(m << 2)
      v128.store(to, a1)
      v128.store(to, b1, 16)
      to += <usize>(m << 2)
      row += rowBytes
    }
    if (t < n) {
      let a = i32x4.splat(0)
      let b = a
      let at = panel
      for (let i = 0; i < pairs; i++) {
        const v = v128.load32_splat(row)
        a = i32x4.add(a, i32x4.dot_i16x8_s(v, v128.load(at)))
        b = i32x4.add(b, i32x4.dot_i16x8_s(v, v128.load(at, 16)))
        at += 32
        row += 4
      }
      v128.store(to, a)
      v128.store(to, b, 16)
    }
  }
}

/** Lays n rows of k numbers out as the columns from `first` on of weights of `multiply32`. */
export function pack(x: usize, n: i32, k: i32, first: i32, out: usize): void {
  const pairs = k >> 1
  for (let t = 0; t < n; t++) {
    const column = first + t
    let to = out + <usize>(((column >> 3) * pairs * 8 + (column & 7)) << 2)
    for (let i = 0; i < pairs; i++) {
      store<i32>(to, load<i32>(x))
      x += 4
      to += 32
    }
  }
}

/** out[j] = Σ of `count` rows of m numbers, whose addresses lie at `rows`, >> shift; sums stop at the ends of int16. */
export function sumRows(rows: usize, count: i32, m: i32, out: usize, shift: i32, relu: i32): void {
  const floor = i16x8.splat(relu ? 0 : -32768)
  if (count === 3) {
    // The usual case, without fetching the addresses again and again.
    let a = <usize>load<i32>(rows)
    let b = <usize>load<i32>(rows, 4)
    let c = <usize>load<i32>(rows, 8)
    const end = out + <usize>(m << 1)
    for (; out < end; out += 16) {
      const s = i16x8.add_sat_s(i16x8.add_sat_s(v128.load(a), v128.load(b)), v128.load(c))
      v128.store(out, i16x8.max_s(floor, i16x8.shr_s(s, shift)))
      a += 16
      b += 16
      c += 16
    }
    return
  }
  for (let j = 0; j < m; j += 8) {
    const o = <usize>(j << 1)
    let s = v128.load(<usize>load<i32>(rows) + o)
    for (let i = 1; i < count; i++) s = i16x8.add_sat_s(s, v128.load(<usize>load<i32>(rows + (i << 2)) + o))
    v128.store(out + o, i16x8.max_s(floor, i16x8.shr_s(s, shift)))
  }
}

/** (x / 4 + 1/2) between 0 and 1, of the sum of a number and of a weight times the cell: from eleven bits to fifteen. */
function gate(x: v128, w: v128, c: v128): v128 {
  let f = i16x8.add_sat_s(x, i16x8.shl(i16x8.q15mulr_sat_s(w, c), 3))
  f = i16x8.add_sat_s(f, f)
  return i16x8.max_s(i16x8.splat(0), i16x8.add_sat_s(i16x8.add_sat_s(f, f), i16x8.splat(16384)))
}

/** The next cell: f c + (1 - f) x. */
function nextCell(x: v128, f: v128, c: v128): v128 {
  return i16x8.add_sat_s(c, i16x8.q15mulr_sat_s(i16x8.sub(i16x8.splat(32767), f), i16x8.sub_sat_s(x, c)))
}

/** The output: r c + (1 - r) s. */
function output(s: v128, r: v128, c: v128): v128 {
  return i16x8.add_sat_s(s, i16x8.q15mulr_sat_s(r, i16x8.sub_sat_s(c, s)))
}

/**
 * One direction of a layer of simple recurrent units over n words, `step` bytes from word to word.
 * u: candidate, forget, output (h numbers each) of the first word; vf, vr: their weights for the cell.
 * Units do not wait for one another, so 32 of them go side by side, to hide how long each step takes.
 */
function recur(
  u: usize,
  uStep: i32,
  skip: usize,
  skipStep: i32,
  out: usize,
  outStep: i32,
  n: i32,
  h: i32,
  vf: usize,
  vr: usize,
): void {
  let j = 0
  for (; j + 32 <= h; j += 32) {
    const o = <usize>(j << 1)
    let c0 = i16x8.splat(0)
    let c1 = c0
    let c2 = c0
    let c3 = c0
    let at = u + o
    let from = skip + o
    let to = out + o
    const wf = vf + o
    const wr = vr + o
    for (let t = 0; t < n; t++) {
      const atF = at + (h << 1)
      const atR = at + (h << 2)
      const f0 = gate(v128.load(atF), v128.load(wf), c0)
      const f1 = gate(v128.load(atF, 16), v128.load(wf, 16), c1)
      const f2 = gate(v128.load(atF, 32), v128.load(wf, 32), c2)
      const f3 = gate(v128.load(atF, 48), v128.load(wf, 48), c3)
      const r0 = gate(v128.load(atR), v128.load(wr), c0)
      const r1 = gate(v128.load(atR, 16), v128.load(wr, 16), c1)
      const r2 = gate(v128.load(atR, 32), v128.load(wr, 32), c2)
      const r3 = gate(v128.load(atR, 48), v128.load(wr, 48), c3)
      c0 = nextCell(v128.load(at), f0, c0)
      c1 = nextCell(v128.load(at, 16), f1, c1)
      c2 = nextCell(v128.load(at, 32), f2, c2)
      c3 = nextCell(v128.load(at, 48), f3, c3)
      v128.store(to, output(v128.load(from), r0, c0))
      v128.store(to, output(v128.load(from, 16), r1, c1), 16)
      v128.store(to, output(v128.load(from, 32), r2, c2), 32)
      v128.store(to, output(v128.load(from, 48), r3, c3), 48)
      at += uStep
      from += skipStep
      to += outStep
    }
  }
  for (; j < h; j += 8) {
    const o = <usize>(j << 1)
    let c = i16x8.splat(0)
    let at = u + o
    let from = skip + o
    let to = out + o
    for (let t = 0; t < n; t++) {
      const f = gate(v128.load(at + (h << 1)), v128.load(vf + o), c)
      const r = gate(v128.load(at + (h << 2)), v128.load(vr + o), c)
      c = nextCell(v128.load(at), f, c)
      v128.store(to, output(v128.load(from), r, c))
      at += uStep
      from += skipStep
      to += outStep
    }
  }
}

/**
 * For each word of each sentence the sum of what the records of its neighbours and its own say of it; `begin` and `end` stand for the
 * neighbours that a sentence lacks. `ends` holds the index behind each sentence's last word, `rows` has room for addresses
 * and one number more.
 */
export function sumWindows(
  numbers: usize,
  ends: usize,
  sentences: i32,
  window: i32,
  forms: usize,
  recordBytes: i32,
  begin: usize,
  end: usize,
  m: i32,
  rows: usize,
  out: usize,
): void {
  const span = 2 * window + 1
  const part = m << 1
  const words = load<i32>(ends + <usize>((sentences - 1) << 2))
  let start = 0
  for (let s = 0; s < sentences; s++) {
    const stop = load<i32>(ends + <usize>(s << 2))
    for (let t = start; t < stop; t++) {
      for (let k = 0; k < span; k++) {
        const at = t + k - window
        let record = at < start ? begin : end
        if (at >= start && at < stop)
          record = forms + <usize>(load<i32>(numbers + <usize>(at << 2)) * recordBytes)
        store<i32>(rows + <usize>(k << 2), <i32>record + k * part)
      }
      // The records are spread over more memory than the caches have: the one after next is asked for now. What it is asked for has to
      // be kept, or a compiler would leave it out.
      if (t + window + 2 < words) {
        let ahead = forms + <usize>(load<i32>(numbers + <usize>((t + window + 2) << 2)) * recordBytes)
        const until = ahead + <usize>recordBytes
        let seen: i32 = 0
        for (; ahead < until; ahead += 64) seen |= load<i32>(ahead)
        store<i32>(rows + <usize>(span << 2), seen)
      }
      sumRows(rows, span, m, out, 0, 0)
      out += <usize>part
    }
    start = stop
  }
}

/**
 * A layer of simple recurrent units over sentences, in both directions. A row of u holds `parts` times h numbers for each direction:
 * candidate, forget, output, and with four parts what skips the cell; else that lies in `below`.
 */
export function recurBoth(
  u: usize,
  parts: i32,
  below: usize,
  out: usize,
  ends: usize,
  sentences: i32,
  h: i32,
  vf: usize,
  vr: usize,
): void {
  const bytes = h << 1
  const uStep = 2 * parts * bytes
  let start = 0
  for (let s = 0; s < sentences; s++) {
    const stop = load<i32>(ends + <usize>(s << 2))
    for (let direction = 0; direction < 2; direction++) {
      const first = direction === 0 ? start : stop - 1
      const sign = direction === 0 ? 1 : -1
      const uAt = u + <usize>(first * uStep + direction * parts * bytes)
      const at = <usize>(first * 2 * bytes + direction * bytes)
      const skip = parts === 4 ? uAt + <usize>(3 * bytes) : below + at
      const skipStep = parts === 4 ? uStep : 2 * bytes
      const weights = <usize>(direction * bytes)
      recur(
        uAt,
        sign * uStep,
        skip,
        sign * skipStep,
        out + at,
        sign * 2 * bytes,
        stop - start,
        h,
        vf + weights,
        vr + weights,
      )
    }
    start = stop
  }
}

/** The bucket of the distance from a word to its head: `steps` has those of 0 to 21 words. */
function bucketOf(steps: usize, dependent: i32, head: i32): i32 {
  if (head < 0) return 16
  const d = head - dependent
  return d < 0 ? load<u8>(steps + <usize>min(-d, 21)) : 8 + load<u8>(steps + <usize>min(d, 21))
}

/**
 * Scores the arcs of a sentence of n words and writes the heads of its best tree, with one word below the root (-1). Row i of `scores`
 * receives word i's heads, the root first; `room` is for {@link contract}.
 */
export function arcs(
  query: usize,
  heads: usize,
  n: i32,
  k: i32,
  root: usize,
  near: usize,
  nearStride: i32,
  steps: usize,
  packed: usize,
  scores: usize,
  room: usize,
  found: usize,
): void {
  const width = (n + 8) & ~7
  pack(root, 1, k, 0, packed)
  pack(heads, n, k, 1, packed)
  multiply32(query, n, k, packed, width, scores)
  let top = 0
  let topGain: i64 = 0
  for (let i = 0; i < n; i++) {
    const row = scores + <usize>((i * width) << 2)
    const bonus = near + <usize>((i * nearStride) << 2)
    const rootScore = load<i32>(row) + load<i32>(bonus, 64)
    store<i32>(row, rootScore)
    let best = -1
    let bestScore = 0
    for (let j = 0; j < n; j++) {
      const at = row + <usize>((j + 1) << 2)
      const score = load<i32>(at) + load<i32>(bonus + <usize>(bucketOf(steps, i, j) << 2))
      store<i32>(at, score)
      if (j !== i && (best < 0 || score > bestScore)) {
        best = j
        bestScore = score
      }
    }
    store<i32>(found + <usize>(i << 2), best)
    const gain: i64 = best < 0 ? 0 : <i64>rootScore - <i64>bestScore
    if (i === 0 || gain > topGain) {
      top = i
      topGain = gain
    }
  }
  store<i32>(found + <usize>(top << 2), -1)
  if (hasCycle(found, n, room)) contract(scores, width, n, found, room)
}

/**
 * Copies the rows of the words that are heads to `out`, one after another, and writes the place of each into `places`.
 * Returns how many they are.
 */
export function gatherHeads(
  x: usize,
  rowBytes: i32,
  found: usize,
  ends: usize,
  sentences: i32,
  places: usize,
  out: usize,
): i32 {
  let count = 0
  let start = 0
  for (let s = 0; s < sentences; s++) {
    const stop = load<i32>(ends + <usize>(s << 2))
    memory.fill(places + <usize>(start << 2), 0xff, <usize>((stop - start) << 2))
    for (let t = start; t < stop; t++) {
      const head = load<i32>(found + <usize>(t << 2))
      if (head < 0) continue
      const place = places + <usize>((start + head) << 2)
      if (load<i32>(place) >= 0) continue
      store<i32>(place, count)
      memory.copy(out + <usize>(count * rowBytes), x + <usize>((start + head) * rowBytes), <usize>rowBytes)
      count++
    }
    start = stop
  }
  return count
}

/** The inside of the label layer: for each word the sum of its row, its head's and the distance's, where above zero. */
export function sumLabels(
  dependents: usize,
  heads: usize,
  places: usize,
  root: usize,
  distances: usize,
  steps: usize,
  found: usize,
  ends: usize,
  sentences: i32,
  m: i32,
  rows: usize,
  out: usize,
): void {
  const rowBytes = m << 1
  let start = 0
  for (let s = 0; s < sentences; s++) {
    const stop = load<i32>(ends + <usize>(s << 2))
    for (let t = start; t < stop; t++) {
      const head = load<i32>(found + <usize>(t << 2))
      let headRow = root
      if (head >= 0) headRow = heads + <usize>(load<i32>(places + <usize>((start + head) << 2)) * rowBytes)
      store<i32>(rows, <i32>dependents + t * rowBytes)
      store<i32>(rows, <i32>headRow, 4)
      store<i32>(rows, <i32>distances + bucketOf(steps, t - start, head) * rowBytes, 8)
      sumRows(rows, 3, m, out + <usize>(t * rowBytes), 0, 1)
    }
    start = stop
  }
}

/** out[t] = the column of the highest of the first n numbers of row t, the first one of equals; `without` is not looked at. */
export function highest(x: usize, stride: i32, n: i32, rows: i32, without: i32, out: usize): void {
  for (let t = 0; t < rows; t++) {
    for (let j = n; j < stride; j++) store<i16>(x + <usize>(j << 1), -32768)
    if (without >= 0) store<i16>(x + <usize>(without << 1), -32768)
    let top = v128.load(x)
    for (let j = 8; j < stride; j += 8) top = i16x8.max_s(top, v128.load(x + <usize>(j << 1)))
    top = i16x8.max_s(top, i8x16.shuffle(top, top, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7))
    top = i16x8.max_s(top, i8x16.shuffle(top, top, 4, 5, 6, 7, 0, 1, 2, 3, 12, 13, 14, 15, 8, 9, 10, 11))
    top = i16x8.max_s(top, i8x16.shuffle(top, top, 2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13))
    let best = 0
    for (let j = 0; j < stride; j += 8) {
      const equal = i16x8.bitmask(i16x8.eq(top, v128.load(x + <usize>(j << 1))))
      if (equal === 0) continue
      best = j + ctz(equal)
      break
    }
    store<i32>(out + <usize>(t << 2), best)
    x += <usize>(stride << 1)
  }
}

/** Lower than any sum, and far from the end of int32. */
const never = -(1 << 30)

/**
 * The best tags of names, sentence by sentence: O, then B, I, L and U of each kind, every name closed (Viterbi 1967). Row c of `steps`
 * has the scores of the steps from tag c; the row behind the tags those from the beginning, the column those to the end.
 * `sums` and `before` have room for a row of `stride` int32 for each word of a sentence.
 */
export function nameTags(
  scores: usize,
  stride: i32,
  ends: usize,
  sentences: i32,
  kinds: i32,
  steps: usize,
  sums: usize,
  before: usize,
  out: usize,
): void {
  const tags = 1 + 4 * kinds
  let start = 0
  for (let s = 0; s < sentences; s++) {
    const stop = load<i32>(ends + <usize>(s << 2))
    const at = scores + <usize>((start * stride) << 1)
    const to = out + <usize>(start << 2)
    if (hasNames(at, stride, stop - start, tags))
      bestTags(at, stride, stop - start, kinds, steps, sums, before, to)
    else memory.fill(to, 0, <usize>((stop - start) << 2))
    start = stop
  }
}

/** Most sentences have no name; in these `O` leads everywhere, and there is nothing to search. */
function hasNames(scores: usize, stride: i32, words: i32, tags: i32): bool {
  for (let t = 0; t < words; t++) {
    const none = load<i16>(scores)
    for (let tag = 1; tag < tags; tag++) if (load<i16>(scores + <usize>(tag << 1)) > none) return true
    scores += <usize>(stride << 1)
  }
  return false
}

function bestTags(
  scores: usize,
  stride: i32,
  words: i32,
  kinds: i32,
  steps: usize,
  sums: usize,
  before: usize,
  out: usize,
): void {
  const tags = 1 + 4 * kinds
  const rowBytes = <usize>(stride << 2)
  for (let tag = 0; tag < tags; tag++) {
    const position = (tag - 1) & 3
    const isInside = tag > 0 && (position === 1 || position === 2)
    const o = <usize>(tag << 1)
    const sum = <i32>load<i16>(scores + o) + <i32>load<i16>(steps + <usize>((tags * stride) << 1) + o)
    store<i32>(sums + <usize>(tag << 2), isInside ? never : sum)
  }
  for (let t = 1; t < words; t++) {
    const row = scores + <usize>((t * stride) << 1)
    const last = sums + rowBytes * (t - 1)
    const sumRow = last + rowBytes
    const byRow = before + rowBytes * t
    for (let j = 0; j < tags; j += 4) {
      const o = <usize>(j << 1)
      let best = i32x4.add(v128.load32_splat(last), v128.load16x4_s(steps + o))
      let by = i32x4.splat(0)
      // The tags behind which a name may begin: `O`, and L and U of each kind.
      for (let tag = 3; tag < tags; tag += (tag & 3) === 3 ? 1 : 3) {
        const stepRow = steps + <usize>((tag * stride) << 1) + o
        const sum = i32x4.add(v128.load32_splat(last + <usize>(tag << 2)), v128.load16x4_s(stepRow))
        const more = i32x4.gt_s(sum, best)
        best = v128.bitselect(sum, best, more)
        by = v128.bitselect(i32x4.splat(tag), by, more)
      }
      v128.store(sumRow + (o << 1), i32x4.add(best, v128.load16x4_s(row + o)))
      v128.store(byRow + (o << 1), by)
    }
    for (let tag = 2; tag < tags; tag += (tag & 3) === 2 ? 1 : 3) {
      const from = (tag & 3) === 2 ? tag - 1 : tag - 2
      const o = <usize>(tag << 1)
      const begun =
        load<i32>(last + <usize>(from << 2)) + <i32>load<i16>(steps + <usize>((from * stride) << 1) + o)
      const inside =
        load<i32>(last + <usize>((from + 1) << 2)) +
        <i32>load<i16>(steps + <usize>(((from + 1) * stride) << 1) + o)
      const isInside = inside > begun
      store<i32>(sumRow + (o << 1), (isInside ? inside : begun) + <i32>load<i16>(row + o))
      store<i32>(byRow + (o << 1), isInside ? from + 1 : from)
    }
  }
  const last = sums + rowBytes * (words - 1)
  let tag = 0
  let best = load<i32>(last) + <i32>load<i16>(steps + <usize>(tags << 1))
  for (let end = 3; end < tags; end += (end & 3) === 3 ? 1 : 3) {
    const sum =
      load<i32>(last + <usize>(end << 2)) + <i32>load<i16>(steps + <usize>((end * stride + tags) << 1))
    if (sum > best) {
      tag = end
      best = sum
    }
  }
  for (let t = words - 1; t >= 0; t--) {
    store<i32>(out + <usize>(t << 2), tag)
    tag = load<i32>(before + rowBytes * t + <usize>(tag << 2))
  }
}
