import type {NormalValue} from "@relata/model"
import {readAmount} from "./amount.js"
import {readIso} from "./calendar.js"
import {readDate} from "./date.js"
import {readNumber} from "./number.js"

/**
 * A value in the words of a text, normalised: "over 60 billion yuan" is 60e9 CNY with `over`, "late 2023" is
 * `2023-09/2023-12`, "three years" is `P3Y`, "300 employees" are 300 of them.
 *
 * @param words - the whole value and nothing else
 * @param options.date - when the document was written, in ISO 8601: what "last year" and "March 19" count from
 * @returns `undefined` where the words are no value, or leave open what it is
 */
export function normaliseValue(
  words: string,
  {date}: {readonly date?: string | undefined} = {},
): NormalValue | undefined {
  if (words.length > 80) return undefined
  const plain = words.replace(/\s+/g, " ").trim()
  const iso = readDate(plain, date === undefined ? undefined : readIso(date))
  if (iso !== undefined) return {kind: "date", iso}
  return readDuration(plain) ?? readAmount(plain)
}

const units: Readonly<Record<string, readonly [designator: string, factor: number]>> = {
  year: ["Y", 1],
  decade: ["Y", 10],
  century: ["Y", 100],
  centurie: ["Y", 100],
  month: ["M", 1],
  week: ["W", 1],
  day: ["D", 1],
  hour: ["TH", 1],
  minute: ["TM", 1],
  second: ["TS", 1],
}

/** "three years", "a decade", "90 minutes": a length of time, and nothing behind it. */
function readDuration(words: string): NormalValue | undefined {
  const plain = words.replace(
    /^(?:(?:for|over|within|during|about|some|around|nearly|almost|the|next|last|past)\s+)+/i,
    "",
  )
  const number = /^(?:an?|one)\s/i.test(plain)
    ? {amount: 1, rest: plain.replace(/^\S+\s+/, "")}
    : readNumber(plain)
  const unit = number && units[number.rest.toLowerCase().replace(/s$/, "")]
  if (number === undefined || unit === undefined) return undefined
  const [designator, factor] = unit
  const amount = number.amount * factor
  const isTime = designator.startsWith("T")
  return {kind: "duration", iso: `P${isTime ? "T" : ""}${amount}${designator.replace("T", "")}`}
}
