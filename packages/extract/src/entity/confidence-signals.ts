import {isCommonWord, perForm} from "@relata/language"
import type {AnnotatedDocument, NameSpan, Sentence, Token} from "@relata/model"
import type {NominalMention} from "../mention/find-nominals.js"
import type {NameMention, TextMention} from "../mention/mention.js"
import {type Cluster, typeOfSpan, typeOrder} from "./cluster.js"
import {headTypes, lastWordTypes} from "./head-types.js"
import type {Signal} from "./logistic.js"

/** What can be seen of a thing that tells how far its boundaries, and how far its type can be trusted. */
export interface ConfidenceSignals {
  /** For "these are the words of a name, no more and no less". */
  readonly span: readonly Signal[]
  /** For "and it is of that type". */
  readonly type: readonly Signal[]
}

/** So many mentions of a name are looked at: the first ones. */
const looked = 8

/** Signals of a thing by what it is: one with a name, or a common noun phrase. */
export function confidenceSignals(cluster: Cluster, doc: AnnotatedDocument): ConfidenceSignals {
  const names = cluster.mentions.filter((mention): mention is NameMention => mention.kind === "name")
  return names.length > 0 ? nameSignals(cluster, names, doc) : phraseSignals(cluster, doc)
}

/** The cost is a few look-ups for each of its first mentions. */
function nameSignals(
  cluster: Cluster,
  names: readonly NameMention[],
  doc: AnnotatedDocument,
): ConfidenceSignals {
  const seen = names.slice(0, looked)
  const span = new Shares(seen.length)
  let likelihood = 0
  for (const name of seen) {
    const sentence = doc.sentences[name.sentence]!
    const net = sentence.names?.find(({from, to}) => from < name.to && to > name.from)
    addPlace(span, name, sentence)
    addTagger(span, name, sentence.tokens[name.to - 1]!, net)
    addWords(span, sentence.tokens.slice(name.from, name.to))
    if (net?.from === name.from && net.to === name.to) likelihood += likelihoodOf(net, cluster.type)
  }
  const often = oftenness(names.length)
  const {evidence, type} = cluster
  const sure = evidence.likelihoods().get(type) ?? 0
  const said = Math.max(-1, Math.min(1, evidence.weight(type) / 3))
  const isOneWord = seen.every(({from, to}) => to - from === 1)
  const isDescribed = evidence.descriptions.size > 0 ? 1 : 0
  const is = isOfType.get(type)!
  return {
    span: [
      ["any", 1],
      ...span.all(),
      ["often", often],
      ["described", isDescribed],
      ["type likely", sure],
      is,
    ],
    type: [
      ["any", 1],
      ["type likely", sure],
      ["type odds", Math.max(-3, Math.min(3, Math.log(sure / (1 - sure + 1e-9)))) / 3],
      ["net likely", likelihood / seen.length],
      ["said", said],
      ["often", often],
      ["described", isDescribed],
      [isOneWord ? "one word" : "several words", 1],
      is,
    ],
  }
}

function phraseSignals({mentions, type}: Cluster, doc: AnnotatedDocument): ConfidenceSignals {
  const phrases = mentions.filter((mention): mention is NominalMention => mention.kind === "nominal")
  const [first] = phrases
  if (first === undefined) return {span: [], type: []}
  const words = doc.sentences[first.sentence]!.tokens.slice(first.from, first.to)
  const shared: Signal[] = [
    ["any", 1],
    ["often", oftenness(phrases.length)],
    [words.length < 3 ? `words ${words.length}` : "words 3+", 1],
    isOfType.get(type)!,
    ...(words.some(({upos}) => upos === "PROPN") ? [["has a name inside", 1] as const] : []),
  ]
  return {span: shared, type: shared}
}

const isOfType: ReadonlyMap<string, Signal> = new Map(typeOrder.map((type) => [type, [`is ${type}`, 1]]))

/** 0 for what is said once, 1 for what is said eight times. */
function oftenness(count: number): number {
  return Math.min(3, Math.log2(count)) / 3
}

/** Adds up in how large a share of mentions something is seen. */
class Shares {
  private readonly shares = new Map<string, number>()
  private readonly step: number

  constructor(count: number) {
    this.step = 1 / count
  }

  add(name: string, strength = 1): void {
    this.shares.set(name, (this.shares.get(name) ?? 0) + strength * this.step)
  }

  all(): Iterable<Signal> {
    return this.shares
  }
}

function likelihoodOf({types}: NameSpan, type: string): number {
  let sum = 0
  for (const kind in types) if (typeOfSpan[kind] === type) sum += types[kind]!
  return sum
}

