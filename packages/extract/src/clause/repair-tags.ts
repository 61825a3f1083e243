import {isVerbForm, perForm} from "@relata/language"
import type {Token, Upos} from "@relata/model"
import {isNameMark} from "../name-mark.js"
import {pastForm} from "./verb-forms.js"

/**
 * Gives back the verbs that a tagger takes for nouns, where the words around them allow nothing else:
 *
 * - a sentence without any finite verb: "Acme's revenue rose 16%."
 * - behind a subject that the tree gives it: "the community uses, spreads and sells maps"
 * - "'s" that owns nothing and belongs to a name: "Brandt's sold it"
 * - "chief executive" and "the 25-year-old" without a noun behind them
 * - and nouns from verbs without an ending, which join no past tense: "a ballot measure and state law"
 * @returns `tokens` itself when there is nothing to mend
 */
export function repairTags(tokens: readonly Token[]): readonly Token[] {
  let mended: Map<number, Mend> | undefined
  // of two that speak for one word the later one counts
  const mend = (at: number, as: Mend): void => {
    mended ??= new Map()
    mended.set(at, as)
  }
  for (let i = 2; i < tokens.length - 1; i++) if (isStrayBase(tokens, i)) mend(i, "noun")
  for (let i = 1; i < tokens.length - 1; i++) if (isNameMark(tokens, i)) mend(i, "name")
  for (const i of verbsOfTree(tokens)) mend(i, "verb")
  for (let i = 1; i < tokens.length; i++) {
    if (isOffice(tokens, i)) mend(i, "noun")
    if (!isAge(tokens, i)) continue
    mend(i, "noun")
    const next = tokens[i + 1]
    if (next?.upos === "VERB" && next.xpos === "VBN" && pastForm(next.form) !== "participle")
      mend(i + 1, "verb")
  }
  if (tokens.length > 3 && /^[.!]$/.test(tokens.at(-1)!.form) && !tokens.some(isFiniteVerb)) {
    const at = tokens.findIndex(
      (token, i) =>
        i > 0 &&
        ((canBeVerb(token) && isSubjectEnd(tokens[i - 1]!) && opensObject(tokens[i + 1])) ||
          isVerbBehindName(tokens, i)),
    )
    if (at > 0) mend(at, "verb")
  }
  return mended === undefined ? tokens : tokens.map((token, i) => asMended(token, mended!.get(i)))
}

/** What a word is rather than what its tag says. */
type Mend = "noun" | "name" | "verb"

function asMended(token: Token, mend: Mend | undefined): Token {
  switch (mend) {
    case "verb":
      return asVerb(token)
    case "name":
      return retagged(token, "PROPN", "NNP")
    case "noun":
      return retagged(token, "NOUN", "NN")
    default:
      return token
  }
}

/**
 * Finds the verb that a subject still waits for at the end of its sentence: "Acme, founded in 1921, employs 40 people."
 * with `employs` taken for a noun. It stands behind a comma and before what can be its object.
 * @returns the tokens with that word as a verb, or `undefined` when there is none
 */
export function repairMissingVerb(tokens: readonly Token[]): readonly Token[] | undefined {
  for (let i = 3; i < tokens.length - 1; i++) {
    if (tokens[i - 1]!.form !== ",") continue
    const token = tokens[i]!
    const isPast =
      (token.upos === "VERB" || token.upos === "ADJ") &&
      pastForm(token.form) !== undefined &&
      token.xpos !== "VBD"
    const opens = /^(?:NUM|DET|ADJ|NOUN|PROPN|PRON|ADP|SCONJ|PART)$/.test(tokens[i + 1]!.upos)
    if (opens && (isThirdPerson(token) || isPast))
      return tokens.map((other, at) => (at === i ? asVerb(other) : other))
  }
  return undefined
}

function isStrayBase(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  if (
    token.upos !== "VERB" ||
    token.form !== token.lemma ||
    pastForm(token.form) !== undefined ||
    tokens[at - 1]!.upos !== "CCONJ"
  )
    return false
  if (!/^(?:ADJ|NOUN)$/.test(tokens[at + 1]!.upos) || tokens[at - 2]!.upos !== "NOUN") return false
  for (let i = 0; i < at; i++) {
    const before = tokens[i]!
    const isBase = before.upos === "VERB" && before.form === before.lemma
    if (isBase || before.xpos === "MD" || (before.upos === "PART" && before.form === "to")) return false
  }
  return tokens.some((other, i) => i < at && (other.upos === "AUX" || other.upos === "VERB"))
}

/** "the chief executive of Acme": an adjective only before a noun. */
function isOffice(tokens: readonly Token[], at: number): boolean {
  const {upos, form} = tokens[at]!
  if (upos !== "ADJ" || form !== "executive" || !/^chief$/i.test(tokens[at - 1]!.form)) return false
  return !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[at + 1]?.upos ?? "")
}

/** "The 25-year-old joined": an age that stands for whom it is the age of. */
function isAge(tokens: readonly Token[], at: number): boolean {
  const {upos, form} = tokens[at]!
  if (upos !== "ADJ" || tokens[at - 1]!.upos !== "DET" || !isAgeForm(form)) return false
  const next = tokens[at + 1]
  if (next === undefined || !/^(?:NOUN|PROPN|ADJ|VERB)$/.test(next.upos)) return true
  // "the 25-year-old retired sailor"
  return next.upos === "VERB" && !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[at + 2]?.upos ?? "")
    ? next.xpos !== "VBG"
    : next.xpos === "VBD" || (next.xpos === "VBN" && tokens[at + 2]?.upos === "PROPN")
}

