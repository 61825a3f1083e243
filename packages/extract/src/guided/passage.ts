import type {AnnotatedDocument, Sentence, Token} from "@relata/model"
import {saysNothing} from "../sentence-kind.js"

/** Sentences that stand together in one block, with their words in one row. */
export interface Passage {
  readonly text: string
  readonly words: readonly Word[]
  readonly sentences: readonly PassageSentence[]
}

export interface PassageSentence {
  /** Index in `AnnotatedDocument.sentences`. */
  readonly index: number
  readonly sentence: Sentence
  /** Its words in `Passage.words`: half-open. */
  readonly from: number
  readonly to: number
}

/** A word of a passage. */
export interface Word {
  readonly token: Token
  /** Index in `Passage.sentences`. */
  readonly sentence: number
  /** Index of its head in `Passage.words`; -1 for a root. */
  readonly head: number
  /** Letters and digits alone, without case and accents. */
  readonly plain: string
  readonly lemma: string
  /** What kind of characters it has: `Aa`, `a`, `A`, `0000`, `a0`, `A0`, `,`. */
  readonly shape: string
  /** The most likely type of the name that it stands in, with `B-` in front of its first word. */
  readonly name: string
}

/** A run of words of a passage, `[from, to)`. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** Whether two ranges share a word. */
export function overlap(a: Range, b: Range): boolean {
  return a.from < b.to && b.from < a.to
}

/** Whether two ranges are the same words at the same place. */
export function same(a: Range, b: Range): boolean {
  return a.from === b.from && a.to === b.to
}

/** The passages of a document: one for each block that states something. */
export function passagesOf(doc: AnnotatedDocument): Passage[] {
  const passages: Passage[] = []
  for (let at = 0; at < doc.sentences.length; ) {
    const block = doc.sentences[at]!.block
    let end = at
    while (end < doc.sentences.length && doc.sentences[end]!.block === block) end++
    const indices = Array.from({length: end - at}, (_, i) => at + i)
    const stating = indices.filter((index) => !saysNothing(doc, doc.sentences[index]!))
    if (stating.length > 0) passages.push(passageOf(doc, stating))
    at = end
  }
  return passages
}

function passageOf(doc: AnnotatedDocument, indices: readonly number[]): Passage {
  const words: Word[] = []
  const sentences = indices.map((index, i): PassageSentence => {
    const sentence = doc.sentences[index]!
    const from = words.length
    const names = namesOf(sentence)
    for (const [at, token] of sentence.tokens.entries()) {
      const head = token.head ?? -1
      words.push({
        token,
        sentence: i,
        head: head < 0 ? -1 : from + head,
        plain: plainText(token.form),
        lemma: token.lemma.toLowerCase(),
        shape: shapeOf(token.form),
        name: names[at] ?? "",
      })
    }
    return {index, sentence, from, to: words.length}
  })
  return {text: doc.document.text, words, sentences}
}

function namesOf({tokens, names = []}: Sentence): string[] {
  const tags: string[] = new Array(tokens.length).fill("")
  for (const {from, to, types} of names) {
    const [type = "OTHER"] = Object.entries(types).reduce((a, b) => (b[1] > a[1] ? b : a), [
      "OTHER",
      0,
    ] as const)
    for (let i = from; i < to; i++) tags[i] = i === from ? `B-${type}` : type
  }
  return tags
}

/** Letters and digits alone, without case and accents; `&` is "and". */
export function plainText(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll("&", "and")
    .replace(/[^\p{L}\p{N}]+/gu, "")
}

function shapeOf(form: string): string {
  if (/^\d+$/.test(form)) return form.length === 4 ? "0000" : form.length <= 2 ? "0" : "00000"
  if (/^[\d.,:]+$/.test(form) && /\d/.test(form)) return "0.0"
  if (/\d/.test(form)) return /\p{Lu}/u.test(form) ? "A0" : "a0"
  if (!/\p{L}/u.test(form)) return form
  if (/^\p{Lu}+$/u.test(form)) return form.length === 1 ? "A1" : "A"
  if (/^\p{Lu}/u.test(form)) return "Aa"
  return "a"
}

/** The words of the document's text that a range covers. */
export function textOfRange({text, words}: Passage, {from, to}: Range): string {
  return text.slice(words[from]!.token.start, words[to - 1]!.token.end)
}
