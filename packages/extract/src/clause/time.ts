import type {Token} from "@relata/model"
import type {NounPhrase} from "./clause.js"
import {isMonth} from "./noun-dates.js"

const timeNouns: ReadonlySet<string> = new Set(
  `year month week day hour minute decade century morning afternoon evening night weekend quarter season today yesterday
  tomorrow tonight spring summer autumn winter monday tuesday wednesday thursday friday saturday sunday time moment
  period date era age`.split(/\s+/),
)

const looseTimeNouns: ReadonlySet<string> = new Set(
  "time moment period era age season spring date quarter".split(" "),
)

/** Whether a noun phrase says when: a date, a year, "last week", "the next three years". */
export function isTime(tokens: readonly Token[], phrase: NounPhrase): boolean {
  const head = tokens[phrase.head]!
  const word = head.form.toLowerCase()
  if (isMonth(head.form)) return isCalendarMonth(tokens, phrase)
  if (/^\d/.test(word)) {
    if (/^(?:1[0-9]|20)\d{2}s?$/.test(word))
      return phrase.to - phrase.from === 1 || isDateLike(tokens, phrase)
    if (/^(?:1[0-9]|20)\d{2}[-–](?:\d{2}|\d{4})$/.test(word)) return true
    if (/^\d{4}-\d{2}(?:-\d{2})?$/.test(word)) return true
  }
  const lemma = head.lemma.toLowerCase()
  if (!timeNouns.has(lemma)) return false
  // "The Year of Small Rooms" is a title, "Friday" a day
  if (
    head.upos === "PROPN" &&
    !/(?:day|day night)$/.test(lemma) &&
    !hasYear(tokens, phrase) &&
    phrase.head > 0
  )
    return false
  if (/^(?:today|yesterday|tomorrow|tonight)$/.test(lemma) || /day$/.test(lemma))
    return phrase.to - phrase.from < 5
  if (looseTimeNouns.has(lemma)) {
    return (
      /^(?:last|next|this|that|every|each|past|same|following)$/i.test(tokens[phrase.from]!.form) ||
      hasYear(tokens, phrase)
    )
  }
  return true
}

/** "May 3", "last June": a month alone, with a figure or with a word of time; "Ann May" is no date. */
function isCalendarMonth(tokens: readonly Token[], phrase: NounPhrase): boolean {
  for (let i = phrase.from; i < phrase.to; i++) {
    if (/^\d/.test(tokens[i]!.form) || /^(?:early|late|mid|last|next|this)$/i.test(tokens[i]!.form))
      return true
  }
  return phrase.to - phrase.from === 1 && tokens[phrase.head]!.form.length > 3
}

function isDateLike(tokens: readonly Token[], phrase: NounPhrase): boolean {
  for (let i = phrase.from; i < phrase.to; i++) {
    const form = tokens[i]!.form
    if (isMonth(form) || /^(?:early|late|mid|the|fall|spring|summer|autumn|winter|about|around)$/i.test(form))
      return true
    if (/^(?:1[0-9]|20)\d{2}s?$/.test(form) && i !== phrase.head) return true
  }
  return false
}

function hasYear(tokens: readonly Token[], phrase: NounPhrase): boolean {
  for (let i = phrase.from; i < phrase.to; i++)
    if (/^(?:1[0-9]|20)\d{2}s?$/.test(tokens[i]!.form)) return true
  return false
}
