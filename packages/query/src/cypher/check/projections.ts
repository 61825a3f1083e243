import {columnsOf, type ProjectedColumn, withColumns} from "../syntax/columns.js"
import type {Expression, Projection} from "../syntax/tree.js"
import {
  childrenOf,
  containsAggregate,
  expressionKey,
  isAggregate,
  localsOf,
  seesLocals,
  variablesOf,
} from "../syntax/walk.js"
import {isInteger} from "../value/number.js"
import {type Checks, checkCondition, checkExpression, type Scope} from "./expressions.js"
import type {StaticType} from "./static-type.js"

/** Checks WITH or RETURN and gives the scope after it. */
export function checkProjection(checks: Checks, clause: Projection, scope: Scope): Scope {
  if (clause.star && scope.size === 0 && clause.kind === "return")
    throw checks.fail("NoVariablesInScope", "There is no variable that * could stand for.", clause.span)
  const columns = columnsOf(clause, [...scope.keys()])
  checkNames(checks, clause, columns)
  const after = new Map<string, StaticType>()
  for (const {name, expression} of columns)
    after.set(name, checkExpression(checks, expression, scope, {aggregates: true, predicate: false}))
  const groups = columns.some(({expression}) => containsAggregate(expression))
  if (groups) {
    const keys = groupingKeys(columns)
    for (const {expression} of columns)
      if (containsAggregate(expression)) checkGrouped(checks, expression, {keys, scope, columns: undefined})
  }
  // Without grouping and DISTINCT a row after the projection still is the row before it.
  const isClosed = groups || clause.distinct
  const sorting = isClosed ? after : new Map([...scope, ...after])
  for (const {expression} of clause.orderBy)
    checkSortItem(checks, expression, {columns, groups, sorting, replace: isClosed})
  for (const bound of [clause.skip, clause.limit]) if (bound) checkBound(checks, bound)
  if (clause.where)
    checkCondition(checks, isClosed ? withColumns(clause.where, columns) : clause.where, sorting)
  for (const {expression, alias, span} of clause.items)
    if (clause.kind === "with" && !alias && expression.kind !== "variable")
      throw checks.fail(
        "NoExpressionAlias",
        "In WITH every expression needs a name.",
        span,
        "Add AS and a name.",
      )
  return after
}

function checkNames(checks: Checks, clause: Projection, columns: readonly ProjectedColumn[]): void {
  const names = new Set<string>()
  for (const {name, expression} of columns) {
    if (names.has(name))
      throw checks.fail(
        "ColumnNameConflict",
        `Two columns are named ${name}.`,
        expression.span ?? clause.span,
        "Name one of them with AS.",
      )
    names.add(name)
  }
}

function groupingKeys(columns: readonly ProjectedColumn[]): ReadonlySet<string> {
  return new Set(
    columns
      .filter(({expression}) => !containsAggregate(expression))
      .map(({expression}) => expressionKey(expression)),
  )
}

function isSimple(expression: Expression): boolean {
  return (
    expression.kind === "variable" ||
    expression.kind === "literal" ||
    expression.kind === "parameter" ||
    (expression.kind === "property" && isSimple(expression.of))
  )
}

/** What the rows of a group have in common. */
interface Grouped {
  readonly keys: ReadonlySet<string>
  /** The variables before the grouping. */
  readonly scope: Scope
  /** After the projection: the names that can be spoken of, too. */
  readonly columns: ReadonlySet<string> | undefined
}

/**
 * Checks that what stands beside an aggregation is the same in all rows of a group: a constant or a key of the
 * grouping that is a variable or a property.
 */
function checkGrouped(
  checks: Checks,
  expression: Expression,
  grouped: Grouped,
  locals: ReadonlySet<string> = new Set(),
): void {
  if (isAggregate(expression)) return
  const {keys, scope, columns} = grouped
  const ambiguous = () =>
    checks.fail(
      "AmbiguousAggregationExpression",
      "What stands beside an aggregation must be a variable or property that the rows are grouped by.",
      expression.span,
      "Make it a column of its own in a WITH before.",
    )
  if (keys.has(expressionKey(expression))) {
    if (isSimple(expression)) return
    throw ambiguous()
  }
  if (expression.kind === "variable") {
    if (locals.has(expression.name) || columns?.has(expression.name)) return
    if (!columns) throw ambiguous()
    throw checks.fail(
      "UndefinedVariable",
      `After grouping there is no variable ${expression.name}.`,
      expression.span,
      "Make what you sort by a column.",
    )
  }
  if (isPattern(expression)) {
    // It is not taken apart: all that it takes from around it must be a key as it is.
    for (const name of variablesOf(expression)) {
      const isKey = keys.has(expressionKey({kind: "variable", name, span: expression.span}))
      if (scope.has(name) && !isKey && !locals.has(name)) throw ambiguous()
    }
    return
  }
  for (const child of childrenOf(expression)) {
    const within = seesLocals(expression, child) ? new Set([...locals, ...localsOf(expression)]) : locals
    checkGrouped(checks, child, grouped, within)
  }
}

function isPattern({kind}: Expression): boolean {
  return kind === "subquery" || kind === "pattern" || kind === "pattern-comprehension"
}

function checkSortItem(
  checks: Checks,
  expression: Expression,
  {
    columns,
    groups,
    sorting,
    replace,
  }: {
    readonly columns: readonly ProjectedColumn[]
    readonly groups: boolean
    readonly sorting: Scope
    readonly replace: boolean
  },
): void {
  if (containsAggregate(expression)) {
    if (!groups)
      throw checks.fail(
        "InvalidAggregation",
        "Sorting cannot aggregate rows that are not grouped.",
        expression.span,
      )
    checkGrouped(checks, expression, {
      keys: groupingKeys(columns),
      scope: sorting,
      columns: new Set(columns.map(({name}) => name)),
    })
  }
  const replaced = replace ? withColumns(expression, columns) : expression
  // Variables first: one that grouping has taken away is what the user should hear of.
  checkExpression(checks, replaced, sorting, {aggregates: true, predicate: false})
  if (containsAggregate(replaced))
    throw checks.fail(
      "InvalidAggregation",
      "Sorting after grouping can only use aggregations that are columns.",
      expression.span,
    )
}

/** SKIP and LIMIT: the same for all rows, an integer, none below 0. */
function checkBound(checks: Checks, bound: Expression): void {
  if (variablesOf(bound).size > 0)
    throw checks.fail("NonConstantExpression", "SKIP and LIMIT cannot depend on a row.", bound.span)
  const type = checkExpression(checks, bound, new Map())
  if (type.kind !== "integer" && type.kind !== "any" && type.kind !== "number")
    throw checks.fail(
      "InvalidArgumentType",
      `SKIP and LIMIT need an integer, and this is a ${type.kind}.`,
      bound.span,
    )
  if (bound.kind === "literal" && isInteger(bound.value) && bound.value < 0)
    throw checks.fail("NegativeIntegerArgument", "SKIP and LIMIT cannot be below 0.", bound.span)
}
