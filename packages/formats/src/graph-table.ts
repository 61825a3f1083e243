import type {Document, Fact, GraphEvidence, KnowledgeGraph} from "@relata/model"
import type {AbstractGraph, Attributes} from "graphology-types"
import {givenGraph, givenNodes, keysInGiven} from "./graph/given-graph.js"

/** The types of values that graph formats agree on; lists and maps are JSON in a string. */
export type ColumnType = "boolean" | "int" | "long" | "double" | "string"

/** One attribute of all nodes or all edges. */
export interface Column {
  readonly name: string
  readonly type: ColumnType
  /** The value for a node or an edge; `undefined` where it has none. */
  readonly value: (key: string, attributes: Attributes) => string | number | boolean | undefined
}

/** A graph as tables of nodes and of edges, for the formats that are written column by column. */
export interface GraphTable {
  readonly graph: AbstractGraph
  /** True when names stay as they are, so that the graph can be read back as it was. */
  readonly isExact: boolean
  readonly looks: ReadonlyMap<string, NodeLook>
  readonly nodes: readonly Column[]
  readonly edges: readonly Column[]
}

/** A graph's nodes and edges, in its order, each with its attributes. */
export interface PlainElements {
  readonly graph: AbstractGraph
  readonly looks: ReadonlyMap<string, NodeLook>
  readonly nodes: () => Iterable<{readonly key: string; readonly attributes: Attributes}>
  readonly edges: () => Iterable<{
    readonly key: string
    readonly source: string
    readonly target: string
    readonly isDirected: boolean
    readonly attributes: Attributes
  }>
}

/** Where a node lies in a picture, y upwards, and its colour as `#rrggbb`. */
export interface NodeLook {
  readonly x: number
  readonly y: number
  readonly color: string
}

/** How nodes are drawn in a picture, by their keys. */
export type NodeLooks = Readonly<Record<string, NodeLook>>

/** How the tables of a graph are made. */
export interface TableOptions {
  /**
   * For a plain graph: its attributes as they are and nothing beside them, so that it can be read back as it was. Else
   * names, labels and types are added where programs look for them, and weights that break layouts are set aside.
   */
  readonly isExact?: boolean
  /** For RDF: triple terms (RDF 1.2) in place of `rdf:Statement`. */
  readonly hasTripleTerms?: boolean
  /** Written by the formats that have a place for it: GraphML, yEd's and GEXF, Cytoscape. */
  readonly looks?: NodeLooks | undefined
}

/** How nodes are drawn, by the keys that they have when they are written: those of an imported graph are its own. */
export function looksToWrite(
  source: KnowledgeGraph | AbstractGraph,
  plain: KnowledgeGraph | AbstractGraph,
  looks: NodeLooks | undefined,
): ReadonlyMap<string, NodeLook> {
  const keys = plain === source ? undefined : keysInGiven(plain)
  return new Map(Object.entries(looks ?? {}).map(([key, look]) => [keys?.get(key) ?? key, look]))
}

/**
 * The tables of a knowledge graph: names, types, and for each relation the sentences that say it, so that a person
 * can read in any program why an edge is there. A plain graphology graph comes with the attributes that it has, and so
 * does a graph that was imported from another program.
 */
export function graphTable(
  source: KnowledgeGraph | AbstractGraph,
  {isExact = false, looks}: TableOptions = {},
): GraphTable {
  const plain = plainSource(source)
  const table =
    "graph" in plain
      ? knowledgeTable(plain)
      : isExact || plain !== source
        ? exactTable(plain)
        : plainTable(plain)
  return {...table, looks: looksToWrite(source, plain, looks)}
}

type PlainTable = Omit<GraphTable, "looks">

/** An imported graph as its files had it; any other as it is. */
export function plainSource(source: KnowledgeGraph | AbstractGraph): KnowledgeGraph | AbstractGraph {
  return "graph" in source ? (givenGraph(source) ?? source) : source
}

function exactTable(graph: AbstractGraph): PlainTable {
  const nodes = new ColumnTypes()
  graph.forEachNode((_, attributes) => nodes.add(attributes))
  const edges = new ColumnTypes()
  graph.forEachEdge((_, attributes) => edges.add(attributes))
  const isExact = true
  return {graph, isExact, nodes: nodes.columns([], {isExact}), edges: edges.columns([], {isExact})}
}

