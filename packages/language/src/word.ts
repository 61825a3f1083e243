import type {Upos} from "@relata/model"
import type {WordClasses} from "./lexicon.js"

/** A token while its tags are being settled: the rules of {@link disambiguate} change `upos`, `xpos` and `lemma`. */
export interface Word {
  readonly form: string
  readonly lower: string
  readonly classes: WordClasses
  readonly isName: boolean
  readonly isClosed: boolean
  upos: Upos
  xpos: string
  lemma?: string
  feats?: Readonly<Record<string, string>>
}
