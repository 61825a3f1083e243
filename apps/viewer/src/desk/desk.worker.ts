/** The worker that holds the graph: reading, folding, searching and exporting never block the page. */

import {writeGraphml} from "@relata/formats"
import {
  type CorrectionId,
  type DocumentId,
  type EntityId,
  foldGraph,
  openGraph,
  RelataError,
  readGraphFile,
} from "@relata/model"
import {AskDesk} from "./ask-desk.js"
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
let asking: AskDesk | undefined

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
    case "ask":
      return opened().asking.ask(args[0] as string)
    case "cancelAsk":
      return opened().asking.cancel()
    case "readPhrase":
      return opened().asking.readPhrase(args[0] as string)
    case "completeQuery":
      return opened().asking.complete(args[0] as string, args[1] as number)
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
    case "add":
      return add(args[0] as GraphSource, onProgress)
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

function opened(): {readonly desk: GraphDesk; readonly editor: GraphEditor; readonly asking: AskDesk} {
  if (!desk || !editor || !asking)
    throw new RelataError("viewer.nothing-open", "No graph is open. Open one first.")
  return {desk, editor, asking}
}

async function open(source: GraphSource, onProgress: (progress: Progress) => void): Promise<Opened> {
  const {graph, issues, corrections} = await read(source, onProgress)
  editor = new GraphEditor(graph, randomName, {areDocumentsSaved: !isNew(source)})
  return {
    scene: lay(editor),
    issues,
    history: editor.history,
    ...placesIn(source),
    ...(corrections === undefined ? {} : {corrections}),
  }
}

async function add(source: GraphSource, onProgress: (progress: Progress) => void): Promise<Edited> {
  // Not folded alone first: its parts are folded with what is there.
  if (source.kind === "extractions") return edited(opened().editor.add(source))
  const {stream, total} = await openSource(source)
  const parts = await readGraphFile(
    (async function* () {
      yield* readChunks(stream, total, onProgress)
      onProgress({phase: "folding", bytes: total, total})
    })(),
  )
  return {...edited(opened().editor.add(parts)), issues: parts.issues}
}

/** Whether no file of the reader's has the graph yet. */
function isNew(source: GraphSource): boolean {
  return source.kind === "extractions" || (source.kind === "file" && source.isNew === true)
}

/** The places that came with a file, beside the nodes that are open now. */
function placesIn(source: GraphSource): {places?: Float32Array} {
  if (source.kind !== "file" || !source.places) return {}
  const {graph} = opened().editor
  const indexes = new Map(graph.graph.nodes().map((id, index) => [id, index]))
  const places = new Float32Array(2 * indexes.size).fill(Number.NaN)
  for (const [i, member] of source.places.members.entries()) {
    const index = indexes.get(graph.nodeOf(member) ?? "")
    if (index === undefined) continue
    places[2 * index] = source.places.at[2 * i]!
    places[2 * index + 1] = source.places.at[2 * i + 1]!
  }
  return {places}
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
  asking?.cancel()
  asking = new AskDesk(graph, () => next.prepareSearch())
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
