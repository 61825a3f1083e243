import type {Attributes} from "graphology-types"
import {type Column, graphTable, type TableOptions} from "../graph-table.js"
import type {GraphFormat, GraphPart, GraphSource} from "./graph-format.js"
import {inPieces} from "./json-text.js"

/** Columns that Neo4j has its own for. */
const nodeLabels = new Set(["labels"])
const edgeTypes = new Set(["interaction"])

/**
 * Two tables with the headers that `neo4j-admin database import` and Amazon Neptune (openCypher) both take: `:ID`,
 * `:LABEL`; `:START_ID`, `:END_ID`, `:TYPE`; and `name:type` for properties. Text is written as it is.
 */
export const neo4jCsv: GraphFormat = {
  name: "neo4j-csv",
  label: "CSV for neo4j-admin and Neptune",
  extensions: [],
  writeParts,
}

function writeParts(source: GraphSource, options?: TableOptions): readonly GraphPart[] {
  const {graph, nodes, edges} = graphTable(source, options)
  const labels = nodes.find(({name}) => name === "labels") ?? nodes.find(({name}) => name === "type")
  const type = edges.find(({name}) => name === "type") ?? edges.find(({name}) => name === "label")
  function* nodeRows() {
    const columns = nodes.filter(({name}) => !nodeLabels.has(name))
    yield line([":ID", ":LABEL", ...headers(columns)])
    for (const {node, attributes} of graph.nodeEntries()) {
      const label = String(labels?.value(node, attributes) ?? "Node")
      yield line([node, label.replace(/^:/, "").replaceAll(":", ";"), ...cells(columns, node, attributes)])
    }
  }
  function* edgeRows() {
    const columns = edges.filter(({name}) => !edgeTypes.has(name))
    yield line([":START_ID", ":END_ID", ":TYPE", "key:string", ...headers(columns)])
    for (const {edge, source: from, target: to, attributes} of graph.edgeEntries()) {
      const kind = type?.value(edge, attributes) ?? "RELATED"
      yield line([from, to, kind, edge, ...cells(columns, edge, attributes)])
    }
  }
  return [
    {part: "nodes", pieces: inPieces(nodeRows())},
    {part: "edges", pieces: inPieces(edgeRows())},
  ]
}

/** Colons part name and type there. */
function headers(columns: readonly Column[]): string[] {
  return columns.map(({name, type}) => `${name.replace(/[:\r\n]/g, "_")}:${type}`)
}

function cells(columns: readonly Column[], key: string, attributes: Attributes) {
  return columns.map((column) => column.value(key, attributes))
}

function line(values: readonly (string | number | boolean | undefined)[]): string {
  const texts = values.map((value) => {
    if (value === undefined) return ""
    const text = String(value)
    return typeof value === "string" && /[",\r\n]|^\s|\s$|^$/.test(text)
      ? `"${text.replaceAll('"', '""')}"`
      : text
  })
  return `${texts.join(",")}\n`
}
