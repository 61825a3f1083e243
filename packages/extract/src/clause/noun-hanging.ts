import type {Token} from "@relata/model"
import type {NounPhrase} from "./clause.js"
import {isMonth} from "./noun-dates.js"
import {takesPreposition} from "./noun-frames.js"
import {isNameWord} from "./noun-pairs.js"
import type {Surroundings} from "./surroundings.js"
import {isTime} from "./time.js"
import {hangsOn} from "./tree.js"

/** Verbs that take "of" themselves. */
const ofVerbs: ReadonlySet<string> = new Set(
  "accuse consist deprive rob inform remind convict cure dispose suspect acquit strip assure warn notify rid relieve".split(
    " ",
  ),
)

/**
 * Whether the tree can be right that a prepositional phrase is a noun's: "invested $3 million in Bluefin" and "sold
 * Bluefin to Castor for $3 million" are the verb's, as sums take no place and names no recipient.
 */
function canHang(
  tokens: readonly Token[],
  phrase: NounPhrase,
  preposition: string,
  {place, isNested, predicate}: Surroundings,
  at: number,
): boolean {
  const head = tokens[phrase.head]!
  const inner = tokens[tokens[at]!.head!]!
  const isValue = ({upos, form}: Token) => upos === "NUM" || upos === "SYM" || isMonth(form)
  if (isValue(head) || isValue(tokens[phrase.from]!) || isValue(inner) || isTime(tokens, phrase)) return false
  if (!isNameWord(head) || (place === "subject" && !isNested)) return true
  // "joined Castor from Bluefin": where somebody or something came from
  if (preposition === "from" && predicate !== undefined && gettingVerbs.has(predicate.lemma)) return false
  return /^(?:in|at|near|from|on|between)$/.test(preposition)
}

/** Verbs of getting somebody or something from somewhere. */
const gettingVerbs: ReadonlySet<string> = new Set(
  "join sign buy acquire purchase bring recruit hire poach take get receive borrow rejoin".split(" "),
)

/** Whether a prepositional phrase belongs to the noun before it, and not to the verb. */
export function belongsToNoun(
  tokens: readonly Token[],
  phrase: NounPhrase,
  preposition: string,
  where: Surroundings,
  at: number,
): boolean {
  const head = tokens[phrase.head]!
  if (head.upos === "PRON" && preposition !== "of") return false
  if (preposition === "of")
    return !(where.place === "object" && where.predicate !== undefined && ofVerbs.has(where.predicate.lemma))
  const hangs = hangsOn(tokens, at, phrase)
  if (hangs === false || (hangs === true && canHang(tokens, phrase, preposition, where, at))) return hangs
  if (takesPreposition(head.lemma.toLowerCase(), preposition)) return true
  if (where.isNested) return false
  if (where.place === "subject") return preposition !== "according to"
  if (where.place === "preposition") return false
  if (preposition === "by")
    return where.predicate !== undefined && !where.predicate.isPassive && head.upos === "NOUN"
  return (
    preposition === "between" || preposition === "among" || preposition === "about" || preposition === "than"
  )
}
