import {runtimeError} from "../../error.js"
import {labelTable, typeTable} from "../../plan/estimate.js"
import type {Bindings} from "../../plan/frame.js"
import type {Expression, Variable} from "../../syntax/tree.js"
import {toTernary} from "../../value/compare.js"
import {isKind, isMap, typeOf, type Value} from "../../value/value.js"
import type {Row} from "../run.js"
import {accessIndex, accessProperty, accessSlice} from "./access.js"
import {compileArithmetic} from "./arithmetic.js"
import {compileCall} from "./calls.js"
import {compileListComprehension, compileQuantifier, compileReduce} from "./comprehensions.js"
import type {Compiler, Evaluate} from "./evaluator.js"
import {compileCase, compileComparison, compileIn, compileLogic, compileNot} from "./logic.js"
import {compilePattern, compilePatternComprehension, compileSubquery} from "./subplans.js"
import {compileTextTest} from "./text-tests.js"

/** Makes an expression ready to be evaluated many times. */
export function compileExpression(compiler: Compiler, expression: Expression, bindings: Bindings): Evaluate {
  const inner = (child: Expression): Evaluate => compiler.compile(child, bindings)
  switch (expression.kind) {
    case "literal": {
      const {value} = expression
      return () => value
    }
    case "parameter":
      return compileParameter(compiler, expression.name, expression.span)
    case "variable":
      return compileVariable(compiler, expression, bindings)
    case "property":
      return compileProperty(compiler, expression, bindings)
    case "index": {
      const [of, at] = [inner(expression.of), inner(expression.at)]
      return (row) => compiler.located(expression.span, () => accessIndex(of(row), at(row)))
    }
    case "slice": {
      const of = inner(expression.of)
      const from = expression.from && inner(expression.from)
      const to = expression.to && inner(expression.to)
      return (row) => compiler.located(expression.span, () => accessSlice(of(row), from?.(row), to?.(row)))
    }
    case "list": {
      const items = expression.items.map(inner)
      return (row) => {
        compiler.run.charge(16 + 8 * items.length)
        return items.map((item) => item(row))
      }
    }
    case "map": {
      const entries = expression.entries.map(({key, value}) => ({key, value: inner(value)}))
      return (row) => {
        compiler.run.charge(64 + 40 * entries.length)
        return new Map(entries.map(({key, value}) => [key, value(row)]))
      }
    }
    case "map-projection":
      return compileMapProjection(compiler, expression, bindings)
    case "unary": {
      if (expression.operator === "+") return inner(expression.of)
      if (expression.operator === "not") return compileNot(inner(expression.of))
      const {of, span} = expression
      const zero: Expression = {kind: "literal", value: 0, span}
      return compileArithmetic(
        compiler,
        {kind: "binary", operator: "-", left: zero, right: of, span},
        bindings,
      )
    }
    case "binary":
      return compileBinary(compiler, expression, bindings)
    case "comparison":
      return compileComparison(compiler, expression, inner)
    case "is-null": {
      const of = inner(expression.of)
      const {negated} = expression
      return (row) => (of(row) === null) !== negated
    }
    case "has-labels":
      return compileLabels(compiler, expression, inner(expression.of))
    case "call":
    case "count-star":
      return compileCall(compiler, expression, bindings)
    case "case":
      return compileCase(compiler, expression, inner)
    case "list-comprehension":
      return compileListComprehension(compiler, expression, bindings)
    case "quantifier":
      return compileQuantifier(compiler, expression, bindings)
    case "reduce":
      return compileReduce(compiler, expression, bindings)
    case "pattern-comprehension":
      return compilePatternComprehension(compiler, expression, bindings)
    case "pattern":
      return compilePattern(compiler, expression, bindings)
    case "subquery":
      return compileSubquery(compiler, expression, bindings)
  }
}

/** Makes a condition ready; what is unknown does not pass. */
export function compileCondition(
  compiler: Compiler,
  expression: Expression,
  bindings: Bindings,
): (row: Row) => boolean {
  if (expression.kind === "binary" && expression.operator === "and") {
    const left = compileCondition(compiler, expression.left, bindings)
    const right = compileCondition(compiler, expression.right, bindings)
    return (row) => left(row) && right(row)
  }
  const table = compileLabelTest(compiler, expression, bindings)
  if (table) return table
  const evaluate = compiler.compile(expression, bindings)
  return (row) => {
    const value = evaluate(row)
    return value === true || (value !== false && toTernary(value) === true)
  }
}

