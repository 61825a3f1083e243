import {runtimeError} from "../error.js"
import type {FloatValue, Value} from "./value.js"

/** A number of either kind. */
export type NumberValue = number | bigint | FloatValue

const least = -(2n ** 63n)
const greatest = 2n ** 63n - 1n

export function isInt64(value: bigint): boolean {
  return value >= least && value <= greatest
}

/** An integer in its one form. @throws CypherError `query.integer-overflow` beyond 64 bit */
export function integerOf(value: bigint): number | bigint {
  const small = Number(value)
  if (Number.isSafeInteger(small)) return small
  if (!isInt64(value))
    throw runtimeError(
      "ArithmeticError",
      "IntegerOverflow",
      `${value} is too large for an integer of 64 bit.`,
    )
  return value
}

/** A float in its one form. */
export function floatOf(value: number): number | FloatValue {
  return Number.isInteger(value) ? {kind: "float", value} : value
}

export function isNumber(value: Value): value is NumberValue {
  return typeof value === "number" || typeof value === "bigint" || isWholeFloat(value)
}

export function isInteger(value: Value): value is number | bigint {
  return typeof value === "bigint" || (typeof value === "number" && Number.isInteger(value))
}

function isWholeFloat(value: Value): value is FloatValue {
  return value !== null && typeof value === "object" && (value as {kind?: string}).kind === "float"
}

/** As a JavaScript number; integers beyond 53 bit lose digits. */
export function toDouble(value: NumberValue): number {
  return typeof value === "object" ? value.value : Number(value)
}

/** -1, 0 or 1, exactly, also between integers and floats; `NaN` where one of them is `NaN`. */
export function compareNumbers(a: NumberValue, b: NumberValue): number {
  const x = typeof a === "object" ? a.value : a
  const y = typeof b === "object" ? b.value : b
  // JavaScript compares bigint and number by their mathematical value.
  return x < y ? -1 : x > y ? 1 : x >= y ? 0 : Number.NaN
}

export function formatNumber(value: NumberValue): string {
  if (typeof value !== "object") return formatPlain(value)
  return Object.is(value.value, -0)
    ? "-0.0"
    : /e/.test(String(value.value))
      ? formatPlain(value.value)
      : `${value.value}.0`
}

function formatPlain(value: number | bigint): string {
  return String(value)
    .replace(/(\d)e\+?/, (_all, digit: string) => `${digit}E`)
    .replace(/^(-?\d)E/, "$1.0E")
}

export type ArithmeticOperator = "+" | "-" | "*" | "/" | "%"

/** Arithmetic of two numbers: of integers exact and within 64 bit, else of floats. */
export function calculate(operator: ArithmeticOperator, a: NumberValue, b: NumberValue): NumberValue {
  if (isInteger(a) && isInteger(b)) return calculateIntegers(operator, a, b)
  const x = toDouble(a)
  const y = toDouble(b)
  switch (operator) {
    case "+":
      return floatOf(x + y)
    case "-":
      return floatOf(x - y)
    case "*":
      return floatOf(x * y)
    case "/":
      return floatOf(x / y)
    case "%":
      return floatOf(x % y)
  }
}

function calculateIntegers(operator: ArithmeticOperator, a: number | bigint, b: number | bigint) {
  if ((operator === "/" || operator === "%") && (b === 0 || b === 0n))
    throw runtimeError("ArithmeticError", "DivisionByZero", "An integer cannot be divided by zero.")
  if (typeof a === "number" && typeof b === "number") {
    const result = calculateSmall(operator, a, b)
    // A product that is rounded is never a safe integer, so that this test is exact. `+ 0` makes -0 be 0.
    if (Number.isSafeInteger(result)) return result + 0
  }
  const x = BigInt(a)
  const y = BigInt(b)
  switch (operator) {
    case "+":
      return integerOf(x + y)
    case "-":
      return integerOf(x - y)
    case "*":
      return integerOf(x * y)
    case "/":
      return integerOf(x / y)
    case "%":
      return integerOf(x % y)
  }
}

function calculateSmall(operator: ArithmeticOperator, a: number, b: number): number {
  switch (operator) {
    case "+":
      return a + b
    case "-":
      return a - b
    case "*":
      return a * b
    case "/":
      return Math.trunc(a / b)
    case "%":
      return a % b
  }
}
