import type {Upos} from "@relata/model"
import {isClosedClass} from "../closed-class.js"
import {isCommonWord} from "../lexicon.js"
import {isOpening, readCasing} from "../net/casing.js"
import {FormTable, keptForms} from "../net/form-table.js"
import {readModelFile} from "../net/model-file.js"
import {longestBatch, Net, scoreBits} from "../net/net.js"
import {readWordClasses} from "../net/word-classes.js"
import {batchesOf} from "./batches.js"
import {createLemmatizer, type Lemmatizer} from "./lemmatize.js"
import {agreeOnNames} from "./name-agreement.js"
import {type NameContexts, readContexts} from "./name-contexts.js"
import {type FoundName, readNames} from "./name-spans.js"

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
}

/** A model that is ready to work. */
export interface Analyser {
  /** Name and version of the weights, and of nothing else: the same on every machine. */
  readonly model: string
  readonly boundaryWeights: Int16Array
  /** How the inner loops run: `simd` or `plain`. Results do not depend on it. */
  readonly machine: string
  /**
   * Tags and parses the sentences of one document, and finds names.
   * @param sentences - words in sentences; none is empty
   * @param receive - is called once for each sentence, in order; the words are good until it returns, then others take their place
   */
  analyse(
    sentences: readonly (readonly string[])[],
    receive: (words: AnalysedWord[], names: FoundName[], index: number) => void,
  ): void
}

/** @throws RelataError `language.not-a-model` when the bytes are something else */
export function createAnalyser(
  bytes: Uint8Array,
  options: {readonly machine?: "fastest" | "plain"} = {},
): Analyser {
  const file = readModelFile(bytes)
  const list = new Map(file.words("list").map((line) => line.split("\t") as [string, string]))
  const table = new FormTable(list, readWordClasses(file.has("gazetteer") ? file.words("gazetteer") : []))
  const net = new Net(file, "syntax", table, options.machine)
  const lemmatizer = createLemmatizer(file.words("lemma.rules"), file.words("lemma.exceptions"), list)
  const words = new WordReader(net, table, lemmatizer)
  const names =
    file.header.nets.names === undefined ? undefined : new Net(file, "names", table, options.machine)
  const contexts =
    names !== undefined && file.has("names/contexts")
      ? readContexts(file.words("names/contexts.words"), file.vector("names/contexts"), names.nameTypes)
      : undefined
  const numbers = new Int32Array(longestBatch)
  const {name, version} = file.header
  return {
    model: `${name}/${version}`,
    boundaryWeights: file.vector("boundaries"),
    machine: net.machineKind,
    analyse(sentences, receive) {
      const casing = readCasing(sentences)
      const found =
        names === undefined ? sentences.map(() => []) : findNames(names, table, sentences, casing, contexts)
      let long: AnalysedWord[] = []
      for (const {forms, casing: codes, ends, first, offset} of batchesOf(sentences, casing)) {
        table.numberBatch(forms, codes, numbers)
        net.run(numbers, ends)
        for (const [i, end] of ends.entries()) {
          const index = first + i
          const read = words.read(forms, codes, numbers, ends[i - 1] ?? 0, end, found[index]!, offset)
          if (sentences[index]!.length > read.length) {
            hangPiece(long, read)
            if (long.length < sentences[index]!.length) continue
            receive(long, found[index]!, index)
            long = []
          } else receive(read, found[index]!, index)
        }
      }
    },
  }
}

/** Adds a piece of a sentence longer than a batch; the roots of the later pieces hang on that of the first. */
function hangPiece(long: AnalysedWord[], piece: readonly AnalysedWord[]): void {
  const start = long.length
  const root = long.findIndex(({head}) => head < 0)
  for (const word of piece) {
    if (word.head >= 0) long.push({...word, head: word.head + start})
    else long.push(root < 0 ? {...word} : {...word, head: root, deprel: "parataxis"})
  }
}

/** By how much a sentence's first word leans to being a name, as a score. */
const leaning = 200

