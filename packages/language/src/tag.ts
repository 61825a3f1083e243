import type {Token, Upos} from "@relata/model"
import type {Casing} from "./casing.js"
import {closedClass, negatedAuxiliaries} from "./closed-class.js"
import {type Term, type TermTags, tagTerms} from "./compromise.js"
import {disambiguate} from "./disambiguate.js"
import {lemmaOf} from "./lemma.js"
import {wordClasses} from "./lexicon.js"
import {findProperNouns, isCalendarName, isPeople} from "./names.js"
import type {RawToken} from "./tokenize.js"
import type {Word} from "./word.js"

/** So many sentences go to compromise at a time: enough to spread its cost, few enough to bound memory. */
const batchSize = 64

/**
 * Tags sentences.
 *
 * Four layers: the shape of the token decides punctuation, numbers and symbols; closed classes come from our own
 * lists; compromise proposes tags for the open classes; rules on the neighbourhood settle what is left open.
 */
export function tagSentences(sentences: readonly RawToken[][], casing: Casing): Token[][] {
  const tagged: Token[][] = []
  for (let from = 0; from < sentences.length; from += batchSize) {
    const batch = sentences.slice(from, from + batchSize).map((tokens) => new Draft(tokens, casing))
    const answers = tagTerms(batch.map((draft) => draft.terms))
    for (const [i, draft] of batch.entries()) tagged.push(draft.finish(answers[i]!))
  }
  return tagged
}

/** One sentence on its way through the layers. */
class Draft {
  readonly terms: Term[] = []
  private readonly termOf: number[] = []
  private readonly isName: boolean[]
  private readonly tokens: readonly RawToken[]

  constructor(tokens: readonly RawToken[], casing: Casing) {
    this.tokens = tokens
    this.isName = findProperNouns(tokens, casing)
    for (const [i, {form, shape}] of tokens.entries()) {
      this.termOf.push(-1)
      if (shape === "punctuation" || shape === "noise" || shape === "symbol" || shape === "address") continue
      if (shape === "clitic" && isPossessive(tokens, i)) continue
      // A capital without meaning would mislead compromise.
      const text = this.isName[i] ? form : form.toLowerCase()
      this.termOf[i] = this.terms.length
      this.terms.push({
        text: cliticWords.get(text.replace("’", "'")) ?? text,
        before: "",
        after: /^[,;:)]$/.test(tokens[i + 1]?.form ?? "") ? `${tokens[i + 1]!.form} ` : " ",
      })
    }
  }

  finish(answers: readonly TermTags[]): Token[] {
    const words = this.tokens.map((_token, i): Word => {
      const at = this.termOf[i]!
      return draftWord(this.tokens, i, this.isName[i]!, at < 0 ? undefined : answers[at])
    })
    disambiguate(words)
    return this.tokens.map(({start, end, form}, i): Token => {
      const {upos, xpos, lower, feats, lemma} = words[i]!
      const morphology = {...feats, ...morphologyOf(upos, xpos)}
      return {
        start,
        end,
        form,
        lemma: lemma ?? (upos === "PROPN" || upos === "X" ? form : lemmaOf(lower, xpos)),
        upos,
        xpos,
        ...(Object.keys(morphology).length > 0 ? {feats: morphology} : {}),
      }
    })
  }
}

const cliticWords: ReadonlyMap<string, string> = new Map([
  ["'s", "is"],
  ["'re", "are"],
  ["'ve", "have"],
  ["'ll", "will"],
  ["'d", "would"],
  ["'m", "am"],
  ["n't", "not"],
])

