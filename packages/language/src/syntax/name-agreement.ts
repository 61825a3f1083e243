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
  const groupOf = (words: readonly string[], from: number, to: number): Group => {
    const key = keyOf(words, from, to)
    let group = groups.get(key)
    if (group === undefined) {
      group = newGroup(words.slice(from, to), contexts)
      groups.set(key, group)
    }
    return group
  }
  // The group of each name found, in their order.
  const groupsFound: Group[] = []
  for (let s = 0; s < sentences.length; s++) {
    const words = sentences[s]!
    for (const {from, to, types} of found[s]!) {
      const group = groupOf(words, from, to)
      groupsFound.push(group)
      addTypes(group, types, 1)
      group.places++
      addContext(contexts, words, from, to, group.beside)
      if (to - from > 1) tellShortForms(words, from, to, types, groupOf)
    }
  }
  const known = namesByFirstWord(groups)
  let place = 0
  return sentences.map((words, s) => {
    const names: FoundName[] = []
    let at = 0
    for (const {from, to, types} of found[s]!) {
      addMissed(words, at, from, known, contexts, names)
      names.push({from, to, types: agreed(types, groupsFound[place++]!, shareOfPlaces, contexts)})
      at = to
    }
    addMissed(words, at, words.length, known, contexts, names)
    return names
  })
}

const noContexts: NameContexts = {types: [], weights: new Map()}

const nameTypes: readonly NameType[] = ["PER", "ORG", "LOC", "PRODUCT", "EVENT", "WORK", "OTHER"]

/** The places of one name; what is told of types lies in the order of `nameTypes`. */
interface Group {
  readonly words: readonly string[]
  /** Sums of the likelihoods, over `weight` places; a longer name that ends in it counts half. */
  readonly types: Float64Array
  weight: number
  /** Where it stands by itself. */
  places: number
  /** What longer names make of their short form, where they are sure. */
  readonly longer: Float64Array
  /** Those longer names. */
  readonly tellers: Set<string>
  /** What the words beside it say of each type, as the contexts have them. */
  readonly beside: Float64Array
  /** What all places together say, once all have been read. */
  verdict: Verdict | undefined
}

interface Verdict {
  /** How many places and longer names it rests on. */
  readonly weight: number
  readonly means: Float64Array
  /** By how much the words beside it make each type likelier; 0 for those that they know nothing of. */
  readonly factors: Float64Array
}

function newGroup(words: readonly string[], contexts: NameContexts): Group {
  return {
    words,
    types: new Float64Array(nameTypes.length),
    weight: 0,
    places: 0,
    longer: new Float64Array(nameTypes.length),
    tellers: new Set(),
    beside: new Float64Array(contexts.types.length),
    verdict: undefined,
  }
}

function keyOf(words: readonly string[], from: number, to: number): string {
  return to - from === 1 ? words[from]! : words.slice(from, to).join(" ")
}

function addTypes(group: Group, types: FoundName["types"], weight: number): void {
  for (const type in types)
    group.types[nameTypes.indexOf(type as NameType)]! += types[type as NameType]! * weight
  group.weight += weight
}

/** A name of several words speaks for those of one word that it may be called by. */
function tellShortForms(
  words: readonly string[],
  from: number,
  to: number,
  types: FoundName["types"],
  groupOf: (words: readonly string[], from: number, to: number) => Group,
): void {
  const tell = (at: number, type: NameType): boolean => {
    const share = types[type] ?? 0
    if (share <= sure || to - from > longest) return false
    const {longer, tellers} = groupOf(words, at, at + 1)
    const k = nameTypes.indexOf(type)
    longer[k] = Math.max(longer[k]!, share)
    tellers.add(keyOf(words, from, to))
    return true
  }
  if (!tell(to - 1, "PER")) addTypes(groupOf(words, to - 1, to), types, 0.5)
  tell(from, "ORG")
  tell(from, "LOC")
}

function verdictOf(group: Group, contexts: NameContexts): Verdict {
  const longer = Math.min(mostTellers, group.tellers.size) * Math.max(1, group.places)
  const weight = group.weight + longer
  let top = 0
  for (const sum of group.beside) top = Math.max(top, sum)
  const means = new Float64Array(nameTypes.length)
  const factors = new Float64Array(nameTypes.length)
  for (let i = 0; i < nameTypes.length; i++) {
    means[i] = (group.types[i]! + longer * group.longer[i]!) / weight
    const k = contexts.types.indexOf(nameTypes[i]!)
    if (k >= 0) factors[i] = powerOf((group.beside[k]! - top) / 4096)
  }
  return {weight, means, factors}
}

const mixed = new Float64Array(nameTypes.length)

/** The types of a name's places together, mixed with those of one of them. */
function agreed(
  own: FoundName["types"],
  group: Group,
  share: number,
  contexts: NameContexts,
): FoundName["types"] {
  group.verdict ??= verdictOf(group, contexts)
  const {weight, means, factors} = group.verdict
  const isAlone = share < 1 && weight <= 1
  if (isAlone && contexts.types.length === 0) return own
  let sum = 0
  for (let i = 0; i < nameTypes.length; i++) {
    const alone = own[nameTypes[i]!] ?? 0
    const likelihood = isAlone ? alone : alone * (1 - share) + means[i]! * share
    mixed[i] = factors[i] === 0 ? likelihood : (likelihood + least) * factors[i]!
    sum += mixed[i]!
  }
  const out: Partial<Record<NameType, number>> = {}
  for (let i = 0; i < nameTypes.length; i++) {
    const likelihood = Math.round((mixed[i]! / sum) * 1000) / 1000
    if (likelihood >= 0.01) out[nameTypes[i]!] = likelihood
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

/** Adds the known names among the words `[at, end)`, where the net found none. */
function addMissed(
  words: readonly string[],
  at: number,
  end: number,
  known: ReadonlyMap<string, readonly Group[]>,
  contexts: NameContexts,
  names: FoundName[],
): void {
  let from = at
  while (from < end) {
    const group = groupAt(words, from, end, known)
    if (group === undefined) {
      from++
      continue
    }
    const to = from + group.words.length
    const types = agreed({}, group, 1, contexts)
    names.push({from, to, types: agreed(types, group, shareOfPlaces, contexts)})
    from = to
  }
}

/** The longest known name of several words that begins at `from` and ends by `end`. */
function groupAt(
  words: readonly string[],
  from: number,
  end: number,
  known: ReadonlyMap<string, readonly Group[]>,
): Group | undefined {
  const first = words[from]!
  // Names begin with a capital, and most words with a small letter.
  const code = first.charCodeAt(0)
  if (code >= 0x61 && code <= 0x7a) return undefined
  return known
    .get(first)
    ?.find(
      (each) => each.words.length <= end - from && each.words.every((word, k) => words[from + k] === word),
    )
}
