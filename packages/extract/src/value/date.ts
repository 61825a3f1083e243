import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  isoOf,
  lastDay,
  pad,
  readIso,
  weekday,
  weekOf,
} from "./calendar.js"
import {readNumber} from "./number.js"

/**
 * When a text says, as an ISO 8601 date or an interval, season or approximation of EDTF; `undefined` where the words do
 * not tell.
 *
 * `early`, `mid` and `late` are the thirds of a month, a year or a decade. A day or month without a year is the one
 * nearest to `today`, a weekday the last one up to it, and what counts from now counts from `today`.
 * @param today - the date of the document, as exact as it is known
 * @see https://www.loc.gov/standards/datetime/ Extended Date/Time Format, levels 0 to 2
 */
export function readDate(text: string, today: Day | undefined): string | undefined {
  const words = text
    .trim()
    .replace(/[.,]$/, "")
    .replace(/^(?:on|in|at|during|by|the|as of)\s+/i, "")
    .replace(/^the\s+/i, "")
    .replace(/^(?:early )?(?:evening|morning|afternoon|night|eve|day|month|year|weekend) of (?:the )?/i, "")
  return (
    readInterval(words, today) ??
    readPart(words, today) ??
    readRelative(words, today) ??
    readPlain(words, today)
  )
}

/** "from 2004 to 2008", "2004–08", "since 2005", "until May 2030". */
function readInterval(words: string, today: Day | undefined): string | undefined {
  const open = /^(since|until|till|before|after)\s+(.+)$/i.exec(words)
  if (open !== null) {
    const date = readDate(open[2]!, today)
    if (date === undefined || date.includes("/")) return undefined
    return /^(?:since|after)$/i.test(open[1]!) ? `${date}/..` : `../${date}`
  }
  const years = /^(\d{4})\s?[-–—/]\s?(\d{4}|\d\d)$/.exec(words)
  if (years !== null) {
    const [, from, to] = years as unknown as [string, string, string]
    const end = to.length === 2 ? from.slice(0, 2) + to : to
    return end > from ? `${from}/${end}` : undefined
  }
  const between = /^(?:from|between)\s+(.+?)\s+(?:to|and|until|through|till)\s+(.+)$/i.exec(words)
  if (between === null) return undefined
  const [from, to] = [readDate(between[1]!, today), readDate(between[2]!, today)]
  if (from === undefined || to === undefined || `${from}${to}`.includes("/")) return undefined
  return `${from}/${to}`
}

/** A part of a year, month, decade: "late 2023", "early March 2026", "spring 2024", "the third quarter of 2025". */
function readPart(words: string, today: Day | undefined): string | undefined {
  const third = /^(early|mid|middle|late|beginning|start|end)(?:[\s-]+(?:in|of))?[\s-]+(?:the )?(.+)$/i.exec(
    words,
  )
  if (third !== null) {
    const [, which, rest] = third as unknown as [string, string, string]
    const part = /^(?:early|beginning|start)$/i.test(which) ? 0 : /^mid/i.test(which) ? 1 : 2
    const decade = /^(\d{3})0s$/.exec(rest)
    if (decade !== null) {
      const [from, to] = [
        ["0", "3"],
        ["4", "6"],
        ["7", "9"],
      ][part] as [string, string]
      return `${decade[1]}${from}/${decade[1]}${to}`
    }
    const whole = readPlainDay(rest, today) ?? relativeYear(rest, today)
    if (whole === undefined || whole.day !== undefined) return undefined
    return thirdOf(whole, part)
  }
  const season = /^(spring|summer|autumn|fall|winter)(?: of)? (?:the )?(.+)$/i.exec(words)
  if (season !== null) {
    const year = readPlainDay(season[2]!, today)
    return year?.month === undefined && year !== undefined
      ? `${isoOf(year)}-${seasons[season[1]!.toLowerCase()]}`
      : undefined
  }
  const quarter =
    /^q([1-4])(?: of)? (\d{4})$/i.exec(words) ??
    /^(first|second|third|fourth) quarter of (\d{4})$/i.exec(words)
  if (quarter !== null)
    return `${quarter[2]}-${32 + (Number(quarter[1]) || ordinals.indexOf(quarter[1]!.toLowerCase()) + 1)}`
  const half = /^(first|second) half of (\d{4})$/i.exec(words)
  return half === null ? undefined : `${half[2]}-${/^f/i.test(half[1]!) ? 40 : 41}`
}

const seasons: Readonly<Record<string, number>> = {spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24}
const ordinals = ["first", "second", "third", "fourth"]

function thirdOf({year, month}: Day, part: 0 | 1 | 2): string {
  if (month === undefined) return `${year}-${["01", "05", "09"][part]}/${year}-${["04", "08", "12"][part]}`
  const at = `${year}-${pad(month)}`
  return `${at}-${["01", "11", "21"][part]}/${at}-${["10", "20", pad(lastDay(year, month))][part]}`
}

