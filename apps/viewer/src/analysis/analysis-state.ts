import {signal} from "@preact/signals"
import type {Scene} from "../desk/messages.js"
import type {Analysis} from "./analysis.worker.js"

/** What was found in the graph that is open; `undefined` until it is. */
export const analysis = signal<(Analysis & {readonly scene: Scene}) | undefined>(undefined)
/** What the size of a node tells. */
export const sizeBy = signal<"relations" | "rank">("relations")
/** What the colour of a node tells. */
export const colourBy = signal<"type" | "community">("type")
