/**
 * Files that the reader hands over become part of what is on screen: read in a worker, then folded into the open graph
 * or opened in its place. A graph asks which of the two; a text joins.
 */

import {RelataError} from "@relata/model"
import {addToGraph} from "../editing.js"
import {startWorker} from "../start-worker.js"
import {announcement, loading, opened, openGraphFrom, trouble, troubleOf} from "../state.js"
import {count} from "../words/phrases.js"
import {type ArrivalChoice, arrival, type ImportReport, reports} from "./arrival-state.js"
import type {ArrivedGraph, Failure, Reading, ReadingNews, ReadingOrder} from "./arrivals.js"

let prepared: Worker | undefined

/** Loads what reads texts: when a file is held over the page, or a field for a text is opened, one is about to come. */
export function prepareReading(): void {
  if (prepared) return
  prepared = startReader()
  prepared.postMessage("prepare" satisfies ReadingOrder)
}

function startReader(): Worker {
  return startWorker(
    "reading",
    () => new Worker(new URL("./reading.worker.ts", import.meta.url), {type: "module"}),
  )
}

/** Ends the reading under way, if there is one. */
let endReading: (() => void) | undefined

/** Takes graphs and texts of any format in. Trouble is told on the page. */
export async function takeFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return
  endReading?.()
  const name = files.length === 1 ? files[0]!.name : `${files.length} files`
  trouble.value = undefined
  const end = new AbortController()
  const cancel = () => end.abort()
  endReading = cancel
  loading.value = {name, progress: undefined, cancel}
  try {
    const areOwn = await Promise.all(files.map(isOwnFile))
    const others = files.filter((_, i) => !areOwn[i])
    const reading =
      others.length === 0
        ? {graphs: [], extractions: [], issues: [], failures: []}
        : await readInWorker(others, end.signal, ({name: current, done, total}) => {
            loading.value = {name: current, progress: {phase: "reading", bytes: done, total}, cancel}
          })
    if (!reading || end.signal.aborted) return
    loading.value = undefined
    for (const file of files.filter((_, i) => areOwn[i])) await takeOwnFile(file)
    for (const graph of reading.graphs) await takeGraph(graph)
    if (reading.extractions.length > 0) await takeTexts(reading, name)
    tellFailures(reading)
  } catch (error) {
    trouble.value = troubleOf(error, `${name} could not be read`)
  } finally {
    if (loading.value?.cancel === cancel) loading.value = undefined
  }
}

/** A graph file of relata's: by its name, or by the header that it starts with. */
async function isOwnFile(file: File): Promise<boolean> {
  if (/\.relata\.jsonl$/i.test(file.name)) return true
  const start = await file.slice(0, 64).text()
  return /^\uFEFF?\s*\{\s*"kind"\s*:\s*"relata"/.test(start)
}

async function takeOwnFile(file: File): Promise<void> {
  const report: ImportReport = {
    name: file.name,
    format: "a graph of relata’s",
    kept: "",
    isComplete: true,
    issues: [],
  }
  const choice = opened.value ? await ask(report) : "open"
  const source = {kind: "file", file} as const
  if (choice === "open") await openGraphFrom(source, {name: file.name, isExpected: true})
  else if (choice === "add") {
    const edited = await addToGraph(source, file.name)
    if (edited?.issues?.length) tellReport({...report, issues: edited.issues})
  }
}

async function takeGraph(graph: ArrivedGraph): Promise<void> {
  const {name, format, nodes, edges, isComplete, issues, file, places} = graph
  const kept = `${count(nodes, "node")}, ${count(edges, "edge")}`
  const report: ImportReport = {name, format, kept, isComplete, issues}
  const choice = opened.value || !isComplete ? await ask(report) : "open"
  const source = {kind: "file", file, isNew: true, ...(places ? {places} : {})} as const
  if (choice === "discard") {
    announcement.value = `${name} was not taken in`
    return
  }
  if (choice === "open") await openGraphFrom(source, {name, isExpected: true})
  else await addToGraph(source, name)
  tellReport(report)
}

/** Lets the reader say what becomes of a graph; one that waited for an answer before is let go. */
function ask(report: ImportReport): Promise<ArrivalChoice> {
  arrival.value?.choose("discard")
  return new Promise((resolve) => {
    arrival.value = {
      report,
      canJoin: opened.value !== undefined,
      choose: (choice) => {
        arrival.value = undefined
        resolve(choice)
      },
    }
  })
}

async function takeTexts({extractions, issues}: Reading, name: string): Promise<void> {
  const source = {kind: "extractions", extractions} as const
  if (opened.value) await addToGraph(source, name)
  else {
    await openGraphFrom(source, {name, isExpected: true})
    announcement.value = `${count(extractions.length, "document")} read`
  }
  if (issues.length > 0) {
    const kept = count(extractions.length, "document")
    tellReport({name, format: "text", kept, isComplete: true, issues})
  }
}

function tellReport(report: ImportReport): void {
  if (opened.value) reports.value = [report, ...reports.value]
}

function tellFailures({failures, extractions, graphs}: Reading): void {
  const [first] = failures
  if (!first) return
  const isAll = extractions.length + graphs.length === 0
  const done = opened.value ? " The graph on screen is as it was." : ""
  trouble.value = {
    title: isAll ? "Nothing could be read" : "Not everything could be read",
    code: first.code,
    message: `${first.message}${othersOf(failures)}${isAll ? done : ""}`,
  }
}

function othersOf(failures: readonly Failure[]): string {
  if (failures.length === 1) return ""
  const names = failures.slice(1, 6).map(({name}) => name)
  const more = failures.length > 6 ? ` and ${failures.length - 6} more` : ""
  return ` Nor could ${names.join(", ")}${more}.`
}

/** What was read; `undefined` when it was ended before. */
function readInWorker(
  files: readonly File[],
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
      // What reads PDF also speaks up, of itself: it takes the worker for its own.
      else if (news.kind === "failed") reject(new RelataError(news.code, news.message))
    }
    worker.onerror = (event) => {
      event.preventDefault()
      reject(
        new RelataError(
          "viewer.worker-failed",
          `The part of the page that reads files has stopped${event.message ? `: ${event.message}` : ""}. Nothing was taken in. Try again with fewer or smaller files.`,
        ),
      )
    }
    worker.postMessage(files satisfies ReadingOrder)
  }).finally(() => worker.terminate())
}
