import type {Expression, LabelExpression, PatternPart, Query} from "./tree.js"

/** The expressions directly inside one, in the order of the text; for patterns, those of their properties. */
export function childrenOf(expression: Expression): Expression[] {
  switch (expression.kind) {
    case "literal":
    case "parameter":
    case "variable":
    case "count-star":
    case "subquery":
      return []
    case "property":
    case "unary":
    case "is-null":
    case "has-labels":
      return [expression.of]
    case "index":
      return [expression.of, expression.at]
    case "slice":
      return present([expression.of, expression.from, expression.to])
    case "list":
      return [...expression.items]
    case "map":
      return expression.entries.map(({value}) => value)
    case "map-projection":
      return [
        expression.of,
        ...expression.items.flatMap((item) => (item.kind === "entry" ? [item.value] : [])),
      ]
    case "binary":
      return [expression.left, expression.right]
    case "comparison":
      return [expression.first, ...expression.rest.map(({right}) => right)]
    case "call":
      return [...expression.args]
    case "case":
      return present([
        expression.subject,
        ...expression.branches.flatMap(({when, result}) => [when, result]),
        expression.otherwise,
      ])
    case "list-comprehension":
      return present([expression.list, expression.where, expression.result])
    case "quantifier":
      return [expression.list, expression.where]
    case "reduce":
      return [expression.initial, expression.list, expression.result]
    case "pattern-comprehension":
      return present([...propertiesOfPattern(expression.pattern), expression.where, expression.result])
    case "pattern":
      return propertiesOfPattern(expression.pattern)
  }
}

function present(expressions: readonly (Expression | undefined)[]): Expression[] {
  return expressions.filter((expression) => expression !== undefined)
}

export function propertiesOfPattern({nodes, relationships}: PatternPart): Expression[] {
  return present([...nodes, ...relationships].map(({properties}) => properties))
}

/** The names that a comprehension and its kin bring in for a part of what they hold. */
export function localsOf(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case "list-comprehension":
    case "quantifier":
      return [expression.variable.name]
    case "reduce":
      return [expression.accumulator.name, expression.variable.name]
    default:
      return []
  }
}

/** The children that see the names of {@link localsOf}. */
export function seesLocals(expression: Expression, child: Expression): boolean {
  switch (expression.kind) {
    case "list-comprehension":
    case "quantifier":
      return child !== expression.list
    case "reduce":
      return child === expression.result
    default:
      return false
  }
}

/**
 * The variables that an expression needs, or may need: those of patterns and subqueries are all counted, though
 * some of them are new there. Meant to be looked up among the variables that are in scope.
 */
export function variablesOf(expression: Expression): Set<string> {
  const names = new Set<string>()
  collect(expression, names)
  return names
}

function collect(expression: Expression, names: Set<string>): void {
  if (expression.kind === "variable") names.add(expression.name)
  if (expression.kind === "pattern" || expression.kind === "pattern-comprehension")
    for (const name of variablesOfPattern(expression.pattern)) names.add(name)
  if (expression.kind === "subquery") collectQuery(expression.query, names)
  const locals = localsOf(expression)
  for (const child of childrenOf(expression)) {
    if (locals.length === 0 || !seesLocals(expression, child)) collect(child, names)
    else {
      const inner = variablesOf(child)
      for (const name of locals) inner.delete(name)
      for (const name of inner) names.add(name)
    }
  }
}

function collectQuery(query: Query, names: Set<string>): void {
  for (const {clauses} of query.parts)
    for (const clause of clauses) {
      const add = (expression: Expression | undefined) => expression && collect(expression, names)
      switch (clause.kind) {
        case "match":
          for (const pattern of clause.patterns) {
            for (const name of variablesOfPattern(pattern)) names.add(name)
            propertiesOfPattern(pattern).forEach(add)
          }
          add(clause.where)
          break
        case "unwind":
          add(clause.list)
          break
        case "call-procedure":
          clause.args?.forEach(add)
          add(clause.where)
          break
        default:
          for (const {expression} of [...clause.items, ...clause.orderBy]) add(expression)
          for (const expression of [clause.skip, clause.limit, clause.where]) add(expression)
      }
    }
}

