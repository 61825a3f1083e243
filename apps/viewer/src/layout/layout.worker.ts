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

interface Run {
  /** Over the nodes that have edges; the others need no force. */
  readonly forces: Forces
  /** The nodes that `forces` moves, by their index in the input. */
  readonly moved: readonly number[]
  /** None where some nodes are fixed: the parts stay where they are then. */
  readonly packing: Packing | undefined
  readonly input: LayoutInput
  readonly sizes: Float32Array
  readonly viewWidth: number
  readonly isQuiet: boolean
}

let run: Run | undefined
let isRunning = false
let startedAt = 0
let toldAt = 0

scope.onmessage = ({data: order}) => {
  switch (order.kind) {
    case "start":
      run = prepare(order.input, order)
      go()
      return
    case "resume":
      go()
      return
    case "stop":
      if (isRunning) finish()
  }
}

function prepare(
  input: LayoutInput,
  {viewWidth, isQuiet}: {readonly viewWidth: number; readonly isQuiet: boolean},
): Run {
  const {positions, sizes, edges, weights, fixed} = input
  const packing = fixed ? undefined : preparePacking(sizes.length, edges)
  const moved = [...new Set(edges)].sort((a, b) => a - b)
  const places = new Map(moved.map((node, place) => [node, place]))
  const forces = new Forces({
    positions: Float32Array.from(moved.flatMap((node) => [positions[2 * node]!, positions[2 * node + 1]!])),
    sizes: Float32Array.from(moved, (node) => sizes[node]!),
    edges: edges.map((node) => places.get(node)!),
    weights,
    ...(fixed ? {fixed: Uint8Array.from(moved, (node) => fixed[node]!)} : {}),
  })
  return {forces, moved, packing, input, sizes, viewWidth, isQuiet}
}

/** Where all nodes are now. */
function positionsOf({forces, moved, packing, input}: Run): Float32Array {
  const positions = input.positions.slice()
  const own = forces.positions()
  for (const [place, node] of moved.entries()) {
    positions[2 * node] = own[2 * place]!
    positions[2 * node + 1] = own[2 * place + 1]!
  }
  return packing ? packComponents(positions, packing) : positions
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
  const {forces, isQuiet} = run
  const begun = performance.now()
  while (!forces.isStill && performance.now() - begun < sliceMs) forces.advance()
  const now = performance.now()
  if (forces.isStill || now - startedAt > longestMs) {
    finish()
    return
  }
  if (!isQuiet && now - toldAt > newsEveryMs(run.sizes.length)) {
    toldAt = now
    tell(positionsOf(run), false)
  }
  setTimeout(slice, 0)
}

function finish(): void {
  if (!run) return
  isRunning = false
  const positions = positionsOf(run)
  partNodes(positions, run.sizes, run.viewWidth)
  stay(positions, run.input)
  tell(positions, true)
}

/** Puts fixed nodes back to where they were. */
function stay(positions: Float32Array, {positions: first, fixed}: LayoutInput): void {
  if (!fixed) return
  for (const [node, isFixed] of fixed.entries()) {
    if (isFixed) positions.set(first.subarray(2 * node, 2 * node + 2), 2 * node)
  }
}

function tell(positions: Float32Array, isDone: boolean): void {
  scope.postMessage({positions, steps: run?.forces.steps ?? 0, isDone}, [positions.buffer])
}
