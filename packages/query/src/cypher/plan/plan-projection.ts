import {columnsOf, type ProjectedColumn, withColumns} from "../syntax/columns.js"
import type {Expression, Projection} from "../syntax/tree.js"
import {
  childrenOf,
  containsAggregate,
  expressionKey,
  isAggregate,
  replaceExpressions,
  variablesOf,
} from "../syntax/walk.js"
import type {Binding, Bindings, Frame} from "./frame.js"
import type {AggregateItem, Plan, ProjectedSlot} from "./plan.js"
import {planAggregate, withReach} from "./plan-aggregate.js"
import type {Part, Planning} from "./plan-query.js"

/** Names that stand for what no query can name. */
const evidenceName = " evidence"

/** Plans WITH and RETURN: the columns, grouping, DISTINCT, sorting, SKIP, LIMIT and the condition after WITH. */
export function planProjection(planning: Planning, clause: Projection, part: Part): Part {
  const {frame} = planning
  const variables = [...part.bindings.keys()].filter((name) => !name.startsWith(" "))
  const columns = columnsOf(clause, variables)
  const groups = columns.some(({expression}) => containsAggregate(expression))
  const withEvidence = planning.evidence ? evidenceItem(frame, part) : undefined
  const projected = groups
    ? planGrouping(frame, part, columns, withEvidence)
    : planColumns(
        frame,
        clause.distinct ? {...part, plan: withReach(part.plan)} : part,
        columns,
        withEvidence,
      )
  let {plan} = projected
  const after = projected.bindings
  const evidence: Binding[] = withEvidence ? [{slot: withEvidence.slot, kind: "value"}] : []
  if (clause.distinct)
    plan = {
      op: "distinct",
      input: plan,
      rows: plan.rows / 2,
      columns: columns.map(({name}) => after.get(name)!),
    }
  const isClosed = groups || clause.distinct
  const scope: Bindings = isClosed ? after : new Map([...part.bindings, ...after])
  plan = planOrder(plan, clause, columns, {isClosed, scope, after, evidence, groups})
  if (clause.skip) plan = {op: "skip", input: plan, rows: plan.rows, count: clause.skip}
  if (clause.limit) plan = {op: "limit", input: plan, rows: Math.min(plan.rows, 100), count: clause.limit}
  if (clause.where)
    plan = {
      op: "filter",
      input: plan,
      rows: plan.rows / 2,
      condition: {
        expression: isClosed ? withColumns(clause.where, columns) : clause.where,
        bindings: scope,
      },
    }
  return {plan, bindings: after, evidence}
}

function planOrder(
  input: Plan,
  clause: Projection,
  columns: readonly ProjectedColumn[],
  {
    isClosed,
    scope,
    after,
    evidence,
  }: {
    readonly isClosed: boolean
    readonly scope: Bindings
    readonly after: Bindings
    readonly evidence: readonly Binding[]
    readonly groups: boolean
  },
): Plan {
  if (clause.orderBy.length === 0) return input
  const by = clause.orderBy.map(({expression, descending}) => ({
    value: {expression: isClosed ? withColumns(expression, columns) : expression, bindings: scope},
    descending,
  }))
  const needed = clause.where ? variablesOf(clause.where) : new Set<string>()
  const kept = [...scope].filter(([name]) => after.has(name) || needed.has(name)).map(([, {slot}]) => slot)
  const keep = [...new Set([...kept, ...evidence.map(({slot}) => slot)])]
  return {op: "sort", input, rows: input.rows, by, keep, limit: clause.limit, skip: clause.skip}
}

function evidenceItem(frame: Frame, {evidence}: Part): ProjectedSlot {
  const bindings = new Map(evidence.map((binding, i) => [` ${i}`, binding]))
  const span = {start: 0, end: 0}
  const items: Expression[] = [...bindings.keys()].map((name) => ({kind: "variable", name, span}))
  return {
    slot: frame.slot(),
    kind: "value",
    name: evidenceName,
    value: {expression: {kind: "list", items, span}, bindings},
  }
}

