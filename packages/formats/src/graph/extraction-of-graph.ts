import {
  type Block,
  type Correction,
  documentId,
  type ExtractedEntity,
  type ExtractedRelation,
  type Extraction,
  entityRef,
  type Factuality,
  foldGraph,
  type LocalEntityId,
} from "@relata/model"
import type {Attributes} from "graphology-types"
import type {ImportedGraph} from "./graph-reading.js"

/** A graph from elsewhere as relata holds what documents say. */
export interface ImportedExtraction {
  readonly extraction: Extraction
  /** They keep apart nodes of one name, which documents would have meant as one. */
  readonly corrections: readonly Correction[]
}

/** Attributes that say how a node is drawn, and nothing of what it is. */
const drawing = new Set([
  "x",
  "y",
  "z",
  "r",
  "g",
  "b",
  "size",
  "color",
  "colour",
  "shape",
  "width",
  "height",
  "thickness",
])
/** Where programs keep a name, a type, other names, the kind of an edge: the first that is there counts. */
export const nameFields = ["label", "name", "title"]
export const typeFields = ["type", "labels", "labelV", "class", "category"]
const aliasFields = ["aliases", "altLabel"]
export const kindFields = [
  "type",
  "label",
  "labelE",
  "interaction",
  "relation",
  "Edge Label",
  "kind",
  "predicate",
  "name",
]
/** What relata writes beside the relation itself. */
const ownEdgeFields = new Set([
  "evidence",
  "qualifiers",
  "values",
  "factuality",
  "confidence",
  "labels",
  "predicate",
])

/**
 * Makes a document of a graph: a text that tells each node and each edge on lines of its own, with entities, facts and
 * relations that point at these lines. So an imported graph is as grounded as others: what the file says is the
 * evidence, and it merges with what documents say.
 *
 * Each also carries the node or edge as it was (`given`), loops and parallel edges too, so that nothing is lost: see
 * `givenGraph`. Attributes that only draw are told nowhere else.
 */
export function extractionOfGraph(
  graph: ImportedGraph,
  {source, title}: {readonly source: string; readonly title?: string},
): ImportedExtraction {
  const telling = new Telling()
  const ids = new Map<string, LocalEntityId>()
  const labels = new Map<string, string>()
  for (const {node, attributes} of graph.nodeEntries()) {
    const id = `e${ids.size + 1}` as LocalEntityId
    const label = nameOf(attributes, node)
    ids.set(node, id)
    labels.set(node, label)
    telling.tellNode(id, node, label, attributes)
  }
  for (const {edge, source: from, target: to, undirected, attributes} of graph.edgeEntries()) {
    telling.tellEdge({
      key: edge,
      source: ids.get(from)!,
      target: ids.get(to)!,
      names: [labels.get(from)!, labels.get(to)!],
      isDirected: !undirected,
      attributes,
    })
  }
  const {text, blocks, entities, relations} = telling
  const extraction: Extraction = {
    id: documentId(source, text),
    source,
    ...(title === undefined ? {} : {title}),
    text,
    blocks,
    extractor: "import/1",
    entities,
    propositions: [],
    relations,
    given: graph.getAttributes(),
  }
  return {extraction, corrections: keepApart(extraction)}
}

/** Nodes of the file that linking would take for one stay apart. */
function keepApart(extraction: Extraction): Correction[] {
  const corrections: Correction[] = []
  foldGraph([extraction]).graph.forEachNode((_, {members}) => {
    for (const member of members.slice(1)) {
      const sequence = corrections.length + 1
      corrections.push({
        kind: "split-entity",
        entities: [member],
        id: `${entityRef(extraction.id, `split-${sequence}` as LocalEntityId)}` as Correction["id"],
        sequence,
      })
    }
  })
  return corrections
}

/** What the file gives as such; else it states what it has. */
function confidenceOf({confidence}: Attributes): number {
  return typeof confidence === "number" && confidence >= 0 && confidence <= 1 ? confidence : 1
}

/** The text in the making, with what stands in it. */
class Telling {
  readonly #lines: string[] = []
  #length = 0
  readonly blocks: Block[] = []
  readonly entities: ExtractedEntity[] = []
  readonly relations: ExtractedRelation[] = []

  get text(): string {
    return this.#lines.join("")
  }

  tellNode(id: LocalEntityId, key: string, label: string, attributes: Attributes): void {
    const type = typeOf(attributes)
    const line = this.#line(label)
    const mention = {start: line.start, end: line.start + label.length, kind: "name" as const}
    const aliases = aliasFields.flatMap((name) => listOf(attributes[name])).filter((alias) => alias !== label)
    const confidence = confidenceOf(attributes)
    this.entities.push({id, label, type, aliases, confidence, mentions: [mention], given: {key, attributes}})
    this.#fact(id, "id", key)
    for (const [name, value] of Object.entries(attributes)) {
      const isKnown =
        drawing.has(name) ||
        aliasFields.includes(name) ||
        name === "mentionCount" ||
        name === "documents" ||
        (name === "confidence" && value === confidence)
      if (
        isKnown ||
        [...nameFields, ...typeFields].some(
          (field) => field === name && (oneLine(value) === label || firstLabel(value) === type),
        )
      )
        continue
      for (const literal of Array.isArray(value) ? value : [value]) this.#fact(id, name, literal)
    }
  }

