/**
 * The fold: extractions and corrections in, the nodes and edges of the knowledge graph out.
 *
 * The graph is a function of the *set* of extractions and the *set* of corrections. So `unite` is associative,
 * commutative and idempotent, a removed document is as one never added, and parts may be built anywhere and in
 * any order: each of these is a property test.
 */

import {applyEntityCorrections, applyFactCorrections, applyRelationCorrections} from "./apply-corrections.js"
import type {Correction} from "./correction.js"
import {uniteConfidence} from "./entity-confidence.js"
import type {ExtractedRelation, Extraction, Factuality} from "./extraction.js"
import {type RelationInProgress, relationId, type Slot} from "./graph-in-progress.js"
import {
  type DocumentId,
  type EntityId,
  type EntityRef,
  hash64,
  type LocalEntityId,
  type RelationId,
} from "./id.js"
import type {EdgeAttributes, Fact, GraphEvidence, GraphMention, NodeAttributes} from "./knowledge-graph.js"
import {linkEntities, type Member} from "./linking.js"
import {compareText, foldName, slugOf} from "./name.js"
import {compareSpans} from "./span.js"
import type {NormalValue} from "./value.js"

/** What a graph is folded from. */
export interface GraphParts {
  readonly extractions: Iterable<Extraction>
  readonly corrections?: Iterable<Correction>
}

/** What a fold comes to, before it is put together as a graph. */
export interface GraphTables {
  /** In the order of their keys. */
  readonly nodes: ReadonlyMap<EntityId, NodeAttributes>
  /** In the order of their keys. */
  readonly edges: ReadonlyMap<RelationId, EdgeRow>
  /** One for each document, in the order of their ids. */
  readonly extractions: readonly Extraction[]
  /** In the order of the log. */
  readonly corrections: readonly Correction[]
}

/** An edge with its ends. */
export interface EdgeRow {
  readonly source: EntityId
  readonly target: EntityId
  readonly attributes: EdgeAttributes
}

/**
 * Folds what documents say, and what people corrected, into the nodes and edges of one graph.
 *
 * Of two extractions of one document the one by the greater extractor version stays. Time is linear in the size
 * of the extractions, but for sorting.
 */
export function foldTables(
  extractions: Iterable<Extraction>,
  corrections: Iterable<Correction> = [],
): GraphTables {
  const parts = unite({extractions, corrections})
  const slots = linkEntities(parts.extractions).map(
    ({name, typeClass, members}): Slot => ({
      name,
      typeClass,
      refs: members.map(({ref}) => ref),
      members: [...members],
    }),
  )
  const hasCorrections = parts.corrections.length > 0
  const named = nameNodes(hasCorrections ? applyEntityCorrections(slots, parts.corrections) : slots)
  const {relations, facts} = collectRelations(parts.extractions, nodesOfEntities(named))
  // Only corrections name entities by references, which take a while to be put into a table.
  const nodeOf = hasCorrections ? nodesOfRefs(named) : new Map<EntityRef, EntityId>()
  applyFactCorrections(facts, parts.corrections, nodeOf)
  const nodes = new Map<EntityId, NodeAttributes>()
  for (const [id, slot] of named) nodes.set(id, nodeAttributes(slot, facts.get(id) ?? []))
  applyRelationCorrections(relations, parts.corrections, nodeOf)
  const edges = new Map<RelationId, EdgeRow>()
  for (const id of [...relations.keys()].sort()) {
    const relation = relations.get(id)!
    const {source, target} = relation
    edges.set(id, {source, target, attributes: edgeAttributes(relation)})
  }
  return {nodes, edges, ...parts}
}

/** The nodes that entities became, by the ids that these have in each extraction. */
type EntityNodes = ReadonlyMap<Extraction, ReadonlyMap<LocalEntityId, EntityId>>

function nodesOfEntities(named: ReadonlyMap<EntityId, Slot>): EntityNodes {
  const nodes = new Map<Extraction, Map<LocalEntityId, EntityId>>()
  for (const [id, {members}] of named) {
    for (const {extraction, entity} of members) {
      const own = nodes.get(extraction) ?? new Map<LocalEntityId, EntityId>()
      if (own.size === 0) nodes.set(extraction, own)
      own.set(entity.id, id)
    }
  }
  return nodes
}

