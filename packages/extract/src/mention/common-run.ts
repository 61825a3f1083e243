import {isCommonWord} from "@relata/language"
import type {Token} from "@relata/model"
import {headTypes, lastWordTypes} from "../entity/head-types.js"
import {beforeOf, membersOf, partyMembers, personTitles} from "./name-words.js"

/** Whether all words of a name are common ones, as in "House of Rue" before the "of". */
export function isCommonRun(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const {form, feats, upos} = tokens[i]!
    if (upos === "ADP" || upos === "DET" || upos === "CCONJ" || upos === "PART") continue
    if (feats?.NameType !== undefined || !isCommonForm(form)) return false
  }
  return true
}

/** A word of the language, or one made of such: "Anti-Corruption". */
export function isCommonForm(form: string): boolean {
  return (
    !/\d/.test(form) &&
    (isCommonWord(form) ||
      isPartyPlural(form) ||
      (/[^s]s$/.test(form) && isCommonWord(form.slice(0, -1))) ||
      form
        .split("-")
        .every((part) => /^(?:Anti|Co|Non|Pre|Post|Multi|Inter|Counter)$/i.test(part) || isCommonWord(part)))
  )
}

/** "Bank of England", "Prize of the Jury", "Day of Doom"; not "Acme of Norway", not "President of France". */
export function takesOf(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1]!.form
  if (beforeOf.has(last) || isPartyPlural(last)) return true
  if (personTitles.has(last) || membersOf.has(last) || headTypes.get(last.toLowerCase()) === "Person")
    return false
  return lastWordTypes.has(last) || (from > 0 && isCommonRun(tokens, from, to))
}

/** "Democrats of the North", "Liberals for Europe" */
function isPartyPlural(form: string): boolean {
  return form.endsWith("s") && partyMembers.has(form.slice(0, -1))
}

/** "Prize for Fiction", "Women for Peace". */
export function takesFor(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1]!.form
  if (beforeOf.has(last) || isPartyPlural(last)) return true
  // "the Academy Awards for Academy Award …", "Award for Best Film for Ada Hale": who or what got it
  const first = tokens[to + 1]
  if (first?.form === tokens[from]!.form || /^(?:Giv|Sur|Prs)$/.test(first?.feats?.NameType ?? ""))
    return false
  const type = lastWordTypes.get(last)
  return (
    type === "Award" ||
    (to - from > 1 && type === "Organization") ||
    (from > 0 && isCommonRun(tokens, from, to))
  )
}
