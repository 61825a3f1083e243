// The inner loops in WebAssembly SIMD, written in AssemblyScript; `build.mjs` compiles them into src/net/wasm-bytes.ts.
// Each does exactly what its namesake in src/net/plain-kernels.ts does. Numbers are int16, sums int32.

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
export function recur(
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
