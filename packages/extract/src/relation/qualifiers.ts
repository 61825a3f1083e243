import type {Clause, NounPhrase, SentenceAnalysis} from "../clause/clause.js"
import {ownEnd, withConjuncts} from "../clause/phrase.js"
import {isTime} from "../clause/time.js"
import {sayingVerbs} from "../clause/verb-forms.js"
import {isInsideName, type SentenceReferents} from "./ends.js"
import {valueKind} from "./value.js"

/** Reads a range of tokens as text. */
export type ReadText = (from: number, to: number) => string

const duration: ReadonlySet<string> = new Set([
  "over",
  "during",
  "for",
  "within",
  "throughout",
  "since",
  "until",
  "between",
  "from",
  "through",
])

/** When a clause says it happened: its date phrases with what stands before them. */
export function datesOf(
  analysis: SentenceAnalysis,
  clause: Clause,
): readonly {readonly phrase: NounPhrase; readonly preposition: string}[] {
  const found: {phrase: NounPhrase; preposition: string}[] = []
  for (const time of clause.times) found.push({phrase: time, preposition: ""})
  for (const {phrase, preposition} of clause.obliques) {
    const date = phrase && (isTime(analysis.tokens, phrase) ? phrase : dateInside(analysis, phrase))
    if (date && preposition !== "as of" && preposition !== "of") found.push({phrase: date, preposition})
  }
  return found
}

/** "the evening of March 19", "the end of 2013" say when, too. */
function dateInside(analysis: SentenceAnalysis, phrase: NounPhrase): NounPhrase | undefined {
  const inner = phrase.modifiers.find((modifier) => modifier.preposition === "of")?.phrase
  if (!inner || !isTime(analysis.tokens, inner)) return undefined
  return /^(?:evening|morning|afternoon|night|day|end|beginning|start|middle|autumn|spring|summer|winter|month|year|weekend|eve|half|quarter)$/i.test(
    analysis.tokens[phrase.head]!.form,
  )
    ? phrase
    : undefined
}

/** What a clause adds to its statement and to neither end: amount, date, period, place, purpose. */
export function qualifiersOf(
  analysis: SentenceAnalysis,
  clause: Clause,
  referents: SentenceReferents,
  text: ReadText,
): Record<string, string> {
  const {tokens} = analysis
  const qualifiers: Record<string, string> = {}
  const dates = datesOf(analysis, clause).filter(({phrase}) => !isInsideName(referents, phrase.head))
  const [since, until] = [
    dates.find(({preposition}) => preposition === "from"),
    dates.find(({preposition}) => preposition === "to" || preposition === "until"),
  ]
  if (since && until && since.phrase.end + 1 === until.phrase.from)
    qualifiers.period = text(since.phrase.from, until.phrase.to)
  for (const {phrase, preposition} of dates) {
    if (qualifiers.period !== undefined && (phrase === since?.phrase || phrase === until?.phrase)) continue
    const isSpan = valueKind(tokens, phrase) === "period" || duration.has(preposition)
    const key = isSpan ? "period" : "date"
    const opener = preposition === "since" || preposition === "until" ? phrase.from - 1 : phrase.from
    qualifiers[key] ??= text(opener, ownEnd(phrase))
  }
  for (const phrase of [
    ...clause.objects,
    ...clause.obliques.flatMap((oblique) => (oblique.phrase ? [oblique.phrase] : [])),
  ]) {
    for (const member of withConjuncts(phrase)) {
      if (valueKind(tokens, member) === "money") qualifiers.amount ??= text(member.from, member.to)
      else {
        const money = moneyInside(analysis, member)
        if (money) qualifiers.amount ??= text(money.from, money.to)
      }
    }
  }
  // "set up a lab in Bergen": where the thing is that is made, there it is made
  const [made] = clause.objects
  for (const {phrase, preposition} of [...clause.obliques, ...(made?.modifiers ?? [])]) {
    if (!phrase || !/^(?:in|at|near)$/.test(preposition)) continue
    const place = referents.at(phrase.head)
    if (place?.isNamed && (place.entity.type === "Location" || place.entity.type === "Facility"))
      qualifiers.place ??= text(place.from, place.to)
  }
  const purpose = analysis.clauses.find(
    (other) => other.kind === "infinitive" && other.parent === clause && other.start > clause.predicate.to,
  )
  if (purpose && clause.predicate.lemma !== "be")
    qualifiers.purpose = text(purpose.predicate.from, clauseEnd(analysis, purpose))
  return qualifiers
}

/** The sum in "a $3 billion programme". */
export function moneyInside(
  analysis: SentenceAnalysis,
  phrase: NounPhrase,
): {readonly from: number; readonly to: number} | undefined {
  const {tokens} = analysis
  for (let i = phrase.from; i < phrase.head; i++) {
    if (!/^(?:US\$|A\$|C\$|[$€£¥₹])/.test(tokens[i]!.form)) continue
    let to = i + 1
    while (
      to < phrase.head &&
      (tokens[to]!.upos === "NUM" || /^(?:million|billion|trillion|thousand|bn|m)$/i.test(tokens[to]!.form))
    )
      to++
    return {from: i, to}
  }
  return undefined
}

/** Where a clause ends with all that depends on it. */
export function clauseEnd(analysis: SentenceAnalysis, clause: Clause): number {
  let end = Math.max(clause.predicate.to, clause.adjective?.to ?? 0)
  for (const phrase of [...clause.objects, ...clause.times]) end = Math.max(end, phrase.end)
  for (const oblique of clause.obliques) end = Math.max(end, oblique.to)
  for (const other of analysis.clauses) {
    // "… when the rest returned" is no part of what is aimed at
    if (
      other.kind === "adverbial" &&
      other.mark !== undefined &&
      /^(?:when|while|after|before|as|if|because|although|though|since|until|where)$/.test(other.mark)
    )
      continue
    if (other !== clause && other.parent === clause && other.start > clause.start)
      end = Math.max(end, clauseEnd(analysis, other))
  }
  // "to take the job, the firm said"
  for (const {predicate, subject} of analysis.clauses) {
    const isBehind = subject !== undefined && subject.from > clause.predicate.to && subject.from < end
    if (isBehind && sayingVerbs.has(predicate.lemma) && analysis.tokens[subject.from - 1]!.form === ",")
      end = subject.from - 1
  }
  return end
}
