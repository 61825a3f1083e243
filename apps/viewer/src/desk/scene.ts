/** The graph as a picture needs it, made from the fold's tables: no graph is put together for it. */

import type {Document, DocumentId, EdgeRow, EntityId, NodeAttributes, RelationId} from "@relata/model"
import {sourceName} from "../words/phrases.js"
import {around, yearsOf, yearsOfDate} from "../words/years.js"
import type {DocumentLink, DocumentRow, Scene, SceneEdge, SceneNode} from "./messages.js"

/** What a scene is made of. */
export interface SceneParts {
  readonly nodes: Iterable<readonly [EntityId, NodeAttributes]>
  readonly edges: Iterable<readonly [RelationId, EdgeRow]>
  readonly documents: Iterable<Document>
}

/** Linear in nodes, edges and evidence. */
export function sceneOf(parts: SceneParts): Scene {
  const documents = [...parts.documents]
  const documentIndex = new Map(documents.map(({id}, index) => [id, index]))
  const statements = new Array<number>(documents.length).fill(0)
  const indexesOf = (ids: Iterable<DocumentId>): number[] => {
    const indexes: number[] = []
    for (const id of ids) {
      const index = documentIndex.get(id)
      if (index !== undefined && !indexes.includes(index)) indexes.push(index)
    }
    return indexes
  }
  const nodeIndex = new Map<EntityId, number>()
  const nodes: (SceneNode & {degree: number})[] = []
  for (const [id, {label, type, mentionCount, confidence, documents: ids, facts}] of parts.nodes) {
    nodeIndex.set(id, nodes.length)
    const dates = facts.flatMap(({literal}) => yearsOfDate(literal) ?? [])
    nodes.push({
      id,
      label,
      type,
      degree: 0,
      mentionCount,
      ...(confidence === undefined ? {} : {confidence}),
      documents: indexesOf(ids),
      ...(dates.length === 0 ? {} : {years: around(dates)}),
    })
    for (const {evidence} of facts) {
      for (const index of indexesOf(evidence.map(({document}) => document))) statements[index]!++
    }
  }
  const edges: SceneEdge[] = []
  for (const [id, row] of parts.edges) {
    const {type, predicate, weight, confidence, factuality, evidence} = row.attributes
    const source = nodeIndex.get(row.source)!
    const target = nodeIndex.get(row.target)!
    nodes[source]!.degree++
    if (target !== source) nodes[target]!.degree++
    const own = indexesOf(evidence.map(({document}) => document))
    for (const index of own) statements[index]!++
    const years = yearsOf(row.attributes.qualifiers)
    edges.push({
      id,
      source,
      target,
      type,
      predicate,
      weight,
      confidence,
      factuality,
      documents: own,
      ...(years ? {years} : {}),
    })
  }
  const rows: DocumentRow[] = documents.map((document, index) => ({
    ...documentLink(document),
    statements: statements[index]!,
  }))
  return {nodes, edges, documents: rows}
}

export function documentLink({id, title, source, date}: Document): DocumentLink {
  return {id, title: title ?? sourceName(source), source, ...(date === undefined ? {} : {date})}
}
