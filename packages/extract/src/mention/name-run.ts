import {endOfTitle, isCommonWord, perForm} from "@relata/language"
import type {NameSpan, Token} from "@relata/model"
import {headTypes, lastWordTypes} from "../entity/head-types.js"
import {isNameMark} from "../name-mark.js"
import {isCommonForm, isCommonRun, takesFor, takesOf} from "./common-run.js"
import {cutTitles, type Run, untitled} from "./cut-titles.js"
import {isAcronym, isDomain, isName} from "./is-name.js"
import {isTight} from "./mention.js"
import {
  beforeOf,
  currencyCodes,
  epithets,
  nameSuffixes,
  particles,
  personTitles,
  recurringEvents,
  roleAcronyms,
} from "./name-words.js"
import {endOfWorkTitle, inTitles} from "./work-title.js"

/** No name has more words; a longer run is a list that lost its commas. */
export const longestName = 20

/**
 * The names of one sentence, read from left to right.
 * @param spans - what the language layer takes for names; they help where a capital says nothing
 */
export function findRuns(tokens: readonly Token[], spans: readonly NameSpan[] = []): Run[] {
  const runs: Run[] = []
  let i = 0
  while (i < tokens.length) {
    const event = endOfYearEvent(tokens, i)
    if (event > i) {
      // "the February 1974 general election"
      const isDated = tokens[i - 1]?.feats?.NameType === "Cal" && i > 1
      runs.push(untitled(isDated ? i - 1 : i, event))
      i = event
      continue
    }
    if (!startsName(tokens, i)) {
      i++
      continue
    }
    const to = Math.max(endOfName(tokens, i), endOfWorkTitle(tokens, i))
    const limit = runs.at(-1)?.to ?? 0
    const opening = withOpening(tokens, i, spans)
    const from = opening < i ? opening : withArticle(tokens, withYear(tokens, i, limit), limit)
    runs.push(...cutTitles(tokens, from, to))
    i = Math.max(to, i + 1)
  }
  return runs.filter((run) => isName(tokens, run))
}

/** Proper nouns but for days and months, and acronyms; in lower case only what is no word of the language. */
function isNameWord(token: Token | undefined): boolean {
  if (token === undefined) return false
  if (token.upos !== "PROPN") return isAcronym(token) && !isCalendarWord(token)
  return !isCalendarWord(token) && isNameForm(token.form)
}

const isNameForm = perForm(
  (form) =>
    !madeAdjective.test(form) && (!/^\p{Ll}/u.test(form) || particles.has(form) || !isPlainWord(form)),
)

/** "Dubai-based": says where from, and is no part of the name behind it. */
export const madeAdjective = /[-‐‑](?:based|born|owned|led|backed|listed|made|style|era|educated|trained)$/

/** "midfielder", "w/" */
function isPlainWord(form: string): boolean {
  return (
    isCommonWord(form) ||
    /^née?$/.test(form) ||
    inTitles.test(form) ||
    headTypes.has(form) ||
    !/\p{L}{2}|\d/u.test(form)
  )
}

const settingAdjective =
  /^(?:Former|Late|New|Last|Next|First|Other|Many|Most|Several|Some|Big|Major|Minor|Local|Recent|Leading|Top|Senior|Junior|Rival|Early|Outgoing|Current|Old|Young|Biggest|Largest|Latest|Own|Entire|Various|Modern|Private|Public|Fellow)$/

/**
 * Where a name begins whose first word stands at the beginning of the sentence and may be an adjective or a common
 * noun for the tagger: "Human Rights Watch", "Bluewater Terminals".
 */
