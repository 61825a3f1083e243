/** Parses the records of a graph file: each gives the value, or a sentence on what is wrong with it. */

import type {Correction, CorrectionId, FactRef, RelationRef} from "./correction.js"
import type {Block, BlockKind} from "./document.js"
import type {
  Evidence,
  ExtractedEntity,
  ExtractedRelation,
  Extraction,
  Factuality,
  GivenEdge,
  GivenNode,
  Mention,
  MentionKind,
  MentionLink,
} from "./extraction.js"
import type {DocumentId, EntityRef, LocalEntityId} from "./id.js"
import type {Span} from "./span.js"
import {type NormalValue, type NormalValues, parseNormalValue} from "./value.js"

/** Where a node lies in a picture, in units of its own. */
export type Place = readonly [x: number, y: number]

type Fields = Readonly<Record<string, unknown>>

const blockKinds = new Set<unknown>([
  "heading",
  "paragraph",
  "list-item",
  "table-cell",
  "quote",
  "question",
  "answer",
  "caption",
  "code",
  "chrome",
] satisfies BlockKind[])
const mentionKinds = new Set<unknown>(["name", "nominal", "pronoun"] satisfies MentionKind[])
const factualities = new Set<unknown>(["asserted", "planned", "possible", "negated"] satisfies Factuality[])

/** A document record: all of an extraction but its entities and relations. */
export function parseDocument(
  fields: Fields,
): Omit<Extraction, "entities" | "propositions" | "relations"> | string {
  const {id, source, text, blocks, extractor} = fields
  if (typeof id !== "string" || id === "") return "this document has no id."
  if (typeof text !== "string") return `document ${id} has no text.`
  if (!Array.isArray(blocks) || !blocks.every((block) => isBlock(block, text.length))) {
    return `document ${id} has blocks that do not fit its text.`
  }
  return {
    id: id as DocumentId,
    source: typeof source === "string" ? source : id,
    ...optionalStrings(fields, ["title", "date", "author", "language", "url"]),
    text,
    blocks: blocks.map(({start, end, kind, level, page, article}: Block) => ({
      start,
      end,
      kind,
      ...(typeof level === "number" ? {level} : {}),
      ...(typeof page === "number" ? {page} : {}),
      article,
    })),
    extractor: typeof extractor === "string" ? extractor : "unknown",
    ...(isRecord(fields.given) ? {given: fields.given} : {}),
  }
}

/** An entity record; `length` is that of its document's text. */
export function parseEntity(fields: Fields, length: number): ExtractedEntity | string {
  const {id, label, type, aliases, mentions} = fields
  if (typeof id !== "string" || typeof label !== "string" || typeof type !== "string") {
    return "this entity has no id, label or type."
  }
  if (!Array.isArray(mentions) || mentions.length === 0) return `entity "${label}" has no mention.`
  if (!mentions.every((mention) => isSpan(mention, length) && mentionKinds.has((mention as Mention).kind))) {
    return `entity "${label}" has a mention that does not fit its document.`
  }
  return {
    id: id as LocalEntityId,
    label,
    type,
    aliases: Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === "string") : [],
    ...optionally("confidence", confidenceIn(fields.confidence)),
    mentions: mentions.map(({start, end, kind, link}: Mention) => ({
      start,
      end,
      kind,
      ...optionally("link", linkIn(link, length)),
    })),
    ...optionally("given", givenNode(fields.given)),
  }
}

function confidenceIn(value: unknown): number | undefined {
  return typeof value === "number" && value >= 0 && value <= 1 ? value : undefined
}

function linkIn(value: unknown, length: number): MentionLink | undefined {
  if (!isRecord(value) || typeof value.rule !== "string" || !isSpan(value.to, length)) return undefined
  const confidence = confidenceIn(value.confidence)
  const {start, end} = value.to
  return confidence === undefined ? undefined : {rule: value.rule, to: {start, end}, confidence}
}

/** A relation record; `length` is that of its document's text. */
export function parseRelation(fields: Fields, length: number): ExtractedRelation | string {
  const {source, target, literal, type, predicate, factuality, reportedBy, qualifiers, confidence, evidence} =
    fields
  if (typeof source !== "string" || typeof type !== "string") return "this relation has no source or type."
  if (typeof target !== "string" && typeof literal !== "string")
    return "this relation has no target and no literal."
  if (!factualities.has(factuality)) return `${JSON.stringify(factuality)} is no factuality.`
  if (typeof confidence !== "number" || !(confidence >= 0 && confidence <= 1))
    return "its confidence is not in 0 to 1."
  if (!Array.isArray(evidence) || evidence.length === 0) return "this relation has no evidence."
  if (!evidence.every((one) => isSpan(one, length))) return "its evidence does not fit its document."
  return {
    source: source as LocalEntityId,
    target: typeof target === "string" ? (target as LocalEntityId) : null,
    literal: typeof target !== "string" ? (literal as string) : null,
    type,
    predicate: typeof predicate === "string" ? predicate : "",
    factuality: factuality as Factuality,
    reportedBy: typeof reportedBy === "string" ? (reportedBy as LocalEntityId) : null,
    qualifiers: stringValues(qualifiers),
    ...valuesOf(fields.values),
    confidence,
    evidence: evidence.map((one: Evidence) => parseEvidence(one, length)),
    ...optionally("given", givenEdge(fields.given)),
  }
}