const isAgeForm = perForm((form) => /^(?:\d+|\p{Ll}+(?:-\p{Ll}+)?)-year-old$/u.test(form))

function asVerb(token: Token): Token {
  const isBase = token.form === token.lemma && !token.form.endsWith("s")
  const xpos = pastForm(token.form) !== undefined ? "VBD" : isBase ? "VBP" : "VBZ"
  return retagged(token, "VERB", xpos, verbLemma(token))
}

/** A token with another tag, of the same shape as all others. */
function retagged(token: Token, upos: Upos, xpos: string, lemma = token.lemma): Token {
  const {start, end, form, feats, head, deprel} = token
  return {start, end, form, lemma, upos, xpos, feats, head: head!, deprel: deprel!}
}

/** The lemma of a verb that was taken for a noun or adjective, whose lemma may be its form: "supplies", "surprised". */
function verbLemma({form, lemma}: Token): string {
  const word = form.toLowerCase()
  if (lemma.toLowerCase() !== word) return lemma
  const endings: readonly (readonly [RegExp, string])[] = [
    [/ie[sd]$/, "y"],
    [/(?<=ss|sh|ch|x|z|o)es$/, ""],
    [/(?<=[^s])s$/, ""],
    [/ed$/, ""],
    [/d$/, ""],
  ]
  for (const [ending, base] of endings) {
    if (!ending.test(word)) continue
    const stem = word.replace(ending, base)
    const single = stem.replace(/([bdgklmnprt])\1$/, "$1")
    if (isVerbForm(stem)) return stem
    if (word.endsWith("ed") && isVerbForm(single)) return single
  }
  return lemma
}

function isThirdPerson({upos, form, lemma}: Token): boolean {
  return upos === "NOUN" && endsInS(form) && form !== lemma
}

/** Whether a word in small letters ends like a verb in the third person. */
const endsInS = perForm((form) => /[^su]s$/.test(form) && /^\p{Ll}/u.test(form))

function isFiniteVerb(token: Token): boolean {
  return token.upos === "AUX" || (token.upos === "VERB" && !/^VB[NG]?$/.test(token.xpos ?? ""))
}

/** "The community uses, spreads and sells maps": the tree gives `uses` a subject and no copula, and lists `spreads` with it. */
function verbsOfTree(tokens: readonly Token[]): ReadonlySet<number> {
  const verbs = new Set<number>()
  for (let i = 0; i < tokens.length; i++) {
    const {deprel, head = -1} = tokens[i]!
    if (deprel?.startsWith("nsubj") !== true || head <= i || !mayBeVerb(tokens[head]!)) continue
    if (!hasCopula(tokens, head)) verbs.add(head)
  }
  for (let i = 0; i < tokens.length; i++) {
    const {deprel, head = -1} = tokens[i]!
    if (head < 0 || head >= i || tokens[i - 1]!.form !== "," || !mayBeVerb(tokens[i]!)) continue
    // No comma parts a verb from its object.
    if (deprel !== "conj" && !(deprel === "obj" && head === i - 2)) continue
    if (verbs.has(head) || tokens[head]!.xpos === "VBZ") verbs.add(i)
  }
  return verbs
}

function mayBeVerb(token: Token): boolean {
  return isThirdPerson(token) && isVerbForm(token.form)
}

function hasCopula(tokens: readonly Token[], head: number): boolean {
  return tokens.some((token) => token.head === head && token.deprel === "cop")
}

/** "Castor supplies batteries", "Castor and Pollux sell drones" */
function isVerbBehindName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  if (
    tokens[at - 1]!.upos !== "PROPN" ||
    !/^(?:NOUN|ADJ|VERB)$/.test(token.upos) ||
    !/^\p{Ll}/u.test(token.form)
  )
    return false
  const next = tokens[at + 1]
  if (!opensObject(next) && !/^(?:NOUN|ADJ)$/.test(next?.upos ?? "")) return false
  // "Castor beat Pollux": a past that is like its base
  if (
    /^(?:beat|hit|upset|outbid|cut|put|set|let|quit|hurt)$/.test(token.form) &&
    /^(?:PROPN|DET)$/.test(next!.upos)
  )
    return true
  if (pastForm(token.form) !== undefined) return pastForm(token.form) !== "participle"
  const isPlural = tokens[at - 2]?.upos === "CCONJ"
  return isPlural !== /[^su]s$/.test(token.form) && (isVerbForm(token.form) || isVerbForm(token.lemma))
}

function canBeVerb(token: Token): boolean {
  if (token.upos !== "NOUN" && token.upos !== "ADJ") return false
  const past = pastForm(token.form)
  return past === "past" || past === "either" || (endsInS(token.form) && token.form !== token.lemma)
}

function isSubjectEnd(token: Token): boolean {
  return token.upos === "NOUN" || token.upos === "PROPN" || token.upos === "PRON"
}

function opensObject(token: Token | undefined): boolean {
  return token !== undefined && /^(?:NUM|SYM|DET|PROPN|PRON|ADP|ADV|PART|SCONJ)$/.test(token.upos)
}
