import type {Sentence, Token} from "@relata/model"
import {sortFew} from "../sort-few.js"
import {findChunks} from "./chunk.js"
import type {Clause, Draft, NounPhrase, Predicate, SentenceAnalysis} from "./clause.js"
import {startsNounGroup} from "./noun-group.js"
import {collectPhrases} from "./phrase.js"
import {type OpenClause, Reading} from "./reading.js"
import {repairMissingVerb, repairTags} from "./repair-tags.js"
import {takeBrackets} from "./take-brackets.js"
import {takeAdjective, takeExamples, takePreposition, takeRelative, takeSubordinator} from "./take-links.js"
import {takeNoun} from "./take-nouns.js"
import {takeInverted, takeVerb} from "./take-verbs.js"
import {takeSubjectsOfTree} from "./tree-subjects.js"
import {intransitiveVerbs, reportVerbs} from "./verb-forms.js"

/**
 * Finds the clauses of a sentence from tags alone, reading its chunks once from left to right.
 *
 * A clause waits for its verb, and then gathers what follows until the next verb, relative word or conjunction
 * opens another one. Cost is linear in the tokens.
 */
export function findClauses(sentence: Sentence): SentenceAnalysis {
  const tokens = repairTags(sentence.tokens)
  const first = read(tokens)
  if (!first.isWaiting) return first.analysis
  const mended = repairMissingVerb(tokens)
  return mended ? read(mended).analysis : first.analysis
}

/** `isWaiting` tells that the main clause has a subject and no verb. */
function read(tokens: readonly Token[]): {readonly analysis: SentenceAnalysis; readonly isWaiting: boolean} {
  const reading = new Reading(tokens, findChunks(tokens))
  for (let at = 0; at < reading.chunks.length; ) at = step(reading, at)
  const isWaiting =
    reading.root.predicate === undefined &&
    reading.root.subject !== undefined &&
    reading.clauses.some(({predicate}) => predicate !== undefined)
  if (reading.chunks.some(({kind}) => kind === "open")) takeBrackets(reading, phrasesOf(reading), step)
  const phrases = phrasesOf(reading)
  sortFew(phrases, (a, b) => a.from - b.from || b.end - a.end)
  const clauses = reading.clauses.filter(
    (clause): clause is OpenClause & {predicate: Predicate} => clause.predicate !== undefined,
  )
  for (const clause of clauses) settleParent(clause)
  for (const clause of clauses) {
    // "Built by Acme, the satellite …", "After leaving, she …"
    if (
      clause.subject !== undefined ||
      clause.predicate.form === "finite" ||
      clause.parent?.subject === undefined
    )
      continue
    clause.subject = clause.parent.subject
    clause.isSubjectShared = true
  }
  sortFew(clauses, (a, b) => a.predicate.verb - b.predicate.verb)
  for (let i = clauses.length - 2; i >= 0; i--) shareObject(reading, clauses[i]!, clauses[i + 1]!)
  takeSubjectsOfTree(tokens, phrases, clauses, reading.textFrom)
  for (const clause of clauses) setNameBeside(tokens, clause)
  return {analysis: {tokens: reading.tokens, phrases, clauses: clauses as readonly Clause[]}, isWaiting}
}

function phrasesOf({groups}: Reading): NounPhrase[] {
  const phrases: NounPhrase[] = []
  for (const group of groups) collectPhrases(group, phrases)
  return phrases
}

/** "makes and sells phones": a verb that its list leaves without an object has that of the next. */
function shareObject(reading: Reading, clause: OpenClause, next: OpenClause): void {
  if (
    next.subject !== clause.subject ||
    next.kind !== clause.kind ||
    next.predicate!.isPassive ||
    clause.predicate!.isPassive
  )
    return
  if (
    clause.objects.length + clause.obliques.length + clause.times.length > 0 ||
    clause.adjective ||
    next.objects.length === 0
  )
    return
  if (intransitiveVerbs.has(clause.predicate!.lemma) || reportVerbs.has(clause.predicate!.lemma)) return
  for (let i = clause.predicate!.to; i < next.predicate!.from; i++) {
    const {form, upos} = reading.tokens[i]!
    if (form !== "," && upos !== "CCONJ" && upos !== "ADV") return
  }
  clause.objects.push(...next.objects)
}

