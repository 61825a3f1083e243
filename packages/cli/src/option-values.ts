import {InvalidArgumentError} from "commander"

/** A parser for whole numbers in a range. */
export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): (value: string) => number {
  return (value) => {
    const number = Number(value)
    if (/^\d+$/.test(value) && number >= least && number <= most) return number
    const range = most === Number.MAX_SAFE_INTEGER ? `${least} or more` : `from ${least} to ${most}`
    throw new InvalidArgumentError(`Give a whole number, ${range}.`)
  }
}

/** A parser for one of several words. */
export function oneOf(words: readonly string[]): (value: string) => string {
  return (value) => {
    if (words.includes(value)) return value
    throw new InvalidArgumentError(`Give one of ${words.join(", ")}.`)
  }
}

/** A parser for options that may be given several times, each with one value or several between commas. */
export function listOf(value: string, previous: unknown): readonly string[] {
  const values = value.split(",").filter((word) => word.trim() !== "")
  return [...(Array.isArray(previous) ? previous : []), ...values.map((word) => word.trim())]
}
