/** A calendar date, as exact as it was written. */
export interface DateValue {
  readonly year: number
  /** 1 to 12. */
  readonly month?: number
  readonly day?: number
}

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
]

function monthOf(word: string): number | undefined {
  const plain = word.toLowerCase().replace(/\.$/, "")
  if (plain.length < 3) return undefined
  const at = months.findIndex((month) => month === plain || (plain.length <= 4 && month.startsWith(plain)))
  return at < 0 ? undefined : at + 1
}

/**
 * Reads a date that is the whole of a text: `31 October 1950`, `October 31st, 1950`, `1950-10-31`, `31/10/1950`,
 * `the 3rd of May 2001`, `October 1950`, `1950`.
 *
 * Where two numbers may both be the month, the first is the day only when `dayFirst` says so.
 */
export function parseDate(
  text: string,
  {dayFirst = false}: {readonly dayFirst?: boolean} = {},
): DateValue | undefined {
  const plain = text.replace(/["“”]/g, "").replaceAll("_", " ").trim()
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(plain)
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), iso[3] === undefined ? undefined : Number(iso[3]))
  const numeric = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(plain)
  if (numeric) {
    const [a, b, year] = [Number(numeric[1]), Number(numeric[2]), Number(numeric[3])]
    return a > 12 || (dayFirst && b <= 12) ? dateOf(year, b, a) : dateOf(year, a, b)
  }
  const words = plain.split(/[\s,]+/).filter((word) => !/^(?:the|of)$/i.test(word))
  if (words.length === 0 || words.length > 3) return undefined
  let year: number | undefined
  let month: number | undefined
  let day: number | undefined
  for (const word of words) {
    const number = /^(\d{1,4})(?:st|nd|rd|th)?$/i.exec(word)
    if (number && number[1]!.length === 4 && year === undefined && word.length === 4) year = Number(word)
    else if (number && number[1]!.length <= 2 && day === undefined) day = Number(number[1])
    else if (month === undefined && monthOf(word) !== undefined) month = monthOf(word)
    else return undefined
  }
  if (year === undefined || (day !== undefined && month === undefined)) return undefined
  return dateOf(year, month, day)
}

function dateOf(year: number, month?: number, day?: number): DateValue | undefined {
  if (year < 100 || year > 2999) return undefined
  if (month !== undefined && (month < 1 || month > 12)) return undefined
  if (day !== undefined && (day < 1 || day > 31)) return undefined
  return {year, ...(month === undefined ? {} : {month}), ...(day === undefined ? {} : {day})}
}

/**
 * The pattern by which a text writes a date: `{DD} {Month} {YYYY}` for `03 May 2001`. What it writes beyond the date
 * given stays as it is, so that `01 January 2001` for the year 2001 is `01 January {YYYY}`.
 * @returns `undefined` when the text does not write that date
 */
export function datePattern(text: string, {year, month, day}: DateValue): string | undefined {
  const wholeYear = new RegExp(`(?<!\\d)${year}(?!\\d)`)
  if (!wholeYear.test(text)) return undefined
  let pattern = text.replace(wholeYear, "{YYYY}")
  if (month === undefined) return pattern
  const name = months[month - 1]!
  const long = new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, "iu")
  const short = new RegExp(`(?<!\\p{L})${name.slice(0, 3)}(?!\\p{L})`, "iu")
  if (long.test(pattern)) pattern = pattern.replace(long, "{Month}")
  else if (short.test(pattern)) pattern = pattern.replace(short, "{Mon}")
  else {
    // In a date of figures the day may look like the month: the month stands beside the year or in the middle.
    const figures = /^(\D*)\{YYYY\}(\D)(\d\d?)(?:(\D)(\d\d?))?(\D*)$/.exec(pattern)
    if (!figures || Number(figures[3]) !== month) return undefined
    const [, open, , m, , d, close] = figures
    const monthPart = m!.length === 2 ? "{MM}" : "{M}"
    if (day === undefined)
      return `${open}{YYYY}${figures[2]}${monthPart}${d === undefined ? "" : figures[4]! + d}${close}`
    if (d === undefined || Number(d) !== day) return undefined
    return `${open}{YYYY}${figures[2]}${monthPart}${figures[4]}${d.length === 2 ? "{DD}" : "{D}"}${close}`
  }
  if (day === undefined) return pattern
  const days = /(?<![\d{])\d{1,2}(?![\d}])/.exec(pattern)
  if (!days || Number(days[0]) !== day) return undefined
  return pattern.replace(days[0], days[0].length === 2 && day < 10 ? "{DD}" : day < 10 ? "{D}" : "{DD}")
}

/** Whether a pattern names a day, month or year of its own, other than the first: `18 {Month} {YYYY}`, no way to write other dates. */
export function isOfItsOwn(pattern: string): boolean {
  const own = pattern.replace(/\{[^{}]*\}/g, " ")
  return /[2-9]|1\d/.test(own) || own.split(/[^\p{L}]+/u).some((word) => (monthOf(word) ?? 1) > 1)
}

/** Writes a date by a pattern of {@link datePattern}. */
export function writeDate(pattern: string, {year, month = 1, day = 1}: DateValue): string {
  const name = months[month - 1]!
  const title = name[0]!.toUpperCase() + name.slice(1)
  const two = (n: number) => String(n).padStart(2, "0")
  return pattern
    .replace("{YYYY}", String(year))
    .replace("{Month}", title)
    .replace("{Mon}", title.slice(0, 3))
    .replace("{MM}", two(month))
    .replace("{M}", String(month))
    .replace("{DD}", two(day))
    .replace("{D}", String(day))
}

/** Reads a number that is the whole of a text: `1,200`, `45.50`, `230:05` (a point by another name), `seven`. */
export function parseNumber(text: string): number | undefined {
  const plain = text.replace(/["“”]/g, "").trim()
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain)) return Number(plain.replaceAll(",", ""))
  if (/^[+-]?\d+(?:\.\d+)?$/.test(plain)) return Number(plain)
  const at = numerals.indexOf(plain.toLowerCase())
  return at < 0 ? undefined : at
}

const numerals =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  )
