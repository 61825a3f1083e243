import {RelataError} from "@relata/model"
import type {Attributes} from "graphology-types"
import type {Column, TableOptions} from "../graph-table.js"
import {castValue} from "./attribute-values.js"
import {type Chunks, decodeAll, decodeStream, drained} from "./decode-stream.js"
import {type ElementSink, safeName} from "./element-sink.js"
import {GraphBuilder} from "./graph-builder.js"
import type {GraphFormat, GraphPart, GraphSource, PartSources} from "./graph-format.js"
import {type GraphShape, type GraphWriter, inTwoFiles, writeTable} from "./graph-writer.js"
import {streamCsv} from "./parse-csv.js"

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
  writer,
  readParts,
  scanParts,
}

function writeParts(source: GraphSource, options?: TableOptions): readonly GraphPart[] {
  return inTwoFiles(writeTable(source, options, writer))
}

function writer({nodeColumns, edgeColumns}: GraphShape): GraphWriter {
  const ofNodes = nodeColumns.filter(({name}) => name !== "id")
  const ofEdges = edgeColumns.filter(({name}) => !edgeNames.has(name))
  return {
    nodesHead: row(["id", ...ofNodes.map(({name}) => name)]),
    node: (key, attributes) => row([key, ...cells(ofNodes, key, attributes)]),
    nodesTail: "",
    edgesHead: row(["id", "source", "target", "directed", ...ofEdges.map(({name}) => name)]),
    edge: ({key, source, target, isDirected, attributes}) =>
      row([key, source, target, String(isDirected), ...cells(ofEdges, key, attributes)]),
    edgesTail: "",
  }
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
  // A table is read twice: for the types of its columns, and for its rows.
  const [nodesText, edgesText] = [await textOf(nodes), await textOf(edges)]
  await drained(
    scanParts(
      {
        ...(nodesText === undefined ? {} : {nodes: () => [nodesText]}),
        ...(edgesText === undefined ? {} : {edges: () => [edgesText]}),
      },
      builder,
    ),
  )
  return builder.finish()
}

async function textOf(chunks: Chunks | undefined): Promise<string | undefined> {
  return chunks === undefined ? undefined : decodeAll(chunks, {hasBadBytes: false, encoding: "utf-8"})
}

async function* scanParts({nodes, edges}: PartSources, sink: ElementSink): AsyncGenerator<void, boolean> {
  if (nodes !== undefined) {
    const table = await surveyTable(nodes)
    const id = columnNamed(table, idNames) ?? 0
    for await (const rows of rowsOf(table, nodes, sink)) {
      for (const {cells, line} of rows) {
        const key = cells[id]
        if (key === undefined) sink.skipped("row", "has no id", line)
        else sink.node(String(key), attributesOf(table, cells, [id]), line)
      }
      yield
    }
  }
  if (edges !== undefined) {
    // Without a table of nodes every node is told by its edges alone, and that is no flaw.
    if (nodes === undefined) sink.impliesNodes()
    const table = await surveyTable(edges)
    const [source, target] = endColumns(table)
    const id = columnNamed(table, ["id", "key", "edgeid"])
    const direction = directionNames
      .map((name) => columnNamed(table, [name]))
      .find((at) => at !== undefined && at !== source && at !== target && table.columns[at]!.mayBeDirection)
    const taken = [source, target, id, direction].filter((at) => at !== undefined)
    for await (const rows of rowsOf(table, edges, sink)) {
      for (const {cells, line} of rows) {
        const [from, to] = [cells[source], cells[target]]
        if (from === undefined || to === undefined) {
          sink.skipped("row", "has no source or target", line)
          continue
        }
        sink.edge({
          id: id === undefined || cells[id] === undefined ? undefined : String(cells[id]),
          source: String(from),
          target: String(to),
          isDirected:
            direction === undefined || !/^(?:false|0|undirected|no)$/i.test(String(cells[direction] ?? "")),
          attributes: attributesOf(table, cells, taken),
          line,
        })
      }
      yield
    }
  }
  return true
}

type Cell = string | number | boolean | undefined

/** A column, by all its values. */
interface TableColumn {
  readonly name: string
  type: "string" | "double" | "boolean"
  /** True when every value could say whether an edge has a direction. */
  mayBeDirection: boolean
}

interface Table {
  readonly delimiter: string
  readonly columns: readonly TableColumn[]
}

