/** What the reading worker hands to the page. Plain data, ready to be posted. */

import type {GraphIssue} from "@relata/formats"
import type {Extraction, Issue} from "@relata/model"
import type {GivenPlaces} from "../desk/messages.js"

/** A graph of another program, as relata holds it. */
export interface ArrivedGraph {
  readonly name: string
  /** For people: `GraphML`. */
  readonly format: string
  /** The lines of a graph file. */
  readonly file: Blob
  readonly places?: GivenPlaces
  /** As the file had them. */
  readonly nodes: number
  readonly edges: number
  /** False when the file broke off. */
  readonly isComplete: boolean
  readonly issues: readonly GraphIssue[]
}

/** A file that gave nothing. */
export interface Failure extends Issue {
  readonly name: string
}

/** What came of the files that were handed over. */
export interface Reading {
  readonly graphs: readonly ArrivedGraph[]
  readonly extractions: readonly Extraction[]
  /** What was wrong in texts that were read. */
  readonly issues: readonly Issue[]
  readonly failures: readonly Failure[]
}

/** What the worker is asked: to read files, or to load what reads texts because one is about to come. */
export type ReadingOrder = readonly File[] | "prepare"

/** What the worker tells: how far it is, then what it read. */
export type ReadingNews =
  | {readonly kind: "progress"; readonly name: string; readonly done: number; readonly total: number}
  | {readonly kind: "read"; readonly reading: Reading}
  | {readonly kind: "failed"; readonly code: string; readonly message: string}
