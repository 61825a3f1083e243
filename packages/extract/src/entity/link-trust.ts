import type {PronounMention} from "../coreference/find-pronouns.js"
import type {NominalMention} from "../mention/find-nominals.js"
import type {Cluster} from "./cluster.js"
import {logistic, type Signal} from "./logistic.js"

/**
 * What each signal counts for trust in links that are weighed one by one.
 *
 * Learned by `bench/coreference/learn-trust.mjs`: for pronouns from GUM's development part, as their antecedents are chosen
 * by weights from the training part; for phrases from both.
 */
const linkTrust = {
  pronoun: {
    named: 0.17,
    "not named": -0.11,
    odds: 0.7,
    person: 0.24,
    several: 0.26,
    thing: -0.44,
  },
  phrase: {
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
  },
} satisfies Readonly<Record<string, Readonly<Record<string, number>>>>

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
  return [
    ["any", 1],
    [`behind ${determinerOf(phrase)}`, 1],
    [`first behind ${determinerOf(before)}`, 1],
    [phrase.isPlural ? "plural" : "singular", 1],
    [`words ${Math.min(3, phrase.to - phrase.from)}`, 1],
    [distance === 0 ? "same sentence" : distance < 3 ? "near" : distance < 10 ? "apart" : "far apart", 1],
    [phrase.text === before.text ? "same form" : "other form", 1],
  ]
}

function determinerOf({determiner}: NominalMention): string {
  if (determiner === undefined) return "nothing"
  if (/^an?$/.test(determiner)) return "a"
  if (determiner === "the") return "the"
  return /^(?:this|that|these|those)$/.test(determiner) ? "this" : "another"
}
