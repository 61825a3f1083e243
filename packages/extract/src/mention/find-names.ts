import {endOfTitle} from "@relata/language"
import type {AnnotatedDocument, Sentence, Token} from "@relata/model"
import {headTypes} from "../entity/head-types.js"
import {isTight, type NameMention, rangeOf} from "./mention.js"
import {
  beforeOf,
  epithets,
  nameSuffixes,
  numberedParts,
  particles,
  personTitles,
  recurringEvents,
  roleAcronyms,
  titleModifiers,
} from "./name-words.js"

/**
 * Finds the names in a document, in the order of the text; they do not overlap.
 *
 * A name is a run of proper nouns with what belongs to it: particles, initials, numerals and versions, "of" behind an
 * institution, "&", a company suffix behind a comma. Titles before people are cut off and kept in `title`;
 * possessive marks, leading articles and citation marks stay outside. Questions are read too: what they ask is not
 * stated, but their names are names.
 */
export function findNames(doc: AnnotatedDocument): NameMention[] {
  const runs = doc.sentences.map(({tokens}) => findRuns(tokens))
  const known = knownNames(doc, runs)
  return doc.sentences.flatMap((sentence, index) => {
    const article = doc.document.blocks[sentence.block]!.article
    const titleEnd = endOfTitle(sentence.tokens)
    return runs[index]!.flatMap((run) =>
      run.from < titleEnd ? namesInTitle(sentence.tokens, run, known) : [run],
    ).map((run): NameMention => {
      const span = rangeOf(sentence, run.from, run.to)
      return {
        ...span,
        kind: "name",
        sentence: index,
        from: run.from,
        to: run.to,
        head: headOf(sentence, run),
        text: doc.document.text.slice(span.start, span.end),
        article,
        ...(run.title === undefined ? {} : {title: run.title}),
      }
    })
  })
}

/** The names of running text, where capitals mean something. */
interface KnownNames {
  readonly names: ReadonlySet<string>
  readonly words: ReadonlySet<string>
}

function knownNames(doc: AnnotatedDocument, runs: readonly (readonly Run[])[]): KnownNames {
  const names = new Set<string>()
  const words = new Set<string>()
  for (const [i, {tokens}] of doc.sentences.entries()) {
    const titleEnd = endOfTitle(tokens)
    for (const {from, to} of runs[i]!) {
      if (from < titleEnd) continue
      names.add(wordsOf(tokens, from, to))
      for (const {form} of tokens.slice(from, to)) words.add(form)
    }
  }
  return {names, words}
}

function wordsOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({form}) => form)
    .join(" ")
}

/**
 * In a title, capitals join what does not belong together. Names that the text knows are taken out of the run; what is
 * left is a name only when none of its words is known as a part of another name.
 */
function namesInTitle(tokens: readonly Token[], run: Run, known: KnownNames): Run[] {
  if (known.names.has(wordsOf(tokens, run.from, run.to))) return [run]
  const found: Run[] = []
  let rest = run.from
  const closeRest = (end: number) => {
    const isPart = tokens.slice(rest, end).some(({form}) => known.words.has(form))
    if (rest < end && !isPart)
      found.push({from: rest, to: end, ...(run.title === undefined ? {} : {title: run.title})})
  }
  for (let i = run.from; i < run.to; ) {
    let to = run.to
    while (to > i && !known.names.has(wordsOf(tokens, i, to))) to--
    if (to === i) {
      i++
      continue
    }
    closeRest(i)
    found.push({from: i, to})
    i = to
    rest = to
  }
  closeRest(run.to)
  return found.filter((part) => isName(tokens, part))
}

interface Run {
  readonly from: number
  readonly to: number
  readonly title?: string
}

/** The last word before "of" or "for", else the last word. */
function headOf({tokens}: Sentence, {from, to}: Run): number {
  for (let i = from + 1; i < to; i++) if (/^(?:of|for|at|in)$/.test(tokens[i]!.form)) return i - 1
  return to - 1
}

function findRuns(tokens: readonly Token[]): Run[] {
  const runs: Run[] = []
  let i = 0
  while (i < tokens.length) {
    const event = endOfYearEvent(tokens, i)
    if (event > i) {
      runs.push({from: i, to: event})
      i = event
      continue
    }
    if (!startsName(tokens, i)) {
      i++
      continue
    }
    const to = endOfName(tokens, i)
    const from = withYear(tokens, i, runs.at(-1)?.to ?? 0)
    runs.push(...cutTitles(tokens, from, to))
    i = Math.max(to, i + 1)
  }
  return runs.filter((run) => isName(tokens, run))
}

