import type {Word} from "../word.js"
import {
  beForms,
  before,
  canStartObject,
  hasBreakBeforeFinite,
  hasFiniteAfter,
  hasFiniteBefore,
  haveForms,
  isDeterminer,
  isModal,
  isNounLike,
  isVerbal,
  set,
} from "./neighbours.js"

const irregularPast =
  /^(?:been|begun|bought|brought|built|burnt|came|caught|chose|chosen|did|done|drawn|drew|driven|drove|eaten|fallen|fed|fell|felt|flew|flown|forgot|forgotten|fought|found|frozen|gave|given|gone|got|gotten|grew|grown|heard|held|hidden|hit|kept|knew|known|laid|led|left|lent|lost|made|meant|met|paid|ran|risen|rose|said|sang|sat|saw|seen|sent|set|shown|shut|slept|sold|sought|spent|spoke|spoken|stolen|stood|stuck|struck|swore|sworn|taken|taught|thought|threw|thrown|told|took|understood|went|withdrew|withdrawn|woke|won|wore|worn|wrote|written|became|broke|broken|arisen|arose|overcame|oversaw|underwent|undergone|undertook|undertaken|rebuilt|retold|rewritten|cut|put|split|spread|beat|beaten|bound|dealt|dug|hung|shot|slid|spun|sprang|stung|swept|swum|swam|tore|torn|bore|born|borne|rode|ridden|shook|shaken|sank|sunk|wove|woven)$/

export function isPastParticipleForm(lower: string): boolean {
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

export function isPastForm(word: Word): boolean {
  return word.upos === "VERB" && (word.xpos === "VBD" || word.xpos === "VBN")
}

/** Tells past tense from participle. */
export function settlePast(words: Word[], at: number): undefined {
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

function isDirectSubject(words: readonly Word[], at: number): boolean {
  return /^(?:i|we|they|you|he|she|it)$/.test(words[at - 1]?.lower ?? "")
}
