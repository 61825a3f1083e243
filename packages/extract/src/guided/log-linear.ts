/** Binary features of one thing to decide, as numbers of a {@link FeatureIndex}; and what is known of it. */
export interface Instance {
  readonly features: Int32Array
  /** Features of the shared index that speak for or against every class alike. */
  readonly general?: Int32Array
  /** By class, features of the shared index that are told class by class, such as "its name stands between the two". */
  readonly told?: readonly (readonly number[])[]
  /** The classes that hold, each a number from 0. */
  readonly classes: readonly number[]
  /** By class, how much it counts that the class does not hold; 1 unless told. */
  readonly negativeWeights?: Float32Array
}

/**
 * Numbers for the names of features, in the order in which they come up.
 *
 * It counts in how many groups of examples a feature comes up: what is told of one thing only, such as a word of its
 * name, tells nothing of others.
 */
export class FeatureIndex {
  readonly #numbers = new Map<string, number>()
  readonly #groups: (string | number)[] = []
  readonly #counts: number[] = []
  readonly names: string[] = []

  /** The number of a feature, which is made when it is new. */
  add(name: string, group: string | number = 0): number {
    let number = this.#numbers.get(name)
    if (number === undefined) {
      number = this.names.length
      this.#numbers.set(name, number)
      this.names.push(name)
      this.#groups.push(group)
      this.#counts.push(1)
    } else if (this.#groups[number] !== group) {
      this.#groups[number] = group
      this.#counts[number]!++
    }
    return number
  }

  /** The features that came up in at least so many groups; groups come one after another. */
  common(features: Int32Array, least: number): Int32Array {
    return features.filter((feature) => this.#counts[feature]! >= least)
  }
}

/** Weights of features, one for each class: what a log-linear model is. */
export interface Weights {
  readonly classes: number
  /** By the name of the feature; each has `classes` numbers. */
  readonly byFeature: ReadonlyMap<string, Float32Array>
  /** Weights of features that are told class by class, one for all classes. */
  readonly shared: ReadonlyMap<string, number>
}

export interface TrainingOptions {
  readonly classes: number
  readonly epochs?: number
  readonly rate?: number
  /** Of the L1 penalty: the larger, the fewer features keep a weight. */
  readonly sparsity?: number
  /** The names of the shared features; none unless told. */
  readonly sharedIndex?: FeatureIndex
  /** By class, the features that may have a weight for it; all unless told. */
  readonly allowed?: readonly (Uint8Array | undefined)[]
}

/**
 * Learns one logistic regression for each class, all over the same features, by FTRL-Proximal.
 *
 * Instances are taken in their order, so that equal input gives equal weights. What has no weight in the end is left
 * out.
 * @see McMahan et al. 2013, "Ad Click Prediction: a View from the Trenches"
 */
export function trainLogLinear(
  instances: readonly Instance[],
  index: FeatureIndex,
  {
    classes,
    epochs = 6,
    rate = 0.25,
    sparsity = 0.3,
    sharedIndex = new FeatureIndex(),
    allowed = [],
  }: TrainingOptions,
): Weights {
  const own = new Ftrl(index.names.length * classes, rate, sparsity)
  const common = new Ftrl(sharedIndex.names.length, rate, sparsity)
  const score = new Float64Array(classes)
  const isTrue = new Uint8Array(classes)
  const order = shuffled(instances.length)
  // What speaks clearly for no class is left alone until the last round: most pairs are such.
  const isSettled = new Uint8Array(instances.length)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const at of order) {
      if (isSettled[at] === 1 && epoch < epochs - 1) continue
      const {features, classes: held, negativeWeights, general = noFeatures, told} = instances[at]!
      let sum = 0
      for (const feature of general) sum += common.weight[feature]!
      score.fill(sum)
      isTrue.fill(0)
      for (const c of held) isTrue[c] = 1
      for (let f = 0; f < features.length; f++) {
        const row = features[f]! * classes
        for (let c = 0; c < classes; c++) score[c]! += own.weight[row + c]!
      }
      let generalGradient = 0
      let isClear = held.length === 0
      for (let c = 0; c < classes; c++) {
        const toldHere = told?.[c] ?? []
        for (const feature of toldHere) score[c]! += common.weight[feature]!
        // What is as good as decided changes nothing, and most pairs are.
        if (isTrue[c] === 0 && score[c]! < -4.5) continue
        isClear = false
        const p = likelihood(score[c]!)
        const gradient = isTrue[c] === 1 ? p - 1 : p * (negativeWeights?.[c] ?? 1)
        if (Math.abs(gradient) < 0.01) continue
        const only = allowed[c]
        for (const feature of features)
          if (!only || only[feature] === 1) own.update(feature * classes + c, gradient)
        for (const feature of toldHere) common.update(feature, gradient)
        generalGradient += gradient
      }
      isSettled[at] = isClear ? 1 : 0
      if (generalGradient !== 0) for (const feature of general) common.update(feature, generalGradient)
    }
  }
  const {byFeature} = weightsOf(own, index, classes)
  const shared = new Map(
    sharedIndex.names.flatMap((name, i) => {
      const value = rounded(common.weight[i]!)
      return value === 0 ? [] : [[name, value] as const]
    }),
  )
  return {classes, byFeature, shared}
}

