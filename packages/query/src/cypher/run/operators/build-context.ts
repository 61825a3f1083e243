import type {Plan, Scoped} from "../../plan/plan.js"
import type {Compiler, Evaluate} from "../evaluate/evaluator.js"
import type {Operator, Run} from "../run.js"

/** What operators are made with. */
export interface Build {
  readonly run: Run
  readonly compiler: Compiler
  build(plan: Plan): Operator
}

export function compileExpressionOf({compiler}: Build, {expression, bindings}: Scoped): Evaluate {
  return compiler.compile(expression, bindings)
}