/** Proper nouns but for days and months, and acronyms. */
function isNameWord(token: Token | undefined): boolean {
  if (token === undefined || isCalendarWord(token)) return false
  return token.upos === "PROPN" || isAcronym(token)
}

function isAcronym(token: Token): boolean {
  return token.upos === "NOUN" && /^\p{Lu}[\p{Lu}\p{N}&]+s?$/u.test(token.form)
}

function isCalendarWord(token: Token): boolean {
  return token.feats?.NameType === "Cal"
}

function startsName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  if (isNameWord(token) || isDomain(token)) return true
  return isIdeographic(token) && tokens[at + 1]?.upos === "PROPN"
}

/** "example.org" */
function isDomain(token: Token): boolean {
  return /^[\p{L}\p{N}-]{2,}(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|edu|gov|io|ai|info|dev|app|co|eu|uk|de|fr|us|tv|fm|ly)$/u.test(
    token.form,
  )
}

function isIdeographic(token: Token): boolean {
  return token.upos === "X" && /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(token.form)
}

function endOfName(tokens: readonly Token[], from: number): number {
  let to = from + 1
  for (;;) {
    const more = extension(tokens, from, to)
    if (more === 0) return to
    to += more
  }
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
  if (form === "of" && beforeOf.has(last.form)) return lengthOfComplement(tokens, to + 1, 1)
  if (form === "for" && beforeOf.has(last.form)) return lengthOfComplement(tokens, to + 1, 1)
  if (form === "and" && isInstitutionList(tokens, from, to)) return 2
  if (form === "the" && epithets.has(next.form)) return 2
  if (form === "," && isNameWord(next) && isCampus(tokens, from, to)) return 2
  if (isParticle(token) && last.upos === "PROPN") {
    if (isNameWord(next)) return 2
    if (isParticle(next) && tokens[to + 2] !== undefined && isNameWord(tokens[to + 2])) return 3
  }
  // "St. Paul's Cathedral"
  if (token.xpos === "POS" && isNameWord(next) && /^(?:St|Saint|St\.)$/.test(tokens[to - 2]?.form ?? ""))
    return 2
  return 0
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
  if (last.upos !== "PROPN") return false
  if (/^(?:[IVX]+)$/.test(token.form)) return true
  const isYear = /^(?:1[5-9]|20)\d\d$/.test(token.form)
  if (isYear) return next !== undefined && next.upos === "PROPN" && endsInEvent(tokens, to + 1)
  if (!/^\d{1,4}(?:\.\d{1,2}){0,2}$/.test(token.form)) return false
  if (
    next !== undefined &&
    (unitWords.test(next.form.toLowerCase()) ||
      next.upos === "NOUN" ||
      next.upos === "SYM" ||
      next.upos === "NUM")
  )
    return false
  // A name at the start of a clause may have a count behind it: "In Paris 5 died".
  if (next?.upos === "VERB" && next.xpos === "VBD") return false
  return to - from <= 3
}

function endsInEvent(tokens: readonly Token[], from: number): boolean {
  let last = from
  while (tokens[last + 1]?.upos === "PROPN") last++
  return recurringEvents.has(tokens[last]!.form)
}

/** Length of "of" with the names behind it: "of California", "of the United Nations", "of Trade and Industry". */
function lengthOfComplement(tokens: readonly Token[], at: number, taken: number): number {
  let i = at
  if (tokens[i]?.form === "the") i++
  if (!isNameWord(tokens[i])) return 0
  return taken + (i - at) + 1
}

/** "Food and Drug Administration", "Department of Trade and Industry". */
function isInstitutionList(tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokens[to + 1]!
  if (!isNameWord(next)) return false
  const hasInstitution = tokens
    .slice(from, to)
    .some((token, i) => (token.form === "of" || token.form === "for") && i > 0)
  if (hasInstitution)
    return (
      isCommonInName(tokens[to - 1]!) &&
      isCommonInName(next) &&
      !/^(?:of|in)$/.test(tokens[to + 2]?.form ?? "")
    )
  const behind = tokens[to + 2]
  return to - from === 1 && isCommonInName(tokens[from]!) && behind !== undefined && beforeOf.has(behind.form)
}