function withOpening(tokens: readonly Token[], from: number, spans: readonly NameSpan[]): number {
  const at = from - 1
  const first = tokens[at]
  if (first === undefined || at > 1 || (at === 1 && !/^["“‘«]$/.test(tokens[0]!.form))) return from
  if (!/^(?:NOUN|ADJ|VERB)$/.test(first.upos) || !/^\p{Lu}/u.test(first.form)) return from
  if (
    isCalendarWord(first) ||
    isDayWord(first.form) ||
    personTitles.has(first.form) ||
    headTypes.has(first.form.toLowerCase())
  )
    return from
  if (spans.some((span) => span.from === at && span.to > from)) return at
  if (first.feats?.NameType !== undefined || first.upos === "VERB") return from
  if (!isCommonWord(first.form)) return at
  // "Human Rights Watch": words of the language with capitals all through make one name, but for what sets it in time.
  const [second, third] = tokens.slice(from, from + 2)
  const isOne =
    first.upos === "ADJ" &&
    !settingAdjective.test(first.form) &&
    isNameWord(third) &&
    isCommonWord(second!.form) &&
    lastWordTypes.has(third!.form) &&
    !personTitles.has(second!.form)
  return isOne ? at : from
}

/** A capitalised first word of a sentence that is none of the language, and that the tagger takes for no name. */
export function isUnknownOpening(token: Token): boolean {
  if (token.feats?.NameType === "Nat") return false
  return /^(?:NOUN|ADV|ADJ|X|INTJ)$/.test(token.upos) && isUnknownForm(token.form) && !isCalendarWord(token)
}

const isUnknownForm = perForm(
  (form) => /^\p{Lu}\p{Ll}{3,}$/u.test(form) && !isCommonForm(form) && !isDayWord(form),
)

function isCalendarWord(token: Token): boolean {
  return token.feats?.NameType === "Cal" || /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days$/.test(token.form)
}

function startsName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  // "Today they left"
  if (at === 0 && isDayWord(token.form)) return false
  if (isNameWord(token) || isDomain(token)) {
    // "the centrist Alliance Party": an adjective that no list knows
    const isSmall = isSmallWord(token.form) && !particles.has(token.form)
    return !(isSmall && isNameWord(tokens[at + 1]) && /^\p{Lu}/u.test(tokens[at + 1]!.form))
  }
  if (token.upos !== "ADJ" && token.upos !== "X") return false
  // the "Human Touch" plan
  const isQuoted = at > 0 && /^["“]$/.test(tokens[at - 1]!.form) && token.upos === "ADJ"
  if (isQuoted && /^\p{Lu}/u.test(token.form) && tokens[at + 1]?.upos === "PROPN") return true
  return isIdeographic(token) && tokens[at + 1]?.upos === "PROPN"
}

function isDayWord(form: string): boolean {
  return /^(?:Yesterday|Today|Tomorrow|Tonight)$/.test(form)
}

/** "centrist", "fellow-Scots"; not "iPhone", "al-Hale". */
function isSmallWord(form: string): boolean {
  return /^\p{Ll}[\p{Ll}-]*$/u.test(form) || /^\p{Ll}{4,}-\p{Lu}/u.test(form)
}

function isIdeographic(token: Token): boolean {
  return token.upos === "X" && /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(token.form)
}

function endOfName(tokens: readonly Token[], from: number): number {
  let to = from + 1
  for (;;) {
    const more = extension(tokens, from, to)
    if (more === 0 || to - from >= longestName || isOfficeHolder(tokens, from, to)) return to
    to += more
  }
}

/** "Governor of Oregon Mark Lee": the place of an office ends where the name of its holder begins. */
function isOfficeHolder(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1]!
  if (last.feats?.NameType !== "Geo" || tokens[to]?.feats?.NameType !== "Giv") return false
  // "Guild of St Luke"
  if (/^(?:St|Saint)\.?$/.test(last.form)) return false
  return tokens.slice(Math.max(0, from - 1), to).some(({form}) => form === "of")
}

/** How many of the words at `to` go on with the name `[from, to)`. */
function extension(tokens: readonly Token[], from: number, to: number): number {
  const token = tokens[to]
  const next = tokens[to + 1]
  const last = tokens[to - 1]!
  if (token === undefined) return 0
  const form = token.form
  if (isNameWord(token)) return isSeparated(tokens, from, to) ? 0 : 1
  if (token.upos === "NUM" || /^(?:[IVX]+|\d+(?:st|nd|rd|th))$/.test(form))
    return continuesWithFigure(tokens, from, to) ? 1 : 0
  if (form === "," && next !== undefined && nameSuffixes.has(next.form)) return 2
  if (nameSuffixes.has(form)) return 1
  if (next === undefined) return 0
  if (form === "&" && isNameWord(next)) return 2
  if (
    /^[/+]$/.test(form) &&
    isTight(last, token) &&
    isTight(token, next) &&
    isNameWord(next) &&
    last.form.length <= 4
  )
    return 2
  if (form === "of" && takesOf(tokens, from, to)) return lengthOfComplement(tokens, to + 1, 1)
  if (form === "for" && takesFor(tokens, from, to)) return lengthOfComplement(tokens, to + 1, 1)
  // "Royal Commission on Coastal Waters", "Convention on Wetlands"
  if (form === "on" && bodiesOnSubjects.test(last.form) && isTopicOf(tokens, to + 1)) return 2
  // "Sir Otto Hale and Partners"
  if (form === "and" && firmFellows.test(next.form)) return 2
  if (form === "and") {
    const more = lengthOfConjunct(tokens, from, to)
    if (more > 0) return more
  }
  if (form === "the" && epithets.has(next.form)) return 2
  if (form === "," && isNameWord(next) && isCampus(tokens, from, to)) return 2
  if (form === "," && /^D\.C\.?$/.test(next.form)) return 2
  // "Award for Best Performance by a Leading Actress in a Play"
  if (/^(?:in|by)$/.test(form) && /^an?$/.test(next.form) && isNameWord(tokens[to + 2])) {
    const words = tokens.slice(from, to).map((word) => word.form)
    if (words.includes("for") && words.some((word) => lastWordTypes.get(word) === "Award")) return 3
  }
  // "Nobel Prize in Physics"
  if (form === "in" && isNameWord(next) && lastWordTypes.get(last.form) === "Award") return 2
  if (isParticle(token) && last.upos === "PROPN") {
    if (isNameWord(next)) return 2
    if (isParticle(next) && tokens[to + 2] !== undefined && isNameWord(tokens[to + 2])) return 3
  }
  // "Children's Hospital"
  if (token.xpos === "POS" && isNameWord(next) && possessivePeople.test(last.form)) {
    let end = endOfRun(tokens, to + 1)
    if (tokens[end]?.form === "and") end = endOfRun(tokens, end + 1)
    if (lastWordTypes.has(tokens[end - 1]!.form)) return 2
  }
  if (isNameMark(tokens, to)) return 1
  // "St. Paul's Cathedral"
  if (token.xpos === "POS" && isNameWord(next) && /^(?:St|Saint|St\.)$/.test(tokens[to - 2]?.form ?? ""))
    return 2
  return 0
}

/** What is called after the matter that it is about. */
const bodiesOnSubjects =
  /^(?:Commission|Committee|Subcommittee|Council|Conference|Convention|Congress|Panel|Forum|Symposium|Summit|Treaty|Declaration|Covenant|Protocol|Directive|Caucus|Taskforce|Office|Bureau|Institute|Center|Centre)$/

/** "Climate Change" of "Panel on Climate Change": a matter and no place, nobody and no day. */
function isTopicOf(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at]
  return isNameWord(first) && first!.feats?.NameType === undefined && /^\p{Lu}\p{Ll}/u.test(first!.form)
}

/** With whom a firm is named. */
const firmFellows = /^(?:Partners|Sons|Brothers|Daughters|Associates|Company|Co\.?)$/

/** People in general, after whom institutions are named. */
const possessivePeople =
  /^(?:Children|Women|Men|People|King|Queen|Prince|Bishop|Master|Masters|Mother|Father|Lady|Lord|Sailor|Soldier|Worker|Workers|Farmer|Farmers|Players|Saint|Veterans|Writers|Girls|Boys|Sheriff)$/

function endOfRun(tokens: readonly Token[], from: number): number {
  let to = from
  while (isNameWord(tokens[to])) to++
  return to
}

/** "US" before "President Lee" is a name of its own; so is what stands before a role. */
function isSeparated(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1]!
  return isAcronym(last) && roleAcronyms.has(last.form) && to - 1 === from
}

