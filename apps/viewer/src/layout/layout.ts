import {startWorker} from "../start-worker.js"
import type {LayoutInput} from "./forces.js"
import type {LayoutNews, LayoutOrder} from "./layout.worker.js"

/** A layout under way in its worker. */
export interface Layout {
  stop(): void
  /** Goes on from where it stopped. */
  resume(): void
  /** Ends the worker; nothing is told afterwards. */
  close(): void
}

/** Starts a layout; `onNews` hears of positions some eight times a second, and a last time when it is done. */
export function startLayout(
  input: LayoutInput,
  {
    viewWidth,
    isQuiet,
    onNews,
    onFailure,
  }: {
    readonly viewWidth: number
    readonly isQuiet: boolean
    readonly onNews: (news: LayoutNews) => void
    readonly onFailure: () => void
  },
): Layout {
  const worker = startWorker(
    "layout",
    () => new Worker(new URL("./layout.worker.ts", import.meta.url), {type: "module"}),
  )
  const order = (message: LayoutOrder) => worker.postMessage(message)
  worker.onmessage = ({data}: MessageEvent<LayoutNews>) => onNews(data)
  worker.onerror = (event) => {
    event.preventDefault()
    onFailure()
  }
  order({kind: "start", input, viewWidth, isQuiet})
  return {
    stop: () => order({kind: "stop"}),
    resume: () => order({kind: "resume"}),
    close: () => worker.terminate(),
  }
}
