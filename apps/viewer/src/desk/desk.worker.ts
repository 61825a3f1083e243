/**
 * The worker that holds the graph: reading, folding, searching and exporting never block the page.
 *
 * What is here reads a file and tells the scene of it, and no more: the first picture waits for this code. Everything
 * else is the office's, which comes after.
 */

import {foldTables, type GraphTables, RelataError, readGraphFile} from "@relata/model"
import {givenPlaces, placesBeside} from "./given-places.js"
import type {GivenPlaces, GraphSource, Opened, Progress, Scene} from "./messages.js"
import type {Office} from "./office.js"
import {packScene} from "./pack-scene.js"
import {type Call, failureOf, type Reply} from "./protocol.js"
import {openSource, readChunks} from "./read-source.js"
import {sceneOf} from "./scene.js"

/** The worker's own global, of which we need only this much. */
const scope = globalThis as unknown as {
  postMessage(reply: Reply): void
  onmessage: ((event: MessageEvent<Call>) => void) | null
}

/** Opens the office for the graph that is open, once. */
let openOffice: (() => Promise<Office>) | undefined

scope.onmessage = async ({data: call}) => {
  try {
    const value = await answer(call, (progress) =>
      scope.postMessage({kind: "progress", id: call.id, progress}),
    )
    scope.postMessage({kind: "answer", id: call.id, value: hasScene(value) ? packed(value) : value})
    // Once the scene is on its way.
    if (call.method === "open") setTimeout(() => void openOffice?.(), 0)
  } catch (error) {
    scope.postMessage({kind: "failure", id: call.id, failure: failureOf(error)})
  }
}

function hasScene(value: unknown): value is {readonly scene: Scene} {
  return typeof value === "object" && value !== null && "scene" in value
}

function packed<Answer extends {readonly scene: Scene}>(value: Answer) {
  return {...value, scene: packScene(value.scene)}
}

async function answer({method, args}: Call, onProgress: (progress: Progress) => void): Promise<unknown> {
  if (method === "open") return open(args[0] as GraphSource, onProgress)
  if (!openOffice) throw new RelataError("viewer.nothing-open", "No graph is open. Open one first.")
  return (await openOffice()).answer(method, args, onProgress)
}

async function open(source: GraphSource, onProgress: (progress: Progress) => void): Promise<Opened> {
  const {tables, issues, corrections, kept} = await read(source, onProgress)
  // Whether no file of the reader's has the graph yet.
  const isNew = source.kind === "extractions" || (source.kind === "file" && source.isNew === true)
  const given = (source.kind === "file" ? source.places : undefined) ?? kept
  let office: Promise<Office> | undefined
  openOffice = () => {
    office ??= import("./office.js").then((file) => new file.Office(tables, {areDocumentsSaved: !isNew}))
    return office
  }
  return {
    scene: sceneOf({...tables, documents: tables.extractions}),
    issues,
    history: {
      corrections: tables.corrections.length,
      unsaved: 0,
      newDocuments: isNew ? tables.extractions.length : 0,
    },
    ...(given ? {places: placesBeside(tables.nodes.values(), given)} : {}),
    ...(corrections === undefined ? {} : {corrections}),
  }
}

async function read(
  source: GraphSource,
  onProgress: (progress: Progress) => void,
): Promise<
  Pick<Opened, "issues" | "corrections"> & {readonly tables: GraphTables; readonly kept?: GivenPlaces}
> {
  if (source.kind === "extractions") return {tables: foldTables(source.extractions), issues: []}
  const {stream, total, corrections: place} = await openSource(source)
  const {extractions, corrections, issues, places} = await readGraphFile(
    readChunks(stream, total, onProgress),
  )
  onProgress({phase: "folding", bytes: total, total})
  const tables = foldTables(extractions, corrections)
  return {
    tables,
    issues,
    ...(places ? {kept: givenPlaces(places)} : {}),
    ...(place === undefined ? {} : {corrections: place}),
  }
}
