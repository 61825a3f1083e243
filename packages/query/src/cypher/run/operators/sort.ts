import type {Binding} from "../../plan/frame.js"
import type {Distinct, Sort} from "../../plan/plan.js"
import {encode, order} from "../../value/compare.js"
import type {Value} from "../../value/value.js"
import type {Evaluate} from "../evaluate/evaluator.js"
import {done, type Operator, pause, type Run, row as rowReady, type Status} from "../run.js"
import {type Build, compileExpressionOf} from "./build-context.js"
import {countOf, valueAt} from "./rows.js"

/** ORDER BY; with a LIMIT after it no more than about twice as many rows are kept. */
export class SortOperator implements Operator {
  private readonly input: Operator
  private readonly run: Run
  private readonly plan: Sort
  private readonly by: readonly Evaluate[]
  private readonly signs: readonly number[]
  private readonly most: () => number
  /** Each row: its sort keys, then what is kept of it. */
  private rows: Value[][] = []
  private isSorted = false
  private at = 0
  private held = 0
  private limit = Number.POSITIVE_INFINITY
  /** The last of the rows that are good enough so far. */
  private worst: readonly Value[] | undefined

  constructor(build: Build, plan: Sort) {
    this.input = build.build(plan.input)
    this.run = build.run
    this.plan = plan
    this.by = plan.by.map(({value}) => compileExpressionOf(build, value))
    this.signs = plan.by.map(({descending}) => (descending ? -1 : 1))
    const limit = plan.limit && countOf(build, plan.limit, "limit")
    const skip = plan.skip && countOf(build, plan.skip, "skip")
    this.most = () => (limit ? limit() + (skip?.() ?? 0) : Number.POSITIVE_INFINITY)
  }

  open(): void {
    this.input.open()
    this.rows = []
    this.isSorted = false
    this.at = 0
    this.run.release(this.held)
    this.held = 0
    this.limit = this.most()
    this.worst = undefined
  }

  next(): Status {
    const {run, plan, by} = this
    while (!this.isSorted) {
      if (run.tick()) return pause
      const status = this.input.next()
      if (status === pause) return pause
      if (status === done) this.finish()
      else {
        const kept = by.map((evaluate) => evaluate(run.row))
        if (this.worst && this.compare(kept, this.worst) >= 0) continue
        for (const slot of plan.keep) kept.push(run.row[slot] ?? null)
        this.held += run.hold(16 * kept.length + 48)
        this.rows.push(kept)
        if (this.rows.length >= 2 * this.limit + 64) this.shorten()
      }
    }
    const kept = this.rows[this.at++]
    if (!kept) return done
    plan.keep.forEach((slot, i) => {
      run.row[slot] = kept[by.length + i]!
    })
    return rowReady
  }

  private compare(a: readonly Value[], b: readonly Value[]): number {
    const {signs} = this
    this.run.spend(1)
    for (let i = 0; i < signs.length; i++) {
      const sign = order(a[i]!, b[i]!, this.run)
      if (sign !== 0) return sign * signs[i]!
    }
    return 0
  }

  private finish(): void {
    this.shorten()
    this.isSorted = true
  }

  private shorten(): void {
    const {rows, limit} = this
    rows.sort((a, b) => this.compare(a, b))
    if (rows.length < limit) return
    // Of equal rows the first stay, so that none that is no better comes in any more.
    this.worst = rows[limit - 1]
    if (rows.length === limit) return
    const share = (rows.length - limit) / rows.length
    rows.length = limit
    this.run.release(this.held * share)
    this.held *= 1 - share
  }
}

/** Rows that differ in the columns from all before them. */
export class DistinctOperator implements Operator {
  private readonly input: Operator
  private readonly run: Run
  private readonly columns: readonly Binding[]
  private readonly seen = new Set<string>()
  private held = 0

  constructor({run, build}: Build, plan: Distinct) {
    this.input = build(plan.input)
    this.run = run
    this.columns = plan.columns
  }

  open(): void {
    this.input.open()
    this.seen.clear()
    this.run.release(this.held)
    this.held = 0
  }

  next(): Status {
    const {run, columns} = this
    for (;;) {
      if (run.tick()) return pause
      const status = this.input.next()
      if (status !== rowReady) return status
      const key = columns.map((column) => encode(valueAt(run, run.row, column), run)).join("\0")
      if (this.seen.has(key)) continue
      this.held += run.hold(2 * key.length + 48)
      this.seen.add(key)
      return rowReady
    }
  }
}
