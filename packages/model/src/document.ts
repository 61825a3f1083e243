import type {DocumentId} from "./id.js"
import type {Span} from "./span.js"

/**
 * What a block of a page is.
 *
 * `chrome` is what belongs to the site and not to the text (navigation, share buttons, cookie notes, "12h ago",
 * a title that is repeated): it stays in the text and yields no knowledge. A `question` is not a statement.
 */
export type BlockKind =
  | "heading"
  | "paragraph"
  | "list-item"
  | "table-cell"
  | "quote"
  | "question"
  | "answer"
  | "caption"
  | "code"
  | "chrome"

/** A block is a span of the text that no sentence crosses. Blocks ascend and do not overlap. */
export interface Block extends Span {
  readonly kind: BlockKind
  /** 1 to 6, for headings. */
  readonly level?: number
  /** The page of a PDF that it begins on, from 1. */
  readonly page?: number
  /**
   * Which of the page's articles this block belongs to, from 0. A page of one article has only 0; coreference
   * does not cross from one article to another.
   */
  readonly article: number
}

/** A text as read, with its layout. */
export interface Document {
  /** Made by {@link documentId} from source and text. */
  readonly id: DocumentId
  /** The path or address that it was read from. */
  readonly source: string
  readonly title?: string
  /** ISO 8601, as exact as the page gives it: `2026-03-27`, `2026-03`, `2026-03-27T10:00:00Z`. */
  readonly date?: string
  readonly author?: string
  /** A BCP 47 tag, when the page names its language. */
  readonly language?: string
  /** Where the page says it lives, when it says so. */
  readonly url?: string
  readonly text: string
  readonly blocks: readonly Block[]
}

/** Universal part-of-speech tags. @see https://universaldependencies.org/u/pos/ */
export type Upos =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X"

export interface Token extends Span {
  /** `text.slice(start, end)`, kept because every stage reads it. */
  readonly form: string
  readonly lemma: string
  readonly upos: Upos
  /** Penn Treebank tag (`VBN`, `NNS`), when the tagger gives one. */
  readonly xpos?: string
  /** Morphology in UD's words: `{Number: "Plur", Tense: "Past", VerbForm: "Part"}`. */
  readonly feats?: Readonly<Record<string, string>> | undefined
  /** Index of the head in `Sentence.tokens`, -1 for the root; absent while the language layer has no parser. */
  readonly head?: number
  /** UD relation to the head; absent together with `head`. */
  readonly deprel?: string
}

export interface Sentence extends Span {
  /** Ascending, without overlap, covering every character but white space. */
  readonly tokens: readonly Token[]
  /** Index of its block in `Document.blocks`. */
  readonly block: number
  /** Names in the order of the text, without overlap; absent when the analyser looks for none. */
  readonly names?: readonly NameSpan[]
}

/** A name that the language layer proposes: the tokens `[from, to)`, and how likely each type is. */
export interface NameSpan {
  readonly from: number
  readonly to: number
  /** `PER`, `ORG`, `LOC`, `PRODUCT`, `EVENT`, `WORK`, `OTHER`; what is unlikely is left out. */
  readonly types: Readonly<Record<string, number>>
}

/** A document with its language layer. Chrome blocks have no sentences. */
export interface AnnotatedDocument {
  readonly document: Document
  /** In the order of the text. */
  readonly sentences: readonly Sentence[]
  /** Which analyser made the layer, with its version: `compromise/14.17.0`. */
  readonly model: string
}
