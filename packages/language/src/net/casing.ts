/**
 * How a document writes a word elsewhere, for words with a capital: in lower case too, or with a capital where grammar
 * asks for none. It tells names from other words at the start of sentences and in titles.
 */

/** Codes of the evidence: no capital at all; no evidence; written with a capital elsewhere; in lower case elsewhere. */
export const casingSigns = ["-", "n", "c", "l"] as const

interface Counts {
  lower: number
  capital: number
}

/**
 * The evidence for each word of a document, as indices of {@link casingSigns}.
 *
 * The word itself does not count, nor do titles, where capitals say nothing. Time is linear.
 */
export function readCasing(sentences: readonly (readonly string[])[]): Uint8Array[] {
  const counts = new Map<string, Counts>()
  for (const words of sentences) {
    for (const word of words) if (isCapitalised(word)) counts.set(word.toLowerCase(), {lower: 0, capital: 0})
  }
  const titles = sentences.map(isTitle)
  sentences.forEach((words, s) => {
    words.forEach((word, i) => {
      if (!isCapitalised(word)) {
        const found = counts.get(word)
        if (found !== undefined) found.lower++
      } else if (!titles[s] && !isOpening(words, 0, i)) {
        counts.get(word.toLowerCase())!.capital++
      }
    })
  })
  return sentences.map((words, s) => {
    const codes = new Uint8Array(words.length)
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!
      if (!isCapitalised(word)) continue
      const {lower, capital} = counts.get(word.toLowerCase())!
      const others = capital - (titles[s] || isOpening(words, 0, i) ? 0 : 1)
      codes[i] = others > 0 && others >= lower ? 2 : lower > 0 ? 3 : 1
    }
    return codes
  })
}

/** A capital, then at least one small letter: acronyms speak for themselves. */
function isCapitalised(word: string): boolean {
  const first = word.charCodeAt(0)
  if (first < 0x80) {
    if (first < 0x41 || first > 0x5a) return false
  } else if (!/^\p{Lu}/u.test(word)) return false
  return word.length > 1 && word !== word.toUpperCase()
}

/** Whether more than half of the words behind the first have capitals. */
function isTitle(words: readonly string[]): boolean {
  let letters = 0
  let capitals = 0
  for (let i = 1; i < words.length; i++) {
    const word = words[i]!
    if (!/^\p{L}{2}/u.test(word)) continue
    letters++
    if (/^\p{Lu}/u.test(word)) capitals++
  }
  return capitals * 2 > letters
}

/** First in the sentence, or behind a colon, a quote or a bullet: where any word may take a capital. */
export function isOpening(words: readonly string[], start: number, at: number): boolean {
  if (at === start) return true
  const before = words[at - 1]!
  return before.length <= 3 && /^[:•*–—;?!."“‘«([-]+$/.test(before)
}
