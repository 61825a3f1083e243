import type {Passage, Range, Word} from "./passage.js"

/** The most words of a run, and at how many places a word is looked for. */
const longestRun = 10
const mostPlaces = 8

/**
 * Runs of words that a passage has more than once, from a word with a capital or a figure on, each as far as it goes on
 * alike at another place: what is named again is one thing. From the left, none over another; in time linear in the words.
 */
export function repeatsIn({words, sentences}: Passage): Range[] {
  const places = new Map<string, number[]>()
  for (const [at, word] of words.entries()) {
    if (!opensName(word)) continue
    const known = places.get(word.plain) ?? []
    places.set(word.plain, known)
    if (known.length < mostPlaces) known.push(at)
  }
  const found: Range[] = []
  for (let at = 0; at < words.length; at++) {
    if (!opensName(words[at]!)) continue
    const end = Math.min(at + longestRun, sentences[words[at]!.sentence]!.to)
    let to = at
    for (const other of places.get(words[at]!.plain)!) {
      let same = at
      while (other !== at && same < end && words[same]!.plain === words[other + same - at]?.plain) same++
      to = Math.max(to, same)
    }
    while (to > at && words[to - 1]!.plain === "") to--
    if (to === at) continue
    found.push({from: at, to})
    at = to - 1
  }
  return found
}

function opensName({plain, token}: Word): boolean {
  return plain.length > 1 && /^[\p{Lu}\p{N}]/u.test(token.form)
}
