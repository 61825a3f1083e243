import {typeTable} from "../../plan/estimate.js"
import type {ShortestPath} from "../../plan/plan.js"
import type {Adjacency} from "../../snapshot.js"
import type {RelationshipValue} from "../../value/value.js"
import {type Operator, pause, type Run, row as rowReady, type Status} from "../run.js"
import type {Build} from "./build-context.js"
import {relationshipFilter} from "./relationship-filter.js"

/** The shortest path between two known nodes, or all of that length, by a search in breadth. */
export class ShortestPathOperator implements Operator {
  private readonly input: Operator
  private readonly run: Run
  private readonly plan: ShortestPath
  private readonly table: Uint8Array | undefined
  private readonly passes: ((relationship: number) => boolean) | undefined
  private readonly max: number
  /** Steps from the start to each node, -1 where the search has not been. */
  private readonly distances: Int32Array
  /** The places and relationships that the paths begin with; filled for one row of the input at a time. */
  private found: number[][] = []
  private readonly queue: number[] = []

  constructor(build: Build, plan: ShortestPath) {
    this.input = build.build(plan.input)
    this.run = build.run
    this.plan = plan
    this.table = typeTable(build.run.graph, plan.types)
    this.passes = relationshipFilter(build, plan.properties)
    this.max = plan.max ?? Number.POSITIVE_INFINITY
    this.distances = new Int32Array(build.run.graph.nodeCount).fill(-1)
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
      if (from === null || to === null) continue
      this.found = this.search(from, to)
    }
  }

  private search(from: number, to: number): number[][] {
    if (from === to) return this.plan.min === 0 ? [[]] : []
    const length = this.measure(from, to)
    const paths = length > 0 ? this.retrace(from, to) : []
    for (const node of this.queue) this.distances[node] = -1
    this.queue.length = 0
    return paths
  }

  /** Fills `distances` until the target is reached; gives its distance, 0 when it is out of reach. */
  private measure(from: number, to: number): number {
    const {distances, queue, run, max} = this
    distances[from] = 0
    queue.push(from)
    for (let at = 0; at < queue.length; at++) {
      run.tick()
      const node = queue[at]!
      const distance = distances[node]! + 1
      if (distance > max || (distances[to]! >= 0 && distance > distances[to]!)) break
      this.eachNeighbour(node, false, (neighbour) => {
        if (distances[neighbour]! >= 0) return false
        distances[neighbour] = distance
        queue.push(neighbour)
        return neighbour === to && !this.plan.all
      })
      if (distances[to]! >= 0 && !this.plan.all) break
    }
    return Math.max(0, distances[to]!)
  }

  /** Walks back from the target over nodes that are one step nearer each time. */
  private retrace(from: number, to: number): number[][] {
    const {distances, plan, run} = this
    let paths: {node: number; path: number[]}[] = [{node: to, path: []}]
    for (let distance = distances[to]!; distance > 0; distance--) {
      const longer: {node: number; path: number[]}[] = []
      for (const {node, path} of paths) {
        run.tick()
        this.eachNeighbour(node, true, (neighbour, relationship) => {
          if (distances[neighbour] !== distance - 1) return false
          run.charge(8 * (path.length + 4))
          longer.push({node: neighbour, path: [relationship, ...path]})
          return !plan.all
        })
      }
      paths = longer
    }
    return paths.filter(({node}) => node === from).map(({path}) => path)
  }

  /** Visits the neighbours of a node until one of them is enough. */
  private eachNeighbour(
    node: number,
    backward: boolean,
    visit: (neighbour: number, relationship: number) => boolean,
  ): void {
    const {direction} = this.plan
    const {out, in: incoming} = this.run.graph
    if (direction === "both") {
      if (!this.visitAll(out, node, visit)) this.visitAll(incoming, node, visit)
    } else this.visitAll((direction === "out") === backward ? incoming : out, node, visit)
  }

  private visitAll(
    {offsets, nodes, relationships, types}: Adjacency,
    node: number,
    visit: (neighbour: number, relationship: number) => boolean,
  ): boolean {
    const {table, passes} = this
    for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
      if (table && table[types[i]!] === 0) continue
      if (passes && !passes(relationships[i]!)) continue
      if (visit(nodes[i]!, relationships[i]!)) return true
    }
    return false
  }
}
