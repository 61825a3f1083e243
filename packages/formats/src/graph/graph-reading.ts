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
 * `Object` and break it. Tables without a prototype hold any name; they are slower, so a graph gets them with the
 * first node of such a name.
 */
function protectKeys(graph: ImportedGraph): void {
  // Not in graphology's types: the class of its node records, and the records.
  const inner = graph as unknown as {
    NodeDataClass: new (key: string, attributes: Attributes) => NodeData
    readonly _nodes: ReadonlyMap<string, NodeData>
  }
  const Base = inner.NodeDataClass
  class Protected extends Base {
    override clear(): void {
      super.clear()
      for (const table of tablesOf(this)) Object.setPrototypeOf(table, null)
    }
  }
  inner.NodeDataClass = class extends Base {
    constructor(key: string, attributes: Attributes) {
      super(key, attributes)
      if (!(key in Object.prototype)) return
      inner.NodeDataClass = Protected
      for (const data of [this, ...inner._nodes.values()]) {
        for (const table of tablesOf(data)) Object.setPrototypeOf(table, null)
      }
    }
  }
}

function tablesOf({in: inbound, out, undirected}: NodeData): object[] {
  return [inbound, out, undirected].filter((table) => table !== undefined)
}
