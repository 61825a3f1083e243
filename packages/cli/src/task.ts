import type {ExtractOptions} from "@relata/extract"
import type {DocumentId} from "@relata/model"

/** A piece of input for a worker. Whatever `path` says is how the user knows it: a path, `stdin`, `notes.jsonl:12`. */
export type Task = FileTask | BytesTask | RecordTask

/** A whole file, which the worker reads itself. */
export interface FileTask {
  readonly kind: "file"
  readonly path: string
  readonly source: string
  readonly size: number
}

/** What came through stdin. */
export interface BytesTask {
  readonly kind: "bytes"
  readonly path: string
  readonly source: string
  readonly bytes: Uint8Array
}

/** One line of JSON Lines. */
export interface RecordTask {
  readonly kind: "record"
  readonly path: string
  readonly source: string
  readonly line: string
  /** 1-based. */
  readonly number: number
  /** True for `{"id","text"}` lines whose ids stay as they are; else the line is a document like any other. */
  readonly keepsId: boolean
}

/** What workers are told when they start. */
export interface WorkerSettings {
  /** What to give for each document: the records of a graph file, or a line of the extraction contract. */
  readonly output: "records" | "line"
  /** Documents that need not be extracted again, with the extractor that did so before. */
  readonly known: ReadonlyMap<DocumentId, string>
  /** What to extract, when that is not what relata's own schema says. */
  readonly guide?: ExtractOptions | undefined
}

/** What a worker read out of one task. */
export interface Reading {
  readonly documents: readonly ReadDocument[]
  /** Why the task, or a part of it, gave no document. */
  readonly passedBy: readonly Flaw[]
  /** What was done about flaws that did not stop the reading. */
  readonly notes: readonly Flaw[]
}

export interface Flaw {
  readonly code: string
  readonly reason: string
}

/** A document as it leaves a worker. */
export interface ReadDocument {
  readonly id: DocumentId
  /** UTF-8 lines, each with its line feed; absent for a known document. */
  readonly lines?: Uint8Array
}
