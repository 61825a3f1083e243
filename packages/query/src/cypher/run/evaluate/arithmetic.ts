import {runtimeError} from "../../error.js"
import type {Bindings} from "../../plan/frame.js"
import type {Binary} from "../../syntax/tree.js"
import {addTo} from "../../temporal/arithmetic.js"
import {addDurations, divideDuration, multiplyDuration, negateDuration} from "../../temporal/duration.js"
import {type ArithmeticOperator, calculate, floatOf, isNumber, toDouble} from "../../value/number.js"
import {textOf} from "../../value/text.js"
import {isKind, isList, isMap, type TemporalValue, typeOf, type Value} from "../../value/value.js"
import type {Run} from "../run.js"
import type {Compiler, Evaluate} from "./evaluator.js"

type Operator = ArithmeticOperator | "^"

/** `+ - * / % ^`, of numbers, and where it means something of strings, lists and times. */
export function compileArithmetic(
  compiler: Compiler,
  expression: Omit<Binary, "operator"> & {readonly operator: Operator},
  bindings: Bindings,
): Evaluate {
  const {operator, span} = expression
  const left = compiler.compile(expression.left, bindings)
  const right = compiler.compile(expression.right, bindings)
  const {run} = compiler
  return (row) => {
    const a = left(row)
    const b = right(row)
    if (a === null || b === null) return null
    return compiler.located(span, () => applyOperator(run, operator, a, b))
  }
}

function applyOperator(run: Run, operator: Operator, a: NonNullable<Value>, b: NonNullable<Value>): Value {
  if (isNumber(a) && isNumber(b))
    return operator === "^" ? floatOf(toDouble(a) ** toDouble(b)) : calculate(operator, a, b)
  const result = (operator === "+" ? add(run, a, b) : undefined) ?? applyToTimes(operator, a, b)
  if (result !== undefined) return result
  throw runtimeError(
    "TypeError",
    "InvalidArgumentType",
    `${operator} has no meaning between a ${typeOf(a)} and a ${typeOf(b)}.`,
  )
}

/** Lists and strings take in what is added to them. */
function add(run: Run, a: NonNullable<Value>, b: NonNullable<Value>): Value | undefined {
  if (isList(a) || isList(b)) {
    const items = [...(isList(a) ? a : [a]), ...(isList(b) ? b : [b])]
    run.charge(8 * items.length)
    return items
  }
  if ((typeof a !== "string" && typeof b !== "string") || isMap(a) || isMap(b)) return undefined
  const [before, after] = [textOf(a), textOf(b)]
  run.charge(2 * (before.length + after.length))
  return before + after
}

function isTemporal(value: Value): value is TemporalValue {
  return ["date", "time", "localtime", "datetime", "localdatetime"].includes(typeOf(value))
}

function applyToTimes(operator: Operator, a: NonNullable<Value>, b: NonNullable<Value>): Value | undefined {
  if (isKind(b, "duration")) {
    if (operator === "+" && isKind(a, "duration")) return addDurations(a, b)
    if (operator === "-" && isKind(a, "duration")) return addDurations(a, negateDuration(b))
    if (operator === "+" && isTemporal(a)) return addTo(a, b)
    if (operator === "-" && isTemporal(a)) return addTo(a, negateDuration(b))
    if (operator === "*" && isNumber(a)) return multiplyDuration(b, toDouble(a))
    // A minus before a duration is written as 0 less it.
    if (operator === "-" && a === 0) return negateDuration(b)
  }
  if (isKind(a, "duration")) {
    if (operator === "+" && isTemporal(b)) return addTo(b, a)
    if (operator === "*" && isNumber(b)) return multiplyDuration(a, toDouble(b))
    if (operator === "/" && isNumber(b)) return divideDuration(a, toDouble(b))
  }
  return undefined
}
