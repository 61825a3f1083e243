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
  if (!hasNumber(tokens, range)) return false
  const head = tokens[range.head]!
  if (currency.test(head.form) || /^(?:[$€£¥]|US\$)\d/.test(head.form)) return true
  // "$4.5 billion": the head is the number; "a $3 million contract" is a contract
  if (head.upos !== "NUM" && !/^(?:million|billion|trillion|thousand|bn|mn|m|k)$/i.test(head.form))
    return false
  for (let i = range.from; i < range.to; i++)
    if (/^(?:US\$|A\$|C\$|[$€£¥₹])/.test(tokens[i]!.form)) return true
  return false
}

function hasNumber(tokens: readonly Token[], range: TokenRange): boolean {
  for (let i = range.from; i < range.to; i++)
    if (tokens[i]!.upos === "NUM" || hasDigit(tokens[i]!.form)) return true
  return false
}

const hasDigit = perForm((form) => /\d/.test(form))

function isPeriod(tokens: readonly Token[], phrase: NounPhrase): boolean {
  const head = tokens[phrase.head]!.form
  if (!periodNoun.test(head)) return false
  return hasNumber(tokens, phrase) || /s$/i.test(head)
}

function isQuantity(tokens: readonly Token[], phrase: NounPhrase): boolean {
  const head = tokens[phrase.head]!
  if (
    head.upos === "NUM" ||
    head.form === "%" ||
    /^(?:percent|per cent|times|fold|points?)$/i.test(head.form)
  )
    return hasNumber(tokens, phrase)
  if (/^\d.*%$/.test(head.form) || /^\d+(?:\.\d+)?-fold$/.test(head.form)) return true
  return head.upos === "NOUN" && !phrase.possessor && startsWithNumber(tokens, phrase)
}

function startsWithNumber(tokens: readonly Token[], phrase: NounPhrase): boolean {
  for (let i = phrase.from; i < phrase.head; i++) {
    const token = tokens[i]!
    if (token.upos === "NUM")
      return (
        /^[\d.,]+$/.test(token.form) ||
        /^(?:hundred|thousand|million|billion|trillion|dozen)s?$/i.test(token.form)
      )
    if (
      !/^(?:over|about|around|nearly|almost|some|roughly|approximately|more|less|fewer|than|at|least|most|up|to|only|just|an?|the)$/i.test(
        token.form,
      )
    )
      return false
  }
  return false
}
