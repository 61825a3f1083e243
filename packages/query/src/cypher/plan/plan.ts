import type {Procedure} from "../procedures.js"
import type {Direction, Expression, LabelExpression, MapLiteral, PatternPart} from "../syntax/tree.js"
import type {Binding, Bindings, SlotKind} from "./frame.js"
import type {PathConditions} from "./path-conditions.js"

/** An expression with the variables that it may use. */
export interface Scoped {
  readonly expression: Expression
  readonly bindings: Bindings
}

interface Step {
  readonly input: Plan
  /** About how many rows it gives, as the planner guesses. */
  readonly rows: number
}

/** How relationships are walked. */
export interface Walk {
  readonly direction: Direction
  readonly types: LabelExpression | undefined
  /** The slots of relationships, or of lists of them, that cannot be matched again. */
  readonly unique: readonly Binding[]
}

export interface Argument {
  readonly op: "argument"
  readonly rows: number
}
export interface NodeScan extends Step {
  readonly op: "node-scan"
  readonly slot: number
  readonly variable: string
  readonly labels: LabelExpression | undefined
}
/** Nodes whose property equals a value, or is in a list, by an index. */
export interface PropertySeek extends Step {
  readonly op: "property-seek"
  readonly slot: number
  readonly variable: string
  readonly key: string
  readonly value: Scoped
  readonly isList: boolean
}
/** Nodes by their `id()`. */
export interface IdSeek extends Step {
  readonly op: "id-seek"
  readonly slot: number
  readonly variable: string
  readonly value: Scoped
  readonly isList: boolean
}
export interface RelationshipScan extends Step, Walk {
  readonly op: "relationship-scan"
  readonly relationship: number
  readonly from: number
  readonly to: number
}
export interface Expand extends Step, Walk {
  readonly op: "expand"
  readonly from: number
  readonly relationship: number
  readonly to: number
  /** The other end is known and only tested. */
  readonly into: boolean
}
export interface ExpandLength extends Step, Walk {
  readonly op: "expand-length"
  readonly from: number
  readonly relationships: number
  readonly to: number
  readonly into: boolean
  readonly min: number
  readonly max: number | undefined
  /** The pattern is walked from its right end, and the list has to be turned. */
  readonly reversed: boolean
  /** Whether anything asks for the relationships, and not for their ends alone. */
  readonly isListed: boolean
  /** Whether each end is wanted only once. */
  readonly isReach: boolean
  readonly properties: {readonly map: MapLiteral; readonly bindings: Bindings} | undefined
}
/** Finds the ends of a relationship, or of a list of them, that is known. */
export interface Endpoints extends Step, Walk {
  readonly op: "endpoints"
  readonly relationship: Binding
  readonly from: Binding & {readonly known: boolean}
  readonly to: Binding & {readonly known: boolean}
  readonly length: {readonly min: number; readonly max: number | undefined} | undefined
}
export interface ShortestPath extends Step, Walk {
  readonly op: "shortest-path"
  readonly from: number
  readonly to: number
  readonly relationships: number
  /** Where the path goes, when it has a name. */
  readonly path: number | undefined
  readonly conditions: PathConditions
  readonly all: boolean
  readonly min: number
  readonly max: number | undefined
  readonly properties: {readonly map: MapLiteral; readonly bindings: Bindings} | undefined
}
/** Turns a value that must be a node or a relationship into its index. */
export interface Narrow extends Step {
  readonly op: "narrow"
  readonly from: Binding
  readonly slot: number
  readonly kind: Exclude<SlotKind, "value">
}
export interface Filter extends Step {
  readonly op: "filter"
  readonly condition: Scoped
}
/** Lets rows pass whose node, which a pattern has but does not walk from, is there. */
export interface Present extends Step {
  readonly op: "present"
  readonly slot: number
}
export interface MakePath extends Step {
  readonly op: "path"
  readonly slot: number
  readonly start: number
  /** Each a relationship, or a list of them. */
  readonly relationships: readonly Binding[]
}
export interface ProjectedSlot {
  readonly slot: number
  readonly kind: SlotKind
  readonly name: string
  readonly value: Scoped
}
export interface Project extends Step {
  readonly op: "project"
  readonly items: readonly ProjectedSlot[]
}
export interface AggregateItem {
  readonly slot: number
  /** `undefined` for `count(*)`. */
  readonly name: string | undefined
  readonly distinct: boolean
  readonly args: readonly Expression[]
  /** Where the number of rows is that a row stands for, when it stands for several. */
  readonly weight?: number
}
/** How many relationships a node has, where nothing else is asked of them. */
export interface Degree extends Step, Walk {
  readonly op: "degree"
  readonly from: number
  readonly slot: number
}
/** How many different nodes are one step from the nodes of all rows. */
export interface CountEnds extends Step, Walk {
  readonly op: "count-ends"
  readonly from: number
  readonly slot: number
}
/** Counts of all nodes by their labels, or of all relationships by type, which are known beforehand. */
export interface CountedGroups {
  readonly op: "counted-groups"
  readonly of: "labels" | "types"
  readonly labels: LabelExpression | undefined
  readonly variable: number
  readonly keys: readonly ProjectedSlot[]
  /** Where the count goes. */
  readonly counts: readonly number[]
  readonly rows: number
}
export interface Aggregate extends Step {
  readonly op: "aggregate"
  readonly keys: readonly ProjectedSlot[]
  readonly items: readonly AggregateItem[]
  readonly bindings: Bindings
}
export interface Distinct extends Step {
  readonly op: "distinct"
  readonly columns: readonly Binding[]
}
export interface Sort extends Step {
  readonly op: "sort"
  readonly by: readonly {readonly value: Scoped; readonly descending: boolean}[]
  /** What has to be kept of each row. */
  readonly keep: readonly number[]
  /** Only as many rows will be asked for. */
  readonly limit: Expression | undefined
  readonly skip: Expression | undefined
}
export interface Bound extends Step {
  readonly op: "skip" | "limit"
  readonly count: Expression
}
export interface Unwind extends Step {
  readonly op: "unwind"
  readonly slot: number
  readonly variable: string
  readonly list: Scoped
}
/** Rows of the inner plan for each row; where there are none, the row itself with `null`s. */
export interface Optional extends Step {
  readonly op: "optional"
  readonly inner: Plan
  readonly slots: readonly number[]
}
export interface Union {
  readonly op: "union"
  readonly parts: readonly {readonly plan: Plan; readonly columns: readonly Binding[]}[]
  readonly columns: readonly number[]
  readonly distinct: boolean
  readonly rows: number
}
export interface Call extends Step {
  readonly op: "call"
  readonly procedure: Procedure
  readonly args: readonly Scoped[]
  readonly yields: readonly {readonly column: number; readonly slot: number}[]
}

/** What is done to answer a query, the last step outermost. */
export type Plan =
  | Argument
  | NodeScan
  | PropertySeek
  | IdSeek
  | RelationshipScan
  | Expand
  | ExpandLength
  | Endpoints
  | ShortestPath
  | Narrow
  | Filter
  | Present
  | MakePath
  | Project
  | Aggregate
  | Degree
  | CountEnds
  | CountedGroups
  | Distinct
  | Sort
  | Bound
  | Unwind
  | Optional
  | Union
  | Call

/** A pattern that stands in an expression, with the plan that looks for it. */
export interface PatternPlan {
  readonly plan: Plan
  readonly bindings: Bindings
  readonly part: PatternPart
}
