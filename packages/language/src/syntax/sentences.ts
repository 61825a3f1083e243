import {boundaryFeatureCount, boundaryFeatures, mayEnd} from "../net/boundary.js"
import type {TokenSpans} from "./token-spans.js"

/** Sentences are cut here at the latest, so that no later stage meets an endless one. */
const longestSentence = 400

const features = new Int32Array(boundaryFeatureCount)

/**
 * Finds the ends of the sentences of one block: the index behind the last token of each.
 *
 * Sentences end at an empty line, and where the weights of the splitter say so, which look only behind signs that are no letter or
 * figure. A sentence of more than 400 tokens is cut, behind a semicolon or comma where there is one.
 */
export function splitSentences(text: string, tokens: TokenSpans, weights: Int16Array): number[] {
  const ends: number[] = []
  let from = 0
  let open = 0
  for (let at = 0; at < tokens.count; at++) {
    const code = text.charCodeAt(tokens.starts[at]!)
    open = nowOpen(open, code, at === from)
    let cut = 0
    if (at === tokens.count - 1 || hasEmptyLine(text, tokens.ends[at]!, tokens.starts[at + 1]!)) {
      cut = at + 1
    } else if (isIdeographicStop(code)) {
      cut = at + 1
    } else if (mayEnd(text, tokens, at)) {
      boundaryFeatures(text, tokens, at, from, open, features)
      let score = 0
      for (let i = 0; i < boundaryFeatureCount; i++) score += weights[features[i]!]!
      if (score > 0) cut = at + 1
    }
    if (cut === 0 && at - from + 1 >= longestSentence) cut = lastBreak(text, tokens, from, at) + 1
    if (cut > 0) {
      ends.push(cut)
      from = cut
      open = 0
      at = cut - 1
    }
  }
  return ends
}

/** No treebank of English has them. */
function isIdeographicStop(code: number): boolean {
  return code === 0x3002 || code === 0xff01 || code === 0xff1f
}

/** Follows quotations (bit 0) and brackets (bit 1), as well as one can without reading on. */
export function nowOpen(open: number, code: number, isFirst: boolean): number {
  if (code === 0x22) return isFirst ? open | 1 : open ^ 1
  if (code === 0x201c) return open | 1
  if (code === 0x201d) return open & ~1
  if (code === 0x28 || code === 0x5b) return open | 2
  if (code === 0x29 || code === 0x5d) return open & ~2
  return open
}

export function hasEmptyLine(text: string, from: number, to: number): boolean {
  let lines = 0
  for (let i = from; i < to && lines < 2; i++) if (text.charCodeAt(i) === 0x0a) lines++
  return lines > 1
}

function lastBreak(text: string, tokens: TokenSpans, from: number, to: number): number {
  for (const mark of [0x3b, 0x2c]) {
    for (let i = to; i > from + longestSentence / 2; i--)
      if (text.charCodeAt(tokens.starts[i]!) === mark) return i
  }
  return to
}
