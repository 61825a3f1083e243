import {RelataError} from "@relata/model"
import type {Attributes} from "graphology-types"
import {type Column, graphTable, type TableOptions} from "../graph-table.js"
import {castValue} from "./attribute-values.js"
import {type Chunks, decodeAll} from "./decode-stream.js"
import {safeName} from "./element-sink.js"
import {GraphBuilder} from "./graph-builder.js"
import type {GraphFormat, GraphPart, GraphSource} from "./graph-format.js"
import {inPieces} from "./json-text.js"
import {parseCsv} from "./parse-csv.js"

/**
 * Two tables: `graph.nodes.csv` (`id` and attributes) and `graph.edges.csv` (`id`, `source`, `target`, `directed` and
 * attributes). Read are tables of any column names, with commas, semicolons or tabs; edges alone will do.
 *
 * A cell that a spreadsheet would run as a formula gets an apostrophe before it, as does one that begins with an
 * apostrophe; reading takes it off again.
 */
export const csv: GraphFormat = {
  name: "csv",
  label: "CSV, nodes and edges",
  extensions: ["csv", "tsv"],
  writeParts,
  readParts,
}

function writeParts(source: GraphSource, options?: TableOptions): readonly GraphPart[] {
  const {graph, nodes, edges} = graphTable(source, options)
  function* nodeRows() {
    const columns = nodes.filter(({name}) => name !== "id")
    yield row(["id", ...columns.map(({name}) => name)])
    for (const {node, attributes} of graph.nodeEntries())
      yield row([node, ...cells(columns, node, attributes)])
  }
  function* edgeRows() {
    const columns = edges.filter(({name}) => !edgeNames.has(name))
    yield row(["id", "source", "target", "directed", ...columns.map(({name}) => name)])
    for (const {edge, source: from, target: to, undirected, attributes} of graph.edgeEntries()) {
      yield row([edge, from, to, String(!undirected), ...cells(columns, edge, attributes)])
    }
  }
  return [
    {part: "nodes", pieces: inPieces(nodeRows())},
    {part: "edges", pieces: inPieces(edgeRows())},
  ]
}

const edgeNames = new Set(["id", "source", "target", "directed"])

function cells(columns: readonly Column[], key: string, attributes: Attributes) {
  return columns.map(({type, value}) => {
    const cell = value(key, attributes)
    // Nothing and an empty text would be the same cell; quotes tell them apart.
    return cell === undefined ? undefined : type === "string" ? String(cell) : cell
  })
}

/** A line of CSV. Numbers stand as they are; text that looks like a formula is made harmless. */
export function row(values: readonly (string | number | boolean | undefined)[]): string {
  return `${values.map(cell).join(",")}\n`
}

