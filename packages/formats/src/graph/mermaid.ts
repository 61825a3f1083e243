import {RelataError} from "@relata/model"
import {plainElements} from "../graph-table.js"
import type {GraphFormat, GraphSource} from "./graph-format.js"
import {inPieces} from "./json-text.js"

/** Mermaid's own limit: it draws no more edges unless it is told to. */
const mostEdges = 500

/** A flowchart for Markdown pages. For small graphs: pages that show Mermaid refuse more than 500 edges. */
export const mermaid: GraphFormat = {
  name: "mermaid",
  label: "Mermaid flowchart",
  extensions: ["mmd", "mermaid"],
  write: (source) => inPieces(write(source)),
}

function* write(source: GraphSource): Generator<string> {
  const {graph, nodes, edges} = plainElements(source)
  if (graph.size > mostEdges) {
    throw new RelataError(
      "formats.too-large",
      `Mermaid draws up to ${mostEdges} edges, and this graph has ${graph.size}. Export SVG or DOT instead.`,
    )
  }
  const ids = new Map<string, string>()
  yield "flowchart LR\n"
  for (const {key, attributes} of nodes()) {
    const id = `n${ids.size + 1}`
    ids.set(key, id)
    yield `  ${id}["${entities(attributes.label ?? attributes.name ?? key)}"]\n`
  }
  for (const {source: from, target: to, isDirected, attributes} of edges()) {
    const label = entities(attributes.type ?? attributes.label ?? "")
    const words = label === "" ? "" : `|"${label}"|`
    yield `  ${ids.get(from)} ${isDirected ? "-->" : "---"}${words} ${ids.get(to)}\n`
  }
}

/** Mermaid escapes as HTML does, with # for &. */
function entities(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value)
  return text.replace(/["#&<>`\\\u0000-\u001f\u2028\u2029]/g, (character) => `#${character.charCodeAt(0)};`)
}
