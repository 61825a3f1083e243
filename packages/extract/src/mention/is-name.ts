import {perForm} from "@relata/language"
import type {Token} from "@relata/model"
import type {Run} from "./cut-titles.js"
import {
  currencyCodes,
  membersOf,
  numberedParts,
  personTitles,
  plainAcronyms,
  postNominals,
  roleAcronyms,
} from "./name-words.js"

/** Last check of a run: enough of a name to be one. */
export function isName(tokens: readonly Token[], {from, to}: Run): boolean {
  const words = tokens.slice(from, to)
  const first = words[0]!
  if (words.some(({form}) => isPronunciation(form))) return false
  if (words.length === 1) {
    // "German Chancellor Lee": what is left of a demonym names nothing; "the Dutch" and "Danes" name peoples.
    if (
      first.feats?.NameType === "Nat" &&
      first.xpos !== "NNPS" &&
      tokens[from - 1]?.form.toLowerCase() !== "the"
    )
      return false
    if (first.feats?.NameType === "Nat" && first.xpos !== "NNPS" && tokens[to]?.upos === "PROPN") return false
    if (postNominals.has(first.form) && (tokens[from - 1]?.form === "," || academicDegree.test(first.form)))
      return false
    if (roleAcronyms.has(first.form) || plainAcronyms.has(first.form) || personTitles.has(first.form))
      return false
    if (/^\p{Lu}\.?$/u.test(first.form) || !/\p{L}{2}|\p{L}\.?\d|\p{Lu}\.\p{Lu}/u.test(first.form))
      return false
    // "NOK 412 million"
    if (currencyCodes.has(first.form) && tokens[to]?.upos === "NUM") return false
    // "Max: 0.30", "Hadid (Arabic: …)": labels
    if (from === 0 && tokens[to]?.form === ":" && tokens[to + 1]?.upos === "NUM") return false
    if (tokens[from - 1]?.form === "(" && tokens[to]?.form === ":") return false
    if (/^[@#]/.test(first.form)) return /^#/.test(first.form) === false
  }
  if (/^(?:Nos?|St|Mt|Ste)\.?$/.test(first.form) && words.length < 2) return false
  if (/^[^\p{L}\p{N}'’]/u.test(first.form) && !words.some(({form}) => /\p{L}/u.test(form))) return false
  if (/^Nos?\.?$/.test(first.form)) return false
  if (words.every(({form}) => membersOf.has(form))) return false
  if (numberedParts.has(first.form) && words.length === 2 && /^[\dIVX]/.test(words[1]!.form)) return false
  return words.some((word) => word.upos === "PROPN" || isAcronym(word) || isDomain(word)) || words.length > 2
}

/** "[haːlə]": letters that only phonetics has. */
const isPronunciation = perForm((form) => /[\u0250-\u02af\u02c8\u02cc\u02d0]/.test(form))

/** "earned her M.D.": a degree is nobody's name. */
const academicDegree = /^(?:\p{Lu}{1,2}\.?)?(?:\p{Lu}\.|Ph\.?D\.?|Phil\.?|Sc\.|MD)$/u

/** "NASA", also where the tagger takes it for a common noun. */
export function isAcronym(token: Token): boolean {
  return token.upos === "NOUN" && hasAcronymShape(token.form)
}

const hasAcronymShape = perForm((form) => /^\p{Lu}[\p{Lu}\p{N}&]+s?$/u.test(form))

/** "example.org" */
export function isDomain({form}: Token): boolean {
  return form.includes(".") && domain.test(form)
}

const domain =
  /^[\p{L}\p{N}-]{2,}(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|edu|gov|io|ai|info|dev|app|co|eu|uk|de|fr|us|tv|fm|ly)$/u
