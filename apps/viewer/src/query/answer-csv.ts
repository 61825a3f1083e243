/** An answer as a table for other programs. */

import type {Answered, Cell, CellPart} from "../desk/ask-messages.js"

/**
 * The columns and the rows that the page has, as RFC 4180 has it; a cell is in words as it is on the page, and links
 * are the names that they lead to. It begins with a byte order mark, by which spreadsheets know UTF-8.
 */
export function answerCsv({columns, rows}: Pick<Answered, "columns" | "rows">): string {
  const lines = [columns.map(({name}) => name), ...rows.map(({cells}) => cells.map(wordsOf))]
  return `\ufeff${lines.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("")}`
}

function wordsOf(cell: Cell): string {
  return cell.map(wordsOfPart).join("")
}

function wordsOfPart(part: CellPart): string {
  switch (part.kind) {
    case "text":
      return part.text
    case "entity":
      return part.entity.label
    case "document":
      return part.document.title
    case "relation":
      return part.words
  }
}

function quoted(cell: string): string {
  // A spreadsheet would run it: an apostrophe makes it harmless. Numbers stand as they are.
  const safe = /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
