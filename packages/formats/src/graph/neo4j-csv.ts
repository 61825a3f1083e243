import type {Attributes} from "graphology-types"
import type {Column, TableOptions} from "../graph-table.js"
import type {GraphFormat, GraphPart, GraphSource} from "./graph-format.js"
import {type GraphShape, type GraphWriter, inTwoFiles, writeTable} from "./graph-writer.js"

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
  writer,
}

function writeParts(source: GraphSource, options?: TableOptions): readonly GraphPart[] {
  return inTwoFiles(writeTable(source, options, writer))
}

function writer({nodeColumns, edgeColumns}: GraphShape): GraphWriter {
  const labels =
    nodeColumns.find(({name}) => name === "labels") ?? nodeColumns.find(({name}) => name === "type")
  const type = edgeColumns.find(({name}) => name === "type") ?? edgeColumns.find(({name}) => name === "label")
  const ofNodes = nodeColumns.filter(({name}) => !nodeLabels.has(name))
  const ofEdges = edgeColumns.filter(({name}) => !edgeTypes.has(name))
  return {
    nodesHead: line([":ID", ":LABEL", ...headers(ofNodes)]),
    node: (key, attributes) => {
      const label = String(labels?.value(key, attributes) ?? "Node")
      return line([key, label.replace(/^:/, "").replaceAll(":", ";"), ...cells(ofNodes, key, attributes)])
    },
    nodesTail: "",
    edgesHead: line([":START_ID", ":END_ID", ":TYPE", "key:string", ...headers(ofEdges)]),
    edge: ({key, source, target, attributes}) => {
      const kind = type?.value(key, attributes) ?? "RELATED"
      return line([source, target, kind, key, ...cells(ofEdges, key, attributes)])
    },
    edgesTail: "",
  }
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
