import {RelataError} from "@relata/model"
import type {Attributes} from "graphology-types"
import {emptyGraph, type GraphIssue, type GraphReading, type ImportedGraph} from "./graph-reading.js"
import {IssueLog} from "./issue-log.js"

/** A JavaScript map holds 2^24 entries, and graphology keeps nodes and edges in maps. */
const mostElements = 16_000_000

/** An edge as a reader found it. */
export interface EdgeFound {
  readonly id?: string | undefined
  readonly source: string
  readonly target: string
  readonly isDirected: boolean
  readonly attributes: Attributes
  readonly line?: number | undefined
}

/**
 * Builds a graph from nodes and edges in any order, with the rules that all readers share: a node told twice is one
 * node; an edge whose id is taken gets another; an edge to a node that is told nowhere adds that node. Each is an
 * issue. Edges without an id get `#1`, `#2`, ….
 */
export class GraphBuilder {
  readonly graph: ImportedGraph = emptyGraph()
  readonly #log = new IssueLog()
  readonly #untold = new Map<string, {readonly edge: string; readonly line?: number | undefined}>()
  #generated = 0

  issue(issue: GraphIssue): void {
    this.#log.add(issue)
  }

  /** Tells of an element that could not be used. */
  skipped(element: string, flaw: string, line?: number): void {
    this.issue({
      code: "formats.skipped",
      message: `${at(line)}${/^[aeiou]/.test(element) ? "an" : "a"} ${element} ${flaw}. It was left out.`,
      element,
      ...place(line),
    })
  }

  node(id: string, attributes: Attributes, line?: number): void {
    if (this.#untold.delete(id)) {
      this.graph.replaceNodeAttributes(id, attributes)
      return
    }
    if (this.graph.hasNode(id)) {
      this.issue({
        code: "formats.duplicate-node",
        message: `${at(line)}Node ${quote(id)} is there twice. They are one node; what the second adds was kept.`,
        element: `node ${quote(id)}`,
        ...place(line),
      })
      this.graph.replaceNodeAttributes(id, {...attributes, ...this.graph.getNodeAttributes(id)})
      return
    }
    this.#checkCount(this.graph.order, "nodes")
    this.graph.addNode(id, attributes)
  }

  /** @returns the key that the edge got */
  edge({id, source, target, isDirected, attributes, line}: EdgeFound): string {
    this.#checkCount(this.graph.size, "edges")
    let key = id ?? this.#nextKey()
    if (id !== undefined && this.graph.hasEdge(id)) {
      key = this.#nextKey()
      this.issue({
        code: "formats.duplicate-edge",
        message: `${at(line)}The id ${quote(id)} stands on two edges. The second is kept as ${quote(key)}.`,
        element: `edge ${quote(id)}`,
        ...place(line),
      })
    }
    this.#end(source, key, line)
    this.#end(target, key, line)
    if (isDirected) this.graph.addDirectedEdgeWithKey(key, source, target, attributes)
    else this.graph.addUndirectedEdgeWithKey(key, source, target, attributes)
    return key
  }

  /** @param isComplete - false when the input broke off */
  finish({isComplete = true}: {readonly isComplete?: boolean} = {}): GraphReading {
    for (const [id, {edge, line}] of this.#untold) {
      this.issue({
        code: "formats.missing-node",
        message: `${at(line)}Edge ${quote(edge)} leads to ${quote(id)}, which is told nowhere. The node was added.`,
        element: `edge ${quote(edge)}`,
        ...place(line),
      })
    }
    return {graph: this.graph, issues: this.#log.all(), isComplete}
  }

  #end(node: string, edge: string, line: number | undefined): void {
    if (this.graph.hasNode(node)) return
    this.#checkCount(this.graph.order, "nodes")
    this.graph.addNode(node, {})
    this.#untold.set(node, {edge, line})
  }

  #nextKey(): string {
    let key = `#${++this.#generated}`
    while (this.graph.hasEdge(key)) key = `#${++this.#generated}`
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

/** An attribute's name that no object takes for its prototype. */
export function safeName(name: string): string {
  return name === "__proto__" ? "__proto" : name
}

/** A name in a message: cut when it is long. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)
}

/** The line, for the fields of an issue. */
export function place(line: number | undefined): {readonly line?: number} {
  return line === undefined ? {} : {line}
}

/** The line, for the words of an issue. */
export function at(line: number | undefined): string {
  return line === undefined ? "" : `Line ${line}: `
}
