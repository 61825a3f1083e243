import type {GraphSnapshot} from "../snapshot.js"
import type {LabelExpression} from "../syntax/tree.js"
import {allOf, countNodes, countRelationships, fanOut, type Lookup, lookupsOf} from "./estimate.js"
import type {PatternEdge, PatternNode, Predicate} from "./pattern-graph.js"

/** A node that a plan may begin at, and the rows that this gives. */
export interface Start {
  readonly node: PatternNode
  readonly labels: LabelExpression | undefined
  /** How it is looked up; without one all nodes with the labels are scanned. */
  readonly lookup: Lookup | undefined
  readonly rows: number
}

/** A relationship of the pattern that a plan may begin at. */
export interface ScanStart {
  readonly edge: PatternEdge
  readonly rows: number
}

/** What is still to be matched, and what is known. */
export interface Open {
  readonly graph: GraphSnapshot
  /** The nodes that are not reached, and the relationships between nodes of which none is. */
  readonly nodes: readonly PatternNode[]
  readonly edges: readonly PatternEdge[]
  readonly predicates: readonly Predicate[]
  /** Variables that have a value. */
  readonly known: ReadonlySet<string>
}

/**
 * Where the fewest rows are: at a node, or at all relationships of a type, which counts as the step that it has
 * made already. `undefined` when nothing is left.
 */
export function chooseStart(open: Open): Start | ScanStart | undefined {
  const start = least(open.nodes.map((node) => startAt(open, node)))
  if (!start) return undefined
  const scan = least(
    open.edges
      .filter(({length}) => !length)
      .map((edge) => ({
        edge,
        rows: countRelationships(open.graph, edge.types) * (edge.direction === "both" ? 2 : 1),
      })),
  )
  return scan && scan.rows <= rowsAfter(open, start) ? scan : start
}

function least<T extends {readonly rows: number}>(choices: readonly T[]): T | undefined {
  return choices.reduce<T | undefined>(
    (best, each) => (best && best.rows <= each.rows ? best : each),
    undefined,
  )
}

function startAt({graph, predicates, known}: Open, node: PatternNode): Start {
  const labels = allOf(node.labels)
  const count = countNodes(graph, labels)
  const lookup = least(lookupsOf(graph, node, predicates, known))
  return {node, labels, lookup, rows: lookup ? Math.min(lookup.rows, count) : count}
}

/** The rows of a start and of the first step from it. */
function rowsAfter({graph, edges}: Open, {node, rows}: Start): number {
  const steps = edges
    .filter(({from, to, search}) => !search && (from === node.name || to === node.name))
    .map((edge) => fanOut(graph, edge))
  return rows + (steps.length > 0 ? rows * Math.min(...steps) : 0)
}
