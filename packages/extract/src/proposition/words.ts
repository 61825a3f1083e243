import type {Sentence} from "@relata/model"
import type {NounPhrase, Oblique, SentenceAnalysis} from "../clause/clause.js"
import {ownEnd} from "../clause/phrase.js"

/** An object with all that hangs on it, and without what can be said apart. */
export interface Said {
  readonly complete: string
  readonly minimal: string
}

/** Reads stretches of a sentence as text. */
export class Words {
  readonly #text: string
  readonly #analysis: SentenceAnalysis
  /** Whether white space in the sentence is ever more than a blank between two words. */
  readonly #hasSpace: boolean

  constructor(text: string, {start, end}: Sentence, analysis: SentenceAnalysis) {
    this.#text = text
    this.#analysis = analysis
    this.#hasSpace = /[^\S ]| {2}/.test(text.slice(start, end))
  }

  of(from: number, to: number): string {
    const {tokens} = this.#analysis
    let end = to
    while (end > from && isSeparator(tokens[end - 1]!.form)) end--
    if (end <= from) return ""
    const words = this.#text.slice(tokens[from]!.start, tokens[end - 1]!.end)
    return this.#hasSpace ? words.replace(/\s+/g, " ") : words
  }

  phrase(phrase: NounPhrase): string {
    return this.of(phrase.from, ownEnd(phrase))
  }

  /** A phrase without what is set beside it. */
  bare(phrase: NounPhrase): string {
    let to = phrase.to
    for (const modifier of phrase.modifiers) to = Math.max(to, modifier.to)
    return this.of(phrase.from, to)
  }

  /** A phrase with no more than its "of" phrases: what else hangs on it can be said apart. */
  minimal(phrase: NounPhrase): string {
    return this.of(phrase.from, this.#minimalEnd(phrase))
  }

  #minimalEnd(phrase: NounPhrase): number {
    let to = phrase.to
    for (const {preposition, phrase: inner, from} of phrase.modifiers)
      if (preposition === "of" && inner && from === to) to = this.#minimalEnd(inner)
    return to
  }

  said(phrase: NounPhrase): Said {
    return {complete: this.phrase(phrase), minimal: this.minimal(phrase)}
  }

  /** A preposition as the text writes it. */
  preposition(oblique: Oblique): string {
    return this.of(oblique.from, oblique.from + oblique.preposition.split(" ").length)
  }

  form(at: number): string {
    return this.#analysis.tokens[at]!.form.toLowerCase()
  }
}

function isSeparator(form: string): boolean {
  return form === "," || form === ";" || form === ":"
}
