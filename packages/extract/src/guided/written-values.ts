import {plainText} from "./passage.js"
import {count, mostOf, type Tally, within} from "./tally.js"
import {type DateValue, datePattern, isOfItsOwn, parseDate, parseNumber, writeDate} from "./values.js"

/** How examples write dates and numbers, by role: `S` for subjects and the relation's name for objects. */
export interface ValueForms {
  /** Patterns of dates, by how exact the date in the text is: `ymd`, `ym`, `y`. */
  readonly dates: Map<string, Map<string, Tally>>
  /** How numbers are written, as `{n} (metres)`, by the unit in the text; under `*` by any unit, as `{n} ({unit})`. */
  readonly numbers: Map<string, Map<string, Tally>>
}

/**
 * Notes how an example writes a date or a number that a text says in `words`.
 * @param next - the word behind them, which may be the unit of the number
 * @returns false when it is neither, or is not written after a pattern
 */
export function noteValue(
  forms: ValueForms,
  role: string,
  words: string,
  {written, next = ""}: {readonly written: string; readonly next?: string},
): boolean {
  const date = dateOf(words)
  const datedAs = date && datePattern(written, date.value)
  if (datedAs) {
    // The day of which a text has only the month is known from elsewhere.
    if (!isOfItsOwn(datedAs)) count(within(within(forms.dates, role), date.detail), datedAs)
    return true
  }
  const number = numberIn(words, next)
  const numberedAs = number && numberPattern(number.figures, written)
  if (!number || !numberedAs) return false
  const {unit, unitWords, figures} = number
  const own = within(forms.numbers, role)
  count(within(own, keyOf(unit, figures)), numberedAs)
  const general = unitWords === "" ? numberedAs : numberedAs.replace(unitWords, "{unit}")
  if (general.replace(/\{[^{}]*\}/g, "").match(/\p{L}/u) === null)
    count(within(own, keyOf(anyUnit, figures)), general)
  return true
}

const anyUnit = "*"

/** Figures with a point do not tell how whole ones are written: those stand under a key of their own. */
function keyOf(unit: string, figures: string, isLike = true): string {
  return figures.includes(".") === isLike ? `${unit}.` : unit
}

/** A date or a number as the examples write others; nothing when they write none like it and it needs no other form. */
export function writeValue(
  {dates, numbers}: ValueForms,
  role: string,
  words: string,
  next = "",
): string | undefined {
  const date = dateOf(words)
  if (date) {
    const {value, detail} = date
    const pattern =
      mostOf(dates.get(role)?.get(detail)) ??
      mostOf(allOf(dates, detail)) ??
      (detail === "ymd" ? isoPattern : undefined)
    if (pattern) return writeDate(pattern, value)
  }
  const number = numberIn(words, next)
  if (!number) return undefined
  const {unit, unitWords, figures} = number
  const own = numbers.get(role)
  const patternFor = (likes: boolean) => {
    const inRole = (key: string, isWanted?: (pattern: string) => boolean) =>
      mostOf(own?.get(keyOf(key, figures, likes)), isWanted)
    const anywhere = (key: string, isWanted?: (pattern: string) => boolean) =>
      mostOf(allOf(numbers, keyOf(key, figures, likes)), isWanted)
    return (
      inRole(unit) ??
      (own ? anywhere(unit) : undefined) ??
      (unitWords === "" ? undefined : inRole(anyUnit, hasUnit)) ??
      (unitWords === "" || unit.startsWith(">") ? inRole(anyUnit, bare) : undefined) ??
      (unitWords === "" ? undefined : anywhere(anyUnit, hasUnit))
    )
  }
  const pattern =
    patternFor(true) ??
    patternFor(false) ??
    (/^\d[\d,]+$/.test(words) && words !== figures ? "{n}" : undefined)
  return pattern
    ?.replace("{unit}", () => unitWords)
    .replace("{n}", figures)
    .replace("{n.0}", figures.includes(".") ? figures : `${figures}.0`)
}

/** How a whole date is written where the examples have none: ISO 8601, as relata writes dates everywhere. */
const isoPattern = "{YYYY}-{MM}-{DD}"

const hasUnit = (pattern: string) => pattern.includes("{unit}")
const bare = (pattern: string) => !hasUnit(pattern)

interface NumberIn {
  readonly figures: string
  /** The plain letters of its unit; behind `>` those of the word that follows. */
  readonly unit: string
  /** The unit as the text's own words have it. */
  readonly unitWords: string
}

/** The figures that open a text, and the unit behind them. */
function numberIn(words: string, next: string): NumberIn | undefined {
  const trimmed = words.trim()
  // Figures that go on behind a hyphen or a colon are no number: "0-306-40615-2".
  const found = /^([+-]?\d[\d,]*(?:\.\d+)?)(?:\s*([\p{L}%°$€£(²³][^\d]*))?$/u.exec(trimmed)
  if (!found) {
    const value = parseNumber(words)
    return value === undefined
      ? undefined
      : {figures: String(value), unit: `>${plainText(next)}`, unitWords: ""}
  }
  const figures = found[1]!.replace(/,(?=\d{3}(?!\d))/g, "")
  const unitWords = found[2] ?? ""
  return {figures, unit: unitWords === "" ? `>${plainText(next)}` : plainText(unitWords), unitWords}
}

/** `{n} (metres)` for `12.5 (metres)`; `{n.0}` where a whole number is written with a point. */
function numberPattern(figures: string, written: string): string | undefined {
  const pointed = Number(figures).toFixed(1)
  if (!figures.includes(".") && written.includes(pointed)) return written.replace(pointed, "{n.0}")
  const at = written.indexOf(figures)
  if (at < 0 || /\d/.test(written[at - 1] ?? "") || /[\d-]/.test(written[at + figures.length] ?? ""))
    return undefined
  return written.replace(figures, "{n}")
}

function dateOf(words: string): {readonly value: DateValue; readonly detail: string} | undefined {
  if (!/\d/.test(words)) return undefined
  const value = parseDate(words)
  if (!value) return undefined
  return {value, detail: value.day !== undefined ? "ymd" : value.month !== undefined ? "ym" : "y"}
}

/** What was seen under a key in any role. */
function allOf(table: Map<string, Map<string, Tally>>, key: string): Tally {
  const sum: Tally = new Map()
  for (const byKey of table.values()) {
    for (const [value, times] of byKey.get(key) ?? []) sum.set(value, (sum.get(value) ?? 0) + times)
  }
  return sum
}
