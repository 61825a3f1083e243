import {perForm} from "@relata/language"
import type {AnnotatedDocument, Token} from "@relata/model"
import type {NounPhrase, SentenceAnalysis} from "../clause/clause.js"
import type {NameMention, TextMention} from "./mention.js"
import {MentionIndex} from "./mention-index.js"

/** A common noun phrase, without its determiner: `glass company` of `a 175-year-old glass company`. */
export interface NominalMention extends TextMention {
  readonly kind: "nominal"
  /** `the`, `a`, `this`, `its`, …, in lower case. */
  readonly determiner: string | undefined
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
  const {text, blocks} = doc.document
  const named = new MentionIndex(doc, names)
  const nominals: NominalMention[] = []
  /** For each place in a sentence the last sentence with a phrase whose head stands there. */
  const longest = analyses.reduce((most, {tokens}) => Math.max(most, tokens.length), 0)
  const seenIn = new Int32Array(longest).fill(-1)
  for (let index = 0; index < analyses.length; index++) {
    const analysis = analyses[index]!
    const sentence = doc.sentences[index]!
    const {article} = blocks[sentence.block]!
    for (const phrase of analysis.phrases) {
      if (seenIn[phrase.head] === index) continue
      seenIn[phrase.head] = index
      const head = analysis.tokens[phrase.head]!
      if (head.upos !== "NOUN" || isEmptyHead(head.form)) continue
      if (named.find(index, phrase.head) !== undefined) continue
      const from = startOf(analysis, phrase)
      if (from > phrase.head) continue
      const first = analysis.tokens[phrase.from]!
      const {start} = sentence.tokens[from]!
      const {end} = sentence.tokens[phrase.head]!
      nominals.push({
        start,
        end,
        kind: "nominal",
        number: nominals.length,
        sentence: index,
        from,
        to: phrase.head + 1,
        head: phrase.head,
        text: from === phrase.head ? head.form : text.slice(start, end),
        article,
        determiner: first.upos === "DET" || first.upos === "PRON" ? first.form.toLowerCase() : undefined,
        isPlural: head.xpos === "NNS",
      })
    }
  }
  return nominals
}

/** Also figures, signs and single letters; "the 25-year-old" is somebody. */
const isEmptyHead = perForm(
  (form) => emptyHeads.has(form.toLowerCase()) || /^\P{L}(?!.*-year-old$)|^\p{L}$/u.test(form),
)

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
