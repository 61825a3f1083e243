import type {AnnotatedDocument, NameSpan, Sentence, Token} from "@relata/model"
import type {SentenceAnalysis} from "../clause/clause.js"
import {withConjuncts} from "../clause/phrase.js"
import type {NameMention, TextMention} from "../mention/mention.js"
import {MentionIndex} from "../mention/mention-index.js"
import {epithets} from "../mention/name-words.js"
import {TypeEvidence} from "./cluster.js"
import {objectVerbs, placeVerbs, speechVerbs, subjectVerbs} from "./evidence-words.js"
import {clubWords, companyGroups, headLemma, isIndividual} from "./head-nouns.js"
import {typeOfNoun} from "./head-types.js"
import {addNameSignals} from "./name-signals.js"
import {readNeighbours} from "./neighbour-evidence.js"
import {type ObserveEvidence, Told} from "./observe-evidence.js"
import {readOwnWords} from "./own-words.js"
import type {SignalTable} from "./signal-table.js"

/** What the text says of the types of its names. */
export interface NameEvidence {
  /** By the names' numbers. */
  readonly of: readonly TypeEvidence[]
  /** Names that stand in one list, and so are probably of one type. */
  readonly lists: readonly (readonly TextMention[])[]
}

/**
 * Evidence for the type of each name: from its own words and from the grammar around it.
 * @param names - all of the document
 * @param options - `observe` is told what each source adds; `signals` are counted, those that are weighed unless told
 */
export function readEvidence(
  doc: AnnotatedDocument,
  analyses: readonly SentenceAnalysis[],
  names: readonly NameMention[],
  {observe, signals}: {readonly observe?: ObserveEvidence; readonly signals?: SignalTable} = {},
): NameEvidence {
  const evidence = names.map(() => new TypeEvidence(signals))
  const told = observe && new Told(evidence, observe)
  for (const name of names) readName(evidence[name.number]!, name, doc.sentences[name.sentence]!, told)
  const index = new MentionIndex(doc, names)
  const lists: TextMention[][] = []
  for (let first = 0; first < names.length; ) {
    // What stands in a sentence without a name says nothing of names.
    const {sentence} = names[first]!
    let end = first + 1
    while (end < names.length && names[end]!.sentence === sentence) end++
    const here = names.slice(first, end)
    first = end
    const analysis = analyses[sentence]!
    const nameAt = (token: number) => index.find(sentence, token)
    const evidenceAt = (token: number) => {
      const name = nameAt(token)
      return name && evidence[name.number]
    }
    readPhrases(analysis, evidenceAt)
    told?.tell("appositions and examples", here)
    readClauses(analysis, evidenceAt)
    told?.tell("verbs", here)
    collectLists(analysis, nameAt, lists)
  }
  readPronouns(doc, analyses, index, evidence)
  told?.tell("he and she", names)
  return {of: evidence, lists}
}

/** What is read from a name and the words around it. */
function readName(
  evidence: TypeEvidence,
  name: NameMention,
  sentence: Sentence,
  told: Told | undefined,
): void {
  addNameSignals(evidence, name, sentence.tokens)
  told?.tell("signals with learned weights", [name])
  readOwnWords(evidence, name, sentence.tokens)
  told?.tell("its own words", [name])
  readNeighbours(evidence, name, sentence.tokens)
  told?.tell("the words beside it", [name])
  readSpan(evidence, name, sentence)
  told?.tell("the name tagger", [name])
}

/** Names that are members of one list. */
function collectLists(
  {phrases}: SentenceAnalysis,
  nameAt: (token: number) => NameMention | undefined,
  lists: TextMention[][],
): void {
  for (const phrase of phrases) {
    if (phrase.conjuncts.length === 0) continue
    const named: TextMention[] = []
    for (const {head} of withConjuncts(phrase)) {
      const name = nameAt(head)
      if (name !== undefined) named.push(name)
    }
    if (named.length > 1) lists.push(named)
  }
}

/** What the language layer makes of a name, where it sees the same words as one. */
function readSpan(evidence: TypeEvidence, name: NameMention, {tokens, names = []}: Sentence): void {
  const span =
    names.find(({from, to}) => from <= name.head && name.head < to) ??
    names.find(({from, to}) => from === name.from && hasEpithet(tokens, to, name.to))
  // "In May Acme": what the layer takes for one name begins with a month
  const isDated = span !== undefined && span.from < name.from && tokens[span.from]!.feats?.NameType === "Cal"
  if (
    span === undefined ||
    (span.to < name.to && !hasEpithet(tokens, span.to, name.to)) ||
    span.from > name.from ||
    isDated
  ) {
    evidence.addSignal("net ", span === undefined ? "none" : "part")
    return
  }
  const isUnknown = span.to - span.from === 1 && tokens[span.from]!.feats?.NameType === undefined
  // "joined Lund", "the Lund midfielder": a place by its word, and a body by all that stands around it
  const isClub =
    span.to - span.from === 1 && tokens[span.from]!.feats?.NameType === "Geo" && (span.types.ORG ?? 0) > 0.9
  if (isClub) evidence.add("Organization", 2)
  for (const kind in span.types) evidence.addSignal(isUnknown ? "net one " : "net ", kind, span.types[kind])
  evidence.addLikelihoods(isUnknown ? likelyTypes(span.types, evidence) : span.types, isUnknown ? 0.6 : 1)
}

