import type {Attributes} from "graphology-types"
import {ColumnTypes} from "../graph-table.js"
import {type EdgeFound, ElementSink} from "./element-sink.js"
import type {GraphShape} from "./graph-writer.js"
import {IdFilter} from "./id-filter.js"

/**
 * A first reading of a graph, by which a second can write it element by element: what columns there are, and which ids
 * need care. Memory does not grow with the graph, but with what is irregular in it: ids that come twice, nodes that no
 * file tells, and, where edges come before their nodes, the nodes that are not told yet.
 */
export class Survey extends ElementSink {
  readonly #nodeColumns = new ColumnTypes()
  readonly #edgeColumns = new ColumnTypes()
  readonly #nodeIds = new IdFilter()
  readonly #edgeIds = new IdFilter()
  /** Ids that may stand on two nodes, or of which more is told later. */
  readonly repeatedNodes = new Set<string>()
  /** Ids that may stand on two edges. */
  readonly repeatedEdges = new Set<string>()
  /** Ends of edges that no node has, with the first edge that leads there; in the order of these edges. */
  readonly untold = new Map<string, {readonly edge: string | undefined; readonly line?: number | undefined}>()
  #attributes: Attributes = {}
  #nodes = 0
  #edges = 0
  #directed = 0
  #isOrdered = true

  get counts(): {readonly nodes: number; readonly edges: number} {
    return {nodes: this.#nodes, edges: this.#edges}
  }

  /** True when all nodes stand before all edges. */
  get isOrdered(): boolean {
    return this.#isOrdered
  }

  graph(attributes: Attributes): void {
    this.#attributes = {...attributes, ...this.#attributes}
  }

  node(id: string, attributes: Attributes): void {
    this.#nodes++
    if (this.#edges > 0) this.#isOrdered = false
    if (this.untold.size > 0) this.untold.delete(id)
    if (this.#nodeIds.add(id)) this.repeatedNodes.add(id)
    this.#nodeColumns.add(attributes)
  }

  more(id: string, attributes: Attributes): void {
    this.repeatedNodes.add(id)
    this.#nodeColumns.add(attributes)
  }

  edge({id, source, target, isDirected, attributes, line}: EdgeFound): void {
    this.#edges++
    if (isDirected) this.#directed++
    if (id !== undefined && this.#edgeIds.add(id)) this.repeatedEdges.add(id)
    this.#edgeColumns.add(attributes)
    for (const end of source === target ? [source] : [source, target]) {
      if (!this.#nodeIds.has(end) && !this.untold.has(end)) this.untold.set(end, {edge: id, line})
    }
  }

  /** True when an edge may have this id. */
  hasEdgeId(id: string): boolean {
    return this.#edgeIds.has(id)
  }

  get shape(): GraphShape {
    return {
      kind: "mixed",
      isMulti: true,
      allowsLoops: true,
      attributes: this.#attributes,
      edgeCount: this.#edges,
      directedCount: this.#directed,
      nodeColumns: this.#nodeColumns.columns([], {isExact: true}),
      edgeColumns: this.#edgeColumns.columns([], {isExact: true}),
      isExact: true,
      looks: new Map(),
    }
  }
}
