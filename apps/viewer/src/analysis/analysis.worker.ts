/** Reckons what takes a look at the whole graph, away from the page. */

import type {EdgePairs} from "../layout/start-positions.js"
import {communities} from "./communities.js"
import {longestChain} from "./longest-chain.js"
import {pageRank} from "./page-rank.js"

export interface AnalysisOrder {
  readonly count: number
  readonly edges: EdgePairs
  readonly weights: Float32Array
  /** The most relations of the chain. */
  readonly mostSteps: number
}

/** Beside the nodes of the scene. */
export interface Analysis {
  readonly ranks: Float64Array
  /** The largest is 0. */
  readonly communities: Uint32Array
  readonly chain?: readonly [from: number, to: number]
}

const scope = globalThis as unknown as {
  postMessage(analysis: Analysis): void
  onmessage: ((event: MessageEvent<AnalysisOrder>) => void) | null
}

scope.onmessage = ({data: {count, edges, weights, mostSteps}}) => {
  const chain = longestChain(count, edges, mostSteps)
  scope.postMessage({
    ranks: pageRank(count, edges, weights),
    communities: communities(count, edges, weights),
    ...(chain ? {chain} : {}),
  })
}