/** "the Elder" behind the part of a name that the layer sees. */
function hasEpithet(tokens: readonly Token[], from: number, to: number): boolean {
  return to - from === 2 && tokens[from]!.form === "the" && epithets.has(tokens[from + 1]!.form)
}

/**
 * A single word that no list knows tells the language layer little, and what the text does with it tells more. It takes
 * many companies for places, so that a place needs another sign.
 */
function likelyTypes(types: NameSpan["types"], evidence: TypeEvidence): NameSpan["types"] {
  const likely = Object.entries(types).filter(
    ([kind, likelihood]) => likelihood > 0.9 && (kind !== "LOC" || evidence.weight("Location") > 0),
  )
  return Object.fromEntries(likely)
}

/** "Hale was born … Her father …": a "he" or "she" makes a person of the subject before it, if nobody else is near. */
function readPronouns(
  doc: AnnotatedDocument,
  analyses: readonly SentenceAnalysis[],
  index: MentionIndex<NameMention>,
  evidence: readonly TypeEvidence[],
): void {
  for (let s = 0; s < doc.sentences.length; s++) {
    const {tokens} = doc.sentences[s]!
    let pronoun = 0
    while (pronoun < tokens.length && !isHeOrShe(tokens[pronoun]!)) pronoun++
    if (pronoun === tokens.length) continue
    const own = namesBefore(s, pronoun)
    const isSameBlock = s > 0 && doc.sentences[s - 1]!.block === doc.sentences[s]!.block
    const near = own.length > 0 ? own : isSameBlock ? namesBefore(s - 1, Number.POSITIVE_INFINITY) : []
    if (near.some((name) => evidence[name.number]!.weight("Person") >= 1)) continue
    const subjects = new Set(analyses[near[0]?.sentence ?? s]!.clauses.map(({subject}) => subject?.head))
    const subject = near.find(({head, to}) => subjects.has(head) || subjects.has(to - 1))
    if (subject !== undefined) evidence[subject.number]!.add("Person", 1)
  }

  function namesBefore(s: number, limit: number): NameMention[] {
    const found = new Set<NameMention>()
    for (let i = 0; i < doc.sentences[s]!.tokens.length && i < limit; i++) {
      const name = index.find(s, i)
      if (name !== undefined) found.add(name)
    }
    return [...found]
  }
}

function isHeOrShe({form, upos}: Token): boolean {
  return upos === "PRON" && /^(?:he|she|his|her|him)$/i.test(form)
}

/** Appositions, examples and explanations in brackets. */
function readPhrases(
  {tokens, phrases}: SentenceAnalysis,
  evidenceAt: (token: number) => TypeEvidence | undefined,
): void {
  for (const phrase of phrases) {
    const own = evidenceAt(phrase.head)
    // "Ada Hale's Low Tide": what is a person's own and has a name is mostly written, sung or shown.
    const owner = phrase.possessor === undefined ? undefined : evidenceAt(phrase.possessor.head)
    const isBare =
      phrase.possessor !== undefined &&
      !tokens.slice(phrase.possessor.to, phrase.head).some(({upos}) => upos === "NOUN")
    if (isBare && own !== undefined && owner !== undefined && owner !== own && owner.strongest() === "Person")
      own.add("Work", 1.2)
    for (const apposition of phrase.appositions) {
      const other = evidenceAt(apposition.head)
      if (own !== undefined && other === undefined) describe(own, tokens[apposition.head]!, 3)
      if (own === undefined && other !== undefined) describe(other, tokens[phrase.head]!, 3)
    }
    if (own === undefined) {
      for (const example of phrase.examples.flatMap((first) => [first, ...first.conjuncts])) {
        const evidence = evidenceAt(example.head)
        if (evidence !== undefined) describe(evidence, tokens[phrase.head]!, 2)
      }
    }
    if (own !== undefined && phrase.parenthesis !== undefined) {
      const last = phrase.parenthesis.to - 1
      if (evidenceAt(phrase.parenthesis.from) === undefined) describe(own, tokens[last]!, 1)
    }
  }
}

