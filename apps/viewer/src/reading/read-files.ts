/** Files of any kind in, graphs and texts out, one file after the other. Pure but for the files; the worker calls it. */

import {decodeStream} from "@relata/formats"
import {type Extraction, type Issue, RelataError} from "@relata/model"
import type {ArrivedGraph, Failure, Reading} from "./arrivals.js"
import {type GraphInput, graphFormatFor, readGraph, tablePairs} from "./read-graphs.js"

/** What is read of a file to tell what it is. */
const headSize = 1 << 16
const headLength = 4096

/**
 * Reads files. What cannot be read is a failure beside the others, so that one bad file loses nothing but itself.
 * @param onProgress - hears what is being read, and how many bytes of all are done
 */
export async function readFiles(
  files: readonly File[],
  onProgress: (name: string, done: number, total: number) => void = () => {},
): Promise<Reading> {
  const graphs: ArrivedGraph[] = []
  const extractions: Extraction[] = []
  const issues: Issue[] = []
  const failures: Failure[] = []
  const total = files.reduce((sum, {size}) => sum + size, 0)
  let before = 0
  const pairs = tablePairs(files)
  const isEdges = (file: File) => pairs.some(({edges}) => edges === file)
  for (const file of files.filter((one) => !isEdges(one))) {
    const edges = pairs.find(({nodes}) => nodes === file)?.edges
    const tell = (bytes: number) => onProgress(file.name, before + Math.min(bytes, file.size), total)
    tell(0)
    try {
      const head = await headOf(edges ?? file)
      const input = graphInput({file, edges, head, onBytes: tell})
      if (input) graphs.push(await readGraph(input))
      else {
        // The reader of texts brings weights of megabytes: it comes with the first text.
        const {readText} = await import("./read-documents.js")
        const bytes = new Uint8Array(await file.arrayBuffer())
        const read = await readText({name: file.name, bytes}, (done, count) =>
          tell((done / count) * file.size),
        )
        extractions.push(...read.extractions)
        issues.push(...read.issues)
      }
    } catch (error) {
      if (!(error instanceof RelataError)) throw error
      failures.push({name: file.name, code: error.code, message: await told(error, file)})
    }
    before += file.size + (edges?.size ?? 0)
  }
  return {graphs, extractions, issues, failures}
}

function graphInput({
  file,
  edges,
  head,
  onBytes,
}: {
  readonly file: File
  readonly edges: File | undefined
  readonly head: string
  readonly onBytes: (bytes: number) => void
}): GraphInput | undefined {
  const main = edges ?? file
  const format = graphFormatFor(main.name, head)
  if (!format) return undefined
  return {
    name: edges ? file.name.replace(/[._-]?nodes(?=\.\w+(?:\.gz)?$)/i, "") : file.name,
    format,
    chunks: () => counted(main, onBytes),
    ...(edges ? {nodes: () => counted(file, () => {})} : {}),
  }
}

async function headOf(file: File): Promise<string> {
  let head = ""
  try {
    const start = [new Uint8Array(await file.slice(0, headSize).arrayBuffer())]
    for await (const text of decodeStream(start, {hasBadBytes: false, encoding: "utf-8"})) {
      head += text
      if (head.length >= headLength) break
    }
  } catch (error) {
    // A packed file that is cut off here is not damaged; the reader sees the whole of it.
    if (!(error instanceof RelataError)) throw error
  }
  return head.slice(0, headLength)
}

async function* counted(file: File, onBytes: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  let bytes = 0
  for (;;) {
    const {done, value} = await reader.read()
    if (done) return
    bytes += value.byteLength
    onBytes(bytes)
    yield value
  }
}

/** What readers do not know: the file's name, and what else it may be. Their advice is for a command line. */
async function told({code, message}: RelataError, file: File): Promise<string> {
  const plain = message.replace(/ (?:Name its format|Give it) with --from\.$/, "")
  const isOther = ["formats.bad-xml", "formats.not-graphml", "formats.wrong-format"].includes(code)
  const guess = isOther ? looksLike(await headOf(file)) : undefined
  const words = guess === undefined ? plain : `${plain} ${guess}`
  return words.includes(file.name) ? words : `${file.name}: ${words}`
}

/** What the first words of a file make one think of, and what to do then. */
function looksLike(head: string): string | undefined {
  const start = head.replace(/^\uFEFF/, "").trimStart()
  if (/^<(?:!doctype html|html|head|body|div|p)\b/i.test(start))
    return "It looks like a web page, as comes when a download fails. Get the file again, or rename it to .html to read it as a text."
  if (/^[{[]/.test(start))
    return 'It looks like JSON, with nodes and edges under names that are not known. Write them as {"nodes": [{"id"}], "links": [{"source", "target"}]}.'
  if (/^<\?xml|^<[a-z]/i.test(start)) return undefined
  return "It looks like plain text. Rename it to .txt to read it as a text."
}
