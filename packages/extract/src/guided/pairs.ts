import {typeOfSpan} from "../entity/cluster.js"
import {bestOf} from "./best-of.js"
import type {Known} from "./memory.js"
import type {Passage, Range, Word} from "./passage.js"
import {textOfRange} from "./passage.js"
import type {RuleReading} from "./rule-reading.js"
import {type Candidate, coverOf, headOf} from "./spans.js"
import {parseDate} from "./values.js"

/** A possible subject and a possible object. */
export interface Pair {
  readonly subject: Candidate
  readonly object: Candidate
}

/** How many candidates of a sentence are tried as subjects, by each of two measures. */
const subjectsTried = 4

/**
 * Every pair of candidates near enough to be ends of one relation; candidates by sentence of the passage.
 * @param reach - how many sentences the object may stand behind its subject: 0 in the same, 1 in the next, -1 in the last
 */
export function pairsOf(candidates: readonly (readonly Candidate[])[], reach: readonly number[]): Pair[] {
  const subjects = candidates.map((row) => {
    const tried = new Set([
      ...bestOf(row, subjectsTried, ({subject}) => subject),
      ...bestOf(topOf(row), subjectsTried, ({end}) => end),
    ])
    return row.filter((candidate) => tried.has(candidate) || candidate.isGiven)
  })
  return candidates.flatMap((objects, at) =>
    reach
      .flatMap((sentences) => subjects[at - sentences] ?? [])
      .flatMap((subject) =>
        objects.flatMap((object) =>
          subject.from < object.to && object.from < subject.to ? [] : [{subject, object}],
        ),
      ),
  )
}

/** The candidates of a sentence that overlap none that is likelier an end. */
function topOf(row: readonly Candidate[]): Candidate[] {
  return row.filter((candidate) =>
    row.every(
      (other) =>
        other === candidate ||
        other.to <= candidate.from ||
        candidate.to <= other.from ||
        other.end <= candidate.end,
    ),
  )
}

/** What a text gives to know of its candidates before pairs of them are judged. */
/** How many candidates of its sentence are at least as likely, itself among them, as subjects and as objects. */
interface Ranks {
  readonly subject: number
  readonly object: number
}

export interface Standing extends Known {
  /** What rules say of two ranges. */
  readonly rules: RuleReading
  /** What is to know of each relation, by its number. */
  readonly profiles: readonly RelationProfile[]
  /** Candidates that overlap none that is likelier an end, with their ranks in their sentence. */
  readonly tops: ReadonlyMap<Candidate, Ranks>
}

/** What speaks for a relation whatever it is called: its name's words, and what its objects are as a rule. */
export interface RelationProfile {
  readonly name: string
  /** Stems of its name, aliases and trigger words. */
  readonly stems: readonly string[]
  /** What the schema allows as its ends, in relata's types. */
  readonly domain: readonly string[]
  readonly range: readonly string[]
  /** Shares of the kinds of its objects, 0 to 1. */
  readonly objectKinds: Readonly<Record<string, number>>
}

export function standingOf(
  candidates: readonly (readonly Candidate[])[],
  known: Omit<Standing, "tops">,
): Standing {
  const tops = new Map<Candidate, Ranks>()
  for (const row of candidates) {
    const best = topOf(row)
    const asSubjects = bestOf(best, best.length, ({subject}) => subject)
    const asObjects = bestOf(best, best.length, ({object}) => object)
    for (const candidate of best) {
      tops.set(candidate, {
        subject: asSubjects.indexOf(candidate) + 1,
        object: asObjects.indexOf(candidate) + 1,
      })
    }
  }
  return {...known, tops}
}

/** What is known of a pair, in the names of features. */
export interface PairDescription {
  /** Those that each relation weighs for itself. */
  readonly own: readonly string[]
  /** Those of them that all relations weigh alike, too. */
  readonly general: readonly string[]
  /** Relation by relation, what is told of that relation; weighed alike. */
  readonly told: readonly (readonly string[])[]
}

/** Features of one side: what lies in the structure, and what lies in the words. */
interface Side {
  readonly general: readonly string[]
  readonly others: readonly string[]
}

/** Features of spans are made once, though they stand in many pairs. */
export class PairFeatures {
  readonly #passage: Passage
  readonly #standing: Standing
  readonly #subjects = new Map<Candidate, Side>()
  readonly #objects = new Map<Candidate, Side>()