/** The columns of a table. @throws RelataError `formats.empty` */
async function surveyTable(open: () => Chunks): Promise<Table> {
  let table: {readonly delimiter: string; readonly columns: readonly ColumnInProgress[]} | undefined
  for await (const rows of streamRows(open)) {
    const body = table === undefined ? rows.rows.slice(1) : rows.rows
    table ??= {
      delimiter: rows.delimiter,
      columns: (rows.rows[0]?.cells ?? []).map((name, i) => new ColumnInProgress(name ?? "", i)),
    }
    for (const {cells} of body) for (const [i, column] of table.columns.entries()) column.add(cells[i])
  }
  if (table === undefined)
    throw new RelataError("formats.empty", "The table is empty. Check how it was saved.")
  return {delimiter: table.delimiter, columns: table.columns.map((column) => column.finish())}
}

/** Finds out what a column holds. */
class ColumnInProgress {
  readonly #name: string
  #isFilled = false
  #isBoolean = true
  #isNumber = true
  #mayBeDirection = true

  constructor(name: string, at: number) {
    const plain = unguarded(name)
    this.#name = safeName((plain === name ? name.trim() : plain) || `column ${at + 1}`)
  }

  add(value: string | undefined): void {
    if (value === undefined) return
    this.#isFilled = true
    if (this.#isBoolean) this.#isBoolean = value === "true" || value === "false"
    // Numbers only where writing them gives the same text: `007` and `1.50` stay text, as codes and prices do.
    if (this.#isNumber)
      this.#isNumber = isNumber.test(value) && (String(Number(value)) === value || /^-?\d+\.0$/.test(value))
    if (this.#mayBeDirection)
      this.#mayBeDirection = /^(?:true|false|0|1|directed|undirected|mutual|yes|no)?$/i.test(value)
  }

  finish(): TableColumn {
    const type = !this.#isFilled
      ? "string"
      : this.#isBoolean
        ? "boolean"
        : this.#isNumber
          ? "double"
          : "string"
    return {name: this.#name, type, mayBeDirection: this.#mayBeDirection}
  }
}

/** The rows behind the header, with values by the types of their columns. */
async function* rowsOf({columns}: Table, open: () => Chunks, sink: ElementSink) {
  let isHeader = true
  for await (const {rows} of streamRows(open)) {
    const body = isHeader ? rows.slice(1) : rows
    if (rows.length > 0) isHeader = false
    yield body.map(({cells: found, line}) => {
      if (found.length > columns.length) sink.skipped("cell", "stands beside the columns of the table", line)
      const cells = columns.map(({type}, i): Cell => {
        const value = found[i]
        if (value === undefined || value === "") return value
        return type === "string" ? unguarded(value) : castValue(value, type).value
      })
      return {cells, line}
    })
  }
}

/** The rows of a table in groups, and what stands between its cells. Groups are not empty. */
async function* streamRows(open: () => Chunks) {
  const pieces = decodeStream(open(), {hasBadBytes: false, encoding: "utf-8"})
  let head = ""
  let isEnded = false
  while (!isEnded && !/\n./s.test(head) && head.length < longestHeader) {
    const {done, value} = await pieces.next()
    if (done) isEnded = true
    else head += value
  }
  const first = head.slice(0, (head.indexOf("\n") + 1 || head.length + 1) - 1)
  const delimiter = [",", ";", "\t", "|"].reduce((best, one) =>
    countOf(first, one) > countOf(first, best) ? one : best,
  )
  async function* all() {
    yield head
    if (!isEnded) yield* pieces
  }
  for await (const rows of streamCsv(all(), delimiter)) if (rows.length > 0) yield {rows, delimiter}
}

/** A header is looked for in so many characters. */
const longestHeader = 2 ** 20

function countOf(text: string, part: string): number {
  return text.split(part).length - 1
}

/** Takes off the apostrophe that made a formula harmless. */
function unguarded(text: string): string {
  return /^'['=+\-@\t\r]/.test(text) ? text.slice(1) : text
}

function columnNamed({columns}: Table, wanted: readonly string[]): number | undefined {
  const plain = columns.map(({name}) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ""))
  for (const name of wanted) if (plain.includes(name)) return plain.indexOf(name)
  return undefined
}

function endColumns(table: Table): readonly [number, number] {
  const [source, target] = [columnNamed(table, sourceNames), columnNamed(table, targetNames)]
  if (source !== undefined && target !== undefined) return [source, target]
  if (table.columns.length < 2) {
    throw new RelataError(
      "formats.no-columns",
      'This table has one column; edges need two, best called "source" and "target".',
    )
  }
  return [0, 1]
}

function attributesOf({columns}: Table, cells: readonly Cell[], except: readonly number[]): Attributes {
  const attributes: Attributes = {}
  columns.forEach(({name}, i) => {
    if (!except.includes(i) && cells[i] !== undefined) attributes[name] = cells[i]
  })
  return attributes
}
