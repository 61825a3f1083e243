import type {Span} from "@relata/model"
import {CypherError, type ErrorType} from "../error.js"
import {aggregateNamed} from "../functions/aggregates.js"
import {functionNamed, functionNames} from "../functions/registry.js"
import {nearestName} from "../nearest-name.js"
import type {Binary, Call, Expression, PatternPart, Query} from "../syntax/tree.js"
import {containsAggregate, isAggregate} from "../syntax/walk.js"
import {isList, typeOf} from "../value/value.js"
import {
  anyType,
  booleanType,
  joinTypes,
  listOf,
  mayBe,
  type StaticKind,
  type StaticType,
} from "./static-type.js"

/** The variables that can be spoken of, with what is known of them. */
export type Scope = ReadonlyMap<string, StaticType>

/** What checks of expressions need of those around them. */
export interface Checks {
  readonly text: string
  fail(detail: string, message: string, span: Span, hint?: string): CypherError
  /** Checks a pattern in an expression and gives the scope with its variables. */
  pattern(part: PatternPart, scope: Scope, mayIntroduce: boolean): Scope
  query(query: Query, scope: Scope): void
}

/** Where an expression stands, which says what it may hold. */
export interface Place {
  readonly aggregates: boolean
  /** Whether a pattern may stand for a truth value here. */
  readonly predicate: boolean
}

const value: Place = {aggregates: false, predicate: false}
const condition: Place = {aggregates: false, predicate: true}

/** Checks a condition, as WHERE has it. */
export function checkCondition(checks: Checks, expression: Expression, scope: Scope): void {
  const type = checkExpression(checks, expression, scope, condition)
  expectBoolean(checks, expression, type)
}

/**
 * Checks an expression against what is in scope and tells its type as far as it shows.
 * @throws CypherError for what can be known to fail before the query runs
 */
export function checkExpression(
  checks: Checks,
  expression: Expression,
  scope: Scope,
  place: Place = value,
): StaticType {
  const inner = (child: Expression, within: Scope = scope): StaticType =>
    checkExpression(checks, child, within, {...place, predicate: false})
  switch (expression.kind) {
    case "literal":
      return literalType(expression.value)
    case "parameter":
      return anyType
    case "variable":
      return typeOfVariable(checks, expression.name, expression.span, scope)
    case "property":
      return checkProperty(checks, expression.span, inner(expression.of))
    case "index": {
      const of = inner(expression.of)
      inner(expression.at)
      return of.kind === "list" ? (of.element ?? anyType) : anyType
    }
    case "slice": {
      const of = inner(expression.of)
      for (const bound of [expression.from, expression.to]) if (bound) inner(bound)
      return of.kind === "list" ? of : anyType
    }
    case "list":
      return listOf(joinAll(expression.items.map((item) => inner(item))))
    case "map":
      for (const entry of expression.entries) inner(entry.value)
      return {kind: "map"}
    case "map-projection":
      inner(expression.of)
      for (const item of expression.items) if (item.kind === "entry") inner(item.value)
      return {kind: "map"}
    case "unary": {
      if (expression.operator !== "not") {
        const of = inner(expression.of)
        expectKinds(checks, expression.of, of, ["integer", "float", "duration"])
        return of
      }
      const of = checkExpression(checks, expression.of, scope, place)
      expectBoolean(checks, expression.of, of)
      return booleanType
    }
    case "binary":
      return checkBinary(checks, expression, scope, place)
    case "comparison":
      inner(expression.first)
      for (const {right} of expression.rest) inner(right)
      return booleanType
    case "is-null":
      inner(expression.of)
      return booleanType
    case "has-labels":
      expectKinds(checks, expression.of, inner(expression.of), ["node", "relationship"])
      return booleanType
    case "count-star":
    case "call":
      return checkCall(checks, expression, scope, place)
    case "case": {
      const subject = expression.subject && inner(expression.subject)
      const types = expression.branches.map(({when, result}) => {
        if (subject) inner(when)
        else expectBoolean(checks, when, checkExpression(checks, when, scope, {...place, predicate: true}))
        return inner(result)
      })
      return joinAll(expression.otherwise ? [...types, inner(expression.otherwise)] : types)
    }
    case "list-comprehension": {
      const list = inner(expression.list)
      expectKinds(checks, expression.list, list, ["list"])
      const element = list.element ?? anyType
      const within = new Map(scope).set(expression.variable.name, element)
      if (expression.where) checkCondition(checks, expression.where, within)
      return listOf(expression.result ? checkExpression(checks, expression.result, within) : element)
    }
    case "quantifier": {
      const list = inner(expression.list)
      expectKinds(checks, expression.list, list, ["list"])
      const within = new Map(scope).set(expression.variable.name, list.element ?? anyType)
      checkCondition(checks, expression.where, within)
      return booleanType
    }
    case "reduce": {
      inner(expression.initial)
      const list = inner(expression.list)
      expectKinds(checks, expression.list, list, ["list"])
      const within = new Map(scope)
        .set(expression.accumulator.name, anyType)
        .set(expression.variable.name, list.element ?? anyType)
      checkExpression(checks, expression.result, within)
      return anyType
    }
    case "pattern-comprehension": {
      const within = checks.pattern(expression.pattern, scope, true)
      if (expression.where) checkCondition(checks, expression.where, within)
      return listOf(checkExpression(checks, expression.result, within))
    }
    case "pattern": {
      if (expression.pattern.search) {
        checks.pattern(expression.pattern, scope, false)
        return expression.pattern.search === "shortest" ? {kind: "path"} : listOf({kind: "path"})
      }
      if (!place.predicate)
        throw checks.fail(
          "UnexpectedSyntax",
          "A pattern can be a condition, and not a value.",
          expression.span,
          "Write [(a)-->(b) | b] for what it matches, or exists((a)-->(b)).",
        )
      checks.pattern(expression.pattern, scope, false)
      return booleanType
    }
    case "subquery":
      checks.query(expression.query, scope)
      if (expression.form === "exists") return booleanType
      return expression.form === "count" ? {kind: "integer"} : listOf(anyType)
  }
}

