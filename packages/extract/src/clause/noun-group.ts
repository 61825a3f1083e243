import type {Token} from "@relata/model"
import {headTypes} from "../entity/head-types.js"
import type {Chunk} from "./chunk.js"
import type {Draft, NounPhrase} from "./clause.js"
import {closeOf} from "./close-of.js"
import {startsFiniteVerb} from "./finite-verb.js"
import {belongsToNoun} from "./noun-hanging.js"
import {isAlike, isApposition, isNameWord, isPlaceInPlace} from "./noun-pairs.js"
import {newPhrase, obliqueOf, withConjuncts} from "./phrase.js"
import {positionNouns} from "./role-nouns.js"
import {
  besideNoun,
  insideNoun,
  isSameSurroundings,
  type Surroundings,
  stoppingAtComma,
} from "./surroundings.js"
import {isTime} from "./time.js"

/** A noun group and the index of the chunk behind it. */
export interface NounGroup {
  readonly phrase: Draft<NounPhrase>
  readonly next: number
}

/** Whether a noun group can begin at chunk `at`: a noun, or a noun in quotation marks. */
export function startsNounGroup(chunks: readonly Chunk[], at: number): boolean {
  const chunk = chunks[at]
  if (chunk?.kind === "noun") return true
  return chunk?.kind === "quote" && chunks[at + 1]?.kind === "noun" && chunks[at + 2]?.kind === "quote"
}

/** A group that was read inside a phrase, with the surroundings that it was read in. */
interface InnerGroup extends NounGroup {
  readonly where: Surroundings
}

/**
 * What was read inside a phrase, by its first chunk. Where lists and phrases of names follow each other, a reader
 * gives back what it cannot use, and the next reads it again; without this the time would double with each of them.
 */
const innerGroups = new WeakMap<readonly Chunk[], Map<number, InnerGroup[]>>()

/** As {@link readNounGroup}, each place read once; nothing changes a group inside a phrase any more. */
function readInside(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  at: number,
  where: Surroundings,
): NounGroup {
  let byChunk = innerGroups.get(chunks)
  if (byChunk === undefined) {
    byChunk = new Map()
    innerGroups.set(chunks, byChunk)
  }
  const known = byChunk.get(at)
  for (const group of known ?? []) if (isSameSurroundings(group.where, where)) return group
  const {phrase, next} = readNounGroup(tokens, chunks, at, where)
  const group = {phrase, next, where}
  if (known) known.push(group)
  else byChunk.set(at, [group])
  return group
}

/**
 * Reads the noun phrase at chunk `at` with all that hangs on it: `of` and other prepositional phrases, lists,
 * appositions, examples, brackets.
 */
export function readNounGroup(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  at: number,
  where: Surroundings,
): NounGroup {
  const first = withPlace(tokens, chunks, readPhrase(tokens, chunks, at, where), where)
  const follower = chunks[first.next]
  if (follower?.kind !== "comma" && !isListCoordinator(follower)) return first
  return withMembers(tokens, chunks, first, where)
}

/** The phrase with what stands behind it with commas and coordinators: the members of its list, appositions. */
function withMembers(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  first: NounGroup,
  where: Surroundings,
): NounGroup {
  const {phrase} = first
  // "five years later, Acme": no member and no apposition of a time stands behind a comma
  const surroundings = isTime(tokens, phrase) ? stoppingAtComma(where) : where
  const members = readMembers(tokens, chunks, first.next, surroundings, phrase)
  const joint = members.findIndex((member) => member.isCoordinated)
  // "Acme, a maker of phones, and Emca": the second is no member of the list but says what the first is
  const appositive =
    members[0] !== undefined && !members[0].isCoordinated && isApposition(tokens, phrase, members[0].phrase)
  if (joint < 0) {
    const next = takeBehindComma(tokens, first, members, appositive, where)
    return {phrase, next: skipClosingComma(chunks, next, appositive)}
  }
  const roles = members.slice(0, joint + 1).map((member) => member.phrase)
  if (appositive && areRoles(tokens, phrase, roles)) {
    const [role, ...further] = roles as [Draft<NounPhrase>, ...NounPhrase[]]
    role.conjuncts.push(...further)
    role.end = roles.at(-1)!.end
    addApposition(phrase, role)
    return {phrase, next: skipClosingComma(chunks, members[joint]!.next, true)}
  }
  const next = takeMembers(tokens, first, members, joint, appositive)
  return withPlaceOfLast(tokens, chunks, phrase, next)
}

