import {sameNames} from "../entity/world.js"
import {type Around, aroundOf} from "./around.js"
import {type Fillers, likeliestFiller, noteFiller} from "./fillers.js"
import {fillerOf, fillFrame, frameOf, withoutEnding, wordsOfFrame} from "./frames.js"
import {type Passage, plainText, type Range, textOfRange} from "./passage.js"
import {stemOf} from "./stems.js"
import {count, mostOf, type Tally, within} from "./tally.js"
import {noteValue, type ValueForms, writeValue} from "./written-values.js"

/** An end of a relation as a text says it. */
export interface SaidEnd {
  /** `S` for subjects, and the relation's name for objects. */
  readonly role: string
  readonly words: string
  /** The word behind it, which may be the unit of a number. */
  readonly next?: string
  readonly around: Around
}

/** An end as a text says it and an example writes it. */
export interface WrittenEnd extends SaidEnd {
  readonly written: string
}

/** How examples write the ends of relations where they do not write the text's own words, by role. */
export interface Forms extends ValueForms {
  /** Names that examples write, by role and by the plain letters of the text's words. */
  readonly names: Map<string, Map<string, Tally>>
  /** Names that examples write with more behind a comma or a bracket, by the plain letters of what stands before it. */
  readonly openings: Map<string, Tally>
  /**
   * What examples make of the text's words, as `{} language`, with how many different names: by role and under `*` in any,
   * alone and with the shape of the words, their last word, and whether the text calls the thing by a noun (`role|shape`).
   */
  readonly frames: Map<string, Tally>
  /** Which names fill the place of another in a frame. */
  readonly fillers: Fillers
  /** How initials in names are written: `dotted` or `bare`. */
  readonly initials: Tally
}

/** An end of a passage as it is said there. */
export function saidEnd(passage: Passage, range: Range, role: string): SaidEnd {
  const next = passage.words[range.to]?.token.form
  const end = {role, words: textOfRange(passage, range), around: aroundOf(passage, range)}
  return next === undefined ? end : {...end, next}
}

/** Learns how ends are written. */
export function learnForms(ends: readonly WrittenEnd[]): Forms {
  const forms: Forms = {
    names: new Map(),
    dates: new Map(),
    numbers: new Map(),
    openings: new Map(),
    frames: new Map(),
    fillers: new Map(),
    initials: new Map(),
  }
  const seen = new Set<string>()
  for (const end of ends) {
    const {role, words, written, around} = end
    if (noteValue(forms, role, words, end)) continue
    const names = within(forms.names, role)
    count(within(names, plainText(words)), written)
    // "U.S." for `United States` tells how "USA" is written, too.
    const common = lettersOf(words)
    if (common !== plainText(words) && common === plainText(written)) count(within(names, common), written)
    const style = initialStyle(written)
    if (style) count(forms.initials, style)
    const opening = openingOf(written)
    if (opening !== undefined) count(within(forms.openings, plainText(opening)), written)
    const frame = frameOf(words, written, around)
    if (frame === undefined) continue
    const filler = fillerOf(frame, written, around)
    // One name in one text tells once, in however many relations it stands.
    const told = `${frame}\t${written}\t${around.names.map(({text}) => text).join("|")}`
    if (filler >= 0 && !seen.has(told)) noteFiller(forms.fillers, frame, around, filler)
    seen.add(told)
    for (const place of placesOf(end)) {
      const key = `${place.key}\t${frame}\t${written.toLowerCase()}`
      if (!seen.has(key)) count(within(forms.frames, place.key), frame)
      seen.add(key)
    }
  }
  return forms
}

/** Where frames are counted. */
interface Place {
  readonly key: string
  /** What a frame has for which the place tells anything; any frame where it is not given. */
  readonly slot?: string
}

/** Where the frames of an end are counted, from what is told of all to what is told of such words in such a role. */
function placesOf({role, words, next, around: {noun, bare}}: SaidEnd): readonly Place[] {
  const shape = shapeOf(words)
  const last = /[\s-](\p{L}+)$/u.exec(words)?.[1]?.toLowerCase()
  const called = noun === undefined ? undefined : bare === undefined ? "noun" : "bare"
  const kinds: readonly Place[] = [
    {key: ""},
    {key: `|${shape}`},
    ...(last === undefined ? [] : [{key: `|… ${last}`}]),
    ...(called === undefined
      ? []
      : [`|${called}`, `|${shape}|${called}`].map((key) => ({key, slot: "{noun}"}))),
  ]
  const places = ["*", role].flatMap((who) => kinds.map((place) => ({...place, key: `${who}${place.key}`})))
  // In front of a bracket a name is introduced, and said in full.
  return next === "(" ? [...places, {key: `${role}|${shape}(`}] : places
}

