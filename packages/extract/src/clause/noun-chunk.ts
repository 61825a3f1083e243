import type {Token} from "@relata/model"
import type {TokenRange} from "./clause.js"
import {isIngForm, pastForm} from "./verb-forms.js"

/** A bare noun phrase, with whom it belongs to. */
export interface NounChunk extends TokenRange {
  readonly head: number
  readonly possessor?: TokenRange & {readonly head: number}
}

const months =
  /^(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)$/i
const timeNouns =
  /^(?:years?|months?|weeks?|today|yesterday|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i

/** Whether a word is the name of a month, also shortened. */
export function isMonth(form: string): boolean {
  return months.test(form) && form[0] !== form[0]!.toLowerCase()
}

/**
 * Reads the noun phrase that begins at `at`: determiner, modifiers, nouns, with possessors before them.
 * @returns `undefined` where no noun phrase begins
 */
export function readNounChunk(tokens: readonly Token[], at: number): NounChunk | undefined {
  const first = tokens[at]!
  const word = first.form.toLowerCase()
  const isDemonstrative = /^(?:this|that|these|those)$/.test(word) && demonstrates(tokens, at)
  if (first.upos === "PRON" && !isPossessivePronoun(first) && !isDemonstrative) return readPronoun(tokens, at)
  let i = at
  let head = -1
  let lastModifier = -1
  let hasDeterminer = false
  let possessor: (TokenRange & {readonly head: number}) | undefined
  if (/^(?:this|that)$/.test(word) && isThirdPersonNoun(tokens, at + 1))
    return {from: at, to: at + 1, head: at}
  let start = at
  if (
    at === 0 &&
    first.upos === "VERB" &&
    tokens[1]?.upos === "ADP" &&
    first.form.toLowerCase() === first.lemma.toLowerCase()
  ) {
    return {from: at, to: at + 1, head: at}
  }
  if (at === 0 && first.upos === "VERB" && first.form.toLowerCase() === first.lemma.toLowerCase()) i++
  while (i < tokens.length) {
    const token = tokens[i]!
    const form = token.form.toLowerCase()
    if (token.upos === "DET" || isPossessivePronoun(token) || (i === at && isDemonstrative)) {
      if (head >= 0 || (i > start && !predeterminers.has(tokens[i - 1]!.form.toLowerCase()))) break
      if (isPossessivePronoun(token)) possessor = {from: i, to: i + 1, head: i}
      hasDeterminer = true
      i++
    } else if (isPossessiveMark(token) && head >= 0) {
      if (!nominalFollows(tokens, i + 1)) {
        i++
        return {from: at, to: i, head, ...(possessor ? {possessor} : {})}
      }
      possessor = {from: start, to: i, head}
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
    } else if (head >= 0 && /^(?:next|last|this)$/.test(form) && timeNouns.test(tokens[i + 1]?.form ?? "")) {
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
      if (!modifierFollows(tokens, i + 1) || (head >= 0 && !/^NUM$/.test(tokens[i + 1]?.upos ?? ""))) break
      if (head >= 0) break
      i++
    } else if (i > at && token.upos === "VERB" && compoundGerunds.test(form) && isNominal(tokens[i + 1])) {
      lastModifier = i
      i++
    } else if (head >= 0 && isMistakenBase(tokens, i, at, head)) {
      head = i
      i++
    } else if (
      head >= 0 &&
      /\p{L}-\p{L}+(?:ed|ing)$/u.test(token.form) &&
      token.upos === "VERB" &&
      nominalFollows(tokens, i + 1)
    ) {
      lastModifier = i
      i++
    } else if (token.upos === "VERB") {
      if (head >= 0 || !isParticipleModifier(tokens, i, i > at || hasDeterminer)) break
      lastModifier = i
      i++
    } else if (head === i - 1 && !hasDeterminer && opensModifierList(tokens, i)) {
      // "low-cost, high-speed and robust fibre": hyphened words before commas are modifiers, too
      lastModifier = head
      head = -1
      i++
    } else if (isJoiner(tokens, i)) {
      // what a hyphen ties to a word belongs to it, whatever its tag: "self-driven", "hands-on"
      const isTight = tokens[i]!.end === tokens[i + 1]!.start
      if (isTight && !isNominal(tokens[i + 1]!)) {
        if (nominalFollows(tokens, i + 2)) head = -1
        else head = i + 1
        lastModifier = i + 1
        i++
      }
      i++
    } else if (isQuoteInside(tokens, i, i > at)) {
      const close = closingQuote(tokens, i)
      const inner = lastNominal(tokens, i + 1, close)
      if (inner < 0) break
      head = inner
      i = close + 1
      if (!(tokens[i] && isNominal(tokens[i]!))) break
    } else if (joinsModifiers(tokens, i, lastModifier)) {
      i++
    } else if (i === start && opensNumber(tokens, i)) {
      i++
    } else if (
      form === "than" &&
      i > at &&
      /^(?:more|less|fewer|greater|higher|lower|larger)$/.test(tokens[i - 1]!.form.toLowerCase()) &&
      numberFollows(tokens, i)
    ) {
      i++
    } else break
  }
  if (head < 0) {
    if (hasDeterminer && lastModifier > start && tokens[lastModifier]!.upos === "ADJ")
      return {from: at, to: lastModifier + 1, head: lastModifier, ...(possessor ? {possessor} : {})}
    if (standAlone.has(word) && i === at + 1) return {from: at, to: at + 1, head: at}
    return /^(?:her|his|its)$/.test(word) && i === at + 1 ? {from: at, to: at + 1, head: at} : undefined
  }
  let to = Math.max(head + 1, endOfDate(tokens, head + 1), closedQuote(tokens, head + 1, i))
  // "Ada herself", "three years later"
  const behind = tokens[to]?.form ?? ""
  if (/^(?:himself|herself|itself|themselves)$/.test(behind) && tokens[head]!.upos !== "PRON") to++
  else if (timeNouns.test(tokens[head]!.form) && /^(?:later|ago|earlier)$/.test(behind)) to++
  return {from: at, to, head, ...(possessor ? {possessor} : {})}
}

/** Whether a demonstrative stands before its noun rather than for one. */
function demonstrates(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (!next) return false
  const isPlural = /^th[eo]se$/i.test(tokens[at]!.form)
  if (next.upos === "NOUN") return !isThirdPersonNoun(tokens, at + 1) || isPlural
  return (next.upos === "ADJ" || (isPlural && next.upos === "VERB")) && tokens[at + 2]?.upos === "NOUN"
}

/** The noun-tagged verb of "This marks a change". */
function isThirdPersonNoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.upos !== "NOUN" || !/[^s]s$/.test(token.form) || token.form === token.lemma) return false
  return (
    tokens[at + 1] !== undefined &&
    !/^(?:PUNCT|AUX|VERB|CCONJ)$/.test(tokens[at + 1]!.upos) &&
    !/^(?:news|series|means|species)$/i.test(token.form)
  )
}

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
const quantifiers: ReadonlySet<string> = new Set([
  "over",
  "about",
  "around",
  "nearly",
  "almost",
  "some",
  "roughly",
  "approximately",
  "under",
  "at",
  "least",
  "most",
  "up",
  "to",
  "more",
  "less",
  "fewer",
  "than",
  "above",
  "below",
  "just",
  "only",
  "close",
  "well",
])

