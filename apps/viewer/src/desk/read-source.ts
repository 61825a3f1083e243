/** Chunks of a graph file, from the page's server or from a file, with progress as they pass. */

import {RelataError} from "@relata/model"
import type {GraphSource, Progress} from "./messages.js"

/** How often progress is told, so that telling it costs nothing. */
const progressEveryMs = 80

/**
 * @throws RelataError `viewer.no-graph` when the server has no file there, `viewer.unreachable` when it does not
 *   answer or answers with an error
 */
export async function openSource(source: Exclude<GraphSource, {readonly kind: "extractions"}>): Promise<{
  readonly stream: ReadableStream<Uint8Array>
  readonly total: number
  /** Where the server takes corrections of this graph, if it does. */
  readonly corrections?: string
}> {
  if (source.kind === "file") return {stream: source.file.stream(), total: source.file.size}
  let response: Response
  try {
    response = await fetch(source.url)
  } catch (cause) {
    throw new RelataError(
      "viewer.unreachable",
      `The server that this page came from does not answer at ${source.url}. Start \`relata view\` again.`,
      {cause},
    )
  }
  if (response.status === 404) throw new RelataError("viewer.no-graph", `There is no graph at ${source.url}.`)
  if (!response.ok || !response.body) {
    throw new RelataError(
      "viewer.unreachable",
      `The server answered ${response.status} ${response.statusText} for ${source.url}. Look at what \`relata view\` prints.`,
    )
  }
  // A server that has no such file may answer with its start page.
  if (response.headers.get("content-type")?.startsWith("text/html")) {
    throw new RelataError("viewer.no-graph", `There is no graph at ${source.url}.`)
  }
  const place = response.headers.get("relata-corrections")
  return {
    stream: response.body,
    total: Number(response.headers.get("content-length") ?? 0),
    ...(place === null ? {} : {corrections: new URL(place, source.url).href}),
  }
}

/** The chunks of a stream; `onProgress` hears of the bytes passed, at most every 80 ms. */
export async function* readChunks(
  stream: ReadableStream<Uint8Array>,
  total: number,
  onProgress: (progress: Progress) => void,
): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  let bytes = 0
  let toldAt = 0
  for (;;) {
    const {done, value} = await reader.read()
    if (done) return
    bytes += value.byteLength
    const now = performance.now()
    if (now - toldAt > progressEveryMs) {
      toldAt = now
      onProgress({phase: "reading", bytes, total})
    }
    yield value
  }
}