/** `Tolvan` of `Tolvan, Kerrow` and of `Tolvan (lighthouse)`. */
function openingOf(written: string): string | undefined {
  return /^([^,()]{2,}?)\s*[,(]/.exec(written.replace(/^"/, ""))?.[1]
}

/**
 * An end as the examples would write it: a value by their pattern, a name that they have as they write it, any other
 * in the frame that is likeliest for such words in this role.
 */
export function writeForm(forms: Forms, end: SaidEnd): string {
  const {role, words} = end
  return (
    writeValue(forms, role, words, end.next) ??
    writeKnown(forms, end) ??
    writeFramed(forms, {...end, words: writeInitials(words, usualInitials(forms.initials))})
  )
}

function writeKnown({names, openings}: Forms, {role, words, around}: SaidEnd): string | undefined {
  const letters = plainText(words)
  const anywhere = (key: string) => {
    const sum: Tally = new Map()
    for (const table of names.values())
      for (const [text, times] of table.get(key) ?? []) sum.set(text, (sum.get(text) ?? 0) + times)
    return sum
  }
  // What the text has more words of comes first: "Tolvan" is `Tolvan, Kerrow` where the text speaks of Kerrow.
  const isTold = (text: string) => {
    const more = wordsOfFrame(text).filter((word) => !letters.includes(word))
    return more.length > 0 && areSaid(more, around) === 1
  }
  const known = anywhere(letters)
  for (const [text, times] of names.get(role)?.get(letters) ?? [])
    known.set(text, known.get(text)! + 2 * times)
  const common = lettersOf(words)
  return (
    mostOf(known, isTold) ??
    mostOf(openings.get(letters), isTold) ??
    mostOf(known) ??
    (common === letters ? undefined : mostOf(anywhere(common), (text) => plainText(text) === common))
  )
}

/** How many names a wider place counts for in a narrower one. */
const trust = 2

/** A frame whose own words the text has is so much likelier, and one whose words it has not so much less. */
const saidFactor = 4
const unsaidFactor = 0.5

/** A frame with words of its own is so much less likely in a role that never had it. */
const strangeFactor = 0.25

function writeFramed({frames, fillers}: Forms, end: SaidEnd): string {
  const {role, words, around} = end
  let best = {text: words, share: 0}
  const places = placesOf(end).map(({key, slot = ""}) => {
    const tally = frames.get(key)
    return {slot, tally, total: [...(tally?.values() ?? [])].reduce((a, b) => a + b, 0)}
  })
  for (const frame of frames.get("*")?.keys() ?? []) {
    let share = 0
    for (const {slot, tally, total} of places)
      if (frame.includes(slot))
        share = ((tally?.get(frame) ?? 0) + trust * share) / Math.max(1, total + trust)
    const own = wordsOfFrame(frame)
    // "the Drum band" may be the whole span: then it ends with the frame's own words.
    const inner = own.length > 0 ? withoutEnding(words, own) : undefined
    if (own.length > 0) {
      const isSaid = inner !== undefined || areSaid(own, around) === 1
      const names = frames.get(role)?.get(frame) ?? 0
      // What one name alone has that the text does not say is its own.
      if (!isSaid && names < 2) continue
      share *= isSaid ? saidFactor : unsaidFactor
      if (names === 0) share *= strangeFactor
    }
    if (share <= best.share) continue
    const filler = frame.includes("{name}") ? likeliestFiller(fillers, frame, words, around) : undefined
    const text = fillFrame(frame, inner ?? words, around, filler)
    if (text !== undefined) best = {text, share}
  }
  return best.text
}

/** How many of some words the text has besides the end's own: 0 to 1. */
function areSaid(words: readonly string[], around: Around): number {
  return words.filter((word) => around.stems.has(stemOf(word))).length / words.length
}

/** Letters of a name, those of the commonest where several name one thing: `unitedstates` of "U.S.". */
function lettersOf(words: string): string {
  const letters = plainText(words)
  return commonest.get(letters) ?? letters
}

const commonest: ReadonlyMap<string, string> = new Map(
  sameNames.flatMap((names) => names.map((name) => [plainText(name), plainText(names[0]!)] as const)),
)

/** `name/2`, `name,/3` and `words/1` by what a text has; longer ones count as three words. */
function shapeOf(words: string): string {
  const length = Math.min(3, words.split(/\s+/).length)
  const kind = /^[\d.,:/-]+$/.test(words)
    ? "figures"
    : /\d/.test(words)
      ? "with-figures"
      : /^\p{Lu}/u.test(words)
        ? "name"
        : "words"
  return `${kind}${words.includes(",") ? "," : ""}/${length}`
}

// One letter at the start may be an article: "A Loyal Friend".
const withInitials =
  /^(?:(?:\p{Lu}\p{Ll}+ )+\p{Lu}(\.?)|\p{Lu}(\.) |\p{Lu}(\.?) \p{Lu}\.?)(?: ?\p{Lu}\.?)* ?\p{Lu}\p{Ll}/u

/** How a name such as `Ada M. Lunde` writes initials; nothing for one without. */
function initialStyle(name: string): "dotted" | "bare" | undefined {
  const found = withInitials.exec(name)
  return found ? ((found[1] ?? found[2] ?? found[3]) === "." ? "dotted" : "bare") : undefined
}

/** The style of nearly all initials, if there is one. */
function usualInitials(initials: Tally): "dotted" | "bare" | undefined {
  const [dotted, bare] = [initials.get("dotted") ?? 0, initials.get("bare") ?? 0]
  return dotted >= 2 * bare && dotted > 0 ? "dotted" : bare >= 2 * dotted && bare > 0 ? "bare" : undefined
}

/** `Ada M Lunde` and `A.M. Lunde` in a style. */
function writeInitials(name: string, style: "dotted" | "bare" | undefined): string {
  const apart = name.replace(/(?<=\b\p{Lu}\.)(?=\p{Lu})/gu, " ")
  if (style === undefined || initialStyle(apart) === undefined) return name
  return style === "dotted"
    ? apart.replace(/(?<=^|\s)(\p{Lu})(?=\s)/gu, "$1.")
    : apart.replace(/(?<=^|\s)(\p{Lu})\.(?=\s)/gu, "$1")
}
