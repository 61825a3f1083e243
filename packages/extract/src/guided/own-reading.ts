import type {AnnotatedDocument, Extraction, Schema, Span} from "@relata/model"
import {defaultSchema} from "@relata/model"
import type {SentenceAnalysis} from "../clause/clause.js"
import {resolveEntities} from "../entity/resolve-entities.js"
import {lowerBound} from "../lower-bound.js"
import {readBySchema} from "../read-by-schema.js"
import type {Passage, Range} from "./passage.js"
import {stemsOfName} from "./stems.js"

/** What relata reads in a document without having learned anything: a witness, and how far it is trusted is learned. */
export interface OwnReading {
  /** Names of the schema's relations that hold of two ranges by the rules that its names and trigger words make. */
  readonly says: (passage: Passage, subject: Range, object: Range) => readonly string[]
  /** What relata's own schema reads between two ranges: `CREATED`, and `CREATED turned` from the object to the subject. */
  readonly reads: (passage: Passage, subject: Range, object: Range) => readonly string[]
  /** How a range lies to relata's own mentions, and of what type it is: `name/Person`, `nominal/Concept`, `in`, `over`. */
  readonly mentionAt: (passage: Passage, range: Range) => string
  /** Stems of the words by which the schema calls its types: `lighthouse`, `light`. */
  readonly typeStems: ReadonlySet<string>
  /** The names in a passage, from the left, none over another. */
  readonly namesIn: (passage: Passage) => readonly Range[]
}

/** Schemas as rules read them here: without domains and ranges, which learning weighs for itself. */
const openSchemas = new WeakMap<Schema, Schema>()

/** Reads a document by relata's own rules: by what a schema's names and trigger words make of them, and by its own schema. */
export function readUnlearned(
  doc: AnnotatedDocument,
  analyses: readonly SentenceAnalysis[],
  schema: Schema,
): OwnReading {
  const resolved = resolveEntities(doc, analyses)
  const read = (by: Schema) => readBySchema(doc, analyses, by, resolved)
  const bySchema = statementsOf(read(openSchemaOf(schema)))
  const byRelata = statementsOf(read(defaultSchema))
  const mentions = new Map<number, {readonly end: number; readonly what: string}[]>()
  for (const {type, mentions: own} of resolved) {
    for (const {start, end, kind} of own) {
      const row = mentions.get(start) ?? []
      mentions.set(start, row)
      row.push({end, what: kind === "name" ? `name/${type}` : kind})
    }
  }
  const spans = resolved
    .flatMap(({mentions: own}) => own.filter(({kind}) => kind === "name"))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const longest = spans.reduce((length, {start, end}) => Math.max(length, end - start), 0)
  return {
    typeStems: new Set(
      schema.entityTypes.flatMap(({name, aliases}) => [name, ...aliases].flatMap(stemsOfName)),
    ),
    namesIn: (passage) => rangesOf(passage, spans),
    says: ({words}, subject, object) => holding(bySchema, spanOf(words, subject), spanOf(words, object)),
    reads: ({words}, subject, object) => {
      const [from, to] = [spanOf(words, subject), spanOf(words, object)]
      return [...holding(byRelata, from, to), ...holding(byRelata, to, from).map((type) => `${type} turned`)]
    },
    mentionAt: ({words}, range) => {
      const {start, end} = spanOf(words, range)
      const exact = mentions.get(start)?.find((mention) => mention.end === end)
      if (exact) return exact.what
      const touched: Span[] = []
      for (let i = firstFrom(spans, start - longest); i < spans.length && spans[i]!.start < end; i++)
        if (spans[i]!.end > start) touched.push(spans[i]!)
      if (touched.length === 0) return "none"
      if (touched.some((span) => span.start <= start && span.end >= end)) return "in"
      return touched.every((span) => span.start >= start && span.end <= end) ? "over" : "across"
    },
  }
}

/** Spans as ranges of the words of a passage; of overlapping ones the first. */
function rangesOf({words}: Passage, spans: readonly Span[]): Range[] {
  const found: Range[] = []
  let at = firstFrom(spans, words[0]!.token.start)
  for (let i = 0; i < words.length && at < spans.length; i++) {
    while (at < spans.length && spans[at]!.start < words[i]!.token.start) at++
    const span = spans[at]
    if (!span || span.start >= words[i]!.token.end) continue
    let to = i + 1
    while (to < words.length && words[to]!.token.end <= span.end) to++
    found.push({from: i, to})
    i = to - 1
    at++
  }
  return found
}

/** The index of the first of spans, in their order, that starts at a place or behind it. */
function firstFrom(spans: readonly Span[], start: number): number {
  return lowerBound(spans.length, (i) => spans[i]!.start < start)
}

/** A relation with everywhere that its ends are spoken of. */
interface Statement {
  readonly type: string
  readonly subjects: readonly Span[]
  readonly objects: readonly Span[]
}

function statementsOf({entities, relations}: Pick<Extraction, "entities" | "relations">): Statement[] {
  const mentions = new Map(entities.map((entity) => [entity.id, entity.mentions] as const))
  return relations.map(({type, source, target, evidence}) => ({
    type,
    subjects: [
      ...evidence.flatMap(({subject}) => (subject ? [subject] : [])),
      ...(mentions.get(source) ?? []),
    ],
    objects: [
      ...evidence.flatMap(({object}) => (object ? [object] : [])),
      ...(target === null ? [] : (mentions.get(target) ?? [])),
    ],
  }))
}

function holding(statements: readonly Statement[], from: Span, to: Span): string[] {
  return statements
    .filter(
      ({subjects, objects}) =>
        subjects.some((span) => overlaps(span, from)) && objects.some((span) => overlaps(span, to)),
    )
    .map(({type}) => type)
}

function openSchemaOf(schema: Schema): Schema {
  let open = openSchemas.get(schema)
  if (!open) {
    open = {
      ...schema,
      relationTypes: schema.relationTypes.map((type) => ({
        ...type,
        domain: ["any"],
        range: ["any", "literal"],
      })),
    }
    openSchemas.set(schema, open)
  }
  return open
}

function spanOf(words: Passage["words"], {from, to}: Range): Span {
  return {start: words[from]!.token.start, end: words[to - 1]!.token.end}
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
