/** The worker that reads texts. It is loaded with the first text, and ended after the last. */

import {RelataError} from "@relata/model"
import type {Reading, TextInput} from "./read-documents.js"

/** What the worker tells: how far it is, then what it read. */
export type ReadingNews =
  | {readonly kind: "progress"; readonly name: string; readonly done: number; readonly total: number}
  | {readonly kind: "read"; readonly reading: Reading}
  | {readonly kind: "failed"; readonly code: string; readonly message: string}

const scope = globalThis as unknown as {
  postMessage(news: ReadingNews): void
  onmessage: ((event: MessageEvent<readonly TextInput[]>) => void) | null
}

// The reader is ready only when its weights are there: imported above, it would keep this listener from the first texts.
const reader = import("./read-documents.js")

scope.onmessage = async ({data: inputs}) => {
  const total = inputs.reduce((sum, {bytes}) => sum + bytes.length, 0)
  let before = 0
  const extractions = []
  const issues = []
  try {
    const {readInput} = await reader
    for (const input of inputs) {
      const {name, bytes} = input
      const tell = (share: number) =>
        scope.postMessage({kind: "progress", name, done: before + share * bytes.length, total})
      tell(0)
      const reading = readInput(input, (done, count) => tell(done / count))
      extractions.push(...reading.extractions)
      issues.push(...reading.issues)
      before += bytes.length
    }
    scope.postMessage({kind: "read", reading: {extractions, issues}})
  } catch (error) {
    const code = error instanceof RelataError ? error.code : "viewer.unexpected"
    scope.postMessage({kind: "failed", code, message: error instanceof Error ? error.message : String(error)})
  }
}
