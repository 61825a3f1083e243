import {RelataError} from "@relata/model"
import type {Attributes} from "graphology-types"
import {at, type EdgeFound, ElementSink, place, quote} from "./element-sink.js"
import {emptyGraph, type GraphReading, type ImportedGraph} from "./graph-reading.js"

/** A JavaScript map holds 2^24 entries, and graphology keeps nodes and edges in maps. */
const mostElements = 16_000_000

/**
 * Builds a graph from nodes and edges in any order, with the rules that all readers share: a node told twice is one
 * node; an edge whose id is taken gets another; an edge to a node that is told nowhere adds that node. Each is an
 * issue. Edges without an id get `#1`, `#2`, ….
 */
export class GraphBuilder extends ElementSink {
  readonly built: ImportedGraph = emptyGraph()
  readonly #untold = new Map<string, {readonly edge: string; readonly line?: number | undefined}>()
  /** graphology's own records, by which a node's name is found as the very string that the graph has. */
  readonly #nodes: ReadonlyMap<string, {readonly key: string}>
  #generated = 0

  constructor() {
    super()
    // Not in graphology's types. Strings that were looked up before need no hashing: a third of the time of an edge.
    this.#nodes = (
      this.built as unknown as {readonly _nodes: ReadonlyMap<string, {readonly key: string}>}
    )._nodes
  }

  get counts(): {readonly nodes: number; readonly edges: number} {
    return {nodes: this.built.order, edges: this.built.size}
  }

  graph(attributes: Attributes): void {
    this.built.replaceAttributes({...attributes, ...this.built.getAttributes()})
  }

  node(id: string, attributes: Attributes, line?: number): void {
    if (this.#untold.delete(id)) {
      this.built.replaceNodeAttributes(id, attributes)
      return
    }
    if (this.#nodes.has(id)) {
      this.issue(duplicateNode(id, line))
      this.built.replaceNodeAttributes(id, {...attributes, ...this.built.getNodeAttributes(id)})
      return
    }
    this.#checkCount(this.built.order, "nodes")
    this.built.addNode(id, attributes)
  }

  more(id: string, attributes: Attributes): void {
    this.built.mergeNodeAttributes(id, attributes)
  }

  edge({id, source, target, isDirected, attributes, line}: EdgeFound): void {
    this.#checkCount(this.built.size, "edges")
    const key = id ?? this.#nextKey()
    const from = this.#end(source, key, line)
    const to = this.#end(target, key, line)
    try {
      this.#add(key, from, to, isDirected, attributes)
    } catch (error) {
      // graphology looks for the key itself; looking before would take as long again.
      if (!this.built.hasEdge(key)) throw error
      const other = this.#nextKey()
      this.issue(duplicateEdge(key, other, line))
      this.#add(other, from, to, isDirected, attributes)
    }
  }

  #add(key: string, from: string, to: string, isDirected: boolean, attributes: Attributes): void {
    if (isDirected) this.built.addDirectedEdgeWithKey(key, from, to, attributes)
    else this.built.addUndirectedEdgeWithKey(key, from, to, attributes)
  }

  /** @param isComplete - false when the input broke off */
  finish({isComplete = true}: {readonly isComplete?: boolean} = {}): GraphReading {
    if (!this.areNodesImplied)
      for (const [id, {edge, line}] of this.#untold) this.issue(missingNode(id, edge, line))
    return {graph: this.built, issues: this.issues, isComplete}
  }

  /** The end of an edge, as the very string that the graph has. */
  #end(node: string, edge: string, line: number | undefined): string {
    const known = this.#nodes.get(node)
    if (known !== undefined) return known.key
    this.#checkCount(this.built.order, "nodes")
    this.built.addNode(node, {})
    this.#untold.set(node, {edge, line})
    return node
  }

  #nextKey(): string {
    let key = `#${++this.#generated}`
    while (this.built.hasEdge(key)) key = `#${++this.#generated}`
    return key
  }

  #checkCount(count: number, what: string): void {
    if (count < mostElements) return
    const most = mostElements.toLocaleString("en")
    throw new RelataError(
      "formats.too-large",
      `This graph has more than ${most} ${what}, the most that relata holds. Split the file.`,
    )
  }
}

export function duplicateNode(id: string, line: number | undefined) {
  return {
    code: "formats.duplicate-node",
    message: `${at(line)}Node ${quote(id)} is there twice. They are one node; what the second adds was kept.`,
    element: `node ${quote(id)}`,
    ...place(line),
  }
}

export function duplicateEdge(id: string, key: string, line: number | undefined) {
  return {
    code: "formats.duplicate-edge",
    message: `${at(line)}The id ${quote(id)} stands on two edges. The second is kept as ${quote(key)}.`,
    element: `edge ${quote(id)}`,
    ...place(line),
  }
}

export function missingNode(id: string, edge: string, line: number | undefined) {
  return {
    code: "formats.missing-node",
    message: `${at(line)}Edge ${quote(edge)} leads to ${quote(id)}, which is told nowhere. The node was added.`,
    element: `edge ${quote(edge)}`,
    ...place(line),
  }
}
