import {keyOf, type Lesson} from "./lesson.js"
import {FeatureIndex, type Instance, trainLogLinear, type Weights} from "./log-linear.js"
import {type Memory, nothingKnown} from "./memory.js"
import {possibleSpans, spanFeatures} from "./spans.js"

/** A feature counts when it comes up with so many things: what comes up with one alone is its name. */
export const leastGroups = 2

/**
 * Learns which runs of words are subjects (class 0), objects (class 1), and ends of either kind (class 2).
 *
 * What the examples tell of a span is taken both as if it were told and as if nothing were, so that the rest is weighed
 * for words that no example has.
 * @param isWanted - which lessons to learn from
 */
export function trainSpans(
  lessons: readonly Lesson[],
  memory: Memory,
  isWanted: (lesson: Lesson) => boolean,
): Weights {
  const index = new FeatureIndex()
  const instances: Instance[] = []
  for (const [number, lesson] of lessons.entries()) {
    if (!isWanted(lesson)) continue
    const {passage, gold, group} = lesson
    const subjects = new Set(gold.flatMap((relation) => relation.subjects.map(keyOf)))
    const objects = new Set(gold.flatMap((relation) => relation.objects.map(keyOf)))
    for (const {knownAs} of [nothingKnown, memory.toldBesides(number)]) {
      const isNew = knownAs === nothingKnown.knownAs
      for (const sentence of passage.sentences.keys()) {
        for (const range of possibleSpans(passage, sentence)) {
          const roles = knownAs(range)
          if (!isNew && roles.length === 0) continue
          const key = keyOf(range)
          const features = spanFeatures(passage, range, roles).map((name) => index.add(name, group))
          const [isSubject, isObject] = [subjects.has(key), objects.has(key)]
          const classes = [
            ...(isSubject ? [0] : []),
            ...(isObject ? [1] : []),
            ...(isSubject || isObject ? [2] : []),
          ]
          instances.push({features: Int32Array.from(features), classes})
        }
      }
    }
  }
  const common = instances.map(({features, classes}) => ({
    features: index.common(features, leastGroups),
    classes,
  }))
  return trainLogLinear(common, index, {classes: 3, epochs: 3})
}
