import {isCommonWord} from "@relata/language"
import type {Token} from "@relata/model"
import type {NameMention} from "../mention/mention.js"
import type {TypeEvidence} from "./cluster.js"
import {isPersonWord} from "./default-type.js"
import {belongings, prepositions} from "./evidence-words.js"
import {clubWords, companyGroups, headLemma, plainHead} from "./head-nouns.js"

/** Words for people or groups that are programs when they stand beside a name. */
const softwareHeads: ReadonlyMap<string, string> = new Map(
  ["client", "editor", "player", "reader", "system"].map((word) => [word, "Product"]),
)

/** Two words as people have them, of which no list knows one as a place. */
function isPersonShaped(words: readonly Token[]): boolean {
  return words.every(
    ({form, feats}) => isPersonWord(form) && feats?.NameType !== "Geo" && !isCommonWord(form),
  )
}

/** What is put "in" a company, or a belief "in" somebody. */
const investments =
  /^(?:invest|investment|stake|share|shares|holding|interest|confidence|believe|belief|trust|faith|buy|majority|minority|percent)$/

/** What peoples and ages have, besides things with names of their own. */
const ofPeoples =
  /^(?:language|architecture|art|technique|process|procedure|therapy|treatment|technology|infrastructure|network|optics|mechanism|method|style|poetry|novel|poem|film|series|music|law|car|phone|ship|plane|show)$/

const namedGroups =
  /^(?:party|newspaper|magazine|band|club|team|side|squad|label|airline|startup|bank|brand|union|gang|militia|chain|channel|network|regiment|tribe)$/

