import type {Word} from "../word.js"
import {after, beForms, isDeterminer, isFiniteVerb, isModal, isNounLike, isVerbal, set} from "./neighbours.js"

/** Closed-class words of several classes. */
export function settleClosed(words: Word[], at: number): undefined {
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
