/**
 * Text of documents as one may print it: white space is one space, and characters that would steer the terminal
 * (escape sequences, overrides of the writing direction) are gone.
 */
export function printable(text: string): string {
  return visible(text).trim()
}

/** A stretch of a text as {@link printable} makes it, with the spaces at its ends. */
export function visible(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "")
}

/** Breaks text between words so that each line fits; the lines after the first start with `indent` spaces. */
export function wrap(
  text: string,
  width: number,
  {first = 0, indent = first}: {readonly first?: number; readonly indent?: number} = {},
): string {
  const lines: string[] = []
  let line = " ".repeat(first)
  let used = first
  let isEmpty = true
  for (const word of text.split(" ")) {
    const length = visibleWidth(word)
    if (!isEmpty && used + 1 + length > width) {
      lines.push(line)
      line = " ".repeat(indent)
      used = indent
      isEmpty = true
    }
    line += isEmpty ? word : ` ${word}`
    used += length + (isEmpty ? 0 : 1)
    isEmpty = false
  }
  return [...lines, line].join("\n")
}

/** How many columns a text takes: none for colours and combining marks, two for East Asian wide characters. */
export function visibleWidth(text: string): number {
  let width = 0
  for (const sign of text.replace(/\u001b\[[0-9;]*m/g, "")) {
    if (/\p{M}/u.test(sign)) continue
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(
        sign,
      )
        ? 2
        : 1
  }
  return width
}

/** Fills up with spaces to a width in columns. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - visibleWidth(text)))
}

/** `1,204 documents`, `1 document`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`
}

/** A whole number with commas between thousands, whatever the machine's language. */
export function formatCount(count: number): string {
  return Math.round(count).toLocaleString("en-US")
}

/** `0.4 s`, `12 s`, `3 min 5 s`, `2 h 10 min`. */
export function formatDuration(ms: number): string {
  const seconds = ms / 1000
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}

/** `812 bytes`, `1.4 MB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return counted(bytes, "byte")
  if (bytes < 1e6) return `${(bytes / 1e3).toFixed(1)} kB`
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`
}
