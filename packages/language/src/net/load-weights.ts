import type {Machine} from "./kernels.js"
import {distanceCount, type Layout, type LinearPlace, longestDistance} from "./layout.js"
import type {ModelFile, NetSizes, Quantised} from "./model-file.js"

/**
 * Bits behind the point: of weights; of what the layers pass on; of query vectors, the inside of the label layer and the
 * scores, which are larger.
 */
export const weightBits = 12
export const bits = 11
export const queryBits = 10
export const labelBits = 9
export const scoreBits = 7

/** Writes the weights of a net into memory as the kernels want them. */
export function loadWeights(model: ModelFile, sizes: NetSizes, m: Layout, {buffer, kernels}: Machine): void {
  const short = new Int16Array(buffer)
  const int = new Int32Array(buffer)
  const {embed, hidden, window} = sizes
  const put = (at: number, numbers: ArrayLike<number>) => short.set(numbers, at >> 1)
  const coarser = (part: string, to: number) => model.vector(part).map((x) => x >> (weightBits - to))
  for (const [channel, {at}] of m.channels.entries())
    fillEmbedding(short, at >> 1, model.quantised(`channel.${channel}`))
  for (const [name, place] of Object.entries(m.linears)) {
    if (!model.has(name)) continue
    const inputBits = name === "label.out" ? labelBits : bits
    const bias = model.vector(`${name}.b`)
    fillMatrix(short, place, 0, model.quantised(name))
    for (let j = 0; j < place.out; j++) int[(place.bias >> 2) + j] = bias[j]! << inputBits
  }
  // Layer 1: the window's stretches of rows become columns side by side; the bias belongs to the word itself.
  const wide = model.quantised("layer1")
  const bias = model.vector("layer1.b")
  for (let k = 0; k <= 2 * window; k++) {
    const values = wide.values.subarray(k * embed * wide.cols)
    fillMatrix(short, m.layer1In, k * 8 * hidden, {...wide, rows: embed, values})
    const at = (m.layer1In.bias >> 2) + k * 8 * hidden
    for (let j = 0; j < 8 * hidden; j++) int[at + j] = k === window ? bias[j]! << bits : 0
  }
  put(m.layer1.forget, model.vector("layer1.vf"))
  put(m.layer1.output, model.vector("layer1.vr"))
  for (const {name, recurrent} of m.upper) {
    put(recurrent.forget, model.vector(`${name}.vf`))
    put(recurrent.output, model.vector(`${name}.vr`))
  }
  new Uint8Array(buffer).set(stepOf, m.distanceSteps)
  if (model.has("labels")) {
    put(m.root, coarser("arc.root", bits))
    put(m.rootLabel, coarser("label.root", labelBits))
    put(m.labelDistance, coarser("label.dist", labelBits))
    put(m.top, coarser("arc.distance", bits))
    kernels.pack(m.top, distanceCount, sizes.arc, 0, m.distance)
  }
  if (model.has("name.next")) put(m.nameSteps, coarser("name.next", scoreBits))
  put(m.embedded, coarser("edge", bits))
  multiply(kernels, m.layer1In, m.embedded, 2, m.begin, weightBits, false)
}

/** A linear layer over n rows; see `multiply16`. */
export function multiply(
  kernels: Machine["kernels"],
  layer: LinearPlace,
  x: number,
  n: number,
  out: number,
  shift: number,
  relu: boolean,
): void {
  kernels.multiply16(
    x,
    n,
    layer.in,
    layer.weights,
    layer.bias,
    layer.out,
    out,
    layer.out,
    shift,
    relu ? 1 : 0,
  )
}

/** 0 for 1 word, then 2, 3, 4, 5–6, 7–10, 11–20 and more words: the bucket of a distance, 8 less when the head stands behind. */
const stepOf = Uint8Array.from({length: longestDistance + 1}, (_, k) =>
  k < 5 ? Math.max(0, k - 1) : k < 7 ? 4 : k < 11 ? 5 : k < 21 ? 6 : 7,
)

/** Lays weights out in panels; those of the matrix begin at column `from`. */
function fillMatrix(
  short: Int16Array,
  place: LinearPlace,
  from: number,
  {rows, cols, values, factors}: Quantised,
): void {
  for (let j = 0; j < cols; j++) {
    const column = from + j
    const factor = factors[j]!
    const to = (place.weights >> 1) + (column >> 3) * place.in * 8 + (column & 7) * 2
    for (let i = 0; i < rows; i++) short[to + (i >> 1) * 16 + (i & 1)] = values[i * cols + j]! * factor
  }
}

function fillEmbedding(short: Int16Array, to: number, {rows, cols, values, factors}: Quantised): void {
  for (let row = 0, at = 0; row < rows; row++) {
    const factor = factors[row]!
    for (let j = 0; j < cols; j++, at++) short[to + at] = values[at]! * factor
  }
}
