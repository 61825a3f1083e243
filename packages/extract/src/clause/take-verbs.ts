import type {Token} from "@relata/model"
import type {NounPhrase, Predicate} from "./clause.js"
import {readNounGroup, startsNounGroup} from "./noun-group.js"
import {isNameWord} from "./noun-pairs.js"
import type {OpenClause, Reading} from "./reading.js"
import {settleForm} from "./settle-form.js"
import {adopt} from "./take-nouns.js"
import {isTime} from "./time.js"
import {predicateAs} from "./verb-chunk.js"
import {intransitiveVerbs, objectControlVerbs, sayingVerbs} from "./verb-forms.js"

/** Takes in a verb group: as the verb that a clause waits for, or as that of a new clause. */
export function takeVerb(reading: Reading, predicate: Predicate, at: number): void {
  const form = settleForm(reading, predicate, at)
  if (form === "finite") takeFinite(reading, predicate, at)
  else if (form === "infinitive") takeInfinitive(reading, predicate)
  else if (form === "gerund") takeGerund(reading, predicate)
  else takeParticiple(reading, predicate)
  reading.current.obliques.push(...reading.pending)
  reading.pending = []
  reading.last = undefined
}

/** `"…," said Ada Byron.`: a verb of saying before its subject. Gives the chunk behind it, or `at` when it is none. */
export function takeInverted(reading: Reading, predicate: Predicate, at: number): number {
  const chunks = reading.chunks
  const before = chunks[at - 1]?.kind
  const isBehindQuote = before === "comma" || before === "quote"
  if (!isBehindQuote || predicate.from !== predicate.verb || !sayingVerbs.has(predicate.lemma)) return at
  if (
    reading.waiting() !== undefined ||
    reading.current.predicate === undefined ||
    !startsNounGroup(chunks, at + 1)
  )
    return at
  const {phrase, next} = readNounGroup(reading.tokens, chunks, at + 1, {place: "subject"})
  const follower = chunks[next]?.kind
  if (
    follower !== undefined &&
    follower !== "other" &&
    follower !== "comma" &&
    follower !== "quote" &&
    follower !== "preposition"
  )
    return at
  const opened = reading.open("main", predicate.from)
  opened.predicate = predicateAs(predicate, {form: "finite"})
  opened.subject = phrase
  reading.groups.push(phrase)
  adopt(reading, opened)
  reading.current = opened
  reading.root = opened
  reading.last = phrase
  reading.hasComma = false
  reading.hasCoordinator = false
  return next
}

function takeFinite(reading: Reading, predicate: Predicate, at: number): void {
  const current = reading.current
  if (current.predicate === undefined) {
    const host =
      current.subject !== undefined || reading.waiting() === undefined ? current : reading.waiting()!
    host.predicate = predicateAs(predicate, {form: "finite"})
    reading.current = host
    return
  }
  const waiting = reading.waiting()
  if (waiting !== undefined && !reading.hasCoordinator) {
    waiting.predicate = predicateAs(predicate, {form: "finite"})
    reading.current = waiting
    return
  }
  const host = hostOfCoordination(reading, predicate)
  // "donated money and state property": a bare form does not join a past tense, so it is no verb
  if (isBareForm(reading.tokens, predicate) && isInflected(reading, host)) return
  const isPassive =
    predicate.isPassive ||
    (host.predicate!.isPassive &&
      isBareParticiple(predicate) &&
      reading.tokens[predicate.verb]!.xpos !== "VBD" &&
      !intransitiveVerbs.has(predicate.lemma) &&
      reading.chunks[at + 1]?.kind !== "noun")
  const {modal, isNegated} = predicate
  const shared = isBareForm(reading.tokens, predicate) ? host.predicate! : undefined
  const clause = reading.open(host.kind, predicate.from, host.parent, host.mark)
  if (host.subject) clause.subject = host.subject
  clause.isSubjectShared = true
  clause.predicate = predicateAs(predicate, {
    form: shared && shared.form !== "finite" ? shared.form : "finite",
    isPassive,
    isNegated: isNegated || (shared?.isNegated ?? false),
    modal: modal ?? shared?.modal,
  })
  reading.current = clause
}

function isInflected(reading: Reading, clause: OpenClause): boolean {
  const {verb, modal, form} = clause.predicate!
  const token = reading.tokens[verb]!
  return (
    form === "finite" &&
    modal === undefined &&
    clause.predicate!.from === verb &&
    token.form.toLowerCase() !== token.lemma.toLowerCase()
  )
}

/** The clause whose subject a further verb shares: a bare form joins the infinitive before it. */
function hostOfCoordination(reading: Reading, predicate: Predicate): OpenClause {
  let host = reading.current
  if (isBareForm(reading.tokens, predicate)) {
    if (host.predicate?.form === "infinitive" || host.predicate?.modal !== undefined) return host
    for (let up: OpenClause | undefined = host; up; up = up.parent) {
      if (up.predicate?.form === "infinitive" || up.predicate?.modal !== undefined) return up
    }
  }
  while (host.parent && host.predicate?.form !== "finite") host = host.parent
  return host.predicate ? host : reading.current
}

