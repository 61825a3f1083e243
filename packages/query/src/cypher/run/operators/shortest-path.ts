import {typeTable} from "../../plan/estimate.js"
import type {ShortestPath} from "../../plan/plan.js"
import type {Adjacency} from "../../snapshot.js"
import type {RelationshipValue} from "../../value/value.js"
import {type Operator, pause, type Run, row as rowReady, type Status} from "../run.js"
import type {Build} from "./build-context.js"
import {relationshipFilter} from "./relationship-filter.js"

/** What a search in breadth has found from one end. */
class Frontier {
  /** Steps from the end to each node, -1 where the search has not been. */
  readonly distances: Int32Array
  /** The relationship over which each node was reached first. */
  readonly parents: Int32Array
  /** The nodes reached, nearest first; the first `length` of them count. */
  readonly reached: Int32Array
  length = 0
  /** Where in `reached` the outermost nodes begin. */
  edge = 0
  /** How far the outermost nodes are. */
  depth = 0
  /** The adjacencies to walk along. */
  readonly ways: readonly Adjacency[]

  constructor(nodeCount: number, ways: readonly Adjacency[]) {
    this.distances = new Int32Array(nodeCount).fill(-1)
    this.parents = new Int32Array(nodeCount)
    this.reached = new Int32Array(nodeCount)
    this.ways = ways
  }

  begin(node: number): void {
    for (let i = 0; i < this.length; i++) this.distances[this.reached[i]!] = -1
    this.distances[node] = 0
    this.reached[0] = node
    this.length = 1
    this.edge = this.depth = 0
  }

  get width(): number {
    return this.length - this.edge
  }
}

/** The shortest path between two known nodes, or all of that length, by a search in breadth from both. */
export class ShortestPathOperator implements Operator {
  private readonly input: Operator
  private readonly run: Run
  private readonly plan: ShortestPath
  private readonly table: Uint8Array | undefined
  private readonly passes: ((relationship: number) => boolean) | undefined
  private readonly max: number
  private readonly left: Frontier
  private readonly right: Frontier
  /** The paths for the current row of the input. */
  private found: number[][] = []

  constructor(build: Build, plan: ShortestPath) {
    const {graph} = build.run
    this.input = build.build(plan.input)
    this.run = build.run
    this.plan = plan
    this.table = typeTable(graph, plan.types)
    this.passes = relationshipFilter(build, plan.properties)
    this.max = plan.max ?? Number.POSITIVE_INFINITY
    const forward = plan.direction === "in" ? graph.in : graph.out
    const backward = plan.direction === "in" ? graph.out : graph.in
    const both = [graph.out, graph.in]
    this.left = new Frontier(graph.nodeCount, plan.direction === "both" ? both : [forward])
    this.right = new Frontier(graph.nodeCount, plan.direction === "both" ? both : [backward])
  }

  open(): void {
    this.input.open()
    this.found = []
  }

  next(): Status {
    const {run, plan} = this
    const {graph, row} = run
    for (;;) {
      if (run.tick()) return pause
      const path = this.found.pop()
      if (path) {
        row[plan.relationships] = path.map((id): RelationshipValue => ({kind: "relationship", id, graph}))
        return rowReady
      }
      const status = this.input.next()
      if (status !== rowReady) return status
      const from = row[plan.from] as number | null
      const to = row[plan.to] as number | null
      if (from !== null && to !== null) this.found = this.search(from, to)
    }
  }

  private search(from: number, to: number): number[][] {
    const {left, right, plan} = this
    if (from === to) return plan.min === 0 ? [[]] : []
    left.begin(from)
    right.begin(to)
    const meeting = this.meet()
    if (meeting === undefined) return []
    if (!plan.all) return [[...this.retrace(left, meeting).reverse(), ...this.retrace(right, meeting)]]
    return this.allPaths()
  }

  /**
   * Widens the narrower side, level by level, until the sides meet. They have not met before, so that every path
   * is longer than both depths together, and the first node in common is on a shortest one.
   */
  private meet(): number | undefined {
    const {left, right} = this
    while (left.width > 0 && right.width > 0 && left.depth + right.depth < this.max) {
      const [near, far] = left.width <= right.width ? [left, right] : [right, left]
      const meeting = this.widen(near, far)
      if (meeting >= 0) return meeting
    }
    return undefined
  }

  private widen(near: Frontier, far: Frontier): number {
    const {table, passes, run} = this
    const {distances, parents, reached, ways} = near
    const end = near.length
    const depth = near.depth + 1
    for (let at = near.edge; at < end; at++) {
      run.tick()
      const node = reached[at]!
      for (const {offsets, nodes, relationships, types} of ways)
        for (let i = offsets[node]!, last = offsets[node + 1]!; i < last; i++) {
          const next = nodes[i]!
          if (distances[next]! >= 0) continue
          if (table && table[types[i]!] === 0) continue
          if (passes && !passes(relationships[i]!)) continue
          distances[next] = depth
          parents[next] = relationships[i]!
          if (far.distances[next]! >= 0) {
            near.depth = depth
            return next
          }
          reached[near.length++] = next
        }
    }
    near.edge = end
    near.depth = depth
    return -1
  }

  /** The relationships from a node back to the end that a side began at. */
  private retrace({distances, parents}: Frontier, node: number): number[] {
    const {starts, ends} = this.run.graph
    const path: number[] = []
    for (let at = node; distances[at]! > 0; ) {
      const relationship = parents[at]!
      path.push(relationship)
      at = starts[relationship] === at ? ends[relationship]! : starts[relationship]!
    }
    return path
  }

  /** All paths as long as the shortest: the distances to the target are measured, and then walked down. */
  private allPaths(): number[][] {
    const {left, right, run} = this
    const length = left.depth + right.depth
    const [from, to] = [left.reached[0]!, right.reached[0]!]
    right.begin(to)
    const nobody: Pick<Frontier, "distances"> = {distances: new Int32Array(0)}
    while (right.width > 0 && right.depth < length) this.widen(right, nobody as Frontier)
    let paths: {node: number; path: number[]}[] = [{node: from, path: []}]
    for (let distance = length - 1; distance >= 0; distance--)
      paths = paths.flatMap(({node, path}) => {
        run.tick()
        return this.steps(node, distance).map(({next, relationship}) => {
          run.charge(8 * (path.length + 6))
          return {node: next, path: [...path, relationship]}
        })
      })
    return paths.map(({path}) => path)
  }

  /** The relationships from a node to those at a distance from the target. */
  private steps(node: number, distance: number): {next: number; relationship: number}[] {
    const {left, right, table, passes} = this
    return left.ways.flatMap(({offsets, nodes, relationships, types}) => {
      const steps: {next: number; relationship: number}[] = []
      for (let i = offsets[node]!; i < offsets[node + 1]!; i++)
        if (
          right.distances[nodes[i]!] === distance &&
          !(table && table[types[i]!] === 0) &&
          !(passes && !passes(relationships[i]!))
        )
          steps.push({next: nodes[i]!, relationship: relationships[i]!})
      return steps
    })
  }
}