  tellEdge({
    key,
    source,
    target,
    names,
    isDirected,
    attributes,
  }: {
    readonly key: string
    readonly source: LocalEntityId
    readonly target: LocalEntityId
    readonly names: readonly [string, string]
    readonly isDirected: boolean
    readonly attributes: Attributes
  }): void {
    const kind = kindOf(attributes)
    const type = upperSnake(kind)
    const predicate = oneLine(attributes.predicate ?? kind.toLowerCase().replaceAll("_", " "))
    const others = Object.entries(attributes).filter(
      ([name, value]) => !ownEdgeFields.has(name) && !drawing.has(name) && oneLine(value) !== kind,
    )
    const qualifiers = Object.fromEntries([
      ...others.map(([name, value]) => [name, oneLine(value)]),
      ...Object.entries(recordOf(attributes.qualifiers)).map(([name, value]) => [name, oneLine(value)]),
      ...(isDirected ? [] : [["directed", "false"]]),
    ])
    const details = Object.entries(qualifiers).map(([name, value]) => `${name}: ${value}`)
    const [from, to] = names
    const line = this.#line(
      `${from} ${predicate} ${to}${details.length > 0 ? ` (${details.join("; ")})` : ""}`,
    )
    const trigger = {
      start: line.start + from.length + 1,
      end: line.start + from.length + 1 + predicate.length,
    }
    const object = {start: trigger.end + 1, end: trigger.end + 1 + to.length}
    const {factuality} = attributes
    this.relations.push({
      source,
      target,
      literal: null,
      type,
      predicate,
      factuality: isFactuality(factuality) ? factuality : "asserted",
      reportedBy: null,
      qualifiers,
      confidence: confidenceOf(attributes),
      evidence: [{...line, subject: {start: line.start, end: line.start + from.length}, trigger, object}],
      given: {key, isDirected, attributes},
    })
  }

  #fact(source: LocalEntityId, name: string, value: unknown): void {
    const literal = oneLine(value)
    if (literal === "") return
    const evidence = this.#line(`  ${oneLine(name)}: ${literal}`)
    this.relations.push({
      source,
      target: null,
      literal,
      type: `HAS_${upperSnake(name)}`,
      predicate: oneLine(name),
      factuality: "asserted",
      reportedBy: null,
      qualifiers: {},
      confidence: 1,
      evidence: [evidence],
    })
  }

  /** Adds a line; its place is that of the words in it. */
  #line(words: string): {readonly start: number; readonly end: number} {
    const indent = words.length - words.trimStart().length
    const span = {start: this.#length + indent, end: this.#length + words.length}
    this.#lines.push(`${words}\n`)
    this.#length += words.length + 1
    this.blocks.push({...span, kind: "code", article: 0})
    return span
  }
}

/** What a node is called: by the first of its attributes that names it, else by its key. */
export function nameOf(attributes: Attributes, key: string): string {
  const given = nameFields.map((name) => oneLine(attributes[name] ?? "")).find((name) => name !== "")
  return given ?? (oneLine(key) || "(no name)")
}

/** What kind of thing a node says it is. */
export function typeOf(attributes: Attributes): string {
  const given = typeFields.map((name) => firstLabel(attributes[name])).find((value) => value !== undefined)
  return oneLine(given ?? "Entity")
}

/** What kind of link an edge says it is, in its own words. */
function kindOf(attributes: Attributes): string {
  const given = kindFields
    .map((name) => attributes[name])
    .find((value) => typeof value === "string" && value.trim() !== "")
  return oneLine(given ?? "RELATED_TO")
}

/** The relation type that an edge becomes. */
export function relationTypeOf(attributes: Attributes): string {
  return upperSnake(kindOf(attributes))
}

/** `:Person:Author`, `["Person"]` and `Person` are all persons. */
function firstLabel(value: unknown): string | undefined {
  if (Array.isArray(value)) return firstLabel(value[0])
  if (typeof value !== "string") return undefined
  return value
    .split(":")
    .find((label) => label.trim() !== "")
    ?.trim()
}

function listOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : parsed(value)
  if (Array.isArray(list)) return list.map(oneLine)
  return typeof value === "string" && value !== "" && list === undefined ? [oneLine(value)] : []
}

function recordOf(value: unknown): object {
  const record = typeof value === "string" ? parsed(value) : value
  return typeof record === "object" && record !== null && !Array.isArray(record) ? record : {}
}

function parsed(value: unknown): unknown {
  if (typeof value !== "string" || !/^[[{]/.test(value)) return undefined
  try {
    return JSON.parse(value)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function oneLine(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "")
  return text.replace(/\s+/g, " ").trim()
}

function upperSnake(name: string): string {
  const words = name
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1_$2")
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .replace(/^_+|_+$/g, "")
  return words === "" ? "RELATED_TO" : words.toUpperCase()
}

function isFactuality(value: unknown): value is Factuality {
  return value === "asserted" || value === "planned" || value === "possible" || value === "negated"
}
