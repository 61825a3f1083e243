/** Keeps the analysis of the open graph: it follows each change, a moment after it. */

import {effect} from "@preact/signals"
import {linksOf} from "../layout/links.js"
import {startWorker} from "../start-worker.js"
import {opened} from "../state.js"
import type {Analysis, AnalysisOrder} from "./analysis.worker.js"
import {analysis} from "./analysis-state.js"

/** As long as the paths that the desk looks for. */
const mostSteps = 6

export function followGraph(): void {
  effect(() => {
    const graph = opened.value
    analysis.value = undefined
    if (!graph || graph.scene.nodes.length === 0) return
    const {scene} = graph
    const worker = startWorker(
      "analysis",
      () => new Worker(new URL("./analysis.worker.ts", import.meta.url), {type: "module"}),
    )
    worker.onmessage = ({data}: MessageEvent<Analysis>) => {
      analysis.value = {...data, scene}
      worker.terminate()
    }
    // The picture does without.
    worker.onerror = (event) => event.preventDefault()
    const {edges, weights} = linksOf(scene)
    const order: AnalysisOrder = {count: scene.nodes.length, edges, weights, mostSteps}
    worker.postMessage(order)
    return () => worker.terminate()
  })
}
