import type {AnnotatedDocument, Token} from "@relata/model"
import {foldName} from "@relata/model"
import type {NounPhrase, SentenceAnalysis} from "../clause/clause.js"
import type {NameMention, TextMention} from "../mention/mention.js"
import {addEvidence, MentionIndex, type TypeEvidence} from "./cluster.js"
import {belongings, objectVerbs, placeVerbs, prepositions, subjectVerbs} from "./evidence-words.js"
import {headTypes, lastWordTypes} from "./head-types.js"
import {knownConcepts, knownPlaces, knownTechnologies} from "./world.js"

/** Evidence for the type of each name: from its own words and from the grammar around it. */
export function readEvidence(
  doc: AnnotatedDocument,
  analyses: readonly SentenceAnalysis[],
  names: readonly NameMention[],
): ReadonlyMap<TextMention, TypeEvidence> {
  const evidence = new Map<TextMention, TypeEvidence>()
  for (const name of names) {
    const own: TypeEvidence = new Map()
    readOwnWords(own, name, doc.sentences[name.sentence]!.tokens)
    readNeighbours(own, name, doc.sentences[name.sentence]!.tokens)
    evidence.set(name, own)
  }
  const index = new MentionIndex(names)
  for (const [sentence, analysis] of analyses.entries()) {
    const nameOf = (phrase: NounPhrase | undefined): TypeEvidence | undefined => {
      if (phrase === undefined) return undefined
      const mention = index.find(sentence, phrase.head)
      return mention === undefined ? undefined : evidence.get(mention)
    }
    readPhrases(analysis, nameOf, (token) => {
      const mention = index.find(sentence, token)
      return mention === undefined ? undefined : evidence.get(mention)
    })
    readClauses(analysis, nameOf)
  }
  return evidence
}

/** The type that the last words of a name speak for, where they do. */
export function typeOfLastWord(words: readonly string[]): string | undefined {
  if (words.length < 2) return undefined
  const of = words.findIndex((word, i) => i > 0 && (word === "of" || word === "for"))
  if (of > 0) {
    const first = lastWordTypes.get(words[of - 1]!)
    if (first !== undefined) return first
  }
  return lastWordTypes.get(words.at(-1)!)
}

function readOwnWords(evidence: TypeEvidence, name: NameMention, tokens: readonly Token[]): void {
  const words = tokens.slice(name.from, name.to)
  const forms = words.map(({form}) => form)
  const folded = foldName(name.text)
  addEvidence(evidence, typeOfLastWord(forms), 3)
  if (name.title !== undefined) addEvidence(evidence, "Person", 4)
  if (knownPlaces.has(folded)) addEvidence(evidence, "Location", 4)
  if (knownTechnologies.has(folded)) addEvidence(evidence, "Technology", 3)
  if (knownConcepts.has(folded)) addEvidence(evidence, "Concept", 3)
  const types = words.map((word) => word.feats?.NameType)
  const [first, last] = [words[0]!, words.at(-1)!]
  if (words.length === 1) {
    if (types[0] === "Geo") addEvidence(evidence, "Location", 2.5)
    if (types[0] === "Com") addEvidence(evidence, "Organization", 2)
    if (types[0] === "Giv" || types[0] === "Prs") addEvidence(evidence, "Person", 1.2)
    if (types[0] === "Sur") addEvidence(evidence, "Person", 0.8)
    if (/^\p{Lu}.*\d/u.test(first.form)) addEvidence(evidence, "Product", 1.5)
    else if (/^\p{Lu}{2,}s?$/u.test(first.form))
      addEvidence(evidence, first.upos === "PROPN" ? "Organization" : "Technology", 0.8)
    else if (/^\p{Ll}+\p{Lu}/u.test(first.form)) addEvidence(evidence, "Product", 1.5)
    if (/^[\w-]+(?:\.[\w-]+)+$/.test(first.form) && /\.\p{Ll}{2,4}$/u.test(first.form))
      addEvidence(evidence, "Work", 3)
    return
  }
  if (types.every((type) => type === "Geo")) addEvidence(evidence, "Location", 3)
  if (/^(?:Jr|Sr|II|III|IV|VI|VII|VIII)\.?$/.test(last.form) && (types[0] === "Giv" || types[0] === "Prs"))
    addEvidence(evidence, "Person", 3)
  const hasPlainWords = words.every(({form}) =>
    /^\p{Lu}[\p{Ll}'’-]+$|^\p{Lu}\.$|^(?:de|van|von|der|den|al|bin|ibn|del|di|da|la|le)$|^\p{Lu}\p{Ll}+[-\p{Lu}\p{Ll}'’]+$|^\p{Ll}{2}-\p{Lu}/u.test(
      form,
    ),
  )
  if (hasPlainWords && words.length <= 7) {
    if ((types[0] === "Giv" || types[0] === "Prs") && words.length <= 4) addEvidence(evidence, "Person", 3)
    else if (types.some((type) => type === "Giv")) addEvidence(evidence, "Person", 1.2)
    if (last.feats?.NameType === "Sur") addEvidence(evidence, "Person", 1)
    if (
      words.some(
        ({form}, i) =>
          i > 0 && i < words.length - 1 && /^(?:\p{Lu}\.|van|von|bin|ibn|al|de|der)$/u.test(form),
      )
    )
      addEvidence(evidence, "Person", 2)
    if (/^\p{Lu}\.$/u.test(first.form)) addEvidence(evidence, "Person", 3)
    if (words.some(({form}) => /^(?:al|el|ibn|bin)-\p{Lu}/u.test(form))) addEvidence(evidence, "Person", 1.5)
  }
  if (
    words.some(({form}) => /\d/.test(form)) &&
    !/^\d{4}$/.test(first.form) &&
    !words.some(({form}) => /^(?:1[5-9]|20)\d\d$/.test(form))
  )
    addEvidence(evidence, "Product", 1.5)
  if (/^\p{Lu}{2,}$/u.test(first.form) && words.length === 2) addEvidence(evidence, "Organization", 0.5)
}

