import {lowerBound} from "../lower-bound.js"
import {kindOf} from "./kinds.js"
import {type Passage, plainText, type Range, textOfRange, type Word} from "./passage.js"
import {headAt} from "./span-features.js"
import {stemOf} from "./stems.js"
import {count} from "./tally.js"

/** What stands round the words of an end. */
export interface Around {
  /** Stems of the passage's other words. */
  readonly stems: Pick<ReadonlySet<string>, "has">
  /** The passage's other names, in their order, as far as they stand near. */
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
  const stems = otherStems(passage, range)
  const names = namesOf(passage, range)
  const last = words[to - 1]!
  if (to - from > 1 && isNoun(last) && /^\p{Lu}|^\d/u.test(words[from]!.token.form)) {
    let end = to - 1
    while (end > from + 1 && isNoun(words[end - 1])) end--
    return {stems, names, noun: last.token.form, bare: textOfRange(passage, {from, to: end})}
  }
  const noun = nounOf(passage, range)
  return noun === undefined ? {stems, names} : {stems, names, noun}
}

/** What is asked of a passage for each of its ends, made once. */
interface Contents {
  /** How many words have a stem. */
  readonly stems: ReadonlyMap<string, number>
  /** Where names stand, in their order. */
  readonly names: readonly Range[]
}

const contents = new WeakMap<Passage, Contents>()

function contentsOf(passage: Passage): Contents {
  let found = contents.get(passage)
  if (!found) {
    const stems = new Map<string, number>()
    for (const {plain} of passage.words) count(stems, stemOf(plain))
    found = {stems, names: nameRanges(passage.words)}
    contents.set(passage, found)
  }
  return found
}

function otherStems(passage: Passage, {from, to}: Range): Around["stems"] {
  const {stems} = contentsOf(passage)
  const own = passage.words.slice(from, to).map(({plain}) => stemOf(plain))
  return {has: (stem) => (stems.get(stem) ?? 0) > own.filter((other) => other === stem).length}
}

function nameRanges(words: readonly Word[]): Range[] {
  const ranges: Range[] = []
  for (let from = 0; from < words.length; ) {
    const {name, sentence} = words[from]!
    const isName = name.startsWith("B-")
    let to = from + 1
    if (isName || isProper(words[from]!)) {
      while (words[to]?.sentence === sentence && (isName ? isInside(words[to]!.name) : isProper(words[to]!)))
        to++
      ranges.push({from, to})
    }
    from = to
  }
  return ranges
}

function isInside(name: string): boolean {
  return name !== "" && !name.startsWith("B-")
}

/** How many names on either side are looked at. */
const namesNear = 12

function namesOf(passage: Passage, {from, to}: Range): OtherName[] {
  const {words} = passage
  const {names} = contentsOf(passage)
  const first = lowerBound(names.length, (i) => names[i]!.from < from)
  const before = names.slice(Math.max(0, first - namesNear - 1), first).filter((name) => name.to <= from)
  const after = names.slice(first, first + namesNear + 1).filter((name) => name.from >= to)
  const near = [...before.slice(-namesNear), ...after.slice(0, namesNear)]
  const ahead = Math.min(before.length, namesNear)
  return near.map((name, at) => {
    const rank = at < ahead ? ahead - at : at - ahead + 1
    const lastWord = words[name.to - 1]!.plain
    const joined = joint(words, Math.min(to, name.to), Math.max(from, name.from))
    return {
      text: textOfRange(passage, name),
      traits: [
        `is ${kindOf(passage, name)}`,
        `ends ${name.to - name.from > 1 ? lastWord : "-"}`,
        `${at < ahead ? "before" : "after"} ${Math.min(rank, 4)}`,
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
function joint(words: readonly Word[], from: number, to: number): string {
  if (to - from > 3) return "far"
  return words
    .slice(from, to)
    .map((word) => (/^(?:NOUN|PROPN)$/.test(word.token.upos) ? "noun" : word.token.form.toLowerCase()))
    .join(" ")
}

/** The noun that the text gives a thing: beside its name, in brackets behind it, in apposition, or said of it. */
function nounOf({words, sentences}: Passage, range: Range): string | undefined {
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
  const index = headAt(words, range)
  const head = words[index]!
  const around = words.slice(sentences[sentence]!.from, sentences[sentence]!.to)
  const apposed = around.find((word) => word.head === index && word.token.deprel === "appos" && isNoun(word))
  if (apposed) return apposed.token.form
  const governor = head.token.deprel?.startsWith("nsubj") ? words[head.head] : undefined
  const isSaid =
    isNoun(governor) && around.some((word) => word.head === head.head && word.token.deprel === "cop")
  return isSaid ? governor?.token.form : undefined
}

function isNoun(word: Word | undefined): word is Word {
  return word?.token.upos === "NOUN" && word.shape === "a" && plainText(word.token.form).length > 1
}
