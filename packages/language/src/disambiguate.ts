import type {Upos} from "@relata/model"
import {lookUp} from "./compromise.js"
import {lemmaOf} from "./lemma.js"
import {wordClasses} from "./lexicon.js"
import type {Word} from "./word.js"

/**
 * Settles tags by the neighbourhood, from left to right; changes `words`.
 *
 * Each rule reads a small window, so the time is linear in the length of the sentence.
 */
export function disambiguate(words: Word[]): void {
  for (const [i, word] of words.entries()) if (!word.isClosed && !word.isName) settleOpen(words, i)
  for (const [i, word] of words.entries()) if (word.isClosed) settleClosed(words, i)
  for (const [i, word] of words.entries()) if (isPastForm(word)) settlePast(words, i)
  for (const [i, word] of words.entries())
    if (word.upos === "VERB" || word.upos === "AUX") settleAuxiliary(words, i)
  for (const [i, word] of words.entries())
    if (word.upos === "VERB" && word.xpos === "VB") settleFinite(words, i)
}

function set(word: Word, upos: Upos, xpos: string): undefined {
  word.upos = upos
  word.xpos = xpos
}

/** The nearest word before `at` that is not an adverb, "not", or a quote. */
function before(words: readonly Word[], at: number): Word | undefined {
  let i = at - 1
  while (i >= 0 && (words[i]!.upos === "ADV" || words[i]!.xpos === "RB" || words[i]!.xpos === "``")) i--
  return words[i]
}

/** The nearest word behind `at` that is not an adverb or "not". */
function after(words: readonly Word[], at: number): Word | undefined {
  let i = at + 1
  while (i < words.length && (words[i]!.upos === "ADV" || words[i]!.xpos === "RB" || words[i]!.xpos === "``"))
    i++
  return words[i]
}

const nominal: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM", "SYM"])
const subjectPronouns = /^(?:i|we|they|you|who)$/
const thirdPersons = /^(?:he|she|it|who|which|that)$/

function isNounLike(word: Word | undefined): boolean {
  return word !== undefined && nominal.has(word.upos)
}

function isDeterminer(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (word.upos === "DET" || word.xpos === "PRP$" || word.xpos === "POS" || word.xpos === "WP$")
  )
}

function canStartObject(word: Word | undefined): boolean {
  if (word === undefined) return false
  return (
    word.upos === "DET" ||
    word.xpos === "PRP" ||
    word.xpos === "PRP$" ||
    word.upos === "PROPN" ||
    word.upos === "NUM" ||
    word.xpos === "$" ||
    /^(?:to|that|many|more|several|its|such)$/.test(word.lower)
  )
}

function isModal(word: Word | undefined): boolean {
  return word !== undefined && (word.xpos === "MD" || /^(?:do|does|did)$/.test(word.lower))
}

