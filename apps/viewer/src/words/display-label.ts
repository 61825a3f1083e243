/** The most characters of a label that a drawing shows; the panel and the export have all of it. */
export const longestDrawnLabel = 60

// C0 and C1 controls, zero-width characters and the marks that turn the direction of what follows.
const undrawable = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g

/**
 * A label as a drawing shows it: on one line, without control characters and direction marks, cut at
 * {@link longestDrawnLabel} characters. A label that has nothing to show becomes `(no name)`.
 */
export function displayLabel(label: string): string {
  // A label of a megabyte costs no more than a short one.
  const plain = label
    .slice(0, 4 * longestDrawnLabel)
    .replace(undrawable, " ")
    .replace(/\s+/g, " ")
    .trim()
  if (plain === "") return "(no name)"
  const characters = [...plain]
  if (characters.length <= longestDrawnLabel) return plain
  return `${characters
    .slice(0, longestDrawnLabel - 1)
    .join("")
    .trimEnd()}…`
}
