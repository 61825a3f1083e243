import type {NameType} from "../syntax/name-spans.js"
import {channelNames} from "./features.js"
import {type FormTable, keptForms} from "./form-table.js"
import type {Kernels, Machine} from "./kernels.js"
import {createMachine} from "./machine.js"
import {type ModelFile, type NetSizes, netParts, type Quantised} from "./model-file.js"
import {bestHeads} from "./tree.js"

/** No batch holds more words; a sentence has at most this many, too. */
export const longestBatch = 512

/**
 * Bits behind the point: of weights; of what the layers pass on; of query vectors, the inside of the label layer and the
 * scores, which are larger.
 */
const weightBits = 12
const bits = 11
const queryBits = 10
const labelBits = 9
export const scoreBits = 7

/** Distances fall into sixteen signed buckets and one for the root. */
const distanceCount = 17

/**
 * The net that tags, parses and finds names; see train/net.c for its shape.
 *
 * Arithmetic is in integers throughout, so that results are equal everywhere. A batch of whole sentences goes through
 * at once. What the first layer makes of a word depends on its form alone and is kept for the forms of the table.
 */
export class Net {
  readonly tags: readonly string[]
  readonly labels: readonly string[]
  readonly nameTypes: readonly NameType[]
  /** Scores of the steps between name tags: `nameStride` a row; the last row but padding is a sentence's beginning. */
  readonly nameSteps: Int16Array
  /** Results of the latest batch, by word. Heads are indices in the sentence, -1 for the root. */
  readonly tag = new Uint8Array(longestBatch)
  readonly head = new Int32Array(longestBatch)
  readonly label = new Uint8Array(longestBatch)
  /** The place of the first score of a word's name tags in `scores`. */
  readonly scores: Int16Array
  readonly nameStride: number
  readonly nameScores: number
  readonly machineKind: string

  readonly #kernels: Kernels
  readonly #short: Int16Array
  readonly #int: Int32Array
  readonly #sizes: NetSizes
  /** For each channel the addresses of its strings' embeddings. */
  readonly #channels: readonly ReadonlyMap<string, number>[]
  readonly #table: FormTable
  readonly #rootLabel: number
  readonly #m: Layout
  /** The turn of each form's kept products. */
  readonly #turn = new Uint32Array(keptForms)
  /** Forms whose embeddings wait to be multiplied. */
  readonly #waiting = new Int32Array(64)

