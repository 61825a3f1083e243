import {lemmaOf} from "../lemma.js"
import type {Word} from "../word.js"
import {after, before, isModal, isNounLike, isVerbal, set} from "./neighbours.js"

/** "have", "be" and "do" as auxiliaries or as verbs. */
export function settleAuxiliary(words: Word[], at: number): undefined {
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
export function settleFinite(words: Word[], at: number): undefined {
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