function nodesOfRefs(named: ReadonlyMap<EntityId, Slot>): ReadonlyMap<EntityRef, EntityId> {
  const nodes = new Map<EntityRef, EntityId>()
  for (const [id, slot] of named) for (const ref of slot.refs) nodes.set(ref, id)
  return nodes
}

/** The union of parts: each document and each correction once, in canonical order. */
export function unite(...parts: readonly GraphParts[]): {
  readonly extractions: readonly Extraction[]
  readonly corrections: readonly Correction[]
} {
  const extractions = new Map<DocumentId, Extraction>()
  const corrections = new Map<string, Correction>()
  for (const part of parts) {
    for (const extraction of part.extractions) {
      const other = extractions.get(extraction.id)
      if (other === undefined || isPreferred(extraction, other)) extractions.set(extraction.id, extraction)
    }
    for (const correction of part.corrections ?? []) {
      const other = corrections.get(correction.id)
      if (other === undefined || compareText(JSON.stringify(correction), JSON.stringify(other)) > 0) {
        corrections.set(correction.id, correction)
      }
    }
  }
  return {
    extractions: [...extractions.values()].sort((a, b) => compareText(a.id, b.id)),
    corrections: [...corrections.values()].sort((a, b) => a.sequence - b.sequence || compareText(a.id, b.id)),
  }
}

/** Which of two extractions of one document to keep; any rule will do that does not depend on their order. */
function isPreferred(a: Extraction, b: Extraction): boolean {
  if (a === b) return false
  if (a.extractor !== b.extractor) return compareText(a.extractor, b.extractor) > 0
  return compareText(JSON.stringify(a), JSON.stringify(b)) > 0
}

/** The nodes to be, by readable keys, in the order of these. */
function nameNodes(slots: readonly Slot[]): Map<EntityId, Slot> {
  const nodes = new Map<EntityId, Slot>()
  const keyed = slots.map((slot) => {
    const slug = slugOf(slot.name)
    // A slug leaves out what `c++` and `c` differ in; a hash of the name then tells them apart.
    const isWhole = slug !== "" && slug.replaceAll("-", " ") === slot.name
    const stem = isWhole ? slug : `${slug}~${hash64(slot.name).slice(0, 6)}`
    return {key: `${stem}.${slugOf(slot.typeClass)}`, slot}
  })
  keyed.sort((a, b) => compareText(a.key, b.key) || compareText(a.slot.refs[0]!, b.slot.refs[0]!))
  let areAllApart = true
  for (const {key, slot} of keyed) {
    let id = key as EntityId
    for (let n = 2; nodes.has(id); n++) id = `${key}.${n}` as EntityId
    areAllApart &&= id === key
    nodes.set(id, slot)
  }
  return areAllApart ? nodes : new Map([...nodes].sort(([a], [b]) => compareText(a, b)))
}

function nodeAttributes(slot: Slot, facts: readonly Fact[]): NodeAttributes {
  const mentions: GraphMention[] = []
  for (const {extraction, entity} of slot.members) {
    for (const {start, end, kind, link} of entity.mentions)
      mentions.push({document: extraction.id, start, end, kind, ...(link === undefined ? {} : {link})})
  }
  if (mentions.length > 1) mentions.sort((a, b) => compareText(a.document, b.document) || compareSpans(a, b))
  const {label, aliases} = namesOf(slot)
  const type = slot.type ?? typeOf(slot.members) ?? "Concept"
  const isByPerson = slot.label !== undefined || slot.type !== undefined
  const confidence = isByPerson ? 1 : uniteConfidence(slot.members, type)
  return {
    label,
    type,
    aliases,
    ...(confidence === undefined ? {} : {confidence}),
    mentionCount: mentions.length,
    documents: documentsOf(mentions),
    members: slot.refs,
    mentions,
    facts,
  }
}

/** Each once: the mentions are in their order. */
function documentsOf(mentions: readonly GraphMention[]): DocumentId[] {
  const documents: DocumentId[] = []
  for (const {document} of mentions) if (documents.at(-1) !== document) documents.push(document)
  return documents
}

