import {intern} from "../intern.js"
import type {NameType} from "../syntax/name-spans.js"
import {addressOf, type ChannelIds} from "./channel-ids.js"
import {channelNames} from "./features.js"
import {type FormTable, keptForms} from "./form-table.js"
import type {Kernels, Machine} from "./kernels.js"
import {formsAtOnce, type Layout, type LinearPlace, layOut, longestBatch, type Plan} from "./layout.js"
import {bits, labelBits, loadWeights, multiply, queryBits, scoreBits, weightBits} from "./load-weights.js"
import {type ModelFile, type NetSizes, netParts} from "./model-file.js"

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
  /** Results of the latest batch, by word. Heads are indices in the sentence, -1 for the root. */
  readonly tag: Int32Array
  readonly head: Int32Array
  readonly label: Int32Array
  /** `O`, then B, I, L and U of each type; see {@link findNames}. */
  readonly nameTag: Int32Array
  /** The scores of name tags, `nameStride` a word, with `scoreBits` bits behind the point. */
  readonly nameScores: Int16Array
  readonly nameStride: number
  /** Scores of the steps between name tags: `nameStride` a row; the last row but padding is a sentence's beginning. */
  readonly nameSteps: Int16Array

  readonly #kernels: Kernels
  readonly #short: Int16Array
  readonly #int: Int32Array
  readonly #sizes: NetSizes
  /** For each channel the addresses of its strings' embeddings, by their numbers. */
  readonly #channels: readonly Int32Array[]
  readonly #table: FormTable
  readonly #rootLabel: number
  readonly #m: Layout
  /** The turn of each form's kept products. */
  readonly #turn = new Uint32Array(keptForms)
  /** Forms whose embeddings wait to be multiplied. */
  readonly #waiting = new Int32Array(formsAtOnce)

  /**
   * @param table - numbers the forms, for all nets
   * @param ids - numbers the strings of channels, for all nets
   */
  constructor({model, sizes, layout}: PlannedNet, table: FormTable, ids: ChannelIds, machine: Machine) {
    const m = layout
    this.#sizes = sizes
    this.#m = m
    this.#table = table
    this.#kernels = machine.kernels
    this.#short = new Int16Array(machine.buffer)
    this.#int = new Int32Array(machine.buffer)
    this.tags = model.has("tags") ? model.words("tags") : []
    this.labels = model.has("labels") ? model.words("labels").map(intern) : []
    this.nameTypes = model.has("names") ? (model.words("names") as NameType[]) : []
    this.#rootLabel = this.labels.indexOf("root")
    const indices = (at: number) => new Int32Array(machine.buffer, at, longestBatch)
    this.tag = indices(m.foundTags)
    this.head = indices(m.foundHeads)
    this.label = indices(m.foundLabels)
    this.nameTag = indices(m.foundNames)
    this.nameStride = m.names.out
    this.nameScores = new Int16Array(machine.buffer, m.nameScores, longestBatch * this.nameStride)
    this.nameSteps = new Int16Array(machine.buffer, m.nameSteps, (this.nameStride + 1) * this.nameStride)
    loadWeights(model, sizes, m, machine)
    this.#channels = m.channels.map(({words, at}, channel) => ids.add(channel, words, at, sizes.embed * 2))
  }

  /**
   * Analyses whole sentences: finds tags, heads and labels, and the scores of name tags, as far as the net knows them.
   * @param numbers - the words of all sentences as the table has numbered them, at most {@link longestBatch}
   * @param ends - for each sentence the index behind its last word
   */
  run(numbers: Int32Array, ends: readonly number[]): void {
    const m = this.#m
    const count = ends[ends.length - 1]!
    this.#int.set(numbers.subarray(0, count), m.numbers >> 2)
    this.#int.set(ends, m.ends >> 2)
    this.#embedNew(numbers, count)
    this.#encode(count, ends.length)
    if (this.tags.length > 0) {
      this.#linear(m.tags, m.top, count, m.tagScores, bits + weightBits - scoreBits, false)
      this.#kernels.highest(m.tagScores, m.tags.out, this.tags.length, count, -1, m.foundTags)
    }
    if (this.nameTypes.length > 0)
      this.#linear(m.names, m.top, count, m.nameScores, bits + weightBits - scoreBits, false)
    if (this.labels.length > 0) {
      this.#findHeads(count, ends)
      this.#findLabels(count, ends.length)
    }
  }

  /** Finds the best name tags of the latest batch; its scores may have been changed. */
  findNames(sentences: number): void {
    const m = this.#m
    this.#kernels.nameTags(
      m.nameScores,
      this.nameStride,
      m.ends,
      sentences,
      this.nameTypes.length,
      m.nameSteps,
      m.nameSums,
      m.nameBefore,
      m.foundNames,
    )
  }

  #linear(layer: LinearPlace, x: number, n: number, out: number, shift: number, relu: boolean): void {
    multiply(this.#kernels, layer, x, n, out, shift, relu)
  }

  /** Runs all layers over the forms' records; their output lies at `top`. */
  #encode(count: number, sentences: number): void {
    const m = this.#m
    const kernels = this.#kernels
    const {hidden, window} = this.#sizes
    const {top, other, u, ends, layer1} = m
    kernels.sumWindows(
      m.numbers,
      ends,
      sentences,
      window,
      m.forms,
      m.recordBytes,
      m.begin,
      m.end,
      8 * hidden,
      m.pointers,
      u,
    )
    // The layers write into two places by turns, so that the last one writes into `top`.
    let below = m.upper.length % 2 === 0 ? top : other
    kernels.recurBoth(u, 4, 0, below, ends, sentences, hidden, layer1.forget, layer1.output)
    for (const {squeeze, linear, recurrent} of m.upper) {
      const out = below === top ? other : top
      if (squeeze !== undefined) this.#linear(squeeze, below, count, m.squeezed, weightBits, false)
      this.#linear(linear, squeeze === undefined ? below : m.squeezed, count, u, weightBits, false)
      kernels.recurBoth(u, 3, below, out, ends, sentences, hidden, recurrent.forget, recurrent.output)
      below = out
    }
  }

  #findHeads(count: number, ends: readonly number[]): void {
    const m = this.#m
    const kernels = this.#kernels
    const {arc} = this.#sizes
    this.#linear(m.arcDep, m.top, count, m.dep, weightBits, true)
    this.#linear(m.arcQuery, m.dep, count, m.query, bits + weightBits - queryBits, false)
    this.#linear(m.arcHead, m.top, count, m.heads, weightBits, true)
    kernels.multiply32(m.query, count, arc, m.distance, m.distanceOut, m.near)
    let start = 0
    for (let s = 0; s < ends.length; s++) {
      const n = ends[s]! - start
      const row = start * arc * 2
      const near = m.near + start * m.distanceOut * 4
      const found = m.foundHeads + start * 4
      kernels.arcs(
        m.query + row,
        m.heads + row,
        n,
        arc,
        m.root,
        near,
        m.distanceOut,
        m.distanceSteps,
        m.packed,
        m.arcScores,
        m.treeRoom,
        found,
      )
      start = ends[s]!
    }
  }

  #findLabels(count: number, sentences: number): void {
    const m = this.#m
    const kernels = this.#kernels
    const {label, hidden} = this.#sizes
    const shift = bits + weightBits - labelBits
    this.#linear(m.labelDep, m.top, count, m.dep, shift, false)
    // Half of the words are nobody's head.
    const heads = kernels.gatherHeads(
      m.top,
      hidden * 4,
      m.foundHeads,
      m.ends,
      sentences,
      m.places,
      m.headRows,
    )
    this.#linear(m.labelHead, m.headRows, heads, m.heads, shift, false)
    kernels.sumLabels(
      m.dep,
      m.heads,
      m.places,
      m.rootLabel,
      m.labelDistance,
      m.distanceSteps,
      m.foundHeads,
      m.ends,
      sentences,
      label,
      m.pointers,
      m.query,
    )
    this.#linear(m.labelOut, m.query, count, m.labelScores, labelBits + weightBits - scoreBits, false)
    kernels.highest(m.labelScores, m.labelOut.out, this.labels.length, count, this.#rootLabel, m.foundLabels)
    // A word below the root is `root`, and no other word is.
    for (let t = 0; t < count; t++) if (this.head[t]! < 0) this.label[t] = this.#rootLabel
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
    const waiting = this.#waiting
    const first = waiting[0]!
    // New forms mostly stand side by side, until the table is full.
    if (waiting[count - 1] === first + count - 1) {
      let i = 1
      while (i < count && waiting[i] === first + i) i++
      if (i === count) {
        this.#linear(layer1In, embedded, count, forms + first * recordBytes, weightBits, false)
        return
      }
    }
    this.#linear(layer1In, embedded, count, products, weightBits, false)
    const record = recordBytes >> 1
    for (let i = 0; i < count; i++) {
      const from = (products >> 1) + i * record
      this.#short.copyWithin((forms >> 1) + waiting[i]! * record, from, from + record)
    }
  }

  #embed(number: number, at: number): void {
    const {channels} = this.#table
    const pointers = this.#m.pointers >> 2
    const from = number * channelNames.length
    const count = this.#channels.length
    for (let channel = 0; channel < count; channel++)
      this.#int[pointers + channel] = addressOf(this.#channels[channel]!, channels[from + channel]!)
    this.#kernels.sumRows(this.#m.pointers, count, this.#sizes.embed, at, weightBits - bits, 0)
  }
}

/** A net of a file of weights, and its places in memory. */
export interface PlannedNet {
  readonly model: ModelFile
  readonly sizes: NetSizes
  readonly layout: Layout
}

/** Plans the memory of a net; nothing is read but the sizes of its parts. */
export function planNet(file: ModelFile, name: string, plan: Plan): PlannedNet {
  const model = netParts(file, name)
  const sizes = file.header.nets[name]!
  return {model, sizes, layout: layOut(plan, model, sizes)}
}
