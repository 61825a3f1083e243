import type {GraphSnapshot} from "../snapshot.js"
import type {Expression, LabelExpression, PatternPart} from "../syntax/tree.js"
import {chooseStart, type Start} from "./choose-start.js"
import {allOf, countNodes, countRelationships, fanOut, lookupsOf, selectivity} from "./estimate.js"
import type {Binding, Bindings, Frame} from "./frame.js"
import {type PathConditions, pathConditions} from "./path-conditions.js"
import {type PatternEdge, type PatternGraph, type Predicate, patternGraph} from "./pattern-graph.js"
import type {Plan, Scoped} from "./plan.js"
import {mayOverlap, opposite} from "./walk.js"

export interface PlannedMatch {
  readonly plan: Plan
  readonly bindings: Bindings
  /** The relationships that a row was matched over, as evidence for it. */
  readonly relationships: readonly Binding[]
}

/**
 * Plans the patterns of one MATCH on top of what is known already.
 *
 * It begins where the fewest nodes are, and goes on where a step gives the fewest rows; conditions are asked as
 * soon as all that they name is known.
 */
export function planMatch(
  graph: GraphSnapshot,
  frame: Frame,
  input: Plan,
  bindings: Bindings,
  patterns: readonly PatternPart[],
  where: Expression | undefined,
  {evidence = false}: {readonly evidence?: boolean} = {},
): PlannedMatch {
  const pattern = patternGraph(patterns, where, bindings.keys(), frame)
  const planner = new MatchPlanner(graph, frame, pattern, input, bindings, evidence)
  return planner.run()
}

/** The state of planning one MATCH. */
class MatchPlanner {
  private readonly graph: GraphSnapshot
  private readonly frame: Frame
  private readonly pattern: PatternGraph
  private readonly bindings: Map<string, Binding>
  /** Nodes that the plan has reached. */
  private readonly reached = new Set<string>()
  private readonly edges: Set<PatternEdge>
  private predicates: Predicate[]
  private readonly matched: {readonly binding: Binding; readonly types: LabelExpression | undefined}[] = []
  private readonly evidence: boolean
  private plan: Plan

  constructor(
    graph: GraphSnapshot,
    frame: Frame,
    pattern: PatternGraph,
    input: Plan,
    bindings: Bindings,
    evidence: boolean,
  ) {
    this.evidence = evidence
    this.graph = graph
    this.frame = frame
    this.pattern = pattern
    this.bindings = new Map(bindings)
    this.edges = new Set(pattern.edges)
    this.predicates = [...pattern.predicates]
    this.plan = input
  }

  run(): PlannedMatch {
    this.narrowKnown()
    this.applyPredicates()
    const known = [...this.pattern.edges].filter(({name}) => this.bindings.has(name))
    for (;;) {
      const fixed = known.find((edge) => this.edges.has(edge))
      const next = fixed ?? this.cheapestEdge()
      if (next) this.addEdge(next)
      else if (!this.begin()) break
      this.applyPredicates()
    }
    this.addPaths()
    this.applyPredicates()
    return {
      plan: this.plan,
      bindings: this.bindings,
      relationships: this.matched.map(({binding}) => binding),
    }
  }

  /** Nodes and relationships that came as mere values (`UNWIND nodes AS n`) get a place as what they are. */
  private narrowKnown(): void {
    const narrow = (name: string, kind: "node" | "relationship"): void => {
      const from = this.bindings.get(name)
      if (from?.kind !== "value") return
      const slot = this.frame.slot()
      this.plan = {op: "narrow", input: this.plan, rows: this.plan.rows, from, slot, kind}
      this.bindings.set(name, {slot, kind})
    }
    for (const name of this.pattern.nodes.keys()) {
      narrow(name, "node")
      const binding = this.bindings.get(name)
      if (!binding) continue
      this.plan = {op: "present", input: this.plan, rows: this.plan.rows, slot: binding.slot}
      this.reach(name)
    }
    for (const {name, length} of this.pattern.edges) if (!length) narrow(name, "relationship")
  }

  /** A node that is known now: its labels are tested unless the step did so. */
  private reach(name: string, tested?: LabelExpression): void {
    this.reached.add(name)
    const labels = allOf(this.pattern.nodes.get(name)!.labels)
    if (labels && labels !== tested) this.filterLabels(name, labels)
  }

  private filterLabels(name: string, labels: LabelExpression): void {
    const span = {start: 0, end: 0}
    const variable = {kind: "variable", name, span} as const
    this.filter({kind: "has-labels", of: variable, labels, span}, this.shareOf(labels))
  }

  private shareOf(labels: LabelExpression): number {
    return countNodes(this.graph, labels) / Math.max(1, this.graph.nodeCount)
  }

  private filter(expression: Expression, share: number): void {
    const condition: Scoped = {expression, bindings: new Map(this.bindings)}
    this.plan = {op: "filter", input: this.plan, rows: this.plan.rows * share, condition}
  }

  private isKnown(name: string): boolean {
    const node = this.pattern.nodes.has(name)
    return node ? this.reached.has(name) : this.bindings.has(name)
  }

