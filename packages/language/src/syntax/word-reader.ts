import type {Upos} from "@relata/model"
import {isClosedClass} from "../closed-class.js"
import {intern} from "../intern.js"
import {isCommonWord} from "../lexicon.js"
import {isOpening} from "../net/casing.js"
import {normaliseForm} from "../net/features.js"
import type {Net} from "../net/net.js"
import {type DocumentWords, Sign} from "../net/vocabulary.js"
import type {WordClasses} from "../net/word-classes.js"
import type {Lemmatizer} from "./lemmatize.js"
import type {FoundName} from "./name-spans.js"

/** What the analyser finds for each word of a sentence. */
export interface AnalysedWord {
  readonly form: string
  readonly lemma: string
  readonly upos: Upos
  readonly xpos: string
  /** Index of the head in the sentence, -1 for the root. */
  readonly head: number
  readonly deprel: string
  /** The class of a proper noun in the word list, `-` when it is not listed. */
  readonly listClass: string
  /** Whether it has a capital where grammar asks for none, and the document does not write it without. */
  readonly isNameLike: boolean
  /** What the form looks like: bits of `Sign`. */
  readonly signs: number
}

/** What the net has found for the words of a document: indices of its tags and labels; heads in the sentence, -1 for the root. */
export interface Syntax {
  readonly tags: Uint8Array
  readonly heads: Int32Array
  readonly labels: Uint8Array
}

type Writable<T> = {-readonly [Key in keyof T]: T[Key]}

const contentClasses: ReadonlySet<string> = new Set(["NOUN", "PROPN", "VERB", "ADJ", "ADV"])

const followsName: ReadonlySet<string> = new Set(
  "is was has had will would can could may might must shall should does did 's ’s , and".split(" "),
)

/** What a tag means for {@link WordReader}. */
enum TagKind {
  other,
  content,
  /** A pronoun, auxiliary or finite verb. */
  running,
  /** A finite verb is a word of content as well. */
  runningContent,
}

/** Turns the net's numbers into words, which are used again for the next sentence. A form's lemmas are kept by tag. */
export class WordReader {
  readonly #net: Net
  readonly #list: WordClasses
  readonly #lemmatizer: Lemmatizer
  readonly #upos: readonly Upos[]
  readonly #xpos: readonly string[]
  readonly #kinds: readonly TagKind[]
  readonly #words: Writable<AnalysedWord>[] = []
  /** By the vocabulary's numbers: the lemma of the latest tag, and that tag. */
  readonly #lemmas: string[] = []
  readonly #lemmaTags: number[] = []
  /** The lemmas of all tags that a form had, by its number times the number of tags, and the tag. */
  readonly #lemmasByTag = new Map<number, string>()
  readonly #listClasses: string[] = []
  #vocabularyTurn = 0
  readonly #closed: ReadonlyMap<string, number>
  readonly #adjective: number
  readonly #noun: number
  readonly #nouns: number
  readonly #properNoun: number
  readonly #properNouns: number