  /**
   * @param name - which net of the file
   * @param table - numbers the forms, for all nets
   */
  constructor(file: ModelFile, name: string, table: FormTable, kind: "fastest" | "plain" = "fastest") {
    const model = netParts(file, name)
    const sizes = file.header.nets[name]!
    this.#sizes = sizes
    this.tags = model.has("tags") ? model.words("tags") : []
    this.labels = model.has("labels") ? model.words("labels") : []
    this.nameTypes = model.has("names") ? (model.words("names") as NameType[]) : []
    this.#rootLabel = this.labels.indexOf("root")
    this.#table = table
    const plan = new Plan()
    const m = layOut(plan, model, sizes)
    const machine: Machine = createMachine(plan.size, kind)
    this.#m = m
    this.machineKind = machine.kind
    this.#kernels = machine.kernels
    this.#short = new Int16Array(machine.buffer)
    this.#int = new Int32Array(machine.buffer)
    this.scores = this.#short
    this.nameStride = m.names.out
    this.nameSteps = model.has("name.next")
      ? model.vector("name.next").map((x) => x >> (weightBits - scoreBits))
      : new Int16Array(m.names.out * m.names.out)
    this.nameScores = m.nameScores >> 1
    this.#fill(model)
    this.#channels = m.channels.map(({words, at}) => {
      return new Map(words.map((word, id) => [word, at + id * sizes.embed * 2]))
    })
  }

  /**
   * Analyses whole sentences.
   * @param numbers - the words of all sentences as the table has numbered them, at most {@link longestBatch}
   * @param ends - for each sentence the index behind its last word
   */
  run(numbers: Int32Array, ends: readonly number[]): void {
    const count = ends.at(-1)!
    this.#encode(numbers, count, ends)
    const {tag} = this
    const {top, tagScores} = this.#m
    if (this.tags.length > 0) {
      this.#linear(this.#m.tags, top, count, tagScores, bits + weightBits - scoreBits, false)
      for (let t = 0; t < count; t++)
        tag[t] = this.#best(tagScores, this.#m.tags.out, t, this.tags.length, -1)
    }
    if (this.nameTypes.length > 0)
      this.#linear(this.#m.names, top, count, this.#m.nameScores, bits + weightBits - scoreBits, false)
    if (this.labels.length > 0) this.#parse(count, ends)
  }

  #linear(layer: LinearPlace, x: number, n: number, out: number, shift: number, relu: boolean): void {
    this.#kernels.multiply16(
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

  #best(at: number, stride: number, row: number, n: number, without: number): number {
    const short = this.#short
    const from = (at >> 1) + row * stride
    let best = without === 0 ? 1 : 0
    for (let c = best + 1; c < n; c++) if (short[from + c]! > short[from + best]! && c !== without) best = c
    return best
  }

  /** Embeds the forms and runs both layers; their output lies at `top`. */
  #encode(numbers: Int32Array, count: number, ends: readonly number[]): void {
    const m = this.#m
    const {hidden, window} = this.#sizes
    const span = 2 * window + 1
    const int = this.#int
    this.#embedNew(numbers, count)
    const pointers = m.pointers >> 2
    const part = m.partBytes
    const row = hidden * 16
    let start = 0
    for (const end of ends) {
      for (let t = start; t < end; t++) {
        for (let k = 0; k < span; k++) {
          const at = t + k - window
          const record = at < start ? m.begin : at < end ? m.forms + numbers[at]! * m.recordBytes : m.end
          int[pointers + k] = record + k * part
        }
        this.#kernels.sumRows(m.pointers, span, 8 * hidden, m.u + t * row, 0, 0)
      }
      start = end
    }
    const {top, other} = m
    // The layers write into two places by turns, so that the last one writes into `top`.
    let below = m.upper.length % 2 === 0 ? top : other
    this.#recur(m.u, 4, 0, below, ends, m.layer1)
    for (const {squeeze, linear, recurrent} of m.upper) {
      const out = below === top ? other : top
      if (squeeze !== undefined) this.#linear(squeeze, below, count, m.squeezed, weightBits, false)
      this.#linear(linear, squeeze === undefined ? below : m.squeezed, count, m.u, weightBits, false)
      this.#recur(m.u, 3, below, out, ends, recurrent)
      below = out
    }
  }

  #recur(
    u: number,
    parts: number,
    below: number,
    out: number,
    ends: readonly number[],
    layer: RecurrentPlace,
  ): void {
    const {hidden} = this.#sizes
    const bytes = hidden * 2
    const uStep = 2 * parts * bytes
    let start = 0
    for (const end of ends) {
      for (let direction = 0; direction < 2; direction++) {
        const first = direction === 0 ? start : end - 1
        const sign = direction === 0 ? 1 : -1
        const uAt = u + first * uStep + direction * parts * bytes
        const at = first * 2 * bytes + direction * bytes
        const skip = parts === 4 ? uAt + 3 * bytes : below + at
        const skipStep = parts === 4 ? uStep : 2 * bytes
        this.#kernels.recur(
          uAt,
          sign * uStep,
          skip,
          sign * skipStep,
          out + at,
          sign * 2 * bytes,
          end - start,
          hidden,
          layer.forget + direction * bytes,
          layer.output + direction * bytes,
        )
      }
      start = end
    }
  }

  #parse(count: number, ends: readonly number[]): void {
    const m = this.#m
    const kernels = this.#kernels
    const {arc, label} = this.#sizes
    this.#linear(m.arcDep, m.top, count, m.dep, weightBits, true)
    this.#linear(m.arcQuery, m.dep, count, m.query, bits + weightBits - queryBits, false)
    this.#linear(m.arcHead, m.top, count, m.heads, weightBits, true)
    kernels.multiply32(m.query, count, arc, m.distance, m.distanceOut, m.near)
    let start = 0
    for (const end of ends) {
      const n = end - start
      const width = eights(n + 1)
      kernels.pack(m.root, 1, arc, 0, m.packed)
      kernels.pack(m.heads + start * arc * 2, n, arc, 1, m.packed)
      kernels.multiply32(m.query + start * arc * 2, n, arc, m.packed, width, m.arcScores)
      this.#addDistances(start, n, width)
      bestHeads(this.#int, m.arcScores >> 2, width, n, this.head, start)
      start = end
    }
    this.#linear(m.labelDep, m.top, count, m.dep, bits + weightBits - labelBits, false)
    this.#linear(m.labelHead, m.top, count, m.heads, bits + weightBits - labelBits, false)
    const int = this.#int
    const pointers = m.pointers >> 2
    const row = label * 2
    start = 0
    for (const end of ends) {
      for (let t = start; t < end; t++) {
        const head = this.head[t]!
        int[pointers] = m.dep + t * row
        int[pointers + 1] = head < 0 ? m.rootLabel : m.heads + (start + head) * row
        int[pointers + 2] = m.labelDistance + bucketOf(t - start, head) * row
        kernels.sumRows(m.pointers, 3, label, m.query + t * row, 0, 1)
      }
      start = end
    }
    this.#linear(m.labelOut, m.query, count, m.labelScores, labelBits + weightBits - scoreBits, false)
    for (let t = 0; t < count; t++) {
      // A word below the root is `root`, and no other word is.
      const isRoot = this.head[t]! < 0
      this.label[t] = isRoot
        ? this.#rootLabel
        : this.#best(m.labelScores, m.labelOut.out, t, this.labels.length, this.#rootLabel)
    }
  }

  #addDistances(start: number, n: number, width: number): void {
    const int = this.#int
    const {near, distanceOut, arcScores} = this.#m
    for (let i = 0; i < n; i++) {
      const bonus = (near >> 2) + (start + i) * distanceOut
      const row = (arcScores >> 2) + i * width
      for (let head = -1; head < n; head++) int[row + 1 + head]! += int[bonus + bucketOf(i, head)]!
    }
  }

  /** Works out the first-layer products of forms that have none yet, many at once, since weights cost more to fetch than to use. */
  #embedNew(numbers: Int32Array, count: number): void {
    const {turn} = this.#table
    const waiting = this.#waiting
    const {embed} = this.#sizes
    let size = 0
    for (let t = 0; t < count; t++) {
      const number = numbers[t]!
      if (this.#turn[number] === turn[number]) continue
      this.#turn[number] = turn[number]!
      this.#embed(number, this.#m.embedded + size * embed * 2)
      waiting[size++] = number
      if (size === waiting.length) {
        this.#multiplyEmbedded(size)
        size = 0
      }
    }
    if (size > 0) this.#multiplyEmbedded(size)
  }

  #multiplyEmbedded(count: number): void {
    const {forms, recordBytes, embedded, products, layer1In} = this.#m
    this.#linear(layer1In, embedded, count, products, weightBits, false)
    const record = recordBytes >> 1
    for (let i = 0; i < count; i++) {
      const from = (products >> 1) + i * record
      this.#short.copyWithin((forms >> 1) + this.#waiting[i]! * record, from, from + record)
    }
  }

  #embed(number: number, at: number): void {
    const strings = this.#table.channels(number)
    const pointers = this.#m.pointers >> 2
    const count = this.#channels.length
    for (let channel = 0; channel < count; channel++) {
      this.#int[pointers + channel] =
        this.#channels[channel]!.get(strings[channel]!) ?? this.#m.channels[channel]!.at
    }
    this.#kernels.sumRows(this.#m.pointers, count, this.#sizes.embed, at, weightBits - bits, 0)
  }

  #fill(model: ModelFile): void {
    const m = this.#m
    const {embed, hidden, window} = this.#sizes
    const put = (at: number, numbers: ArrayLike<number>) => this.#short.set(numbers, at >> 1)
    for (const [channel, {at}] of m.channels.entries())
      this.#fillEmbedding(at >> 1, model.quantised(`channel.${channel}`))
    for (const [name, place] of Object.entries(m.linears)) {
      if (!model.has(name)) continue
      this.#fillMatrix(
        place,
        model.quantised(name),
        model.vector(`${name}.b`),
        name === "label.out" ? labelBits : bits,
      )
    }
    // Layer 1: the window's stretches of rows become columns side by side; the bias belongs to the word itself.
    const wide = model.quantised("layer1")
    const bias = model.vector("layer1.b")
    for (let k = 0; k <= 2 * window; k++) {
      const values = wide.values.subarray(k * embed * wide.cols)
      this.#fillWeights(m.layer1In, k * 8 * hidden, {...wide, rows: embed, values})
      const at = (m.layer1In.bias >> 2) + k * 8 * hidden
      for (let j = 0; j < 8 * hidden; j++) this.#int[at + j] = k === window ? bias[j]! << bits : 0
    }
    const coarser = (part: string, to: number) => model.vector(part).map((x) => x >> (weightBits - to))
    put(m.layer1.forget, model.vector("layer1.vf"))
    put(m.layer1.output, model.vector("layer1.vr"))
    for (const {name, recurrent} of m.upper) {
      put(recurrent.forget, model.vector(`${name}.vf`))
      put(recurrent.output, model.vector(`${name}.vr`))
    }
    if (this.labels.length > 0) this.#fillParser(coarser)
    put(m.embedded, coarser("edge", bits))
    this.#linear(m.layer1In, m.embedded, 2, m.begin, weightBits, false)
  }

  #fillParser(coarser: (part: string, to: number) => Int16Array): void {
    const m = this.#m
    const put = (at: number, numbers: ArrayLike<number>) => this.#short.set(numbers, at >> 1)
    put(m.root, coarser("arc.root", bits))
    put(m.rootLabel, coarser("label.root", labelBits))
    put(m.labelDistance, coarser("label.dist", labelBits))
    put(m.top, coarser("arc.distance", bits))
    this.#kernels.pack(m.top, distanceCount, this.#sizes.arc, 0, m.distance)
  }

  #fillMatrix(place: LinearPlace, matrix: Quantised, bias: Int16Array, inputBits: number): void {
    this.#fillWeights(place, 0, matrix)
    for (let j = 0; j < matrix.cols; j++) this.#int[(place.bias >> 2) + j] = bias[j]! << inputBits
  }

  /** Lays weights out as the kernels want them; those of the matrix begin at column `from`. */
  #fillWeights(place: LinearPlace, from: number, {rows, cols, values, factors}: Quantised): void {
    const short = this.#short
    for (let j = 0; j < cols; j++) {
      const column = from + j
      const factor = factors[j]!
      const to = (place.weights >> 1) + (column >> 3) * place.in * 8 + (column & 7) * 2
      for (let i = 0; i < rows; i++) short[to + (i >> 1) * 16 + (i & 1)] = values[i * cols + j]! * factor
    }
  }

  #fillEmbedding(to: number, {rows, cols, values, factors}: Quantised): void {
    const short = this.#short
    for (let row = 0, at = 0; row < rows; row++) {
      const factor = factors[row]!
      for (let j = 0; j < cols; j++, at++) short[to + at] = values[at]! * factor
    }
  }
}

