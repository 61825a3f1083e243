import type {AnnotatedDocument, Evidence, ExtractedEntity, Sentence} from "@relata/model"
import type {Clause, SentenceAnalysis, TokenRange} from "../clause/clause.js"
import type {Referent, SentenceReferents} from "./ends.js"
import type {Statement as Rule} from "./rule.js"

/** One sentence with all that the finders of relations read. */
export interface Scene {
  readonly doc: AnnotatedDocument
  readonly sentence: Sentence
  readonly analysis: SentenceAnalysis
  readonly referents: SentenceReferents
  /** How many mentions of what has a name the sentence holds. */
  readonly nameCount: number
  /** The organisation that the article tells of, where one stands out. */
  readonly topic: ExtractedEntity | undefined
  /** The tables of rules, when a schema of the user's own adds to them. */
  readonly rules: RuleTables | undefined
}

/** Rules by the words that they begin with, in lower case. */
export interface RuleTables {
  readonly verbs: ReadonlyMap<string, readonly Rule[]>
  readonly nouns: ReadonlyMap<string, readonly Rule[]>
}

/** One end of a statement: a thing, or a value or description in the words of the text. */
export type End =
  | {readonly kind: "entity"; readonly referent: Referent}
  | {readonly kind: "literal"; readonly text: string; readonly range: TokenRange}

/** A statement that a sentence makes, before the schema has had its say. */
export interface Statement {
  readonly scene: Scene
  readonly source: End
  readonly type: string
  readonly target: End
  /** The words that carry the relation. */
  readonly trigger: TokenRange
  /** The clause it stands in, for factuality, qualifiers and who reports it. */
  readonly clause?: Clause
  /** True when `type` is the text's own verb, which is not to be read as another name of a schema's type. */
  readonly isOpen?: boolean
  /** True when it counts only where the sentence says nothing else of the two. */
  readonly isFallback?: boolean
  /** Where it is said, when that is not the sentence with its two ends. */
  readonly evidence?: Evidence
  /** The words of the relation, when they are not the trigger's. */
  readonly predicate?: string
  /** 0 to 1: how far the construction can be trusted. */
  readonly confidence: number
  readonly qualifiers?: Readonly<Record<string, string>>
}

/** Takes in a statement when it is found. */
export type Take = (statement: Statement) => void

/** The text of a range of tokens, without the commas and brackets at its end. */
export function textOf(scene: Scene, range: TokenRange): string {
  const {tokens} = scene.analysis
  let {from, to} = range
  while (to > from && /^[,;:.)\]"”]$/.test(tokens[to - 1]!.form)) to--
  while (from < to && /^["“(]$/.test(tokens[from]!.form)) from++
  if (to <= from) return ""
  return scene.doc.document.text.slice(tokens[from]!.start, tokens[to - 1]!.end).replace(/\s+/g, " ")
}

/** An entity end. */
export function thing(referent: Referent): End {
  return {kind: "entity", referent}
}

/** A literal end in the words of the text. */
export function words(scene: Scene, range: TokenRange): End {
  return {kind: "literal", text: textOf(scene, range), range: {from: range.from, to: range.to}}
}
