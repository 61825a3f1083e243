/** The fold put together as a graph. Apart from `fold-tables.ts`, which a page can do with before it needs a graph. */

import {MultiDirectedGraph} from "graphology"
import type {Correction} from "./correction.js"
import type {Extraction} from "./extraction.js"
import {foldTables, type GraphTables} from "./fold-tables.js"
import {type EdgeAttributes, KnowledgeGraph, type NodeAttributes} from "./knowledge-graph.js"

/** Folds what documents say, and what people corrected, into one graph; see {@link foldTables}. */
export function foldGraph(
  extractions: Iterable<Extraction>,
  corrections: Iterable<Correction> = [],
): KnowledgeGraph {
  return graphOfTables(foldTables(extractions, corrections))
}

/** The graph that tables tell. Linear. */
export function graphOfTables({nodes, edges, extractions, corrections}: GraphTables): KnowledgeGraph {
  const graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>()
  for (const [id, attributes] of nodes) graph.addNode(id, attributes)
  for (const [id, {source, target, attributes}] of edges)
    graph.addDirectedEdgeWithKey(id, source, target, attributes)
  return new KnowledgeGraph({
    graph,
    extractions: new Map(extractions.map((extraction) => [extraction.id, extraction])),
    corrections,
  })
}