function readPronoun(tokens: readonly Token[], at: number): NounChunk | undefined {
  const token = tokens[at]!
  const word = token.form.toLowerCase()
  // "her book" where the tagger did not see a possessive
  if ((word === "her" || word === "his") && nominalFollows(tokens, at + 1)) {
    const rest = readNounChunk(tokens, at + 1)
    if (rest)
      return {
        from: at,
        to: rest.to,
        head: rest.head,
        possessor: rest.possessor ?? {from: at, to: at + 1, head: at},
      }
  }
  return {from: at, to: at + 1, head: at}
}

function isPossessivePronoun(token: Token): boolean {
  return (
    /^(?:my|your|his|its|our|their)$/i.test(token.form) ||
    (token.form.toLowerCase() === "her" && token.feats?.Poss === "Yes" && token.xpos === "PRP$")
  )
}

/** Whether the token is the mark of a possessive. */
export function isPossessiveMark(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^(?:['’]s?|s['’])$/i.test(token.form) &&
    (token.upos === "PART" || token.upos === "PUNCT" || token.xpos === "POS")
  )
}

function isNominal(token: Token | undefined): boolean {
  if (token === undefined) return false
  return (
    token.upos === "NOUN" ||
    token.upos === "PROPN" ||
    token.upos === "NUM" ||
    token.upos === "SYM" ||
    (token.upos === "X" && /\p{L}/u.test(token.form))
  )
}

