import {intern, perForm} from "@relata/language"
import type {Token} from "@relata/model"
import type {TokenRange} from "./clause.js"
import {beginsFigure, endOfDate, isMonth, splitsTime, splitsYear, timeNouns} from "./noun-dates.js"
import {
  compoundGerunds,
  isJoiner,
  isMistakenBase,
  isMistakenVerb,
  isParticipleModifier,
  joinsModifiers,
  opensModifierList,
} from "./noun-modifiers.js"
import {
  demonstrates,
  isNominal,
  isPossessiveMark,
  isPossessivePronoun,
  isThirdPersonNoun,
  mayOpenNumber,
  modifierFollows,
  nominalFollows,
  numberFollows,
  opensNumber,
} from "./noun-words.js"

/** A bare noun phrase, with whom it belongs to. */
export interface NounChunk extends TokenRange {
  readonly kind: "noun"
  readonly head: number
  readonly possessor: Possessor | undefined
  readonly word: undefined
  readonly predicate: undefined
}

type Possessor = TokenRange & {readonly head: number}

function nounChunk(from: number, to: number, head: number, possessor?: Possessor): NounChunk {
  return {kind: "noun", from, to, head, possessor, word: undefined, predicate: undefined}
}

/** What a word can be in a noun phrase, by its letters. */
const partOf = perForm((form) => {
  const word = intern(form.toLowerCase())
  return {
    word,
    isMark: /^(?:['’]s?|s['’])$/i.test(form),
    isGerund: compoundGerunds.test(word),
    /** "next", "last", "this": they open a phrase of time behind a noun. */
    opensTime: /^(?:next|last|this)$/.test(word),
    isDemonstrative: /^(?:this|that|these|those)$/.test(word),
    isHyphenedParticiple: /\p{L}-\p{L}+(?:ed|ing)$/u.test(form),
    isQuote: /^["“‘]$/.test(form),
    mayJoin: /^[-–/‑+&]$/.test(form) || word === "to",
    mayOpenNumber: mayOpenNumber(word),
    isComma: form === ",",
  }
})

/**
 * Reads the noun phrase that begins at `at`: determiner, modifiers, nouns, with possessors before them.
 * @returns `undefined` where no noun phrase begins
 */
export function readNounChunk(tokens: readonly Token[], at: number): NounChunk | undefined {
  const first = tokens[at]!
  const opener = partOf(first.form)
  const {word} = opener
  const isDemonstrative = opener.isDemonstrative && demonstrates(tokens, at)
  if (first.upos === "PRON" && first.form !== "US" && !isPossessivePronoun(first) && !isDemonstrative)
    return readPronoun(tokens, at)
  let i = at
  let head = -1
  let lastModifier = -1
  let hasDeterminer = false
  let possessor: Possessor | undefined
  if ((word === "this" || word === "that") && isThirdPersonNoun(tokens, at + 1))
    return nounChunk(at, at + 1, at)
  let start = at
  if (at === 0 && first.upos === "VERB" && word === first.lemma.toLowerCase()) {
    if (tokens[1]?.upos === "ADP") return nounChunk(at, at + 1, at)
    i++
  }
  while (i < tokens.length) {
    const token = tokens[i]!
    const part = i === at ? opener : partOf(token.form)
    if (token.upos === "DET" || isPossessivePronoun(token) || (i === at && isDemonstrative)) {
      if (head >= 0 || (i > start && !predeterminers.has(tokens[i - 1]!.form.toLowerCase()))) break
      if (isPossessivePronoun(token)) possessor = {from: i, to: i + 1, head: i}
      hasDeterminer = true
      i++
    } else if (part.isMark && head >= 0 && isPossessiveMark(token)) {
      const mark = i
      // "Acme ' s": texts that were cut into words leave the mark in two
      if (isCutMark(tokens, i)) i++
      if (!nominalFollows(tokens, i + 1)) {
        i++
        return nounChunk(at, i, head, possessor)
      }
      possessor = {from: start, to: mark, head}
      start = i + 1
      head = -1
      lastModifier = -1
      hasDeterminer = true
      i++
    } else if (
      isNominal(token) ||
      (head < 0 && (hasDeterminer || lastModifier >= 0) && isMistakenVerb(tokens, i))
    ) {
      if (head >= 0 && beginsFigure(tokens, i, head)) break
      if (head >= 0 && (splitsTime(tokens, i, at) || splitsYear(tokens, i, at))) break
      head = i
      i++
      i = endOfDate(tokens, i)
      if (i - 1 > head) head = isMonth(tokens[head]!.form) ? head : i - 1
    } else if (head >= 0 && part.opensTime && timeNouns.test(tokens[i + 1]?.form ?? "")) {
      break
    } else if (token.upos === "ADJ") {
      if (head >= 0 && !nominalFollows(tokens, i + 1)) break
      if (
        head >= 0 &&
        tokens[head]!.upos !== "PROPN" &&
        tokens[head]!.upos !== "NUM" &&
        tokens[head]!.upos !== "NOUN"
      )
        break
      lastModifier = i
      i++
    } else if (token.upos === "ADV") {
      if (!modifierFollows(tokens, i + 1) || (head >= 0 && tokens[i + 1]?.upos !== "NUM")) break
      if (head >= 0) break
      i++
    } else if (i > at && token.upos === "VERB" && part.isGerund && isNominal(tokens[i + 1])) {
      lastModifier = i
      i++
    } else if (head >= 0 && isMistakenBase(tokens, i, at, head)) {
      head = i
      i++
    } else if (
      head >= 0 &&
      part.isHyphenedParticiple &&
      token.upos === "VERB" &&
      nominalFollows(tokens, i + 1)
    ) {
      lastModifier = i
      i++
    } else if (token.upos === "VERB") {
      if (head >= 0 || !isParticipleModifier(tokens, i, i > at || hasDeterminer)) break
      lastModifier = i
      i++
    } else if (part.isComma && head === i - 1 && !hasDeterminer && opensModifierList(tokens, i)) {
      // "low-cost, high-speed and robust fibre": hyphened words before commas are modifiers, too
      lastModifier = head
      head = -1
      i++
    } else if (part.mayJoin && isJoiner(tokens, i)) {
      // what a hyphen ties to a word belongs to it, whatever its tag: "self-driven", "hands-on"
      const isTight = tokens[i]!.end === tokens[i + 1]!.start
      if (isTight && !isNominal(tokens[i + 1]!)) {
        if (nominalFollows(tokens, i + 2)) head = -1
        else head = i + 1
        lastModifier = i + 1
        i++
      }
      i++
    } else if (part.isQuote && isQuoteInside(tokens, i, i > at)) {
      const close = closingQuote(tokens, i)
      const inner = lastNominal(tokens, i + 1, close)
      if (inner < 0) break
      head = inner
      i = close + 1
      if (!(tokens[i] && isNominal(tokens[i]!))) break
    } else if (joinsModifiers(tokens, i, lastModifier)) {
      i++
    } else if (i === start && part.mayOpenNumber && opensNumber(tokens, i)) {
      i++
    } else if (
      part.word === "than" &&
      i > at &&
      /^(?:more|less|fewer|greater|higher|lower|larger)$/.test(tokens[i - 1]!.form.toLowerCase()) &&
      numberFollows(tokens, i)
    ) {
      i++
    } else break
  }
  if (head < 0) {
    if (hasDeterminer && lastModifier > start && tokens[lastModifier]!.upos === "ADJ")
      return nounChunk(at, lastModifier + 1, lastModifier, possessor)
    if (i !== at + 1) return undefined
    const isAlone = standAlone.has(word) || word === "her" || word === "his" || word === "its"
    return isAlone ? nounChunk(at, at + 1, at) : undefined
  }
  let to = Math.max(head + 1, endOfDate(tokens, head + 1), closedQuote(tokens, head + 1, i))
  // "Ada Berg, Ph.D., founder of Acme"
  if (tokens[head]!.upos === "PROPN" && tokens[to]?.form === "," && isDegree(tokens[to + 1])) {
    to += 2
    while (tokens[to]?.form === "," && isDegree(tokens[to + 1])) to += 2
  }
  // "Ada herself", "three years later"
  const behind = tokens[to]?.form ?? ""
  if (selfPronouns.has(behind) && tokens[head]!.upos !== "PRON") to++
  else if (laterWords.has(behind) && timeNouns.test(tokens[head]!.form)) to++
  return nounChunk(at, to, head, possessor)
}

/** A degree or honour behind a name. */
function isDegree(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^(?:(?:Ph|D)\.?(?:D|Phil)\.?|M\.?D\.?|[BM]\.?(?:A|Sc)\.|MBA|J\.?D\.?|Esq\.?|FRS|CBE|OBE|MBE|KC|QC|CPA|CFA|RN|MP)$/.test(
      token.form,
    )
  )
}

