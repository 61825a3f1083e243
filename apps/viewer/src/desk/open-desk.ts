import {RelataError} from "@relata/model"
import {startWorker} from "../start-worker.js"
import type {Desk, Progress} from "./messages.js"
import {type PackedScene, unpackScene} from "./pack-scene.js"
import type {Call, Method, Reply} from "./protocol.js"

/** An answer as the desk gave it: its scene, if it has one, comes packed. */
function unpacked(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("scene" in value)) return value
  return {...value, scene: unpackScene(value.scene as PackedScene)}
}

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
  readonly onProgress?: (progress: Progress) => void
}

/**
 * A desk in a worker of its own. Each graph that is opened gets a new one, so that closing it frees everything.
 * @param onLost - hears when the worker has stopped of itself
 */
export function openDesk(onLost: (error: RelataError) => void): Desk {
  const worker = startWorker(
    "desk",
    () => new Worker(new URL("./desk.worker.ts", import.meta.url), {type: "module"}),
  )
  const waiting = new Map<number, Waiting>()
  let lastId = 0

  worker.onmessage = ({data: reply}: MessageEvent<Reply>) => {
    const call = waiting.get(reply.id)
    if (!call) return
    if (reply.kind === "progress") {
      call.onProgress?.(reply.progress)
      return
    }
    waiting.delete(reply.id)
    if (reply.kind === "answer") call.resolve(unpacked(reply.value))
    else call.reject(new RelataError(reply.failure.code, reply.failure.message))
  }
  // The worker itself failed: out of memory, or its file did not load.
  worker.onerror = (event) => {
    event.preventDefault()
    const told = event.message ? `: ${event.message}` : ""
    const error = new RelataError(
      "viewer.worker-failed",
      `The part of the page that holds the graph has stopped${told}. Opening it again brings your corrections back, and what you added. If it stops again, the graph may be too large for this browser.`,
    )
    for (const {reject} of waiting.values()) reject(error)
    waiting.clear()
    onLost(error)
  }

  function call(
    method: Method,
    args: readonly unknown[],
    onProgress?: Waiting["onProgress"],
  ): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const id = ++lastId
      waiting.set(id, {resolve, reject, ...(onProgress ? {onProgress} : {})})
      worker.postMessage({id, method, args} satisfies Call)
    })
  }

  // The worker answers each method as `Desk` types it.
  return {
    open: (source, onProgress) => call("open", [source], onProgress) as ReturnType<Desk["open"]>,
    search: (words, limit) => call("search", [words, limit]) as ReturnType<Desk["search"]>,
    entity: (id) => call("entity", [id]) as ReturnType<Desk["entity"]>,
    statement: (ref) => call("statement", [ref]) as ReturnType<Desk["statement"]>,
    document: (id) => call("document", [id]) as ReturnType<Desk["document"]>,
    paths: (from, to, isDirected) => call("paths", [from, to, isDirected]) as ReturnType<Desk["paths"]>,
    ask: (text) => call("ask", [text]) as ReturnType<Desk["ask"]>,
    cancelAsk: () => call("cancelAsk", []) as ReturnType<Desk["cancelAsk"]>,
    readPhrase: (words) => call("readPhrase", [words]) as ReturnType<Desk["readPhrase"]>,
    completeQuery: (text, at) => call("completeQuery", [text, at]) as ReturnType<Desk["completeQuery"]>,
    members: (id) => call("members", [id]) as ReturnType<Desk["members"]>,
    edit: (order) => call("edit", [order]) as ReturnType<Desk["edit"]>,
    undo: () => call("undo", []) as ReturnType<Desk["undo"]>,
    redo: () => call("redo", []) as ReturnType<Desk["redo"]>,
    takeBack: (id) => call("takeBack", [id]) as ReturnType<Desk["takeBack"]>,
    log: () => call("log", []) as ReturnType<Desk["log"]>,
    unsaved: () => call("unsaved", []) as ReturnType<Desk["unsaved"]>,
    markSaved: (change, also) => call("markSaved", [change, also]) as ReturnType<Desk["markSaved"]>,
    add: (source, onProgress) => call("add", [source], onProgress) as ReturnType<Desk["add"]>,
    graphFile: (at) => call("graphFile", [at]) as ReturnType<Desk["graphFile"]>,
    places: (at) => call("places", [at]) as ReturnType<Desk["places"]>,
    graphml: (selection, looks) => call("graphml", [selection, looks]) as ReturnType<Desk["graphml"]>,
    close: () => {
      worker.terminate()
      waiting.clear()
    },
  }
}
