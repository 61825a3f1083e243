import type {AnnotatedDocument, Document, Sentence} from "@relata/model"
import {readCasing} from "./casing.js"
import {analyserName} from "./compromise.js"
import {splitSentences} from "./sentences.js"
import {tagSentences} from "./tag.js"
import {type RawToken, tokenize} from "./tokenize.js"

/**
 * Finds sentences and words in a document, and tags them.
 *
 * Sentences never cross a block; chrome and code blocks have none. Tokens carry `upos`, `xpos`, `lemma` and cheap
 * morphology in `feats`; `head` and `deprel` are absent, since there is no parser yet. No text makes it fail, and
 * its time is linear in the length of the text.
 */
export function annotate(document: Document): AnnotatedDocument {
  const raw: RawToken[][] = []
  const blocks: number[] = []
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind === "chrome" || block.kind === "code") continue
    for (const tokens of splitSentences(document.text, tokenize(document.text, block.start, block.end))) {
      raw.push(tokens)
      blocks.push(index)
    }
  }
  const tagged = tagSentences(raw, readCasing(raw))
  const sentences = tagged.map((tokens, i): Sentence => {
    return {start: tokens[0]!.start, end: tokens.at(-1)!.end, tokens, block: blocks[i]!}
  })
  return {document, sentences, model: analyserName}
}
