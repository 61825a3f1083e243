import {runtimeError} from "../../error.js"
import type {Binding} from "../../plan/frame.js"
import type {
  Bound,
  Call,
  Filter,
  MakePath,
  Optional,
  Present,
  Project,
  Union,
  Unwind,
} from "../../plan/plan.js"
import {encode} from "../../value/compare.js"
import {isInteger} from "../../value/number.js"
import {isKind, isList, typeOf, type Value} from "../../value/value.js"
import type {Evaluate} from "../evaluate/evaluator.js"
import {done, type Operator, pause, type Row, type Run, row as rowReady, type Status} from "../run.js"
import {type Build, compileExpressionOf} from "./build-context.js"

/** A step that looks at each row of its input in turn. */
abstract class RowStep implements Operator {
  protected readonly input: Operator
  protected readonly run: Run

  constructor({run, build}: Build, plan: {readonly input: Filter["input"]}) {
    this.input = build(plan.input)
    this.run = run
  }

  open(): void {
    this.input.open()
  }

  next(): Status {
    for (;;) {
      const status = this.input.next()
      if (status !== rowReady || this.accept(this.run.row)) return status
    }
  }

  /** Works on the row; false when it does not go on. */
  protected abstract accept(row: Row): boolean
}

export class FilterOperator extends RowStep {
  private readonly condition: (row: Row) => boolean

  constructor(build: Build, plan: Filter) {
    super(build, plan)
    const {expression, bindings} = plan.condition
    this.condition = build.compiler.compileCondition(expression, bindings)
  }

  protected accept(row: Row): boolean {
    this.run.transient = 0
    return this.condition(row)
  }
}

export class PresentOperator extends RowStep {
  private readonly slot: number

  constructor(build: Build, plan: Present) {
    super(build, plan)
    this.slot = plan.slot
  }

  protected accept(row: Row): boolean {
    return (row[this.slot] ?? null) !== null
  }
}

export class ProjectOperator extends RowStep {
  private readonly slots: readonly number[]
  private readonly values: readonly Evaluate[]

  constructor(build: Build, plan: Project) {
    super(build, plan)
    this.slots = plan.items.map(({slot}) => slot)
    this.values = plan.items.map(({value}) => compileExpressionOf(build, value))
  }

  protected accept(row: Row): boolean {
    const {slots, values} = this
    this.run.transient = 0
    for (let i = 0; i < slots.length; i++) row[slots[i]!] = values[i]!(row)
    return true
  }
}

export class PathOperator extends RowStep {
  private readonly plan: MakePath

  constructor(build: Build, plan: MakePath) {
    super(build, plan)
    this.plan = plan
  }

  protected accept(row: Row): boolean {
    const {graph} = this.run
    const start = row[this.plan.start] as number | null
    if (start === null) {
      row[this.plan.slot] = null
      return true
    }
    const nodes = [start]
    const relationships: number[] = []
    for (const binding of this.plan.relationships)
      for (const id of idsOf(row[binding.slot]!, binding)) {
        const last = nodes.at(-1)!
        relationships.push(id)
        nodes.push(graph.starts[id] === last ? graph.ends[id]! : graph.starts[id]!)
      }
    row[this.plan.slot] = {kind: "path", nodes, relationships, graph}
    return true
  }
}

function idsOf(value: Value, {kind}: Binding): readonly number[] {
  if (kind === "relationship") return [value as number]
  return isList(value) ? value.map((item) => (isKind(item, "relationship") ? item.id : -1)) : []
}

/** SKIP and LIMIT. */
export class BoundOperator implements Operator {
  private readonly input: Operator
  private readonly run: Run
  private readonly isSkip: boolean
  private readonly count: () => number
  private left = 0

  constructor(build: Build, plan: Bound) {
    this.input = build.build(plan.input)
    this.run = build.run
    this.isSkip = plan.op === "skip"
    this.count = countOf(build, plan.count, plan.op)
  }

  open(): void {
    this.input.open()
    this.left = this.count()
  }

  next(): Status {
    if (!this.isSkip) {
      if (this.left <= 0) return done
      const status = this.input.next()
      if (status === rowReady) this.left--
      return status
    }
    for (;;) {
      if (this.run.tick()) return pause
      const status = this.input.next()
      if (status !== rowReady || this.left <= 0) return status
      this.left--
    }
  }
}

/** The number of SKIP or LIMIT, which is the same for all rows. */
export function countOf({compiler, run}: Build, count: Bound["count"], op: Bound["op"]): () => number {
  const evaluate = compiler.compile(count, new Map())
  return () =>
    compiler.located(count.span, () => {
      const value = evaluate(run.row)
      const clause = op.toUpperCase()
      if (!isInteger(value))
        throw runtimeError(
          "SyntaxError",
          "InvalidArgumentType",
          `${clause} needs an integer, not a ${typeOf(value)}.`,
        )
      if (value < 0)
        throw runtimeError("SyntaxError", "NegativeIntegerArgument", `${clause} cannot be below 0.`)
      return Number(value)
    })
}

