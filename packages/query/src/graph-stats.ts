import {compareText, type EntityId, type KnowledgeGraph} from "@relata/model"
import {type EntityName, entityName} from "./entity-card.js"

/** How many of a kind there are. */
export interface Count {
  readonly name: string
  readonly count: number
}

/** A graph in figures. */
export interface GraphStats {
  readonly documents: number
  readonly entities: number
  readonly relations: number
  readonly facts: number
  readonly mentions: number
  readonly corrections: number
  /** The commonest first; of equals by name. */
  readonly entityTypes: readonly Count[]
  readonly relationTypes: readonly Count[]
  /** Parts that no relation joins, entities without any relation among them; and the size of the largest. */
  readonly components: number
  readonly largestComponent: number
  /** Entities without any relation. */
  readonly unconnected: number
  /** The ten with the most relations. */
  readonly bestConnected: readonly (EntityName & {readonly degree: number})[]
}

/** Counts what a graph holds. Time is linear in its size. */
export function graphStats(graph: KnowledgeGraph): GraphStats {
  const entityTypes = new Map<string, number>()
  const relationTypes = new Map<string, number>()
  const degrees: {readonly id: EntityId; readonly degree: number}[] = []
  let facts = 0
  let mentions = 0
  let unconnected = 0
  graph.graph.forEachNode((node, attributes) => {
    increment(entityTypes, attributes.type)
    facts += attributes.facts.length
    mentions += attributes.mentionCount
    const degree = graph.graph.degree(node)
    if (degree === 0) unconnected++
    else degrees.push({id: node as EntityId, degree})
  })
  graph.graph.forEachEdge((_edge, {type}) => increment(relationTypes, type))
  const sizes = componentSizes(graph)
  return {
    documents: graph.documents.size,
    entities: graph.graph.order,
    relations: graph.graph.size,
    facts,
    mentions,
    corrections: graph.corrections.length,
    entityTypes: counts(entityTypes),
    relationTypes: counts(relationTypes),
    components: sizes.length,
    largestComponent: Math.max(0, ...sizes.slice(0, 1)),
    unconnected,
    bestConnected: degrees
      .sort((a, b) => b.degree - a.degree || compareText(a.id, b.id))
      .slice(0, 10)
      .map(({id, degree}) => ({...entityName(graph, id), degree})),
  }
}

/** How many entities each part of the graph has, relations taken both ways; the largest first. */
function componentSizes({graph}: KnowledgeGraph): number[] {
  const seen = new Set<string>()
  const sizes: number[] = []
  graph.forEachNode((start) => {
    if (seen.has(start)) return
    seen.add(start)
    const waiting = [start]
    let size = 0
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      size++
      graph.forEachNeighbor(node, (neighbour) => {
        if (seen.has(neighbour)) return
        seen.add(neighbour)
        waiting.push(neighbour)
      })
    }
    sizes.push(size)
  })
  return sizes.sort((a, b) => b - a)
}

function increment(counted: Map<string, number>, name: string): void {
  counted.set(name, (counted.get(name) ?? 0) + 1)
}

function counts(counted: ReadonlyMap<string, number>): Count[] {
  return [...counted]
    .map(([name, count]) => ({name, count}))
    .sort((a, b) => b.count - a.count || compareText(a.name, b.name))
}
