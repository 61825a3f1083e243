import {infinitive, irregularSingular, lookUp, type Tense} from "./compromise.js"

const cache = new Map<string, string>()
const cacheSize = 50_000

const tenses: ReadonlyMap<string, Tense> = new Map([
  ["VBD", "PastTense"],
  ["VBN", "Participle"],
  ["VBZ", "PresentTense"],
  ["VBG", "Gerund"],
])

/** The base form of a word in lower case, given its Penn tag; names and everything else stay as they are. */
export function lemmaOf(word: string, xpos: string): string {
  const tense = tenses.get(xpos)
  if (xpos !== "NNS" && tense === undefined) return word
  const key = `${xpos} ${word}`
  const known = cache.get(key)
  if (known !== undefined) return known
  const lemma = tense === undefined ? singularOf(word) : verbBase(word, tense)
  if (cache.size >= cacheSize) cache.clear()
  cache.set(key, lemma)
  return lemma
}

function verbBase(word: string, tense: Tense): string {
  const base = tense === "Participle" ? participleBase(word) : infinitive(word, tense)
  // "re-elected" and other compounds are not in the tables: work on their last part.
  return base === "" ? word : base
}

/** Regular participles look like past tenses, and those tables are the better filled ones. */
function participleBase(word: string): string {
  if (/ed$/.test(word)) return infinitive(word, "PastTense")
  const fromParticiple = infinitive(word, "Participle")
  return fromParticiple === word || !isVerb(fromParticiple) ? infinitive(word, "PastTense") : fromParticiple
}

function isVerb(word: string): boolean {
  return lookUp(word).includes("Infinitive")
}

const sameInBoth =
  /(?:ss|us|is|news|series|species|means|headquarters|sheep|aircraft|spacecraft|people|staff)$/

function singularOf(word: string): string {
  const at = Math.max(word.lastIndexOf("-"), word.lastIndexOf("‑"))
  if (at > 0 && at < word.length - 1) return word.slice(0, at + 1) + singularOf(word.slice(at + 1))
  const irregular = irregularSingular(word)
  if (irregular !== undefined) return irregular
  if (sameInBoth.test(word) || !word.endsWith("s") || word.length < 3) return word
  if (
    /ics$/.test(word) &&
    lookUp(word.slice(0, -1)).length === 0 &&
    !/(?:critics|topics|comics|clinics|fabrics|metrics|mechanics|skeptics|fanatics)$/.test(word)
  )
    return word
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|[^a]ch|x|zz)es$/.test(word)) return word.slice(0, -2)
  if (/(?:[^u]ses)$/.test(word) && lookUp(word.slice(0, -2)).length > 0) return word.slice(0, -2)
  if (/(?:oes)$/.test(word) && word.length > 4 && !/(?:shoes|toes|canoes)$/.test(word))
    return word.slice(0, -2)
  if (
    /(?:lves|rves|wives|knives|lives|leaves|thieves)$/.test(word) &&
    !/(?:curves|nerves|reserves|valves|serves)$/.test(word)
  ) {
    return /(?:wives|knives|lives)$/.test(word) ? `${word.slice(0, -3)}fe` : `${word.slice(0, -3)}f`
  }
  return word.slice(0, -1)
}
