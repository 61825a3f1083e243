import type {AnnotatedDocument, BlockKind, Sentence} from "@relata/model"

const silent: ReadonlySet<BlockKind> = new Set(["chrome", "question", "code"])

/** Whether a sentence states nothing: a question, or a block that is no text. */
export function saysNothing(doc: AnnotatedDocument, sentence: Sentence): boolean {
  const block = doc.document.blocks[sentence.block]
  if (block && silent.has(block.kind)) return true
  const tokens = sentence.tokens
  for (let i = tokens.length - 1; i >= 0 && i > tokens.length - 4; i--) {
    if (tokens[i]!.form.startsWith("?")) return true
    if (!/^["”’')\]]+$/.test(tokens[i]!.form)) break
  }
  return false
}

/** Whether a sentence is a title or caption, whose grammar is shortened and whose words may be capitalised. */
export function isTitle(doc: AnnotatedDocument, sentence: Sentence): boolean {
  const kind = doc.document.blocks[sentence.block]?.kind
  return kind === "heading" || kind === "caption"
}
