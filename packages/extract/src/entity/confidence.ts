import type {AnnotatedDocument} from "@relata/model"
import type {Cluster} from "./cluster.js"
import {confidenceSignals} from "./confidence-signals.js"
import {type ConfidenceWeights, confidenceWeights} from "./confidence-weights.js"
import {logistic, type Weights, weightsOf} from "./logistic.js"

/** How far a thing can be trusted, each 0 to 1. */
export interface EntityConfidence {
  /** That it is a thing, with these boundaries. */
  readonly span: number
  /** That its type is right, if it is one. */
  readonly type: number
}

/** Tells how far a cluster can be trusted by what can be seen of it. */
export function judgeCluster(cluster: Cluster, doc: AnnotatedDocument): EntityConfidence {
  const weights = cluster.isNamed ? ofName : ofPhrase
  const signals = confidenceSignals(cluster, doc)
  return {span: logistic(weights.span, signals.span), type: logistic(weights.type, signals.type)}
}

const ofName = bothOf(confidenceWeights.name)
const ofPhrase = bothOf(confidenceWeights.phrase)

function bothOf({span, type}: ConfidenceWeights): {readonly span: Weights; readonly type: Weights} {
  return {span: weightsOf(span), type: weightsOf(type)}
}

/** That both are right, to two places. */
export function confidenceOf(cluster: Cluster, doc: AnnotatedDocument): number {
  const {span, type} = judgeCluster(cluster, doc)
  return Math.round(span * type * 100) / 100
}