function givenNode(value: unknown): GivenNode | undefined {
  if (!isRecord(value) || typeof value.key !== "string" || !isRecord(value.attributes)) return undefined
  return {key: value.key, attributes: value.attributes}
}

function givenEdge(value: unknown): GivenEdge | undefined {
  const node = givenNode(value)
  return node && {...node, isDirected: (value as Fields).isDirected !== false}
}

function optionally<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): {[name in Name]?: Value} {
  return value === undefined ? {} : ({[name]: value} as {[name in Name]: Value})
}

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function valuesOf(given: unknown): {values?: NormalValues} {
  if (typeof given !== "object" || given === null) return {}
  const values = Object.entries(given).flatMap(([name, one]): [string, NormalValue][] => {
    const value = parseNormalValue(one)
    return value === undefined ? [] : [[name, value]]
  })
  return values.length === 0 ? {} : {values: Object.fromEntries(values)}
}

function parseEvidence(evidence: Evidence, length: number): Evidence {
  const part = (name: "subject" | "trigger" | "object"): Partial<Evidence> => {
    const span = evidence[name]
    return isSpan(span, length) ? {[name]: {start: span.start, end: span.end}} : {}
  }
  return {
    start: evidence.start,
    end: evidence.end,
    ...part("subject"),
    ...part("trigger"),
    ...part("object"),
  }
}

/** A record of places: `at` has `[x, y]` by reference. Those that are not two finite numbers are left out. */
export function parsePlaces(fields: Fields): readonly (readonly [EntityRef, Place])[] | string {
  const {at} = fields
  if (typeof at !== "object" || at === null || Array.isArray(at)) return "these places are at nothing."
  return Object.entries(at).flatMap(([ref, place]: [string, unknown]) => {
    const [x, y] = Array.isArray(place) ? place : []
    return Number.isFinite(x) && Number.isFinite(y) ? [[ref as EntityRef, [x, y]] as const] : []
  })
}

/** A correction record. */
export function parseCorrection(fields: Fields): Correction | string {
  const {id, sequence, kind} = fields
  if (typeof id !== "string" || !Number.isSafeInteger(sequence))
    return "this correction has no id or sequence."
  const place = {id: id as CorrectionId, sequence: sequence as number}
  const entity = refOf(fields.entity)
  const entities = Array.isArray(fields.entities) ? fields.entities.map(refOf) : undefined
  const relation = relationRefOf(fields.relation)
  const {label, type, factuality} = fields
  const isComplete = (...parts: unknown[]) => parts.every((part) => part !== undefined)
  switch (kind) {
    case "rename-entity":
      if (isComplete(entity) && typeof label === "string") return {kind, entity: entity!, label, ...place}
      break
    case "retype-entity":
      if (isComplete(entity) && typeof type === "string") return {kind, entity: entity!, type, ...place}
      break
    case "merge-entities":
    case "split-entity":
      if (entities?.length && isComplete(...entities))
        return {kind, entities: entities as EntityRef[], ...place}
      break
    case "reject-entity":
      if (isComplete(entity)) return {kind, entity: entity!, ...place}
      break
    case "add-entity":
      if (isComplete(entity) && typeof label === "string" && typeof type === "string") {
        return {kind, entity: entity!, label, type, ...place}
      }
      break
    case "reject-relation":
    case "reverse-relation":
      if (relation) return {kind, relation, ...place}
      break
    case "retype-relation":
      if (relation && typeof type === "string") return {kind, relation, type, ...place}
      break
    case "add-relation":
      if (relation && factualities.has(factuality)) {
        return {kind, relation, factuality: factuality as Factuality, ...place}
      }
      break
    case "reject-fact": {
      const fact = factRefOf(fields.fact)
      if (fact) return {kind, fact, ...place}
      break
    }
    default:
      return `${JSON.stringify(kind)} is no kind of correction that relata knows.`
  }
  return `this ${kind} correction is not complete.`
}

function refOf(value: unknown): EntityRef | undefined {
  return typeof value === "string" && value !== "" ? (value as EntityRef) : undefined
}

function relationRefOf(value: unknown): RelationRef | undefined {
  if (typeof value !== "object" || value === null) return undefined
  const {source, type, target, nth} = value as Fields
  const [from, to] = [refOf(source), refOf(target)]
  if (!from || !to || typeof type !== "string") return undefined
  return {source: from, type, target: to, ...(Number.isSafeInteger(nth) ? {nth: nth as number} : {})}
}

function factRefOf(value: unknown): FactRef | undefined {
  if (typeof value !== "object" || value === null) return undefined
  const {entity, type, literal} = value as Fields
  const ref = refOf(entity)
  return ref && typeof type === "string" && typeof literal === "string"
    ? {entity: ref, type, literal}
    : undefined
}

function isBlock(value: unknown, length: number): boolean {
  return (
    isSpan(value, length) &&
    blockKinds.has((value as Block).kind) &&
    Number.isSafeInteger((value as Block).article)
  )
}

function isSpan(value: unknown, length: number): value is Span {
  if (typeof value !== "object" || value === null) return false
  const {start, end} = value as Span
  return (
    Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start <= end && end <= length
  )
}

function optionalStrings(fields: Fields, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => (typeof fields[name] === "string" ? [[name, fields[name]]] : [])),
  )
}

function stringValues(value: unknown): Record<string, string> {
  if (typeof value !== "object" || value === null) return {}
  return Object.fromEntries(Object.entries(value).filter(([, one]) => typeof one === "string"))
}