/** Counts a noun that the text uses for a thing: "an architect", "companies such as …". */
function describe(evidence: TypeEvidence, head: Token, weight: number): void {
  if (head.upos !== "NOUN") return
  const lemma = headLemma(head)
  // What has a name and is "a system" is most often a program.
  const type = lemma === "system" ? "Product" : typeOfNoun(lemma)
  evidence.describe(lemma)
  if (type === "Group" && isIndividual(head)) evidence.add("Person", weight)
  else if (type === "Group") evidence.add(companyGroups.test(lemma) ? "Organization" : "Group", weight)
  else if (type !== "Concept") evidence.add(type, weight)
  else evidence.add(type, weight / 3)
}

const makerVerbs =
  /^(?:develop|make|manufacture|produce|own|back|fund|finance|sponsor|acquire|operate|distribute|sell|launch|release)$/
const trades = /^(?:make|offer|provide|build|compete|operate|serve|run)$/
const contests = /^(?:beat|defeat|thrash|rout|edge|trounce|outplay|eliminate|relegate|sign|draw)$/
const joining = /^(?:sign|play|drum|score|work|race|appear|debut)$/
const leaving = /^(?:join|sign|buy|poach|hire|recruit|arrive)$/
const authorVerbs = /^(?:write|direct|compose|paint|found|invent|design)$/

function readClauses(
  {tokens, clauses}: SentenceAnalysis,
  evidenceAt: (token: number) => TypeEvidence | undefined,
): void {
  for (const {predicate, subject, objects, obliques} of clauses) {
    const {lemma, isPassive} = predicate
    const verb = lemma.split(" ")[0]!
    const own = subject === undefined ? undefined : evidenceAt(subject.head)
    if (contests.test(verb)) {
      for (const phrase of [subject, ...objects]) {
        if (phrase === undefined || !clubWords.test(tokens[phrase.head]!.form)) continue
        if (tokens[phrase.head - 1]?.upos === "PROPN") evidenceAt(phrase.head)?.add("Organization", 4)
      }
    }
    if (own !== undefined) {
      if (lemma === "be" || lemma === "become" || lemma === "remain") {
        for (const object of objects) describe(own, tokens[object.head]!, lemma === "be" ? 3 : 2)
      } else {
        own.add((isPassive ? objectVerbs : subjectVerbs).get(verb), 1)
        if (speechVerbs.has(verb) && !isPassive) {
          // "said in a statement"
          const isStated = obliques.some(
            ({phrase}) => phrase && /^(?:statement|filing)$/.test(tokens[phrase.head]!.lemma),
          )
          own.add(isStated ? "Organization" : "Person", isStated ? 0.8 : 0.3)
        }
        // "Acme makes glass": what is done as a trade
        const isHabit = tokens.slice(predicate.from, predicate.to).some(({xpos}) => xpos === "VBZ")
        if (isHabit && !isPassive && trades.test(verb)) own.add("Organization", 0.6)
      }
    }
    // "Her best-known novels include …"
    if (verb === "include" && subject !== undefined && own === undefined) {
      for (const {head} of objects.flatMap((object) => [object, ...object.conjuncts])) {
        const evidence = evidenceAt(head)
        if (evidence !== undefined && tokens[subject.head]!.xpos === "NNS")
          describe(evidence, tokens[subject.head]!, 2)
      }
    }
    if (lemma !== "be" && !isPassive)
      for (const {head} of objects) evidenceAt(head)?.add(objectVerbs.get(verb), 1)
    for (const {preposition, phrase} of obliques) {
      const evidence = phrase === undefined ? undefined : evidenceAt(phrase.head)
      if (evidence === undefined || tokens[phrase!.head + 1]?.xpos === "POS") continue
      // "signed for Acme", "joined from Acme"
      if (preposition === "for" && joining.test(verb)) evidence.add("Organization", 1)
      if (preposition === "from" && leaving.test(verb)) evidence.add("Organization", 0.8)
      if (preposition === "in" && /^(?:star|appear|feature|act|sing|publish)$/.test(verb))
        evidence.add("Work", 1.5)
      if (placeVerbs.has(verb) && /^(?:in|to|near|from|into|at)$/.test(preposition))
        evidence.add("Location", 1.5)
      if (preposition === "by" && isPassive) {
        if (makerVerbs.test(verb)) evidence.add("Organization", 1)
        if (authorVerbs.test(verb)) evidence.add("Person", 1)
      }
      if (preposition === "with" && /^(?:equip|power|integrate|bundle)$/.test(verb))
        evidence.add("Technology", 1)
    }
  }
}
