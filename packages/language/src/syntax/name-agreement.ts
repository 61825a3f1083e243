import {addContext, type NameContexts} from "./name-contexts.js"
import {type FoundName, type NameType, powerOf} from "./name-spans.js"

/** How much a name's type hangs on all places that have it; the rest is its own. */
const shareOfPlaces = 0.7
/** From this likelihood on a longer name of up to four words tells what its short form is. */
const sure = 0.8
const longest = 4
/** So many longer names count, each as much as all places of the short form. */
const mostTellers = 2
/** Every type keeps so much, before the words beside the name speak. */
const least = 0.01

/**
 * Lets the names of a document agree: one that stands in several places has mostly one type, and where the net missed
 * a name of several words it is found as well.
 *
 * A name of one word also listens to longer names: to persons that end in it ("Hale" to "Ada Hale"), to bodies and places that begin
 * with it ("Coral" to "Coral Holdings"). The words beside a name speak for all its places together. Time is linear in the words.
 * @param sentences - the words of one document
 * @param found - the names of each sentence, in order
 * @see Krishnan & Manning 2006, "An Effective Two-Stage Model for Exploiting Non-Local Dependencies in Named Entity Recognition"
 */
export function agreeOnNames(
  sentences: readonly (readonly string[])[],
  found: readonly (readonly FoundName[])[],
  contexts: NameContexts = noContexts,
): FoundName[][] {
  const groups = new Map<string, Group>()
  const groupOf = (words: readonly string[]): Group => {
    const key = words.join(" ")
    let group = groups.get(key)
    if (group === undefined) {
      group = {
        words,
        types: {},
        weight: 0,
        places: 0,
        longer: {},
        tellers: new Set(),
        beside: new Float64Array(contexts.types.length),
      }
      groups.set(key, group)
    }
    return group
  }
  sentences.forEach((words, s) => {
    for (const {from, to, types} of found[s]!) {
      const own = words.slice(from, to)
      const group = groupOf(own)
      addTypes(group, types, 1)
      group.places++
      addContext(contexts, words, from, to, group.beside)
      if (own.length > 1) tellShortForms(own, types, groupOf)
    }
  })
  const known = namesByFirstWord(groups)
  return sentences.map((words, s) => {
    const names = known.size === 0 ? found[s]! : withMissed(words, found[s]!, known, contexts)
    return names.map((name) => {
      const group = groups.get(words.slice(name.from, name.to).join(" "))
      if (group === undefined) return name
      // Written out, as spreading gives a shape of its own, and V8 is slow where shapes differ.
      return {from: name.from, to: name.to, types: agreed(name.types, group, shareOfPlaces, contexts)}
    })
  })
}

type Likelihoods = Partial<Record<NameType, number>>

const noContexts: NameContexts = {types: [], weights: new Map()}

/** The places of one name. */
interface Group {
  readonly words: readonly string[]
  /** Sums of the likelihoods, over `weight` places; a longer name that ends in it counts half. */
  readonly types: Likelihoods
  weight: number
  /** Where it stands by itself. */
  places: number
  /** What longer names make of their short form, where they are sure. */
  readonly longer: Likelihoods
  /** Those longer names. */
  readonly tellers: Set<string>
  /** What the words beside it say of each type, as the contexts have them. */
  readonly beside: Float64Array
}

function addTypes(group: Group, types: FoundName["types"], weight: number): void {
  for (const [type, share] of Object.entries(types) as [NameType, number][])
    group.types[type] = (group.types[type] ?? 0) + share * weight
  group.weight += weight
}

/** A name of several words speaks for those of one word that it may be called by. */
function tellShortForms(
  own: readonly string[],
  types: FoundName["types"],
  groupOf: (words: readonly string[]) => Group,
): void {
  const tell = (word: string, type: NameType): boolean => {
    const share = types[type] ?? 0
    if (share <= sure || own.length > longest) return false
    const {longer, tellers} = groupOf([word])
    longer[type] = Math.max(longer[type] ?? 0, share)
    tellers.add(own.join(" "))
    return true
  }
  if (!tell(own.at(-1)!, "PER")) addTypes(groupOf(own.slice(-1)), types, 0.5)
  tell(own[0]!, "ORG")
  tell(own[0]!, "LOC")
}

/** The types of a name's places together, mixed with those of one of them. */
function agreed(
  own: FoundName["types"],
  group: Group,
  share: number,
  contexts: NameContexts,
): FoundName["types"] {
  const longer = Math.min(mostTellers, group.tellers.size) * Math.max(1, group.places)
  const weight = group.weight + longer
  const isAlone = share < 1 && weight <= 1
  if (isAlone && contexts.types.length === 0) return own
  const top = Math.max(0, ...group.beside)
  const mixed = nameTypes.map((type) => {
    const mean = ((group.types[type] ?? 0) + longer * (group.longer[type] ?? 0)) / weight
    const likelihood = isAlone ? (own[type] ?? 0) : (own[type] ?? 0) * (1 - share) + mean * share
    const k = contexts.types.indexOf(type)
    return k < 0 ? likelihood : (likelihood + least) * powerOf((group.beside[k]! - top) / 4096)
  })
  const sum = mixed.reduce((a, b) => a + b, 0)
  const out: Likelihoods = {}
  for (const [k, type] of nameTypes.entries()) {
    const likelihood = Math.round((mixed[k]! / sum) * 1000) / 1000
    if (likelihood >= 0.01) out[type] = likelihood
  }
  return out
}

const nameTypes: readonly NameType[] = ["PER", "ORG", "LOC", "PRODUCT", "EVENT", "WORK", "OTHER"]

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
  contexts: NameContexts,
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
    all.push({from: t, to, types: agreed({}, group, 1, contexts)})
    t = to
  }
  return all
}
