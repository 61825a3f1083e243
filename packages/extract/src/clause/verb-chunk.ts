import {perForm} from "@relata/language"
import type {Token} from "@relata/model"
import type {Predicate, VerbForm} from "./clause.js"
import {gerundVerbs, isIngForm, isParticleOf, modifierGerunds, pastForm} from "./verb-forms.js"

/**
 * Reads a verb group that begins at `at`: auxiliaries, negation and adverbs up to a main verb, then its particle.
 * @param before - what kind of chunk ends at `at`, which tells some verbs from nouns and modifiers
 * @returns `undefined` where no verb group begins
 */
export function readVerbChunk(
  tokens: readonly Token[],
  at: number,
  before: Before | undefined,
): Predicate | undefined {
  if (!mayOpenVerb(tokens, at)) return undefined
  const auxiliaries: number[] = []
  const adverbs: string[] = []
  let isNegated = false
  let verb = -1
  let to = at
  let hasTo = false
  for (let i = at; i < tokens.length; i++) {
    const token = tokens[i]!
    const word = token.form.toLowerCase()
    if (word === "to" && token.upos === "PART" && i === at) {
      if (!verbFollows(tokens, i + 1)) return undefined
      hasTo = true
    } else if (isNegation(token)) {
      if (i === at && !verbFollows(tokens, i + 1)) return undefined
      // "not only builds" affirms
      isNegated = !/^(?:only|just|merely|simply)$/i.test(tokens[i + 1]?.form ?? "")
    } else if (token.upos === "AUX") {
      auxiliaries.push(i)
      to = i + 1
    } else if (isVerb(tokens, i, at, before, auxiliaries.length > 0 || hasTo)) {
      // "have" and "do" tagged as full verbs are auxiliaries when a participle or a base form follows
      if (isLightAuxiliary(tokens, i)) auxiliaries.push(i)
      else {
        verb = i
        to = i + 1
        break
      }
      to = i + 1
    } else if (
      (token.upos === "ADV" && !(i === at && word === "alone")) ||
      (token.upos === "PART" && word !== "to")
    ) {
      if (auxiliaries.length === 0 && !hasTo && !verbFollows(tokens, i)) break
      if (auxiliaries.length > 0 && !verbFollows(tokens, i)) break
      adverbs.push(word)
    } else break
  }
  if (verb < 0) {
    const last = auxiliaries.at(-1)
    if (last === undefined) return undefined
    verb = last
    auxiliaries.pop()
    to = last + 1
    // "is not a bank": the negation behind the copula belongs to it
    if (isNegation(tokens[to])) {
      isNegated = !/^(?:only|just|merely|simply)$/i.test(tokens[to + 1]?.form ?? "")
      to++
    }
  }
  return describe(tokens, {from: at, to, verb, auxiliaries, adverbs, isNegated, hasTo})
}

/** Whether a verb group can begin with a word of that class: most words of a text begin none. */
function mayOpenVerb(tokens: readonly Token[], at: number): boolean {
  switch (tokens[at]!.upos) {
    case "VERB":
    case "AUX":
    case "ADV":
    case "PART":
      return true
    case "NOUN":
      return isDisagreeingNoun(tokens, at) || isNegation(tokens[at])
    default:
      return isNegation(tokens[at])
  }
}

/** The chunk that ends where a verb group may begin. */
export interface Before {
  readonly kind: string
  readonly predicate: Predicate | undefined
}

interface Found {
  readonly from: number
  readonly to: number
  readonly verb: number
  readonly auxiliaries: readonly number[]
  readonly adverbs: string[]
  readonly isNegated: boolean
  readonly hasTo: boolean
}

function describe(tokens: readonly Token[], found: Found): Predicate {
  const {verb, auxiliaries, hasTo} = found
  const main = tokens[verb]!
  let modal: string | undefined
  let last: string | undefined
  for (const i of auxiliaries) {
    last = tokens[i]!.lemma.toLowerCase()
    if (modal === undefined && modals.has(last)) modal = last
  }
  const past = pastForm(main.form)
  const isIng = isIngForm(main.form)
  const ownLemma = main.lemma.toLowerCase()
  const isCopula = main.upos === "AUX" && ownLemma === "be"
  const isBaseParticiple = last === "be" && /^(?:over)?run$/i.test(main.form)
  const isPassive =
    isBaseParticiple ||
    (!isCopula && (last === "be" || last === "get") && !isIng && past !== undefined && past !== "past")
  const firstForm = auxiliaries.length > 0 ? tokens[auxiliaries[0]!]!.form.toLowerCase() : undefined
  let form: VerbForm
  if (hasTo) form = "infinitive"
  else if (firstForm === "having" || firstForm === "being") form = "gerund"
  else if (firstForm !== undefined) form = "finite"
  else if (isIng) form = "gerund"
  else if (past === "participle" && main.form.toLowerCase() !== "been") form = "participle"
  else if (past === "either" && main.xpos !== "VB" && main.xpos !== "VBP") form = "ambiguous"
  else form = "finite"
  const next = tokens[found.to]
  const particle = next?.form.toLowerCase()
  const lemma = ownLemma.startsWith("self-") ? ownLemma.slice(5) : ownLemma
  const hasParticle =
    next !== undefined &&
    particle !== undefined &&
    (next.upos === "ADP" || next.upos === "ADV" || next.upos === "PART") &&
    isParticleOf(particle, lemma) &&
    !isUpToNumber(tokens, found.to) &&
    (!weakParticles.has(particle) || !nounFollows(tokens, found.to + 1) || isParticleHere(lemma, particle))
  // "switched over to": a word of direction before a preposition goes with the verb, but does not change it
  const isDirection =
    !hasParticle &&
    particle !== undefined &&
    directions.has(particle) &&
    !isUpToNumber(tokens, found.to) &&
    tokens[found.to + 1]?.upos === "ADP"
  return {
    from: found.from,
    to: hasParticle || isDirection ? found.to + 1 : found.to,
    verb,
    lemma: hasParticle ? `${lemma} ${particle}` : lemma,
    form,
    isPassive,
    isNegated: found.isNegated || found.adverbs.includes("never"),
    modal,
    adverbs: found.adverbs,
  }
}

