import {type EntityId, type KnowledgeGraph, RelataError, type RelationId} from "@relata/model"
import {byImportance} from "./search.js"

export interface NeighbourhoodOptions {
  /** How many relations away from the start to go; 1 unless told. */
  readonly depth?: number
  /** Relation types to follow; all unless told. */
  readonly relationTypes?: readonly string[]
  /** Types of the entities to visit, the start apart; all unless told. */
  readonly entityTypes?: readonly string[]
  /** Follow relations from their source (`out`), from their target (`in`) or both ways, which is the default. */
  readonly direction?: "out" | "in" | "both"
  /** How many entities to give at most, the start included; 200 unless told. */
  readonly limit?: number
}

export interface Neighbourhood {
  /** Each with its distance from the start, which is the first. Nearer ones come first, then the more important. */
  readonly entities: ReadonlyMap<EntityId, number>
  /** All relations of the wanted types between these entities, in the order of the graph. */
  readonly relations: readonly RelationId[]
  /** False when the limit cut some off: then the most important of the last ring were kept. */
  readonly isComplete: boolean
}

/**
 * The part of the graph around an entity, ring by ring.
 *
 * @throws RelataError `query.unknown-entity` when the graph has no such entity
 */
export function neighbourhood(
  graph: KnowledgeGraph,
  start: EntityId,
  {depth = 1, relationTypes, entityTypes, direction = "both", limit = 200}: NeighbourhoodOptions = {},
): Neighbourhood {
  requireEntity(graph, start)
  const isWanted = (type: string) => relationTypes === undefined || relationTypes.includes(type)
  const entities = new Map<EntityId, number>([[start, 0]])
  let ring: EntityId[] = [start]
  let isComplete = true
  for (let distance = 1; distance <= depth && ring.length > 0 && isComplete; distance++) {
    const next = new Set<EntityId>()
    const visit = (neighbour: string, type: string) => {
      const id = neighbour as EntityId
      if (entities.has(id) || !isWanted(type)) return
      if (entityTypes === undefined || entityTypes.includes(graph.graph.getNodeAttribute(id, "type")))
        next.add(id)
    }
    for (const id of ring) {
      if (direction !== "in") graph.graph.forEachOutEdge(id, (_edge, {type}, _from, to) => visit(to, type))
      if (direction !== "out") graph.graph.forEachInEdge(id, (_edge, {type}, from) => visit(from, type))
    }
    ring = [...next].sort(byImportance(graph))
    if (entities.size + ring.length > limit) {
      ring.length = Math.max(0, limit - entities.size)
      isComplete = false
    }
    for (const id of ring) entities.set(id, distance)
  }
  return {entities, relations: relationsAmong(graph, entities, isWanted), isComplete}
}

function relationsAmong(
  graph: KnowledgeGraph,
  entities: ReadonlyMap<EntityId, number>,
  isWanted: (type: string) => boolean,
): RelationId[] {
  const relations: RelationId[] = []
  for (const id of entities.keys()) {
    graph.graph.forEachOutEdge(id, (edge, {type}, _from, to) => {
      if (isWanted(type) && entities.has(to as EntityId)) relations.push(edge as RelationId)
    })
  }
  return relations.sort()
}

/** @throws RelataError `query.unknown-entity` */
export function requireEntity(graph: KnowledgeGraph, id: EntityId): void {
  if (graph.graph.hasNode(id)) return
  throw new RelataError(
    "query.unknown-entity",
    `The graph has no entity with the id "${id}". Look its id up with a search for its name.`,
  )
}