/** "a lidar called Iris", "a firm known as Acme": the name stands for the thing as one beside it would. */
function setNameBeside(tokens: readonly Token[], clause: OpenClause): void {
  const {kind, predicate, subject, objects, obliques} = clause
  if (kind !== "reduced" || !predicate?.isPassive || !subject || objects.length > 1) return
  const isKnown = predicate.lemma === "know"
  const name = isKnown ? obliques.find(({preposition}) => preposition === "as")?.phrase : objects[0]
  const isNaming = isKnown || /^(?:call|name|dub|entitle|title|nickname)$/.test(predicate.lemma)
  if (!name || !isNaming || subject.end !== predicate.from || tokens[subject.head]!.upos !== "NOUN") return
  ;(subject as Draft<NounPhrase>).appositions.push(name)
}

/** A parent without a verb of its own says nothing; its parent takes its place. */
function settleParent(clause: OpenClause): void {
  let parent = clause.parent
  while (parent && parent.predicate === undefined) parent = parent.parent
  clause.parent = parent
}

function step(reading: Reading, at: number): number {
  const chunk = reading.chunks[at]!
  if (startsNounGroup(reading.chunks, at)) return takeNoun(reading, at)
  let next = at + 1
  switch (chunk.kind) {
    case "verb": {
      const behind = takeInverted(reading, chunk.predicate, at)
      if (behind > at) return behind
      takeVerb(reading, chunk.predicate, at)
      break
    }
    case "preposition":
      next = takePreposition(reading, chunk.word, at)
      break
    case "relative":
      next = takeRelative(reading, chunk.word, at)
      break
    case "subordinator":
      next = takeSubordinator(reading, chunk.word, at)
      break
    case "example":
      next = takeExamples(reading, chunk.word, at)
      break
    case "adjective":
      takeAdjective(reading, at)
      break
    case "coordinator":
      reading.hasCoordinator = true
      return next
    case "dash":
      if (isDateline(reading, at)) {
        startAnew(reading, next)
        reading.textFrom = chunk.to
      }
      reading.hasComma = true
      return next
    case "comma":
      reading.hasComma = true
      return next
    case "colon":
      startAnew(reading, at + 1)
      break
    case "open":
      next = skipBrackets(reading, at)
      break
    case "quote":
    case "adverb":
      return next
    default:
      break
  }
  reading.hasComma = false
  reading.hasCoordinator = reading.keepsCoordinator
  reading.keepsCoordinator = false
  return next
}

/** "LUND, 9 June —", "Lund (AP) —": where and when a report was written, and no part of its first sentence. */
function isDateline({tokens, chunks, clauses}: Reading, at: number): boolean {
  const end = chunks[at]!.from
  if (end > 14 || clauses.some(({predicate}) => predicate !== undefined)) return false
  const before = tokens.slice(0, end)
  const isBare = before.every(({upos}) => /^(?:PROPN|NUM|PUNCT|SYM|X|ADP|DET)$/.test(upos))
  const isDated = before.some(({upos, form}) => upos === "NUM" || form === "(" || /^\p{Lu}{3,}$/u.test(form))
  return isBare && isDated && chunks.slice(at).some(({kind}) => kind === "verb")
}

function startAnew(reading: Reading, start: number): void {
  reading.root = reading.open("main", reading.chunks[start]?.from ?? reading.tokens.length)
  reading.current = reading.root
  reading.last = undefined
}

function skipBrackets(reading: Reading, at: number): number {
  const close = reading.chunks.findIndex((chunk, i) => i > at && chunk.kind === "close")
  return close < 0 ? at + 1 : close + 1
}