function cell(value: string | number | boolean | undefined): string {
  if (value === undefined) return ""
  if (typeof value !== "string") return String(value)
  const safe = /^['=+\-@\t\r]/.test(value) && !isNumber.test(value) ? `'${value}` : value
  return safe === "" || /[",\n\r;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const isNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

/** Names that people give to the columns, in lower case without spaces and marks. */
const idNames = ["id", "key", "nodeid", "node", "name", "label"]
const sourceNames = [
  "source",
  "from",
  "start",
  "startid",
  "sourceid",
  "subject",
  "src",
  "head",
  "u",
  "node1",
  "x",
]
const targetNames = [
  "target",
  "to",
  "end",
  "endid",
  "targetid",
  "object",
  "dst",
  "dest",
  "tail",
  "v",
  "node2",
  "y",
]
const directionNames = ["directed", "type"]

async function readParts({nodes, edges}: {readonly nodes?: Chunks; readonly edges?: Chunks}) {
  const builder = new GraphBuilder()
  if (nodes !== undefined) {
    const table = readTable(await decodeAll(nodes, {hasBadBytes: false, encoding: "utf-8"}), builder)
    const id = columnNamed(table, idNames) ?? 0
    for (const {cells, line} of table.rows) {
      const key = cells[id]
      if (key === undefined) builder.skipped("row", "has no id", line)
      else builder.node(String(key), attributesOf(table, cells, [id]), line)
    }
  }
  if (edges !== undefined) {
    const table = readTable(await decodeAll(edges, {hasBadBytes: false, encoding: "utf-8"}), builder)
    const [source, target] = endColumns(table)
    const id = columnNamed(table, ["id", "key", "edgeid"])
    const direction = directionNames
      .map((name) => columnNamed(table, [name]))
      .find((at) => at !== undefined && at !== source && at !== target && isDirection(table, at))
    for (const {cells, line} of table.rows) {
      const [from, to] = [cells[source], cells[target]]
      if (from === undefined || to === undefined) {
        builder.skipped("row", "has no source or target", line)
        continue
      }
      const taken = [
        source,
        target,
        ...(id === undefined ? [] : [id]),
        ...(direction === undefined ? [] : [direction]),
      ]
      builder.edge({
        id: id === undefined || cells[id] === undefined ? undefined : String(cells[id]),
        source: String(from),
        target: String(to),
        isDirected:
          direction === undefined || !/^(?:false|0|undirected|no)$/i.test(String(cells[direction] ?? "")),
        attributes: attributesOf(table, cells, taken),
        line,
      })
    }
  }
  const reading = builder.finish()
  // Without a table of nodes every node is told by its edges alone, and that is no flaw.
  return nodes === undefined
    ? {
        ...reading,
        issues: reading.issues.filter(
          ({code, message}) => code !== "formats.missing-node" && !message.includes("formats.missing-node"),
        ),
      }
    : reading
}

interface Table {
  readonly names: readonly string[]
  readonly rows: readonly {readonly cells: readonly Cell[]; readonly line: number}[]
}

type Cell = string | number | boolean | undefined

function readTable(text: string, builder: GraphBuilder): Table {
  if (text.trim() === "")
    throw new RelataError("formats.empty", "The table is empty. Check how it was saved.")
  const head = text.slice(0, (text.indexOf("\n") + 1 || text.length + 1) - 1)
  const delimiter = [",", ";", "\t", "|"].reduce((best, one) =>
    countOf(head, one) > countOf(head, best) ? one : best,
  )
  const [header, ...body] = parseCsv(text, delimiter)
  const names = (header?.cells ?? []).map((name, i) =>
    safeName(unguarded(name ?? "").trim() || `column ${i + 1}`),
  )
  const types = names.map((_, i) => typeOf(body.map(({cells}) => cells[i])))
  const rows = body.map(({cells: found, line}) => {
    if (found.length > names.length) builder.skipped("cell", "stands beside the columns of the table", line)
    const cells = names.map((_, i): Cell => {
      const value = found[i]
      if (value === undefined || value === "") return value
      return types[i] === "string" ? unguarded(value) : castValue(value, types[i]!).value
    })
    return {cells, line}
  })
  return {names, rows}
}

function countOf(text: string, part: string): number {
  return text.split(part).length - 1
}

/** Takes off the apostrophe that made a formula harmless. */
function unguarded(text: string): string {
  return /^'['=+\-@\t\r]/.test(text) ? text.slice(1) : text
}

/** Numbers only where writing them gives the same text: `007` and `1.50` stay text, as codes and prices do. */
function typeOf(values: readonly (string | undefined)[]): string {
  const filled = values.filter((value) => value !== undefined)
  if (filled.length === 0) return "string"
  if (filled.every((value) => value === "true" || value === "false")) return "boolean"
  const isPlain = (value: string) =>
    isNumber.test(value) && (String(Number(value)) === value || /^-?\d+\.0$/.test(value))
  return filled.every(isPlain) ? "double" : "string"
}

function columnNamed({names}: Table, wanted: readonly string[]): number | undefined {
  const plain = names.map((name) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ""))
  for (const name of wanted) if (plain.includes(name)) return plain.indexOf(name)
  return undefined
}

function endColumns(table: Table): readonly [number, number] {
  const [source, target] = [columnNamed(table, sourceNames), columnNamed(table, targetNames)]
  if (source !== undefined && target !== undefined) return [source, target]
  if (table.names.length < 2) {
    throw new RelataError(
      "formats.no-columns",
      'This table has one column; edges need two, best called "source" and "target".',
    )
  }
  return [0, 1]
}

function isDirection({rows}: Table, at: number): boolean {
  return rows.every(({cells}) =>
    /^(?:true|false|0|1|directed|undirected|mutual|yes|no)?$/i.test(String(cells[at] ?? "")),
  )
}

function attributesOf({names}: Table, cells: readonly Cell[], except: readonly number[]): Attributes {
  const attributes: Attributes = {}
  names.forEach((name, i) => {
    if (!except.includes(i) && cells[i] !== undefined) attributes[name] = cells[i]
  })
  return attributes
}