  private applyPredicates(): void {
    this.predicates = this.predicates.filter((predicate) => {
      if (![...predicate.needs].every((name) => this.isKnown(name))) return true
      this.filter(predicate.expression, selectivity(predicate.expression))
      return false
    })
  }

  /** The step that gives the fewest rows, among those that begin at a node that is reached. */
  private cheapestEdge(): PatternEdge | undefined {
    let best: PatternEdge | undefined
    let least = Number.POSITIVE_INFINITY
    for (const edge of this.edges) {
      const ends = Number(this.reached.has(edge.from)) + Number(this.reached.has(edge.to))
      if (ends === 0 || (edge.search && ends < 2)) continue
      const cost = ends === 2 ? (edge.search ? 1 : 0.1) : fanOut(this.graph, edge) * this.shareAt(edge)
      if (cost < least) {
        best = edge
        least = cost
      }
    }
    return best
  }

  /** How many of the nodes at the open end of an edge pass what is asked of them. */
  private shareAt(edge: PatternEdge): number {
    const open = this.reached.has(edge.from) ? edge.to : edge.from
    const node = this.pattern.nodes.get(open)!
    const labels = allOf(node.labels)
    const lookups = lookupsOf(this.graph, node, this.predicates, this.reached)
    const found = lookups.map(({rows}) => rows / Math.max(1, this.graph.nodeCount))
    return Math.min(labels ? this.shareOf(labels) : 1, ...found)
  }

  /** Begins at a new node, or at all relationships of a type; false when nothing is left. */
  private begin(): boolean {
    const isOpen = ({from, to, name}: PatternEdge) =>
      !this.reached.has(from) && !this.reached.has(to) && !this.bindings.has(name)
    const start = chooseStart({
      graph: this.graph,
      nodes: [...this.pattern.nodes.values()].filter(({name}) => !this.reached.has(name)),
      edges: [...this.edges].filter(isOpen),
      predicates: this.predicates,
      known: new Set(this.bindings.keys()),
    })
    if (!start) return false
    if ("edge" in start) this.addRelationshipScan(start.edge)
    else this.addStart(start)
    return true
  }

  private addStart({node, labels, lookup, rows: each}: Start): void {
    const slot = this.frame.slot()
    const before = new Map(this.bindings)
    this.bindings.set(node.name, {slot, kind: "node"})
    const rows = this.plan.rows * each
    const variable = node.isNamed ? node.name : ""
    if (!lookup) {
      this.plan = {op: "node-scan", input: this.plan, rows, slot, variable, labels}
      this.reach(node.name, labels)
      return
    }
    const {key, isList} = lookup
    const value: Scoped = {expression: lookup.value, bindings: before}
    this.predicates = this.predicates.filter((predicate) => predicate !== lookup.predicate)
    this.plan =
      key === undefined
        ? {op: "id-seek", input: this.plan, rows, slot, variable, value, isList}
        : {op: "property-seek", input: this.plan, rows, slot, variable, key, value, isList}
    // A look-up finds hidden nodes, too, which only their label may bring in.
    if (!labels && this.graph.hidden.size > 0) this.filterLabels(node.name, {kind: "any"})
    this.reach(node.name)
  }

  private addRelationshipScan(edge: PatternEdge): void {
    const unique = this.uniqueFor(edge)
    const relationship = this.bind(edge.name, "relationship")
    const from = this.bind(edge.from, "node")
    const isLoop = edge.from === edge.to
    const to = isLoop ? this.frame.slot() : this.bind(edge.to, "node")
    const {direction, types} = edge
    const rows = this.plan.rows * countRelationships(this.graph, types)
    this.plan = {
      op: "relationship-scan",
      input: this.plan,
      rows,
      relationship,
      from,
      to,
      direction,
      types,
      unique,
    }
    if (isLoop) this.requireSame(from, to)
    this.finishEdge(edge, {slot: relationship, kind: "relationship"})
    this.reach(edge.from)
    if (!isLoop) this.reach(edge.to)
  }

  private requireSame(a: number, b: number): void {
    const span = {start: 0, end: 0}
    const variable = (name: string): Expression => ({kind: "variable", name, span})
    const bindings = new Map<string, Binding>([
      ["a", {slot: a, kind: "node"}],
      ["b", {slot: b, kind: "node"}],
    ])
    const expression: Expression = {
      kind: "comparison",
      first: variable("a"),
      rest: [{operator: "=", right: variable("b")}],
      span,
    }
    this.plan = {
      op: "filter",
      input: this.plan,
      rows: this.plan.rows * 0.01,
      condition: {expression, bindings},
    }
  }

  private bind(name: string, kind: Binding["kind"]): number {
    const slot = this.frame.slot()
    this.bindings.set(name, {slot, kind})
    return slot
  }

  /** The relationships matched so far that could be this one, too. */
  private uniqueFor({types}: PatternEdge): Binding[] {
    return this.matched.filter((other) => mayOverlap(types, other.types)).map(({binding}) => binding)
  }

