import {isWorthJudging, type Weighed} from "./judge.js"
import {keyOf, type Lesson, nearestEnds} from "./lesson.js"
import type {ListPlace} from "./lists.js"
import {FeatureIndex, type Instance, NumberedWeights, trainLogLinear, type Weights} from "./log-linear.js"
import type {Known} from "./memory.js"
import {type Pair, PairFeatures, pairsOf, type RelationProfile, standingOf} from "./pairs.js"
import type {Candidate} from "./spans.js"
import {leastGroups} from "./train-spans.js"

/** A lesson's pairs of candidates, with their features by number, ready to learn from. */
export interface Study {
  readonly lesson: Lesson
  readonly pairs: readonly StudiedPair[]
  readonly lists: ReadonlyMap<Candidate, ListPlace>
}

interface StudiedPair {
  readonly pair: Pair
  readonly features: Int32Array
  readonly general: Int32Array
  readonly told: readonly (readonly number[])[]
  /** The relations that the pair has. */
  readonly classes: readonly number[]
  /** True when the pair is there only because the example tells of it. */
  readonly isGiven: boolean
  /** True when it says what the example tells, but at another place. */
  readonly isOpen: boolean
  /** Relations that it may well have though the example does not tell: another member of a list has them. */
  readonly untold: readonly number[]
}

/** A relation told of fewer things is one of which little is known. */
const fewGroups = 8

/** How much it counts that an example that tells one relation does not tell another. */
export const silenceWeight = 0.4

/** Learns which relations pairs of candidates have. */
export class PairTrainer {
  readonly #index = new FeatureIndex()
  readonly #sharedIndex = new FeatureIndex()
  readonly #profiles: readonly RelationProfile[]
  readonly #isPartial: boolean
  readonly #reach: readonly number[]

  /**
   * @param isPartial - true when each example tells one relation of those that its text states
   * @param reach - how many sentences objects may stand behind their subjects
   */
  constructor(
    profiles: readonly RelationProfile[],
    {isPartial, reach}: {readonly isPartial: boolean; readonly reach: readonly number[]},
  ) {
    this.#reach = reach
    this.#profiles = profiles
    this.#isPartial = isPartial
  }