function typeOfVariable(checks: Checks, name: string, span: Span, scope: Scope): StaticType {
  const type = scope.get(name)
  if (type) return type
  const near = nearestName(name, [...scope.keys()])
  const hint = near ? `Did you mean ${near}?` : undefined
  throw checks.fail("UndefinedVariable", `There is no variable ${name} here.`, span, hint)
}

function literalType(literal: Extract<Expression, {kind: "literal"}>["value"]): StaticType {
  return isList(literal) ? listOf(anyType) : {kind: typeOf(literal)}
}

function joinAll(types: readonly StaticType[]): StaticType {
  return types.length === 0 ? anyType : types.reduce(joinTypes)
}

function checkProperty(checks: Checks, span: Span, of: StaticType): StaticType {
  if (mayBe(of, propertyHolders)) return anyType
  throw typeFailure(checks, "TypeError", `A ${of.kind} has no properties.`, span)
}

const propertyHolders: readonly StaticKind[] = [
  "node",
  "relationship",
  "map",
  "date",
  "time",
  "localtime",
  "datetime",
  "localdatetime",
  "duration",
]

function typeFailure(checks: Checks, type: ErrorType, message: string, span: Span): CypherError {
  return new CypherError({
    type,
    phase: "compile time",
    detail: "InvalidArgumentType",
    message,
    text: checks.text,
    span,
  })
}

function expectKinds(
  checks: Checks,
  expression: Expression,
  type: StaticType,
  kinds: readonly StaticKind[],
): void {
  if (mayBe(type, kinds)) return
  const wanted = kinds.includes("integer")
    ? ["number", ...kinds.filter((kind) => !/integer|float/.test(kind))]
    : kinds
  throw checks.fail(
    "InvalidArgumentType",
    `A ${wanted.join(" or ")} is needed here, and this is a ${type.kind}.`,
    expression.span,
  )
}

function expectBoolean(checks: Checks, expression: Expression, type: StaticType): void {
  expectKinds(checks, expression, type, ["boolean"])
}

function checkBinary(checks: Checks, expression: Binary, scope: Scope, place: Place): StaticType {
  const {operator, left, right} = expression
  if (operator === "and" || operator === "or" || operator === "xor") {
    for (const side of [left, right]) expectBoolean(checks, side, checkExpression(checks, side, scope, place))
    return booleanType
  }
  const inner = {...place, predicate: false}
  const a = checkExpression(checks, left, scope, inner)
  const b = checkExpression(checks, right, scope, inner)
  switch (operator) {
    case "in":
      expectKinds(checks, right, b, ["list"])
      return booleanType
    case "starts with":
    case "ends with":
    case "contains":
    case "=~":
      return booleanType
    case "+":
      return typeOfSum(checks, expression, a, b)
    default: {
      const kinds = kindsOf(operator)
      expectKinds(checks, left, a, kinds)
      expectKinds(checks, right, b, kinds)
      if (operator === "^") return {kind: "float"}
      return isPlainNumber(a) && isPlainNumber(b) ? joinNumbers(a, b) : anyType
    }
  }
}

