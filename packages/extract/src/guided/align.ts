import {type Passage, plainText, type Range, textOfRange} from "./passage.js"
import {parseDate, parseNumber} from "./values.js"

/**
 * Finds where a passage speaks of what an annotator wrote.
 *
 * Tried one after another, until one finds it: the same letters, whatever case, accents, blanks and punctuation; the
 * same date or number; without what stands in brackets behind it; a plural; a name turned round at its comma; a name
 * without those in its middle; the figures of a measure; initials (`United States`, "U.S."); the part before a comma; the longest run of its words.
 * @returns every place by the first of these that finds one; none when the passage does not say it
 */
export function alignEnd(passage: Passage, name: string, names: readonly Range[] = []): readonly Range[] {
  const bare = name.replace(/^"(.*)"$/, "$1")
  const outside = bare.replace(/\s*\([^()]*\)\s*$/, "").trim()
  const turned = /^([^,]+), ([^,]+)$/.exec(bare)
  const tries: (() => Range[])[] = [
    () => findLetters(passage, plainText(bare)),
    () => findValue(passage, bare),
    () =>
      outside !== bare && outside !== ""
        ? [...findLetters(passage, plainText(outside)), ...findValue(passage, outside)]
        : [],
    () => findLetters(passage, `${plainText(outside)}s`),
    () => (/s$/i.test(outside) ? findLetters(passage, plainText(outside).slice(0, -1)) : []),
    () => (turned ? findLetters(passage, plainText(`${turned[2]}${turned[1]}`)) : []),
    () => findAround(passage, outside),
    () => findFigures(passage, outside),
    () => findInitials(passage, outside),
    () => (outside.includes(",") ? findLetters(passage, plainText(outside.split(",")[0]!)) : []),
    () => wholeNames(names, findLongestPart(passage, outside), (range) => isOneName(passage, range, outside)),
  ]
  for (const attempt of tries) {
    const found = attempt()
    if (found.length > 0) return standing(names, found)
  }
  return []
}

/** Places that are no part of a longer name, if there are such: "India" and not that of "Air India". */
function standing(names: readonly Range[], places: readonly Range[]): readonly Range[] {
  const free = places.filter((place) => wholeName(names, place) === place)
  return free.length > 0 ? free : places
}

/** Where only a part of a name was found, the names that it is part of, those that may be wanted. */
function wholeNames(
  names: readonly Range[],
  places: readonly Range[],
  isWanted: (name: Range) => boolean = () => true,
): Range[] {
  return standing(names, places).map((place) => {
    const name = wholeName(names, place)
    return isWanted(name) ? name : place
  })
}

/** Whether a name in a text may be the written one: of words that one of them has alone, the other has no others in their place. */
function isOneName({words}: Passage, {from, to}: Range, written: string): boolean {
  const own = written.split(/[\s,/-]+/).filter((word) => plainText(word) !== "" && !emptyWord.test(word))
  const said = words.slice(from, to).filter(({plain, token}) => plain !== "" && !emptyWord.test(token.form))
  const missing = own.filter((word) => !said.some(({plain}) => agree(plain, plainText(word))))
  const more = said.filter(({plain}) => !own.some((word) => agree(plain, plainText(word))))
  const initials = more.map(({plain}) => plain[0]).join("")
  return missing.length === 0 || more.length === 0 || missing.some((word) => plainText(word) === initials)
}

function wholeName(names: readonly Range[], place: Range): Range {
  const name = names.find(({from, to}) => from <= place.from && to >= place.to)
  return name && name.to - name.from > place.to - place.from ? name : place
}

/** Runs of words with just these letters, with the bracket that one of them closes or opens. */
export function findLetters({words}: Passage, letters: string): Range[] {
  if (letters === "") return []
  const found: Range[] = []
  for (let from = 0; from < words.length; from++) {
    if (words[from]!.plain === "" || !letters.startsWith(words[from]!.plain)) continue
    let length = 0
    for (let at = from; at < words.length && length < letters.length; at++) {
      const {plain, sentence} = words[at]!
      if (sentence !== words[from]!.sentence || !letters.startsWith(plain, length)) break
      length += plain.length
      if (length === letters.length && plain !== "") {
        found.push(withBrackets(words, {from, to: at + 1}))
        break
      }
    }
  }
  return found
}

/** `(66391) 1999 KW4` of the words from "66391" on, `AIDS (journal)` of those up to "journal". */
function withBrackets(words: Passage["words"], {from, to}: Range): Range {
  let depth = 0
  let least = 0
  for (let i = from; i < to; i++) {
    const {form} = words[i]!.token
    if (form === "(") depth++
    else if (form === ")") least = Math.min(least, --depth)
  }
  const opens = least === -1 && words[from - 1]?.token.form === "("
  const closes = depth - least === 1 && words[to]?.token.form === ")"
  return {from: opens ? from - 1 : from, to: closes ? to + 1 : to}
}

const longestValue = 6

