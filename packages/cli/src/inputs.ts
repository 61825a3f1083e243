import type {Dirent} from "node:fs"
import {readdir, realpath, stat} from "node:fs/promises"
import {basename, extname, join} from "node:path"
import {compareText} from "@relata/model"

/** A file to read documents from. */
export interface InputFile {
  /** Where it is; `-` for stdin. */
  readonly path: string
  /**
   * What its documents are called: the path from the folder that was asked for, with forward slashes; the base
   * name of a file that was asked for itself. So a folder gives the same documents wherever it lies.
   */
  readonly source: string
  /** In bytes. */
  readonly size: number
}

/** An input, or a part of one, that yields no document, and why. */
export interface PassedBy {
  /** Where it is, as the user can find it: a path, or `stdin`. */
  readonly path: string
  /** Stable, as the codes of RelataError. */
  readonly code: string
  /** What is wrong and what to do, on one line, in sentences. */
  readonly reason: string
}

export interface Inputs {
  /** In the order of the arguments; within a folder in the order of names. */
  readonly files: readonly InputFile[]
  readonly passedBy: readonly PassedBy[]
  /** Files in folders that are of no kind that relata reads. */
  readonly skipped: readonly string[]
}

/** What people give on the command line for stdin. */
export const stdinPath = "-"

/**
 * The files that paths stand for: a file itself, and of a folder, at any depth, the files with one of the
 * extensions. Hidden files, `node_modules` and graph files in folders are left out. Links are followed, and a circle
 * of links ends.
 *
 * A file that is reached twice is read once, under the longest of its sources: which one that is does not depend
 * on the order of the paths.
 * @param extensions - lower case, without the dot
 */
export async function findInputs(paths: readonly string[], extensions: ReadonlySet<string>): Promise<Inputs> {
  const files = new Map<string, InputFile>()
  const passedBy = new Map<string, PassedBy>()
  const skipped = new Set<string>()

  async function visit(path: string, source: string, seenFolders: Set<string> | undefined): Promise<void> {
    try {
      const info = await stat(path)
      if (info.isDirectory()) {
        await visitFolder(path, seenFolders ? `${source}/` : "", seenFolders ?? new Set())
      } else if (!info.isFile()) {
        passedBy.set(path, {path, code: "cli.not-a-file", reason: "It is neither a file nor a folder."})
      } else if (!seenFolders || extensions.has(extname(path).slice(1).toLowerCase())) {
        const place = await realpath(path)
        const known = files.get(place)
        if (!known || isPreferred(source, known.source)) files.set(place, {path, source, size: info.size})
      } else skipped.add(path)
    } catch (error) {
      passedBy.set(path, {path, code: "cli.unreadable", reason: `It ${unreadable(error)}`})
    }
  }

  async function visitFolder(path: string, prefix: string, seenFolders: Set<string>): Promise<void> {
    const place = await realpath(path)
    if (seenFolders.has(place)) return
    seenFolders.add(place)
    const entries = await readdir(path, {withFileTypes: true})
    for (const {name} of entries.filter(isWanted).sort((a, b) => compareText(a.name, b.name))) {
      await visit(join(path, name), prefix + name, seenFolders)
    }
  }

  for (const path of paths) {
    if (path === stdinPath) files.set(stdinPath, {path: stdinPath, source: "stdin", size: 0})
    else if (/^https?:\/\//i.test(path)) passedBy.set(path, {path, code: "cli.no-network", reason: noNetwork})
    else await visit(path, basename(path), undefined)
  }
  return {files: [...files.values()], passedBy: [...passedBy.values()], skipped: [...skipped]}
}

const noNetwork =
  "It is an address, and relata does not go on the network yet. Save the page and give the file."

function isPreferred(source: string, other: string): boolean {
  return source.length !== other.length ? source.length > other.length : compareText(source, other) < 0
}

function isWanted({name}: Dirent): boolean {
  return !name.startsWith(".") && name !== "node_modules" && !name.endsWith(".relata.jsonl")
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "is not there, or is a link to what is not there. Check the name.",
  EACCES: "may not be read by you. Change its permissions.",
  EPERM: "may not be read by you. Change its permissions.",
  ELOOP: "is a link that leads back to itself. Remove it.",
  EISDIR: "is a folder and not a file.",
  ENOTDIR: "lies below something that is no folder. Check the path.",
  ENAMETOOLONG: "has too long a name.",
  EMFILE: "cannot be opened: too many files are open.",
  EIO: "cannot be read: the disk reports an error.",
}

/** Why the system does not let a path be read, as the rest of a sentence that begins with the path. */
export function unreadable(error: unknown): string {
  if (!isSystemError(error)) throw error
  return reasons[error.code] ?? `cannot be read (${error.code}).`
}

/** True for errors of the file system, which name their kind by a code. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException & {readonly code: string} {
  const {code, syscall} = (error ?? {}) as NodeJS.ErrnoException
  return typeof code === "string" && typeof syscall === "string"
}