/** The label test of a variable of a pattern, without a value for the node. */
function compileLabelTest(
  {run}: Compiler,
  expression: Expression,
  bindings: Bindings,
): ((row: Row) => boolean) | undefined {
  if (expression.kind !== "has-labels" || expression.of.kind !== "variable") return undefined
  const {slot, kind} = bindings.get(expression.of.name)!
  if (kind !== "node") return undefined
  const table = labelTable(run.graph, expression.labels)!
  const {labelSetOf} = run.graph
  return (row) => {
    const id = row[slot] as number | null
    return id !== null && table[labelSetOf[id]!] === 1
  }
}

function compileParameter(compiler: Compiler, name: string, span: Expression["span"]): Evaluate {
  const value = compiler.run.parameters.get(name)
  if (value !== undefined) return () => value
  const names = [...compiler.run.parameters.keys()]
  const given = names.length > 0 ? `only ${names.join(", ")} were given` : "no parameters were given"
  return () =>
    compiler.located(span, () => {
      throw runtimeError("ParameterMissing", "MissingParameter", `The query uses $${name}, but ${given}.`)
    })
}

function compileVariable({run}: Compiler, {name}: Variable, bindings: Bindings): Evaluate {
  const {slot, kind} = bindings.get(name)!
  const {graph} = run
  if (kind === "value") return (row) => row[slot] ?? null
  return (row) => {
    const id = row[slot] as number | null
    return id === null ? null : {kind, id, graph}
  }
}

function compileProperty(
  compiler: Compiler,
  {of, key, span}: Extract<Expression, {kind: "property"}>,
  bindings: Bindings,
): Evaluate {
  const binding = of.kind === "variable" ? bindings.get(of.name) : undefined
  if (binding && binding.kind !== "value") {
    const {graph} = compiler.run
    const column = (binding.kind === "node" ? graph.nodeColumns : graph.relationshipColumns).get(key)
    const {slot} = binding
    if (!column) return () => null
    return (row) => {
      const id = row[slot] as number | null
      return id === null ? null : (column[id] ?? null)
    }
  }
  const evaluate = compiler.compile(of, bindings)
  return (row) => compiler.located(span, () => accessProperty(evaluate(row), key))
}

function compileMapProjection(
  compiler: Compiler,
  {of, items}: Extract<Expression, {kind: "map-projection"}>,
  bindings: Bindings,
): Evaluate {
  const evaluate = compiler.compile(of, bindings)
  const values = items.map((item) => ({
    item,
    value: item.kind === "entry" ? compiler.compile(item.value, bindings) : undefined,
  }))
  return (row) => {
    const source = evaluate(row)
    if (source === null) return null
    const map = new Map<string, Value>()
    for (const {item, value} of values)
      if (item.kind === "property") map.set(item.key, accessProperty(source, item.key))
      else if (item.kind === "entry") map.set(item.key, value!(row))
      else if (isMap(source)) for (const [key, entry] of source) map.set(key, entry)
      else if (isKind(source, "node") || isKind(source, "relationship"))
        for (const [key, entry] of source.graph.propertiesOf(source)) map.set(key, entry)
    return map
  }
}

function compileBinary(
  compiler: Compiler,
  expression: Extract<Expression, {kind: "binary"}>,
  bindings: Bindings,
): Evaluate {
  const {operator} = expression
  const sides = (): [Evaluate, Evaluate] => [
    compiler.compile(expression.left, bindings),
    compiler.compile(expression.right, bindings),
  ]
  switch (operator) {
    case "and":
    case "or":
    case "xor":
      return compileLogic(operator, ...sides())
    case "in":
      return compileIn(compiler, expression.span, ...sides())
    case "starts with":
    case "ends with":
    case "contains":
    case "=~":
      return compileTextTest(compiler.run, operator, ...sides())
    default:
      return compileArithmetic(compiler, {...expression, operator}, bindings)
  }
}

function compileLabels(
  {run}: Compiler,
  {labels}: Extract<Expression, {kind: "has-labels"}>,
  of: Evaluate,
): Evaluate {
  const nodes = labelTable(run.graph, labels)!
  const relationships = typeTable(run.graph, labels)!
  const {labelSetOf, typeOf: types} = run.graph
  return (row) => {
    const value = of(row)
    if (value === null) return null
    if (isKind(value, "node")) return nodes[labelSetOf[value.id]!] === 1
    if (isKind(value, "relationship")) return relationships[types[value.id]!] === 1
    throw runtimeError("TypeError", "InvalidArgumentType", `A ${typeOf(value)} has no labels.`)
  }
}
