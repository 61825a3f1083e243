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
 */
export function* parseCsv(text: string, delimiter: string): Generator<CsvRow> {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  let line = 1
  while (at < text.length) {
    const start = line
    const cells: (string | undefined)[] = []
    let isRowOpen = true
    while (isRowOpen) {
      let cell: string | undefined
      if (text[at] === '"') {
        let value = ""
        let from = ++at
        for (;;) {
          const quote = text.indexOf('"', at)
          const end = quote < 0 ? text.length : quote
          for (let lf = text.indexOf("\n", at); lf >= 0 && lf < end; lf = text.indexOf("\n", lf + 1)) line++
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
      }
    }
    if (cells.length > 1 || cells[0] !== undefined) yield {cells, line: start}
  }
}
