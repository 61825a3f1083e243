import {RelataError} from "@relata/model"
import type {Attributes} from "graphology-types"
import {type Column, graphTable} from "../graph-table.js"
import {escapeXml} from "../xml.js"
import {type XmlAttributes, XmlError, XmlReader} from "../xml-reader.js"
import {castValue} from "./attribute-values.js"
import {type Chunks, decodeStream, drained} from "./decode-stream.js"
import {at, type ElementSink, place, quote, safeName} from "./element-sink.js"
import {GraphBuilder} from "./graph-builder.js"
import type {GraphFormat, GraphSource} from "./graph-format.js"
import type {GraphReading} from "./graph-reading.js"
import {inPieces} from "./json-text.js"

/** GEXF 1.2 out, 1.1 to 1.3 in. Places, sizes and colours are Gephi's `viz`. */
export const gexf: GraphFormat = {
  name: "gexf",
  label: "GEXF (Gephi)",
  extensions: ["gexf"],
  recognises: (head) => /<(?:[\w.-]+:)?gexf[\s>]/.test(head),
  read: readGexf,
  scan: scanGexf,
  write: (source, options) => inPieces(write(source, options)),
}

const depthLimit = 1000
const mostPending = 2 ** 26

interface Column12 {
  readonly title: string
  readonly type: string
  default?: string
}

/** A node or an edge that is being read. */
interface Open {
  readonly kind: "node" | "edge"
  readonly id: string | undefined
  readonly line: number
  readonly own: Readonly<Record<string, string>>
  readonly attributes: Attributes
  readonly parent: string | undefined
  isTold?: boolean
}

async function readGexf(chunks: Chunks): Promise<GraphReading> {
  const builder = new GraphBuilder()
  return builder.finish({isComplete: await drained(scanGexf(chunks, builder))})
}

