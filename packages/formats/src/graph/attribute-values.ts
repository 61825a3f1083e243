/** Values as files write them. */

/** What a value became; `flaw` says why it stayed text. */
export interface CastValue {
  readonly value: string | number | boolean | undefined
  readonly flaw?: string
}

const integer = /^[+-]?\d+$/
const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

/**
 * A value by the type that its column declares (`int`, `double`, `boolean`, …; anything unknown is text).
 *
 * A number that JavaScript cannot hold, and what is no number, stays text with a flaw: nothing is rounded in silence,
 * and no NaN reaches JSON. An empty number or truth value is a missing one.
 */
export function castValue(text: string, type: string): CastValue {
  switch (type) {
    case "boolean":
      return castBoolean(text)
    case "int":
    case "integer":
    case "long":
    case "short":
    case "byte":
      return castNumber(text, {isWhole: true})
    case "float":
    case "double":
      return castNumber(text, {isWhole: false})
    default:
      return {value: text}
  }
}

function castBoolean(text: string): CastValue {
  const word = text.trim().toLowerCase()
  if (word === "true" || word === "1" || word === "yes") return {value: true}
  if (word === "false" || word === "0" || word === "no") return {value: false}
  if (word === "") return {value: undefined}
  return {value: text, flaw: "is neither true nor false"}
}

function castNumber(text: string, {isWhole}: {readonly isWhole: boolean}): CastValue {
  const word = text.trim()
  if (word === "") return {value: undefined}
  if (!decimal.test(word)) return {value: text, flaw: "is no finite number"}
  const value = Number(word)
  if (!Number.isFinite(value)) return {value: text, flaw: "is no finite number"}
  // A double that was meant as one is what it is; a whole number must not lose its last digits.
  if (isWhole && integer.test(word) && !Number.isSafeInteger(value) && BigInt(word) !== BigInt(value)) {
    return {value: text, flaw: "has more digits than a number can hold"}
  }
  return {value}
}
