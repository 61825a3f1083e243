import type {PronounMention} from "../coreference/find-pronouns.js"
import type {NominalMention} from "../mention/find-nominals.js"
import type {TextMention} from "../mention/mention.js"
import type {Cluster} from "./cluster.js"
import {type Link, linkRules} from "./link-rules.js"
import {logistic, type Signal, weightsOf} from "./logistic.js"

/**
 * What each signal counts for trust in links that are weighed one by one.
 *
 * Learned by `bench/coreference/learn-trust.mjs`: for pronouns from GUM's development part, as their antecedents are chosen
 * by weights from the training part; for phrases from both.
 */
const linkTrust = {
  pronoun: weightsOf({
    named: 0.17,
    "not named": -0.11,
    odds: 0.7,
    person: 0.24,
    several: 0.26,
    thing: -0.44,
  }),
  phrase: weightsOf({
    any: -0.22,
    apart: -0.09,
    "behind a": -0.73,
    "behind another": -0.01,
    "behind nothing": -0.03,
    "behind the": 0.38,
    "behind this": 0.34,
    "far apart": -0.53,
    "first behind a": -0.38,
    "first behind another": 0.01,
    "first behind nothing": -0.09,
    "first behind the": 0.24,
    "first behind this": 0.17,
    near: 0.33,
    "other form": -0.7,
    plural: -0.36,
    "same form": 0.48,
    "same sentence": 0.25,
    singular: 0.23,
    "words 1": -0.59,
    "words 2": 0.51,
    "words 3": 0.11,
  }),
}

/** How far the link of a mention can be trusted: by its rule, or by itself. */
export function linkConfidence(mention: TextMention, {rule, to, confidence}: Link): number {
  if (rule !== "same phrase") return confidence ?? linkRules[rule].confidence
  return trustOf("phrase", phraseSignals(mention as NominalMention, to as NominalMention))
}

/** How likely a link is right, to two places. */
export function trustOf(kind: keyof typeof linkTrust, signals: readonly Signal[]): number {
  return Math.round(logistic(linkTrust[kind], signals) * 100) / 100
}

/**
 * What tells whether a pronoun refers to a thing.
 *
 * @param odds - the logarithm of how much likelier it is than its rivals and nothing together, by their scores
 */
export function pronounSignals({asks}: PronounMention, {isNamed}: Cluster, odds: number): Signal[] {
  return [
    [asks === "male" || asks === "female" ? "person" : asks, 1],
    ["odds", Math.max(-3, Math.min(3, odds))],
    [isNamed ? "named" : "not named", 1],
  ]
}

/** What tells whether a phrase is about the very thing that the same words were about before. */
export function phraseSignals(phrase: NominalMention, before: NominalMention): Signal[] {
  const distance = phrase.sentence - before.sentence
  const near = distance === 0 ? inSentence : distance < 3 ? isNear : distance < 10 ? isApart : isFarApart
  return [
    any,
    behind[determinerOf(phrase)],
    firstBehind[determinerOf(before)],
    phrase.isPlural ? plural : singular,
    words[Math.min(3, phrase.to - phrase.from) - 1]!,
    near,
    phrase.text === before.text ? sameForm : otherForm,
  ]
}

// Made once, since most phrases of a text are weighed.
const is = (name: string): Signal => [name, 1]
const any = is("any")
const [plural, singular] = [is("plural"), is("singular")]
const words = [is("words 1"), is("words 2"), is("words 3")]
const [inSentence, isNear, isApart, isFarApart] = [
  is("same sentence"),
  is("near"),
  is("apart"),
  is("far apart"),
]
const [sameForm, otherForm] = [is("same form"), is("other form")]
const behind = forDeterminers((determiner) => is(`behind ${determiner}`))
const firstBehind = forDeterminers((determiner) => is(`first behind ${determiner}`))

type Determiner = "nothing" | "a" | "the" | "this" | "another"

function forDeterminers(make: (determiner: Determiner) => Signal): Readonly<Record<Determiner, Signal>> {
  return {
    nothing: make("nothing"),
    a: make("a"),
    the: make("the"),
    this: make("this"),
    another: make("another"),
  }
}

function determinerOf({determiner}: NominalMention): Determiner {
  if (determiner === undefined) return "nothing"
  switch (determiner) {
    case "a":
    case "an":
      return "a"
    case "the":
      return "the"
    case "this":
    case "that":
    case "these":
    case "those":
      return "this"
    default:
      return "another"
  }
}
