import type {Weighed} from "./judge.js"
import {isTold, type Lesson} from "./lesson.js"
import type {ListPlace} from "./lists.js"
import {FeatureIndex, type Instance, trainLogLinear, type Weights} from "./log-linear.js"
import type {Candidate} from "./spans.js"
import {silenceWeight} from "./train-pairs.js"

/** A lesson with what a model that had not seen it makes of it. */
export interface JudgedLesson {
  readonly lesson: Lesson
  readonly lists: ReadonlyMap<Candidate, ListPlace>
  readonly weighed: readonly Weighed[]
  readonly features: readonly (readonly string[])[]
}

/** Of how many different things the lessons tell each relation. */
export function thingsOf(lessons: readonly Lesson[], classes: number): number[] {
  const groups = Array.from({length: classes}, () => new Set<string>())
  for (const {gold, group} of lessons) for (const {class: c} of gold) groups[c]!.add(group)
  return groups.map(({size}) => size)
}

/** A feature counts when it comes up with so many things. */
const leastThings = 3

/**
 * Learns how far guesses can be trusted: one class, which holds of the guesses that examples tell.
 * @param isPartial - true when each example tells one relation of those that its text states
 */
export function trainJudge(
  rows: readonly JudgedLesson[],
  {isPartial}: {readonly isPartial: boolean},
): Weights {
  const index = new FeatureIndex()
  const instances: Instance[] = []
  for (const {lesson, weighed, features} of rows) {
    const stated = new Set(lesson.gold.map((gold) => gold.class))
    for (const [i, guess] of weighed.entries()) {
      const isRight = isTold(lesson, guess)
      const isSilent = isPartial && !stated.has(guess.relation)
      instances.push({
        features: Int32Array.from(features[i]!, (name) => index.add(name, lesson.group)),
        classes: isRight ? [0] : [],
        ...(isSilent ? {negativeWeights: silent} : {}),
      })
    }
  }
  const common = instances.map((instance) => ({
    ...instance,
    features: index.common(instance.features, leastThings),
  }))
  return trainLogLinear(common, index, {classes: 1, epochs: 8, rate: 0.1, sparsity: 0.5})
}

const silent = Float32Array.of(silenceWeight)
