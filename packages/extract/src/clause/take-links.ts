import type {Chunk} from "./chunk.js"
import type {Draft, NounPhrase, Predicate} from "./clause.js"
import {startsFiniteVerb} from "./finite-verb.js"
import {readNounGroup, startsNounGroup} from "./noun-group.js"
import {isNameWord} from "./noun-pairs.js"
import {newPhrase, obliqueOf, phrasesWithin, withPossessor} from "./phrase.js"
import type {Reading} from "./reading.js"
import {type Surroundings, stoppingAtComma} from "./surroundings.js"
import {reportVerbs} from "./verb-forms.js"

/** Takes in a preposition with what it governs, a noun group or a gerund. Gives the chunk behind it. */
export function takePreposition(reading: Reading, word: string, at: number): number {
  const chunks = reading.chunks
  const chunk = chunks[at]!
  const follower = chunks[at + 1]
  const clause = reading.current
  if (follower?.kind === "verb" && follower.predicate.form === "gerund") {
    openGerund(reading, word, chunk.from, follower.predicate)
    return at + 2
  }
  // "in which Acme sells"
  if (follower?.kind === "relative" && reading.last !== undefined && /^(?:which|whom)$/.test(follower.word)) {
    const opened = reading.open("relative", chunk.from, clause, `${word} ${follower.word}`)
    const antecedent = reading.nearest(reading.last)!
    opened.obliques.push(obliqueOf(word, chunk.from, antecedent, {to: follower.to}))
    reading.current = opened
    reading.last = undefined
    return at + 2
  }
  let start = at + 1
  while (chunks[start]?.kind === "adverb" || isPairOpener(chunks[start])) start++
  if (!startsNounGroup(chunks, start)) return at + 1
  const surroundings: Surroundings = {
    place: "preposition",
    preposition: word,
    leavesExamples: clause.subject !== undefined && reading.isMany(clause.subject),
    predicate: clause.predicate,
  }
  let group = readNounGroup(reading.tokens, chunks, start, surroundings)
  const isFronted = clause.predicate === undefined && clause.subject === undefined
  if (isFronted && startsFiniteVerb(reading.tokens, chunks, group.next)) {
    // "In Paris, Acme sells": the verb needs a subject, so the group ends at the comma
    group = readNounGroup(reading.tokens, chunks, start, stoppingAtComma(surroundings))
  }
  reading.groups.push(group.phrase)
  const near = reading.last
  if (
    reading.hasCoordinator &&
    clause.predicate !== undefined &&
    (reading.verbAt(group.next) || reading.clauseAt(group.next))
  ) {
    // "and in 1799 entered the school": the phrase belongs to the verb that follows
    reading.pending.push(obliqueOf(word, chunk.from, group.phrase))
    reading.keepsCoordinator = true
    return group.next
  }
  if (near && reading.hasComma && isSetOffModifier(reading, near, group.phrase)) {
    const host = near as Draft<NounPhrase>
    host.modifiers.push(obliqueOf(word, chunk.from, group.phrase))
    host.end = group.phrase.end
    return group.next
  }
  const isFrontedAgain =
    reading.hasComma &&
    clause !== reading.root &&
    clause.predicate !== undefined &&
    reading.root.predicate === undefined &&
    reading.root.subject === undefined
  const target = isFrontedAgain ? reading.root : clause
  if (isFrontedAgain) reading.current = reading.root
  target.obliques.push(obliqueOf(word, chunk.from, group.phrase, {near: reading.hasComma ? undefined : near}))
  reading.last = group.phrase
  return group.next
}

/** "by selling phones", "for selling phones" */
function openGerund(reading: Reading, word: string, from: number, predicate: Predicate): void {
  const host = reading.current
  const opened = reading.open("adverbial", from, host, word)
  opened.predicate = predicate
  const isFronted = host.predicate === undefined && host.subject === undefined
  const owner = word === "by" || reading.hasComma ? undefined : reading.last?.possessor
  const charged = word !== "by" && host.predicate && chargingVerbs.has(host.predicate.lemma)
  if (owner) opened.subject = newPhrase(owner)
  else if (charged && !host.predicate!.isPassive && host.objects.length > 0)
    opened.subject = host.objects.at(-1)!
  else if (!isFronted && host.subject) opened.subject = host.subject
  opened.isSubjectShared = true
  reading.current = opened
  reading.last = undefined
}

