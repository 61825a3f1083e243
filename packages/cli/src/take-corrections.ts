/**
 * Writes corrections that the viewer sends into the graph file: the log's records and nothing else. Documents and what
 * was read from them pass through as they are, line by line, so that the file's size does not matter.
 */

import {createReadStream} from "node:fs"
import type {IncomingMessage} from "node:http"
import {type Correction, type Places, RelataError, readGraphFile, readLines, writePlaces} from "@relata/model"
import {createOutputFile} from "./output-file.js"

/** What the viewer asks for: corrections to put into the log, and ids of those to take out. */
export interface CorrectionRequest {
  readonly add: readonly Correction[]
  readonly remove: readonly string[]
  /** Where nodes lie in the picture now; they take the place of those that the file has. */
  readonly places?: Places
}

/** Far more than a person corrects; it bounds what a request may make the server hold. */
const mostBytes = 8_000_000

/**
 * Reads a request's body.
 *
 * @throws RelataError `cli.bad-request` when it is too long, no JSON, or holds what is no correction
 */
export async function readCorrectionRequest(request: IncomingMessage): Promise<CorrectionRequest> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > mostBytes) throw badRequest("These are too many corrections at once.")
    chunks.push(chunk)
  }
  let value: unknown
  try {
    value = JSON.parse(Buffer.concat(chunks).toString("utf8"))
  } catch {
    throw badRequest("This is not JSON.")
  }
  const {add, remove, places: at} = (value ?? {}) as {add?: unknown; remove?: unknown; places?: unknown}
  if (!Array.isArray(add) || !Array.isArray(remove) || !remove.every((id) => typeof id === "string"))
    throw badRequest('Corrections come as {"add": [corrections], "remove": [ids]}.')
  // The graph file's own reader says what a correction is.
  const {
    corrections,
    places = new Map(),
    issues,
  } = await readGraphFile([
    `${JSON.stringify({kind: "relata", version: 1})}\n`,
    ...add.map((correction) => `${JSON.stringify({...Object(correction), record: "correction"})}\n`),
    ...(at === undefined ? [] : [`${JSON.stringify({record: "places", at})}\n`]),
  ])
  const [issue] = issues
  if (issue) throw badRequest(issue.message)
  return {add: corrections, remove, ...(at === undefined ? {} : {places})}
}

/**
 * Brings a graph file's log up to date. The file is replaced as a whole or not at all; what was in it before stays when
 * writing fails. Corrections that the file has already are not repeated.
 * @returns how many corrections the file has now
 */
export async function takeCorrections(
  path: string,
  {add, remove, places}: CorrectionRequest,
): Promise<number> {
  const log = new Map<string, Correction>()
  const output = await createOutputFile(path)
  try {
    for await (const line of readLines(createReadStream(path))) {
      const correction = correctionIn(line)
      if (correction) log.set(correction.id, correction)
      else if (places && line.startsWith('{"record":"places"')) continue
      else if (line.trim() !== "") await output.write(`${line}\n`)
    }
    for (const id of remove) log.delete(id)
    for (const correction of add) log.set(correction.id, correction)
    const ordered = [...log.values()].sort((a, b) => a.sequence - b.sequence || (a.id < b.id ? -1 : 1))
    for (const correction of ordered) {
      await output.write(`${JSON.stringify({record: "correction", ...correction})}\n`)
    }
    for (const line of writePlaces(places ?? new Map())) await output.write(line)
    await output.commit()
    return ordered.length
  } finally {
    await output.discard()
  }
}

/** The correction that a line of a graph file records, if it records one. */
function correctionIn(line: string): Correction | undefined {
  // Most lines are told by their start alone; only those that may be one are parsed.
  if (!line.includes('"correction"')) return undefined
  try {
    const {record, ...correction} = JSON.parse(line)
    return record === "correction" ? correction : undefined
  } catch {
    return undefined
  }
}

function badRequest(message: string): RelataError {
  return new RelataError("cli.bad-request", message)
}