/** What was learned for the features of an index, without those that count for nothing. */
export function weightsOf({weight}: Ftrl, index: FeatureIndex, classes: number): Weights {
  const byFeature = new Map<string, Float32Array>()
  for (const [number, name] of index.names.entries()) {
    const row = weight.subarray(number * classes, (number + 1) * classes)
    if (row.some((value) => Math.abs(value) >= 0.005)) byFeature.set(name, Float32Array.from(row, rounded))
  }
  return {classes, byFeature, shared: new Map()}
}

const noFeatures = new Int32Array()

/** The numbers below `count` in an order without a pattern, the same each time. */
export function shuffled(count: number): Uint32Array {
  const order = Uint32Array.from({length: count}, (_, i) => i)
  let state = 0x9e3779b9
  for (let i = count - 1; i > 0; i--) {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0
    const j = state % (i + 1)
    const held = order[i]!
    order[i] = order[j]!
    order[j] = held
  }
  return order
}

/** Weights that are learned one gradient at a time, each at its own pace. */
export class Ftrl {
  readonly weight: Float64Array
  readonly #pull: Float64Array
  readonly #squares: Float64Array
  readonly #rate: number
  readonly #sparsity: number

  constructor(size: number, rate: number, sparsity: number) {
    this.weight = new Float64Array(size)
    this.#pull = new Float64Array(size)
    this.#squares = new Float64Array(size)
    this.#rate = rate
    this.#sparsity = sparsity
  }

  update(at: number, gradient: number): void {
    const before = this.#squares[at]!
    const after = before + gradient * gradient
    const root = Math.sqrt(after)
    const pull = this.#pull[at]! + gradient - ((root - Math.sqrt(before)) / this.#rate) * this.weight[at]!
    this.#pull[at] = pull
    this.#squares[at] = after
    this.weight[at] =
      Math.abs(pull) <= this.#sparsity
        ? 0
        : -(pull - Math.sign(pull) * this.#sparsity) / ((0.5 + root) / this.#rate + 0.02)
  }
}

/** Weights laid out by the numbers of an index, to judge many things whose features are numbers already. */
export class NumberedWeights {
  readonly #own: Float32Array
  readonly #shared: Float32Array
  readonly #classes: number

  constructor({classes, byFeature, shared}: Weights, index: FeatureIndex, sharedIndex = new FeatureIndex()) {
    this.#classes = classes
    this.#own = new Float32Array(index.names.length * classes)
    for (const [number, name] of index.names.entries()) {
      const row = byFeature.get(name)
      if (row) this.#own.set(row, number * classes)
    }
    this.#shared = Float32Array.from(sharedIndex.names, (name) => shared.get(name) ?? 0)
  }

  /** Log-odds of each class, by its own features alone and by all. */
  scores({features, general = noFeatures, told = []}: Omit<Instance, "classes">): Scores {
    let sum = 0
    for (const feature of general) sum += this.#shared[feature]!
    const own = new Float64Array(this.#classes)
    for (const feature of features) {
      const row = feature * this.#classes
      for (let c = 0; c < this.#classes; c++) own[c]! += this.#own[row + c]!
    }
    const all = own.map((score) => score + sum)
    for (const [c, numbers] of told.entries()) {
      for (const feature of numbers) all[c]! += this.#shared[feature]!
    }
    return {own, all}
  }

  /** How likely each class is, 0 to 1. */
  probabilities(instance: Omit<Instance, "classes">): Float64Array {
    return this.scores(instance).all.map(likelihood)
  }
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

/** How likely each class is, from the names of features; a number from 0 to 1 for each. */
export function probabilities(weights: Weights, features: readonly string[]): Float64Array {
  return scores(weights, features).all.map(likelihood)
}

/** Log-odds of each class, from the names of features: by its own features alone, and by all. */
export function scores(
  weights: Weights,
  features: readonly string[],
  {
    general = [],
    told = [],
  }: {readonly general?: readonly string[]; readonly told?: readonly (readonly string[])[]} = {},
): Scores {
  let sum = 0
  for (const name of general) sum += weights.shared.get(name) ?? 0
  const own = new Float64Array(weights.classes)
  for (const feature of features) {
    const row = weights.byFeature.get(feature)
    if (row) for (let c = 0; c < weights.classes; c++) own[c]! += row[c]!
  }
  const all = own.map((score) => score + sum)
  for (const [c, names] of told.entries()) for (const name of names) all[c]! += weights.shared.get(name) ?? 0
  return {own, all}
}

/** Log-odds of each class: by its own features alone, and by all. */
export interface Scores {
  readonly own: Float64Array
  readonly all: Float64Array
}

/** The probability that has these log-odds. */
export function likelihood(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}
