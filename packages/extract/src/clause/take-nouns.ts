import type {Draft, NounPhrase} from "./clause.js"
import {startsFiniteVerb} from "./finite-verb.js"
import {readNounGroup} from "./noun-group.js"
import {isNameWord} from "./noun-pairs.js"
import type {OpenClause, Reading} from "./reading.js"
import {isReducedRelative} from "./settle-form.js"
import {isTime} from "./time.js"
import {reportVerbs, sayingVerbs, twoObjectVerbs} from "./verb-forms.js"

/** Takes in the noun group at chunk `at`: as subject, object or time, or as the subject of a new clause. Gives the chunk behind it. */
export function takeNoun(reading: Reading, at: number): number {
  const clause = reading.current
  const takesClause =
    clause.predicate !== undefined && reportVerbs.has(clause.predicate.lemma) && clause.objects.length === 0
  const isSubjectSide =
    clause.predicate === undefined ||
    isNewSubject(reading, at) ||
    (takesClause && reading.hasVerbBehindNoun(at))
  const group = readNounGroup(reading.tokens, reading.chunks, at, {
    place: isSubjectSide ? "subject" : "object",
    predicate: clause.predicate,
  })
  const {phrase, next} = group
  reading.groups.push(phrase)
  place(reading, phrase, next)
  reading.last = phrase
  reading.hasComma = reading.chunks[next - 1]?.kind === "comma"
  reading.hasCoordinator = false
  return next
}

/** Whether the noun chunk at `at` is directly followed by a verb with its own tense. */
function isNewSubject(reading: Reading, at: number): boolean {
  return startsFiniteVerb(reading.tokens, reading.chunks, at + 1)
}

function place(reading: Reading, phrase: NounPhrase, next: number): void {
  const root = reading.root
  const isBehindOpening =
    reading.hasComma && reading.current !== root && reading.current.predicate !== undefined
  if (isBehindOpening && root.predicate === undefined && root.subject === undefined) {
    reading.current = root
    root.start = phrase.from
    root.subject = phrase
    return
  }
  const clause = reading.current
  if (clause.predicate === undefined) {
    placeBeforeVerb(reading, clause, phrase)
    return
  }
  const isNamed =
    clause.predicate.isPassive &&
    clause.kind === "reduced" &&
    clause.objects.length === 0 &&
    /^(?:call|name|dub|entitle|title|nickname)$/.test(clause.predicate.lemma)
  if (
    startsFiniteVerb(reading.tokens, reading.chunks, next) &&
    !isReducedRelative(reading, next) &&
    !isNamed
  ) {
    openClauseWithSubject(reading, clause, phrase)
    return
  }
  if (isTime(reading.tokens, phrase)) clause.times.push(phrase)
  else if (reading.hasCoordinator && joinsObject(reading, clause, phrase)) return
  else if (clause.objects.length === 0) clause.objects.push(phrase)
  else if (
    clause.objects.length === 1 &&
    !reading.hasComma &&
    reading.last === clause.objects[0] &&
    twoObjectVerbs.has(clause.predicate.lemma)
  )
    clause.objects.push(phrase)
}

/** "won the cup in 1903 and the shield in 1911": what follows "and" joins the object across its date or place. */
function joinsObject(reading: Reading, clause: OpenClause, phrase: NounPhrase): boolean {
  for (let host: OpenClause | undefined = clause; host; host = host.parent) {
    const [object] = host.objects
    if (!object || reading.last === object || !isParallel(reading, object, phrase)) continue
    ;(object as Draft<NounPhrase>).conjuncts.push(phrase)
    reading.current = host
    return true
  }
  return false
}

/** Whether two phrases look like members of one list: both names or both not, both with a determiner or both without. */
function isParallel(reading: Reading, one: NounPhrase, other: NounPhrase): boolean {
  const [a, b] = [reading.tokens[one.head]!, reading.tokens[other.head]!]
  const opens = ({from, possessor}: NounPhrase) =>
    reading.tokens[from]!.upos === "DET" || possessor !== undefined
  return isNameWord(a) === isNameWord(b) && opens(one) === opens(other)
}

function placeBeforeVerb(reading: Reading, clause: OpenClause, phrase: NounPhrase): void {
  if (clause.subject !== undefined) {
    if (isTime(reading.tokens, clause.subject)) clause.times.push(clause.subject)
    else if (isTime(reading.tokens, phrase)) {
      clause.times.push(phrase)
      return
    }
  }
  clause.subject = phrase
  clause.isSubjectShared = false
  if (clause.obliques.length === 0) clause.start = Math.min(clause.start, phrase.from)
}

function openClauseWithSubject(reading: Reading, clause: OpenClause, phrase: NounPhrase): void {
  const predicate = clause.predicate!
  let opened: OpenClause
  if (reading.hasCoordinator || reading.hasComma) {
    const host = reading.finiteHost(clause)
    const joinsComplement = host.kind === "complement" && reading.hasCoordinator
    opened = reading.open(
      joinsComplement ? "complement" : "main",
      phrase.from,
      joinsComplement ? host.parent : undefined,
    )
    if (opened.kind === "main") {
      reading.root = opened
      adoptQuoted(reading, opened, phrase)
    }
  } else if (reportVerbs.has(predicate.lemma) && clause.objects.length === 0) {
    opened = reading.open("complement", phrase.from, clause)
  } else if (
    reading.last !== undefined &&
    !isTime(reading.tokens, reading.last) &&
    reading.tokens[reading.last.head]!.upos !== "PRON"
  ) {
    // "the phone Acme sells"
    opened = reading.open("relative", phrase.from, clause)
    opened.objects.push(reading.last)
  } else {
    opened = reading.open("complement", phrase.from, clause)
  }
  opened.subject = phrase
  reading.current = opened
}

/** `"…", Acme said`: what stands before is what Acme said. */
function adoptQuoted(reading: Reading, opened: OpenClause, phrase: NounPhrase): void {
  const verb = reading.chunks.find((chunk) => chunk.from >= phrase.end && chunk.kind === "verb")
  if (verb?.kind !== "verb" || !sayingVerbs.has(verb.predicate.lemma)) return
  const behind = reading.chunks[reading.chunks.indexOf(verb) + 1]
  if (behind && behind.kind !== "other" && behind.kind !== "comma") return
  adopt(reading, opened)
}

/** Makes what has been read the content of a clause of saying behind it. */
export function adopt(reading: Reading, opened: OpenClause): void {
  for (const clause of reading.clauses) {
    if (
      clause.kind === "main" &&
      clause !== opened &&
      clause.parent === undefined &&
      opened.parent === undefined &&
      clause.predicate
    ) {
      clause.kind = "complement"
      clause.parent = opened
    }
  }
}
