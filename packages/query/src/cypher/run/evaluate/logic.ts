import type {Span} from "@relata/model"
import {runtimeError} from "../../error.js"
import type {ComparisonOperator, Expression} from "../../syntax/tree.js"
import {compare, equals, type Ternary, toTernary} from "../../value/compare.js"
import {isList, typeOf, type Value} from "../../value/value.js"
import type {Run} from "../run.js"
import type {Compiler, Evaluate} from "./evaluator.js"

export function compileNot(of: Evaluate): Evaluate {
  return (row) => {
    const value = toTernary(of(row))
    return value === null ? null : !value
  }
}

export function compileLogic(operator: "and" | "or" | "xor", left: Evaluate, right: Evaluate): Evaluate {
  if (operator !== "xor") return shortcut(left, right, operator === "or")
  return (row) => {
    const a = toTernary(left(row))
    const b = toTernary(right(row))
    return a === null || b === null ? null : a !== b
  }
}

/** AND and OR: one value decides, whatever the other side is. */
function shortcut(left: Evaluate, right: Evaluate, decisive: boolean): Evaluate {
  return (row) => {
    const a = toTernary(left(row))
    if (a === decisive) return decisive
    const b = toTernary(right(row))
    if (b === decisive) return decisive
    return a === null || b === null ? null : !decisive
  }
}

export function compileIn(compiler: Compiler, span: Span, element: Evaluate, list: Evaluate): Evaluate {
  return (row) => compiler.located(span, () => isIn(compiler.run, element(row), list(row)))
}

function isIn(run: Run, element: Value, list: Value): Ternary {
  if (list === null) return null
  if (!isList(list))
    throw runtimeError("TypeError", "InvalidArgumentType", `IN takes a list, not a ${typeOf(list)}.`)
  let result: Ternary = false
  run.spend(list.length)
  for (const item of list) {
    const same = equals(element, item, run)
    if (same === true) return true
    if (same === null) result = null
  }
  return result
}

/** One comparison, or a chain of them that all hold. */
export function compileComparison(
  {run}: Compiler,
  {first, rest}: Extract<Expression, {kind: "comparison"}>,
  inner: (child: Expression) => Evaluate,
): Evaluate {
  const operands = [first, ...rest.map(({right}) => right)].map(inner)
  const tests = rest.map(({operator}) => comparisons[operator])
  if (tests.length === 1) {
    const [a, b] = operands as [Evaluate, Evaluate]
    const test = tests[0]!
    return (row) => test(a(row), b(row), run)
  }
  return (row) => {
    const values = operands.map((operand) => operand(row))
    let result: Ternary = true
    for (let i = 0; i < tests.length; i++) {
      const holds = tests[i]!(values[i]!, values[i + 1]!, run)
      if (holds === false) return false
      if (holds === null) result = null
    }
    return result
  }
}

type Test = (a: Value, b: Value, run: Run) => Ternary

const comparisons: Readonly<Record<ComparisonOperator, Test>> = {
  "=": equals,
  "<>": (a, b, run) => {
    const same = equals(a, b, run)
    return same === null ? null : !same
  },
  "<": (a, b, run) =>
    typeof a === "number" && typeof b === "number" ? a < b : ordered(a, b, run, (sign) => sign < 0),
  ">": (a, b, run) =>
    typeof a === "number" && typeof b === "number" ? a > b : ordered(a, b, run, (sign) => sign > 0),
  "<=": (a, b, run) =>
    typeof a === "number" && typeof b === "number" ? a <= b : ordered(a, b, run, (sign) => sign <= 0),
  ">=": (a, b, run) =>
    typeof a === "number" && typeof b === "number" ? a >= b : ordered(a, b, run, (sign) => sign >= 0),
}

function ordered(a: Value, b: Value, run: Run, holds: (sign: number) => boolean): Ternary {
  const sign = compare(a, b, run)
  // NaN, as the sign of a comparison with NaN, holds for no test.
  return sign === null ? null : holds(sign)
}

export function compileCase(
  {run}: Compiler,
  {subject, branches, otherwise}: Extract<Expression, {kind: "case"}>,
  inner: (child: Expression) => Evaluate,
): Evaluate {
  const of = subject && inner(subject)
  const tests = branches.map(({when, result}) => ({when: inner(when), result: inner(result)}))
  const rest = otherwise && inner(otherwise)
  return (row) => {
    const value = of?.(row)
    for (const {when, result} of tests) {
      const holds = value === undefined ? when(row) : equals(value, when(row), run)
      if (holds === true) return result(row)
    }
    return rest ? rest(row) : null
  }
}