/** Without a coordinator: an apposition, a place in a place, or members that are alike. Gives the chunk behind. */
function takeBehindComma(
  tokens: readonly Token[],
  {phrase, next}: NounGroup,
  members: readonly Member[],
  appositive: boolean,
  where: Surroundings,
): number {
  const member = members[0]
  if (member === undefined) return next
  if (appositive) {
    addApposition(phrase, member.phrase)
    return member.next
  }
  if (isPlaceInPlace(tokens, phrase, member.phrase, where)) {
    const place = member.phrase
    phrase.modifiers.push(obliqueOf(",", place.from, place))
    phrase.end = place.end
    return member.next
  }
  if (members.length < 2 || !members.every((other) => isAlike(tokens, phrase, other.phrase))) return next
  for (const other of members) phrase.conjuncts.push(other.phrase)
  const last = members.at(-1)!
  phrase.end = last.phrase.end
  return last.next
}

/** The members of a list with a coordinator before the member `joint`. Gives the chunk behind. */
function takeMembers(
  tokens: readonly Token[],
  {phrase, next: start}: NounGroup,
  members: readonly Member[],
  joint: number,
  appositive: boolean,
): number {
  let next = start
  for (let index = 0; index < members.length; index++) {
    const member = members[index]!
    if (index > joint && !member.isCoordinated) {
      // "Acme and its subsidiary, Emca": the name is that of the last member
      const last = members[index - 1]!
      if (!isApposition(tokens, last.phrase, member.phrase)) break
      addApposition(last.phrase, member.phrase)
      phrase.end = member.phrase.end
      return member.next
    }
    const named = phrase.conjuncts.at(-1)
    if (index === 0 && appositive && joint > 0 && !isOwnThing(member.phrase, phrase))
      addApposition(phrase, member.phrase)
    else if (appositive && named && !member.isCoordinated && isRoleOf(tokens, named, member.phrase))
      addApposition(named as Draft<NounPhrase>, member.phrase)
    else phrase.conjuncts.push(member.phrase)
    next = member.next
    phrase.end = member.phrase.end
  }
  return next
}

/** "the museum in Basel and the opera in Linz": a place behind a list whose members have theirs is the last one's. */
function withPlaceOfLast(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  phrase: Draft<NounPhrase>,
  next: number,
): NounGroup {
  const last = phrase.conjuncts.at(-1)
  const preposition = chunks[next]
  if (
    last === undefined ||
    preposition?.kind !== "preposition" ||
    !/^(?:in|at)$/.test(preposition.word) ||
    chunks[next + 1]?.kind !== "noun"
  )
    return {phrase, next}
  const isPlaced = withConjuncts(phrase).some(
    (member) =>
      member !== last && member.modifiers.some(({preposition: word}) => word === "in" || word === "at"),
  )
  if (!isPlaced) return {phrase, next}
  const place = readPhrase(tokens, chunks, next + 1, {place: "preposition", isNested: true})
  addModifier(last as Draft<NounPhrase>, preposition.word, preposition.from, place.phrase)
  phrase.end = place.phrase.end
  return {phrase, next: place.next}
}

