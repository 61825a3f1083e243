import type {AnnotatedDocument, Schema} from "@relata/model"
import {compareText} from "@relata/model"
import {findClauses} from "../clause/find-clauses.js"
import {alignEnd} from "./align.js"
import type {Example, ExampleRelation} from "./example.js"
import {Landmarks} from "./landmarks.js"
import {type OwnReading, readUnlearned} from "./own-reading.js"
import {type Passage, passagesOf, plainText, type Range, textOfRange} from "./passage.js"

/** An example with its words, and where its relations stand in them. */
export interface Lesson {
  readonly example: Example
  readonly passage: Passage
  /** What relata reads in it without learning. */
  readonly unlearned: OwnReading
  readonly landmarks: Landmarks
  readonly gold: readonly GoldRelation[]
  /** What it is about: examples of one group are about one thing. */
  readonly group: string
  /** Which part of the examples it belongs to in cross-validation: from 0, below {@link folds}. */
  readonly fold: number
}

/** A relation of an example whose two ends were found in the text. */
export interface GoldRelation {
  readonly relation: ExampleRelation
  /** Index of the relation in the schema. */
  readonly class: number
  /** Every place that may be meant; at least one. */
  readonly subjects: readonly Range[]
  readonly objects: readonly Range[]
}

/** In how many parts examples are cut for cross-validation. */
export const folds = 5

/** The lessons of examples, those of one group one after another. */
export function lessonsOf(
  examples: readonly Example[],
  schema: Schema,
  annotate: (text: string) => AnnotatedDocument,
): Lesson[] {
  const relations = schema.relationTypes.map(({name}) => name)
  return examples
    .flatMap((example): Lesson[] => {
      const doc = annotate(example.text)
      const passage = passagesOf(doc)[0]
      if (!passage) return []
      const unlearned = readUnlearned(doc, doc.sentences.map(findClauses), schema)
      const landmarks = new Landmarks(passage, unlearned)
      const gold = goldOf(example, landmarks, relations)
      return [{example, passage, unlearned, landmarks, gold, ...groupOf(example)}]
    })
    .sort((a, b) => compareText(a.group, b.group))
}

function goldOf(
  {relations: stated}: Example,
  landmarks: Landmarks,
  relations: readonly string[],
): GoldRelation[] {
  return stated.flatMap((relation): GoldRelation[] => {
    const number = relations.indexOf(relation.type)
    const subjects = placesOf(landmarks, relation.subject, relation.subjectSpan)
    const objects = placesOf(landmarks, relation.object, relation.objectSpan)
    if (number < 0 || subjects.length === 0 || objects.length === 0) return []
    return [{relation, class: number, subjects, objects}]
  })
}

/** Where an end stands: at the place that the annotator gave, else wherever the text says it; for a part of a date at all of it. */
function placesOf(
  {passage, names, dates}: Landmarks,
  name: string,
  span: ExampleRelation["subjectSpan"],
): readonly Range[] {
  if (!span) return alignEnd(passage, name, names.ranges).map((place) => dates.around(place) ?? place)
  const inside = passage.words.flatMap(({token}, i) =>
    token.start < span.end && token.end > span.start ? [i] : [],
  )
  if (inside.length === 0) return []
  const place = {from: inside[0]!, to: inside.at(-1)! + 1}
  return [dates.around(place) ?? place]
}

/** Examples about one thing stay together, so that what is judged in cross-validation was not seen. */
function groupOf({text, relations}: Example): {readonly group: string; readonly fold: number} {
  const group = plainText(relations[0]?.subject ?? text)
  let hash = 7
  for (let i = 0; i < group.length; i++) hash = (Math.imul(hash, 31) + group.charCodeAt(i)) >>> 0
  return {group, fold: hash % folds}
}

/** Of the places of a relation's ends the two that stand nearest to each other. */
export function nearestEnds({subjects, objects}: GoldRelation, {words}: Passage): readonly [Range, Range] {
  let best = [subjects[0]!, objects[0]!] as const
  let least = Number.POSITIVE_INFINITY
  for (const subject of subjects) {
    for (const object of objects) {
      const apart = Math.max(object.from - subject.to, subject.from - object.to)
      const sentences = Math.abs(words[subject.from]!.sentence - words[object.from]!.sentence)
      const cost = (apart < 0 ? 1000 : apart) + sentences * 100
      if (cost >= least) continue
      least = cost
      best = [subject, object]
    }
  }
  return best
}

/** Names a range in its passage. */
export function keyOf({from, to}: Range): string {
  return `${from}-${to}`
}

/** Whether two ranges have the same letters. */
function saysTheSame(passage: Passage, a: Range, b: Range): boolean {
  return plainText(textOfRange(passage, a)) === plainText(textOfRange(passage, b))
}

/** Whether an example tells a relation of two ranges, at whatever place of its text it has their words. */
export function isTold(
  {passage, gold}: Lesson,
  {subject, object, relation}: {readonly subject: Range; readonly object: Range; readonly relation: number},
): boolean {
  return gold.some(
    (stated) =>
      stated.class === relation &&
      stated.subjects.some((range) => saysTheSame(passage, range, subject)) &&
      stated.objects.some((range) => saysTheSame(passage, range, object)),
  )
}
