import type {Casing} from "./casing.js"
import {endOfTitle, isOpening} from "./casing.js"
import {closedClass, isClosedClass} from "./closed-class.js"
import {type WordClasses, wordClasses} from "./lexicon.js"
import {peoples} from "./peoples.js"
import type {RawToken} from "./tokenize.js"

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Abbreviations in capitals that are common nouns. */
const commonAcronyms = list(`
  AI AIDS API APIs AR ATM BBQ CD CEO CFO CIO COO CPU CTO CV DIY DJ DNA DVD EV FAQ GDP GHz GPS GPU HDTV HIV HQ HR ID IDs
  IP IPO IQ IT JSON KPI LAN LCD LED LLM MBA MC ML MP MPs MVP NGO OLED OS PC PCs PDF PhD PIN PM PR QA RAM RNA ROI ROM
  RPG R&D SDK SEO SMS SUV TV TVs UFO UI URL USB UV UX VAT VC VIP VP VPN VR WiFi Wi-Fi XML CRM ETF NFT MRI CT ICU SVP EVP`)

/** Names of days and months, which English always writes with a capital. */
const calendarNames: ReadonlySet<string> = list(`
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday
  Mon. Tue. Tues. Wed. Thu. Thur. Thurs. Fri. Sat. Sun.
  January February March April May June July August September October November December
  Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec.
  Christmas Easter Ramadan Thanksgiving Halloween Hanukkah`)

/** Short forms without a full stop, which are also names of people: calendar words only beside a figure. */
const shortCalendar = list(
  "Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec",
)

/** Whether a token is the name of a day or month. */
export function isCalendarName(tokens: readonly RawToken[], at: number): boolean {
  const {form} = tokens[at]!
  if (calendarNames.has(form) || /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days$/.test(form)) return true
  if (ambiguousMonth.has(form)) return isMonth(tokens, at)
  return shortCalendar.has(form) && (tokens[at + 1]?.shape === "number" || tokens[at - 1]?.shape === "number")
}

/** Words that are names of months only in the right company. */
const ambiguousMonth = list("May March")

/** Which tokens of a sentence are proper nouns, judged by capitals, the rest of the document, and word lists. */
export function findProperNouns(tokens: readonly RawToken[], casing: Casing): boolean[] {
  const titleEnd = endOfTitle(tokens)
  const quoted = findQuotedNames(tokens, titleEnd)
  return tokens.map((token, i) => {
    const isTitle = i < titleEnd
    if (token.shape !== "word") return false
    const {form} = token
    if (!/\p{Lu}/u.test(form) || form === "I") return false
    const lower = form.toLowerCase()
    if (ambiguousMonth.has(form)) return isMonth(tokens, i) || (!isOpening(tokens, i) && !isTitle)
    if (calendarNames.has(form)) return true
    if (quoted.has(i)) return true
    if (commonAcronyms.has(form) || /^\p{Lu}{2,}s$/u.test(form)) return false
    if (isLowerTailed(form)) return false
    // "naturalised-French"
    if (/^\p{Ll}{3,}[-‐‑]/u.test(form) && isPeople(form)) return false
    const first = form.charAt(0)
    if (first === first.toLowerCase()) return !/^\p{N}/u.test(form) || /^\d+\p{Lu}/u.test(form)
    const classes = wordClasses(lower)
    const isFree = isTitle || isOpening(tokens, i)
    if (isDemonym(form, classes)) return !isFree && !isAdjectivePlace(tokens, i)
    // "South African", "Latin American"
    if (
      /^(?:North|South|East|West|Central|Latin|Northern|Southern|Eastern|Western|Anglo|Sub-Saharan)$/.test(
        form,
      )
    ) {
      const next = tokens[i + 1]
      if (next !== undefined && peoples.has(next.form) && isAdjectivePlace(tokens, i + 1)) return false
    }
    if (isClosedClass(lower) || closedClass(lower) !== undefined)
      return !isFree && !isTitle && isInsideName(tokens, i)
    // "Electronic music", "Southern gospel": an adjective before a common noun, whatever the writer meant by the capital.
    if (!isFree && isPlainAdjective(classes) && isBeforeCommonWord(tokens, i)) return false
    if (/^\p{Lu}[\p{L}.]*\d|^\p{Lu}\p{Ll}*\p{Lu}\p{Ll}/u.test(form)) return true
    if (!isFree) return true
    return isNameWhereFree(tokens, i, casing, classes, isTitle)
  })
}

