import {findDate} from "./dates.js"

/** What a byline says. */
export interface Byline {
  readonly date?: string
  readonly author?: string
  /** True when it is nothing but a date, which may also head the entry of a diary or a changelog. */
  readonly isDateOnly: boolean
}

const ago =
  /(?:^|[^\d])(?:\d{1,3}|an?|one|two|three|few|yesterday)\s?(?:s|sec(?:ond)?s?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|mo|months?|y|yrs?|years?)\.?\s+ago$/i
const dateLabel =
  /(?:published|posted|updated|last updated|last modified|modified|created|written|released|date|first published|issued|uploaded|added|reviewed|edited)\b(?:\s*(?:on|at|by|date))?\s*:?/i
/** A label glued to the word before it, as page dumps have it: "exampleUpdated on". */
const gluedLabel =
  /(?:Published|Posted|Updated|Last [Uu]pdated|Last [Mm]odified|Created|Modified)(?: (?:on|at))?\s*:?\s*/g
const time =
  /(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d)?\s?(?:[ap]\.?m\.?)?(?:\s?\(?(?:[A-Z]{2,5}|[+-]\d{2}:?\d{2}|UTC[+-]\d{1,2})\)?)?/g
const reading =
  /(?:estimated )?\d+\s?-?(?:min(?:ute)?s?|hours?)\.? (?:read|watch|listen)(?:ing time)?|(?:reading|read) time:? \d+ ?\w+/gi
const weekday = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[,.]?/gi
const author =
  /^(?:(?:[Ww]ritten|[Pp]osted|[Pp]ublished|[Rr]eported|[Rr]eviewed|[Ee]dited|[Ww]ords?)\s+)?[Bb]y:?\s+((?:\p{Lu}[\p{L}.'’-]*|(?:de|van|von|der|la|al|bin|el)(?!\p{L}))(?: (?:\p{Lu}[\p{L}.'’-]*|(?:de|van|von|der|la|al|bin|el)(?!\p{L}))){0,4})/u
const separators = /\s*[|·•—–»›]\s*|\s\/\s|\s{2,}|\s+-\s+/

/**
 * Reads a line as a byline: who wrote it and when, a relative time, a reading time, and nothing else.
 *
 * `undefined` when it is anything more: "Founded 18 years ago in Austin." and "28 February 1998; 18 years ago" are
 * none. Words glued together by a page dump ("example12h ago", "examplePublished on 2026-03-27Last updated on …")
 * are taken apart.
 */
export function readByline(line: string): Byline | undefined {
  if (line.length > 200 || line.length < 3) return undefined
  const parts = line.split(separators).filter((part) => part !== "")
  if (parts.length > 8) return undefined
  let date: string | undefined
  let by: string | undefined
  let marks = 0
  let others = 0
  let dateOnly = parts.length === 1
  for (const part of parts) {
    const found = readPart(part)
    if (found === undefined) others++
    else {
      marks++
      date ??= found.date
      by ??= found.author
      dateOnly = dateOnly && found.isDateOnly
    }
  }
  // Between the parts of a byline a name, a section or a place may stand, but short ones.
  if (
    marks === 0 ||
    others > 2 ||
    (others > 0 && !parts.every((part) => part.split(" ").length <= 6 || readPart(part)))
  ) {
    return undefined
  }
  return {
    isDateOnly: dateOnly,
    ...(date === undefined ? {} : {date}),
    ...(by === undefined ? {} : {author: by}),
  }
}

/**
 * The name that a page dump has glued to the front of a byline ("example" of "example12h ago"), in lower case. It is
 * the site's, so a line of that name alone is no heading.
 */
export function gluedName(line: string): string | undefined {
  const name =
    /^([\p{L}][\p{L}\p{N}.'’ -]{1,38}?)(?:(?:\d{1,3}|an?) ?\p{L}{1,7} ago$|(?:Published|Posted|Updated|Last [Uu]pdated)\b)/u.exec(
      line,
    )?.[1]
  return name?.trim().toLowerCase()
}

function readPart(part: string): Byline | undefined {
  const words = part.split(" ").length
  if (words <= 8 && ago.test(part)) return {isDateOnly: false}
  if (/^(?:just now|today|yesterday|an hour ago|a day ago)$/i.test(part)) return {isDateOnly: false}
  const found = findDate(part)
  const by = author.exec(part)
  const name = by?.[1]
  if (found === undefined) {
    if (by !== null && by[0].length === part.replace(/[,.]$/, "").length)
      return {isDateOnly: false, ...(name === undefined ? {} : {author: name})}
    const hasTime = part.search(time) >= 0 || part.search(reading) >= 0
    return hasTime && isBlank(takeAway(part)) ? {isDateOnly: false} : undefined
  }
  const glued = [...part.matchAll(gluedLabel)].length > 0
  const rest = takeAway(part)
  const restWords = isBlank(rest) ? 0 : rest.trim().split(/\s+/).length
  const labelled = glued || dateLabel.test(part) || by !== null
  // "Ada 2018-12-16 12:32:12 painters": a date to the minute is a stamp
  const isStamp = part.search(time) >= 0 && restWords <= 4
  if (restWords > (labelled ? 5 : isStamp ? 4 : 0) || /[.!?]$/.test(rest.trim())) return undefined
  return {
    date: found.date,
    isDateOnly: !labelled && restWords === 0 && part.search(time) < 0,
    ...(name === undefined ? {} : {author: name}),
  }
}

/** The part without its dates, times, weekdays and labels. */
function takeAway(part: string): string {
  let rest = part
  for (
    let found = findDate(rest), round = 0;
    found !== undefined && round < 4;
    found = findDate(rest), round++
  ) {
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found.length)}`
  }
  return rest
    .replace(reading, " ")
    .replace(time, " ")
    .replace(weekday, " ")
    .replace(gluedLabel, " ")
    .replace(new RegExp(dateLabel, "gi"), " ")
    .replace(/\b(?:on|at|by|in|the|edt|est|gmt|utc|pst|pdt|bst|cet)\b/gi, " ")
}

function isBlank(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text)
}
