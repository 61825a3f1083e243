/**
 * XML that a program wrote without escaping: a bare "&" in a name makes a whole file unreadable. Read as the character
 * that it was meant to be, it loses nothing.
 */

import type {Chunks} from "@relata/formats"
import type {Issue} from "@relata/model"

/** What XML has without declaring it, and numbers of characters; all else that begins with "&" is a slip. */
const bare = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/gi
/** The longest of these, so that none is cut by the end of a chunk. */
const longestEntity = 12

/** Where bare ampersands stood. */
export interface Mended {
  count: number
  /** Line of the first, from 1. */
  firstLine: number
  /** True when the text has parts in which "&" stands for itself: mending would change them. */
  hasRawParts: boolean
}

/**
 * The same text with bare ampersands escaped. Bytes are taken as UTF-8; memory is that of a chunk.
 * @param mended - filled while the text is read
 */
export async function* mendAmpersands(chunks: Chunks, mended: Mended): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let line = 1
  let kept = ""
  const mend = (text: string): string => {
    if (text.includes("<![CDATA[")) mended.hasRawParts = true
    let from = 0
    const whole = text.replace(bare, (_sign, place: number) => {
      line += linesIn(text, from, place)
      from = place
      if (mended.count++ === 0) mended.firstLine = line
      return "&amp;"
    })
    line += linesIn(text, from, text.length)
    return whole
  }
  for await (const chunk of chunks) {
    const text = kept + (typeof chunk === "string" ? chunk : decoder.decode(chunk, {stream: true}))
    const last = text.lastIndexOf("&")
    const cut = last >= 0 && last > text.length - longestEntity ? last : text.length
    kept = text.slice(cut)
    yield mend(text.slice(0, cut))
  }
  yield mend(kept + decoder.decode())
}

/** What is told of it. */
export function mendedIssue({count, firstLine}: Mended): Issue & {readonly line: number} {
  const others = count === 1 ? "" : `, and ${(count - 1).toLocaleString("en")} more after it`
  return {
    code: "viewer.bare-ampersand",
    message: `Line ${firstLine}: “&” begins no entity here${others}. It was read as the character itself; it should be written &amp;.`,
    line: firstLine,
  }
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) lines++
  return lines
}
