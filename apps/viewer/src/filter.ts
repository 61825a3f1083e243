/** Which nodes and edges of a scene are shown. Pure: the same scene and filter give the same answer. */

import type {EntityId} from "@relata/model"
import type {Scene, SceneEdge} from "./desk/messages.js"

/** Both ends count. */
export interface YearRange {
  readonly from: number
  readonly to: number
}

/** What the reader left out. Empty sets and `undefined` leave nothing out. */
export interface Filter {
  readonly hiddenTypes: ReadonlySet<string>
  readonly hiddenRelations: ReadonlySet<string>
  /** Index into `Scene.documents`: show what this document says, and nothing else. */
  readonly onlyDocument: number | undefined
  /** Left out by hand. */
  readonly hiddenEntities: ReadonlySet<EntityId>
  /** Show these and nothing else. */
  readonly onlyEntities: ReadonlySet<EntityId> | undefined
  /** Show only what is dated within these years, and what it joins. */
  readonly years: YearRange | undefined
  /** Leave out what no relation of the graph touches. */
  readonly hidesUnrelated: boolean
  /** Fewest relations of a node, in the whole graph. */
  readonly leastDegree: number
  /** Fewest sentences behind an edge. */
  readonly leastEvidence: number
  /** Least confidence of a node, where it has one, and of an edge: 0 to 1. */
  readonly leastConfidence: number
}

export const emptyFilter: Filter = {
  hiddenTypes: new Set(),
  hiddenRelations: new Set(),
  onlyDocument: undefined,
  hiddenEntities: new Set(),
  onlyEntities: undefined,
  years: undefined,
  hidesUnrelated: false,
  leastDegree: 0,
  leastEvidence: 1,
  leastConfidence: 0,
}

/** Flags beside `Scene.nodes` and `Scene.edges`: 1 is shown. */
export interface Shown {
  readonly nodes: Uint8Array
  readonly edges: Uint8Array
  readonly nodeCount: number
  readonly edgeCount: number
}

/** An edge is shown when its type, its document and both its ends are. */
export function applyFilter(scene: Scene, filter: Filter): Shown {
  const {hiddenTypes, hiddenRelations, onlyDocument, hidesUnrelated} = filter
  const {leastDegree, leastEvidence, leastConfidence, hiddenEntities, onlyEntities, years} = filter
  const isIn = (documents: readonly number[]) =>
    onlyDocument === undefined || documents.includes(onlyDocument)
  const nodes = new Uint8Array(scene.nodes.length)
  const edges = new Uint8Array(scene.edges.length)
  let nodeCount = 0
  let edgeCount = 0
  for (const [index, {id, type, documents, degree, confidence = 1}] of scene.nodes.entries()) {
    if (hiddenTypes.has(type) || !isIn(documents) || (hidesUnrelated && degree === 0)) continue
    if (degree < leastDegree || confidence < leastConfidence) continue
    if (hiddenEntities.has(id) || onlyEntities?.has(id) === false) continue
    nodes[index] = 1
    nodeCount++
  }
  for (const [index, edge] of scene.edges.entries()) {
    const {type, documents, source, target, weight, confidence} = edge
    if (years && !isWithin(edge, years)) continue
    if (weight < leastEvidence || confidence < leastConfidence) continue
    if (hiddenRelations.has(type) || !isIn(documents) || !nodes[source] || !nodes[target]) continue
    edges[index] = 1
    edgeCount++
  }
  // A time shows what happened in it: entities that nothing of it joins, and no date of their own, are left out.
  if (years) {
    const joined = new Uint8Array(nodes.length)
    for (const [index, {source, target}] of scene.edges.entries()) {
      if (edges[index]) joined[source] = joined[target] = 1
    }
    nodeCount = 0
    for (const [index, node] of scene.nodes.entries()) {
      if (!joined[index] && !isWithin(node, years)) nodes[index] = 0
      nodeCount += nodes[index]!
    }
  }
  return {nodes, edges, nodeCount, edgeCount}
}

/** Whether something is dated within these years; what lasts for some counts in each. */
function isWithin({years}: Pick<SceneEdge, "years">, {from, to}: YearRange): boolean {
  return years !== undefined && years.from <= to && years.to >= from
}

export function isFiltered(filter: Filter): boolean {
  const {hiddenTypes, hiddenRelations, onlyDocument, hidesUnrelated} = filter
  const {leastDegree, leastEvidence, leastConfidence} = filter
  return (
    hiddenTypes.size > 0 ||
    hiddenRelations.size > 0 ||
    onlyDocument !== undefined ||
    filter.hiddenEntities.size > 0 ||
    filter.onlyEntities !== undefined ||
    filter.years !== undefined ||
    hidesUnrelated ||
    leastDegree > 0 ||
    leastEvidence > 1 ||
    leastConfidence > 0
  )
}

/** A type with how often it comes, for a legend. */
export interface Tally {
  readonly type: string
  readonly count: number
}

/** The most frequent first; ties by name. */
export function tally(items: Iterable<{readonly type: string}>): Tally[] {
  const counts = new Map<string, number>()
  for (const {type} of items) counts.set(type, (counts.get(type) ?? 0) + 1)
  return [...counts]
    .map(([type, count]) => ({type, count}))
    .sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1))
}

/** The set with `item` in it if it was not, without it if it was. */
export function toggled<T>(set: ReadonlySet<T>, item: T): Set<T> {
  const next = new Set(set)
  if (!next.delete(item)) next.add(item)
  return next
}

/**
 * Everything but `item` hidden; asked again for the one that is alone already, nothing hidden. This is what
 * Alt+click on a legend does.
 */
export function onlyThis<T>(all: readonly T[], hidden: ReadonlySet<T>, item: T): Set<T> {
  const isAloneAlready = !hidden.has(item) && all.every((other) => other === item || hidden.has(other))
  return isAloneAlready ? new Set() : new Set(all.filter((other) => other !== item))
}
