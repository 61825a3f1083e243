import {bestOf} from "./best-of.js"
import {kindOf, roughKind, typesOfKinds} from "./kinds.js"
import {type ListPlace, listsOf} from "./lists.js"
import type {Known} from "./memory.js"
import type {OwnReading} from "./own-reading.js"
import {overlap, type Passage, type Range} from "./passage.js"
import {coverOf, headOf} from "./span-features.js"
import type {Candidate} from "./spans.js"
import {stemOf} from "./stems.js"
import {pathOf, prepositionOf} from "./tree-path.js"

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
        objects.flatMap((object) => (overlap(subject, object) ? [] : [{subject, object}])),
      ),
  )
}

/** The candidates of a sentence that overlap none that is likelier an end. */
function topOf(row: readonly Candidate[]): Candidate[] {
  return row.filter((candidate) =>
    row.every((other) => other === candidate || !overlap(other, candidate) || other.end <= candidate.end),
  )
}

/** How many candidates of its sentence are at least as likely, itself among them, as subjects and as objects. */
interface Ranks {
  readonly subject: number
  readonly object: number
}

/** What a text gives to know of its candidates before pairs of them are judged. */
export interface Standing extends Known {
  /** What relata reads in the passage without learning. */
  readonly unlearned: OwnReading
  /** What is to know of each relation, by its number. */
  readonly profiles: readonly RelationProfile[]
  /** Candidates that overlap none that is likelier an end, with their ranks in their sentence. */
  readonly tops: ReadonlyMap<Candidate, Ranks>
  /** Those of each sentence. */
  readonly topRows: readonly (readonly Candidate[])[]
  /** Those of them that stand in lists. */
  readonly lists: ReadonlyMap<Candidate, ListPlace>
}

/** What speaks for a relation whatever it is called: its name's words, and what its objects are as a rule. */
export interface RelationProfile {
  readonly name: string
  /** Stems of its name, aliases and trigger words. */
  readonly stems: readonly string[]
  /** Stems of words that say what its name calls. */
  readonly near: readonly string[]
  /** What the schema allows as its ends, in relata's types. */
  readonly domain: readonly string[]
  readonly range: readonly string[]
  /** Shares of the kinds of its objects and of the types of both its ends in the examples, 0 to 1; undefined without examples. */
  readonly shares?: {
    readonly objectKinds: Readonly<Record<string, number>>
    readonly subjectTypes: Readonly<Record<string, number>>
    readonly objectTypes: Readonly<Record<string, number>>
  }
}