/** The names of each sentence of a document. */
function findNames(
  net: Net,
  table: FormTable,
  sentences: readonly (readonly string[])[],
  casing: readonly Uint8Array[],
  contexts: NameContexts | undefined,
): FoundName[][] {
  const found: FoundName[][] = sentences.map(() => [])
  const {scores, nameStride: stride, nameSteps: steps, nameTypes: types} = net
  const layout = {scores, stride, bits: scoreBits, steps, types}
  const numbers = new Int32Array(longestBatch)
  for (const {forms, casing: codes, ends, first, offset} of batchesOf(sentences, casing)) {
    table.numberBatch(forms, codes, numbers)
    net.run(numbers, ends)
    ends.forEach((end, i) => {
      const start = ends[i - 1] ?? 0
      // An unlisted word with the capital of a sentence's beginning: the net has seen too few names to tell.
      if (
        offset === 0 &&
        codes[start] !== 3 &&
        isUnlisted(forms[start]!) &&
        table.listClass(numbers[start]!) === "-"
      )
        scores[net.nameScores + start * stride]! -= leaning
      for (const name of readNames(layout, net.nameScores + start * stride, end - start))
        found[first + i]!.push({...name, from: name.from + offset, to: name.to + offset})
    })
  }
  return agreeOnNames(sentences, found, contexts)
}

/** Marks the words inside names; `offset` is the place of the first word in its sentence. */
function insideOf(names: readonly FoundName[], offset: number, count: number): Uint8Array {
  const inside = new Uint8Array(count)
  for (const {from, to} of names) inside.fill(1, Math.max(0, from - offset), Math.max(0, to - offset))
  return inside
}

/** "at the Spring Launch": capitals side by side make a name of words that the document also writes without. */
function isInRun(forms: readonly string[], start: number, at: number, end: number): boolean {
  const isBehind = at > start + 1 && hasCapital.test(forms[at - 1]!) && !isOpening(forms, start, at - 1)
  return isBehind || (at + 1 < end && hasCapital.test(forms[at + 1]!))
}

