/** Turns the values of a query's answer into cells: words, and links to what they name. */

import type {DocumentId, EntityId, KnowledgeGraph, RelationId} from "@relata/model"
import {type NodeValue, relationWords, textOf, type Value} from "@relata/query"
import {sourceName} from "../words/phrases.js"
import type {AnswerRow, Cell, CellPart} from "./ask-messages.js"

/** A cell with more parts than this would be no cell any more. */
const mostParts = 60

export class AnswerCells {
  readonly #graph: KnowledgeGraph
  /** The entity that alone has a name; made when names first come without relations. */
  #named: ReadonlyMap<string, EntityId | undefined> | undefined

  constructor(graph: KnowledgeGraph) {
    this.#graph = graph
  }

  /**
   * A row as it is shown. A name in it (`RETURN x.name`) leads to its entity: that at an end of the row's relations,
   * or where the row has none, the only one of that name.
   */
  row(values: readonly Value[], relations: readonly RelationId[]): AnswerRow {
    const {graph} = this.#graph
    const ends = new Map<string, EntityId>()
    for (const id of relations)
      for (const end of graph.extremities(id)) ends.set(graph.getNodeAttribute(end, "label"), end as EntityId)
    const entityNamed = (name: string) =>
      relations.length > 0 ? ends.get(name) : this.#entitiesByName().get(name)
    const cells = values.map((value): Cell => {
      const parts: CellPart[] = []
      this.#add(parts, value, entityNamed)
      return parts.length > mostParts ? [...parts.slice(0, mostParts), text("…")] : parts
    })
    const shown = cells.flat()
    const nodes = new Set([
      ...ends.values(),
      ...shown.flatMap((part) => (part.kind === "entity" ? [part.entity.id] : [])),
    ])
    const own = shown.flatMap((part) =>
      part.kind === "relation" && part.ref.kind === "relation" ? [part.ref.id] : [],
    )
    return {cells, nodes: [...nodes], relations: [...new Set([...relations, ...own])]}
  }

  isNumeric(rows: readonly (readonly Value[])[], column: number): boolean {
    const values = rows.flatMap((row) => row[column] ?? [])
    return values.length > 0 && values.every((value) => isNumber(value as Value))
  }

  #add(parts: CellPart[], value: Value, entityNamed: (name: string) => EntityId | undefined): void {
    if (value === null || parts.length > mostParts) return
    if (typeof value === "string") {
      const id = entityNamed(value)
      parts.push(id === undefined ? text(value) : this.#entity(id))
    } else if (Array.isArray(value)) {
      for (const [i, item] of value.entries()) {
        if (i > 0) parts.push(text(", "))
        this.#add(parts, item as Value, entityNamed)
      }
    } else if (value instanceof Map) {
      parts.push(text("{"))
      for (const [i, [key, item]] of [...value].entries()) {
        parts.push(text(`${i > 0 ? ", " : ""}${key}: `))
        this.#add(parts, item, entityNamed)
      }
      parts.push(text("}"))
    } else if (typeof value === "object" && "kind" in value && value.kind === "node") {
      parts.push(this.#node(value))
    } else if (typeof value === "object" && "kind" in value && value.kind === "relationship") {
      parts.push(this.#relation(value.graph, value.id))
    } else if (typeof value === "object" && "kind" in value && value.kind === "path") {
      const {nodes, relationships, graph} = value
      for (const [i, id] of nodes.entries()) {
        parts.push(this.#node({kind: "node", id, graph}))
        const relation = relationships[i]
        if (relation === undefined) continue
        const words = relationWords(graph.types[graph.typeOf[relation]!]!)
        parts.push(text(graph.starts[relation] === id ? ` –${words}→ ` : ` ←${words}– `))
      }
    } else parts.push(text(textOf(value)))
  }

  #node({graph, id}: NodeValue): CellPart {
    const key = String(graph.nodeIds[id])
    if (this.#graph.graph.hasNode(key)) return this.#entity(key as EntityId)
    const value = (name: string) => graph.nodeProperty(id, name)
    const document = this.#graph.documents.get(String(value("id")) as DocumentId)
    if (document) {
      const {id: documentId, source, title} = document
      return {kind: "document", document: {id: documentId, source, title: title ?? sourceName(source)}}
    }
    const name = value("name") ?? value("title") ?? value("text")
    return text(typeof name === "string" ? name : key)
  }

  #entity(id: EntityId): CellPart {
    const {label, type} = this.#graph.graph.getNodeAttributes(id)
    return {kind: "entity", entity: {id, label, type}}
  }

  #relation(snapshot: NodeValue["graph"], index: number): CellPart {
    const {graph} = this.#graph
    const id = String(snapshot.relationshipIds[index])
    const words = relationWords(snapshot.types[snapshot.typeOf[index]!]!)
    if (!graph.hasEdge(id)) return text(words)
    const [subject, object] = graph.extremities(id)
    const label = (node: string) => graph.getNodeAttribute(node, "label")
    return {
      kind: "relation",
      ref: {kind: "relation", id: id as RelationId},
      subject: subject as EntityId,
      words: `${label(subject)} ${words} ${label(object)}`,
    }
  }

  #entitiesByName(): ReadonlyMap<string, EntityId | undefined> {
    if (!this.#named) {
      const named = new Map<string, EntityId | undefined>()
      this.#graph.graph.forEachNode((id, {label}) => {
        named.set(label, named.has(label) ? undefined : (id as EntityId))
      })
      this.#named = named
    }
    return this.#named
  }
}

function text(words: string): CellPart {
  return {kind: "text", text: words}
}

function isNumber(value: Value): boolean {
  if (typeof value === "number" || typeof value === "bigint") return true
  return value !== null && typeof value === "object" && "kind" in value && value.kind === "float"
}
