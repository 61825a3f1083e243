import {casingOf} from "../net/casing.js"
import {ChannelIds} from "../net/channel-ids.js"
import {channelNames} from "../net/features.js"
import {FormTable} from "../net/form-table.js"
import {longestBatch, Plan} from "../net/layout.js"
import {scoreBits} from "../net/load-weights.js"
import {createMachine} from "../net/machine.js"
import {readModelFile} from "../net/model-file.js"
import {Net, planNet} from "../net/net.js"
import {DocumentWords, Vocabulary} from "../net/vocabulary.js"
import {readWordClasses} from "../net/word-classes.js"
import {type Batch, batchesOf} from "./batches.js"
import {createLemmatizer} from "./lemmatize.js"
import {agreeOnNames} from "./name-agreement.js"
import {readContexts} from "./name-contexts.js"
import {type FoundName, readNames} from "./name-spans.js"
import {type AnalysedWord, isUnlisted, type Syntax, WordReader} from "./word-reader.js"

/** A model that is ready to work. */
export interface Analyser {
  /** Name and version of the weights, and of nothing else: the same on every machine. */
  readonly model: string
  readonly boundaryWeights: Int16Array
  /** How the inner loops run: `simd` or `plain`. Results do not depend on it. */
  readonly machine: string
  /** A place for the words of a document, for {@link analyseWords}; that of the document before is no longer good. */
  newDocument(): DocumentWords
  /**
   * Tags and parses the sentences of one document, and finds names.
   * @param receive - is called once for each sentence, in order; the words are good until it returns, then others take their place
   */
  analyseWords(
    words: DocumentWords,
    receive: (words: AnalysedWord[], names: FoundName[], index: number) => void,
  ): void
  /** The same for words in sentences; none is empty. */
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
  const gazetteer = readWordClasses(file.has("gazetteer") ? file.words("gazetteer") : [])
  const ids = new ChannelIds(channelNames.length)
  const table = new FormTable(list, gazetteer, ids)
  const plan = new Plan()
  const planned = planNet(file, "syntax", plan)
  const plannedNames = file.header.nets.names === undefined ? undefined : planNet(file, "names", plan)
  const machine = createMachine(plan.size, options.machine)
  const net = new Net(planned, table, ids, machine)
  const names = plannedNames === undefined ? undefined : new Net(plannedNames, table, ids, machine)
  const lemmatizer = createLemmatizer(file.words("lemma.rules"), file.words("lemma.exceptions"), list)
  const reader = new WordReader(net, list, lemmatizer)
  const vocabulary = new Vocabulary()
  const contexts =
    names !== undefined && file.has("names/contexts")
      ? readContexts(file.words("names/contexts.words"), file.vector("names/contexts"), names.nameTypes)
      : undefined
  const {name, version} = file.header
  const analyser: Analyser = {
    model: `${name}/${version}`,
    boundaryWeights: file.vector("boundaries"),
    machine: machine.kind,
    newDocument() {
      vocabulary.makeRoom()
      return new DocumentWords(vocabulary)
    },
    analyseWords(words, receive) {
      const casing = casingOf(words)
      const syntax = newSyntax(words.count)
      const found: FoundName[][] = words.ends.map(() => [])
      const numbers = new Int32Array(longestBatch)
      for (const batch of batchesOf(words)) {
        table.numberBatch(words, casing, batch.from, batch.to, numbers)
        if (names !== undefined) findNames(names, table, words, casing, batch, numbers, found)
        net.run(numbers, batch.ends)
        keepSyntax(net, batch, syntax)
      }
      const agreed = agreeOnNames(
        words.ends.map((end, s) => words.formsOf(words.ends[s - 1] ?? 0, end)),
        found,
        contexts,
      )
      for (let s = 0, start = 0; s < words.ends.length; start = words.ends[s++]!)
        receive(reader.read(words, casing, syntax, start, words.ends[s]!, agreed[s]!), agreed[s]!, s)
    },
    analyse(sentences, receive) {
      const words = analyser.newDocument()
      for (const sentence of sentences) {
        for (const form of sentence) words.add(form)
        words.endSentence()
      }
      analyser.analyseWords(words, receive)
    },
  }
  return analyser
}

function newSyntax(count: number): Syntax {
  return {tags: new Uint8Array(count), heads: new Int32Array(count), labels: new Uint8Array(count)}
}

/** Keeps what the net has found in a batch. The roots of the later pieces of a sentence hang on that of the first. */
function keepSyntax(net: Net, {from, to, offset}: Batch, syntax: Syntax): void {
  const {tags, heads, labels} = syntax
  for (let t = from; t < to; t++) {
    tags[t] = net.tag[t - from]!
    heads[t] = net.head[t - from]!
    labels[t] = net.label[t - from]!
  }
  if (offset === 0) return
  const start = from - offset
  const root = heads.indexOf(-1, start) - start
  const parataxis = net.labels.indexOf("parataxis")
  for (let t = from; t < to; t++) {
    if (heads[t]! >= 0) heads[t]! += offset
    else {
      heads[t] = root
      labels[t] = parataxis
    }
  }
}

/** By how much a sentence's first word leans to being a name, as a score. */
const leaning = 200

/** Adds the names of a batch to those of its sentences. */
function findNames(
  net: Net,
  table: FormTable,
  words: DocumentWords,
  casing: Uint8Array,
  {from: at, ends, first, offset}: Batch,
  numbers: Int32Array,
  found: FoundName[][],
): void {
  net.run(numbers, ends)
  const {nameScores: scores, nameStride: stride, nameSteps: steps, nameTypes: types} = net
  for (let i = 0, start = 0; i < ends.length; start = ends[i++]!) {
    // An unlisted word with the capital of a sentence's beginning: the net has seen too few names to tell.
    if (
      offset === 0 &&
      casing[at + start] !== 3 &&
      isUnlisted(words, at + start) &&
      table.listClass(numbers[start]!) === "-"
    )
      scores[start * stride]! -= leaning
  }
  net.findNames(ends.length)
  const layout = {scores, stride, bits: scoreBits, steps, types}
  for (let i = 0, start = 0; i < ends.length; start = ends[i++]!) {
    for (const name of readNames(layout, net.nameTag, start, ends[i]! - start)) {
      const {from, to, types} = name
      found[first + i]!.push(offset === 0 ? name : {from: from + offset, to: to + offset, types})
    }
  }
}
