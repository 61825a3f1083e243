import type {AnnotatedDocument, Document, Sentence, Token, Upos} from "@relata/model"
import {isCommonWord, wordClasses} from "../lexicon.js"
import {Sign} from "../net/vocabulary.js"
import type {Analyser} from "./analyser.js"
import {joinTokens} from "./join-tokens.js"
import {morphologyOf} from "./morphology.js"
import {splitSentences} from "./sentences.js"
import {newTokenSpans} from "./token-spans.js"
import {tokenize} from "./tokenize.js"
import type {AnalysedWord} from "./word-reader.js"

/**
 * Finds sentences, words, trees and names in a document with the model given; see `annotate` for what comes out.
 * @param options - `words: "treebank"` keeps tokens as the treebanks have them; else hyphenated words and citation marks are whole
 */
export function annotateWith(
  analyser: Analyser,
  document: Document,
  {words: kind = "whole"}: {readonly words?: "whole" | "treebank"} = {},
): AnnotatedDocument {
  const {text, blocks} = document
  const tokens = newTokenSpans()
  const words = analyser.newDocument()
  const starts: number[] = []
  const blockOf: number[] = []
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!
    if (block.kind === "chrome" || block.kind === "code") continue
    tokenize(text, block.start, block.end, tokens)
    let from = 0
    for (const end of splitSentences(text, tokens, analyser.boundaryWeights)) {
      for (let i = from; i < end; i++) {
        words.add(text, tokens.starts[i]!, tokens.ends[i]!)
        starts.push(tokens.starts[i]!)
      }
      words.endSentence()
      blockOf.push(index)
      from = end
    }
  }
  const sentences: Sentence[] = []
  let at = 0
  analyser.analyseWords(words, (read, names, index) => {
    const made = new Array<Token>(read.length)
    let signs = 0
    for (let i = 0; i < read.length; i++) {
      made[i] = tokenOf(read, i, starts[at + i]!, kind)
      signs |= read[i]!.signs
    }
    at += read.length
    const sentence = {
      start: made[0]!.start,
      end: made[made.length - 1]!.end,
      tokens: made,
      names,
      block: blockOf[index]!,
    }
    sentences.push(kind === "whole" && (signs & Sign.joint) !== 0 ? joinTokens(text, sentence) : sentence)
  })
  return {document, sentences, model: analyser.model}
}

function tokenOf(
  words: readonly AnalysedWord[],
  at: number,
  start: number,
  kind: "whole" | "treebank",
): Token {
  const word = words[at]!
  const {form, head, deprel, listClass} = word
  const end = start + form.length
  const upos = kind === "whole" ? uposOf(words, at) : word.upos
  const xpos = kind === "whole" ? xposOf(word.xpos, upos) : word.xpos
  // "at the Spring Launch"
  const lemma = upos === "PROPN" && word.upos === "NOUN" ? capitalised(word.lemma, form) : word.lemma
  const hint = xpos === "VBN" ? isPassive(words, at) : xpos === "NNP" && isBesideFigure(words, at)
  const feats = morphologyOf(form, word.upos, xpos, listClass, hint)
  // Written out, since spreading costs more than all the rest here; with all fields, so that all tokens are of one shape.
  return {start, end, form, lemma, upos, xpos, feats, head, deprel}
}

/**
 * The treebanks give the words inside names their own class (`Royal/ADJ Mail/PROPN`, `Give/VERB It a Name`); here all words
 * with a capital that grammar does not ask for are PROPN, but for an adjective before a common noun ("a Basque
 * painter"). So are words with a capital and a figure (`H100`), which the treebanks hardly know.
 */