function isCutMark(tokens: readonly Token[], at: number): boolean {
  const [mark, next] = [tokens[at]!, tokens[at + 1]]
  return /^['’]$/.test(mark.form) && next?.form === "s" && next.start - mark.end < 2
}

const selfPronouns: ReadonlySet<string> = new Set(["himself", "herself", "itself", "themselves"])
const laterWords: ReadonlySet<string> = new Set(["later", "ago", "earlier"])
const predeterminers: ReadonlySet<string> = new Set(["all", "both", "half", "such", "quite", "twice", "what"])
const standAlone: ReadonlySet<string> = new Set([
  "this",
  "these",
  "those",
  "that",
  "all",
  "both",
  "each",
  "another",
  "some",
  "many",
  "most",
  "several",
  "few",
  "others",
  "either",
  "neither",
  "none",
  "any",
  "much",
  "more",
])
function readPronoun(tokens: readonly Token[], at: number): NounChunk | undefined {
  const token = tokens[at]!
  const word = token.form.toLowerCase()
  // "her book" where the tagger did not see a possessive
  if ((word === "her" || word === "his") && nominalFollows(tokens, at + 1)) {
    const rest = readNounChunk(tokens, at + 1)
    if (rest) return nounChunk(at, rest.to, rest.head, rest.possessor ?? {from: at, to: at + 1, head: at})
  }
  return nounChunk(at, at + 1, at)
}

function isQuoteInside(tokens: readonly Token[], at: number, isInside: boolean): boolean {
  return (
    isInside && closingQuote(tokens, at) > at + 1 && !hasVerbBetween(tokens, at + 1, closingQuote(tokens, at))
  )
}

function hasVerbBetween(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]!.upos === "AUX") return true
  return false
}

function closingQuote(tokens: readonly Token[], at: number): number {
  const close = tokens[at]!.form === "“" ? "”" : tokens[at]!.form === "‘" ? "’" : tokens[at]!.form
  for (let i = at + 1; i < Math.min(tokens.length, at + 9); i++) if (tokens[i]!.form === close) return i
  return -1
}

function closedQuote(tokens: readonly Token[], at: number, limit: number): number {
  return at < limit && /^["”’]$/.test(tokens[at]?.form ?? "") ? at + 1 : at
}

function lastNominal(tokens: readonly Token[], from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (isNominal(tokens[i]!)) return i
  return -1
}
