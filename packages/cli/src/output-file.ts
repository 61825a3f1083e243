import {rmSync} from "node:fs"
import {type FileHandle, open, rename, stat} from "node:fs/promises"
import {dirname, resolve} from "node:path"
import {RelataError} from "@relata/model"
import {isSystemError} from "./inputs.js"

/** A file that appears under its name only when it is whole. */
export interface OutputFile {
  write(text: string | Uint8Array): Promise<void>
  /** Puts the file in its place. */
  commit(): Promise<void>
  /** Forgets what was written, unless it was committed. What stood at the name before stays. */
  discard(): Promise<void>
}

const bufferSize = 1 << 18

/**
 * Starts a file beside `path` that takes its place on commit.
 *
 * @throws RelataError `cli.unwritable` when the folder is missing or not writable, or `path` is a folder
 */
export async function createOutputFile(path: string): Promise<OutputFile> {
  await checkWritable(path)
  const draft = `${path}.${process.pid}.part`
  let handle: FileHandle | undefined
  try {
    handle = await open(draft, "w")
  } catch (error) {
    throw unwritable(path, error)
  }
  const file = handle
  let isOpen = true
  let pending: Buffer[] = []
  let pendingSize = 0

  async function flush(): Promise<void> {
    const bytes = Buffer.concat(pending)
    pending = []
    pendingSize = 0
    try {
      await file.writeFile(bytes)
    } catch (error) {
      throw unwritable(path, error)
    }
  }

  return {
    async write(text) {
      const bytes = typeof text === "string" ? Buffer.from(text) : Buffer.from(text)
      pending.push(bytes)
      pendingSize += bytes.length
      if (pendingSize >= bufferSize) await flush()
    },
    async commit() {
      await flush()
      await file.sync()
      await file.close()
      isOpen = false
      await rename(draft, path)
    },
    async discard() {
      if (!isOpen) return
      isOpen = false
      await file.close()
      rmSync(draft, {force: true})
    },
  }
}

/** @throws RelataError `cli.unwritable`, before long work is done for nothing */
export async function checkWritable(path: string): Promise<void> {
  const folder = dirname(resolve(path))
  const [parent, target] = await Promise.all([infoOf(folder), infoOf(path)])
  if (!parent?.isDirectory()) {
    throw new RelataError(
      "cli.unwritable",
      `${path} cannot be written: there is no folder ${folder}. Make it first.`,
    )
  }
  if (target?.isDirectory()) {
    throw new RelataError(
      "cli.unwritable",
      `${path} cannot be written: it is a folder. Give the name of a file.`,
    )
  }
}

async function infoOf(path: string) {
  try {
    return await stat(path)
  } catch (error) {
    if (isSystemError(error)) return undefined
    throw error
  }
}

function unwritable(path: string, error: unknown): unknown {
  if (!isSystemError(error)) return error
  const reason =
    error.code === "ENOSPC"
      ? "the disk is full. Make room"
      : `the system says ${error.code}. Check its folder`
  return new RelataError("cli.unwritable", `${path} cannot be written: ${reason} and try again.`, {
    cause: error,
  })
}
