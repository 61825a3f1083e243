const months = [
  ["january", "jan"],
  ["february", "feb"],
  ["march", "mar"],
  ["april", "apr"],
  ["may"],
  ["june", "jun"],
  ["july", "jul"],
  ["august", "aug"],
  ["september", "sep", "sept"],
  ["october", "oct"],
  ["november", "nov"],
  ["december", "dec"],
]

const monthName =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?"
const patterns: readonly (readonly [RegExp, (found: RegExpExecArray) => string | undefined])[] = [
  [
    /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,9})?)(Z|[+-]\d{2}:?\d{2})?)?(?![\d-])/,
    (m) => iso(m[1], m[2], m[3], m[4] === undefined || m[5] === undefined ? undefined : `${m[4]}${m[5]}`),
  ],
  [/(?<![\d.])(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\.?\d)/, (m) => iso(m[1], m[2], m[3])],
  [/(?<!\d)(\d{4})年(\d{1,2})月(\d{1,2})日/, (m) => iso(m[1], m[2], m[3])],
  [
    new RegExp(`(?<![a-z])${monthName}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, "i"),
    (m) => iso(m[3], monthNumber(m[1]), m[2]),
  ],
  [
    new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?${monthName},?\\s+(\\d{4})(?!\\d)`, "i"),
    (m) => iso(m[3], monthNumber(m[2]), m[1]),
  ],
  // Day and month in figures are told apart only where one of them is above 12, or by the points of European use.
  [/(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\.?\d)/, (m) => iso(m[3], m[2], m[1])],
  [
    /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/,
    (m) =>
      Number(m[1]) > 12 ? iso(m[3], m[2], m[1]) : Number(m[2]) > 12 ? iso(m[3], m[1], m[2]) : undefined,
  ],
]

/** A date in a short text, and where it stands. */
export interface FoundDate {
  /** ISO 8601. */
  readonly date: string
  readonly index: number
  readonly length: number
}

/** The first full date in a line, in any of the usual ways of writing; figures that may be day or month are left. */
export function findDate(line: string): FoundDate | undefined {
  let best: FoundDate | undefined
  for (const [pattern, read] of patterns) {
    const match = pattern.exec(line)
    if (match === null || (best !== undefined && match.index >= best.index)) continue
    const date = read(match)
    if (date !== undefined) best = {date, index: match.index, length: match[0].length}
  }
  return best
}

/** A date as pages give it in their metadata, to ISO 8601; `undefined` when it is none. */
export function parseDate(value: string): string | undefined {
  const trimmed = value.trim().slice(0, 80)
  if (/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(trimmed)) return trimmed
  return findDate(trimmed)?.date
}

function monthNumber(name: string | undefined): string {
  const wanted = name?.toLowerCase() ?? ""
  return String(months.findIndex((names) => names.includes(wanted)) + 1)
}

function iso(year?: string, month?: string, day?: string, time?: string): string | undefined {
  const y = Number(year)
  const m = Number(month)
  const d = Number(day)
  if (!(y >= 1000 && m >= 1 && m <= 12 && d >= 1 && d <= 31)) return undefined
  const date = `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`
  return time === undefined ? date : `${date}T${time}`
}
