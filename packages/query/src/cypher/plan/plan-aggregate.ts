import {variablesOf} from "../syntax/walk.js"
import type {Frame} from "./frame.js"
import type {Aggregate, AggregateItem, CountEnds, CountedGroups, Degree, Plan} from "./plan.js"
import {usesOf} from "./variable-uses.js"

/** Plans a grouping; mere counts are taken from what is known of labels, types and degrees. */
export function planAggregate(frame: Frame, plan: Aggregate): Plan {
  const isSetLike = plan.items.every(({name, distinct}) => distinct || /^(?:min|max)$/i.test(name ?? ""))
  const input = isSetLike ? withReach(plan.input) : plan.input
  return countedGroups(plan) ?? countedEnds(plan) ?? countedExpand(frame, plan) ?? {...plan, input}
}

/** Whether all that is asked is how many rows there are, given places that are never empty. */
function isCount({name, distinct, args}: AggregateItem, plan: Aggregate, filled: readonly number[]): boolean {
  if (name === undefined) return true
  const [arg] = args
  if (name.toLowerCase() !== "count" || distinct || arg?.kind !== "variable") return false
  const binding = plan.bindings.get(arg.name)
  return binding !== undefined && binding.kind !== "value" && filled.includes(binding.slot)
}

/** `MATCH (n:Person) RETURN count(*)`, `MATCH ()-[r]->() RETURN type(r), count(*)` */
function countedGroups(plan: Aggregate): CountedGroups | undefined {
  const {input, keys, items, rows} = plan
  const isNodes = input.op === "node-scan"
  const isRelationships =
    input.op === "relationship-scan" && input.direction !== "both" && input.unique.length === 0
  if ((!isNodes && !isRelationships) || input.input.op !== "argument") return undefined
  const variable = isNodes ? input.slot : input.relationship
  const filled = isNodes ? [variable] : [variable, input.from, input.to]
  if (!items.every((item) => isCount(item, plan, filled))) return undefined
  const of = isNodes ? "labels" : "types"
  const isKnown = keys.every(({value}) =>
    usesOf(value.expression)?.every(
      ({name, by}) => by === (isNodes ? "labels" : "type") && value.bindings.get(name)?.slot === variable,
    ),
  )
  if (!isKnown) return undefined
  const labels = isNodes ? input.labels : input.types
  return {op: "counted-groups", of, labels, variable, keys, counts: items.map(({slot}) => slot), rows}
}

/** `MATCH (a)-->(b) RETURN a, count(*)`: the last step of the pattern is only counted. */
function countedExpand(frame: Frame, plan: Aggregate): Plan | undefined {
  const {input, keys, items} = plan
  if (input.op !== "expand" || input.into || input.direction === "both") return undefined
  const own = [input.relationship, input.to]
  if (!items.every((item) => isCount(item, plan, own))) return undefined
  const usesOwn = keys.some(({value}) =>
    [...variablesOf(value.expression)].some((name) => own.includes(value.bindings.get(name)?.slot ?? -1)),
  )
  if (usesOwn) return undefined
  const slot = frame.slot()
  const {from, direction, types, unique} = input
  const degree: Degree = {
    op: "degree",
    input: input.input,
    rows: input.input.rows,
    from,
    slot,
    direction,
    types,
    unique,
  }
  return {...plan, input: degree, items: items.map((item) => ({...item, weight: slot}))}
}

/** `MATCH (a)-->()-->(b) RETURN count(DISTINCT b)` */
function countedEnds({input, keys, items, bindings}: Aggregate): CountEnds | undefined {
  const [item] = items
  if (input.op !== "expand" || input.into || keys.length > 0 || items.length !== 1) return undefined
  const [arg] = item!.args
  const isDistinctCount = item!.name?.toLowerCase() === "count" && item!.distinct && arg?.kind === "variable"
  if (!isDistinctCount || bindings.get(arg.name)?.slot !== input.to) return undefined
  const {from, direction, types, unique} = input
  return {op: "count-ends", input: input.input, rows: 1, from, slot: item!.slot, direction, types, unique}
}

/** A plan whose rows are wanted without repetition: paths of several lengths are walked only for their ends. */
export function withReach(plan: Plan): Plan {
  if (plan.op === "filter") return {...plan, input: withReach(plan.input)}
  const fits = plan.op === "expand-length" && !plan.isListed && !plan.into && plan.min <= 1
  return fits ? {...plan, isReach: true} : plan
}
