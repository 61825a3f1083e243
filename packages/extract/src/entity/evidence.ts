import {isCommonWord, perForm} from "@relata/language"
import type {AnnotatedDocument, NameSpan, Sentence, Token} from "@relata/model"
import type {SentenceAnalysis} from "../clause/clause.js"
import type {NameMention, TextMention} from "../mention/mention.js"
import {MentionIndex} from "../mention/mention-index.js"
import {TypeEvidence} from "./cluster.js"
import {isPersonWord} from "./default-type.js"
import {
  belongings,
  objectVerbs,
  placeVerbs,
  prepositions,
  speechVerbs,
  subjectVerbs,
} from "./evidence-words.js"
import {headTypes, typeOfNoun} from "./head-types.js"
import {addNameSignals} from "./name-signals.js"
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
  for (const name of names) {
    const own = evidence[name.number]!
    const sentence = doc.sentences[name.sentence]!
    addNameSignals(own, name, sentence.tokens)
    told?.tell("signals with learned weights", [name])
    readOwnWords(own, name, sentence.tokens)
    told?.tell("its own words", [name])
    readNeighbours(own, name, sentence.tokens)
    told?.tell("the words beside it", [name])
    readSpan(own, name, sentence)
    told?.tell("the name tagger", [name])
  }
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
    for (const {head, conjuncts} of analysis.phrases) {
      if (conjuncts.length === 0) continue
      const members = [head, ...conjuncts.map((conjunct) => conjunct.head)].map(nameAt)
      const named = members.filter((member) => member !== undefined)
      if (named.length > 1) lists.push(named)
    }
  }
  readPronouns(doc, analyses, index, evidence)
  told?.tell("he and she", names)
  return {of: evidence, lists}
}

/** What the language layer makes of a name, where it sees the same words as one. */
function readSpan(evidence: TypeEvidence, name: NameMention, {tokens, names = []}: Sentence): void {
  const span = names.find(({from, to}) => from <= name.head && name.head < to)
  // "In May Acme": what the layer takes for one name begins with a month
  const isDated = span !== undefined && span.from < name.from && tokens[span.from]!.feats?.NameType === "Cal"
  if (span === undefined || span.to < name.to || span.from > name.from || isDated) {
    evidence.addSignal("net ", span === undefined ? "none" : "part")
    return
  }
  const isUnknown = span.to - span.from === 1 && tokens[span.from]!.feats?.NameType === undefined
  for (const kind in span.types) evidence.addSignal(isUnknown ? "net one " : "net ", kind, span.types[kind])
  evidence.addLikelihoods(isUnknown ? likelyTypes(span.types, evidence) : span.types, isUnknown ? 0.6 : 1)
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

function plainHead(token: Token | undefined): string | undefined {
  if (token?.upos !== "NOUN") return undefined
  const type = typeOfNoun(headLemma(token))
  return type === "Group" && isIndividual(token) ? "Person" : type
}

/** "Berg was a member of": the noun is in the table for what its plural is. */
function isIndividual({form, feats}: Token): boolean {
  return feats?.Number !== "Plur" && individuals.test(form)
}

const individuals =
  /^(?:member|follower|player|worker|employee|critic|scholar|observer|expert|visitor|refugee|migrant|immigrant|politician|musician)$/i

/** Words for people or groups that are programs when they stand beside a name. */
const softwareHeads: ReadonlyMap<string, string> = new Map(
  ["client", "editor", "player", "reader", "system"].map((word) => [word, "Product"]),
)

/** `companies` as `company`, `co-founder` as itself, `supercomputer-maker` as `maker`. */
export function headLemma(token: Token): string {
  const lemma = token.lemma.toLowerCase()
  if (headTypes.has(lemma)) return lemma
  // "optics", "headquarters": plurals in a sense of their own
  const form = token.form.toLowerCase()
  if (headTypes.has(form)) return form
  return lastPart(lemma)
}

const lastPart = perForm((lemma) => lemma.split(/[-‐‑]/).at(-1)!)

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

/** What clubs are called that bear the name of a place. */
const clubWords =
  /^(?:Town|City|County|Borough|Forest|Villa|Park|Palace|Vale|Heath|Rangers|Orient|Argyle|Green)$/

/** Who plays for a club or trains it. */
const clubRoles =
  /^(?:captain|coach|manager|striker|midfielder|defender|goalkeeper|keeper|winger|forward|full-back|quarterback|pitcher|bowler|batsman|boss|fan|supporter|player|side|squad|lineup|line-up)$/

/** "Lodby Town 3-1 Tarn", "beat Tarn 3-1": a score between clubs, and not "6-3, 6-4" as players have. */
function hasScoreBeside(tokens: readonly Token[], from: number, to: number): boolean {
  return [to, from - 1, from - 3].some((at) => {
    const {form} = tokens[at] ?? {form: ""}
    const isWhole = /^\d{1,2}[-–]\d{1,2}$/.test(form)
    const isSplit =
      /^\d{1,2}$/.test(form) &&
      /^[-–]$/.test(tokens[at + 1]?.form ?? "") &&
      /^\d{1,2}$/.test(tokens[at + 2]?.form ?? "")
    const next = tokens[at + (isWhole ? 1 : 3)]
    const after = tokens[at + (isWhole ? 2 : 4)]
    if (at === from - 1 ? !isWhole : at === from - 3 ? !isSplit : !isWhole && !isSplit) return false
    return !(next?.form === "," && /^\d/.test(after?.form ?? ""))
  })
}

/** Nouns directly before or behind a name: "chipmaker Acme", "the Gecko engine". */
function readNeighbours(evidence: TypeEvidence, name: NameMention, tokens: readonly Token[]): void {
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

/** Collective nouns whose members are companies. */
const companyGroups =
  /^(?:hyperscaler|giant|maker|manufacturer|vendor|provider|supplier|startup|competitor|rival)$/

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