/**
 * "Human-made", "AI-native", "Acme-provided": a common word in lower case behind the hyphen makes a common word. Names
 * such as "Min-jung" have neither a common word nor an acronym in them.
 */
function isLowerTailed(form: string): boolean {
  const match = /^(.+)[-‐‑](\p{Ll}{3,})$/u.exec(form)
  if (match === null) return false
  const [, first, tail] = match as unknown as [string, string, string]
  if (/^\p{Lu}{2,}/u.test(first) || first.length > 5) return true
  const {isListed, adjective, verb, adverb} = wordClasses(tail)
  return isListed || adjective || verb || adverb || wordClasses(first.toLowerCase()).isListed
}

function isNameWhereFree(
  tokens: readonly RawToken[],
  at: number,
  casing: Casing,
  classes: WordClasses,
  isTitle: boolean,
): boolean {
  const {form} = tokens[at]!
  const lower = form.toLowerCase()
  const capitalised = casing.capitalised(lower)
  const small = casing.lower(lower)
  if (capitalised > 0 && capitalised >= small) return true
  if (small > 0) return false
  if (/^\p{Lu}{2,}$/u.test(form) && !tokens.every(({form}) => form === form.toUpperCase())) return true
  const isCommon = classes.isListed
  if (!isTitle) {
    const next = tokens[at + 1]
    const isNextName =
      next?.shape === "word" &&
      /^\p{Lu}/u.test(next.form) &&
      closedClass(next.form.toLowerCase()) === undefined
    if (isNextName && !classes.adverb) {
      // "President Lee said", "Apple Computer": a noun in front of a name is part of it; a verb or adverb is not.
      if (!isCommon || classes.name === "Giv" || (classes.noun && !classes.verb && !classes.adjective))
        return true
      // "Rolling Stone", "Big Brother", "Financial Times": a common word with a capital belongs to what is before it.
      const nextClasses = wordClasses(next.form.toLowerCase())
      if (
        nextClasses.isListed &&
        nextClasses.noun &&
        nextClasses.name === undefined &&
        !titleWords.test(next.form)
      )
        return true
    }
  }
  if (!isTitle && placePrefixes.test(form) && /^\p{Lu}\p{Ll}/u.test(tokens[at + 1]?.form ?? "")) return true
  if (isCommon) return false
  if (form.length <= 3 && !/^\p{Lu}{2,}|\.$/u.test(form) && classes.name === undefined) return false
  if (closedClass(lower.replace(/s$/, "")) !== undefined) return false
  if (classes.name !== undefined) return true
  if (classes.adverb || (classes.adjective && !classes.noun) || classes.verb) return false
  if (/^\p{L}{3,}(?:ical|ous|able|ible|ful|less|ive|istic|onal)$/u.test(lower)) return false
  if (/^\p{Lu}\.$/u.test(form)) return true
  // "Developers", "Rebirth": what is built from a listed word is no name.
  if (/s$/.test(lower) && wordClasses(lower.replace(/(?:es|s)$/, "")).isListed) return false
  const stem = /^(?:re|un|non|over|under|inter|multi|sub|super|anti|pre|co|mis|dis|out|up)(\p{L}{4,})$/u.exec(
    lower,
  )
  if (stem !== null && wordClasses(stem[1]!).isListed) return false
  return !/(?:tion|sion|ment|ness|ity|ing|ism|ware|ship|ance|ence|ization|isation)s?$/.test(lower)
}

/** First words of names of places that are common words. */
const placePrefixes = /^(?:New|San|Santa|Saint|Los|Las|El|Fort|Mount|Port|Lake|Great|Upper|Lower|Old)$/

function isPlainAdjective({isListed, adjective, noun, verb, name}: WordClasses): boolean {
  return isListed && adjective && !noun && !verb && name === undefined
}

