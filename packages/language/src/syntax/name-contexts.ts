import type {NameType} from "./name-spans.js"

/**
 * What the words beside a name say of its type: "in X" speaks for a place, "X said" for a person. For each such word the logarithms of how
 * much likelier it makes each type, in 4096ths; train/name-contexts.mjs counts them.
 */
export interface NameContexts {
  readonly types: readonly NameType[]
  readonly weights: ReadonlyMap<string, Int16Array>
}

/** @param numbers - a row for each key, with a number for each type */
export function readContexts(
  keys: readonly string[],
  numbers: Int16Array,
  types: readonly NameType[],
): NameContexts {
  const weights = new Map(
    keys.map((key, i) => [key, numbers.subarray(i * types.length, (i + 1) * types.length)]),
  )
  return {types, weights}
}

/** The keys of the words before and behind a name: `<in`, `>said`; words with a capital, figures and the sentence's ends each are alike. */
export function contextKeys(words: readonly string[], from: number, to: number): [string, string] {
  return [`<${foldContext(words[from - 1])}`, `>${foldContext(words[to])}`]
}

function foldContext(word: string | undefined): string {
  if (word === undefined) return "^"
  if (/^\p{Lu}/u.test(word)) return "A"
  return /^\d/.test(word) ? "0" : word.toLowerCase()
}

/** Adds what the words beside a name say to `sums`, a number for each type. */
export function addContext(
  {weights}: NameContexts,
  words: readonly string[],
  from: number,
  to: number,
  sums: Float64Array,
): void {
  for (const key of contextKeys(words, from, to)) {
    const found = weights.get(key)
    if (found !== undefined) for (let k = 0; k < sums.length; k++) sums[k]! += found[k]!
  }
}
