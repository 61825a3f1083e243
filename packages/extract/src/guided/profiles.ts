import type {Schema} from "@relata/model"
import {kindOf, roughKind} from "./kinds.js"
import {type Lesson, nearestEnds} from "./lesson.js"
import {nearStems} from "./near-words.js"
import {type RelationProfile, typeAt} from "./pairs.js"
import {inRelatasTypes} from "./schema-guide.js"
import {stemsOfName} from "./stems.js"
import {count, type Tally} from "./tally.js"

/** What is to know of each relation of the schema, from the schema and from the examples. */
export function profilesOf(lessons: readonly Lesson[], schema: Schema): RelationProfile[] {
  return schema.relationTypes.map((type, number): RelationProfile => {
    const {name, aliases, triggers = [], domain, range} = type
    return {
      name,
      stems: [...new Set([name, ...aliases, ...triggers].flatMap(stemsOfName))],
      near: nearStems([name, ...aliases].flatMap(stemsOfName)),
      domain: inRelatasTypes(schema, domain),
      range: inRelatasTypes(schema, range),
      ...sharesOf(lessons, number),
    }
  })
}

function sharesOf(lessons: readonly Lesson[], relation: number): Pick<RelationProfile, "shares"> {
  const tallies = {
    objectKinds: new Map<string, number>(),
    subjectTypes: new Map<string, number>(),
    objectTypes: new Map<string, number>(),
  }
  let total = 0
  for (const {passage, gold, unlearned} of lessons) {
    for (const stated of gold) {
      if (stated.class !== relation) continue
      const [subject, object] = nearestEnds(stated, passage)
      count(tallies.objectKinds, roughKind(kindOf(passage, stated.objects[0]!)))
      count(tallies.subjectTypes, typeAt(passage, subject, unlearned))
      count(tallies.objectTypes, typeAt(passage, object, unlearned))
      total++
    }
  }
  if (total === 0) return {}
  const shares = (tally: Tally) =>
    Object.fromEntries([...tally].map(([value, times]) => [value, Math.round((times / total) * 1000) / 1000]))
  const {objectKinds, subjectTypes, objectTypes} = tallies
  return {
    shares: {
      objectKinds: shares(objectKinds),
      subjectTypes: shares(subjectTypes),
      objectTypes: shares(objectTypes),
    },
  }
}

/** Relations of which fewer subjects are told may have several objects, though none has. */
const leastSubjects = 4

/** The relations that have one object for each subject wherever the examples tell them. */
export function singleRelations(lessons: readonly Lesson[], classes: number): Set<number> {
  const times = new Array<number>(classes).fill(0)
  const several = new Set<number>()
  for (const {gold} of lessons) {
    const seen = new Set<string>()
    for (const {class: c, relation} of gold) {
      const key = `${c} ${relation.subject}`
      if (seen.has(key)) several.add(c)
      else times[c]!++
      seen.add(key)
    }
  }
  return new Set(times.flatMap((count, c) => (count >= leastSubjects && !several.has(c) ? [c] : [])))
}

/** Pairs of ends with several relations are no rarer where two ends may well have several. */
const severalShare = 0.05

/** Whether two ends have one relation wherever the examples tell them, but for few. */
export function haveOneEach(lessons: readonly Lesson[]): boolean {
  let pairs = 0
  let several = 0
  for (const {gold} of lessons) {
    const seen = new Set<string>()
    for (const {relation} of gold) {
      const key = JSON.stringify([relation.subject, relation.object])
      if (seen.has(key)) several++
      else pairs++
      seen.add(key)
    }
  }
  return several < pairs * severalShare
}

/** How many sentences objects stand behind their subjects in the examples, leaving out what is rare: 0 comes first. */
export function reachOf(lessons: readonly Lesson[]): number[] {
  const counts = new Map<number, number>([[0, 0]])
  let total = 0
  for (const {passage, gold} of lessons) {
    for (const stated of gold) {
      const [subject, object] = nearestEnds(stated, passage)
      const sentences = passage.words[object.from]!.sentence - passage.words[subject.from]!.sentence
      counts.set(sentences, (counts.get(sentences) ?? 0) + 1)
      total++
    }
  }
  return [...counts].flatMap(([sentences, count]) =>
    sentences === 0 || count >= Math.max(2, total * rareShare) ? [sentences] : [],
  )
}

const rareShare = 0.01
