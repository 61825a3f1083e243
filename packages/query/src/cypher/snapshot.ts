import {keyOf} from "./value/compare.js"
import type {NodeValue, RelationshipValue, Value} from "./value/value.js"

/** Relationships of every node in one direction: those of node `n` are at `offsets[n]` to `offsets[n + 1]`. */
export interface Adjacency {
  readonly offsets: Int32Array
  /** Indexes of relationships; those of one node are grouped by type. */
  readonly relationships: Int32Array
  /** The node at the other end of each. */
  readonly nodes: Int32Array
  /** The type of each. */
  readonly types: Uint16Array
}

/** The values of one property by the index of their node or relationship; absent where it has none. */
export type Column = readonly (Value | undefined)[]

export interface SnapshotParts {
  readonly nodeIds: readonly unknown[]
  readonly relationshipIds: readonly unknown[]
  readonly labels: readonly string[]
  /** Distinct sets of labels, each ascending indexes of `labels`. */
  readonly labelSets: readonly (readonly number[])[]
  readonly labelSetOf: Uint16Array
  readonly types: readonly string[]
  readonly typeOf: Uint16Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly nodeColumns: ReadonlyMap<string, Column>
  readonly relationshipColumns: ReadonlyMap<string, Column>
  /** Labels and types that a query finds only by their names. */
  readonly hidden?: ReadonlySet<string>
}

/**
 * A property graph as queries read it: nodes and relationships are numbered from 0, their ends, labels and types
 * are in typed arrays, their properties in columns. It does not change; a changed graph has a new snapshot.
 */
export class GraphSnapshot {
  readonly nodeCount: number
  readonly relationshipCount: number
  /** What each node and relationship is called outside; given back as `elementId`. */
  readonly nodeIds: readonly unknown[]
  readonly relationshipIds: readonly unknown[]
  readonly labels: readonly string[]
  readonly labelSets: readonly (readonly number[])[]
  readonly labelSetOf: Uint16Array
  readonly types: readonly string[]
  readonly typeOf: Uint16Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly nodeColumns: ReadonlyMap<string, Column>
  readonly relationshipColumns: ReadonlyMap<string, Column>
  readonly out: Adjacency
  readonly in: Adjacency
  /** The labels and types that a query finds only by their names: `MATCH (n)` does not give their nodes. */
  readonly hidden: ReadonlySet<string>
  private readonly labelIds: ReadonlyMap<string, number>
  private readonly typeIds: ReadonlyMap<string, number>
  private readonly byLabel = new Map<number, Int32Array>()
  private readonly byProperty = new Map<string, ReadonlyMap<ReturnType<typeof keyOf>, readonly number[]>>()
  private byId: ReadonlyMap<unknown, number> | undefined
  private setCounts: Int32Array | undefined
  private typeCounts: Int32Array | undefined

  constructor(parts: SnapshotParts) {
    this.nodeCount = parts.nodeIds.length
    this.relationshipCount = parts.relationshipIds.length
    this.nodeIds = parts.nodeIds
    this.relationshipIds = parts.relationshipIds
    this.labels = parts.labels
    this.labelSets = parts.labelSets
    this.labelSetOf = parts.labelSetOf
    this.types = parts.types
    this.typeOf = parts.typeOf
    this.starts = parts.starts
    this.ends = parts.ends
    this.nodeColumns = parts.nodeColumns
    this.relationshipColumns = parts.relationshipColumns
    this.hidden = parts.hidden ?? new Set()
    this.labelIds = new Map(parts.labels.map((label, i) => [label, i]))
    this.typeIds = new Map(parts.types.map((type, i) => [type, i]))
    const byType = indexesByType(parts.typeOf, parts.types.length)
    this.out = adjacency(this.nodeCount, byType, parts.starts, parts.ends, parts.typeOf)
    this.in = adjacency(this.nodeCount, byType, parts.ends, parts.starts, parts.typeOf)
  }

  labelId(label: string): number | undefined {
    return this.labelIds.get(label)
  }

  typeId(type: string): number | undefined {
    return this.typeIds.get(type)
  }

  /** The index of a node by what it is called outside. */
  indexOfNode(id: unknown): number | undefined {
    this.byId ??= new Map(this.nodeIds.map((each, node) => [each, node]))
    return this.byId.get(id)
  }

  labelsOf(node: number): string[] {
    return this.labelSets[this.labelSetOf[node]!]!.map((label) => this.labels[label]!)
  }