/** Every named variable of a pattern. */
export function variablesOfPattern({variable, nodes, relationships}: PatternPart): string[] {
  return [
    variable,
    ...nodes.map((node) => node.variable),
    ...relationships.map((rel) => rel.variable),
  ].flatMap((name) => (name ? [name.name] : []))
}

const aggregates = new Set(
  "count sum avg min max collect stdev stdevp percentilecont percentiledisc".split(" "),
)

export function isAggregate(expression: Expression): boolean {
  return (
    expression.kind === "count-star" ||
    (expression.kind === "call" && aggregates.has(expression.name.toLowerCase()))
  )
}

export function containsAggregate(expression: Expression): boolean {
  return isAggregate(expression) || childrenOf(expression).some(containsAggregate)
}

/** A text that is equal for expressions that say the same, wherever they stand. */
export function expressionKey(expression: Expression): string {
  return JSON.stringify(expression, (field, value: unknown) => {
    if (field === "span" || field === "nameSpan") return undefined
    return typeof value === "bigint" ? `${value}n` : value
  })
}

/**
 * An expression in which everything that equals one of the given is a variable instead: what ORDER BY after
 * grouping may still speak of.
 * @param names - the variable for each {@link expressionKey}
 */
export function replaceExpressions(expression: Expression, names: ReadonlyMap<string, string>): Expression {
  const name = names.get(expressionKey(expression))
  if (name !== undefined) return {kind: "variable", name, span: expression.span}
  const inner = (child: Expression): Expression => replaceExpressions(child, names)
  const maybe = (child: Expression | undefined): Expression | undefined => child && inner(child)
  switch (expression.kind) {
    case "property":
    case "unary":
    case "is-null":
    case "has-labels":
      return {...expression, of: inner(expression.of)}
    case "index":
      return {...expression, of: inner(expression.of), at: inner(expression.at)}
    case "slice":
      return {...expression, of: inner(expression.of), from: maybe(expression.from), to: maybe(expression.to)}
    case "list":
      return {...expression, items: expression.items.map(inner)}
    case "map":
      return {...expression, entries: expression.entries.map(({key, value}) => ({key, value: inner(value)}))}
    case "binary":
      return {...expression, left: inner(expression.left), right: inner(expression.right)}
    case "comparison":
      return {
        ...expression,
        first: inner(expression.first),
        rest: expression.rest.map(({operator, right}) => ({operator, right: inner(right)})),
      }
    case "call":
      return {...expression, args: expression.args.map(inner)}
    case "case":
      return {
        ...expression,
        subject: maybe(expression.subject),
        branches: expression.branches.map(({when, result}) => ({when: inner(when), result: inner(result)})),
        otherwise: maybe(expression.otherwise),
      }
    case "map-projection": {
      const of = inner(expression.of)
      const items = expression.items.map((item) =>
        item.kind === "entry" ? {...item, value: inner(item.value)} : item,
      )
      return of.kind === "variable" ? {...expression, of, items} : expression
    }
    case "list-comprehension":
      return {
        ...expression,
        list: inner(expression.list),
        where: maybe(expression.where),
        result: maybe(expression.result),
      }
    case "quantifier":
      return {...expression, list: inner(expression.list), where: inner(expression.where)}
    case "reduce":
      return {
        ...expression,
        initial: inner(expression.initial),
        list: inner(expression.list),
        result: inner(expression.result),
      }
    default:
      return expression
  }
}

/** The labels or types that an expression names, wherever they stand in it. */
export function namesInLabels(labels: LabelExpression): {name: string; span: {start: number; end: number}}[] {
  switch (labels.kind) {
    case "label":
      return [labels]
    case "any":
      return []
    case "not":
      return namesInLabels(labels.of)
    default:
      return [...namesInLabels(labels.left), ...namesInLabels(labels.right)]
  }
}