/** Whether an `'s` or `'` is the possessive mark, and not a short "is", "has" or "us". */
function isPossessive(tokens: readonly RawToken[], at: number): boolean {
  const {form} = tokens[at]!
  if (/^['’]$/.test(form)) return true
  if (!/^['’ʼ]s$/i.test(form)) return false
  const before = tokens[at - 1]?.form.toLowerCase() ?? ""
  if (
    /^(?:it|he|she|that|there|here|what|who|where|how|when|why|let|this|everything|something|nothing|i|you|we)$/.test(
      before,
    )
  )
    return false
  if (/^(?:they|so)$/.test(before)) return false
  const next = tokens[at + 1]?.form.toLowerCase() ?? ""
  if (
    /^(?:a|an|the|not|been|going|never|always|already|no|to|in|on|at|so|too|very|because|why|how|what|where)$/.test(
      next,
    )
  )
    return false
  return true
}

function draftWord(
  tokens: readonly RawToken[],
  at: number,
  isName: boolean,
  answer: TermTags | undefined,
): Word {
  const {form, shape} = tokens[at]!
  const lower = form.toLowerCase().replace("’", "'")
  const classes = wordClasses(lower)
  const base = {form, lower, classes, isName: false, isClosed: false}
  switch (shape) {
    case "punctuation":
      return {...base, upos: "PUNCT", xpos: punctuationTag(form)}
    case "noise":
      return {...base, upos: "X", xpos: "NFP"}
    case "symbol":
      return {...base, upos: "SYM", xpos: /\p{Sc}/u.test(form) ? "$" : /^[%°]$/.test(form) ? "NN" : "SYM"}
    case "number":
      return {...base, upos: "NUM", xpos: "CD"}
    case "address":
      return {...base, upos: /^[@#]/.test(form) ? "PROPN" : "X", xpos: /^[@#]/.test(form) ? "NNP" : "ADD"}
    case "clitic":
      if (isPossessive(tokens, at)) return {...base, upos: "PART", xpos: "POS", isClosed: true}
      if (/^let$/i.test(tokens[at - 1]?.form ?? ""))
        return {...base, upos: "PRON", xpos: "PRP", lemma: "we", isClosed: true}
      if (lower.endsWith("'s")) return {...base, upos: "AUX", xpos: "VBZ", lemma: "be", isClosed: true}
      break
    case "word":
      break
  }
  if (/^[IVX]+$/.test(form) && form.length > 1 && form !== "MIX")
    return {...base, upos: isName ? "PROPN" : "NUM", xpos: isName ? "NNP" : "CD", isName}
  if (isName) {
    const name = isCalendarName(tokens, at) ? "Cal" : isPeople(form) ? "Nat" : classes.name
    const xpos =
      /[^s]s$/.test(form) && /s$/.test(lower) && wordClasses(lower.slice(0, -1)).isListed ? "NNPS" : "NNP"
    return {
      ...base,
      upos: "PROPN",
      xpos,
      isName: true,
      ...(name === undefined
        ? {}
        : {feats: {NameType: name, ...(classes.gender ? {Gender: classes.gender} : {})}}),
    }
  }
  const isNegated = /^n['’]t$/i.test(tokens[at + 1]?.form ?? "")
  const closed = (isNegated ? negatedAuxiliaries.get(lower) : undefined) ?? closedClass(lower)
  if (closed !== undefined) {
    return {
      ...base,
      upos: closed.upos,
      xpos: closed.xpos,
      isClosed: true,
      ...(closed.lemma === undefined ? {} : {lemma: closed.lemma}),
      ...(closed.feats === undefined ? {} : {feats: closed.feats}),
    }
  }
  if (/^\d/.test(form)) return {...base, ...figureTag(lower)}
  if (!/\p{L}/u.test(form)) return {...base, upos: "SYM", xpos: "SYM"}
  if (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Arab}\p{sc=Cyrl}\p{sc=Thai}\p{sc=Hebr}]/u.test(form))
    return {...base, upos: "X", xpos: "FW"}
  return {...base, ...openTag(answer?.tags ?? new Set(), lower)}
}

function punctuationTag(form: string): string {
  if (/^[.!?]+$|^[。！？…]$/u.test(form)) return "."
  if (/^[,，、]$/u.test(form)) return ","
  if (/^[:;—–]$|^-+$|^\.\.+$/u.test(form)) return ":"
  if (/^[([{（「『【]$/u.test(form)) return "-LRB-"
  if (/^[)\]}）」』】]$/u.test(form)) return "-RRB-"
  if (/^["“‘«`]$/u.test(form)) return "``"
  if (/^[”’»']$/u.test(form)) return "''"
  return "NFP"
}

function figureTag(lower: string): {upos: Upos; xpos: string} {
  if (/^\d+(?:st|nd|rd|th)$/.test(lower)) return {upos: "ADJ", xpos: "JJ"}
  if (/^\d+s$/.test(lower)) return {upos: "NOUN", xpos: "NNS"}
  if (/[-‐‑]/.test(lower)) return {upos: "ADJ", xpos: "JJ"}
  if (/^\d[\d.,]*(?:k|m|bn|b|g|t|gb|mb|kg|km|m|cm|mm|x|th)?\+?$/.test(lower)) return {upos: "NUM", xpos: "CD"}
  return {upos: "NOUN", xpos: "NN"}
}

/** Compromise's opinion in the words of UD and Penn. */
function openTag(tags: ReadonlySet<string>, lower: string): {upos: Upos; xpos: string} {
  if (tags.has("Value") && !tags.has("Noun")) {
    if (tags.has("Ordinal")) return {upos: "ADJ", xpos: "JJ"}
    if (tags.has("Cardinal")) return {upos: "NUM", xpos: "CD"}
  }
  if (tags.has("Expression")) return {upos: "INTJ", xpos: "UH"}
  if (tags.has("Verb")) {
    if (tags.has("Gerund") || /[^aeiou]ing$/.test(lower)) return {upos: "VERB", xpos: "VBG"}
    if (tags.has("Participle")) return {upos: "VERB", xpos: "VBN"}
    if (tags.has("PastTense")) return {upos: "VERB", xpos: "VBD"}
    if (tags.has("Infinitive") || tags.has("Imperative")) return {upos: "VERB", xpos: "VB"}
    if (/s$/.test(lower) && !/ss$/.test(lower)) return {upos: "VERB", xpos: "VBZ"}
    return {upos: "VERB", xpos: "VB"}
  }
  if (tags.has("Adverb")) return {upos: "ADV", xpos: "RB"}
  if (tags.has("Adjective")) {
    return {upos: "ADJ", xpos: tags.has("Comparative") ? "JJR" : tags.has("Superlative") ? "JJS" : "JJ"}
  }
  if (tags.has("Plural")) return {upos: "NOUN", xpos: "NNS"}
  return {upos: "NOUN", xpos: isPluralForm(lower) ? "NNS" : "NN"}
}

function isPluralForm(lower: string): boolean {
  return /[a-z]{2}s$/.test(lower) && !/(?:ss|us|is|ics|news|series|species|means)$/.test(lower)
}

function morphologyOf(upos: Upos, xpos: string): Record<string, string> {
  switch (xpos) {
    case "NN":
    case "NNP":
      return upos === "NOUN" || upos === "PROPN" ? {Number: "Sing"} : {}
    case "NNS":
    case "NNPS":
      return {Number: "Plur"}
    case "VB":
      return {VerbForm: "Inf"}
    case "VBG":
      return {VerbForm: "Ger"}
    case "VBN":
      return {Tense: "Past", VerbForm: "Part"}
    case "VBD":
      return {Mood: "Ind", Tense: "Past", VerbForm: "Fin"}
    case "VBP":
      return {Mood: "Ind", Tense: "Pres", VerbForm: "Fin"}
    case "VBZ":
      return {Mood: "Ind", Number: "Sing", Person: "3", Tense: "Pres", VerbForm: "Fin"}
    case "MD":
      return {VerbForm: "Fin"}
    case "JJR":
    case "RBR":
      return {Degree: "Cmp"}
    case "JJS":
    case "RBS":
      return {Degree: "Sup"}
    default:
      return {}
  }
}