function namesOf(slot: Slot): Pick<NodeAttributes, "label" | "aliases"> {
  const [first] = slot.members
  // Most nodes are called one thing.
  const isPlain = slot.members.every(
    ({entity}) => entity.label === first!.entity.label && entity.aliases.length === 0,
  )
  if (first && isPlain && slot.label === undefined) return {label: first.entity.label, aliases: []}
  const names = weighNames(slot.members)
  const label = slot.label ?? best(names) ?? slot.name
  return {label, aliases: aliasesBeside(label, names)}
}

function typeOf(members: readonly Member[]): string | undefined {
  const first = members[0]?.entity.type
  return members.every(({entity}) => entity.type === first) ? first : best(weighTypes(members))
}

function weighNames(members: readonly Member[]): Map<string, number> {
  const weights = new Map<string, number>()
  for (const {entity} of members) {
    add(weights, entity.label, entity.mentions.length)
    for (const alias of entity.aliases) add(weights, alias, 0)
  }
  return weights
}

/** A vague type never outweighs a telling one. */
function weighTypes(members: readonly Member[]): Map<string, number> {
  const weights = new Map<string, number>()
  for (const {entity} of members) {
    add(weights, entity.type, entity.type === "Concept" ? 0 : entity.mentions.length)
  }
  return weights
}

function add(weights: Map<string, number>, key: string, weight: number): void {
  weights.set(key, (weights.get(key) ?? 0) + weight)
}

/** The heaviest; of equals the longer, then the first in text order. */
function best(weights: ReadonlyMap<string, number>): string | undefined {
  if (weights.size === 1) for (const name of weights.keys()) return name
  return [...weights].sort(
    ([a, weightA], [b, weightB]) => weightB - weightA || b.length - a.length || compareText(a, b),
  )[0]?.[0]
}

/** The other names, one spelling of each: names that fold alike are one. */
function aliasesBeside(label: string, names: ReadonlyMap<string, number>): string[] {
  if (names.size === 1 && names.has(label)) return []
  const spellings = new Map<string, string>()
  for (const name of [...names.keys()].sort(compareText)) {
    const folded = foldName(name)
    if (!spellings.has(folded)) spellings.set(folded, name)
  }
  spellings.delete(foldName(label))
  return [...spellings.values()].sort(compareText)
}

function collectRelations(
  extractions: readonly Extraction[],
  nodes: EntityNodes,
): {relations: Map<RelationId, RelationInProgress>; facts: Map<EntityId, Fact[]>} {
  const relations = new Map<RelationId, RelationInProgress>()
  const facts = new Map<EntityId, Map<string, {type: string; literal: string; evidence: GraphEvidence[]}>>()
  for (const extraction of extractions) {
    // A graph that was imported may have several edges of one type between two nodes; they stay apart by their order.
    const counts = extraction.relations.some(({given}) => given !== undefined)
      ? new Map<RelationId, number>()
      : undefined
    const own = nodes.get(extraction)
    const node = (id: ExtractedRelation["source"]) => own?.get(id)
    for (const [place, relation] of extraction.relations.entries()) {
      const source = node(relation.source)
      if (source === undefined) continue
      const evidence = graphEvidence(extraction, relation, node)
      const isNegated = relation.factuality === "negated"
      if (relation.target !== null) {
        const target = node(relation.target)
        const {given} = relation
        const isLoop = given !== undefined && relation.source === relation.target
        if (target === undefined || (target === source && !isLoop)) continue
        const first = relationId(source, relation.type, target, {isNegated})
        const nth = given === undefined ? 1 : (counts?.get(first) ?? 0) + 1
        counts?.set(first, nth)
        const id = nth === 1 ? first : relationId(source, relation.type, target, {isNegated, nth})
        let known = relations.get(id)
        if (known === undefined) {
          known = {source, target, type: relation.type, evidence, ...(nth === 1 ? {} : {nth})}
          relations.set(id, known)
        } else known.evidence.push(...evidence)
        if (given !== undefined)
          known.given = [...(known.given ?? []), {...given, document: extraction.id, place}]
      } else if (relation.literal !== null) {
        const ofSource = facts.get(source) ?? new Map()
        facts.set(source, ofSource)
        const key = `${relation.type}|${foldName(relation.literal)}${isNegated ? "|negated" : ""}`
        const known = ofSource.get(key)
        if (known) known.evidence.push(...evidence)
        else ofSource.set(key, {type: relation.type, literal: relation.literal, evidence})
      }
    }
  }
  return {
    relations,
    facts: new Map(
      [...facts].map(([id, ofSource]) => [
        id,
        [...ofSource]
          .sort(([a], [b]) => compareText(a, b))
          .map(([, {type, literal, evidence}]) => ({type, literal, ...summarize(evidence)})),
      ]),
    ),
  }
}

