import type {AbstractGraph, Attributes} from "graphology-types"
import {
  type Column,
  type GraphTable,
  graphTable,
  type NodeLook,
  type PlainElements,
  plainElements,
  type TableOptions,
} from "../graph-table.js"
import type {GraphPart, GraphSource} from "./graph-format.js"
import {inPieces} from "./json-text.js"

/** What a writer has to know of a graph before it sees the first node. */
export interface GraphShape {
  readonly kind: "directed" | "undirected" | "mixed"
  readonly isMulti: boolean
  readonly allowsLoops: boolean
  /** Those of the graph itself. */
  readonly attributes: Attributes
  readonly edgeCount: number
  readonly directedCount: number
  readonly nodeColumns: readonly Column[]
  readonly edgeColumns: readonly Column[]
  /** True when names stay as they are, so that the graph can be read back as it was. */
  readonly isExact: boolean
  readonly looks: ReadonlyMap<string, NodeLook>
}

/** An edge on its way out. */
export interface EdgeOut {
  readonly key: string
  readonly source: string
  readonly target: string
  readonly isDirected: boolean
  readonly attributes: Attributes
}

/**
 * Writes a graph element by element, all nodes before all edges, with no more in hand than one of them. A format of one
 * file is these texts one after another, one of two tables has the nodes' in the first.
 */
export interface GraphWriter {
  readonly nodesHead: string
  readonly node: (key: string, attributes: Attributes) => string
  readonly nodesTail: string
  readonly edgesHead: string
  readonly edge: (edge: EdgeOut) => string
  readonly edgesTail: string
}

/** What writers are told of a graph that is in memory, column by column. */
function shapeOfTable({graph, nodes, edges, isExact, looks}: GraphTable): GraphShape {
  return {...shapeOfGraph(graph), nodeColumns: nodes, edgeColumns: edges, isExact, looks}
}

function shapeOfGraph(graph: AbstractGraph): GraphShape {
  return {
    kind: graph.type,
    isMulti: graph.multi,
    allowsLoops: graph.allowSelfLoops,
    attributes: graph.getAttributes(),
    edgeCount: graph.size,
    directedCount: graph.directedSize,
    nodeColumns: [],
    edgeColumns: [],
    isExact: true,
    looks: new Map(),
  }
}

/** The texts of a graph in memory, for a format that is written column by column. */
export function writeTable(
  source: GraphSource,
  options: TableOptions | undefined,
  writerFor: (shape: GraphShape) => GraphWriter,
): Texts {
  const table = graphTable(source, options)
  const {graph} = table
  return textsOf(writerFor(shapeOfTable(table)), {
    *nodes() {
      for (const {node, attributes} of graph.nodeEntries()) yield {key: node, attributes}
    },
    *edges() {
      for (const {edge, source: from, target, undirected, attributes} of graph.edgeEntries())
        yield {key: edge, source: from, target, isDirected: !undirected, attributes}
    },
  })
}

/** The texts of a graph in memory, for a format that takes values as they are. */
export function writePlain(source: GraphSource, writerFor: (shape: GraphShape) => GraphWriter): Texts {
  const plain = plainElements(source)
  return textsOf(writerFor(shapeOfGraph(plain.graph)), plain)
}

/** What stands in the nodes' part and in the edges' part; a format of one file has the first and then the second. */
export interface Texts {
  readonly nodes: () => Generator<string>
  readonly edges: () => Generator<string>
}

function textsOf(writer: GraphWriter, graph: Pick<PlainElements, "nodes" | "edges">): Texts {
  return {
    *nodes() {
      yield writer.nodesHead
      for (const {key, attributes} of graph.nodes()) yield writer.node(key, attributes)
      yield writer.nodesTail
    },
    *edges() {
      yield writer.edgesHead
      for (const edge of graph.edges()) yield writer.edge(edge)
      yield writer.edgesTail
    },
  }
}

/** Both parts as one file. */
export function* inOneFile({nodes, edges}: Texts): Generator<string> {
  yield* inPieces(nodes())
  yield* inPieces(edges())
}

/** Each part as a file of its own. */
export function inTwoFiles({nodes, edges}: Texts): readonly GraphPart[] {
  return [
    {part: "nodes", pieces: inPieces(nodes())},
    {part: "edges", pieces: inPieces(edges())},
  ]
}
