import {defaultSchema} from "@relata/model"
import type {Attributes} from "graphology-types"
import type {Literal, Quad, Term} from "n3"
import {quote, safeName} from "./element-sink.js"
import {GraphBuilder} from "./graph-builder.js"
import type {GraphReading} from "./graph-reading.js"
import {prefixes} from "./rdf-terms.js"

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
