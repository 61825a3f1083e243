/** The years that words speak of: dates as texts write them, and as ISO 8601 and EDTF do. */

export interface Years {
  readonly from: number
  readonly to: number
}

/** What has begun and not ended lasts, for a timeline, until this year. */
export const openEnd = 9999

const dated =
  /^(?:date|time|year|period|when|since|until|from|to|start|end|begin|published|created|updated|valid)/i

/** The years of a statement, by those of its qualifiers that tell a time; `undefined` when none does. */
export function yearsOf(qualifiers: Readonly<Record<string, string>>): Years | undefined {
  const all: Years[] = []
  for (const [name, value] of Object.entries(qualifiers)) {
    const found = dated.test(name) ? yearsIn(value) : undefined
    if (found) all.push(/^(?:since|from|start|begin)/i.test(name) ? {...found, to: openEnd} : found)
  }
  return all.length === 0 ? undefined : around(all)
}

/** `May 2025`, `2019-04-01`, `2019/2021`, `since 2005`, `the 1990s`; `undefined` for words without a year. */
export function yearsIn(words: string): Years | undefined {
  const found = [...words.matchAll(/(?<![\d.,])(1[0-9]{3}|20[0-9]{2})(s)?(?![\d.,]*\d)/g)].map(
    ([, year, isDecade]): Years => ({from: Number(year), to: Number(year) + (isDecade ? 9 : 0)}),
  )
  if (found.length === 0) return undefined
  const years = around(found)
  return /\bsince\b|\/\.\.$/i.test(words) ? {...years, to: openEnd} : years
}

/** The year that a value is, when it is nothing but a date: a sum of 2000 is no year. */
export function yearsOfDate(literal: string): Years | undefined {
  const isDate =
    /^(?:\d{4}(?:-\d{2}){0,2}(?:T.*)?|(?:\d{1,2}(?:st|nd|rd|th)? )?(?:\p{L}{3,9}\.?,? )?(?:\d{1,2}(?:st|nd|rd|th)?, )?\d{4})$/u
  return isDate.test(literal.trim()) ? yearsIn(literal) : undefined
}

/** The years from the first to the last of these, of which there is at least one. */
export function around(all: readonly Years[]): Years {
  return {
    from: all.reduce((least, {from}) => Math.min(least, from), Number.POSITIVE_INFINITY),
    to: all.reduce((most, {to}) => Math.max(most, to), Number.NEGATIVE_INFINITY),
  }
}
