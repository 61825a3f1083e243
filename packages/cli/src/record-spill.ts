import {closeSync, openSync, readSync, rmSync, writeSync} from "node:fs"
import {compareText, type DocumentId} from "@relata/model"

/**
 * The records of documents on their way into a graph file, kept on disk: they come in any order, and the file has
 * them in the order of their ids. Memory is a few words for each document.
 */
export class RecordSpill {
  private readonly path: string
  private readonly file: number
  private readonly places = new Map<DocumentId, {readonly offset: number; readonly length: number}>()
  private end = 0

  /** @param path - of a file to make, which {@link close} takes away */
  constructor(path: string) {
    this.path = path
    this.file = openSync(path, "w+")
  }

  get size(): number {
    return this.places.size
  }

  has(id: DocumentId): boolean {
    return this.places.has(id)
  }

  /** Keeps the records of a document; those of one that is known already are left out. */
  add(id: DocumentId, records: Uint8Array): void {
    if (this.places.has(id)) return
    this.places.set(id, {offset: this.end, length: records.length})
    for (let written = 0; written < records.length; ) {
      written += writeSync(this.file, records, written, records.length - written, this.end + written)
    }
    this.end += records.length
  }

  /** The records of all documents, in the order of their ids. */
  *inOrder(): Generator<Uint8Array> {
    for (const [, {offset, length}] of [...this.places].sort(([a], [b]) => compareText(a, b))) {
      const records = Buffer.allocUnsafe(length)
      for (let read = 0; read < length; ) {
        const more = readSync(this.file, records, read, length - read, offset + read)
        if (more === 0) throw new Error(`The temporary file ${this.path} was cut short while it was in use.`)
        read += more
      }
      yield records
    }
  }

  close(): void {
    closeSync(this.file)
    rmSync(this.path, {force: true})
  }
}
