import {isClosedClass} from "./closed-class.js"
import {perForm} from "./per-form.js"

/** What a word form says about casing: bits. */
enum Casing {
  /** A word of grammar, which titles write small. */
  closed = 1,
  capital = 2,
  small = 4,
  /** No letter of it has an upper case that it is not in. */
  shouted = 8,
  /** One of those that are rare in titles. */
  running = 16,
}

const casingOf = perForm(
  (form) =>
    (isClosedClass(form.toLowerCase()) ? Casing.closed : 0) |
    (/^\p{Lu}/u.test(form) ? Casing.capital : 0) |
    (/^\p{Ll}/u.test(form) ? Casing.small : 0) |
    (form === form.toUpperCase() ? Casing.shouted : 0) |
    (runningWords.has(form) ? Casing.running : 0),
)

/** True when so many words have capitals that a capital says nothing: a title, or a line in capitals. */
function isTitleCase(tokens: readonly {readonly form: string}[]): boolean {
  if (!hasTwoCapitals(tokens)) return false
  let capital = 0
  let small = 0
  let isShouted = true
  const isStopped = tokens.at(-1)!.form === "."
  let isRunning = false
  for (const {form} of tokens) {
    const casing = casingOf(form)
    if ((casing & Casing.running) !== 0) isRunning = true
    if ((casing & Casing.shouted) === 0) isShouted = false
    if ((casing & Casing.closed) === 0) {
      if ((casing & Casing.capital) !== 0) capital++
      else if ((casing & Casing.small) !== 0) small++
    }
    if ((isRunning || isStopped) && small > 0 && !isShouted) return false
  }
  if (capital >= 2 && isShouted) return true
  // "Ada Berg is Chief Engineer of Acme Energy.": running text, in which nothing is small by chance
  if (isRunning && isStopped) return false
  if (isRunning || isStopped) return capital >= 4 && small === 0
  // A list of names is no title, though it has few words in lower case.
  return capital >= 2 && small * (tokens.length > 16 ? 12 : 4) <= capital
}

/** Whether two words have capitals, as those of every title: no running text of one name goes further. */
function hasTwoCapitals(tokens: readonly {readonly form: string}[]): boolean {
  let capitals = 0
  for (const {form} of tokens) {
    const code = form.charCodeAt(0)
    if (isSmallLetter(code)) continue
    if ((code >= 0x41 && code <= 0x5a) || (code > 0x7f && /^\p{Lu}/u.test(form))) capitals++
    if (capitals === 2) return true
  }
  return false
}

/** Pronouns and auxiliaries in lower case are rare in titles. */
const runningWords: ReadonlySet<string> = new Set(
  "is are was were has have had will would he she it they we his her their which who".split(" "),
)

/**
 * Where the title at the beginning of a sentence ends: the whole sentence, or a label such as `Market Outlook:`.
 * Capitals before it do not tell names from other words.
 * @param tokens - the tokens of one sentence
 * @returns the index of the first token behind it; 0 when the sentence has none
 */
export function endOfTitle(tokens: readonly {readonly form: string}[]): number {
  if (isTitleCase(tokens)) return tokens.length
  for (let i = 1; i < tokens.length && i <= 9; i++) {
    const {form} = tokens[i]!
    if (form === ":") return isTitleCase(tokens.slice(0, i)) ? i : 0
    if (i > 1 && !isSmallLetter(form.charCodeAt(0)) && !/[\p{L}\p{N}&]/u.test(form)) return 0
  }
  return 0
}

function isSmallLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a
}
