import {createReadStream} from "node:fs"
import {type Issue, type KnowledgeGraph, openGraph, RelataError} from "@relata/model"
import {isSystemError, stdinPath, unreadable} from "./inputs.js"

/**
 * Reads a graph file and folds it.
 *
 * @param path - a `*.relata.jsonl` file, or `-` for stdin
 * @returns the graph, and the lines of the file that could not be used
 * @throws RelataError `cli.unreadable` when there is no such file or it cannot be read, and those of `readGraphFile`
 */
export async function openGraphFile(
  path: string,
  stdin: AsyncIterable<Uint8Array | string> = process.stdin,
): Promise<{readonly graph: KnowledgeGraph; readonly issues: readonly Issue[]}> {
  const chunks = path === stdinPath ? stdin : createReadStream(path, {highWaterMark: 1 << 20})
  try {
    return await openGraph(chunks)
  } catch (error) {
    throw graphFileError(path, error)
  }
}

/** What stopped the reading of a graph file, with the file's name in the message. */
export function graphFileError(path: string, error: unknown): unknown {
  const name = path === stdinPath ? "stdin" : path
  if (error instanceof RelataError) {
    return new RelataError(error.code, `${name}: ${error.message}`, {cause: error})
  }
  if (!isSystemError(error)) return error
  const hint =
    error.code === "ENOENT" ? ' Make a graph with "relata build FOLDER -o graph.relata.jsonl".' : ""
  return new RelataError("cli.unreadable", `${name} ${unreadable(error)}${hint}`, {cause: error})
}
