import type {NounPhrase, TokenRange} from "../clause/clause.js"
import type {Referent} from "./ends.js"
import {type End, type Scene, type Statement, type Take, thing, words} from "./scene.js"

/**
 * When and where somebody was born and died, as it stands in brackets behind the name: `Ada Byron (10 December 1815 in
 * London – 27 November 1852)`, `(born 1950 in Lund)`, `(d. 1852)`.
 */
export function lifeStatements(scene: Scene, phrase: NounPhrase, take: Take): void {
  const parenthesis = phrase.parenthesis ?? homeOf(phrase)?.parenthesis
  if (!parenthesis) return
  const self = scene.referents.at(phrase.head)
  if (self?.entity.type !== "Person" || !self.isNamed) return
  const {birth, death} = endsOfLife(scene, parenthesis)
  if (birth) eventOfLife(scene, self, birth, "BORN", take)
  if (death) eventOfLife(scene, self, death, "DIED", take)
}

/** "Ada Hale of Tarn (1815–1852)": where somebody is from, when it stands between the name and the brackets. */
function homeOf({modifiers}: NounPhrase): NounPhrase | undefined {
  const last = modifiers.at(-1)
  return last?.preposition === "of" ? last.phrase : undefined
}

function eventOfLife(
  scene: Scene,
  self: Referent,
  said: TokenRange,
  event: "BORN" | "DIED",
  take: Take,
): void {
  const date = datesIn(scene, said)[0]
  const place = scene.referents
    .within(said)
    .find(({entity, mention}) => entity.type === "Location" && mention.kind === "name")
  const state = (type: string, target: End, trigger: TokenRange): Statement => {
    return {scene, source: thing(self), type, target, trigger, confidence: 0.85}
  }
  if (date) take(state(`${event}_ON`, words(scene, date), date))
  if (place) take(state(`${event}_IN`, thing(place), place))
}

const bornMark = /^(?:born|b\.?|née?|\*)$/i
const diedMark = /^(?:died|d\.?|†)$/i

/** The tokens that tell of the birth and of the death; neither where the brackets hold something else. */
function endsOfLife(
  scene: Scene,
  {from, to}: TokenRange,
): {readonly birth?: TokenRange; readonly death?: TokenRange} {
  const {tokens} = scene.analysis
  const [first, second] = datesIn(scene, {from, to})
  if (!first) return {}
  // "(German: [ˈaːda]; 1815–1852)": how the name is said and written elsewhere stands before
  const semicolon = tokens.findLastIndex(({form}, i) => i >= from && i < first.from && form === ";")
  if (semicolon >= 0) return endsOfLife(scene, {from: semicolon + 1, to})
  const find = (mark: RegExp, start: number, end: number) =>
    tokens.findIndex(({form}, i) => i >= start && i < end && mark.test(form))
  // "who settled there in 1950" tells of something else
  const isTold = tokens.some(
    ({upos, form}, i) =>
      i >= from && i < to && upos === "VERB" && !bornMark.test(form) && !diedMark.test(form),
  )
  if (isTold) return {}
  if (second) {
    const split = find(/^(?:[-–—†]|to|until|died|d\.?)$/i, first.to, second.from)
    if (split >= 0) return {birth: {from, to: split}, death: {from: split + 1, to}}
  }
  if (find(bornMark, from, first.from) >= 0) return {birth: {from, to}}
  return find(diedMark, from, first.from) >= 0 ? {death: {from, to}} : {}
}

function datesIn(scene: Scene, {from, to}: TokenRange): TokenRange[] {
  const dates: TokenRange[] = []
  for (let i = from; i < to; ) {
    const length = dateLength(scene, i, to)
    if (length > 0) dates.push({from: i, to: i + length})
    i += Math.max(1, length)
  }
  return dates
}

const month =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?$/

/** How many tokens the date at `at` has, "31 October 1950", "October 31, 1950", "1950"; none for anything else. */
export function dateLength(scene: Scene, at: number, to: number): number {
  const form = (i: number): string => (i < to ? scene.analysis.tokens[i]!.form : "")
  const isYear = (i: number): boolean => /^[12]\d{3}$/.test(form(i))
  if (/^\d{1,2}$/.test(form(at)) && month.test(form(at + 1))) return isYear(at + 2) ? 3 : 2
  if (month.test(form(at))) {
    if (/^\d{1,2}$/.test(form(at + 1))) return form(at + 2) === "," && isYear(at + 3) ? 4 : 2
    return isYear(at + 1) ? 2 : 1
  }
  return isYear(at) ? 1 : 0
}
