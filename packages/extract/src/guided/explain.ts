import type {GuidedModel} from "./guided-model.js"
import type {Judged} from "./judge.js"
import type {PairDescription} from "./pairs.js"

/** How many patterns of its own are told for one relation; half as many of those that all share, and of the judge's. */
const told = 8

/**
 * What speaks most for a relation of a pair, and against it: `+0.91 on-path:build`; of all relations alike, `+1.25 any
 * relation: s-rank=1`; and what made the judge trust it or not, `+0.52 judged: lead-of-all=ahead`.
 */
export function reasonsFor(
  {pairs: {byFeature, shared}, judge}: GuidedModel,
  {own, general, told: byRelation}: PairDescription,
  {relation, features}: Judged,
): string[] {
  const ofRelation = own.map((name) => [name, byFeature.get(name)?.[relation] ?? 0] as const)
  const ofAll = [...general, ...(byRelation[relation] ?? [])].map(
    (name) => [`any relation: ${name}`, shared.get(name) ?? 0] as const,
  )
  const ofJudge = features.map((name) => [`judged: ${name}`, judge.byFeature.get(name)?.[0] ?? 0] as const)
  return [ofRelation, ofAll, ofJudge]
    .flatMap((reasons, at) => strongest(reasons, at === 0 ? told : told / 2))
    .map(([name, weight]) => `${signed(weight)} ${name}`)
}

/** For each relation the patterns that speak most for it, as `relata learn` prints them. */
export function strongestPatterns(
  {relations, pairs}: GuidedModel,
  count: number,
): {readonly relation: string; readonly patterns: readonly string[]}[] {
  return relations.map((relation, c) => {
    const weights = [...pairs.byFeature]
      .map(([name, row]) => [name, row[c]!] as const)
      .filter(([name, weight]) => weight > 0 && !/^(?:bias|[so]-score|[so]-top|s-rank)/.test(name))
    return {
      relation,
      patterns: strongest(weights, count).map(([name, weight]) => `${name} ${signed(weight)}`),
    }
  })
}

function strongest(
  weights: readonly (readonly [string, number])[],
  count: number,
): (readonly [string, number])[] {
  return weights
    .filter(([, weight]) => Math.abs(weight) >= 0.05)
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]) || (a[0] < b[0] ? -1 : 1))
    .slice(0, count)
}

function signed(weight: number): string {
  return `${weight < 0 ? "−" : "+"}${Math.abs(weight).toFixed(2)}`
}
