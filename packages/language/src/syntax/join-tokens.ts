/**
 * Joins what the treebanks split but names are built of: hyphenated words (`Coca-Cola`, `co-packaged`), and citation marks (`[12]`).
 *
 * A joined token has the head of its topmost part, and everything that hung on one of its parts hangs on it: the result is a tree
 * again. Time is linear.
 */
import type {NameSpan, Sentence, Token} from "@relata/model"
import {intern} from "../intern.js"

/** The sentence with its words joined; the same object when there is nothing to join. */
export function joinTokens(text: string, sentence: Required<Sentence>): Sentence {
  const {tokens} = sentence
  // For each token the first token of its group; most sentences have no groups.
  let firstOf: number[] | undefined
  for (let i = 0; i < tokens.length; ) {
    const to = endOfGroup(text, tokens, i)
    if (to > i + 1) {
      firstOf ??= Array.from({length: tokens.length}, (_, k) => k)
      for (let k = i; k < to; k++) firstOf[k] = i
    }
    i = to
  }
  return firstOf === undefined ? sentence : joinGroups(text, sentence, firstOf)
}

const citation =
  /^\[(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,8}|[a-z]|edit|update|hide|show|citation needed|clarification needed|who\?|when\?|(?:note|nb|n) \d{1,3})\]$/iu

/** Where the group ends that begins at `from`; one further when there is none. */
function endOfGroup(text: string, tokens: readonly Token[], from: number): number {
  if (tokens[from]!.form === "[") {
    for (let i = from + 1; i < tokens.length && i <= from + 6; i++) {
      if (tokens[i]!.form !== "]") continue
      return citation.test(text.slice(tokens[from]!.start, tokens[i]!.end)) ? i + 1 : from + 1
    }
    return from + 1
  }
  let to = from + 1
  while (to + 1 < tokens.length && isHyphenBetween(tokens, to)) to += 2
  return to
}

function isHyphenBetween(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]!
  const hyphen = tokens[at]!
  const after = tokens[at + 1]!
  if (hyphen.form.length !== 1 || !/[-‐‑]/.test(hyphen.form)) return false
  if (before.end !== hyphen.start || hyphen.end !== after.start) return false
  if (!/[\p{L}\p{N}]$/u.test(before.form) || !/^[\p{L}\p{N}]/u.test(after.form)) return false
  // "10-11" and "2012-13" are several figures.
  return !(/^[\d.,:]+$/.test(before.form) && /^[\d.,:]/.test(after.form))
}

function joinGroups(text: string, sentence: Required<Sentence>, firstOf: readonly number[]): Sentence {
  const {tokens} = sentence
  const depths = depthsOf(tokens)
  // The topmost part of each group, and the new index of each token.
  const topOf = new Map<number, number>()
  const indexOf = new Array<number>(tokens.length)
  let count = 0
  firstOf.forEach((first, i) => {
    if (first === i) count++
    indexOf[i] = count - 1
    const top = topOf.get(first)
    if (top === undefined || depths[i]! < depths[top]!) topOf.set(first, i)
  })
  // Made as all other sentences are: V8 is slow where shapes of objects differ.
  const joined = new Array<Token>(count)
  for (let from = 0, at = 0; from < tokens.length; at++) {
    let to = from + 1
    while (to < tokens.length && firstOf[to] === from) to++
    const top = tokens[topOf.get(from)!]!
    const head = top.head === undefined || top.head < 0 ? -1 : indexOf[top.head]!
    joined[at] = withHead(to === from + 1 ? top : joinedToken(text, tokens.slice(from, to), top), head)
    from = to
  }
  const names = sentence.names.map(
    ({from, to, types}): NameSpan => ({from: indexOf[from]!, to: indexOf[to - 1]! + 1, types}),
  )
  const apart = names.filter((name, i) => i === 0 || names[i - 1]!.to <= name.from)
  const {start, end, block} = sentence
  return {start, end, tokens: joined, names: apart, block}
}

function withHead(token: Token, head: number): Token {
  return token.head === head ? token : changed(token, {head})
}

/** A token with something changed, of the same shape as all others. */
function changed(token: Token, change: Partial<Token>): Token {
  const {start, end, form, lemma, upos, xpos, head, deprel} = change
  return {
    start: start ?? token.start,
    end: end ?? token.end,
    form: form ?? token.form,
    lemma: lemma ?? token.lemma,
    upos: upos ?? token.upos,
    xpos: (xpos ?? token.xpos)!,
    feats: "feats" in change ? change.feats : token.feats,
    head: (head ?? token.head)!,
    deprel: (deprel ?? token.deprel)!,
  }
}

function depthsOf(tokens: readonly Token[]): number[] {
  const depths = new Array<number>(tokens.length).fill(-1)
  const path: number[] = []
  for (let start = 0; start < tokens.length; start++) {
    let at = start
    while (at >= 0 && depths[at]! < 0) {
      path.push(at)
      at = tokens[at]!.head ?? -1
    }
    let depth = at < 0 ? 0 : depths[at]! + 1
    while (path.length > 0) depths[path.pop()!] = depth++
  }
  return depths
}

function joinedToken(text: string, parts: readonly Token[], top: Token): Token {
  const first = parts[0]!
  const last = parts.at(-1)!
  const start = first.start
  const {end} = last
  const form = intern(text.slice(start, end))
  const whole = {start, end, form}
  if (form[0] === "[") return changed(top, {...whole, lemma: form, upos: "X", xpos: "NFP", feats: undefined})
  if (isName(parts)) {
    const tag = last.xpos === "NNPS" || last.xpos === "NNS" ? "NNPS" : "NNP"
    const feats = {Number: tag === "NNP" ? "Sing" : "Plur"}
    return changed(top, {...whole, lemma: form, upos: "PROPN", xpos: tag, feats})
  }
  const lemma = intern(text.slice(start, last.start).toLowerCase() + last.lemma.toLowerCase())
  // "a series self-developed by Acme"
  if (top.xpos === "VBN" && /^(?:acl|advcl|root|conj)/.test(top.deprel ?? "") && top === last)
    return changed(top, {...whole, lemma})
  // "well-known", "US-based", "long-running": participles of compounds are adjectives.
  if (
    top.deprel === "amod" ||
    top.xpos === "VBN" ||
    top.xpos === "VBG" ||
    top.upos === "ADP" ||
    top.upos === "ADV"
  ) {
    const isModifier = top.deprel === "amod" || top.deprel === "compound" || top.xpos === "VBN"
    const compound = changed(top, {...whole, lemma: intern(form.toLowerCase()), feats: undefined})
    return isModifier ? changed(compound, {upos: "ADJ", xpos: "JJ"}) : compound
  }
  return changed(top, {...whole, lemma})
}

/** A hyphenated name begins with a capital, and its last part does not go down to a common word. */
function isName(parts: readonly Token[]): boolean {
  if (!parts.some(({upos}) => upos === "PROPN")) return false
  return /^[\p{Lu}\p{N}]/u.test(parts[0]!.form) && !/^\p{Ll}{3,}/u.test(parts.at(-1)!.form)
}