/** Tells a sink what a GEXF file holds; gives way after each chunk. @returns false when the file breaks off */
export async function* scanGexf(chunks: Chunks, sink: ElementSink): AsyncGenerator<void, boolean> {
  const columns = {node: new Map<string, Column12>(), edge: new Map<string, Column12>()}
  const open: Open[] = []
  let columnsOf: Map<string, Column12> | undefined
  let column: Column12 | undefined
  let text: string | undefined
  let isDirected = true
  let isRooted = false

  const tell = (element: Open) => {
    const {kind, own, attributes, line, parent} = element
    for (const [, {title, type, default: value}] of columns[kind]) {
      if (value === undefined || Object.hasOwn(attributes, title)) continue
      const cast = castValue(value, type).value
      if (cast !== undefined) attributes[title] = cast
    }
    if (kind === "node") {
      if (element.id === undefined) sink.skipped("node", "has no id", line)
      else {
        if (parent !== undefined) attributes.parent ??= parent
        if (element.isTold) sink.more(element.id, attributes)
        else sink.node(element.id, attributes, line)
        element.isTold = true
      }
      return
    }
    const {source, target, type} = own
    if (source === undefined || target === undefined) sink.skipped("edge", "has no source or target", line)
    else {
      sink.edge({
        id: element.id,
        source,
        target,
        isDirected: type === undefined ? isDirected : type.toLowerCase() === "directed",
        attributes,
        line,
      })
    }
  }

  const openTag = (tagName: string, own: XmlAttributes) => {
    if (parser.depth > depthLimit) {
      throw new RelataError(
        "formats.too-deep",
        `Line ${parser.line}: elements lie more than ${depthLimit} deep in one another.`,
      )
    }
    const name = tagName.slice(tagName.indexOf(":") + 1)
    if (!isRooted) {
      if (name !== "gexf") {
        throw new RelataError(
          "formats.wrong-format",
          `This is not GEXF: its first element is <${quote(tagName).slice(1, -1)}>.`,
        )
      }
      isRooted = true
      return
    }
    const current = open.at(-1)
    switch (name) {
      case "graph":
        isDirected = (own.defaultedgetype ?? "undirected") === "directed"
        break
      case "attributes":
        columnsOf = own.class === "node" || own.class === "edge" ? columns[own.class] : undefined
        break
      case "attribute":
        column = {title: safeName(own.title ?? own.id ?? ""), type: (own.type ?? "string").toLowerCase()}
        columnsOf?.set(own.id ?? "", column)
        break
      case "default":
        text = ""
        break
      case "node":
      case "edge": {
        const parent =
          name === "node" ? (own.pid ?? (current?.kind === "node" ? current.id : undefined)) : undefined
        if (name === "node" && current?.kind === "node" && !current.isTold) tell(current)
        open.push({
          kind: name,
          id: own.id,
          line: parser.line,
          own,
          attributes: ownAttributes(name, own),
          parent,
        })
        break
      }
      case "attvalue":
        if (current !== undefined) addValue(current, own)
        break
      case "color": {
        const {r, g, b} = own
        if (current !== undefined) current.attributes.color = own.hex ?? `#${[r, g, b].map(hex).join("")}`
        break
      }
      case "position":
        for (const axis of ["x", "y", "z"])
          if (current !== undefined) addNumber(current.attributes, axis, own[axis])
        break
      case "size":
      case "thickness":
        if (current !== undefined) addNumber(current.attributes, name, own.value)
        break
      case "shape":
        if (current !== undefined && own.value !== undefined) current.attributes.shape = own.value
        break
    }
  }
  const addValue = (element: Open, own: Readonly<Record<string, string>>) => {
    const known = columns[element.kind].get(own.for ?? own.id ?? "")
    const title = known?.title ?? safeName(own.for ?? own.id ?? "")
    const {value, flaw} = castValue(own.value ?? "", known?.type ?? "string")
    if (flaw !== undefined) {
      sink.issue({
        code: "formats.bad-value",
        message: `${at(parser.line)}${quote(own.value ?? "")} as ${quote(title)} ${flaw}. It was kept as text.`,
        element: element.kind,
        ...place(parser.line),
      })
    }
    if (value !== undefined) element.attributes[title] = value
  }
  const parser: XmlReader = new XmlReader({
    open: openTag,
    text: (part) => {
      if (text !== undefined) text += part
    },
    close: (tagName) => {
      const name = tagName.slice(tagName.indexOf(":") + 1)
      if (name === "default") {
        if (column !== undefined && text !== undefined) column.default = text.trim()
        text = undefined
      } else if (name === "attributes") columnsOf = undefined
      else if (name === "node" || name === "edge") {
        const element = open.pop()
        if (element !== undefined) tell(element)
      }
    },
    doctype: (doctype) => {
      if (!/<!ENTITY/i.test(doctype)) return
      throw new RelataError(
        "formats.entities",
        "The file declares XML entities, which relata does not expand. Remove the DOCTYPE.",
      )
    },
  })

  let isComplete = true
  try {
    for await (const chunk of decodeStream(chunks, {hasBadBytes: false, encoding: "utf-8"})) {
      parser.write(chunk)
      if (parser.pending > mostPending) {
        throw new RelataError(
          "formats.too-large",
          `Line ${parser.line}: a tag of more than ${mostPending.toLocaleString("en")} characters.`,
        )
      }
      yield
    }
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    if (!isRooted && error.message.startsWith("text outside"))
      throw new RelataError("formats.wrong-format", "This is not GEXF: it begins with text.", {cause: error})
    throw new RelataError(
      "formats.bad-xml",
      `Line ${error.line}, column ${error.column}: this is not XML (${error.message}).`,
      {cause: error},
    )
  }
  try {
    parser.close()
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    if (parser.isEmpty) throw new RelataError("formats.empty", "The file is empty. Check how it was saved.")
    if (!isRooted)
      throw new RelataError("formats.wrong-format", "This is not GEXF: it has no element at all.")
    isComplete = false
    const {nodes, edges} = sink.counts
    sink.issue({
      code: "formats.truncated",
      message: `Line ${parser.line}: the file breaks off here. What stood before was kept (nodes: ${nodes}, edges: ${edges}).`,
      line: parser.line,
    })
  }
  return isComplete
}

/** What stands on the element itself. An edge's `kind` is its type in GEXF 1.3. */
function ownAttributes(element: "node" | "edge", own: Readonly<Record<string, string>>): Attributes {
  const attributes: Attributes = {}
  if (own.label !== undefined) attributes.label = own.label
  if (element === "edge") {
    if (own.kind !== undefined) attributes.kind = own.kind
    addNumber(attributes, "weight", own.weight)
  }
  for (const name of ["start", "end"]) if (own[name] !== undefined) attributes[name] = own[name]
  return attributes
}

