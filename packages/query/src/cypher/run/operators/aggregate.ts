import {type Accumulator, aggregateNamed, DistinctAccumulator} from "../../functions/aggregates.js"
import type {FunctionContext} from "../../functions/function.js"
import type {Aggregate, AggregateItem} from "../../plan/plan.js"
import {encode} from "../../value/compare.js"
import {isKind, isList, type Value} from "../../value/value.js"
import type {Evaluate} from "../evaluate/evaluator.js"
import {done, type Operator, pause, type Row, type Run, row as rowReady, type Status} from "../run.js"
import {type Build, compileExpressionOf} from "./build-context.js"

interface Group {
  /** As they are in the row. */
  readonly keys: readonly Value[]
  readonly accumulators: readonly Accumulator[]
}

/** Groups rows by their keys; without keys all rows are one group, also when there are none. */
export class AggregateOperator implements Operator {
  private readonly input: Operator
  private readonly run: Run
  private readonly plan: Aggregate
  private readonly keys: readonly Evaluate[]
  private readonly args: readonly (readonly Evaluate[])[]
  private readonly context: FunctionContext
  private groups = new Map<string, Group>()
  private results: Iterator<Group> | undefined
  private held = 0

  constructor(build: Build, plan: Aggregate) {
    this.input = build.build(plan.input)
    this.run = build.run
    this.plan = plan
    this.keys = plan.keys.map(({value}) => compileExpressionOf(build, value))
    this.args = plan.items.map(({args}) => args.map((arg) => build.compiler.compile(arg, plan.bindings)))
    const {run} = build
    this.context = {
      graph: run.graph,
      now: run.now,
      random: run.random,
      charge: (bytes) => {
        this.held += run.hold(bytes)
      },
    }
  }

  open(): void {
    this.input.open()
    this.groups = new Map()
    this.results = undefined
    this.run.release(this.held)
    this.held = 0
  }

  next(): Status {
    const {run, plan} = this
    while (!this.results) {
      if (run.tick()) return pause
      const status = this.input.next()
      if (status === pause) return pause
      if (status === rowReady) this.take(run.row)
      else {
        if (plan.keys.length === 0 && this.groups.size === 0) this.groups.set("", this.newGroup([]))
        this.results = this.groups.values()
      }
    }
    const result = this.results.next()
    if (result.done) return done
    const {keys, accumulators} = result.value
    plan.keys.forEach(({slot, kind}, i) => {
      const key = keys[i]!
      run.row[slot] = kind !== "value" && isKind(key, kind) ? key.id : key
    })
    plan.items.forEach(({slot}, i) => {
      run.row[slot] = accumulators[i]!.result()
    })
    return rowReady
  }

  private take(row: Row): void {
    const {keys, args} = this
    this.run.transient = 0
    const values = keys.map((evaluate) => evaluate(row))
    const key = values.length === 1 ? encode(values[0]!) : values.map(encode).join("\0")
    let group = this.groups.get(key)
    if (!group) {
      group = this.newGroup(values)
      this.held += this.run.hold(2 * key.length + 64 + 48 * args.length)
      this.groups.set(key, group)
    }
    const {accumulators} = group
    for (let i = 0; i < accumulators.length; i++) {
      const [first, second] = args[i]!
      const value = first ? first(row) : true
      if (value !== null) accumulators[i]!.add(value, second ? second(row) : null)
    }
  }

  private newGroup(keys: readonly Value[]): Group {
    return {keys, accumulators: this.plan.items.map((item) => accumulatorFor(item, this.context))}
  }
}

function accumulatorFor({name, distinct}: AggregateItem, context: FunctionContext): Accumulator {
  if (name === " evidence") return new EvidenceCollector()
  const accumulator = aggregateNamed(name ?? "count").create(context)
  return distinct ? new DistinctAccumulator(accumulator, context) : accumulator
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
