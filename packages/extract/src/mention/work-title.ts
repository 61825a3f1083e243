import type {Token} from "@relata/model"
import {headTypes} from "../entity/head-types.js"

/** Words of grammar inside the titles of works. */
export const inTitles = /^(?:of|the|and|in|on|to|a|an|for|with|from|at|by|or|is|my|her|his|as)$/

/** Where the title of a work ends that begins at `from`: in quotes, behind "the novel", or before a year in brackets. */
export function endOfWorkTitle(tokens: readonly Token[], from: number): number {
  let before = from - 1
  const isQuoted = /^["“‘«]$/.test(tokens[before]?.form ?? "")
  if (isQuoted) before--
  if (/^(?:The|A|An)$/.test(tokens[before]?.form ?? "")) before--
  const noun = tokens[before]
  const isAnnounced = noun !== undefined && noun.upos === "NOUN" && headTypes.get(noun.lemma) === "Work"
  let end = from
  for (let i = from; i < tokens.length && i < from + 12; i++) {
    const {form} = tokens[i]!
    const isYear = /^(?:1[5-9]|20)\d\d$/.test(form)
    if (/^\p{Lu}/u.test(form) || (/^\d/.test(form) && end === i && !isYear)) end = i + 1
    else if (!inTitles.test(form) || (!isAnnounced && !isQuoted && form === "and")) break
  }
  const next = tokens[end]?.form ?? ""
  if (isAnnounced || (isQuoted && /^["”’»,.]$/.test(next) && end - from > 1)) return end
  const isYear =
    /^(?:1[5-9]|20)\d\d$/.test(tokens[end + 1]?.form ?? "") && /^[),;]$/.test(tokens[end + 2]?.form ?? "")
  return next === "(" && isYear ? end : from
}