interface Projected {
  readonly plan: Plan
  readonly bindings: Bindings
}

function planColumns(
  frame: Frame,
  {plan, bindings}: Part,
  columns: readonly ProjectedColumn[],
  evidence: ProjectedSlot | undefined,
): Projected {
  const after = new Map<string, Binding>()
  const items: ProjectedSlot[] = []
  for (const {name, expression} of columns) {
    const before = expression.kind === "variable" ? bindings.get(expression.name) : undefined
    // A variable that only goes on, under whatever name, stays where it is.
    if (before) after.set(name, before)
    else {
      const item = slotFor(frame, name, expression, bindings)
      items.push(item)
      after.set(name, {slot: item.slot, kind: item.kind})
    }
  }
  if (evidence) items.push(evidence)
  return {
    plan: items.length > 0 ? {op: "project", input: plan, rows: plan.rows, items} : plan,
    bindings: after,
  }
}

function slotFor(frame: Frame, name: string, expression: Expression, bindings: Bindings): ProjectedSlot {
  return {slot: frame.slot(), kind: "value", name, value: {expression, bindings}}
}

function planGrouping(
  frame: Frame,
  {plan, bindings}: Part,
  columns: readonly ProjectedColumn[],
  evidence: ProjectedSlot | undefined,
): Projected {
  const keys: ProjectedSlot[] = []
  const items: AggregateItem[] = []
  const grouped = new Map<string, Binding>()
  const names = new Map<string, string>()
  for (const {name, expression} of columns) {
    if (containsAggregate(expression)) continue
    const before = expression.kind === "variable" ? bindings.get(expression.name) : undefined
    const key = {...slotFor(frame, name, expression, bindings), kind: before?.kind ?? "value"}
    keys.push(key)
    grouped.set(name, {slot: key.slot, kind: key.kind})
    names.set(expressionKey(expression), name)
  }
  // Subqueries beside an aggregation speak of a key by the name that it had before.
  for (const {name, expression} of columns) {
    const binding = grouped.get(name)
    if (binding && expression.kind === "variable" && !grouped.has(expression.name))
      grouped.set(expression.name, binding)
  }
  for (const aggregate of columns.flatMap(({expression}) => aggregatesIn(expression))) {
    const key = expressionKey(aggregate)
    if (names.has(key)) continue
    const name = frame.freshName()
    const slot = frame.slot()
    names.set(key, name)
    grouped.set(name, {slot, kind: "value"})
    items.push(
      aggregate.kind === "call"
        ? {slot, name: aggregate.name, distinct: aggregate.distinct, args: aggregate.args}
        : {slot, name: undefined, distinct: false, args: []},
    )
  }
  let before = plan
  if (evidence) {
    before = {op: "project", input: plan, rows: plan.rows, items: [evidence]}
    const variable: Expression = {kind: "variable", name: evidenceName, span: {start: 0, end: 0}}
    items.push({slot: evidence.slot, name: evidenceName, distinct: false, args: [variable]})
  }
  const rows = keys.length === 0 ? 1 : Math.max(1, plan.rows / 10)
  const inside = evidence
    ? new Map(bindings).set(evidenceName, {slot: evidence.slot, kind: "value"})
    : bindings
  const aggregated = planAggregate(frame, {
    op: "aggregate",
    input: before,
    rows,
    keys,
    items,
    bindings: inside,
  })
  const rest = columns
    .filter(({expression}) => containsAggregate(expression))
    .map(({name, expression}) => ({name, expression: replaceExpressions(expression, names)}))
  const after = planColumns(frame, {plan: aggregated, bindings: grouped, evidence: []}, rest, undefined)
  const all = new Map<string, Binding>()
  for (const {name} of columns) all.set(name, after.bindings.get(name) ?? grouped.get(name)!)
  return {plan: after.plan, bindings: all}
}

function aggregatesIn(expression: Expression): Extract<Expression, {kind: "call" | "count-star"}>[] {
  if (isAggregate(expression)) return [expression as Extract<Expression, {kind: "call" | "count-star"}>]
  return childrenOf(expression).flatMap(aggregatesIn)
}