  private finishEdge(edge: PatternEdge, binding: Binding): void {
    this.edges.delete(edge)
    this.matched.push({binding, types: edge.types})
  }

  private addEdge(edge: PatternEdge): void {
    if (edge.search) this.addSearch(edge)
    else if (this.bindings.has(edge.name)) this.addKnownEdge(edge)
    else this.addExpand(edge)
  }

  private addExpand(edge: PatternEdge): void {
    const fromLeft = this.reached.has(edge.from)
    const [near, far] = fromLeft ? [edge.from, edge.to] : [edge.to, edge.from]
    const into = this.reached.has(far)
    const direction = fromLeft ? edge.direction : opposite(edge.direction)
    const unique = this.uniqueFor(edge)
    const from = this.bindings.get(near)!.slot
    const {types, length} = edge
    const rows = this.plan.rows * (into ? 0.1 : fanOut(this.graph, edge))
    if (length) {
      const {min, max} = length
      const properties = edge.properties && {map: edge.properties, bindings: new Map(this.bindings)}
      const isListed = this.evidence || edge.isNamed || this.pattern.edges.length > 1 || this.isOnPath(edge)
      const relationships = this.bind(edge.name, "value")
      const to = into ? this.bindings.get(far)!.slot : this.bind(far, "node")
      const common = {input: this.plan, rows, from, to, into, direction, types, unique, min, max}
      this.plan = {
        op: "expand-length",
        ...common,
        relationships,
        reversed: !fromLeft,
        properties,
        isListed,
        isReach: false,
      }
      this.finishEdge(edge, {slot: relationships, kind: "value"})
    } else {
      const relationship = this.bind(edge.name, "relationship")
      const to = into ? this.bindings.get(far)!.slot : this.bind(far, "node")
      this.plan = {
        op: "expand",
        input: this.plan,
        rows,
        from,
        relationship,
        to,
        into,
        direction,
        types,
        unique,
      }
      this.finishEdge(edge, {slot: relationship, kind: "relationship"})
    }
    if (!into) this.reach(far)
  }

  private isOnPath({name}: PatternEdge): boolean {
    return this.pattern.paths.some(({edges}) => edges.includes(name))
  }

  private addKnownEdge(edge: PatternEdge): void {
    const unique = this.uniqueFor(edge)
    const relationship = this.bindings.get(edge.name)!
    const end = (name: string): Binding & {known: boolean} => {
      const known = this.reached.has(name)
      const slot = known ? this.bindings.get(name)!.slot : this.bind(name, "node")
      this.reached.add(name)
      return {slot, kind: "node", known}
    }
    const before = new Set(this.reached)
    const from = end(edge.from)
    const to = end(edge.to)
    const {direction, types, length} = edge
    this.plan = {
      op: "endpoints",
      input: this.plan,
      rows: this.plan.rows,
      relationship,
      from,
      to,
      direction,
      types,
      unique,
      length,
    }
    this.finishEdge(edge, relationship)
    for (const name of new Set([edge.from, edge.to])) if (!before.has(name)) this.reach(name)
  }

  private addSearch(edge: PatternEdge): void {
    const from = this.bindings.get(edge.from)!.slot
    const to = this.bindings.get(edge.to)!.slot
    const properties = edge.properties && {map: edge.properties, bindings: new Map(this.bindings)}
    const relationships = this.bind(edge.name, "value")
    const named = this.pattern.paths.find(({edges}) => edges.length === 1 && edges[0] === edge.name)
    const path = named && this.bind(named.name, "value")
    const conditions = this.conditionsOfPath(edge.name, named?.name)
    const {direction, types} = edge
    const {min, max} = edge.length!
    const common = {
      input: this.plan,
      rows: this.plan.rows,
      from,
      to,
      relationships,
      path,
      conditions,
      direction,
      types,
      properties,
      min,
      max,
    }
    this.plan = {op: "shortest-path", ...common, unique: [], all: edge.search === "all-shortest"}
    this.finishEdge(edge, {slot: relationships, kind: "value"})
  }

  /** Takes out of the conditions what can be asked once the path is there, as the search must heed it. */
  private conditionsOfPath(relationships: string, path: string | undefined): PathConditions {
    const asked = this.predicates.filter(({needs}) => [...needs].every((name) => this.isKnown(name)))
    this.predicates = this.predicates.filter((predicate) => !asked.includes(predicate))
    const expressions = asked.map(({expression}) => expression)
    return pathConditions(expressions, {path, relationships}, new Map(this.bindings), this.frame)
  }

  private addPaths(): void {
    for (const {name, start, edges} of this.pattern.paths) {
      if (this.bindings.has(name)) continue
      const slot = this.frame.slot()
      const relationships = edges.map((edge) => this.bindings.get(edge)!)
      this.plan = {
        op: "path",
        input: this.plan,
        rows: this.plan.rows,
        slot,
        start: this.bindings.get(start)!.slot,
        relationships,
      }
      this.bindings.set(name, {slot, kind: "value"})
    }
  }
}
