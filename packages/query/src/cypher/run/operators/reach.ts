import {typeTable} from "../../plan/estimate.js"
import type {ExpandLength} from "../../plan/plan.js"
import type {Adjacency} from "../../snapshot.js"
import {type Operator, pause, type Run, row as rowReady, type Status} from "../run.js"
import type {Build} from "./build-context.js"
import {relationshipFilter} from "./relationship-filter.js"
import {Uniqueness} from "./uniqueness.js"

/**
 * The nodes at the end of paths of up to `max` relationships, each once, where nothing but these nodes is asked.
 *
 * A search in breadth gives the same nodes as all paths without a relationship twice, as a shortest path has none.
 * Only whether a path leads back to its start takes a second thought: see {@link closes}.
 */
export class ReachOperator implements Operator {
  private readonly input: Operator
  private readonly run: Run
  private readonly plan: ExpandLength
  private readonly table: Uint8Array | undefined
  private readonly passes: ((relationship: number) => boolean) | undefined
  private readonly unique: Uniqueness
  private readonly ways: readonly Adjacency[]
  private readonly max: number
  private readonly distances: Int32Array
  /** The relationship over which each node was reached, and the first one of its path. */
  private readonly parents: Int32Array
  private readonly branches: Int32Array
  private readonly queue: Int32Array
  private length = 0
  private head = 0
  private given = 0
  private isStartDue = false

  constructor(build: Build, plan: ExpandLength) {
    const {graph} = build.run
    this.input = build.build(plan.input)
    this.run = build.run
    this.plan = plan
    this.table = typeTable(graph, plan.types)
    this.passes = relationshipFilter(build, plan.properties)
    this.unique = new Uniqueness(plan.unique, build.run.row)
    this.ways =
      plan.direction === "both" ? [graph.out, graph.in] : [plan.direction === "in" ? graph.in : graph.out]
    this.max = plan.max ?? Number.POSITIVE_INFINITY
    this.distances = new Int32Array(graph.nodeCount).fill(-1)
    this.parents = new Int32Array(graph.nodeCount)
    this.branches = new Int32Array(graph.nodeCount)
    this.queue = new Int32Array(graph.nodeCount)
  }

  open(): void {
    this.input.open()
    this.clear()
  }

  next(): Status {
    const {run, plan} = this
    const {row} = run
    for (;;) {
      if (run.tick()) return pause
      if (this.given < this.length) {
        row[plan.to] = this.queue[this.given++]!
        return rowReady
      }
      if (this.head < this.length) {
        this.visit(this.queue[this.head++]!)
        continue
      }
      if (this.isStartDue) {
        this.isStartDue = false
        row[plan.to] = this.queue[0]!
        return rowReady
      }
      const status = this.input.next()
      if (status !== rowReady) return status
      this.clear()
      const from = row[plan.from] as number | null
      if (from !== null) this.begin(from)
    }
  }

  private clear(): void {
    for (let i = 0; i < this.length; i++) this.distances[this.queue[i]!] = -1
    this.length = this.head = this.given = 0
    this.isStartDue = false
  }

  private begin(node: number): void {
    this.distances[node] = 0
    this.branches[node] = -1
    this.queue[0] = node
    this.length = 1
    // The start is a result of its own only for paths without a relationship.
    this.given = this.plan.min === 0 ? 0 : 1
  }

  private visit(node: number): void {
    const {distances, table, passes, unique} = this
    const depth = distances[node]! + 1
    if (depth > this.max) return
    for (const {offsets, nodes, relationships, types} of this.ways)
      for (let i = offsets[node]!, end = offsets[node + 1]!; i < end; i++) {
        if (table !== undefined && table[types[i]!] === 0) continue
        const relationship = relationships[i]!
        if (unique.forbids(relationship) || (passes && !passes(relationship))) continue
        const next = nodes[i]!
        if (distances[next]! >= 0) {
          if (this.plan.min > 0 && !this.isStartDue) this.isStartDue = this.closes(node, next, relationship)
          continue
        }
        distances[next] = depth
        this.parents[next] = relationship
        this.branches[next] = depth === 1 ? relationship : this.branches[node]!
        this.queue[this.length++] = next
      }
  }

  /**
   * Whether a relationship between two reached nodes closes a path from the start back to it. In one direction it
   * must end there; in both, it joins two paths that leave the start over different relationships.
   */
  private closes(node: number, next: number, relationship: number): boolean {
    const start = this.queue[0]!
    if (this.plan.direction !== "both") return next === start
    if (node === start && next === start) return true
    if (node === start || next === start) {
      const other = node === start ? next : node
      return this.parents[other] !== relationship && this.distances[other]! + 1 <= this.max
    }
    return (
      this.branches[node] !== this.branches[next] &&
      this.distances[node]! + this.distances[next]! + 1 <= this.max
    )
  }
}
