import {Readable, Writable} from "node:stream"
import type {Terminal} from "../src/terminal.js"

/** A terminal that keeps what is written to it. */
export interface FakeTerminal extends Terminal {
  readonly data: () => string
  readonly words: () => string
}

export function fakeTerminal({
  isTTY = false,
  columns = 80,
  input = "",
  env = {},
  signal = new AbortController().signal,
}: {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
} = {}): FakeTerminal {
  const [data, words]: [string[], string[]] = [[], []]
  const sink = (chunks: string[]) =>
    Object.assign(
      new Writable({
        write(chunk: Buffer, _encoding, done) {
          chunks.push(chunk.toString())
          done()
        },
      }),
      {isTTY, columns},
    )
  return {
    stdin: Readable.from(input === "" ? [] : [Buffer.from(input)]),
    stdout: sink(data),
    stderr: sink(words),
    env,
    signal,
    data: () => data.join(""),
    words: () => words.join(""),
  }
}
