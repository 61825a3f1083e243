import type {Token} from "@relata/model"

/**
 * Whether the `'s` at `at` belongs to the name before it and owns nothing, as in "Brandt's sold it" or "bought at
 * Brandt's in Oslo": a finite verb follows, or nothing that could be owned follows "at" or "by".
 */
export function isNameMark(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (tokens[at]!.xpos !== "POS" || tokens[at - 1]?.upos !== "PROPN" || next === undefined) return false
  if (!/^['’]s$/.test(tokens[at]!.form)) return false
  if (/^(?:VBD|VBZ|VBP|MD)$/.test(next.xpos ?? "")) return true
  const {deprel, head} = tokens[at - 1]!
  if (deprel === "nsubj" && head === at + 1 && next.xpos === "VBN") return true
  if (!/^(?:ADP|PUNCT|CCONJ)$/.test(next.upos) || /^["“‘'(:]$/.test(next.form)) return false
  let first = at - 1
  while (tokens[first - 1]?.upos === "PROPN") first--
  return /^(?:at|by)$/.test(tokens[first - 1]?.form ?? "")
}
