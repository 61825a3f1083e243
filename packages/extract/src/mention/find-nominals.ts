import type {AnnotatedDocument, Token} from "@relata/model"
import type {NounPhrase, SentenceAnalysis} from "../clause/clause.js"
import {type NameMention, rangeOf, type TextMention} from "./mention.js"

/** A common noun phrase, without its determiner: `glass company` of `a 175-year-old glass company`. */
export interface NominalMention extends TextMention {
  readonly kind: "nominal"
  /** `the`, `a`, `this`, `its`, …, in lower case. */
  readonly determiner?: string
  /** True when it is about several. */
  readonly isPlural: boolean
}

/** Heads that say nothing by themselves: measures, time, abstract parts, and pronoun-like nouns. */
const emptyHeads: ReadonlySet<string> = new Set(
  `yuan dollar dollars euro euros pound pounds yen rupee rupees cent cents km kilometer kilometers kilometre
  kilometres mile miles meter meters metre metres feet inch inches kg kilogram kilograms ton tons tonne tonnes
  one ones other others thing something lot lots way ways kind kinds sort type types part parts number numbers
  amount amounts percent percentage share series case cases example examples fact place time times year years
  month months week weeks day days hour hours minute minutes second seconds decade decades century centuries
  today yesterday tomorrow morning evening night afternoon moment beginning end rest half majority variety
  range set pair couple dozen dozens hundreds thousands millions billions bit piece pieces side sides top
  bottom front back middle center side name names reason reasons result results use lack course addition order
  terms spite favor favour account basis regard respect response total level levels area point points question
  questions answer answers step steps extent degree form forms view role roles need needs chance matter age
  date more most much many few less all both each some any none same such former latter first last next`.split(
    /\s+/,
  ),
)

/**
 * The noun phrases of a document whose head is a common noun and that no name covers, in the order of the text.
 *
 * They are candidates: what becomes a node is decided when relations are known.
 */
export function findNominals(
  doc: AnnotatedDocument,
  analyses: readonly SentenceAnalysis[],
  names: readonly NameMention[],
): NominalMention[] {
  const taken = new Map<number, NameMention[]>()
  for (const name of names) {
    const list = taken.get(name.sentence)
    if (list === undefined) taken.set(name.sentence, [name])
    else list.push(name)
  }
  const nominals: NominalMention[] = []
  for (const [index, analysis] of analyses.entries()) {
    const sentence = doc.sentences[index]!
    const seen = new Set<number>()
    for (const phrase of analysis.phrases) {
      if (seen.has(phrase.head)) continue
      seen.add(phrase.head)
      const head = analysis.tokens[phrase.head]!
      if (
        head.upos !== "NOUN" ||
        emptyHeads.has(head.form.toLowerCase()) ||
        /^\P{L}|^\p{L}$/u.test(head.form)
      )
        continue
      if ((taken.get(index) ?? []).some(({from, to}) => from <= phrase.head && phrase.head < to)) continue
      const from = startOf(analysis, phrase)
      if (from > phrase.head) continue
      const span = rangeOf(sentence, from, phrase.head + 1)
      const first = analysis.tokens[phrase.from]!
      const determiner = first.upos === "DET" || first.upos === "PRON" ? first.form.toLowerCase() : undefined
      nominals.push({
        ...span,
        kind: "nominal",
        sentence: index,
        from,
        to: phrase.head + 1,
        head: phrase.head,
        text: doc.document.text.slice(span.start, span.end),
        article: doc.document.blocks[sentence.block]!.article,
        isPlural: head.xpos === "NNS",
        ...(determiner === undefined ? {} : {determiner}),
      })
    }
  }
  return nominals
}

/** Skips determiners, possessors, quotes, figures and words of degree at the front of a phrase. */
function startOf(analysis: SentenceAnalysis, phrase: NounPhrase): number {
  const {tokens} = analysis
  let from =
    phrase.possessor !== undefined && phrase.possessor.to <= phrase.head ? phrase.possessor.to : phrase.from
  for (let i = phrase.head; i >= from; i--) {
    const {form, xpos, upos} = tokens[i]!
    if (xpos === "POS" || upos === "PUNCT" || upos === "SYM" || upos === "CCONJ") {
      if (i < phrase.head) return skipWeak(analysis, i + 1, phrase.head)
    }
    if (form === "") return i
  }
  while (from < phrase.head && isSkipped(tokens[from]!)) from++
  return from
}

function skipWeak({tokens}: SentenceAnalysis, from: number, head: number): number {
  let at = from
  while (at < head && isSkipped(tokens[at]!)) at++
  return at
}

const weak =
  /^(?:own|other|same|such|many|several|few|more|most|less|first|second|third|last|next|new|latest|recent|current|previous|former|various|certain|different|only|entire|whole|very|key|main|good|great|better|best|big|bigger|biggest|significant|further|additional|another|multiple|numerous|total|full|early|late|later)$/

function isSkipped({form, upos, xpos}: Token): boolean {
  if (
    upos === "DET" ||
    upos === "PRON" ||
    upos === "PART" ||
    upos === "NUM" ||
    upos === "ADV" ||
    upos === "PUNCT" ||
    upos === "ADP"
  )
    return true
  return (upos === "ADJ" && weak.test(form.toLowerCase())) || xpos === "PRP$"
}