export function standingOf(
  passage: Passage,
  candidates: readonly (readonly Candidate[])[],
  known: Omit<Standing, "tops" | "topRows" | "lists">,
): Standing {
  const tops = new Map<Candidate, Ranks>()
  const lists = new Map<Candidate, ListPlace>()
  const topRows = candidates.map(topOf)
  for (const best of topRows) {
    for (const [member, place] of listsOf(passage, best)) lists.set(member, place)
    const asSubjects = bestOf(best, best.length, ({subject}) => subject)
    const asObjects = bestOf(best, best.length, ({object}) => object)
    for (const candidate of best) {
      tops.set(candidate, {
        subject: asSubjects.indexOf(candidate) + 1,
        object: asObjects.indexOf(candidate) + 1,
      })
    }
  }
  return {...known, tops, topRows, lists}
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
    const {profiles, knownAs, knownPair, unlearned} = this.#standing
    const ruled = unlearned.says(this.#passage, subject, object)
    const turned = unlearned.says(this.#passage, object, subject)
    const around = this.#stemsAround({subject, object})
    const asObject = knownAs(object)
    const asSubject = knownAs(subject)
    const together = knownPair(subject, object)
    const subjectKind = kindOf(this.#passage, subject)
    const objectKind = kindOf(this.#passage, object)
    const kind = roughKind(objectKind)
    const subjectType = typeAt(this.#passage, subject, unlearned)
    const objectType = typeAt(this.#passage, object, unlearned)
    return profiles.map(({name, stems, near, domain, range, shares}) => {
      const features = [`domain=${fitOf(domain, subjectKind)}`, `range=${fitOf(range, objectKind)}`]
      if (shares) {
        features.push(
          `o-kind-share=${shareBin(shares.objectKinds[kind])}`,
          `s-type-share=${shareBin(shares.subjectTypes[subjectType])}`,
          `o-type-share=${shareBin(shares.objectTypes[objectType])}`,
        )
      }
      for (const [place, found] of around) {
        const share = stems.filter((stem) => found.has(stem)).length / stems.length
        if (share > 0) features.push(`named-${place}=${share === 1 ? "whole" : "part"}`)
        const meant = near.filter((stem) => found.has(stem)).length
        if (meant > 0) features.push(`meant-${place}=${meant > 1 ? "2+" : "1"}`)
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

  /** Words on the way through the tree, where both stand in one sentence. */
  #pathBetween({subject, object}: Pair): readonly string[] {
    const {words} = this.#passage
    if (words[subject.from]!.sentence !== words[object.from]!.sentence) return []
    return pathOf(words, headOf(words, subject), headOf(words, object))?.lemmas ?? []
  }

  /** Words that only small words part from an object: "its owner is the Orlo", "the Orlo was the owner". */
  #stemsLinkedTo({from, to}: Candidate): ReadonlySet<string> {
    const {words} = this.#passage
    const found = new Set<string>()
    for (const step of [-1, 1]) {
      let content = 0
      for (
        let i = step < 0 ? from - 1 : to, left = 6;
        words[i] && left > 0 && content < 2;
        i += step, left--
      ) {
        const {token, plain} = words[i]!
        if (/^[,;.]$/.test(token.form)) break
        if (!/^(?:NOUN|VERB|PROPN|ADJ)$/.test(token.upos)) continue
        content++
        found.add(stemOf(plain))
      }
    }
    return found
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
      ["on-path", new Set(this.#pathBetween({subject, object}).map(stemOf))],
      ["linked", this.#stemsLinkedTo(object)],
    ]
  }
}

/** Whether a span's kind is one that the schema asks for; `open` where either cannot be told. */
function fitOf(types: readonly string[], kind: string): string {
  const type = typesOfKinds[kind]
  if (type === undefined || types.includes("any")) return "open"
  return types.includes(type) || (type === "Location" && types.includes("Facility")) ? "fits" : "against"
}

function shareBin(share: number | undefined): string {
  if (share === undefined || share < 0.02) return "none"
  return share < 0.05 ? "rare" : share < 0.2 ? "some" : share < 0.5 ? "many" : "most"
}

function subjectFeatures(passage: Passage, subject: Candidate, {knownAs, tops, unlearned}: Standing): Side {
  const {words} = passage
  const head = headOf(words, subject)
  const governor = head.head < 0 ? undefined : words[head.head]
  const sentence = passage.sentences[head.sentence]!
  const roles = knownAs(subject)
  return {
    general: [
      `s-type=${typeAt(passage, subject, unlearned)}`,
      `s-dep=${head.token.deprel}`,
      `s-opens=${subject.from - sentence.from < 3}`,
      `s-rank=${rankBin(tops.get(subject)?.subject)}`,
      `s-cover=${coverOf(words, subject)}`,
    ],
    others: [
      "bias",
      `s-kind=${kindOf(passage, subject)}`,
      `s-after:${words[subject.to]?.lemma ?? "-"}`,
      `s-before:${words[subject.from - 1]?.lemma ?? "-"}`,
      `s-under:${governor?.lemma ?? "root"}|${prepositionOf(words, subject, head)}`,
      ...(subject.to - subject.from > 1 ? [`s-head:${head.lemma}`] : []),
      ...roles.map((role) => `s-known=${role}`),
    ],
  }
}

function objectFeatures(
  passage: Passage,
  object: Candidate,
  {knownAs, tops, lists, unlearned}: Standing,
): Side {
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
  const list = lists.get(object)
  if (list) {
    // What stands before the first member stands before all.
    const first = words[list.members[0]!.from - 1]
    others.push(`o-list:${first?.lemma ?? "-"}`, `o-list:${first?.lemma ?? "-"}|${kind}`)
  }
  for (let i = object.from - 3; i < object.from; i++) if (words[i]) others.push(`o-near:${words[i]!.lemma}`)
  for (let i = object.to; i < object.to + 3; i++) if (words[i]) others.push(`o-behind:${words[i]!.lemma}`)
  return {
    general: [
      `o-type=${typeAt(passage, object, unlearned)}`,
      `o-rank=${rankBin(tops.get(object)?.object)}`,
      `o-cover=${coverOf(words, object)}`,
      `o-dep=${head.token.deprel}`,
      `o-list=${list ? Math.min(list.at, 2) : "-"}`,
    ],
    others,
  }
}

function bothFeatures(
  passage: Passage,
  {subject, object}: Pair,
  {knownPair, topRows, unlearned}: Standing,
): Side {
  const {words} = passage
  const from = words[subject.from]!.sentence
  const to = words[object.from]!.sentence
  const kind = kindOf(passage, object)
  const read = unlearned.reads(passage, subject, object)
  const others = [
    ...knownPair(subject, object).map((type) => `known-pair=${type}`),
    ...read.map((type) => `reads:${type}`),
  ]
  const isRead = `read=${read.length > 0}`
  const kinds = `kinds=${kindOf(passage, subject)}>${kind}`
  if (from !== to) {
    const opening = words[passage.sentences[to]!.from]!
    const isReference = opening.token.upos === "PRON" || opening.token.upos === "DET"
    return {
      general: [
        `sentences=${to - from}`,
        kinds,
        isRead,
        `other-opens:${isReference ? opening.lemma : opening.token.upos}`,
      ],
      others,
    }
  }
  const isForward = subject.from < object.from
  const order = isForward ? ">" : "<"
  const left = isForward ? subject.to : object.to
  const right = isForward ? object.from : subject.from
  const gap = topRows[from]!.filter((other) => other.from >= left && other.to <= right).length
  const general = [
    "sentences=0",
    kinds,
    isRead,
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

/** What relata holds a span for: `date`, `number`, or what {@link OwnReading.mentionAt} says. */
export function typeAt(passage: Passage, range: Range, unlearned: OwnReading): string {
  const kind = kindOf(passage, range)
  return kind === "date" || kind === "number" ? kind : unlearned.mentionAt(passage, range)
}

function rankBin(rank: number | undefined): string {
  return rank === undefined ? "-" : rank > 3 ? "4+" : String(rank)
}

function distanceBin(words: number): string {
  return words <= 3 ? String(words) : words <= 6 ? "4-6" : words <= 12 ? "7-12" : "13+"
}
