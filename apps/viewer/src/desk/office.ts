/** Everything that is asked of an open graph after its first picture. */

import {
  type CorrectionId,
  type DocumentId,
  type EntityId,
  type GraphTables,
  graphOfTables,
  readGraphFile,
} from "@relata/model"
import type {AskDesk} from "./ask-desk.js"
import type {Change} from "./edit-history.js"
import {givenPlaces, placesBeside} from "./given-places.js"
import {GraphDesk} from "./graph-desk.js"
import {type Effect, GraphEditor} from "./graph-editor.js"
import type {
  Edited,
  EditOrder,
  GraphSource,
  NodeLooks,
  Progress,
  Scene,
  Selection,
  StatementRef,
} from "./messages.js"
import type {Method} from "./protocol.js"
import {openSource, readChunks} from "./read-source.js"

export class Office {
  readonly #editor: GraphEditor
  #desk: GraphDesk
  /** Made with the first question, and anew after each edit. */
  #asking: Promise<AskDesk> | undefined

  constructor(tables: GraphTables, options: {readonly areDocumentsSaved: boolean}) {
    this.#editor = new GraphEditor(graphOfTables(tables), randomName, options)
    this.#desk = this.#lay()
  }

  /** Arguments come from our own page, which types them by `Desk`. */
  answer(
    method: Exclude<Method, "open">,
    args: readonly unknown[],
    onProgress: (progress: Progress) => void,
  ): unknown {
    const desk = this.#desk
    const editor = this.#editor
    switch (method) {
      case "search":
        return desk.search(args[0] as string, args[1] as number)
      case "entity":
        return desk.entity(args[0] as EntityId)
      case "statement":
        return desk.statement(args[0] as StatementRef)
      case "document":
        return desk.document(args[0] as DocumentId)
      case "paths":
        return desk.paths(args[0] as EntityId, args[1] as EntityId, args[2] as boolean)
      case "ask":
        return this.#ask().then((asking) => asking.ask(args[0] as string))
      case "cancelAsk":
        return this.#asking?.then((asking) => asking.cancel())
      case "readPhrase":
        return this.#ask().then((asking) => asking.readPhrase(args[0] as string))
      case "completeQuery":
        return this.#ask().then((asking) => asking.complete(args[0] as string, args[1] as number))
      case "members":
        return desk.members(args[0] as EntityId)
      case "edit":
        return this.#edited(editor.edit(args[0] as EditOrder))
      case "undo":
        return this.#edited(editor.undo())
      case "redo":
        return this.#edited(editor.redo())
      case "takeBack":
        return this.#edited(editor.takeBack(args[0] as CorrectionId))
      case "log":
        return editor.log()
      case "unsaved":
        return editor.unsaved
      case "markSaved":
        return this.#edited(
          editor.markSaved(args[0] as Change, args[1] as {readonly areDocumentsSaved: boolean}),
        )
      case "add":
        return this.#add(args[0] as GraphSource, onProgress)
      case "graphFile":
        return new Blob([...editor.file(args[0] as Float32Array | undefined)], {type: "application/jsonl"})
      case "places":
        return Object.fromEntries(editor.places(args[0] as Float32Array))
      case "graphml":
        return this.#graphml(args[0] as Selection | undefined, args[1] as NodeLooks | undefined)
    }
  }

  async #add(source: GraphSource, onProgress: (progress: Progress) => void): Promise<Edited> {
    if (source.kind === "extractions") return this.#edited(this.#editor.add(source))
    const {stream, total} = await openSource(source)
    // Not folded alone first: its parts are folded with what is there.
    const parts = await readGraphFile(readChunks(stream, total, onProgress))
    onProgress({phase: "folding", bytes: total, total})
    const edited = this.#edited(this.#editor.add(parts))
    const given = source.kind === "file" ? source.places : undefined
    const kept = given ?? (parts.places && givenPlaces(parts.places))
    const nodes = this.#editor.graph.graph.mapNodes((_id, attributes) => attributes)
    return {...edited, issues: parts.issues, ...(kept ? {places: placesBeside(nodes, kept)} : {})}
  }

  async #graphml(selection: Selection | undefined, looks: NodeLooks | undefined): Promise<Blob> {
    const {writeGraphml} = await import("./graphml.js")
    return new Blob([...writeGraphml(this.#desk.part(selection), {looks})], {type: "application/xml"})
  }

  /** The query language is the largest part of the desk, and most readers never ask. */
  #ask(): Promise<AskDesk> {
    const desk = this.#desk
    const {graph} = this.#editor
    this.#asking ??= import("./ask-desk.js").then(
      (file) => new file.AskDesk(graph, () => desk.prepareSearch()),
    )
    return this.#asking
  }

  #edited(effect: Effect): Edited {
    this.#desk = this.#lay()
    const scene: Scene = this.#desk.scene()
    return {...effect, scene}
  }

  /** Puts the editor's graph on the desk. */
  #lay(): GraphDesk {
    void this.#asking?.then((asking) => asking.cancel())
    this.#asking = undefined
    const next = new GraphDesk(this.#editor.graph)
    // Once what is being answered is on its way.
    setTimeout(() => {
      if (this.#desk === next) next.prepareSearch()
    }, 0)
    return next
  }
}

/** 96 random bits: no two corrections, wherever they were made, get one name. */
function randomName(): string {
  return [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join("")
}
