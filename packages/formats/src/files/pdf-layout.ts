/** What a page of a PDF says of its layout: lines with a place and a size, and nothing of paragraphs. */

export interface PdfLine {
  text: string
  readonly x: number
  /** From the lower edge of the page. */
  readonly y: number
  right: number
  /** Of the writing. */
  size: number
}

export interface PageText {
  readonly number: number
  readonly height: number
  readonly lines: readonly PdfLine[]
}

/** A paragraph as an HTML element would have it. */
export interface PdfParagraph {
  readonly tag: "h1" | "h2" | "p" | "li"
  readonly text: string
  /** The page that it begins on. */
  readonly page: number
}

const bullet = /^(?:[•●▪◦‣·∙]|[-–—](?=\s)|\(?\d{1,2}[.)](?=\s))\s*/u

/**
 * Puts lines together to paragraphs: a wider gap, another size of writing, an indent after a full line, or a bullet
 * begins a new one. A word that was cut at a line's end is whole again; page numbers and running heads are left out;
 * a sentence that goes on over the page does so here too.
 */
export function paragraphsOf(pages: readonly PageText[]): PdfParagraph[] {
  const base = bodySize(pages)
  const running = runningHeads(pages)
  const paragraphs: {tag: PdfParagraph["tag"]; text: string; readonly page: number; readonly size: number}[] =
    []
  const largest = Math.max(base, ...pages.flatMap(({lines}) => lines.map(({size}) => size)))
  for (const {number, height, lines} of pages) {
    const kept = lines.filter((line) => !isMargin(line, {height, base}) && !running.has(keyOf(line)))
    const spacing = lineSpacing(kept)
    const right = Math.max(0, ...kept.map((line) => line.right))
    let last: PdfLine | undefined
    for (const line of kept) {
      const current = paragraphs.at(-1)
      const isHeading = line.size > base * 1.12
      const begins =
        current === undefined ||
        bullet.test(line.text) ||
        Math.abs(line.size - current.size) > base * 0.1 ||
        (last === undefined
          ? isHeading || !isOpen(current.text)
          : isNewAfter(last, line, {spacing, right, text: current.text}))
      last = line
      if (begins) {
        const tag = isHeading
          ? line.size > largest * 0.92
            ? "h1"
            : "h2"
          : bullet.test(line.text)
            ? "li"
            : "p"
        const text = line.text.trim().replace(bullet, (mark) => (/\d/.test(mark) ? mark : ""))
        paragraphs.push({tag, text, page: number, size: line.size})
      } else current.text = joined(current.text, line.text.trim())
    }
  }
  return paragraphs.filter(({text}) => text !== "")
}

function isNewAfter(
  last: PdfLine,
  line: PdfLine,
  {spacing, right, text}: {readonly spacing: number; readonly right: number; readonly text: string},
): boolean {
  const gap = last.y - line.y
  // Upwards: the next column.
  if (gap < -last.size) return !goesOn(text, line.text)
  if (gap > spacing * 1.35) return true
  // A line much shorter than the column ends a paragraph, if a sentence ends with it.
  const isShort = last.right < right - (right - last.x) * 0.15
  const isIndented = line.x > last.x + line.size * 0.8 && line.x < last.x + line.size * 5
  return /[.!?:”"]$/.test(text) && (isShort || isIndented) && /^[\p{Lu}\d“"]/u.test(line.text.trim())
}

/** True when a sentence has not come to its end, as at the end of a page. */
function isOpen(text: string): boolean {
  return !/[.!?:][”"’')]*$/.test(text)
}

/** True when a sentence is open and the next words could be its rest. */
function goesOn(text: string, next: string): boolean {
  return isOpen(text) && (/^\p{Ll}/u.test(next.trim()) || /[,;-]$/.test(text))
}

function joined(text: string, next: string): string {
  if (/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(next)) return text.slice(0, -1) + next
  if (text.endsWith("\u00ad")) return text.slice(0, -1) + next
  return `${text} ${next}`
}

/** The size that most of the text is set in. */
function bodySize(pages: readonly PageText[]): number {
  const counts = new Map<number, number>()
  for (const {lines} of pages) {
    for (const {size, text} of lines) {
      const rounded = Math.round(size * 2) / 2
      counts.set(rounded, (counts.get(rounded) ?? 0) + text.length)
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 12
}

function lineSpacing(lines: readonly PdfLine[]): number {
  const gaps: number[] = []
  lines.forEach((line, i) => {
    const gap = i === 0 ? 0 : lines[i - 1]!.y - line.y
    if (gap > line.size * 0.6 && gap < line.size * 2.2) gaps.push(gap)
  })
  gaps.sort((a, b) => a - b)
  return gaps[Math.floor(gaps.length / 2)] ?? 14
}

/** A page number anywhere at the edge, or small writing there. */
function isMargin(line: PdfLine, {height, base}: {readonly height: number; readonly base: number}): boolean {
  const isAtEdge = line.y > height * 0.93 || line.y < height * 0.07
  return (
    isAtEdge && (line.size < base * 0.85 || /^\s*(?:page\s*)?\d+(?:\s*(?:\/|of)\s*\d+)?\s*$/i.test(line.text))
  )
}

/** Lines that stand at the top or bottom of three pages or more, but for their numbers. */
function runningHeads(pages: readonly PageText[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const {lines, height} of pages) {
    const byHeight = [...lines].sort((one, other) => other.y - one.y)
    const [top, bottom] = [byHeight[0], byHeight.at(-1)]
    const edge: PdfLine[] = []
    if (top !== undefined && top.y > height * 0.88) edge.push(top)
    if (bottom !== undefined && bottom.y < height * 0.12) edge.push(bottom)
    for (const key of new Set(edge.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= 3).map(([key]) => key))
}

function keyOf({text, y}: PdfLine): string {
  return `${Math.round(y / 4)} ${text.replace(/\d+/g, "#").trim()}`
}
