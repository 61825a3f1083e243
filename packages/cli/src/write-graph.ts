import {
  convertStream,
  type GraphFormat,
  type GraphSource,
  graphFormatNamed,
  graphFormatOfName,
  graphFormats,
  type Pieces,
  type Rescan,
  type StreamedGraph,
  type TableOptions,
} from "@relata/formats"
import {RelataError} from "@relata/model"
import {stdinPath} from "./inputs.js"
import {partPath} from "./open-any-graph.js"
import {createOutputFile, type OutputFile} from "./output-file.js"

/** The names of the formats that graphs are written in. */
export const writableNames: readonly string[] = graphFormats
  .filter(({write, writeParts}) => write ?? writeParts)
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
  if (format?.write === undefined && format?.writeParts === undefined) {
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
  readonly toStdout: (text: string) => Promise<void>
  readonly signal?: AbortSignal | undefined
}

/**
 * Writes a graph; files appear when they are whole.
 *
 * @returns the names of the files
 * @throws RelataError `cli.unwritable`
 */
export async function writeGraph(
  graph: GraphSource,
  {format, output, toStdout, signal, isExact = false, hasTripleTerms = false}: WriteOptions,
): Promise<readonly string[]> {
  const parts = format.writeParts?.(graph, {isExact})
  if (parts !== undefined) {
    const paths = parts.map(({part}) => partPath(output, part))
    for (const [i, {pieces}] of parts.entries()) await writeToFile(pieces, paths[i]!, signal)
    return paths
  }
  const pieces = format.write!(graph, {isExact, hasTripleTerms})
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

/** Writes pieces of text to a file that appears when it is whole. */
export async function writeToFile(pieces: Pieces, output: string, signal?: AbortSignal): Promise<void> {
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