/** A verb group read as something else than it looks. */
export function predicateAs(
  {from, to, verb, lemma, form, isPassive, isNegated, modal, adverbs}: Predicate,
  change: Partial<Pick<Predicate, "form" | "isPassive" | "isNegated" | "modal">>,
): Predicate {
  return {
    from,
    to,
    verb,
    lemma,
    form: change.form ?? form,
    isPassive: change.isPassive ?? isPassive,
    isNegated: change.isNegated ?? isNegated,
    modal: change.modal ?? modal,
    adverbs,
  }
}

const directions: ReadonlySet<string> = new Set(
  "over back up down out away off together forward along ahead".split(" "),
)

const modals: ReadonlySet<string> = new Set([
  "will",
  "would",
  "shall",
  "should",
  "can",
  "could",
  "may",
  "might",
  "must",
  "ought",
])

/** "buy up to 40": the words belong to the number. */
function isUpToNumber(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 2]
  return (
    tokens[at]?.form === "up" &&
    tokens[at + 1]?.form === "to" &&
    (next?.upos === "NUM" || next?.upos === "SYM")
  )
}

/** Particles that are prepositions more often than not before a noun. */
const weakParticles: ReadonlySet<string> = new Set(["on", "in", "over", "along", "off"])

const firmParticles: ReadonlySet<string> = new Set([
  "take over",
  "take on",
  "hand over",
  "usher in",
  "bring in",
  "carry on",
  "lay off",
  "kick off",
  "spin off",
  "call off",
  "phase in",
  "put on",
  "pass on",
  "pay off",
  "set off",
  "show off",
  "turn on",
  "cut off",
  "bring on",
])

function isParticleHere(lemma: string, particle: string): boolean {
  return firmParticles.has(`${lemma} ${particle}`)
}

function nounFollows(tokens: readonly Token[], at: number): boolean {
  return /^(?:DET|NOUN|PROPN|PRON|ADJ|NUM)$/.test(tokens[at]?.upos ?? "")
}

function isNegation(token: Token | undefined): boolean {
  return token !== undefined && token.form.length <= longestNegation && isNegationForm(token.form)
}

const longestNegation = "never".length
const isNegationForm = perForm((form) => /^(?:not|n't|n’t|never)$/.test(form.toLowerCase()))

/** Whether a verb comes after no more than adverbs and negation. */
function verbFollows(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < Math.min(tokens.length, at + 4); i++) {
    const token = tokens[i]!
    if (token.upos === "VERB" || token.upos === "AUX")
      return !isPremodifier(tokens, i) || tokens[i - 1]?.form.toLowerCase() === "to"
    if (token.upos !== "ADV" && token.upos !== "PART") return false
  }
  return false
}

function isVerb(
  tokens: readonly Token[],
  i: number,
  at: number,
  before: Before | undefined,
  isExpected: boolean,
): boolean {
  const token = tokens[i]!
  if (isDisagreeingNoun(tokens, i)) return true
  if (token.upos !== "VERB" || isHyphened(tokens, i)) return false
  if (isExpected) return true
  if (isCompoundModifier(tokens, i) || isOpeningNoun(tokens, i) || isIntransitiveModifier(tokens, i))
    return false
  // "organize globally distributed resources": behind a verb or a preposition a participle belongs to its noun
  const opensNoun =
    i > at ||
    before?.kind === "verb" ||
    before?.kind === "preposition" ||
    before?.kind === "coordinator" ||
    before?.kind === "comma" ||
    before?.kind === "example" ||
    before?.kind === "subordinator"
  // "…, taught music": irregular forms hardly ever stand before their noun behind a comma
  const isListed = before?.kind === "coordinator" || before?.kind === "comma"
  const isIrregular = isListed && !/ed$/.test(token.form)
  const isPastTense =
    isIrregular || ((before?.kind === "coordinator" || before?.kind === "comma") && token.xpos === "VBD")
  if (opensNoun && !isPastTense && isPremodifier(tokens, i)) return false
  // "submit training tasks": behind a verb that takes no gerund, "-ing" modifies the noun
  const isVerbBefore = before?.kind === "verb" && before.predicate !== undefined && i === at
  if (
    isVerbBefore &&
    isIngForm(token.form) &&
    tokens[i + 1]?.upos === "NOUN" &&
    !gerundVerbs.has(before.predicate!.lemma)
  )
    return false
  return true
}

function opensNounPhrase(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (/^(?:for|of|in|by|on|from|among|between)$/.test(token.form) ||
      token.upos === "ADJ" ||
      token.upos === "NOUN")
  )
}

