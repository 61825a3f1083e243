import {endOfTitle, isCommonWord} from "@relata/language"
import type {AnnotatedDocument, NameSpan, Sentence, Span, Token} from "@relata/model"
import {type Run, untitled} from "./cut-titles.js"
import {isName} from "./is-name.js"
import {joinRuns} from "./join-runs.js"
import {type NameMention, rangeOf} from "./mention.js"
import {findRuns, isUnknownOpening, longestName} from "./name-run.js"
import {nameSuffixes} from "./name-words.js"

/**
 * Finds the names in a document, in the order of the text; they do not overlap.
 *
 * A name is a run of proper nouns with what belongs to it: particles, initials, numerals and versions, "of" behind an
 * institution, "&", a company suffix behind a comma. Titles before people are cut off and kept in `title`;
 * possessive marks, leading articles and citation marks stay outside. Questions are read too: what they ask is not
 * stated, but their names are names.
 */
export function findNames(doc: AnnotatedDocument): NameMention[] {
  const titleEnds = doc.sentences.map((sentence) => titleEndOf(doc, sentence))
  const runs = doc.sentences.map(({tokens, names = []}, index) => {
    const plain = findRuns(tokens, names)
    return titleEnds[index] === 0
      ? joinRuns(tokens, plain, names).filter((run) => !isOpeningNoun(tokens, run, names))
      : plain
  })
  addKnownOpenings(doc, runs)
  let known: KnownNames | undefined
  const found: NameMention[] = []
  for (let index = 0; index < runs.length; index++) {
    const sentence = doc.sentences[index]!
    const titleEnd = titleEnds[index]!
    for (const run of runs[index]!) {
      if (run.from >= titleEnd) found.push(nameOf(doc, index, run, false, found.length))
      else {
        known ??= knownNames(doc, runs, titleEnds)
        for (const part of namesInTitle(sentence, run, known))
          found.push(nameOf(doc, index, part, part.from < titleEnd, found.length))
      }
    }
  }
  return found
}

/** "Yeast died in May", of an Ada Yeast: a first word that the tagger takes for a noun is the last of a name of the text. */
function addKnownOpenings({sentences}: AnnotatedDocument, runs: Run[][]): void {
  let lastWords: Set<string> | undefined
  for (const [index, {tokens}] of sentences.entries()) {
    if (runs[index]![0]?.from === 0 || tokens.length < 2 || !isUnknownOpening(tokens[0]!)) continue
    lastWords ??= new Set(
      runs.flatMap((own, i) =>
        own.flatMap(({from, to}) => (to - from > 1 ? [sentences[i]!.tokens[to - 1]!.form] : [])),
      ),
    )
    if (lastWords.has(tokens[0]!.form)) runs[index] = [untitled(0, 1), ...runs[index]!]
  }
}

function nameOf(
  {document, sentences}: AnnotatedDocument,
  index: number,
  run: Run,
  inTitle: boolean,
  number: number,
): NameMention {
  const sentence = sentences[index]!
  const {article, kind} = document.blocks[sentence.block]!
  const {start, end} = spanOf(sentence, run)
  return {
    start,
    end,
    kind: "name",
    number,
    sentence: index,
    from: run.from,
    to: run.to,
    head: headOf(sentence, run),
    text: textOf(document.text, sentence, run.from, start, end),
    article,
    title: run.title,
    inHeading: kind === "heading" || inTitle,
  }
}

/** Of a single word its form, which is quicker to compare than a new string. */
function textOf(text: string, {tokens}: Sentence, first: number, start: number, end: number): string {
  const {end: endOfFirst, form} = tokens[first]!
  return endOfFirst === end ? form : text.slice(start, end)
}

/**
 * "Net profit rose": a word of the language that opens a sentence before a common noun, in which the language layer sees
 * no name.
 */
function isOpeningNoun(tokens: readonly Token[], {from, to}: Run, spans: readonly NameSpan[]): boolean {
  const {form, feats} = tokens[from]!
  return (
    from === 0 &&
    to === 1 &&
    tokens[1]?.upos === "NOUN" &&
    feats?.NameType === undefined &&
    /^\p{Lu}\p{Ll}+$/u.test(form) &&
    isCommonWord(form) &&
    !spans.some((span) => span.from === 0)
  )
}

/** Where the words end that have capitals because they are a title: not in a table's cell, nor in "Founder: Ada Berg". */
function titleEndOf({document}: AnnotatedDocument, {tokens, names = [], block}: Sentence): number {
  if (document.blocks[block]?.kind === "table-cell") return 0
  const end = endOfTitle(tokens)
  const colon = end === tokens.length ? tokens.findIndex(({form}) => form === ":") : -1
  const isField = colon > 0 && names.some(({from, to}) => from === colon + 1 && to === tokens.length)
  return isField ? colon : end
}