function isParticle(token: Token): boolean {
  return particles.has(token.form)
}

const unitWords =
  /^(?:percent|per|million|billion|trillion|thousand|hundred|years?|months?|weeks?|days?|hours?|minutes?|seconds?|people|times|points?|dollars?|euros?|pounds?|yuan|yen|km|kilometres?|kilometers?|miles?|meters?|metres?|feet|goals?|of)$/

/** "iPhone 15 Pro", "Boeing 737 MAX", "World War II", "Windows 11"; not "Acme 5 percent", not "Acme 2019". */
function continuesWithFigure(tokens: readonly Token[], from: number, to: number): boolean {
  const token = tokens[to]!
  const last = tokens[to - 1]!
  const next = tokens[to + 1]
  if (last.upos !== "PROPN" || currencyCodes.has(last.form)) return false
  if (/^(?:[IVX]+)$/.test(token.form)) return true
  const isYear = /^(?:1[5-9]|20)\d\d$/.test(token.form)
  if (isYear) return next !== undefined && next.upos === "PROPN" && endsInEvent(tokens, to + 1)
  if (!/^\d{1,4}(?:\.\d{1,2}){0,2}$/.test(token.form)) return false
  if (
    next !== undefined &&
    (unitWords.test(next.form.toLowerCase()) ||
      (next.upos === "NOUN" && (next.xpos === "NNS" || token.form === "1")) ||
      next.upos === "SYM" ||
      next.upos === "NUM")
  )
    return false
  // "beat Harland United 3–1"
  if (/^[-–:]$/.test(next?.form ?? "") && /^\d/.test(tokens[to + 2]?.form ?? "")) return false
  // "HB 543 passed": a number under a code
  if (/^\p{Lu}{1,3}$/u.test(last.form) && to - from === 1 && /^\d{2,}$/.test(token.form)) return true
  // A name at the start of a clause may have a count behind it: "In Paris 5 died".
  if (next?.upos === "VERB" && next.xpos === "VBD") return false
  return to - from <= 3
}

