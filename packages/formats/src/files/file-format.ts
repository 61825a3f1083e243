import type {ReadContext, ReadResult} from "../format.js"

/** A document format that is no text: how to recognise and read its bytes. One file each, listed in `fileFormats`. */
export interface FileFormat {
  /** The name that `format` takes: `pdf`. */
  readonly name: string
  /** For people: `PDF document`. */
  readonly label: string
  /** Lower case, without the dot, the usual one first. */
  readonly extensions: readonly string[]
  readonly recognises: (bytes: Uint8Array) => boolean
  /** @throws RelataError when there is nothing in it to read, or it asks too much */
  readonly read: (bytes: Uint8Array, context: ReadContext) => Promise<ReadResult>
}

/** True when bytes begin with these characters. */
export function startsWith(bytes: Uint8Array, start: string): boolean {
  for (let i = 0; i < start.length; i++) if (bytes[i] !== start.charCodeAt(i)) return false
  return true
}
