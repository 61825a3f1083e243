import {type Document, defaultSchema, RelataError, relationTypeNamed} from "@relata/model"
import type {Attributes} from "graphology-types"
import type {Literal, Quad, Term} from "n3"
import {plainElements, plainSource, type TableOptions} from "../graph-table.js"
import {type Chunks, decodeStream} from "./decode-stream.js"
import {quote, safeName} from "./element-sink.js"
import {GraphBuilder} from "./graph-builder.js"
import type {GraphFormat, GraphSource} from "./graph-format.js"
import type {GraphReading} from "./graph-reading.js"
import type {EdgeOut, GraphWriter} from "./graph-writer.js"
import {inPieces} from "./json-text.js"

export const prefixes = {
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  prov: "http://www.w3.org/ns/prov#",
  schema: "https://schema.org/",
  wdt: "http://www.wikidata.org/prop/direct/",
  relata: "urn:relata:term:",
  node: "urn:relata:node:",
  edge: "urn:relata:edge:",
  document: "urn:relata:document:",
} as const

/** An RDF term, before it is written: an IRI as prefix and rest, or a literal. */
export type RdfTerm =
  | {readonly kind: "iri"; readonly prefix: keyof typeof prefixes | ""; readonly rest: string}
  | {readonly kind: "literal"; readonly value: string; readonly type?: "integer" | "double" | "boolean"}
  /** A triple as a thing that is told of (RDF 1.2). */
  | {readonly kind: "triple"; readonly triple: readonly [RdfTerm, RdfTerm, RdfTerm]}

export type Triple = readonly [RdfTerm, RdfTerm, RdfTerm]

export const iri = (prefix: keyof typeof prefixes | "", rest: string): RdfTerm & {readonly kind: "iri"} => ({
  kind: "iri",
  prefix,
  rest,
})

function literal(value: unknown): RdfTerm {
  if (typeof value === "boolean") return {kind: "literal", value: String(value), type: "boolean"}
  if (typeof value === "number" && Number.isSafeInteger(value) && !Object.is(value, -0))
    return {kind: "literal", value: String(value), type: "integer"}
  if (typeof value === "number") return {kind: "literal", value: doubleText(value), type: "double"}
  return {kind: "literal", value: typeof value === "string" ? value : JSON.stringify(value)}
}