/** What counts from the day of the text: "yesterday", "last year", "the next three years", "two months ago", "Monday". */
function readRelative(words: string, today: Day | undefined): string | undefined {
  if (today === undefined) return undefined
  const folded = words.toLowerCase()
  const near = {today: 0, tonight: 0, yesterday: -1, tomorrow: 1}[folded]
  if (near !== undefined) return text(addDays(today, near))
  const step =
    /^(last|this|next|past|previous|coming|current) (year|month|week|quarter|decade|century)$/.exec(folded)
  if (step !== null) {
    const by = /^(?:last|past|previous)$/.test(step[1]!) ? -1 : /^(?:next|coming)$/.test(step[1]!) ? 1 : 0
    switch (step[2]) {
      case "year":
        return isoOf({year: today.year + by})
      case "month":
        return text(addMonths(today, by))
      case "week": {
        const day = addDays(today, 7 * by)
        return day && weekOf(day)
      }
      default:
        return undefined
    }
  }
  const span =
    /^(last|next|past|coming|previous|following) (.+?) (years?|months?|weeks?|days?|decades?)$/.exec(folded)
  if (span !== null) {
    const count = readNumber(span[2]!)
    if (count === undefined || count.rest !== "" || !Number.isInteger(count.amount)) return undefined
    const isPast = /^(?:last|past|previous)$/.test(span[1]!)
    const other = moved(today, (isPast ? -1 : 1) * count.amount, span[3]!)
    const now = other && isoOf(cut(today, other))
    if (other === undefined || now === undefined) return undefined
    return isPast ? `${isoOf(other)}/${now}` : `${now}/${isoOf(other)}`
  }
  const ago = /^(.+?) (years?|months?|weeks?|days?|decades?) ago$/.exec(folded)
  if (ago !== null) {
    const count = /^an?$/.test(ago[1]!) ? 1 : readNumber(ago[1]!)?.amount
    return count === undefined ? undefined : text(moved(today, -count, ago[2]!))
  }
  const named =
    /^(?:(last|next|this|coming) )?(sun|mon|tues|wednes|thurs|fri|satur)day(?: (?:morning|evening|night|afternoon))?$/.exec(
      folded,
    )
  if (named === null) return undefined
  const now = weekday(today)
  if (now === undefined) return undefined
  const back = (now - weekdays.indexOf(named[2]!) + 7) % 7
  if (named[1] === "next" || named[1] === "coming") return text(addDays(today, 7 - back))
  return text(addDays(today, named[1] === "last" && back === 0 ? -7 : -back))
}

const weekdays = ["sun", "mon", "tues", "wednes", "thurs", "fri", "satur"]

/** So many units away, as exact as the unit. */
function moved(from: Day, count: number, unit: string): Day | undefined {
  if (!Number.isInteger(count)) return undefined
  if (unit.startsWith("decade")) return {year: from.year + 10 * count}
  if (unit.startsWith("year")) return {year: from.year + count}
  if (unit.startsWith("month")) return addMonths(from, count)
  return addDays(from, unit.startsWith("week") ? 7 * count : count)
}

/** A day no more exact than another. */
function cut({year, month, day}: Day, like: Day): Day {
  if (like.month === undefined || month === undefined) return {year}
  return like.day === undefined || day === undefined ? {year, month} : {year, month, day}
}

function relativeYear(words: string, today: Day | undefined): Day | undefined {
  const step = /^(last|this|next) year$/i.exec(words)?.[1]?.toLowerCase()
  if (step === undefined || today === undefined) return undefined
  return {year: today.year + (step === "last" ? -1 : step === "next" ? 1 : 0)}
}

/** A day, month, year, decade or century. */
function readPlain(words: string, today: Day | undefined): string | undefined {
  const about = /^(?:about|around|circa|ca?\.)\s*(.+)$/i.exec(words)
  if (about !== null) {
    const date = readPlain(about[1]!, today)
    return date === undefined || date.includes("X") ? date : `${date}~`
  }
  const decade = /^(\d{3})0'?s$/.exec(words)
  if (decade !== null) return `${decade[1]}X`
  const century = /^(\d{1,2})(?:st|nd|rd|th)[\s-]century$/i.exec(words)
  if (century !== null) return `${pad(Number(century[1]) - 1)}XX`
  return text(readPlainDay(words, today))
}

function text(day: Day | undefined): string | undefined {
  return day && isoOf(day)
}

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ")
const month =
  "(january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?)"
const weekdayBefore = "(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day,? )?"
const monthFirst = new RegExp(
  `^${weekdayBefore}${month}(?: (\\d{1,2})(?:st|nd|rd|th)?)?(?:,? (?:of )?(\\d{4}))?$`,
  "i",
)
const dayFirst = new RegExp(
  `^${weekdayBefore}(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month}(?:,? (\\d{4}))?$`,
  "i",
)

function readPlainDay(words: string, today: Day | undefined): Day | undefined {
  if (/^[12]\d{3}$/.test(words)) return {year: Number(words)}
  if (/^[12]\d{3}-\d\d/.test(words)) return readIso(words)
  const first = monthFirst.exec(words)
  if (first !== null) return dated(first[1]!, first[2], first[3], today)
  const second = dayFirst.exec(words)
  return second === null ? undefined : dated(second[2]!, second[1], second[3], today)
}

function dated(
  name: string,
  day: string | undefined,
  year: string | undefined,
  today: Day | undefined,
): Day | undefined {
  const at = months.indexOf(name.slice(0, 3).toLowerCase()) + 1
  const number = day === undefined ? undefined : Number(day)
  if (year !== undefined) return dayOf(Number(year), at, number)
  if (today === undefined) return undefined
  // Without a year: the nearest of the three that it may be.
  const distance = (candidate: number) =>
    Math.abs(
      (candidate - today.year) * 12 + at - (today.month ?? 6) + ((number ?? 15) - (today.day ?? 15)) / 31,
    )
  const years = [today.year - 1, today.year, today.year + 1].sort((a, b) => distance(a) - distance(b))
  return dayOf(years[0]!, at, number)
}
