import {channelNames} from "./features.js"
import {keptForms} from "./form-table.js"
import {treeRoom} from "./kernels.js"
import type {ModelFile, NetSizes} from "./model-file.js"

/** No batch holds more words; a sentence has at most this many, too. */
export const longestBatch = 512

/** How many forms' embeddings are multiplied at a time. */
export const formsAtOnce = 64

/** Distances fall into sixteen signed buckets and one for the root. */
export const distanceCount = 17

/** Distances of so many words and more are alike. */
export const longestDistance = 21

/** Hands out addresses, each a multiple of sixteen. */
export class Plan {
  size = 16

  take(bytes: number): number {
    const at = this.size
    this.size += Math.ceil(bytes / 16) * 16
    return at
  }
}

/** Where a linear layer lies. */
export interface LinearPlace {
  readonly in: number
  readonly out: number
  readonly weights: number
  readonly bias: number
}

/** Where the weights of a layer of recurrent units for its cells lie, those of the way back behind the others. */
export interface RecurrentPlace {
  readonly forget: number
  readonly output: number
}

export type Layout = ReturnType<typeof layOut>

/** Finds a place in memory for everything that a net needs. */
export function layOut(
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
  const indices = (): number => plan.take(longestBatch * 4)
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
    distanceSteps: plan.take(longestDistance + 1),
    numbers: indices(),
    ends: indices(),
    places: indices(),
    foundTags: indices(),
    foundHeads: indices(),
    foundLabels: indices(),
    foundNames: indices(),
    nameSteps: plan.take((tasks.name.out + 2) * tasks.name.out * 2),
    nameSums: plan.take(longestBatch * tasks.name.out * 4),
    nameBefore: plan.take(longestBatch * tasks.name.out * 4),
    embedded: plan.take(formsAtOnce * embed * 2),
    squeezed: rows(rank),
    u: rows(8 * hidden),
    other: rows(2 * hidden),
    top: rows(2 * hidden),
    dep: rows(widest),
    query: rows(widest),
    heads: rows(widest),
    headRows: rows(2 * hidden),
    near: plan.take(longestBatch * distanceOut * 4),
    packed: plan.take((longestBatch + 8) * arc * 2),
    treeRoom: plan.take(model.has("labels") ? treeRoom(longestBatch) : 0),
    arcScores: plan.take(longestBatch * (longestBatch + 8) * 4),
    labelScores: rows(tasks["label.out"].out),
    tagScores: rows(tasks.tag.out),
    nameScores: rows(tasks.name.out),
    begin: plan.take(recordBytes),
    end: plan.take(recordBytes),
    partBytes: 8 * hidden * 2,
    recordBytes,
    products: plan.take(formsAtOnce * recordBytes),
    forms: plan.take(keptForms * recordBytes),
  }
}

/** The next multiple of eight. */
export function eights(n: number): number {
  return Math.ceil(n / 8) * 8
}
