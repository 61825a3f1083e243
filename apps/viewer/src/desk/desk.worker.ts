/** The worker that holds the graph: reading, folding, searching and exporting never block the page. */

import {writeGraphml} from "@relata/formats"
import {type DocumentId, type EntityId, openGraph, RelataError} from "@relata/model"
import {GraphDesk} from "./graph-desk.js"
import type {GraphSource, Opened, Progress, Selection, StatementRef} from "./messages.js"
import {type Call, failureOf, type Method, type Reply} from "./protocol.js"
import {openSource, readChunks} from "./read-source.js"

/** The worker's own global, of which we need only this much. */
const scope = globalThis as unknown as {
  postMessage(reply: Reply): void
  onmessage: ((event: MessageEvent<Call>) => void) | null
}

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
      return opened().search(args[0] as string, args[1] as number)
    case "entity":
      return opened().entity(args[0] as EntityId)
    case "statement":
      return opened().statement(args[0] as StatementRef)
    case "document":
      return opened().document(args[0] as DocumentId)
    case "graphml":
      return new Blob([...writeGraphml(opened().part(args[0] as Selection | undefined))], {
        type: "application/xml",
      })
  }
}

function opened(): GraphDesk {
  if (!desk) throw new RelataError("viewer.nothing-open", "No graph is open. Open one first.")
  return desk
}

async function open(source: GraphSource, onProgress: (progress: Progress) => void): Promise<Opened> {
  const {stream, total} = await openSource(source)
  const {graph, issues} = await openGraph(
    (async function* () {
      yield* readChunks(stream, total, onProgress)
      onProgress({phase: "folding", bytes: total, total})
    })(),
  )
  const next = new GraphDesk(graph)
  desk = next
  // Once the scene is on its way.
  setTimeout(() => next.prepareSearch(), 0)
  return {scene: next.scene(), issues}
}