const quote = /^["“”'‘’«»„]+$/

/** "the Lyra browser" is Lyra; "the Acme meeting" is not Acme. */
const namedByHead: ReadonlySet<string> = new Set(["Product", "Technology", "Law", "Award", "Work"])

/** Who plays for a club or trains it. */
const clubRoles =
  /^(?:captain|coach|manager|striker|midfielder|defender|goalkeeper|keeper|winger|forward|full-back|quarterback|pitcher|bowler|batsman|boss|fan|supporter|player|side|squad|lineup|line-up|team-mate|teammate|centre-back|center-back|playmaker|academy|reserves)$/

/** "Lodby Town 3-1 Tarn", "beat Tarn 3-1": a score between clubs, and not "6-3, 6-4" as players have. */
function hasScoreBeside(tokens: readonly Token[], from: number, to: number): boolean {
  return isScore(tokens, to) || isScore(tokens, from - 1, from) || isScore(tokens, from - 3, from)
}

/** @param end - where the score has to end, if that matters */
function isScore(tokens: readonly Token[], at: number, end?: number): boolean {
  const behind = at < 0 || at >= tokens.length ? undefined : endOfScore(tokens, at)
  if (behind === undefined || (end !== undefined && behind !== end)) return false
  return !(tokens[behind]?.form === "," && startsWithFigure(tokens[behind + 1]?.form ?? ""))
}

/** Behind a score in one token or in three. */
function endOfScore(tokens: readonly Token[], at: number): number | undefined {
  const {form} = tokens[at]!
  if (!startsWithFigure(form)) return undefined
  if (/^\d{1,2}[-–]\d{1,2}$/.test(form)) return at + 1
  const isSplit =
    /^\d{1,2}$/.test(form) &&
    /^[-–]$/.test(tokens[at + 1]?.form ?? "") &&
    /^\d{1,2}$/.test(tokens[at + 2]?.form ?? "")
  return isSplit ? at + 3 : undefined
}

function startsWithFigure(form: string): boolean {
  const code = form.charCodeAt(0)
  return code >= 0x30 && code <= 0x39
}

/** Nouns directly before or behind a name: "chipmaker Acme", "the Gecko engine". */
export function readNeighbours(evidence: TypeEvidence, name: NameMention, tokens: readonly Token[]): void {
  const previous = tokens[name.from - 1]
  const next = tokens[name.to]
  if (hasScoreBeside(tokens, name.from, name.to))
    evidence.add(
      "Organization",
      clubWords.test(tokens[name.to - 1]!.form) && name.to - name.from > 1 ? 4 : 1.5,
    )
  if (next?.upos === "NOUN" && clubRoles.test(next.lemma)) evidence.add("Organization", 0.8)
  // "the poet Ada Hale", "the novels Low Tide and High Water"
  if (previous?.xpos === "NN" || previous?.xpos === "NNS") {
    const type = companyGroups.test(headLemma(previous)) ? "Organization" : plainHead(previous)
    const isSeveral = previous.xpos === "NNS"
    const tells = type !== undefined && type !== "Concept" && type !== "Group"
    if (tells && !(isSeveral && type === "Person")) {
      evidence.add(type, 2.5)
      evidence.describe(headLemma(previous))
    }
  }
  // "Ada Hale's The Low Tide": what is owned has no article, but for a title.
  if (/^(?:The|A|An)$/.test(tokens[name.from]!.form) && previous?.xpos === "POS") evidence.add("Work", 2)
  if (next === undefined) return
  // "the song “Low Tide”", but not "Ada “Tide” Hale"
  if (previous !== undefined && quote.test(previous.form) && quote.test(next.form)) {
    if (tokens[name.from - 2]?.upos !== "PROPN") evidence.add("Work", 1.2)
  }
  // "Low Tide by Ada Hale"
  if (next.form === "by" && tokens[name.to + 1]?.upos === "PROPN" && name.to - name.from > 1)
    evidence.add("Work", 0.8)
  // "Remain in Light (1980)"
  if (
    next.form === "(" &&
    /^(?:1[5-9]|20)\d\d$/.test(tokens[name.to + 1]?.form ?? "") &&
    tokens[name.to + 2]?.form === ")"
  ) {
    evidence.add("Work", 1)
  }
  if (next.upos === "NOUN" || next.upos === "ADJ") {
    // "the XLA cognitive model": a singular head behind a name in the same phrase.
    let head = name.to
    while (
      head < tokens.length - 1 &&
      head < name.to + 5 &&
      isPhraseWord(tokens[head]!) &&
      isPhraseWord(tokens[head + 1]!)
    )
      head++
    const word = tokens[head]!
    if (word.upos !== "NOUN") return
    const lemma = headLemma(word)
    const type = (head > name.to ? softwareHeads.get(lemma) : undefined) ?? plainHead(word)
    const isNamed =
      word.xpos === "NN" &&
      !ofPeoples.test(lemma) &&
      /^\p{Ll}/u.test(word.form) &&
      type !== undefined &&
      namedByHead.has(type)
    if (isNamed && head > name.to) evidence.add(type, 2.5)
    else if (belongings.get(lemma) === "Organization") evidence.add("Organization", 1.2)
    else if (head === name.to && namedGroups.test(lemma)) evidence.add("Organization", 1.8)
    else if (head === name.to && lemma === "group") evidence.add("Organization", 0.7)
    else if (type === "Person" || type === "Group") evidence.add("Organization", 0.4)
    else if (isNamed) evidence.add(type, 2.5)
    else if (type === "Concept") evidence.add("Concept", 0.3)
  }
  if (next.xpos === "POS") {
    const thing = tokens.slice(name.to + 1, name.to + 5).find(({upos}) => upos === "NOUN")
    if (thing !== undefined) evidence.add(belongings.get(headLemma(thing)), 1.2)
  }
  const hasDeterminer = previous?.upos === "DET" || previous?.xpos === "PRP$"
  // People have no article: "the Porsche Taycan".
  if (
    hasDeterminer &&
    next.upos !== "NOUN" &&
    next.upos !== "ADJ" &&
    next.xpos !== "NNPS" &&
    name.title === undefined
  ) {
    evidence.add("Person", -2.5)
  }
  // "in Tuckerton, New Jersey"
  if (next.form === "," && tokens[name.to + 1]?.feats?.NameType === "Geo" && previous?.upos === "ADP")
    evidence.add("Location", 1.5)
  const preposition = hasDeterminer ? tokens[name.from - 2] : previous
  if (preposition?.upos !== "ADP") return
  // "from Lodby to Tarn"
  if (preposition.form === "from" && next.form === "to" && tokens[name.to + 1]?.upos === "PROPN")
    evidence.add("Location", 0.8)
  const governor = tokens[name.from - (hasDeterminer ? 3 : 2)]
  if (governor !== undefined && /^(?:in|into)$/.test(preposition.form) && investments.test(governor.lemma)) {
    evidence.add("Organization", 1)
    return
  }
  const found = prepositions.get(preposition.form.toLowerCase())
  // "in the Acme report": only where the name is the whole phrase.
  if (found !== undefined && next.upos !== "NOUN" && next.xpos !== "POS" && next.upos !== "ADJ") {
    const isSure = previous?.upos !== "DET" && name.to - name.from === 1
    evidence.add(found[0], isSure || found[0] === "Event" ? found[1] : found[1] / 2)
  }
  // "a partnership with Acme"
  if (preposition.form === "with" && governor?.upos === "NOUN" && alliances.test(governor.lemma))
    evidence.add("Organization", 1.5)
  // "supplies batteries to Acme", whatever the tree ties it to
  if (preposition.form === "to") {
    const clause = tokens.slice(Math.max(0, name.from - 6), name.from)
    if (clause.some(({upos, xpos, lemma}) => (upos === "VERB" || xpos === "NNS") && deliveries.test(lemma)))
      evidence.add("Organization", 1)
  }
  if (preposition.form === "of") {
    const noun = tokens[name.from - (previous?.upos === "DET" ? 3 : 2)]
    const type = noun?.upos === "NOUN" ? belongings.get(headLemma(noun)) : undefined
    // "the government of Karel Hale"
    const isPersonal =
      name.to - name.from === 2 && type === "Location" && isPersonShaped(tokens.slice(name.from, name.to))
    evidence.add(isPersonal ? "Person" : type, 1.2)
  }
}

/** What bodies have with each other. */
const alliances =
  /^(?:collaboration|partnership|deal|contract|agreement|venture|merger|alliance|tie-up|contract|pact|cooperation)$/

/** What is done to customers. */
const deliveries = /^(?:supply|supplies|sell|sells|deliver|delivers|ship|ships|license|outsource)$/

function isPhraseWord(token: Token): boolean {
  return token.upos === "NOUN" || token.upos === "ADJ" || (token.upos === "VERB" && token.xpos === "VBG")
}
