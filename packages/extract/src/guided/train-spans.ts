import {keyOf, type Lesson} from "./lesson.js"
import {FeatureIndex, type Instance, NumberedWeights, trainLogLinear, type Weights} from "./log-linear.js"
import type {Memory} from "./memory.js"
import type {Range} from "./passage.js"
import {type Candidate, likeliest, possibleSpans, roleFeatures, spanFeatures} from "./spans.js"

/** A feature counts when it comes up with so many things: what comes up with one alone is its name. */
export const leastGroups = 2

/** A span of a lesson, with its features by number. */
interface StudiedSpan {
  readonly range: Range
  readonly sentence: number
  readonly features: Int32Array
  /** What other examples tell of it. */
  readonly told: Int32Array
  readonly classes: readonly number[]
}

/**
 * Learns which runs of words are subjects (class 0), objects (class 1), and ends of either kind (class 2).
 *
 * What the examples tell of a span is taken both as if it were told and as if nothing were, so that the rest is weighed
 * for words that no example has.
 */
export class SpanTrainer {
  readonly #index = new FeatureIndex()
  readonly #lessons: readonly Lesson[]
  readonly #spans: readonly (readonly StudiedSpan[])[]

  constructor(lessons: readonly Lesson[], memory: Memory) {
    this.#lessons = lessons
    const common = (features: Int32Array) => this.#index.common(features, leastGroups)
    this.#spans = lessons
      .map((lesson, number) => this.#study(lesson, memory, number))
      .map((spans) =>
        spans.map((span) => ({...span, features: common(span.features), told: common(span.told)})),
      )
  }

  /** Learns from some lessons. */
  train(isWanted: (lesson: Lesson) => boolean): Weights {
    const instances: Instance[] = []
    for (const [number, lesson] of this.#lessons.entries()) {
      if (!isWanted(lesson)) continue
      for (const isNew of [true, false]) {
        for (const {features, told, classes} of this.#spans[number]!) {
          if (isNew || told.length > 0)
            instances.push({features: isNew ? features : both(features, told), classes})
        }
      }
    }
    return trainLogLinear(instances, this.#index, {classes: 3, epochs: 3})
  }

  /** Weights for {@link candidates}. */
  numbered(weights: Weights): NumberedWeights {
    return new NumberedWeights(weights, this.#index)
  }

  /**
   * What weights make of a lesson, sentence by sentence.
   * @param isNew - as if no other example told of its words
   */
  candidates(number: number, weights: NumberedWeights, isNew: boolean): Candidate[][] {
    const rows: Candidate[][] = this.#lessons[number]!.passage.sentences.map(() => [])
    for (const {range, sentence, features, told} of this.#spans[number]!) {
      const [subject, object, end] = weights.probabilities({
        features: isNew || told.length === 0 ? features : both(features, told),
      })
      rows[sentence]!.push({...range, subject: subject!, object: object!, end: end!})
    }
    return rows.map(likeliest)
  }

  #study({passage, unlearned, gold, group}: Lesson, memory: Memory, number: number): StudiedSpan[] {
    const subjects = new Set(gold.flatMap((relation) => relation.subjects.map(keyOf)))
    const objects = new Set(gold.flatMap((relation) => relation.objects.map(keyOf)))
    const {knownAs} = memory.toldBesides(number)
    const numbers = (names: readonly string[]) =>
      Int32Array.from(names, (name) => this.#index.add(name, group))
    return [...passage.sentences.keys()].flatMap((sentence) =>
      [...possibleSpans(passage, sentence)].map((range): StudiedSpan => {
        const [isSubject, isObject] = [subjects.has(keyOf(range)), objects.has(keyOf(range))]
        return {
          range,
          sentence,
          features: numbers(spanFeatures(passage, range, unlearned)),
          told: numbers(roleFeatures(knownAs(range))),
          classes: [
            ...(isSubject ? [0] : []),
            ...(isObject ? [1] : []),
            ...(isSubject || isObject ? [2] : []),
          ],
        }
      }),
    )
  }
}

function both(a: Int32Array, b: Int32Array): Int32Array {
  const joined = new Int32Array(a.length + b.length)
  joined.set(a)
  joined.set(b, a.length)
  return joined
}
