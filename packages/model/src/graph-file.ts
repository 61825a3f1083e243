/**
 * The graph file, `*.relata.jsonl`: one JSON value a line.
 *
 * A header comes first, then for each document, in the order of their ids, its record, its entities and its
 * relations; then corrections, and last the places of nodes in the picture that was saved, which the graph does not
 * depend on. A file can be streamed, diffed, compressed, and concatenated with another:
 * headers may come again. Propositions are not kept; `relata extract` gives them.
 */

import type {Correction} from "./correction.js"
import {type Issue, RelataError} from "./errors.js"
import type {ExtractedEntity, ExtractedRelation, Extraction} from "./extraction.js"
import {foldGraph} from "./fold.js"
import {type GraphParts, unite} from "./fold-tables.js"
import {
  type Place,
  parseCorrection,
  parseDocument,
  parseEntity,
  parsePlaces,
  parseRelation,
} from "./graph-record.js"
import type {DocumentId, EntityRef} from "./id.js"
import type {KnowledgeGraph} from "./knowledge-graph.js"
import {readLines} from "./lines.js"
import {compareText} from "./name.js"

/** What the header says; a reader refuses a greater version. */
export const graphFileVersion = 1

/** The lines of a graph file, each with its line feed, in canonical order: equal parts give equal bytes. */
export function* writeGraphFile(parts: GraphParts & {readonly places?: Places}): Generator<string> {
  const {extractions, corrections} = unite(parts)
  yield line({kind: "relata", version: graphFileVersion})
  for (const extraction of extractions) yield* writeExtraction(extraction)
  for (const correction of corrections)
    yield record("correction", {}, parseCorrection({...correction}), correction)
  yield* writePlaces(parts.places ?? new Map())
}

/** Where nodes lie, by one of the entities that each holds: whatever else joins a node, it keeps its place. */
export type Places = ReadonlyMap<EntityRef, Place>

/** So many places a line. */
const placesPerLine = 500

/** The lines that keep places, rounded to hundredths, in the order of the references. */
export function* writePlaces(places: Places): Generator<string> {
  const sorted = [...places].sort(([a], [b]) => compareText(a, b))
  const round = (value: number) => Math.round(value * 100) / 100
  for (let first = 0; first < sorted.length; first += placesPerLine) {
    const some = sorted.slice(first, first + placesPerLine)
    yield line({
      record: "places",
      at: Object.fromEntries(some.map(([ref, [x, y]]) => [ref, [round(x), round(y)]])),
    })
  }
}

function* writeExtraction(extraction: Extraction): Generator<string> {
  const {entities, relations, propositions: _notKept, ...document} = extraction
  const of = {document: extraction.id}
  const {length} = extraction.text
  yield record("document", {}, parseDocument(document), document)
  for (const entity of entities) yield record("entity", of, parseEntity({...entity}, length), entity)
  for (const relation of relations)
    yield record("relation", of, parseRelation({...relation}, length), relation)
}

/**
 * A record as the parser gives it back: with its fields in one order, however its maker put them together, so that a
 * file that is read and written again stays as it was, to the byte. What the parser refuses stands as it is.
 */
