import {entityRef, type GivenNode, type GivenRelation, type KnowledgeGraph} from "@relata/model"
import type {Attributes} from "graphology-types"
import {safeName} from "./element-sink.js"
import {kindFields, nameFields, nameOf, relationTypeOf, typeFields, typeOf} from "./extraction-of-graph.js"
import {emptyGraph, type ImportedGraph} from "./graph-reading.js"

/**
 * The graph that a knowledge graph was imported from, with the corrections made since: keys, directions, loops,
 * parallel edges and attributes as its files have them, in their order. `undefined` when a document is behind the
 * graph that is no import.
 */
export function givenGraph(knowledge: KnowledgeGraph): ImportedGraph | undefined {
  const extractions = [...knowledge.extractions.values()]
  if (extractions.length === 0 || extractions.some(({given}) => given === undefined)) return undefined
  const graph = emptyGraph()
  for (const {given} of extractions) graph.mergeAttributes({...given, ...graph.getAttributes()})
  const keys = new Map<string, string>()
  for (const {id, entities} of extractions) {
    for (const entity of entities) {
      const node = knowledge.nodeOf(entityRef(id, entity.id))
      if (node === undefined || !knowledge.graph.hasNode(node)) continue
      const known = keys.get(node)
      const {key = node, attributes = {}} = entity.given ?? {}
      if (known === undefined) {
        const added = unused(key, (one) => graph.hasNode(one))
        keys.set(node, added)
        graph.addNode(added, copied(attributes))
      } else graph.replaceNodeAttributes(known, {...copied(attributes), ...graph.getNodeAttributes(known)})
    }
  }
  knowledge.graph.forEachNode((node, {label, type}) => {
    const key = keys.get(node) ?? unused(node, (one) => graph.hasNode(one))
    if (!keys.has(node)) {
      keys.set(node, key)
      graph.addNode(key, {label, type})
      return
    }
    const attributes = graph.getNodeAttributes(key)
    // What a person changed is written where the file has it.
    if (nameOf(attributes, key) !== label) put(attributes, nameFields, label)
    if (typeOf(attributes) !== type) put(attributes, typeFields, type)
  })
  for (const {edge, given} of edgesInOrder(knowledge)) {
    const [from, to] = knowledge.graph.extremities(edge)
    const {type, factuality} = knowledge.graph.getEdgeAttributes(edge)
    const [source, target] = [keys.get(from)!, keys.get(to)!]
    if (given === undefined) {
      graph.addDirectedEdgeWithKey(edge, source, target, {type, factuality})
      continue
    }
    const attributes = copied(given.attributes)
    if (relationTypeOf(attributes) !== type) put(attributes, kindFields, type)
    const key = unused(given.key, (one) => graph.hasEdge(one))
    if (given.isDirected) graph.addDirectedEdgeWithKey(key, source, target, attributes)
    else graph.addUndirectedEdgeWithKey(key, source, target, attributes)
  }
  keysOfGiven.set(graph, keys)
  return graph
}

/** The key that each node of a knowledge graph has in the graph that {@link givenGraph} made of it. */
export function keysInGiven(given: object): ReadonlyMap<string, string> | undefined {
  return keysOfGiven.get(given)
}

const keysOfGiven = new WeakMap<object, ReadonlyMap<string, string>>()

/** For each node of the graph that imported graphs have, how they have it. */
export function givenNodes(knowledge: KnowledgeGraph): ReadonlyMap<string, readonly GivenNode[]> {
  const nodes = new Map<string, GivenNode[]>()
  for (const {id, given: isImported, entities} of knowledge.extractions.values()) {
    if (isImported === undefined) continue
    for (const {id: local, given} of entities) {
      const node = given && knowledge.nodeOf(entityRef(id, local))
      if (node === undefined) continue
      const known = nodes.get(node)
      if (known === undefined) nodes.set(node, [given!])
      else known.push(given!)
    }
  }
  return nodes
}

/** The edges in the order of their files; those that a person added come last. */
function edgesInOrder({graph, extractions}: KnowledgeGraph) {
  const documents = new Map([...extractions.keys()].map((id, i) => [id, i]))
  const found: {
    readonly edge: string
    readonly given?: GivenRelation
    readonly at: readonly [number, number]
  }[] = []
  graph.forEachEdge((edge, {given}) => {
    const [first] = given ?? []
    const at = [
      first === undefined ? documents.size : documents.get(first.document)!,
      first?.place ?? 0,
    ] as const
    found.push(first === undefined ? {edge, at} : {edge, given: first, at})
  })
  return found.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])
}

function copied(attributes: Readonly<Attributes>): Attributes {
  const copy: Attributes = {}
  for (const name of Object.keys(attributes)) copy[safeName(name)] = attributes[name]
  return copy
}

/** Sets the first of the fields that is there, else the first. */
function put(attributes: Attributes, fields: readonly string[], value: string): void {
  attributes[fields.find((name) => attributes[name] !== undefined) ?? fields[0]!] = value
}

function unused(wanted: string, isUsed: (key: string) => boolean): string {
  let key = wanted
  for (let n = 2; isUsed(key); n++) key = `${wanted}_${n}`
  return key
}