const plainHead = (token: Token | undefined): string | undefined =>
  token !== undefined && token.upos === "NOUN" ? headTypes.get(headLemma(token)) : undefined

/** `companies` as `company`, `co-founder` as itself, `supercomputer-maker` as `maker`. */
export function headLemma(token: Token): string {
  const lemma = token.lemma.toLowerCase()
  if (headTypes.has(lemma)) return lemma
  const part = lemma.split(/[-‐‑]/).at(-1)!
  return part
}

/** Nouns directly before or behind a name: "chipmaker Acme", "the Gecko engine". */
function readNeighbours(evidence: TypeEvidence, name: NameMention, tokens: readonly Token[]): void {
  const previous = tokens[name.from - 1]
  const next = tokens[name.to]
  if (previous !== undefined && previous.xpos === "NN") {
    const type = plainHead(previous)
    if (type !== undefined && type !== "Concept" && type !== "Group") addEvidence(evidence, type, 2.5)
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
    const type = plainHead(word)
    const lemma = headLemma(word)
    if (belongings.get(lemma) === "Organization") addEvidence(evidence, "Organization", 1.2)
    else if (type === "Person" || type === "Group") addEvidence(evidence, "Organization", 0.4)
    else if (word.xpos === "NN" && type !== undefined && type !== "Concept")
      addEvidence(evidence, type, head === name.to ? 1.8 : 1.5)
  }
  if (next.xpos === "POS") {
    const thing = tokens.slice(name.to + 1, name.to + 5).find(({upos}) => upos === "NOUN")
    if (thing !== undefined) addEvidence(evidence, belongings.get(headLemma(thing)), 1.2)
  }
  const preposition = previous?.upos === "DET" ? tokens[name.from - 2] : previous
  if (preposition?.upos !== "ADP") return
  const found = prepositions.get(preposition.form.toLowerCase())
  // "in the Acme report": only where the name is the whole phrase.
  if (found !== undefined && next.upos !== "NOUN" && next.xpos !== "POS" && next.upos !== "ADJ") {
    addEvidence(evidence, found[0], previous?.upos === "DET" ? found[1] / 3 : found[1])
  }
  if (preposition.form === "of") {
    const noun = tokens[name.from - (previous?.upos === "DET" ? 3 : 2)]
    if (noun?.upos === "NOUN") addEvidence(evidence, belongings.get(headLemma(noun)), 1.2)
  }
}