function uposOf(words: readonly AnalysedWord[], at: number): Upos {
  const {form, upos, xpos, deprel, isNameLike, signs} = words[at]!
  if ((signs & Sign.foreignScript) !== 0) return "X"
  if (xpos === "$" || (signs & Sign.currencyLast) !== 0) return "SYM"
  // "South African poet"
  if (xpos === "NNP" && isBeforeDemonym(words, at)) return "ADJ"
  if (xpos === "NNP" || xpos === "NNPS") return commonAcronyms.has(form) ? "NOUN" : "PROPN"
  const next = words[at + 1]?.signs ?? 0
  // "a Basque painter", but "the Firefox Mobile browser"
  const isBehindName = upos === "ADJ" && (signs & Sign.upperLower) !== 0 && words[at - 1]?.upos === "PROPN"
  if (isBehindName && (next & Sign.lowerFirst) !== 0 && isCommonWord(form) && !ofPeoples.test(form))
    return "PROPN"
  if (isNameLike) {
    const qualifies = upos === "ADJ" && (next & Sign.lowerFirst) !== 0 && !standsForThing(words, at)
    if (nameable.has(upos)) return qualifies ? upos : "PROPN"
    // "Journey For All", "All About Eve"
    if ((next & Sign.upperFirst) !== 0 && upos !== "PUNCT" && !plainStarts.has(form)) return "PROPN"
  }
  if ((signs & Sign.capitals) !== 0 && isInRunningText(words, at)) {
    if ((signs & Sign.roman) !== 0) return words[at - 1]?.upos === "PROPN" ? "PROPN" : upos
    return commonAcronyms.has(form) ? "NOUN" : "PROPN"
  }
  // "the Acme 15S Pro"
  if ((signs & Sign.figureUpper) !== 0 && at > 0 && words[at - 1]!.upos === "PROPN") return "PROPN"
  if (isNameLike && upos === "ADP" && isNominal(deprel)) return "PROPN"
  // "Corning's chief executive, …": an adjective in the place of a noun that is a noun as well
  if (upos === "ADJ" && (next & Sign.letterFirst) === 0 && isNominal(deprel) && wordClasses(form).noun)
    return "NOUN"
  // "California's Proposition 8"
  if (upos === "NOUN" && (signs & Sign.upperThenLower) !== 0 && at > 0 && words[at + 1]?.xpos === "CD") {
    if (/^(?:'s|’s|the)$/i.test(words[at - 1]!.form)) return "PROPN"
  }
  return (upos === "NOUN" || upos === "ADJ") && (signs & Sign.upperFigure) !== 0 ? "PROPN" : upos
}

const plainStarts: ReadonlySet<string> = new Set(["The", "A", "An", "I"])

/** The lemma of a noun that is a name after all. */
function capitalised(lemma: string, form: string): string {
  return lemma[0] === form[0] ? lemma : form[0]! + lemma.slice(1)
}

/** Penn's tag for a word whose class was settled anew. */
function xposOf(xpos: string, upos: Upos): string {
  if (upos === "PROPN") return xpos === "NN" ? "NNP" : xpos === "NNS" ? "NNPS" : xpos
  return upos === "NOUN" && xpos === "JJ" ? "NN" : xpos
}

/** In the place of a noun, or beside a name: "the makers Lumen and Coherent as well". */
function standsForThing(words: readonly AnalysedWord[], at: number): boolean {
  const {deprel, head} = words[at]!
  return isNominal(deprel) || (deprel === "conj" && words[head]?.upos === "PROPN")
}

function isNominal(deprel: string): boolean {
  return nominal.test(deprel)
}

const nominal = /^(?:appos|nsubj|obj|iobj|obl|nmod)/
const ofPeoples = /(?:an|ese|ish|i|ch)$/

/** "South African poet": an adjective with a capital follows, and qualifies a common noun. */
function isBeforeDemonym(words: readonly AnalysedWord[], at: number): boolean {
  const adjective = words[at + 1]
  return (
    adjective?.upos === "ADJ" &&
    (adjective.signs & Sign.upperLower) !== 0 &&
    ((words[at + 2]?.signs ?? 0) & Sign.lowerFirst) !== 0 &&
    beforeDemonyms.has(words[at]!.form)
  )
}

const beforeDemonyms: ReadonlySet<string> = new Set(
  "South North East West Central Latin Saudi New Sri Costa Puerto El Native".split(" "),
)

/** Whether a word in capitals has a neighbour that is not. */
function isInRunningText(words: readonly AnalysedWord[], at: number): boolean {
  const isSmall = (word: AnalysedWord | undefined) => ((word?.signs ?? 0) & Sign.hasLower) !== 0
  const isInBrackets = words[at - 1]?.form === "(" && words[at + 1]?.form === ")"
  return isSmall(words[at - 1]) || isSmall(words[at + 1]) || (isInBrackets && isSmall(words[at - 2]))
}

const nameable: ReadonlySet<string> = new Set(["NOUN", "ADJ", "VERB", "ADV", "INTJ", "X"])

/** Abbreviations in capitals that are common nouns, whatever the treebanks, which are older than some, make of them. */
const commonAcronyms = new Set(
  `AI AIDS API APIs AR ATM BBQ CD CEO CFO CIO COO CPU CTO CV DIY DJ DNA DVD EV FAQ GDP GHz GPS GPU GPUs HDTV HIV HQ HR ID
  IDs IP IPO IQ IT JSON KPI LAN LCD LED LLM LLMs MBA MC ML MP MPs MVP NGO OLED OS PC PCs PDF PhD PIN PM PR QA RAM RNA ROI ROM
  RPG R&D SDK SEO SMS SUV TV TVs UFO UI URL USB UV UX VAT VC VIP VP VPN VR WiFi XML CRM ETF NFT MRI CT ICU SVP EVP`.split(
    /\s+/,
  ),
)

/** "Jun 5": what else may be a name of a person. */
function isBesideFigure(words: readonly AnalysedWord[], at: number): boolean {
  return words[at - 1]?.xpos === "CD" || words[at + 1]?.xpos === "CD"
}

/** A participle is passive below a noun ("the book written by her"), and with "be" or "get" as its passive auxiliary. */
function isPassive(words: readonly AnalysedWord[], at: number): boolean {
  const {deprel} = words[at]!
  if (deprel === "acl" || deprel === "amod") return true
  for (let i = at - 1; i >= 0 && i >= at - 12; i--) {
    const word = words[i]!
    if (word.head === at && (word.deprel === "aux:pass" || word.deprel === "nsubj:pass")) return true
  }
  return false
}