/** Whether a word of a name looks like a common noun: no list of names has it, and it names a field. */
function isCommonInName(token: Token): boolean {
  return (
    token.feats?.NameType === undefined &&
    /^(?:Food|Drug|Trade|Industry|Industrial|Commerce|Health|Human|Services|Social|Security|Science|Sciences|Technology|Arts|Art|Letters|Culture|Media|Sport|Sports|Education|Research|Development|Justice|Defence|Defense|Energy|Environment|Agriculture|Fisheries|Labour|Labor|Tourism|Transport|Housing|Economics|Economy|Finance|Law|Order|Security|Cooperation|Design|Engineering|Information|Communication|Communications|Medicine|Prevention|Control|Disease|Veterans|Urban|Rural|Space|Oceans|Oceanic|Atmospheric|Aeronautics|Museum|Library|Archives|Records|Exchange|Securities|Customs|Excise|Immigration|Naturalization|Peace|Freedom|Democracy|Fire|Rescue|Water|Power|Light|Gas|Oil|Business|Management|Planning|Film|Television|Radio|Theatre|Music|Dance|Drama|Language|Literature|History)$/.test(
      token.form,
    )
  )
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
  if (year === undefined || from - 1 < limit || !/^(?:1[89]|20)\d\d$/.test(year.form)) return from
  return endsInEvent(tokens, from) ? from - 1 : from
}

/** Parts a run at the titles in it: `Acme CEO Lee Park` is `Acme`, and `Lee Park` with a title. */
function cutTitles(tokens: readonly Token[], from: number, to: number): Run[] {
  const runs: Run[] = []
  let start = from
  let title: string | undefined
  for (let i = from; i < to; i++) {
    const next = tokens[i + 1]
    if (!personTitles.has(tokens[i]!.form)) continue
    // "Duke of Kent", "King & Co": no title but part of a name; "Chief" at the end is a word of its own.
    if (next !== undefined && i + 1 < to && /^(?:of|&|and|for)$/.test(next.form)) continue
    if (i + 1 >= to && start === from && i > from && !isRole(tokens[i]!.form)) continue
    let first = i
    while (first > start && titleModifiers.has(tokens[first - 1]!.form)) first--
    if (first > start) runs.push({from: start, to: first, ...(title === undefined ? {} : {title})})
    title = tokens
      .slice(first, i + 1)
      .map(({form}) => form.toLowerCase())
      .join(" ")
    start = i + 1
  }
  if (start < to) runs.push({from: start, to, ...(title === undefined ? {} : {title})})
  return runs
}

/** "2008 banking crisis", "1991 Soviet coup d'état": a year and a common noun of an event make a name. */
function endOfYearEvent(tokens: readonly Token[], from: number): number {
  if (!/^(?:1[5-9]|20)\d\d$/.test(tokens[from]!.form) || tokens[from]!.upos !== "NUM") return from
  for (let i = from + 1; i < tokens.length && i <= from + 4; i++) {
    const token = tokens[i]!
    if (token.upos === "NOUN" && token.xpos === "NN" && headTypes.get(token.lemma) === "Event") {
      if (tokens[i + 1]?.upos === "NOUN" && !/^d['’]/.test(tokens[i + 1]!.form)) return from
      if (isNounWithoutEvent.test(token.form)) return from
      return i > from + 1 || tokens[from - 1]?.form.toLowerCase() === "the"
        ? i + (/^d['’]/.test(tokens[i + 1]?.form ?? "") ? 2 : 1)
        : from
    }
    if (token.upos !== "ADJ" && token.upos !== "PROPN" && token.upos !== "NOUN") return from
  }
  return from
}

/** Event nouns that rarely make a name with a year: "the 2019 season" does, "the 2019 deal" does not. */
const isNounWithoutEvent =
  /^(?:event|deal|meeting|trip|trial|hearing|mission|flight|experiment|anniversary|debut|launch|show|show|final|match|game|round|vote|voyage|fire|party|holiday|birthday)$/

function isRole(form: string): boolean {
  return /^(?:CEO|CTO|CFO|COO|President|Chairman|Chairwoman|Director|Founder|Co-founder|Cofounder)$/.test(
    form,
  )
}

/** Last check of a run: enough of a name to be one. */
function isName(tokens: readonly Token[], {from, to}: Run): boolean {
  const words = tokens.slice(from, to)
  const first = words[0]!
  if (words.length === 1) {
    if (roleAcronyms.has(first.form) || personTitles.has(first.form)) return false
    if (/^\p{Lu}\.?$/u.test(first.form) || !/[\p{L}]{2}|\p{L}\d/u.test(first.form)) return false
    if (/^[@#]/.test(first.form)) return /^#/.test(first.form) === false
  }
  if (numberedParts.has(first.form) && words.length === 2 && /^[\dIVX]/.test(words[1]!.form)) return false
  return words.some((word) => word.upos === "PROPN" || isAcronym(word) || isDomain(word)) || words.length > 2
}
