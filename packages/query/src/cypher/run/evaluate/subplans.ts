import type {Bindings} from "../../plan/frame.js"
import type {PatternComprehension, PatternExpression, Subquery} from "../../syntax/tree.js"
import type {Value} from "../../value/value.js"
import {done, type Operator, type Row} from "../run.js"
import type {Compiler, Evaluate} from "./evaluator.js"

/** `[(a)-->(b) WHERE condition | result]` */
export function compilePatternComprehension(
  compiler: Compiler,
  {pattern, where, result}: PatternComprehension,
  bindings: Bindings,
): Evaluate {
  const planned = compiler.planPattern(pattern, where, bindings)
  return collecting(compiler, compiler.build(planned.plan), compiler.compile(result, planned.bindings))
}

function collecting({run}: Compiler, operator: Operator, evaluate: Evaluate): Evaluate {
  return (row) =>
    run.within(() => {
      const results: Value[] = []
      operator.open()
      while (operator.next() !== done) {
        run.charge(8)
        results.push(evaluate(row))
      }
      return results
    })
}

/** A pattern as a condition, or as the shortest path that it finds. */
export function compilePattern(
  compiler: Compiler,
  {pattern, span}: PatternExpression,
  bindings: Bindings,
): Evaluate {
  const {run} = compiler
  if (!pattern.search) {
    const operator = compiler.build(compiler.planPattern(pattern, undefined, bindings).plan)
    return () => run.within(() => isAny(operator))
  }
  const name = " path"
  const named = {...pattern, variable: {name, span}}
  const planned = compiler.planPattern(named, undefined, bindings)
  const operator = compiler.build(planned.plan)
  const path = compiler.compile({kind: "variable", name, span}, planned.bindings)
  if (pattern.search === "all-shortest") return collecting(compiler, operator, path)
  return (row) => run.within(() => (isAny(operator) ? path(row) : null))
}

function isAny(operator: Operator): boolean {
  operator.open()
  return operator.next() !== done
}

/** `EXISTS { … }`, `COUNT { … }`, `COLLECT { … }` */
export function compileSubquery(compiler: Compiler, {form, query}: Subquery, bindings: Bindings): Evaluate {
  const {run} = compiler
  const planned = compiler.planQuery(query, bindings)
  const operator = compiler.build(planned.plan)
  if (form === "exists") return () => run.within(() => isAny(operator))
  if (form === "count") return () => run.within(() => countRows(operator))
  const [column = (_row: Row) => null] = planned.columns
  return collecting(compiler, operator, column)
}

function countRows(operator: Operator): number {
  let count = 0
  operator.open()
  while (operator.next() !== done) count++
  return count
}