export class UnwindOperator implements Operator {
  private readonly input: Operator
  private readonly run: Run
  private readonly slot: number
  private readonly list: Evaluate
  private items: readonly Value[] = []
  private at = 0

  constructor(build: Build, plan: Unwind) {
    this.input = build.build(plan.input)
    this.run = build.run
    this.slot = plan.slot
    this.list = compileExpressionOf(build, plan.list)
  }

  open(): void {
    this.input.open()
    this.items = []
    this.at = 0
  }

  next(): Status {
    for (;;) {
      if (this.run.tick()) return pause
      if (this.at < this.items.length) {
        this.run.row[this.slot] = this.items[this.at++]!
        return rowReady
      }
      const status = this.input.next()
      if (status !== rowReady) return status
      this.run.transient = 0
      const value = this.list(this.run.row)
      // One value is taken for a list of it, and null for an empty one.
      this.items = value === null ? [] : isList(value) ? value : [value]
      this.at = 0
    }
  }
}

export class OptionalOperator implements Operator {
  private readonly input: Operator
  private readonly inner: Operator
  private readonly run: Run
  private readonly slots: readonly number[]
  private isInside = false
  private found = false

  constructor({run, build}: Build, plan: Optional) {
    this.input = build(plan.input)
    this.inner = build(plan.inner)
    this.run = run
    this.slots = plan.slots
  }

  open(): void {
    this.input.open()
    this.isInside = false
  }

  next(): Status {
    for (;;) {
      if (!this.isInside) {
        const status = this.input.next()
        if (status !== rowReady) return status
        this.inner.open()
        this.isInside = true
        this.found = false
      }
      const status = this.inner.next()
      if (status === rowReady) this.found = true
      if (status !== done) return status
      this.isInside = false
      if (this.found) continue
      for (const slot of this.slots) this.run.row[slot] = null
      return rowReady
    }
  }
}

/** A value from its place in the row. */
export function valueAt({graph}: Run, row: Row, {slot, kind}: Binding): Value {
  const value = row[slot] ?? null
  return kind === "value" || value === null ? value : {kind, id: value as number, graph}
}

export class UnionOperator implements Operator {
  private readonly parts: readonly {readonly operator: Operator; readonly columns: readonly Binding[]}[]
  private readonly plan: Union
  private readonly run: Run
  private readonly seen = new Set<string>()
  private held = 0
  private at = 0

  constructor({run, build}: Build, plan: Union) {
    this.parts = plan.parts.map(({plan: part, columns}) => ({operator: build(part), columns}))
    this.plan = plan
    this.run = run
  }

  open(): void {
    this.at = 0
    this.seen.clear()
    this.run.release(this.held)
    this.held = 0
    this.parts[0]!.operator.open()
  }

  next(): Status {
    const {run, plan} = this
    for (;;) {
      const part = this.parts[this.at]
      if (!part) return done
      const status = part.operator.next()
      if (status === done) {
        this.at++
        this.parts[this.at]?.operator.open()
        continue
      }
      if (status === pause) return status
      const values = part.columns.map((column) => valueAt(run, run.row, column))
      values.forEach((value, i) => {
        run.row[plan.columns[i]!] = value
      })
      if (!plan.distinct) return rowReady
      const key = values.map((value) => encode(value, run)).join("\0")
      if (this.seen.has(key)) continue
      this.held += run.hold(2 * key.length + 48)
      this.seen.add(key)
      return rowReady
    }
  }
}

export class CallOperator implements Operator {
  private readonly input: Operator
  private readonly run: Run
  private readonly plan: Call
  private readonly args: readonly Evaluate[]
  private rows: Iterator<readonly Value[]> | undefined

  constructor(build: Build, plan: Call) {
    this.input = build.build(plan.input)
    this.run = build.run
    this.plan = plan
    this.args = plan.args.map((arg) => compileExpressionOf(build, arg))
  }

  open(): void {
    this.input.open()
    this.rows = undefined
  }

  next(): Status {
    const {run, plan} = this
    for (;;) {
      if (run.tick()) return pause
      const result = this.rows?.next()
      if (result && !result.done) {
        for (const {column, slot} of plan.yields) run.row[slot] = result.value[column] ?? null
        return rowReady
      }
      const status = this.input.next()
      if (status !== rowReady) return status
      const args = this.args.map((arg) => arg(run.row))
      this.rows = plan.procedure.call(args, run)[Symbol.iterator]()
    }
  }
}
