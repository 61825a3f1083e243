/**
 * Paths between two entities.
 *
 * These are our own rather than graphology-shortest-path and graphology-simple-path: those follow relations in
 * one direction only, give all paths or none, and return node lists from which the relations must be found again.
 */

import {
  compareText,
  type EntityId,
  type Factuality,
  type KnowledgeGraph,
  type RelationId,
} from "@relata/model"
import {requireEntity} from "./neighbourhood.js"

/** One way from one entity to another. */
export interface Path {
  /** From the first entity to the last; none twice. */
  readonly entities: readonly EntityId[]
  /** One for each two entities in a row: the relations that join them, the best attested first. */
  readonly steps: readonly (readonly RelationId[])[]
}

export interface PathOptions {
  /** Follow relations only from source to target; false unless told, so that any relation joins its two ends. */
  readonly directed?: boolean
  /**
   * How many relations a path may have: 6 unless told for all paths and for the shortest through given types,
   * without bound for the shortest of all.
   */
  readonly maxLength?: number
  /** Relation types to follow; all unless told. */
  readonly relationTypes?: readonly string[]
  /**
   * Types that a path must meet, each at least once: an entity type on the way (the ends do not count) or a
   * relation type of a step. A step counts for all relations that join its two entities.
   */
  readonly through?: readonly string[]
  /** Types that a path must not meet: entity types on the way (the ends may be of them) or relation types. */
  readonly avoid?: readonly string[]
  /** Statements to follow; all but the `negated` unless told: what a text denies joins nothing. */
  readonly factualities?: readonly Factuality[]
}

export interface AllPathsOptions extends PathOptions {
  /** How many paths to give at most; 100 unless told. */
  readonly limit?: number
  /**
   * How many relations to look at before giving up; a million unless told. In a dense graph the number of simple
   * paths grows as the power of their length, and this bounds the time.
   */
  readonly maxSteps?: number
}

export interface PathList {
  /** The shortest first; of equals the first by the ids on the way. */
  readonly paths: readonly Path[]
  /** False when the limit or the bound on steps ended the search, so that there may be more. */
  readonly isComplete: boolean
}

/**
 * A path with the fewest relations; of several the one whose entities' ids come first. Without a path `undefined`;
 * from an entity to itself, the path with no steps. Time is linear in the size of the graph; through given types it
 * is that of {@link allSimplePaths}, and `undefined` may then mean that the bound on steps was met.
 *
 * @throws RelataError `query.unknown-entity` when the graph lacks one of the ends
 */
export function shortestPath(
  graph: KnowledgeGraph,
  from: EntityId,
  to: EntityId,
  options: PathOptions = {},
): Path | undefined {
  requireEntity(graph, from)
  requireEntity(graph, to)
  if (options.through?.length) return allSimplePaths(graph, from, to, {...options, limit: 1}).paths[0]
  const follow = relationFilter(graph, options, [from, to])
  const steps = stepsOf(graph, options, follow)
  const distance = distancesTo(
    graph,
    to,
    options,
    follow,
    options.maxLength ?? Number.POSITIVE_INFINITY,
    from,
  )
  if (!distance.has(from)) return undefined
  const entities = [from]
  for (let at = from; at !== to; ) {
    const left = distance.get(at)! - 1
    at = [...steps(at).keys()].find((next) => distance.get(next) === left)!
    entities.push(at)
  }
  return pathThrough(entities, steps)
}

/**
 * All paths that visit no entity twice, up to a length, as many as the limit allows.
 *
 * Relations that join the same two entities are one step and do not multiply paths. The search goes by length
 * and never enters an entity from which the target is out of reach, so that the first paths come quickly even
 * where there are too many to count.
 * @throws RelataError `query.unknown-entity` when the graph lacks one of the ends
 */
export function allSimplePaths(
  graph: KnowledgeGraph,
  from: EntityId,
  to: EntityId,
  options: AllPathsOptions = {},
): PathList {
  requireEntity(graph, from)
  requireEntity(graph, to)
  const {limit = 100, maxLength = 6, maxSteps = 1_000_000, through = []} = options
  const follow = relationFilter(graph, options, [from, to])
  const steps = stepsOf(graph, options, follow)
  const distance = distancesTo(graph, to, options, follow, maxLength)
  const paths: Path[] = []
  const trail: EntityId[] = [from]
  const onTrail = new Set(trail)
  let stepsLeft = maxSteps
  let isComplete = true

  /** Extends the trail by paths of exactly `length` more relations. */
  function extend(length: number): void {
    const at = trail.at(-1)!
    if (length === 0) {
      if (at !== to) return
      const path = pathThrough([...trail], steps)
      if (!meets(graph, path, through)) return
      if (paths.length < limit) paths.push(path)
      else isComplete = false
      return
    }
    if (at === to) return
    for (const next of steps(at).keys()) {
      if (!isComplete) return
      if (--stepsLeft < 0) {
        isComplete = false
        return
      }
      if (onTrail.has(next) || (distance.get(next) ?? Number.POSITIVE_INFINITY) > length - 1) continue
      trail.push(next)
      onTrail.add(next)
      extend(length - 1)
      onTrail.delete(next)
      trail.pop()
    }
  }

  const nearest = distance.get(from)
  if (nearest === undefined) return {paths, isComplete}
  const longest = Math.min(maxLength, graph.graph.order - 1, recursionLimit)
  for (let length = nearest; length <= longest && isComplete; length++) {
    extend(length)
  }
  return {paths, isComplete}
}

