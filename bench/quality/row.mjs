// One line of the table of figures, and how it is printed.

/**
 * @typedef {object} Row
 * @property {string} what
 * @property {number | undefined} value undefined when it could not be measured; `missing` then says why
 * @property {number} [reach] what was asked for; nothing where a figure is only told
 * @property {boolean} [isLimit] whether `reach` is the most allowed, not the least
 * @property {(value: number) => string} [show]
 * @property {string} [comparison] other systems on the same data
 * @property {string} on corpus and split
 * @property {string} by the command that measures it; `PATH` is the folder given with --shared
 * @property {string} [missing]
 */

const heads = ["Measure", "Figure", "To reach", "Reached", "For comparison", "Corpus, split"]

/** A Markdown table of rows, and under it the commands. */
export function tableOf(rows) {
  const cells = rows.map((row) => [
    row.what,
    row.value === undefined ? "–" : shown(row, row.value),
    row.reach === undefined ? "" : `${row.isLimit ? "≤" : "≥"} ${shown(row, row.reach)}`,
    verdict(row),
    row.comparison ?? "",
    row.on,
  ])
  const widths = heads.map((head, i) => Math.max(...[head, ...cells.map((line) => line[i])].map(lengthOf)))
  const line = (parts) =>
    `| ${parts.map((part, i) => part + " ".repeat(widths[i] - lengthOf(part))).join(" | ")} |`
  const rule = `| ${widths.map((width, i) => (i === 1 || i === 2 ? `${"-".repeat(width - 1)}:` : "-".repeat(width))).join(" | ")} |`
  const corpora = new Map()
  for (const {by, on} of rows) corpora.set(by, (corpora.get(by) ?? new Set()).add(on.split(",")[0]))
  const commands = [...corpora].map(([command, names]) => `${[...names].join(", ")}: ${command}`)
  return [
    line(heads),
    rule,
    ...cells.map(line),
    "",
    "Measured by",
    ...commands.map((text) => `  ${text}`),
  ].join("\n")
}

function shown({show = share}, value) {
  return show(value)
}

/** Three places, so that a figure just under its mark does not look like the mark. */
export function share(value) {
  return value.toFixed(3).replace(/^0/, "")
}

function verdict({value, reach, isLimit, missing}) {
  if (value === undefined) return `not measured: ${missing}`
  if (reach === undefined) return ""
  return (isLimit ? value <= reach : value >= reach) ? "yes" : "no"
}

function lengthOf(text) {
  return [...text].length
}
