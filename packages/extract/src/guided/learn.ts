import type {AnnotatedDocument, Schema} from "@relata/model"
import {type Limits, shareInLists} from "./decide.js"
import type {Example} from "./example.js"
import {type Forms, learnForms, saidEnd} from "./forms.js"
import type {GuidedModel, Thresholds} from "./guided-model.js"
import {judged, judgeFeatures} from "./judge.js"
import {folds, type Lesson, lessonsOf} from "./lesson.js"
import {Memory, nothingKnown} from "./memory.js"
import {haveOneEach, profilesOf, reachOf, singleRelations} from "./profiles.js"
import {chooseThresholds} from "./thresholds.js"
import {type JudgedLesson, thingsOf, trainJudge} from "./train-judge.js"
import {PairTrainer, type Study} from "./train-pairs.js"
import {SpanTrainer} from "./train-spans.js"

/** What came of learning. */
export interface Learned {
  readonly model: GuidedModel
  readonly report: LearnReport
}

export interface LearnReport {
  readonly examples: number
  /** Relations of the examples, of any name. */
  readonly relations: number
  /** Those of them that the schema has and whose two ends were found in their texts. */
  readonly aligned: number
  /** Mean F1 of an example by cross-validation, at the thresholds that were chosen, 0 to 1. */
  readonly f1: number
  readonly thresholds: Thresholds
}

const foldNumbers = Array.from({length: folds}, (_, fold) => fold)

/** Examples that tell more than one relation are rarer than this where each tells one of several that its text states. */
const severalShare = 0.15

/**
 * Learns from annotated texts which words are ends of relations and what speaks for each relation.
 *
 * Three log-linear models: one cuts candidates out of sentences, one says which relations a pair of candidates has, and
 * one judges how far that can be trusted. Each learns from what the one before made of texts that it had not seen (stacking,
 * Wolpert 1992), and the thresholds are chosen on texts that none had seen. Deterministic: equal examples give an equal model.
 * @param annotate - the language layer, for one text
 */
export function learn(
  examples: readonly Example[],
  schema: Schema,
  annotate: (text: string) => AnnotatedDocument,
): Learned {
  const relations = schema.relationTypes.map(({name}) => name)
  const lessons = lessonsOf(examples, schema, annotate)
  const memory = new Memory(lessons)
  const spans = new SpanTrainer(lessons, memory)
  const spansWithout = foldNumbers.map((fold) =>
    spans.numbered(spans.train((lesson) => lesson.fold !== fold)),
  )
  const isPartial = lessons.filter(({gold}) => gold.length > 1).length < lessons.length * severalShare
  const limits: Limits = isPartial
    ? {single: new Set(), oneEach: false}
    : {single: singleRelations(lessons, relations.length), oneEach: haveOneEach(lessons)}
  const profiles = profilesOf(lessons, schema)
  const reach = reachOf(lessons)
  const things = thingsOf(lessons, relations.length)
  const byName = things.includes(0)
  const trainer = new PairTrainer(profiles, {isPartial, reach, byName})
  // Each is studied twice: as if it were about things that no example has, and with what the others tell of them.
  const studies = lessons.flatMap((lesson, number) =>
    [nothingKnown, memory.toldBesides(number)].map((known) =>
      trainer.study(
        lesson,
        known,
        spans.candidates(number, spansWithout[lesson.fold]!, known === nothingKnown),
      ),
    ),
  )
  const pairsWithout = foldNumbers.map((fold) =>
    trainer.numbered(trainer.train(studies.filter(({lesson}) => lesson.fold !== fold))),
  )
  // Where examples leave relations untold, what names tell is learned of the others, of things that no example has.
  const fresh = byName ? studies.filter((_, at) => at % 2 === 0) : []
  const namesWithout = foldNumbers.map((fold) =>
    trainer.numberedByName(trainer.trainByName(fresh.filter(({lesson}) => lesson.fold !== fold))),
  )
  const thingsWithout = foldNumbers.map((fold) =>
    thingsOf(
      lessons.filter((lesson) => lesson.fold !== fold),
      relations.length,
    ),
  )
  const rowOf = (study: Study, known: readonly number[]): JudgedLesson => {
    const {lesson, lists} = study
    const {fold, passage} = lesson
    const isUntold = (relation: number) => known[relation] === 0
    const weighed = trainer.weighed(study, pairsWithout[fold]!, namesWithout[fold]!, isUntold)
    return {lesson, lists, weighed, features: judgeFeatures(passage, weighed, known)}
  }
  const rows = lessons.map((lesson, number) =>
    rowOf(studies[number * 2 + (number % 2)]!, thingsWithout[lesson.fold]!),
  )
  // The judge learns how far names alone can be trusted from relations that are taken as if no example told them.
  const untold = fresh.map((study, number) => {
    const known = withHidden(thingsWithout[study.lesson.fold]!, number)
    return onlyUntold(rowOf(study, known), known)
  })
  const judgedRows = [...rows, ...untold]
  const judgesWithout = foldNumbers.map((fold) =>
    trainJudge(
      judgedRows.filter(({lesson}) => lesson.fold !== fold),
      {isPartial},
    ),
  )
  const guesses = rows.map(({lesson, lists, weighed, features}) =>
    shareInLists(judged(weighed, features, judgesWithout[lesson.fold]!), lists),
  )
  const {thresholds, f1} = chooseThresholds(lessons, guesses, {limits, isPartial})
  const model: GuidedModel = {
    schema,
    relations,
    spans: spans.train(() => true),
    pairs: trainer.train(studies),
    ...memory.all(),
    profiles,
    forms: formsOf(lessons),
    byName: trainer.trainByName(fresh),
    judge: trainJudge(judgedRows, {isPartial}),
    things,
    thresholds,
    reach,
    single: [...limits.single].map((c) => relations[c]!),
    oneEach: limits.oneEach,
  }
  const report = {
    examples: examples.length,
    relations: examples.reduce((sum, example) => sum + example.relations.length, 0),
    aligned: lessons.reduce((sum, {gold}) => sum + gold.length, 0),
    f1,
    thresholds,
  }
  return {model, report}
}

/** Relations told of more things are never hidden: what a schema asks for and no example has is rare in texts too. */
const mostHidden = 12

/** One of so many relations is hidden in each lesson. */
const hiddenOf = 3

/** Of how many things the examples tell each relation, with 0 for some, others in each lesson. */
function withHidden(things: readonly number[], lesson: number): number[] {
  return things.map((count, relation) =>
    count <= mostHidden && (relation + lesson) % hiddenOf === 0 ? 0 : count,
  )
}

/** What was judged of relations that no example tells. */
function onlyUntold({weighed, features, ...row}: JudgedLesson, things: readonly number[]): JudgedLesson {
  const isUntold = (_: unknown, at: number) => things[weighed[at]!.relation] === 0
  return {...row, weighed: weighed.filter(isUntold), features: features.filter(isUntold)}
}

function formsOf(lessons: readonly Lesson[]): Forms {
  return learnForms(
    lessons.flatMap(({passage, gold}) =>
      gold.flatMap(({relation, subjects, objects}) => [
        {...saidEnd(passage, subjects[0]!, "S"), written: relation.subject},
        {...saidEnd(passage, objects[0]!, relation.type), written: relation.object},
      ]),
    ),
  )
}