/** A path of more relations than this says nothing to anybody, and its search would exhaust the stack. */
const recursionLimit = 1000

/** The relations from one entity onward, by the entity they lead to. */
type Steps = (id: EntityId) => ReadonlyMap<EntityId, readonly RelationId[]>

/** Steps from each entity, looked up once: by next entity in the order of ids, the best attested relation first. */
function stepsOf(graph: KnowledgeGraph, {directed = false}: PathOptions, isFollowed: Follow): Steps {
  const known = new Map<EntityId, ReadonlyMap<EntityId, readonly RelationId[]>>()
  return (id) => {
    const steps = known.get(id) ?? find(id)
    known.set(id, steps)
    return steps
  }

  function find(id: EntityId): ReadonlyMap<EntityId, readonly RelationId[]> {
    const steps = new Map<EntityId, RelationId[]>()
    const add = (edge: string, type: string, factuality: Factuality, other: string) => {
      if (other === id || !isFollowed(type, factuality, other)) return
      const relations = steps.get(other as EntityId)
      if (relations) relations.push(edge as RelationId)
      else steps.set(other as EntityId, [edge as RelationId])
    }
    graph.graph.forEachOutEdge(id, (edge, {type, factuality}, _from, to) => add(edge, type, factuality, to))
    if (!directed) {
      graph.graph.forEachInEdge(id, (edge, {type, factuality}, from) => add(edge, type, factuality, from))
    }
    for (const relations of steps.values()) relations.sort(byAttestation(graph))
    return new Map([...steps].sort(([a], [b]) => compareText(a, b)))
  }
}

/** Whether a path may take a relation, given by its type and factuality, to another entity. */
type Follow = (type: string, factuality: Factuality, other: string) => boolean

function relationFilter(
  graph: KnowledgeGraph,
  {relationTypes, factualities = ["asserted", "planned", "possible"], avoid = []}: PathOptions,
  ends: readonly string[],
): Follow {
  const avoided = new Set(avoid)
  return (type, factuality, other) =>
    (relationTypes === undefined || relationTypes.includes(type)) &&
    factualities.includes(factuality) &&
    !avoided.has(type) &&
    (avoided.size === 0 || ends.includes(other) || !avoided.has(graph.graph.getNodeAttribute(other, "type")))
}

function meets({graph}: KnowledgeGraph, {entities, steps}: Path, through: readonly string[]): boolean {
  return through.every(
    (type) =>
      entities.slice(1, -1).some((id) => graph.getNodeAttribute(id, "type") === type) ||
      steps.some((relations) => relations.some((id) => graph.getEdgeAttribute(id, "type") === type)),
  )
}

const factualityOrder: readonly Factuality[] = ["asserted", "planned", "possible", "negated"]

/** Orders relations: stated before planned, planned before possible; then by evidence, confidence and id. */
export function byAttestation(graph: KnowledgeGraph): (a: RelationId, b: RelationId) => number {
  return (a, b) => {
    const left = graph.graph.getEdgeAttributes(a)
    const right = graph.graph.getEdgeAttributes(b)
    return (
      factualityOrder.indexOf(left.factuality) - factualityOrder.indexOf(right.factuality) ||
      right.weight - left.weight ||
      right.confidence - left.confidence ||
      compareText(a, b)
    )
  }
}

/** How far each entity is from `to`, going along the relations that a path may take; stops early at `until`. */
function distancesTo(
  graph: KnowledgeGraph,
  to: EntityId,
  {directed = false}: PathOptions,
  isFollowed: Follow,
  maxLength: number,
  until?: EntityId,
): ReadonlyMap<EntityId, number> {
  const distance = new Map<EntityId, number>([[to, 0]])
  let ring: EntityId[] = [to]
  for (let length = 1; length <= maxLength && ring.length > 0; length++) {
    if (until !== undefined && distance.has(until)) break
    const next: EntityId[] = []
    const visit = (type: string, factuality: Factuality, other: string) => {
      const id = other as EntityId
      if (distance.has(id) || !isFollowed(type, factuality, other)) return
      distance.set(id, length)
      next.push(id)
    }
    for (const id of ring) {
      graph.graph.forEachInEdge(id, (_edge, {type, factuality}, from) => visit(type, factuality, from))
      if (directed) continue
      graph.graph.forEachOutEdge(id, (_edge, {type, factuality}, _from, target) =>
        visit(type, factuality, target),
      )
    }
    ring = next
  }
  return distance
}

function pathThrough(entities: readonly EntityId[], steps: Steps): Path {
  return {
    entities,
    steps: entities.slice(1).map((entity, i) => steps(entities[i]!).get(entity)!),
  }
}