/** "Ada Berg, formerly of Acme, joined": the tree hangs the phrase behind the comma on the name before it. */
function isSetOffModifier({tokens}: Reading, name: NounPhrase, phrase: NounPhrase): boolean {
  const {head = -1, deprel} = tokens[phrase.head]!
  return deprel === "nmod" && name.from <= head && head < name.to && isNameWord(tokens[name.head]!)
}

/** `Many of her books are in print, including …`: examples of a plural subject at a distance. */
export function takeExamples(reading: Reading, word: string, at: number): number {
  const subject = reading.current.subject
  if (subject === undefined || !reading.isMany(subject) || !startsNounGroup(reading.chunks, at + 1))
    return takePreposition(reading, word, at)
  const {phrase, next} = readNounGroup(reading.tokens, reading.chunks, at + 1, {place: "object"})
  const of = subject.modifiers.find(({preposition}) => preposition === "of")?.phrase
  const whole = reading.tokens[subject.head]!.upos === "NOUN" || of === undefined ? subject : of
  ;(whole as Draft<NounPhrase>).examples.push(phrase, ...phrase.conjuncts)
  reading.groups.push(phrase)
  reading.last = phrase
  return next
}

/** Opens the clause of a relative or question word. Gives the chunk behind it. */
export function takeRelative(reading: Reading, word: string, at: number): number {
  const chunks = reading.chunks
  const chunk = chunks[at]!
  const clause = reading.current
  const follower = chunks[reading.skipAdverbs(at + 1)]
  const antecedent = antecedentOf(reading, word, follower)
  const isQuestionWord = /^(?:what|how|why|whoever|whatever)$/.test(word)
  const isComplement =
    antecedent === undefined || isQuestionWord || (word === "that" && isContentClause(reading, follower))
  if (word === "when" || (word === "where" && antecedent === undefined)) {
    reading.current = reading.open("adverbial", chunk.from, clause, word)
    reading.last = undefined
    return at + 1
  }
  if (isComplement) {
    reading.current = reading.open("complement", chunk.from, clause, word)
    reading.last = undefined
    return at + 1
  }
  const opened = reading.open("relative", chunk.from, clause, word)
  reading.current = opened
  reading.last = undefined
  if (word === "where") {
    opened.obliques.push(obliqueOf("in", chunk.from, antecedent, {to: chunk.to}))
    return at + 1
  }
  if (word === "whose" && chunks[at + 1]?.kind === "noun") {
    const group = readNounGroup(reading.tokens, chunks, at + 1, {place: "subject"})
    const {from, to, head} = antecedent
    opened.subject = withPossessor(group.phrase, {from, to, head})
    reading.groups.push(opened.subject)
    return group.next
  }
  if (follower?.kind === "verb") {
    opened.subject = antecedent
    opened.isSubjectShared = true
  } else opened.objects.push(antecedent)
  return at + 1
}

/** `the claim that Acme lost`: a clause with its own subject behind a noun of content or a report verb. */
function isContentClause(reading: Reading, follower: Chunk | undefined): boolean {
  if (follower?.kind === "verb" || reading.last === undefined) return false
  const predicate = reading.current.predicate
  const noun = reading.tokens[reading.last.head]!.lemma.toLowerCase()
  return contentNouns.has(noun) || (predicate !== undefined && reportVerbs.has(predicate.lemma))
}

