import type {PairDescription} from "./pairs.js"

/** A relation that something names where a pair stands, and what that tells. */
export interface Naming {
  readonly relation: number
  /** Names of features. */
  readonly features: readonly string[]
}

/** Features of {@link PairDescription.told} that name a relation. */
const naming = /^(?:named|meant)-|^rule-says$/
/** Those that a schema alone gives. */
const bySchema = /^(?:named|meant|rule-says|domain|range)/
const wholeName = /^named-.*=whole$/
const lay = /^(?:distance|gap|sentences)=/

/** What the examples of a relation, and not its name, tell of it. */
export const isByExamples = (feature: string): boolean => /^[os]-(?:kind|type)-share=/.test(feature)

/**
 * What the names of relations tell of a pair, whatever examples say: where their words stand, how the ends lie to each
 * other, and whether another relation is named there. What is learned of it for some relations holds for others, those
 * too that no example tells.
 */
export function namingsOf({general, told}: PairDescription): Naming[] {
  const named = told.flatMap((features, relation) =>
    features.some((feature) => naming.test(feature))
      ? [{relation, own: features.filter((feature) => bySchema.test(feature))}]
      : [],
  )
  const places = new Set(named.flatMap(({own}) => own.filter((feature) => wholeName.test(feature))))
  const ruled = named.filter(({own}) => own.includes("rule-says"))
  const lies = general.filter((feature) => lay.test(feature))
  return named.map(({relation, own}) => {
    const whole = own.filter((feature) => wholeName.test(feature))
    const others = [...places].filter((place) => !whole.includes(place))
    return {
      relation,
      features: [
        "bias",
        ...general,
        ...own,
        `places=${Math.min(whole.length, 5)}`,
        ...whole.flatMap((place, i) => whole.slice(i + 1).map((other) => `${place}&${other}`)),
        ...own
          .filter((feature) => naming.test(feature))
          .flatMap((place) => lies.map((how) => `${place}&${how}`)),
        ...others.map((place) => `another-${place}`),
        ...(ruled.some((other) => other.relation !== relation) ? ["another-rule-says"] : []),
      ],
    }
  })
}