/** "the museum in Basel, the opera in Linz and …": a place between the members of a list belongs to its member. */
function withPlace(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  group: NounGroup,
  where: Surroundings,
): NounGroup {
  const {phrase, next} = group
  const preposition = chunks[next]
  if (
    where.place === "subject" ||
    preposition?.kind !== "preposition" ||
    !/^(?:in|at|from|for)$/.test(preposition.word)
  )
    return group
  if (chunks[next + 1]?.kind !== "noun" || !isNameWord(tokens[phrase.head]!)) return group
  let behind = next + 2
  if (chunks[behind]?.kind !== "comma" && chunks[behind]?.kind !== "coordinator") return group
  while (chunks[behind]?.kind === "comma" || isListCoordinator(chunks[behind])) behind++
  if (!startsNounGroup(chunks, behind) || tokens[chunks[behind]!.from]!.upos === "PRON") return group
  if (startsFiniteVerb(tokens, chunks, behind + 1) || !hasCoordinatorBefore(chunks, next + 2)) return group
  const place = readPhrase(tokens, chunks, next + 1, {place: "preposition", isNested: true})
  if (isTime(tokens, place.phrase)) return group
  addModifier(phrase, preposition.word, preposition.from, place.phrase)
  return {phrase, next: place.next}
}

/** Whether the list that goes on at `at` comes to an "and" before the next verb. */
function hasCoordinatorBefore(chunks: readonly Chunk[], at: number): boolean {
  for (let i = at; i < Math.min(chunks.length, at + 24); i++) {
    const {kind} = chunks[i]!
    if (isListCoordinator(chunks[i])) return true
    if (kind === "verb" || kind === "colon" || kind === "relative" || kind === "other") return false
  }
  return false
}

/**
 * "Ada Berg, founder and head of Acme", "Ada Berg, a lawyer and member of the board": what one person is, and no list of
 * people, as no comma stands before the "and".
 */
function areRoles(tokens: readonly Token[], name: NounPhrase, roles: readonly NounPhrase[]): boolean {
  if (!isNameWord(tokens[name.head]!) || roles.length < 2) return false
  const isRole = ({head}: NounPhrase) => {
    const {upos, form, lemma, feats} = tokens[head]!
    const word = lemma.toLowerCase()
    const type = headTypes.get(word) ?? headTypes.get(word.split("-").at(-1)!)
    const isTitle = isNameWord(tokens[head]!) && positionNouns.has(form.toLowerCase())
    return isTitle || (upos === "NOUN" && feats?.Number !== "Plur" && (type === "Person" || type === "Group"))
  }
  return roles.every(isRole) && tokens[roles.at(-2)!.end]?.upos === "CCONJ"
}

/** "head of operations, Ada Berg": in whose office's field the name stands, that is no name of the field. */
function isOfficeHolder(
  tokens: readonly Token[],
  field: NounPhrase,
  member: NounPhrase,
  {isOfRole}: Surroundings,
): boolean {
  return isOfRole === true && !isNameWord(tokens[field.head]!) && isNameWord(tokens[member.head]!)
}

/** "Ada Berg, head of sales, Otto Hale, chief engineer, and …": what the name before is, in a list of people. */
function isRoleOf(tokens: readonly Token[], name: NounPhrase, role: NounPhrase): boolean {
  const {upos, lemma, feats} = tokens[role.head]!
  if (upos !== "NOUN" || feats?.Number === "Plur" || !isNameWord(tokens[name.head]!)) return false
  return headTypes.get(lemma.toLowerCase()) === "Person"
}

/** A name with an owner or a place of its own behind a common noun is rather the next of a list. */
function isOwnThing(member: NounPhrase, first: NounPhrase): boolean {
  return member.possessor !== undefined && first.possessor === undefined && first.modifiers.length > 0
}

function isThen(tokens: readonly Token[], chunks: readonly Chunk[], at: number): boolean {
  const chunk = chunks[at]
  return (
    chunk?.kind === "adverb" &&
    /^(?:then|later|finally|afterwards|subsequently)$/.test(tokens[chunk.from]!.form) &&
    startsNounGroup(chunks, at + 1) &&
    isNameWord(tokens[chunk.to]!)
  )
}