function nominalFollows(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < Math.min(tokens.length, at + 4); i++) {
    const token = tokens[i]!
    if (isNominal(token) || /^["“”]$/.test(token.form)) return true
    if (
      token.upos === "VERB" &&
      token.form === token.lemma &&
      tokens[i - 1]!.upos === "ADJ" &&
      isClosing(tokens[i + 1])
    )
      return true
    if (i > at - 1 && token.upos === "VERB" && isIngForm(token.form) && isClosing(tokens[i + 1])) return true
    if (token.upos === "VERB" && pastForm(token.form) === undefined && !isIngForm(token.form)) return false
    if (token.upos !== "ADJ" && token.upos !== "ADV" && token.upos !== "VERB") return false
  }
  return false
}

function isClosing(token: Token | undefined): boolean {
  return token === undefined || token.upos === "PUNCT" || token.upos === "ADP" || token.upos === "CCONJ"
}

function modifierFollows(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  if (token.upos === "ADV") return modifierFollows(tokens, at + 1)
  if (token.upos === "VERB") return pastForm(token.form) !== undefined && nominalFollows(tokens, at + 1)
  return (
    token.upos === "NUM" || (token.upos === "ADJ" && nominalFollows(tokens, at + 1)) || token.form === "$"
  )
}

/** "over 60", "at least 60", "more than 60": what stands before a number and is no preposition there. */
function opensNumber(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]!.form.toLowerCase()
  const next = tokens[at + 1]?.form.toLowerCase() ?? ""
  if (word === "at") return (next === "least" || next === "most") && numberFollows(tokens, at)
  if (word === "up" || word === "close") return next === "to" && numberFollows(tokens, at)
  if (word === "more" || word === "less" || word === "fewer")
    return next === "than" && numberFollows(tokens, at)
  return word !== "to" && word !== "than" && quantifiers.has(word) && numberFollows(tokens, at)
}

function numberFollows(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < Math.min(tokens.length, at + 3); i++) {
    const token = tokens[i]!
    if (token.upos === "NUM" || token.upos === "SYM" || /^[$€£¥]/.test(token.form)) return true
    if (!quantifiers.has(token.form.toLowerCase())) return false
  }
  return false
}

/** "the rise": a verb after a determiner that no noun follows is a noun. */
function isMistakenVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  if (token.upos === "VERB" && isIngForm(token.form) && isClosing(tokens[at + 1])) return true
  return token.upos === "VERB" && !isParticipleModifier(tokens, at, true)
}

const singularOpener = /^(?:the|a|an|this|that|each|every|its|his|her|their)$/i

/** "a series upgrade": a verb without ending does not agree with one thing, so it is a noun. */
function isMistakenBase(tokens: readonly Token[], i: number, from: number, head: number): boolean {
  const token = tokens[i]!
  const form = token.form.toLowerCase()
  if (token.upos !== "VERB" || form !== token.lemma.toLowerCase() || pastForm(form) !== undefined)
    return false
  const noun = tokens[head]!
  if (!singularOpener.test(tokens[from]!.form) || noun.feats?.Number === "Plur") return false
  if (noun.upos === "NOUN" && noun.form.toLowerCase() !== noun.lemma.toLowerCase()) return false
  return !/^(?:staff|police|people|public|team|family|majority|crew)$/i.test(noun.form)
}

