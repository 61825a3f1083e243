/**
 * A date, sum, quantity or length of time as programs can compare it. The words of the text stay beside it; what the
 * words leave open is left out.
 */
export type NormalValue =
  /** `iso` is an ISO 8601 date, as exact as the text, or an interval or season of EDTF: `2026-03-19`, `2023-09/2023-12`. */
  | {readonly kind: "date"; readonly iso: string}
  /** `iso` is an ISO 8601 duration: `P3Y`. */
  | {readonly kind: "duration"; readonly iso: string}
  /** `currency` is an ISO 4217 code; `modifier` the word that makes the amount a bound or an estimate: `over`. */
  | {
      readonly kind: "money"
      readonly amount: number
      readonly currency: string
      readonly modifier?: string
    }
  /** `unit` is `percent`, `times`, or the text's own words: `employees`. */
  | {
      readonly kind: "quantity"
      readonly amount: number
      readonly unit?: string
      readonly modifier?: string
    }

/** Values by the name of the qualifier that they normalise; that of the literal is called `literal`. */
export type NormalValues = Readonly<Record<string, NormalValue>>

/** A value of a graph file; `undefined` for anything else. */
export function parseNormalValue(given: unknown): NormalValue | undefined {
  if (typeof given !== "object" || given === null) return undefined
  const {kind, iso, amount, currency, unit, modifier} = given as Record<string, unknown>
  const modified = typeof modifier === "string" ? {modifier} : {}
  switch (kind) {
    case "date":
    case "duration":
      return typeof iso === "string" ? {kind, iso} : undefined
    case "money":
      return isAmount(amount) && typeof currency === "string"
        ? {kind, amount, currency, ...modified}
        : undefined
    case "quantity":
      return isAmount(amount)
        ? {kind, amount, ...(typeof unit === "string" ? {unit} : {}), ...modified}
        : undefined
    default:
      return undefined
  }
}

function isAmount(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value)
}

/** A value in a few characters, for people: `60,000,000,000 CNY`, `2026-03-19`, `40 percent`. */
export function describeValue(value: NormalValue): string {
  switch (value.kind) {
    case "date":
    case "duration":
      return value.iso
    case "money":
      return [value.modifier, grouped(value.amount), value.currency].filter(Boolean).join(" ")
    case "quantity":
      return [value.modifier, grouped(value.amount), value.unit].filter(Boolean).join(" ")
  }
}

function grouped(amount: number): string {
  return amount.toLocaleString("en-US", {maximumFractionDigits: 6})
}
