import {createReadStream} from "node:fs"
import {stat} from "node:fs/promises"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {
  type Correction,
  type DocumentId,
  type Extraction,
  type Places,
  RelataError,
  readGraphFile,
  readLines,
  writeGraphFile,
  writePlaces,
} from "@relata/model"
import {type ExtractAllOptions, extractAll} from "./extract-all.js"
import {stdinPath} from "./inputs.js"
import {graphFileError} from "./open-graph-file.js"
import {createOutputFile} from "./output-file.js"
import {RecordSpill} from "./record-spill.js"

export interface BuildOptions extends ExtractAllOptions {
  /** The graph file to make; `-` gives it to `write`. */
  readonly output: string
  /** Takes over from `output`, as it stands, what the same extractor read from the same documents. */
  readonly update?: boolean | undefined
  /** Takes the graph file when `output` is `-`. */
  readonly write?: (chunk: Uint8Array | string) => Promise<void>
}

/** What a build came to. */
export interface BuildResult {
  /** How many documents are in the graph. */
  readonly documents: number
  /** How many of them were taken over from the file that was there. */
  readonly reused: number
  /** How many inputs, or parts of one, gave no document. */
  readonly passedBy: number
  /** How many corrections were taken over from the file that was there. */
  readonly corrections: number
}

/**
 * Builds a graph file from documents.
 *
 * Its bytes depend on the documents alone, not on their order, nor on the number of jobs. Corrections in a graph
 * that stands in its place are kept. The file appears when it is whole; until then, and when nothing could be read,
 * what stood there stays.
 * @throws RelataError `cli.nothing-read` when no input gave a document, `model.not-a-graph-file` when `output`
 *   is some other file, `cli.unwritable`
 */
export async function build(paths: readonly string[], options: BuildOptions): Promise<BuildResult> {
  const {output, update = false, onEvent, write = async () => {}} = options
  const before = output === stdinPath ? nothing : await readBefore(output, update)
  const target =
    output === stdinPath
      ? {write, commit: async () => {}, discard: async () => {}}
      : await createOutputFile(output)
  const spillPath =
    output === stdinPath
      ? join(tmpdir(), `relata-${process.pid}.part`)
      : `${output}.${process.pid}.records.part`
  let spill: RecordSpill | undefined
  let passedBy = 0
  let reused = 0
  try {
    spill = new RecordSpill(spillPath)
    const known = new Map([...before.extractions].map(([id, {extractor}]) => [id, extractor]))
    const extracted = extractAll(
      paths,
      {output: "records", known},
      {
        ...options,
        onEvent(event) {
          if (event.kind === "passed-by") passedBy++
          onEvent?.(event)
        },
      },
    )
    for await (const {id, lines} of extracted) {
      if (spill.has(id)) continue
      if (lines) spill.add(id, lines)
      else {
        spill.add(id, recordsOf(before.extractions.get(id)!))
        reused++
      }
    }
    if (spill.size === 0) throw nothingRead(output, passedBy)
    const [header, ...corrections] = writeGraphFile({extractions: [], corrections: before.corrections})
    const places = writePlaces(before.places)
    await target.write(header!)
    for (const records of spill.inOrder()) {
      options.signal?.throwIfAborted()
      await target.write(records)
    }
    for (const line of corrections) await target.write(line)
    for (const line of places) await target.write(line)
    await target.commit()
    return {documents: spill.size, reused, passedBy, corrections: corrections.length}
  } finally {
    spill?.close()
    await target.discard()
  }
}

/** What a graph file that is to be replaced gives to the new one. */
interface Before {
  readonly extractions: ReadonlyMap<DocumentId, Extraction>
  readonly corrections: readonly Correction[]
  /** Where nodes lay in a picture that was saved. */
  readonly places: Places
}

const nothing: Before = {extractions: new Map(), corrections: [], places: new Map()}

async function readBefore(path: string, withExtractions: boolean): Promise<Before> {
  try {
    const info = await stat(path)
    if (!info.isFile() || info.size === 0) return nothing
  } catch {
    return nothing
  }
  try {
    const chunks = createReadStream(path, {highWaterMark: 1 << 20})
    const {
      extractions,
      corrections,
      places = new Map(),
    } = await readGraphFile(withExtractions ? chunks : withoutDocuments(chunks))
    const byId = new Map(extractions.map((extraction) => [extraction.id, extraction]))
    return {extractions: byId, corrections, places}
  } catch (error) {
    if (!(error instanceof RelataError)) throw graphFileError(path, error)
    throw new RelataError(
      error.code,
      `${path} is no graph file of this relata and is not written over. Give another name with -o, or remove it.`,
      {cause: error},
    )
  }
}

/** The header, the corrections and the places of a graph file, without parsing what lies between. */
async function* withoutDocuments(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let isFirst = true
  for await (const line of readLines(chunks)) {
    if (isFirst || /^\{"record":"(?:correction|places)"/.test(line)) yield `${line}\n`
    isFirst = false
  }
}

function recordsOf(extraction: Extraction): Uint8Array {
  return Buffer.from([...writeGraphFile({extractions: [extraction]})].slice(1).join(""))
}

function nothingRead(output: string, passedBy: number): RelataError {
  const why = passedBy === 0 ? "There is no file to read in what was given" : "No document could be read"
  return new RelataError(
    "cli.nothing-read",
    `${why}, so ${output === stdinPath ? "no graph" : output} was not written. Give files or folders with text, Markdown, HTML, PDF, Word, EPUB, e-mail or JSON Lines.`,
  )
}
