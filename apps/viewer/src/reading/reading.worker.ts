/** The worker that reads files. It is loaded with the first one, and ended after the last. */

import {RelataError} from "@relata/model"
import type {ReadingNews, ReadingOrder} from "./arrivals.js"
import {readFiles} from "./read-files.js"

const scope = globalThis as unknown as {
  postMessage(news: ReadingNews): void
  onmessage: ((event: MessageEvent<ReadingOrder>) => void) | null
}

/** How often progress is told, so that telling it costs nothing. */
const progressEveryMs = 80
let toldAt = 0

scope.onmessage = async ({data: order}) => {
  if (order === "prepare") {
    void import("./read-documents.js")
    return
  }
  try {
    const reading = await readFiles(order, (name, done, total) => {
      const now = performance.now()
      if (done > 0 && now - toldAt < progressEveryMs) return
      toldAt = now
      scope.postMessage({kind: "progress", name, done, total})
    })
    scope.postMessage({kind: "read", reading})
  } catch (error) {
    const code = error instanceof RelataError ? error.code : "viewer.unexpected"
    scope.postMessage({kind: "failed", code, message: error instanceof Error ? error.message : String(error)})
  }
}