function record(kind: string, of: object, parsed: object | string, given: object): string {
  return line({record: kind, ...of, ...(typeof parsed === "string" ? given : parsed)})
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`
}

/** What a graph file holds, with what was wrong in it. */
export interface GraphFile {
  readonly extractions: readonly Extraction[]
  readonly corrections: readonly Correction[]
  /** Where nodes lay when a picture of the graph was saved; absent when none was. */
  readonly places?: Places
  /** Lines that could not be used; everything else was. */
  readonly issues: readonly Issue[]
}

/**
 * Reads a graph file from chunks of bytes or text, in one pass.
 *
 * A line that cannot be used is passed over and reported with its number.
 * @throws RelataError `model.not-a-graph-file` when the first line is no header, `model.newer-graph-file` when a
 *   later relata wrote it
 */
export async function readGraphFile(
  chunks: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
): Promise<GraphFile> {
  const issues: Issue[] = []
  const corrections: Correction[] = []
  const extractions: Extraction[] = []
  const places = new Map<EntityRef, Place>()
  const open = new Map<DocumentId, OpenExtraction>()
  let lineNumber = 0
  let isHeaderSeen = false
  for await (const text of readLines(chunks)) {
    lineNumber++
    if (text.trim() === "") continue
    const value = parseLine(text)
    if (!isHeaderSeen || isHeader(value)) {
      checkHeader(value, text)
      isHeaderSeen = true
      continue
    }
    const flaw = take(value, {extractions, open, corrections, places})
    if (flaw) {
      issues.push({
        code: "model.bad-record",
        message: `Line ${lineNumber}: ${flaw} Passed over.`,
        line: lineNumber,
      })
    }
  }
  if (!isHeaderSeen) throw notAGraphFile("It is empty.")
  return {...unite({extractions, corrections}), ...(places.size > 0 ? {places} : {}), issues}
}

/** Reads a graph file and folds it. Errors are those of {@link readGraphFile}. */
export async function openGraph(
  chunks: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
): Promise<{readonly graph: KnowledgeGraph; readonly issues: readonly Issue[]}> {
  const {extractions, corrections, issues} = await readGraphFile(chunks)
  return {graph: foldGraph(extractions, corrections), issues}
}

/** An extraction whose records are still being read, with the ids of the entities it has. */
interface OpenExtraction {
  readonly extraction: Extraction & {entities: ExtractedEntity[]; relations: ExtractedRelation[]}
  readonly ids: Set<string>
}

/** Takes one record up; gives what is wrong with it, if anything is. */
function take(
  value: unknown,
  {
    extractions,
    open,
    corrections,
    places,
  }: {
    readonly extractions: Extraction[]
    /** The extraction that each document's further records belong to. */
    readonly open: Map<DocumentId, OpenExtraction>
    readonly corrections: Correction[]
    readonly places: Map<EntityRef, Place>
  },
): string | undefined {
  const record = isObject(value) ? value.record : undefined
  if (!isObject(value) || typeof record !== "string") return "this is not a record of a graph file."
  if (record === "document") {
    const document = parseDocument(value)
    if (typeof document === "string") return document
    const extraction = {...document, entities: [], propositions: [], relations: []}
    // Files joined together may repeat a document: its records follow it, and the fold keeps one of the two.
    open.set(document.id, {extraction, ids: new Set()})
    extractions.push(extraction)
    return undefined
  }
  if (record === "correction") {
    const correction = parseCorrection(value)
    if (typeof correction === "string") return correction
    corrections.push(correction)
    return undefined
  }
  if (record === "places") {
    const found = parsePlaces(value)
    if (typeof found === "string") return found
    for (const [ref, place] of found) places.set(ref, place)
    return undefined
  }
  if (record !== "entity" && record !== "relation")
    return `"${record}" is no kind of record that relata knows.`
  const current = open.get(value.document as DocumentId)
  if (!current) return `this ${record} belongs to no document above it.`
  const {extraction, ids} = current
  if (record === "entity") {
    const entity = parseEntity(value, extraction.text.length)
    if (typeof entity === "string") return entity
    if (ids.has(entity.id)) return `its document already has an entity ${entity.id}.`
    ids.add(entity.id)
    extraction.entities.push(entity)
  } else {
    const relation = parseRelation(value, extraction.text.length)
    if (typeof relation === "string") return relation
    extraction.relations.push(relation)
  }
  return undefined
}

function parseLine(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isHeader(value: unknown): boolean {
  return isObject(value) && value.kind === "relata" && value.record === undefined
}

function checkHeader(value: unknown, text: string): void {
  if (!isHeader(value)) {
    const start = text.length > 60 ? `${text.slice(0, 60)}…` : text
    throw notAGraphFile(`It starts with ${JSON.stringify(start)}.`)
  }
  const {version} = value as {version?: unknown}
  if (typeof version !== "number" || version > graphFileVersion) {
    throw new RelataError(
      "model.newer-graph-file",
      `This graph file has version ${JSON.stringify(version)}; this relata reads up to ${graphFileVersion}. Update relata.`,
    )
  }
}

function notAGraphFile(what: string): RelataError {
  return new RelataError(
    "model.not-a-graph-file",
    `This is not a relata graph file. ${what} A graph file starts with {"kind":"relata",…}; make one with "relata build".`,
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
