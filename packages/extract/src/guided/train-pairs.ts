import {isByExamples, namingsOf} from "./by-name.js"
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
  /** Relations that something names, with what that tells; none where names are not learned from. */
  readonly namings: readonly {readonly relation: number; readonly features: Int32Array}[]
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
  readonly #nameIndex = new FeatureIndex()
  readonly #profiles: readonly RelationProfile[]
  readonly #isPartial: boolean
  readonly #reach: readonly number[]
  readonly #byName: boolean

  /**
   * @param isPartial - true when each example tells one relation of those that its text states
   * @param reach - how many sentences objects may stand behind their subjects
   * @param byName - whether {@link trainByName} is to come
   */
  constructor(
    profiles: readonly RelationProfile[],
    {
      isPartial,
      reach,
      byName,
    }: {readonly isPartial: boolean; readonly reach: readonly number[]; readonly byName: boolean},
  ) {
    this.#reach = reach
    this.#byName = byName
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
      const description = features.of(pair)
      const {own, general, told} = description
      return {
        pair,
        features: Int32Array.from(own, (name) => this.#index.add(name, group)),
        general: Int32Array.from(general, (name) => this.#sharedIndex.add(name)),
        told: told.map((names) => names.map((name) => this.#sharedIndex.add(name))),
        namings: (this.#byName ? namingsOf(description) : []).map((naming) => ({
          relation: naming.relation,
          features: Int32Array.from(naming.features, (name) => this.#nameIndex.add(name, group)),
        })),
        classes,
        isGiven: pair.subject.isGiven === true || pair.object.isGiven === true,
        isOpen: classes.length === 0 && open.has(key),
        untold: this.#isPartial ? likewiseOf(pair, standing.lists, positive) : [],
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

  /** One class: whether a relation holds of a pair, by what names it there. */
  trainByName(studies: readonly Study[]): Weights {
    const instances = studies.flatMap(({lesson, pairs}): Instance[] => {
      const stated = new Set(lesson.gold.map((gold) => gold.class))
      const weightOf = (relation: number) => (stated.has(relation) ? 1 : silenceWeight)
      return pairs.flatMap(({namings, classes, isOpen, untold}) =>
        (isOpen ? [] : namings).map(({relation, features}) => ({
          features: this.#nameIndex.common(features, leastGroups),
          classes: classes.includes(relation) ? [0] : [],
          ...(this.#isPartial
            ? {negativeWeights: Float32Array.of(untold.includes(relation) ? 0 : weightOf(relation))}
            : {}),
        })),
      )
    })
    return trainLogLinear(instances, this.#nameIndex, {classes: 1, epochs: 4})
  }

  /** Weights of {@link trainByName} for {@link weighed}. */
  numberedByName(weights: Weights): NumberedWeights {
    return new NumberedWeights(weights, this.#nameIndex)
  }

  /**
   * What weights make of a lesson, as they would of a new text, for a judge.
   * @param isUntold - relations of which the examples are taken to tell nothing
   */
  weighed(
    {pairs}: Study,
    weights: NumberedWeights,
    byName: NumberedWeights,
    isUntold: (relation: number) => boolean,
  ): Weighed[] {
    return pairs.flatMap(({pair, isGiven, namings, ...instance}) => {
      if (isGiven) return []
      const {own, all} = weights.scores(instance)
      const named = new Float64Array(all.length).fill(Number.NEGATIVE_INFINITY)
      for (const {relation, features} of namings) named[relation] = byName.scores({features}).all[0]!
      const names = (numbers: Iterable<number>) =>
        Array.from(numbers, (number) => this.#sharedIndex.names[number]!)
      const general = names(instance.general)
      return [...all].flatMap((score, relation) => {
        const told = names(instance.told[relation]!)
        const learned = {
          ...pair,
          relation,
          own: own[relation]!,
          score,
          named: named[relation]!,
          general,
          told,
        }
        const guess = isUntold(relation) ? untoldOf(learned) : learned
        return isWorthJudging(guess) ? [guess] : []
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

/** A guess at a relation as it would be if no example told the relation. */
function untoldOf(guess: Weighed): Weighed {
  return {...guess, own: 0, score: guess.named, told: guess.told.filter((name) => !isByExamples(name))}
}

/** Relations of other members of the list in which a pair's object stands. */
function likewiseOf(
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
