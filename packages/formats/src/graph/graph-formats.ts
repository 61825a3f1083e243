import {RelataError} from "@relata/model"
import {graphmlWriter, writeGraphml} from "../graphml.js"
import {csv} from "./csv.js"
import {cypherScript} from "./cypher-script.js"
import {cytoscapeJson} from "./cytoscape-json.js"
import {dot} from "./dot.js"
import {gexf} from "./gexf.js"
import type {GraphFormat} from "./graph-format.js"
import {graphologyJson} from "./graphology-json.js"
import {jgf} from "./jgf.js"
import {jsonLd} from "./json-ld.js"
import {mermaid} from "./mermaid.js"
import {neo4jCsv} from "./neo4j-csv.js"
import {nodeLink} from "./node-link.js"
import {png} from "./png.js"
import {nTriples, turtle} from "./rdf.js"
import {readGraphml, scanGraphml} from "./read-graphml.js"
import {svg} from "./svg.js"
import {yed} from "./yed.js"

const graphml: GraphFormat = {
  name: "graphml",
  label: "GraphML",
  extensions: ["graphml"],
  recognises: (head) => /<(?:[\w.-]+:)?graphml[\s>]/.test(head),
  read: (chunks) => readGraphml(chunks),
  scan: scanGraphml,
  write: writeGraphml,
  writer: graphmlWriter,
}

/** Every format of graphs. Content is matched in this order: what more formats could be stands later. */
export const graphFormats: readonly GraphFormat[] = [
  graphml,
  yed,
  gexf,
  jsonLd,
  graphologyJson,
  cytoscapeJson,
  jgf,
  nodeLink,
  csv,
  neo4jCsv,
  cypherScript,
  turtle,
  nTriples,
  dot,
  mermaid,
  svg,
  png,
]

/** @throws RelataError `formats.unknown-format` with the formats that there are */
export function graphFormatNamed(name: string): GraphFormat {
  const found = graphFormats.find((format) => format.name === name.toLowerCase())
  if (found !== undefined) return found
  const known = graphFormats.map((format) => format.name).join(", ")
  throw new RelataError("formats.unknown-format", `There is no format "${name}". Use one of: ${known}.`)
}

/** The format that a file's name ends with, longest ending first; `.gz` behind it does not count. */
export function graphFormatOfName(path: string): GraphFormat | undefined {
  const name = path.toLowerCase().replace(/\.gz$/, "")
  let best: {readonly format: GraphFormat; readonly length: number} | undefined
  for (const format of graphFormats) {
    for (const extension of format.extensions) {
      if (name.endsWith(`.${extension}`) && extension.length > (best?.length ?? 0))
        best = {format, length: extension.length}
    }
  }
  return best?.format
}

/** The format that a text's first few thousand characters look like, of those that can be read. */
export function graphFormatOfContent(head: string): GraphFormat | undefined {
  const start = head.charCodeAt(0) === 0xfeff ? head.slice(1) : head
  return graphFormats.find((format) => format.read !== undefined && format.recognises?.(start) === true)
}