/** "uses the engine to draw pages, which knows": a verb in the third person looks back to the nearest one thing. */
function agreeing(reading: Reading, nearest: NounPhrase, follower: Chunk | undefined): NounPhrase {
  if (follower?.kind !== "verb" || !reading.hasComma) return nearest
  const verb = reading.tokens[follower.predicate.from]!
  if (!/^(?:is|was|has|does)$|[^s]s$/.test(verb.form) || !reading.isPlural(nearest)) return nearest
  for (const group of reading.groups.slice(-4).reverse()) {
    const candidates = phrasesWithin(group).reverse()
    const fitting = candidates.find(
      (phrase) => !reading.isPlural(phrase) && reading.tokens[phrase.head]!.upos !== "PRON",
    )
    if (fitting) return fitting
  }
  return nearest
}

function antecedentOf(reading: Reading, word: string, follower: Chunk | undefined): NounPhrase | undefined {
  const last = reading.last
  if (last === undefined) return undefined
  const nearest = agreeing(reading, reading.nearest(last)!, follower)
  if (word !== "who" && word !== "whom") return nearest
  // persons do things: "the founder of Acme, who"
  return nearest !== last &&
    last.conjuncts.length === 0 &&
    !isNameWord(reading.tokens[last.head]!) &&
    reading.tokens[last.head]!.upos === "NOUN" &&
    reading.hasComma
    ? last
    : nearest
}

/** Opens an adverbial clause, where a conjunction stands before one and not before a noun alone. */
export function takeSubordinator(reading: Reading, word: string, at: number): number {
  const chunks = reading.chunks
  const chunk = chunks[at]!
  const follower = chunks[reading.skipAdverbs(at + 1)]
  if (follower?.kind === "verb" && follower.predicate.form === "gerund" && !/^(?:than|so)$/.test(word))
    return takePreposition(reading, word, at)
  if (follower?.kind === "verb" && word === "as") {
    // "as described by", "as is usual"
    reading.current = reading.open("adverbial", chunk.from, reading.current, word)
    reading.last = undefined
    return at + 1
  }
  if (word === "so" || !follower) return at + 1
  const canBePreposition = /^(?:as|since|until|till|after|before|than|once)$/.test(word)
  if (
    canBePreposition &&
    startsNounGroup(chunks, reading.skipAdverbs(at + 1)) &&
    (!reading.hasVerbBehindNoun(at + 1) || isCase(reading, chunk.from))
  ) {
    return takePreposition(reading, word, at)
  }
  if (reading.hasVerbBehindNoun(at + 1) || follower.kind === "verb" || follower.kind === "noun") {
    const host =
      reading.current.predicate === undefined && reading.current.subject === undefined
        ? reading.root
        : reading.finiteHostOf(reading.current)
    reading.current = reading.open("adverbial", chunk.from, host, word)
    reading.last = undefined
  }
  return at + 1
}

/** "served as president of the club, and a book was …": for the tree, "as" governs the noun and opens no clause. */
function isCase({tokens}: Reading, at: number): boolean {
  const {deprel, head = -1} = tokens[at]!
  return deprel === "case" && head > at && /^(?:NOUN|PROPN)$/.test(tokens[head]!.upos)
}

/** Takes in an adjective as what a copula says of its subject. */
export function takeAdjective(reading: Reading, at: number): void {
  const clause = reading.current
  const chunk = reading.chunks[at]!
  if (
    clause.predicate !== undefined &&
    clause.objects.length === 0 &&
    clause.adjective === undefined &&
    reading.last === undefined
  ) {
    clause.adjective = {from: chunk.from, to: chunk.to}
  }
}

const contentNouns: ReadonlySet<string> = new Set(
  "fact claim idea belief news hope announcement statement report argument view conclusion possibility evidence rumor rumour fear suggestion assumption allegation sign notion concern feeling".split(
    " ",
  ),
)

/** Verbs whose object does what a preposition with a gerund says: "charged him with taking bribes". */
const chargingVerbs: ReadonlySet<string> = new Set(
  "charge accuse suspect convict blame criticise criticize praise thank stop prevent keep ban bar discourage dissuade deter prohibit trick fine arrest jail punish acquit excuse warn".split(
    " ",
  ),
)

/** "both", "either": the first half of a pair. */
function isPairOpener(chunk: Chunk | undefined): boolean {
  return chunk?.kind === "coordinator" && /^(?:both|either|neither)$/.test(chunk.word)
}
