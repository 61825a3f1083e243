import {expect, test} from "@jest/globals"
import type {Scene} from "../src/desk/messages.js"
import {DrawnGraph} from "../src/picture/drawn-graph.js"

/** Nodes without much to say, and edges between them. */
function sceneOf(count: number, pairs: readonly (readonly [number, number])[]): Scene {
  const nodes = Array.from({length: count}, (_, index) => ({
    id: `n${index}` as Scene["nodes"][number]["id"],
    label: `Node ${index}`,
    type: "Person",
    degree: 1,
    mentionCount: 1,
    documents: [],
  }))
  const edges = pairs.map(([source, target], index) => ({
    id: `e${index}` as Scene["edges"][number]["id"],
    source,
    target,
    type: "KNOWS",
    predicate: "knows",
    weight: 1,
    confidence: 1,
    factuality: "asserted" as const,
    documents: [],
  }))
  return {nodes, edges, documents: []}
}

function drawn(): DrawnGraph {
  const positions = Float32Array.from([0, 0, 1, 0, 2, 0])
  const scene = sceneOf(3, [
    [0, 1],
    [1, 2],
    [2, 0],
  ])
  return new DrawnGraph(scene, {sizes: new Float32Array(3).fill(4), positions, bends: new Float32Array(3)})
}

test("stays as it is when a list that it gave is sorted anew", () => {
  const graph = drawn()
  graph.nodes().reverse()
  graph.edges().reverse()
  expect(["0", "1", "2"].map((key) => graph.extremities(key))).toEqual([
    ["0", "1"],
    ["1", "2"],
    ["2", "0"],
  ])
  expect(graph.nodes()).toEqual(["0", "1", "2"])
  expect(graph.edges()).toEqual(["0", "1", "2"])
})

test("shows only the edges that are listed", () => {
  const graph = drawn()
  graph.listEdges(["2"])
  const seen: unknown[] = []
  graph.forEachEdge((key, {index}, source, target) => seen.push([key, index, source, target]))
  expect(seen).toEqual([["2", 2, "2", "0"]])
  expect(graph.edgeList).toHaveLength(3)
})
