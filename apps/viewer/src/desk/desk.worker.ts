/** The worker that holds the graph: reading, folding, searching and exporting never block the page. */

import {writeGraphml} from "@relata/formats"
import {
  type CorrectionId,
  type DocumentId,
  type EntityId,
  type Extraction,
  foldGraph,
  openGraph,
  RelataError,
} from "@relata/model"
import type {Change} from "./edit-history.js"
import {GraphDesk} from "./graph-desk.js"
import {type Effect, GraphEditor} from "./graph-editor.js"
import type {
  Edited,
  EditOrder,
  GraphSource,
  NodeLooks,
  Opened,
  Progress,
  Scene,
  Selection,
  StatementRef,
} from "./messages.js"
import {type Call, failureOf, type Method, type Reply} from "./protocol.js"
import {openSource, readChunks} from "./read-source.js"

/** The worker's own global, of which we need only this much. */
const scope = globalThis as unknown as {
  postMessage(reply: Reply): void
  onmessage: ((event: MessageEvent<Call>) => void) | null
}

let editor: GraphEditor | undefined
let desk: GraphDesk | undefined

scope.onmessage = async ({data: call}) => {
  try {
    const value = await answer(call.method, call.args, (progress) =>
      scope.postMessage({kind: "progress", id: call.id, progress}),
    )
    scope.postMessage({kind: "answer", id: call.id, value})
  } catch (error) {
    scope.postMessage({kind: "failure", id: call.id, failure: failureOf(error)})
  }
}

/** Arguments come from our own page, which types them by `Desk`. */
function answer(method: Method, args: readonly unknown[], onProgress: (progress: Progress) => void): unknown {
  switch (method) {
    case "open":
      return open(args[0] as GraphSource, onProgress)
    case "search":
      return opened().desk.search(args[0] as string, args[1] as number)
    case "entity":
      return opened().desk.entity(args[0] as EntityId)
    case "statement":
      return opened().desk.statement(args[0] as StatementRef)
    case "document":
      return opened().desk.document(args[0] as DocumentId)
    case "paths":
      return opened().desk.paths(args[0] as EntityId, args[1] as EntityId, args[2] as boolean)
    case "members":
      return opened().desk.members(args[0] as EntityId)
    case "edit":
      return edited(opened().editor.edit(args[0] as EditOrder))
    case "undo":
      return edited(opened().editor.undo())
    case "redo":
      return edited(opened().editor.redo())
    case "takeBack":
      return edited(opened().editor.takeBack(args[0] as CorrectionId))
    case "log":
      return opened().editor.log()
    case "unsaved":
      return opened().editor.unsaved
    case "markSaved":
      return edited(
        opened().editor.markSaved(args[0] as Change, args[1] as {readonly areDocumentsSaved: boolean}),
      )
    case "addExtractions":
      return edited(opened().editor.addExtractions(args[0] as readonly Extraction[]))
    case "graphFile":
      return new Blob([...opened().editor.file()], {type: "application/jsonl"})
    case "graphml":
      return new Blob(
        [
          ...writeGraphml(opened().desk.part(args[0] as Selection | undefined), {
            looks: args[1] as NodeLooks | undefined,
          }),
        ],
        {type: "application/xml"},
      )
  }
}

function opened(): {readonly desk: GraphDesk; readonly editor: GraphEditor} {
  if (!desk || !editor) throw new RelataError("viewer.nothing-open", "No graph is open. Open one first.")
  return {desk, editor}
}

async function open(source: GraphSource, onProgress: (progress: Progress) => void): Promise<Opened> {
  const {graph, issues, corrections} = await read(source, onProgress)
  editor = new GraphEditor(graph, randomName)
  const newDocuments = source.kind === "extractions" ? source.extractions.length : 0
  return {
    scene: lay(editor),
    issues,
    history: {corrections: graph.corrections.length, unsaved: 0, newDocuments},
    ...(corrections === undefined ? {} : {corrections}),
  }
}

async function read(source: GraphSource, onProgress: (progress: Progress) => void) {
  if (source.kind === "extractions")
    return {graph: foldGraph(source.extractions), issues: [], corrections: undefined}
  const {stream, total, corrections} = await openSource(source)
  const {graph, issues} = await openGraph(
    (async function* () {
      yield* readChunks(stream, total, onProgress)
      onProgress({phase: "folding", bytes: total, total})
    })(),
  )
  return {graph, issues, corrections}
}

/** Puts the editor's graph on the desk. */
function lay({graph}: GraphEditor): Scene {
  const next = new GraphDesk(graph)
  desk = next
  // Once the scene is on its way.
  setTimeout(() => {
    if (desk === next) next.prepareSearch()
  }, 0)
  return next.scene()
}

function edited(effect: Effect): Edited {
  return {...effect, scene: lay(opened().editor)}
}

/** 96 random bits: no two corrections, wherever they were made, get one name. */
function randomName(): string {
  return [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join("")
}
