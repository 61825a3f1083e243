/** Texts that the reader hands over become part of the graph: read in a worker, then folded into what is open. */

import {RelataError} from "@relata/model"
import {addExtractions} from "../editing.js"
import {startWorker} from "../start-worker.js"
import {announcement, loading, opened, openGraphFrom, trouble, troubleOf} from "../state.js"
import {count} from "../words/phrases.js"
import type {Reading, TextInput} from "./read-documents.js"
import type {ReadingNews} from "./reading.worker.js"

let prepared: Worker | undefined

/** Loads what reads texts: when a file is held over the page, or a field for a text is opened, one is about to come. */
export function prepareReading(): void {
  prepared ??= startReader()
}

function startReader(): Worker {
  return startWorker(
    "reading",
    () => new Worker(new URL("./reading.worker.ts", import.meta.url), {type: "module"}),
  )
}

/** Ends the reading under way, if there is one. */
let endReading: (() => void) | undefined

/** Reads texts and adds what they say; a graph is made of them when none is open. Trouble is told on the page. */
export async function readTexts(inputs: readonly TextInput[]): Promise<void> {
  if (inputs.length === 0) return
  endReading?.()
  const name = inputs.length === 1 ? inputs[0]!.name : `${inputs.length} texts`
  trouble.value = undefined
  const end = new AbortController()
  endReading = () => end.abort()
  loading.value = {name, progress: undefined, cancel: () => end.abort()}
  try {
    const reading = await readInWorker(inputs, end.signal, (news) => {
      const progress = {phase: "reading", bytes: news.done, total: news.total} as const
      loading.value = {name: news.name, progress, cancel: () => end.abort()}
    })
    if (!reading) return
    if (reading.extractions.length > 0) await take(reading, name)
    tellIssues(reading)
  } catch (error) {
    trouble.value = troubleOf(error, `${name} could not be read`)
  } finally {
    if (!end.signal.aborted) loading.value = undefined
  }
}

async function take({extractions}: Reading, name: string): Promise<void> {
  if (opened.value) {
    await addExtractions(extractions)
    return
  }
  await openGraphFrom({kind: "extractions", extractions}, {name, isExpected: true})
  announcement.value = `${count(extractions.length, "document")} read`
}

function tellIssues({issues, extractions}: Reading): void {
  const [first] = issues
  if (!first) return
  const others = issues.length === 1 ? "" : ` And ${count(issues.length - 1, "more issue")}.`
  trouble.value = {
    title: extractions.length === 0 ? "Nothing could be read" : "Not everything could be read",
    code: first.code,
    message: `${first.message}${others}`,
  }
}

/** What was read; `undefined` when it was ended before. */
function readInWorker(
  inputs: readonly TextInput[],
  signal: AbortSignal,
  onProgress: (news: Extract<ReadingNews, {readonly kind: "progress"}>) => void,
): Promise<Reading | undefined> {
  const worker = prepared ?? startReader()
  prepared = undefined
  return new Promise<Reading | undefined>((resolve, reject) => {
    signal.addEventListener("abort", () => {
      loading.value = undefined
      resolve(undefined)
    })
    worker.onmessage = ({data: news}: MessageEvent<ReadingNews>) => {
      if (news.kind === "progress") {
        if (!signal.aborted) onProgress(news)
      } else if (news.kind === "read") resolve(news.reading)
      else reject(new RelataError(news.code, news.message))
    }
    worker.onerror = (event) => {
      event.preventDefault()
      reject(
        new RelataError(
          "viewer.worker-failed",
          `The part of the page that reads texts has stopped${event.message ? `: ${event.message}` : ""}. Try again with fewer or smaller texts.`,
        ),
      )
    }
    worker.postMessage(inputs)
  }).finally(() => worker.terminate())
}
