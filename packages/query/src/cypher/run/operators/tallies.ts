import {type Accumulator, aggregateNamed, DistinctAccumulator} from "../../functions/aggregates.js"
import type {FunctionContext} from "../../functions/function.js"
import type {Bindings} from "../../plan/frame.js"
import type {AggregateItem} from "../../plan/plan.js"
import {isKind, isList, type Value} from "../../value/value.js"
import type {Evaluate} from "../evaluate/evaluator.js"
import type {Row} from "../run.js"
import type {Build} from "./build-context.js"

/** One aggregation for all groups. */
export interface Tally {
  add(row: Row, group: number): void
  result(group: number): Value
  clear(): void
}

/** The quickest way to work an aggregation out. */
export function tallyFor(
  {compiler, run}: Build,
  {name, distinct, args, weight}: AggregateItem,
  bindings: Bindings,
  context: FunctionContext,
): Tally {
  if (weight !== undefined) return new WeightTally(weight)
  if (name === undefined) return new CountTally(undefined)
  const [arg] = args
  const binding = arg?.kind === "variable" ? bindings.get(arg.name) : undefined
  if (name.toLowerCase() === "count" && binding && binding.kind !== "value") {
    if (!distinct) return new CountTally(binding.slot)
    const {nodeCount, relationshipCount} = run.graph
    return new DistinctTally(binding.slot, binding.kind === "node" ? nodeCount : relationshipCount, context)
  }
  const create = (): Accumulator => {
    if (name === " evidence") return new EvidenceCollector()
    const accumulator = aggregateNamed(name).create(context)
    return distinct ? new DistinctAccumulator(accumulator, context) : accumulator
  }
  return new AccumulatorTally(
    args.map((each) => compiler.compile(each, bindings)),
    create,
    context,
  )
}

/** Counts rows, or those where a node or relationship is there. */
class CountTally implements Tally {
  private readonly slot: number | undefined
  private counts: number[] = []

  constructor(slot: number | undefined) {
    this.slot = slot
  }

  add(row: Row, group: number): void {
    if (this.slot !== undefined && row[this.slot] === null) return
    this.counts[group] = (this.counts[group] ?? 0) + 1
  }

  result(group: number): Value {
    return this.counts[group] ?? 0
  }

  clear(): void {
    this.counts = []
  }
}

/** Counts rows that stand for several: how many is in the row. */
class WeightTally implements Tally {
  private readonly slot: number
  private counts: number[] = []

  constructor(slot: number) {
    this.slot = slot
  }

  add(row: Row, group: number): void {
    this.counts[group] = (this.counts[group] ?? 0) + (row[this.slot] as number)
  }

  result(group: number): Value {
    return this.counts[group] ?? 0
  }

  clear(): void {
    this.counts = []
  }
}

/** Counts different nodes or relationships: those of the first group in an array of flags, others in sets. */
class DistinctTally implements Tally {
  private readonly slot: number
  private readonly context: FunctionContext
  private readonly flags: Uint8Array
  private sets: Set<number>[] = []
  private first = 0

  constructor(slot: number, size: number, context: FunctionContext) {
    this.slot = slot
    this.context = context
    this.flags = new Uint8Array(size)
  }

  add(row: Row, group: number): void {
    const id = row[this.slot] as number | null
    if (id === null) return
    if (group === 0) {
      if (this.flags[id] === 0) {
        this.flags[id] = 1
        this.first++
      }
      return
    }
    this.sets[group] ??= new Set()
    const set = this.sets[group]!
    if (set.has(id)) return
    this.context.charge(24)
    set.add(id)
  }

  result(group: number): Value {
    return group === 0 ? this.first : (this.sets[group]?.size ?? 0)
  }

  clear(): void {
    if (this.first > 0) this.flags.fill(0)
    this.first = 0
    this.sets = []
  }
}

/** Any aggregation, by an accumulator for each group. Rows whose first argument is `null` are left out. */
class AccumulatorTally implements Tally {
  private readonly args: readonly Evaluate[]
  private readonly create: () => Accumulator
  private readonly context: FunctionContext
  private accumulators: Accumulator[] = []

  constructor(args: readonly Evaluate[], create: () => Accumulator, context: FunctionContext) {
    this.args = args
    this.create = create
    this.context = context
  }

  add(row: Row, group: number): void {
    const [first, second] = this.args
    const value = first!(row)
    if (value !== null) this.at(group).add(value, second ? second(row) : null)
  }

  result(group: number): Value {
    return this.at(group).result()
  }

  clear(): void {
    this.accumulators = []
  }

  private at(group: number): Accumulator {
    const known = this.accumulators[group]
    if (known) return known
    this.context.charge(64)
    const created = this.create()
    this.accumulators[group] = created
    return created
  }
}

/** As many relationships behind a group as a person may want to read. */
const mostEvidence = 100

/** The relationships behind all rows of a group, each once. */
class EvidenceCollector implements Accumulator {
  private readonly found = new Map<number, Value>()

  add(value: Value): void {
    if (this.found.size >= mostEvidence || value === null) return
    if (isList(value)) for (const item of value) this.add(item)
    else if (isKind(value, "relationship")) this.found.set(value.id, value)
  }

  result(): Value {
    return [...this.found.values()]
  }
}