/** "driven by surging demand": what demand does, not what is done with it. */
function isIntransitiveModifier(tokens: readonly Token[], i: number): boolean {
  return (
    modifierGerunds.test(tokens[i]!.form) &&
    /^(?:NOUN|ADJ)$/.test(tokens[i + 1]?.upos ?? "") &&
    tokens[i - 1]?.upos !== "AUX"
  )
}

/** "Demand for tea is rising": a bare verb that opens a sentence and has a preposition and a verb behind it. */
function isOpeningNoun(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!
  if (i > 0 || token.form.toLowerCase() !== token.lemma.toLowerCase() || !opensNounPhrase(tokens[1]))
    return false
  for (let at = 2; at < Math.min(tokens.length, 14); at++) {
    if (tokens[at]!.upos === "PRON" || tokens[at]!.upos === "SCONJ") return false
    if (tokens[at]!.upos === "AUX") return true
    if (tokens[at]!.upos === "VERB" && tokens[1]!.upos !== "ADP" && /^VB[PZD]$/.test(tokens[at]!.xpos ?? ""))
      return true
    if (tokens[at]!.form === ",") return false
  }
  return false
}

/** "This marks": a plural noun cannot follow "this", "it" or "he", so it is a verb in the third person. */
function isDisagreeingNoun(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!
  const before = tokens[i - 1]
  if (!before || token.upos !== "NOUN" || !token.form.endsWith("s") || token.form === token.lemma)
    return false
  if (
    !/[^s]s$/.test(token.form) ||
    !/^(?:this|that|it|he|she|which|who)$/i.test(before.form) ||
    /^(?:news|series|means|species)$/i.test(token.form)
  )
    return false
  // "told him that talks had begun"
  if (token.deprel?.startsWith("nsubj")) return false
  const next = tokens[i + 1]
  return next !== undefined && /^(?:DET|PROPN|PRON|NOUN|ADJ|ADP|ADV|SCONJ|NUM|PART)$/.test(next.upos)
}

const verbalPrefix =
  /^(?:re|co|pre|over|out|mis|un|under|de|dis|inter|counter|cross|fast|double|force|hand)-/i

/** "state-owned", "AI-driven": a word with a hyphen inside that ends like a participle modifies a noun. */
function isCompoundModifier(tokens: readonly Token[], i: number): boolean {
  if (!isCompoundParticiple(tokens[i]!.form)) return false
  const next = tokens[i + 1]
  return next !== undefined && /^(?:NOUN|ADJ|PROPN|NUM|CCONJ)$/.test(next.upos)
}

const isCompoundParticiple = perForm(
  (form) => /^[\p{L}\d]+-[\p{L}-]+(?:ed|ing|en|wn|lt|de)$/u.test(form) && !verbalPrefix.test(form),
)

/** "award-winning": a hyphen before a word ties it to what stands before. */
function isHyphened(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  return before !== undefined && before.end === tokens[i]!.start && /^[-‑]$/.test(before.form)
}

/** A past participle directly before a noun that has no determiner of its own. */
function isPremodifier(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!
  const past = pastForm(token.form)
  if (past === undefined || past === "past") return false
  const next = tokens[i + 1]
  const isGerund = next?.upos === "VERB" && isIngForm(next.form) && tokens[i + 2]?.upos === "PUNCT"
  if (!next || !(next.upos === "NOUN" || next.upos === "ADJ" || isGerund)) return false
  const before = tokens[i - 1]
  return before?.upos !== "AUX" && before?.upos !== "PRON" && before?.upos !== "PROPN"
}

function isLightAuxiliary(tokens: readonly Token[], i: number): boolean {
  const lemma = tokens[i]!.lemma.toLowerCase()
  let next = i + 1
  while (next < tokens.length && next < i + 3 && (tokens[next]!.upos === "ADV" || isNegation(tokens[next])))
    next++
  const follower = tokens[next]
  if (follower?.upos !== "VERB") return false
  if (lemma === "have" && /^(?:become|come|run|overcome)$/i.test(follower.form)) return true
  if (lemma === "have" || lemma === "be")
    return pastForm(follower.form) !== undefined && pastForm(follower.form) !== "past"
  return lemma === "do" && follower.form.toLowerCase() === follower.lemma.toLowerCase()
}
