import type {Issue, KnowledgeGraph} from "@relata/model"
import type {AbstractGraph} from "graphology-types"
import type {TableOptions} from "../graph-table.js"
import type {Chunks} from "./decode-stream.js"
import type {ElementSink} from "./element-sink.js"
import type {GraphReading} from "./graph-reading.js"
import type {GraphShape, GraphWriter} from "./graph-writer.js"

/** A graph to write: one that documents gave, or any graphology graph. */
export type GraphSource = KnowledgeGraph | AbstractGraph

/** What a writer gives: pieces of text, to be written one after another as UTF-8. */
export type Pieces = Iterable<string> | AsyncIterable<string>

/** One of the files that a graph is written to; `part` stands before the extension: `graph.nodes.csv`. */
export interface GraphPart {
  readonly part: "nodes" | "edges"
  readonly pieces: Pieces
}

/** Tables of a graph; each call reads one from its start. */
export interface PartSources {
  readonly nodes?: () => Chunks
  readonly edges?: () => Chunks
}

/** A file of bytes, and what it could not show. */
export interface DrawnFile {
  readonly bytes: Uint8Array
  readonly issues: readonly Issue[]
}

/** A graph format: how to recognise, read and write it. One file each, listed in `graphFormats`. */
export interface GraphFormat {
  /** The name that `--from` and `--to` take: `gexf`. */
  readonly name: string
  /** For people: `GEXF 1.2`. */
  readonly label: string
  /** Lower case, without the dot, the usual one first. A format whose extension belongs to another has none. */
  readonly extensions: readonly string[]
  /** True for RDF that can be written with triple terms. */
  readonly mayHaveTripleTerms?: boolean
  /** True when the first few thousand characters say that a text is of this format. */
  readonly recognises?: (head: string) => boolean
  /** @throws RelataError when it is not of this format, or asks too much */
  readonly read?: (chunks: Chunks) => Promise<GraphReading>
  /** For a format of two tables: reads them, or the edges alone. */
  readonly readParts?: (parts: {readonly nodes?: Chunks; readonly edges?: Chunks}) => Promise<GraphReading>
  /**
   * Tells a sink all that a file holds, without holding it; gives way after each chunk.
   *
   * @returns false when the file breaks off
   */
  readonly scan?: (chunks: Chunks, sink: ElementSink) => AsyncGenerator<void, boolean>
  /** The same for a format of two tables, of which each may be read more than once. */
  readonly scanParts?: (parts: PartSources, sink: ElementSink) => AsyncGenerator<void, boolean>
  /** Writes element by element, for conversions that do not hold the graph. */
  readonly writer?: (shape: GraphShape, options?: TableOptions) => GraphWriter
  readonly write?: (graph: GraphSource, options?: TableOptions) => Pieces
  /** For a format of bytes: the whole file. Letters are drawn by these fonts (TrueType, OpenType, WOFF). */
  readonly draw?: (graph: GraphSource, given: {readonly fonts: readonly Uint8Array[]}) => Promise<DrawnFile>
  /** For a format of two tables. */
  readonly writeParts?: (graph: GraphSource, options?: TableOptions) => readonly GraphPart[]
}