  hasLabel(node: number, label: number): boolean {
    return this.labelSets[this.labelSetOf[node]!]!.includes(label)
  }

  nodesWithLabel(label: number): Int32Array {
    let nodes = this.byLabel.get(label)
    if (!nodes) {
      nodes = new Int32Array(this.countOfLabel(label))
      let length = 0
      const holds = this.labelSets.map((set) => set.includes(label))
      for (let node = 0; node < this.nodeCount; node++)
        if (holds[this.labelSetOf[node]!]) nodes[length++] = node
      this.byLabel.set(label, nodes)
    }
    return nodes
  }

  countOfLabel(label: number): number {
    const counts = this.countsOfLabelSets()
    return this.labelSets.reduce((sum, set, i) => (set.includes(label) ? sum + counts[i]! : sum), 0)
  }

  /** How many nodes have each of `labelSets`. */
  countsOfLabelSets(): Int32Array {
    this.setCounts ??= countEach(this.labelSetOf, this.labelSets.length)
    return this.setCounts
  }

  /** How many relationships have each of `types`. */
  countsOfTypes(): Int32Array {
    this.typeCounts ??= countEach(this.typeOf, this.types.length)
    return this.typeCounts
  }

  /** The nodes whose property has a value, ascending; the index is built when it is first asked. */
  nodesWithProperty(key: string, value: Value): readonly number[] {
    let index = this.byProperty.get(key)
    if (!index) {
      const built = new Map<ReturnType<typeof keyOf>, number[]>()
      const column = this.nodeColumns.get(key) ?? []
      // Not forEach, as columns may have holes and that is slow over them.
      for (let node = 0; node < column.length; node++) {
        const found = column[node]
        if (found === undefined) continue
        const entry = keyOf(found)
        const nodes = built.get(entry)
        if (nodes) nodes.push(node)
        else built.set(entry, [node])
      }
      index = built
      this.byProperty.set(key, index)
    }
    return index.get(keyOf(value)) ?? []
  }

  nodeProperty(node: number, key: string): Value {
    return this.nodeColumns.get(key)?.[node] ?? null
  }

  relationshipProperty(relationship: number, key: string): Value {
    return this.relationshipColumns.get(key)?.[relationship] ?? null
  }

  /** The properties of a node or relationship, by the order in which the graph first had their names. */
  propertiesOf({kind, id}: NodeValue | RelationshipValue): Map<string, Value> {
    const properties = new Map<string, Value>()
    for (const [key, column] of kind === "node" ? this.nodeColumns : this.relationshipColumns) {
      const value = column[id]
      if (value !== undefined && value !== null) properties.set(key, value)
    }
    return properties
  }
}

function countEach(values: Uint16Array, size: number): Int32Array {
  const counts = new Int32Array(size)
  for (let i = 0; i < values.length; i++) counts[values[i]!]!++
  return counts
}

function indexesByType(typeOf: Uint16Array, typeCount: number): Int32Array {
  const next = new Int32Array(typeCount + 1)
  for (let i = 0; i < typeOf.length; i++) next[typeOf[i]! + 1]!++
  for (let type = 0; type < typeCount; type++) next[type + 1]! += next[type]!
  const sorted = new Int32Array(typeOf.length)
  for (let i = 0; i < typeOf.length; i++) sorted[next[typeOf[i]!]!++] = i
  return sorted
}

/** Counting sort by node of relationships that come by type, so that each node's come by type, too. */
function adjacency(
  nodeCount: number,
  byType: Int32Array,
  from: Int32Array,
  to: Int32Array,
  typeOf: Uint16Array,
): Adjacency {
  const offsets = new Int32Array(nodeCount + 1)
  for (let i = 0; i < from.length; i++) offsets[from[i]! + 1]!++
  for (let node = 0; node < nodeCount; node++) offsets[node + 1]! += offsets[node]!
  const next = offsets.slice()
  const relationships = new Int32Array(byType.length)
  const nodes = new Int32Array(byType.length)
  const types = new Uint16Array(byType.length)
  for (let i = 0; i < byType.length; i++) {
    const relationship = byType[i]!
    const slot = next[from[relationship]!]!++
    relationships[slot] = relationship
    nodes[slot] = to[relationship]!
    types[slot] = typeOf[relationship]!
  }
  return {offsets, relationships, nodes, types}
}
