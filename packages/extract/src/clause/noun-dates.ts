import {perForm} from "@relata/language"
import type {Token} from "@relata/model"

const months =
  /^(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)$/i

/** Nouns that count time, and the names of days. */
export const timeNouns =
  /^(?:years?|months?|weeks?|today|yesterday|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i

/** Whether a word is the name of a month, also shortened. */
export function isMonth(form: string): boolean {
  return hasCapital(form) && isMonthName(form)
}

const isMonthName = perForm((form) => months.test(form))

/** Of the letters that months begin with. */
function hasCapital(form: string): boolean {
  const code = form.charCodeAt(0)
  return code >= 0x41 && code <= 0x5a
}

/** Where the date ends that a month or day at `at - 1` begins: "March 19, 2014", "31 October 1950". */
export function endOfDate(tokens: readonly Token[], at: number): number {
  const before = tokens[at - 1]
  if (!before) return at
  if (isMonth(before.form)) {
    let i = at
    if (tokens[i] && /^\d{1,2}(?:st|nd|rd|th)?$/.test(tokens[i]!.form)) i++
    if (i > at || /^\d{1,2}(?:st|nd|rd|th)?$/.test(tokens[at - 2]?.form ?? "")) {
      if (tokens[i]?.form === "," && /^[12]\d{3}$/.test(tokens[i + 1]?.form ?? "")) return i + 2
    }
    if (/^[12]\d{3}$/.test(tokens[i]?.form ?? "")) i++
    return i
  }
  return at
}

/** "last year Acme", "its director two years later": a noun of time is a phrase of its own. */
export function splitsTime(tokens: readonly Token[], at: number, from: number): boolean {
  const before = tokens[at - 1]!
  // "became its director four years later"
  const isLater = /^(?:later|earlier|ago|before|after)$/i.test(tokens[at + 2]?.form ?? "")
  if (tokens[at]!.upos === "NUM" && timeNouns.test(tokens[at + 1]?.form ?? "") && isLater) return true
  if (!timeNouns.test(before.form) || tokens[at]!.upos !== "PROPN") return false
  const first = tokens[from]!.form.toLowerCase()
  return (
    /^(?:last|next|this|that|each|every|one|earlier|later)$/.test(first) ||
    from === at - 1 ||
    tokens[from]!.upos === "NUM"
  )
}

/** "in 1960 Acme", "in the 1960s Acme", "in May Acme": a year or month behind a preposition takes no name behind it. */
export function splitsYear(tokens: readonly Token[], at: number, from: number): boolean {
  const year = tokens[at - 1]!.form
  if (tokens[at]!.upos !== "PROPN") return false
  if (/^(?:1\d|20)\d0s$/.test(year)) return true
  const before = tokens[from - 1]?.form ?? ""
  if (isMonth(year))
    return from === at - 1 && /^(?:in|since|until|during)$/i.test(before) && !isMonth(tokens[at]!.form)
  return (
    /^(?:1\d|20)\d\d$/.test(year) && from === at - 1 && /^(?:in|since|by|until|during|from)$/i.test(before)
  )
}

/** "beat France 4-2", "fined Acme 3 million euros": a score or a sum behind a name is a phrase of its own. */
export function beginsFigure(tokens: readonly Token[], at: number, head: number): boolean {
  if (tokens[head]!.upos !== "PROPN" || !/^[\d.,]+(?:[-–]\d+)?$/.test(tokens[at]!.form)) return false
  if (/^\d+[-–]\d+$/.test(tokens[at]!.form)) return true
  const next = tokens[at + 1]?.form ?? ""
  if (/^[-–]$/.test(next)) return /^\d+$/.test(tokens[at + 2]?.form ?? "")
  return /^(?:million|billion|trillion|thousand|euros?|dollars?|pounds?|yuan|yen|percent|%|per)$/i.test(next)
}