function doubleText(value: number): string {
  if (Number.isNaN(value)) return "NaN"
  if (!Number.isFinite(value)) return value > 0 ? "INF" : "-INF"
  return value.toExponential().replace("e+", "e")
}

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
function nodeTriples(key: string, attributes: Attributes): readonly Triple[] {
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

function* edgeTriples(
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

/** An IRI in full, with what may not stand in one as %XX. */
export function fullIri(term: RdfTerm & {readonly kind: "iri"}): string {
  if (term.prefix === "") return term.rest
  return prefixes[term.prefix] + encodePart(term.rest)
}

function encodePart(text: string): string {
  return text.replace(/[^A-Za-z0-9._~-]+/gu, (part) => encodeURIComponent(wellFormed(part)))
}

/** A text without lone surrogates, which no UTF-8 file can hold: they become U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, "\ufffd")
}

/** A literal's characters as N-Triples and Turtle have them; what no UTF-8 file can hold becomes U+FFFD. */
export function escapeLiteral(text: string): string {
  return wellFormed(text).replace(
    /[\\"\n\r\t\u0000-\u001f\u007f]/g,
    (character) =>
      short[character] ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
  )
}

const short: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  '"': '\\"',
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
}

export function termText(term: RdfTerm): string {
  if (term.kind === "iri") return `<${fullIri(term)}>`
  if (term.kind === "triple") return `<<( ${term.triple.map(termText).join(" ")} )>>`
  const text = `"${escapeLiteral(term.value)}"`
  return term.type === undefined ? text : `${text}^^<${prefixes.xsd}${term.type}>`
}

/** N-Triples: a fact a line. */
export const nTriples: GraphFormat = {
  name: "nt",
  label: "RDF N-Triples",
  extensions: ["nt"],
  mayHaveTripleTerms: true,
  recognises: (head) => /^\s*(?:#[^\n]*\n\s*)*(?:<[^<>\s]+>|_:\S+)\s+<[^<>\s]+>\s+\S/.test(head),
  read: (chunks) => readRdf(chunks, "N-Triples"),
  write: (source, options) =>
    inPieces(
      (function* () {
        for (const triple of triplesOf(source, options)) yield tripleLine(triple)
      })(),
    ),
  writer: (_, options): GraphWriter => ({
    nodesHead: "",
    node: (key, attributes) => [...nodeTriples(key, attributes)].map(tripleLine).join(""),
    nodesTail: "",
    edgesHead: "",
    edge: (edge) => [...edgeTriples(edge, options)].map(tripleLine).join(""),
    edgesTail: "",
  }),
}

function tripleLine(triple: Triple): string {
  return `${triple.map(termText).join(" ")} .\n`
}

/** Turtle: the same with prefixes, a subject a paragraph. */
export const turtle: GraphFormat = {
  name: "ttl",
  label: "RDF Turtle",
  extensions: ["ttl"],
  mayHaveTripleTerms: true,
  recognises: (head) => /^\s*(?:#[^\n]*\n\s*)*(?:@prefix|@base|PREFIX)\s/i.test(head),
  read: (chunks) => readRdf(chunks, "Turtle"),
  write: (source, options) => inPieces(writeTurtle(source, options)),
}

function* writeTurtle(source: GraphSource, options?: TableOptions): Generator<string> {
  for (const [prefix, address] of Object.entries(prefixes)) yield `@prefix ${prefix}: <${address}> .\n`
  let last: string | undefined
  for (const [subject, predicate, object] of triplesOf(source, options)) {
    const name = shortTerm(subject)
    yield name === last ? " ;\n  " : `${last === undefined ? "" : " ."}\n\n${name} `
    yield `${shortTerm(predicate)} ${shortTerm(object)}`
    last = name
  }
  yield last === undefined ? "" : " .\n"
}

function shortTerm(term: RdfTerm): string {
  if (term.kind === "triple") return `<<( ${term.triple.map(shortTerm).join(" ")} )>>`
  if (term.kind === "literal") {
    if (term.type === "integer" || term.type === "boolean") return term.value
    return term.type === undefined ? termText(term) : `"${term.value}"^^xsd:${term.type}`
  }
  const isPlain = term.prefix !== "" && /^[A-Za-z_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?$/.test(term.rest)
  return isPlain ? `${term.prefix}:${term.rest}` : termText(term)
}

/** Reads N-Triples, Turtle, N-Quads or TriG. */
async function readRdf(chunks: Chunks, format: string): Promise<GraphReading> {
  const builder = new RdfBuilder()
  // Loaded here, since most runs read no RDF.
  const {StreamParser} = await import("n3")
  const parser = new StreamParser({format})
  let failure: Error | undefined
  parser.on("data", (quad: Quad) => builder.add(quad))
  parser.on("error", (error: Error) => {
    failure ??= error
  })
  const ended = new Promise<void>((resolve) => {
    parser.on("end", resolve)
    parser.on("error", () => resolve())
  })
  const check = () => {
    if (failure === undefined) return
    throw new RelataError(
      "formats.bad-rdf",
      `This is not ${format}: ${failure.message.replace(/\.$/, "")}.`,
      {cause: failure},
    )
  }
  // The parser throws where it was not written to fail.
  const step = (work: () => void) => {
    try {
      work()
    } catch (error) {
      if (!(error instanceof Error)) throw error
      failure ??= error
    }
    check()
  }
  for await (const text of decodeStream(chunks, {hasBadBytes: false, encoding: "utf-8"})) {
    let isFull = false
    step(() => {
      isFull = !parser.write(text)
    })
    if (isFull) await new Promise<void>((resolve) => parser.once("drain", resolve))
  }
  step(() => parser.end())
  await ended
  check()
  return builder.finish()
}

interface Statement {
  subject?: string
  predicate?: string
  object?: string
  /** True when what it tells of is no edge but a node's value. */
  isOfValue?: boolean
  readonly attributes: Attributes
}

/**
 * A graph from triples: resources are nodes, literals their attributes, other triples edges. Statements that tell of a
 * triple (`rdf:Statement`, or what `rdf:reifies` one) give that edge its attributes; types and labels of relata's own files come back as they were.
 */
export class RdfBuilder {
  readonly #nodes = new Map<string, Attributes>()
  readonly #edges = new Map<
    string,
    {readonly source: string; readonly target: string; readonly type: string}
  >()
  readonly #statements = new Map<string, Statement>()
  readonly #blanks = new Map<string, string>()

  add(quad: Quad): void {
    const {predicate, object} = quad
    const subject = this.#keyOf(quad.subject)
    const statement = subject.startsWith(prefixes.edge) ? this.#statement(subject) : undefined
    const name = predicate.value
    if (name === `${prefixes.rdf}type` && object.value === `${prefixes.rdf}Statement`) {
      this.#statement(subject)
      return
    }
    // Not among n3's types of terms, though it gives them.
    if ((object.termType as string) === "Quad") {
      // Other triples about a triple say nothing of nodes or edges.
      if (name === `${prefixes.rdf}reifies`) this.#reify(this.#statement(subject), object as unknown as Quad)
      return
    }
    const known = statement ?? this.#statements.get(subject)
    if (known !== undefined) {
      if (name === `${prefixes.rdf}subject`) known.subject = this.#keyOf(object)
      else if (name === `${prefixes.rdf}predicate`) known.predicate = object.value
      else if (name === `${prefixes.rdf}object`) {
        known.object = this.#keyOf(object)
        known.isOfValue = object.termType === "Literal"
      } else addValue(known.attributes, localName(name), this.#valueOf(object))
      return
    }
    const key = subject
    if (key.startsWith(prefixes.document)) return
    if (object.value.startsWith(prefixes.document) && object.termType === "NamedNode") {
      const {documents = []} = this.#node(key)
      this.#node(key).documents = [...documents, object.value.slice(prefixes.document.length)]
      return
    }
    if (object.termType === "Literal") {
      addValue(
        this.#node(key),
        name === `${prefixes.rdfs}label` ? "label" : localName(name),
        this.#valueOf(object),
      )
    } else if (name === `${prefixes.rdf}type`) {
      const attributes = this.#node(key)
      // Every resource is one: it says that there is such a node.
      if (object.value !== `${prefixes.rdfs}Resource`) addValue(attributes, "type", typeName(object.value))
    } else {
      const target = this.#keyOf(object)
      this.#node(key)
      this.#node(target)
      this.#edges.set(`${key} ${name} ${target}`, {
        source: key,
        target,
        type: localName(name),
      })
    }
  }

  finish(): GraphReading {
    const builder = new GraphBuilder()
    for (const [id, attributes] of this.#nodes) builder.node(nodeName(id), attributes)
    for (const [id, statement] of this.#statements) {
      const {subject, predicate, object, attributes, isOfValue} = statement
      if (isOfValue) builder.skipped("statement", `tells of a value and not of an edge (${quote(id)})`)
      if (isOfValue || subject === undefined || predicate === undefined || object === undefined) continue
      this.#edges.delete(`${subject} ${predicate} ${object}`)
      const {inverse, directed, ...others} = attributes
      const [source, target] = inverse === true ? [object, subject] : [subject, object]
      builder.edge({
        id: nodeName(id),
        source: nodeName(source),
        target: nodeName(target),
        isDirected: directed !== false,
        attributes: {type: localName(predicate), ...others},
      })
    }
    for (const [id, {source, target, type}] of this.#edges) {
      builder.edge({
        id,
        source: nodeName(source),
        target: nodeName(target),
        isDirected: true,
        attributes: {type},
      })
    }
    return builder.finish()
  }

  #reify(statement: Statement, {subject, predicate, object}: Quad): void {
    statement.subject = this.#keyOf(subject)
    statement.predicate = predicate.value
    statement.object = this.#keyOf(object)
    statement.isOfValue = object.termType !== "NamedNode" && object.termType !== "BlankNode"
  }

  /** Blank nodes are named in the order in which they come, since their own names mean nothing. */
  #keyOf(term: Term): string {
    if (term.termType !== "BlankNode") return term.value
    const name = this.#blanks.get(term.value) ?? `_:b${this.#blanks.size + 1}`
    this.#blanks.set(term.value, name)
    return name
  }

  #valueOf(term: Term): unknown {
    return term.termType === "Literal" ? literalValue(term) : nodeName(this.#keyOf(term))
  }

  #node(id: string): Attributes {
    const known = this.#nodes.get(id) ?? {}
    this.#nodes.set(id, known)
    return known
  }

  #statement(id: string): Statement {
    const known = this.#statements.get(id) ?? {attributes: {}}
    this.#statements.set(id, known)
    return known
  }
}

function addValue(attributes: Attributes, name: string, value: unknown): void {
  const safe = safeName(name)
  const known = Object.hasOwn(attributes, safe) ? attributes[safe] : undefined
  attributes[safe] = known === undefined ? value : Array.isArray(known) ? [...known, value] : [known, value]
}

function literalValue(term: Literal): unknown {
  const type = term.datatype.value.startsWith(prefixes.xsd)
    ? term.datatype.value.slice(prefixes.xsd.length)
    : ""
  if (type === "boolean") return term.value === "true" || term.value === "1"
  const isNumber = ["integer", "int", "long", "double", "decimal", "float"].includes(type)
  const number = isNumber && term.value.trim() !== "" ? Number(term.value) : Number.NaN
  return Number.isFinite(number) &&
    (type === "double" || type === "float" || Number.isSafeInteger(number) || !/^[+-]?\d+$/.test(term.value))
    ? number
    : term.value
}

/** relata's own names come back as they were; others stay addresses. */
function nodeName(address: string): string {
  for (const prefix of [prefixes.node, prefixes.edge]) {
    if (address.startsWith(prefix)) return decoded(address.slice(prefix.length))
  }
  return address
}

function localName(address: string): string {
  if (address.startsWith(prefixes.relata)) return decoded(address.slice(prefixes.relata.length))
  return address
}

function typeName(address: string): string {
  const known = address.startsWith(prefixes.schema) ? address.slice(prefixes.schema.length) : undefined
  const type = defaultSchema.entityTypes.find(
    ({schemaOrg}) => known !== undefined && schemaOrg?.replace(/^schema:/, "") === known,
  )
  return type?.name ?? localName(address)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch (error) {
    if (error instanceof URIError) return part
    throw error
  }
}