  /** Lays out a lesson's pairs; all lessons are laid out before any is learned from. */
  study(lesson: Lesson, known: Known, found: readonly (readonly Candidate[])[]): Study {
    const {passage, unlearned, gold, group} = lesson
    const candidates = found.map((row) => [...row])
    const positive = new Map<string, Set<number>>()
    const open = new Set<string>()
    for (const stated of gold) {
      const [subject, object] = nearestEnds(stated, passage)
      for (const range of [subject, object]) {
        const row = candidates[passage.words[range.from]!.sentence]!
        if (row.some((candidate) => keyOf(candidate) === keyOf(range))) continue
        const candidate: Candidate = {...range, subject: 0.05, object: 0.05, end: 0.05, isGiven: true}
        row.push(candidate)
      }
      for (const s of stated.subjects) for (const o of stated.objects) open.add(`${keyOf(s)} ${keyOf(o)}`)
      const key = `${keyOf(subject)} ${keyOf(object)}`
      positive.set(key, (positive.get(key) ?? new Set()).add(stated.class))
    }
    const standing = standingOf(passage, candidates, {...known, unlearned, profiles: this.#profiles})
    const features = new PairFeatures(passage, standing)
    const pairs = pairsOf(candidates, this.#reach).map((pair): StudiedPair => {
      const key = `${keyOf(pair.subject)} ${keyOf(pair.object)}`
      const classes = [...(positive.get(key) ?? [])]
      const {own, general, told} = features.of(pair)
      return {
        pair,
        features: Int32Array.from(own, (name) => this.#index.add(name, group)),
        general: Int32Array.from(general, (name) => this.#sharedIndex.add(name)),
        told: told.map((names) => names.map((name) => this.#sharedIndex.add(name))),
        classes,
        isGiven: pair.subject.isGiven === true || pair.object.isGiven === true,
        isOpen: classes.length === 0 && open.has(key),
        untold: this.#isPartial ? untoldOf(pair, standing.lists, positive) : [],
      }
    })
    return {lesson, pairs, lists: standing.lists}
  }

  train(studies: readonly Study[]): Weights {
    return trainLogLinear(this.#instances(studies), this.#index, {
      classes: this.#profiles.length,
      sharedIndex: this.#sharedIndex,
      allowed: this.#allowed(studies),
      epochs: 4,
    })
  }

  /** What weights make of a lesson, as they would of a new text, for a judge. */
  weighed({pairs}: Study, weights: NumberedWeights): Weighed[] {
    return pairs.flatMap(({pair, isGiven, ...instance}) => {
      if (isGiven) return []
      const {own, all} = weights.scores(instance)
      const names = (numbers: Iterable<number>) =>
        Array.from(numbers, (number) => this.#sharedIndex.names[number]!)
      const general = names(instance.general)
      return [...all].flatMap((score, relation) => {
        const told = names(instance.told[relation]!)
        return isWorthJudging({score, told})
          ? [{...pair, relation, own: own[relation]!, score, general, told}]
          : []
      })
    })
  }

  /** Weights for {@link weighed}. */
  numbered(weights: Weights): NumberedWeights {
    return new NumberedWeights(weights, this.#index, this.#sharedIndex)
  }

  #instances(studies: readonly Study[]): Instance[] {
    const instances: Instance[] = []
    let before: Study | undefined
    for (const study of studies) {
      const {lesson, pairs} = study
      // A pair of which the examples know nothing looks the same each time that its lesson is studied.
      const seen =
        before?.lesson === lesson ? new Set(before.pairs.map(({features}) => features.join())) : undefined
      before = study
      const stated = new Set(lesson.gold.map((gold) => gold.class))
      const negativeWeights = Float32Array.from(this.#profiles, (_, c) => (stated.has(c) ? 1 : silenceWeight))
      for (const {features, general, told, classes, isOpen, untold} of pairs) {
        if (isOpen || seen?.has(features.join())) continue
        const common = this.#index.common(features, leastGroups)
        instances.push({
          features: common,
          general,
          told,
          classes,
          ...(this.#isPartial ? {negativeWeights: without(negativeWeights, untold)} : {}),
        })
      }
    }
    return instances
  }

  /**
   * A relation that the examples tell of few things learns only from what speaks for it: what speaks against it would
   * be that those things are others.
   */
  #allowed(studies: readonly Study[]): (Uint8Array | undefined)[] {
    const groups = this.#profiles.map(() => new Set<string>())
    const features = this.#profiles.map(() => new Uint8Array(this.#index.names.length))
    for (const {lesson, pairs} of studies) {
      for (const pair of pairs) {
        for (const c of pair.classes) {
          groups[c]!.add(lesson.group)
          for (const feature of pair.features) features[c]![feature] = 1
        }
      }
    }
    return features.map((allowed, c) => (groups[c]!.size < fewGroups ? allowed : undefined))
  }
}

/** Relations of other members of the list in which a pair's object stands. */
function untoldOf(
  {subject, object}: Pair,
  lists: ReadonlyMap<Candidate, ListPlace>,
  told: ReadonlyMap<string, ReadonlySet<number>>,
): number[] {
  const {members = []} = lists.get(object) ?? {}
  const own = told.get(`${keyOf(subject)} ${keyOf(object)}`)
  return members.flatMap((member) =>
    [...(told.get(`${keyOf(subject)} ${keyOf(member)}`) ?? [])].filter((relation) => !own?.has(relation)),
  )
}

/** Weights with none for some classes: that they do not hold is then not learned. */
function without(weights: Float32Array, classes: readonly number[]): Float32Array {
  if (classes.length === 0) return weights
  const changed = weights.slice()
  for (const c of classes) changed[c] = 0
  return changed
}
