import {decide, type Guess, type Limits} from "./decide.js"
import type {Thresholds} from "./guided-model.js"
import {isTold, type Lesson} from "./lesson.js"
import {silenceWeight} from "./train-pairs.js"

const firsts = [0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5]
const furthers = [0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7]

/** A mean F1 that is lower by so little is as good: folds differ by more. */
const margin = 0.01

/**
 * Thresholds with a mean F1 of an example that is the highest, or as good: low ones of these, which find more.
 * @param guesses - for each lesson what a model guessed that had not seen it
 * @param isPartial - true when each example tells one relation of those that its text states
 */
export function chooseThresholds(
  lessons: readonly Lesson[],
  guesses: readonly (readonly Guess[])[],
  {limits, isPartial}: {readonly limits: Limits; readonly isPartial: boolean},
): {readonly thresholds: Thresholds; readonly f1: number} {
  const tried = furthers.flatMap((further) =>
    firsts
      .filter((first) => first <= further)
      .map((first) => {
        const thresholds = {first, further}
        const scores = lessons.map((lesson, at) =>
          scoreOf(lesson, decide(guesses[at]!, thresholds, limits), isPartial),
        )
        return {thresholds, f1: scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length)}
      }),
  )
  const best = Math.max(...tried.map(({f1}) => f1))
  const good = tried.filter(({f1}) => f1 >= best - margin)
  return good[good.length >> 2]!
}

/** F1 of one example, where what a partial example does not tell counts less; silence about an example that states nothing is right. */
function scoreOf(lesson: Lesson, taken: readonly Guess[], isPartial: boolean): number {
  const {example, gold} = lesson
  const hits = taken.filter((guess) => isTold(lesson, guess)).length
  // What the schema does not have or the text does not show is still stated: silence about it is no merit.
  const wanted = example.relations.length
  const stated = new Set(gold.map(({class: c}) => c))
  const cost = taken.reduce(
    (sum, {relation}) => sum + (isPartial && !stated.has(relation) ? silenceWeight : 1),
    0,
  )
  return cost + wanted === 0 ? 1 : (2 * hits) / (cost + wanted)
}