function graphEvidence(
  extraction: Extraction,
  relation: ExtractedRelation,
  node: (id: ExtractedRelation["source"]) => EntityId | undefined,
): GraphEvidence[] {
  const reportedBy = relation.reportedBy === null ? undefined : node(relation.reportedBy)
  return relation.evidence.map((evidence) => ({
    document: extraction.id,
    ...evidence,
    predicate: relation.predicate,
    factuality: relation.factuality,
    qualifiers: relation.qualifiers,
    ...(relation.values === undefined ? {} : {values: relation.values}),
    confidence: relation.confidence,
    ...(reportedBy === undefined ? {} : {reportedBy}),
  }))
}

function edgeAttributes(relation: RelationInProgress): EdgeAttributes {
  const {type, evidence, added} = relation
  if (evidence.length === 0 && added !== undefined) {
    const predicate = type.toLowerCase().replaceAll("_", " ")
    return {type, predicate, weight: 1, confidence: 1, factuality: added, qualifiers: {}, evidence: []}
  }
  const summary = summarize(evidence)
  const {given, nth} = relation
  return {
    type,
    weight: summary.evidence.length,
    ...summary,
    ...(given === undefined ? {} : {given}),
    ...(nth === undefined ? {} : {nth}),
  }
}

const strength: Readonly<Record<Factuality, number>> = {asserted: 3, planned: 2, possible: 1, negated: 0}

/** What several evidences say together; the order they come in does not matter. */
function summarize(given: readonly GraphEvidence[]) {
  const [only] = given
  if (given.length === 1 && only!.values === undefined && isEmpty(only!.qualifiers)) {
    const {predicate, confidence, factuality} = only!
    return {
      predicate,
      confidence: Math.round((1 - (1 - confidence)) * 1000) / 1000,
      factuality,
      qualifiers: {},
      evidence: given,
    }
  }
  // Two mentions of one node in a sentence may bring the same words twice.
  const evidence =
    given.length === 1
      ? given
      : [...new Map(given.map((one) => [JSON.stringify(one), one])).values()].sort(compareEvidence)
  const qualifiers = new Map<string, string>()
  const values = new Map<string, NormalValue>()
  for (const one of evidence) {
    for (const [name, value] of Object.entries(one.qualifiers)) {
      if (qualifiers.has(name)) continue
      qualifiers.set(name, value)
      const normal = one.values?.[name]
      if (normal !== undefined) values.set(name, normal)
    }
    // The literal is the same in all, but its date may count from that of the document.
    const literal = one.values?.literal
    if (literal !== undefined && !values.has("literal")) values.set("literal", literal)
  }
  const doubt = evidence.reduce((product, {confidence}) => product * (1 - confidence), 1)
  return {
    predicate: evidence[0]!.predicate,
    confidence: Math.round((1 - doubt) * 1000) / 1000,
    factuality: evidence.reduce<Factuality>(
      (strongest, one) => (strength[one.factuality] > strength[strongest] ? one.factuality : strongest),
      evidence[0]!.factuality,
    ),
    qualifiers: Object.fromEntries([...qualifiers].sort(([a], [b]) => compareText(a, b))),
    ...(values.size === 0
      ? {}
      : {values: Object.fromEntries([...values].sort(([a], [b]) => compareText(a, b)))}),
    evidence,
  }
}

function isEmpty(record: Readonly<Record<string, string>>): boolean {
  for (const _name in record) return false
  return true
}

function compareEvidence(a: GraphEvidence, b: GraphEvidence): number {
  return (
    b.confidence - a.confidence ||
    compareText(a.document, b.document) ||
    compareSpans(a, b) ||
    compareText(a.predicate, b.predicate) ||
    compareText(JSON.stringify(a), JSON.stringify(b))
  )
}
