import type {Factuality, Token} from "@relata/model"
import type {Clause} from "../clause/clause.js"
import {sayingVerbs} from "../clause/verb-forms.js"

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Verbs and adjectives whose infinitive or clause is meant to come about. */
const intending = list(`
  plan aim intend want hope seek expect schedule decide agree prepare promise pledge vow try attempt wish propose
  strive aspire plot slate set determined ready eager committed willing due order ask urge tell tell require instruct
  commit offer threaten consent elect arrange demand desire need mean poised forecast project anticipate going about`)

/** Verbs whose infinitive or clause did not come about. */
const denying = list(
  "fail refuse decline deny forget cease stop prevent avoid reject unable unwilling neglect prohibit forbid ban",
)

/** Verbs and adjectives under which nothing is certain. */
const hedging = list(`
  seem appear claim allege believe think suspect suggest consider guess imagine speculate assume likely unlikely rumor
  rumour contend doubt fear worry feel argue presume suppose possible probable able allow enable permit dispute wonder
  question propose recommend whether`)

const hedgingAdverbs = list(
  "reportedly allegedly possibly perhaps potentially probably likely maybe supposedly apparently seemingly purportedly presumably conceivably ostensibly",
)

/** How a text commits itself to what a clause says, with the clauses above it taken into account. */
export function factualityOf(tokens: readonly Token[], clause: Clause): Factuality {
  let factuality = ownFactuality(tokens, clause)
  for (let at = clause, host = clause.parent; host; at = host, host = host.parent) {
    const effect = effectOf(tokens, at, host)
    if (effect === undefined) break
    factuality = compose(factuality, effect)
    if (effect === "asserted" || at.kind !== "infinitive")
      factuality = compose(factuality, ownFactuality(tokens, host))
  }
  return factuality
}

function ownFactuality(tokens: readonly Token[], clause: Clause): Factuality {
  const {predicate, subject} = clause
  const isDenied =
    (predicate.isNegated && !deniesOnly(tokens, clause)) ||
    isNoPhrase(tokens, subject?.from) ||
    clause.objects.some((object) => isNoPhrase(tokens, object.from)) ||
    (predicate.adverbs.includes("longer") && predicate.adverbs.includes("no"))
  if (isDenied) return "negated"
  if (
    clause.mark !== undefined &&
    /^(?:if|unless|whether|even if|as if|as though|provided that|as long as)$/.test(clause.mark)
  )
    return "possible"
  if (
    predicate.adverbs.some((adverb) => hedgingAdverbs.has(adverb)) ||
    hedgingAdverbs.has(tokens[predicate.from - 1]?.form.toLowerCase() ?? "")
  )
    return "possible"
  switch (predicate.modal) {
    case "may":
    case "might":
    case "could":
    case "should":
    case "ought":
    case "must":
      return "possible"
    case "will":
    case "shall":
    case "would":
      return "planned"
    default:
      return "asserted"
  }
}

/** "was not the only sailor": what is denied is that there were no others. */
function deniesOnly(tokens: readonly Token[], {predicate, objects: [object]}: Clause): boolean {
  if (predicate.lemma !== "be" || object === undefined) return false
  for (let i = object.from; i < object.to; i++)
    if (/^(?:only|first|last|sole)$/i.test(tokens[i]!.form)) return true
  return false
}

function isNoPhrase(tokens: readonly Token[], at: number | undefined): boolean {
  return at !== undefined && /^(?:no|neither|none|nobody|nothing)$/i.test(tokens[at]!.form)
}

/** What the clause above does to the one below; `undefined` when it leaves it alone, and what is above too. */
function effectOf(tokens: readonly Token[], clause: Clause, host: Clause): Factuality | undefined {
  const word = host.adjective ? tokens[host.adjective.from]!.lemma.toLowerCase() : host.predicate.lemma
  switch (clause.kind) {
    case "infinitive": {
      if (denying.has(word)) return "negated"
      if (isRanked(tokens, host) || wasAble(tokens, host)) return "asserted"
      const isDirect = host.objects.length === 0 || host.predicate.to >= clause.predicate.from - 1
      const isGoing =
        host.predicate.lemma === "go" && tokens[host.predicate.verb]!.form.toLowerCase() === "going"
      if (intending.has(word) || isGoing) return "planned"
      if (hedging.has(word)) return "possible"
      if (isDirect && factual.has(word)) return "asserted"
      if (isNextStep(tokens, clause, host)) return "asserted"
      // a purpose is intended, whether or not it was reached
      return "planned"
    }
    case "complement":
      if (clause.mark === "whether" || clause.mark === "if") return "possible"
      if (denying.has(word)) return "negated"
      if (intending.has(word)) return "planned"
      if (hedging.has(word)) return "possible"
      return "asserted"
    case "adverbial":
      // "by building phones" shares the fate of its clause; "while it builds phones" does not
      return clause.predicate.form === "gerund" && clause.mark !== undefined ? "asserted" : undefined
    default:
      return undefined
  }
}

/** "was the first woman to win": who is the first to do a thing has done it. */
function isRanked(tokens: readonly Token[], host: Clause): boolean {
  const [object] = host.objects
  if (!object || !/^(?:be|become|make)$/.test(host.predicate.lemma)) return false
  for (let i = object.from; i < object.to; i++)
    if (/^(?:first|second|third|last|only|latest|youngest|oldest)$/i.test(tokens[i]!.form)) return true
  return false
}

/** "was able to meet them": what somebody could do at one time was done. */
function wasAble(tokens: readonly Token[], {adjective, predicate}: Clause): boolean {
  return (
    adjective !== undefined &&
    tokens[adjective.from]!.lemma === "able" &&
    predicate.modal === undefined &&
    !predicate.isNegated &&
    /^(?:was|were)$/i.test(tokens[predicate.verb]!.form)
  )
}

/** "moved to Oslo to study", "left to found Acme": what is told of a life that went on so. */
function isNextStep(tokens: readonly Token[], {predicate}: Clause, host: Clause): boolean {
  const isPast = tokens[host.predicate.verb]!.xpos === "VBD" && host.predicate.modal === undefined
  return (
    isPast && !host.predicate.isNegated && moving.has(host.predicate.lemma) && settling.has(predicate.lemma)
  )
}

const moving = list(`
  move go travel return leave come emigrate immigrate relocate fly quit resign depart retire enrol enroll drop`)

/** What people go somewhere to do for years. */
const settling = list(`
  study train work teach live serve join attend pursue become found co-found establish set start form lead head run play read
  practise practice manage coach direct edit`)

const factual = list(`
  manage begin start continue help use come get go happen proceed serve work lead cause force lead be have make prove remain
  proceed rush return live tend`)

const rank: Readonly<Record<Factuality, number>> = {asserted: 0, planned: 1, possible: 2, negated: 3}

function compose(inner: Factuality, outer: Factuality): Factuality {
  // "did not fail to", "denied that it never": two denials leave it open
  if (inner === "negated" && outer === "negated") return "possible"
  return rank[outer] > rank[inner] ? outer : inner
}

/** The clause that reports this one, as in `Acme said that …`. */
export function reportingClause(clause: Clause): Clause | undefined {
  for (let at = clause, host = clause.parent; host; at = host, host = host.parent) {
    if (at.kind === "complement" && sayingVerbs.has(host.predicate.lemma)) return host
  }
  return undefined
}