  /** @param list - the word list */
  constructor(net: Net, list: WordClasses, lemmatizer: Lemmatizer) {
    this.#net = net
    this.#list = list
    this.#lemmatizer = lemmatizer
    this.#xpos = net.tags.map((tag) => intern(tag.slice(0, tag.indexOf("|"))))
    this.#upos = net.tags.map((tag) => intern(tag.slice(tag.indexOf("|") + 1)) as Upos)
    this.#kinds = this.#upos.map((upos, tag) => {
      const isRunning = upos === "PRON" || upos === "AUX" || /^VB[DZP]$/.test(this.#xpos[tag]!)
      if (contentClasses.has(upos)) return isRunning ? TagKind.runningContent : TagKind.content
      return isRunning ? TagKind.running : TagKind.other
    })
    const preposition = net.tags.indexOf("IN|ADP")
    this.#closed = new Map([
      ...["of", "for", "in", "on", "at", "by", "with", "from"].map((form) => [form, preposition] as const),
      ["the", net.tags.indexOf("DT|DET")],
      ["and", net.tags.indexOf("CC|CCONJ")],
    ])
    this.#adjective = net.tags.indexOf("JJ|ADJ")
    this.#noun = net.tags.indexOf("NN|NOUN")
    this.#nouns = net.tags.indexOf("NNS|NOUN")
    this.#properNoun = net.tags.indexOf("NNP|PROPN")
    this.#properNouns = net.tags.indexOf("NNPS|PROPN")
  }

  /**
   * @param casing - how the document writes each word elsewhere
   * @param start - the sentence is the words `[start, end)` of the document
   * @param names - of the sentence, in order
   */
  read(
    words: DocumentWords,
    casing: Uint8Array,
    syntax: Syntax,
    start: number,
    end: number,
    names: readonly FoundName[],
  ): AnalysedWord[] {
    if (words.vocabulary.turn !== this.#vocabularyTurn) this.#forget(words.vocabulary.turn)
    const {labels} = this.#net
    const read = new Array<AnalysedWord>(end - start)
    const isTitle = this.#isTitle(words, syntax, start, end)
    let next = 0
    for (let t = start; t < end; t++) {
      const number = words.numbers[t]!
      while (next < names.length && names[next]!.to <= t - start) next++
      const isInside = next < names.length && names[next]!.from <= t - start
      const id = this.#tagOf(words, casing, syntax.tags[t]!, isInside, t, start, end)
      const mayBeName = casing[t] !== 0 && !isTitle && !isOpening(words, start, t)
      const word = this.#wordAt(t - start)
      word.form = words.vocabulary.forms[number]!
      word.lemma = this.#lemmaOf(word.form, number, id)
      word.upos = this.#upos[id]!
      word.xpos = this.#xpos[id]!
      word.head = syntax.heads[t]!
      word.deprel = labels[syntax.labels[t]!]!
      word.isNameLike = mayBeName && (casing[t] !== 3 || isInRun(words, start, t, end))
      word.listClass = word.upos === "PROPN" ? this.#listClassOf(word.form, number) : "-"
      word.signs = words.vocabulary.signs[number]!
      read[t - start] = word
    }
    return read
  }

  /** The net's tag, mended where the spelling of a word rules it out, and where the other net has found a name. */
  #tagOf(
    words: DocumentWords,
    casing: Uint8Array,
    found: number,
    isInside: boolean,
    at: number,
    start: number,
    end: number,
  ): number {
    // "Northwind will": no common noun in the singular and no adjective stands so bare.
    if (
      at === start &&
      (found === this.#noun || found === this.#adjective) &&
      casing[at] !== 3 &&
      at + 1 < end &&
      followsName.has(words.formOf(at + 1)) &&
      isUnlisted(words, at)
    )
      return this.#properNoun
    const signs = words.signsOf(at)
    if (isInside && (signs & Sign.upperFirst) !== 0) {
      if (found === this.#noun) return this.#properNoun
      return found === this.#nouns ? this.#properNouns : found
    }
    if ((signs & Sign.small) === 0) return found
    // "poet Ada Hale", "Association for the Blind": a name has a capital, but for the particles in it.
    if (found === this.#properNoun) {
      const form = words.formOf(at)
      const closed = this.#closed.get(form)
      if (closed !== undefined) return closed
      // "from kerala": the other net knows it, however it is written.
      if (isInside) return found
      const isBefore = at + 1 < end && mayBeginName.test(words.formOf(at + 1))
      if (form.length > 3 && (!isBefore || isCommonWord(form))) return this.#noun
    }
    return found === this.#properNouns && !isInside ? this.#nouns : found
  }

  /**
   * Whether nearly all words but those of grammar have capitals, and no pronoun and no finite verb in lower case shows that it
   * is running text.
   */
  #isTitle(words: DocumentWords, {tags}: Syntax, start: number, end: number): boolean {
    let capitals = 0
    let small = 0
    for (let t = start; t < end; t++) {
      const signs = words.signsOf(t)
      const kind = this.#kinds[tags[t]!]!
      const isSmall = (signs & Sign.lowerFirst) !== 0
      if (isSmall && kind >= TagKind.running && end - start > 4) return false
      if (kind !== TagKind.content && kind !== TagKind.runningContent) continue
      if (isSmall) small++
      else if ((signs & Sign.upperFirst) !== 0) capitals++
    }
    return capitals >= 2 && small * 4 <= capitals
  }

  #wordAt(at: number): Writable<AnalysedWord> {
    let word = this.#words[at]
    if (word === undefined) {
      word = {
        form: "",
        lemma: "",
        upos: "X",
        xpos: "",
        head: -1,
        deprel: "",
        listClass: "-",
        isNameLike: false,
        signs: 0,
      }
      this.#words.push(word)
    }
    return word
  }

  #lemmaOf(form: string, number: number, tag: number): string {
    if (this.#lemmaTags[number] === tag) return this.#lemmas[number]!
    const {tags} = this.#net
    const key = number * tags.length + tag
    let lemma = this.#lemmasByTag.get(key)
    if (lemma === undefined) {
      lemma = intern(this.#lemmatizer.lemmaOf(form, tags[tag]!))
      this.#lemmasByTag.set(key, lemma)
    }
    while (this.#lemmas.length <= number) {
      this.#lemmas.push("")
      this.#lemmaTags.push(-1)
      this.#listClasses.push("")
    }
    this.#lemmas[number] = lemma
    this.#lemmaTags[number] = tag
    return lemma
  }

  /** Only for a form whose lemma has been found. */
  #listClassOf(form: string, number: number): string {
    if (this.#listClasses[number] === "")
      this.#listClasses[number] = this.#list.get(normaliseForm(form)) ?? "-"
    return this.#listClasses[number]!
  }

  #forget(vocabularyTurn: number): void {
    this.#vocabularyTurn = vocabularyTurn
    this.#lemmas.length = 0
    this.#lemmasByTag.clear()
    this.#lemmaTags.length = 0
    this.#listClasses.length = 0
  }
}

const mayBeginName = /^(?:\p{Lu}|[-‐‑])/u

/** "at the Spring Launch": capitals side by side make a name of words that the document also writes without. */
function isInRun(words: DocumentWords, start: number, at: number, end: number): boolean {
  const isBehind =
    at > start + 1 && (words.signsOf(at - 1) & Sign.upperLower) !== 0 && !isOpening(words, start, at - 1)
  return isBehind || (at + 1 < end && (words.signsOf(at + 1) & Sign.upperLower) !== 0)
}

const abstractEnding =
  /(?:tion|sion|ment|ness|ity|ism|ics|ing|logy|graphy|ance|ence|ship|hood|sis|itis|nomy|metry|cy|ium|re|our)$/

/** A word with a capital that no list has as a common word, and whose ending makes no abstract noun. */
export function isUnlisted(words: DocumentWords, at: number): boolean {
  if ((words.signsOf(at) & Sign.upperThenLower) === 0) return false
  const form = words.formOf(at)
  return !isCommonWord(form) && !isClosedClass(form.toLowerCase()) && !abstractEnding.test(form)
}
