import {readFile} from "node:fs/promises"
import {createRequire} from "node:module"
import {
  convertStream,
  type GraphFormat,
  type GraphSource,
  graphFormatNamed,
  graphFormatOfName,
  graphFormats,
  looksOf,
  type Pieces,
  type Rescan,
  type StreamedGraph,
  type TableOptions,
} from "@relata/formats"
import {type Issue, RelataError} from "@relata/model"
import {stdinPath} from "./inputs.js"
import {partPath} from "./open-any-graph.js"
import {createOutputFile, type OutputFile} from "./output-file.js"

/** The names of the formats that graphs are written in. */
export const writableNames: readonly string[] = graphFormats
  .filter(({write, writeParts, draw}) => write ?? writeParts ?? draw)
  .map(({name}) => name)

/**
 * The format to write: the one that is named, else the one that the file's name ends with.
 *
 * @throws RelataError `cli.unknown-format` with the formats that there are, `cli.no-triple-terms`, `cli.two-files`
 */
export function formatToWrite(
  path: string,
  name: string | undefined,
  {hasTripleTerms = false}: {readonly hasTripleTerms?: boolean} = {},
): GraphFormat {
  const known = `Give --to with one of: ${writableNames.join(", ")}.`
  if (name !== undefined && !writableNames.includes(name.toLowerCase()))
    throw new RelataError("cli.unknown-format", `There is no format "${name}". ${known}`)
  const format = name === undefined ? graphFormatOfName(path) : graphFormatNamed(name)
  if (format?.write === undefined && format?.writeParts === undefined && format?.draw === undefined) {
    throw new RelataError("cli.unknown-format", `The name ${path} does not tell a format. ${known}`)
  }
  if (hasTripleTerms && format.mayHaveTripleTerms !== true) {
    throw new RelataError(
      "cli.no-triple-terms",
      `${format.label} has no triple terms. Leave --triple-terms out, or write nt or ttl.`,
    )
  }
  if (format.writeParts !== undefined && path === stdinPath) {
    throw new RelataError("cli.two-files", `${format.label} is two tables. Give -o with the name of a file.`)
  }
  return format
}

/** Where a graph goes to, and how. */
export interface WriteOptions extends TableOptions {
  readonly format: GraphFormat
  /** A file, or `-`. */
  readonly output: string
  /** Takes what goes to stdout. */
  readonly toStdout: (data: string | Uint8Array) => Promise<void>
  readonly signal?: AbortSignal | undefined
  /** To write places and colours, too, as a picture of the graph has them. */
  readonly isLaidOut?: boolean
  /** Hears of what a picture could not show. */
  readonly onIssues?: (issues: readonly Issue[]) => void
}

/**
 * Writes a graph; files appear when they are whole.
 *
 * @returns the names of the files
 * @throws RelataError `cli.unwritable`
 */
export async function writeGraph(
  graph: GraphSource,
  {
    format,
    output,
    toStdout,
    signal,
    isExact = false,
    hasTripleTerms = false,
    isLaidOut = false,
    onIssues,
  }: WriteOptions,
): Promise<readonly string[]> {
  if (format.draw !== undefined) {
    const {bytes, issues} = await format.draw(graph, {fonts: await readFonts()})
    onIssues?.(issues)
    if (output === stdinPath) await toStdout(bytes)
    else await writeToFile([bytes], output, signal)
    return output === stdinPath ? [] : [output]
  }
  const parts = format.writeParts?.(graph, {isExact})
  if (parts !== undefined) {
    const paths = parts.map(({part}) => partPath(output, part))
    for (const [i, {pieces}] of parts.entries()) await writeToFile(pieces, paths[i]!, signal)
    return paths
  }
  const pieces = format.write!(graph, {
    isExact,
    hasTripleTerms,
    ...(isLaidOut ? {looks: looksOf(graph)} : {}),
  })
  if (output !== stdinPath) {
    await writeToFile(pieces, output, signal)
    return [output]
  }
  for await (const text of pieces) await toStdout(text)
  return []
}

/**
 * Writes a graph that is told element by element; files appear when they are whole.
 *
 * @throws RelataError `cli.unwritable`, and those of the reader
 */
export async function streamGraph(
  scan: Rescan,
  {format, output, toStdout, signal, hasTripleTerms = false}: WriteOptions,
): Promise<StreamedGraph & {readonly files: readonly string[]}> {
  const isTwo = format.writeParts !== undefined
  const paths = isTwo ? [partPath(output, "nodes"), partPath(output, "edges")] : [output]
  const files: OutputFile[] = []
  try {
    if (output !== stdinPath) for (const path of paths) files.push(await createOutputFile(path))
    const done = await convertStream(
      scan,
      (shape) => format.writer!(shape, {hasTripleTerms}),
      async (part, text) => {
        signal?.throwIfAborted()
        const file = files[isTwo && part === "edges" ? 1 : 0]
        if (file === undefined) await toStdout(text)
        else await file.write(text)
      },
    )
    for (const file of files) await file.commit()
    return {...done, files: output === stdinPath ? [] : paths}
  } finally {
    for (const file of files) await file.discard()
  }
}

/** Writes pieces of text or bytes to a file that appears when it is whole. */
export async function writeToFile(
  pieces: Pieces | Iterable<Uint8Array>,
  output: string,
  signal?: AbortSignal,
): Promise<void> {
  const file = await createOutputFile(output)
  try {
    for await (const text of pieces) {
      signal?.throwIfAborted()
      await file.write(text)
    }
    await file.commit()
  } finally {
    await file.discard()
  }
}

/** The letters of pictures: Latin, Greek and Cyrillic. */
const fontParts = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "greek-ext"]

async function readFonts(): Promise<readonly Uint8Array[]> {
  const {resolve} = createRequire(import.meta.url)
  return Promise.all(
    fontParts.map((part) =>
      readFile(resolve(`@fontsource/didact-gothic/files/didact-gothic-${part}-400-normal.woff`)),
    ),
  )
}
