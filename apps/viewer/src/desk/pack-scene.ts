/**
 * A scene on its way from the desk to the page: columns of numbers and one long text. As rows, each with its words, a
 * large graph takes the page a second to take in, during which nothing else goes on.
 */

import type {DocumentRow, Scene, SceneEdge, SceneNode} from "./messages.js"

export interface PackedScene {
  readonly documents: readonly DocumentRow[]
  /** Types, predicates and the like, each once. */
  readonly words: readonly string[]
  /** Ids and labels of nodes, then ids of edges, one after another; `ends` tells where each ends. */
  readonly text: string
  readonly ends: Uint32Array
  /** For each node: type, degree, mentions, and confidence and the years from and to, or NaN. */
  readonly nodes: Float64Array
  /** For each edge: source, target, type, predicate, weight, confidence, factuality, and the years. */
  readonly edges: Float64Array
  /** For each node, then for each edge: how many documents, and which. */
  readonly places: Uint32Array
}

const nodeColumns = 6
const edgeColumns = 9

export function packScene({nodes, edges, documents}: Scene): PackedScene {
  const words = new Map<string, number>()
  const word = (text: string) => {
    const index = words.get(text) ?? words.size
    if (index === words.size) words.set(text, index)
    return index
  }
  const texts: string[] = []
  const places: number[] = []
  const put = ({id, documents: own}: SceneNode | SceneEdge) => {
    texts.push(id)
    places.push(own.length)
    for (const document of own) places.push(document)
  }
  const nodeRows = new Float64Array(nodeColumns * nodes.length)
  const edgeRows = new Float64Array(edgeColumns * edges.length)
  let cell = 0
  for (const node of nodes) {
    put(node)
    texts.push(node.label)
    nodeRows[cell++] = word(node.type)
    nodeRows[cell++] = node.degree
    nodeRows[cell++] = node.mentionCount
    nodeRows[cell++] = node.confidence ?? Number.NaN
    nodeRows[cell++] = node.years?.from ?? Number.NaN
    nodeRows[cell++] = node.years?.to ?? Number.NaN
  }
  cell = 0
  for (const edge of edges) {
    put(edge)
    edgeRows[cell++] = edge.source
    edgeRows[cell++] = edge.target
    edgeRows[cell++] = word(edge.type)
    edgeRows[cell++] = word(edge.predicate)
    edgeRows[cell++] = edge.weight
    edgeRows[cell++] = edge.confidence
    edgeRows[cell++] = word(edge.factuality)
    edgeRows[cell++] = edge.years?.from ?? Number.NaN
    edgeRows[cell++] = edge.years?.to ?? Number.NaN
  }
  const ends = new Uint32Array(texts.length)
  let end = 0
  for (const [i, {length}] of texts.entries()) {
    end += length
    ends[i] = end
  }
  return {
    documents,
    words: [...words.keys()],
    text: texts.join(""),
    ends,
    nodes: nodeRows,
    edges: edgeRows,
    places: Uint32Array.from(places),
  }
}

/** The scene that was packed. */
export function unpackScene({documents, words, text, ends, nodes, edges, places}: PackedScene): Scene {
  let at = 0
  let next = 0
  let place = 0
  const read = () => {
    const start = at
    at = ends[next++]!
    return text.slice(start, at)
  }
  const readDocuments = () => {
    const count = places[place++]!
    return Array.from({length: count}, () => places[place++]!)
  }
  let cell = 0
  let rows = nodes
  const number = () => rows[cell++]!
  const word = () => words[number()]!
  const readConfidence = () => {
    const confidence = number()
    return Number.isNaN(confidence) ? {} : {confidence}
  }
  const readYears = () => {
    const [from, to] = [number(), number()]
    return Number.isNaN(from) ? {} : {years: {from, to}}
  }
  // Fields are read in the order that they were packed in.
  const unpackedNodes = Array.from(
    {length: nodes.length / nodeColumns},
    (): SceneNode => ({
      id: read() as SceneNode["id"],
      label: read(),
      type: word(),
      degree: number(),
      mentionCount: number(),
      ...readConfidence(),
      documents: readDocuments(),
      ...readYears(),
    }),
  )
  rows = edges
  cell = 0
  const unpackedEdges = Array.from(
    {length: edges.length / edgeColumns},
    (): SceneEdge => ({
      id: read() as SceneEdge["id"],
      source: number(),
      target: number(),
      type: word(),
      predicate: word(),
      weight: number(),
      confidence: number(),
      factuality: word() as SceneEdge["factuality"],
      documents: readDocuments(),
      ...readYears(),
    }),
  )
  return {documents, nodes: unpackedNodes, edges: unpackedEdges}
}