/** The graph's elements with values as they are, lists and maps too, for the formats that hold such. */
export function plainElements(
  source: KnowledgeGraph | AbstractGraph,
  {looks}: TableOptions = {},
): PlainElements {
  const plain = plainSource(source)
  const knowledge = "graph" in plain ? plain : undefined
  // A graph of known attributes is read here as one of any; nothing is written to it.
  const graph = (knowledge?.graph ?? plain) as unknown as AbstractGraph
  const nodeOf = knowledge === undefined ? (attributes: Attributes) => attributes : nodeValues(knowledge)
  const edgeOf = knowledge === undefined ? (attributes: Attributes) => attributes : edgeValues(knowledge)
  const drawn = looksToWrite(source, plain, looks)
  return {
    graph,
    looks: drawn,
    *nodes() {
      for (const {node, attributes} of graph.nodeEntries())
        yield {key: node, attributes: nodeOf(attributes, node)}
    },
    *edges() {
      for (const {edge, source: from, target, undirected, attributes} of graph.edgeEntries())
        yield {key: edge, source: from, target, isDirected: !undirected, attributes: edgeOf(attributes)}
    },
  }
}

function nodeValues(knowledge: KnowledgeGraph) {
  const place = placer(knowledge)
  const imported = givenNodes(knowledge)
  return (
    {label, type, aliases, confidence, mentionCount, documents, facts}: Attributes,
    node: string,
  ): Attributes => {
    const given = imported.get(node)
    return {
      label,
      type,
      aliases,
      ...(confidence === undefined ? {} : {confidence}),
      mentionCount,
      documents,
      facts: facts.map((fact: Fact) => ({...fact, evidence: fact.evidence.map(place)})),
      ...(given === undefined ? {} : {given}),
    }
  }
}

function edgeValues(knowledge: KnowledgeGraph) {
  const place = placer(knowledge)
  return ({
    type,
    predicate,
    weight,
    confidence,
    factuality,
    qualifiers,
    values,
    evidence,
    given,
  }: Attributes): Attributes => ({
    type,
    predicate,
    weight,
    confidence,
    factuality,
    qualifiers,
    ...(values === undefined ? {} : {values}),
    evidence: evidence.map(place),
    ...(given === undefined ? {} : {given}),
  })
}

/** An evidence with its words and where they stand, for readers that do not have the documents. */
function placer(knowledge: KnowledgeGraph) {
  return (evidence: GraphEvidence) => {
    const document = knowledge.documents.get(evidence.document)
    const page = document === undefined ? undefined : pageOf(document, evidence.start)
    return {
      text: knowledge.quote(evidence.document, evidence),
      document: evidence.document,
      ...(document === undefined ? {} : {source: document.source}),
      ...(document?.title === undefined ? {} : {title: document.title}),
      ...(page === undefined ? {} : {page}),
      start: evidence.start,
      end: evidence.end,
      predicate: evidence.predicate,
      factuality: evidence.factuality,
      qualifiers: evidence.qualifiers,
      ...(evidence.values === undefined ? {} : {values: evidence.values}),
      confidence: evidence.confidence,
      ...(evidence.reportedBy === undefined ? {} : {reportedBy: evidence.reportedBy}),
    }
  }
}

/** The page of a place, for documents that have pages. */
function pageOf({blocks}: Document, offset: number): number | undefined {
  if (blocks[0]?.page === undefined) return undefined
  return blocks.findLast(({start}) => start <= offset)?.page
}

function knowledgeTable(knowledge: KnowledgeGraph): PlainTable {
  const place = placer(knowledge)
  const imported = givenNodes(knowledge)
  const hasGiven = imported.size > 0
  const type = "string" as const
  return {
    // A graph of known attributes is read here as one of any; nothing is written to it.
    graph: knowledge.graph as unknown as AbstractGraph,
    isExact: false,
    nodes: [
      {name: "name", type: "string", value: (_, {label}) => label},
      {name: "label", type: "string", value: (_, {label}) => label},
      {name: "labels", type: "string", value: (_, {type}) => `:${type}`},
      {name: "type", type: "string", value: (_, {type}) => type},
      {name: "aliases", type: "string", value: (_, {aliases}) => toJson(aliases)},
      {name: "confidence", type: "double", value: (_, {confidence}) => confidence},
      {name: "mentionCount", type: "int", value: (_, {mentionCount}) => mentionCount},
      {name: "documents", type: "string", value: (_, {documents}) => toJson(documents)},
      {
        name: "facts",
        type: "string",
        value: (_, {facts}) =>
          toJson(facts.map((fact: Fact) => ({...fact, evidence: fact.evidence.map(place)}))),
      },
      ...(hasGiven ? [{name: "given", type, value: (key: string) => toJson(imported.get(key))}] : []),
    ],
    edges: [
      {name: "label", type: "string", value: (_, {type}) => type},
      {name: "interaction", type: "string", value: (_, {type}) => type},
      {name: "type", type: "string", value: (_, {type}) => type},
      {name: "predicate", type: "string", value: (_, {predicate}) => predicate},
      {name: "weight", type: "double", value: (_, {weight}) => weight},
      {name: "confidence", type: "double", value: (_, {confidence}) => confidence},
      {name: "factuality", type: "string", value: (_, {factuality}) => factuality},
      {name: "qualifiers", type: "string", value: (_, {qualifiers}) => toJson(qualifiers)},
      {
        name: "values",
        type: "string",
        value: (_, {values}) => (values === undefined ? undefined : toJson(values)),
      },
      {name: "evidence", type: "string", value: (_, {evidence}) => toJson(evidence.map(place))},
      ...(hasGiven ? [{name: "given", type, value: (_: string, {given}: Attributes) => toJson(given)}] : []),
    ],
  }
}

