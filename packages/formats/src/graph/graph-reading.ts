import type {Issue} from "@relata/model"
import {MultiGraph} from "graphology"
import type {Attributes} from "graphology-types"

/** A flaw or a note on a graph that was read: what, where (`line`, `element`), and what was done about it. */
export interface GraphIssue extends Issue {
  /** As the file has it: `edge "e5"`. */
  readonly element?: string
}

/** A graph as a file gave it: mixed, with parallel edges and loops, keyed by the file's own ids, attributes as read. */
export type ImportedGraph = MultiGraph<Attributes, Attributes, Attributes>

/** What came out of reading a graph. */
export interface GraphReading {
  readonly graph: ImportedGraph
  readonly issues: readonly GraphIssue[]
  /** False when the file broke off: the graph is what stood before the break, and an issue says where that was. */
  readonly isComplete: boolean
}

/** An empty graph for what files hold. */
export function emptyGraph(): ImportedGraph {
  const graph: ImportedGraph = new MultiGraph<Attributes, Attributes, Attributes>()
  protectKeys(graph)
  return graph
}

/** The neighbour tables that graphology keeps for a node. */
interface NodeData {
  in?: object
  out?: object
  undirected?: object
  clear(): void
}

/**
 * graphology keeps neighbours in plain objects, so that a node called `constructor` would be taken for a function of
 * `Object` and break it. Tables without a prototype hold any name.
 */
function protectKeys(graph: ImportedGraph): void {
  // Not in graphology's types: the class of its node records.
  const inner = graph as unknown as {NodeDataClass: new (key: string, attributes: Attributes) => NodeData}
  const Base = inner.NodeDataClass
  inner.NodeDataClass = class extends Base {
    override clear(): void {
      super.clear()
      this.in = Object.create(null)
      this.out = Object.create(null)
      this.undirected = Object.create(null)
    }
  }
}