function takeInfinitive(reading: Reading, predicate: Predicate): void {
  const current = reading.current
  if (current.predicate === undefined && current.subject === undefined && current.kind === "main") {
    // "To build phones, Acme …": a purpose before its clause
    const clause = reading.open("infinitive", predicate.from, current, "to")
    clause.predicate = predicate
    reading.current = clause
    return
  }
  const host = current
  const clause = reading.open("infinitive", predicate.from, host, "to")
  clause.predicate = predicate
  const controller = host.predicate
  const object = host.objects.at(-1)
  const isObjectControl =
    controller !== undefined &&
    object !== undefined &&
    objectControlVerbs.has(controller.lemma) &&
    !controller.isPassive
  const subject = isObjectControl ? object : host.subject
  if (subject) clause.subject = subject
  clause.isSubjectShared = true
  reading.current = clause
}

function takeGerund(reading: Reading, predicate: Predicate): void {
  const current = reading.current
  const isAfterComma = reading.hasComma || reading.hasCoordinator
  if (current.predicate === undefined) {
    // "Acme, building phones, grew" and "companies building phones grew"
    const clause = reading.open("reduced", predicate.from, current)
    clause.predicate = predicate
    if (current.subject) clause.subject = current.subject
    clause.isSubjectShared = true
    reading.current = clause
    return
  }
  if (reading.hasCoordinator && current.predicate.form === "gerund") {
    const clause = reading.open(current.kind, predicate.from, current.parent, current.mark)
    clause.predicate = predicate
    if (current.subject) clause.subject = current.subject
    clause.isSubjectShared = true
    reading.current = clause
    return
  }
  const isComplement = reading.last === undefined && !isAfterComma
  if (isAfterComma && reading.last !== undefined && describingGerunds.has(predicate.lemma)) {
    const clause = reading.open("reduced", predicate.from, current)
    clause.predicate = predicate
    clause.subject = reading.nearest(reading.last)!
    clause.isSubjectShared = true
    reading.current = clause
    return
  }
  const host = isAfterComma ? reading.finiteHostOf(current) : current
  const clause = reading.open(
    isComplement ? "complement" : isAfterComma ? "adverbial" : "reduced",
    predicate.from,
    host,
  )
  clause.predicate = predicate
  const isMeans =
    predicate.lemma === "use" || (reading.last !== undefined && isTime(reading.tokens, reading.last))
  const subject = isAfterComma || isComplement || isMeans ? host.subject : reading.nearest(reading.last)
  if (subject) clause.subject = subject
  clause.isSubjectShared = true
  reading.current = clause
}

/** A participle says of a noun what was done to it. */
function takeParticiple(reading: Reading, predicate: Predicate): void {
  const current = reading.current
  const last = reading.last
  if (reading.hasCoordinator && current.kind === "reduced" && current.predicate?.isPassive) {
    const clause = reading.open("reduced", predicate.from, current.parent)
    clause.predicate = predicateAs(predicate, {form: "participle", isPassive: true})
    if (current.subject) clause.subject = current.subject
    clause.isSubjectShared = true
    reading.current = clause
    return
  }
  let subject: NounPhrase | undefined
  if (current.predicate === undefined) subject = current.subject
  else if (last === undefined) subject = current.objects.at(-1) ?? current.subject
  else if (reading.hasComma)
    subject = isSetOff(reading, last, predicate)
      ? reading.nearest(last)
      : reading.finiteHostOf(current).subject
  else subject = reading.nearest(last)
  const clause = reading.open("reduced", predicate.from, current)
  clause.predicate = predicateAs(predicate, {form: "participle", isPassive: true})
  if (subject) clause.subject = subject
  clause.isSubjectShared = true
  // "Founded in 1998, Acme …": the subject of the clause that follows
  if (current === reading.root && current.subject === undefined && current.predicate === undefined)
    clause.kind = "adverbial"
  reading.current = clause
}

/** A name or an apposition before the comma is what a participle behind it speaks of. */
function isSetOff(reading: Reading, phrase: NounPhrase, predicate: Predicate): boolean {
  const inner = reading.nearest(phrase)
  if (inner === undefined) return false
  if (phrase.appositions.length > 0) return true
  const isObject = reading.current.objects.some(
    (object) => object === phrase || object.conjuncts.includes(phrase),
  )
  if (!isObject || drivenVerbs.has(predicate.lemma)) return false
  return (
    isNameWord(reading.tokens[inner.head]!) ||
    /^(?:an?|its|his|her|their|another|the|some|several)$/i.test(reading.tokens[phrase.from]!.form)
  )
}

/** Participles that, behind a comma, rather speak of the whole clause or its subject. */
const drivenVerbs: ReadonlySet<string> = new Set(
  "drive lead follow accompany back fuel boost prompt join support aid help equip assist spur encourage motivate inspire flank surround compare".split(
    " ",
  ),
)

/** Gerunds that say what the noun before them is like, also behind a comma. */
const describingGerunds: ReadonlySet<string> = new Set(
  "star feature contain consist comprise depict concern cover span range involve belong date weigh measure".split(
    " ",
  ),
)

function isBareForm(tokens: readonly Token[], predicate: Predicate): boolean {
  const token = tokens[predicate.verb]!
  return (
    predicate.from === predicate.verb &&
    token.form.toLowerCase() === token.lemma.toLowerCase() &&
    token.upos === "VERB"
  )
}

function isBareParticiple(predicate: Predicate): boolean {
  return (
    predicate.from === predicate.verb && (predicate.form === "ambiguous" || predicate.form === "participle")
  )
}
