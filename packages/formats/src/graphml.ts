import type {KnowledgeGraph} from "@relata/model"
import type {AbstractGraph} from "graphology-types"
import {type GraphShape, type GraphWriter, inOneFile, writeTable} from "./graph/graph-writer.js"
import type {Column, NodeLook, TableOptions} from "./graph-table.js"
import {escapeXml, tokenComment, toNmtoken} from "./xml.js"

/** Names that readers take for the elements' own attributes. */
const reservedNames = new Set(["id", "source", "target", "key"])

/** A column with the key that declares it. */
interface Key {
  readonly id: string
  readonly name: string
  readonly column: Column
}

const lookTypes = {x: "double", y: "double", color: "string"} as const

function lookColumns(looks: ReadonlyMap<string, NodeLook>): Column[] {
  const names = ["x", "y", "color"] as const
  return names.map((name) => ({
    name,
    type: lookTypes[name],
    value: (key) => looks.get(key)?.[name],
  }))
}

/**
 * Writes a graph as GraphML, in chunks to be joined or streamed as UTF-8.
 *
 * The file is valid under the GraphML schema and is laid out for the readers that people use: name tokens as ids
 * (see `toNmtoken`; node keys are kept whole in them), an id on every edge, separate keys for nodes and edges that
 * differ by more than case, `labels` and `label` as Neo4j reads them, `interaction` as Cytoscape does, a positive
 * `weight`, no defaults, all nodes before all edges. Lists and maps are JSON. Each edge carries its evidence: the
 * sentence, the document, the place. Time is linear, memory that of one chunk.
 * @param source - a knowledge graph, or any graphology graph, which is written with the attributes that it has
 * @param options - `isExact` to write a plain graph so that {@link readGraphml} gives it back as it was; `looks`, by
 *   node key, where nodes lie in a picture and their colour, written as `x`, `y` and `color`
 */
export function writeGraphml(
  source: KnowledgeGraph | AbstractGraph,
  options: TableOptions = {},
): Generator<string> {
  return inOneFile(writeTable(source, options, graphmlWriter))
}

/** Writes GraphML element by element. */
export function graphmlWriter(shape: GraphShape): GraphWriter {
  const {kind, nodeColumns: told, edgeColumns, isExact, looks} = shape
  const columns =
    looks.size > 0 ? [...told.filter(({name}) => !(name in lookTypes)), ...lookColumns(looks)] : told
  const used = new Set(["labels", "label"])
  const nodeKeys = declareKeys(columns, {isExact, fixed: "labels", prefix: "node_", used})
  const edgeKeys = declareKeys(edgeColumns, {isExact, fixed: "label", prefix: "edge_", used})
  let head = `<?xml version="1.0" encoding="UTF-8"?>\n<!-- ${tokenComment} -->\n`
  head +=
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
    ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n'
  for (const key of nodeKeys) head += keyElement(key, "node")
  for (const key of edgeKeys) head += keyElement(key, "edge")
  head += `<graph id="G" edgedefault="${kind === "undirected" ? "undirected" : "directed"}">\n`
  return {
    nodesHead: head,
    node: (key, attributes) =>
      `<node id="${toNmtoken(key)}">${dataElements(nodeKeys, key, attributes)}</node>\n`,
    nodesTail: "",
    edgesHead: "",
    edge: ({key, source, target, isDirected, attributes}) => {
      const direction = kind === "mixed" && !isDirected ? ' directed="false"' : ""
      const ends = `source="${toNmtoken(source)}" target="${toNmtoken(target)}"`
      return `<edge id="${toNmtoken(key)}" ${ends}${direction}>${dataElements(edgeKeys, key, attributes)}</edge>\n`
    },
    edgesTail: "</graph>\n</graphml>\n",
  }
}

/** Names that differ by more than case, and ids that differ over nodes and edges. */
function declareKeys(
  columns: readonly Column[],
  {
    fixed,
    prefix,
    used,
    isExact = false,
  }: TableOptions & {readonly fixed: string; readonly prefix: string; readonly used: Set<string>},
): Key[] {
  const names = new Set<string>()
  return columns.map((column) => {
    const token = toNmtoken(column.name)
    const isReserved = reservedNames.has(column.name.toLowerCase())
    const name = isExact ? token : unusedName(isReserved ? `${column.name}_` : token, names)
    const id = name === fixed ? fixed : unusedName(prefix + name, used)
    return {id, name, column}
  })
}

function unusedName(wanted: string, used: Set<string>): string {
  let name = wanted
  for (let n = 2; used.has(name.toLowerCase()); n++) name = `${wanted}_${n}`
  used.add(name.toLowerCase())
  return name
}

function keyElement({id, name, column}: Key, element: "node" | "edge"): string {
  return `<key id="${id}" for="${element}" attr.name="${name}" attr.type="${column.type}"/>\n`
}

function dataElements(
  keys: readonly Key[],
  owner: string,
  attributes: {readonly [name: string]: unknown},
): string {
  let data = ""
  for (const {id, column} of keys) {
    const value = column.value(owner, attributes)
    if (value !== undefined) data += `<data key="${id}">${escapeXml(String(value))}</data>`
  }
  return data
}
