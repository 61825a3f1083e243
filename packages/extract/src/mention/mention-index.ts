import type {AnnotatedDocument} from "@relata/model"
import type {TextMention} from "./mention.js"

/** Where the words of each sentence begin among those of the document, and where the last one ends. */
export function wordStarts({sentences}: AnnotatedDocument): Int32Array {
  const starts = new Int32Array(sentences.length + 1)
  for (let i = 0; i < sentences.length; i++) starts[i + 1] = starts[i]! + sentences[i]!.tokens.length
  return starts
}

/** Where each mention stands, for questions by word. */
export class MentionIndex<Item extends TextMention> {
  readonly #items: readonly Item[]
  readonly #starts: Int32Array
  /** For each word of the document the place in `#items` of the mention that holds it, from 1. */
  readonly #at: Int32Array

  /** @param items - of mentions that share a word the last one has it */
  constructor(doc: AnnotatedDocument, items: readonly Item[]) {
    this.#items = items
    this.#starts = wordStarts(doc)
    this.#at = new Int32Array(this.#starts.at(-1)!)
    for (let i = 0; i < items.length; i++) {
      const {sentence, from, to} = items[i]!
      const start = this.#starts[sentence]!
      for (let at = start + from; at < start + to; at++) this.#at[at] = i + 1
    }
  }

  /** The mention that holds a word, if the sentence has such a word. */
  find(sentence: number, token: number): Item | undefined {
    const at = this.#starts[sentence]! + token
    if (token < 0 || at >= this.#starts[sentence + 1]!) return undefined
    const found = this.#at[at]!
    return found === 0 ? undefined : this.#items[found - 1]
  }
}
