/**
 * Finds the dictionary form of a word from its form and tag: a list of exceptions first, then, for the tag, the rule
 * with the longest fitting ending (`VBZ -ies → -y`). Where the rule makes a word that the word list lacks and another way to take
 * the ending off makes one that it has, that one is right (`faded → fade`, not `fad`). Rules and exceptions are learned in
 * train/lemmas.mjs.
 */
export interface Lemmatizer {
  /** @param tag - the joint tag, `VBZ|VERB` */
  lemmaOf(form: string, tag: string): string
}

export interface LemmaRule {
  /** How many letters go, and what comes in their place. */
  readonly cut: number
  readonly append: string
}

/** The word list of the weights: for a word in lower case the signs of its classes; see train/word-list.mjs. */
export type WordList = ReadonlyMap<string, string>

/** Endings are looked at up to this length. */
export const longestEnding = 6

/**
 * @param rules - lines `xpos TAB ending TAB cut TAB append`
 * @param exceptions - lines `form TAB joint tag TAB lemma`
 */
export function createLemmatizer(
  rules: readonly string[],
  exceptions: readonly string[],
  list: WordList,
): Lemmatizer {
  const endingsOf = new Map<string, Map<string, LemmaRule>>()
  for (const line of rules) {
    const [xpos, ending, cut, append] = line.split("\t") as [string, string, string, string]
    entryOf(endingsOf, xpos).set(ending, {cut: Number(cut), append})
  }
  const listed = new Map<string, Map<string, string>>()
  for (const line of exceptions) {
    const [form, tag, lemma] = line.split("\t") as [string, string, string]
    entryOf(listed, tag).set(form, lemma)
  }
  const byTag = new Map<string, TagRules>()
  return {
    lemmaOf(form, tag) {
      let own = byTag.get(tag)
      if (own === undefined) {
        const xpos = tag.slice(0, tag.indexOf("|"))
        own = {xpos, exceptions: listed.get(tag), endings: endingsOf.get(xpos)}
        byTag.set(tag, own)
      }
      const word = foldForLemma(form, own.xpos, list)
      return own.exceptions?.get(word) ?? lemmaByRules(word, own.xpos, own.endings, list)
    },
  }
}

/** What is known of the lemmas of a joint tag. */
interface TagRules {
  readonly xpos: string
  readonly exceptions: ReadonlyMap<string, string> | undefined
  readonly endings: ReadonlyMap<string, LemmaRule> | undefined
}

function entryOf<Value>(maps: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  let found = maps.get(key)
  if (found === undefined) {
    found = new Map()
    maps.set(key, found)
  }
  return found
}

/** What the inflections of a tag look like, and which signs of the word list its dictionary forms have. */
const inflections: Readonly<Record<string, {readonly ending: RegExp; readonly base: RegExp}>> = {
  VBG: {ending: /ing$/, base: /v/},
  VBD: {ending: /ed$/, base: /v/},
  VBN: {ending: /ed$/, base: /v/},
  VBZ: {ending: /e?s$/, base: /v/},
  NNS: {ending: /e?s$/, base: /[1wuv]/},
  NNPS: {ending: /e?s$/i, base: /[1wuv]/},
  JJR: {ending: /er$/, base: /a/},
  JJS: {ending: /est$/, base: /a/},
  RBR: {ending: /er$/, base: /[ar]/},
  RBS: {ending: /est$/, base: /[ar]/},
}

/** The lemma of a word that is no exception. */
export function lemmaByRules(
  word: string,
  xpos: string,
  endings: ReadonlyMap<string, LemmaRule> | undefined,
  list: WordList,
): string {
  const isPlain = isPlainWord(word)
  // "sooooo", "veryyy": no word has a letter three times in a row.
  if (!isPlain && tripled.test(word) && !keepsLetters.has(xpos)) {
    const once = word.replace(/(\p{L})\1{2,}/gu, "$1")
    const twice = word.replace(/(\p{L})\1{2,}/gu, "$1$1")
    return lemmaByRules(list.has(once) || !list.has(twice) ? once : twice, xpos, endings, list)
  }
  // File names, addresses and other codes have no endings.
  if (endings === undefined || (!isPlain && /[.@/\d]/.test(word))) return word
  const lemma = applyRules(word, endings)
  const inflection = inflections[xpos]
  if (inflection === undefined || lemma === word) return lemma
  const isBase = (base: string): boolean => inflection.base.test(list.get(base.toLowerCase()) ?? "")
  if (isBase(lemma)) return lemma
  // "Athens"
  if (xpos === "NNPS" && nameSigns.test(list.get(word.toLowerCase()) ?? "")) return word
  const stem = word.replace(inflection.ending, "")
  // "bid" in the past
  if (stem === word) return isBase(word) || lemma.length < 3 ? word : lemma
  if (stem.length < 2) return lemma
  const last = stem.at(-1)!
  const others = word.endsWith(`${stem}s`) ? [stem] : [`${stem}e`, stem]
  if (last === stem.at(-2)) others.push(stem.slice(0, -1))
  if (last === "i") others.push(`${stem.slice(0, -1)}y`)
  return others.find(isBase) ?? lemma
}

