import {runtimeError} from "../../error.js"
import type {Bindings} from "../../plan/frame.js"
import type {ListComprehension, Quantifier, Reduce} from "../../syntax/tree.js"
import {type Ternary, toTernary} from "../../value/compare.js"
import {isList, typeOf, type Value} from "../../value/value.js"
import type {Compiler, Evaluate} from "./evaluator.js"

function listOf(value: Value): readonly Value[] | null {
  if (value === null || isList(value)) return value
  throw runtimeError(
    "TypeError",
    "InvalidArgumentType",
    `A list is needed here, and this is a ${typeOf(value)}.`,
  )
}

/** `[x IN list WHERE condition | result]` */
export function compileListComprehension(
  compiler: Compiler,
  {variable, list, where, result, span}: ListComprehension,
  bindings: Bindings,
): Evaluate {
  const {run} = compiler
  const slot = compiler.slot()
  const within = new Map(bindings).set(variable.name, {slot, kind: "value"})
  const source = compiler.compile(list, bindings)
  const condition = where && compiler.compileCondition(where, within)
  const evaluate = result && compiler.compile(result, within)
  return (row) => {
    const items = compiler.located(span, () => listOf(source(row)))
    if (items === null) return null
    const results: Value[] = []
    for (const item of items) {
      run.tick()
      row[slot] = item
      if (condition && !condition(row)) continue
      run.charge(8)
      results.push(evaluate ? evaluate(row) : item)
    }
    return results
  }
}

/** `all(x IN list WHERE condition)` and its kin, in three-valued logic. */
export function compileQuantifier(
  compiler: Compiler,
  {quantifier, variable, list, where, span}: Quantifier,
  bindings: Bindings,
): Evaluate {
  const {run} = compiler
  const slot = compiler.slot()
  const within = new Map(bindings).set(variable.name, {slot, kind: "value"})
  const source = compiler.compile(list, bindings)
  const condition = compiler.compile(where, within)
  return (row) => {
    const items = compiler.located(span, () => listOf(source(row)))
    if (items === null) return null
    let holds = 0
    let unknown = 0
    for (const item of items) {
      run.tick()
      row[slot] = item
      const value = toTernary(condition(row))
      if (value === null) unknown++
      else if (value) holds++
    }
    return decide(quantifier, items.length, holds, unknown)
  }
}

function decide(
  quantifier: Quantifier["quantifier"],
  length: number,
  holds: number,
  unknown: number,
): Ternary {
  switch (quantifier) {
    case "all":
      return holds + unknown < length ? false : unknown > 0 ? null : true
    case "any":
      return holds > 0 ? true : unknown > 0 ? null : false
    case "none":
      return holds > 0 ? false : unknown > 0 ? null : true
    case "single":
      return holds > 1 ? false : unknown > 0 ? null : holds === 1
  }
}

/** `reduce(total = 0, x IN list | total + x)` */
export function compileReduce(
  compiler: Compiler,
  {accumulator, initial, variable, list, result, span}: Reduce,
  bindings: Bindings,
): Evaluate {
  const {run} = compiler
  const sum = compiler.slot()
  const slot = compiler.slot()
  const within = new Map(bindings)
    .set(accumulator.name, {slot: sum, kind: "value"})
    .set(variable.name, {slot, kind: "value"})
  const start = compiler.compile(initial, bindings)
  const source = compiler.compile(list, bindings)
  const step = compiler.compile(result, within)
  return (row) => {
    const items = compiler.located(span, () => listOf(source(row)))
    if (items === null) return null
    let value = start(row)
    for (const item of items) {
      run.tick()
      row[sum] = value
      row[slot] = item
      value = step(row)
    }
    return value
  }
}
