import {perForm} from "@relata/language"
import type {Token} from "@relata/model"
import {headTypes} from "../entity/head-types.js"

/** Words of grammar inside the titles of works. */
export const inTitles = /^(?:of|the|and|in|on|to|a|an|for|with|from|at|by|or|is|my|her|his|as)$/

const writings = /^(?:write|publish|compose|record|release|direct|sing|perform|pen|co-write|title|entitle)$/

function isWriting({upos, lemma}: Token): boolean {
  return upos === "VERB" && writings.test(lemma)
}

/** How far before a title the word for what it is may stand, in words. */
const earshot = 30

/**
 * Whether what begins at `from` is the title of a work by its place: in a list behind "her novels", or behind "wrote".
 * There, small words between capitals belong to it.
 */
function isListedTitle(tokens: readonly Token[], from: number): boolean {
  let before = from - 1
  if (/^(?:The|A|An)$/.test(tokens[before]?.form ?? "")) before--
  const previous = tokens[before]
  if (previous === undefined || tokens[from]!.feats?.NameType !== undefined) return false
  if (isWriting(previous)) return true
  if (!/^(?:[,;:(]|and|or|as|including|includes?|included|namely|['’]s?|s)$/.test(previous.form)) return false
  for (let i = before - 1; i >= 0 && i >= before - earshot; i--) {
    const {upos, lemma} = tokens[i]!
    if (upos === "NOUN" && headTypes.has(lemma)) return headTypes.get(lemma) === "Work"
  }
  return false
}

/** What a word may be in a title; `other` ends it. */
const partOfTitle = perForm((form): "capital" | "figure" | "small" | "other" => {
  if (/^\p{Lu}/u.test(form)) return "capital"
  if (/^\d/.test(form)) return /^(?:1[5-9]|20)\d\d$/.test(form) ? "other" : "figure"
  return inTitles.test(form) ? "small" : "other"
})

/**
 * Where the title of a work ends that begins at `from`: in quotes, behind "the novel" or in a list
 * of novels, or before a year in brackets.
 */
export function endOfWorkTitle(tokens: readonly Token[], from: number): number {
  let before = from - 1
  const isQuoted = /^["“‘«]$/.test(tokens[before]?.form ?? "")
  if (isQuoted) before--
  if (/^(?:The|A|An)$/.test(tokens[before]?.form ?? "")) before--
  const noun = tokens[before]
  const isAnnounced = noun !== undefined && noun.upos === "NOUN" && headTypes.get(noun.lemma) === "Work"
  const isListed = !isAnnounced && !isQuoted && isListedTitle(tokens, from)
  let end = from
  for (let i = from; i < tokens.length && i < from + 12; i++) {
    const {form} = tokens[i]!
    const part = partOfTitle(form)
    if (part === "capital" || (part === "figure" && end === i)) end = i + 1
    else if (part !== "small" || (!isAnnounced && !isQuoted && form === "and")) break
  }
  const next = tokens[end]?.form ?? ""
  // "wrote Low Tide in Norway": where, and not what
  const isPlace = /^(?:Geo|Cal)$/.test(tokens[end - 1]?.feats?.NameType ?? "")
  const isWritten = tokens[from - 1] !== undefined && isWriting(tokens[from - 1]!)
  if (isListed && (isWritten ? !isPlace : /^[,;.()]$|^(?:and|or)$/.test(next))) return end
  if (isAnnounced || (isQuoted && /^["”’»,.]$/.test(next) && end - from > 1)) return end
  const isYear =
    /^(?:1[5-9]|20)\d\d$/.test(tokens[end + 1]?.form ?? "") && /^[),;]$/.test(tokens[end + 2]?.form ?? "")
  return next === "(" && isYear ? end : from
}
