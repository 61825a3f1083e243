import {casingSigns} from "./casing.js"
import {channelNames, channelsOf, normaliseForm} from "./features.js"
import type {WordClasses} from "./word-classes.js"

/** How many forms are known at a time. */
export const keptForms = 6144

const listChannel = channelNames.indexOf("list")

/**
 * Numbers the forms of running text, so that what depends on a form alone is worked out once and kept by number.
 *
 * When all numbers are taken, a form that has not been used since the last round gives its number away ("clock"; Corbató 1968).
 * Forms of the current batch keep theirs.
 */
export class FormTable {
  /** How often a number has changed hands: what is kept for an earlier turn is out of date. */
  readonly turn = new Uint32Array(keptForms)
  readonly #list: WordClasses
  readonly #gazetteer: WordClasses
  /** One map for each sign of casing, which is part of a form here. */
  readonly #numbers = casingSigns.map(() => new Map<string, number>())
  readonly #forms: string[] = []
  readonly #casing = new Uint8Array(keptForms)
  readonly #channels: (readonly string[])[] = []
  readonly #isUsed = new Uint8Array(keptForms)
  readonly #batchOf = new Uint32Array(keptForms)
  #batch = 0
  #hand = 0

  /**
   * @param list - the word list
   * @param gazetteer - the words that names are made of
   */
  constructor(list: WordClasses, gazetteer: WordClasses) {
    this.#list = list
    this.#gazetteer = gazetteer
  }

  /** The class of a form in the word list, such as `F` for a woman's name; `-` when it is not listed. */
  listClass(number: number): string {
    return this.#channels[number]![listChannel]!
  }

  /** Writes the numbers of a batch's forms. A batch has fewer different forms than there are numbers. */
  numberBatch(forms: readonly string[], casing: Uint8Array, numbers: Int32Array): void {
    this.#batch++
    for (let t = 0; t < forms.length; t++) {
      const form = forms[t]!
      const number = this.#numbers[casing[t]!]!.get(form) ?? this.#add(form, casing[t]!)
      this.#isUsed[number] = 1
      this.#batchOf[number] = this.#batch
      numbers[t] = number
    }
  }

  /** The strings of all channels of a form. */
  channels(number: number): readonly string[] {
    return this.#channels[number]!
  }

  #add(form: string, casing: number): number {
    const number = this.#forms.length < keptForms ? this.#forms.length : this.#free()
    this.turn[number]!++
    this.#forms[number] = form
    this.#casing[number] = casing
    const word = normaliseForm(form)
    const listClass = this.#list.get(word) ?? "-"
    const gazetteerClass = this.#gazetteer.get(word) ?? "-"
    this.#channels[number] = channelsOf(form, listClass, casingSigns[casing]!, gazetteerClass)
    this.#numbers[casing]!.set(form, number)
    return number
  }

  #free(): number {
    for (;;) {
      const number = this.#hand
      this.#hand = number + 1 === keptForms ? 0 : number + 1
      if (this.#batchOf[number] === this.#batch) continue
      if (this.#isUsed[number] === 0) {
        this.#numbers[this.#casing[number]!]!.delete(this.#forms[number]!)
        return number
      }
      this.#isUsed[number] = 0
    }
  }
}
