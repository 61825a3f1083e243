/** Which nodes and edges of a scene are shown. Pure: the same scene and filter give the same answer. */

import type {Scene} from "./desk/messages.js"

/** What the reader left out. Empty sets and `undefined` leave nothing out. */
export interface Filter {
  readonly hiddenTypes: ReadonlySet<string>
  readonly hiddenRelations: ReadonlySet<string>
  /** Index into `Scene.documents`: show what this document says, and nothing else. */
  readonly onlyDocument: number | undefined
  /** Leave out what no relation of the graph touches. */
  readonly hidesUnrelated: boolean
  /** Fewest relations of a node, in the whole graph. */
  readonly leastDegree: number
  /** Fewest sentences behind an edge. */
  readonly leastEvidence: number
  /** Least confidence of an edge, 0 to 1. */
  readonly leastConfidence: number
}

export const emptyFilter: Filter = {
  hiddenTypes: new Set(),
  hiddenRelations: new Set(),
  onlyDocument: undefined,
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
  const {leastDegree, leastEvidence, leastConfidence} = filter
  const isIn = (documents: readonly number[]) =>
    onlyDocument === undefined || documents.includes(onlyDocument)
  const nodes = new Uint8Array(scene.nodes.length)
  const edges = new Uint8Array(scene.edges.length)
  let nodeCount = 0
  let edgeCount = 0
  for (const [index, {type, documents, degree}] of scene.nodes.entries()) {
    if (hiddenTypes.has(type) || !isIn(documents) || (hidesUnrelated && degree === 0)) continue
    if (degree < leastDegree) continue
    nodes[index] = 1
    nodeCount++
  }
  for (const [index, {type, documents, source, target, weight, confidence}] of scene.edges.entries()) {
    if (weight < leastEvidence || confidence < leastConfidence) continue
    if (hiddenRelations.has(type) || !isIn(documents) || !nodes[source] || !nodes[target]) continue
    edges[index] = 1
    edgeCount++
  }
  return {nodes, edges, nodeCount, edgeCount}
}

export function isFiltered(filter: Filter): boolean {
  const {hiddenTypes, hiddenRelations, onlyDocument, hidesUnrelated} = filter
  const {leastDegree, leastEvidence, leastConfidence} = filter
  return (
    hiddenTypes.size > 0 ||
    hiddenRelations.size > 0 ||
    onlyDocument !== undefined ||
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
