// The least page that draws a graph with sigma, to measure ours beside it. `#layout` adds the library's own layout worker.

import {MultiDirectedGraph} from "graphology"
import {inferSettings} from "graphology-layout-forceatlas2"
import FA2Layout from "graphology-layout-forceatlas2/worker"
import Sigma from "sigma"

const {nodes, edges} = await (await fetch("graph.json")).json()
const graph = new MultiDirectedGraph()
for (const [index, node] of nodes.entries()) graph.addNode(index, node)
for (const [from, to] of edges) graph.addDirectedEdge(from, to, {size: 1, color: "#ccc", type: "arrow"})
new Sigma(graph, document.querySelector("div"))
if (location.hash === "#layout") new FA2Layout(graph, {settings: inferSettings(graph)}).start()
