/**
 * The lines of a stream of text or UTF-8 bytes, without their line ends (LF or CRLF). A byte order mark at the
 * start is dropped; bytes that are not UTF-8 become U+FFFD. Memory is that of the longest line.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  // Pieces of a long line are joined once, when it ends: adding each to a string would be quadratic.
  let pieces: string[] = []
  for await (const chunk of chunks) {
    const text = typeof chunk === "string" ? chunk : decoder.decode(chunk, {stream: true})
    let from = 0
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", from)) {
      pieces.push(text.slice(from, at))
      yield endLine(pieces)
      pieces = []
      from = at + 1
    }
    if (from < text.length) pieces.push(text.slice(from))
  }
  pieces.push(decoder.decode())
  const last = endLine(pieces)
  if (last !== "") yield last
}

function endLine(pieces: readonly string[]): string {
  const text = pieces.length === 1 ? pieces[0]! : pieces.join("")
  return text.endsWith("\r") ? text.slice(0, -1) : text
}