function endsInEvent(tokens: readonly Token[], from: number): boolean {
  let last = from
  while (tokens[last + 1]?.upos === "PROPN") last++
  return recurringEvents.has(tokens[last]!.form)
}

/** Length of "of" with the names behind it: "of California", "of the United Nations", "for a Better Future". */
function lengthOfComplement(tokens: readonly Token[], at: number, taken: number): number {
  let i = at
  if (/^(?:the|a|an)$/.test(tokens[i]?.form ?? "")) i++
  if (!isNameWord(tokens[i])) return 0
  return taken + (i - at) + 1
}

/**
 * "Trade and Industry", "Food and Drug Administration", "Social Democratic and Labour Party": common words on both
 * sides, behind the "of" of an institution or before the institution itself.
 */
function lengthOfConjunct(tokens: readonly Token[], from: number, to: number): number {
  if (!isNameWord(tokens[to + 1])) return 0
  let end = to + 1
  while (isNameWord(tokens[end])) end++
  let of = to - 1
  while (of > from && !/^(?:of|for|on)$/.test(tokens[of]!.form)) of--
  if (of > from) {
    const isListed = isCommonRun(tokens, of + 1, to) && isCommonRun(tokens, to + 1, end)
    return isListed && !/^(?:of|in)$/.test(tokens[end]?.form ?? "") ? 2 : 0
  }
  const isInstitution = end - to > 2 && lastWordTypes.get(tokens[end - 1]!.form) === "Organization"
  return isInstitution && isCommonRun(tokens, from, end) && !beforeOf.has(tokens[to - 1]!.form) ? end - to : 0
}

