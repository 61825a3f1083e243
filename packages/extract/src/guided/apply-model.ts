import type {AnnotatedDocument} from "@relata/model"
import type {SentenceAnalysis} from "../clause/clause.js"
import {namingsOf} from "./by-name.js"
import {decide, type Guess, shareInLists} from "./decide.js"
import {reasonsFor} from "./explain.js"
import type {GuidedModel} from "./guided-model.js"
import {isWorthJudging, judged, judgeFeatures, type Weighed} from "./judge.js"
import {Landmarks} from "./landmarks.js"
import {scores} from "./log-linear.js"
import {readUnlearned} from "./own-reading.js"
import {PairFeatures, pairsOf, standingOf} from "./pairs.js"
import {type Passage, passagesOf, plainText, type Range, textOfRange} from "./passage.js"
import {SpanFeatures} from "./span-features.js"
import {candidatesOf} from "./spans.js"

/** What a model reads in a passage. */
export interface PassageReading {
  readonly passage: Passage
  /** The likeliest first. */
  readonly guesses: readonly Guess[]
  /** For each guess what speaks for it and against it; empty unless asked for. */
  readonly why: readonly (readonly string[])[]
}

/** What a model reads in a document, passage by passage. */
export function applyModel(
  doc: AnnotatedDocument,
  analyses: readonly SentenceAnalysis[],
  model: GuidedModel,
  {hasReasons = false}: {readonly hasReasons?: boolean} = {},
): PassageReading[] {
  const unlearned = readUnlearned(doc, analyses, model.schema)
  const limits = {
    single: new Set(model.single.map((name) => model.relations.indexOf(name))),
    oneEach: model.oneEach,
  }
  return passagesOf(doc).map((passage) => {
    const plain = (range: Range) => plainText(textOfRange(passage, range))
    const known = {
      knownAs: (range: Range) => model.known.get(plain(range)) ?? [],
      knownPair: (subject: Range, object: Range) =>
        model.knownPairs.get(`${plain(subject)}|${plain(object)}`) ?? [],
      profiles: model.profiles,
      unlearned,
    }
    const spans = new SpanFeatures(new Landmarks(passage, unlearned))
    const candidates = passage.sentences.map((_, sentence) =>
      candidatesOf(spans, sentence, model.spans, known),
    )
    const standing = standingOf(passage, candidates, known)
    const features = new PairFeatures(passage, standing)
    const weighed: Weighed[] = []
    for (const pair of pairsOf(candidates, model.reach)) {
      const description = features.of(pair)
      const {own, all} = scores(model.pairs, description.own, description)
      const named = new Float64Array(all.length).fill(Number.NEGATIVE_INFINITY)
      for (const naming of model.things.includes(0) ? namingsOf(description) : [])
        named[naming.relation] = scores(model.byName, naming.features).all[0]!
      for (const [relation, learned] of all.entries()) {
        const guess = {
          ...pair,
          relation,
          own: own[relation]!,
          score: model.things[relation] === 0 ? named[relation]! : learned,
          named: named[relation]!,
          general: description.general,
          told: description.told[relation]!,
        }
        if (isWorthJudging(guess)) weighed.push(guess)
      }
    }
    const guesses = judged(weighed, judgeFeatures(passage, weighed, model.things), model.judge)
    const taken = decide(shareInLists(guesses, standing.lists), model.thresholds, limits)
    const why = hasReasons ? taken.map((guess) => reasonsFor(model, features.of(guess), guess)) : []
    return {passage, guesses: taken, why}
  })
}