const beForms = /^(?:be|is|are|was|were|been|being|am|'s|'re|'m)$/
const haveForms = /^(?:have|has|had|'ve|having|'s|'d)$/

function settleOpen(words: Word[], at: number): undefined {
  const word = words[at]!
  const {lower, classes} = word
  if (
    word.upos === "PUNCT" ||
    word.upos === "SYM" ||
    word.upos === "NUM" ||
    word.upos === "X" ||
    word.upos === "PROPN"
  )
    return
  const previous = before(words, at)
  const adjacent = words[at - 1]
  const next = words[at + 1]
  if (word.upos === "VERB" && classes.isListed && classes.noun && !classes.verb && !isModal(previous)) {
    if (adjacent?.xpos !== "TO") return set(word, "NOUN", /[^s]s$/.test(lower) ? "NNS" : "NN")
  }
  const isBase = isBaseForm(lower, classes.verb)
  const isThird = /[^s]s$/.test(lower) && classes.verb && !/(?:us|is)$/.test(lower)

  if (/ing$/.test(lower) && classes.verb) return settleIng(words, at)
  if (isPastParticipleForm(lower) && classes.verb) {
    if (
      word.upos === "ADJ" &&
      classes.adjective &&
      !beForms.test(previous?.lower ?? "") &&
      !haveForms.test(previous?.lower ?? "")
    ) {
      if (isDeterminer(adjacent)) return
    }
    if (
      word.upos === "ADJ" &&
      beForms.test(previous?.lower ?? "") &&
      next?.lower !== "by" &&
      lookUp(lower).includes("Adjective")
    )
      return
    if (word.upos === "NOUN" && isDeterminer(adjacent) && !isNounLike(next) && classes.noun) return
    set(word, "VERB", word.xpos === "VBN" ? "VBN" : "VBD")
    return
  }
  if (isBase) {
    // "to plan", "will not plan", "let us plan"
    if (adjacent?.xpos === "TO" || (previous?.xpos === "TO" && adjacent?.upos === "ADV")) {
      if (adjacent?.xpos === "TO" && classes.noun && !classes.verb) return
      if (isPhysicalTo(words, at)) return
      set(word, "VERB", "VB")
      return
    }
    if (isModal(previous) || (isModal(words[at - 2]) && adjacent?.upos === "PRON")) {
      if (!(previous?.lower === "'d" && classes.adjective)) set(word, "VERB", "VB")
      return
    }
    if (
      adjacent !== undefined &&
      subjectPronouns.test(adjacent.lower) &&
      !beForms.test(previous?.lower ?? "")
    ) {
      set(word, "VERB", "VBP")
      return
    }
    // "it received a full upgrade": the clause has its verb already.
    if (word.upos === "VERB" && classes.noun && adjacent?.upos === "NOUN" && hasFiniteBefore(words, at, 6)) {
      return set(word, "NOUN", "NN")
    }
    if (word.upos === "VERB" && adjacent === undefined && classes.noun && isNounInTitle(words)) {
      return set(word, "NOUN", "NN")
    }
    if (word.upos === "VERB") {
      if (isDeterminer(adjacent) || (adjacent?.upos === "ADJ" && isDeterminer(words[at - 2]))) {
        if (classes.adjective && (isNounLike(next) || wordClasses(next?.lower ?? "").noun) && !classes.noun)
          set(word, "ADJ", "JJ")
        else set(word, "NOUN", "NN")
        return
      }
      if ((adjacent?.upos === "ADP" || adjacent?.upos === "ADJ") && classes.noun)
        return set(word, "NOUN", "NN")
      if (beForms.test(previous?.lower ?? "") && classes.noun) return set(word, "NOUN", "NN")
      if (adjacent?.upos === "VERB" && classes.noun && !/^(?:help|let|make|go|come)/.test(adjacent.lower))
        return set(word, "NOUN", "NN")
      if (adjacent?.upos === "NOUN" && adjacent.xpos === "NN" && classes.noun && !canStartObject(next))
        return set(word, "NOUN", "NN")
    }
    if (
      word.upos === "NOUN" &&
      classes.verb &&
      adjacent?.xpos === "NNS" &&
      canStartObject(next) &&
      !hasFiniteBefore(words, at)
    ) {
      return set(word, "VERB", "VBP")
    }
  }
  if (isThird) {
    if (isDeterminer(adjacent) || adjacent?.upos === "ADJ" || adjacent?.upos === "NUM")
      return set(word, "NOUN", "NNS")
    if (adjacent !== undefined && thirdPersons.test(adjacent.lower)) return set(word, "VERB", "VBZ")
    if (adjacent?.upos === "ADP" || adjacent?.upos === "VERB" || adjacent?.xpos === "TO") {
      if (classes.noun) set(word, "NOUN", "NNS")
      return
    }
    const isSubject = adjacent?.upos === "PROPN" || adjacent?.xpos === "NN"
    if (classes.noun && isSubject && !hasFiniteBefore(words, at)) {
      const following = after(words, at)
      if (
        canStartObject(following) ||
        (following?.upos === "ADP" && !/^of$/.test(following.lower) && !hasFiniteAfter(words, at))
      ) {
        return set(word, "VERB", "VBZ")
      }
    }
    if (word.upos === "VERB" && classes.noun && (hasFiniteBefore(words, at) || isFiniteVerb(next)))
      return set(word, "NOUN", "NNS")
    return
  }
  if (
    word.upos === "ADJ" &&
    classes.noun &&
    !isNounLike(next) &&
    next?.upos !== "ADJ" &&
    isDeterminer(adjacent)
  ) {
    if (
      next === undefined ||
      next.upos === "PUNCT" ||
      next.upos === "ADP" ||
      next.upos === "AUX" ||
      next.upos === "VERB"
    )
      set(word, "NOUN", "NN")
  }
  // "the firm Acme"
  if (word.upos === "ADJ" && classes.noun && next?.upos === "PROPN" && isDeterminer(adjacent)) {
    return set(word, "NOUN", "NN")
  }
  if (word.upos === "NOUN" && classes.adjective && !classes.noun && word.xpos === "NN") set(word, "ADJ", "JJ")
  if (
    word.upos === "ADV" &&
    classes.adjective &&
    !/ly$/.test(lower) &&
    isNounLike(next) &&
    isDeterminer(adjacent)
  )
    set(word, "ADJ", "JJ")
}

/** A title or label without any verb to be seen: its first word is a noun, not an imperative. */
function isNounInTitle(words: readonly Word[]): boolean {
  return (
    words.length > 1 && words[1]!.upos === "NOUN" && (words[2] === undefined || words[2].upos === "PUNCT")
  )
}

/** "to school", "to market": so rare after "to" that only a few nouns of place and time are taken for nouns. */
function isPhysicalTo(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  return (
    /^(?:school|church|bed|court|college|market|date|home|power|victory|success)$/.test(words[at]!.lower) &&
    !canStartObject(next)
  )
}

function isBaseForm(lower: string, canBeVerb: boolean): boolean {
  return canBeVerb && !/(?:ing|[^s]s)$/.test(lower) && !/(?:^|[^e])ed$/.test(lower)
}

const irregularPast =
  /^(?:been|begun|bought|brought|built|burnt|came|caught|chose|chosen|did|done|drawn|drew|driven|drove|eaten|fallen|fed|fell|felt|flew|flown|forgot|forgotten|fought|found|frozen|gave|given|gone|got|gotten|grew|grown|heard|held|hidden|hit|kept|knew|known|laid|led|left|lent|lost|made|meant|met|paid|ran|risen|rose|said|sang|sat|saw|seen|sent|set|shown|shut|slept|sold|sought|spent|spoke|spoken|stolen|stood|stuck|struck|swore|sworn|taken|taught|thought|threw|thrown|told|took|understood|went|withdrew|withdrawn|woke|won|wore|worn|wrote|written|became|broke|broken|arisen|arose|overcame|oversaw|underwent|undergone|undertook|undertaken|rebuilt|retold|rewritten|cut|put|split|spread|beat|beaten|bound|dealt|dug|hung|shot|slid|spun|sprang|stung|swept|swum|swam|tore|torn|bore|born|borne|rode|ridden|shook|shaken|sank|sunk|wove|woven)$/

function isPastParticipleForm(lower: string): boolean {
  return (
    (/[^e]ed$/.test(lower) && lower.length > 3) || (/eed$/.test(lower) === false && irregularPast.test(lower))
  )
}

const pastOnly =
  /^(?:began|came|chose|did|drew|drove|fell|flew|forgot|gave|grew|knew|ran|rose|sang|saw|spoke|threw|took|went|withdrew|woke|wore|wrote|became|broke|arose|overcame|oversaw|underwent|undertook|swam|tore|bore|rode|shook|sank|wove)$/
const participleOnly =
  /^(?:been|begun|chosen|done|drawn|driven|eaten|fallen|flown|forgotten|frozen|given|gone|grown|hidden|known|risen|seen|shown|spoken|stolen|sworn|taken|thrown|withdrawn|worn|written|broken|arisen|undergone|undertaken|rewritten|beaten|swum|torn|born|borne|ridden|shaken|sunk|woven)$/
/** Past forms that are also base forms: only grammar tells. */
const alsoBase =
  /^(?:cut|put|set|hit|shut|split|spread|beat|found|left|saw|bound|wound|felt|fell|lay|born|bore)$/

function isPastForm(word: Word): boolean {
  return word.upos === "VERB" && (word.xpos === "VBD" || word.xpos === "VBN")
}

/** Tells past tense from participle. */
function settlePast(words: Word[], at: number): undefined {
  const word = words[at]!
  const {lower} = word
  const previous = before(words, at)
  const adjacent = words[at - 1]
  const next = words[at + 1]
  if (pastOnly.test(lower) && !haveForms.test(previous?.lower ?? "")) return set(word, "VERB", "VBD")
  if (participleOnly.test(lower)) return set(word, "VERB", "VBN")
  if (alsoBase.test(lower) && (isModal(previous) || adjacent?.xpos === "TO")) return set(word, "VERB", "VB")
  if (previous !== undefined) {
    if (beForms.test(previous.lower) || haveForms.test(previous.lower)) return set(word, "VERB", "VBN")
    if (/^(?:get|gets|got|getting|become|became)$/.test(previous.lower)) return set(word, "VERB", "VBN")
    // "are designed and built", "was founded in 1970 and named": the auxiliary reaches over "and".
    if (previous.upos === "CCONJ") {
      const left = words
        .slice(Math.max(0, at - 12), at)
        .reverse()
        .find(isVerbal)
      if (left !== undefined && left.upos === "VERB" && (left.xpos === "VBN" || left.xpos === "VBD"))
        return set(word, "VERB", left.xpos)
    }
    if (isDeterminer(adjacent) || adjacent?.upos === "ADP" || adjacent?.upos === "NUM")
      return set(word, "VERB", "VBN")
    if (adjacent?.upos === "ADJ") return set(word, "VERB", "VBN")
    if (/^(?:i|we|they|you|he|she|it|who|which|that|there)$/.test(previous.lower))
      return set(word, "VERB", "VBD")
  }
  if (next?.lower === "by" && !isDirectSubject(words, at)) return set(word, "VERB", "VBN")
  if (isNounLike(previous) || previous?.upos === "PRON") {
    if (hasFiniteBefore(words, at)) return set(word, "VERB", "VBN")
    if (canStartObject(next)) return set(word, "VERB", "VBD")
    if (hasFiniteAfter(words, at) && !hasBreakBeforeFinite(words, at)) return set(word, "VERB", "VBN")
    return set(word, "VERB", "VBD")
  }
  if (previous === undefined || previous.upos === "PUNCT") {
    const isObject = canStartObject(next) && previous !== undefined && hasFiniteBefore(words, at, 25)
    return set(word, "VERB", isObject ? "VBD" : "VBN")
  }
  if (previous.upos === "SCONJ") return set(word, "VERB", "VBN")
}

function isVerbal(word: Word): boolean {
  return word.upos === "VERB" || word.upos === "AUX"
}

function isFiniteVerb(word: Word | undefined): boolean {
  return word !== undefined && isVerbal(word) && /^(?:VBZ|VBP|VBD|MD)$/.test(word.xpos)
}

function isDirectSubject(words: readonly Word[], at: number): boolean {
  return /^(?:i|we|they|you|he|she|it)$/.test(words[at - 1]?.lower ?? "")
}

const clauseBreak =
  /^(?:[,;:()—–]|that|which|who|whom|whose|because|if|when|while|although|though|where|as|but|and|or)$/

/** Whether the clause has had its finite verb before `at`. */
function hasFiniteBefore(words: readonly Word[], at: number, reach = 15): boolean {
  for (let i = at - 1; i >= 0 && i >= at - reach; i--) {
    const word = words[i]!
    if (isFiniteVerb(word)) return true
    if (clauseBreak.test(word.lower) && word.lower !== "and" && word.lower !== "or" && word.lower !== ",")
      return false
    if (word.lower === "," && reach === 15 && isVerbal(words[i - 1] ?? word)) return false
  }
  return false
}

function hasFiniteAfter(words: readonly Word[], at: number): boolean {
  for (let i = at + 1; i < words.length && i <= at + 15; i++) {
    const word = words[i]!
    if (isFiniteVerb(word)) return true
    if (/^(?:[;:.]|that|which|who|because|if|when|while|although)$/.test(word.lower)) return false
  }
  return false
}

/** "Acme announced, and Bolt followed": a finite verb behind a comma or "and" belongs to another clause. */
function hasBreakBeforeFinite(words: readonly Word[], at: number): boolean {
  for (let i = at + 1; i < words.length && i <= at + 15; i++) {
    if (isFiniteVerb(words[i])) return false
    if (clauseBreak.test(words[i]!.lower)) return true
  }
  return true
}

/** "-ing": verb, noun or adjective. */
function settleIng(words: Word[], at: number): undefined {
  const word = words[at]!
  const {lower, classes} = word
  const adjacent = words[at - 1]
  const previous = before(words, at)
  const next = words[at + 1]
  const listed = lookUp(lower)
  if (beForms.test(previous?.lower ?? "") && !(listed.includes("Adjective") && word.upos === "ADJ"))
    return set(word, "VERB", "VBG")
  const isListedNoun = classes.noun && classes.isListed && !listed.includes("Gerund")
  if (isDeterminer(adjacent) || adjacent?.upos === "ADJ") {
    if (listed.includes("Adjective")) return set(word, "ADJ", "JJ")
    // "the building", "the launching of": no noun behind it, so it is the noun itself.
    if (
      next === undefined ||
      next.upos === "PUNCT" ||
      next.upos === "ADP" ||
      isVerbal(next) ||
      next.upos === "PART"
    )
      return set(word, "NOUN", "NN")
    if (isListedNoun) return set(word, "NOUN", "NN")
    return set(word, "VERB", "VBG")
  }
  if (word.upos === "ADJ" && listed.includes("Adjective")) return
  if (isListedNoun && (word.upos === "NOUN" || isNounLike(adjacent)) && !canStartObject(next))
    return set(word, "NOUN", "NN")
  if (
    adjacent?.upos === "NOUN" &&
    (next === undefined || next.upos === "PUNCT" || next.upos === "AUX") &&
    word.upos === "NOUN"
  )
    return set(word, "NOUN", "NN")
  // "a bug tracking system"
  if (
    isNounLike(adjacent) &&
    next?.upos === "NOUN" &&
    (isDeterminer(words[at - 2]) || isNounLike(words[at - 2]) || words[at - 2]?.upos === "ADJ")
  ) {
    return set(word, "NOUN", "NN")
  }
  if (word.upos === "NOUN" && isListedNoun) return
  set(word, "VERB", "VBG")
}

/** Closed-class words of several classes. */
function settleClosed(words: Word[], at: number): undefined {
  const word = words[at]!
  const {lower} = word
  const adjacent = words[at - 1]
  const next = words[at + 1]
  const following = after(words, at)
  switch (lower) {
    case "to":
      if (following !== undefined && following.upos === "VERB" && following.xpos === "VB") return
      if (following !== undefined && /^(?:be|have|do)$/.test(following.lower)) return
      if (next === undefined || next.upos === "PUNCT") return
      return set(word, "ADP", "IN")
    case "that":
      if (isVerbal(adjacent ?? word) && adjacent !== undefined) {
        if (isVerbal(next ?? word) || next?.upos === "PUNCT" || next === undefined)
          return set(word, "PRON", "DT")
        return
      }
      if (isNounLike(adjacent)) {
        // "the deal that ended it" or "the idea that it ended"
        if (next !== undefined && (isVerbal(next) || (next.upos === "ADV" && isVerbal(following ?? next))))
          return set(word, "PRON", "WDT")
        if (
          next?.xpos === "PRP" &&
          !/^(?:fact|idea|claim|belief|view|news|hope|sense|evidence|notion|concern|doubt|report|time)s?$/.test(
            adjacent!.lower,
          )
        ) {
          return set(word, "PRON", "WDT")
        }
        return
      }
      if (next === undefined || next.upos === "PUNCT" || isVerbal(next)) return set(word, "PRON", "DT")
      if (next.upos === "NOUN" || next.upos === "ADJ") {
        if (at === 0 || adjacent?.upos === "ADP" || adjacent?.upos === "CCONJ" || adjacent?.xpos === "VBG")
          return set(word, "DET", "DT")
        if (next.xpos === "NN")
          return set(
            word,
            adjacent?.upos === "ADJ" || adjacent?.lower === "," ? "SCONJ" : "DET",
            adjacent?.upos === "ADJ" ? "IN" : "DT",
          )
      }
      return
    case "this":
    case "these":
    case "those":
      if (
        next === undefined ||
        next.upos === "PUNCT" ||
        isVerbal(next) ||
        next.upos === "ADP" ||
        next.upos === "PRON" ||
        next.upos === "ADV" ||
        next.upos === "SCONJ" ||
        next.upos === "CCONJ" ||
        next.xpos === "RB" ||
        next.xpos === "POS" ||
        next.upos === "PART"
      )
        set(word, "PRON", "DT")
      return
    case "which":
    case "what":
      if (next !== undefined && (next.upos === "NOUN" || next.upos === "ADJ") && !isVerbal(following ?? word))
        set(word, "DET", "WDT")
      return
    case "there":
      if (
        next === undefined ||
        !(isVerbal(next) || next.xpos === "MD" || /^(?:'s|'re|'ve|'d|'ll)$/.test(next.lower))
      ) {
        if (!(adjacent !== undefined && beForms.test(adjacent.lower) && at < 3)) set(word, "ADV", "RB")
      }
      return
    case "as":
      if (
        next?.upos === "ADJ" ||
        next?.upos === "ADV" ||
        /^(?:many|much|few|far|long|soon|well)$/.test(next?.lower ?? "")
      ) {
        if (words.slice(at + 1, at + 5).some(({lower}) => lower === "as")) return set(word, "ADV", "RB")
      }
      if (hasFiniteSoon(words, at)) set(word, "SCONJ", "IN")
      return
    case "before":
    case "after":
    case "than":
    case "like":
      if (
        lower === "like" &&
        (adjacent?.xpos === "PRP" ||
          isModal(adjacent) ||
          adjacent?.xpos === "TO" ||
          adjacent?.xpos === "NNS") &&
        !beForms.test(adjacent?.lower ?? "")
      )
        return set(word, "VERB", "VB")
      if (next?.xpos === "VBG" || hasFiniteSoon(words, at)) return set(word, "SCONJ", "IN")
      return
    case "since":
    case "until":
    case "till":
      if (!hasFiniteSoon(words, at) && next?.xpos !== "VBG") set(word, "ADP", "IN")
      return
    case "once":
      if (!hasFiniteSoon(words, at) || (adjacent !== undefined && adjacent.upos !== "PUNCT"))
        set(word, "ADV", "RB")
      return
    case "because":
      if (next?.lower === "of") set(word, "ADP", "IN")
      return
    case "when":
    case "where":
    case "how":
    case "why":
      return
    case "while":
      if (isDeterminer(adjacent) || adjacent?.upos === "ADJ") set(word, "NOUN", "NN")
      return
    case "no":
      if (next === undefined || next.upos === "PUNCT") return set(word, "INTJ", "UH")
      if (/^(?:longer|more|less)$/.test(next.lower) || next.xpos === "JJR") set(word, "ADV", "RB")
      return
    case "so":
      if (
        next?.lower === "that" ||
        (next?.xpos === "PRP" && adjacent !== undefined && adjacent.lower !== ".")
      )
        set(word, "SCONJ", "IN")
      return
    case "all":
    case "half":
      if (lower === "half" && (isDeterminer(adjacent) || next?.lower === "of" || adjacent?.upos === "ADJ"))
        set(word, "NOUN", "NN")
      return
    case "both":
    case "either":
    case "neither":
      if (
        words.slice(at + 1, at + 8).some(({lower}) => /^(?:and|or|nor)$/.test(lower)) &&
        next?.lower !== "of" &&
        next?.xpos !== "NNS"
      )
        set(word, "CCONJ", "CC")
      return
    case "such":
      if (next?.lower !== "a" && next?.lower !== "an") set(word, "ADJ", "JJ")
      return
    case "more":
    case "most":
    case "less":
    case "least":
      if (
        next?.upos === "NOUN" ||
        next === undefined ||
        next.upos === "PUNCT" ||
        next.lower === "than" ||
        next.lower === "of"
      ) {
        const isComparative = lower === "more" || lower === "less"
        set(word, "ADJ", isComparative ? "JJR" : "JJS")
      }
      return
    case "much":
      if (
        next === undefined ||
        next.upos === "ADJ" ||
        next.upos === "ADV" ||
        next.upos === "PUNCT" ||
        next.xpos === "RBR"
      )
        set(word, "ADV", "RB")
      return
    case "first":
      if (
        next === undefined ||
        isVerbal(next) ||
        next.upos === "PUNCT" ||
        (adjacent !== undefined && isVerbal(adjacent) && next.upos === "ADP")
      )
        set(word, "ADV", "RB")
      return
    case "enough":
      return
    case "still":
    case "only":
    case "later":
    case "then":
      if (isDeterminer(adjacent) && next?.upos === "NOUN") set(word, "ADJ", lower === "later" ? "JJR" : "JJ")
      return
    case "one":
      if (next === undefined || next.upos === "PUNCT" || isVerbal(next)) {
        if (isDeterminer(adjacent) || adjacent?.upos === "ADJ") set(word, "NOUN", "NN")
      }
      return
    case "about":
    case "around":
    case "over":
      if (next?.upos === "NUM" || next?.xpos === "$") return set(word, lower === "over" ? "ADV" : "ADV", "RB")
      if (lower === "around" && (next === undefined || next.upos === "PUNCT")) set(word, "ADV", "RB")
      return
    case "up":
    case "out":
    case "off":
    case "down":
    case "along":
    case "in":
    case "on":
    case "below":
    case "above":
    case "inside":
    case "outside":
      if (next?.xpos === "VBG" && (lower === "in" || lower === "on") && !isListedIngNoun(next))
        return set(word, "SCONJ", "IN")
      if (adjacent !== undefined && adjacent.upos === "VERB") {
        if (/^(?:up|out|off|down)$/.test(lower) || next === undefined || next.upos === "PUNCT")
          set(word, "ADP", "RP")
        return
      }
      if (next === undefined || (next.upos === "PUNCT" && next.lower !== '"') || next.upos === "ADP")
        set(word, "ADV", "RB")
      return
    case "of":
    case "for":
    case "with":
    case "by":
    case "from":
    case "without":
    case "at":
    case "despite":
    case "into":
    case "through":
      if (next?.xpos === "VBG" && next.upos === "VERB" && !isListedIngNoun(next)) set(word, "SCONJ", "IN")
      return
    case "yet":
      if (adjacent?.lower === "," && next !== undefined) set(word, "CCONJ", "CC")
      return
    case "though":
      if (next === undefined || next.upos === "PUNCT") set(word, "ADV", "RB")
      return
    case "can":
    case "will":
    case "may":
    case "might":
    case "must":
      if (isDeterminer(adjacent) && !isVerbal(next ?? word)) set(word, "NOUN", "NN")
      return
    default:
  }
}

/** A gerund in the place of a modifier ("of growing demand") does not make its preposition a conjunction. */
function isListedIngNoun(word: Word): boolean {
  return word.upos !== "VERB"
}

/** Whether a clause with a subject and a finite verb opens right behind `at`. */
function hasFiniteSoon(words: readonly Word[], at: number): boolean {
  let hasSubject = false
  for (let i = at + 1; i < words.length && i <= at + 9; i++) {
    const word = words[i]!
    if (isFiniteVerb(word)) return hasSubject
    if (word.upos === "NOUN" || word.upos === "PROPN" || word.upos === "PRON" || word.xpos === "DT")
      hasSubject = true
    if (/^[,;:.()]$/.test(word.lower) || /^(?:and|that|which|who)$/.test(word.lower)) return false
  }
  return false
}

/** "have", "be" and "do" as auxiliaries or as verbs. */
function settleAuxiliary(words: Word[], at: number): undefined {
  const word = words[at]!
  const following = after(words, at)
  if (/^(?:have|has|had|having|'ve|'d)$/.test(word.lower)) {
    const lemma = "have"
    const isAuxiliary =
      following !== undefined &&
      (following.xpos === "VBN" ||
        following.lower === "been" ||
        (following.xpos === "VBD" && following.upos === "VERB") ||
        following.lower === "had")
    const isQuestion =
      following?.xpos === "PRP" && (words[at + 2]?.xpos === "VBN" || words[at + 2]?.xpos === "VBD")
    if (word.lower === "'d" && !isAuxiliary) return
    const xpos =
      word.lower === "has"
        ? "VBZ"
        : word.lower === "having"
          ? "VBG"
          : word.lower === "had" || word.lower === "'d"
            ? "VBD"
            : isModal(before(words, at)) || words[at - 1]?.xpos === "TO"
              ? "VB"
              : "VBP"
    set(word, isAuxiliary || isQuestion ? "AUX" : "VERB", xpos)
    word.lemma = lemma
    if (isAuxiliary && following.upos === "VERB") set(following, "VERB", "VBN")
    return
  }
  if (/^(?:do|does|did|doing|done)$/.test(word.lower)) {
    word.lemma = "do"
    const next = words[at + 1]
    const isAuxiliary =
      /^(?:n't|not)$/.test(next?.lower ?? "") ||
      (following?.upos === "VERB" && /^VB[P]?$/.test(following.xpos)) ||
      (next?.xpos === "PRP" && isVerbal(words[at + 2] ?? word) && words[at + 2] !== undefined)
    set(
      word,
      isAuxiliary && !/^(?:doing|done)$/.test(word.lower) ? "AUX" : "VERB",
      word.lower === "doing" ? "VBG" : word.lower === "done" ? "VBN" : word.xpos,
    )
    if (isAuxiliary && following?.upos === "VERB" && following.xpos === "VBP") set(following, "VERB", "VB")
    return
  }
  if (/^(?:'s)$/.test(word.lower)) {
    if (
      following?.xpos === "VBN" &&
      (following.lower === "been" || following.lower === "got" || following.lower === "become")
    )
      word.lemma = "have"
    return
  }
  if (/^(?:is|are|was|were|be|been|am)$/.test(word.lower) && /^(?:there)$/.test(words[at - 1]?.lower ?? "")) {
    word.upos = "VERB"
  }
}

/** A base form without "to" or a modal before it is a present tense, or an imperative. */
function settleFinite(words: Word[], at: number): undefined {
  const word = words[at]!
  const previous = before(words, at)
  if (previous === undefined || previous.xpos === "TO" || isModal(previous)) return
  if (isNounLike(previous) || previous.upos === "PRON" || previous.lower === ",") {
    const isModalNear = words
      .slice(Math.max(0, at - 6), at)
      .some((other) => isModal(other) || other.xpos === "TO")
    if (!isModalNear) set(word, "VERB", "VBP")
  }
  word.lemma ??= lemmaOf(word.lower, word.xpos)
}
