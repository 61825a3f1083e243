// What is known of the words that names are made of: given names, surnames, cities, regions and countries from the
// locales of Faker (MIT), and the words of name-words.mjs and world-words.mjs.
import {createRequire} from "node:module"
import {normaliseForm} from "../dist/net/features.js"
import {nameWords} from "./name-words.mjs"
import {worldWords} from "./world-words.mjs"

const latin = /^[\p{Script=Latin}' .-]+$/u

/** The lists of a locale, as Faker keeps them: arrays, or arrays by sex. */
const listOf = (value) =>
  (Array.isArray(value)
    ? value
    : typeof value === "object" && value !== null
      ? Object.values(value).flat()
      : []
  ).filter((entry) => typeof entry === "string" && latin.test(entry))

/** Locales whose lists of countries are in English. */
const isEnglish = (locale) => /^en(?:_|$)/.test(locale)

/** @returns {Map<string, string>} word in lower case → its signs, sorted; `~` marks a word of a longer place name */
export function readGazetteer() {
  const {allLocales} = createRequire(import.meta.url)("@faker-js/faker")
  const classes = new Map()
  const add = (word, sign) => {
    const key = normaliseForm(word)
    for (const form of new Set([key, key.normalize("NFD").replace(/\p{M}/gu, "")])) {
      if (!classes.has(form)) classes.set(form, new Set())
      classes.get(form).add(sign)
    }
  }
  /** A name of several words: its words of four letters and more are parts of such names. */
  const addName = (name, sign) => {
    const words = name.split(/[ -]/)
    if (words.length === 1) add(name, sign)
    else for (const word of words) if (word.length > 3 && /^\p{Lu}/u.test(word)) add(word, `~${sign}`)
  }
  for (const [locale, {person, location}] of Object.entries(allLocales)) {
    for (const name of listOf(person?.first_name))
      for (const word of name.split(/[ -]/)) if (word.length > 1) add(word, "F")
    for (const name of listOf(person?.last_name))
      for (const word of name.split(/[ -]/)) if (word.length > 2) add(word, "L")
    for (const name of listOf(location?.city_name)) addName(name, "C")
    if (!isEnglish(locale)) continue
    for (const name of listOf(location?.country)) addName(name, "N")
    for (const part of ["state", "county"]) for (const name of listOf(location?.[part])) addName(name, "R")
  }
  for (const lists of [nameWords, worldWords])
    for (const [sign, words] of Object.entries(lists)) for (const word of words.split(/\s+/)) add(word, sign)
  return new Map([...classes].map(([word, signs]) => [word, [...signs].sort().slice(0, 4).join("")]))
}

/** How much more often than others English-speaking places give the names. */
const englishShare = 4

/**
 * Names to be put into sentences, by locale; English ones stand several times, to be picked more often.
 * @returns {{people: {given: string[], surnames: string[]}[], cities: string[][], lands: string[]}}
 */
export function nameLists() {
  const {allLocales} = createRequire(import.meta.url)("@faker-js/faker")
  const locales = Object.entries(allLocales).flatMap(([locale, lists]) =>
    Array.from({length: isEnglish(locale) ? englishShare : 1}, () => lists),
  )
  return {
    people: locales
      .map(({person}) => ({given: listOf(person?.first_name), surnames: listOf(person?.last_name)}))
      .filter(({given, surnames}) => given.length > 20 && surnames.length > 20),
    cities: locales.map(({location}) => listOf(location?.city_name)).filter((names) => names.length > 20),
    lands: [allLocales.en, allLocales.en_GB, allLocales.en_IN].flatMap(({location}) =>
      ["country", "state", "county"].flatMap((part) => listOf(location?.[part])),
    ),
  }
}