const smallWord = /^\p{Ll}[\p{Ll}'’]+$/u
const hasCapital = /^\p{Lu}\p{Ll}/u
const followsName =
  /^(?:is|was|has|had|will|would|can|could|may|might|must|shall|should|does|did|'s|’s|,|and)$/

/** A word with a capital that no list has as a common word, and whose ending makes no abstract noun. */
function isUnlisted(form: string): boolean {
  if (!/^\p{Lu}[\p{Ll}]+$/u.test(form) || isCommonWord(form) || isClosedClass(form.toLowerCase()))
    return false
  return !/(?:tion|sion|ment|ness|ity|ism|ics|ing|logy|graphy|ance|ence|ship|hood|sis|itis|nomy|metry|cy|ium|re|our)$/.test(
    form,
  )
}

const contentClasses: ReadonlySet<string> = new Set(["NOUN", "PROPN", "VERB", "ADJ", "ADV"])

type Writable<T> = {-readonly [Key in keyof T]: T[Key]}

/** Turns the net's numbers into words, which are used again for the next sentence. A form's lemma is kept for its latest tag. */
class WordReader {
  readonly #net: Net
  readonly #table: FormTable
  readonly #lemmatizer: Lemmatizer
  readonly #upos: readonly Upos[]
  readonly #xpos: readonly string[]
  readonly #words: Writable<AnalysedWord>[] = []
  readonly #lemmas: string[] = []
  readonly #lemmaTurn = new Uint32Array(keptForms)
  readonly #lemmaTag = new Uint8Array(keptForms)
  readonly #adjective: number
  readonly #closed: ReadonlyMap<string, number>
  readonly #noun: number
  readonly #nouns: number
  readonly #properNoun: number
  readonly #properNouns: number

  constructor(net: Net, table: FormTable, lemmatizer: Lemmatizer) {
    this.#net = net
    this.#table = table
    this.#lemmatizer = lemmatizer
    this.#xpos = net.tags.map((tag) => tag.slice(0, tag.indexOf("|")))
    this.#upos = net.tags.map((tag) => tag.slice(tag.indexOf("|") + 1) as Upos)
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

  read(
    forms: readonly string[],
    casing: Uint8Array,
    numbers: Int32Array,
    start: number,
    end: number,
    names: readonly FoundName[],
    offset: number,
  ): AnalysedWord[] {
    const {tag, head, label, labels} = this.#net
    const words = new Array<AnalysedWord>(end - start)
    const isTitle = this.#isTitle(forms, start, end)
    const inside = insideOf(names, offset, end - start)
    for (let t = start; t < end; t++) {
      const form = forms[t]!
      const isFirst = t === start && casing[t] !== 3
      const id = this.#tagOf(tag[t]!, inside[t - start] === 1, form, forms[t + 1] ?? "", isFirst)
      const mayBeName = casing[t] !== 0 && !isTitle && !isOpening(forms, start, t)
      const word = this.#wordAt(t - start)
      word.form = form
      word.lemma = this.#lemmaOf(form, numbers[t]!, id)
      word.upos = this.#upos[id]!
      word.xpos = this.#xpos[id]!
      word.head = head[t]!
      word.deprel = labels[label[t]!]!
      word.isNameLike = mayBeName && (casing[t] !== 3 || isInRun(forms, start, t, end))
      word.listClass = word.upos === "PROPN" ? this.#table.listClass(numbers[t]!) : "-"
      words[t - start] = word
    }
    return words
  }

  /** The net's tag, mended where the spelling of a word rules it out, and where the other net has found a name. */
  #tagOf(found: number, isInside: boolean, form: string, next: string, isFirst: boolean): number {
    // "Northwind will": no common noun in the singular and no adjective stands so bare.
    if (
      (found === this.#noun || found === this.#adjective) &&
      isFirst &&
      followsName.test(next) &&
      isUnlisted(form)
    )
      return this.#properNoun
    if (isInside && /^\p{Lu}/u.test(form)) {
      if (found === this.#noun) return this.#properNoun
      return found === this.#nouns ? this.#properNouns : found
    }
    // "poet Ada Hale", "Association for the Blind": a name has a capital, but for the particles in it.
    if (found === this.#properNoun && smallWord.test(form)) {
      const closed = this.#closed.get(form)
      if (closed !== undefined) return closed
      // "from kerala": the other net knows it, however it is written.
      if (isInside) return found
      const isBefore = /^(?:\p{Lu}|[-‐‑])/u.test(next)
      if (form.length > 3 && (!isBefore || isCommonWord(form))) return this.#noun
    }
    if (found === this.#properNouns && !isInside && smallWord.test(form)) return this.#nouns
    return found
  }

  /**
   * Whether nearly all words but those of grammar have capitals, and no pronoun and no finite verb in lower case shows that it
   * is running text.
   */
  #isTitle(forms: readonly string[], start: number, end: number): boolean {
    let capitals = 0
    let small = 0
    for (let t = start; t < end; t++) {
      const upos = this.#upos[this.#net.tag[t]!]!
      const isSmall = /^\p{Ll}/u.test(forms[t]!)
      const isFiniteVerb = /^VB[DZP]$/.test(this.#xpos[this.#net.tag[t]!]!)
      if (isSmall && (upos === "PRON" || upos === "AUX" || isFiniteVerb) && end - start > 4) return false
      if (!contentClasses.has(upos)) continue
      if (isSmall) small++
      else if (/^\p{Lu}/u.test(forms[t]!)) capitals++
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
      }
      this.#words.push(word)
    }
    return word
  }

  #lemmaOf(form: string, number: number, tag: number): string {
    const turn = this.#table.turn[number]!
    if (this.#lemmaTurn[number] === turn && this.#lemmaTag[number] === tag) return this.#lemmas[number]!
    const lemma = this.#lemmatizer.lemmaOf(form, this.#net.tags[tag]!)
    this.#lemmas[number] = lemma
    this.#lemmaTurn[number] = turn
    this.#lemmaTag[number] = tag
    return lemma
  }
}