/** Whether a word stands alone with its capital before a common word in lower case. */
function isBeforeCommonWord(tokens: readonly RawToken[], at: number): boolean {
  const next = tokens[at + 1]
  if (next?.shape !== "word" || !/^\p{Ll}/u.test(next.form) || isClosedClass(next.form)) return false
  const before = tokens[at - 1]?.form ?? ""
  return !/^\p{Lu}/u.test(before) || isClosedClass(before.toLowerCase())
}

/** Titles are written with a capital before a name, whatever stands before them: "Former President Lee". */
const titleWords =
  /^(?:President|Prime|Minister|Chancellor|Premier|Senator|Governor|Mayor|King|Queen|Prince|Princess|Pope|Bishop|General|Admiral|Captain|Colonel|Judge|Justice|Professor|Doctor|Secretary|Director|Chairman|Chief|Vice|Deputy|Congressman|Ambassador|Coach)$/

/** Whether a word names a people or its members: `Dutch`, `Norwegians`. */
export function isPeople(form: string): boolean {
  const last = form.split(/[-‐‑]/).at(-1)!
  return peoples.has(last) || peoples.has(last.replace(/s$/, ""))
}

/** A word such as `Dutch` or `Iraqi-British`. */
function isDemonym(form: string, classes: WordClasses): boolean {
  const last = form.split(/[-‐‑]/).at(-1)!
  return peoples.has(last) || (classes.adjective && classes.isListed && /[a-z](?:ese|ian|ish)$/.test(last))
}

/** Before a word in lower case ("Dutch painter", "a Dutch and Belgian firm"), a demonym is an adjective. */
function isAdjectivePlace(tokens: readonly RawToken[], at: number): boolean {
  const next = tokens[at + 1]
  if (/^(?:and|or)$/.test(next?.form ?? "") && /^(?:an?|the)$/i.test(tokens[at - 1]?.form ?? "")) return true
  return (
    next !== undefined && next.shape === "word" && /^\p{Ll}/u.test(next.form) && !isClosedClass(next.form)
  )
}

/** "May 3", "in May", "last March". */
function isMonth(tokens: readonly RawToken[], at: number): boolean {
  const next = tokens[at + 1]
  if (next?.shape === "number" || /^\d/.test(next?.form ?? "")) return true
  const before = tokens[at - 1]?.form.toLowerCase()
  return (
    before !== undefined &&
    /^(?:in|of|since|until|by|last|next|this|every|early|late|mid|from|to|and|\d+)$/.test(before)
  )
}

/** A word of grammar with a capital inside a sentence is part of a name when it stands before or in one. */
function isInsideName(tokens: readonly RawToken[], at: number): boolean {
  const {form} = tokens[at]!
  const next = tokens[at + 1]
  if (next === undefined || next.shape !== "word") return /^\p{Lu}{2,}$/u.test(form)
  return /^\p{Lu}/u.test(next.form) && !/^(?:The|A|An|I)$/.test(form)
}

/** Words inside a quotation that stands in running text and writes every word with a capital: "Human Touch". */
function findQuotedNames(tokens: readonly RawToken[], titleEnd: number): ReadonlySet<number> {
  const found = new Set<number>()
  for (let i = Math.max(1, titleEnd); i < tokens.length; i++) {
    const open = tokens[i]!.form
    if (!/^["“‘«]$/.test(open) || /^[.!?:,;]$/.test(tokens[i - 1]!.form)) continue
    const inner: number[] = []
    let close = i + 1
    while (close < tokens.length && close <= i + 9 && !/^["”’»]$/.test(tokens[close]!.form))
      inner.push(close++)
    if (close >= tokens.length || !/^["”’»]$/.test(tokens[close]!.form)) continue
    const content = inner.filter((at) => !isClosedClass(tokens[at]!.form.toLowerCase()))
    const isName =
      content.length > 1 &&
      content.every((at) => /^[\p{Lu}\d]/u.test(tokens[at]!.form)) &&
      inner.length ===
        inner.filter((at) => tokens[at]!.shape === "word" || tokens[at]!.shape === "number").length
    if (isName) for (const at of content) found.add(at)
    i = close
  }
  return found
}
