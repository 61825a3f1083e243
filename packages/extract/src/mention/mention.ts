import type {Mention, Sentence, Token} from "@relata/model"

/**
 * A mention with its place in the layers below: the words it consists of. There are tens of thousands in a long text, so that
 * those of one kind are made in one place with all fields: JavaScript is slow with objects that differ in shape.
 */
export interface TextMention extends Mention {
  /** Its index among the document's mentions of its kind. */
  readonly number: number
  /** Index in `AnnotatedDocument.sentences`. */
  readonly sentence: number
  /** Indices in `Sentence.tokens`: half-open `[from, to)`. */
  readonly from: number
  readonly to: number
  /** Index of the word that carries it: the last word of most names, the head noun of a phrase. */
  readonly head: number
  /** Its exact words. */
  readonly text: string
  /** Which of the page's articles it stands in. */
  readonly article: number
}

/** A name, with what its surroundings in the sentence say of it. */
export interface NameMention extends TextMention {
  readonly kind: "name"
  /** A title that stands directly before a person's name, in lower case: `president`, `dr.`. */
  readonly title: string | undefined
  /** Whether it stands in a heading or title, where things are named before they are introduced. */
  readonly inHeading: boolean
}

/** Builds the common part of a mention from a range of words. */
export function rangeOf(sentence: Sentence, from: number, to: number): {start: number; end: number} {
  return {start: sentence.tokens[from]!.start, end: sentence.tokens[to - 1]!.end}
}

/** Whether two tokens touch, with no space between them. */
export function isTight(left: Token, right: Token): boolean {
  return left.end === right.start
}