/** "the death of Ada Berg, the guitarist of the band": a trade behind somebody's full name is theirs. */
function isSomebodys(tokens: readonly Token[], name: NounPhrase, role: NounPhrase): boolean {
  const {upos, lemma, feats} = tokens[role.head]!
  return (
    tokens[name.from]!.feats?.NameType === "Giv" &&
    name.to - name.from > 1 &&
    isNameWord(tokens[name.head]!) &&
    upos === "NOUN" &&
    feats?.Number !== "Plur" &&
    tokens[role.from]!.upos === "DET" &&
    headTypes.get(lemma.toLowerCase()) === "Person"
  )
}

interface Member extends NounGroup {
  readonly isCoordinated: boolean
}

/** What follows behind commas and coordinators, as long as noun phrases follow. */
function readMembers(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  at: number,
  where: Surroundings,
  first: NounPhrase,
): Member[] {
  const members: Member[] = []
  let next = at
  while (members.length < 40) {
    let start = next
    const hasComma = chunks[start]?.kind === "comma"
    if (hasComma && where.stopsAtComma) break
    if (hasComma) start++
    // "to Lund, then Oslo"
    const isNext = hasComma && where.place === "preposition" && isThen(tokens, chunks, start)
    const isCoordinated = isNext || isListCoordinator(chunks[start])
    if (isCoordinated) start++
    while (isCoordinated && chunks[start]?.kind === "adverb") start++
    if (start === next || !startsNounGroup(chunks, start)) break
    const member = withPlace(tokens, chunks, readPhrase(tokens, chunks, start, where), where)
    if (hasComma && !isCoordinated && isOfficeHolder(tokens, first, member.phrase, where)) break
    // "bought Acme and Emca sold": what a verb follows begins a clause of its own
    if (where.place !== "subject" && startsFiniteVerb(tokens, chunks, member.next)) break
    // "Acme, which …, and", "in 2012, she": a pronoun does not stand in a list behind a comma
    if (!isCoordinated && tokens[member.phrase.head]!.upos === "PRON") break
    // "the dome for the fair, Acme's tower and …": a list behind a noun's phrase is the noun's own, unless it is of bare names
    const isOwn = tokens[member.phrase.from]!.upos === "DET" || member.phrase.possessor !== undefined
    const joins = where.isNested ? joinsList(tokens, member.phrase, first) : undefined
    // "a member of the Society, the Academy and the Union"
    const isParallel = joins === true && where.preposition === "of" && tokens[first.from]!.upos === "DET"
    // "engines from Acme, a subsidiary of Emca"
    const isBeside =
      (joins === true || isSomebodys(tokens, first, member.phrase)) &&
      hasComma &&
      !isCoordinated &&
      isApposition(tokens, first, member.phrase)
    if (!isBeside && (joins === false || (where.isNested && hasComma && isOwn && !isParallel))) break
    // "in 1903 and the prize": dates are listed with dates
    if (isTime(tokens, member.phrase) !== isTime(tokens, first)) break
    // "the niece of Ada and the sister of Bea": a new determiner goes back to the outer noun
    const opens = tokens[member.phrase.from]!.upos === "DET" && tokens[first.from]!.upos !== "DET"
    if (isCoordinated && opens && (where.isNested || (hasComma && where.place === "preposition"))) break
    members.push({phrase: member.phrase, next: member.next, isCoordinated})
    next = member.next
  }
  return members
}

/**
 * Whether the tree lists `member` with the words of `first`; `undefined` where it is no member of any list. Behind a
 * comma it may take a member for an apposition.
 */
function joinsList(tokens: readonly Token[], member: NounPhrase, first: NounPhrase): boolean | undefined {
  let at = member.head
  if (!isListed(tokens[at]!)) return undefined
  while (at >= first.to && isListed(tokens[at]!)) {
    const next = tokens[at]!.head ?? -1
    if (next < 0 || next >= at) break
    at = next
  }
  return first.from <= at && at < first.to
}

function isListed({deprel}: Token): boolean {
  return deprel === "conj" || deprel === "appos"
}

function isListCoordinator(chunk: Chunk | undefined): boolean {
  return chunk?.kind === "coordinator" && chunk.word !== "but" && chunk.word !== "yet"
}