/** ASCII letters, none of them three times in a row. */
function isPlainWord(word: string): boolean {
  let run = 0
  for (let i = 0, last = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    const small = code | 0x20
    if (small < 0x61 || small > 0x7a) return false
    run = code === last ? run + 1 : 1
    if (run === 3) return false
    last = code
  }
  return true
}

const tripled = /(\p{L})\1\1/u
const keepsLetters: ReadonlySet<string> = new Set(["NNP", "NNPS", "FW", "ADD", "CD", "NN", "LS"])

function applyRules(word: string, endings: ReadonlyMap<string, LemmaRule>): string {
  const lower = word.toLowerCase()
  for (let size = Math.min(longestEnding, word.length); size >= 0; size--) {
    const rule = endings.get(lower.slice(lower.length - size))
    // A rule that would leave nothing of the word does not fit it.
    if (rule !== undefined && rule.cut < word.length)
      return word.slice(0, word.length - rule.cut) + rule.append
  }
  return word
}

const commonSigns = /[vzdgnacsr12wu]/
/** A name of a person or place, a demonym, a month or a day: not of an organisation, which may be an acronym. */
const nameSigns = /[FMLPCNRDmy]/

/**
 * The form as lemmas are looked up by: names and foreign words keep their capitals, and so do acronyms and single
 * letters among nouns, and adjectives of peoples; apostrophes are made straight; figures lose their commas.
 */
export function foldForLemma(form: string, xpos: string, list: WordList): string {
  const word = form.indexOf("’") >= 0 ? form.replaceAll("’", "'") : form
  switch (xpos) {
    case "NNP":
    case "NNPS":
      return foldName(word, list)
    case "FW":
    case "ADD":
      return word
    case "CD":
      if (/^[IVXLC]+$/.test(word)) return word
      return /^\d{1,3}(?:,\d{3})+/.test(word) ? word.replaceAll(",", "") : word.toLowerCase()
    case "NN":
      return isAcronym(word, list) ? word : word.toLowerCase()
    case "JJ":
      return isOfPeople(word, list) ? word : word.toLowerCase()
    case "PRP":
      // The one common word with a capital.
      return word === "I" ? word : word.toLowerCase()
    default:
      return word.toLowerCase()
  }
}

function foldName(word: string, list: WordList): string {
  const signs = () => list.get(word.toLowerCase()) ?? ""
  if (/^\p{Lu}{4,}$/u.test(word)) {
    // A long word in capitals is no acronym, and neither is a word that is listed as another.
    const isWord = word.length > 6 || commonSigns.test(signs()) || nameSigns.test(signs())
    return isWord ? word[0]! + word.slice(1).toLowerCase() : word
  }
  // "from kerala"; but "al", "de" and "home" of names stay small.
  if (/^\p{Ll}{3,}$/u.test(word) && nameSigns.test(signs())) {
    return word[0]!.toUpperCase() + word.slice(1)
  }
  return word
}

/** Up to five capitals, unless they are a common word that is shouted. */
function isAcronym(word: string, list: WordList): boolean {
  if (!/^\p{Lu}{1,5}$/u.test(word)) return false
  return word.length < 4 || !commonSigns.test(list.get(word.toLowerCase()) ?? "")
}

/** `Swedish`, `Argentinian`: listed, or with an ending that hardly any other adjective has. */
function isOfPeople(word: string, list: WordList): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(word)) return false
  const signs = list.get(word.toLowerCase())
  return signs?.includes("D") === true || (signs === undefined && /(?:ian|ean|can|ese|.{3}ish)$/.test(word))
}
