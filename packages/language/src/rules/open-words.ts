import {lookUp} from "../compromise.js"
import {wordClasses} from "../lexicon.js"
import type {Word} from "../word.js"
import {
  after,
  beForms,
  before,
  canStartObject,
  hasFiniteAfter,
  hasFiniteBefore,
  haveForms,
  isDeterminer,
  isFiniteVerb,
  isModal,
  isNounLike,
  isVerbal,
  set,
  subjectPronouns,
  thirdPersons,
} from "./neighbours.js"
import {isPastParticipleForm} from "./past-forms.js"

/** Noun, verb, adjective or adverb. */
export function settleOpen(words: Word[], at: number): undefined {
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