/** Gerunds that make compounds rather than clauses: "a training network". */
const compoundGerunds =
  /^(?:training|operating|manufacturing|marketing|engineering|computing|processing|learning|mining|banking|housing|trading|gaming|testing|voting|advertising|broadcasting|publishing|programming|reasoning|modell?ing|shopping|racing|spending|streaming|governing|ruling|recording|planning|lending|nursing|sequencing|imaging|networking|messaging|logging|farming|fishing|shipping|printing|sailing|boxing|clearing)$/i

function isParticipleModifier(tokens: readonly Token[], at: number, isInside: boolean): boolean {
  const token = tokens[at]!
  const past = pastForm(token.form)
  const isHyphened = /\p{L}-\p{L}/u.test(token.form)
  const isModifierForm =
    past === "participle" || past === "either" || (isInside && isIngForm(token.form)) || isHyphened
  return isModifierForm && nominalFollows(tokens, at + 1)
}

/** A hyphen, slash or ampersand written without spaces between two parts of one word or name. */
function isJoiner(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  const [before, next] = [tokens[at - 1], tokens[at + 1]]
  if (!before || !next) return false
  if (/^[-–/‑+]$/.test(token.form)) {
    const isTight = before.end === token.start && token.end === next.start
    if (
      /^(?:non|half|semi|self|free|pre|anti|multi|well|high|low|long|short|full|part|mid|third|second|first)$/i.test(
        before.form,
      )
    )
      return /^\p{Ll}/u.test(next.form)
    if (
      before.upos === "NUM" &&
      /^(?:year|month|week|day|hour|minute|page|man|member|point|seat|mile|foot|inch|acre|story|storey|old)$/i.test(
        next.form,
      )
    )
      return true
    return (isTight && next.upos !== "PUNCT") || (before.upos === "NUM" && next.upos === "NUM")
  }
  if (token.form === "&") return before.upos === "PROPN" && next.upos === "PROPN"
  return (
    token.form.toLowerCase() === "to" &&
    before.upos === "NUM" &&
    next.upos === "NUM" &&
    /^\d/.test(next.form) &&
    before.form.length < 4
  )
}

