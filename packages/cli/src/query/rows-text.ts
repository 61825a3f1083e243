import type {RelationId} from "@relata/model"
import {type CypherResult, type Value, valueTo} from "@relata/query"
import type {Style} from "../terminal.js"
import {pad, visibleWidth, wrap} from "../text-layout.js"
import {cellText} from "./cell-text.js"

export const rowFormats = ["table", "json", "jsonl", "csv"] as const
export type RowFormat = (typeof rowFormats)[number]

/** A sentence behind a row. */
export interface RowEvidence {
  readonly relation: RelationId
  readonly sentence: string
  readonly source: string
}

export interface RowsLook {
  readonly style: Style
  /** In columns. */
  readonly width: number
  /** For each row, when it was asked for. */
  readonly evidence?: readonly (readonly RowEvidence[])[]
}

/** The rows of an answer as text in a format; ends with a line feed unless it is empty. */
export function rowsText(result: CypherResult, format: RowFormat, look: RowsLook): string {
  switch (format) {
    case "table":
      return tableText(result, look)
    case "json": {
      const records = recordsOf(result, look)
      return `[${records.map((record) => `\n  ${JSON.stringify(record)}`).join(",")}${records.length > 0 ? "\n" : ""}]\n`
    }
    case "jsonl":
      return recordsOf(result, look)
        .map((record) => `${JSON.stringify(record)}\n`)
        .join("")
    case "csv":
      return csvText(result)
  }
}

function recordsOf({columns, rows}: CypherResult, {evidence}: RowsLook): object[] {
  return rows.map((row, i) => ({
    ...Object.fromEntries(columns.map((column, j) => [column, plain(row[j]!)])),
    ...(evidence && {evidence: evidence[i]}),
  }))
}

/** JSON has no integers beyond 53 bit that every reader keeps; they are written as strings. */
function plain(value: Value): unknown {
  return valueTo(value, {integer: String})
}

function csvText({columns, rows}: CypherResult): string {
  const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const cell = (value: Value): string => {
    if (value === null) return ""
    const converted = plain(value)
    return field(typeof converted === "object" ? JSON.stringify(converted) : String(converted))
  }
  return [columns.map(field), ...rows.map((row) => row.map(cell))]
    .map((fields) => `${fields.join(",")}\r\n`)
    .join("")
}

/** A column takes no more than this, unless it is the last or there is room. */
const widestCell = 48

function tableText({columns, rows}: CypherResult, {style, width, evidence}: RowsLook): string {
  if (columns.length === 0) return ""
  const cells = rows.map((row) => row.map(cellText))
  const widths = columns.map((column, j) =>
    Math.max(visibleWidth(column), ...cells.map((row) => visibleWidth(row[j]!)), 1),
  )
  const total = widths.reduce((sum, each) => sum + each + 2, -2)
  const shown = total <= width ? widths : widths.map((each) => Math.min(each, widestCell))
  const line = (texts: readonly string[]): string =>
    texts
      .map((text, j) =>
        j === texts.length - 1 && width === Number.POSITIVE_INFINITY
          ? text
          : pad(cut(text, shown[j]!), shown[j]!),
      )
      .join("  ")
      .trimEnd()
  const lines = [style.bold(line(columns)), style.dim(shown.map((each) => "─".repeat(each)).join("  "))]
  cells.forEach((row, i) => {
    lines.push(line(row))
    for (const {sentence, source} of evidence?.[i] ?? [])
      lines.push(wrap(`“${sentence}” ${style.dim(`[${source}]`)}`, width, {first: 2, indent: 3}))
  })
  return `${lines.join("\n")}\n`
}

function cut(text: string, width: number): string {
  if (visibleWidth(text) <= width) return text
  let short = ""
  for (const sign of text) {
    if (visibleWidth(short + sign) > width - 1) break
    short += sign
  }
  return `${short}…`
}
