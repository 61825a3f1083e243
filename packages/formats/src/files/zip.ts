import {type Document, type Issue, RelataError} from "@relata/model"
import type {ReadResult} from "../format.js"
import {unzip} from "./unzip.js"

/**
 * The documents of a ZIP archive, each named by the archive and its place in it. Hidden files and files of kinds that
 * are not read are left out; an archive in an archive is not opened.
 * @param read - reads one of the files
 */
export async function readZip(
  bytes: Uint8Array,
  {
    source,
    isReadable,
    read,
  }: {
    readonly source: string
    readonly isReadable: (name: string) => boolean
    readonly read: (bytes: Uint8Array, source: string) => Promise<ReadResult>
  },
): Promise<ReadResult> {
  const isWanted = (name: string) => !/(?:^|\/)(?:\.|__MACOSX\/)/.test(name) && isReadable(name)
  const files = unzip(bytes, {source, isWanted})
  const documents: Document[] = []
  const issues: Issue[] = []
  for (const [name, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    try {
      const result = await read(content, `${source}/${name}`)
      documents.push(...result.documents)
      issues.push(...result.issues)
    } catch (error) {
      if (!(error instanceof RelataError)) throw error
      issues.push({code: error.code, message: error.message})
    }
  }
  if (documents.length === 0) {
    throw new RelataError("formats.no-text", `${source} holds no document that relata reads.`)
  }
  return {documents, issues}
}
