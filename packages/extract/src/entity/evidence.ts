import type {AnnotatedDocument, Token} from "@relata/model"
import {foldName} from "@relata/model"
import type {SentenceAnalysis} from "../clause/clause.js"
import type {NameMention, TextMention} from "../mention/mention.js"
import {postNominals} from "../mention/name-words.js"
import {MentionIndex, TypeEvidence} from "./cluster.js"
import {belongings, objectVerbs, placeVerbs, prepositions, subjectVerbs} from "./evidence-words.js"
import {headTypes, lastWordTypes} from "./head-types.js"
import {knownConcepts, knownPlaces, knownTechnologies} from "./world.js"

/** What the text says of the types of its names. */
export interface NameEvidence {
  readonly of: ReadonlyMap<TextMention, TypeEvidence>
  /** Names that stand in one list, and so are probably of one type. */
  readonly lists: readonly (readonly TextMention[])[]
}

/** Evidence for the type of each name: from its own words and from the grammar around it. */
export function readEvidence(
  doc: AnnotatedDocument,
  analyses: readonly SentenceAnalysis[],
  names: readonly NameMention[],
): NameEvidence {
  const evidence = new Map<TextMention, TypeEvidence>()
  for (const name of names) {
    const own = new TypeEvidence()
    readOwnWords(own, name, doc.sentences[name.sentence]!.tokens)
    readNeighbours(own, name, doc.sentences[name.sentence]!.tokens)
    evidence.set(name, own)
  }
  const index = new MentionIndex(names)
  const lists: TextMention[][] = []
  for (const [sentence, analysis] of analyses.entries()) {
    const nameAt = (token: number) => index.find(sentence, token)
    const evidenceAt = (token: number): TypeEvidence | undefined => {
      const mention = nameAt(token)
      return mention === undefined ? undefined : evidence.get(mention)
    }
    readPhrases(analysis, evidenceAt)
    readClauses(analysis, evidenceAt)
    for (const {head, conjuncts} of analysis.phrases) {
      const members = [head, ...conjuncts.map((conjunct) => conjunct.head)].map(nameAt)
      const named = members.filter((member) => member !== undefined)
      if (named.length > 1) lists.push(named)
    }
  }
  return {of: evidence, lists}
}

/** The type that the last words of a name speak for, where they do. */
export function typeOfLastWord(words: readonly string[]): string | undefined {
  if (words.length < 2) return undefined
  const of = words.findIndex((word, i) => i > 0 && (word === "of" || word === "for"))
  if (of > 0) {
    const first = lastWordTypes.get(words[of - 1]!)
    if (first !== undefined) return first
  }
  // "Proposition 8", "Apollo 11": a figure is not the word that tells.
  const last = /^(?:\d+|[IVX]+)$/.test(words.at(-1)!) ? words.at(-2)! : words.at(-1)!
  return lastWordTypes.get(last)
}

function readOwnWords(evidence: TypeEvidence, name: NameMention, tokens: readonly Token[]): void {
  let to = name.to
  while (to > name.from + 2 && postNominals.has(tokens[to - 1]!.form)) to--
  if (to < name.to) evidence.add("Person", 3)
  const words = tokens.slice(name.from, to)
  const forms = words.map(({form}) => form)
  const folded = foldName(name.text)
  evidence.add(typeOfLastWord(forms), 3)
  if (name.title !== undefined) evidence.add("Person", 4)
  if (knownPlaces.has(folded)) evidence.add("Location", 4)
  if (knownTechnologies.has(folded)) evidence.add("Technology", 3)
  if (knownConcepts.has(folded)) evidence.add("Concept", 3)
  const last = words.at(-1)!
  if (last.upos === "NOUN" && /^\d{4}$/.test(words[0]!.form)) evidence.add("Event", 3)
  const types = words.map((word) => word.feats?.NameType)
  const first = words[0]!
  if (words.length === 1) {
    if (types[0] === "Geo") evidence.add("Location", 2.5)
    if (types[0] === "Com") evidence.add("Organization", 2)
    if (types[0] === "Giv" || types[0] === "Prs") evidence.add("Person", 1.2)
    if (types[0] === "Sur") evidence.add("Person", 0.8)
    if (/^\p{Lu}.*\d/u.test(first.form)) evidence.add("Product", 1.5)
    else if (/^\p{Lu}{2,}s?$/u.test(first.form))
      evidence.add(first.upos === "PROPN" ? "Organization" : "Technology", 0.8)
    else if (/^\p{Ll}+\p{Lu}/u.test(first.form)) evidence.add("Product", 1.5)
    if (/^[\w-]+(?:\.[\w-]+)+$/.test(first.form) && /\.\p{Ll}{2,4}$/u.test(first.form))
      evidence.add("Work", 3)
    return
  }
  if (types.every((type) => type === "Geo")) evidence.add("Location", 3)
  if (/^(?:Jr|Sr|II|III|IV|VI|VII|VIII)\.?$/.test(last.form) && (types[0] === "Giv" || types[0] === "Prs"))
    evidence.add("Person", 3)
  const hasPlainWords = words.every(({form}) =>
    /^\p{Lu}[\p{Ll}'’-]+$|^\p{Lu}\.$|^(?:de|van|von|der|den|al|bin|ibn|del|di|da|la|le)$|^\p{Lu}\p{Ll}+[-\p{Lu}\p{Ll}'’]+$|^\p{Ll}{2}-\p{Lu}/u.test(
      form,
    ),
  )
  if (hasPlainWords && words.length <= 7) {
    if ((types[0] === "Giv" || types[0] === "Prs") && words.length <= 4) evidence.add("Person", 3)
    else if (types.some((type) => type === "Giv")) evidence.add("Person", 1.2)
    if (last.feats?.NameType === "Sur") evidence.add("Person", 1)
    if (
      words.some(
        ({form}, i) =>
          i > 0 && i < words.length - 1 && /^(?:\p{Lu}\.|van|von|bin|ibn|al|de|der)$/u.test(form),
      )
    )
      evidence.add("Person", 2)
    if (/^\p{Lu}\.$/u.test(first.form)) evidence.add("Person", 3)
    if (words.some(({form}) => /^(?:al|el|ibn|bin)-\p{Lu}/u.test(form))) evidence.add("Person", 1.5)
  }
  if (
    words.some(({form}) => /\d/.test(form)) &&
    !/^\d{4}$/.test(first.form) &&
    !words.some(({form}) => /^(?:1[5-9]|20)\d\d$/.test(form))
  )
    evidence.add("Product", 1.5)
  if (/^\p{Lu}{2,}$/u.test(first.form) && words.length === 2) evidence.add("Organization", 0.5)
}

