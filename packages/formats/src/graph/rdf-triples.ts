import {type Document, defaultSchema, relationTypeNamed} from "@relata/model"
import type {Attributes} from "graphology-types"
import {plainElements, plainSource, type TableOptions} from "../graph-table.js"
import type {GraphSource} from "./graph-format.js"
import type {EdgeOut} from "./graph-writer.js"
import {iri, literal, type RdfTerm, type Triple} from "./rdf-terms.js"

const a = iri("rdf", "type")
const label = iri("rdfs", "label")

/**
 * A graph as triples, subject by subject. Relations that our schema has terms for use those of schema.org and
 * Wikidata; each edge is also a `rdf:Statement` that bears its confidence and, as PROV-O, where it was read.
 *
 * @param options - `hasTripleTerms` for RDF 1.2: what tells of an edge `rdf:reifies` the triple itself
 */
export function* triplesOf(given: GraphSource, options?: TableOptions): Generator<Triple> {
  const source = plainSource(given)
  const {nodes, edges} = plainElements(source)
  if ("graph" in source) yield* documentTriples(source.documents.values())
  for (const {key, attributes} of nodes()) yield* nodeTriples(key, attributes)
  for (const edge of edges()) yield* edgeTriples(edge, options)
}

function* documentTriples(documents: Iterable<Document>): Generator<Triple> {
  for (const document of documents) {
    const subject = iri("document", document.id)
    yield [subject, a, iri("prov", "Entity")]
    yield [subject, iri("schema", "identifier"), literal(document.source)]
    if (document.title !== undefined) yield [subject, label, literal(document.title)]
  }
}

/** What is said of a node; one of which nothing is said is a resource, since RDF has no nodes beside triples. */
export function nodeTriples(key: string, attributes: Attributes): readonly Triple[] {
  const triples = [...triplesOfNode(key, attributes)]
  return triples.length > 0 ? triples : [[resource(key, "node"), a, iri("rdfs", "Resource")]]
}

function* triplesOfNode(key: string, attributes: Attributes): Generator<Triple> {
  const subject = resource(key, "node")
  const {label: name, type, aliases, facts, documents, ...others} = attributes
  if (name !== undefined) yield [subject, label, literal(name)]
  if (type !== undefined) yield [subject, a, classOf(String(type))]
  for (const alias of Array.isArray(aliases) ? aliases : [])
    yield [subject, iri("skos", "altLabel"), literal(alias)]
  for (const id of Array.isArray(documents) ? documents : []) {
    yield [subject, iri("prov", "wasDerivedFrom"), iri("document", String(id))]
  }
  for (const fact of Array.isArray(facts) ? facts : []) {
    yield [subject, propertyOf(String(fact.type)).term, literal(fact.literal)]
  }
  for (const [attribute, value] of Object.entries(others)) {
    if (value !== undefined && value !== null) yield [subject, property(attribute), literal(value)]
  }
}

/** The triples of an edge, with its `rdf:Statement` or what reifies it. */
export function* edgeTriples(
  {key, source: from, target: to, isDirected, attributes}: EdgeOut,
  {hasTripleTerms = false}: TableOptions = {},
): Generator<Triple> {
  const {type = "RELATED", evidence, ...others} = attributes
  const {term, isInverse} = propertyOf(String(type))
  const [subject, object] = isInverse
    ? [resource(to, "node"), resource(from, "node")]
    : [resource(from, "node"), resource(to, "node")]
  const statement = iri("edge", key)
  yield [subject, term, object]
  if (hasTripleTerms)
    yield [statement, iri("rdf", "reifies"), {kind: "triple", triple: [subject, term, object]}]
  else {
    yield [statement, a, iri("rdf", "Statement")]
    yield [statement, iri("rdf", "subject"), subject]
    yield [statement, iri("rdf", "predicate"), term]
    yield [statement, iri("rdf", "object"), object]
  }
  yield [statement, iri("relata", "type"), literal(type)]
  if (isInverse) yield [statement, iri("relata", "inverse"), literal(true)]
  if (!isDirected) yield [statement, iri("relata", "directed"), literal(false)]
  for (const [attribute, value] of Object.entries(others)) {
    if (value !== undefined && value !== null) yield [statement, property(attribute), literal(value)]
  }
  for (const [i, one] of (Array.isArray(evidence) ? evidence : []).entries()) {
    const place = iri("edge", `${key}|evidence|${i + 1}`)
    yield [statement, iri("prov", "wasQuotedFrom"), place]
    yield [place, iri("prov", "value"), literal(one.text)]
    yield [place, iri("prov", "hadPrimarySource"), iri("document", String(one.document))]
    for (const name of ["start", "end", "confidence", "factuality"]) {
      if (one[name] !== undefined) yield [place, iri("relata", name), literal(one[name])]
    }
  }
}

/** A node that is an address already stays that; others are named within relata. */
function resource(key: string, prefix: "node"): RdfTerm {
  return /^(?:https?|urn):[^\s<>"{}|\\^`]+$/.test(key) ? iri("", key) : iri(prefix, key)
}

function classOf(type: string): RdfTerm {
  if (/^(?:https?|urn):[^\s<>"{}|\\^`]+$/.test(type)) return iri("", type)
  const known = defaultSchema.entityTypes.find(({name}) => name === type)?.schemaOrg
  return known === undefined ? iri("relata", type) : iri("schema", known.replace(/^schema:/, ""))
}

function property(name: string): RdfTerm {
  return /^(?:https?|urn):[^\s<>"{}|\\^`]+$/.test(name) ? iri("", name) : iri("relata", name)
}

/** The term for a relation. A `^` in the schema says that the term runs from the target to the source. */
function propertyOf(type: string): Property {
  const seen = properties.get(type)
  if (seen !== undefined) return seen
  const found = findProperty(type)
  // A graph has few types; one that has a type for every edge gains nothing, and must not fill the memory.
  if (properties.size > 1000) properties.clear()
  properties.set(type, found)
  return found
}

interface Property {
  readonly term: RdfTerm
  readonly isInverse: boolean
}

const properties = new Map<string, Property>()

function findProperty(type: string): Property {
  const known = relationTypeNamed(defaultSchema, type)
  const names = known === undefined || known.isInverse ? [] : [known.type.schemaOrg, known.type.wikidata]
  for (const name of names) {
    // `^` runs from target to source; a bare name is Wikidata's. `rdf:type` tells the class of a node, and no relation
    // between two nodes or with a text may be taken for that.
    const parts = /^(\^?)(?:(schema|skos|rdfs|wdt):)?([^:]+)$/.exec(name ?? "")
    if (parts === null) continue
    return {term: iri((parts[2] as "schema" | undefined) ?? "wdt", parts[3]!), isInverse: parts[1] === "^"}
  }
  return {term: property(type), isInverse: false}
}
