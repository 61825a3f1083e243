import {expect, test} from "@jest/globals"
import type {Scene} from "../src/desk/messages.js"
import {DrawnGraph} from "../src/picture/drawn-graph.js"

test("edges keep their ends when sigma sorts the nodes that it was given", () => {
  const node = {degree: 1, mentionCount: 1, documents: [], type: "Person"}
  const nodes = ["a", "b", "c"].map((label) => ({...node, id: label, label}))
  const edge = {type: "KNOWS", predicate: "", weight: 1, confidence: 1, factuality: "asserted", documents: []}
  const edges = [{...edge, id: "ab", source: 0, target: 1}]
  const scene = {nodes, edges, documents: []} as unknown as Scene
  const graph = new DrawnGraph(scene, {
    sizes: new Float32Array(3),
    positions: new Float32Array(6),
    bends: new Float32Array(1),
  })
  graph.nodes().reverse()
  graph.edges().reverse()
  expect(graph.extremities("0")).toEqual(["0", "1"])
})
