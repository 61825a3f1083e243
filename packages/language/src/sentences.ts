import {leansForward} from "./abbreviations.js"
import {isClosedClass} from "./closed-class.js"
import type {RawToken} from "./tokenize.js"

/** Sentences are cut here at the latest, so that no later stage meets an endless one. */
const longestSentence = 240

/**
 * Groups the tokens of one block into sentences.
 *
 * A sentence ends at `.`, `!`, `?` or `…` with the closing quotes, brackets and citation marks behind it, unless a
 * lower-case word follows; after an abbreviation only where a word of grammar with a capital follows
 * (`… of Acme Inc. The firm …`); and at an empty line. A sentence of more than 240 tokens is cut, at a semicolon
 * or comma where there is one.
 */
export function splitSentences(text: string, tokens: readonly RawToken[]): RawToken[][] {
  const sentences: RawToken[][] = []
  let from = 0
  for (let i = 0; i < tokens.length; i++) {
    let last = i
    let ends = false
    if (isTerminal(tokens[i]!)) {
      while (last + 1 < tokens.length && isCloser(text, tokens, last + 1)) last++
      ends = startsSentence(text, tokens, last + 1, tokens[i]!)
    } else if (i - from + 1 >= longestSentence) {
      last = lastBreak(tokens, from, i)
      ends = true
    }
    if (!ends && i + 1 < tokens.length) ends = hasEmptyLine(text, tokens[i]!.end, tokens[i + 1]!.start)
    if (ends || i === tokens.length - 1) {
      const end = ends ? last : i
      sentences.push(tokens.slice(from, end + 1))
      from = end + 1
      i = end
    }
  }
  return sentences
}

function isTerminal(token: RawToken): boolean {
  if (token.shape === "punctuation") return /^(?:[.!?]+|…|[。！？])$/u.test(token.form)
  return (
    token.shape === "word" && token.form.length > 1 && token.form.endsWith(".") && !leansForward(token.form)
  )
}

/** Closing quotes, brackets, citation marks and further stops that stand directly behind the stop. */
function isCloser(text: string, tokens: readonly RawToken[], at: number): boolean {
  const token = tokens[at]!
  if (token.start !== tokens[at - 1]!.end) return false
  if (token.shape === "noise") return true
  if (token.shape !== "punctuation") return false
  if (/^[)\]}”’»」』]$|^[.!?…]+$/u.test(token.form)) return true
  // A straight quote closes when nothing but space, or another closer, follows it.
  return (
    (token.form === '"' || token.form === "'") && !/^[\p{L}\p{N}]/u.test(text.slice(token.end, token.end + 2))
  )
}

function startsSentence(text: string, tokens: readonly RawToken[], at: number, stop: RawToken): boolean {
  const next = tokens[at]
  if (next === undefined) return true
  const isAttached = next.start === tokens[at - 1]!.end
  if (stop.shape === "word") {
    // "J. K. Rowling", "Acme Inc. said": only a word of grammar can open a sentence here.
    return !isAttached && /^\p{Lu}/u.test(next.form) && isClosedClass(next.form.toLowerCase())
  }
  if (/^[。！？]$/u.test(stop.form)) return true
  const opener = /^["'“‘«([•*–—-]+$/u.test(next.form) && at + 1 < tokens.length ? tokens[at + 1]! : next
  if (/^\p{Ll}/u.test(opener.form)) {
    // "iPhone sales fell.", and lower-case writers: after a full stop and a space, only a name-like form opens.
    return stop.form === "." && !isAttached && /^\p{Ll}{1,2}\p{Lu}/u.test(opener.form)
  }
  if (isAttached) return /^\p{Lu}\p{Ll}/u.test(opener.form) || hasBreakBetween(text, stop.end, opener.start)
  return next.shape !== "punctuation" || opener !== next || /^[([{]$/.test(next.form)
}

function hasBreakBetween(text: string, from: number, to: number): boolean {
  return text.slice(from, to).includes("\n")
}

function hasEmptyLine(text: string, from: number, to: number): boolean {
  return to - from > 1 && /\n[ \t\r]*\n/.test(text.slice(from, Math.min(to, from + 64)))
}

function lastBreak(tokens: readonly RawToken[], from: number, to: number): number {
  for (const mark of [";", ","]) {
    for (let i = to; i > from + longestSentence / 2; i--) if (tokens[i]!.form === mark) return i
  }
  return to
}
