import {labelTable, typeTable} from "../../plan/estimate.js"
import type {CountEnds, CountedGroups, Degree} from "../../plan/plan.js"
import type {Adjacency, GraphSnapshot} from "../../snapshot.js"
import {keyOf} from "../../value/compare.js"
import {isKind, isList, type Value} from "../../value/value.js"
import type {Evaluate} from "../evaluate/evaluator.js"
import {done, type Operator, pause, type Run, row as rowReady, type Status} from "../run.js"
import {type Build, compileExpressionOf} from "./build-context.js"
import {Uniqueness} from "./uniqueness.js"

/** How many relationships the node of each row has; rows without any end here. */
export class DegreeOperator implements Operator {
  private readonly input: Operator
  private readonly run: Run
  private readonly plan: Degree
  private readonly table: Uint8Array | undefined

  constructor({run, build}: Build, plan: Degree) {
    this.input = build(plan.input)
    this.run = run
    this.plan = plan
    const table = typeTable(run.graph, plan.types)
    this.table = table?.includes(0) ? table : undefined
  }

  open(): void {
    this.input.open()
  }

  next(): Status {
    const {run, plan} = this
    const {row, graph} = run
    for (;;) {
      if (run.tick()) return pause
      const status = this.input.next()
      if (status !== rowReady) return status
      const node = row[plan.from] as number | null
      if (node === null) continue
      const count = this.count(plan.direction === "in" ? graph.in : graph.out, node) - this.taken(node)
      if (count === 0) continue
      row[plan.slot] = count
      return rowReady
    }
  }

  private count({offsets, types}: Adjacency, node: number): number {
    const start = offsets[node]!
    const end = offsets[node + 1]!
    const {table} = this
    if (!table) return end - start
    let count = 0
    for (let i = start; i < end; i++) count += table[types[i]!]!
    return count
  }

  /** Those that were matched before and begin here. */
  private taken(node: number): number {
    const {unique} = this.plan
    const {row} = this.run
    let taken = 0
    for (let i = 0; i < unique.length; i++) {
      const value = row[unique[i]!.slot] ?? null
      if (typeof value === "number") taken += this.isHere(value, node) ? 1 : 0
      else if (isList(value))
        taken += value.filter((item) => isKind(item, "relationship") && this.isHere(item.id, node)).length
    }
    return taken
  }

  private isHere(relationship: number, node: number): boolean {
    const {graph} = this.run
    const ends = this.plan.direction === "in" ? graph.ends : graph.starts
    return ends[relationship] === node && (!this.table || this.table[graph.typeOf[relationship]!] === 1)
  }
}

/** Counts the different nodes one step from those of the input: one row. */
export class CountEndsOperator implements Operator {
  private readonly input: Operator
  private readonly run: Run
  private readonly plan: CountEnds
  private readonly table: Uint8Array | undefined
  private readonly unique: Uniqueness
  private readonly ways: readonly Adjacency[]
  private readonly seen: Uint8Array
  private count = 0
  private isDone = false

  constructor({run, build}: Build, plan: CountEnds) {
    const {graph} = run
    this.input = build(plan.input)
    this.run = run
    this.plan = plan
    this.table = typeTable(graph, plan.types)
    this.unique = new Uniqueness(plan.unique, run.row)
    this.ways =
      plan.direction === "both" ? [graph.out, graph.in] : [plan.direction === "in" ? graph.in : graph.out]
    this.seen = new Uint8Array(graph.nodeCount)
  }

  open(): void {
    this.input.open()
    this.seen.fill(0)
    this.count = 0
    this.isDone = false
  }

  next(): Status {
    const {run, plan} = this
    if (this.isDone) return done
    for (;;) {
      if (run.tick()) return pause
      const status = this.input.next()
      if (status === pause) return pause
      if (status === done) break
      const node = run.row[plan.from] as number | null
      if (node !== null) for (const way of this.ways) this.visit(way, node)
    }
    this.isDone = true
    run.row[plan.slot] = this.count
    return rowReady
  }

  private visit({offsets, nodes, relationships, types}: Adjacency, node: number): void {
    const {seen, table, unique} = this
    for (let i = offsets[node]!, end = offsets[node + 1]!; i < end; i++) {
      const next = nodes[i]!
      if (seen[next] === 1 || (table !== undefined && table[types[i]!] === 0)) continue
      if (unique.forbids(relationships[i]!)) continue
      seen[next] = 1
      this.count++
    }
  }
}

/** Counts by labels or types from what the snapshot knows of them, without a look at each. */
export class CountedGroupsOperator implements Operator {
  private readonly run: Run
  private readonly plan: CountedGroups
  private readonly keys: readonly Evaluate[]
  private groups: {readonly keys: readonly Value[]; count: number}[] = []
  private at = 0

  constructor(build: Build, plan: CountedGroups) {
    this.run = build.run
    this.plan = plan
    this.keys = plan.keys.map(({value}) => compileExpressionOf(build, value))
  }

  open(): void {
    this.groups = this.count()
    this.at = 0
  }

  next(): Status {
    const group = this.groups[this.at++]
    if (!group) return done
    const {row} = this.run
    this.plan.keys.forEach(({slot}, i) => {
      row[slot] = group.keys[i]!
    })
    for (const slot of this.plan.counts) row[slot] = group.count
    return rowReady
  }

  private count(): typeof this.groups {
    const {plan, keys, run} = this
    const {graph, row} = run
    const found = new Map<unknown, {keys: readonly Value[]; count: number}>()
    if (keys.length === 0) found.set("", {keys: [], count: 0})
    const {counts, table, exampleOf} =
      plan.of === "labels" ? labelCounts(graph, plan.labels) : typeCounts(graph, plan.labels)
    counts.forEach((count, code) => {
      if (count === 0 || table?.[code] === 0) return
      row[plan.variable] = exampleOf(code)
      const values = keys.map((evaluate) => evaluate(row))
      const key = values.map((value) => keyOf(value)).join("\0")
      const group = found.get(key)
      if (group) group.count += count
      else found.set(key, {keys: values, count})
    })
    return [...found.values()]
  }
}

interface Counts {
  readonly counts: Int32Array
  readonly table: Uint8Array | undefined
  /** A node or relationship with this code. */
  exampleOf(code: number): number
}

function labelCounts(graph: GraphSnapshot, labels: CountedGroups["labels"]): Counts {
  return {
    counts: graph.countsOfLabelSets(),
    table: labelTable(graph, labels),
    exampleOf: (code) => graph.labelSetOf.indexOf(code),
  }
}

function typeCounts(graph: GraphSnapshot, types: CountedGroups["labels"]): Counts {
  return {
    counts: graph.countsOfTypes(),
    table: typeTable(graph, types),
    exampleOf: (code) => graph.typeOf.indexOf(code),
  }
}
