import type {Expression, LabelExpression, MapLiteral} from "../syntax/tree.js"
import type {PathConditions} from "./path-conditions.js"
import type {Plan} from "./plan.js"

/** A step of a plan as a person reads it. */
export interface PlanStep {
  /** How deep it is in a tree whose first line is the last step. */
  readonly depth: number
  readonly name: string
  readonly details: string
  /** About how many rows the planner expects. */
  readonly expectedRows: number
  readonly plan: Plan
}

/**
 * The steps of a plan, the last one first, as EXPLAIN and PROFILE show them.
 * @param text - the query, from which conditions are quoted
 */
export function describePlan(plan: Plan, text: string): PlanStep[] {
  const steps: PlanStep[] = []
  const add = (step: Plan, depth: number): void => {
    if (step.op === "argument") return
    steps.push({
      depth,
      name: names[step.op],
      details: detailsOf(step, text),
      expectedRows: Math.max(0, Math.round(step.rows)),
      plan: step,
    })
    if (step.op === "union") for (const part of step.parts) add(part.plan, depth + 1)
    else if (step.op === "optional") {
      add(step.inner, depth + 1)
      add(step.input, depth)
    } else if ("input" in step) add(step.input, depth)
  }
  add(plan, 0)
  return steps
}

const names: Readonly<Record<Plan["op"], string>> = {
  argument: "start",
  "node-scan": "scan nodes",
  "property-seek": "look up nodes",
  "id-seek": "look up nodes",
  "relationship-scan": "scan relationships",
  expand: "expand",
  "expand-length": "expand paths",
  endpoints: "find ends",
  "shortest-path": "shortest path",
  narrow: "take as pattern",
  filter: "filter",
  present: "if there",
  path: "make path",
  project: "project",
  aggregate: "group",
  degree: "count relationships",
  "count-ends": "count different nodes",
  "counted-groups": "known counts",
  distinct: "distinct",
  sort: "sort",
  skip: "skip",
  limit: "limit",
  unwind: "unwind",
  optional: "optional",
  union: "union",
  call: "call",
}

function detailsOf(plan: Plan, text: string): string {
  const quote = (expression: Expression): string => quoteOf(expression, text)
  switch (plan.op) {
    case "node-scan":
      return `(${plan.variable}${labelsText(plan.labels)})`
    case "property-seek":
      return `(${plan.variable}) by ${plan.key} ${plan.isList ? "in" : "="} ${quote(plan.value.expression)}`
    case "id-seek":
      return `(${plan.variable}) by id ${plan.isList ? "in" : "="} ${quote(plan.value.expression)}`
    case "relationship-scan":
    case "degree":
    case "count-ends":
      return arrow(plan.direction, labelsText(plan.types))
    case "expand":
      return `${arrow(plan.direction, labelsText(plan.types))}${plan.into ? " to a known node" : ""}`
    case "expand-length":
    case "shortest-path": {
      const length = `*${plan.min}..${plan.max ?? ""}`
      const wanted =
        plan.op === "shortest-path"
          ? askedOfPath(plan.conditions, quote)
          : plan.isReach
            ? " each end once"
            : ""
      return `${arrow(plan.direction, labelsText(plan.types) + length)}${wanted}`
    }
    case "filter":
      return quote(plan.condition.expression)
    case "project":
      return plan.items.map(({name}) => name.trim()).join(", ")
    case "aggregate":
    case "counted-groups":
      return plan.keys.length > 0 ? `by ${plan.keys.map(({name}) => name).join(", ")}` : ""
    case "sort":
      return plan.by
        .map(({value, descending}) => `${quote(value.expression)}${descending ? " descending" : ""}`)
        .join(", ")
    case "skip":
    case "limit":
      return quote(plan.count)
    case "unwind":
      return `${quote(plan.list.expression)} as ${plan.variable}`
    case "call":
      return plan.procedure.name
    default:
      return ""
  }
}

function arrow(direction: "out" | "in" | "both", inner: string): string {
  const body = inner === "" ? "--" : `-[${inner}]-`
  return `${direction === "in" ? "<" : ""}${body}${direction === "out" ? ">" : ""}`
}

function labelsText(labels: LabelExpression | undefined): string {
  if (!labels) return ""
  const inner = (part: LabelExpression): string => {
    switch (part.kind) {
      case "label":
        return part.name
      case "any":
        return "%"
      case "not":
        return `!${inner(part.of)}`
      case "and":
        return `${inner(part.left)}&${inner(part.right)}`
      case "or":
        return `${inner(part.left)}|${inner(part.right)}`
    }
  }
  return `:${inner(labels)}`
}

/** The words of the query for an expression; conditions that the planner made have none and are put in words. */
function quoteOf(expression: Expression | MapLiteral, text: string): string {
  if (expression.kind === "has-labels" && expression.of.kind === "variable")
    return `${expression.of.name.trim() || "node"}${labelsText(expression.labels)}`
  if (expression.kind === "comparison" && expression.first.kind === "property") {
    const {of, key} = expression.first
    const right = expression.rest[0]!
    if (of.kind === "variable" && expression.first.span.end > expression.first.span.start)
      if (expression.span === right.right.span)
        return `${of.name.trim()}.${key} = ${quoteOf(right.right, text)}`
  }
  return text.slice(expression.span.start, expression.span.end).replace(/\s+/g, " ")
}

function askedOfPath(
  {steps, bounds, whole}: PathConditions,
  quote: (expression: Expression) => string,
): string {
  const each = steps.map(
    ({of, condition, wanted}) => `${of} ${wanted ? "" : "not "}${quote(condition.expression)}`,
  )
  const lengths = bounds.map(({value, isOpen}) => `length ${isOpen ? "<" : "<="} ${quote(value.expression)}`)
  const all = [...each, ...lengths, ...whole.map(({expression}) => quote(expression))]
  return all.length > 0 ? ` where ${all.join(", ")}` : ""
}