function plainTable(graph: AbstractGraph): PlainTable {
  const nodes = new ColumnTypes()
  graph.forEachNode((_, attributes) => nodes.add(attributes))
  const edges = new ColumnTypes()
  graph.forEachEdge((_, attributes) => edges.add(attributes))
  const typeOf = (_: string, {type}: Attributes) => cellOf(type, "string") ?? "RELATED"
  return {
    graph,
    isExact: false,
    nodes: [
      {name: "name", type: "string", value: (key, {name, label}) => cellOf(name ?? label ?? key, "string")},
      {name: "label", type: "string", value: (key, {name, label}) => cellOf(label ?? name ?? key, "string")},
      {name: "labels", type: "string", value: (_, attributes) => labelsOf(attributes)},
      ...nodes.columns(["name", "label", "labels"]),
    ],
    edges: [
      {
        name: "label",
        type: "string",
        value: (key, attributes) => cellOf(attributes.label, "string") ?? typeOf(key, attributes),
      },
      {name: "interaction", type: "string", value: typeOf},
      ...edges.columns(["label", "interaction"]),
    ],
  }
}

/** As Neo4j has them: `:Person:Author`. */
function labelsOf({labels, type}: Attributes): string | undefined {
  if (typeof labels === "string") return labels
  if (Array.isArray(labels)) return labels.map((label) => `:${label}`).join("")
  return typeof type === "string" && type !== "" ? `:${type}` : undefined
}

/** Finds the attributes of a graph, and for each the narrowest type that holds all its values. */
export class ColumnTypes {
  readonly #types = new Map<string, ColumnType>()
  /** A weight that is not above 0 breaks the layouts and shortest paths of the programs that read it. */
  #hasBadWeight = false

  add(attributes: Attributes): void {
    for (const name of Object.keys(attributes)) {
      const value: unknown = attributes[name]
      if (value === undefined || value === null) continue
      const type = typeOfValue(value)
      const before = this.#types.get(name)
      if (before !== type) this.#types.set(name, before === undefined ? type : widen(before, type))
      if (name === "weight" && !(typeof value === "number" && value > 0 && Number.isFinite(value)))
        this.#hasBadWeight = true
    }
  }

  /** In the order of their names, so that equal graphs give equal files. */
  columns(except: readonly string[], {isExact = false}: TableOptions = {}): Column[] {
    return [...this.#types.entries()]
      .filter(([name]) => !except.includes(name))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, type]) => ({
        name: name === "weight" && this.#hasBadWeight && !isExact ? "rawWeight" : name,
        type,
        value: (_, attributes) => cellOf(attributes[name], type),
      }))
  }
}

function typeOfValue(value: unknown): ColumnType {
  if (typeof value === "boolean") return "boolean"
  if (typeof value !== "number") return "string"
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) return "double"
  return value === (value | 0) ? "int" : "long"
}

const numbers: readonly ColumnType[] = ["int", "long", "double"]

function widen(a: ColumnType, b: ColumnType): ColumnType {
  if (a === b) return a
  const wider = Math.max(numbers.indexOf(a), numbers.indexOf(b))
  return numbers.includes(a) && numbers.includes(b) ? numbers[wider]! : "string"
}

function cellOf(value: unknown, type: ColumnType): string | number | boolean | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === "string") return value
  if (typeof value === "number" || typeof value === "boolean")
    return type === "string" ? String(value) : value
  return toJson(value)
}

/** JSON that survives formats which cannot hold every character: what JSON need not escape but XML cannot hold is escaped. */
function toJson(value: unknown): string | undefined {
  const text: string | undefined = JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "bigint" ? String(inner) : inner,
  )
  return text?.replace(/[\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`)
}
