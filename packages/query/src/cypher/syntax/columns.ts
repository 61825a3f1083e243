import type {Expression, Projection} from "./tree.js"
import {expressionKey, replaceExpressions} from "./walk.js"

/** A column of WITH or RETURN, by the name under which it goes on. */
export interface ProjectedColumn {
  readonly name: string
  readonly expression: Expression
}

/** The columns of a projection, `*` written out. */
export function columnsOf({star, items, span}: Projection, variables: readonly string[]): ProjectedColumn[] {
  const all: ProjectedColumn[] = star
    ? variables.map((name) => ({name, expression: {kind: "variable", name, span}}))
    : []
  return [
    ...all,
    ...items.map(({expression, alias, text}) => ({
      name: alias?.name ?? nameOf(expression, text),
      expression,
    })),
  ]
}

function nameOf(expression: Expression, text: string): string {
  return expression.kind === "variable" ? expression.name : text
}

/** An expression after grouping or DISTINCT, in which what equals a column is the column. */
export function withColumns(expression: Expression, columns: readonly ProjectedColumn[]): Expression {
  const names = new Map(columns.map((column) => [expressionKey(column.expression), column.name]))
  return replaceExpressions(expression, names)
}
