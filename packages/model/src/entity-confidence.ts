/** What documents together make of how far a node can be trusted. */

import type {Member} from "./linking.js"

/**
 * How much a further document counts beside the surest: half. Readings of one name err together; on WikiGold's names that
 * several articles have, this fits best.
 */
const shareOfFurther = 0.5

/**
 * That a node is a thing of its type, 0 to 1: that one of the documents that give it this type is right, where each
 * further one counts half, times the share of trust that this type has among all the types that documents give it.
 *
 * It depends on the set of members alone, not on their order.
 * @returns undefined when no document has judged it
 */
export function uniteConfidence(members: readonly Member[], type: string): number | undefined {
  const doubts: number[] = []
  let [agreeing, all] = [0, 0]
  for (const {entity} of members) {
    if (entity.confidence === undefined) continue
    all += entity.confidence
    if (entity.type !== type) continue
    agreeing += entity.confidence
    doubts.push(1 - entity.confidence)
  }
  if (doubts.length === 0) return all === 0 ? undefined : 0
  doubts.sort((a, b) => a - b)
  const doubt = doubts.reduce((product, one, i) => product * (i === 0 ? one : one ** shareOfFurther), 1)
  return Math.round((1 - doubt) * (all === 0 ? 1 : agreeing / all) * 1000) / 1000
}
