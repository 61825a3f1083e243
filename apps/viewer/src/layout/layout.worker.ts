/** Runs the forces in slices of about 50 ms, so that a stop is heard at once, and tells where nodes are. */

import {Forces, type LayoutInput} from "./forces.js"
import {type Packing, packComponents, preparePacking} from "./pack-components.js"
import {partNodes} from "./part-nodes.js"

/** What the page sends. `resume` goes on from where it stopped. */
export type LayoutOrder =
  | {
      readonly kind: "start"
      readonly input: LayoutInput
      readonly viewWidth: number
      /** Tell of nothing before the end, for readers who asked for less motion. */
      readonly isQuiet: boolean
    }
  | {readonly kind: "stop"}
  | {readonly kind: "resume"}

/** What the worker tells. After `isDone` it sends nothing until it is ordered to go on. */
export interface LayoutNews {
  readonly positions: Float32Array
  readonly steps: number
  readonly isDone: boolean
}

const sliceMs = 50
/** Between two tellings; the page redraws at each, which takes longer the more there is to draw. */
const newsEveryMs = (nodes: number) => Math.min(2000, Math.max(120, nodes / 10))
/** It ends by itself after this long, still or not. */
const longestMs = 10_000

const scope = globalThis as unknown as {
  postMessage(news: LayoutNews, transfer: Transferable[]): void
  onmessage: ((event: MessageEvent<LayoutOrder>) => void) | null
}

let run:
  | {forces: Forces; packing: Packing; sizes: Float32Array; viewWidth: number; isQuiet: boolean}
  | undefined
let isRunning = false
let startedAt = 0
let toldAt = 0

scope.onmessage = ({data: order}) => {
  switch (order.kind) {
    case "start":
      run = {
        forces: new Forces(order.input),
        packing: preparePacking(order.input.sizes.length, order.input.edges),
        sizes: order.input.sizes,
        viewWidth: order.viewWidth,
        isQuiet: order.isQuiet,
      }
      go()
      return
    case "resume":
      go()
      return
    case "stop":
      if (isRunning) finish()
  }
}

function go(): void {
  if (!run || isRunning) return
  isRunning = true
  startedAt = performance.now()
  toldAt = startedAt
  slice()
}

function slice(): void {
  if (!run || !isRunning) return
  const {forces, packing, isQuiet} = run
  const begun = performance.now()
  while (!forces.isStill && performance.now() - begun < sliceMs) forces.advance()
  const now = performance.now()
  if (forces.isStill || now - startedAt > longestMs) {
    finish()
    return
  }
  if (!isQuiet && now - toldAt > newsEveryMs(run.sizes.length)) {
    toldAt = now
    tell(packComponents(forces.positions(), packing), false)
  }
  setTimeout(slice, 0)
}

function finish(): void {
  if (!run) return
  isRunning = false
  const positions = packComponents(run.forces.positions(), run.packing)
  partNodes(positions, run.sizes, run.viewWidth)
  tell(positions, true)
}

function tell(positions: Float32Array, isDone: boolean): void {
  scope.postMessage({positions, steps: run?.forces.steps ?? 0, isDone}, [positions.buffer])
}
