import type {Proposition, Sentence, Span} from "@relata/model"
import {confidenceOf, type PropositionShape} from "./confidence.js"

/** Takes in what a sentence says, each proposition once. */
export class Sayings {
  readonly #sentence: Span
  readonly #isTitle: boolean
  readonly #found: Proposition[]
  /** Where what the sentence says begins in `#found`. */
  readonly #start: number

  constructor({start, end}: Sentence, isTitle: boolean, found: Proposition[]) {
    this.#sentence = {start, end}
    this.#isTitle = isTitle
    this.#found = found
    this.#start = found.length
  }

  add(
    subject: string,
    relation: string,
    object: string,
    others: readonly string[],
    shape: PropositionShape,
  ): void {
    if (object === "") return
    if (this.#isSaid(subject, relation, object, others)) return
    const confidence = confidenceOf(shape)
    this.#found.push({
      subject,
      relation,
      object,
      arguments: others,
      // a title is shortened, and its capitals mislead
      confidence: this.#isTitle ? Math.round(confidence * 300) / 1000 : confidence,
      sentence: this.#sentence,
    })
  }

  /** A sentence says few things, so that looking through them is quicker than joining each into one key. */
  #isSaid(subject: string, relation: string, object: string, others: readonly string[]): boolean {
    for (let i = this.#start; i < this.#found.length; i++) {
      const said = this.#found[i]!
      if (
        said.object === object &&
        said.relation === relation &&
        said.subject === subject &&
        isSameList(said.arguments, others)
      )
        return true
    }
    return false
  }
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
