import {isCommonWord} from "@relata/language"
import type {Token} from "@relata/model"
import {headTypes, lastWordTypes} from "../entity/head-types.js"
import {beforeOf, nameSuffixes, partyMembers, personTitles, titleModifiers} from "./name-words.js"

/** A name in a sentence: indices of its tokens, half-open. */
export interface Run {
  readonly from: number
  readonly to: number
  /** What was cut off before it, in lower case. */
  readonly title: string | undefined
}

export function untitled(from: number, to: number): Run {
  return {from, to, title: undefined}
}

/** Parts a run at the titles in it: `Acme CEO Lee Park` is `Acme`, and `Lee Park` with a title. */
export function cutTitles(tokens: readonly Token[], from: number, to: number): Run[] {
  const runs: Run[] = []
  let start = from
  let title: string | undefined
  for (let i = from; i < to; i++) {
    const next = tokens[i + 1]
    // "Democrat Lee Park"
    if (i === start && i + 2 < to && partyMembers.has(tokens[i]!.form) && !hasInstitution(tokens, i, to)) {
      runs.push(untitled(i, i + 1))
      start = i + 1
      continue
    }
    if (!personTitles.has(tokens[i]!.form) && !isProfession(tokens, i, to)) continue
    const chief = chiefBefore(tokens, start, i, to)
    if (chief === undefined) continue
    const office = endOfOffice(tokens, i, to)
    if (office > i) {
      if (i > start) runs.push({from: start, to: i, title})
      title = tokens
        .slice(i, office)
        .map(({form}) => form.toLowerCase())
        .join(" ")
      start = office
      i = office - 1
      continue
    }
    // "Duke of Kent", "King & Co": no title but part of a name; "Chief" at the end is a word of its own.
    if (next !== undefined && i + 1 < to && /^(?:of|&|and|for|'s|’s)$/.test(next.form)) continue
    if (i + 1 >= to && start === from && i > from && chief === i && !isRole(tokens[i]!.form)) continue
    // "Premier League", "General Court": no title but the first word of an institution.
    if (i + 1 < to && isInstitutionWord(tokens[i + 1]!) && (i + 2 === to || i === start)) continue
    // "Brother Pumps, Inc.", "Major Lamps Company"
    if (i === start && i + 2 < to && !isRole(tokens[i]!.form) && endsAsFirm(tokens, to)) continue
    // "King Edward School", "Sheikh Falk Mosque": named after somebody.
    if (namesake.test(tokens[i]!.form) && i === start && lastWordTypes.has(tokens[to - 1]!.form)) break
    // "Queen Ada", "Pope Linus II": one name is not enough without its title.
    if (royalTitles.test(tokens[i]!.form) && isSingleName(tokens, i + 1, to)) {
      if (i > start) runs.push({from: start, to: i, title})
      title = tokens[i]!.form.toLowerCase()
      start = i
      break
    }
    let first = chief
    while (first > start && isTitleModifier(tokens[first - 1]!, tokens[i]!)) first--
    let end = first
    while (end > start && /^(?:of|for|and|the|&)$/i.test(tokens[end - 1]!.form)) end--
    if (end > start) runs.push({from: start, to: end, title})
    title = tokens
      .slice(first, i + 1)
      .map(({form}) => form.toLowerCase())
      .join(" ")
    start = i + 1
  }
  if (start < to) runs.push({from: start, to, title})
  return runs
}

/** "Minister of Education Ada Hale": behind the matter of an office, where the name of its holder begins; else `at`. */
function endOfOffice(tokens: readonly Token[], at: number, to: number): number {
  if (!/^(?:Minister|Secretary|Commissioner|Director|Professor)$/.test(tokens[at]!.form)) return at
  if (tokens[at + 1]?.form !== "of") return at
  let end = at + 2
  while (
    end < to &&
    tokens[end]!.feats?.NameType === undefined &&
    /^(?:and|the)$|^\p{Lu}/u.test(tokens[end]!.form)
  ) {
    if (!isCommonWord(tokens[end]!.form)) break
    end++
  }
  const isHeld = end > at + 2 && to - end > 1 && tokens[end]!.feats?.NameType === "Giv"
  return isHeld ? end : at
}

/**
 * Where the title begins that ends at `at`: at "Chief" for the "Officer" of "Chief Medical Officer", else there. None at
 * the "Chief" itself.
 */
function chiefBefore(tokens: readonly Token[], from: number, at: number, to: number): number | undefined {
  const {form} = tokens[at]!
  if (form === "Chief") {
    const officer = tokens.slice(at + 1, Math.min(to, at + 4)).some((token) => token.form === "Officer")
    return officer ? undefined : at
  }
  if (form !== "Officer") return at
  const chief = tokens.slice(from, at).findLastIndex((token) => token.form === "Chief")
  return chief < 0 ? at : from + chief
}

/** "Prime", and before ministers what they see to: "Transport Minister". */
function isTitleModifier({form, feats}: Token, title: Token): boolean {
  if (titleModifiers.has(form)) return true
  return (
    /^(?:Minister|Secretary)$/.test(title.form) &&
    feats?.NameType === undefined &&
    isCommonWord(form) &&
    !/^\p{Lu}+$/u.test(form)
  )
}

/** "League", "Court": a word of the language that ends names of institutions. */
function isInstitutionWord({form}: Token): boolean {
  return lastWordTypes.has(form) && isCommonWord(form)
}

function endsAsFirm(tokens: readonly Token[], to: number): boolean {
  const last = tokens[to - 1]!.form
  return (nameSuffixes.has(last) && !/^(?:[JS]r\.?|Esq\.)$/.test(last)) || firmEnds.test(last)
}

const firmEnds = /^(?:Company|Corporation|Industries|Group|Holdings|Association|Partners|Foundation)$/

const namesake =
  /^(?:King|Queen|Prince|Princess|Sir|Lord|Lady|Saint|Shah|Sheikh|Sultan|Emperor|Empress|Captain|Admiral|General|Father|Mother|Bishop|Cardinal|Pope|Duke|Earl|Don|Dr\.?|Imam|Rabbi)$/
const royalTitles =
  /^(?:King|Queen|Prince|Princess|Pope|Lady|Lord|Emperor|Empress|Tsar|Sultan|Shah|Saint|Father|Mother)$/

function isSingleName(tokens: readonly Token[], from: number, to: number): boolean {
  return from < to && (to - from === 1 || (to - from === 2 && /^[IVX]+$/.test(tokens[from + 1]!.form)))
}

/** "Mathematician Zora Hale", "Co-author Zora Hale", "Rival Quillon", at the beginning of a sentence. */
function isProfession(tokens: readonly Token[], at: number, to: number): boolean {
  const {form, feats} = tokens[at]!
  if (at > 1 || feats?.NameType !== undefined || isCommonWord(tokens[at + 1]?.form ?? "")) return false
  if (to - at === 2 && rivals.test(form)) return true
  if (to - at < 3 || lastWordTypes.has(tokens[to - 1]!.form)) return false
  const word = form
    .replace(/^(?:[Cc]o|[Ee]x|[Vv]ice|[Pp]an|[Aa]nti|[Pp]ro|[Nn]on|[Ff]ellow)-/, "")
    .toLowerCase()
  return headTypes.get(word) === "Person" || (word !== form.toLowerCase() && isPartyMember(word))
}

function isPartyMember(word: string): boolean {
  return partyMembers.has(word[0]!.toUpperCase() + word.slice(1))
}

/** What one thing is to another. */
const rivals = /^(?:Rival|Fellow|Neighbour|Neighbor|Newcomer|Compatriot|Teammate|Team-mate|Opponent)$/

function hasInstitution(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({form}) => lastWordTypes.has(form) || beforeOf.has(form))
}

function isRole(form: string): boolean {
  return /^(?:CEO|CTO|CFO|COO|President|Chairman|Chairwoman|Director|Founder|Co-founder|Cofounder|Representative|Senator|Governor|Minister|Ambassador|Chancellor|Secretary|Premier|MP|MEP|MSP|TD|Mayor)$/.test(
    form,
  )
}
