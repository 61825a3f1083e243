/**
 * The inner loops of the net, over one stretch of memory. Addresses and steps count bytes; numbers are int16,
 * sums are int32.
 *
 * There are two sets with equal results: plain loops, and WebAssembly with SIMD.
 */
export interface Kernels {
  /**
   * out[t][j] = (bias[j] + Σ x[t][i] w[i][j]) >> shift; `stride` is the length of a row of `out`. Weights lie in panels of eight
   * columns, [j / 8][i / 2][j % 8][i % 2]; the number of columns is a multiple of eight.
   */
  multiply16(
    x: number,
    n: number,
    k: number,
    w: number,
    bias: number,
    m: number,
    out: number,
    stride: number,
    shift: number,
    relu: number,
  ): void
  /** out[t][j] = Σ x[t][i] w[i][j] as int32; weights lie as in `multiply16`. */
  multiply32(x: number, n: number, k: number, w: number, m: number, out: number): void
  /** Lays n rows of k numbers out as the columns from `first` on of weights of `multiply32`. */
  pack(x: number, n: number, k: number, first: number, out: number): void
  /** out = the sum of `count` rows of m numbers, whose addresses lie at `rows`, >> shift. */
  sumRows(rows: number, count: number, m: number, out: number, shift: number, relu: number): void
  /** One direction of a layer of simple recurrent units over n words. */
  recur(
    u: number,
    uStep: number,
    skip: number,
    skipStep: number,
    out: number,
    outStep: number,
    n: number,
    h: number,
    vf: number,
    vr: number,
  ): void
}

/** Memory with the kernels that work on it. */
export interface Machine {
  readonly buffer: ArrayBuffer
  readonly kernels: Kernels
  /** `simd` or `plain`. */
  readonly kind: string
}
