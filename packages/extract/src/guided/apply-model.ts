import type {AnnotatedDocument} from "@relata/model"
import {decide, type Guess, shareInLists} from "./decide.js"
import {reasonsFor} from "./explain.js"
import type {GuidedModel} from "./guided-model.js"
import {probabilities} from "./log-linear.js"
import {PairFeatures, pairsOf, standingOf} from "./pairs.js"
import {type Passage, passagesOf, plainText, type Range, textOfRange} from "./passage.js"
import {readByRules} from "./rule-reading.js"
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
  model: GuidedModel,
  {hasReasons = false}: {readonly hasReasons?: boolean} = {},
): PassageReading[] {
  const rules = readByRules(doc, model.schema)
  const single = new Set(model.single.map((name) => model.relations.indexOf(name)))
  return passagesOf(doc).map((passage) => {
    const plain = (range: Range) => plainText(textOfRange(passage, range))
    const known = {
      knownAs: (range: Range) => model.known.get(plain(range)) ?? [],
      knownPair: (subject: Range, object: Range) =>
        model.knownPairs.get(`${plain(subject)}|${plain(object)}`) ?? [],
      profiles: model.profiles,
      rules,
    }
    const candidates = passage.sentences.map((_, sentence) =>
      candidatesOf(passage, sentence, model.spans, known.knownAs),
    )
    const standing = standingOf(passage, candidates, known)
    const features = new PairFeatures(passage, standing)
    const guesses: Guess[] = []
    for (const pair of pairsOf(candidates, model.reach)) {
      const description = features.of(pair)
      for (const [relation, probability] of probabilities(
        model.pairs,
        description.own,
        description,
      ).entries()) {
        if (probability > 0.02) guesses.push({...pair, relation, probability})
      }
    }
    const taken = decide(shareInLists(guesses, standing.lists), model.thresholds, single)
    const why = hasReasons
      ? taken.map((guess) => reasonsFor(model.pairs, features.of(guess), guess.relation))
      : []
    return {passage, guesses: taken, why}
  })
}
