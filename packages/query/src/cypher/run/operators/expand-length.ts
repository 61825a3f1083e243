import {typeTable} from "../../plan/estimate.js"
import type {ExpandLength} from "../../plan/plan.js"
import type {Adjacency} from "../../snapshot.js"
import type {RelationshipValue} from "../../value/value.js"
import {type Operator, pause, type Run, row as rowReady, type Status} from "../run.js"
import type {Build} from "./build-context.js"
import {relationshipFilter} from "./relationship-filter.js"
import {Uniqueness} from "./uniqueness.js"

/** One node of the path that is walked: what of its relationships is yet to be tried. */
interface Level {
  node: number
  /** The relationship that led here. */
  relationship: number
  adjacency: Adjacency
  at: number
  end: number
  isFirstPass: boolean
}

/** Paths of several relationships from a node, depth first, none with a relationship twice. */
export class ExpandLengthOperator implements Operator {
  private readonly input: Operator
  private readonly run: Run
  private readonly plan: ExpandLength
  private readonly table: Uint8Array | undefined
  private readonly unique: Uniqueness
  private readonly passes: ((relationship: number) => boolean) | undefined
  private readonly max: number
  private readonly levels: Level[] = []
  private depth = -1

  constructor(build: Build, plan: ExpandLength) {
    this.input = build.build(plan.input)
    this.run = build.run
    this.plan = plan
    this.table = typeTable(build.run.graph, plan.types)
    this.unique = new Uniqueness(plan.unique, build.run.row)
    this.passes = relationshipFilter(build, plan.properties)
    this.max = plan.max ?? Number.POSITIVE_INFINITY
  }

  open(): void {
    this.input.open()
    this.depth = -1
  }

  next(): Status {
    const {run, plan} = this
    for (;;) {
      if (run.tick()) return pause
      if (this.depth < 0) {
        const status = this.input.next()
        if (status !== rowReady) return status
        const from = run.row[plan.from] as number | null
        if (from === null) continue
        this.push(from, -1)
      } else if (this.depth < this.max && this.step()) {
        // The step has gone one level deeper.
      } else {
        this.depth--
        continue
      }
      if (this.depth >= plan.min && this.give()) return rowReady
    }
  }

  /** Puts the path as it is into the row, if it ends where it should. */
  private give(): boolean {
    const {run, plan, levels, depth} = this
    const {node} = levels[depth]!
    if (plan.into) {
      if (run.row[plan.to] !== node) return false
    } else run.row[plan.to] = node
    if (!plan.isListed) return true
    const {graph} = run
    const path: RelationshipValue[] = []
    for (let i = 1; i <= depth; i++) path.push({kind: "relationship", id: levels[i]!.relationship, graph})
    run.row[plan.relationships] = plan.reversed ? path.reverse() : path
    return true
  }

  private push(node: number, relationship: number): void {
    const {direction} = this.plan
    const {out, in: incoming} = this.run.graph
    const adjacency = direction === "in" ? incoming : out
    this.depth++
    this.levels[this.depth] ??= {node, relationship, adjacency, at: 0, end: 0, isFirstPass: false}
    const level = this.levels[this.depth]!
    level.node = node
    level.relationship = relationship
    level.isFirstPass = direction === "both"
    enter(level, adjacency)
  }

  /** Takes the next relationship from the last node; false when there is none. */
  private step(): boolean {
    const {table, plan, passes, unique, run} = this
    const level = this.levels[this.depth]!
    for (;;) {
      while (level.at < level.end) {
        const i = level.at++
        const {adjacency} = level
        if (table && table[adjacency.types[i]!] === 0) continue
        const relationship = adjacency.relationships[i]!
        const node = adjacency.nodes[i]!
        if (plan.direction === "both" && !level.isFirstPass && node === level.node) continue
        if (this.isOnPath(relationship) || unique.forbids(relationship)) continue
        if (passes && !passes(relationship)) continue
        this.push(node, relationship)
        return true
      }
      if (!level.isFirstPass) return false
      level.isFirstPass = false
      enter(level, run.graph.in)
    }
  }

  private isOnPath(relationship: number): boolean {
    for (let i = 1; i <= this.depth; i++) if (this.levels[i]!.relationship === relationship) return true
    return false
  }
}

function enter(level: Level, adjacency: Adjacency): void {
  level.adjacency = adjacency
  level.at = adjacency.offsets[level.node]!
  level.end = adjacency.offsets[level.node + 1]!
}