function isQuoteInside(tokens: readonly Token[], at: number, isInside: boolean): boolean {
  return (
    isInside &&
    /^["“‘]$/.test(tokens[at]!.form) &&
    closingQuote(tokens, at) > at + 1 &&
    !hasVerbBetween(tokens, at + 1, closingQuote(tokens, at))
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

/** A comma or "and" between modifiers of one noun: "dense, robust and cheap fibre". */
function joinsModifiers(tokens: readonly Token[], at: number, lastModifier: number): boolean {
  const token = tokens[at]!
  const isJoint = token.form === "," || (token.upos === "CCONJ" && /^(?:and|or|but)$/i.test(token.form))
  if (!isJoint) return false
  const before = tokens[at - 1]
  // "is unclear, and technical decisions": a lone adjective before ", and" ends its clause
  if (
    token.form === "," &&
    tokens[at + 1]?.upos === "CCONJ" &&
    tokens[at - 2]?.form !== "," &&
    before?.upos === "ADJ" &&
    tokens[at - 2]?.upos !== "DET" &&
    tokens[at - 2]?.upos !== "ADJ"
  )
    return false
  const isAfterModifier = lastModifier === at - 1 || (before?.form === "," && lastModifier === at - 2)
  if (!isAfterModifier) return false
  for (let i = at + 1; i < Math.min(tokens.length, at + 8); i++) {
    const next = tokens[i]!
    if (
      next.upos === "ADJ" ||
      next.upos === "ADV" ||
      (next.upos === "VERB" && (pastForm(next.form) !== undefined || isIngForm(next.form)))
    )
      continue
    if (isNominal(next) && next.form.includes("-") && isNominal(tokens[i + 1])) return true
    if (next.form === "," || next.upos === "CCONJ" || /^[-‑]$/.test(next.form)) continue
    return isNominal(next) && i > at + 1 && (tokens[i - 1]!.upos === "ADJ" || tokens[i - 1]!.upos === "VERB")
  }
  return false
}

/** "beat France 4-2", "fined Acme 3 million euros": a score or a sum behind a name is a phrase of its own. */
function beginsFigure(tokens: readonly Token[], at: number, head: number): boolean {
  if (tokens[head]!.upos !== "PROPN" || !/^[\d.,]+(?:[-–]\d+)?$/.test(tokens[at]!.form)) return false
  if (/^\d+[-–]\d+$/.test(tokens[at]!.form)) return true
  const next = tokens[at + 1]?.form ?? ""
  if (/^[-–]$/.test(next)) return /^\d+$/.test(tokens[at + 2]?.form ?? "")
  return /^(?:million|billion|trillion|thousand|euros?|dollars?|pounds?|yuan|yen|percent|%|per)$/i.test(next)
}

/** "in 1960 Acme", "in the 1960s Acme": a year behind a preposition does not take a name behind it. */
function splitsYear(tokens: readonly Token[], at: number, from: number): boolean {
  const year = tokens[at - 1]!.form
  if (tokens[at]!.upos !== "PROPN") return false
  if (/^(?:1\d|20)\d0s$/.test(year)) return true
  return (
    /^(?:1\d|20)\d\d$/.test(year) &&
    from === at - 1 &&
    /^(?:in|since|by|until|during|from)$/i.test(tokens[from - 1]?.form ?? "")
  )
}

/** Whether a list of hyphened words and adjectives, the last before a noun, goes on at the comma `at`. */
function opensModifierList(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.form !== "," || !isModifierWord(tokens[at - 1]!)) return false
  let hasCoordinator = false
  for (let i = at + 1; i < Math.min(tokens.length, at + 10); i++) {
    const token = tokens[i]!
    if (token.upos === "CCONJ") hasCoordinator = true
    else if (token.form === ",") continue
    else if (isModifierWord(token) || token.upos === "ADJ") continue
    else
      return (
        hasCoordinator && isNominal(token) && tokens[i - 1]!.upos !== "CCONJ" && tokens[i - 1]!.form !== ","
      )
  }
  return false
}

function isModifierWord(token: Token): boolean {
  return /^\p{Ll}+-\p{L}/u.test(token.form) && token.upos !== "ADV"
}

/** "last year Acme": a noun of time does not take a name behind it. */
function splitsTime(tokens: readonly Token[], at: number, from: number): boolean {
  const before = tokens[at - 1]!
  if (!timeNouns.test(before.form) || tokens[at]!.upos !== "PROPN") return false
  const first = tokens[from]!.form.toLowerCase()
  return (
    /^(?:last|next|this|that|each|every|one|earlier|later)$/.test(first) ||
    from === at - 1 ||
    tokens[from]!.upos === "NUM"
  )
}

/** Where the date ends that a month or day at `at - 1` begins: "March 19, 2014", "31 October 1950". */
function endOfDate(tokens: readonly Token[], at: number): number {
  const before = tokens[at - 1]
  if (!before) return at
  if (isMonth(before.form)) {
    let i = at
    if (tokens[i] && /^\d{1,2}(?:st|nd|rd|th)?$/.test(tokens[i]!.form)) i++
    if (i > at || /^\d{1,2}(?:st|nd|rd|th)?$/.test(tokens[at - 2]?.form ?? "")) {
      if (tokens[i]?.form === "," && /^[12]\d{3}$/.test(tokens[i + 1]?.form ?? "")) return i + 2
    }
    if (/^[12]\d{3}$/.test(tokens[i]?.form ?? "")) i++
    return i
  }
  return at
}
