import {isCommonWord, perForm} from "@relata/language"
import {foldName, type Token} from "@relata/model"
import type {NameMention} from "../mention/mention.js"
import {postNominals} from "../mention/name-words.js"
import type {TypeEvidence} from "./cluster.js"
import {isPersonWord} from "./default-type.js"
import {firstWordTypes, lastWordTypes} from "./head-types.js"
import {knownConcepts, knownPlaces, knownTechnologies, knownWorks, likelyPlaces} from "./world.js"

/** Adds what the words of a name say of its type, whatever stands around it. */
export function readOwnWords(evidence: TypeEvidence, name: NameMention, tokens: readonly Token[]): void {
  let {from, to} = name
  while (to > from + 2 && postNominals.has(tokens[to - 1]!.form)) to--
  if (to < name.to) evidence.add("Person", 3)
  const hasArticle = to - from > 1 && /^(?:The|A|An)$/.test(tokens[from]!.form)
  if (hasArticle) {
    from++
    evidence.add("Person", -2.5)
  }
  // "Brandt's", a shop or an auctioneer
  const isShop = to - from > 1 && tokens[to - 1]!.xpos === "POS"
  if (isShop) {
    evidence.add("Organization", 2)
    evidence.add("Person", -2)
    to--
  }
  const words = tokens.slice(from, to)
  readLists(evidence, foldName(name.text), words)
  if (name.title !== undefined) evidence.add("Person", 4)
  if (words.length === 1) readSingleWord(evidence, words[0]!)
  else readSeveralWords(evidence, words, hasArticle)
}

function readLists(evidence: TypeEvidence, folded: string, words: readonly Token[]): void {
  if (likelyPlaces.has(folded)) evidence.add("Location", 2)
  else if (knownPlaces.has(folded)) evidence.add("Location", 4)
  if (/^(?:covid|sars|mers|hiv|h\d+n\d+)(?: \d+)?$/.test(folded)) evidence.add("NaturalKind", 3)
  if (knownTechnologies.has(folded)) evidence.add("Technology", 3)
  if (knownWorks.has(folded)) evidence.add("Work", 3)
  if (knownConcepts.has(folded)) evidence.add("Concept", 3)
  else if (words.length > 1 && words.every(({form}) => knownConcepts.has(form.toLowerCase())))
    evidence.add("Concept", 2)
}

const placeEnding =
  /^\p{Lu}\p{Ll}+(?:shire|ville|burgh?|grad|stan|polis|borough|bourg|abad|stad|fjord|haven)$/u

function readSingleWord(evidence: TypeEvidence, {form, feats, upos, xpos}: Token): void {
  switch (feats?.NameType) {
    case "Geo":
      evidence.add("Location", 2.5)
      break
    case "Nat":
      evidence.add("Group", xpos === "NNPS" ? 3 : 1.5)
      break
    case "Com":
      evidence.add("Organization", 2)
      break
    case "Giv":
    case "Prs":
      evidence.add("Person", 0.9)
      break
    case "Sur":
      evidence.add("Person", 0.8)
      break
    default:
      if (placeEnding.test(form)) evidence.add("Location", 0.8)
      // What no list knows is most often the name of a firm, a club, a party.
      else if (!isCommonWord(form)) evidence.add("Organization", 0.3)
  }
  // "TX-101"
  if (/\d/.test(form)) evidence.add("Person", -3)
  if (/^\p{Lu}.*\d/u.test(form)) evidence.add("Product", 1.5)
  else if (/^\p{Lu}{2,}s?$/u.test(form)) {
    evidence.add(upos === "PROPN" ? "Organization" : "Technology", 0.8)
    evidence.add("Person", -1)
  }
  if (/^\p{Ll}+\p{Lu}/u.test(form)) evidence.add("Product", 1.5)
  if (/^[\w-]+(?:\.[\w-]+)+$/.test(form) && /\.\p{Ll}{2,4}$/u.test(form)) evidence.add("Work", 3)
}

const isYear = perForm((form) => /^(?:1[5-9]|20)\d\d$/.test(form))
const hasFigure = perForm((form) => /\d/.test(form))

