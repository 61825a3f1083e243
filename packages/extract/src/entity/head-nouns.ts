import {perForm} from "@relata/language"
import type {Token} from "@relata/model"
import {headTypes, typeOfNoun} from "./head-types.js"

/** The type that a noun tells of a thing beside it; nothing for any other word. */
export function plainHead(token: Token | undefined): string | undefined {
  if (token?.upos !== "NOUN") return undefined
  const type = typeOfNoun(headLemma(token))
  return type === "Group" && isIndividual(token) ? "Person" : type
}

/** "Berg was a member of": the noun is in the table for what its plural is. */
export function isIndividual({form, feats}: Token): boolean {
  return feats?.Number !== "Plur" && individuals.test(form)
}

const individuals =
  /^(?:member|follower|player|worker|employee|critic|scholar|observer|expert|visitor|refugee|migrant|immigrant|politician|musician)$/i

/** `companies` as `company`, `co-founder` as itself, `supercomputer-maker` as `maker`. */
export function headLemma(token: Token): string {
  const lemma = token.lemma.toLowerCase()
  if (headTypes.has(lemma)) return lemma
  // "optics", "headquarters": plurals in a sense of their own
  const form = token.form.toLowerCase()
  if (headTypes.has(form)) return form
  return lastPart(lemma)
}

const lastPart = perForm((lemma) => lemma.split(/[-‐‑]/).at(-1)!)

/** Collective nouns whose members are companies. */
export const companyGroups =
  /^(?:hyperscaler|giant|maker|manufacturer|vendor|provider|supplier|startup|competitor|rival)$/

/** What clubs are called that bear the name of a place. */
export const clubWords =
  /^(?:Town|City|County|Borough|Forest|Villa|Park|Palace|Vale|Heath|Rangers|Orient|Argyle|Green)$/
