import {CypherError} from "../error.js"
import {type Procedures, procedureNamed} from "../procedures.js"
import {columnsOf} from "../syntax/columns.js"
import type {CallProcedure, Expression, Query, SingleQuery, Statement} from "../syntax/tree.js"
import {type Checks, checkCondition, checkExpression, type Scope} from "./expressions.js"
import {checkPatternInExpression, checkPatterns} from "./patterns.js"
import {checkProjection} from "./projections.js"
import {anyType, type StaticType} from "./static-type.js"

/**
 * Checks that a query makes sense before it runs: names, types as far as they show, aggregation, columns.
 * @throws CypherError of the phase "compile time", with its place
 */
export function checkStatement({query, text}: Statement, procedures: Procedures): void {
  const checks: Checks = {
    text,
    fail: (detail, message, span, hint) =>
      new CypherError({type: "SyntaxError", phase: "compile time", detail, message, text, span, hint}),
    pattern: (part, scope, mayIntroduce) => checkPatternInExpression(checks, part, scope, mayIntroduce),
    query: (inner, scope) => checkQuery(checks, inner, scope, procedures, true),
  }
  checkQuery(checks, query, new Map(), procedures, false)
}

function checkQuery(
  checks: Checks,
  query: Query,
  scope: Scope,
  procedures: Procedures,
  isSubquery: boolean,
): void {
  const columns = query.parts.map((part) => checkSingleQuery(checks, part, scope, procedures, isSubquery))
  const first = columns[0]!
  columns.forEach((others, i) => {
    const same = others.length === first.length && others.every((column) => first.includes(column))
    if (!same)
      throw checks.fail(
        "DifferentColumnsInUnion",
        `All parts of a UNION have the same columns; here are ${first.join(", ")} and ${others.join(", ")}.`,
        query.parts[i]!.span,
        "Name them with AS.",
      )
  })
}

/** Gives the columns. */
function checkSingleQuery(
  checks: Checks,
  {clauses, span}: SingleQuery,
  outer: Scope,
  procedures: Procedures,
  isSubquery: boolean,
): readonly string[] {
  let scope: ReadonlyMap<string, StaticType> = outer
  let columns: readonly string[] | undefined
  for (const clause of clauses) {
    switch (clause.kind) {
      case "match":
        scope = checkPatterns(checks, clause.patterns, scope)
        if (clause.where) checkCondition(checks, clause.where, scope)
        break
      case "unwind": {
        const list = checkExpression(checks, clause.list, scope)
        scope = withNew(
          checks,
          scope,
          clause.variable,
          list.kind === "list" ? (list.element ?? anyType) : anyType,
        )
        break
      }
      case "call-procedure":
        scope = checkCall(checks, clause, scope, procedures, clauses.length === 1 && !isSubquery)
        if (clauses.length === 1) columns = [...scope.keys()]
        break
      default:
        if (clause.kind === "return") columns = columnsOf(clause, [...scope.keys()]).map(({name}) => name)
        scope = checkProjection(checks, clause, scope)
    }
  }
  if (!columns && !isSubquery)
    throw checks.fail(
      "InvalidClauseComposition",
      "The query gives nothing back.",
      span,
      "End it with RETURN.",
    )
  return columns ?? []
}

function withNew(
  checks: Checks,
  scope: Scope,
  {name, span}: {name: string; span: {start: number; end: number}},
  type: StaticType,
): Scope {
  if (scope.has(name))
    throw checks.fail(
      "VariableAlreadyBound",
      `${name} is something else already.`,
      span,
      "Choose another name.",
    )
  return new Map(scope).set(name, type)
}

function checkCall(
  checks: Checks,
  clause: CallProcedure,
  scope: Scope,
  procedures: Procedures,
  isAlone: boolean,
): Scope {
  const procedure = procedureNamed(procedures, clause.name)
  if (!procedure)
    throw new CypherError({
      type: "ProcedureError",
      phase: "compile time",
      detail: "ProcedureNotFound",
      message: `There is no procedure ${clause.name}.`,
      text: checks.text,
      span: clause.span,
      hint: `There are ${[...procedures.values()].map(({name}) => name).join(", ")}.`,
    })
  const {name, parameters, columns} = procedure
  const least = parameters.filter(({optional}) => !optional).length
  if (clause.args && (clause.args.length < least || clause.args.length > parameters.length))
    throw checks.fail(
      "InvalidNumberOfArguments",
      `${name} takes ${parameters.map((parameter) => parameter.name).join(", ") || "no arguments"}.`,
      clause.span,
    )
  if (!clause.args && !isAlone)
    throw checks.fail(
      "InvalidArgumentPassingMode",
      `${name} needs its arguments in parentheses here.`,
      clause.span,
    )
  const noAggregates = (arg: Expression) => checkExpression(checks, arg, scope)
  clause.args?.forEach(noAggregates)
  const yields =
    clause.yields === "*" || (!clause.yields && isAlone)
      ? columns.map((column) => ({
          column: {name: column, span: clause.span},
          alias: {name: column, span: clause.span},
        }))
      : (clause.yields ?? [])
  let within = scope
  for (const {column, alias} of yields as Exclude<CallProcedure["yields"], "*" | undefined>) {
    if (!columns.includes(column.name))
      throw checks.fail(
        "UndefinedVariable",
        `${name} does not give ${column.name}.`,
        column.span,
        `It gives ${columns.join(", ")}.`,
      )
    within = withNew(checks, within, alias, anyType)
  }
  if (clause.where) checkCondition(checks, clause.where, within)
  return within
}
