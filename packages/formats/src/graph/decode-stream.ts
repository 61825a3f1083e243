import {RelataError} from "@relata/model"

/** Bytes or text as they arrive, from a file, a response or memory. */
export type Chunks = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>

/** What decoding found out on the way. */
export interface Decoding {
  /** True when some bytes were not of the encoding, and became U+FFFD. */
  hasBadBytes: boolean
  encoding: string
}

/** An unpacked file may be so many times the size of the packed one, once it is larger than a few megabytes. */
const highestRatio = 200
const freeSize = 64 * 2 ** 20

/**
 * Text from the bytes of a file, gzip unpacked: a byte order mark decides the encoding, then the shape of the first
 * bytes (UTF-16 without a mark), then what an XML declaration says, then UTF-8. Memory is that of a chunk.
 * @param decoding - filled while the text is read
 * @throws RelataError `formats.unknown-encoding`, `formats.bad-gzip`, `formats.too-large` for a gzip bomb
 */
export async function* decodeStream(chunks: Chunks, decoding: Decoding): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  let head: Uint8Array = new Uint8Array(0)
  for await (const chunk of unpacked(chunks)) {
    if (typeof chunk === "string") {
      yield chunk
      continue
    }
    let bytes = chunk
    if (decoder === undefined) {
      head = joined(head, bytes)
      if (head.length < 256) continue
      decoding.encoding = encodingOf(head)
      decoder = decoderFor(decoding.encoding)
      bytes = head
    }
    yield checked(decoder.decode(bytes, {stream: true}), decoding)
  }
  if (decoder === undefined && head.length > 0) {
    decoding.encoding = encodingOf(head)
    yield checked(decoderFor(decoding.encoding).decode(head), decoding)
  } else if (decoder !== undefined) yield checked(decoder.decode(), decoding)
}

/** The whole text, for formats that are parsed at once. @throws as {@link decodeStream}, and `formats.too-large` */
export async function decodeAll(chunks: Chunks, decoding: Decoding): Promise<string> {
  const pieces: string[] = []
  let length = 0
  for await (const piece of decodeStream(chunks, decoding)) {
    length += piece.length
    if (length > 2 ** 29 - 64) {
      throw new RelataError(
        "formats.too-large",
        "This file is larger than 512 MB, and its format has to be read at once. Convert it to GraphML or CSV first.",
      )
    }
    pieces.push(piece)
  }
  const text = pieces.join("")
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}

function checked(text: string, decoding: Decoding): string {
  if (!decoding.hasBadBytes && text.includes("\ufffd")) decoding.hasBadBytes = true
  return text
}

function encodingOf(head: Uint8Array): string {
  const [a, b, c, d] = head
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8"
  if (a === 0xff && b === 0xfe) return "utf-16le"
  if (a === 0xfe && b === 0xff) return "utf-16be"
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return "utf-16be"
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return "utf-16le"
  const declaration = new TextDecoder("latin1").decode(head.subarray(0, 200))
  const label = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._:-]+)["']/.exec(declaration)?.[1]
  // A file that can be read far enough to say so is not UTF-16, whatever it says.
  return label === undefined || /^(utf|ucs|iso-10646-ucs)-?(16|2|4|32)/i.test(label) ? "utf-8" : label
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label)
  } catch (cause) {
    throw new RelataError(
      "formats.unknown-encoding",
      `The encoding ${label} that the file declares is not known. Save it as UTF-8.`,
      {cause},
    )
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

/** The same chunks, or what is packed in them. */
export async function* unpacked(chunks: Chunks): AsyncGenerator<Uint8Array | string> {
  let isFirst = true
  const iterator = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]()
  for (;;) {
    const {done, value} = await iterator.next()
    if (done) return
    if (typeof value !== "string" && value.length === 0) continue
    if (isFirst && typeof value !== "string" && value[0] === 0x1f && value[1] === 0x8b) {
      yield* gunzip(value, iterator)
      return
    }
    isFirst = false
    yield value
  }
}

async function* gunzip(
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array | string> | Iterator<Uint8Array | string>,
): AsyncGenerator<Uint8Array> {
  const stream = new DecompressionStream("gzip")
  const writer = stream.writable.getWriter()
  let packedSize = 0
  const feed = async () => {
    for (let chunk: Uint8Array = first; ; ) {
      packedSize += chunk.length
      // Bytes read from a file are never shared memory, which the type would allow.
      await writer.write(chunk as Uint8Array<ArrayBuffer>)
      const {done, value} = await rest.next()
      if (done) break
      if (typeof value === "string") throw new TypeError("A gzip file comes in bytes.")
      chunk = value
    }
    await writer.close()
  }
  const fed = feed()
  // Reading reports what went wrong; the same failure here must not count as unhandled.
  fed.catch(() => {})
  const reader = stream.readable.getReader()
  let size = 0
  try {
    for (;;) {
      const {done, value} = await reader.read()
      if (done) break
      size += value.length
      if (size > freeSize && size > packedSize * highestRatio) {
        throw new RelataError(
          "formats.too-large",
          `This gzip file unpacks to more than ${highestRatio} times its size. Unpack it yourself if you trust it.`,
        )
      }
      yield value
    }
    await fed
  } catch (error) {
    if (error instanceof RelataError) throw error
    throw new RelataError(
      "formats.bad-gzip",
      "This gzip file is damaged or breaks off. Get a whole copy of it.",
      {cause: error},
    )
  } finally {
    reader.cancel().catch(() => {})
  }
}

/** What a generator returns, when what it yields does not matter. */
export async function drained<Result>(generator: AsyncGenerator<unknown, Result>): Promise<Result> {
  for (;;) {
    const {done, value} = await generator.next()
    if (done) return value
  }
}