function addNumber(attributes: Attributes, name: string, text: string | undefined): void {
  const value = text === undefined || text.trim() === "" ? Number.NaN : Number(text)
  if (Number.isFinite(value)) attributes[name] = value
}

function hex(channel: string | undefined): string {
  const value = Math.min(255, Math.max(0, Math.round(Number(channel) || 0)))
  return value.toString(16).padStart(2, "0")
}

function* write(source: GraphSource, options: Parameters<typeof graphTable>[1]): Generator<string> {
  const {graph, nodes, edges, looks} = graphTable(source, options)
  const isDirected = graph.type === "directed" || (graph.type === "mixed" && graph.directedSize > 0)
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">\n'
  yield `<graph mode="static" defaultedgetype="${isDirected ? "directed" : "undirected"}">\n`
  // The label of a node is its own, and a label that is no text is an attribute like others.
  const isOwn = ({name, type}: Column) => name === "label" && type === "string"
  const isWeight = ({name, type}: Column) => name === "weight" && type !== "string" && type !== "boolean"
  const nodeColumns = nodes.filter((column) => !isOwn(column))
  const edgeColumns = edges.filter((column) => !isOwn(column) && !isWeight(column))
  yield declare("node", nodeColumns) + declare("edge", edgeColumns)
  const nodeLabel = nodes.find(isOwn)
  const edgeLabel = edges.find(isOwn)
  const weight = edges.find(isWeight)
  yield "<nodes>\n"
  for (const {node, attributes} of graph.nodeEntries()) {
    const label = xmlAttribute("label", nodeLabel?.value(node, attributes))
    yield `<node id="${spaced(node)}"${label}>${values(nodeColumns, node, attributes)}${vizOf({...attributes, ...looks.get(node)})}</node>\n`
  }
  yield "</nodes>\n<edges>\n"
  for (const {edge, attributes, source: from, target: to, undirected} of graph.edgeEntries()) {
    const own =
      xmlAttribute("type", undirected === isDirected ? (undirected ? "undirected" : "directed") : undefined) +
      xmlAttribute("label", edgeLabel?.value(edge, attributes)) +
      xmlAttribute("weight", weight?.value(edge, attributes))
    yield `<edge id="${spaced(edge)}" source="${spaced(from)}" target="${spaced(to)}"${own}>${values(edgeColumns, edge, attributes)}</edge>\n`
  }
  yield "</edges>\n</graph>\n</gexf>\n"
}

function declare(kind: "node" | "edge", columns: readonly Column[]): string {
  if (columns.length === 0) return ""
  const lines = columns.map(
    ({name, type}, i) =>
      `<attribute id="${i}" title="${spaced(name)}" type="${type === "int" ? "integer" : type}"/>\n`,
  )
  return `<attributes class="${kind}">\n${lines.join("")}</attributes>\n`
}

function values(columns: readonly Column[], owner: string, attributes: Attributes): string {
  let text = ""
  columns.forEach((column, i) => {
    const value = column.value(owner, attributes)
    if (value !== undefined) text += `<attvalue for="${i}" value="${spaced(String(value))}"/>`
  })
  return text === "" ? "" : `<attvalues>${text}</attvalues>`
}

/** How Gephi draws a node. */
function vizOf({x, y, size, color}: Attributes): string {
  let text = ""
  const rgb = typeof color === "string" ? /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color) : null
  if (rgb !== null) {
    const [r, g, b] = rgb.slice(1).map((channel) => Number.parseInt(channel, 16))
    text += `<viz:color r="${r}" g="${g}" b="${b}"/>`
  }
  if (Number.isFinite(x) && Number.isFinite(y)) text += `<viz:position x="${x}" y="${y}" z="0.0"/>`
  if (Number.isFinite(size)) text += `<viz:size value="${size}"/>`
  return text
}

function xmlAttribute(name: string, value: string | number | boolean | undefined): string {
  return value === undefined ? "" : ` ${name}="${spaced(String(value))}"`
}

/** Readers turn line breaks and tabs in an attribute into spaces unless they are character references. */
function spaced(text: string): string {
  return escapeXml(text).replace(/[\n\t]/g, (character) => (character === "\n" ? "&#10;" : "&#9;"))
}
