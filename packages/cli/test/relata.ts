import {type ChildProcess, spawn} from "node:child_process"
import {fileURLToPath} from "node:url"
import {jest} from "@jest/globals"

// A process starts in half a second on an idle machine, and in many on a busy one.
jest.setTimeout(60_000)

export const bin = fileURLToPath(new URL("../bin/relata.js", import.meta.url))

export interface Ended {
  readonly code: number | null
  readonly data: string
  readonly words: string
}

/** Starts the built command in a process of its own. */
export function start(args: readonly string[], cwd: string): ChildProcess {
  return spawn(process.execPath, [bin, ...args], {cwd, env: {...process.env, NO_COLOR: "1", CI: "1"}})
}

/** Runs the built command to its end. */
export function relata(
  args: readonly string[],
  cwd: string,
  input: string | Uint8Array = "",
): Promise<Ended> {
  const child = start(args, cwd)
  child.stdin!.on("error", () => {}).end(input)
  return ended(child)
}

export function ended(child: ChildProcess): Promise<Ended> {
  const [data, words]: [Buffer[], Buffer[]] = [[], []]
  child.stdout!.on("data", (chunk: Buffer) => data.push(chunk))
  child.stderr!.on("data", (chunk: Buffer) => words.push(chunk))
  return new Promise((resolve) =>
    child.on("close", (code) =>
      resolve({code, data: Buffer.concat(data).toString(), words: Buffer.concat(words).toString()}),
    ),
  )
}
