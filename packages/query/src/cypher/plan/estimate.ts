import type {GraphSnapshot} from "../snapshot.js"
import type {Expression, LabelExpression} from "../syntax/tree.js"
import {namesInLabels} from "../syntax/walk.js"
import type {PatternEdge, PatternNode, Predicate} from "./pattern-graph.js"

/** Which label sets or types an expression allows, by their index; `undefined` when it allows all. */
function tableOf(
  labels: LabelExpression | undefined,
  sets: readonly (readonly number[])[],
  idOf: (name: string) => number | undefined,
): Uint8Array | undefined {
  if (!labels) return undefined
  return Uint8Array.from(sets, (set) => Number(allows(labels, set, idOf)))
}

function allows(
  labels: LabelExpression,
  set: readonly number[],
  idOf: (name: string) => number | undefined,
): boolean {
  switch (labels.kind) {
    case "label": {
      const id = idOf(labels.name)
      return id !== undefined && set.includes(id)
    }
    case "any":
      return set.length > 0
    case "not":
      return !allows(labels.of, set, idOf)
    case "and":
      return allows(labels.left, set, idOf) && allows(labels.right, set, idOf)
    case "or":
      return allows(labels.left, set, idOf) || allows(labels.right, set, idOf)
  }
}

/** Which label sets a pattern of a node allows; `undefined` when it allows all. */
export function labelTable(
  graph: GraphSnapshot,
  labels: LabelExpression | undefined,
): Uint8Array | undefined {
  const table = tableOf(labels, graph.labelSets, (name) => graph.labelId(name))
  return withoutHidden(graph, graph.labelSets, graph.labels, labels, table)
}

/** Which types a pattern of a relationship allows; `undefined` when it allows all. */
export function typeTable(graph: GraphSnapshot, types: LabelExpression | undefined): Uint8Array | undefined {
  const sets = graph.types.map((_, i) => [i])
  const table = tableOf(types, sets, (name) => graph.typeId(name))
  return withoutHidden(graph, sets, graph.types, types, table)
}

/** Takes out what is hidden and not named. */
function withoutHidden(
  {hidden}: GraphSnapshot,
  sets: readonly (readonly number[])[],
  names: readonly string[],
  asked: LabelExpression | undefined,
  table: Uint8Array | undefined,
): Uint8Array | undefined {
  if (hidden.size === 0) return table
  const named = new Set(asked ? namesInLabels(asked).map(({name}) => name) : [])
  const isShown = (id: number) => !hidden.has(names[id]!) || named.has(names[id]!)
  return Uint8Array.from(sets, (set, i) => Number((table?.[i] ?? 1) === 1 && set.every(isShown)))
}

export function allOf(labels: readonly LabelExpression[]): LabelExpression | undefined {
  return labels.length === 0 ? undefined : labels.reduce((left, right) => ({kind: "and", left, right}))
}

/** How many nodes have the labels. */
export function countNodes(graph: GraphSnapshot, labels: LabelExpression | undefined): number {
  const table = labelTable(graph, labels)
  return table
    ? graph.countsOfLabelSets().reduce((sum, count, i) => (table[i] ? sum + count : sum), 0)
    : graph.nodeCount
}

export function countRelationships(graph: GraphSnapshot, types: LabelExpression | undefined): number {
  const table = typeTable(graph, types)
  return table
    ? graph.countsOfTypes().reduce((sum, count, i) => (table[i] ? sum + count : sum), 0)
    : graph.relationshipCount
}

/** How many of the rows that reach a condition pass it. */
export function selectivity({kind, ...rest}: Expression): number {
  const expression = {kind, ...rest} as Expression
  if (expression.kind === "comparison") return expression.rest[0]!.operator === "=" ? 0.05 : 0.3
  if (expression.kind === "binary" && expression.operator === "or") return 0.5
  return 0.25
}

/** How an expression pins a node down: by a property or by its id. */
export interface Lookup {
  readonly predicate: Predicate
  readonly key: string | undefined
  readonly value: Expression
  readonly isList: boolean
  readonly rows: number
}

/** The conditions by which a node can be looked up, given what else is known. */
export function lookupsOf(
  graph: GraphSnapshot,
  node: PatternNode,
  predicates: readonly Predicate[],
  known: ReadonlySet<string>,
): Lookup[] {
  return predicates.flatMap((predicate) => {
    const needsOthers = [...predicate.needs].every((name) => name === node.name || known.has(name))
    if (!needsOthers || !predicate.needs.has(node.name)) return []
    const {expression} = predicate
    const sides = sidesOf(expression)
    if (!sides) return []
    const {left, right, isList} = sides
    return [[left, right], ...(isList ? [] : [[right, left]])].flatMap(([target, value]) => {
      const key = keyOfTarget(target!, node.name)
      if (key === undefined || mentions(value!, node.name)) return []
      const rows =
        key === null
          ? 1
          : value!.kind === "literal" && !isList
            ? graph.nodesWithProperty(key, value.value).length
            : undefined
      const guess = Math.max(1, Math.min(graph.nodeCount * 0.02, 20))
      return [{predicate, key: key ?? undefined, value: value!, isList, rows: rows ?? guess}]
    })
  })
}

/** The two sides of an equality, or of a test whether something is in a list. */
function sidesOf(expression: Expression): {left: Expression; right: Expression; isList: boolean} | undefined {
  if (
    expression.kind === "comparison" &&
    expression.rest.length === 1 &&
    expression.rest[0]!.operator === "="
  )
    return {left: expression.first, right: expression.rest[0]!.right, isList: false}
  if (expression.kind === "binary" && expression.operator === "in")
    return {left: expression.left, right: expression.right, isList: true}
  return undefined
}

/** The property that a target names, `null` for `id(n)`, `undefined` for anything else. */
function keyOfTarget(target: Expression, name: string): string | null | undefined {
  if (target.kind === "property" && target.of.kind === "variable" && target.of.name === name)
    return target.key
  const isId =
    target.kind === "call" &&
    target.name.toLowerCase() === "id" &&
    target.args[0]?.kind === "variable" &&
    target.args[0].name === name
  return isId ? null : undefined
}

function mentions(expression: Expression, name: string): boolean {
  return JSON.stringify(expression, (field, value: unknown) =>
    field === "span" ? undefined : typeof value === "bigint" ? String(value) : value,
  ).includes(`"name":${JSON.stringify(name)}`)
}

/** About how many relationships of an edge of the pattern a node has. */
export function fanOut(graph: GraphSnapshot, {types, direction, length}: PatternEdge): number {
  const each = countRelationships(graph, types) / Math.max(1, graph.nodeCount)
  const once = direction === "both" ? 2 * each : each
  if (!length) return once
  const hops = Math.min(length.max ?? 8, 8)
  return Math.max(1, once) ** hops
}
