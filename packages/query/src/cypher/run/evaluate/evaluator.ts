import type {Span} from "@relata/model"
import type {Bindings} from "../../plan/frame.js"
import type {Plan} from "../../plan/plan.js"
import type {Expression, PatternPart, Query} from "../../syntax/tree.js"
import type {Value} from "../../value/value.js"
import type {Operator, Row, Run} from "../run.js"

/** An expression made ready: gives its value for a row. */
export type Evaluate = (row: Row) => Value

/** What making an expression ready needs; the parts that hold each other reach one another through it. */
export interface Compiler {
  readonly run: Run
  readonly text: string
  /** A new place in the row. */
  slot(): number
  compile(expression: Expression, bindings: Bindings): Evaluate
  /** As `compile`, for conditions: true only when the value is. */
  compileCondition(expression: Expression, bindings: Bindings): (row: Row) => boolean
  build(plan: Plan): Operator
  planPattern(
    part: PatternPart,
    where: Expression | undefined,
    bindings: Bindings,
  ): {readonly plan: Plan; readonly bindings: Bindings}
  planQuery(query: Query, bindings: Bindings): {readonly plan: Plan; readonly columns: readonly Evaluate[]}
  /** Gives an error the place of the expression that raised it. */
  located<T>(span: Span, work: () => T): T
}
