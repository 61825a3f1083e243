import {perForm} from "@relata/language"
import type {Token} from "@relata/model"
import type {TokenRange} from "./clause.js"
import {isMonth} from "./noun-dates.js"

const timeNouns: ReadonlySet<string> = new Set(
  `year month week day hour minute decade century morning afternoon evening night weekend quarter season today yesterday
  tomorrow tonight spring summer autumn winter monday tuesday wednesday thursday friday saturday sunday time moment
  period date era age`.split(/\s+/),
)

const looseTimeNouns: ReadonlySet<string> = new Set(
  "time moment period era age season spring date quarter".split(" "),
)

/** A noun phrase, of which only its own words matter. */
type BareNoun = TokenRange & {readonly head: number}

/** Whether a noun phrase says when: a date, a year, "last week", "the next three years". */
export function isTime(tokens: readonly Token[], phrase: BareNoun): boolean {
  const head = tokens[phrase.head]!
  const figure = figureOf(head.form)
  if (figure === "month") return isCalendarMonth(tokens, phrase)
  if (figure === "year") return phrase.to - phrase.from === 1 || isDateLike(tokens, phrase)
  if (figure === "date") return true
  const kind = timeNounOf(head.lemma)
  // "The Year of Small Rooms" is a title
  if (kind !== "none" && kind !== "day" && head.upos === "PROPN" && phrase.head > 0)
    return hasYear(tokens, phrase)
  switch (kind) {
    case "none":
      return false
    case "day":
      return phrase.to - phrase.from < 5
    case "loose":
      return (
        /^(?:last|next|this|that|every|each|past|same|following)$/i.test(tokens[phrase.from]!.form) ||
        hasYear(tokens, phrase)
      )
    default:
      return true
  }
}

/** What a word is in a calendar: a month, a year or decade, a whole date or span of years. */
function figureOf(form: string): "month" | "year" | "date" | "none" {
  // Small letters, of which most words are, come behind capitals and figures.
  return form.charCodeAt(0) >= 0x61 ? "none" : figureOfForm(form)
}

const figureOfForm = perForm((form): "month" | "year" | "date" | "none" => {
  if (isMonth(form)) return "month"
  if (/^(?:1[0-9]|20)\d{2}s?$/i.test(form)) return "year"
  const isDate = /^(?:1[0-9]|20)\d{2}[-–](?:\d{2}|\d{4})$/.test(form) || /^\d{4}-\d{2}(?:-\d{2})?$/.test(form)
  return isDate ? "date" : "none"
})

/** Which kind of noun of time a lemma is. */
const timeNounOf = perForm((form): "day" | "loose" | "plain" | "none" => {
  const lemma = form.toLowerCase()
  if (!timeNouns.has(lemma)) return "none"
  if (/^(?:today|yesterday|tomorrow|tonight)$/.test(lemma) || /day$/.test(lemma)) return "day"
  return looseTimeNouns.has(lemma) ? "loose" : "plain"
})

/** "May 3", "last June": a month alone, with a figure or with a word of time; "Ann May" is no date. */
function isCalendarMonth(tokens: readonly Token[], phrase: BareNoun): boolean {
  for (let i = phrase.from; i < phrase.to; i++) {
    if (/^\d/.test(tokens[i]!.form) || /^(?:early|late|mid|last|next|this)$/i.test(tokens[i]!.form))
      return true
  }
  return phrase.to - phrase.from === 1 && tokens[phrase.head]!.form.length > 3
}

function isDateLike(tokens: readonly Token[], phrase: BareNoun): boolean {
  for (let i = phrase.from; i < phrase.to; i++) {
    const form = tokens[i]!.form
    if (isMonth(form) || /^(?:early|late|mid|the|fall|spring|summer|autumn|winter|about|around)$/i.test(form))
      return true
    if (/^(?:1[0-9]|20)\d{2}s?$/.test(form) && i !== phrase.head) return true
  }
  return false
}

function hasYear(tokens: readonly Token[], phrase: BareNoun): boolean {
  for (let i = phrase.from; i < phrase.to; i++)
    if (/^(?:1[0-9]|20)\d{2}s?$/.test(tokens[i]!.form)) return true
  return false
}
