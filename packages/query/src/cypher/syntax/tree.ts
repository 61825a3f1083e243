import type {Span} from "@relata/model"
import type {Value} from "../value/value.js"

/*
 * The syntax tree of a query. Every part is plain data with the stretch of the query that it was read from; a
 * part is never changed after the parser made it.
 */

/** A name as written, without back-ticks. */
export interface Name {
  readonly name: string
  readonly span: Span
}

export type ComparisonOperator = "=" | "<>" | "<" | ">" | "<=" | ">="

export type BinaryOperator =
  | "+"
  | "-"
  | "*"
  | "/"
  | "%"
  | "^"
  | "and"
  | "or"
  | "xor"
  | "in"
  | "starts with"
  | "ends with"
  | "contains"
  | "=~"

interface At {
  readonly span: Span
}

export interface Literal extends At {
  readonly kind: "literal"
  readonly value: Value
}
export interface Parameter extends At {
  readonly kind: "parameter"
  readonly name: string
}
export interface Variable extends At {
  readonly kind: "variable"
  readonly name: string
}
export interface Property extends At {
  readonly kind: "property"
  readonly of: Expression
  readonly key: string
}
export interface Index extends At {
  readonly kind: "index"
  readonly of: Expression
  readonly at: Expression
}
export interface Slice extends At {
  readonly kind: "slice"
  readonly of: Expression
  readonly from: Expression | undefined
  readonly to: Expression | undefined
}
export interface ListLiteral extends At {
  readonly kind: "list"
  readonly items: readonly Expression[]
}
export interface MapEntry {
  readonly key: string
  readonly value: Expression
}
export interface MapLiteral extends At {
  readonly kind: "map"
  readonly entries: readonly MapEntry[]
}
/** `n {.name, .*, age: 3, other}` */
export interface MapProjection extends At {
  readonly kind: "map-projection"
  readonly of: Variable
  readonly items: readonly (
    | {readonly kind: "all"}
    | {readonly kind: "property"; readonly key: string}
    | {readonly kind: "entry"; readonly key: string; readonly value: Expression}
  )[]
}
export interface Unary extends At {
  readonly kind: "unary"
  readonly operator: "+" | "-" | "not"
  readonly of: Expression
}
export interface Binary extends At {
  readonly kind: "binary"
  readonly operator: BinaryOperator
  readonly left: Expression
  readonly right: Expression
}
/** `1 < x <= 3`: every neighbouring pair holds. */
export interface Comparison extends At {
  readonly kind: "comparison"
  readonly first: Expression
  readonly rest: readonly {readonly operator: ComparisonOperator; readonly right: Expression}[]
}
export interface IsNull extends At {
  readonly kind: "is-null"
  readonly of: Expression
  readonly negated: boolean
}
export interface HasLabels extends At {
  readonly kind: "has-labels"
  readonly of: Expression
  readonly labels: LabelExpression
}
export interface Call extends At {
  readonly kind: "call"
  /** As written, with its namespace: `duration.between`. */
  readonly name: string
  readonly nameSpan: Span
  readonly distinct: boolean
  readonly args: readonly Expression[]
}
export interface CountStar extends At {
  readonly kind: "count-star"
}
export interface Case extends At {
  readonly kind: "case"
  readonly subject: Expression | undefined
  readonly branches: readonly {readonly when: Expression; readonly result: Expression}[]
  readonly otherwise: Expression | undefined
}
export interface ListComprehension extends At {
  readonly kind: "list-comprehension"
  readonly variable: Name
  readonly list: Expression
  readonly where: Expression | undefined
  readonly result: Expression | undefined
}
export interface PatternComprehension extends At {
  readonly kind: "pattern-comprehension"
  readonly pattern: PatternPart
  readonly where: Expression | undefined
  readonly result: Expression
}
export interface Quantifier extends At {
  readonly kind: "quantifier"
  readonly quantifier: "all" | "any" | "none" | "single"
  readonly variable: Name
  readonly list: Expression
  readonly where: Expression
}
export interface Reduce extends At {
  readonly kind: "reduce"
  readonly accumulator: Name
  readonly initial: Expression
  readonly variable: Name
  readonly list: Expression
  readonly result: Expression
}
/** A pattern that stands for a truth value (`WHERE (a)-->(b)`) or, with `search`, for a path. */
export interface PatternExpression extends At {
  readonly kind: "pattern"
  readonly pattern: PatternPart
}
export interface Subquery extends At {
  readonly kind: "subquery"
  readonly form: "exists" | "count" | "collect"
  readonly query: Query
}

