/**
 * The inner loops of the net, over one stretch of memory. Addresses and steps count bytes; numbers are int16, sums, indices and
 * addresses in memory are int32.
 *
 * There are two sets with equal results: plain loops, and WebAssembly with SIMD. `ends` holds for each of the batch's sentences the
 * index behind its last word.
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
  /**
   * For each word the sum of what the records of its neighbours and its own say of it, m numbers each; `begin` and `end` stand for
   * the neighbours that a sentence lacks. A record has 2 × window + 1 parts; `numbers` holds the words' numbers.
   */
  sumWindows(
    numbers: number,
    ends: number,
    sentences: number,
    window: number,
    forms: number,
    recordBytes: number,
    begin: number,
    end: number,
    m: number,
    rows: number,
    out: number,
  ): void
  /**
   * A layer of h simple recurrent units in both directions. A row of u holds `parts` times h numbers for each direction: candidate,
   * forget, output, and with four parts what skips the cell; else that is the row of `below`.
   */
  recurBoth(
    u: number,
    parts: number,
    below: number,
    out: number,
    ends: number,
    sentences: number,
    h: number,
    vf: number,
    vr: number,
  ): void
  /**
   * Scores the arcs of one sentence of n words into `scores`, a row for each word with the root first, and writes the heads of the best
   * tree (-1 for the root). `near` has a row of bonuses for each word by the bucket of the distance; `room` has `treeRoom(n)` bytes.
   */
  arcs(
    query: number,
    heads: number,
    n: number,
    k: number,
    root: number,
    near: number,
    nearStride: number,
    steps: number,
    packed: number,
    scores: number,
    room: number,
    found: number,
  ): void
  /** Copies the rows of all words that are heads to `out` and their places there to `places`; returns how many they are. */
  gatherHeads(
    x: number,
    rowBytes: number,
    found: number,
    ends: number,
    sentences: number,
    places: number,
    out: number,
  ): number
  /** out[t] = the sum of word t's row, its head's and the distance's, where above zero. */
  sumLabels(
    dependents: number,
    heads: number,
    places: number,
    root: number,
    distances: number,
    steps: number,
    found: number,
    ends: number,
    sentences: number,
    m: number,
    rows: number,
    out: number,
  ): void
  /**
   * out[t] = the column of the highest of the first n numbers of row t, the first of equals, and never `without` (-1 for none). What is
   * not looked at is overwritten.
   */
  highest(x: number, stride: number, n: number, rows: number, without: number, out: number): void
  /**
   * The best tags of names, sentence by sentence: O, then B, I, L and U of each kind, every name closed (Viterbi 1967). Row c of
   * `steps` has the scores of the steps from tag c; the row behind the tags those from the beginning, the column those to the end.
   */
  nameTags(
    scores: number,
    stride: number,
    ends: number,
    sentences: number,
    kinds: number,
    steps: number,
    sums: number,
    before: number,
    out: number,
  ): void
}

/** Memory with the kernels that work on it. */
export interface Machine {
  readonly buffer: ArrayBuffer
  readonly kernels: Kernels
  /** `simd` or `plain`. */
  readonly kind: string
}

/** How many bytes `arcs` needs to make a tree of n words. */
export function treeRoom(n: number): number {
  return 16 * (n + 1) * (n + 1) + 48 * (n + 1)
}