function readSeveralWords(evidence: TypeEvidence, words: readonly Token[], hasArticle: boolean): void {
  const forms = words.map(({form}) => form)
  const types = words.map(({feats}) => feats?.NameType)
  const last = words.at(-1)!
  const hasYear = forms.some(isYear)
  const lastType = typeOfLastWord(forms) ?? foreignType(forms)
  // "Norton II"
  if (words.length === 2 && /^[IVX]+$/.test(last.form)) evidence.add("Person", 1.2)
  // "2021 Lyra Awards" is a ceremony, "Lyra Awards" are prizes.
  evidence.add(lastType === "Award" && hasYear ? "Event" : lastType, 3)
  if (last.upos === "NOUN" && isYear(forms[0]!)) evidence.add("Event", 3)
  evidence.add(firstWordTypes.get(forms[0]!), lastType === undefined ? 2 : 0.5)
  // "Google Chrome", "Toyota Corolla": a maker and its product.
  if (types[0] === "Com" && lastType === undefined && types[1] === undefined && !isCommonWord(last.form)) {
    if (!/^\p{Lu}{2,}$/u.test(forms[0]!)) evidence.add("Product", 1)
  }
  if (types.every((type) => type === "Geo")) evidence.add("Location", 3)
  else if (types.includes("Geo") && forms.every((form, i) => types[i] === "Geo" || directions.test(form)))
    evidence.add("Location", 3)
  else if (
    types.at(-1) === "Geo" &&
    types[0] !== "Giv" &&
    lastType === undefined &&
    !isCommonWord(forms[0]!)
  ) {
    // "Acme Asia" is a part of Acme, "Medieval Norway" one of Norway.
    if (/(?:al|ic|ern|an)$/.test(forms[0]!)) evidence.add("Location", 1.5)
    else evidence.add("Organization", 1.2)
  } else if (
    types.at(-1) === "Geo" &&
    (forms.slice(0, -1).every(isCommonWord) || /(?:al|ic|ern|an)$/.test(forms[0]!))
  )
    evidence.add("Location", 1.5)
  // "Lyra X2"; "Proposition 4" says itself what it is
  if (!hasYear && lastType === undefined && forms.some(hasFigure)) evidence.add("Product", 1.5)
  if (words.length === 2 && /^\p{Lu}{2,}$/u.test(forms[0]!)) evidence.add("Organization", 0.5)
  // "Hale & Brandt"
  const isFirm = forms.includes("&") && forms.every((form) => form === "&" || form.length > 1)
  if (isFirm && lastType === undefined) evidence.add("Organization", 2)
  // "Foo Fighters", "Grey Democrats"
  if (last.xpos === "NNPS" && lastType === undefined && types[0] !== "Giv") evidence.add("Organization", 1)
  if (!hasArticle && words.length <= 7 && forms.every(isPersonWord)) {
    readPerson(evidence, words, lastType === undefined ? 1 : 0.3)
  }
}

const directions =
  /^(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|Upper|Lower|Greater|Inner|Outer|New|Old|North-West|North-East|South-West|South-East|Imperial|Roman|Nazi|Soviet|Ottoman|Ancient|Medieval|British|French|Spanish|Portuguese|German|Belgian|Dutch|Mainland|Peninsular|Downtown|Metropolitan)$/

function readPerson(evidence: TypeEvidence, words: readonly Token[], share: number): void {
  const types = words.map(({feats}) => feats?.NameType)
  const [first, last] = [words[0]!, words.at(-1)!]
  const isGiven = types[0] === "Giv" || types[0] === "Prs"
  if (isGiven && words.length <= 4) evidence.add("Person", 3 * share)
  else if (types.includes("Giv")) evidence.add("Person", 1.2 * share)
  if (isGiven && /^(?:Jr|Sr|II|III|IV|VI|VII|VIII)\.?$/.test(last.form)) evidence.add("Person", 3)
  if (last.feats?.NameType === "Sur") evidence.add("Person", share)
  const inner = words.slice(1, -1)
  if (inner.some(({form}) => /^(?:\p{Lu}\.|van|von|bin|ibn|al|de|der)$/u.test(form)))
    evidence.add("Person", 2 * share)
  // "J. R. Lee", "A.E. Stone"
  if (/^(?:\p{Lu}\.)+\p{Lu}?$/u.test(first.form) && last.form.length > 2 && !isCommonWord(last.form))
    evidence.add("Person", 3)
  if (words.some(({form}) => /^(?:al|el|ibn|bin)-\p{Lu}/u.test(form))) evidence.add("Person", 1.5)
  if (/^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(last.form)) evidence.add("Person", 1.5)
}

/** Names of institutions in other languages are built of words with the same roots. */
function foreignType(forms: readonly string[]): string | undefined {
  if (forms.some(opensInstitution)) return "Organization"
  return forms.some(opensHouse) ? "Facility" : undefined
}

const opensInstitution = perForm((form) =>
  /^(?:Universit|Bibliot|Institu|Akadem|Académi|Accademi|Gesellschaft|Hochschul|Ministeri|Fundaci|Fondation|Fondazione|Stiftung|Verlag)/u.test(
    form,
  ),
)
const opensHouse = perForm((form) =>
  /^(?:Muse|Teatr|Théâtr|Theater|Staatsoper|Konzert|Kathedral|Catedral|Basili)/u.test(form),
)

const rulers =
  /^(?:King|Queen|Emperor|Empress|Prince|Princess|Duke|Duchess|Earl|Count|Countess|Archbishop|Bishop|Sultan|Emir|Pope|Lord|Lady|Marquess|Viscount)$/

/** "Journal of …", "The Book of …": publications. */
const titleWords =
  /^(?:Journal|Annals|Archives|Proceedings|Transactions|Review|Book|Tale|Tales|Story|Stories|Adventures|Memoirs|Lives|Songs?|Portrait|Chronicles?|Encyclop(?:a)?edia|Dictionary|Handbook)$/

/** The type that the last words of a name speak for, where they do. */
export function typeOfLastWord(words: readonly string[]): string | undefined {
  if (words.length < 2) return undefined
  const of = words.findIndex((word, i) => i > 0 && /^(?:of|for|in|on)$/.test(word))
  if (of > 0) {
    const before = words[of - 1]!
    const isTitle = words[of] === "of" && titleWords.test(before)
    const type = rulers.test(before) ? "Person" : isTitle ? "Work" : lastWordTypes.get(before)
    if (type !== undefined) return type
  }
  // "Proposition 8", "Apollo 11": a figure is not the word that tells.
  const last = /^(?:\d+|[IVX]+|[A-H])$/.test(words.at(-1)!) ? words.at(-2)! : words.at(-1)!
  return lastWordTypes.get(last)
}
