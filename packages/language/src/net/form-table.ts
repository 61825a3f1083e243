import {casingSigns} from "./casing.js"
import type {ChannelIds} from "./channel-ids.js"
import {channelNames, channelsOf, normaliseForm} from "./features.js"
import type {DocumentWords} from "./vocabulary.js"
import type {WordClasses} from "./word-classes.js"

/** How many forms are known at a time. */
export const keptForms = 6144

/**
 * Numbers the forms of running text, each with its casing, so that what depends on them alone is worked out once and kept by number.
 *
 * When all numbers are taken, a form that has not been used since the last round gives its number away ("clock"; Corbató 1968).
 * Forms of the current batch keep theirs.
 */
export class FormTable {
  /** How often a number has changed hands: what is kept for an earlier turn is out of date. */
  readonly turn = new Uint32Array(keptForms)
  readonly #list: WordClasses
  readonly #gazetteer: WordClasses
  /** By the vocabulary's number of a form and the sign of its casing: its number here, or -1. */
  #numbers = new Int16Array(1 << 14).fill(-1)
  /** The place in `#numbers` that each number belongs to. */
  readonly #places = new Int32Array(keptForms)
  readonly #listClasses: string[] = []
  /** The numbers of a form's strings, `channelNames.length` a form. */
  readonly channels = new Int32Array(keptForms * channelNames.length)
  readonly #ids: ChannelIds
  readonly #isUsed = new Uint8Array(keptForms)
  readonly #batchOf = new Uint32Array(keptForms)
  #taken = 0
  #batch = 0
  #hand = 0
  #vocabularyTurn = 0

  /**
   * @param list - the word list
   * @param gazetteer - the words that names are made of
   * @param ids - knows the strings that the nets have embeddings for
   */
  constructor(list: WordClasses, gazetteer: WordClasses, ids: ChannelIds) {
    this.#ids = ids
    this.#list = list
    this.#gazetteer = gazetteer
  }

  /** The class of a form in the word list, such as `F` for a woman's name; `-` when it is not listed. */
  listClass(number: number): string {
    return this.#listClasses[number]!
  }

  /**
   * Writes the numbers of the words `[from, to)` of a document. A batch has fewer different forms than there are numbers.
   * @param casing - of the document's words, as indices of `casingSigns`
   */
  numberBatch(words: DocumentWords, casing: Uint8Array, from: number, to: number, numbers: Int32Array): void {
    const {vocabulary} = words
    if (this.#vocabularyTurn !== vocabulary.turn) this.#forget(vocabulary.turn)
    this.#batch++
    for (let t = from; t < to; t++) {
      const place = words.numbers[t]! * casingSigns.length + casing[t]!
      let number = place < this.#numbers.length ? this.#numbers[place]! : -1
      if (number < 0) number = this.#add(place, words.formOf(t), casing[t]!)
      this.#isUsed[number] = 1
      this.#batchOf[number] = this.#batch
      numbers[t - from] = number
    }
  }

  #add(place: number, form: string, casing: number): number {
    const number = this.#taken < keptForms ? this.#taken++ : this.#free()
    this.turn[number]!++
    const word = normaliseForm(form)
    const listClass = this.#list.get(word) ?? "-"
    const gazetteerClass = this.#gazetteer.get(word) ?? "-"
    const strings = channelsOf(form, listClass, casingSigns[casing]!, gazetteerClass, word)
    this.#ids.write(strings, this.channels, number * channelNames.length)
    this.#listClasses[number] = listClass
    if (place >= this.#numbers.length) {
      const more = new Int16Array(Math.max(place + 1, this.#numbers.length * 2)).fill(-1)
      more.set(this.#numbers)
      this.#numbers = more
    }
    this.#numbers[place] = number
    this.#places[number] = place
    return number
  }

  #free(): number {
    for (;;) {
      const number = this.#hand
      this.#hand = number + 1 === keptForms ? 0 : number + 1
      if (this.#batchOf[number] === this.#batch) continue
      if (this.#isUsed[number] === 0) {
        this.#numbers[this.#places[number]!] = -1
        return number
      }
      this.#isUsed[number] = 0
    }
  }

  #forget(vocabularyTurn: number): void {
    this.#vocabularyTurn = vocabularyTurn
    this.#numbers.fill(-1)
    this.#taken = 0
  }
}