const plainHead = (token: Token | undefined): string | undefined =>
  token !== undefined && token.upos === "NOUN" ? headTypes.get(headLemma(token)) : undefined

/** Words for people or groups that are programs when they stand beside a name. */
const softwareHeads: ReadonlyMap<string, string> = new Map(
  ["client", "editor", "player", "reader", "system"].map((word) => [word, "Product"]),
)

/** `companies` as `company`, `co-founder` as itself, `supercomputer-maker` as `maker`. */
export function headLemma(token: Token): string {
  const lemma = token.lemma.toLowerCase()
  if (headTypes.has(lemma)) return lemma
  const part = lemma.split(/[-‐‑]/).at(-1)!
  return part
}

/** "the Lyra browser" is Lyra; "the Acme meeting" is not Acme. */
const namedByHead: ReadonlySet<string> = new Set(["Product", "Technology", "Law", "Award", "Work"])

/** Nouns directly before or behind a name: "chipmaker Acme", "the Gecko engine". */
function readNeighbours(evidence: TypeEvidence, name: NameMention, tokens: readonly Token[]): void {
  const previous = tokens[name.from - 1]
  const next = tokens[name.to]
  if (previous !== undefined && previous.xpos === "NN") {
    const type = plainHead(previous)
    if (type !== undefined && type !== "Concept" && type !== "Group") {
      evidence.add(type, 2.5)
      evidence.descriptions.add(headLemma(previous))
    }
  }
  if (next === undefined) return
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
    const type = softwareHeads.get(headLemma(word)) ?? plainHead(word)
    const lemma = headLemma(word)
    if (belongings.get(lemma) === "Organization") evidence.add("Organization", 1.2)
    else if (type === "Person" || type === "Group") evidence.add("Organization", 0.4)
    else if (word.xpos === "NN" && type !== undefined && namedByHead.has(type))
      evidence.add(type, head === name.to ? 1.8 : 1.5)
  }
  if (next.xpos === "POS") {
    const thing = tokens.slice(name.to + 1, name.to + 5).find(({upos}) => upos === "NOUN")
    if (thing !== undefined) evidence.add(belongings.get(headLemma(thing)), 1.2)
  }
  const preposition = previous?.upos === "DET" ? tokens[name.from - 2] : previous
  if (preposition?.upos !== "ADP") return
  const found = prepositions.get(preposition.form.toLowerCase())
  // "in the Acme report": only where the name is the whole phrase.
  if (found !== undefined && next.upos !== "NOUN" && next.xpos !== "POS" && next.upos !== "ADJ") {
    evidence.add(found[0], previous?.upos === "DET" ? found[1] / 3 : found[1])
  }
  if (preposition.form === "of") {
    const noun = tokens[name.from - (previous?.upos === "DET" ? 3 : 2)]
    if (noun?.upos === "NOUN") evidence.add(belongings.get(headLemma(noun)), 1.2)
  }
}

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
  const type = headTypes.get(lemma)
  evidence.descriptions.add(lemma)
  if (type === "Group") evidence.add(companyGroups.test(lemma) ? "Organization" : "Group", weight)
  else if (type !== "Concept") evidence.add(type, weight)
  else evidence.add(type, weight / 3)
}

const makerVerbs = /^(?:develop|make|manufacture|produce|own|acquire|operate|distribute|sell|launch|release)$/
const authorVerbs = /^(?:write|direct|compose|paint|found|invent|design)$/

function readClauses(
  {tokens, clauses}: SentenceAnalysis,
  evidenceAt: (token: number) => TypeEvidence | undefined,
): void {
  for (const {predicate, subject, objects, obliques} of clauses) {
    const {lemma, isPassive} = predicate
    const verb = lemma.split(" ")[0]!
    const own = subject === undefined ? undefined : evidenceAt(subject.head)
    if (own !== undefined) {
      if (lemma === "be" || lemma === "become" || lemma === "remain") {
        for (const object of objects) describe(own, tokens[object.head]!, lemma === "be" ? 3 : 2)
      } else own.add((isPassive ? objectVerbs : subjectVerbs).get(verb), 1)
    }
    if (lemma !== "be" && !isPassive)
      for (const {head} of objects) evidenceAt(head)?.add(objectVerbs.get(verb), 1)
    for (const {preposition, phrase} of obliques) {
      const evidence = phrase === undefined ? undefined : evidenceAt(phrase.head)
      if (evidence === undefined) continue
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
