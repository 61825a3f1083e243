import {kindOf} from "./kinds.js"
import {type Passage, plainText, type Range, textOfRange, type Word} from "./passage.js"
import {headOf} from "./span-features.js"
import {stemOf} from "./stems.js"

/** What stands round the words of an end. */
export interface Around {
  /** Stems of the passage's other words. */
  readonly stems: ReadonlySet<string>
  /** The passage's other names, in their order. */
  readonly names: readonly OtherName[]
  /** What the text calls the end: `song` in "the song Tolvan", "Tolvan is a song", "Tolvan (song)". */
  readonly noun?: string
  /** The end without a noun that it closes with, as `Tolvan` of "Tolvan song"; then `noun` is that one. */
  readonly bare?: string
}

/** Another name, and how it stands to the end. */
export interface OtherName {
  readonly text: string
  /** Such as `is LOC`, `ends county`, `after 2`, `joined by ,`. */
  readonly traits: readonly string[]
}

/** What stands round an end in its passage. */
export function aroundOf(passage: Passage, range: Range): Around {
  const {words} = passage
  const {from, to} = range
  const others = words.filter((_, i) => i < from || i >= to)
  const stems = new Set(others.map(({plain}) => stemOf(plain)))
  const names = namesOf(passage, range)
  const last = words[to - 1]!
  if (to - from > 1 && isNoun(last) && /^\p{Lu}|^\d/u.test(words[from]!.token.form)) {
    let end = to - 1
    while (end > from + 1 && isNoun(words[end - 1])) end--
    return {stems, names, noun: last.token.form, bare: textOfRange(passage, {from, to: end})}
  }
  const noun = nounOf(words, range)
  return noun === undefined ? {stems, names} : {stems, names, noun}
}

function namesOf(passage: Passage, {from, to}: Range): OtherName[] {
  const {words} = passage
  const ranges: Range[] = []
  for (let i = 0; i < words.length; i++) {
    const {name, sentence} = words[i]!
    const isName = name.startsWith("B-")
    if (!isName && !isProper(words[i]!)) continue
    let end = i + 1
    while (
      words[end]?.sentence === sentence &&
      (isName ? /^[^B]|^B[^-]/.test(words[end]!.name) : isProper(words[end]!))
    )
      end++
    if (end <= from || i >= to) ranges.push({from: i, to: end})
    i = end - 1
  }
  const before = ranges.filter((name) => name.to <= from).length
  return ranges.map((name, at) => {
    const rank = at < before ? before - at : at - before + 1
    const lastWord = words[name.to - 1]!.plain
    const joined = joint(words.slice(Math.min(to, name.to), Math.max(from, name.from)))
    return {
      text: textOfRange(passage, name),
      traits: [
        `is ${kindOf(passage, name)}`,
        `ends ${name.to - name.from > 1 ? lastWord : "-"}`,
        `${at < before ? "before" : "after"} ${Math.min(rank, 4)}`,
        `joined by ${joined}`,
        joined === "far" ? "far" : "near",
      ],
    }
  })
}

/** Whether a word looks like a name that the language layer does not see. */
function isProper({name, shape, token}: Word): boolean {
  return name === "" && shape === "Aa" && token.upos === "PROPN"
}

/** The few words between an end and a name, nouns as such; `far` for many. */
function joint(between: readonly Word[]): string {
  if (between.length > 3) return "far"
  return between
    .map((word) => (/^(?:NOUN|PROPN)$/.test(word.token.upos) ? "noun" : word.token.form.toLowerCase()))
    .join(" ")
}

/** The noun that the text gives a thing: beside its name, in brackets behind it, in apposition, or said of it. */
function nounOf(words: readonly Word[], range: Range): string | undefined {
  const {from, to} = range
  const {sentence} = words[from]!
  const inSentence = (word: Word | undefined) => (word?.sentence === sentence ? word : undefined)
  const isQuote = (word: Word | undefined) => word !== undefined && /^["“”'‘’]$/.test(word.token.form)
  const before = inSentence(words[isQuote(words[from - 1]) ? from - 2 : from - 1])
  if (isNoun(before)) return before.token.form
  let at = isQuote(words[to]) ? to + 1 : to
  if (words[at]?.token.form === "(") {
    let end = at + 1
    while (isNoun(inSentence(words[end]))) end++
    if (end > at + 1 && words[end]?.token.form === ")") return words[end - 1]!.token.form
  }
  let noun: string | undefined
  for (; isNoun(inSentence(words[at])); at++) noun = words[at]!.token.form
  // "the Tarn song Tolvan": the noun belongs to the name behind it.
  if (noun !== undefined && !/^["“'‘]?\p{Lu}/u.test(inSentence(words[at])?.token.form ?? "")) return noun
  const head = headOf(words, range)
  const index = words.indexOf(head, from)
  const apposed = words.find((word) => word.head === index && word.token.deprel === "appos" && isNoun(word))
  if (apposed) return apposed.token.form
  const governor = head.token.deprel?.startsWith("nsubj") ? words[head.head] : undefined
  const isSaid =
    isNoun(governor) && words.some((word) => word.head === head.head && word.token.deprel === "cop")
  return isSaid ? governor?.token.form : undefined
}

function isNoun(word: Word | undefined): word is Word {
  return word?.token.upos === "NOUN" && word.shape === "a" && plainText(word.token.form).length > 1
}
