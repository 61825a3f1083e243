import type {Attributes} from "graphology-types"
import {type Column, graphTable, type TableOptions} from "../graph-table.js"
import type {GraphFormat, GraphSource} from "./graph-format.js"
import {inPieces} from "./json-text.js"

/** So many rows go into one statement. */
const batchSize = 500

/**
 * A script for Neo4j, Memgraph and others: nodes, then relationships, in batches of one label or type. Every node
 * has the label `Relata` beside its own and the property `key`, with an index, by which relationships find it.
 */
export const cypherScript: GraphFormat = {
  name: "cypher",
  label: "Cypher script",
  extensions: ["cypher", "cql"],
  write: (source, options) => inPieces(write(source, options)),
}

function* write(source: GraphSource, options?: TableOptions): Generator<string> {
  const {graph, nodes, edges} = graphTable(source, options)
  const labels = nodes.find(({name}) => name === "labels") ?? nodes.find(({name}) => name === "type")
  const type = edges.find(({name}) => name === "type") ?? edges.find(({name}) => name === "label")
  yield "CREATE INDEX relata_key IF NOT EXISTS FOR (n:Relata) ON (n.key);\n"
  const nodeColumns = nodes.filter(({name}) => name !== "labels")
  const nodeBatches = new Batches((names) => `CREATE (n:Relata${names}) SET n = row;\n`)
  for (const {node, attributes} of graph.nodeEntries()) {
    const names = String(labels?.value(node, attributes) ?? "")
      .split(":")
      .filter((name) => name !== "")
      .map((name) => `:${quoteName(name)}`)
      .join("")
    yield* nodeBatches.add(names, map([["key", node], ...properties(nodeColumns, node, attributes)]))
  }
  yield* nodeBatches.end()
  const edgeColumns = edges.filter(({name}) => name !== "interaction")
  const edgeBatches = new Batches(
    (name) =>
      `MATCH (a:Relata {key: row.a}), (b:Relata {key: row.b}) CREATE (a)-[r:${name}]->(b) SET r = row.p;\n`,
  )
  for (const {edge, source: from, target: to, attributes} of graph.edgeEntries()) {
    const kind = quoteName(String(type?.value(edge, attributes) ?? "RELATED"))
    const rest = map([["key", edge], ...properties(edgeColumns, edge, attributes)])
    yield* edgeBatches.add(kind, `{a: ${literal(from)}, b: ${literal(to)}, p: ${rest}}`)
  }
  yield* edgeBatches.end()
}

/** Gathers rows by their label or type, and gives a statement when there are enough of one. */
class Batches {
  readonly #rows = new Map<string, string[]>()
  readonly #statement: (name: string) => string

  constructor(statement: (name: string) => string) {
    this.#statement = statement
  }

  *add(name: string, row: string): Generator<string> {
    const rows = this.#rows.get(name) ?? []
    this.#rows.set(name, rows)
    if (rows.push(row) < batchSize) return
    yield this.#flush(name, rows)
    this.#rows.delete(name)
  }

  *end(): Generator<string> {
    for (const [name, rows] of this.#rows) yield this.#flush(name, rows)
  }

  #flush(name: string, rows: readonly string[]): string {
    return `UNWIND [\n${rows.join(",\n")}\n] AS row\n${this.#statement(name)}`
  }
}

function properties(columns: readonly Column[], key: string, attributes: Attributes): [string, unknown][] {
  return columns.map((column) => [column.name, column.value(key, attributes)])
}

function map(entries: readonly (readonly [string, unknown])[]): string {
  const parts = entries.filter(([, value]) => value !== undefined)
  return `{${parts.map(([name, value]) => `${quoteName(name)}: ${literal(value)}`).join(", ")}}`
}

function quoteName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `\`${name.replaceAll("`", "``")}\``
}

/** A Cypher literal; strings with what could end them, or be lost in a file, escaped. */
function literal(value: unknown): string {
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : `'${value}'`
  if (typeof value === "boolean") return String(value)
  const text = String(value).replace(/[\\'\u0000-\u001f\u2028\u2029]|\p{Cs}/gu, (character) =>
    character === "\\" || character === "'"
      ? `\\${character}`
      : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  )
  return `'${text}'`
}
