import {plainText} from "./passage.js"
import {type DateValue, datePattern, parseDate, parseNumber, writeDate} from "./values.js"

/** How often each way of writing was seen. */
export type Tally = Map<string, number>

/**
 * How examples write the ends of relations where they do not write the text's own words: by role, which is `S` for
 * subjects and the relation's name for objects.
 */
export interface Forms {
  /** Names that examples write, by the plain letters of the text's words. */
  readonly names: Map<string, Map<string, Tally>>
  /** Patterns of dates, by how exact the date in the text is: `ymd`, `ym`, `y`. */
  readonly dates: Map<string, Map<string, Tally>>
  /** How numbers are written, as `{n} (metres)`, by the unit in the text. */
  readonly numbers: Map<string, Map<string, Tally>>
  /** What stands round the text's words, as `{} language`. */
  readonly frames: Map<string, Tally>
  /** How initials in names are written: `dotted` or `bare`. */
  readonly initials: Tally
}

export const noForms = (): Forms => ({
  names: new Map(),
  dates: new Map(),
  numbers: new Map(),
  frames: new Map(),
  initials: new Map(),
})

/**
 * Notes how an example writes what a text says in `words`.
 * @param next - the word behind them, which may be the unit of a number
 */
export function noteForm(forms: Forms, role: string, words: string, written: string, next = ""): void {
  const date = dateOf(words)
  const datedAs = date && datePattern(written, date.value)
  const number = datedAs === undefined ? numberIn(words, next) : undefined
  const numberedAs = number && numberPattern(number.figures, written)
  if (datedAs) count(within(within(forms.dates, role), date.detail), datedAs)
  else if (numberedAs) count(within(within(forms.numbers, role), number.unit), numberedAs)
  else {
    count(within(within(forms.names, role), plainText(words)), written)
    const style = initialStyle(written)
    if (style) count(forms.initials, style)
    const frame = frameOf(words, written)
    if (frame) count(within(forms.frames, role), frame)
  }
}

/** An end as the examples would write it. */
export function writeForm(forms: Forms, role: string, words: string, next = ""): string {
  const date = dateOf(words)
  if (date && forms.dates.has(role)) {
    const pattern = mostOf(forms.dates.get(role)!.get(date.detail)) ?? mostOf(allOf(forms.dates, date.detail))
    if (pattern) return writeDate(pattern, date.value)
  }
  const number = numberIn(words, next)
  if (number && forms.numbers.has(role)) {
    const {unit, figures} = number
    const pattern = mostOf(forms.numbers.get(role)!.get(unit)) ?? mostOf(allOf(forms.numbers, unit))
    if (pattern) return pattern.replace("{n}", figures).replace("{n.0}", Number(figures).toFixed(1))
  }
  const letters = plainText(words)
  const known = mostOf(forms.names.get(role)?.get(letters)) ?? mostOf(allOf(forms.names, letters))
  if (known !== undefined) return known
  const frames = forms.frames.get(role)
  const frame = mostOf(frames)
  const name = writeInitials(words, mostOf(forms.initials))
  if (!frames || frame === undefined) return name
  const total = [...frames.values()].reduce((a, b) => a + b, 0)
  return frames.get(frame)! * 2 <= total ? name : frame.replace("{}", () => name)
}

/** How a name such as `Ada M. Lunde` writes initials; nothing for one without. */
function initialStyle(name: string): "dotted" | "bare" | undefined {
  const found = /^(?:\p{Lu}\p{Ll}+ )*\p{Lu}(\.?)(?: \p{Lu}\.?)* \p{Lu}\p{Ll}/u.exec(name)
  return found ? (found[1] === "." ? "dotted" : "bare") : undefined
}

/** `Ada M Lunde` and `A.M. Lunde` in the style of the examples. */
function writeInitials(name: string, style: string | undefined): string {
  const apart = name.replace(/(?<=\b\p{Lu}\.)(?=\p{Lu})/gu, " ")
  if (style === undefined || initialStyle(apart) === undefined) return name
  return style === "dotted"
    ? apart.replace(/(?<=^|\s)(\p{Lu})(?=\s)/gu, "$1.")
    : apart.replace(/(?<=^|\s)(\p{Lu})\.(?=\s)/gu, "$1")
}

/** The figures that open a text, and the plain letters of the unit behind them. */
function numberIn(
  words: string,
  next: string,
): {readonly figures: string; readonly unit: string} | undefined {
  const found = /^([+-]?\d[\d,]*(?:\.\d+)?)(?:\s*(\D.*))?$/.exec(words.trim())
  if (!found) {
    const value = parseNumber(words)
    return value === undefined ? undefined : {figures: String(value), unit: `>${plainText(next)}`}
  }
  const figures = found[1]!.replace(/,(?=\d{3}(?!\d))/g, "")
  return {figures, unit: found[2] === undefined ? `>${plainText(next)}` : plainText(found[2])}
}

/** `{n} (metres)` for `12.5 (metres)`; `{n.0}` where a whole number is written with a point. */
function numberPattern(figures: string, written: string): string | undefined {
  const pointed = Number(figures).toFixed(1)
  if (!figures.includes(".") && written.includes(pointed)) return written.replace(pointed, "{n.0}")
  const at = written.indexOf(figures)
  if (at < 0 || /\d/.test(written[at - 1] ?? "") || /\d/.test(written[at + figures.length] ?? ""))
    return undefined
  return written.replace(figures, "{n}")
}

function dateOf(words: string): {readonly value: DateValue; readonly detail: string} | undefined {
  if (!/\d/.test(words)) return undefined
  const value = parseDate(words)
  if (!value) return undefined
  return {value, detail: value.day !== undefined ? "ymd" : value.month !== undefined ? "ym" : "y"}
}

/** `{} language` for "English" and `English language`; `{}` where they are the same. */
function frameOf(words: string, written: string): string | undefined {
  const bare = plainText(words)
  if (plainText(written) === bare) return /^".*"$/.test(written) ? '"{}"' : "{}"
  if (written.length > 200) return undefined
  // The written form may differ from the words in case and punctuation: find the stretch with the same letters.
  for (let from = 0; from < written.length; from++) {
    for (let to = written.length; to > from; to--) {
      const part = written.slice(from, to)
      if (plainText(part) === bare && /^[\p{L}\p{N}].*(?<=[\p{L}\p{N}])$/su.test(part)) {
        return `${written.slice(0, from)}{}${written.slice(to)}`
      }
    }
  }
  return undefined
}

/** The inner table at a key, made when it is not there. */
function within<Inner extends Map<string, unknown>>(table: Map<string, Inner>, key: string): Inner {
  const inner = table.get(key) ?? (new Map() as Inner)
  table.set(key, inner)
  return inner
}

function count(tally: Tally, value: string): void {
  tally.set(value, (tally.get(value) ?? 0) + 1)
}

/** What was seen under a key in any role. */
function allOf(table: Map<string, Map<string, Tally>>, key: string): Tally {
  const sum: Tally = new Map()
  for (const byKey of table.values()) {
    for (const [value, times] of byKey.get(key) ?? []) sum.set(value, (sum.get(value) ?? 0) + times)
  }
  return sum
}

/** What was seen most; of equal ones what was seen first. */
function mostOf(tally: Tally | undefined): string | undefined {
  let best: string | undefined
  for (const [value, times] of tally ?? []) if (best === undefined || times > tally!.get(best)!) best = value
  return best
}
