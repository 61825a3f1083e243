/** Graph files of other programs in, what relata holds of them out. Pure; the worker calls it. */

import {
  type Chunks,
  documentExtensions,
  extractionOfGraph,
  type GraphFormat,
  type GraphReading,
  graphFormatOfContent,
  graphFormatOfName,
  graphFormats,
  type ImportedGraph,
} from "@relata/formats"
import {type EntityRef, entityRef, RelataError, writeGraphFile} from "@relata/model"
import type {ArrivedGraph} from "./arrivals.js"
import {type Mended, mendAmpersands, mendedIssue} from "./mend-ampersands.js"

/** A graph in one file, or in two tables. */
export interface GraphInput {
  readonly name: string
  readonly format: GraphFormat
  /** Gives the bytes, each time anew. */
  readonly chunks: () => Chunks
  /** The bytes of the table of nodes, for a graph in two tables; `chunks` are then those of its edges. */
  readonly nodes?: () => Chunks
}

/** Files of these kinds are texts, whatever their first words look like. */
const texts = new Set(
  [...documentExtensions].filter((extension) => !["zip", "gz", "jsonl", "ndjson"].includes(extension)),
)

/**
 * The graph format of a file: what its content looks like, else what its name says; `undefined` for a text.
 * @param head - the first few thousand characters, unpacked
 * @throws RelataError `viewer.only-written` for a format that relata writes and does not read
 */
export function graphFormatFor(name: string, head: string): GraphFormat | undefined {
  const extension = /\.([^.]+)$/.exec(name.toLowerCase().replace(/\.gz$/, ""))?.[1] ?? ""
  if (texts.has(extension)) return undefined
  const named = graphFormatOfName(name)
  // What has no telling name is a graph only if it looks like nothing else.
  const isPlain =
    named === undefined && !/^\uFEFF?\s*(?:<\?xml|<[\w.-]*:?(?:graphml|gexf)[\s>]|[[{]|@prefix)/i.test(head)
  const found = (isPlain ? undefined : graphFormatOfContent(head)) ?? named
  if (found === undefined || found.read || found.readParts) return found
  const readable = graphFormats.filter(({read, readParts}) => read ?? readParts).map(({label}) => label)
  throw new RelataError(
    "viewer.only-written",
    `${name} is a drawing or a script of a graph (${found.label}): relata writes such, and does not read them. Drop the graph itself, saved as one of: ${readable.join(", ")}.`,
  )
}

/** The names of the two tables of a graph, nodes first, when these are such: `x.nodes.csv` and `x.edges.csv`. */
export function tablePairs<F extends {readonly name: string}>(files: readonly F[]): {nodes: F; edges: F}[] {
  const part = (file: F) => /^(.*?)[._-]?(nodes|edges)\.(csv|tsv)(\.gz)?$/i.exec(file.name)
  return files.flatMap((nodes) => {
    const [, stem, kind] = part(nodes) ?? []
    if (kind?.toLowerCase() !== "nodes") return []
    const edges = files.find((other) => {
      const [, otherStem, otherKind] = part(other) ?? []
      return otherKind?.toLowerCase() === "edges" && otherStem === stem
    })
    return edges ? [{nodes, edges}] : []
  })
}

/**
 * Reads a graph and writes it down as a graph file of relata's, with the places of its nodes when it has them.
 * @throws RelataError those of the format's reader
 */
export async function readGraph({name, format, chunks, nodes}: GraphInput): Promise<ArrivedGraph> {
  const {graph, issues, isComplete} = format.read
    ? await readMending(format.read, chunks)
    : await format.readParts!({...(nodes ? {nodes: nodes()} : {}), edges: chunks()})
  const {extraction, corrections} = extractionOfGraph(graph, {source: name, title: name})
  const places = placesOf(graph)
  return {
    name,
    format: format.label,
    file: new Blob([...writeGraphFile({extractions: [extraction], corrections})]),
    ...(places
      ? {
          places: {
            members: extraction.entities.map(({id}): EntityRef => entityRef(extraction.id, id)),
            at: places,
          },
        }
      : {}),
    nodes: graph.order,
    edges: graph.size,
    isComplete,
    issues: [...issues, ...lostPlaces(graph, places), ...(issues.length === 0 ? nothing(graph) : [])],
  }
}

/** Reads a file; one that is no XML for its bare ampersands is read once more, with these escaped. */
async function readMending(
  read: NonNullable<GraphFormat["read"]>,
  chunks: () => Chunks,
): Promise<GraphReading> {
  try {
    return await read(chunks())
  } catch (error) {
    if (!(error instanceof RelataError && error.code === "formats.bad-xml" && error.message.includes("&")))
      throw error
    const mended: Mended = {count: 0, firstLine: 0, hasRawParts: false}
    const reading = await read(mendAmpersands(chunks(), mended))
    if (mended.count === 0 || mended.hasRawParts) throw error
    return {...reading, issues: [mendedIssue(mended), ...reading.issues]}
  }
}

/** Flat `[x, y, …]` in the order of the nodes, NaN where the file says nothing of use; `undefined` when most have none. */
function placesOf(graph: ImportedGraph): Float32Array | undefined {
  const places = new Float32Array(2 * graph.order).fill(Number.NaN)
  const seen = new Set<string>()
  let index = 0
  graph.forEachNode((_key, {x, y}) => {
    if (isPlace(x) && isPlace(y)) {
      places[2 * index] = x
      places[2 * index + 1] = y
      seen.add(`${x} ${y}`)
    }
    index++
  })
  // All in one point is no picture: it is laid out instead.
  return seen.size > 1 && seen.size >= graph.order / 2 ? places : undefined
}

function nothing({order}: ImportedGraph) {
  const message =
    "There is no node and no edge in the file. Check that the program it came from wrote its graph."
  return order > 0 ? [] : [{code: "viewer.no-nodes", message}]
}

function isPlace(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(Math.fround(value))
}

function lostPlaces(graph: ImportedGraph, places: Float32Array | undefined) {
  const given = graph.filterNodes((_key, {x, y}) => x !== undefined || y !== undefined).length
  const used = places
    ? graph.order - places.filter((value, i) => i % 2 === 0 && Number.isNaN(value)).length
    : 0
  if (given === 0 || used === given) return []
  const count = (given - used).toLocaleString("en")
  const message = places
    ? `${count} of the places are not numbers, or not finite. These nodes were placed beside what they belong to.`
    : "The places of the nodes are no picture: they are not numbers, or most of them are one point. The graph was laid out anew."
  return [{code: "viewer.bad-places", message}]
}
