import {typeTable} from "../../plan/estimate.js"
import type {Expand} from "../../plan/plan.js"
import type {Adjacency} from "../../snapshot.js"
import {type Operator, pause, type Row, type Run, row as rowReady, type Status} from "../run.js"
import type {Build} from "./build-context.js"
import {Uniqueness} from "./uniqueness.js"

/** The relationships of a node, for every row of the input; `into` keeps those that end at a known node. */
export class ExpandOperator implements Operator {
  private readonly input: Operator
  private readonly run: Run
  private readonly plan: Expand
  private readonly table: Uint8Array | undefined
  private readonly unique: Uniqueness
  private readonly hasUnique: boolean
  // Of the plan, at hand for the loop that most time is spent in.
  private readonly row: Row
  private readonly fromSlot: number
  private readonly relationshipSlot: number
  private readonly toSlot: number
  private readonly isInto: boolean
  private readonly isUndirected: boolean
  private readonly firstType: number
  private readonly lastType: number
  private adjacency: Adjacency
  private at = 0
  private end = 0
  /** The node that is walked from, and the one that must be reached, if any. */
  private near = 0
  private far = -1
  /** Walked from the far end, as that one has fewer relationships. */
  private swapped = false
  /** The other direction of an undirected relationship is yet to be walked. */
  private isFirstPass = false

  constructor({run, build}: Build, plan: Expand) {
    this.input = build(plan.input)
    this.run = run
    this.plan = plan
    const table = typeTable(run.graph, plan.types)
    this.table = table?.includes(0) ? table : undefined
    this.firstType = this.table ? this.table.indexOf(1) : 0
    this.lastType = this.table ? this.table.lastIndexOf(1) : run.graph.types.length
    this.unique = new Uniqueness(plan.unique, run.row)
    this.hasUnique = plan.unique.length > 0
    this.row = run.row
    this.fromSlot = plan.from
    this.relationshipSlot = plan.relationship
    this.toSlot = plan.to
    this.isInto = plan.into
    this.isUndirected = plan.direction === "both"
    this.adjacency = run.graph.out
  }

  open(): void {
    this.input.open()
    this.at = this.end = 0
    this.isFirstPass = false
  }

  next(): Status {
    const {run, row, table, hasUnique, unique, relationshipSlot, toSlot, isUndirected} = this
    for (;;) {
      if (run.tick()) return pause
      const {nodes, relationships, types} = this.adjacency
      const {end, far, lastType} = this
      let {at} = this
      while (at < end) {
        const i = at++
        if (table !== undefined) {
          const type = types[i]!
          if (type > lastType) break
          if (table[type] === 0) continue
        }
        const node = nodes[i]!
        if (far >= 0 && node !== far) continue
        const relationship = relationships[i]!
        if (hasUnique && unique.forbids(relationship)) continue
        // A loop is in both directions of its node, and still one match.
        if (isUndirected && !this.isFirstPass && node === this.near) continue
        this.at = at
        row[relationshipSlot] = relationship
        if (far < 0) row[toSlot] = node
        return rowReady
      }
      this.at = end
      if (this.isFirstPass) {
        this.isFirstPass = false
        this.enter(run.graph.in)
        continue
      }
      const status = this.input.next()
      if (status !== rowReady) return status
      this.begin(row[this.fromSlot] as number | null, this.isInto ? (row[toSlot] as number | null) : -1)
    }
  }

  private begin(from: number | null, to: number | null): void {
    const {direction, into} = this.plan
    const {out, in: incoming} = this.run.graph
    this.at = this.end = 0
    if (from === null || to === null) return
    const forward = direction === "in" ? incoming : out
    const backward = direction === "in" ? out : incoming
    this.swapped = into && direction !== "both" && degree(forward, from) > degree(backward, to)
    this.near = this.swapped ? to : from
    this.far = this.swapped ? from : to
    this.isFirstPass = direction === "both"
    this.enter(this.swapped ? backward : forward)
  }

  private enter(adjacency: Adjacency): void {
    this.adjacency = adjacency
    this.at = adjacency.offsets[this.near]!
    this.end = adjacency.offsets[this.near + 1]!
    if (this.table && this.end - this.at > 16)
      this.at = firstOfType(adjacency.types, this.at, this.end, this.firstType)
  }
}

function degree({offsets}: Adjacency, node: number): number {
  return offsets[node + 1]! - offsets[node]!
}

/** The first place in a stretch, which is sorted by type, of this type or a later one. */
function firstOfType(types: Uint16Array, start: number, end: number, type: number): number {
  let [low, high] = [start, end]
  while (low < high) {
    const middle = (low + high) >> 1
    if (types[middle]! < type) low = middle + 1
    else high = middle
  }
  return low
}