export type Expression =
  | Literal
  | Parameter
  | Variable
  | Property
  | Index
  | Slice
  | ListLiteral
  | MapLiteral
  | MapProjection
  | Unary
  | Binary
  | Comparison
  | IsNull
  | HasLabels
  | Call
  | CountStar
  | Case
  | ListComprehension
  | PatternComprehension
  | Quantifier
  | Reduce
  | PatternExpression
  | Subquery

/** `:A&(B|!C)`; `any` is `%`. */
export type LabelExpression =
  | {readonly kind: "label"; readonly name: string; readonly span: Span}
  | {readonly kind: "and" | "or"; readonly left: LabelExpression; readonly right: LabelExpression}
  | {readonly kind: "not"; readonly of: LabelExpression}
  | {readonly kind: "any"}

export type Direction = "out" | "in" | "both"

export interface NodePattern extends At {
  readonly variable: Name | undefined
  readonly labels: LabelExpression | undefined
  readonly properties: MapLiteral | Parameter | undefined
}

export interface RelationshipPattern extends At {
  readonly variable: Name | undefined
  readonly types: LabelExpression | undefined
  readonly direction: Direction
  /** Present for `*`; bounds are inclusive, an absent `max` is no bound. */
  readonly length: {readonly min: number; readonly max: number | undefined} | undefined
  readonly properties: MapLiteral | Parameter | undefined
}

/** `p = (a)-[r]->(b)<--(c)`: one more node than relationships. */
export interface PatternPart extends At {
  readonly variable: Name | undefined
  readonly search: "shortest" | "all-shortest" | undefined
  readonly nodes: readonly NodePattern[]
  readonly relationships: readonly RelationshipPattern[]
}

export interface Match extends At {
  readonly kind: "match"
  readonly optional: boolean
  readonly patterns: readonly PatternPart[]
  readonly where: Expression | undefined
}
export interface Unwind extends At {
  readonly kind: "unwind"
  readonly list: Expression
  readonly variable: Name
}
export interface ProjectionItem extends At {
  readonly expression: Expression
  readonly alias: Name | undefined
  /** The expression as written: the name of the column that has no alias. */
  readonly text: string
}
export interface SortItem extends At {
  readonly expression: Expression
  readonly descending: boolean
}
export interface Projection extends At {
  readonly kind: "with" | "return"
  readonly distinct: boolean
  readonly star: boolean
  readonly items: readonly ProjectionItem[]
  readonly orderBy: readonly SortItem[]
  readonly skip: Expression | undefined
  readonly limit: Expression | undefined
  /** Only of WITH. */
  readonly where: Expression | undefined
}
export interface CallProcedure extends At {
  readonly kind: "call-procedure"
  readonly name: string
  /** Absent when the call has no parentheses; the parameters of the query are then the arguments. */
  readonly args: readonly Expression[] | undefined
  /** Absent without YIELD; `"*"` for all. */
  readonly yields: readonly {readonly column: Name; readonly alias: Name}[] | "*" | undefined
  readonly where: Expression | undefined
}

export type Clause = Match | Unwind | Projection | CallProcedure

export interface SingleQuery extends At {
  readonly clauses: readonly Clause[]
}

/** One query, or several joined by UNION. */
export interface Query extends At {
  readonly parts: readonly SingleQuery[]
  readonly unionAll: boolean
}

export interface Statement {
  readonly mode: "run" | "explain" | "profile"
  readonly text: string
  readonly query: Query
}