function findValue(passage: Passage, name: string): Range[] {
  const date = /\d{4}/.test(name) ? parseDate(name) : undefined
  const number = date ? undefined : parseNumber(name)
  if (!date && number === undefined) return []
  const {words} = passage
  for (const isExact of date ? [true, false] : [true]) {
    const found: Range[] = []
    for (let from = 0; from < words.length; from++) {
      for (let to = Math.min(words.length, from + longestValue); to > from; to--) {
        if (words[to - 1]!.sentence !== words[from]!.sentence) continue
        const text = textOfRange(passage, {from, to})
        const isThere = date ? sameDate(text, date, isExact) : parseNumber(text) === number
        if (!isThere) continue
        found.push({from, to})
        from = to - 1
        break
      }
    }
    if (found.length > 0) return found
  }
  return []
}

/** Whether a text is the date; or, not exactly, a less exact writing of it. */
function sameDate(
  text: string,
  {year, month, day}: {year: number; month?: number; day?: number},
  isExact: boolean,
): boolean {
  if (!/\d/.test(text) || /^(?:[,.]|(?:of|the)\b)|(?:[,.]|\b(?:of|the))$/i.test(text)) return false
  return [false, true].some((dayFirst) => {
    const read = parseDate(text, {dayFirst})
    if (read?.year !== year) return false
    if (isExact) return read.month === month && read.day === day
    return (read.month === undefined || read.month === month) && read.day === undefined
  })
}

/** `31 m` where the text has "31 metres": the same number before a unit that begins alike. */
function findFigures({words}: Passage, name: string): Range[] {
  const found = /^([\d.,]+)\s*(\p{L})[\p{L}\d²³/. ]*$/u.exec(name)
  const number = found ? parseNumber(found[1]!) : undefined
  if (!found || number === undefined) return []
  return words.flatMap(({token}, from) => {
    const unit = words[from + 1]?.plain ?? ""
    return parseNumber(token.form) === number && unit.startsWith(found[2]!.toLowerCase())
      ? [{from, to: from + 1}]
      : []
  })
}

/** The most words of a name that is written shorter. */
const longestName = 7

/**
 * `Ada Lunde` where the text has "Ada Maud Lunde", and `Ada M. Lunde` where it has "Ada Maud Lunde" or "Ada Lunde": names of
 * which one has words or initials in its middle that the other lacks.
 */
function findAround({words}: Passage, name: string): Range[] {
  const parts = name.split(/\s+/).map(plainText)
  if (parts.length < 2 || parts.some((part) => part === "") || !/^[\p{Lu}\d]/u.test(name)) return []
  const last = parts.at(-1)!
  return words.flatMap(({plain, sentence, token}, from) => {
    if (!agree(plain, parts[0]!) || !/^[\p{Lu}\d]/u.test(token.form)) return []
    for (let to = from + 1; to < Math.min(words.length, from + longestName); to++) {
      const word = words[to]!
      if (
        word.sentence !== sentence ||
        !/^(?:\p{Lu}|["“”.]$|(?:de|la|y|von|van|al|bin)$)/u.test(word.token.form)
      )
        break
      if (word.plain !== last) continue
      const middle = words.slice(from + 1, to).flatMap((between) => between.plain || [])
      const [few, many] = [middle, parts.slice(1, -1)].sort((a, b) => a.length - b.length)
      const isOneName = plain === parts[0] || few!.length > 0
      if (isOneName && isWithin(few!, many!)) return [{from, to: to + 1}]
    }
    return []
  })
}

/** Whether two words are one, or one of them is the initial of the other. */
function agree(a: string, b: string): boolean {
  return a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0])
}

/** Whether words stand among others in their order. */
function isWithin(few: readonly string[], many: readonly string[]): boolean {
  let at = 0
  for (const word of many) if (at < few.length && agree(few[at]!, word)) at++
  return at === few.length
}

function findInitials({words}: Passage, name: string): Range[] {
  const initials = name
    .split(/[^\p{L}]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0]!.toLowerCase())
    .join("")
  // What has initials in it is no long form.
  if (initials.length < 2 || /\p{Lu}{2}/u.test(name)) return []
  return words.flatMap(({plain, token}, from) =>
    plain === initials && /^[\p{Lu}.]+$/u.test(token.form) ? [{from, to: from + 1}] : [],
  )
}

const emptyWord = /^(?:the|an?|of|in|on|at|and|or|de|la|le|el|for|to|by|with)$/i

function findLongestPart(passage: Passage, name: string): Range[] {
  const parts = name.split(/[\s,/-]+/).filter((part) => plainText(part) !== "")
  const whole = plainText(name).length
  for (let length = parts.length - 1; length > 0; length--) {
    for (let at = 0; at + length <= parts.length; at++) {
      const run = parts.slice(at, at + length)
      if (emptyWord.test(run[0]!) || emptyWord.test(run.at(-1)!)) continue
      const letters = plainText(run.join(""))
      if (letters.length < 4 || letters.length < whole * 0.4) continue
      const found = findLetters(passage, letters)
      if (found.length > 0) return found
    }
  }
  return []
}