/** "… the Lyra R." at the end of a sentence: the stop is the sentence's, though it looks like an initial's. */
function spanOf(sentence: Sentence, {from, to}: Run): Span {
  const span = rangeOf(sentence, from, to)
  const isLast = to === sentence.tokens.length && to - from > 1
  return isLast && /^\p{Lu}\.$/u.test(sentence.tokens[to - 1]!.form) ? {...span, end: span.end - 1} : span
}

/** The names of running text, where capitals mean something. */
interface KnownNames {
  readonly names: ReadonlySet<string>
  readonly words: ReadonlySet<string>
}

function knownNames(
  doc: AnnotatedDocument,
  runs: readonly (readonly Run[])[],
  titleEnds: readonly number[],
): KnownNames {
  const names = new Set<string>()
  const words = new Set<string>()
  for (let i = 0; i < doc.sentences.length; i++) {
    const {tokens} = doc.sentences[i]!
    for (const {from, to} of runs[i]!) {
      if (from < titleEnds[i]!) continue
      names.add(wordsOf(tokens, from, to).toLowerCase())
      for (let at = from; at < to; at++) words.add(tokens[at]!.form)
    }
  }
  return {names, words}
}

function wordsOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({form}) => form)
    .join(" ")
}

/**
 * In a title, capitals join what does not belong together. Names that the text knows are taken out of the run; what is
 * left is a name only when none of its words is known as a part of another name, and the language layer sees one there.
 */
function namesInTitle({tokens, names = []}: Sentence, run: Run, known: KnownNames): Run[] {
  const isKnown = (from: number, to: number) =>
    known.names.has(wordsOf(tokens, from, to).toLowerCase()) ||
    names.some(
      (span) =>
        span.from === from &&
        span.to === to &&
        (isSurePerson(tokens, span) || isSurePlace(span) || isSureInTitle(tokens.slice(from, to))),
    )
  if (isKnown(run.from, run.to)) return [run]
  const found: Run[] = []
  let rest = run.from
  // Of the rest, words that are common ones belong to the title; in a line of capitals nothing else is sure.
  const isShouted = tokens.every(({form}) => form === form.toUpperCase())
  const isLeft = (form: string) => /^[^\p{Ll}]/u.test(form) && !isCommonWord(form) && !known.words.has(form)
  const closeRest = (end: number) => {
    if (isShouted) return
    for (let i = rest; i < end; i++) {
      let to = i
      while (to < end && isLeft(tokens[to]!.form)) to++
      if (to > i && names.some((span) => span.from < to && span.to > i))
        found.push({from: i, to, title: run.title})
      i = to
    }
  }
  for (let i = run.from; i < run.to; ) {
    let to = Math.min(run.to, i + longestName)
    while (to > i && !isKnown(i, to)) to--
    if (to === i) {
      i++
      continue
    }
    closeRest(i)
    found.push(untitled(i, to))
    i = to
    rest = to
  }
  closeRest(run.to)
  return found.filter((part) => isName(tokens, part))
}

/** "Ada Cook", "Rose Quillon": beside a word that is none of the language, a common one may be part of a name. */
function isSurePerson(tokens: readonly Token[], {from, to, types}: NameSpan): boolean {
  if (to - from !== 2 || (types.PER ?? 0) < 0.95) return false
  const [first, last] = [tokens[from]!, tokens[from + 1]!]
  return isCommonWord(first.form) ? !isCommonWord(last.form) : (types.PER ?? 0) >= 0.98 || isGivenName(first)
}

function isGivenName({feats}: Token): boolean {
  return feats?.NameType === "Giv"
}

/** "Brandt Islands", "Fort Quill" */
function isSurePlace({from, to, types}: NameSpan): boolean {
  return to - from > 1 && (types.LOC ?? 0) >= 0.93
}

/** "Tom Brandt", "Quillon Capital LLP": several words that are none of the language, or end as institutions do. */
function isSureInTitle(words: readonly Token[]): boolean {
  const last = words.at(-1)!.form
  if (words.length === 1) return false
  return words.every(({form}) => !isCommonWord(form)) || nameSuffixes.has(last)
}

/** The last word before "of" or "for", else the last word. */
function headOf({tokens}: Sentence, {from, to}: Run): number {
  for (let i = from + 1; i < to; i++) if (/^(?:of|for|at|in)$/.test(tokens[i]!.form)) return i - 1
  return to - 1
}
