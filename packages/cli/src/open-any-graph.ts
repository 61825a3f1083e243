import {createReadStream} from "node:fs"
import {stat} from "node:fs/promises"
import {
  type Chunks,
  decodeStream,
  type GraphFormat,
  type GraphIssue,
  graphFormatNamed,
  graphFormatOfContent,
  graphFormatOfName,
  graphFormats,
  type ImportedGraph,
  type Rescan,
} from "@relata/formats"
import {type Issue, type KnowledgeGraph, openGraph, RelataError} from "@relata/model"
import {isSystemError, stdinPath} from "./inputs.js"
import {graphFileError} from "./open-graph-file.js"

/** The name of relata's own format where formats are named. */
export const relataName = "relata"

/** A graph of relata's or of any other format. */
export type AnyGraph =
  | {readonly kind: "knowledge"; readonly graph: KnowledgeGraph; readonly issues: readonly Issue[]}
  | {
      readonly kind: "imported"
      readonly graph: ImportedGraph
      readonly issues: readonly GraphIssue[]
      /** False when the file broke off. */
      readonly isComplete: boolean
    }

/**
 * Opens a graph of any format: the one that `from` names, else what the content looks like, else what the name says.
 *
 * A graph of two tables is named by either (`g.nodes.csv`, `g.edges.csv`) or by what they share (`g.csv`); a table of
 * edges alone will do.
 * @param path - a file, or `-` for stdin
 * @throws RelataError `cli.unreadable`, `cli.unknown-format`, and those of the readers
 */
export async function openAnyGraph(
  path: string,
  {from, stdin = process.stdin}: {readonly from?: string | undefined; readonly stdin?: Chunks} = {},
): Promise<AnyGraph> {
  try {
    const tables = await tablesOf(path, from)
    if (tables !== undefined) {
      const {nodes, edges} = tables.paths
      const reading = await tables.format.readParts!({
        ...(nodes === undefined ? {} : {nodes: readStream(nodes)}),
        ...(edges === undefined ? {} : {edges: readStream(edges)}),
      })
      return {kind: "imported", ...reading}
    }
    const {head, chunks} = await peek(path === stdinPath ? stdin : readStream(path))
    if (isRelata(path, from, head)) return {kind: "knowledge", ...(await openGraph(chunks))}
    const reading = await formatFor(path, from, head).read!(chunks)
    return {kind: "imported", ...reading}
  } catch (error) {
    throw graphFileError(path, error)
  }
}

/** A graph that can be told element by element, as often as it takes, and what its format is. */
export interface RescannableGraph {
  readonly format: GraphFormat
  readonly scan: Rescan
}

/**
 * A graph that need not be held to be read, where its format and its source allow that.
 *
 * @returns `undefined` for stdin, relata's own files and formats that are read at once
 * @throws RelataError as {@link openAnyGraph}
 */
export async function rescannable(
  path: string,
  {from}: {readonly from?: string | undefined} = {},
): Promise<RescannableGraph | undefined> {
  if (path === stdinPath) return undefined
  try {
    const tables = await tablesOf(path, from)
    if (tables !== undefined) {
      const {scanParts} = tables.format
      const {nodes, edges} = tables.paths
      const parts = {
        ...(nodes === undefined ? {} : {nodes: () => readStream(nodes)}),
        ...(edges === undefined ? {} : {edges: () => readStream(edges)}),
      }
      return scanParts && {format: tables.format, scan: (sink) => scanParts(parts, sink)}
    }
    const {head, close} = await peek(readStream(path))
    await close()
    if (isRelata(path, from, head)) return undefined
    const format = formatFor(path, from, head)
    const {scan} = format
    return scan && {format, scan: (sink) => scan(readStream(path), sink)}
  } catch (error) {
    throw graphFileError(path, error)
  }
}

function readStream(path: string): Chunks {
  return createReadStream(path, {highWaterMark: 1 << 18})
}

