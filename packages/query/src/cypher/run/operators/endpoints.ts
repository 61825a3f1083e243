import {runtimeError} from "../../error.js"
import {typeTable} from "../../plan/estimate.js"
import type {Endpoints, Narrow} from "../../plan/plan.js"
import {isKind, isList, typeOf, type Value} from "../../value/value.js"
import {type Operator, type Run, row as rowReady, type Status} from "../run.js"
import type {Build} from "./build-context.js"
import {Uniqueness} from "./uniqueness.js"

/** The ends of a relationship that is known, or of a chain of them, in each way that the pattern allows. */
export class EndpointsOperator implements Operator {
  private readonly input: Operator
  private readonly run: Run
  private readonly plan: Endpoints
  private readonly table: Uint8Array | undefined
  private readonly unique: Uniqueness
  private pending: (readonly [from: number, to: number])[] = []

  constructor({run, build}: Build, plan: Endpoints) {
    this.input = build(plan.input)
    this.run = run
    this.plan = plan
    this.table = typeTable(run.graph, plan.types)
    this.unique = new Uniqueness(plan.unique, run.row)
  }

  open(): void {
    this.input.open()
    this.pending = []
  }

  next(): Status {
    const {plan, run} = this
    const {row} = run
    for (;;) {
      const ends = this.pending.pop()
      if (ends) {
        if (plan.from.known ? row[plan.from.slot] !== ends[0] : false) continue
        row[plan.from.slot] = ends[0]
        // Last, as a pattern may have one node at both ends.
        if (plan.to.known || plan.to.slot === plan.from.slot) {
          if (row[plan.to.slot] !== ends[1]) continue
        } else row[plan.to.slot] = ends[1]
        return rowReady
      }
      const status = this.input.next()
      if (status !== rowReady) return status
      const chain = this.chainOf(row[plan.relationship.slot] ?? null)
      if (chain) this.pending = this.endsOf(chain)
    }
  }

  private chainOf(value: Value): readonly number[] | undefined {
    const {length, relationship} = this.plan
    const chain =
      relationship.kind === "relationship" && value !== null
        ? [value as number]
        : isList(value) && value.every((item) => isKind(item, "relationship"))
          ? value.map((item) => (item as {id: number}).id)
          : undefined
    if (!chain) return undefined
    if (length && (chain.length < length.min || chain.length > (length.max ?? chain.length))) return undefined
    if (new Set(chain).size < chain.length) return undefined
    const {graph} = this.run
    const fits = (id: number) =>
      (!this.table || this.table[graph.typeOf[id]!] === 1) && !this.unique.forbids(id)
    return chain.every(fits) ? chain : undefined
  }

  private endsOf(chain: readonly number[]): (readonly [number, number])[] {
    const {graph, row} = this.run
    const {direction, from} = this.plan
    if (chain.length === 0) {
      const node = from.known ? (row[from.slot] as number) : undefined
      return node === undefined ? [] : [[node, node]]
    }
    const first = chain[0]!
    const starts =
      direction === "both"
        ? new Set([graph.starts[first]!, graph.ends[first]!])
        : new Set([(direction === "out" ? graph.starts : graph.ends)[first]!])
    return [...starts].flatMap((start) => {
      const end = chain.reduce<number | undefined>((node, id) => this.cross(node, id), start)
      return end === undefined ? [] : [[start, end] as const]
    })
  }

  /** The other end of a relationship; `undefined` where it does not touch the node, or the wrong way. */
  private cross(node: number | undefined, id: number): number | undefined {
    const {graph} = this.run
    const {direction} = this.plan
    if (direction !== "in" && graph.starts[id] === node) return graph.ends[id]
    return direction !== "out" && graph.ends[id] === node ? graph.starts[id] : undefined
  }
}

/** Makes indexes of values that must be nodes or relationships; rows with `null` end here. */
export class NarrowOperator implements Operator {
  private readonly input: Operator
  private readonly run: Run
  private readonly plan: Narrow

  constructor({run, build}: Build, plan: Narrow) {
    this.input = build(plan.input)
    this.run = run
    this.plan = plan
  }

  open(): void {
    this.input.open()
  }

  next(): Status {
    const {row} = this.run
    const {from, slot, kind} = this.plan
    for (;;) {
      const status = this.input.next()
      if (status !== rowReady) return status
      const value = row[from.slot] ?? null
      if (value === null) continue
      if (!isKind(value, kind))
        throw runtimeError(
          "TypeError",
          "InvalidArgumentType",
          `A ${typeOf(value)} cannot be a ${kind} of a pattern.`,
        )
      row[slot] = value.id
      return rowReady
    }
  }
}
