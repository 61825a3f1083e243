import {once} from "node:events"
import type {Readable, Writable} from "node:stream"

/** Where a command reads and writes; tests give their own. */
export interface Terminal {
  readonly stdin: Readable
  readonly stdout: Writable & TtyLike
  readonly stderr: Writable & TtyLike
  readonly env: Readonly<Record<string, string | undefined>>
  /** Aborted when the user wants the work to end: Ctrl-C, or nobody reads the output any more. */
  readonly signal: AbortSignal
}

interface TtyLike {
  readonly isTTY?: boolean
  readonly columns?: number
}

/** Writes data, and waits while its reader is behind. */
export async function writeData(terminal: Terminal, text: string | Uint8Array): Promise<void> {
  terminal.signal.throwIfAborted()
  if (!terminal.stdout.write(text)) await once(terminal.stdout, "drain", {signal: terminal.signal})
}

/** Writes a line of words for people. */
export function say(terminal: Terminal, line: string): void {
  terminal.stderr.write(`${line}\n`)
}

/** How to make words stand out; each gives its text unchanged where nobody would see it. */
export interface Style {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly underline: (text: string) => string
}

/** Colours for data on a terminal, unless the user wants none. @see https://no-color.org */
export function styleFor({stdout, env}: Terminal): Style {
  const isPlain = !stdout.isTTY || (env.NO_COLOR ?? "") !== "" || env.TERM === "dumb"
  const wrap = (open: number, close: number) => (text: string) =>
    isPlain || text === "" ? text : `\u001b[${open}m${text}\u001b[${close}m`
  return {bold: wrap(1, 22), dim: wrap(2, 22), underline: wrap(4, 24)}
}

/** How many columns data may take: those of the terminal; without bound in a pipe, where programs want whole lines. */
export function widthFor({stdout}: Terminal): number {
  return stdout.isTTY ? Math.max(40, stdout.columns || 80) : Number.POSITIVE_INFINITY
}
