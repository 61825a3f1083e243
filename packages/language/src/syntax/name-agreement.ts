import type {FoundName, NameType} from "./name-spans.js"

/** How much a name's type hangs on the other places that have it; the rest is its own. */
const shareOfOthers = 0.6

/**
 * Lets the names of a document agree: one that stands in several places has mostly one type, and where the net missed
 * a name of several words it is found as well.
 *
 * A name of one word also listens to longer names that end in it ("Hale" to "Ada Hale"). Time is linear in the words.
 * @param sentences - the words of one document
 * @param found - the names of each sentence, in order
 * @see Krishnan & Manning 2006, "An Effective Two-Stage Model for Exploiting Non-Local Dependencies in Named Entity Recognition"
 */
export function agreeOnNames(
  sentences: readonly (readonly string[])[],
  found: readonly (readonly FoundName[])[],
): FoundName[][] {
  const groups = new Map<string, Group>()
  const add = (key: string, words: readonly string[], {types}: FoundName, weight: number): void => {
    const group = groups.get(key) ?? {words, types: {}, weight: 0}
    groups.set(key, group)
    for (const [type, share] of Object.entries(types) as [NameType, number][])
      group.types[type] = (group.types[type] ?? 0) + share * weight
    group.weight += weight
  }
  sentences.forEach((words, s) => {
    for (const name of found[s]!) {
      const own = words.slice(name.from, name.to)
      add(own.join(" "), own, name, 1)
      if (own.length > 1) add(own.at(-1)!, own.slice(-1), name, 0.5)
    }
  })
  const known = namesByFirstWord(groups)
  return sentences.map((words, s) => {
    const names = known.size === 0 ? found[s]! : withMissed(words, found[s]!, known)
    return names.map((name) => {
      const group = groups.get(words.slice(name.from, name.to).join(" "))
      return group === undefined || group.weight <= 1
        ? name
        : {...name, types: mixed(name.types, group, shareOfOthers)}
    })
  })
}

/** The places of one name. */
interface Group {
  readonly words: readonly string[]
  /** Sums of the likelihoods, over `weight` places; a longer name that ends in it counts half. */
  readonly types: Partial<Record<NameType, number>>
  weight: number
}

/** The types of a name's places together, mixed with those of one of them. */
function mixed(own: FoundName["types"], {types, weight}: Group, share: number): FoundName["types"] {
  const out: Partial<Record<NameType, number>> = {}
  for (const [type, sum] of Object.entries(types) as [NameType, number][]) {
    const likelihood = Math.round(((own[type] ?? 0) * (1 - share) + (sum / weight) * share) * 1000) / 1000
    if (likelihood >= 0.01) out[type] = likelihood
  }
  return out
}

/** Names of several words by their first word; the longest first. */
function namesByFirstWord(groups: ReadonlyMap<string, Group>): Map<string, Group[]> {
  const known = new Map<string, Group[]>()
  for (const group of groups.values()) {
    const [first] = group.words as [string]
    if (group.words.length === 1 || !startsLikeName.test(first)) continue
    const list = known.get(first)
    if (list === undefined) known.set(first, [group])
    else if (list.length < 16) list.push(group)
  }
  for (const list of known.values()) list.sort((a, b) => b.words.length - a.words.length)
  return known
}

const startsLikeName = /^\p{Lu}/u

/** Adds the known names that stand where the net found none. */
function withMissed(
  words: readonly string[],
  names: readonly FoundName[],
  known: ReadonlyMap<string, readonly Group[]>,
): readonly FoundName[] {
  const all: FoundName[] = []
  let next = 0
  for (let t = 0; t < words.length; ) {
    const name = names[next]
    if (name !== undefined && name.from === t) {
      all.push(name)
      t = name.to
      next++
      continue
    }
    const room = (name?.from ?? words.length) - t
    const group = known
      .get(words[t]!)
      ?.find((each) => each.words.length <= room && each.words.every((word, k) => words[t + k] === word))
    if (group === undefined) {
      t++
      continue
    }
    const to = t + group.words.length
    all.push({from: t, to, types: mixed({}, group, 1)})
    t = to
  }
  return all
}
