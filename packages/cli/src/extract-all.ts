import {createReadStream} from "node:fs"
import {availableParallelism} from "node:os"
import type {ExtractOptions} from "@relata/extract"
import {RelataError, readLines} from "@relata/model"
import {DocumentFetcher, isAddress} from "./fetch-document.js"
import {findInputs, type Inputs, type PassedBy, stdinPath, unreadable} from "./inputs.js"
import type {Flaw, ReadDocument, Reading, Task, WorkerSettings} from "./task.js"
import {mapInWorkers} from "./worker-pool.js"

/** What happens while documents are read, as it happens. */
export type ReadEvent =
  /** The inputs are known; `total` is absent where a stream or a collection of documents is among them. */
  | {readonly kind: "start"; readonly total: number | undefined; readonly skipped: readonly string[]}
  /** One input was read, whatever came out of it. */
  | {readonly kind: "step"}
  | ({readonly kind: "passed-by"} & PassedBy)
  /** Something was made good in the reading. */
  | ({readonly kind: "note"} & PassedBy)

export interface ExtractAllOptions {
  /** Worker threads; as many as the machine has cores unless told. */
  readonly jobs?: number | undefined
  /** Seconds that one input may take; 60 unless told, and in any case more for large ones. */
  readonly timeLimit?: number | undefined
  /** `jsonl` when inputs are lines of `{"id","text"}` whose ids are to stay. */
  readonly input?: "jsonl" | undefined
  readonly stdin?: AsyncIterable<Uint8Array | string> | undefined
  /** True to fetch addresses on this machine and its network, too. */
  readonly allowPrivate?: boolean | undefined
  /** What to extract, when that is not what relata's own schema says. */
  readonly guide?: ExtractOptions | undefined
  readonly signal?: AbortSignal | undefined
  readonly onEvent?: ((event: ReadEvent) => void) | undefined
}

/** Extensions of files that hold a document a line. */
const collections = /\.(?:jsonl|ndjson)$/i

/**
 * Reads the documents that paths stand for and extracts what they say, in worker threads, in the order of the
 * inputs. A bad input becomes an event and stops nothing. Memory does not grow with the number of documents.
 */
export async function* extractAll(
  paths: readonly string[],
  settings: WorkerSettings,
  options: ExtractAllOptions,
): AsyncGenerator<ReadDocument> {
  const {onEvent = () => {}, timeLimit = 60, signal, jobs = availableParallelism()} = options
  const addresses = paths.filter(isAddress)
  const inputs = await findInputs(
    paths.filter((path) => !isAddress(path)),
    await readableExtensions(),
  )
  const isCounted =
    options.input === undefined && !paths.includes(stdinPath) && !inputs.files.some(isCollection)
  onEvent({
    kind: "start",
    total: isCounted ? inputs.files.length + addresses.length : undefined,
    skipped: inputs.skipped,
  })
  const onFlaw = (flaw: PassedBy) => onEvent({kind: "passed-by", ...flaw})
  inputs.passedBy.forEach(onFlaw)

  const pool = mapInWorkers<Task, Reading>(allTasks({inputs, addresses}, options, onFlaw), {
    worker: new URL("./worker.js", import.meta.url),
    workerData: {...settings, guide: options.guide},
    jobs,
    // Whatever a slow machine makes of it, a second for 10 kB is enough for a text and too little for a hang.
    timeLimitMs: (task) => timeLimit * 1000 + sizeOf(task) / 10,
    ...(signal && {signal}),
  })
  for await (const {task, outcome} of pool) {
    onEvent({kind: "step"})
    if (outcome.kind === "lost") {
      const reason =
        outcome.reason === "time-limit" ? outcome.message : `It ended its reader: ${outcome.message}`
      onFlaw({path: task.path, code: `cli.${outcome.reason}`, reason})
      continue
    }
    const {documents, passedBy, notes} = outcome.result
    for (const flaw of passedBy) onFlaw({path: task.path, ...flaw})
    for (const note of notes) onEvent({kind: "note", path: task.path, ...note})
    yield* documents
  }
}

/** The extensions of files that relata reads documents from. */
async function readableExtensions(): Promise<ReadonlySet<string>> {
  const {documentExtensions} = await import("@relata/formats")
  return documentExtensions
}

function isCollection({path}: {readonly path: string}): boolean {
  return collections.test(path)
}

function sizeOf(task: Task): number {
  if (task.kind === "file") return task.size
  return task.kind === "bytes" ? task.bytes.length : task.line.length
}

async function* allTasks(
  {inputs, addresses}: {readonly inputs: Inputs; readonly addresses: readonly string[]},
  options: ExtractAllOptions,
  onFlaw: (flaw: PassedBy) => void,
): AsyncGenerator<Task> {
  yield* tasksFor(inputs, options, onFlaw)
  const {allowPrivate = false, signal} = options
  const fetcher = new DocumentFetcher({allowPrivate, signal})
  for (const path of new Set(addresses)) {
    try {
      const {bytes, url} = await fetcher.fetch(path)
      yield {kind: "bytes", path, source: url, bytes}
    } catch (error) {
      signal?.throwIfAborted()
      if (!(error instanceof RelataError)) throw error
      onFlaw({path, code: error.code, reason: error.message})
    }
  }
}

async function* tasksFor(
  {files}: Inputs,
  {input, stdin = process.stdin}: ExtractAllOptions,
  onFlaw: (flaw: PassedBy) => void,
): AsyncGenerator<Task> {
  for (const file of files) {
    const isStdin = file.path === stdinPath
    const path = isStdin ? "stdin" : file.path
    try {
      if (input === "jsonl" || isCollection(file)) {
        const chunks = isStdin ? stdin : createReadStream(file.path, {highWaterMark: 1 << 20})
        yield* recordTasks(chunks, {path, source: file.source, keepsId: input === "jsonl"}, onFlaw)
      } else if (isStdin) {
        yield {kind: "bytes", path, source: file.source, bytes: await readAll(stdin)}
      } else yield {kind: "file", ...file}
    } catch (error) {
      onFlaw({path, code: "cli.unreadable", reason: `It ${unreadable(error)}`})
    }
  }
}

/** The lines of a stream, when they look like JSON Lines; otherwise one flaw instead of one for each line. */
async function* recordTasks(
  chunks: AsyncIterable<Uint8Array | string>,
  origin: {readonly path: string; readonly source: string; readonly keepsId: boolean},
  onFlaw: (flaw: PassedBy) => void,
): AsyncGenerator<Task> {
  let number = 0
  let isFirst = true
  for await (const line of readLines(chunks)) {
    number++
    if (line.trim() === "") continue
    const flaw = isFirst ? flawOfFirst(line) : undefined
    if (flaw) return onFlaw({path: origin.path, ...flaw})
    isFirst = false
    yield {kind: "record", ...origin, path: `${origin.path}:${number}`, line, number}
  }
  // Nothing on stdin is what a program that found nothing gives.
  if (isFirst && !origin.keepsId) {
    onFlaw({
      path: origin.path,
      code: "cli.empty",
      reason: "It is empty. Leave it out, or check how it was saved.",
    })
  }
}

function flawOfFirst(line: string): Flaw | undefined {
  if (/^\s*\{"kind":"relata"/.test(line)) {
    return {code: "cli.is-graph", reason: "It is a relata graph already, and no collection of documents."}
  }
  if (/^\s*\{/.test(line)) return undefined
  return {code: "cli.not-json-lines", reason: "It is not JSON Lines: its first line is no JSON object."}
}

async function readAll(chunks: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const chunk of chunks) pieces.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk)
  return new Uint8Array(Buffer.concat(pieces))
}
