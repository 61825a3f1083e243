import {keyOf, type Lesson} from "./lesson.js"
import {FeatureIndex, type Instance, NumberedWeights, trainLogLinear, type Weights} from "./log-linear.js"
import type {Memory} from "./memory.js"
import type {Range} from "./passage.js"
import {type CutSentence, trainSegments} from "./segments.js"
import {roleFeatures, SpanFeatures} from "./span-features.js"
import {type Candidate, candidatesBy, possibleSpans} from "./spans.js"

/** A feature counts when it comes up with so many things: what comes up with one alone is its name. */
export const leastGroups = 2

/** A span of a lesson, with its features by number. */
interface StudiedSpan {
  readonly range: Range
  readonly features: Int32Array
  /** What other examples tell of it. */
  readonly told: Int32Array
  readonly classes: readonly number[]
}

/**
 * Learns which runs of words are subjects (class 0) and objects (class 1), and where ends of either kind begin and end (class 2).
 *
 * What the examples tell of a span is taken both as if it were told and as if nothing were, so that the rest is weighed
 * for words that no example has.
 */
export class SpanTrainer {
  readonly #index = new FeatureIndex()
  readonly #lessons: readonly Lesson[]
  /** By lesson and sentence. */
  readonly #spans: readonly (readonly (readonly StudiedSpan[])[])[]

  constructor(lessons: readonly Lesson[], memory: Memory) {
    this.#lessons = lessons
    const common = (features: Int32Array) => this.#index.common(features, leastGroups)
    this.#spans = lessons
      .map((lesson, number) => this.#study(lesson, memory, number))
      .map((rows) =>
        rows.map((row) =>
          row.map((span) => ({...span, features: common(span.features), told: common(span.told)})),
        ),
      )
  }

  /** Learns from some lessons: what speaks for a subject and an object, and how a sentence is cut. */
  train(isWanted: (lesson: Lesson) => boolean): Weights {
    const instances: Instance[] = []
    const sentences: CutSentence[] = []
    for (const [number, lesson] of this.#lessons.entries()) {
      if (!isWanted(lesson)) continue
      for (const isNew of [true, false]) {
        for (const [at, row] of this.#spans[number]!.entries()) {
          const ranges = row.map((span) => ({
            ...span.range,
            features: featuresOf(span, isNew),
            classes: span.classes,
            isSegment: span.classes.length > 0,
          }))
          instances.push(...ranges.filter((_, i) => isNew || row[i]!.told.length > 0))
          if (isNew || row.some(({told}) => told.length > 0))
            sentences.push({bounds: lesson.passage.sentences[at]!, ranges})
        }
      }
    }
    return joined(
      trainLogLinear(instances, this.#index, {classes: 2, epochs: 3}),
      trainSegments(sentences, this.#index),
    )
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
    const {sentences} = this.#lessons[number]!.passage
    return this.#spans[number]!.map((row, at) =>
      candidatesBy(
        sentences[at]!,
        row.map((span) => ({
          range: span.range,
          scores: weights.scores({features: featuresOf(span, isNew)}).all,
        })),
      ),
    )
  }

  #study({passage, landmarks, gold, group}: Lesson, memory: Memory, number: number): StudiedSpan[][] {
    const subjects = new Set(gold.flatMap((relation) => relation.subjects.map(keyOf)))
    const objects = new Set(gold.flatMap((relation) => relation.objects.map(keyOf)))
    const features = new SpanFeatures(landmarks)
    const {knownAs} = memory.toldBesides(number)
    const numbers = (names: readonly string[]) =>
      Int32Array.from(names, (name) => this.#index.add(name, group))
    return passage.sentences.map((_, sentence) =>
      [...possibleSpans(landmarks, sentence)].map((range): StudiedSpan => {
        const [isSubject, isObject] = [subjects.has(keyOf(range)), objects.has(keyOf(range))]
        return {
          range,
          features: numbers(features.of(range)),
          told: numbers(roleFeatures(knownAs(range))),
          classes: [...(isSubject ? [0] : []), ...(isObject ? [1] : [])],
        }
      }),
    )
  }
}

function featuresOf({features, told}: StudiedSpan, isNew: boolean): Int32Array {
  return isNew || told.length === 0 ? features : both(features, told)
}

/** The classes of both, those of the second behind those of the first. */
function joined(a: Weights, b: Weights): Weights {
  const byFeature = new Map<string, Float32Array>()
  for (const name of new Set([...a.byFeature.keys(), ...b.byFeature.keys()])) {
    const row = new Float32Array(a.classes + b.classes)
    row.set(a.byFeature.get(name) ?? [])
    row.set(b.byFeature.get(name) ?? [], a.classes)
    byFeature.set(name, row)
  }
  return {classes: a.classes + b.classes, byFeature, shared: new Map()}
}

function both(a: Int32Array, b: Int32Array): Int32Array {
  const joined = new Int32Array(a.length + b.length)
  joined.set(a)
  joined.set(b, a.length)
  return joined
}
