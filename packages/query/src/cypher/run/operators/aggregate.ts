import type {FunctionContext} from "../../functions/function.js"
import type {Aggregate} from "../../plan/plan.js"
import {isKind} from "../../value/value.js"
import {done, type Operator, pause, type Run, row as rowReady, type Status} from "../run.js"
import type {Build} from "./build-context.js"
import {type Grouping, groupingFor} from "./grouping.js"
import {type Tally, tallyFor} from "./tallies.js"

/** Groups rows by their keys; without keys all rows are one group, also when there are none. */
export class AggregateOperator implements Operator {
  private readonly input: Operator
  private readonly run: Run
  private readonly plan: Aggregate
  private readonly grouping: Grouping
  private readonly tallies: readonly Tally[]
  private isFilled = false
  private at = 0
  private groups = 0
  private held = 0

  constructor(build: Build, plan: Aggregate) {
    this.input = build.build(plan.input)
    this.run = build.run
    this.plan = plan
    this.grouping = groupingFor(build, plan.keys)
    const {run} = build
    const context: FunctionContext = {
      graph: run.graph,
      now: run.now,
      random: run.random,
      charge: (bytes) => {
        this.held += run.hold(bytes)
      },
      spend: (steps) => run.spend(steps),
    }
    this.tallies = plan.items.map((item) => tallyFor(build, item, plan.bindings, context))
  }

  open(): void {
    this.input.open()
    this.grouping.clear()
    for (const tally of this.tallies) tally.clear()
    this.isFilled = false
    this.at = this.groups = 0
    this.run.release(this.held)
    this.held = 0
  }

  next(): Status {
    const {run, plan, tallies, grouping} = this
    const {row} = run
    while (!this.isFilled) {
      if (run.tick()) return pause
      const status = this.input.next()
      if (status === pause) return pause
      if (status === done) {
        this.isFilled = true
        break
      }
      run.transient = 0
      const group = grouping.groupOf(row)
      if (group >= this.groups) {
        this.groups = group + 1
        this.held += run.hold(96)
      }
      for (let i = 0; i < tallies.length; i++) tallies[i]!.add(row, group)
    }
    const keys = grouping.keys[this.at]
    if (!keys) return done
    plan.keys.forEach(({slot, kind}, i) => {
      const key = keys[i]!
      row[slot] = kind !== "value" && isKind(key, kind) ? key.id : key
    })
    plan.items.forEach(({slot}, i) => {
      row[slot] = tallies[i]!.result(this.at)
    })
    this.at++
    return rowReady
  }
}
