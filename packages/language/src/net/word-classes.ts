/**
 * Lists of words with their classes, written so that they compress well: the words of a class stand together in
 * alphabetical order, behind a line with a tab and the class, and each word leaves out what it has in common with the
 * one before it: `A` for nothing, `B` for one letter, and so on.
 */

/** A class for each listed word, folded by `normaliseForm`. */
export type WordClasses = ReadonlyMap<string, string>

const firstSign = 0x41
/** Most letters that a word takes from the one before it. */
const mostShared = 25

/** @returns lines, for {@link readWordClasses} */
export function writeWordClasses(classes: WordClasses): string[] {
  const wordsOf = new Map<string, string[]>()
  for (const [word, sign] of classes) {
    const words = wordsOf.get(sign)
    if (words === undefined) wordsOf.set(sign, [word])
    else words.push(word)
  }
  const lines: string[] = []
  for (const sign of [...wordsOf.keys()].sort()) {
    lines.push(`\t${sign}`)
    let before = ""
    for (const word of wordsOf.get(sign)!.sort()) {
      let shared = 0
      while (shared < mostShared && shared < word.length && word[shared] === before[shared]) shared++
      lines.push(String.fromCharCode(firstSign + shared) + word.slice(shared))
      before = word
    }
  }
  return lines
}

export function readWordClasses(lines: readonly string[]): WordClasses {
  const classes = new Map<string, string>()
  let sign = ""
  let word = ""
  for (const line of lines) {
    if (line.startsWith("\t")) {
      sign = line.slice(1)
      word = ""
    } else {
      word = word.slice(0, line.charCodeAt(0) - firstSign) + line.slice(1)
      classes.set(word, sign)
    }
  }
  return classes
}
