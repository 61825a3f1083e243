import type {AnnotatedDocument, Span, Token} from "@relata/model"
import type {SentenceAnalysis, TokenRange} from "../clause/clause.js"
import {isOfType, type Referent, type SentenceReferents} from "./ends.js"
import {fieldRules} from "./field-rules.js"
import {dateLength} from "./life-relations.js"
import {nounRules} from "./noun-rules.js"
import type {Role, Statement as Rule} from "./rule.js"
import {type End, type Scene, type Statement, thing, words} from "./scene.js"

/** The name of a field with what stands in it. */
interface Row {
  readonly label: string
  /** Where the name of the field stands in the text. */
  readonly span: Span
  /** Index of the sentence that holds the value, and the value's tokens in it. */
  readonly sentence: number
  readonly value: TokenRange
}

/**
 * The statements of fact boxes: a table's cells `Founder` and `Ada Berg` one behind the other, or a line
 * `Founder: Ada Berg`. They speak of what the nearest heading above names.
 *
 * A field that is none of {@link fieldRules} is read as the noun that it is: who stands in the field `Mayor` is the mayor.
 */
export function* factStatements(
  doc: AnnotatedDocument,
  analyses: readonly SentenceAnalysis[],
  referents: readonly SentenceReferents[],
): Generator<Statement> {
  for (const {topic, row} of rowsWithTopics(doc, referents)) {
    const sentence = doc.sentences[row.sentence]!
    const here = referents[row.sentence]!
    const analysis = analyses[row.sentence]!
    const scene: Scene = {
      doc,
      sentence,
      analysis,
      referents: here,
      nameCount: 1,
      topic: undefined,
      rules: undefined,
    }
    for (const rule of rulesOf(row.label)) {
      const [source, target] = [
        endsOf(scene, topic, row, rule.source),
        endsOf(scene, topic, row, rule.target),
      ]
      for (const from of source) for (const to of target) yield statementOf(scene, row, from, rule.type, to)
    }
  }
}

/** The rules of a field; those of nouns put its value for the noun and the topic for what hangs on it. */
function rulesOf(label: string): readonly Rule[] {
  const own = fieldRules.get(label) ?? fieldRules.get(singular(label))
  if (own) return own
  const nouns = nounRules.get(label) ?? nounRules.get(singular(label)) ?? []
  const asField = (role: Role): Role | undefined =>
    role.name === "self"
      ? {...role, name: "value"}
      : role.name === "of"
        ? {...role, name: "topic"}
        : undefined
  return nouns.flatMap((rule) => {
    const [source, target] = [asField(rule.source), asField(rule.target)]
    return source && target && source.name !== target.name ? [{source, type: rule.type, target}] : []
  })
}

function endsOf(scene: Scene, topic: Referent, {value}: Row, role: Role): End[] {
  if (role.name === "topic") return isOfType(topic.entity, role.types) ? [thing(topic)] : []
  if (role.name === "text") return [words(scene, beforeBracket(scene, value))]
  if (role.name === "when") {
    for (let i = value.from; i < value.to; i++) {
      const length = dateLength(scene, i, value.to)
      if (length > 0) return [words(scene, {from: i, to: i + length})]
    }
    return []
  }
  const named = scene.referents
    .within(beforeBracket(scene, value))
    .filter(({mention, entity}) => mention.kind === "name" && entity !== topic.entity)
    .filter(({entity}) => isOfType(entity, role.types))
  // "Oslo, Norway": the second place says where the first one is
  const isPlace = named[0]?.entity.type === "Location"
  return (isPlace ? named.slice(0, 1) : named).map(thing)
}