function isRelata(path: string, from: string | undefined, head: string): boolean {
  if (from !== undefined) return from.toLowerCase() === relataName
  return path.toLowerCase().endsWith(".relata.jsonl") || /^\s*\{"kind":"relata"/.test(head)
}

function formatFor(path: string, from: string | undefined, head: string): GraphFormat {
  const named = from === undefined ? graphFormatOfName(path) : graphFormatNamed(from)
  if (from !== undefined) {
    if (named?.read !== undefined) return named
    throw new RelataError(
      "cli.unknown-format",
      `relata writes ${named?.label}, and does not read it. ${readable()}`,
    )
  }
  const found = graphFormatOfContent(head) ?? named
  if (found?.read !== undefined) return found
  throw new RelataError(
    "cli.unknown-format",
    `Neither its name nor its content tells its format. ${readable()}`,
  )
}

function readable(): string {
  const names = graphFormats.filter(({read, readParts}) => read ?? readParts).map(({name}) => name)
  return `Give --from with one of: ${[relataName, ...names].join(", ")}.`
}

const partEnding = /\.(?:nodes|edges)(?=\.[a-z]+(?:\.gz)?$)/i

/** The tables of a graph in tables; `undefined` for any other. */
async function tablesOf(
  path: string,
  from: string | undefined,
): Promise<
  | {readonly format: GraphFormat; readonly paths: {readonly nodes?: string; readonly edges?: string}}
  | undefined
> {
  const format =
    from === undefined ? graphFormatOfName(path) : from === relataName ? undefined : graphFormatNamed(from)
  if (format?.readParts === undefined || path === stdinPath) return undefined
  const whole = path.replace(partEnding, "")
  const [nodes, edges] = [partPath(whole, "nodes"), partPath(whole, "edges")]
  const hasNodes = await isFile(nodes)
  const hasEdges = await isFile(edges)
  if (!(hasNodes || hasEdges) || (whole === path && (await isFile(path)))) {
    return {format, paths: {edges: path}}
  }
  return {format, paths: {...(hasNodes ? {nodes} : {}), ...(hasEdges ? {edges} : {})}}
}

/** `graph.csv` → `graph.nodes.csv`. */
export function partPath(path: string, part: string): string {
  const whole = path.replace(partEnding, "")
  const dot = whole.lastIndexOf(".")
  return dot <= whole.lastIndexOf("/")
    ? `${whole}.${part}`
    : `${whole.slice(0, dot)}.${part}${whole.slice(dot)}`
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch (error) {
    if (isSystemError(error)) return false
    throw error
  }
}

const headSize = 1 << 16

/** The first characters of a stream, unpacked and decoded, and the whole stream again. */
async function peek(
  stream: Chunks,
): Promise<{readonly head: string; readonly chunks: Chunks; readonly close: () => Promise<void>}> {
  const iterator = Symbol.asyncIterator in stream ? stream[Symbol.asyncIterator]() : stream[Symbol.iterator]()
  const seen: (Uint8Array | string)[] = []
  for (let size = 0; size < headSize; ) {
    const {done, value} = await iterator.next()
    if (done) break
    seen.push(value)
    size += value.length
  }
  async function* all() {
    yield* seen
    for (;;) {
      const {done, value} = await iterator.next()
      if (done) return
      yield value
    }
  }
  const close = async () => void (await iterator.return?.())
  return {head: await headOf(seen), chunks: all(), close}
}

async function headOf(seen: readonly (Uint8Array | string)[]): Promise<string> {
  let head = ""
  try {
    for await (const text of decodeStream(seen, {hasBadBytes: false, encoding: "utf-8"})) {
      head += text
      if (head.length >= 4096) break
    }
  } catch (error) {
    // A packed stream that is cut off here is not damaged; the reader will see the whole of it.
    if (!(error instanceof RelataError)) throw error
  }
  return head.slice(0, 4096)
}
