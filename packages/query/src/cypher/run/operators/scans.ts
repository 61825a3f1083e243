import {labelTable, typeTable} from "../../plan/estimate.js"
import type {IdSeek, NodeScan, PropertySeek, RelationshipScan} from "../../plan/plan.js"
import type {GraphSnapshot} from "../../snapshot.js"
import type {LabelExpression} from "../../syntax/tree.js"
import {isList, type Value} from "../../value/value.js"
import type {Evaluate} from "../evaluate/evaluator.js"
import {done, type Operator, pause, type Row, type Run, row as rowReady, type Status} from "../run.js"
import {type Build, compileExpressionOf} from "./build-context.js"
import {Uniqueness} from "./uniqueness.js"

/** One row, as it is. */
export class ArgumentOperator implements Operator {
  private isNew = true
  open(): void {
    this.isNew = true
  }
  next(): Status {
    if (!this.isNew) return done
    this.isNew = false
    return rowReady
  }
}

/** All nodes, or those with labels, for every row of the input. */
export class NodeScanOperator implements Operator {
  private readonly input: Operator
  private readonly run: Run
  private readonly row: Row
  private readonly slot: number
  private readonly nodes: Int32Array | undefined
  private readonly table: Uint8Array | undefined
  private readonly end: number
  private at: number

  constructor({run, build}: Build, {input, slot, labels}: NodeScan) {
    this.input = build(input)
    this.run = run
    this.row = run.row
    this.slot = slot
    const source = sourceOf(run.graph, labels)
    this.nodes = source.nodes
    this.table = source.table
    this.end = source.nodes?.length ?? run.graph.nodeCount
    this.at = this.end
  }

  open(): void {
    this.input.open()
    this.at = this.end
  }

  next(): Status {
    const {row, slot, nodes, table, end, run} = this
    const {labelSetOf} = run.graph
    for (;;) {
      if (run.tick()) return pause
      while (this.at < end) {
        const node = nodes ? nodes[this.at++]! : this.at++
        if (table && table[labelSetOf[node]!] === 0) continue
        row[slot] = node
        return rowReady
      }
      const status = this.input.next()
      if (status !== rowReady) return status
      this.at = 0
    }
  }
}

/** The shortest list that holds all nodes with the labels, and what is still to be tested. */
function sourceOf(
  graph: GraphSnapshot,
  labels: LabelExpression | undefined,
): {nodes: Int32Array | undefined; table: Uint8Array | undefined} {
  const table = labelTable(graph, labels)
  if (!labels || !table) return {nodes: undefined, table}
  const required = requiredNames(labels)
  let best: number | undefined
  for (const name of required) {
    const id = graph.labelId(name)
    if (id === undefined) return {nodes: new Int32Array(0), table: undefined}
    if (best === undefined || graph.countOfLabel(id) < graph.countOfLabel(best)) best = id
  }
  if (best === undefined) return {nodes: undefined, table}
  const isAll = labels.kind === "label"
  return {nodes: graph.nodesWithLabel(best), table: isAll ? undefined : table}
}

function requiredNames(labels: LabelExpression): string[] {
  if (labels.kind === "label") return [labels.name]
  return labels.kind === "and" ? [...requiredNames(labels.left), ...requiredNames(labels.right)] : []
}

/** Nodes that an index or their id gives, for every row of the input. */
export class SeekOperator implements Operator {
  private readonly input: Operator
  private readonly run: Run
  private readonly slot: number
  private readonly key: string | undefined
  private readonly isList: boolean
  private readonly value: Evaluate
  private found: readonly number[] = []
  private at = 0

  constructor(build: Build, plan: PropertySeek | IdSeek) {
    this.input = build.build(plan.input)
    this.run = build.run
    this.slot = plan.slot
    this.key = plan.op === "property-seek" ? plan.key : undefined
    this.isList = plan.isList
    this.value = compileExpressionOf(build, plan.value)
  }

  open(): void {
    this.input.open()
    this.found = []
    this.at = 0
  }

  next(): Status {
    for (;;) {
      if (this.run.tick()) return pause
      if (this.at < this.found.length) {
        this.run.row[this.slot] = this.found[this.at++]!
        return rowReady
      }
      const status = this.input.next()
      if (status !== rowReady) return status
      this.found = this.find(this.value(this.run.row))
      this.at = 0
    }
  }

  private find(value: Value): readonly number[] {
    if (!this.isList) return this.findOne(value)
    if (value === null || !isList(value)) return []
    return [...new Set(value.flatMap((item) => this.findOne(item)))]
  }

  private findOne(value: Value): readonly number[] {
    // NaN, null and what holds them equal nothing.
    if (!isSelfEqual(value)) return []
    const {graph} = this.run
    if (this.key !== undefined) return graph.nodesWithProperty(this.key, value)
    return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < graph.nodeCount
      ? [value]
      : []
  }
}

function isSelfEqual(value: Value): boolean {
  if (value === null || Number.isNaN(value)) return false
  if (isList(value)) return value.every(isSelfEqual)
  return value instanceof Map ? [...value.values()].every(isSelfEqual) : true
}

/** All relationships of the types, with their ends, for every row of the input. */
export class RelationshipScanOperator implements Operator {
  private readonly input: Operator
  private readonly run: Run
  private readonly plan: RelationshipScan
  private readonly table: Uint8Array | undefined
  private readonly unique: Uniqueness
  private readonly end: number
  private at: number
  /** The second end of an undirected relationship is yet to be given. */
  private turned = false

  constructor({run, build}: Build, plan: RelationshipScan) {
    this.input = build(plan.input)
    this.run = run
    this.plan = plan
    this.table = typeTable(run.graph, plan.types)
    this.unique = new Uniqueness(plan.unique, run.row)
    this.end = run.graph.relationshipCount
    this.at = this.end
  }

  open(): void {
    this.input.open()
    this.at = this.end
    this.turned = false
  }

  next(): Status {
    const {run, plan, table, end, unique} = this
    const {graph} = run
    for (;;) {
      if (run.tick()) return pause
      if (this.turned) {
        this.turned = false
        return this.give(this.at - 1, true)
      }
      while (this.at < end) {
        const relationship = this.at++
        if (table && table[graph.typeOf[relationship]!] === 0) continue
        if (unique.forbids(relationship)) continue
        this.turned = plan.direction === "both" && graph.starts[relationship] !== graph.ends[relationship]
        return this.give(relationship, plan.direction === "in")
      }
      const status = this.input.next()
      if (status !== rowReady) return status
      this.at = 0
    }
  }

  private give(relationship: number, backward: boolean): Status {
    const {plan, run} = this
    const {graph, row} = run
    row[plan.relationship] = relationship
    row[plan.from] = (backward ? graph.ends : graph.starts)[relationship]!
    row[plan.to] = (backward ? graph.starts : graph.ends)[relationship]!
    return rowReady
  }
}