function isPhraseWord(token: Token): boolean {
  return token.upos === "NOUN" || token.upos === "ADJ" || (token.upos === "VERB" && token.xpos === "VBG")
}

/** Appositions, lists and examples. */
function readPhrases(
  {tokens, phrases}: SentenceAnalysis,
  nameOf: (phrase: NounPhrase | undefined) => TypeEvidence | undefined,
  nameAt: (token: number) => TypeEvidence | undefined,
): void {
  for (const phrase of phrases) {
    const own = nameOf(phrase)
    for (const apposition of phrase.appositions) {
      const other = nameOf(apposition)
      if (own !== undefined && other === undefined) addEvidence(own, specificType(tokens, apposition), 3)
      if (own === undefined && other !== undefined) addEvidence(other, specificType(tokens, phrase), 3)
    }
    for (const example of phrase.examples) {
      for (const member of [example, ...example.conjuncts]) {
        const evidence = nameOf(member)
        if (evidence !== undefined && own === undefined)
          addEvidence(evidence, memberType(tokens[phrase.head]!), 2)
      }
    }
    if (phrase.parenthesis !== undefined && own !== undefined) {
      const inner = nameAt(phrase.parenthesis.from)
      if (inner === undefined) {
        const head = tokens[phrase.parenthesis.to - 1]
        addEvidence(own, plainHead(head), 1)
      }
    }
  }
}

/** The type of the members of a plural: "companies such as" speaks for organisations. */
function memberType(head: Token): string | undefined {
  const type = plainHead(head)
  if (type === "Concept") return undefined
  if (type === "Group")
    return /^(?:hyperscaler|giant|maker|manufacturer|vendor|provider|supplier|customer|client|startup|competitor|rival|partner)$/.test(
      headLemma(head),
    )
      ? "Organization"
      : undefined
  return type
}

/** The type that a describing phrase speaks for. */
export function specificType(tokens: readonly Token[], phrase: NounPhrase): string | undefined {
  const head = tokens[phrase.head]
  if (head === undefined || head.upos !== "NOUN") return undefined
  const type = memberType(head) ?? (plainHead(head) === "Group" ? "Group" : undefined)
  if (type !== undefined) return type
  return undefined
}

function readClauses(
  {tokens, clauses}: SentenceAnalysis,
  nameOf: (phrase: NounPhrase | undefined) => TypeEvidence | undefined,
): void {
  for (const clause of clauses) {
    const {lemma, isPassive} = clause.predicate
    const verb = lemma.split(" ")[0]!
    const subject = nameOf(clause.subject)
    if (subject !== undefined && clause.subject !== undefined) {
      if (lemma === "be") {
        for (const object of clause.objects) addEvidence(subject, specificType(tokens, object), 3)
      } else if (isPassive) addEvidence(subject, objectVerbs.get(verb), 1)
      else addEvidence(subject, subjectVerbs.get(verb), 1)
      if (lemma === "become")
        for (const object of clause.objects) addEvidence(subject, specificType(tokens, object), 2)
    }
    if (lemma !== "be" && !isPassive) {
      for (const object of clause.objects) {
        const evidence = nameOf(object)
        if (evidence !== undefined) addEvidence(evidence, objectVerbs.get(verb), 1)
      }
    }
    for (const oblique of clause.obliques) {
      const evidence = nameOf(oblique.phrase)
      if (evidence === undefined) continue
      if (placeVerbs.has(verb) && /^(?:in|to|near|from|into|at)$/.test(oblique.preposition))
        addEvidence(evidence, "Location", 1.5)
      if (oblique.preposition === "by" && isPassive)
        addEvidence(
          evidence,
          /^(?:develop|make|manufacture|produce|own|acquire|operate|distribute|sell|launch|release)$/.test(
            verb,
          )
            ? "Organization"
            : /^(?:write|direct|compose|paint|found|invent|design)$/.test(verb)
              ? "Person"
              : undefined,
          1,
        )
      if (oblique.preposition === "with" && /^(?:equip|power|integrate|bundle)$/.test(verb))
        addEvidence(evidence, "Technology", 1)
    }
  }
}