  constructor(passage: Passage, standing: Standing) {
    this.#passage = passage
    this.#standing = standing
  }

  /** The features of a pair, by their names. */
  of({subject, object}: Pair): PairDescription {
    let ofSubject = this.#subjects.get(subject)
    if (!ofSubject) {
      ofSubject = subjectFeatures(this.#passage, subject, this.#standing)
      this.#subjects.set(subject, ofSubject)
    }
    let ofObject = this.#objects.get(object)
    if (!ofObject) {
      ofObject = objectFeatures(this.#passage, object, this.#standing)
      this.#objects.set(object, ofObject)
    }
    const ofBoth = bothFeatures(this.#passage, {subject, object}, this.#standing)
    return {
      own: [
        ...ofSubject.general,
        ...ofSubject.others,
        ...ofObject.general,
        ...ofObject.others,
        ...ofBoth.general,
        ...ofBoth.others,
      ],
      general: [...ofSubject.general, ...ofObject.general, ...ofBoth.general],
      told: this.#told({subject, object}),
    }
  }

  #told({subject, object}: Pair): string[][] {
    const {profiles, knownAs, knownPair, rules} = this.#standing
    const ruled = rules(this.#passage, subject, object)
    const turned = rules(this.#passage, object, subject)
    const around = this.#stemsAround({subject, object})
    const asObject = knownAs(object)
    const asSubject = knownAs(subject)
    const together = knownPair(subject, object)
    const subjectKind = kindOf(this.#passage, subject)
    const objectKind = kindOf(this.#passage, object)
    const kind = roughKind(objectKind)
    return profiles.map(({name, stems, domain, range, objectKinds}) => {
      const features = [
        `o-kind-share=${shareBin(objectKinds[kind])}`,
        `domain=${fitOf(domain, subjectKind)}`,
        `range=${fitOf(range, objectKind)}`,
      ]
      for (const [place, found] of around) {
        const share = stems.filter((stem) => found.has(stem)).length / stems.length
        if (share > 0) features.push(`named-${place}=${share === 1 ? "whole" : "part"}`)
      }
      if (ruled.includes(name)) features.push("rule-says")
      else if (ruled.length > 0) features.push("rule-says-another")
      if (turned.includes(name)) features.push("rule-says-turned")
      if (asObject.includes(name)) features.push("o-known-here")
      else if (asObject.some((role) => !role.startsWith("S"))) features.push("o-known-elsewhere")
      if (asSubject.includes(`S:${name}`)) features.push("s-known-here")
      else if (asSubject.some((role) => role.startsWith("S:"))) features.push("s-known-elsewhere")
      if (together.includes(name)) features.push("pair-known-here")
      else if (together.length > 0) features.push("pair-known-elsewhere")
      return features
    })
  }

  #stemsAround({subject, object}: Pair): (readonly [string, ReadonlySet<string>])[] {
    const {words} = this.#passage
    const stems = (from: number, to: number) =>
      new Set(words.slice(Math.max(0, from), Math.max(0, to)).map(({plain}) => stemOf(plain)))
    const left = Math.min(subject.to, object.to)
    const right = Math.max(subject.from, object.from)
    const head = headOf(words, object)
    const governor = head.head < 0 ? undefined : words[head.head]
    return [
      ["before-object", stems(object.from - 5, object.from)],
      ["behind-object", stems(object.to, object.to + 4)],
      ["inside-object", stems(object.from, object.to)],
      ["over-object", new Set(governor ? [stemOf(governor.plain)] : [])],
      ["between", right - left > 25 ? new Set() : stems(left, right)],
      ["before-subject", stems(subject.from - 5, subject.from)],
    ]
  }
}

/** Whether a span's kind is one that the schema asks for; `open` where either cannot be told. */
function fitOf(types: readonly string[], kind: string): string {
  const type = typesOfKinds[kind]
  if (type === undefined || types.includes("any")) return "open"
  return types.includes(type) || (type === "Location" && types.includes("Facility")) ? "fits" : "against"
}

/** relata's types for the kinds of passages: names, and dates. */
export const typesOfKinds: Readonly<Record<string, string>> = {...typeOfSpan, date: "Date"}

function shareBin(share: number | undefined): string {
  if (share === undefined || share < 0.02) return "none"
  return share < 0.05 ? "rare" : share < 0.2 ? "some" : share < 0.5 ? "many" : "most"
}

const suffixes = /(?:ations?|itions?|ments?|ions?|ings?|ers?|ors?|ed|es|e|s)$/

/** What is left of a word without its commonest endings: `own` of "owner" and of "owned". */
export function stemOf(word: string): string {
  const stem = word.toLowerCase().replace(suffixes, "")
  return stem.length < 3 ? word.toLowerCase() : stem
}

/** Stems of the words of a relation's name, as `birthPlace`, `place of birth` or `BORN_IN`. */
export function stemsOfName(name: string): string[] {
  const words = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
  return words
    .filter((word) => word.length > 2 && !/^(?:the|and|for|has|was|its|with|from|is|type|name)$/.test(word))
    .map(stemOf)
}

function subjectFeatures(passage: Passage, subject: Candidate, {knownAs, tops}: Standing): Side {
  const {words} = passage
  const head = headOf(words, subject)
  const sentence = passage.sentences[head.sentence]!
  const roles = knownAs(subject)
  return {
    general: [
      `s-dep=${head.token.deprel}`,
      `s-opens=${subject.from - sentence.from < 3}`,
      `s-rank=${rankBin(tops.get(subject)?.subject)}`,
      `s-cover=${coverOf(words, subject)}`,
    ],
    others: [
      "bias",
      `s-kind=${kindOf(passage, subject)}`,
      `s-after:${words[subject.to]?.lemma ?? "-"}`,
      ...roles.map((role) => `s-known=${role}`),
    ],
  }
}

function objectFeatures(passage: Passage, object: Candidate, {knownAs, tops}: Standing): Side {
  const {words} = passage
  const head = headOf(words, object)
  const kind = kindOf(passage, object)
  const governor = head.head < 0 ? undefined : words[head.head]
  const grand = governor && governor.head >= 0 ? words[governor.head] : undefined
  const before = words[object.from - 1]
  const before2 = words[object.from - 2]
  const after = words[object.to]
  const preposition = prepositionOf(words, object, head)
  const roles = knownAs(object)
  const others = [
    `o-kind=${kind}`,
    `o-length=${Math.min(5, object.to - object.from)}`,
    `o-under:${governor?.lemma ?? "root"}`,
    `o-under:${governor?.lemma ?? "root"}|${preposition}`,
    `o-prep:${preposition}`,
    `o-before:${before?.lemma ?? "-"}`,
    `o-under=${head.token.deprel}<${governor?.lemma ?? "root"}|${kind}`,
    `o-over:${grand?.lemma ?? "-"}<${governor?.lemma ?? "root"}`,
    `o-prep:${preposition}|${kind}`,
    `o-before:${before?.lemma ?? "-"}|${kind}`,
    `o-before:${before2?.lemma ?? "-"} ${before?.lemma ?? "-"}`,
    `o-after:${after?.lemma ?? "-"}`,
    `o-after:${after?.lemma ?? "-"} ${words[object.to + 1]?.lemma ?? "-"}`,
    `o-head:${head.lemma}`,
    ...roles.map((role) => `o-known=${role}`),
  ]
  for (let i = object.from; i < Math.min(object.to, object.from + 6); i++) {
    const {lemma, plain, token} = words[i]!
    if (plain !== "" && token.upos !== "NUM") others.push(`o-word:${lemma}`)
  }
  for (let i = object.from - 3; i < object.from; i++) if (words[i]) others.push(`o-near:${words[i]!.lemma}`)
  for (let i = object.to; i < object.to + 3; i++) if (words[i]) others.push(`o-behind:${words[i]!.lemma}`)
  return {
    general: [
      `o-rank=${rankBin(tops.get(object)?.object)}`,
      `o-cover=${coverOf(words, object)}`,
      `o-dep=${head.token.deprel}`,
    ],
    others,
  }
}

function bothFeatures(passage: Passage, {subject, object}: Pair, {knownPair, tops}: Standing): Side {
  const {words} = passage
  const from = words[subject.from]!.sentence
  const to = words[object.from]!.sentence
  const kind = kindOf(passage, object)
  const others = knownPair(subject, object).map((type) => `known-pair=${type}`)
  const kinds = `kinds=${kindOf(passage, subject)}>${kind}`
  if (from !== to) {
    const opening = words[passage.sentences[to]!.from]!
    const isReference = opening.token.upos === "PRON" || opening.token.upos === "DET"
    return {
      general: [
        `sentences=${to - from}`,
        kinds,
        `other-opens:${isReference ? opening.lemma : opening.token.upos}`,
      ],
      others,
    }
  }
  const isForward = subject.from < object.from
  const order = isForward ? ">" : "<"
  const left = isForward ? subject.to : object.to
  const right = isForward ? object.from : subject.from
  const gap = [...tops.keys()].filter((other) => other.from >= left && other.to <= right).length
  const general = [
    "sentences=0",
    kinds,
    `distance=${order}${distanceBin(right - left)}`,
    `gap=${order}${Math.min(gap, 4)}`,
  ]
  const between = words.slice(left, right)
  if (between.length <= 4) others.push(`between=${order}${between.map(({lemma}) => lemma).join(" ")}|${kind}`)
  if (between.length <= 30) {
    for (const {lemma, token, plain} of between) {
      if (plain === "" ? /^[(,:;]$/.test(token.form) : token.upos !== "NUM" && token.upos !== "DET")
        others.push(`between:${order}${lemma}`)
    }
  }
  const path = pathOf(words, headOf(words, subject), headOf(words, object))
  if (path) {
    general.push(`path=${path.labels}`)
    others.push(`path=${path.labels}|${kind}`, `path:${path.lexical}`)
    for (const lemma of path.lemmas) others.push(`on-path:${lemma}`, `on-path:${lemma}|${kind}`)
  }
  return {general, others: [...new Set(others)]}
}

/** What a span is: a date, a number, a name of some type, or plain words. */
export function kindOf(passage: Passage, {from, to}: Range): string {
  const {words} = passage
  const first = words[from]!
  const text = textOfRange(passage, {from, to})
  if (
    /\d/.test(text) &&
    (/^\d{4}$/.test(text) || to - from > 1 || /^\d+[-/.]\d+[-/.]\d+$/.test(text)) &&
    parseDate(text)
  )
    return "date"
  if (/^[\d.,:]+$/.test(text)) return "number"
  const name = first.name.replace(/^B-/, "")
  if (name !== "") return name
  return first.shape === "a"
    ? first.token.upos === "NUM"
      ? "number"
      : words[to - 1]!.token.upos.toLowerCase()
    : `caps${first.token.upos === "ADJ" ? "-adj" : ""}`
}

/** A kind of {@link kindOf} as far as it can be told without knowing the thing: `date`, `number`, `name` or `words`. */
export function roughKind(kind: string): string {
  return /^(?:date|number)$/.test(kind) ? kind : /^[A-Z]|^caps/.test(kind) ? "name" : "words"
}

function prepositionOf(words: readonly Word[], {from}: Range, head: Word): string {
  const at = words.indexOf(head, from)
  for (let i = Math.max(0, from - 6); i < at; i++) {
    const {token, head: above, lemma} = words[i]!
    if (above === at && (token.deprel === "case" || token.deprel === "mark")) return lemma
  }
  return "-"
}

/** The way from one word to another through the tree, as labels and with the words on it. */
function pathOf(
  words: readonly Word[],
  from: Word,
  to: Word,
): {readonly labels: string; readonly lexical: string; readonly lemmas: readonly string[]} | undefined {
  const up = ancestorsOf(words, from)
  const down = ancestorsOf(words, to)
  const meeting = up.find((word) => down.includes(word))
  if (!meeting) return undefined
  const climbed = up.slice(0, up.indexOf(meeting))
  const descended = down.slice(0, down.indexOf(meeting)).reverse()
  if (climbed.length + descended.length > 6) return undefined
  const inner = [
    ...climbed.slice(1),
    ...(meeting === from || meeting === to ? [] : [meeting]),
    ...descended.slice(0, -1),
  ]
  const labels = [
    ...climbed.map(({token}) => `^${token.deprel}`),
    ...descended.map(({token}) => `!${token.deprel}`),
  ].join(" ")
  return {
    labels,
    lexical: `${labels} ${inner.map(({lemma}) => lemma).join(" ")}`,
    lemmas: inner.map(({lemma}) => lemma),
  }
}

function ancestorsOf(words: readonly Word[], word: Word): Word[] {
  const way = [word]
  for (let at = word; at.head >= 0 && way.length < 12; at = words[at.head]!) way.push(words[at.head]!)
  return way
}

function rankBin(rank: number | undefined): string {
  return rank === undefined ? "-" : rank > 3 ? "4+" : String(rank)
}

function distanceBin(words: number): string {
  return words <= 3 ? String(words) : words <= 6 ? "4-6" : words <= 12 ? "7-12" : "13+"
}
