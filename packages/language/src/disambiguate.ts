import {settleAuxiliary, settleFinite} from "./rules/auxiliaries.js"
import {settleClosed} from "./rules/closed-words.js"
import {settleOpen} from "./rules/open-words.js"
import {isPastForm, settlePast} from "./rules/past-forms.js"
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
