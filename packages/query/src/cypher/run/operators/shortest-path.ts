import {typeTable} from "../../plan/estimate.js"
import type {StepCondition} from "../../plan/path-conditions.js"
import type {ShortestPath} from "../../plan/plan.js"
import type {Adjacency} from "../../snapshot.js"
import {isKind, type RelationshipValue, type Value} from "../../value/value.js"
import {type Operator, pause, type Row, type Run, row as rowReady, type Status} from "../run.js"
import {type Build, compileExpressionOf} from "./build-context.js"
import {relationshipFilter} from "./relationship-filter.js"
import {trails} from "./trails.js"

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

/**
 * The shortest path between two known nodes that WHERE allows, or all of that length.
 *
 * A search in breadth from both ends heeds what is asked of each relationship and node. Where the path that it finds
 * does not pass what is asked of the whole, all others are tried, the shortest first.
 */
export class ShortestPathOperator implements Operator {
  private readonly input: Operator
  private readonly run: Run
  private readonly plan: ShortestPath
  private readonly table: Uint8Array | undefined
  private readonly passes: ((relationship: number) => boolean) | undefined
  private readonly passesNode: ((node: number) => boolean) | undefined
  private readonly bounds: readonly (() => number)[]
  private readonly whole: readonly ((row: Row) => boolean)[]
  /** The longest path that the current row of the input allows. */
  private max = 0
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
    const {row} = build.run
    const {steps, bounds, whole} = plan.conditions
    const tests = (of: StepCondition["of"]) =>
      steps.filter((step) => step.of === of).map((step) => stepTest(build, step))
    this.passes = every([relationshipFilter(build, plan.properties), ...tests("relationships")])
    this.passesNode = every(tests("nodes"))
    this.bounds = bounds.map(({value, isOpen}) => {
      const evaluate = compileExpressionOf(build, value)
      return () => longestWithin(evaluate(row), isOpen)
    })
    this.whole = whole.map(({expression, bindings}) => build.compiler.compileCondition(expression, bindings))
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
    const {row} = run
    for (;;) {
      if (run.tick()) return pause
      const path = this.found.pop()
      if (path) {
        this.write(path)
        return rowReady
      }
      const status = this.input.next()
      if (status !== rowReady) return status
      const from = row[plan.from] as number | null
      const to = row[plan.to] as number | null
      if (from === null || to === null) continue
      this.max = Math.min(plan.max ?? Number.POSITIVE_INFINITY, ...this.bounds.map((bound) => bound()))
      this.found = this.search(from, to)
    }
  }

  /** Puts a path into the row. */
  private write(path: readonly number[]): void {
    const {run, plan} = this
    const {graph, row} = run
    row[plan.relationships] = path.map((id): RelationshipValue => ({kind: "relationship", id, graph}))
    if (plan.path === undefined) return
    const nodes = [row[plan.from] as number]
    for (const id of path) nodes.push(graph.starts[id] === nodes.at(-1) ? graph.ends[id]! : graph.starts[id]!)
    row[plan.path] = {kind: "path", nodes, relationships: [...path], graph}
  }

  /** Whether a path passes what is asked of the whole of it. */
  private isAllowed(path: readonly number[]): boolean {
    if (this.whole.length === 0) return true
    this.write(path)
    return this.whole.every((condition) => condition(this.run.row))
  }

  private search(from: number, to: number): number[][] {
    const {passesNode} = this
    if (this.max < 0 || (passesNode && !(passesNode(from) && passesNode(to)))) return []
    if (from === to) return this.plan.min === 0 && this.isAllowed([]) ? [[]] : []
    const shortest = this.shortest(from, to)
    const allowed = shortest.filter((path) => this.isAllowed(path))
    return allowed.length > 0 || shortest.length === 0 ? allowed : this.others(from, to, shortest[0]!.length)
  }

  /** The shortest that pass what is asked of the whole path, where those found at first do not. */
  private others(from: number, to: number, shortest: number): number[][] {
    const {left, right, plan, table, passes, passesNode} = this
    this.measure(from, to, Number.POSITIVE_INFINITY)
    const found: number[][] = []
    const search = {
      run: this.run,
      ways: left.ways,
      from,
      distances: right.distances,
      max: this.max,
      passes: (relationship: number, type: number, next: number) =>
        !(table && table[type] === 0) &&
        !(passes && !passes(relationship)) &&
        !(passesNode && !passesNode(next)),
    }
    for (const path of trails(search, shortest)) {
      if (found.length > 0 && path.length > found[0]!.length) break
      if (!this.isAllowed(path)) continue
      this.run.charge(8 * (path.length + 6))
      found.push([...path])
      if (!plan.all) break
    }
    return found
  }

  private shortest(from: number, to: number): number[][] {
    const {left, right, plan} = this
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
    const {table, passes, passesNode, run} = this
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
          if (passesNode && !passesNode(next)) continue
          distances[next] = depth
          parents[next] = relationships[i]!
          // Also where the sides meet, so that the next search forgets the distance of this node.
          reached[near.length++] = next
          if (far.distances[next]! >= 0) {
            near.depth = depth
            return next
          }
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
    this.measure(from, to, length)
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

  /** Measures how far each node is from the target, up to a length. */
  private measure(from: number, to: number, length: number): void {
    const {left, right} = this
    left.begin(from)
    right.begin(to)
    const nobody: Pick<Frontier, "distances"> = {distances: new Int32Array(0)}
    while (right.width > 0 && right.depth < length) this.widen(right, nobody as Frontier)
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

type Test = (id: number) => boolean

function every(tests: readonly (Test | undefined)[]): Test | undefined {
  const asked = tests.filter((test) => test !== undefined)
  return asked.length > 0 ? (id) => asked.every((test) => test(id)) : undefined
}

/** The test of one relationship or node, which it puts into its place in the row. */
function stepTest(build: Build, {slot, condition, wanted}: StepCondition): Test {
  const evaluate = compileExpressionOf(build, condition)
  const {row} = build.run
  return (id) => {
    row[slot] = id
    return evaluate(row) === wanted
  }
}

/** The most steps that `length(p) <= value` allows, or `<`; -1 when it never holds. */
function longestWithin(value: Value, isOpen: boolean): number {
  const number = typeof value === "bigint" ? Number(value) : isKind(value, "float") ? value.value : value
  if (typeof number !== "number" || Number.isNaN(number)) return -1
  return isOpen ? Math.ceil(number) - 1 : Math.floor(number)
}