function kindsOf(operator: "-" | "*" | "/" | "%" | "^"): readonly StaticKind[] {
  if (operator === "%" || operator === "^") return ["integer", "float"]
  if (operator === "*" || operator === "/") return ["integer", "float", "duration"]
  return ["integer", "float", "duration", "date", "time", "localtime", "datetime", "localdatetime"]
}

function isPlainNumber({kind}: StaticType): boolean {
  return kind === "integer" || kind === "float" || kind === "number"
}

function joinNumbers(a: StaticType, b: StaticType): StaticType {
  if (a.kind === b.kind) return a
  return {kind: a.kind === "float" || b.kind === "float" ? "float" : "number"}
}

function typeOfSum(checks: Checks, {span}: Binary, a: StaticType, b: StaticType): StaticType {
  if (a.kind === "list" || b.kind === "list") return listOf(anyType)
  const wrong: readonly StaticKind[] = ["boolean", "map", "path"]
  if (wrong.includes(a.kind) && wrong.includes(b.kind))
    throw checks.fail("InvalidArgumentType", `A ${a.kind} and a ${b.kind} cannot be added.`, span)
  if (isPlainNumber(a) && isPlainNumber(b)) return joinNumbers(a, b)
  return a.kind === "string" && b.kind === "string" ? a : anyType
}

function checkCall(
  checks: Checks,
  expression: Extract<Expression, {kind: "call" | "count-star"}>,
  scope: Scope,
  place: Place,
): StaticType {
  if (isAggregate(expression) && !place.aggregates)
    throw checks.fail(
      "InvalidAggregation",
      "An aggregation cannot stand here.",
      expression.span,
      "Use it in WITH or RETURN.",
    )
  if (expression.kind === "count-star") return {kind: "integer"}
  if (isAggregate(expression)) return checkAggregate(checks, expression, scope)
  const {name, args} = expression
  if (name.toLowerCase() === "exists") return checkExists(checks, expression, scope)
  const definition = functionNamed(name)
  if (!definition) {
    const near = nearestName(name, functionNames())
    const hint = near ? `Did you mean ${near}?` : undefined
    throw checks.fail("UnknownFunction", `There is no function ${name}.`, expression.nameSpan, hint)
  }
  const {parameters, required = parameters.length, variadic = false} = definition
  expectCount(checks, expression, required, variadic ? Number.POSITIVE_INFINITY : parameters.length)
  const types = args.map((arg) => checkExpression(checks, arg, scope, {...place, predicate: false}))
  args.forEach((arg, i) => {
    expectKinds(checks, arg, types[i]!, parameters[Math.min(i, parameters.length - 1)]!)
  })
  return typeof definition.result === "function" ? definition.result(types) : {kind: definition.result}
}

function expectCount(checks: Checks, {name, args, span}: Call, least: number, most: number): void {
  if (args.length >= least && args.length <= most) return
  const wanted = least === most ? `${least}` : `${least} to ${most}`
  throw checks.fail(
    "InvalidNumberOfArguments",
    `${name} takes ${wanted} argument${wanted === "1" ? "" : "s"}, and ${args.length} are given.`,
    span,
  )
}

/** `exists(n.name)` and `exists((n)-->())` */
function checkExists(checks: Checks, expression: Call, scope: Scope): StaticType {
  expectCount(checks, expression, 1, 1)
  checkExpression(checks, expression.args[0]!, scope, condition)
  return booleanType
}

function checkAggregate(checks: Checks, expression: Call, scope: Scope): StaticType {
  const {parameters, result} = aggregateNamed(expression.name)
  expectCount(checks, expression, parameters.length, parameters.length)
  const types = expression.args.map((arg, i) => {
    if (containsAggregate(arg))
      throw checks.fail(
        "NestedAggregation",
        "An aggregation cannot hold another.",
        arg.span,
        "Make the inner one in a WITH before.",
      )
    if (isVolatile(arg))
      throw checks.fail("NonConstantExpression", "An aggregation cannot be of random values.", arg.span)
    const type = checkExpression(checks, arg, scope)
    expectKinds(checks, arg, type, parameters[i]!)
    return type
  })
  return result(types[0] ?? anyType)
}

function isVolatile(expression: Expression): boolean {
  return expression.kind === "call" && functionNamed(expression.name)?.isVolatile === true
}