/** Where it stands: capitals mean little at the start of a sentence, in a title, or beside other capitals. */
function addPlace(shares: Shares, {from, to, inHeading}: NameMention, {tokens}: Sentence): void {
  if (inHeading) shares.add("in a heading")
  else if (from === 0) shares.add("first in its sentence")
  const [before, after] = [tokens[from - 1], tokens[to]]
  if (before !== undefined && from > 1 && isCapital(before)) shares.add("behind a capital")
  if (after !== undefined && isCapital(after)) shares.add("before a capital")
  const behindJoint = before && joints.get(before.form)?.behind
  if (behindJoint !== undefined && from > 1 && isCapital(tokens[from - 2]!)) shares.add(behindJoint)
  const beforeJoint = after && joints.get(after.form)?.before
  if (beforeJoint !== undefined && tokens[to + 1] !== undefined && isCapital(tokens[to + 1]!))
    shares.add(beforeJoint)
  if (after?.upos === "NOUN" && after.xpos !== "POS") shares.add("before a noun")
  if (before?.upos === "NOUN" || before?.upos === "ADJ") shares.add("behind a noun or adjective")
  if (before?.upos === "DET") shares.add("behind an article")
  if (after?.form === "-" || before?.form === "-") shares.add("beside a hyphen")
}

/** Small words that join names, with the signals about them. */
const joints = new Map(
  ["of", "and", "&", "for", "in", "'s", "’s"].map((form) => [
    form,
    {behind: `behind ${form}`, before: `before ${form}`, inside: `inside ${form}`},
  ]),
)

function isCapital({form, upos}: Token): boolean {
  return upos !== "PUNCT" && upos !== "PRON" && hasCapital(form)
}

const hasCapital = perForm((form) => /^\p{Lu}/u.test(form))

/** Whether the language layer sees the same words as one name, and how sure it is that they are one. */
function addTagger(shares: Shares, name: TextMention, last: Token, net: NameSpan | undefined): void {
  if (net?.from !== name.from || net.to !== name.to) {
    shares.add(apartness(name, last, net))
    return
  }
  let sum = 0
  for (const kind in net.types) sum += net.types[kind]!
  shares.add("net same words", Math.min(1, sum))
}

function apartness({from, to}: TextMention, last: Token, net: NameSpan | undefined): string {
  if (net === undefined) return "net none"
  if (net.from >= from && net.to <= to) {
    // "1912 Harlow borough election": names of that make are joined for the sake of their last word.
    const isKind = headTypes.has(last.form) || lastWordTypes.has(last.form)
    return isKind ? "net fewer words, a kind last" : "net fewer words"
  }
  return net.from <= from && net.to >= to ? "net more words" : "net across"
}

function addWords(shares: Shares, words: readonly Token[]): void {
  const [first, last] = [words[0]!, words.at(-1)!]
  shares.add(sizes[Math.min(words.length, 4) - 1]!)
  if (words.length === 1) shares.add(knownAs(first).one)
  else {
    shares.add(knownAs(first).first)
    shares.add(knownAs(last).last)
    if (words.every(({form}) => isCommonWord(form))) shares.add("all common")
    if (lastWordTypes.has(last.form)) shares.add("last word of a kind")
    else if (headTypes.has(last.form)) shares.add("last small word of a kind")
    if (/^(?:The|A|An)$/.test(first.form)) shares.add("has article")
    for (const {form} of words) {
      const joint = joints.get(form)
      if (joint !== undefined) shares.add(joint.inside)
    }
  }
  if (words.every(({form}) => isShouted(form))) shares.add("capitals")
  if (words.some(({form}) => hasFigure(form))) shares.add("figure")
  if (words.some(({form}) => isSmall(form) && !joints.has(form))) shares.add("small letters")
  if (words.some(({upos}) => upos !== "PROPN" && upos !== "ADP" && upos !== "CCONJ"))
    shares.add("no proper noun")
}

const sizes = ["words 1", "words 2", "words 3", "words 4+"]
const isShouted = perForm((form) => form.length > 3 && form === form.toUpperCase())
const hasFigure = perForm((form) => /\d/.test(form))
const isSmall = perForm((form) => /^\p{Ll}/u.test(form))

/** What the language layer's lists say of a word. */
function knownAs({form, feats}: Token): typeof listed {
  return feats?.NameType !== undefined ? listed : isCommonWord(form) ? common : unknown
}

const listed = {one: "one listed", first: "first listed", last: "last listed"}
const common = {one: "one common", first: "first common", last: "last common"}
const unknown = {one: "one unknown", first: "first unknown", last: "last unknown"}
