/** Signals between those who take files in and those who tell of them. */

import {signal} from "@preact/signals"
import type {GraphIssue} from "@relata/formats"

/** What came of one graph file, or of the texts that came together. */
export interface ImportReport {
  readonly name: string
  /** For people: `GraphML`. */
  readonly format: string
  /** What was kept, and how much of it: `34 nodes, 78 edges`. */
  readonly kept: string
  readonly isComplete: boolean
  readonly issues: readonly GraphIssue[]
}

export type ArrivalChoice = "add" | "open" | "discard"

/** A graph that is read and waits for the reader's word. */
export interface Arrival {
  readonly report: ImportReport
  /** Whether there is a graph on screen that it could join. */
  readonly canJoin: boolean
  readonly choose: (choice: ArrivalChoice) => void
}

export const arrival = signal<Arrival | undefined>(undefined)
/** What was read into the graph on screen, the newest first. */
export const reports = signal<readonly ImportReport[]>([])