/** "Ada Berg (Labour)": what stands in brackets is said of the value; "1 June 1950 (aged 51) Lund" goes on behind them. */
function beforeBracket({analysis}: Scene, {from, to}: TokenRange): TokenRange {
  const {tokens} = analysis
  const open = tokens.findIndex(
    ({form}, i) => i > from && i < to && /^[([]$/.test(form) && !/^aged?$/.test(tokens[i + 1]?.form ?? ""),
  )
  return {from, to: open < 0 ? to : open}
}

function statementOf(scene: Scene, {span, value}: Row, source: End, type: string, target: End): Statement {
  const {tokens} = scene.analysis
  const ends = [source, target].find(
    (end) =>
      end.kind === "literal" ||
      (end.referent.from >= value.from && end.referent.mention.start >= scene.sentence.start),
  )!
  const {from, to} = ends.kind === "literal" ? ends.range : ends.referent
  const said = {start: tokens[from]!.start, end: tokens[to - 1]!.end}
  return {
    scene,
    source,
    type,
    target,
    trigger: {from, to},
    confidence: 0.8,
    evidence: {
      start: span.start,
      end: tokens[value.to - 1]!.end,
      subject: ends === source ? said : span,
      trigger: span,
      object: ends === target ? said : span,
    },
    predicate: scene.doc.document.text.slice(span.start, span.end),
  }
}

function* rowsWithTopics(
  doc: AnnotatedDocument,
  referents: readonly SentenceReferents[],
): Generator<{readonly topic: Referent; readonly row: Row}> {
  const {blocks} = doc.document
  const firstOf = sentencesOfBlocks(doc)
  let topic: Referent | undefined
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!
    if (blocks[at - 1]?.article !== block.article) topic = undefined
    const sentence = firstOf[at]
    if (block.kind === "heading") {
      const named = sentence === undefined ? undefined : titleName(doc, sentence, referents)
      topic = named ?? (block.level === undefined || block.level > 1 ? topic : undefined)
      continue
    }
    if (topic === undefined) continue
    const row = rowOfCells(doc, firstOf, at)
    const line = row ?? rowOfLine(doc, firstOf[at], block.kind)
    if (line) yield {topic, row: line}
    if (row) for (const more of furtherValues(doc, referents, row)) yield {topic, row: more}
  }
}

/** Of each block the index of its first sentence. */
function sentencesOfBlocks({document, sentences}: AnnotatedDocument): readonly (number | undefined)[] {
  const first = new Array<number | undefined>(document.blocks.length).fill(undefined)
  for (const [index, {block}] of sentences.entries()) first[block] ??= index
  return first
}

/** What a heading names, where it is a name and nothing else. */
function wholeName(
  doc: AnnotatedDocument,
  sentence: number,
  referents: readonly SentenceReferents[],
): Referent | undefined {
  const {tokens} = doc.sentences[sentence]!
  const to = tokens.findLastIndex(({upos}) => upos !== "PUNCT") + 1
  const found = referents[sentence]!.at(0)
  return found && found.from === 0 && found.to === to && found.isNamed ? found : undefined
}

/** The same in "Ada Berg's Biography", "Acme, Inc. History": whom or what a page is about, with what it tells of them. */
function titleName(
  doc: AnnotatedDocument,
  sentence: number,
  referents: readonly SentenceReferents[],
): Referent | undefined {
  const whole = wholeName(doc, sentence, referents)
  if (whole !== undefined) return whole
  const {tokens} = doc.sentences[sentence]!
  const found = referents[sentence]!.at(0)
  if (found === undefined || found.from > 0 || !found.isNamed) return undefined
  let rest = found.to
  while (rest < tokens.length && /^(?:['’]s?|[-–—:|])$/.test(tokens[rest]!.form)) rest++
  const isAbout = rest === tokens.length - 1 && accounts.test(tokens[rest]!.form)
  return isAbout ? found : undefined
}

/** What pages are called that tell of somebody or something. */
const accounts = /^(?:biography|bio|profile|obituary|history|life|facts|overview|timeline)$/i

/** The cell at `at` as the name of a field, with the cell behind it as its value. */
function rowOfCells(
  doc: AnnotatedDocument,
  firstOf: readonly (number | undefined)[],
  at: number,
): Row | undefined {
  const {blocks, text} = doc.document
  const [label, value] = [blocks[at]!, blocks[at + 1]]
  const sentence = firstOf[at + 1]
  if (value?.kind !== "table-cell" || value.article !== label.article || sentence === undefined)
    return undefined
  if (label.kind !== "table-cell" && label.kind !== "chrome") return undefined
  const name = fieldName(text.slice(label.start, label.end))
  // names of fields one behind the other are the head of a table
  const isHead = [blocks[at - 1], value].some(
    (other) => other?.kind === label.kind && fieldName(text.slice(other.start, other.end)) !== undefined,
  )
  if (name === undefined || isHead) return undefined
  return {label: name, span: label, sentence, value: {from: 0, to: doc.sentences[sentence]!.tokens.length}}
}

/** Below the first value, names of the same type, each alone in its block: the further founders. */
function* furtherValues(
  doc: AnnotatedDocument,
  referents: readonly SentenceReferents[],
  row: Row,
): Generator<Row> {
  const {blocks} = doc.document
  const first = wholeName(doc, row.sentence, referents)
  if (first === undefined || first.entity.type === "Location") return
  const last = Math.min(doc.sentences.length, row.sentence + 20)
  for (let sentence = row.sentence + 1; sentence < last; sentence++) {
    const {block, tokens} = doc.sentences[sentence]!
    const named = wholeName(doc, sentence, referents)
    const isValue = /^(?:table-cell|list-item|paragraph)$/.test(blocks[block]!.kind)
    if (!isValue || named?.entity.type !== first.entity.type) return
    yield {...row, sentence, value: {from: 0, to: tokens.length}}
  }
}

/** `Founder: Ada Berg` as a line of its own: a name, date or number must follow at once. */
function rowOfLine(doc: AnnotatedDocument, at: number | undefined, kind: string): Row | undefined {
  if (at === undefined || (kind !== "paragraph" && kind !== "list-item" && kind !== "table-cell"))
    return undefined
  const {tokens} = doc.sentences[at]!
  const colon = tokens.slice(0, 5).findIndex(({form}) => form === ":")
  if (colon < 0 && isDatedField(tokens)) {
    const label = tokens[0]!.form.toLowerCase()
    return {label, span: tokens[0]!, sentence: at, value: {from: 1, to: tokens.length}}
  }
  if (colon < 1 || tokens.length > 20) return undefined
  const span = {start: tokens[0]!.start, end: tokens[colon - 1]!.end}
  const label = fieldName(doc.document.text.slice(span.start, span.end))
  const next = tokens[colon + 1]
  if (label === undefined || !next || !(next.upos === "PROPN" || /^\d/.test(next.form))) return undefined
  return {label, span, sentence: at, value: {from: colon + 1, to: tokens.length}}
}

/** "Born 23 January 1928 Paris": a box that has lost its lines; not "Born in 1928, she sang." */
function isDatedField(tokens: readonly Token[]): boolean {
  const [first, second] = tokens
  return (
    second !== undefined &&
    tokens.length <= 14 &&
    /^(?:Born|Died|Founded|Established|Incorporated|Opened|Released)$/.test(first!.form) &&
    (/^\d/.test(second.form) || second.feats?.NameType === "Cal") &&
    !/^[.!?;]$/.test(tokens.at(-1)!.form) &&
    !tokens.some(({upos}, i) => i > 0 && (upos === "VERB" || upos === "AUX"))
  )
}

/** A name of a field that the tables know, in lower case; `undefined` for anything else. */
function fieldName(text: string): string | undefined {
  if (text.length > 40) return undefined
  const name = text
    .toLowerCase()
    .replace(/\(s\)|[:.]+\s*$/g, "")
    .replace(/\s+/g, " ")
    .trim()
  return rulesOf(name).length > 0 ? name : undefined
}

function singular(name: string): string {
  return name.replace(/ies$/, "y").replace(/(?<=[^s])s$/, "")
}
