/** What became of nodes and edges when a graph was folded anew, so that the reader's place is kept. */

import type {EntityId, KnowledgeGraph, RelationId} from "@relata/model"

/** An old key with the new one; without a new one, it is gone. What kept its key is not named. */
export type Move<Key> = readonly [from: Key, to?: Key]

export interface Moves {
  readonly nodeMoves: readonly Move<EntityId>[]
  readonly edgeMoves: readonly Move<RelationId>[]
}

/**
 * A node goes where its first member went. An edge whose key is gone goes to the one between its ends, in either
 * direction, that has its first evidence. Linear in the size of the graphs.
 */
export function followMoves(before: KnowledgeGraph, after: KnowledgeGraph): Moves {
  const nodeMoves: Move<EntityId>[] = []
  before.graph.forEachNode((key, {members}) => {
    const id = key as EntityId
    const now = members[0] === undefined ? undefined : after.nodeOf(members[0])
    if (now === undefined) nodeMoves.push([id])
    else if (now !== id) nodeMoves.push([id, now])
  })
  const moved = new Map(nodeMoves.map(([from, to]) => [from, to]))
  const placeOf = (id: string) => (moved.has(id as EntityId) ? moved.get(id as EntityId) : (id as EntityId))
  const edgeMoves: Move<RelationId>[] = []
  before.graph.forEachDirectedEdge((key, {type, evidence}, source, target) => {
    const from = placeOf(source)
    const to = placeOf(target)
    const id = key as RelationId
    if (from === source && to === target && after.graph.hasEdge(key)) return
    if (from === undefined || to === undefined) {
      edgeMoves.push([id])
      return
    }
    const candidates = [...after.graph.directedEdges(from, to), ...after.graph.directedEdges(to, from)]
    const first = evidence[0]
    const found =
      candidates.find((edge) => {
        const other = after.graph.getEdgeAttribute(edge, "evidence")
        return first
          ? other.some(
              ({document, start, end, predicate}) =>
                document === first.document &&
                start === first.start &&
                end === first.end &&
                predicate === first.predicate,
            )
          : !before.graph.hasEdge(edge) && other.length === 0
      }) ?? candidates.find((edge) => after.graph.getEdgeAttribute(edge, "type") === type)
    edgeMoves.push(found === undefined ? [id] : [id, found as RelationId])
  })
  return {nodeMoves, edgeMoves}
}