/** 1, 2, 3, 4, 5–6, 7–10, 11–20 and more words before (0–7) or behind (8–15); 16 is the root. */
function bucketOf(dependent: number, head: number): number {
  if (head < 0) return 16
  const d = head - dependent
  return d < 0 ? stepOf[Math.min(-d, 21)]! : 8 + stepOf[Math.min(d, 21)]!
}

const stepOf = Uint8Array.from({length: 22}, (_, k) =>
  k < 5 ? Math.max(0, k - 1) : k < 7 ? 4 : k < 11 ? 5 : k < 21 ? 6 : 7,
)

/** Hands out addresses, each a multiple of sixteen. */
class Plan {
  size = 16

  take(bytes: number): number {
    const at = this.size
    this.size += Math.ceil(bytes / 16) * 16
    return at
  }
}

interface LinearPlace {
  readonly in: number
  readonly out: number
  readonly weights: number
  readonly bias: number
}

interface RecurrentPlace {
  readonly forget: number
  readonly output: number
}

type Layout = ReturnType<typeof layOut>

/** Where everything lies in memory. */
function layOut(
  plan: Plan,
  model: ModelFile,
  {embed, hidden, arc, label, window, layers, rank = 0}: NetSizes,
) {
  const linear = (inputs: number, out: number): LinearPlace => ({
    in: inputs,
    out,
    weights: plan.take(inputs * out * 2),
    bias: plan.take(out * 4),
  })
  const named = (name: string): LinearPlace => {
    if (!model.has(name)) return linear(2, 8)
    const {rows, cols} = model.place(name)
    return linear(rows, cols)
  }
  const rows = (width: number): number => plan.take(longestBatch * width * 2)
  const recurrent = (): RecurrentPlace => ({forget: plan.take(4 * hidden), output: plan.take(4 * hidden)})
  const upper = Array.from({length: layers - 1}, (_, k) => {
    const name = `layer${k + 2}`
    const squeeze = model.has(`${name}.in`) ? named(`${name}.in`) : undefined
    return {name, squeeze, linear: named(name), recurrent: recurrent()}
  })
  const linears: Record<string, LinearPlace> = {}
  for (const {name, squeeze, linear} of upper) {
    linears[name] = linear
    if (squeeze !== undefined) linears[`${name}.in`] = squeeze
  }
  const tasks = {
    tag: named("tag"),
    "arc.dep": named("arc.dep"),
    "arc.query": named("arc.query"),
    "arc.head": named("arc.head"),
    "label.dep": named("label.dep"),
    "label.head": named("label.head"),
    "label.out": named("label.out"),
    name: named("name"),
  }
  Object.assign(linears, tasks)
  const given = channelNames.filter((_, channel) => model.has(`channel.${channel}`))
  const channels = given.map((_, channel) => {
    const words = model.words(`channel.${channel}.words`)
    return {words, at: plan.take(words.length * embed * 2)}
  })
  const span = 2 * window + 1
  const recordBytes = span * 8 * hidden * 2
  const widest = Math.max(arc, label)
  const distanceOut = eights(distanceCount)
  return {
    linears,
    channels,
    layer1In: linear(embed, span * 8 * hidden),
    upper,
    tags: tasks.tag,
    arcDep: tasks["arc.dep"],
    arcQuery: tasks["arc.query"],
    arcHead: tasks["arc.head"],
    labelDep: tasks["label.dep"],
    labelHead: tasks["label.head"],
    labelOut: tasks["label.out"],
    names: tasks.name,
    layer1: recurrent(),
    root: plan.take(arc * 2),
    rootLabel: plan.take(label * 2),
    labelDistance: plan.take(distanceCount * label * 2),
    distance: plan.take(arc * distanceOut * 2),
    distanceOut,
    pointers: plan.take(64),
    embedded: rows(embed),
    squeezed: rows(rank),
    u: rows(8 * hidden),
    other: rows(2 * hidden),
    top: rows(2 * hidden),
    dep: rows(widest),
    query: rows(widest),
    heads: rows(widest),
    near: plan.take(longestBatch * distanceOut * 4),
    packed: plan.take((longestBatch + 8) * arc * 2),
    arcScores: plan.take(longestBatch * (longestBatch + 8) * 4),
    labelScores: rows(tasks["label.out"].out),
    tagScores: rows(tasks.tag.out),
    nameScores: rows(tasks.name.out),
    begin: plan.take(recordBytes),
    end: plan.take(recordBytes),
    partBytes: 8 * hidden * 2,
    recordBytes,
    products: plan.take(64 * recordBytes),
    forms: plan.take(keptForms * recordBytes),
  }
}

function eights(n: number): number {
  return Math.ceil(n / 8) * 8
}