function readPhrase(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  at: number,
  where: Surroundings,
): NounGroup {
  const isQuoted = chunks[at]?.kind === "quote"
  const chunk = chunks[isQuoted ? at + 1 : at]
  if (chunk?.kind !== "noun") throw new RangeError("A noun group begins with a noun chunk.")
  const phrase = newPhrase(chunk, chunk.possessor)
  let next = isQuoted ? at + 3 : at + 1
  for (;;) {
    const follower = chunks[next]
    if (
      (follower?.kind === "preposition" || follower?.kind === "subordinator") &&
      follower.word === "as" &&
      isSuch(tokens, phrase) &&
      startsNounGroup(chunks, next + 1)
    ) {
      const group = readInside(tokens, chunks, next + 1, besideNoun(where))
      addExamples(phrase, group.phrase)
      phrase.end = group.phrase.end
      next = group.next
    } else if (follower?.kind === "open" && phrase.parenthesis === undefined) {
      const close = closeOf(chunks, next)
      if (close === chunks.length) break
      const inner = chunks[next + 1]
      if (inner?.kind === "example" && startsNounGroup(chunks, next + 2)) {
        addExamples(phrase, readInside(tokens, chunks, next + 2, {place: "preposition"}).phrase)
      }
      phrase.parenthesis = {from: follower.to, to: chunks[close]!.from}
      phrase.end = chunks[close]!.to
      next = close + 1
    } else if (follower?.kind === "preposition" && startsNounGroup(chunks, next + 1)) {
      if (!belongsToNoun(tokens, phrase, follower.word, where, follower.from)) break
      const isOfRole = positionNouns.has(tokens[phrase.head]!.lemma.toLowerCase())
      const group = readInside(tokens, chunks, next + 1, insideNoun(where, follower.word, isOfRole))
      phrase.modifiers.push(obliqueOf(follower.word, follower.from, group.phrase))
      phrase.end = group.phrase.end
      next = group.next
    } else if (
      exampleAt(chunks, next) > 0 &&
      !(where.leavesExamples && chunks[next]?.kind === "comma" && isSingularNoun(tokens[phrase.head]!))
    ) {
      const start = exampleAt(chunks, next)
      const group = readInside(tokens, chunks, start, besideNoun(where))
      addExamples(phrase, group.phrase)
      phrase.end = group.phrase.end
      next = group.next
    } else break
  }
  return {phrase, next}
}

/** The chunk where examples begin: behind "such as", "including", with or without a comma before it. */
function exampleAt(chunks: readonly Chunk[], at: number): number {
  let i = at
  if (chunks[i]?.kind === "comma" || chunks[i]?.kind === "dash") i++
  if (chunks[i]?.kind !== "example") return -1
  i++
  if (chunks[i]?.kind === "comma") i++
  return startsNounGroup(chunks, i) ? i : -1
}

/** "such firms as Acme" */
function isSuch(tokens: readonly Token[], phrase: NounPhrase): boolean {
  return tokens[phrase.from]!.form.toLowerCase() === "such" && phrase.to - phrase.from > 1
}

function isSingularNoun(token: Token): boolean {
  return token.upos === "NOUN" && token.form.toLowerCase() === token.lemma.toLowerCase()
}

function addExamples(phrase: Draft<NounPhrase>, list: Draft<NounPhrase>): void {
  phrase.examples.push(list, ...list.conjuncts)
}

function addApposition(phrase: Draft<NounPhrase>, apposition: Draft<NounPhrase>): void {
  phrase.appositions.push(apposition)
  phrase.end = Math.max(phrase.end, apposition.end)
}

function addModifier(phrase: Draft<NounPhrase>, preposition: string, from: number, inner: NounPhrase): void {
  phrase.modifiers.push(obliqueOf(preposition, from, inner))
  phrase.end = Math.max(phrase.end, inner.end)
}

function skipClosingComma(chunks: readonly Chunk[], next: number, isAppositive: boolean): number {
  return isAppositive && chunks[next]?.kind === "comma" && chunks[next + 1]?.kind !== "relative"
    ? next + 1
    : next
}
