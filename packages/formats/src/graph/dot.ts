import {plainElements} from "../graph-table.js"
import type {GraphFormat, GraphSource} from "./graph-format.js"
import {inPieces} from "./json-text.js"

/** Graphviz: names, types, and the words of each relation as a tooltip. */
export const dot: GraphFormat = {
  name: "dot",
  label: "DOT (Graphviz)",
  extensions: ["dot", "gv"],
  write: (source) => inPieces(write(source)),
}

function* write(source: GraphSource): Generator<string> {
  const {graph, nodes, edges} = plainElements(source)
  const isDirected = graph.size === 0 ? graph.type !== "undirected" : graph.directedSize > 0
  yield `${isDirected ? "digraph" : "graph"} G {\n  node [shape=box, style=rounded];\n`
  for (const {key, attributes} of nodes()) {
    yield `  ${quoted(key)} [label=${quoted(attributes.label ?? attributes.name ?? key)}${detail("class", attributes.type)}];\n`
  }
  for (const {source: from, target: to, isDirected: hasArrow, attributes} of edges()) {
    const label = attributes.type ?? attributes.label
    const arrow = isDirected && !hasArrow ? ", dir=none" : ""
    const words = detail("tooltip", attributes.evidence?.[0]?.text ?? attributes.predicate)
    yield `  ${quoted(from)} ${isDirected ? "->" : "--"} ${quoted(to)} [label=${quoted(label ?? "")}${arrow}${words}];\n`
  }
  yield "}\n"
}

function detail(name: string, value: unknown): string {
  return value === undefined || value === "" ? "" : `, ${name}=${quoted(value)}`
}

/** A quoted id: only the quote itself has to be escaped; a backslash would begin an escape of Graphviz's. */
function quoted(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value)
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\0", "\ufffd").replace(/\r?\n/g, "\\n")}"`
}
