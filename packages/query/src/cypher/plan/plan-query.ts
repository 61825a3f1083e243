import {type Procedures, procedureNamed} from "../procedures.js"
import type {GraphSnapshot} from "../snapshot.js"
import type {CallProcedure, Clause, Match, Query, SingleQuery, Unwind} from "../syntax/tree.js"
import type {Binding, Bindings, Frame} from "./frame.js"
import type {Plan} from "./plan.js"
import {planMatch} from "./plan-match.js"
import {planProjection} from "./plan-projection.js"

export interface PlannedQuery {
  readonly plan: Plan
  readonly columns: readonly string[]
  /** Where each column is. */
  readonly bindings: readonly Binding[]
  /** Where the list of the relationships behind a row is, when they were asked for. */
  readonly evidence: number | undefined
}

/** What planning needs to know besides the query. */
export interface Planning {
  readonly graph: GraphSnapshot
  readonly frame: Frame
  readonly procedures: Procedures
  /** Whether every row is to carry the relationships that it came from. */
  readonly evidence: boolean
}

/** The state between two clauses. */
export interface Part {
  readonly plan: Plan
  readonly bindings: Bindings
  /** The relationships that the row came over since the last projection, and the list of those before it. */
  readonly evidence: readonly Binding[]
}

export const argument: Plan = {op: "argument", rows: 1}

/** Plans a query that has passed the checks; `bindings` are the variables around a subquery. */
export function planQuery(planning: Planning, query: Query, bindings: Bindings = new Map()): PlannedQuery {
  const parts = query.parts.map((part) => planSingleQuery(planning, part, bindings))
  const [first] = parts
  if (parts.length === 1) return first!
  const {columns} = first!
  const slots = columns.map(() => planning.frame.slot())
  const evidence = planning.evidence ? planning.frame.slot() : undefined
  const evidenceOf = (slot: number | undefined): Binding[] =>
    slot === undefined ? [] : [{slot, kind: "value"}]
  const plan: Plan = {
    op: "union",
    parts: parts.map((part) => ({
      plan: part.plan,
      columns: [
        ...columns.map((column) => part.bindings[part.columns.indexOf(column)]!),
        ...evidenceOf(part.evidence),
      ],
    })),
    columns: [...slots, ...evidenceOf(evidence).map(({slot}) => slot)],
    distinct: !query.unionAll,
    rows: parts.reduce((sum, part) => sum + part.plan.rows, 0),
  }
  return {plan, columns, bindings: slots.map((slot) => ({slot, kind: "value"})), evidence}
}

function planSingleQuery(planning: Planning, {clauses}: SingleQuery, outer: Bindings): PlannedQuery {
  let part: Part = {plan: argument, bindings: outer, evidence: []}
  let columns: readonly string[] = []
  for (const clause of clauses) {
    part = planClause(planning, clause, part, clauses.length === 1)
    if (clause.kind === "return" || (clause.kind === "call-procedure" && clauses.length === 1))
      columns = [...part.bindings.keys()].filter((name) => clause.kind === "return" || !outer.has(name))
  }
  const bindings = columns.map((column) => part.bindings.get(column)!)
  return {plan: part.plan, columns, bindings, evidence: part.evidence[0]?.slot}
}

function planClause(planning: Planning, clause: Clause, part: Part, isAlone: boolean): Part {
  switch (clause.kind) {
    case "match":
      return planMatchClause(planning, clause, part)
    case "unwind":
      return planUnwind(planning, clause, part)
    case "call-procedure":
      return planCall(planning, clause, part, isAlone)
    default:
      return planProjection(planning, clause, part)
  }
}

function planMatchClause(
  {graph, frame, evidence: wantsEvidence}: Planning,
  {optional, patterns, where}: Match,
  {plan, bindings, evidence}: Part,
): Part {
  const input = optional ? argument : plan
  const matched = planMatch(graph, frame, input, bindings, patterns, where, {
    evidence: wantsEvidence,
  })
  const after = {bindings: new Map(matched.bindings), evidence: [...evidence, ...matched.relationships]}
  if (!optional) return {...after, plan: matched.plan}
  const slots: number[] = []
  for (const [name, binding] of matched.bindings) {
    const before = bindings.get(name)
    if (!before) slots.push(binding.slot)
    // What was known keeps its place, as it is there also when nothing matched.
    else after.bindings.set(name, before)
  }
  // A relationship without a name is evidence, too.
  for (const {slot} of matched.relationships) if (!slots.includes(slot)) slots.push(slot)
  const known = new Set([...bindings.values()].map(({slot}) => slot))
  return {
    ...after,
    plan: {
      op: "optional",
      input: plan,
      rows: plan.rows * Math.max(1, matched.plan.rows),
      inner: matched.plan,
      slots: slots.filter((slot) => !known.has(slot)),
    },
  }
}

function planUnwind({frame}: Planning, {list, variable}: Unwind, {plan, bindings, evidence}: Part): Part {
  const slot = frame.slot()
  return {
    plan: {
      op: "unwind",
      input: plan,
      rows: plan.rows * 10,
      slot,
      variable: variable.name,
      list: {expression: list, bindings},
    },
    bindings: new Map(bindings).set(variable.name, {slot, kind: "value"}),
    evidence,
  }
}

function planCall(
  {frame, procedures}: Planning,
  clause: CallProcedure,
  {plan, bindings, evidence}: Part,
  isAlone: boolean,
): Part {
  const procedure = procedureNamed(procedures, clause.name)!
  const after = new Map(bindings)
  const names =
    clause.yields === "*" || (!clause.yields && isAlone)
      ? procedure.columns.map((column) => [column, column] as const)
      : (clause.yields ?? []).map(({column, alias}) => [column.name, alias.name] as const)
  const yields = names.map(([column, alias]) => {
    const slot = frame.slot()
    after.set(alias, {slot, kind: "value"})
    return {column: procedure.columns.indexOf(column), slot}
  })
  const span = clause.span
  const args = clause.args ?? procedure.parameters.map(({name}) => ({kind: "parameter", name, span}) as const)
  let called: Plan = {
    op: "call",
    input: plan,
    rows: plan.rows * 10,
    procedure,
    args: args.map((expression) => ({expression, bindings})),
    yields,
  }
  if (clause.where)
    called = {
      op: "filter",
      input: called,
      rows: called.rows / 2,
      condition: {expression: clause.where, bindings: after},
    }
  return {plan: called, bindings: after, evidence}
}
