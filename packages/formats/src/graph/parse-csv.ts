/** A line of a table: `undefined` is an empty cell, `""` one that stands empty in quotes. */
export interface CsvRow {
  readonly cells: readonly (string | undefined)[]
  /** Where it begins, from 1. */
  readonly line: number
}

/**
 * The rows of a CSV text (RFC 4180), of any line ends. A quote inside a cell that does not begin with one is a
 * character like others; blank lines are passed over. Time is linear.
 * @param delimiter - one character
 * @param firstLine - the number of the text's first line
 * @param isWhole - false for a text that goes on: a row that may go on is not given
 * @returns where the first row begins that was not given, and its line
 */
export function* parseCsv(
  text: string,
  delimiter: string,
  {firstLine = 1, isWhole = true}: {readonly firstLine?: number; readonly isWhole?: boolean} = {},
): Generator<CsvRow, {readonly rest: number; readonly line: number}> {
  let at = firstLine === 1 && text.charCodeAt(0) === 0xfeff ? 1 : 0
  let line = firstLine
  const next = (from: number) => {
    const found = text.indexOf("\n", from)
    return found < 0 ? Number.POSITIVE_INFINITY : found
  }
  let lineFeed = next(0)
  while (at < text.length) {
    const start = line
    const rowStart = at
    const cells: (string | undefined)[] = []
    let isRowOpen = true
    let isRowEnded = false
    while (isRowOpen) {
      let cell: string | undefined
      if (text[at] === '"') {
        let value = ""
        let from = ++at
        for (;;) {
          const quote = text.indexOf('"', at)
          const end = quote < 0 ? text.length : quote
          // Searched for once: a table in one line would be searched to its end for every cell.
          for (; lineFeed < end; lineFeed = next(lineFeed + 1)) if (lineFeed >= at) line++
          at = end + 1
          if (quote < 0 || text[at] !== '"') {
            cell = value + text.slice(from, end)
            break
          }
          value += text.slice(from, at)
          from = ++at
        }
      }
      let end = at
      while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end++
      if (end > at) cell = (cell ?? "") + text.slice(at, end)
      cells.push(cell)
      at = end
      if (text[at] === delimiter) at++
      else {
        isRowOpen = false
        if (text[at] === "\r") at++
        if (text[at] === "\n") at++
        line++
        // A return at the end of the text may be followed by a line feed.
        isRowEnded = at > end && (at < text.length || text[at - 1] === "\n")
      }
    }
    if (!isWhole && !isRowEnded) return {rest: rowStart, line: start}
    if (cells.length > 1 || cells[0] !== undefined) yield {cells, line: start}
  }
  return {rest: text.length, line}
}

/** The rows of a table that comes in pieces. Memory is that of a piece and of the longest row. */
export async function* streamCsv(pieces: AsyncIterable<string>, delimiter: string): AsyncGenerator<CsvRow[]> {
  let text = ""
  let line = 1
  let waiting: string[] = []
  let length = 0
  function* rows(isWhole: boolean): Generator<CsvRow> {
    text += waiting.join("")
    waiting = []
    length = 0
    const {rest, line: next} = yield* parseCsv(text, delimiter, {firstLine: line, isWhole})
    text = text.slice(rest)
    line = next
  }
  for await (const piece of pieces) {
    waiting.push(piece)
    length += piece.length
    // A row that goes on is looked at again when the text has doubled.
    if (length >= text.length) yield [...rows(false)]
  }
  yield [...rows(true)]
}
