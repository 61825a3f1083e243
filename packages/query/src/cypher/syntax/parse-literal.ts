import {floatOf, integerOf, isInt64} from "../value/number.js"
import type {TokenReader} from "./grammar.js"
import type {Literal} from "./tree.js"

/**
 * Reads a number token.
 * @param options.negative - a minus stands before it, so that the least integer of 64 bit can be written
 */
export function parseNumber(
  reader: TokenReader,
  {start, negative}: {readonly start: number; readonly negative: boolean},
): Literal {
  const token = reader.next()
  const span = reader.spanFrom(start)
  if (token.kind === "float") {
    const value = Number(token.text)
    if (!Number.isFinite(value))
      throw reader.error("FloatingPointOverflow", `${token.text} is too large for a float.`, span)
    return {kind: "literal", value: floatOf(negative ? -value : value), span}
  }
  const magnitude = BigInt(token.text.toLowerCase())
  const value = negative ? -magnitude : magnitude
  if (!isInt64(value))
    throw reader.error("IntegerOverflow", `${token.text} is too large for an integer of 64 bit.`, span)
  return {kind: "literal", value: integerOf(value), span}
}