/** "The Guardian": an article with a capital inside a sentence is part of the name. */
function withArticle(tokens: readonly Token[], from: number, limit: number): number {
  const article = tokens[from - 1]
  if (article === undefined || from - 1 < Math.max(1, limit) || !/^(?:The|A|An)$/.test(article.form))
    return from
  const isOpening = /^["“‘(:•–—-]$/.test(tokens[from - 2]!.form) && from - 2 === 0
  return isOpening || from - 1 < endOfTitle(tokens) ? from : from - 1
}

const states =
  /^(?:California|Texas|Wisconsin|Michigan|Illinois|Minnesota|Maryland|Massachusetts|Carolina|Colorado|Missouri|Nebraska|Nevada|Alabama|Tennessee|Arkansas|Hawaii|Alaska)$/

/** "University of California, Berkeley": a campus belongs to the university of a state. */
function isCampus(tokens: readonly Token[], from: number, to: number): boolean {
  return states.test(tokens[to - 1]!.form) && tokens.slice(from, to).some(({form}) => form === "University")
}

/** Takes the year before a recurring event into its name: "2022 World Cup". */
function withYear(tokens: readonly Token[], from: number, limit: number): number {
  const year = tokens[from - 1]
  if (
    year === undefined ||
    from - 1 < limit ||
    !/^(?:(?:1[89]|20)\d\d|\d{1,3}(?:st|nd|rd|th))$/.test(year.form)
  )
    return from
  return endsInEvent(tokens, from) || isNumbered(tokens, from) ? from - 1 : from
}

/** "21st Century Lamps", "5th Avenue", "42nd Infantry Division": what is counted by a number in its name. */
function isNumbered(tokens: readonly Token[], from: number): boolean {
  return (
    /^\d{1,3}(?:st|nd|rd|th)$/.test(tokens[from - 1]!.form) &&
    numbered.test(tokens[from]!.form) &&
    isNameWord(tokens[from])
  )
}

const numbered =
  /^(?:Century|Street|Avenue|Infantry|Cavalry|Airborne|Armou?red|Regiment|Battalion|Division|Brigade|Squadron|Fleet|Army|Corps|Congress|Amendment)$/

/** "2008 banking crisis", "1991 Soviet coup d'état": a year and a common noun of an event make a name. */
function endOfYearEvent(tokens: readonly Token[], from: number): number {
  if (tokens[from]!.upos !== "NUM" || !/^(?:1[5-9]|20)\d\d$/.test(tokens[from]!.form)) return from
  for (let i = from + 1; i < tokens.length && i <= from + 7; i++) {
    const token = tokens[i]!
    const isEvent =
      token.xpos === "NN" || /^(?:elections|riots|protests|games|championships|awards)$/.test(token.form)
    if (token.upos === "NOUN" && isEvent && headTypes.get(token.lemma) === "Event") {
      const next = tokens[i + 1]
      const isFrench = /^d['’]/.test(next?.form ?? "")
      if ((next?.upos === "NOUN" && !isFrench) || plainEvents.test(token.form)) return from
      if (isFrench) return i + 2
      // "the 2006 Senate election in Vermont"
      const isVote = /^(?:election|elections|by-election|referendum|primary|primaries)$/.test(token.form)
      if (isVote && next?.form === "in" && tokens[i + 2]?.feats?.NameType === "Geo")
        return endOfName(tokens, i + 2)
      // "the 2003 invasion of Iraq"
      if (next?.form === "of" && isNameWord(tokens[i + 2])) return endOfName(tokens, i + 2)
      return i > from + 1 || tokens[from - 1]?.form.toLowerCase() === "the" ? i + 1 : from
    }
    // "1994 United States House of Representatives elections"
    const isInner = token.form === "of" && tokens[i + 1]?.upos === "PROPN"
    if (!isInner && token.upos !== "ADJ" && token.upos !== "PROPN" && token.upos !== "NOUN") return from
  }
  return from
}

/** Event nouns that rarely make a name with a year: "the 2019 season" does, "the 2019 deal" does not. */
const plainEvents =
  /^(?:event|deal|meeting|trip|trial|hearing|mission|flight|experiment|anniversary|debut|launch|show|show|final|match|game|round|vote|voyage|fire|party|holiday|birthday)$/
