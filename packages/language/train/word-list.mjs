// Classes of words from compromise's lexicon (MIT): what a word can be, for words that the treebanks lack.
import {createRequire} from "node:module"
import {normaliseForm} from "../dist/net/features.js"

const short = {
  Infinitive: "v",
  PresentTense: "z",
  PastTense: "d",
  Gerund: "g",
  Participle: "n",
  Adjective: "a",
  Comparative: "c",
  Superlative: "s",
  Adverb: "r",
  Singular: "1",
  Plural: "2",
  Noun: "1",
  Uncountable: "1",
  Actor: "w",
  FemaleName: "F",
  MaleName: "M",
  FirstName: "F",
  LastName: "L",
  Person: "P",
  City: "C",
  Country: "N",
  Region: "R",
  Place: "R",
  Organization: "O",
  SportsTeam: "T",
  Demonym: "D",
  Unit: "u",
  Currency: "u",
  Month: "m",
  WeekDay: "y",
  Honorific: "h",
  Abbreviation: "b",
}

/** @returns {Map<string, string>} word in lower case → its classes; words of longer names give `~` classes. */
export function readWordList() {
  const lexicon = createRequire(import.meta.url)("compromise").model().one.lexicon
  const classes = new Map()
  const add = (word, sign) => {
    const key = normaliseForm(word)
    const known = classes.get(key) ?? new Set()
    classes.set(key, known.add(sign))
  }
  for (const [entry, tags] of Object.entries(lexicon)) {
    const signs = [tags]
      .flat()
      .map((tag) => short[tag])
      .filter((sign) => sign !== undefined)
    const words = entry.split(" ")
    if (words.length === 1) for (const sign of signs.slice(0, 2)) add(entry, sign)
    // "san" of "san francisco": a part of a name
    else if (/[FMLPCNROT]/.test(signs[0] ?? ""))
      for (const word of words) if (word.length > 3) add(word, `~${signs[0]}`)
  }
  return new Map([...classes].map(([word, signs]) => [word, [...signs].sort().slice(0, 3).join("")]))
}
