import type {Expression, Name, Quantifier} from "../syntax/tree.js"
import {variablesOf} from "../syntax/walk.js"
import type {Bindings, Frame} from "./frame.js"
import type {Scoped} from "./plan.js"

/** What a search for the shortest path must heed of WHERE, from the cheapest to ask to the dearest. */
export interface PathConditions {
  /** Of each relationship or node of a path: `all(r IN relationships(p) WHERE …)`. */
  readonly steps: readonly StepCondition[]
  /** No path is longer: `length(p) <= …`. */
  readonly bounds: readonly PathBound[]
  /** Of the path as a whole; each path that comes into question is made and asked. */
  readonly whole: readonly Scoped[]
}

/** A condition on one relationship or node, which stands in the slot while it is asked. */
export interface StepCondition {
  readonly of: "relationships" | "nodes"
  readonly slot: number
  readonly condition: Scoped
  /** What the condition must be: false for `none(…)`. */
  readonly wanted: boolean
}

export interface PathBound {
  readonly value: Scoped
  /** Whether a path of just that length is too long. */
  readonly isOpen: boolean
}

/**
 * Sorts the conditions on a path by what a search can make of them.
 * @param names - the variables of the path and of its list of relationships
 * @param bindings - with the path and the list
 */
export function pathConditions(
  conditions: readonly Expression[],
  names: {readonly path: string | undefined; readonly relationships: string},
  bindings: Bindings,
  frame: Frame,
): PathConditions {
  const steps: StepCondition[] = []
  const bounds: PathBound[] = []
  const whole: Scoped[] = []
  const isFree = (expression: Expression): boolean => {
    const variables = variablesOf(expression)
    return !variables.has(names.relationships) && !(names.path !== undefined && variables.has(names.path))
  }
  for (const expression of conditions) {
    const of = expression.kind === "quantifier" ? stepsOf(expression, names) : undefined
    const bound = boundOf(expression, names.path)
    if (expression.kind === "quantifier" && of && isFree(expression.where)) {
      const slot = frame.slot()
      const scope = new Map(bindings).set(expression.variable.name, {slot, kind: of.slice(0, -1) as StepKind})
      const condition = {expression: expression.where, bindings: scope}
      steps.push({of, slot, condition, wanted: expression.quantifier === "all"})
    } else if (bound && isFree(bound.value)) {
      bounds.push({value: {expression: bound.value, bindings}, isOpen: bound.isOpen})
    } else whole.push({expression, bindings})
  }
  return {steps, bounds, whole}
}

type StepKind = "relationship" | "node"

/** The part of the path that a quantifier asks each of: `relationships(p)`, `nodes(p)` or `r` of `[r*]`. */
function stepsOf(
  {quantifier, list}: Quantifier,
  names: {readonly path: string | undefined; readonly relationships: string},
): StepCondition["of"] | undefined {
  if (quantifier !== "all" && quantifier !== "none") return undefined
  if (isVariable(list, names.relationships)) return "relationships"
  const name = callOnPath(list, names.path)
  return name === "relationships" || name === "nodes" ? name : undefined
}

function boundOf(
  expression: Expression,
  path: Name["name"] | undefined,
): {readonly value: Expression; readonly isOpen: boolean} | undefined {
  if (expression.kind !== "comparison" || expression.rest.length !== 1) return undefined
  const [{operator, right}] = expression.rest as [(typeof expression.rest)[0]]
  if ((operator !== "<" && operator !== "<=") || callOnPath(expression.first, path) !== "length")
    return undefined
  return {value: right, isOpen: operator === "<"}
}

/** The function, in small letters, that is called on the path alone. */
function callOnPath(expression: Expression, path: string | undefined): string | undefined {
  if (expression.kind !== "call" || path === undefined || expression.args.length !== 1) return undefined
  return isVariable(expression.args[0]!, path) ? expression.name.toLowerCase() : undefined
}

function isVariable(expression: Expression, name: string): boolean {
  return expression.kind === "variable" && expression.name === name
}
