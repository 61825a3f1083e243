import {commonNouns} from "./common-nouns.js"
import {classesOf, lookUp} from "./compromise.js"
import {perForm} from "./per-form.js"

/** The open classes that a word form can have, as far as word list and ending tell. */
export interface WordClasses {
  readonly noun: boolean
  readonly verb: boolean
  readonly adjective: boolean
  readonly adverb: boolean
  /** `Giv`, `Geo`, `Com`: UD's NameType, where the word is listed as a name. */
  readonly name: string | undefined
  /** `Masc` or `Fem`, for given names that are listed for one of the two. */
  readonly gender: string | undefined
  /** False for words that only their ending or nothing at all speaks for. */
  readonly isListed: boolean
}

/** Whether word lists know a word, in any case, as a common word: `river` and `Rivers`, not `Zora`. */
export const isCommonWord = perForm((word) => wordClasses(word.toLowerCase()).isListed)

/** Whether word lists or its ending allow a word in lower case to be a verb: `supplies`, not `battery`. */
export function isVerbForm(word: string): boolean {
  return wordClasses(word).verb
}

const nounTags =
  /^(?:Singular|Plural|Noun|Uncountable|Actor|Unit|Duration|Currency|Honorific|Season|Pronoun)$/
const verbTags = /^(?:Infinitive|PresentTense|PastTense|Participle|Gerund|Verb|PhrasalVerb|Imperative)$/
const nameTypes: ReadonlyMap<string, string> = new Map([
  ["MaleName", "Giv"],
  ["FemaleName", "Giv"],
  ["FirstName", "Giv"],
  ["LastName", "Sur"],
  ["Person", "Prs"],
  ["City", "Geo"],
  ["Region", "Geo"],
  ["Country", "Geo"],
  ["Place", "Geo"],
  ["Organization", "Com"],
  ["SportsTeam", "Com"],
  ["ProperNoun", "Oth"],
])

const cache = new Map<string, WordClasses>()
const cacheSize = 50_000

/** Classes of a word in lower case. */
export function wordClasses(word: string): WordClasses {
  const known = cache.get(word)
  if (known !== undefined) return known
  const found = readClasses(word)
  if (cache.size >= cacheSize) cache.clear()
  cache.set(word, found)
  return found
}

function readClasses(word: string): WordClasses {
  let noun = false
  let verb = false
  let adjective = false
  let adverb = false
  let name: string | undefined
  let gender: string | undefined
  const tags = lookUp(word)
  for (const tag of tags) {
    if (nounTags.test(tag)) noun = true
    else if (verbTags.test(tag)) verb = true
    else if (tag === "Adjective" || tag === "Comparative" || tag === "Superlative" || tag === "Demonym")
      adjective = true
    else if (tag === "Adverb") adverb = true
    name ??= nameTypes.get(tag)
    if (tag === "MaleName") gender = "Masc"
    if (tag === "FemaleName") gender = gender === undefined ? "Fem" : undefined
  }
  const classes = classesOf(word)
  if (classes !== undefined) {
    if (/Noun|Plural|Actor|Unit|Person|Place|Date/.test(classes)) noun = true
    if (/Verb|Past|Gerund|Present/.test(classes)) verb = true
    if (/Adj/.test(classes)) adjective = true
  }
  if (commonNouns.has(word)) noun = true
  let isListed = noun || verb || adjective || adverb
  if (!isListed && /[a-z]{3}s$/.test(word) && !/(?:ss|us|is)$/.test(word)) {
    const stem = stemOf(word).find((stem) => wordClasses(stem).isListed)
    if (stem !== undefined) {
      ;({noun, verb} = wordClasses(stem))
      isListed = noun || verb
    }
  }
  if (!isListed) ({noun, verb, adjective, adverb} = byEnding(word))
  else if (
    !noun &&
    !adverb &&
    /^[a-z]+s$/.test(word) &&
    stemOf(word).some((stem) => wordClasses(stem).noun && wordClasses(stem).isListed)
  )
    noun = true
  return {noun, verb, adjective, adverb, name, gender, isListed}
}

function stemOf(word: string): string[] {
  if (word.endsWith("ies")) return [`${word.slice(0, -3)}y`]
  return word.endsWith("es") ? [word.slice(0, -1), word.slice(0, -2)] : [word.slice(0, -1)]
}

const nounEnding =
  /(?:tion|sion|ment|ness|ity|ance|ence|ship|ism|ist|ists|hood|dom|age|ure|ology|graphy|ers|ors|er|or|ties|tions|sions|ments|cy|ium|ware|eer|land|logy|ics|scape)$/
const adjectiveEnding =
  /(?:ous|ful|less|able|ible|ical|ish|ive|esque|like|ic|al|ary|-based|-free|-like|-wide|-scale|-level|-old|-style|-driven|-led|-related|-oriented|-focused)$/

/** Compounds take the class of their last part; other unknown words go by their ending. */
function byEnding(word: string): Pick<WordClasses, "noun" | "verb" | "adjective" | "adverb"> {
  const none = {noun: false, verb: false, adjective: false, adverb: false}
  if (/[-‐‑]/.test(word)) {
    if (
      /[-‐‑](?:ed|ing|time|class|term|end|quality|performance|year-old|day|only|in|based|free)$/.test(word) ||
      adjectiveEnding.test(word)
    )
      return {...none, adjective: true}
    const parts = word.split(/[-‐‑]/)
    const last = wordClasses(parts.at(-1)!)
    if (/(?:ed|ing)$/.test(word) || last.verb) return {...none, adjective: true, noun: last.noun}
    return {...none, noun: true, adjective: true}
  }
  if (/ly$/.test(word) && word.length > 4) return {...none, adverb: true}
  if (/ing$/.test(word) && word.length > 5) return {...none, verb: true, noun: true}
  if (/ed$/.test(word) && word.length > 4) return {...none, verb: true, adjective: true}
  if (adjectiveEnding.test(word) && word.length > 4)
    return {...none, adjective: true, noun: /(?:ic|al|ive|ary)$/.test(word)}
  if (nounEnding.test(word)) return {...none, noun: true}
  if (/(?:ize|ise|ify)$/.test(word)) return {...none, verb: true}
  if (/(?:izes|ises|ifies)$/.test(word)) return {...none, verb: true}
  if (/s$/.test(word) && !/(?:ss|us|is)$/.test(word)) {
    for (const stem of stemOf(word)) {
      const {isListed, noun, verb} = wordClasses(stem)
      if (isListed && (noun || verb)) return {...none, noun, verb}
    }
  }
  return {...none, noun: true}
}
