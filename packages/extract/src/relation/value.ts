import {perForm} from "@relata/language"
import type {Token} from "@relata/model"
import type {NounPhrase, TokenRange} from "../clause/clause.js"
import {isTime} from "../clause/time.js"

/** What a noun phrase measures, when it is no thing. */
export type ValueKind = "date" | "period" | "money" | "quantity"

const currency =
  /^(?:US\$|A\$|C\$|HK\$|[$€£¥₹₩]|dollars?|euros?|pounds?|yuan|yen|rupees?|rubles?|roubles?|won|francs?|krona|kronor|kroner|pesos?|reais|renminbi|rmb|usd|eur|gbp|cny|cents?|pence|marks?|lire?|guilders?|shillings?)$/i
const periodNoun =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|centur(?:y|ies)|seasons?|quarters?)$/i

/** The kind of value that a noun phrase is; `undefined` for anything else. */
export function valueKind(tokens: readonly Token[], phrase: NounPhrase): ValueKind | undefined {
  if (isMoney(tokens, phrase)) return "money"
  if (isTime(tokens, phrase)) return isPeriod(tokens, phrase) ? "period" : "date"
  if (isQuantity(tokens, phrase)) return "quantity"
  return undefined
}

function isMoney(tokens: readonly Token[], range: TokenRange & {readonly head: number}): boolean {
  const {form, upos} = tokens[range.head]!
  const head = measureOf(form)
  // "$4.5 billion": the head is the number; "a $3 million contract" is a contract
  if (!head.isCurrency && !head.isScale && upos !== "NUM") return false
  if (!hasNumber(tokens, range)) return false
  if (head.isCurrency) return true
  for (let i = range.from; i < range.to; i++)
    if (/^(?:US\$|A\$|C\$|[$€£¥₹])/.test(tokens[i]!.form)) return true
  return false
}

function hasNumber(tokens: readonly Token[], range: TokenRange): boolean {
  for (let i = range.from; i < range.to; i++)
    if (tokens[i]!.upos === "NUM" || hasDigit(tokens[i]!.form)) return true
  return false
}

/** What the head of a phrase measures by its letters. */
const measureOf = perForm((form) => ({
  isCurrency: currency.test(form) || /^(?:[$€£¥]|US\$)\d/.test(form),
  isScale: /^(?:million|billion|trillion|thousand|bn|mn|m|k)$/i.test(form),
  isUnit: form === "%" || /^(?:percent|per cent|times|fold|points?)$/i.test(form),
  /** "40%", "10-fold": figure and unit in one. */
  isQuantity: /^\d.*%$/.test(form) || /^\d+(?:\.\d+)?-fold$/.test(form),
}))

const hasDigit = perForm((form) => /\d/.test(form))

function isPeriod(tokens: readonly Token[], phrase: NounPhrase): boolean {
  const head = tokens[phrase.head]!.form
  if (!periodNoun.test(head)) return false
  return hasNumber(tokens, phrase) || /s$/i.test(head)
}

function isQuantity(tokens: readonly Token[], phrase: NounPhrase): boolean {
  const {form, upos} = tokens[phrase.head]!
  const head = measureOf(form)
  if (upos === "NUM" || head.isUnit) return hasNumber(tokens, phrase)
  if (head.isQuantity) return true
  return upos === "NOUN" && !phrase.possessor && startsWithNumber(tokens, phrase)
}

const beforeNumber =
  /^(?:over|about|around|nearly|almost|some|roughly|approximately|more|less|fewer|than|at|least|most|up|to|only|just|an?|the)$/i

function startsWithNumber(tokens: readonly Token[], phrase: NounPhrase): boolean {
  for (let i = phrase.from; i < phrase.head; i++) {
    const token = tokens[i]!
    if (token.upos === "NUM")
      return (
        /^[\d.,]+$/.test(token.form) ||
        /^(?:hundred|thousand|million|billion|trillion|dozen)s?$/i.test(token.form)
      )
    if (!beforeNumber.test(token.form)) return false
  }
  return false
}
